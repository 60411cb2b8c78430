"""Half-typed text in `lob.db`: one text at a question of a talk.

The rule that lives here: it belongs to a talk that is kept, and goes with it when it is erased.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from loopbaangesprek.fouten import Botsing
from loopbaangesprek.stores import queries as q
from loopbaangesprek.teksten import opslag

if TYPE_CHECKING:
    from loopbaangesprek.stores.base import Plek
    from loopbaangesprek.stores.transactions import Transactions


class SqliteDrafts:
    """The half-typed texts of all talks; see `Store.save_draft` and `Store.drafts` for what the methods promise."""

    def __init__(self, tx: Transactions) -> None:
        """Read and write in this database."""
        self._tx = tx

    def save(self, gesprek: str, plek: Plek, tekst: str | None) -> None:
        """Keep half-typed text, or remove it."""
        with self._tx.writing():
            nummer = self._tx.rows(q.NUMMER, (gesprek,))
            if not nummer:
                raise Botsing(opslag.ELDERS_GEWIST)
            self.put(nummer[0][0], {plek: tekst})

    def put(self, nr: int, teksten: Mapping[Plek, str | None]) -> None:
        """The same for some texts of the talk with this number, as a part of what is being written."""
        for plek, tekst in teksten.items():
            if tekst is None:
                self._tx.rows(q.WIS_CONCEPT, (nr, *plek))
            else:
                self._tx.rows(q.BEWAAR_CONCEPT, (nr, *plek, tekst))

    def of_talk(self, gesprek: str) -> dict[Plek, str]:
        """The half-typed texts of a talk."""
        with self._tx.reading():
            rijen = self._tx.rows(q.CONCEPTEN, (gesprek,))
        return {(vraag, ronde): tekst for vraag, ronde, tekst in rijen}
