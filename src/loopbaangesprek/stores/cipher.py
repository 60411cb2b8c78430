"""The lock on a file: the SQLCipher 4 format, as SQLite3 Multiple Ciphers writes it (contract C7).

The rule that lives here: no cryptography of our own, and its own numbers are kept (256,000 rounds of PBKDF2), so that
other programs open the file too. A copy is written in its own lock at once: nothing passes the disk in the clear on the
way.
"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from math import log2
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import apsw

Toestand = Literal["leeg", "open", "dicht", "vreemd"]
"""Whether there is nothing yet, a database, one behind a wachtzin, or something else."""

BLADZIJDE = 4096
"""Bytes of a page in the SQLCipher 4 format."""
_KIJK = 4
_SECTOR = 512
_STEEKPROEF = 500
"""So many pages tell how a file looks."""
_OPEN = b"SQLite format 3\0"
_WILLEKEURIG = 7.0
"""Bits of surprise in a byte (8 at most) from which a sector or a page may be encrypted; text stays below 6."""


def state_of(pad: Path) -> Toestand:
    """What stands in a file, judged by its first pages alone. Raises OSError."""
    try:
        with pad.open("rb") as bestand:
            begin = bestand.read(BLADZIJDE * _KIJK)
    except FileNotFoundError:
        return "leeg"
    if begin.startswith(_OPEN):
        return "open"
    if not begin.strip(b"\0") and len(begin) <= BLADZIJDE:
        return "leeg"
    if len(begin) < BLADZIJDE and _is_taken_back(pad):
        return "leeg"
    return "dicht" if _all_surprise(begin) else "vreemd"


def _is_taken_back(pad: Path) -> bool:
    """Whether a journal lies beside it: the power went while its first page was written, and SQLite begins anew."""
    with suppress(OSError):
        return Path(f"{pad}-journal").stat().st_size > 0
    return False


def _all_surprise(begin: bytes) -> bool:
    """Whether all that stands in the first pages may be encrypted; a database in the clear is legible somewhere.

    By sectors, and none of zeros: a power cut while the WAL was laid in the file leaves pages that are not there yet,
    or half. They stand in the WAL.
    """
    sectoren = [begin[i : i + _SECTOR] for i in range(0, len(begin) // _SECTOR * _SECTOR, _SECTOR)]
    gevuld = [sector for sector in sectoren if sector.strip(b"\0")]
    return len(begin) >= BLADZIJDE and bool(gevuld) and all(_surprise(s) > _WILLEKEURIG for s in gevuld)


def is_locked(pad: Path) -> bool:
    """Whether a file is behind a wachtzin; where its begin is damaged, most of its pages tell. Raises OSError."""
    toestand = state_of(pad)
    return toestand == "dicht" or (toestand == "vreemd" and _looks_locked(pad))


def _looks_locked(pad: Path) -> bool:
    dicht = open_ = 0
    stap = max(1, pad.stat().st_size // BLADZIJDE // _STEEKPROEF) * BLADZIJDE
    with pad.open("rb") as bestand:
        for begin in range(0, pad.stat().st_size, stap):
            bestand.seek(begin)
            if (bladzijde := bestand.read(BLADZIJDE)).strip(b"\0"):
                dicht += _surprise(bladzijde) > _WILLEKEURIG
                open_ += _surprise(bladzijde) <= _WILLEKEURIG
    return dicht > open_


def may_be_ours(pad: Path) -> bool:
    """Whether this can be a kluis, or one that is half written or half overwritten. Raises OSError."""
    with pad.open("rb") as bestand:
        begin = bestand.read(BLADZIJDE)
    return begin[: len(_OPEN)] in {b"", _OPEN, bytes(len(_OPEN))} or _surprise(begin) > _WILLEKEURIG


def _surprise(data: bytes) -> float:
    """Shannon's entropy in bits a byte."""
    return -sum(keer / len(data) * log2(keer / len(data)) for keer in Counter(data).values())


def unlock(db: apsw.Connection, wachtzin: str, zout: bytes | None = None) -> None:
    """Have a connection read and write with this wachtzin; whether it fits shows with the first read.

    A file that is new can be given the salt of another. What SQLite lays aside for a moment stays in memory, never in
    a file.
    """
    db.pragma("cipher", "sqlcipher")
    db.pragma("legacy", 4)
    if zout is not None:
        db.pragma("cipher_salt", zout.hex())
    db.pragma("key", wachtzin)
    db.pragma("temp_store", "MEMORY")


def copy_into(db: apsw.Connection, doel: Path, wachtzin: str | None) -> None:
    """Write all there is to an empty file, in a lock of its own (None: without one). Raises apsw.Error.

    The connection must know addresses (`SQLITE_OPEN_URI`).
    """
    slot = f"cipher=sqlcipher&legacy=4&key={quote(wachtzin, safe='')}" if wachtzin else "key="
    try:
        db.execute("VACUUM INTO ?", (f"{doel.absolute().as_uri()}?{slot}",))
    except apsw.Error as fout:
        # SQLite repeats the address, with the wachtzin in it: a trace would show it.
        raise type(fout)("the copy was not made") from None
