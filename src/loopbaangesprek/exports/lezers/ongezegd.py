"""What a record holds and no answer tells: what was changed later, or came with a record from elsewhere.

The rule that lives here: nothing is left out for the counsellor, and nothing stands there twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from loopbaangesprek.exports.blokken import Alinea, Opsomming
from loopbaangesprek.teksten import uitvoer as t

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loopbaangesprek.exports.blokken import Blok
    from loopbaangesprek.exports.bron import Bron


def not_in_answers(blokken: Iterable[Blok], bron: Bron, verteld: Iterable[Blok]) -> tuple[Blok, ...]:
    """The paragraphs and points of which the text, or one below it, is in no answer and was not told before."""
    gezegd = {regel for tekst in bron.antwoorden for regel in (tekst, *tekst.split("\n"))}
    gekozen = {woord for keuze, woord in t.WAARDERING.items() if keuze in gezegd}
    bekend = gezegd | gekozen | {tekst for blok in verteld for tekst in _texts(blok)}
    over = (_left(blok, bekend) for blok in blokken)
    return tuple(blok for blok in over if blok is not None)


def _left(blok: Blok, bekend: set[str]) -> Blok | None:
    if isinstance(blok, Opsomming):
        punten = tuple(punt for punt in blok.punten if _is_new(punt, bekend))
        return replace(blok, punten=punten) if punten else None
    return blok if isinstance(blok, Alinea) and _is_new(blok, bekend) else None


def _is_new(alinea: Alinea, bekend: set[str]) -> bool:
    return any(tekst not in bekend for tekst in _texts(alinea))


def _texts(blok: Blok) -> Iterator[str]:
    """What somebody said in a block; a detail without a label is a remark of the tool."""
    if isinstance(blok, Opsomming):
        for punt in blok.punten:
            yield from _texts(punt)
    elif isinstance(blok, Alinea):
        yield from filter(None, (blok.tekst, *(d.tekst for d in blok.details if d.label)))
