"""Another wachtzin on the file, or none: always on a verified copy, that then takes its place (contract C7).

The rule that lives here: killed at any moment, the file opens with the old wachtzin or with the new one, complete.
Nothing is changed while another window has the file open, and nobody can open it meanwhile.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import apsw

from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.stores.cipher import copy_into, unlock
from loopbaangesprek.stores.comparing import is_whole, same_contents
from loopbaangesprek.stores.connection import connect
from loopbaangesprek.stores.gate import shut
from loopbaangesprek.stores.leftovers import copy_of, drop, names_last, old_of, to_disk
from loopbaangesprek.stores.place import make_file
from loopbaangesprek.stores.trouble import named
from loopbaangesprek.teksten import opslag
from loopbaangesprek.teksten import slot as t

_WACHT_MS = 1000
"""How long to wait for a window that is opening or closing the file."""


def relock(pad: Path, oud: str | None, nieuw: str | None, *, wacht_ms: int = _WACHT_MS) -> None:
    """Have the file open with another wachtzin (None: with none); no store of this program may be open on it.

    Raises `OpslagFout` with what stands in the way, and the file is as it was then. The old file is overwritten before
    it goes, as far as a disk allows.
    """
    pad = Path(os.path.realpath(pad))  # of a link the file goes that it leads to, and not the link
    with shut(pad, wacht_ms), named(str(pad)):
        if not pad.exists():
            raise OpslagFout(opslag.verdwenen(str(pad)))
        drop(pad)  # what a change that was broken off left behind
        db = connect(pad, oud, wacht_ms)
        try:
            _have_it_alone(db, pad)
            with _nothing_changed():
                _copy(db, pad, nieuw)
                _take_its_place(db, pad)
        finally:
            db.close(force=True)  # while nobody can have made another of this name
            with suppress(OSError):  # a later opening does it
                drop(pad)


def _have_it_alone(db: apsw.Connection, pad: Path) -> None:
    """Hold the file for ourselves until the connection closes, with all there is in it and nothing in a WAL.

    SQLite leaves its WAL only where no other connection has the file open.
    """
    try:
        if db.pragma("journal_mode", "DELETE") != "delete":
            raise OpslagFout(t.ander_venster(str(pad)))
        db.pragma("locking_mode", "EXCLUSIVE")
        db.execute("BEGIN EXCLUSIVE; COMMIT")
    except apsw.BusyError:
        raise OpslagFout(t.ander_venster(str(pad))) from None
    except apsw.NotADBError:  # another window was first, and the old wachtzin opens nothing any more
        raise OpslagFout(t.ander_slot(str(pad))) from None


def _copy(db: apsw.Connection, pad: Path, nieuw: str | None) -> None:
    """Make the copy, read all of it again in its own lock, and have it on the disk."""
    kopie = copy_of(pad)
    with named(str(pad), db):
        make_file(kopie)
        db.pragma("temp_store", "MEMORY")  # what SQLite lays aside must not pass a disk in the clear
        copy_into(db, kopie, nieuw)
        if not _is_the_same(db, kopie, nieuw):
            raise OpslagFout(t.kopie_klopt_niet(str(pad)))
        to_disk(kopie)


@contextmanager
def _nothing_changed() -> Iterator[None]:
    """Adds to a trouble that nothing came of it."""
    try:
        yield
    except OpslagFout as fout:
        raise OpslagFout(t.niets_veranderd(fout.zin)) from fout


def _is_the_same(db: apsw.Connection, kopie: Path, nieuw: str | None) -> bool:
    adres = kopie.absolute().as_uri()
    ander = apsw.Connection(adres, flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    try:
        if nieuw is not None:
            unlock(ander, nieuw)
        return is_whole(ander) and same_contents(db, ander)
    finally:
        ander.close()


def _take_its_place(db: apsw.Connection, pad: Path) -> None:
    """The one moment at which the file changes; the old one keeps a name, so that it can be overwritten."""
    with suppress(OSError, NotImplementedError):  # a disk without hard links: the old one goes as it is
        os.link(pad, old_of(pad))
    if sys.platform == "win32":
        db.close()  # Windows puts nothing in the place of a file that is open
    with named(str(pad)):
        copy_of(pad).replace(pad)
    names_last(pad)
