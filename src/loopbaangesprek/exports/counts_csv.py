"""Counts as a table for a spreadsheet.

The rule that lives here: no cell can be read as a formula (C8). A Dutch spreadsheet expects a semicolon.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from loopbaangesprek.telling import KOLOMMEN, Telregel

_FORMULE = ("=", "+", "-", "@", "\t", "\r")
_KOP = ("maand", "niveau", "leerjaar", "rol", *KOLOMMEN)


def counts_csv(regels: Sequence[Telregel], regeleinde: str = "\r\n") -> str:
    """One line for each month, level, year and role, and one with the names of the columns.

    A file has the ends of lines of the format; a screen knows its own, and writes those for a plain one.
    """
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator=regeleinde)
    schrijver.writerow(_KOP)
    for regel in regels:
        woorden = (regel.maand, regel.niveau, regel.leerjaar, regel.rol)
        schrijver.writerow([*map(as_text, woorden), *regel.aantallen])
    return uit.getvalue()


def as_text(cel: str) -> str:
    """A cell that a spreadsheet shows as it is, whatever it begins with."""
    return f"'{cel}" if cel.lstrip().startswith(_FORMULE) or cel.startswith(_FORMULE) else cel
