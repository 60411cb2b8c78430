"""Dates as people say them: "12 december", "vrijdag", "volgende week dinsdag", "over drie weken".

The rule that lives here: a date is read from today onwards; what is not understood is not guessed. Where it is
clear what does not fit (a 31st of February, a Monday that is a Saturday, words for two days), that is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from loopbaangesprek.dagnamen import (
    DAGEN,
    first_weekday,
    from_today,
    in_month,
    in_week,
    month_length,
    month_number,
    only_day,
    say_date,
    say_day,
    the_day,
    weekday_number,
)
from loopbaangesprek.dagspraak import LEZERS, day_of_month, refuse_more_days, tidied
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.teksten import datums as t

__all__ = ["parse_date", "say_date", "say_day"]

_VAST = {
    "vandaag": 0, "vanmiddag": 0, "vanavond": 0, "overmorgen": 2, "volgende week": 7,
    "morgen": 1, "morgenvroeg": 1, "vanochtend": 0, "morgenochtend": 1,
    "overmorgenochtend": 2, "overmorgenmiddag": 2, "morgenmiddag": 1, "morgenavond": 1,
}  # fmt: skip
_IN_DAGEN = {"dag": 1, "dagen": 1, "dgn": 1, "week": 7, "weken": 7, "wk": 7, "wkn": 7}
_IN_MAANDEN = {"maand": 1, "maanden": 1, "mnd": 1, "half jaar": 6, "halfjaar": 6, "jaar": 12}

_ERBIJ = re.compile(
    r"^(?:op|aanstaande|a\.?s\.?|komende|eerstkomende|eerstvolgende|deze(?! week)) | (?:aanstaande|a\.?s)$"
)
"""What may stand around a day and changes nothing: whatever is read, is read from today onwards."""
_JAAR = r"([0-9]{4}|'?[0-9]{2})"
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_CIJFERS = re.compile(rf"([0-9]{{1,2}}) ?[-/. ] ?([0-9]{{1,2}})(?: ?[-/. ] ?{_JAAR})?")
_WOORDEN = re.compile(rf"([0-9]{{1,2}})(?:e|de|ste)? ([a-z]+)\.?(?: {_JAAR})?")
_MET_DAG = re.compile(r"([a-z]+)\.? (.+)")
_OVER = re.compile(r"over ([0-9]{1,4}) (half jaar|[a-z]+)")


def parse_date(tekst: str, vandaag: date) -> date | None:
    """The day that is meant, or None; without a year the first such day from today on.

    Raises `Geweigerd` with what to do when it is clear what was said, and that no one day can be meant.
    """
    woord = " ".join(tekst.lower().replace(",", " ").replace("’", "'").split())
    for _ in range(3):  # "uiterlijk op komende vrijdag" has three around it
        woord = tidied(_ERBIJ.sub("", woord)).rstrip(".")
    try:
        dag = next((dag for lees in _LEZERS if (dag := lees(woord, vandaag)) is not None), None)
    except (ValueError, OverflowError):
        return None
    if dag is None:
        refuse_more_days(woord, vandaag)
    return dag


def _fixed(woord: str, vandaag: date) -> date | None:
    return vandaag + timedelta(days=_VAST[woord]) if woord in _VAST else None


def _iso(woord: str, _vandaag: date) -> date | None:
    m = _ISO.fullmatch(woord)
    return the_day(int(m[1]), int(m[2]), int(m[3])) if m else None


def _weekday(woord: str, vandaag: date) -> date | None:
    """The first such day after today, or with "volgende week" the one of the week after this."""
    kaal = woord.removeprefix("volgende week ").removesuffix(" volgende week").rstrip(".")
    nummer = weekday_number(kaal)
    if nummer is None:
        return None
    return in_week(nummer, vandaag, 1) if "volgende week" in woord else first_weekday(nummer, vandaag)


def _next_weekday(woord: str, vandaag: date) -> date | None:
    """Of "volgende vrijdag" some mean the first one, some that of next week: where those differ it is asked."""
    nummer = weekday_number(woord.removeprefix("volgende "))
    if nummer is None or not woord.startswith("volgende "):
        return None
    return only_day(first_weekday(nummer, vandaag), in_week(nummer, vandaag, 1))


def _day_and_ahead(woord: str, vandaag: date) -> date | None:
    """For "dinsdag over een week": from the first Tuesday on; said on a Tuesday, some count from today."""
    begin, over, rest = woord.partition(" over ")
    dag = _fixed(begin, vandaag) or _weekday(begin, vandaag)
    if dag is None or not over or " " in begin:
        return None
    later = _ahead(f"over {rest}", dag)
    if later is None or dag - vandaag != timedelta(days=7):
        return later
    return only_day(later - timedelta(days=7), later)


def _digits(woord: str, vandaag: date) -> date | None:
    m = _CIJFERS.fullmatch(woord)
    return from_today(vandaag, int(m[1]), int(m[2]), m[3]) if m else None


def _named(woord: str, vandaag: date) -> date | None:
    m = _WOORDEN.fullmatch(woord)
    maand = month_number(m[2]) if m else None
    return from_today(vandaag, int(m[1]), maand, m[3]) if m and maand else None


def _weekday_and_date(woord: str, vandaag: date) -> date | None:
    """For "vr 12 dec": the date counts, and the weekday has to agree with it."""
    m = _MET_DAG.fullmatch(woord)
    nummer = weekday_number(m[1]) if m else None
    if m is None or nummer is None:
        return None
    dag = _iso(m[2], vandaag) or _digits(m[2], vandaag) or _named(m[2], vandaag)
    dag = dag or day_of_month(m[2], vandaag)
    if dag is not None and dag.weekday() != nummer:
        raise Geweigerd(t.andere_dag(f"{in_month(dag)} {dag.year}", DAGEN[dag.weekday()]))
    return dag


def _ahead(woord: str, vandaag: date) -> date | None:
    """For "over drie weken"; where a month has no such day, its last one."""
    m = _OVER.fullmatch(woord)
    if m is None:
        return None
    aantal = int(m[1])
    if m[2] in _IN_DAGEN:
        return vandaag + timedelta(days=aantal * _IN_DAGEN[m[2]])
    if m[2] not in _IN_MAANDEN:
        return None
    maanden = vandaag.month - 1 + aantal * _IN_MAANDEN[m[2]]
    jaar, maand = vandaag.year + maanden // 12, maanden % 12 + 1
    return date(jaar, maand, min(vandaag.day, month_length(jaar, maand)))


_LEZERS: tuple[Callable[[str, date], date | None], ...] = (
    _fixed, _iso, _weekday, _next_weekday, _day_and_ahead, _digits, _named, _weekday_and_date, _ahead, *LEZERS,
)  # fmt: skip
"""Every way of saying a day; no two of them read the same words."""
