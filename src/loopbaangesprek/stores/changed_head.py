"""The row of a talk in the lists, written with each answer.

The rule that lives here: only what is new in it is written. Each column that is written takes the pages of its indexes
along to the disk, and somebody waits for that.
"""

from __future__ import annotations

from loopbaangesprek.kop import Kop
from loopbaangesprek.stores import queries as q
from loopbaangesprek.stores.transactions import Transactions


def keep_head(tx: Transactions, kop: Kop) -> tuple[int, int]:
    """Keep the row of a talk; its number and its version. A row that is new or damaged is written as a whole."""
    if (oud := _as_it_is(tx, kop.id)) is None:
        [(nr, versie)] = tx.rows(q.BEWAAR_KOP, kop)
        return nr, versie
    anders = [veld for veld, was, wordt in zip(kop._fields, oud, kop, strict=True) if was != wordt]
    erbij = "".join(f"{veld} = ?, " for veld in anders)
    sql = f"UPDATE gesprekken SET {erbij}versie = versie + 1 WHERE id = ? RETURNING nr, versie"  # noqa: S608 - our own field names
    [(nr, versie)] = tx.rows(sql, (*(getattr(kop, veld) for veld in anders), kop.id))
    return nr, versie


def _as_it_is(tx: Transactions, gesprek: str) -> tuple[object, ...] | None:
    try:
        return next(iter(tx.rows(q.KOP, (gesprek,))), None)
    except UnicodeDecodeError:
        return None
