"""How a file becomes an open database: looked at first, then opened the way contract C7 wants it.

The rule that lives here: nothing is written to a file before it is known to be ours, and not newer than we
are.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep

import apsw

from loopbaangesprek.fouten import Afgesloten, Beschadigd, GeenLobBestand, LobFout, OpslagFout
from loopbaangesprek.stores import place, schema
from loopbaangesprek.stores.cipher import BLADZIJDE, Toestand, state_of, unlock
from loopbaangesprek.stores.gate import passing
from loopbaangesprek.stores.leftovers import clear_away
from loopbaangesprek.stores.tables import Migratie
from loopbaangesprek.stores.trouble import named
from loopbaangesprek.teksten import opslag

WACHTTIJD_MS = 5000
"""How long to wait for another window that is writing."""
_EVEN = 0.02
_VLAGGEN = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_URI


def open_database(
    pad: Path,
    wachtzin: str | None,
    migraties: tuple[Migratie, ...],
    wacht_ms: int = WACHTTIJD_MS,
    look_again: Callable[[], None] = lambda: None,
) -> apsw.Connection:
    """Open the file, make it or bring it up to date; see `sqlite.open_store` for what it raises."""
    try:
        str(pad).encode()  # before anything is made: a name that is no text cannot be opened later
        with named(str(pad)):
            place.make_folder(pad.parent)
    except ValueError as fout:  # a NUL, or a name that is no text
        raise OpslagFout(opslag.geen_map(ascii(str(pad.parent)).strip("'"))) from fout
    clear_away(pad, wacht_ms)
    with passing(pad, wacht_ms):
        look_again()
        return _open(pad, wachtzin, migraties, wacht_ms)


def _open(pad: Path, wachtzin: str | None, migraties: tuple[Migratie, ...], wacht_ms: int) -> apsw.Connection:
    """Look at the file and open it, or make it, while nobody may put another in its place."""
    with named(str(pad)):
        place.make_file(pad)
        teken = place.identity(str(pad))
        toestand = _looked_at(pad, wachtzin, len(migraties), wacht_ms)
        db = connect(pad, wachtzin, wacht_ms)
    try:
        with named(str(pad), db):
            _make_ready(db, pad, wachtzin, migraties, wacht_ms)
        _refuse_replaced(pad, teken)
    except BaseException as fout:
        _close_untouched(db, pad)
        if wachtzin is None or not isinstance(fout.__cause__, apsw.NotADBError):
            raise
        # Another window may just have made it, with its own salt.
        if toestand == "leeg" and state_of(pad) == "dicht":
            return _open(pad, wachtzin, migraties, wacht_ms)
        raise _does_not_open(pad, wachtzin) from fout
    return db


def _looked_at(pad: Path, wachtzin: str | None, doel: int, wacht_ms: int) -> Toestand:
    """What stands there, as far as that can be told before it is opened; raises for what must not be opened."""
    toestand = _refuse_strange(pad, wachtzin)
    if wachtzin is None and not (toestand == "leeg" and pad.stat().st_size):  # zeros say nothing
        look(pad, doel, wacht_ms)
    return toestand


def _refuse_strange(pad: Path, wachtzin: str | None) -> Toestand:
    """Refuse what its first page gives away: no database at all, or one behind a wachtzin that was not given."""
    toestand = state_of(pad)
    if toestand == "vreemd":
        raise GeenLobBestand(opslag.geen_lob_bestand(str(pad)))
    if toestand == "dicht" and wachtzin is None:
        raise Afgesloten(opslag.afgesloten(str(pad)))
    return toestand


def _refuse_replaced(pad: Path, teken: tuple[int, int] | None) -> None:
    """Another wachtzin comes with a new file: who opened the old one just before must not write in it."""
    if place.identity(str(pad)) != teken:
        raise OpslagFout(opslag.bezet(str(pad)))


def _does_not_open(pad: Path, wachtzin: str) -> LobFout:
    """A wachtzin that does not fit, told apart from a file that is damaged."""
    from loopbaangesprek.stores.diagnosis import fits_somewhere  # noqa: PLC0415 - only in trouble

    if fits_somewhere(pad, wachtzin):
        return Beschadigd(opslag.beschadigd(str(pad)))
    # What is locked has whole pages, and no zeros.
    if pad.stat().st_size % BLADZIJDE or state_of(pad) == "leeg":
        return GeenLobBestand(opslag.geen_lob_bestand(str(pad)))
    return Afgesloten(opslag.wachtzin_past_niet(str(pad)))


def look(pad: Path, doel: int, wacht_ms: int) -> None:
    """Check a file without a wachtzin, and change nothing, not even in the files that SQLite keeps beside it.

    Only where a WAL with content lies beside it, left by another window or a broken-off one, SQLite has to
    read that too. Raises what `schema.check` raises, and apsw's errors.
    """
    immutable = not _size(Path(f"{pad}-wal"))
    adres = pad.absolute().as_uri() + ("?immutable=1" if immutable else "")
    db = apsw.Connection(adres, flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    try:
        db.set_busy_timeout(wacht_ms)
        schema.check(db, str(pad), doel)
    finally:
        db.close()


def connect(pad: Path, wachtzin: str | None, wacht_ms: int = WACHTTIJD_MS) -> apsw.Connection:
    """A connection that waits its turn, and that can read the file when the wachtzin is right."""
    db = apsw.Connection(pad.absolute().as_uri(), flags=_VLAGGEN)
    db.set_busy_timeout(wacht_ms)
    db.pragma("temp_store", "MEMORY")  # what SQLite lays aside must not pass a disk, in the clear or not
    if wachtzin is not None:
        unlock(db, wachtzin)
    return db


def _make_ready(
    db: apsw.Connection,
    pad: Path,
    wachtzin: str | None,
    migraties: tuple[Migratie, ...],
    wacht_ms: int,
) -> None:
    schema.check(db, str(pad), len(migraties))
    if db.readonly("main"):
        raise OpslagFout(opslag.niet_schrijfbaar(str(pad)))
    _into_wal(db, wacht_ms)
    for naam, waarde in (
        ("synchronous", "FULL"),
        ("fullfsync", "ON"),  # macOS: past the drive's own cache too
        ("checkpoint_fullfsync", "ON"),
        ("secure_delete", "ON"),
        ("foreign_keys", "ON"),
        ("cell_size_check", "ON"),
    ):
        db.pragma(naam, waarde)
    schema.bring_up_to_date(db, pad, migraties, lambda ander: connect(ander, wachtzin))


def _into_wal(db: apsw.Connection, wacht_ms: int) -> None:
    """Two windows that make a new file at one moment are in each other's way, and SQLite does not wait there."""
    einde = monotonic() + wacht_ms / 1000
    while True:
        try:
            db.pragma("journal_mode", "WAL")
        except apsw.BusyError:
            if monotonic() > einde:
                raise
            sleep(_EVEN)
        else:
            return


def _close_untouched(db: apsw.Connection, pad: Path) -> None:
    """Close without emptying a WAL into the file: it may belong to a newer version of the tool.

    Of an empty one SQLite takes away what was laid beside the file to look at it, unless another window is using that.
    """
    if _size(Path(f"{pad}-wal")):
        db.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    with suppress(apsw.Error):  # why it was not opened is what counts
        db.close(force=True)


def _size(pad: Path) -> int:
    try:
        return pad.stat().st_size
    except OSError:
        return 0
