"""How it stands with each talk whose facts were laid in a new file, and its row in the lists made anew from them.

The rule that lives here: the facts tell which talk it is. That a fact is gone is known from the index, which stood on
other pages; where that is gone as well, a talk counts as whole only when its numbers run on and its row knows of
nothing later.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any, Literal, NamedTuple

import apsw
import msgspec
from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.gebeurtenissen import Feit, from_line
from loopbaangesprek.gesprek import replay
from loopbaangesprek.hoofd import head_and_words
from loopbaangesprek.kop import Kop
from loopbaangesprek.logboek import KOMT_HIER, Logregel, erased, saved_in_part
from loopbaangesprek.stores import queries as q
from loopbaangesprek.vindbaar import Vindbaar, together

Staat = Literal["heel", "onzeker", "deel", "onleesbaar"]
"""Whole; whole as far as can be known; readable with something gone; kept, and not to be read as a talk."""

ZONDER_NAAM = "gered-"
"""How a talk is called of which nothing tells what it was called."""
_ZONDER_KOP = (
    "SELECT gesprek FROM feiten UNION SELECT gesprek FROM concepten UNION SELECT gesprek FROM eigen "
    "EXCEPT SELECT nr FROM gesprekken"
)
_NIEUWE_KOP = (
    "INSERT OR IGNORE INTO gesprekken (nr, id, code, datum, bank, bank_titel, status, gewijzigd_op) "
    "VALUES (?, ?, ?, ?, '', '', '', '')"
)
_EERSTE = "SELECT CAST(regel AS BLOB) FROM feiten WHERE gesprek = ? ORDER BY nr LIMIT 1"
_KOPPEN = (
    "SELECT nr, CAST(id AS BLOB), CAST(code AS BLOB), CAST(datum AS BLOB), CAST(gewijzigd_op AS BLOB) "
    "FROM gesprekken"
)
_REGELS = q.RUWE_FEITEN.replace("WHERE g.id = ?", "WHERE g.nr = ?")
_VERWACHT = "SELECT nr FROM temp.verwacht WHERE gesprek = ?"
_ANDERE_NAAM = "UPDATE OR IGNORE gesprekken SET id = ? WHERE nr = ?"
_GEEN_KOP = "UPDATE gesprekken SET status = '' WHERE nr = ?"
"""So that every list shows it as damaged, and makes the row anew once the talk can be read again."""
MIS = (msgspec.MsgspecError, ValueError, TypeError, LookupError, AttributeError)
"""Whatever a damaged line may bring about."""


class SavedTalk(Struct, frozen=True):
    """A talk as it came out: its id, its code and day as far as they are known, and how it stands."""

    id: str
    code: str | None
    datum: str
    staat: Staat
    eerder: bool = False
    """Whether something of it was gone since a rescue of before, and nothing more since."""


class _Row(NamedTuple):
    """What the row of a talk says, as far as it is text."""

    nr: int
    id: str
    code: str | None
    datum: str
    laatst: str
    """The moment of the last change that the row knows of."""


class _Line(NamedTuple):
    """A line as it was found; without a fact where it holds none any more, and without a moment."""

    nr: int
    om: datetime | None
    feit: Feit | None


def save_talks(db: apsw.Connection) -> list[SavedTalk]:
    """Judge each talk, and make its row and its words anew where it can be read. Raises apsw.Error."""
    zonder: list[tuple[Any, ...]] = db.execute(_ZONDER_KOP).fetchall()
    for (nr,) in zonder:
        for kop in (_called(db, nr), (f"{ZONDER_NAAM}{nr}", None, "")):
            db.execute(_NIEUWE_KOP, (nr, *kop))
    rijen: list[tuple[Any, ...]] = db.execute(_KOPPEN).fetchall()
    return [_save(db, _row(*rij)) for rij in rijen]


def _called(db: apsw.Connection, nr: int) -> tuple[str, str | None, str]:
    """The id, code and day of which the first fact tells, also where the bank in it is lost."""
    rijen: list[tuple[Any, ...]] = db.execute(_EERSTE, (nr,)).fetchall()
    with suppress(msgspec.MsgspecError):
        for (regel,) in rijen:
            begin = msgspec.json.decode(regel, type=_Begin)
            return begin.id, begin.code, begin.datum
    return f"{ZONDER_NAAM}{nr}", None, ""


class _Begin(Struct):
    id: str
    datum: str
    code: str | None = None


def _row(nr: int, *delen: bytes | None) -> _Row:
    naam, code, datum, laatst = ((deel or b"").decode(errors="replace") for deel in delen)
    return _Row(nr, naam, code or None, datum, laatst)


def lost_talks(regels: Sequence[Logregel], talks: Sequence[SavedTalk]) -> dict[str, str]:
    """The talks that the log knows of, that were not erased, and of which nothing was found: ids with their moment."""
    begonnen = {naam: regel.om for regel in regels if regel.daad in KOMT_HIER for naam in regel.gesprekken}
    weg = begonnen.keys() - erased(regels) - {talk.id for talk in talks}
    return {naam: begonnen[naam] for naam in sorted(weg)}


def with_before(regels: Sequence[Logregel], talks: Sequence[SavedTalk]) -> list[SavedTalk]:
    """The same talks; what was lost of one in a rescue of before is still gone, though the file tells nothing of it."""
    eerder = saved_in_part(regels)
    return [
        replace(talk, staat="deel", eerder=talk.staat == "heel")
        if talk.id in eerder and talk.staat in {"heel", "onzeker"}
        else talk
        for talk in talks
    ]


def _save(db: apsw.Connection, rij: _Row) -> SavedTalk:
    regels = [_line(*regel) for regel in db.execute(_REGELS, (rij.nr,)).fetchall()]
    try:
        kop, woorden = _read(regels)
    except MIS:
        return _unreadable(db, rij)
    if kop.id != rij.id and not _renamed(db, rij.nr, kop.id):
        return _unreadable(db, rij)
    db.executemany(q.WIS_FEIT, ((rij.nr, regel.nr) for regel in regels if not _is_whole(regel)))
    db.execute(q.BEWAAR_KOP, kop).fetchall()
    db.execute(q.BEWAAR_WOORDEN, (*together(woorden), kop.id))
    return SavedTalk(kop.id, kop.code, kop.datum, _state(db, rij, regels, kop))


def _unreadable(db: apsw.Connection, rij: _Row) -> SavedTalk:
    db.execute(_GEEN_KOP, (rij.nr,))
    return SavedTalk(rij.id, rij.code, rij.datum, "onleesbaar")


def _line(nr: Any, om: Any, regel: Any) -> _Line:  # noqa: ANN401 - what a damaged file holds
    moment = feit = None
    with suppress(*MIS):
        moment = datetime.fromisoformat(om.decode())
    with suppress(*MIS):
        feit = from_line((regel or b"").decode())
    return _Line(nr, moment, feit)


def _is_whole(regel: _Line) -> bool:
    return regel.om is not None and regel.feit is not None


def _read(regels: Sequence[_Line]) -> tuple[Kop, Vindbaar]:
    """The talk of the lines that are facts; raises one of `MIS` where they make none."""
    hele = [(om, feit) for _, om, feit in regels if om is not None and feit is not None]
    talk = replay(feit for _, feit in hele)
    return head_and_words(talk, hele[-1][0])


def _renamed(db: apsw.Connection, nr: int, naam: str) -> bool:
    """Give a row the id that its facts tell; not where another talk is called so."""
    db.execute(_ANDERE_NAAM, (naam, nr))
    return db.changes() == 1


def _state(db: apsw.Connection, rij: _Row, regels: Sequence[_Line], kop: Kop) -> Staat:
    """How a talk stands that can be read."""
    nummers = [regel.nr for regel in regels]
    verwacht = {waarde for (waarde,) in db.execute(_VERWACHT, (rij.nr,))}
    if not all(map(_is_whole, regels)) or verwacht.difference(nummers):
        return "deel"
    if verwacht.issuperset(nummers):
        return "heel"
    loopt_door = nummers == [*range(1, len(nummers) + 1)] and kop.gewijzigd_op == rij.laatst
    return "heel" if loopt_door else "onzeker"
