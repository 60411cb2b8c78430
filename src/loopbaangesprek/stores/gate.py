"""The gate before a file: whoever opens the file passes through, and whoever puts another in its place keeps it shut.

The rule that lives here: between the first look at a file and holding it open nobody may change it for another one:
SQLite keeps a WAL and a journal by the name of a file, and would lay those of the old one beside the new one. The
system opens the gate again by itself, also after a kill. Where a disk knows no such locks there is no gate, and whoever
passes is told so: what `connection` and `place` look at is all there is then, and nothing is cleared away.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.teksten import opslag

_EVEN = 0.02
_BEZET = (BlockingIOError, PermissionError)


def _real(pad: Path) -> Path:
    """Where a file really stands, so that who comes by a link meets who does not."""
    return Path(os.path.realpath(pad))


if sys.platform == "win32":
    import msvcrt

    def _open(pad: Path) -> int:
        """Windows locks no folder: a file beside it does."""
        return os.open(_real(pad).with_suffix(".slot"), os.O_CREAT | os.O_RDWR, 0o600)

    def _take(nummer: int, *, alleen: bool) -> None:  # noqa: ARG001 - Windows knows one kind of lock
        msvcrt.locking(nummer, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _open(pad: Path) -> int:
        """The folder itself: nothing is made, and closing the file itself would undo the locks of SQLite."""
        return os.open(_real(pad).parent, os.O_RDONLY)

    def _take(nummer: int, *, alleen: bool) -> None:
        fcntl.flock(nummer, (fcntl.LOCK_EX if alleen else fcntl.LOCK_SH) | fcntl.LOCK_NB)


@contextmanager
def passing(pad: Path, wacht_ms: int) -> Iterator[None]:
    """While this file is being opened; waits for whoever keeps the gate shut, and raises `OpslagFout` in the end."""
    with _held(pad, wacht_ms, alleen=False):
        yield


@contextmanager
def shut(pad: Path, wacht_ms: int) -> Iterator[bool]:
    """Keep everybody from opening this file; waits for who is doing so, and raises `OpslagFout` in the end.

    Gives whether there is a gate here at all.
    """
    with _held(pad, wacht_ms, alleen=True) as dicht:
        yield dicht


@contextmanager
def _held(pad: Path, wacht_ms: int, *, alleen: bool) -> Iterator[bool]:
    try:
        nummer = _open(pad)
    except (OSError, ValueError):  # what is wrong with the place itself is told by whoever opens the file
        yield False
        return
    try:
        yield _wait_for(nummer, pad, monotonic() + wacht_ms / 1000, alleen=alleen)
    finally:
        os.close(nummer)


def _wait_for(nummer: int, pad: Path, einde: float, *, alleen: bool) -> bool:
    """Whether the gate is held in the end; False where this disk knows none."""
    while True:
        try:
            _take(nummer, alleen=alleen)
        except _BEZET:
            if monotonic() > einde:
                raise OpslagFout(opslag.bezet(str(pad))) from None
            sleep(_EVEN)
        except OSError:  # no locks here
            return False
        else:
            return True
