"""Whose file it is, and how an older one becomes one of today.

The rule that lives here: a schema has a number (`user_version`); a newer file and a stranger's file are left as they
are, and an older one is copied before it changes, in one transaction.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import apsw

from loopbaangesprek.fouten import GeenLobBestand, NieuwerBestand
from loopbaangesprek.instellingen import OPSCHONEN
from loopbaangesprek.stores import place
from loopbaangesprek.stores import queries as q
from loopbaangesprek.stores.disk import to_disk, wipe
from loopbaangesprek.stores.tables import Migratie
from loopbaangesprek.stores.trouble import named
from loopbaangesprek.teksten import opslag

Verbind = Callable[[Path], apsw.Connection]
"""Opens another connection, with the wachtzin of the file that is migrated."""

MERK = 0x4C4F4231
"""`application_id`: "LOB1", so that a file of another program is never taken for ours."""


def check(db: apsw.Connection, pad: str, doel: int) -> None:
    """Refuse what we must not touch; only reads, and all of it at one moment: another window may be making the file.

    Raises `NieuwerBestand` for a schema above `doel`, and `OpslagFout` for a database that is not ours.
    """
    with db:
        merk, versie = db.pragma("application_id"), db.pragma("user_version")
        vreemd = merk != MERK and (merk or versie or db.execute("SELECT 1 FROM sqlite_schema").fetchall())
    if vreemd:
        raise GeenLobBestand(opslag.geen_lob_bestand(pad))
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
        if kopie is not None:
            _renew(db)
        db.pragma("application_id", MERK)
        db.pragma("user_version", len(migraties))
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        if kopie is not None:
            kopie.unlink(missing_ok=True)
        raise


def _renew(db: apsw.Connection) -> None:
    """Today's code works out from the facts what lists and searches read; the room that came free is given back."""
    from loopbaangesprek.stores.derive import derive  # noqa: PLC0415 - only an older file needs it

    derive(db)
    db.execute(q.BEWAAR_INSTELLING, (OPSCHONEN, "1"))


def _copy(pad: Path, versie: int, connect: Verbind) -> Path:
    """Copy the database as it is to a file beside it that was not there yet.

    Over a connection of its own: SQLite copies from none that is writing.
    """
    kopie = pad.with_name(f"{pad.stem}-schema-{versie}{pad.suffix}")
    teller = 1
    while kopie.exists():
        teller += 1
        kopie = pad.with_name(f"{pad.stem}-schema-{versie}-{teller}{pad.suffix}")
    half = pad.with_name(f"~{pad.stem}-schema.tmp")  # a name that no list of copies takes for one
    wipe(half)  # of who was killed: this one has the file to itself
    place.make_file(half)
    try:
        _fill(half, pad, connect)
        to_disk(half)
        half.replace(kopie)
    except BaseException:
        half.unlink(missing_ok=True)
        raise
    to_disk(kopie.parent)
    return kopie


def _fill(kopie: Path, pad: Path, connect: Verbind) -> None:
    """What goes wrong while writing the copy is known to its own connection, and told of the file itself."""
    with closing(connect(pad)) as bron, closing(connect(kopie)) as doel, named(str(pad), doel):
        werk = doel.backup("main", bron, "main")
        try:
            werk.step()
        finally:
            werk.finish()
