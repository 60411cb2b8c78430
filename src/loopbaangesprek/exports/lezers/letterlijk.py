"""What was said word for word, told where a quote cannot show it: in a point of a list, and below a paragraph (M10).

The rule that lives here: a detail says in its label that it is literal, a point behind its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from loopbaangesprek.exports.blokken import Alinea, Detail, Opsomming
from loopbaangesprek.exports.bron import is_quote
from loopbaangesprek.teksten import lezers as t

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopbaangesprek.exports.blokken import Blok
    from loopbaangesprek.exports.bron import Bron


def tell_literal(blokken: Iterable[Blok], bron: Bron) -> tuple[Blok, ...]:
    """The same blocks, in which every text that is literal says so."""
    letterlijk = {tekst for tekst, antwoord in bron.antwoorden.items() if is_quote(antwoord, tekst)}
    return tuple(_block(blok, letterlijk) for blok in blokken)


def _block(blok: Blok, letterlijk: set[str]) -> Blok:
    if isinstance(blok, Opsomming):
        return replace(blok, punten=tuple(_point(punt, letterlijk) for punt in blok.punten))
    if isinstance(blok, Alinea):
        return replace(blok, details=tuple(_detail(detail, letterlijk) for detail in blok.details))
    return blok


def _point(punt: Alinea, letterlijk: set[str]) -> Alinea:
    details = tuple(_detail(detail, letterlijk) for detail in punt.details)
    return replace(punt, details=(*((Detail(t.LETTERLIJK),) if punt.citaat else ()), *details))


def _detail(detail: Detail, letterlijk: set[str]) -> Detail:
    """A detail without a label is a remark of the tool, and nobody said it."""
    if not detail.label or detail.tekst not in letterlijk:
        return detail
    return replace(detail, label=f"{detail.label}, {t.LETTERLIJK}")
