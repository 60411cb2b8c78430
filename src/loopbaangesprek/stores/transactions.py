"""Reading and writing `lob.db`, with what may go wrong there told in one sentence.

The rule that lives here: what was written is on disk, in the file that the path leads to, before `writing` is left;
or none of it is. Within a `writing` another one is a part that can fail by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import apsw

from loopbaangesprek.kop import Kop, as_kop
from loopbaangesprek.stores.place import Place
from loopbaangesprek.stores.trouble import named

if TYPE_CHECKING:
    from apsw import Bindings


class Transactions:
    """An open database and the place where it stands."""

    def __init__(self, db: apsw.Connection, pad: str) -> None:
        """Watch the files of this database from now on."""
        self.db = db
        self.pad = pad
        self._open = False
        self._lost: BaseException | None = None
        self._plek = Place(*((db.filename, db.filename_wal, f"{db.filename}-shm") if db.filename else (pad,)))

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Where a trouble while reading comes out as `fouten.OpslagFout`."""
        with named(self.pad, self.db):
            yield

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of it is on disk and in its place afterwards, or none of it is written."""
        if self._open:
            with self._part():
                yield
            return
        self._plek.check()
        self._open, self._lost = True, None
        with named(self.pad, self.db):
            try:
                self.db.execute("BEGIN IMMEDIATE")
                yield
                self._refuse_lost()
                self.db.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise
            finally:
                self._open = False
        self._plek.check()

    @contextmanager
    def _part(self) -> Iterator[None]:
        """A part of a transaction. On a full disk SQLite may roll back the whole: then that is what went wrong."""
        self._refuse_lost()
        try:
            with named(self.pad, self.db), self._savepoint():
                yield
                self._refuse_lost()
        except BaseException as fout:
            if self._lost is None and not self.db.in_transaction:
                self._lost = fout
            raise

    @contextmanager
    def _savepoint(self) -> Iterator[None]:
        """What apsw offers hides what went wrong when SQLite has rolled back already."""
        self.db.execute("SAVEPOINT deel")
        try:
            yield
        except BaseException:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK TO deel")
                self.db.execute("RELEASE deel")
            raise
        self.db.execute("RELEASE deel")

    def _refuse_lost(self) -> None:
        if self._lost is not None:
            raise self._lost

    def _roll_back(self) -> None:
        """After a full disk SQLite may have done it by itself."""
        with suppress(apsw.Error):
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")

    def rows(self, sql: str, waarden: Bindings) -> list[tuple[Any, ...]]:
        """What a statement gives."""
        return self.db.execute(sql, waarden).fetchall()

    def legible(self, sql: str, waarden: Bindings) -> list[tuple[Any, ...]]:
        """What a statement gives; where bytes are no text, with a sign in their place, so that none is missed."""
        try:
            return self.rows(sql, waarden)
        except UnicodeDecodeError:
            return [
                tuple(deel.decode(errors="replace") if isinstance(deel, bytes) else deel for deel in rij)
                for rij in self._raw(sql, waarden)
            ]

    def _raw(self, sql: str, waarden: Bindings) -> list[tuple[Any, ...]]:
        """What a statement gives, with the bytes of its texts."""
        namen = [f"c{i}" for i in range(len(self.db.execute(sql, waarden).description))]
        delen = ", ".join(f"CASE typeof({n}) WHEN 'text' THEN CAST({n} AS BLOB) ELSE {n} END" for n in namen)
        return self.rows(f"WITH r ({', '.join(namen)}) AS ({sql}) SELECT {delen} FROM r", waarden)  # noqa: S608 - our own

    def text(self, sql: str, waarden: tuple[str, ...]) -> str | None:
        """The one text that a statement gives, or None."""
        with self.reading():
            rijen = self.rows(sql, waarden)
        return rijen[0][0] if rijen else None

    def heads(self, sql: str, waarden: Bindings) -> list[Kop]:
        """The talks that a statement gives; a row that is damaged is one of them, and keeps no other out."""
        with self.reading():
            try:
                return [as_kop(rij) for rij in self.rows(sql, waarden)]
            except UnicodeDecodeError:
                return [as_kop([_text(deel) for deel in rij]) for rij in self._raw(sql, waarden)]


def _text(deel: object) -> object:
    """The text that bytes hold; bytes that hold none stay bytes."""
    try:
        return deel.decode() if isinstance(deel, bytes) else deel
    except UnicodeDecodeError:
        return deel
