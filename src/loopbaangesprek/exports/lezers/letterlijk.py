"""What was said word for word, told where a quote cannot show it: in a point of a list, and below a paragraph (M10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from loopbaangesprek.exports.blokken import Alinea, Detail, Opsomming, Taak
from loopbaangesprek.teksten import lezers as t

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopbaangesprek.exports.blokken import Blok
    from loopbaangesprek.exports.bron import Bron


def tell_literal(blokken: Iterable[Blok], bron: Bron) -> tuple[Blok, ...]:
    """The same blocks, in which every text that is literal says so."""
    return tuple(_block(blok, bron) for blok in blokken)


def _block(blok: Blok, bron: Bron) -> Blok:
    if isinstance(blok, Opsomming):
        return replace(blok, punten=tuple(_point(punt, bron) for punt in blok.punten))
    if isinstance(blok, (Alinea, Taak)):
        return replace(blok, details=tuple(_detail(detail, bron) for detail in blok.details))
    return blok


def _point(punt: Alinea, bron: Bron) -> Alinea:
    details = tuple(_detail(detail, bron) for detail in punt.details)
    return replace(punt, details=(*((Detail(t.LETTERLIJK),) if punt.citaat else ()), *details))


def _detail(detail: Detail, bron: Bron) -> Detail:
    """A detail without a label is a remark of the tool, and nobody said it."""
    antwoord = bron.antwoorden.get(detail.tekst)
    if not detail.label or antwoord is None or antwoord.woorden != "letterlijk":
        return detail
    return replace(detail, label=f"{detail.label}, {t.LETTERLIJK}")
