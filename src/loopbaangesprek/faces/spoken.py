"""Lines as they are heard: what is drawn becomes words, and room that only the eye sees is left out.

The rule that lives here: the words of a line stay, in their order; only signs and white between them go.
"""

from __future__ import annotations

import re

from loopbaangesprek.antwoordvorm import match_choice
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.opdrachten import OPDRACHTEN
from loopbaangesprek.scherm import Scherm
from loopbaangesprek.teksten import eenvoudig as t
from loopbaangesprek.vragenbank import Keuze

_OPDRACHT = re.compile(rf" (/(?:{'|'.join(OPDRACHTEN)})) {{2,}}(?=\S)")
"""A line of `/hulp`: the command, and behind some white what it does."""
_WIT = re.compile(" {2,}")


def spoken(regel: str) -> str:
    """One line of the tool as it is heard."""
    if regel.startswith("✓ "):
        regel = f"{regel[2:3].upper()}{regel[3:]}."
    if regel.startswith(" "):
        regel = _OPDRACHT.sub(r"\1: ", regel, count=1)
    return _WIT.sub(" ", regel.strip(" "))


def place(scherm: Scherm) -> str:
    """Where the talk is, as one sentence; nothing where that is not told."""
    if scherm.groot:
        return ""
    return scherm.gehoord or (f"{scherm.stand.replace(' · ', ', ')}." if scherm.stand else "")


def invitation(scherm: Scherm, *, begonnen: bool) -> str:
    """The word behind which is typed; another one once a line of the answer stands."""
    if scherm.keuze:
        return t.KEUZE
    return t.VERDER if begonnen else t.ANTWOORD


def chosen(scherm: Scherm, getypt: str) -> str:
    """What was chosen, said back; nothing where it was no choice."""
    keuze = _meant(scherm.keuze, getypt.strip())
    if keuze is None:
        return ""
    punt = "" if keuze.woord.endswith((".", "?", "!", "…")) else "."
    return t.JE_KOOS.format(nummer=scherm.keuze.index(keuze) + 1, woord=keuze.woord, punt=punt)


def _meant(keuzes: tuple[Keuze, ...], getypt: str) -> Keuze | None:
    """The choice of a number, of its begin, or of one word in it: `ouder` is "van een ouder"."""
    try:
        return match_choice(keuzes, getypt)
    except Geweigerd:
        woord = getypt.casefold()
        met = [k for k in keuzes if woord in k.woord.casefold().replace(",", " ").split()]
        return met[0] if len(met) == 1 else None
