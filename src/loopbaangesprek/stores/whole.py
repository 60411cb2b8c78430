"""Whether a file is whole: every page and index as SQLite wants it, and on each page the seal of its wachtzin.

The rule that lives here: nothing is changed, and the seals are read when our own connection is closed: the system drops
the locks of SQLite on a file that the same program opens and closes beside it.
"""

from __future__ import annotations

from pathlib import Path
from time import sleep

import apsw

from loopbaangesprek.stores.comparing import is_whole
from loopbaangesprek.stores.connection import connect
from loopbaangesprek.stores.diagnosis import broken_pages
from loopbaangesprek.stores.trouble import named

_EVEN = 0.1


def is_whole_file(pad: Path, wachtzin: str | None) -> bool:
    """Read all of a file that this wachtzin opens. Raises `fouten.OpslagFout` where it cannot be read at all."""
    with named(str(pad)):
        return _inside(pad, wachtzin) and (wachtzin is None or _sealed(pad, wachtzin))


def _inside(pad: Path, wachtzin: str | None) -> bool:
    db = connect(pad, wachtzin)
    try:
        return is_whole(db)
    except (apsw.CorruptError, apsw.NotADBError, UnicodeDecodeError):
        return False
    finally:
        db.close()


def _sealed(pad: Path, wachtzin: str) -> bool:
    """Whether every page has its seal; one that another window was writing is looked at again."""
    if not broken_pages(pad, wachtzin):
        return True
    sleep(_EVEN)
    return not broken_pages(pad, wachtzin)
