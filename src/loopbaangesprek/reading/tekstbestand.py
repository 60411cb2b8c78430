"""From the bytes of a file to its text.

The rule that lives here: text is UTF-8, with a newline at the end of a line and nothing invisible in it. What is
something else is named for what it looks like, with the byte or the place where it goes wrong.
"""

from __future__ import annotations

import re

from msgspec import Struct

from loopbaangesprek.plaats import Bevinding, LeesFout
from loopbaangesprek.teksten import lezen

_STUURTEKEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_LAGE_STUURTEKENS = bytes(b for b in (*range(32), 127) if chr(b) not in "\t\n\r")
_BOM = b"\xef\xbb\xbf"
_WORD = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"{\\rtf")
_VREEMD = re.compile("[\udc80-\udcff]+")
_HOOGSTENS = 20


class Grenzen(Struct, frozen=True):
    """The limits of a file that is read: bytes, levels, values, and whether escaped controls are let through."""

    grootte: int = 1_000_000
    diepte: int = 20
    knopen: int = 50_000
    stuurtekens: bool = False


BANK = Grenzen()
"""A question bank: small, and shown on screen as it is."""

ANTWOORDEN = Grenzen(grootte=5_000_000, knopen=200_000, stuurtekens=True)
"""An answers file or a record: larger, and cleaned before anything is kept."""


def decode(data: bytes, bestand: str, grenzen: Grenzen) -> str:
    """The text of a file, without byte order mark and with plain newlines."""
    if len(data) > grenzen.grootte:
        raise _fout(bestand, 1, 1, "L01", lezen.te_groot(grenzen.grootte))
    if data.startswith(_WORD):
        raise _fout(bestand, 1, 1, "L02", lezen.WORD)
    if _is_utf16(data):
        raise _fout(bestand, 1, 1, "L02", lezen.UTF16)
    try:
        tekst = data.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as fout:
        raise _not_utf8(data, bestand) from fout
    return tekst.replace("\r\n", "\n").replace("\r", "\n")


def as_shown(data: bytes) -> tuple[str, ...]:
    """The lines of any file, as far as they are text, to show one of them.

    A byte that is no UTF-8 is shown as the letter that it is on Windows.
    """
    if data.startswith(_WORD) or len(data) > BANK.grootte:
        return ()
    if _is_utf16(data):
        tekst = data.decode("utf-16-be" if data.startswith(b"\x00") else "utf-16", "replace")
    else:
        tekst = _VREEMD.sub(_as_on_windows, data.removeprefix(_BOM).decode("utf-8", "surrogateescape"))
    return tuple(tekst.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def _as_on_windows(treffer: re.Match[str]) -> str:
    return treffer.group().encode("utf-8", "surrogateescape").decode("cp1252", "replace")


def check_controls(tekst: str, bestand: str) -> None:
    """Refuse characters that nobody can see, each with its place."""
    if _is_clean(tekst.encode()):
        return
    gevonden: list[Bevinding] = []
    for treffer in _STUURTEKEN.finditer(tekst):
        regel, kolom = place_of(tekst, treffer.start())
        gevonden.append(Bevinding(bestand, regel, kolom, "L03", "fout", lezen.stuurteken(treffer.group())))
        if len(gevonden) == _HOOGSTENS:
            break
    if gevonden:
        raise LeesFout(gevonden)


def _is_clean(data: bytes) -> bool:
    """Whether there is certainly nothing to find; on bytes this takes a tenth of the time of the search."""
    return (
        len(data.translate(None, _LAGE_STUURTEKENS)) == len(data)
        and b"\xc2" not in data
        and b"\xef\xbf" not in data
    )


def find_control(tekst: str) -> str | None:
    """The first character in a text that nobody can see."""
    treffer = _STUURTEKEN.search(tekst)
    return treffer.group() if treffer else None


def place_of(tekst: str, index: int) -> tuple[int, int]:
    """The line and column of a character, both from 1."""
    return tekst.count("\n", 0, index) + 1, index - tekst.rfind("\n", 0, index)


def _is_utf16(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    even, oneven = data[0:200:2], data[1:200:2]
    return bool(oneven) and ((not any(oneven) and all(even)) or (not any(even) and all(oneven)))


def _not_utf8(data: bytes, bestand: str) -> LeesFout:
    """Find the first wrong byte; its place counts characters, its offset counts bytes of the file."""
    romp = data.removeprefix(_BOM)
    try:
        romp.decode("utf-8")
    except UnicodeDecodeError as fout:
        plek = fout.start
    goed = romp[:plek].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    regel, kolom = place_of(goed, len(goed))
    zin = lezen.geen_utf8(plek + len(data) - len(romp), _windows_sign(romp, plek))
    return _fout(bestand, regel, kolom, "L02", zin)


def _windows_sign(data: bytes, plek: int) -> str | None:
    """The letter or sign this byte is on Windows, if that makes sense."""
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    teken = data[plek : plek + 1].decode("cp1252")
    return teken if teken.isalpha() or teken in "‘’“”€…–—" else None


def _fout(bestand: str, regel: int, kolom: int, code: str, zin: str) -> LeesFout:
    return LeesFout([Bevinding(bestand, regel, kolom, code, "fout", zin)])
