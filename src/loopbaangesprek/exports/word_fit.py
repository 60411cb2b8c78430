"""How much room paragraphs take on a sheet, so that what is meant for one sheet is set on one.

The rule that lives here: Word lays out a page only when it is opened, so the room is reckoned from the styles, on the
wide side. Each part between page breaks is meant for one sheet; all are set alike, no smaller than the fullest asks for
that fits on one, and of the lines to write on there are as many as fit. What fits in no way takes a second sheet.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.exports.word_lines import SCHRIJFREGEL, Regel

if TYPE_CHECKING:
    from collections.abc import Iterable

_NS: Final = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
_W: Final = f"{{{_NS['w']}}}"
SJABLOON: Final = Path(__file__).parent / "templates" / "word"

RAND, ZIJ = 850, 1021
"""The edges of a full sheet above and below, and at the sides, in twips: twentieths of a point."""
_KANTLIJN, _EIND, _DICHTERBIJ = 2552, 9412, 1418
"""Where words begin and end elsewhere, and how much nearer to the edge on a full sheet: no label stands beside them."""


class Maat(Struct, frozen=True):
    """How much is left of the size of letters, of the room between paragraphs and of the height of a line."""

    letter: float = 1.0
    ruimte: float = 1.0
    regel: float = 1.0

    def size(self, halve_punten: int, *, vast: bool = False) -> int:
        """A size of letters, never smaller than reads well; `vast` where it stays as it is."""
        kleinst = _KLEINST if halve_punten >= _GELEZEN else _KLEINST_LABEL
        return halve_punten if vast else min(halve_punten, max(kleinst, round(halve_punten * self.letter)))


MATEN: Final = (
    Maat(),
    Maat(1.0, 0.7, 0.95),
    Maat(0.955, 0.6, 0.9),
    Maat(0.91, 0.5, 0.87),
    Maat(0.865, 0.42, 0.83),
    Maat(0.82, 0.35, 0.8),
)
"""From as it is to as small as still reads well."""

TWEE_BLADEN: Final = Maat(1.0, 0.75, 0.95)
"""What takes a second sheet anyway is not set as small as can be."""

VAST: Final = frozenset({"Taak"})
"""The styles of which the letter stays as large as it is: what is going to be done."""

_KLEINST, _KLEINST_LABEL, _GELEZEN = 18, 16, 20
"""The smallest letters of what is read and of what is only a label, in half points, and from where it is read."""
_MINST_SCHRIJFREGELS: Final = 2
_TEKEN, _HOOG = 0.56, 1.17
"""How wide a character and how high a line is against the size of the letter, in a wide serif."""
_PUNT, _HALF_PUNT = 20, 10
_VEL, _BREED = 16838 - 2 * RAND, 11906 - 2 * ZIJ
"""How high and how wide an A4 is between its edges, in twips."""


def fit(regels: tuple[Regel, ...], kop: int = 0) -> tuple[Maat, tuple[Regel, ...]]:
    """How small the sheets are set, and what of these paragraphs is on them; `kop` is room that is taken already."""
    bladen = _sheets(regels)
    vrij = [_VEL - kop, *[_VEL] * len(bladen)]
    nodig = [n for blad, hoog in zip(bladen, vrij, strict=False) if (n := _needs(blad, hoog)) is not None]
    maat = MATEN[max(nodig)] if nodig else TWEE_BLADEN
    return maat, tuple(chain.from_iterable(_less_to_write(*b, maat) for b in zip(bladen, vrij, strict=False)))


def _sheets(regels: Iterable[Regel]) -> list[list[Regel]]:
    bladen: list[list[Regel]] = [[]]
    for regel in regels:
        if regel.bovenaan and bladen[-1]:
            bladen.append([])
        bladen[-1].append(regel)
    return bladen


def _needs(blad: list[Regel], vrij: float) -> int | None:
    """Which measure makes it one sheet, with the least to write on; None where none does."""
    minst = _written(blad, _MINST_SCHRIJFREGELS)
    hoogtes = (sum(_height(regel, maat) for regel in minst) for maat in MATEN)
    return next((nummer for nummer, hoog in enumerate(hoogtes) if hoog <= vrij), None)


def _less_to_write(blad: list[Regel], vrij: float, maat: Maat) -> list[Regel]:
    """A sheet with as many of the lines to write on as fit; all of them where it takes a second sheet anyway."""
    over = vrij - sum(_height(regel, maat) for regel in _written(blad, 0))
    regels = int(over // _height(Regel(SCHRIJFREGEL), maat))
    return _written(blad, regels) if regels >= _MINST_SCHRIJFREGELS else blad


def _written(blad: list[Regel], hoogstens: int) -> list[Regel]:
    """A sheet with no more than so many lines to write on."""
    schrijf = [nummer for nummer, regel in enumerate(blad) if regel.stijl == SCHRIJFREGEL]
    weg = set(schrijf[: max(0, len(schrijf) - hoogstens)])
    return [regel for nummer, regel in enumerate(blad) if nummer not in weg]


def _height(regel: Regel, maat: Maat) -> float:
    """How high a paragraph is with the room around it, in twips."""
    stijl = _styles()[regel.stijl]
    hoog: float = stijl.regel
    if not stijl.vast:
        letter = maat.size(stijl.letter, vast=regel.stijl in VAST)
        hoog = line_height(stijl.regel, maat) * letter * _HALF_PUNT * _HOOG / 240
    return (stijl.voor + stijl.na) * maat.ruimte + stijl.lijn * _PUNT + _rows(regel, stijl, maat) * hoog


def indent(plek: int) -> int:
    """Where on a full sheet begins what elsewhere begins here, or ends what goes up to the edge."""
    if plek == _EIND:
        return _BREED
    return plek - _DICHTERBIJ if plek >= _KANTLIJN else plek


def line_height(regel: int, maat: Maat) -> int:
    """How high a line is set, where 240 is as high as its letters; never lower, for a picture would be cut off."""
    return max(240, round(regel * maat.regel))


def _rows(regel: Regel, stijl: _Stijl, maat: Maat) -> int:
    """On how many lines the words of a paragraph go."""
    rijen = [0.0]
    for deel in regel.delen:
        letter = maat.size(
            _styles()[deel.stijl].letter if deel.stijl else stijl.letter, vast=regel.stijl in VAST
        )
        eerste, *verder = (len(stuk) * letter * _HALF_PUNT * _TEKEN for stuk in deel.tekst.split("\n"))
        rijen[-1] += eerste
        rijen += verder
    breed = _BREED - indent(stijl.links) - stijl.rechts
    return sum(max(1, ceil(rij / breed)) for rij in rijen)


class _Stijl(Struct, frozen=True):
    """What a style says of size (half points) and room (twips); `vast` where a line has a height of its own."""

    letter: int = 21
    regel: int = 240
    vast: bool = False
    voor: int = 0
    na: int = 0
    links: int = 0
    rechts: int = 0
    lijn: int = 0


_VINDPLAATSEN: Final = {
    "letter": ("w:rPr/w:sz", "val"),
    "regel": ("w:pPr/w:spacing", "line"),
    "voor": ("w:pPr/w:spacing", "before"),
    "na": ("w:pPr/w:spacing", "after"),
    "links": ("w:pPr/w:ind", "left"),
    "rechts": ("w:pPr/w:ind", "right"),
    "lijn": ("w:pPr/w:pBdr/w:bottom", "space"),
}
"""Where in a style each of them stands."""


@cache
def _styles() -> dict[str, _Stijl]:
    """Each style by its id, with what it has of the one it is based on."""
    boom = ET.parse(SJABLOON / "styles.xml").getroot()  # noqa: S314 - a file of ours
    uit: dict[str, _Stijl] = {"": _Stijl()}
    for kant in boom.iterfind("{*}docDefaults/*"):
        uit[""] = _read(uit[""], kant)
    for stijl in boom.iterfind("{*}style"):
        basis = stijl.find("{*}basedOn")
        uit[stijl.attrib[f"{_W}styleId"]] = _read(
            uit["" if basis is None else basis.attrib[f"{_W}val"]], stijl
        )
    return uit


def _read(basis: _Stijl, bron: ET.Element) -> _Stijl:
    gezegd: dict[str, int] = {}
    for naam, (pad, kenmerk) in _VINDPLAATSEN.items():
        gevonden = bron.find(pad, _NS)
        if gevonden is not None and f"{_W}{kenmerk}" in gevonden.attrib:
            gezegd[naam] = int(gevonden.attrib[f"{_W}{kenmerk}"])
    vast = bron.find("w:pPr/w:spacing[@w:lineRule='exact']", _NS) is not None
    return replace(basis, **gezegd, vast=vast or basis.vast)
