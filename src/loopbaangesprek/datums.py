"""Dates as people say them: "12 december", "vrijdag", "volgende week dinsdag", "over drie weken".

The rule that lives here: a date is read from today onwards; what is not understood is not guessed.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_GETALLEN = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6}
_VAST = {"vandaag": 0, "morgen": 1, "overmorgen": 2, "volgende week": 7}
_CIJFERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}))?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_WOORDEN = re.compile(r"(\d{1,2}) ([a-z]+)\.?(?: (\d{4}))?")
_OVER = re.compile(r"over (\w+) (dag|dagen|week|weken|maand|maanden)")


def parse_date(tekst: str, vandaag: date) -> date | None:
    """The day that is meant, or None; without a year the first such day from today on."""
    woord = " ".join(tekst.lower().replace(",", " ").split()).rstrip(".")
    woord = re.sub(r"^(?:op|aanstaande|a\.s\.|komende) ", "", woord)
    if woord in _VAST:
        return vandaag + timedelta(days=_VAST[woord])
    try:
        return (
            _iso(woord) or _weekday(woord, vandaag) or _digits(woord, vandaag)
            or _named(woord, vandaag) or _ahead(woord, vandaag)
        )  # fmt: skip
    except (ValueError, OverflowError):
        return None


def say_date(dag: date) -> str:
    """A day in words: "donderdag 10 december 2026"."""
    return f"{DAGEN[dag.weekday()]} {dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def _iso(woord: str) -> date | None:
    m = _ISO.fullmatch(woord)
    return date(int(m[1]), int(m[2]), int(m[3])) if m else None


def _weekday(woord: str, vandaag: date) -> date | None:
    later = woord.startswith("volgende week ")
    nummer = _index(DAGEN, woord.removeprefix("volgende week "), 2)
    if nummer is None:
        return None
    if later:
        maandag = vandaag - timedelta(days=vandaag.weekday())
        return maandag + timedelta(days=7 + nummer)
    return vandaag + timedelta(days=(nummer - vandaag.weekday() - 1) % 7 + 1)


def _digits(woord: str, vandaag: date) -> date | None:
    m = _CIJFERS.fullmatch(woord)
    return _from_today(vandaag, int(m[1]), int(m[2]), m[3]) if m else None


def _named(woord: str, vandaag: date) -> date | None:
    kaal = re.sub(rf"^(?:{'|'.join(DAGEN)}|ma|di|wo|do|vr|za|zo)\.? ", "", woord)
    m = _WOORDEN.fullmatch(kaal)
    maand = _index(MAANDEN, m[2], 3) if m else None
    return _from_today(vandaag, int(m[1]), maand + 1, m[3]) if m and maand is not None else None


def _ahead(woord: str, vandaag: date) -> date | None:
    m = _OVER.fullmatch(woord)
    aantal = (_GETALLEN.get(m[1]) or (int(m[1]) if m[1].isdecimal() else None)) if m else None
    if m is None or aantal is None:
        return None
    if m[2].startswith("maand"):
        maanden = vandaag.month - 1 + aantal
        return date(vandaag.year + maanden // 12, maanden % 12 + 1, min(vandaag.day, 28))
    return vandaag + timedelta(days=aantal * (7 if m[2].startswith("we") else 1))


def _from_today(vandaag: date, dag: int, maand: int, jaar: str | None) -> date:
    if jaar:
        return date(int(jaar), maand, dag)
    dit_jaar = date(vandaag.year, maand, dag)
    return dit_jaar if dit_jaar >= vandaag else date(vandaag.year + 1, maand, dag)


def _index(namen: tuple[str, ...], begin: str, minstens: int) -> int | None:
    if len(begin) < minstens or not begin.isalpha():
        return None
    return next((i for i, naam in enumerate(namen) if naam.startswith(begin)), None)
