"""What a bench measured, as rows that can stand in one table.

The rule that lives here: a row names what was measured, what it is measured against and what was aimed at, so that it
can be read without the program that made it.
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """One thing that was measured; `doel` is None where nothing was promised."""

    wat: str
    gemeten: float
    eenheid: str
    doel: float | None
    tegen: str
