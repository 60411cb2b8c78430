"""A program that dies before its N-th act on the disk: a real kill -9, and nothing is put in order first.

The rule that lives here: an act is whatever changes a file or a name below the place where the program works, by
Python or by SQLite (below the encryption, `schijf_vfs`). Each is noted in a file elsewhere before it is done, so that
they can be counted, and that it can be told before which one the program died.

Not heard: what the system copies from file to file by itself (`shutil.copyfile`), and rights that are set.
"""

from __future__ import annotations

import _pyio  # type: ignore[import-not-found]  # the types do not know it
import builtins
import fcntl
import io
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from tests.schijf_vfs import Daad, heard_by

_NAMEN = {
    "os.rename": 2,
    "os.link": 2,
    "os.symlink": 2,
    "os.remove": 1,
    "os.mkdir": 1,
    "os.rmdir": 1,
    "os.truncate": 1,
}
"""What Python tells of before it is done, and how many paths come with it (replacing is renaming)."""
_SCHRIJVEND = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_schrijf, _open = os.write, io.open


class Dood(NamedTuple):
    """Before which act the program dies (0: it lives), and the file in which its acts are noted."""

    bij: int
    spoor: str


def acts_in(spoor: Path) -> list[str]:
    """The acts that were noted; the last is the one that a program died before."""
    return spoor.read_text(encoding="utf-8").splitlines()


class _Noteert:
    """Hears each act before it is done, notes it, and kills when it is the one."""

    def __init__(self, dood: Dood) -> None:
        """Nothing was done yet, here where the program works."""
        self._map = Path.cwd()
        self._bij, self._keer = dood.bij, 0
        self._spoor = os.open(dood.spoor, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        self.system_number = 0

    def hear(self, daad: Daad) -> None:
        """An act of SQLite."""
        self._tell(daad.soort, daad.pad)

    def audit(self, wat: str, gegevens: tuple[Any, ...]) -> None:
        """An act of Python, of those that it tells of by itself."""
        if wat == "open" and gegevens[2] & _SCHRIJVEND:
            self._tell(wat, gegevens[0])
        elif wat in _NAMEN:
            self._tell(wat, *gegevens[: _NAMEN[wat]])

    def telling(self, daad: Callable[..., Any]) -> Callable[..., Any]:
        """The same function of the system, told of before it is done; Python does not do so by itself."""

        def told(nummer: int, *rest: Any) -> Any:
            self._tell(f"os.{daad.__name__}", nummer)
            return daad(nummer, *rest)

        return told

    def _tell(self, wat: str, *waar: Any) -> None:
        paden = [_path(w) for w in waar]
        if not any(pad.is_relative_to(self._map) for pad in paden):
            return
        self._keer += 1
        _schrijf(self._spoor, f"{wat} {' '.join(pad.name for pad in paden)}\n".encode())
        if self._keer == self._bij:
            os.kill(os.getpid(), signal.SIGKILL)


def _path(waar: Any) -> Path:
    """Where a path leads, or a number under which something is open."""
    if not isinstance(waar, int):
        return Path(os.path.realpath(os.fsdecode(waar)))
    if sys.platform == "darwin":
        return Path(os.fsdecode(fcntl.fcntl(waar, fcntl.F_GETPATH, bytes(1024)).rstrip(b"\0")))
    return Path(f"/proc/self/fd/{waar}").readlink()


def _open_in_python(file: Any, mode: str = "r", *rest: Any, **hoe: Any) -> Any:
    """Who writes does so in Python's own slow words: those of C write without a word to anybody."""
    return (_pyio.open if set(mode) & set("wax+") else _open)(file, mode, *rest, **hoe)


@contextmanager
def dying(dood: Dood) -> Iterator[None]:
    """In this block each act is noted, and this process dies before the one; for a process that ends after it."""
    noteert = _Noteert(dood)
    sys.addaudithook(noteert.audit)
    os.write, os.fsync = noteert.telling(os.write), noteert.telling(os.fsync)
    io.open = builtins.open = _open_in_python
    with heard_by(noteert):
        yield
