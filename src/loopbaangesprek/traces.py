"""What could stay behind when the program dies at once: a text that an editor had open, and the memory of a crash.

The rule that lives here: a text of a talk stands outside `lob.db` only in a folder for its owner alone, in memory where
the system has such a place. Whoever made the folder holds a lock in it for as long as it lives; what nobody holds any
more is wiped by whoever comes next.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

_MAP = "lob-bewerk-"
_VAST = ".vast"
"""The file in the folder that is held."""
_GEEN_KERN = 1
"""Bytes of a core file: too few for a file, and on Linux also the sign for programs that collect them elsewhere."""
_NIETS = bytes(2**16)


class Trace:
    """A folder of its own for a text that is outside for a moment; raises OSError when it cannot be made."""

    def __init__(self, plekken: Iterable[Path]) -> None:
        """Make it in the first of these places that takes it, and hold it."""
        self.pad = _first_that_works(plekken)
        try:
            self._vast = _hold(self.pad / _VAST)
        except OSError:
            _wipe(self.pad)
            raise

    def wipe(self) -> bool:
        """Overwrite and remove every file in it, the editor's own copies too; whether all is gone."""
        self._vast.close()
        _wipe(self.pad)
        return not self.pad.exists()


def _first_that_works(plekken: Iterable[Path]) -> Path:
    from tempfile import mkdtemp  # noqa: PLC0415 - costs more than all the rest here

    for plek in plekken:
        with contextlib.suppress(OSError):
            return Path(mkdtemp(prefix=_MAP, dir=plek))
    raise FileNotFoundError


def places() -> Iterator[Path]:
    """Where such a folder may stand: in memory first, and then where the system wants temporary files."""
    for naam in ("XDG_RUNTIME_DIR", "TMPDIR", "TEMP", "TMP"):
        if plek := os.environ.get(naam):
            yield Path(plek)
        if naam == "XDG_RUNTIME_DIR" and sys.platform == "linux":
            yield Path("/dev/shm")  # noqa: S108 - the folder in it is made for its owner alone
    if sys.platform != "win32":
        yield Path("/tmp")  # noqa: S108 - the same


def wipe_leftovers(plekken: Iterable[Path] | None = None) -> None:
    """Wipe what a program that was killed left behind; what another window has in use stays."""
    for plek in places() if plekken is None else plekken:
        with contextlib.suppress(OSError):
            for naam in _ours_in(plek):
                if (plek / naam).is_dir() and not (plek / naam).is_symlink():
                    _wipe_if_free(plek / naam)


def _ours_in(plek: Path) -> list[str]:
    """The names of ours in a place; thousands of others may stand there, and those are passed by all at once."""
    namen = os.listdir(plek)  # noqa: PTH208 - names are enough
    return [naam for naam in namen if naam.startswith(_MAP)] if _MAP in "/".join(namen) else []


def leave_no_core() -> None:
    """Have the system write no memory of this program, or of an editor it opens, to disk when it crashes."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on Windows

    hoogste = resource.getrlimit(resource.RLIMIT_CORE)[1]
    if hoogste:
        resource.setrlimit(resource.RLIMIT_CORE, (_GEEN_KERN, hoogste))


def _wipe_if_free(map_: Path) -> None:
    """A folder without its lock is being made just now, and holds no text yet."""
    with contextlib.suppress(OSError):
        if _is_ours(map_) and (map_ / _VAST).is_file() and not _is_held(map_ / _VAST):
            _wipe(map_)


def _is_ours(map_: Path) -> bool:
    return sys.platform == "win32" or map_.stat().st_uid == os.getuid()


def _hold(pad: Path) -> IO[bytes]:
    """Hold a file until it is closed or the program dies; on Windows an open file cannot be removed."""
    bestand = os.fdopen(os.open(pad, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600), "r+b")
    if sys.platform != "win32":
        import fcntl  # noqa: PLC0415 - not on Windows

        fcntl.flock(bestand, fcntl.LOCK_EX)
    return bestand


def _is_held(pad: Path) -> bool:
    """Whether the program that holds this file still lives. Raises OSError."""
    if sys.platform == "win32":
        try:
            pad.unlink()
        except PermissionError:
            return True
        return False
    import fcntl  # noqa: PLC0415 - not on Windows

    with pad.open("r+b") as bestand:
        try:
            fcntl.flock(bestand, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def _wipe(map_: Path) -> None:
    import shutil  # noqa: PLC0415 - costs more than all the rest here, and there is seldom something to wipe

    for pad in map_.rglob("*"):
        with contextlib.suppress(OSError):
            if pad.is_file() and not pad.is_symlink():
                overwrite(pad)
    shutil.rmtree(map_, ignore_errors=True)


def overwrite(pad: Path) -> None:
    """Put nothing in the place of what is in a file, on the disk too. Raises OSError."""
    with pad.open("r+b", buffering=0) as bestand:
        over = pad.stat().st_size
        while over > 0:
            over -= bestand.write(_NIETS[:over])
        os.fsync(bestand.fileno())
