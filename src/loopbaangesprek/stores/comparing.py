"""Whether two databases hold the same, to the last row.

The rule that lives here: every table is read from begin to end in both, by its bytes, so that also what is no text is
compared; a virtual table is its own tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

import apsw

_TABELLEN = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name"
_BOUW = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"


def same_contents(een: apsw.Connection, ander: apsw.Connection) -> bool:
    """Whether they are built alike and have the same rows in the same order. Raises apsw.Error."""
    if not _all_equal(_rows(een, _BOUW), _rows(ander, _BOUW)):
        return False
    if any(een.pragma(naam) != ander.pragma(naam) for naam in ("application_id", "user_version")):
        return False
    vragen = [_all_of(een, naam) for (naam,) in _rows(een, _TABELLEN)]
    return all(_all_equal(_rows(een, vraag), _rows(ander, vraag)) for vraag in vragen)


def is_whole_and_same(kopie: apsw.Connection, db: apsw.Connection) -> bool:
    """Whether a copy can be relied on: nothing in it is broken, and it holds what the file holds."""
    return is_whole(kopie) and same_contents(db, kopie)


def is_whole(db: apsw.Connection) -> bool:
    """Whether SQLite finds every page and every index as it should be."""
    return [rij[0] for rij in _rows(db, "PRAGMA integrity_check")] == ["ok"]


def _all_of(db: apsw.Connection, tabel: str) -> str:
    """What reads a table in its own order: the kind and the bytes of each value."""
    kolommen = [f'"{rij[1]}"' for rij in _rows(db, f'PRAGMA table_info("{tabel}")')]
    delen = ", ".join(f"typeof({k}), CAST({k} AS BLOB)" for k in kolommen)
    return f'SELECT {delen} FROM "{tabel}" NOT INDEXED'  # noqa: S608 - names from the schema, which is ours


def _rows(db: apsw.Connection, vraag: str) -> Iterator[tuple[Any, ...]]:
    yield from db.execute(vraag)


def _all_equal(een: Iterator[tuple[Any, ...]], ander: Iterator[tuple[Any, ...]]) -> bool:
    return all(a == b for a, b in zip_longest(een, ander))
