"""The silence after which a talk is hidden, as it is kept and as it is typed.

The rule that lives here: whole minutes are typed, from one to a day, or *uit*; a setting that holds neither counts as
the usual silence, so that nothing is left open by a slip.
"""

from __future__ import annotations

from collections.abc import Callable
from math import isfinite

from msgspec import Struct

STANDAARD = 20
"""Minutes, where nobody said anything else."""
LANGST = 24 * 60
UIT = "uit"


class Pauze(Struct, frozen=True):
    """A long silence: after it the screen is hidden until the wachtzin is typed."""

    seconden: float
    past: Callable[[str], bool]
    """Whether what was typed is the wachtzin."""


def read_pause(waarde: str | None) -> float | None:
    """The minutes that a kept setting holds; None for never."""
    if waarde == UIT:
        return None
    try:
        minuten = float(waarde or STANDAARD)
    except ValueError:
        return STANDAARD
    return minuten if isfinite(minuten) and 0 < minuten <= LANGST else STANDAARD


def as_setting(getypt: str) -> str | None:
    """What was typed as it is kept; None for what is no whole number of minutes, and not *uit* either."""
    woord = getypt.strip().casefold()
    if woord == UIT:
        return UIT
    telt = woord.isascii() and woord.isdigit() and len(woord) <= len(str(LANGST))
    return str(int(woord)) if telt and 1 <= int(woord) <= LANGST else None
