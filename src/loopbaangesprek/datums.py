"""Dates as people say them: "12 december", "vrijdag", "volgende week dinsdag", "over drie weken".

The rule that lives here: a date is read from today onwards; what is not understood is not guessed. Where it is
clear what does not fit (a 31st of February, a Monday that is a Saturday, words for two days), that is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.teksten import datums as t

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_TELWOORDEN = (
    "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
)  # fmt: skip
_GETALLEN = {**{woord: i for i, woord in enumerate(_TELWOORDEN, 1)}, "één": 1, "veertien": 14}
_VAST = {
    "vandaag": 0, "vanmiddag": 0, "vanavond": 0, "overmorgen": 2, "volgende week": 7,
    "morgen": 1, "morgenochtend": 1, "morgenmiddag": 1, "morgenavond": 1,
}  # fmt: skip
_IN_DAGEN = {"dag": 1, "dagen": 1, "dgn": 1, "week": 7, "weken": 7, "wk": 7, "wkn": 7}
_IN_MAANDEN = {"maand": 1, "maanden": 1, "mnd": 1, "half jaar": 6, "halfjaar": 6, "jaar": 12}

_ERBIJ = re.compile(
    r"^(?:op|aanstaande|a\.?s\.?|komende|eerstkomende|eerstvolgende|deze) | (?:aanstaande|a\.?s)$"
)
"""What may stand around a day and changes nothing: whatever is read, is read from today onwards."""
_JAAR = r"([0-9]{4}|'?[0-9]{2})"
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_CIJFERS = re.compile(rf"([0-9]{{1,2}}) ?[-/. ] ?([0-9]{{1,2}})(?: ?[-/. ] ?{_JAAR})?")
_WOORDEN = re.compile(rf"([0-9]{{1,2}})(?:e|de|ste)? ([a-z]+)\.?(?: {_JAAR})?")
_MET_DAG = re.compile(r"([a-z]+)\.? (.+)")
_OVER = re.compile(r"over ([0-9]{1,4}|[a-zé]+) (half jaar|[a-z]+)")


def parse_date(tekst: str, vandaag: date) -> date | None:
    """The day that is meant, or None; without a year the first such day from today on.

    Raises `Geweigerd` with what to do when it is clear what was said, and that no one day can be meant.
    """
    woord = " ".join(tekst.lower().replace(",", " ").replace("’", "'").split()).rstrip(".")
    for _ in range(2):
        woord = _ERBIJ.sub("", woord).rstrip(".")
    try:
        return next((dag for lees in _LEZERS if (dag := lees(woord, vandaag)) is not None), None)
    except (ValueError, OverflowError):
        return None


def say_date(dag: date) -> str:
    """A day in words: "donderdag 10 december 2026"; `parse_date` reads it back."""
    return f"{DAGEN[dag.weekday()]} {_in_month(dag)} {dag.year:04}"


def say_day(dag: date | str) -> str:
    """A day without its weekday, as it stands in a list: "10 december 2026"; a text is a day in ISO."""
    dag = date.fromisoformat(dag) if isinstance(dag, str) else dag
    return f"{_in_month(dag)} {dag.year:04}"


def _in_month(dag: date) -> str:
    return f"{dag.day} {MAANDEN[dag.month - 1]}"


def _fixed(woord: str, vandaag: date) -> date | None:
    return vandaag + timedelta(days=_VAST[woord]) if woord in _VAST else None


def _iso(woord: str, _vandaag: date) -> date | None:
    m = _ISO.fullmatch(woord)
    return _day(int(m[1]), int(m[2]), int(m[3])) if m else None


def _weekday(woord: str, vandaag: date) -> date | None:
    """The first such day after today, or with "volgende week" the one of the week after this."""
    kaal = woord.removeprefix("volgende week ").removesuffix(" volgende week").rstrip(".")
    nummer = _weekday_number(kaal)
    if nummer is None:
        return None
    return _next_week(nummer, vandaag) if "volgende week" in woord else _first(nummer, vandaag)


def _next_weekday(woord: str, vandaag: date) -> date | None:
    """Of "volgende vrijdag" some mean the first one, some that of next week: where those differ it is asked."""
    nummer = _weekday_number(woord.removeprefix("volgende "))
    if nummer is None or not woord.startswith("volgende "):
        return None
    return _only(_first(nummer, vandaag), _next_week(nummer, vandaag))


def _day_and_ahead(woord: str, vandaag: date) -> date | None:
    """For "dinsdag over een week": from the first Tuesday on; said on a Tuesday, some count from today."""
    begin, over, rest = woord.partition(" over ")
    dag = _fixed(begin, vandaag) or _weekday(begin, vandaag)
    if dag is None or not over or " " in begin:
        return None
    later = _ahead(f"over {rest}", dag)
    if later is None or dag - vandaag != timedelta(days=7):
        return later
    return _only(later - timedelta(days=7), later)


def _digits(woord: str, vandaag: date) -> date | None:
    m = _CIJFERS.fullmatch(woord)
    return _from_today(vandaag, int(m[1]), int(m[2]), m[3]) if m else None


def _named(woord: str, vandaag: date) -> date | None:
    m = _WOORDEN.fullmatch(woord)
    maand = _month_number(m[2]) if m else None
    return _from_today(vandaag, int(m[1]), maand, m[3]) if m and maand else None


def _weekday_and_date(woord: str, vandaag: date) -> date | None:
    """For "vr 12 dec": the date counts, and the weekday has to agree with it."""
    m = _MET_DAG.fullmatch(woord)
    nummer = _weekday_number(m[1]) if m else None
    if m is None or nummer is None:
        return None
    dag = _iso(m[2], vandaag) or _digits(m[2], vandaag) or _named(m[2], vandaag)
    if dag is not None and dag.weekday() != nummer:
        raise Geweigerd(t.andere_dag(f"{_in_month(dag)} {dag.year}", DAGEN[dag.weekday()]))
    return dag


def _ahead(woord: str, vandaag: date) -> date | None:
    """For "over drie weken"; where a month has no such day, its last one."""
    m = _OVER.fullmatch(woord)
    if m is None or not (m[1].isdecimal() or m[1] in _GETALLEN):
        return None
    aantal = _GETALLEN.get(m[1]) or int(m[1])
    if m[2] in _IN_DAGEN:
        return vandaag + timedelta(days=aantal * _IN_DAGEN[m[2]])
    if m[2] not in _IN_MAANDEN:
        return None
    maanden = vandaag.month - 1 + aantal * _IN_MAANDEN[m[2]]
    jaar, maand = vandaag.year + maanden // 12, maanden % 12 + 1
    return date(jaar, maand, min(vandaag.day, _length(jaar, maand)))


_LEZERS: tuple[Callable[[str, date], date | None], ...] = (
    _fixed, _iso, _weekday, _next_weekday, _day_and_ahead, _digits, _named, _weekday_and_date, _ahead,
)  # fmt: skip
"""Every way of saying a day; no two of them read the same words."""


def _from_today(vandaag: date, dag: int, maand: int, jaar: str | None) -> date:
    """A day by its numbers; a year of two digits is one of this century.

    A 29th of February is not looked for further than the next February: who is a year or more ahead says so.
    """
    if jaar:
        kort = jaar.removeprefix("'")
        return _day(int(kort) + (2000 if len(kort) == len("26") else 0), maand, dag)
    voorbij = (maand, dag) < (vandaag.month, vandaag.day)
    return _day(vandaag.year + voorbij, maand, dag)


def _day(jaar: int, maand: int, dag: int) -> date:
    """The day with these numbers; ValueError where they are none of a date."""
    if dag > (lang := _length(jaar, maand)):
        raise Geweigerd(t.bestaat_niet(f"{MAANDEN[maand - 1]} {jaar}", lang))
    return date(jaar, maand, dag)


def _length(jaar: int, maand: int) -> int:
    """How many days a month has; ValueError where there is no such month."""
    eerste = date(jaar, maand, 1)
    return (date(jaar, maand + 1, 1) - eerste).days if maand < len(MAANDEN) else 31


def _first(nummer: int, vandaag: date) -> date:
    """The first such weekday after today."""
    return vandaag + timedelta(days=(nummer - vandaag.weekday() - 1) % 7 + 1)


def _next_week(nummer: int, vandaag: date) -> date:
    """That weekday in the week after this one."""
    return vandaag + timedelta(days=7 + nummer - vandaag.weekday())


def _only(eerste: date, tweede: date) -> date:
    """The one day that can be meant; where it can be two, it is asked which."""
    if eerste == tweede:
        return eerste
    eerst, dan = (f"{DAGEN[dag.weekday()]} {_in_month(dag)}" for dag in (eerste, tweede))
    raise Geweigerd(t.twee_dagen(eerst, dan, f"{eerste.day}-{eerste.month}", f"{tweede.day}-{tweede.month}"))


def _weekday_number(woord: str) -> int | None:
    """From 0 for "maandag"; "ma" and "maa" are short for it, "maand" is not."""
    return next((i for i, naam in enumerate(DAGEN) if woord in (naam, naam[:2], naam[:3])), None)


def _month_number(woord: str) -> int | None:
    """From 1 for "januari"; three letters are enough."""
    if woord == "mrt":
        return 3
    kort = len(woord) < len("mrt")
    return next((i for i, naam in enumerate(MAANDEN, 1) if naam.startswith(woord) and not kort), None)
