"""Rows out of a damaged file: each page is read by itself, as if it were a table or an index.

The rule that lives here: SQLite does the reading, behind the wachtzin and all, and nothing of a page is worked out
here. A first page of our own knows one table and one index, which are led to every page in turn; so it does not matter
which pages between them are lost, nor whether the first page was. What is worked on is a copy, which is spoiled by it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple

import apsw

from loopbaangesprek.stores.cipher import BLADZIJDE, unlock
from loopbaangesprek.stores.connection import connect
from loopbaangesprek.stores.place import NAAST, make_file

_KOLOMMEN = tuple(f"c{nr}" for nr in range(24))
"""More than any table of ours has."""
_NAMEN = ", ".join(_KOLOMMEN)
_SOORTEN = " || ".join(f"substr(typeof({naam}), 1, 1)" for naam in _KOLOMMEN)
_BYTES = ", ".join(f"iif(typeof({naam}) = 'text', CAST({naam} AS BLOB), {naam})" for naam in _KOLOMMEN)
_RIJ = f"SELECT rowid, {_SOORTEN}, {_BYTES} FROM tabel"  # noqa: S608 - our own names
_NUMMERS = ("SELECT rowid FROM tabel ORDER BY rowid", "SELECT rowid FROM tabel ORDER BY rowid DESC")
_WIJZERS = (
    f"SELECT {_SOORTEN}, {_BYTES} FROM wijzer ORDER BY c0",  # noqa: S608 - see above
    f"SELECT {_SOORTEN}, {_BYTES} FROM wijzer ORDER BY c0 DESC",  # noqa: S608 - see above
)
_ZOUT = 16


class LooseRow(NamedTuple):
    """A row as it was found: its number, the kinds of its values (a sign each), and the values, texts as bytes."""

    nr: int
    kinds: str
    values: tuple[Any, ...]


class Entry(NamedTuple):
    """An entry of an index: the kinds of its values, and the values, texts as bytes."""

    kinds: str
    values: tuple[Any, ...]


def lay_in_wal(pad: Path, wachtzin: str | None) -> None:
    """Have the last answers in the file itself, as far as that goes; nothing lies beside it then. Raises OSError."""
    if Path(f"{pad}-wal").exists() and not _checkpointed(pad, wachtzin):
        put_first_page(pad, wachtzin)
        _checkpointed(pad, wachtzin)
    for eind in NAAST:
        Path(f"{pad}{eind}").unlink(missing_ok=True)


def _checkpointed(pad: Path, wachtzin: str | None) -> bool:
    try:
        with closing(connect(pad, wachtzin)) as db:
            db.execute("SELECT 1 FROM sqlite_schema").fetchall()
            db.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
    except apsw.Error:
        return False
    return True


def put_first_page(pad: Path, wachtzin: str | None) -> None:
    """Give a copy a first page of our own, in the same lock. Raises OSError and apsw.Error."""
    kop = pad.with_name(f"{pad.stem}-kop{pad.suffix}")
    with pad.open("rb") as bestand:
        zout = bestand.read(_ZOUT)
    make_file(kop)
    try:
        _make_scaffold(kop, wachtzin, zout, -(-pad.stat().st_size // BLADZIJDE))
        with kop.open("rb") as bron, pad.open("r+b") as doel:
            doel.truncate(kop.stat().st_size)
            doel.write(bron.read(BLADZIJDE))
    finally:
        kop.unlink(missing_ok=True)


def _make_scaffold(kop: Path, wachtzin: str | None, zout: bytes, bladzijden: int) -> None:
    """A file of at least so many pages with nothing in it; the key comes from the wachtzin and the salt together."""
    with closing(apsw.Connection(str(kop))) as db:
        if wachtzin is not None:
            unlock(db, wachtzin, zout)
        _carelessly(db)
        db.execute(f"CREATE TABLE tabel ({_NAMEN})")
        db.execute(f"CREATE TABLE wijzer ({_NAMEN}, PRIMARY KEY ({_NAMEN})) WITHOUT ROWID")
        db.execute("CREATE TABLE vulling (niets)")
        db.execute("INSERT INTO vulling VALUES (zeroblob(?))", (bladzijden * BLADZIJDE,))


def _carelessly(db: apsw.Connection) -> None:
    """What is written here is not kept."""
    db.pragma("temp_store", "MEMORY")
    db.pragma("journal_mode", "OFF")
    db.pragma("synchronous", "OFF")
    db.pragma("cell_size_check", "ON")


def pages_of(pad: Path, wachtzin: str | None) -> Iterator[tuple[list[LooseRow], list[Entry]]]:
    """What each page of a copy holds, read as a table and as an index; what cannot be read of it is left out.

    Raises apsw.Error and OSError where the copy cannot be worked on at all.
    """
    bladzijden = -(-pad.stat().st_size // BLADZIJDE)
    put_first_page(pad, wachtzin)
    with closing(apsw.Connection(str(pad))) as db:
        if wachtzin is not None:
            unlock(db, wachtzin)
        _carelessly(db)
        for nr in range(2, bladzijden + 1):
            db.pragma("writable_schema", "ON")
            db.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name IN ('tabel', 'wijzer')", (nr,))
            db.pragma("writable_schema", "RESET")
            yield _rows(db), _entries(db)


def _rows(db: apsw.Connection) -> list[LooseRow]:
    """All rows; where one of them is broken, each of the others by its number."""
    with suppress(apsw.Error):
        return [_loose(rij) for rij in db.execute(_RIJ)]
    nummers: dict[Any, None] = {}
    for vraag in _NUMMERS:  # from the front and from the back, each until where it is broken
        with suppress(apsw.Error):
            for (nr,) in db.execute(vraag):
                nummers[nr] = None
    rijen: list[tuple[Any, ...]] = []
    for nummer in nummers:
        with suppress(apsw.Error):
            rijen += db.execute(f"{_RIJ} WHERE rowid = ?", (nummer,)).fetchall()
    return [_loose(rij) for rij in rijen]


def _loose(rij: tuple[Any, ...]) -> LooseRow:
    return LooseRow(rij[0], rij[1], rij[2:])


def _entries(db: apsw.Connection) -> list[Entry]:
    gevonden: dict[Entry, None] = {}
    for vraag in _WIJZERS:
        try:
            gevonden.update((Entry(kinds, tuple(values)), None) for kinds, *values in db.execute(vraag))
        except apsw.Error:
            continue
        break
    return list(gevonden)
