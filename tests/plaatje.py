"""Pictures for tests of a logo: a PNG of any kind, made chunk by chunk.

The rule that lives here: what is wrong with a picture is said by name; all else is as the format has it.
"""

from __future__ import annotations

import zlib

from loopbaangesprek.huisstijl.logo import _KANALEN, _RONDEN

BEGIN = b"\x89PNG\r\n\x1a\n"
ZWART_EN_ROOD = b"\0\0\0\xff\0\0"


def chunk(soort: bytes, inhoud: bytes = b"") -> bytes:
    """A chunk with its length and its sum."""
    return len(inhoud).to_bytes(4) + soort + inhoud + zlib.crc32(soort + inhoud).to_bytes(4)


def head(breed: int, hoog: int, diepte: int = 8, kleur: int = 2, ronden: int = 0) -> bytes:
    """The head of a picture."""
    return chunk(b"IHDR", breed.to_bytes(4) + hoog.to_bytes(4) + bytes([diepte, kleur, 0, 0, ronden]))


def pixels(  # noqa: PLR0913 - what can differ between pictures
    breed: int, hoog: int, diepte: int = 8, kleur: int = 2, ronden: int = 0, *, filter_: int = 0
) -> bytes:
    """The bytes of a picture before they are packed: stripes, line by line, each with its filter."""
    uit = b""
    for x, y, dx, dy in _RONDEN if ronden else ((0, 0, 1, 1),):
        kolommen, lijnen = len(range(x, breed, dx)), len(range(y, hoog, dy))
        lang = (kolommen * diepte * _KANALEN[kleur] + 7) // 8
        if kolommen:
            uit += b"".join(bytes([filter_]) + bytes([40 * (i % 5)]) * lang for i in range(lijnen))
    return uit


def png(  # noqa: PLR0913 - what can differ between pictures
    breed: int = 120,
    hoog: int = 40,
    diepte: int = 8,
    kleur: int = 2,
    ronden: int = 0,
    *,
    palet: bytes | None = None,
    erbij: bytes = b"",
    beeld: bytes | None = None,
    erna: bytes = b"",
) -> bytes:
    """A picture; `erbij` are chunks before its pixels, `erna` what stands behind the end of the file."""
    palet = ZWART_EN_ROOD if kleur == 3 and palet is None else palet
    ruw = pixels(breed, hoog, diepte, kleur, ronden) if beeld is None else beeld
    return (
        BEGIN
        + head(breed, hoog, diepte, kleur, ronden)
        + (chunk(b"PLTE", palet) if palet else b"")
        + erbij
        + chunk(b"IDAT", zlib.compress(ruw))
        + chunk(b"IEND")
        + erna
    )
