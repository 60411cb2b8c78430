"""Looking for words in all talks, and showing where they stand.

The rule that lives here: a found word stands out in a terminal; elsewhere it stands between « and ».
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.opening import opened
from loopbaangesprek.schoon import schoon
from loopbaangesprek.teksten import zoeken as t
from loopbaangesprek.uittreksel import as_lines, in_pieces, unmarked
from loopbaangesprek.vindbaar import open_place
from loopbaangesprek.wiring import say
from loopbaangesprek.zoekvraag import Treffer, Zoekvraag

Gevonden = Callable[[list[Treffer], bool], None]
"""What is done with the talks that were found; the second says whether there are more."""


def search(folder: Path, vraag: Zoekvraag, aantal: int, give: Gevonden) -> None:
    """Give the newest talks with these words, at most so many. Raises `VerkeerdGebruik`.

    The line in the log comes after the answer, so that nobody waits for it.
    """
    if not vraag.uitdrukking():
        raise VerkeerdGebruik(t.GEEN_WOORD)
    with opened(folder) as store:
        treffers = store.archive.search(vraag, aantal + 1)
        give(treffers[:aantal], len(treffers) > aantal)
        from loopbaangesprek.desk.log import note_talks  # noqa: PLC0415 - after the answer

        note_talks(store, "gezocht", [treffer.kop for treffer in treffers[:aantal]])


def show(vraag: Zoekvraag, treffers: list[Treffer], *, meer: bool) -> None:
    """Say what was found, or what else to try."""
    if not treffers:
        say(t.niets(vraag.woorden, begin=vraag.begin, gekozen=vraag.gekozen))
        return
    hulp = [t.LEZEN] if vraag.begin else [t.LEZEN, t.LANGER]
    regels = [*as_lines(treffers), "", *([t.meer(len(treffers))] if meer else []), *hulp]
    if sys.stdout.isatty():
        _print_bold(regels)
    else:
        say(*map(_between_quotes, regels))


def _between_quotes(regel: str) -> str:
    return "".join(f"«{tekst}»" if gevonden else tekst for tekst, gevonden in in_pieces(regel))


def _print_bold(regels: list[str]) -> None:
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.text import Text  # noqa: PLC0415 - see above

    console = Console(emoji=False, markup=False, highlight=False)
    for regel in regels:
        console.print(Text.assemble(*((schoon(tekst), "bold" if b else "") for tekst, b in in_pieces(regel))))


def as_data(treffers: list[Treffer]) -> list[dict[str, Any]]:
    """What was found, for other programs."""
    return [
        {
            "gesprek": treffer.kop,
            "plaatsen": [_as_place(*plaats) for plaats in treffer.plaatsen],
        }
        for treffer in treffers
    ]


def _as_place(plaats: str, tekst: str) -> dict[str, Any]:
    waar, dicht = open_place(plaats)
    return {"plaats": waar, "tekst": unmarked(tekst), "tussen_ons": dicht}
