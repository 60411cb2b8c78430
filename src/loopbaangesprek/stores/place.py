"""The folder and the file on disk: made for nobody else's eyes, and watched while they are in use.

The rule that lives here: a ✓ needs more than a commit. SQLite goes on writing to a file whose folder was
removed; so the path must still lead to the very file that was opened.
"""

from __future__ import annotations

import os
from pathlib import Path

from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.teksten import opslag

MAP_RECHTEN = 0o700
BESTAND_RECHTEN = 0o600
NAAST = ("-wal", "-shm", "-journal")
"""What SQLite may lay beside a file that is not closed."""


def with_beside(pad: Path) -> tuple[Path, ...]:
    """The paths of a file and of all that SQLite may lay beside it, whether it is there or not."""
    return (pad, *(Path(f"{pad}{eind}") for eind in NAAST))


def make_folder(map_: Path) -> None:
    """Make the folder when it is not there, for this user only. Raises OSError."""
    map_.mkdir(mode=MAP_RECHTEN, parents=True, exist_ok=True)


def make_file(pad: Path) -> None:
    """Make an empty file when it is not there, for this user only. Raises OSError."""
    try:
        os.close(os.open(pad, os.O_CREAT | os.O_EXCL | os.O_RDWR, BESTAND_RECHTEN))
    except FileExistsError:
        if pad.is_dir():
            raise


class Place:
    """The files of an open database, by what the disk knows them as."""

    def __init__(self, *paden: str) -> None:
        """Remember which files these paths lead to now; one that is not there is not watched."""
        self.pad = paden[0]
        self._bestanden = [(pad, teken) for pad in paden if (teken := identity(pad)) is not None]

    def check(self) -> None:
        """Raise `OpslagFout` when a path leads to another file by now, or to none."""
        if any(identity(pad) != teken for pad, teken in self._bestanden):
            raise OpslagFout(opslag.verdwenen(self.pad))


def identity(pad: str) -> tuple[int, int] | None:
    """By what the disk knows the file that a path leads to; None when it leads to none."""
    try:
        stand = os.stat(pad)  # noqa: PTH116 - twice for every answer, and a Path costs more than the look
    except OSError:
        return None
    return stand.st_dev, stand.st_ino
