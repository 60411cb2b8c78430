"""Why a file does not open: a wrong wachtzin, or damage.

The rule that lives here: this only reads. Each page of the SQLCipher 4 format carries a seal (HMAC-SHA512) that can be
checked by itself; where the seal of any page fits, the wachtzin is right and something else is wrong. Of a file whose
first 16 bytes (the salt) are damaged nobody can tell.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from hashlib import pbkdf2_hmac
from itertools import islice
from pathlib import Path

from loopbaangesprek.stores.cipher import BLADZIJDE

_ZOUT = 16
_RONDES = 256_000
_ZEGEL = 64
_NAAST = 16 + _ZEGEL
"""What stands at the end of a page: 16 bytes to begin with, and the seal."""
_PROBEER = 50
"""Pages to look at: damage takes one, or all of them."""


def fits_somewhere(pad: Path, wachtzin: str, *, everywhere: bool = False) -> bool:
    """Whether any of the first pages was sealed with this wachtzin, or with `everywhere` any at all. Raises OSError."""
    return any(heel for _, heel, _ in islice(_pages(pad, wachtzin), None if everywhere else _PROBEER))


def broken_pages(pad: Path, wachtzin: str) -> list[int]:
    """The numbers of the pages that do not bear the seal of this wachtzin; a page of zeros was never used.

    Raises OSError.
    """
    return [nr for nr, heel, leeg in _pages(pad, wachtzin) if not heel and not leeg]


def _pages(pad: Path, wachtzin: str) -> Iterator[tuple[int, bool, bool]]:
    """The number of each page, whether it bears the seal, and whether there is nothing on it."""
    with pad.open("rb") as bestand:
        bladzijde, nr = bestand.read(BLADZIJDE), 1
        sleutel = _seal_key(wachtzin, bladzijde[:_ZOUT])
        while bladzijde:
            yield nr, _is_sealed(bladzijde, nr, sleutel), not bladzijde.strip(b"\0")
            bladzijde, nr = bestand.read(BLADZIJDE), nr + 1


def _seal_key(wachtzin: str, zout: bytes) -> bytes:
    """The key of the seals, as SQLCipher derives it from a wachtzin."""
    sleutel = pbkdf2_hmac("sha512", wachtzin.encode(), zout, _RONDES, 32)
    return pbkdf2_hmac("sha512", sleutel, bytes(teken ^ 0x3A for teken in zout), 2, 32)


def _is_sealed(bladzijde: bytes, nr: int, sleutel: bytes) -> bool:
    begin = _ZOUT if nr == 1 else 0
    inhoud = bladzijde[begin : BLADZIJDE - _NAAST + 16] + nr.to_bytes(4, "little")
    zegel = bladzijde[BLADZIJDE - _ZEGEL :]
    return hmac.compare_digest(hmac.digest(sleutel, inhoud, "sha512"), zegel)
