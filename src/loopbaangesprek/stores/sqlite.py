"""Everything the tool keeps, in one SQLite file (contract C7).

The rule that lives here: what a method wrote is on disk, in the file that the path leads to, before it
returns. Each wish is one IMMEDIATE transaction, so that two windows wait for each other and never mix.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from loopbaangesprek.fouten import Botsing, OpslagFout
from loopbaangesprek.instellingen import OPSCHONEN
from loopbaangesprek.kop import Kop
from loopbaangesprek.stores import queries as q
from loopbaangesprek.stores.archive import Archive
from loopbaangesprek.stores.bank_apart import keep_line
from loopbaangesprek.stores.base import KORTSTE_BEGIN, Herschreven, Plek, Rij, Store, check_rows, named_so
from loopbaangesprek.stores.beside_talks import BesideTalks
from loopbaangesprek.stores.changed_head import keep_head
from loopbaangesprek.stores.cipher import copy_into
from loopbaangesprek.stores.connection import WACHTTIJD_MS, open_database
from loopbaangesprek.stores.drafts import SqliteDrafts
from loopbaangesprek.stores.log import Log, SqliteLog
from loopbaangesprek.stores.own_notes import OwnNotes, SqliteOwnNotes
from loopbaangesprek.stores.sweep import sweep, sweep_if_possible
from loopbaangesprek.stores.tables import MIGRATIES, Migratie
from loopbaangesprek.stores.transactions import Transactions
from loopbaangesprek.stores.trouble import named
from loopbaangesprek.teksten import opslag

if TYPE_CHECKING:
    from loopbaangesprek.logboek import Logregel
    from loopbaangesprek.vindbaar import Vindbaar


def open_store(
    pad: Path,
    wachtzin: str | None = None,
    *,
    migraties: tuple[Migratie, ...] = MIGRATIES,
    wacht_ms: int = WACHTTIJD_MS,
    look_again: Callable[[], None] = lambda: None,
) -> SqliteStore:
    """Open the file where talks are kept; make it, and its folder, when it is not there.

    Behind the gate, before anything is made, `look_again` may raise: the place can have changed while this waited.

    With a wachtzin the file is read and written in the SQLCipher 4 format; unlocking takes about an eighth of
    a second. Raises `fouten.Afgesloten` when the wachtzin is missing or does not fit, `fouten.NieuwerBestand`
    for a file of a newer version, and `fouten.OpslagFout` for one that is not ours, is damaged, or cannot be
    written; the file is as it was then.
    """
    return SqliteStore(open_database(pad, wachtzin, migraties, wacht_ms, look_again), pad, wachtzin)


def empty_store() -> SqliteStore:
    """A store in which nothing is, and of which nothing stays: for who looks where nothing was ever kept."""
    db = apsw.Connection(":memory:")
    for stap in MIGRATIES:
        stap(db)
    return SqliteStore(db, Path(":memory:"))


class SqliteStore(BesideTalks, Store):
    """The file `lob.db`; made by `open_store`."""

    def __init__(self, db: apsw.Connection, pad: Path, wachtzin: str | None = None) -> None:
        """Take over an open connection whose schema is today's, and finish an erasure that was broken off."""
        self._db = db
        self.pad = pad
        self.wachtzin = wachtzin
        self._pad = str(pad)
        super().__init__(Transactions(db, str(pad)))
        self.archive = Archive(self._tx)
        self.own: OwnNotes = SqliteOwnNotes(self._tx)
        self._half = SqliteDrafts(self._tx)
        self.log: Log = SqliteLog(self._tx)
        self._gezien: dict[str, int] = {}
        self._zeker = False
        if self.setting(OPSCHONEN) is not None:
            with suppress(apsw.Error):  # another window may be using the file: then a later opening does it
                sweep(db)

    def write(  # noqa: PLR0913 - all that goes into one transaction
        self,
        na: int,
        rijen: Sequence[Rij],
        kop: Kop,
        *,
        weg: Collection[int] = (),
        concepten: Mapping[Plek, str | None] | None = None,
        vindbaar: Vindbaar | None = None,
        regel: Logregel | None = None,
    ) -> None:
        """Change one talk as a whole; see `Store.write`."""
        from loopbaangesprek.vindbaar import together  # noqa: PLC0415 - who only reads needs none of it

        check_rows(na, rijen)
        with self._tx.writing():
            self._refuse_stale(kop.id, na)
            nr, versie = keep_head(self._tx, kop)
            for rij in rijen:
                self._db.execute(q.NIEUW_FEIT, (nr, rij.nr, rij.om, *keep_line(self._db, rij.regel)))
            self._db.executemany(q.WIS_FEIT, ((nr, feit) for feit in weg))
            self._half.put(nr, concepten or {})
            if vindbaar is not None:
                self._db.execute(q.BEWAAR_WOORDEN, (*together(vindbaar), kop.id))
            if regel is not None:
                self.log.add(regel)
        self._gezien[kop.id] = versie
        self._gewist |= bool(weg or concepten)

    def _refuse_stale(self, gesprek: str, na: int) -> None:
        """A writer must have read all there is; the version also tells what was dropped meanwhile."""
        stand = self._tx.rows(q.STAND, (gesprek,))
        if not stand:
            if na:
                raise Botsing(opslag.ELDERS_GEWIST)
            return
        [(laatste, versie)] = stand
        if laatste > na or self._gezien.get(gesprek, versie) != versie:
            raise Botsing(opslag.BOTSING)

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """Many writes that reach the disk together; see `Store.as_one`."""
        gezien = dict(self._gezien)
        try:
            with self._tx.writing():
                yield
        except BaseException:
            self._gezien = gezien
            raise

    def rewrite(self, talks: Sequence[Herschreven]) -> None:
        """Put other facts in the place of facts; see `Store.rewrite`."""
        self._gewist = True
        with self.as_one():
            for talk in talks:
                self.write(talk.na, (), talk.kop)
                [(gesprek,)] = self._tx.rows(q.NUMMER, (talk.kop.id,))
                for nr, regel in talk.regels.items():
                    self._db.execute(q.HERSCHRIJF_FEIT, (*keep_line(self._db, regel), gesprek, nr))
            self._db.execute(q.WIS_BANKEN)

    def facts(self, gesprek: str) -> list[Rij]:
        """Every fact of a talk in order."""
        with self._tx.reading():
            rijen = self._tx.rows(q.FEITEN, (gesprek,))
        self._gezien.pop(gesprek, None)
        if rijen:
            self._gezien[gesprek] = rijen[0][0]
        return [Rij(*rij[1:]) for rij in rijen]

    def raw_facts(self, gesprek: str) -> list[tuple[int, bytes, bytes]]:
        """The facts of a damaged talk as bytes: number, moment and line. Raises `fouten.OpslagFout`."""
        with self._tx.reading():
            return [(nr, om, regel) for nr, om, regel in self._tx.rows(q.RUWE_FEITEN, (gesprek,))]

    def save_draft(self, gesprek: str, vraag: str, ronde: int, tekst: str | None) -> None:
        """Keep half-typed text, or remove it."""
        self._gewist = True
        self._half.save(gesprek, (vraag, ronde), tekst)

    def drafts(self, gesprek: str) -> dict[Plek, str]:
        """The half-typed texts of a talk."""
        return self._half.of_talk(gesprek)

    def talks(self, limit: int | None = None) -> list[Kop]:
        """All talks, newest first."""
        return self._tx.heads(q.KOPPEN, (-1 if limit is None else limit,))

    def talk(self, gesprek: str) -> Kop | None:
        """The Kop of one talk, or None."""
        koppen = self._tx.heads(q.KOP, (gesprek,))
        return koppen[0] if koppen else None

    def find(self, woord: str) -> list[Kop]:
        """The talks a typed word can mean; see `Store.find`."""
        if not woord:
            return []
        if zelf := named_so(woord, self._tx.heads(q.ZELF_OF_CODE, (woord, woord))):
            return zelf
        begin = woord if len(woord) >= KORTSTE_BEGIN else None
        return self._tx.heads(q.ZOEK, {"woord": woord, "begin": begin})

    def interrupted(self) -> list[Kop]:
        """The talks that are not finished."""
        return self._tx.heads(q.LOPEND, ())

    def of_code(self, code: str) -> list[Kop]:
        """The talks of one jongere."""
        return self._tx.heads(q.VAN_CODE, (code,))

    def codes(self) -> list[str]:
        """Every code, that of the newest talk first; a damaged one is none."""
        with self._tx.reading():
            codes = [code for code, _ in self._tx.legible(q.ALLE_CODES, ())]
        return [code for code in codes if isinstance(code, str) and "\ufffd" not in code]

    def erase_all(
        self, gesprekken: Collection[str], regel: Logregel | None = None, klaargezet: Collection[str] = ()
    ) -> None:
        """Erase all there is of some talks; see `Store.erase_all`."""
        with self._tx.writing():
            for gesprek in gesprekken:
                for wis in q.WIS_GESPREK:
                    self._db.execute(wis, (gesprek,))
                self._gezien.pop(gesprek, None)
            self._db.executemany(q.WIS_VOORBEREID, ((code,) for code in klaargezet))
            self._db.execute(q.WIS_BANKEN)
            self._db.execute(q.BEWAAR_INSTELLING, (OPSCHONEN, "1"))
            if regel is not None:
                self.log.add(regel)
        try:
            sweep(self._db)
        except apsw.Error as fout:
            raise OpslagFout(opslag.resten(self._pad)) from fout

    @property
    def connection(self) -> apsw.Connection:
        """For the rooms of this house that do something with the file as a whole."""
        return self._db

    def leave_no_copy(self) -> None:
        """Sweep when closing, and see to it that a later opening does it where that fails."""
        self._zeker = True
        self.set_setting(OPSCHONEN, "1")

    def copy_into(self, doel: Path, wachtzin: str | None) -> None:
        """Write all there is to an empty file, behind a wachtzin (None: behind none). Raises `fouten.OpslagFout`."""
        with named(str(doel), self._db):
            copy_into(self._db, doel, wachtzin)

    def close(self) -> None:
        """Let go of the file, no copy of what was deleted left in it; the last window empties the WAL into it."""
        if self._zeker or self._gewist:
            sweep_if_possible(self._db, zeker=self._zeker)
        with suppress(
            apsw.Error
        ):  # what cannot be laid in the file now stays beside it, for the next opening
            self._db.close(force=True)
