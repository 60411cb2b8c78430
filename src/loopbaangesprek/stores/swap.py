"""Another file in the place of the kluis, and the one that stood there under a name of its own.

The rule that lives here: killed at any moment, the one or the other is there, whole: the old file gets a second name
first, and the new one takes the place in one step. The last answers of a file that could not be opened, which SQLite
still had beside it, stay with it. Whoever calls this has the old file to himself.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from loopbaangesprek.stores.disk import copy_bytes, take_to, to_disk
from loopbaangesprek.stores.leftovers import KLAAR, parked
from loopbaangesprek.stores.place import NAAST

OPZIJ = "opzij"


def put_in_place(nieuw: Path, pad: Path, dag: date, close: Callable[[], None]) -> Path | None:
    """Give a closed file the place of the kluis; where the old one stands since then, or None. Raises OSError.

    The new file stands in the folder `leftovers.back_of`, which a kill leaves there: by that whoever opens the file
    next sees how far this came. `close` lets go of the old file: Windows puts nothing in the place of one that is open.
    """
    drop_unfinished(pad)
    echt, terug = Path(os.path.realpath(pad)), nieuw.parent  # of a link the file goes that it leads to
    opzij = _keep_aside(pad, echt, dag) if echt.exists() else None
    klaar = nieuw.replace(terug / KLAAR)
    if opzij is not None:
        _park_wal(echt, terug, opzij)
    if sys.platform == "win32":
        close()
    klaar.replace(echt)
    to_disk(echt.parent)
    if opzij is not None:
        _wal_along(terug, opzij)
    return opzij


def drop_unfinished(pad: Path) -> None:
    """The second name that was given when this was broken off: the file itself still has its place. Raises OSError."""
    for opzij in pad.parent.glob(f"{pad.stem}-{OPZIJ}-*{pad.suffix}"):
        with suppress(FileNotFoundError):
            if opzij.samefile(pad):
                opzij.unlink()


def _keep_aside(pad: Path, echt: Path, dag: date) -> Path:
    """A second name beside the way to it, or a copy where the disk knows no second names."""
    opzij = _free_name(pad, dag)
    try:
        os.link(echt, opzij)
    except (OSError, NotImplementedError):
        copy_bytes(echt, opzij)
    to_disk(opzij.parent)
    return opzij


def _free_name(pad: Path, dag: date) -> Path:
    opzij = pad.with_name(f"{pad.stem}-{OPZIJ}-{dag.isoformat()}{pad.suffix}")
    teller = 1
    while os.path.lexists(opzij):
        teller += 1
        opzij = pad.with_name(f"{pad.stem}-{OPZIJ}-{dag.isoformat()}-{teller}{pad.suffix}")
    return opzij


def _park_wal(echt: Path, terug: Path, opzij: Path) -> None:
    """Only beside a file that could not be opened: SQLite would lay its WAL over the new file.

    It waits in the folder of the new file, so that whoever finds that after a kill can lay it back.
    """
    to_disk(terug)
    for eind in NAAST:
        with suppress(FileNotFoundError):
            Path(f"{echt}{eind}").replace(parked(terug, opzij, eind))
    to_disk(terug)
    to_disk(echt.parent)


def _wal_along(terug: Path, opzij: Path) -> None:
    for eind in NAAST:
        with suppress(FileNotFoundError):
            take_to(parked(terug, opzij, eind), Path(f"{opzij}{eind}"))


def fetch(bron: Path, naar: Path) -> None:
    """A file as it stands, with what SQLite left beside it, to work on while the file itself stays as it is."""
    copy_bytes(bron, naar)
    wal = Path(f"{bron}-wal")
    if wal.exists() and wal.stat().st_size:
        copy_bytes(wal, Path(f"{naar}-wal"))
