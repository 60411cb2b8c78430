"""How long a talk is kept: so many years after its day, in principle two; the school decides.

The rule that lives here: the term goes with the talk from its first fact on, so that its last day needs no setting of
today. A day that the later year does not have (29 February) becomes the day before.
"""

from __future__ import annotations

from datetime import date

STANDAARD = 2
"""Years after the last talk, where the school said nothing else."""
LANGST = 20
"""More years than a school keeps anything of a pupil; a longer term is a slip of the pen."""


def kept_until(dag: date, jaren: int) -> date:
    """The last day on which a talk of this day is kept."""
    jaar = dag.year + jaren
    if jaar > date.max.year:
        return date.max
    try:
        return dag.replace(year=jaar)
    except ValueError:
        return date(jaar, 2, 28)


def is_over(laatste: date, jaren: int, vandaag: date) -> bool:
    """Whether the term after the day of the last talk is over."""
    return kept_until(laatste, jaren) < vandaag


def term_between(dag: date, tot: date) -> int | None:
    """The term that leads from a day to a last day; None where no whole number of years does."""
    jaren = tot.year - dag.year
    return jaren if 1 <= jaren <= LANGST and kept_until(dag, jaren) == tot else None


def read_term(waarde: str | None) -> int:
    """The term that a kept setting holds; the usual one where it holds none."""
    jaren = (
        int(waarde)
        if waarde and waarde.isascii() and waarde.isdigit() and len(waarde) <= len(str(LANGST))
        else 0
    )
    return jaren if 1 <= jaren <= LANGST else STANDAARD
