"""The letter of last resort: how the font beside the templates was made.

The rule that lives here: it has one sign, an empty box, for every character there is. It calls itself a typewriter's and
has a long name, so that it is the last that is chosen where another font has the character.
"""

from __future__ import annotations

from io import BytesIO

NAAM = "Loopbaangesprek Leeg Vakje Voor Wat Geen Letter Heeft"
BEREIKEN = ((0x20, 0x7E), (0xA0, 0xD7FF), (0xE000, 0xFDCF), (0xFDF0, 0xFFFD), (0x10000, 0x1FFFD),
            (0x20000, 0x2FFFD), (0x30000, 0x3FFFD), (0xE0100, 0xE01EF), (0xF0000, 0xFFFFD), (0x100000, 0x10FFFD))  # fmt: skip


def make() -> bytes:
    """The bytes of the font; needs fontTools."""
    from fontTools.fontBuilder import FontBuilder  # noqa: PLC0415 - only who makes the font has it
    from fontTools.pens.ttGlyphPen import TTGlyphPen  # noqa: PLC0415 - see above
    from fontTools.ttLib.tables._c_m_a_p import CmapSubtable  # noqa: PLC0415 - see above

    letter = FontBuilder(1000, isTTF=True)
    letter.setupGlyphOrder([".notdef", "vakje"])
    letter.setupCharacterMap({0x20: "vakje"})
    pen = TTGlyphPen(None)
    # The inner edge runs the other way round, and so the middle is empty.
    for hoeken in (((60, 0), (60, 700), (540, 700), (540, 0)), ((110, 50), (490, 50), (490, 650), (110, 650))):
        pen.moveTo(hoeken[0])
        for hoek in hoeken[1:]:
            pen.lineTo(hoek)
        pen.closePath()
    vakje = pen.glyph()
    letter.setupGlyf({".notdef": vakje, "vakje": vakje})
    letter.setupHorizontalMetrics({".notdef": (600, 60), "vakje": (600, 60)})
    letter.setupHorizontalHeader(ascent=800, descent=-200)
    letter.setupNameTable({"familyName": NAAM, "styleName": "Regular", "psName": "LoopbaangesprekLeegVakje"})
    letter.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    letter.setupPost(isFixedPitch=1, keepGlyphNames=False)
    tabel = CmapSubtable.newSubtable(13)
    tabel.platformID, tabel.platEncID, tabel.language, tabel.reserved = 3, 10, 0, 0
    tabel.cmap = {teken: "vakje" for van, tot in BEREIKEN for teken in range(van, tot + 1)}
    letter.font["cmap"].tables = [tabel]
    letter.font["head"].created = letter.font["head"].modified = 0
    letter.font.recalcTimestamp = False
    uit = BytesIO()
    letter.save(uit)
    return uit.getvalue()
