"""The pages of a locked file as they are behind the lock, unused ones and unused room included.

The rule that lives here: no database looks at them, so that nothing is passed over or tidied up on the way.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from loopbaangesprek.stores.cipher import BLADZIJDE

_ZOUT, _IV, _ZEGEL = 16, 16, 64
_RONDES = 256_000
"""The numbers of the SQLCipher 4 format."""


def plain_pages(pad: Path, wachtzin: str) -> bytes:
    """All pages of a file, decrypted one by one."""
    inhoud = pad.read_bytes()
    sleutel = hashlib.pbkdf2_hmac("sha512", wachtzin.encode(), inhoud[:_ZOUT], _RONDES, 32)
    bladzijden = range(0, len(inhoud), BLADZIJDE)
    return b"".join(
        _page(inhoud[begin : begin + BLADZIJDE], sleutel, eerste=not begin) for begin in bladzijden
    )


def _page(bladzijde: bytes, sleutel: bytes, *, eerste: bool) -> bytes:
    einde = BLADZIJDE - _IV - _ZEGEL
    codeur = Cipher(algorithms.AES(sleutel), modes.CBC(bladzijde[einde : einde + _IV])).decryptor()
    return codeur.update(bladzijde[_ZOUT if eerste else 0 : einde]) + codeur.finalize()
