"""The words in and behind the pictures of an export, and on a page of HTML."""

from __future__ import annotations

from datetime import date

from loopbaangesprek.dagnamen import MAANDEN
from loopbaangesprek.datums import say_day
from loopbaangesprek.teksten.uitvoer import and_list

TIJDLIJN = "Tijdlijn"
TE_DOEN = "nog te doen:"
"""In front of a task, for who hears the page and does not see the box."""


def langs(bereikt: tuple[str, ...], niet: tuple[str, ...]) -> str:
    """Where a talk came on its way, and where it did not."""
    waar = f"Het gesprek kwam langs: {and_list(bereikt)}." if bereikt else ""
    nog = f"Niet langs: {and_list(niet)}." if niet else ""
    return " ".join(filter(None, (waar, nog)))


_KORT = {"maart": "mrt"}
"""Months that are not written short by their first three letters."""


def dag_kort(dag: date, *, met_jaar: bool) -> str:
    """A day beside a dot, in few letters."""
    maand = _KORT.get(MAANDEN[dag.month - 1], MAANDEN[dag.month - 1][:3])
    return f"{dag.day} {maand} {dag.year}" if met_jaar else f"{dag.day} {maand}"


def keren(naam: str, aantal: int) -> str:
    """What was on a day, and how often when that is more than once."""
    return naam if aantal == 1 else f"{aantal} × {naam}"


def op_die_dag(dag: date, namen: tuple[str, ...]) -> str:
    """A day, and what was that day."""
    voluit = say_day(dag)
    return f"{voluit}: {and_list(namen)}." if namen else f"{voluit}."
