"""Everything the tool keeps, in one SQLite file (contract C7).

The rule that lives here: what a method wrote is on disk, in the file that the path leads to, before it
returns. Each wish is one IMMEDIATE transaction, so that two windows wait for each other and never mix.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import apsw
import msgspec

from loopbaangesprek.fouten import Botsing, OpslagFout
from loopbaangesprek.kop import Kop, as_kop
from loopbaangesprek.stores import queries as q
from loopbaangesprek.stores.base import KORTSTE_BEGIN, Plek, Rij, Store, check_rows
from loopbaangesprek.stores.connection import WACHTTIJD_MS, open_database
from loopbaangesprek.stores.place import Place
from loopbaangesprek.stores.schema import MIGRATIES, Migratie
from loopbaangesprek.stores.sweep import OPSCHONEN, sweep, sweep_if_possible
from loopbaangesprek.stores.trouble import named
from loopbaangesprek.teksten import opslag

if TYPE_CHECKING:
    from apsw import Bindings


def open_store(
    pad: Path,
    wachtzin: str | None = None,
    *,
    migraties: tuple[Migratie, ...] = MIGRATIES,
    wacht_ms: int = WACHTTIJD_MS,
) -> SqliteStore:
    """Open the file where talks are kept; make it, and its folder, when it is not there.

    With a wachtzin the file is read and written in the SQLCipher 4 format; unlocking takes about an eighth of
    a second. Raises `fouten.NieuwerBestand` for a file of a newer version, and `fouten.OpslagFout` for one
    that is not ours, is damaged, or cannot be written; the file is as it was then.
    """
    return SqliteStore(open_database(pad, wachtzin, migraties, wacht_ms), pad)


class SqliteStore(Store):
    """The file `lob.db`; made by `open_store`."""

    def __init__(self, db: apsw.Connection, pad: Path) -> None:
        """Take over an open connection whose schema is today's, and finish an erasure that was broken off."""
        self._db = db
        self._pad = str(pad)
        self._plek = Place(db.filename, db.filename_wal, f"{db.filename}-shm")
        self._gezien: dict[str, int] = {}
        self._gewist = self._zeker = False
        if self.setting(OPSCHONEN) is not None:
            with suppress(apsw.Error):  # another window may be using the file: then a later opening does it
                sweep(db)

    def write(
        self,
        na: int,
        rijen: Sequence[Rij],
        kop: Kop,
        *,
        weg: Collection[int] = (),
        concepten: Mapping[Plek, str | None] | None = None,
    ) -> None:
        """Change one talk as a whole; see `Store.write`."""
        check_rows(na, rijen)
        with self._writing():
            self._refuse_stale(kop.id, na)
            [(nr, versie)] = self._rows(q.BEWAAR_KOP, msgspec.structs.astuple(kop))
            self._db.executemany(q.NIEUW_FEIT, ((nr, rij.nr, rij.om, rij.regel) for rij in rijen))
            self._db.executemany(q.WIS_FEIT, ((nr, feit) for feit in weg))
            for (vraag, ronde), tekst in (concepten or {}).items():
                self._put_draft(nr, vraag, ronde, tekst)
        self._gezien[kop.id] = versie
        self._gewist |= bool(weg)

    def _refuse_stale(self, gesprek: str, na: int) -> None:
        """A writer must have read all there is; the version also tells what was dropped meanwhile."""
        stand = self._rows(q.STAND, (gesprek,))
        if not stand:
            if na:
                raise Botsing(opslag.ELDERS_GEWIST)
            return
        [(laatste, versie)] = stand
        if laatste > na or self._gezien.get(gesprek, versie) != versie:
            raise Botsing(opslag.BOTSING)

    def facts(self, gesprek: str) -> list[Rij]:
        """Every fact of a talk in order."""
        with self._reading():
            rijen = self._rows(q.FEITEN, (gesprek,))
        self._gezien.pop(gesprek, None)
        if rijen:
            self._gezien[gesprek] = rijen[0][0]
        return [Rij(*rij[1:]) for rij in rijen]

    def save_draft(self, gesprek: str, vraag: str, ronde: int, tekst: str | None) -> None:
        """Keep half-typed text, or remove it."""
        with self._writing():
            nummer = self._rows(q.NUMMER, (gesprek,))
            if not nummer:
                raise Botsing(opslag.ELDERS_GEWIST)
            self._put_draft(nummer[0][0], vraag, ronde, tekst)

    def _put_draft(self, nr: int, vraag: str, ronde: int, tekst: str | None) -> None:
        self._gewist = True
        if tekst is None:
            self._db.execute(q.WIS_CONCEPT, (nr, vraag, ronde))
        else:
            self._db.execute(q.BEWAAR_CONCEPT, (nr, vraag, ronde, tekst))

    def drafts(self, gesprek: str) -> dict[Plek, str]:
        """The half-typed texts of a talk."""
        with self._reading():
            rijen = self._rows(q.CONCEPTEN, (gesprek,))
        return {(vraag, ronde): tekst for vraag, ronde, tekst in rijen}

    def talks(self, limit: int | None = None) -> list[Kop]:
        """All talks, newest first."""
        return self._heads(q.KOPPEN, (-1 if limit is None else limit,))

    def talk(self, gesprek: str) -> Kop | None:
        """The Kop of one talk, or None."""
        koppen = self._heads(q.KOP, (gesprek,))
        return koppen[0] if koppen else None

    def find(self, woord: str) -> list[Kop]:
        """The talks a typed word can mean; see `Store.find`."""
        if not woord:
            return []
        begin = woord if len(woord) >= KORTSTE_BEGIN else None
        return self._heads(q.KOP_ZELFDE, (woord,)) or self._heads(q.ZOEK, {"woord": woord, "begin": begin})

    def interrupted(self) -> list[Kop]:
        """The talks that are not finished."""
        return self._heads(q.LOPEND, ())

    def of_code(self, code: str) -> list[Kop]:
        """The talks of one jongere."""
        return self._heads(q.VAN_CODE, (code,))

    def erase(self, gesprek: str) -> None:
        """Erase all there is of a talk; see `Store.erase`."""
        with self._writing():
            for wis in q.WIS_GESPREK:
                self._db.execute(wis, (gesprek,))
            self._db.execute(q.BEWAAR_INSTELLING, (OPSCHONEN, "1"))
        self._gezien.pop(gesprek, None)
        try:
            sweep(self._db)
        except apsw.Error as fout:
            raise OpslagFout(opslag.resten(self._pad)) from fout

    def leave_no_copy(self) -> None:
        """Sweep when closing, and see to it that a later opening does it where that fails."""
        self._zeker = True
        self.set_setting(OPSCHONEN, "1")

    def prepare(self, code: str, tekst: str) -> None:
        """Keep what was prepared for a jongere."""
        self._change(q.BEWAAR_VOORBEREID, (code, tekst))

    def prepared(self, code: str) -> str | None:
        """What was prepared for a jongere, or None."""
        return self._text(q.VOORBEREID, (code,))

    def drop_prepared(self, code: str) -> None:
        """Remove what was prepared for a jongere."""
        self._change(q.WIS_VOORBEREID, (code,))

    def setting(self, naam: str) -> str | None:
        """A setting, or None."""
        return self._text(q.INSTELLING, (naam,))

    def set_setting(self, naam: str, waarde: str) -> None:
        """Keep a setting."""
        self._change(q.BEWAAR_INSTELLING, (naam, waarde))

    def close(self) -> None:
        """Let go of the file, no copy of what was deleted left in it; the last window empties the WAL into it."""
        if self._zeker or self._gewist:
            sweep_if_possible(self._db, zeker=self._zeker)
        self._db.close(force=True)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with named(self._pad, self._db):
            yield

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction: all of it is on disk and in its place afterwards, or none of it is written."""
        self._plek.check()
        with named(self._pad, self._db):
            try:
                self._db.execute("BEGIN IMMEDIATE")
                yield
                self._db.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise
        self._plek.check()

    def _roll_back(self) -> None:
        """After a full disk SQLite may have done it by itself."""
        with suppress(apsw.Error):
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")

    def _change(self, sql: str, waarden: tuple[str, ...]) -> None:
        self._gewist = True
        with self._writing():
            self._db.execute(sql, waarden)

    def _text(self, sql: str, waarden: tuple[str, ...]) -> str | None:
        with self._reading():
            rijen = self._rows(sql, waarden)
        return rijen[0][0] if rijen else None

    def _heads(self, sql: str, waarden: Bindings) -> list[Kop]:
        """A row that is damaged is in the list as such, and keeps no other talk out of it."""
        with self._reading():
            try:
                return [as_kop(rij) for rij in self._rows(sql, waarden)]
            except UnicodeDecodeError:
                return [as_kop([_text(deel) for deel in rij]) for rij in self._rows(q.raw(sql), waarden)]

    def _rows(self, sql: str, waarden: Bindings) -> list[tuple[Any, ...]]:
        return self._db.execute(sql, waarden).fetchall()


def _text(deel: object) -> object:
    """The text that bytes hold; bytes that hold none stay bytes."""
    try:
        return deel.decode() if isinstance(deel, bytes) else deel
    except UnicodeDecodeError:
        return deel
