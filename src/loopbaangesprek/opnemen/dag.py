"""The day of a talk as a file says it: as the record writes it, or as people do.

The rule that lives here: a day has its year. A text that means another day when it is read in another year is no full
date, and is not guessed at; a day that no talk can be of is a slip of the pen.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

from loopbaangesprek.datums import parse_date, say_date
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.teksten import antwoorden as t

_VROEGST = 2000
_VOORUIT = timedelta(days=366)
_TWEE_JAREN = (date(2004, 1, 1), date(2008, 1, 1))
"""Two days to read a text from; both years are leap years, so that a 29th of February is one in both."""


def read_day(tekst: str, vandaag: date) -> date:
    """The day that a text says; raises `Geweigerd` with what does not fit."""
    dag = _written(tekst)
    if dag.year < _VROEGST or dag > vandaag + _VOORUIT:
        raise Geweigerd(t.dag_kan_niet(say_date(dag)))
    return dag


def _written(tekst: str) -> date:
    with suppress(ValueError):
        return date.fromisoformat(tekst)
    gelezen, anders = (_read_from(tekst, begin) for begin in _TWEE_JAREN)
    if gelezen is None or gelezen != anders:
        raise Geweigerd(t.GEEN_DATUM)
    if isinstance(gelezen, str):
        raise Geweigerd(gelezen)
    return gelezen


def _read_from(tekst: str, begin: date) -> date | str | None:
    """The day, or the sentence that says what does not fit, when the text is read on this day."""
    try:
        return parse_date(tekst, begin)
    except Geweigerd as nee:
        return nee.zin
