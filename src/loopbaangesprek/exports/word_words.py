"""The words in a paragraph of a Word file, each in the voice that they are of.

The rule that lives here: what the program says is in a style of its own, small and grey; what people said is in that of
the paragraph, and only word for word between quotes (M10).
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from loopbaangesprek.schoon import on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopbaangesprek.exports.blokken import Alinea, Detail, Station, Weg

STIL: Final = "StilleWoorden"
TAB: Final = "\t"
HARDE_SPATIE: Final = "\u00a0"
"""What is one to read is not broken over two lines."""


class Deel(Struct, frozen=True):
    """Words in a paragraph, in a style of their own where they are not of its voice."""

    tekst: str
    stijl: str = ""


PUNT: Final = Deel(f"{HARDE_SPATIE}· ", STIL)
"""Between what stands in a row."""


def said(alinea: Alinea) -> str:
    """What was said; word for word stands between quotes, and only that does (M10)."""
    return f"“{alinea.tekst}”" if alinea.citaat else alinea.tekst


def tell(detail: Detail) -> tuple[Deel, ...]:
    """What belongs to a paragraph, behind its label; a remark of the tool has none."""
    if not detail.label:
        return (Deel(on_one_line(detail.tekst), STIL),)
    return (Deel(f"{on_one_line(detail.label)}: ", STIL), Deel(detail.tekst))


def row(details: Iterable[Detail]) -> tuple[Deel, ...]:
    """Details behind each other on one line."""
    return tuple(deel for detail in details for deel in (PUNT, *tell(detail)))[1:]


def labelled(alinea: Alinea) -> tuple[Deel, ...]:
    """Words with their label in front of them."""
    label = on_one_line(alinea.label)
    delen = (
        Deel(f"{label}: " if alinea.tekst else label, STIL) if label else None,
        Deel(said(alinea)) if alinea.tekst else None,
    )
    return tuple(filter(None, delen))


def places(weg: Weg) -> tuple[Deel, ...]:
    """The places on the way: what was not reached stands between brackets, which paper without colour shows too."""
    pijl = Deel(f"{HARDE_SPATIE}→ ", STIL)
    return tuple(chain.from_iterable((pijl, plek) for plek in map(_place, weg.stations)))[1:]


def _place(station: Station) -> Deel:
    naam = on_one_line(station.naam).replace(" ", HARDE_SPATIE)
    return Deel(naam) if station.bereikt else Deel(f"({naam})", STIL)
