"""Why a file does not open: a wrong wachtzin, or damage.

The rule that lives here: this only reads. Each page of the SQLCipher 4 format carries a seal (HMAC-SHA512) that can be
checked by itself; where the seal of any page fits, the wachtzin is right and something else is wrong. Of a file whose
first 16 bytes (the salt) are damaged nobody can tell.
"""

from __future__ import annotations

import hmac
from hashlib import pbkdf2_hmac
from pathlib import Path

from loopbaangesprek.stores.cipher import BLADZIJDE

_ZOUT = 16
_RONDES = 256_000
_ZEGEL = 64
_NAAST = 16 + _ZEGEL
"""What stands at the end of a page: 16 bytes to begin with, and the seal."""
_PROBEER = 50
"""Pages to look at: damage takes one, or all of them."""


def fits_somewhere(pad: Path, wachtzin: str) -> bool:
    """Whether any of the first pages was sealed with this wachtzin. Raises OSError."""
    with pad.open("rb") as bestand:
        begin = bestand.read(BLADZIJDE * _PROBEER)
    sleutel = _seal_key(wachtzin, begin[:_ZOUT])
    nummers = range(1, len(begin) // BLADZIJDE + 1)
    return any(_is_sealed(begin[(nr - 1) * BLADZIJDE : nr * BLADZIJDE], nr, sleutel) for nr in nummers)


def broken_pages(pad: Path, wachtzin: str) -> list[int]:
    """The numbers of the pages that do not bear the seal of this wachtzin; a page of zeros was never used.

    Raises OSError.
    """
    kapot = []
    with pad.open("rb") as bestand:
        begin = bestand.read(BLADZIJDE)
        sleutel = _seal_key(wachtzin, begin[:_ZOUT])
        bladzijde, nr = begin, 1
        while bladzijde:
            if bladzijde.strip(b"\0") and not _is_sealed(bladzijde, nr, sleutel):
                kapot.append(nr)
            bladzijde, nr = bestand.read(BLADZIJDE), nr + 1
    return kapot


def _seal_key(wachtzin: str, zout: bytes) -> bytes:
    """The key of the seals, as SQLCipher derives it from a wachtzin."""
    sleutel = pbkdf2_hmac("sha512", wachtzin.encode(), zout, _RONDES, 32)
    return pbkdf2_hmac("sha512", sleutel, bytes(teken ^ 0x3A for teken in zout), 2, 32)


def _is_sealed(bladzijde: bytes, nr: int, sleutel: bytes) -> bool:
    begin = _ZOUT if nr == 1 else 0
    inhoud = bladzijde[begin : BLADZIJDE - _NAAST + 16] + nr.to_bytes(4, "little")
    zegel = bladzijde[BLADZIJDE - _ZEGEL :]
    return hmac.compare_digest(hmac.digest(sleutel, inhoud, "sha512"), zegel)
