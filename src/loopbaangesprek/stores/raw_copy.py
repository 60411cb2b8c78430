"""The bytes of a file that somebody has to himself, as far as the disk still gives them.

The rule that lives here: a place that the disk cannot read becomes zeros in the copy, and keeps nothing else out of it;
and the file is read over the very lock that is held on it, for opening it once more would let go of that.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import apsw

from loopbaangesprek.stores.cipher import BLADZIJDE
from loopbaangesprek.stores.disk import copy_bytes
from loopbaangesprek.stores.place import make_file

_VEEL = 256


def copy_locked(bestand: apsw.VFSFile, pad: Path, naar: Path) -> None:
    """Copy a file, and the last answers that SQLite may still have beside it. Raises OSError and apsw.Error."""
    make_file(naar)
    einde = bestand.xFileSize()
    with naar.open("wb") as doel:
        for begin in range(0, einde, _VEEL * BLADZIJDE):
            doel.write(_read(bestand, begin, min(_VEEL * BLADZIJDE, einde - begin)))
    wal = Path(f"{pad}-wal")
    with suppress(OSError):  # one that cannot be read, or is not there
        if wal.stat().st_size:
            copy_bytes(wal, Path(f"{naar}-wal"))


def _read(bestand: apsw.VFSFile, begin: int, lengte: int) -> bytes:
    """A stretch at once; where it cannot be read, each page of it that can."""
    try:
        return bestand.xRead(lengte, begin)
    except apsw.IOError:
        if lengte <= BLADZIJDE:
            return bytes(lengte)
        return b"".join(
            _read(bestand, begin + i, min(BLADZIJDE, lengte - i)) for i in range(0, lengte, BLADZIJDE)
        )
