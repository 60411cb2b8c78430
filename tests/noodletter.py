"""The letter of last resort: how the font beside the templates of a PDF was made.

The rule that lives here: it has one sign, an empty box, for every character there is. It calls itself a typewriter's
and has a long name, so that typst takes it last of all fonts that have the character.
"""

from __future__ import annotations

from importlib import import_module
from io import BytesIO

NAAM = "Loopbaangesprek Leeg Vakje Voor Wat Geen Letter Heeft"
BEREIKEN = ((0x20, 0xD7FF), (0xE000, 0x10FFFF))
"""All that can stand in a text, also what Unicode has no name for yet."""

_RANDEN = (((60, 0), (60, 700), (540, 700), (540, 0)), ((110, 50), (490, 50), (490, 650), (110, 650)))
"""The outer edge of the box and the inner one, which runs the other way round: so the middle is empty."""

_DAG = 3_850_070_400
"""The first of January 2026, in the seconds of a font: the same font has the same bytes."""


def make() -> bytes:
    """The bytes of the font; needs fontTools."""
    letter = import_module("fontTools.fontBuilder").FontBuilder(1000, isTTF=True)
    letter.setupGlyphOrder([".notdef", "vakje"])
    letter.setupCharacterMap({0x20: "vakje"})
    letter.setupGlyf({".notdef": _box(), "vakje": _box()})
    letter.setupHorizontalMetrics({".notdef": (600, 60), "vakje": (600, 60)})
    letter.setupHorizontalHeader(ascent=800, descent=-200)
    letter.setupNameTable({"familyName": NAAM, "styleName": "Regular", "psName": "LoopbaangesprekLeegVakje"})
    letter.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    letter.setupPost(isFixedPitch=1, keepGlyphNames=False)
    letter.font["head"].created = letter.font["head"].modified = _DAG
    letter.font.recalcTimestamp = False
    letter.font["cmap"].tables = [_every_character()]
    uit = BytesIO()
    letter.save(uit)
    return uit.getvalue()


def _box() -> object:
    pen = import_module("fontTools.pens.ttGlyphPen").TTGlyphPen(None)
    for begin, *hoeken in _RANDEN:
        pen.moveTo(begin)
        for hoek in hoeken:
            pen.lineTo(hoek)
        pen.closePath()
    return pen.glyph()


def _every_character() -> object:
    """The table in which many characters share one sign: the whole font is 1 kB."""
    tabel = import_module("fontTools.ttLib.tables._c_m_a_p").CmapSubtable.newSubtable(13)
    tabel.platformID, tabel.platEncID, tabel.language, tabel.reserved = 3, 10, 0, 0
    tabel.cmap = {teken: "vakje" for van, tot in BEREIKEN for teken in range(van, tot + 1)}
    return tabel
