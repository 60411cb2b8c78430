"""A file that nobody else has open, for who is going to put another in its place or take it elsewhere.

The rule that lives here: the gate is kept shut first, so that nobody opens the file meanwhile; then every window that
has it open is seen by the lock it holds. Whoever is alone has left WAL mode, so that no WAL lies beside the file that
would be taken for that of another one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.stores.gate import shut
from loopbaangesprek.stores.trouble import named
from loopbaangesprek.teksten import reserve as t

if TYPE_CHECKING:
    from loopbaangesprek.stores.sqlite import SqliteStore

_EVEN_MS = 500


@contextmanager
def alone_with(store: SqliteStore) -> Iterator[None]:
    """Have the file of an open store to oneself; raises `OpslagFout` when another window has it open.

    The store can be read and copied in here, and not written: close it afterwards, with `let_go` where another file
    took its place.
    """
    pad = str(store.pad)
    with shut(store.pad, _EVEN_MS):
        store.connection.set_busy_timeout(_EVEN_MS)
        have_alone(store.connection, pad)
        yield


def have_alone(db: apsw.Connection, pad: str, zin: Callable[[str], str] = t.ander_venster) -> None:
    """Hold the file until the connection closes, all there is in it and nothing in a WAL.

    First DELETE and then EXCLUSIVE: the other way around a journal is left beside the file. SQLite leaves its WAL only
    where no other connection has the file open; where one has, `OpslagFout` is raised with this sentence.
    """
    with named(pad, db):
        try:
            alleen = db.pragma("journal_mode", "DELETE") == "delete"
            db.pragma("locking_mode", "EXCLUSIVE")
            db.execute("BEGIN EXCLUSIVE; COMMIT")
        except apsw.BusyError:
            alleen = False
    if not alleen:
        raise OpslagFout(zin(pad))


def let_go(store: SqliteStore) -> None:
    """Close the connection and write nothing more: another file may stand in the place of this one."""
    store.connection.close(force=True)


@contextmanager
def alone_with_unread(pad: Path) -> Iterator[Callable[[], None]]:
    """Have a file to oneself that cannot be opened: it is damaged, or its wachtzin is forgotten.

    Gives what lets go of it earlier; raises what `alone_with` raises.
    """
    with alone_with_bytes(pad) as bestand:
        yield bestand.xClose


@contextmanager
def alone_with_bytes(pad: Path) -> Iterator[apsw.VFSFile]:
    """Have a file to oneself, and its bytes to read.

    The locks of SQLite itself need no wachtzin. Nothing in here may open and close that file: the system would let
    go of the locks. Raises what `alone_with` raises.
    """
    vlaggen = apsw.SQLITE_OPEN_MAIN_DB | apsw.SQLITE_OPEN_READWRITE
    with shut(pad, _EVEN_MS), named(str(pad)):
        bestand = apsw.VFSFile("", os.path.realpath(pad), [vlaggen, 0])  # it follows no link
        try:
            for slot in (apsw.SQLITE_LOCK_SHARED, apsw.SQLITE_LOCK_RESERVED, apsw.SQLITE_LOCK_EXCLUSIVE):
                bestand.xLock(slot)
            yield bestand
        except apsw.BusyError:
            raise OpslagFout(t.ander_venster(str(pad))) from None
        finally:
            with suppress(apsw.Error):  # who put another file in its place has let go of it already
                bestand.xClose()
