"""What is kept beside the talks: what was prepared for the next one, and a setting.

The rule that lives here: a text that another takes the place of is deleted text, and is cleaned up behind.
"""

from __future__ import annotations

from loopbaangesprek.stores import queries as q
from loopbaangesprek.stores.transactions import Transactions


class BesideTalks:
    """The small tables of `lob.db`; see `Store` for what the methods promise."""

    def __init__(self, tx: Transactions) -> None:
        """Read and write in this database."""
        self._tx = tx
        self._gewist = False

    def prepare(self, code: str, tekst: str) -> None:
        """Keep what was prepared for a jongere."""
        self._change(q.BEWAAR_VOORBEREID, (code, tekst))

    def prepared(self, code: str) -> str | None:
        """What was prepared for a jongere, or None."""
        return self._tx.text(q.VOORBEREID, (code,))

    def drop_prepared(self, code: str) -> None:
        """Remove what was prepared for a jongere."""
        self._change(q.WIS_VOORBEREID, (code,))

    def setting(self, naam: str) -> str | None:
        """A setting, or None."""
        return self._tx.text(q.INSTELLING, (naam,))

    def set_setting(self, naam: str, waarde: str) -> None:
        """Keep a setting."""
        self._change(q.BEWAAR_INSTELLING, (naam, waarde))

    def _change(self, sql: str, waarden: tuple[str, ...]) -> None:
        self._gewist = True
        with self._tx.writing():
            self._tx.db.execute(sql, waarden)
