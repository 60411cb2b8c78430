"""The days of a talk as a calendar file (.ics): all-day events, one for each day there is.

The rule that lives here: an agenda is read over shoulders and synchronised to who knows where. It says that there is
something to do, never with whom, what or where; and it names a talk only where that name tells nothing. The same talk
and kind of day have the same UID, so that importing the file again moves the event instead of adding one.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from icalendar import Calendar, Event

from loopbaangesprek.namen import is_our_own, telling_nothing
from loopbaangesprek.teksten import stappen as t

_MAKER = "-//Loopbaangesprek//lob//NL"


def render_agenda(naam: str, dagen: Mapping[str, date], om: datetime, nummer: int) -> bytes:
    """The days by their kind (of `AGENDA`) as a file; `nummer` rises with every change of the talk, made at `om`."""
    agenda = Calendar()
    agenda.add("prodid", _MAKER)
    agenda.add("version", "2.0")
    for soort, dag in dagen.items():
        agenda.add_component(_event(naam, soort, dag, om.astimezone(UTC), nummer))
    return bytes(agenda.to_ical())


def _event(naam: str, soort: str, dag: date, om: datetime, nummer: int) -> Event:
    event = Event()
    event.add("uid", f"lob-{telling_nothing(naam)}-{soort}")
    event.add("dtstamp", om)
    event.add("last-modified", om)
    event.add("sequence", nummer)
    event.add("dtstart", dag)
    event.add("summary", t.AGENDA[soort])
    event.add("description", _find_it(naam, soort))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event


def _find_it(naam: str, soort: str) -> str:
    """Which talk it is, or how to see that in the tool itself."""
    return t.AGENDA_UITLEG.format(naam=naam) if is_our_own(naam) else t.AGENDA_ZOEKEN[soort]
