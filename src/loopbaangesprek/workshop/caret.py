"""A line of a file with a mark under one place in it.

The rule that lives here: the mark stands under the very character, whatever the line holds: tabs, wide characters, what
nobody can see. Of a long line the part around the mark is shown.
"""

from __future__ import annotations

from collections.abc import Iterable

from loopbaangesprek.faces.cells import cell_width
from loopbaangesprek.schoon import schoon

BREED = 80
"""The most cells that a line takes, its margin included."""
_SMALST = 20
_MEER = "…"
_INSPRONG = "    "


def caret_lines(regel: str, kolom: int, breed: int = BREED) -> tuple[str, str]:
    """The line within so many cells, and below it the mark under its column, counted from 1."""
    ruimte = max(breed - len(_INSPRONG), _SMALST)
    voor, na = _shown(regel[: kolom - 1]), _shown(regel[kolom - 1 :]).rstrip()
    if cell_width(voor + na) > ruimte:
        if cell_width(voor) > ruimte // 2:
            voor = _MEER + _end(voor, ruimte // 2 - 1)
        over = ruimte - cell_width(voor)
        na = na if cell_width(na) <= over else _begin(na, over - 1) + _MEER
    return _INSPRONG + (voor + na).rstrip(), _INSPRONG + " " * cell_width(voor) + "^"


def _shown(tekst: str) -> str:
    """The text as it can be shown: one space for a tab, nothing invisible, all on one line."""
    return schoon(tekst).replace("\n", " ")


def _begin(tekst: str, cellen: int) -> str:
    return "".join(_while_it_fits(tekst, cellen))


def _end(tekst: str, cellen: int) -> str:
    return "".join(reversed(list(_while_it_fits(reversed(tekst), cellen))))


def _while_it_fits(tekens: Iterable[str], cellen: int) -> Iterable[str]:
    for teken in tekens:
        cellen -= cell_width(teken)
        if cellen < 0:
            return
        yield teken
