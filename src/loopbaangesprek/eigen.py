"""Own notes of a counsellor: kept apart from the talk, in no export of it, and not for long.

The rule that lives here: an own note expires at the end of the school year (31 July) unless another day was picked.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from loopbaangesprek.gebeurtenissen import Plek

EIGEN = "eigen"
"""Beside which word an own note waits that is half typed."""
_EINDE = (7, 31)
"""Month and day with which a school year ends."""


class EigenAantekening(Struct, frozen=True):
    """Own note at a question of a talk: `om` is the moment it was written, `tot` the last day it is kept (ISO)."""

    nr: int
    gesprek: str
    vraag: str
    ronde: int
    om: str
    tot: str
    tekst: str


def is_own(plek: Plek) -> bool:
    """Whether half-typed text at a place is an own note."""
    return plek[0].endswith(f"/{EIGEN}")


def question_at(plek: Plek) -> Plek:
    """The place of the question beside which something is half typed."""
    return (plek[0].partition("/")[0], plek[1])


def end_of_school_year(dag: date) -> date:
    """The last day of the school year in which a day falls."""
    einde = date(dag.year, *_EINDE)
    return einde if dag <= einde else date(dag.year + 1, *_EINDE)
