"""A disk below SQLite that tells all that is done to it, and that can refuse (contract C7).

The rule that lives here: it lies *below* the encryption, so that what it is told of a locked file cannot be read. It
changes nothing by itself: whoever listens hears each act before it is done, and may raise what SQLite raises then.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, Protocol

import apsw

NAAM = "proefschijf"
GEWOON, ERBOVEN = "unix", f"multipleciphers-{NAAM}"
"""What this disk is laid on, and what lays the encryption on this disk."""
ZONDER = f"multipleciphers-{GEWOON}"
"""What everything is opened through when nobody listens."""

Soort = Literal["open", "schrijf", "sync", "kort", "wis"]
"""Open (or make), write, sync, truncate, delete."""


class Daad(NamedTuple):
    """One act on one file; `plek` is where is written, how long a file becomes, or whether its folder is synced."""

    soort: Soort
    pad: str
    plek: int = 0
    inhoud: bytes = b""

    @property
    def naam(self) -> str:
        """The file, without its folder."""
        return Path(self.pad).name


class Luisteraar(Protocol):
    """Who hears each act before it is done."""

    def hear(self, daad: Daad) -> None:
        """Raise `apsw.Error` for what fails, or `HalfGeschreven` for a write of which a part reaches the disk."""

    @property
    def system_number(self) -> int:
        """What the system would say of what failed last."""


class HalfGeschreven(Exception):
    """Only so many bytes of a write get there; then it fails after all."""

    def __init__(self, bytes_: int, fout: Exception) -> None:
        """Keep what SQLite is to be told."""
        self.bytes_, self.fout = bytes_, fout


class _Bestand(apsw.VFSFile):
    """An open file, of which each act is told."""

    def __init__(self, schijf: Schijf, naam: Any, flags: list[int]) -> None:
        """Open it on the real disk."""
        self._schijf = schijf
        self._pad = _path(naam)
        super().__init__(GEWOON, naam, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - SQLite's own name
        """Write, or a part of it."""
        try:
            self._schijf.tell(Daad("schrijf", self._pad, offset, bytes(data)))
        except HalfGeschreven as half:
            if half.bytes_:
                super().xWrite(bytes(data)[: half.bytes_], offset)
            raise half.fout from None
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:  # noqa: N802 - SQLite's own name
        """Have it on the disk."""
        self._schijf.tell(Daad("sync", self._pad))
        super().xSync(flags)

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 - SQLite's own name
        """Make it shorter, or longer."""
        self._schijf.tell(Daad("kort", self._pad, newsize))
        super().xTruncate(newsize)


class Schijf(apsw.VFS):
    """The disk; one in a process, for what SQLite lays on it is never taken away."""

    def __init__(self) -> None:
        """Lay it under the encryption."""
        self.luisteraar: Luisteraar | None = None
        super().__init__(NAAM, GEWOON)
        apsw.Connection(":memory:", vfs=ERBOVEN).close()  # lays the encryption on it

    def tell(self, daad: Daad) -> None:
        """Have somebody hear what is about to be done."""
        if self.luisteraar is not None:
            self.luisteraar.hear(daad)

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - SQLite's own name
        """Open a file, or make it."""
        self.tell(Daad("open", _path(name)))
        return _Bestand(self, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802, FBT001 - SQLite's own name
        """Remove a file, and sync its folder where that is asked."""
        self.tell(Daad("wis", filename, int(syncdir)))
        super().xDelete(filename, syncdir)

    def xGetLastError(self) -> tuple[int, str]:  # noqa: N802 - SQLite's own name
        """What the system said of what failed."""
        return (self.luisteraar.system_number if self.luisteraar is not None else 0), ""


def _path(naam: Any) -> str:
    """The path that SQLite opens."""
    return str(naam.filename() if isinstance(naam, apsw.URIFilename) else naam)


@cache
def disk() -> Schijf:
    """The disk of this process."""
    return Schijf()


@contextmanager
def heard_by(luisteraar: Luisteraar) -> Iterator[None]:
    """For as long as a block runs every file that is opened in this process lies on the disk that tells."""
    schijf = disk()
    schijf.luisteraar = luisteraar
    apsw.set_default_vfs(ERBOVEN)
    try:
        yield
    finally:
        apsw.set_default_vfs(ZONDER)
        schijf.luisteraar = None
