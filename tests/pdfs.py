"""Making a PDF and reading it back: its words with their places, its text, its headings, its lines.

The rule that lives here: what a test knows of a page it reads with other programs than the one that made it.
"""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from unicodedata import category, normalize
from xml.etree import ElementTree as ET

import pytest
from msgspec import Struct
from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject, IndirectObject

from loopbaangesprek.exports import render
from loopbaangesprek.exports.blokken import Blok
from loopbaangesprek.exports.uitgave import GEWOON, Uiterlijk
from tests.stukken import edition_of

reads = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no pdftotext on this machine")
"""For a test that reads words with their places."""

BREED, HOOG = 595.3, 841.9
_VOET = 799
"""Where the foot of a page begins, in points from the top."""


class Woord(Struct, frozen=True):
    """A word on a page: where it is, in points from the left and the top."""

    tekst: str
    blad: int
    links: float
    boven: float
    rechts: float
    onder: float


def made(*blokken: Blok, titel: str = "Een titel", krap: bool = False, stijl: Uiterlijk = GEWOON) -> bytes:
    """A document of these blocks."""
    return render("pdf", edition_of(*blokken, titel=titel, krap=krap, uiterlijk=stijl))


def lines(aantal: int, woord: str = "regel") -> str:
    """A text of so many lines, each with a word of its own."""
    return "\n".join(f"{woord}{nr}" for nr in range(aantal))


def picture(breed: int = 4, hoog: int = 2) -> bytes:
    """A small PNG, as a school has one."""

    def stuk(soort: bytes, inhoud: bytes) -> bytes:
        return struct.pack(">I", len(inhoud)) + soort + inhoud + struct.pack(">I", zlib.crc32(soort + inhoud))

    beeld = b"".join(b"\0" + b"\x20\x60\xa0" * breed for _ in range(hoog))
    kop = struct.pack(">IIBBBBB", breed, hoog, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + stuk(b"IHDR", kop) + stuk(b"IDAT", zlib.compress(beeld)) + stuk(b"IEND", b"")
    )


def reader(pdf: bytes) -> PdfReader:
    """Open a PDF."""
    return PdfReader(BytesIO(pdf))


def root(pdf: bytes) -> Any:
    """What the file says of itself as a whole."""
    return reader(pdf).trailer["/Root"]


def links(pdf: bytes, blad: int) -> int:
    """How many links there are on a page."""
    aantekeningen: Any = reader(pdf).pages[blad - 1].get("/Annots", [])
    return len(aantekeningen)


def pages(pdf: bytes) -> int:
    """How many pages there are."""
    return len(reader(pdf).pages)


def text(pdf: bytes) -> str:
    """What stands on the pages, without what stands at their foot."""
    vak = ("-r", "72", "-x", "0", "-y", "0", "-W", str(round(BREED)), "-H", str(_VOET))
    return _pdftotext(pdf, "-raw", *vak)


def footers(pdf: bytes) -> list[str]:
    """What stands at the foot of each page."""
    vak = ("-r", "72", "-x", "0", "-y", str(_VOET), "-W", str(round(BREED)), "-H", str(round(HOOG) - _VOET))
    return [" ".join(blad.split()) for blad in _pdftotext(pdf, "-layout", *vak).split("\f")[:-1]]


def visible(tekst: str) -> str:
    """The signs of a text that somebody can see; lines and spaces depend on where they stand.

    Letters and the marks on them are apart: a text that begins with a mark lays it on the word before.
    """
    los = normalize("NFD", tekst)
    return "".join(c for c in los if not c.isspace() and category(c) not in ("Cf", "Cc"))


def words(pdf: bytes) -> list[Woord]:
    """All words, in the order of the page."""
    xml = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f]", "", _pdftotext(pdf, "-bbox"))
    bladen = ET.fromstring(xml).iter("{http://www.w3.org/1999/xhtml}page")  # noqa: S314 - our own page
    return [
        Woord(w.text or "", nr, *(float(w.attrib[kant]) for kant in ("xMin", "yMin", "xMax", "yMax")))
        for nr, blad in enumerate(bladen, 1)
        for w in blad
    ]


def _pdftotext(pdf: bytes, *hoe: str) -> str:
    klaar = subprocess.run(["pdftotext", *hoe, "-", "-"], input=pdf, capture_output=True, check=True)
    return klaar.stdout.decode()


def bookmarks(pdf: bytes) -> list[tuple[int, str]]:
    """The headings with their depth, as a reader of PDF lists them."""
    return list(_outline(reader(pdf).outline, 1))


def _outline(takken: list[Any], diepte: int) -> Iterator[tuple[int, str]]:
    for tak in takken:
        if isinstance(tak, list):
            yield from _outline(tak, diepte + 1)
        else:
            yield diepte, str(tak.title)


def objects(pdf: bytes) -> Iterator[DictionaryObject]:
    """Every object of the file that holds something by name."""
    lezer = reader(pdf)
    for nummer in lezer.xref_objStm.keys() | lezer.xref[0].keys():
        ding = lezer.get_object(IndirectObject(nummer, 0, lezer))
        if isinstance(ding, DictionaryObject):
            yield ding


def rules(pdf: bytes, breed: float) -> list[int]:
    """How many lines of this width, in points, there are on each page."""
    return [sum(abs(w - breed) < 1 for w in _strokes(blad)) for blad in reader(pdf).pages]


def _strokes(blad: Any) -> Iterator[float]:
    inhoud = ContentStream(blad.get_contents(), blad.pdf)
    begin = 0.0
    for waarden, doen in inhoud.operations:
        if doen == b"m":
            begin = float(waarden[0])
        elif doen == b"l":
            yield abs(float(waarden[0]) - begin)
