"""The names of days and months, and what a calendar says of them.

The rule that lives here: a name is known by its first letters; a day past the end of its month is told, not moved.
"""

from __future__ import annotations

from datetime import date, timedelta

from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.teksten import datums as t

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def weekday_number(woord: str) -> int | None:
    """From 0 for "maandag"; "ma" and "maa" are short for it, "maand" is not."""
    return next((i for i, naam in enumerate(DAGEN) if woord in (naam, naam[:2], naam[:3])), None)


def month_number(woord: str) -> int | None:
    """From 1 for "januari"; three letters are enough."""
    if woord == "mrt":
        return 3
    kort = len(woord) < len("mrt")
    return next((i for i, naam in enumerate(MAANDEN, 1) if naam.startswith(woord) and not kort), None)


def the_day(jaar: int, maand: int, dag: int) -> date:
    """The day with these numbers; raises `Geweigerd` past the end of its month, ValueError without such a month."""
    if dag > (lang := month_length(jaar, maand)):
        raise Geweigerd(t.bestaat_niet(f"{MAANDEN[maand - 1]} {jaar}", lang))
    return date(jaar, maand, dag)


def from_today(vandaag: date, dag: int, maand: int, jaar: str | None) -> date:
    """A day by its numbers; a year of two digits is one of this century.

    A 29th of February is not looked for further than the next February: who is a year or more ahead says so.
    """
    if jaar:
        kort = jaar.removeprefix("'")
        return the_day(int(kort) + (2000 if len(kort) == len("26") else 0), maand, dag)
    voorbij = (maand, dag) < (vandaag.month, vandaag.day)
    return the_day(vandaag.year + voorbij, maand, dag)


def month_length(jaar: int, maand: int) -> int:
    """How many days a month has; ValueError where there is no such month."""
    eerste = date(jaar, maand, 1)
    return (date(jaar, maand + 1, 1) - eerste).days if maand < len(MAANDEN) else 31


def first_weekday(nummer: int, vandaag: date) -> date:
    """The first such weekday after today."""
    return vandaag + timedelta(days=(nummer - vandaag.weekday() - 1) % 7 + 1)


def in_week(nummer: int, vandaag: date, weken: int) -> date:
    """That weekday in the week so many weeks after this one."""
    return vandaag + timedelta(days=7 * weken + nummer - vandaag.weekday())


def in_month(dag: date) -> str:
    """A day without its year: "10 december"."""
    return f"{dag.day} {MAANDEN[dag.month - 1]}"


def say_date(dag: date) -> str:
    """A day in words: "donderdag 10 december 2026"; `datums.parse_date` reads it back."""
    return f"{DAGEN[dag.weekday()]} {in_month(dag)} {dag.year:04}"


def say_day(dag: date | str) -> str:
    """A day without its weekday, as it stands in a list: "10 december 2026"; a text is a day in ISO."""
    dag = date.fromisoformat(dag) if isinstance(dag, str) else dag
    return f"{in_month(dag)} {dag.year:04}"


def only_day(eerste: date, tweede: date) -> date:
    """The one day that can be meant; where it can be two, it is asked which."""
    if eerste == tweede:
        return eerste
    eerst, dan = (f"{DAGEN[dag.weekday()]} {in_month(dag)}" for dag in sorted((eerste, tweede)))
    kort = (f"{dag.day}-{dag.month}" for dag in sorted((eerste, tweede)))
    raise Geweigerd(t.twee_dagen(eerst, dan, *kort))
