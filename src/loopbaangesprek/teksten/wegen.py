"""The sentences about the paths through a question bank."""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.teksten import uitvoer
from loopbaangesprek.teksten.bankbeeld import or_list

BEGIN = "Elke weg begint zo:"
EINDE = "Elke weg eindigt zo:"
GEEN_ANTWOORD = "geen antwoord"
NIETS_ANDERS = "  Hier komt niets bij."
MEER = "Er zijn er meer dan je kunt lezen; hier staan de eerste. Laat minder vragen van een keuze afhangen."
TE_LANG = (
    "In {titel} staan zo veel vragen dat geen gesprek ze haalt. Hooguit achttien vragen zonder extra is genoeg. "
    "Zet bij de andere: extra: ja"
)


def hoeveel(titel: str, aantal: int, minuten: Sequence[int], *, volledig: bool) -> str:
    """How many paths a bank has, and how long they take."""
    kortst, langst = min(minuten), max(minuten)
    tijd = f"{langst}" if kortst == langst else f"{kortst} tot {langst}"
    wegen = "één weg" if aantal == 1 else f"{aantal} wegen" if volledig else f"meer dan {aantal} wegen"
    return f"{titel}: {wegen}, ongeveer {tijd} minuten."


def weg(nummers: Sequence[int], minuten: int) -> str:
    """The heading of paths that ask the same."""
    genoemd = uitvoer.and_list(tuple(map(str, nummers[:6])))
    if len(nummers) > 6:  # noqa: PLR2004 - as many as a line holds
        genoemd = f"{nummers[0]} en {len(nummers) - 1} andere"
    wegen = "Weg" if len(nummers) == 1 else "Wegen"
    return f"{wegen} {genoemd}, ongeveer {minuten} minuten"


def na(keuzes: Sequence[tuple[str, Sequence[str]]]) -> str:
    """The choices that lead to a path."""
    return f"  Na {', en '.join(f'{or_list(woorden)} ({vraag})' for vraag, woorden in keuzes)}:"


def nog_meer(aantal: int) -> str:
    """More choices lead to the same path."""
    return f"  En zo op nog {aantal} manieren."


def fase(naam: str) -> str:
    """A phase, above its questions."""
    return f"  {uitvoer.FASE.get(naam, naam)}"
