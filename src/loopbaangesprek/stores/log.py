"""The log in the place where the talks are kept: lines are added, and nothing else.

The rule that lives here: the database itself refuses to change or remove a line (two triggers in `tables.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from loopbaangesprek.stores import queries as q

if TYPE_CHECKING:
    from loopbaangesprek.logboek import Daad, Logregel
    from loopbaangesprek.stores.transactions import Transactions


class Log(Protocol):
    """The log of one place. Every method raises `fouten.OpslagFout` when the place fails it."""

    def add(self, regel: Logregel) -> None:
        """Add a line."""

    def lines(self, aantal: int | None = None, gesprek: str | None = None) -> list[Logregel]:
        """The newest lines first: so many, and of one talk when it is named."""

    def count(self, daad: Daad) -> int:
        """How many lines there are of a deed."""


class SqliteLog(Log):
    """The log in `lob.db`."""

    def __init__(self, tx: Transactions) -> None:
        """Read and write in this database."""
        self._tx = tx

    def add(self, regel: Logregel) -> None:
        """Add a line; within a transaction of the store it is part of that."""
        with self._tx.writing():
            waarden = (regel.om, regel.wie, regel.daad, " ".join(regel.gesprekken), regel.bij)
            self._tx.rows(q.NIEUW_LOGREGEL, waarden)

    def lines(self, aantal: int | None = None, gesprek: str | None = None) -> list[Logregel]:
        """The newest lines first."""
        from loopbaangesprek.logboek import Logregel  # noqa: PLC0415 - most commands read no line of it

        waarden = {"aantal": -1 if aantal is None else aantal, "gesprek": gesprek}
        with self._tx.reading():
            rijen = self._tx.legible(q.LOGBOEK, waarden)
        return [Logregel(om, wie, daad, tuple(ids.split()), bij) for om, wie, daad, ids, bij in rijen]

    def count(self, daad: Daad) -> int:
        """How many lines there are of a deed; none of them is read."""
        with self._tx.reading():
            [(aantal,)] = self._tx.rows(q.LOGREGELS_GETELD, (daad,))
        return int(aantal)


class MemoryLog(Log):
    """A log that is forgotten when the program ends."""

    def __init__(self) -> None:
        """Begin empty."""
        self._lines: list[Logregel] = []

    def add(self, regel: Logregel) -> None:
        """Add a line."""
        self._lines.insert(0, regel)

    def lines(self, aantal: int | None = None, gesprek: str | None = None) -> list[Logregel]:
        """The newest lines first."""
        return [regel for regel in self._lines if gesprek is None or gesprek in regel.gesprekken][:aantal]

    def count(self, daad: Daad) -> int:
        """How many lines there are of a deed."""
        return sum(regel.daad == daad for regel in self._lines)
