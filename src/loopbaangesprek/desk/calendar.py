"""The days of a talk in a calendar: the step, the look back, the next talk.

The rule that lives here: the name of the file tells as little as what is in it: the day of the talk, and a name that
tells nothing of whom it is about.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from loopbaangesprek.afschermen import without_shielded
from loopbaangesprek.desk.log import note_written
from loopbaangesprek.desk.steps import due, find_step, finished_talk
from loopbaangesprek.exports.agenda import render_agenda
from loopbaangesprek.files import export_name, write_export
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gesprek import replay
from loopbaangesprek.kop import Kop
from loopbaangesprek.namen import telling_nothing
from loopbaangesprek.oogst import harvest
from loopbaangesprek.paden import STAP, Velden, get
from loopbaangesprek.stores.base import Store
from loopbaangesprek.teksten import stappen as t

_DAGEN = {
    "stap": "vervolgstap.wanneer",
    "terugblik": "vervolgstap.opvolging.wanneer",
    "gesprek": "activeren.volgend_gesprek",
}
"""Where each kind of day stands in the record."""


def write_calendar(store: Store, welk: str, naar: Path, overschrijf: Callable[[Path], bool] | None) -> Path:
    """Write the days of a talk as a calendar file and return where it stands; raises `Geweigerd` without any."""
    session = finished_talk(store, find_step(store, welk, _has_day, t.GEEN_DAGEN_BIJ_CODE, "agenda"))
    dagen = _days(harvest(session.talk), harvest(replay(without_shielded(session.facts))))
    if not dagen:
        raise Geweigerd(t.GEEN_DAGEN)
    begin = session.talk.begin
    inhoud = render_agenda(begin.id, dagen, session.times[-1], session.numbers[-1])
    naam = export_name(date.fromisoformat(begin.datum), telling_nothing(begin.id), "agenda", "ics")
    pad = write_export(naar, naam, inhoud, overschrijf)
    note_written(store, [pad], [begin.id], [begin.code])
    return pad


def _has_day(kop: Kop) -> bool:
    dag = kop.volgend_gesprek or (due(kop) if kop.heeft_stap else None)
    return kop.gevoerd and bool(dag)


def _days(record: Velden, voor_anderen: Velden) -> dict[str, date]:
    """The days there are, by their kind; those of a step only where there is one, and none that is shielded."""
    soorten = tuple(_DAGEN) if get(record, STAP) else ("gesprek",)
    return {soort: date.fromisoformat(dag) for soort in soorten if (dag := get(voor_anderen, _DAGEN[soort]))}
