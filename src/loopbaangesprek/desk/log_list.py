"""The log to read: the newest line first, each talk under the code that it has now.

The rule that lives here: a code is looked up when somebody reads, and stands in no line. Of a talk that was erased only
that is known; one that is gone and that nobody erased was lost with a damaged file, and is not called erased.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from functools import cache

from msgspec import Struct

from loopbaangesprek.desk.codes import clean_code, talks_under
from loopbaangesprek.desk.listing import table
from loopbaangesprek.desk.records import known_names
from loopbaangesprek.fouten import GesprekNietGevonden
from loopbaangesprek.logboek import Logregel, erased
from loopbaangesprek.stores.base import Store
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.teksten import dossier as td
from loopbaangesprek.teksten import logboek as t
from loopbaangesprek.teksten import verslagen as tv

NIEUWSTE = 50


class Genoemd(Struct, frozen=True):
    """Talk in a line of the log: its id, the code it has now, and whether it was erased, or is lost."""

    gesprek: str
    code: str | None
    gewist: bool
    kwijt: bool = False


class Line(Struct, frozen=True):
    """A line of the log as it is read."""

    om: str
    wie: str
    daad: str
    gesprekken: list[Genoemd]
    bij: str


def read_log(
    store: SqliteStore, gesprek: str | None, code: str | None, aantal: int | None
) -> tuple[list[Line], bool]:
    """The newest lines, of a talk, of a jongere or of all; and whether there are more.

    Raises `GesprekNietGevonden` where nothing was ever noted of what is named, and nothing is kept of it.
    """
    ids = _ids(store, gesprek, code)
    een_meer = None if aantal is None else aantal + 1
    regels = store.log.lines(een_meer) if ids is None else lines_about(store, ids)
    gewist = cache(lambda: erased(store.log.lines()))
    named = cache(lambda naam: _named(store, naam, gewist))
    lines = [
        Line(regel.om, regel.wie, regel.daad, [named(naam) for naam in regel.gesprekken], regel.bij)
        for regel in regels[:aantal]
    ]
    return lines, len(regels) > len(lines)


def lines_about(store: Store, ids: Collection[str]) -> list[Logregel]:
    """The lines about any of these talks, newest first."""
    these = set(ids)
    return [regel for regel in store.log.lines() if not these.isdisjoint(regel.gesprekken)]


def _ids(store: SqliteStore, gesprek: str | None, code: str | None) -> set[str] | None:
    """The talks that are meant; None when all are."""
    meant: set[str] | None = None
    if gesprek is not None:
        meant = _talk_ids(store, gesprek)
    if code is not None:
        under = {kop.id for kop in talks_under(store, clean_code(code, td.CODE_NODIG)).koppen}
        meant = under if meant is None else meant & under
    return meant


def _talk_ids(store: SqliteStore, gesprek: str) -> set[str]:
    """The talk of this name, also when it was erased."""
    if gevonden := store.find(gesprek):
        return {kop.id for kop in gevonden}
    if store.log.lines(1, gesprek):
        return {gesprek}
    raise GesprekNietGevonden(tv.niet_gevonden(gesprek, known_names(store)))


def _named(store: Store, naam: str, gewist: Callable[[], Collection[str]]) -> Genoemd:
    kop = store.talk(naam)
    if kop is not None:
        return Genoemd(naam, kop.code, gewist=False)
    is_gewist = naam in gewist()
    return Genoemd(naam, None, gewist=is_gewist, kwijt=not is_gewist)


def as_lines(lines: Sequence[Line], *, meer: bool, alles: bool) -> list[str]:
    """The lines as a table; a sentence when there are none."""
    if not lines:
        return [t.LEEG if alles else t.LEEG_HIERVAN]
    rijen = [(_moment(line.om), line.wie, t.daad(line.daad, line.bij), _about(line)) for line in lines]
    return [
        *table(t.KOLOMMEN, rijen, vouw=t.WAT),
        *(["", t.meer(len(lines))] if meer else []),
    ]


def _about(line: Line) -> str:
    """Which talks: one with its name, more by their number."""
    if len(line.gesprekken) == 1:
        (een,) = line.gesprekken
        return f"{_shown(een)} ({een.gesprek})" if een.code or een.gewist or een.kwijt else een.gesprek
    return t.over([_shown(genoemd) for genoemd in line.gesprekken])


def _shown(genoemd: Genoemd) -> str:
    if genoemd.gewist or genoemd.kwijt:
        return t.GEWIST if genoemd.gewist else t.KWIJT
    return genoemd.code or genoemd.gesprek


def _moment(om: str) -> str:
    """The day and the minute, as this computer's clock says it; what is no moment as it is."""
    try:
        return datetime.fromisoformat(om).strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return om
