"""The tables of `lob.db`, and how an older file becomes one of today.

The rule that lives here: a schema has a number (`user_version`); every step from one to the next is a
function in `MIGRATIES`, and once released it never changes. A newer file and a stranger's file are left as
they are.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import apsw

from loopbaangesprek.fouten import NieuwerBestand, OpslagFout
from loopbaangesprek.stores import place
from loopbaangesprek.teksten import opslag

Migratie = Callable[[apsw.Connection], None]
Verbind = Callable[[Path], apsw.Connection]
"""Opens another connection, with the wachtzin of the file that is migrated."""

MERK = 0x4C4F4231
"""`application_id`: "LOB1", so that a file of another program is never taken for ours."""

_SCHEMA_1 = """
CREATE TABLE gesprekken (
    nr INTEGER PRIMARY KEY,
    versie INTEGER NOT NULL DEFAULT 1,
    id TEXT NOT NULL UNIQUE,
    code TEXT,
    datum TEXT NOT NULL,
    bank TEXT NOT NULL,
    bank_titel TEXT NOT NULL,
    status TEXT NOT NULL,
    titel TEXT,
    stap TEXT,
    stap_wanneer TEXT,
    stap_staat TEXT,
    gewijzigd_op TEXT NOT NULL
) STRICT;
CREATE INDEX gesprekken_nieuwste ON gesprekken (
    datum DESC, nr DESC, id, code, bank, bank_titel, status, titel, stap, stap_wanneer, stap_staat,
    gewijzigd_op
);
CREATE INDEX gesprekken_id ON gesprekken (id COLLATE NOCASE);
CREATE INDEX gesprekken_code ON gesprekken (code COLLATE NOCASE, datum DESC, nr DESC);
CREATE INDEX gesprekken_lopend ON gesprekken (datum DESC, nr DESC) WHERE status = 'loopt';
CREATE TABLE feiten (
    gesprek INTEGER NOT NULL REFERENCES gesprekken (nr),
    nr INTEGER NOT NULL,
    om TEXT NOT NULL,
    regel TEXT NOT NULL,
    PRIMARY KEY (gesprek, nr)
) STRICT;
CREATE TABLE concepten (
    gesprek INTEGER NOT NULL REFERENCES gesprekken (nr),
    vraag TEXT NOT NULL,
    ronde INTEGER NOT NULL,
    tekst TEXT NOT NULL,
    PRIMARY KEY (gesprek, vraag, ronde)
) STRICT;
CREATE TABLE voorbereid (code TEXT PRIMARY KEY COLLATE NOCASE, tekst TEXT NOT NULL) STRICT;
CREATE TABLE instellingen (naam TEXT PRIMARY KEY, waarde TEXT NOT NULL) STRICT;
"""


def _first(db: apsw.Connection) -> None:
    db.execute(_SCHEMA_1)


MIGRATIES: tuple[Migratie, ...] = (_first,)
"""Step i leads from schema i to schema i+1; the length is the number of today's schema."""


def check(db: apsw.Connection, pad: str, doel: int) -> None:
    """Refuse what we must not touch; only reads, and all of it at one moment: another window may be making the file.

    Raises `NieuwerBestand` for a schema above `doel`, and `OpslagFout` for a database that is not ours.
    """
    with db:
        merk, versie = db.pragma("application_id"), db.pragma("user_version")
        vreemd = merk != MERK and (merk or versie or db.execute("SELECT 1 FROM sqlite_schema").fetchall())
    if vreemd:
        raise OpslagFout(opslag.geen_lob_bestand(pad))
    if merk == MERK and versie > doel:
        raise NieuwerBestand(opslag.nieuwer(pad))


def bring_up_to_date(
    db: apsw.Connection, pad: Path, migraties: tuple[Migratie, ...], connect: Verbind
) -> None:
    """Take the file through the steps it lacks, in one transaction; an older file is copied first.

    Another window may do the same at the same moment: the number is read again once the file is ours. Raises
    what apsw raises; the file is as it was then, and the copy is gone.
    """
    if db.pragma("user_version") == len(migraties):
        return
    kopie: Path | None = None
    db.execute("BEGIN IMMEDIATE")
    try:
        versie = db.pragma("user_version")
        if 0 < versie < len(migraties):
            kopie = _copy(pad, versie, connect)
        for stap in migraties[versie:]:
            stap(db)
        db.pragma("application_id", MERK)
        db.pragma("user_version", len(migraties))
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        if kopie is not None:
            kopie.unlink(missing_ok=True)
        raise


def _copy(pad: Path, versie: int, connect: Verbind) -> Path:
    """Copy the database as it is to a file beside it that was not there yet.

    Over a connection of its own: SQLite copies from none that is writing.
    """
    kopie = pad.with_name(f"{pad.stem}-schema-{versie}{pad.suffix}")
    teller = 1
    while kopie.exists():
        teller += 1
        kopie = pad.with_name(f"{pad.stem}-schema-{versie}-{teller}{pad.suffix}")
    place.make_file(kopie)
    bron, doel = connect(pad), connect(kopie)
    try:
        with doel.backup("main", bron, "main") as werk:
            werk.step()
    except BaseException:
        kopie.unlink(missing_ok=True)
        raise
    finally:
        bron.close()
        doel.close()
    return kopie
