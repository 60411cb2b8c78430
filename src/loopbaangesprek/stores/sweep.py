"""Leaving no copy of what was deleted (`docs/besluiten/wissen.md`).

The rule that lives here: `secure_delete` overwrites what is deleted, but when SQLite moves rows from one page to
another a copy can stay behind in unused room. Only VACUUM, which builds every page anew, leaves nothing. And the index
of words lets go of a word in its pages, but may keep it as the signpost to one; only building it anew leaves none.
"""

from __future__ import annotations

from contextlib import suppress

import apsw

from loopbaangesprek.instellingen import OPSCHONEN
from loopbaangesprek.stores import queries as q

KLEIN = 32 * 2**20
"""Bytes (some thousand talks) up to which a sweep takes no longer than a blink, and fits in memory."""
_EVEN_MS = 500


def sweep(db: apsw.Connection) -> None:
    """Build the file anew, its WAL emptied before and after: VACUUM needs the room. Raises apsw.Error.

    A small file is built in memory, so that nothing of it passes through a folder for temporary files.
    """
    db.execute(q.WOORDEN_OPNIEUW)
    db.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
    db.pragma("temp_store", "MEMORY" if _is_small(db) else "DEFAULT")
    db.execute("VACUUM")
    db.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
    db.execute(q.WIS_INSTELLING, (OPSCHONEN,))


def sweep_if_possible(db: apsw.Connection, *, zeker: bool) -> None:
    """Sweep at the end of a sitting: always when it must be certain, else only where it costs no time.

    Another window may be writing, or the disk may be full: nothing is lost then, and what must be certain is
    done when the file is opened again.
    """
    with suppress(apsw.Error):
        if zeker or _is_small(db):
            db.set_busy_timeout(_EVEN_MS)
            sweep(db)


def _is_small(db: apsw.Connection) -> bool:
    return int(db.pragma("page_count") * db.pragma("page_size")) <= KLEIN
