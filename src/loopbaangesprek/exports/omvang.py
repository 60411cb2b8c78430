"""About how much room blocks take on a full sheet of paper.

The rule that lives here: it is reckoned on the wide side, for nobody knows which serif a reader has; and more words
never take less room. Whether it is right is seen by printing (test_html_lang).
"""

from __future__ import annotations

from functools import singledispatch
from math import ceil
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from loopbaangesprek.exports.bladen import Onderdeel, beside_headings, sheets
from loopbaangesprek.exports.blokken import (
    Alinea,
    Blok,
    Detail,
    Inhoud,
    Kop,
    Opsomming,
    Schrijfruimte,
    StilleRegel,
    Streep,
    Taak,
    Tijdlijn,
    Weg,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopbaangesprek.exports.uitgave import Stuk


class Maat(Struct, frozen=True):
    """How large a page is set: the size of text in points, and how much white there is against the least."""

    letter: float
    lucht: float = 1.0

    @property
    def regel(self) -> float:
        """How high a line of text is, against the size of the letter."""
        return round(1.2 + 0.1 * self.lucht, 2)


MATEN: Final = (
    *(Maat(11.0, lucht) for lucht in (2.0, 1.5, 1.0)),
    *(Maat(letter) for letter in (10.5, 10.0, 9.5, 9.0)),
)
"""From roomy to as small as still reads well; first the white becomes less, then the letter."""

_HOOG, _BREED, _KANTLIJN, _KOLOM = 757.0, 493.0, 102.0, 377.0
"""How high a sheet is between its edges, how wide, and how wide the margin and the column of the words are."""
_KLEIN, _STAP, _TITEL = 8.25, 13.0, 17.0
"""The sizes of letters that stay as they are: of our words, of the step, of the title."""
_TEKEN = 0.53
"""How wide a sign is against the size of the letter."""
_VET, _LUCHT = 1.1, 0.4
"""How wide a bold letter is against another, and how much is white above a paragraph, in letters."""
_SCHRIJFREGELS, _TIJDLIJN, _WEG, _VAKJE, _CITAAT = 46.5, 90.0, 34.0, 22.0, 12.0
_KOP_MET_LOGO, _KOP_MET_NAAM = 52.0, 24.0


def measure_for(stuk: Stuk) -> Maat:
    """How large a document is set: as large as goes on the fewest sheets."""
    minst = number_of_sheets(stuk, MATEN[-1])
    return next(maat for maat in MATEN if number_of_sheets(stuk, maat) <= minst)


def one_page_each(stuk: Stuk) -> int | None:
    """The number of the first measure with which each sheet is one page for certain; None where there is none."""
    hoeveel = len(sheets(stuk.blokken) or ((),))
    return next((nr for nr, maat in enumerate(MATEN) if number_of_sheets(stuk, maat) == hoeveel), None)


def number_of_sheets(stuk: Stuk, maat: Maat) -> int:
    """On how many sheets a document goes so large; what begins a sheet does so."""
    eerste, *verder = sheets(stuk.blokken) or ((),)
    hoogtes = (_head(stuk) + height_of(eerste, maat), *(height_of(blad, maat) for blad in verder))
    return sum(max(1, ceil(hoog / _HOOG)) for hoog in hoogtes)


def is_one_sheet(blokken: Iterable[Blok]) -> bool:
    """Whether these blocks go on one sheet in the smallest letters, also under the name or the logo of a school."""
    return height_of(blokken, MATEN[-1]) <= _HOOG - _KOP_MET_LOGO


def height_of(blokken: Iterable[Blok], maat: Maat) -> float:
    """How high blocks are so large, in points."""
    return sum(_high(deel, maat) for deel in beside_headings(blokken))


def _head(stuk: Stuk) -> float:
    return _KOP_MET_LOGO if stuk.uiterlijk.logo else _KOP_MET_NAAM if stuk.uiterlijk.naam else 0.0


def _text(tekst: str, letter: float, maat: Maat, breed: float = _KOLOM) -> float:
    """How high a text is in letters of that size; nothing where there is none."""
    if not tekst:
        return 0.0
    rijen = sum(max(1, ceil(len(regel) * letter * _TEKEN / breed)) for regel in tekst.split("\n"))
    return rijen * letter * maat.regel


def _white(maat: Maat, letters: float = _LUCHT) -> float:
    """The white above a block."""
    return letters * maat.letter * maat.lucht


def _in_a_row(details: Iterable[Detail]) -> str:
    return " · ".join(": ".join(filter(None, (detail.label, detail.tekst))) for detail in details)


def _words(alinea: Alinea) -> str:
    return ": ".join(filter(None, (alinea.label, alinea.tekst)))


@singledispatch
def _high(deel: Any, _: Maat) -> float:  # noqa: ANN401 - any block
    """How high a block is with the white above it."""
    raise TypeError(deel)


@_high.register
def _part(deel: Onderdeel, maat: Maat) -> float:
    inhoud = sum(_high(blok, maat) for blok in deel.blokken)
    kop = max(2 * maat.letter, _text(deel.kop.tekst, maat.letter * _VET, maat, _KANTLIJN))
    return max(kop, inhoud) + _white(maat, 2 * _LUCHT)


@_high.register
def _title(kop: Kop, maat: Maat) -> float:
    return _text(kop.tekst, _TITEL * _VET, maat, _BREED) + _white(maat)


@_high.register
def _quiet(regel: StilleRegel, maat: Maat) -> float:
    return _text(regel.tekst, _KLEIN, maat) + _white(maat)


@_high.register
def _paragraph(alinea: Alinea, maat: Maat) -> float:
    """A label stands before the words, but above a quote."""
    return (
        _text(alinea.label if alinea.citaat else "", _KLEIN, maat)
        + _text(alinea.tekst if alinea.citaat else _words(alinea), maat.letter, maat, _KOLOM - _CITAAT)
        + _text(_in_a_row(alinea.details), maat.letter, maat)
        + _white(maat)
    )


@_high.register
def _list(opsomming: Opsomming, maat: Maat) -> float:
    punten = (" · ".join(filter(None, (_words(p), _in_a_row(p.details)))) for p in opsomming.punten)
    return (
        _text(opsomming.label, _KLEIN, maat)
        + sum(_text(punt, maat.letter, maat, _KOLOM - _CITAAT) + _white(maat, _LUCHT / 2) for punt in punten)
        + _white(maat)
    )


@_high.register
def _task(taak: Taak, maat: Maat) -> float:
    breed = _KOLOM - _VAKJE
    return (
        _text(taak.tekst, _STAP, maat, breed)
        + _text(_in_a_row(taak.details), maat.letter, maat, breed)
        + _white(maat, 2 * _LUCHT)
    )


@_high.register
def _room(_: Schrijfruimte, maat: Maat) -> float:
    return _SCHRIJFREGELS + _white(maat, 2 * _LUCHT)


@_high.register
def _way(weg: Weg, maat: Maat) -> float:
    return _WEG + _white(maat) if weg.stations else 0.0


@_high.register
def _days(_: Tijdlijn, maat: Maat) -> float:
    return _TIJDLIJN + _white(maat)


@_high.register
def _rule(_: Streep, maat: Maat) -> float:
    return 2 * _white(maat, 2 * _LUCHT)


@_high.register
def _contents(inhoud: Inhoud, maat: Maat) -> float:
    regels = (f"{regel.tekst} {regel.stil}" for regel in inhoud.regels)
    return sum(_text(regel, maat.letter, maat) + _white(maat) for regel in regels)
