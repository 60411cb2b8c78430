"""A period as somebody types it: from a day, a month or a year up to and including another.

The rule that lives here: a month or a year means all of its days.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.teksten import overzicht as t

_M, _D = "(0?[1-9]|1[0-9])", "(0?[1-9]|[1-3][0-9])"
_DAG = re.compile(f"([0-9]{{4}})(?:-{_M}(?:-{_D})?)?", re.ASCII)
_MAAND = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")
_DAG_VOORAAN = re.compile(f"{_D}-{_M}-([0-9]{{4}})", re.ASCII)
_SCHOOLJAAR_BEGINT = 8
"""August."""


def first_day(tekst: str | None, optie: str) -> str | None:
    """The first day of what was typed, as an ISO date; None where nothing was. Raises `VerkeerdGebruik`."""
    return None if tekst is None else _days(tekst, optie)[0].isoformat()


def last_day(tekst: str | None, optie: str) -> str | None:
    """The last day of what was typed, as an ISO date; None where nothing was. Raises `VerkeerdGebruik`."""
    return None if tekst is None else _days(tekst, optie)[1].isoformat()


def check_order(van: str | None, tot: str | None) -> None:
    """Refuse a period that ends before it begins. Raises `VerkeerdGebruik`."""
    if van and tot and tot < van:
        raise VerkeerdGebruik(t.TOT_VOOR_VAN.format(van=van, tot=tot))


def month(maand: str) -> str:
    """A month such as 2026-02; "" for what is none, as in a row that is damaged."""
    return maand if _MAAND.fullmatch(maand) else ""


def school_year(maand: str) -> str:
    """The school year of a month such as 2026-02: "2025-2026"; "" for what is none."""
    if not month(maand):
        return ""
    jaar = int(maand[:4]) - (int(maand[5:7]) < _SCHOOLJAAR_BEGINT)
    return f"{jaar}-{jaar + 1}"


def _days(tekst: str, optie: str) -> tuple[date, date]:
    try:
        jaar, maand, dag = _parts(tekst.strip())
        eerste, laatste_maand = date(jaar, maand or 1, dag or 1), maand or 12
        return eerste, date(jaar, laatste_maand, dag or monthrange(jaar, laatste_maand)[1])
    except ValueError:
        raise VerkeerdGebruik(t.GEEN_DAG.format(optie=optie, tekst=tekst)) from None


def _parts(tekst: str) -> tuple[int, int, int]:
    """Year, month and day, 0 for what was left out; a year 0 where nothing is understood."""
    if m := _DAG_VOORAAN.fullmatch(tekst):
        return int(m[3]), int(m[2]), int(m[1])
    m = _DAG.fullmatch(tekst)
    return (int(m[1]), int(m[2] or 0), int(m[3] or 0)) if m else (0, 0, 0)
