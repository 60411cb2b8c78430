"""Comparing what should be asked with what was asked, in order.

The rule that lives here: "…" stands for any questions, or none; where the two part, the place furthest on in the file
is the one that is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loopbaangesprek.proefgesprek.vorm import WAT_DAN_OOK, Genoemd
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import proef as t
from loopbaangesprek.volgorde import Beurt


def first_difference(verwacht: Sequence[Genoemd], gevraagd: Sequence[Beurt]) -> tuple[Genoemd, str] | None:
    """The first place where the two part, with a sentence; None when they agree."""
    plekken = _reached({0}, verwacht)
    verst, gehad = max(plekken), 0
    for nummer, beurt in enumerate(gevraagd, 1):
        plekken = _reached({j for i in plekken for j in _after(i, beurt, verwacht)}, verwacht)
        if max(plekken, default=0) > verst:
            verst, gehad = max(plekken), nummer
    return None if len(verwacht) in plekken else _parting(verwacht, verst, gevraagd, gehad)


def _after(plek: int, beurt: Beurt, verwacht: Sequence[Genoemd]) -> Iterator[int]:
    """Where a place in the file leads when this question comes: on, not at all, or to itself for a "…"."""
    if plek < len(verwacht):
        if _is_gap(verwacht[plek]):
            yield plek
        elif _fits(verwacht[plek], beurt):
            yield plek + 1


def _reached(plekken: set[int], verwacht: Sequence[Genoemd]) -> set[int]:
    """The places, and those behind a "…" that may be nothing."""
    alle = set(plekken)
    for i in range(len(verwacht)):
        if i in alle and _is_gap(verwacht[i]):
            alle.add(i + 1)
    return alle


def _is_gap(regel: Genoemd) -> bool:
    return regel.naam in WAT_DAN_OOK


def _fits(regel: Genoemd, beurt: Beurt) -> bool:
    """Whether this is the question that is named, in the words that stand behind it, if any."""
    return regel.naam == beurt.vraag.id and (not regel.waarde or regel.waarde[0] == _words(beurt))


def _words(beurt: Beurt) -> str:
    return on_one_line(beurt.vraag.vraag)


def _parting(
    verwacht: Sequence[Genoemd], plek: int, gevraagd: Sequence[Beurt], nummer: int
) -> tuple[Genoemd, str]:
    """Where the two part: what was expected there, and what came."""
    vorige = gevraagd[nummer - 1].vraag.id if nummer else None
    if plek == len(verwacht):
        beurt = gevraagd[nummer]
        return verwacht[-1], t.nog_een(vorige, beurt.vraag.id, _words(beurt))
    regel = verwacht[plek]
    na_gat = plek > 0 and _is_gap(verwacht[plek - 1])
    zelfde = [beurt for beurt in gevraagd[nummer:] if beurt.vraag.id == regel.naam]
    if zelfde and (na_gat or zelfde[0] is gevraagd[nummer]):
        return regel, t.andere_woorden(regel.naam, "".join(regel.waarde), _words(zelfde[0]))
    if na_gat or nummer == len(gevraagd):
        return regel, t.klaar(regel.naam)
    return regel, t.andere_vraag(vorige, regel.naam, gevraagd[nummer].vraag.id, _words(gevraagd[nummer]))
