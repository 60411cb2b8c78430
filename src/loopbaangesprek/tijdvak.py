"""A period as somebody types it: from a day, a month or a year up to and including another.

The rule that lives here: a month or a year means all of its days.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.teksten import overzicht as t

_DAG = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?", re.ASCII)
_DAG_VOORAAN = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})", re.ASCII)
_SCHOOLJAAR_BEGINT = 8
"""August."""


def first_day(tekst: str | None, optie: str) -> str | None:
    """The first day of what was typed, as an ISO date; None for nothing. Raises `VerkeerdGebruik`."""
    return _days(tekst, optie)[0].isoformat() if tekst else None


def last_day(tekst: str | None, optie: str) -> str | None:
    """The last day of what was typed, as an ISO date; None for nothing. Raises `VerkeerdGebruik`."""
    return _days(tekst, optie)[1].isoformat() if tekst else None


def check_order(van: str | None, tot: str | None) -> None:
    """Refuse a period that ends before it begins. Raises `VerkeerdGebruik`."""
    if van and tot and tot < van:
        raise VerkeerdGebruik(t.TOT_VOOR_VAN.format(van=van, tot=tot))


def school_year(maand: str) -> str:
    """The school year of a month such as 2026-02: "2025-2026"."""
    jaar = int(maand[:4]) - (int(maand[5:7]) < _SCHOOLJAAR_BEGINT)
    return f"{jaar}-{jaar + 1}"


def _days(tekst: str, optie: str) -> tuple[date, date]:
    delen = _parts(tekst.strip())
    try:
        jaar, maand, dag = delen
        if dag:
            return date(jaar, maand, dag), date(jaar, maand, dag)
        eerste = date(jaar, maand or 1, 1)
        volgende = date(jaar + (maand in {0, 12}), maand % 12 + 1 if maand else 1, 1)
        return eerste, volgende - timedelta(days=1)
    except (ValueError, OverflowError):
        raise VerkeerdGebruik(t.GEEN_DAG.format(optie=optie, tekst=tekst)) from None


def _parts(tekst: str) -> tuple[int, int, int]:
    """Year, month and day, 0 for what was left out; a year 0 where nothing is understood."""
    if m := _DAG_VOORAAN.fullmatch(tekst):
        return int(m[3]), int(m[2]), int(m[1])
    m = _DAG.fullmatch(tekst)
    return (int(m[1]), int(m[2] or 0), int(m[3] or 0)) if m else (0, 0, 0)
