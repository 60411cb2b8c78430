"""Another file in the place of the kluis, and the one that stood there under a name of its own.

The rule that lives here: killed at any moment, the one or the other is there, whole: the old file gets a second name
first, and the new one takes the place in one step. Whoever calls this has the old file to himself.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from loopbaangesprek.stores.backup import to_disk
from loopbaangesprek.stores.place import BESTAND_RECHTEN, make_file

OPZIJ = "opzij"


def put_in_place(nieuw: Path, pad: Path, dag: date, close: Callable[[], None]) -> Path | None:
    """Give a closed file the place of the kluis; where the old one stands since then, or None. Raises OSError.

    `close` lets go of the old file: Windows puts nothing in the place of one that is open.
    """
    drop_unfinished(pad)
    opzij = _keep_aside(pad, dag) if pad.exists() else None
    if sys.platform == "win32":
        close()
    nieuw.replace(pad)
    to_disk(pad.parent)
    return opzij


def drop_unfinished(pad: Path) -> None:
    """The second name that was given when this was broken off: the file itself still has its place. Raises OSError."""
    for opzij in pad.parent.glob(f"{pad.stem}-{OPZIJ}-*{pad.suffix}"):
        with suppress(FileNotFoundError):
            if opzij.samefile(pad):
                opzij.unlink()


def _keep_aside(pad: Path, dag: date) -> Path:
    """A second name, or a copy where the disk knows no second names; and what SQLite had not laid in the file yet."""
    opzij = _free_name(pad, dag)
    try:
        os.link(pad, opzij)
    except (OSError, NotImplementedError):
        copy_bytes(pad, opzij)
    _move_wal(pad, opzij)
    return opzij


def _free_name(pad: Path, dag: date) -> Path:
    opzij = pad.with_name(f"{pad.stem}-{OPZIJ}-{dag.isoformat()}{pad.suffix}")
    teller = 1
    while os.path.lexists(opzij):
        teller += 1
        opzij = pad.with_name(f"{pad.stem}-{OPZIJ}-{dag.isoformat()}-{teller}{pad.suffix}")
    return opzij


def _move_wal(pad: Path, opzij: Path) -> None:
    """Only beside a file that could not be opened: its WAL goes along, or SQLite would lay it over the new file."""
    for eind in ("-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            Path(f"{pad}{eind}").replace(f"{opzij}{eind}")


def copy_bytes(van: Path, naar: Path) -> None:
    """A copy that is for this user only from its first byte on. Raises OSError; nothing is left then."""
    make_file(naar)
    try:
        shutil.copyfile(van, naar)
        naar.chmod(BESTAND_RECHTEN)
        to_disk(naar)
    except BaseException:
        naar.unlink(missing_ok=True)
        raise


def fetch(bron: Path, naar: Path) -> None:
    """A file as it stands, with what SQLite left beside it, to work on while the file itself stays as it is."""
    copy_bytes(bron, naar)
    wal = Path(f"{bron}-wal")
    if wal.exists() and wal.stat().st_size:
        copy_bytes(wal, Path(f"{naar}-wal"))
