"""What was said word for word, told where a quote cannot show it: in a point of a list, and below a paragraph (M10).

The rule that lives here: a day or a choice is printed in our words, and so is no quote however it was typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from loopbaangesprek.exports.blokken import Alinea, Detail, Opsomming
from loopbaangesprek.exports.bron import say
from loopbaangesprek.teksten import lezers as t

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopbaangesprek.exports.blokken import Blok
    from loopbaangesprek.exports.bron import Bron
    from loopbaangesprek.verslag import Antwoord


def tell_literal(blokken: Iterable[Blok], bron: Bron) -> tuple[Blok, ...]:
    """The same blocks, in which every text that is literal says so."""
    letterlijk = {
        say(a.antwoord) for a in bron.antwoorden.values() if a and a.woorden == "letterlijk" and _as_typed(a)
    }
    return tuple(_block(blok, letterlijk) for blok in blokken)


def unquoted(blokken: Iterable[Blok], bron: Bron) -> tuple[Blok, ...]:
    """The same blocks, in which only what stands there as it was typed is a quote."""
    getypt = {say(a.antwoord) for a in bron.verslag.antwoorden if _as_typed(a)}
    return tuple(
        replace(b, citaat=b.citaat and b.tekst in getypt) if isinstance(b, Alinea) else b for b in blokken
    )


def _as_typed(antwoord: Antwoord) -> bool:
    return bool(antwoord.antwoord) and say(antwoord.antwoord) == str(antwoord.antwoord).strip()


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
