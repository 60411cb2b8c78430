"""The logo of a school: a PNG that can be drawn, and nothing in it but the picture.

The rule that lives here: the file is read to its last pixel before it is kept, so that no document fails on it later;
what is in it beside the picture (texts, places, names of who made it) does not come along, and neither does what stands
behind the pixels, or in a list of colours that the picture does not use.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from msgspec import Struct

from loopbaangesprek.fouten import HuisstijlFout
from loopbaangesprek.teksten import huisstijl as t

MEESTE_BYTES = 500_000
MEESTE_PIXELS = 2_000
"""The most of a file in bytes, and of a picture on either side."""

_BEGIN = b"\x89PNG\r\n\x1a\n"
_KANALEN = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DIEPTEN = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
"""How many values a pixel of each kind of colour has, and of how many bits they can be."""
_PALET, _MET_PALET = 3, (2, 3, 6)
_HOUDT = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}
_HOOGSTE_FILTER = 4
_RONDEN = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Of a picture that comes in rounds: where each begins, and its steps to the right and down."""

_ANDERE = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"%PDF", "PDF"),
    (b"BM", "BMP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"RIFF", "WebP"),
)


class _Stuk(Struct, frozen=True):
    """A chunk of the file: its kind, and what is in it."""

    soort: bytes
    inhoud: bytes

    def written(self) -> bytes:
        """The chunk as it stands in a file."""
        som = zlib.crc32(self.soort + self.inhoud)
        return len(self.inhoud).to_bytes(4) + self.soort + self.inhoud + som.to_bytes(4)


class _Vorm(Struct, frozen=True):
    """What the head of the file says of the picture."""

    breed: int
    hoog: int
    diepte: int
    kleur: int
    ronden: bool


def clean_png(data: bytes) -> bytes:
    """The picture of a file, and nothing else that is in it; raises `HuisstijlFout` with what to do."""
    if len(data) > MEESTE_BYTES:
        raise HuisstijlFout(t.logo_te_zwaar(MEESTE_BYTES))
    if not data.startswith(_BEGIN):
        raise HuisstijlFout(t.geen_png(_looks_like(data)))
    stukken = [stuk for stuk in _chunks(data) if stuk.soort in _HOUDT]
    vorm = _shape(stukken)
    _check_order(stukken, vorm)
    achter = _check_picture(b"".join(stuk.inhoud for stuk in stukken if stuk.soort == b"IDAT"), vorm)
    return _BEGIN + b"".join(stuk.written() for stuk in _only_the_picture(stukken, vorm, achter))


def size_of(png: bytes) -> tuple[int, int]:
    """How wide and how high a picture is that was cleaned."""
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def _only_the_picture(stukken: list[_Stuk], vorm: _Vorm, achter: int) -> Iterator[_Stuk]:
    """The chunks without a palette that nothing is drawn with, and without so many bytes behind the pixels."""
    pixels = sum(len(stuk.inhoud) for stuk in stukken if stuk.soort == b"IDAT") - achter
    for stuk in stukken:
        if stuk.soort == b"IDAT":
            if stuk.inhoud[:pixels]:
                yield _Stuk(stuk.soort, stuk.inhoud[:pixels])
            pixels = max(0, pixels - len(stuk.inhoud))
        elif stuk.soort != b"PLTE" or vorm.kleur == _PALET:
            yield stuk


def _looks_like(data: bytes) -> str:
    """What kind of file it seems to be; empty where that is unknown."""
    kop = data[:1000].lstrip()
    if kop.startswith((b"<svg", b"<?xml", b"<!DOCTYPE svg")) or b"<svg" in kop:
        return "SVG"
    return next((naam for begin, naam in _ANDERE if data.startswith(begin)), "")


def _chunks(data: bytes) -> Iterator[_Stuk]:
    """Every chunk up to the last; raises `HuisstijlFout` where one is damaged, or must be known and is not."""
    plek = len(_BEGIN)
    while plek < len(data):
        lengte, soort = int.from_bytes(data[plek : plek + 4]), data[plek + 4 : plek + 8]
        stuk = _Stuk(soort, data[plek + 8 : plek + 8 + lengte])
        if data[plek : plek + 12 + lengte] != stuk.written():
            raise HuisstijlFout(t.LOGO_BESCHADIGD)
        if (
            soort[:1].isupper() and soort not in _HOUDT
        ):  # a capital says: who does not know this cannot draw it
            raise HuisstijlFout(t.LOGO_ONBEKEND)
        yield stuk
        if soort == b"IEND":
            return
        plek += 12 + lengte
    raise HuisstijlFout(t.LOGO_BESCHADIGD)


def _shape(stukken: list[_Stuk]) -> _Vorm:
    kop = stukken[0] if stukken else None
    if kop is None or kop.soort != b"IHDR" or len(kop.inhoud) != 13:  # noqa: PLR2004 - as the format has it
        raise HuisstijlFout(t.LOGO_BESCHADIGD)
    breed, hoog = int.from_bytes(kop.inhoud[:4]), int.from_bytes(kop.inhoud[4:8])
    diepte, kleur, samen, filters, ronden = kop.inhoud[8:]
    if not breed or not hoog or diepte not in _DIEPTEN.get(kleur, ()) or samen or filters or ronden > 1:
        raise HuisstijlFout(t.LOGO_BESCHADIGD)
    if max(breed, hoog) > MEESTE_PIXELS:
        raise HuisstijlFout(t.logo_te_groot(breed, hoog, MEESTE_PIXELS))
    return _Vorm(breed, hoog, diepte, kleur, bool(ronden))


def _check_order(stukken: list[_Stuk], vorm: _Vorm) -> None:
    """Hold the kinds of chunks against their order: head, palette, what is transparent, picture, end."""
    rij = [stuk.soort for stuk in stukken]
    eerst = [soort for i, soort in enumerate(rij) if soort != b"IDAT" or rij[i - 1] != b"IDAT"]
    in_orde = (
        [s for s in (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND") if s in eerst] == eerst
        and b"IDAT" in eerst
        and (b"PLTE" in eerst) >= (vorm.kleur == _PALET)
        and (b"PLTE" not in eerst or vorm.kleur in _MET_PALET)
    )
    if not in_orde or not all(_fits(stuk, vorm, stukken) for stuk in stukken):
        raise HuisstijlFout(t.LOGO_BESCHADIGD)


def _fits(stuk: _Stuk, vorm: _Vorm, stukken: list[_Stuk]) -> bool:
    """Whether a palette, or what it says of transparency, is as long as it can be."""
    lang = len(stuk.inhoud)
    if stuk.soort == b"PLTE":
        meeste = 3 << (vorm.diepte if vorm.kleur == _PALET else 8)
        return 0 < lang <= meeste and lang % 3 == 0
    if stuk.soort == b"tRNS":
        palet = next((len(s.inhoud) // 3 for s in stukken if s.soort == b"PLTE"), 0)
        return {0: lang == 2, 2: lang == 6, _PALET: 1 <= lang <= palet}.get(vorm.kleur, False)  # noqa: PLR2004 - see above
    return True


def _check_picture(samengeperst: bytes, vorm: _Vorm) -> int:
    """Unpack the picture, never further than it can be: lines with a filter and pixels, and nothing more.

    Returns how many bytes stand behind it, that are no part of it.
    """
    rijen = list(_rows(vorm))
    verwacht = sum(hoog * (breed + 1) for breed, hoog in rijen)
    uitpakker = zlib.decompressobj()
    try:
        beeld = uitpakker.decompress(samengeperst, verwacht + 1)
    except zlib.error:
        raise HuisstijlFout(t.LOGO_BESCHADIGD) from None
    if len(beeld) != verwacht or not uitpakker.eof:
        raise HuisstijlFout(t.LOGO_BESCHADIGD)
    plek = 0
    for breed, hoog in rijen:
        einde = plek + hoog * (breed + 1)
        if max(beeld[plek : einde : breed + 1]) > _HOOGSTE_FILTER:
            raise HuisstijlFout(t.LOGO_BESCHADIGD)
        plek = einde
    return len(uitpakker.unused_data)


def _rows(vorm: _Vorm) -> Iterator[tuple[int, int]]:
    """For each round of the picture: how many bytes a line of it has, and how many lines there are."""
    bits = vorm.diepte * _KANALEN[vorm.kleur]
    for x, y, dx, dy in _RONDEN if vorm.ronden else ((0, 0, 1, 1),):
        breed, hoog = -(-(vorm.breed - x) // dx), -(-(vorm.hoog - y) // dy)
        if breed > 0 and hoog > 0:
            yield -(-breed * bits // 8), hoog
