"""Own notes of a counsellor: in the same place as the talks, and apart from them.

The rule that lives here: they belong to a talk and go with it when it is erased; nothing else that reads a talk sees
them.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Protocol

from loopbaangesprek.fouten import Botsing
from loopbaangesprek.stores import queries as q
from loopbaangesprek.teksten import opslag

if TYPE_CHECKING:
    from loopbaangesprek.eigen import EigenAantekening
    from loopbaangesprek.stores.base import Plek
    from loopbaangesprek.stores.transactions import Transactions


class OwnNotes(Protocol):
    """The own notes in one place. Every method raises `fouten.OpslagFout` when the place fails it."""

    def add(self, gesprek: str, plek: Plek, om: str, tot: str, tekst: str) -> None:
        """Keep a note at a question, until and including the day `tot`; raises `Botsing` when the talk is gone."""

    def of_talk(self, gesprek: str) -> list[EigenAantekening]:
        """The notes of one talk in the order in which they were written."""

    def expired(self, dag: str) -> list[EigenAantekening]:
        """The notes whose last day lies before this day."""

    def drop(self, nummers: Collection[int]) -> None:
        """Take notes away; that no byte is left is certain after `Store.leave_no_copy`."""


class SqliteOwnNotes(OwnNotes):
    """Own notes in `lob.db`."""

    def __init__(self, tx: Transactions) -> None:
        """Read and write in this database."""
        self._tx = tx

    def add(self, gesprek: str, plek: Plek, om: str, tot: str, tekst: str) -> None:
        """Keep a note; see `OwnNotes.add`."""
        with self._tx.writing():
            if not self._tx.rows(q.NIEUW_EIGEN, (*plek, om, tot, tekst, gesprek)):
                raise Botsing(opslag.ELDERS_GEWIST)

    def of_talk(self, gesprek: str) -> list[EigenAantekening]:
        """The notes of one talk."""
        return self._notes(q.EIGEN_VAN, gesprek)

    def expired(self, dag: str) -> list[EigenAantekening]:
        """The notes whose time is over."""
        return self._notes(q.EIGEN_VERLOPEN, dag)

    def drop(self, nummers: Collection[int]) -> None:
        """Take notes away."""
        with self._tx.writing():
            for nummer in nummers:
                self._tx.rows(q.WIS_EIGEN, (nummer,))

    def _notes(self, sql: str, waarde: str) -> list[EigenAantekening]:
        from loopbaangesprek.eigen import EigenAantekening  # noqa: PLC0415 - most commands read no note

        with self._tx.reading():
            return [EigenAantekening(*rij) for rij in self._tx.legible(sql, (waarde,))]


class MemoryOwnNotes(OwnNotes):
    """Own notes that are forgotten when the program ends."""

    def __init__(self) -> None:
        """Begin empty."""
        self._notes: list[EigenAantekening] = []
        self._last = 0

    def add(self, gesprek: str, plek: Plek, om: str, tot: str, tekst: str) -> None:
        """Keep a note for now."""
        from loopbaangesprek.eigen import EigenAantekening  # noqa: PLC0415 - see above

        self._last += 1
        self._notes.append(EigenAantekening(self._last, gesprek, *plek, om, tot, tekst))

    def of_talk(self, gesprek: str) -> list[EigenAantekening]:
        """The notes of one talk."""
        return [note for note in self._notes if note.gesprek == gesprek]

    def expired(self, dag: str) -> list[EigenAantekening]:
        """The notes whose time is over."""
        return [note for note in self._notes if note.tot < dag]

    def drop(self, nummers: Collection[int]) -> None:
        """Take notes away."""
        self._notes = [note for note in self._notes if note.nr not in nummers]
