"""A whole copy of the file, that is known to be the same before anybody relies on it.

The rule that lives here: a copy counts when it opens with the wachtzin, every page of it is sound, and every row of
every table is as it is in the file. It is read without a lock and without a file beside it, so it can stand anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from loopbaangesprek.fouten import Afgesloten, Beschadigd, OpslagFout
from loopbaangesprek.stores import place
from loopbaangesprek.stores.cipher import unlock
from loopbaangesprek.stores.comparing import is_whole, is_whole_and_same
from loopbaangesprek.stores.disk import to_disk
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.stores.trouble import named
from loopbaangesprek.teksten import opslag
from loopbaangesprek.teksten import reserve as t

_POGINGEN = 5
"""How often a copy is made while another window writes: one in between makes the two differ."""


def make_copy(store: SqliteStore, doel: Path) -> None:
    """Write all there is to a new file behind the same wachtzin, and see that it is the same.

    Raises `OpslagFout` and OSError; the file is gone then.
    """
    try:
        _copy(store, doel)
        to_disk(doel)
    except BaseException:
        doel.unlink(missing_ok=True)
        raise


def _copy(store: SqliteStore, doel: Path) -> None:
    """Until it is the same; where nobody wrote in between and it is not, the disk lets us down."""
    db = store.connection
    for _ in range(_POGINGEN):
        doel.unlink(missing_ok=True)
        place.make_file(doel)
        versie = _version(store)
        store.copy_into(doel, store.wachtzin)
        if _is_the_same(db, doel, store.wachtzin):
            return
        if versie == _version(store):
            raise OpslagFout(t.ANDERS)
    raise OpslagFout(t.VERANDERT)


def _version(store: SqliteStore) -> int:
    """Another number after another window wrote."""
    with named(str(store.pad)):
        return int(store.connection.pragma("data_version"))


def _is_the_same(db: apsw.Connection, kopie: Path, wachtzin: str | None) -> bool:
    with only_reading(kopie, wachtzin) as ander:
        return is_whole_and_same(ander, db)


def check_whole(pad: Path, wachtzin: str | None) -> None:
    """See that every page of a closed file is sound; raises `Afgesloten` for another wachtzin, and `OpslagFout`."""
    with only_reading(pad, wachtzin) as db:
        if not is_whole(db):
            raise Beschadigd(opslag.beschadigd(str(pad)))


@contextmanager
def only_reading(pad: Path, wachtzin: str | None) -> Iterator[apsw.Connection]:
    """A connection to a file that nobody writes in. Raises `Afgesloten` and `OpslagFout`."""
    vlaggen = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    try:
        with named(str(pad)):
            db = apsw.Connection(f"{pad.absolute().as_uri()}?immutable=1", flags=vlaggen)
            try:
                if wachtzin is not None:
                    unlock(db, wachtzin)
                yield db
            finally:
                db.close(force=True)
    except OpslagFout as fout:
        if wachtzin is not None and isinstance(fout.__cause__, apsw.NotADBError):
            raise Afgesloten(opslag.wachtzin_past_niet(str(pad))) from fout
        raise
