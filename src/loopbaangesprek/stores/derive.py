"""What is worked out from the facts of each talk, made anew after an older file was brought up to date.

The rule that lives here: the facts are the talk. A talk that is damaged keeps the row it had, and keeps no other back.
"""

from __future__ import annotations

from datetime import datetime

import apsw
import msgspec

from loopbaangesprek.stores import queries as q
from loopbaangesprek.vindbaar import together


def derive(db: apsw.Connection) -> None:
    """Make the row in the lists and the words to find of every talk anew. Raises apsw.Error."""
    for rij in db.execute(q.ALLE_NUMMERS).fetchall():
        try:
            _derive_talk(db, str(db.execute(q.ID_VAN, rij).fetchall()[0][0]))
        except apsw.Error:
            raise
        except (msgspec.MsgspecError, ValueError, TypeError, LookupError, AttributeError):
            continue  # a damaged talk is told where it is read (`desk.damage`)


def _derive_talk(db: apsw.Connection, gesprek: str) -> None:
    from loopbaangesprek.gebeurtenissen import from_line  # noqa: PLC0415 - only an older file needs it
    from loopbaangesprek.gesprek import replay  # noqa: PLC0415 - see above
    from loopbaangesprek.hoofd import head_and_words  # noqa: PLC0415 - see above

    rijen = db.execute(q.FEITEN, (gesprek,)).fetchall()
    talk = replay(from_line(str(rij[3])) for rij in rijen)
    kop, vindbaar = head_and_words(talk, datetime.fromisoformat(str(rijen[-1][2])))
    if kop.id == gesprek:
        db.execute(q.BEWAAR_KOP, kop).fetchall()
        db.execute(q.BEWAAR_WOORDEN, (*together(vindbaar), gesprek))
