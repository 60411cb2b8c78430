"""How much room paragraphs take on a page, so that what is meant for one page is set on one.

The rule that lives here: Word lays out a page only when it is opened, so the room is reckoned from the styles, on the
wide side. What fits is left as it is; else letters and room become a little smaller, then there is less room to write,
and what still does not fit then takes a second page and stays easy to read.
"""

from __future__ import annotations

from functools import cache
from math import ceil
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.exports.word_lines import SCHRIJFREGEL, Regel

_NS: Final = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
_W: Final = f"{{{_NS['w']}}}"
SJABLOON: Final = Path(__file__).parent / "templates" / "word"


class Maat(Struct, frozen=True):
    """How much is left of the size of letters, of the room between paragraphs and of the height of a line.

    `rand` is the edge above and below, in twips: twentieths of a point.
    """

    letter: float = 1.0
    ruimte: float = 1.0
    regel: float = 1.0
    rand: int = 1304

    def size(self, halve_punten: int) -> int:
        """A size of letters, never smaller than reads well."""
        return min(halve_punten, max(_KLEINST, round(halve_punten * self.letter)))


MATEN: Final = (
    Maat(),
    Maat(0.97, 0.8, 0.97, 1220),
    Maat(0.95, 0.65, 0.95, 1134),
    Maat(0.93, 0.53, 0.925, 1050),
    Maat(0.91, 0.42, 0.9, 964),
)
"""From as it is to as small as still reads well."""

TWEE_BLADEN: Final = MATEN[1]
"""What takes a second page anyway is not set as small as can be."""

_KLEINST: Final = 17
_MINST_SCHRIJFREGELS: Final = 2
_TEKEN, _HOOG = 0.56, 1.17
"""How wide a character and how high a line is against the size of the letter, in a wide serif."""
_PUNT, _HALF_PUNT = 20, 10
_VEL, _BREED = 16838, 9071
"""How high an A4 is, and how wide between its edges, in twips."""


def fit(regels: tuple[Regel, ...], kop: int = 0) -> tuple[Maat, tuple[Regel, ...]]:
    """How small the page is set, and what of these paragraphs is on it; `kop` is room that is taken already."""
    for maat in MATEN:
        over = _VEL - 2 * maat.rand - kop - sum(_height(regel, maat) for regel in regels)
        if over >= 0:
            return maat, regels
    minder = _less_to_write(regels, -over)
    return (TWEE_BLADEN, regels) if minder is None else (MATEN[-1], minder)


def _less_to_write(regels: tuple[Regel, ...], te_veel: float) -> tuple[Regel, ...] | None:
    """The paragraphs with fewer lines to write on; None where that is not enough."""
    schrijf = [nummer for nummer, regel in enumerate(regels) if regel.stijl == SCHRIJFREGEL]
    weg = ceil(te_veel / _height(Regel(SCHRIJFREGEL), MATEN[-1]))
    if len(schrijf) - weg < _MINST_SCHRIJFREGELS:
        return None
    return tuple(regel for nummer, regel in enumerate(regels) if nummer not in schrijf[:weg])


def _height(regel: Regel, maat: Maat) -> float:
    """How high a paragraph is with the room around it, in twips."""
    stijl = _styles()[regel.stijl]
    hoog = stijl.regel * maat.regel
    if not stijl.vast:
        hoog *= maat.size(stijl.letter) * _HALF_PUNT * _HOOG / 240
    return (stijl.voor + stijl.na) * maat.ruimte + stijl.lijn * _PUNT + _rows(regel, stijl, maat) * hoog


def _rows(regel: Regel, stijl: _Stijl, maat: Maat) -> int:
    """On how many lines the words of a paragraph go."""
    rijen = [0.0]
    for deel in regel.delen:
        letter = maat.size(_styles()[deel.stijl].letter if deel.stijl else stijl.letter)
        eerste, *verder = (len(stuk) * letter * _HALF_PUNT * _TEKEN for stuk in deel.tekst.split("\n"))
        rijen[-1] += eerste
        rijen += verder
    breed = _BREED - stijl.links - stijl.rechts
    return sum(max(1, ceil(rij / breed)) for rij in rijen)


class _Stijl(Struct, frozen=True):
    """What a style says of size (half points) and room (twips); `vast` where a line has a height of its own."""

    letter: int = 22
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
