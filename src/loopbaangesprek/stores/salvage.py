"""What can be saved of a damaged file, laid in a new one.

The rule that lives here: nothing is made up. What was found is kept as it was, and what is worked out from the facts is
worked out anew. A line that is no fact any more goes only where the talk can be read without it; where it cannot, all
that was found of that talk is kept, and the talk is told as damaged wherever somebody reads it (`desk.damage`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

import apsw
from msgspec import Struct

from loopbaangesprek.fouten import GeenLobBestand
from loopbaangesprek.instellingen import OPSCHONEN
from loopbaangesprek.stores import queries as q
from loopbaangesprek.stores import schema
from loopbaangesprek.stores.bank_apart import keep_line
from loopbaangesprek.stores.connection import connect
from loopbaangesprek.stores.found_rows import Found, banks_in, facts_in, heads_in, recognised
from loopbaangesprek.stores.loose_pages import pages_of
from loopbaangesprek.stores.saved_talks import SavedTalk, lost_talks, save_talks, with_before
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.stores.tables import MIGRATIES
from loopbaangesprek.stores.trouble import named

FindBank = Callable[[str], str | None]
"""Looks elsewhere for the content of a bank by its mark, or by the first fact of a talk that was led by it."""

_HULP = """
CREATE TEMP TABLE verwacht (gesprek INTEGER, nr INTEGER, PRIMARY KEY (gesprek, nr)) WITHOUT ROWID;
CREATE TEMP TABLE merken (nr INTEGER PRIMARY KEY, merk TEXT);
"""
_KLAAR = "DROP TABLE temp.verwacht; DROP TABLE temp.merken"
_BANK_WEG = (
    "INSERT OR IGNORE INTO banken (nr, merk, inhoud) "
    "SELECT DISTINCT f.bank, ifnull(m.merk, 'weg-' || f.bank), '' "
    "FROM feiten f LEFT JOIN temp.merken m ON m.nr = f.bank WHERE f.bank IS NOT NULL"
)
"""A bank of which the content is lost keeps its mark: with the next talk that is led by it, it is whole again."""
_BANKEN = (
    "SELECT b.nr, CAST(b.inhoud AS BLOB), CAST(b.merk AS BLOB), m.merk "
    "FROM banken b LEFT JOIN temp.merken m ON m.nr = b.nr"
)
_BEGIN_MET = "SELECT CAST(regel AS BLOB) FROM feiten WHERE bank = ?"
_BANK_HEEL = "UPDATE OR IGNORE banken SET merk = ?, inhoud = ? WHERE nr = ?"
_TELLINGEN = {
    "concepten": "SELECT count(*) FROM concepten INDEXED BY sqlite_autoindex_concepten_1",
    "eigen": "SELECT count(*) FROM eigen INDEXED BY eigen_gesprek",
    "voorbereid": "SELECT count(*) FROM voorbereid INDEXED BY sqlite_autoindex_voorbereid_1",
    "instellingen": "SELECT count(*) FROM instellingen INDEXED BY sqlite_autoindex_instellingen_1",
}
"""How much there is beside the talks, as an index tells it."""
_ALLEEN_TEKST = frozenset({"concepten", "instellingen"})
"""What is of no use where it is no text any more; all else is shown with a sign in the place of what is broken."""
_REGEL, _BANK = 3, 4
"""Where a fact and its bank stand in a row of `feiten`."""
_LOGREGELS = "SELECT ifnull(max(nr), 0) - count(*) FROM logboek"
"""Lines of the log are numbered without a gap."""


class Salvage(Struct, frozen=True):
    """What came of it: each talk, those that are lost, and how much is gone of what was kept beside them."""

    talks: list[SavedTalk]
    lost: dict[str, str]
    """By their ids, with the moment at which the log names each."""
    beside: dict[str, int]
    rows: int
    """How many rows of ours there were at all."""
    mended: bool
    """Whether a bank that was lost was found elsewhere."""


def refuse_newer(kopie: Path, wachtzin: str | None, pad: Path) -> None:
    """Raise `NieuwerBestand` for a copy of a newer version, as far as its first page still tells; `pad` is its name."""
    with suppress(apsw.Error, GeenLobBestand), closing(connect(kopie, wachtzin)) as db:
        schema.check(db, str(pad), len(MIGRATIES))


def is_ours(kopie: Path, wachtzin: str | None) -> bool:
    """Whether a copy says that it is a file of this program."""
    with suppress(apsw.Error), closing(connect(kopie, wachtzin)) as db:
        return bool(db.pragma("application_id") == schema.MERK)
    return False


def salvage(kopie: Path, store: SqliteStore, find_bank: FindBank) -> Salvage:
    """Lay in an empty store what is found in a damaged copy, which is spoiled by it. Raises `fouten.OpslagFout`."""
    geteld = _counted(kopie, store.wachtzin)
    with named(str(store.pad), store.connection), _filling(store.connection) as db:
        rijen = _gather(db, kopie, store.wachtzin)
        mended = _complete_banks(db, find_bank)
        talks = save_talks(db)
        naast = _gone_beside(db, geteld)
        # what was laid in and taken out again leaves no copy
        db.execute(q.BEWAAR_INSTELLING, (OPSCHONEN, "1"))
    regels = store.log.lines()
    return Salvage(with_before(regels, talks), lost_talks(regels, talks), naast, rijen, mended)


@contextmanager
def _filling(db: apsw.Connection) -> Iterator[apsw.Connection]:
    """One transaction with what is of use while a file is filled. Raises apsw.Error."""
    db.pragma("foreign_keys", "OFF")  # a row may come before what it belongs to, or without
    db.execute(_HULP)
    db.execute("BEGIN IMMEDIATE")
    yield db
    db.execute("COMMIT")
    db.execute(_KLAAR)
    db.pragma("foreign_keys", "ON")


def _gather(db: apsw.Connection, kopie: Path, wachtzin: str | None) -> int:
    """Everything that is found, and how many rows that is; some more than once where pages are read through others."""
    aantal = 0
    koppen: list[Found] = []
    for rijen, wijzers in pages_of(kopie, wachtzin):
        for rij in recognised(rijen):
            if rij.tabel not in _ALLEEN_TEKST or _is_text(rij.waarden):
                db.execute(rij.sql, _bank_apart(db, rij))
                aantal += 1
        db.executemany("INSERT OR IGNORE INTO temp.verwacht VALUES (?, ?)", facts_in(wijzers))
        db.executemany("INSERT OR IGNORE INTO temp.merken VALUES (?, ?)", banks_in(wijzers))
        koppen += heads_in(wijzers)
    for kop in koppen:  # where the row itself was found, that stays
        db.execute(kop.sql, kop.waarden)
    return aantal


def _is_text(waarden: tuple[Any, ...]) -> bool:
    with suppress(UnicodeDecodeError):
        return all(waarde.decode() is not None for waarde in waarden if isinstance(waarde, bytes))
    return False


def _bank_apart(db: apsw.Connection, rij: Found) -> tuple[Any, ...]:
    """A fact of before banks stood apart, with its bank taken out; anything else as it is."""
    if rij.tabel != "feiten" or rij.waarden[_BANK] is not None:
        return rij.waarden
    with suppress(UnicodeDecodeError):
        regel, *bank = keep_line(db, rij.waarden[_REGEL].decode())
        return (*rij.waarden[:_REGEL], regel.encode(), *bank)
    return rij.waarden


def _complete_banks(db: apsw.Connection, find_bank: FindBank) -> bool:
    """What is lost of a bank can stand elsewhere to the letter: its mark tells. Whether any was made whole so."""
    db.execute(_BANK_WEG)
    gevonden = False
    rijen: list[tuple[Any, ...]] = db.execute(_BANKEN).fetchall()
    for nr, inhoud, *merken in rijen:
        namen = [
            naam.decode(errors="replace") if isinstance(naam, bytes) else naam for naam in merken if naam
        ]
        if sha256(inhoud).hexdigest() in namen:
            continue
        heel = next(filter(None, map(find_bank, (*namen, *_first_facts(db, nr)))), None)
        if heel is not None:
            db.execute(_BANK_HEEL, (sha256(heel.encode()).hexdigest(), heel, nr))
            gevonden = True
    return gevonden


def _first_facts(db: apsw.Connection, bank: int) -> Iterator[str]:
    """The first facts of the talks that were led by a bank, as far as they are text."""
    rijen: list[tuple[Any, ...]] = db.execute(_BEGIN_MET, (bank,)).fetchall()
    for (regel,) in rijen:
        with suppress(UnicodeDecodeError):
            yield regel.decode()


def _counted(kopie: Path, wachtzin: str | None) -> dict[str, int]:
    """How much there was beside the talks, as far as the file itself still tells."""
    geteld = {}
    with suppress(apsw.Error), closing(connect(kopie, wachtzin)) as db:
        for tabel, vraag in _TELLINGEN.items():
            with suppress(apsw.Error):
                geteld[tabel] = _number(db, vraag)
    return geteld


def _gone_beside(db: apsw.Connection, geteld: dict[str, int]) -> dict[str, int]:
    """How much of what was counted did not come along."""
    weg = {tabel: max(0, aantal - _how_many(db, tabel)) for tabel, aantal in geteld.items()}
    return {**weg, "logboek": _number(db, _LOGREGELS)}


def _how_many(db: apsw.Connection, tabel: str) -> int:
    return _number(db, f"SELECT count(*) FROM {tabel}")  # noqa: S608 - a name of this file


def _number(db: apsw.Connection, vraag: str) -> int:
    rijen: list[tuple[Any, ...]] = db.execute(vraag).fetchall()
    return int(rijen[0][0])
