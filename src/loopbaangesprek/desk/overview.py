"""Counting what there is: for a screen, for other programs, for a spreadsheet.

The rule that lives here: no talk is opened for it.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from loopbaangesprek.desk.listing import fits
from loopbaangesprek.exports.counts_csv import counts_csv
from loopbaangesprek.files import write_export
from loopbaangesprek.opening import opened
from loopbaangesprek.overzicht import (
    GROEPEN,
    Aantallen,
    LangNiet,
    Overzicht,
    as_lines,
    full_tables,
    group,
    total,
)
from loopbaangesprek.telling import Telregel
from loopbaangesprek.wiring import now, say

_BLOK, _ANDERS = "█", "#"
_BOM = "\ufeff"
"""Without it a spreadsheet takes UTF-8 for something else."""


def overview(
    folder: Path, van: str | None, tot: str | None, maanden: int
) -> tuple[Overzicht, list[Telregel]]:
    """The counts of a period, and how many young people had no talk in the last so many months."""
    stil = _months_ago(now().date(), maanden).isoformat()
    with opened(folder) as store:
        regels = [regel for regel in store.archive.tally(van, tot) if any(regel.aantallen)]
        jongeren, lang = store.archive.count_young_people(van, tot, stil)
    groepen = {groep: group(regels, groep) for groep in GROEPEN}
    return Overzicht(van, tot, total(regels), groepen, jongeren, LangNiet(maanden, lang)), regels


def show(overzicht: Overzicht, per: str | None) -> None:
    """Say the overview, or all that is counted by one group."""
    rijen = overzicht.groepen[per] if per else {}
    regels = _lines(overzicht, per, rijen, _block())
    say(*(regels if fits(regels) else _lines(overzicht, per, rijen, "")))


def _lines(overzicht: Overzicht, per: str | None, rijen: dict[str, Aantallen], blok: str) -> list[str]:
    return full_tables(per, rijen, blok) if per and rijen else as_lines(overzicht, blok)


def write_csv(regels: list[Telregel], naar: Path | None) -> Path | None:
    """Write the table to a file, or to the screen where none was named; returns where it stands."""
    if naar is None:
        sys.stdout.write(counts_csv(regels, "\n"))
        return None
    naam = f"{now().date().isoformat()}-overzicht.csv"
    return write_export(naar, naam, f"{_BOM}{counts_csv(regels)}".encode(), None)


def _block() -> str:
    """The sign for bars, or another one where this screen has no such sign."""
    try:
        _BLOK.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return _ANDERS
    return _BLOK


def _months_ago(dag: date, maanden: int) -> date:
    """The same day so many months before, or the last one of that month; the first day there is, if it is long ago."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 - maanden, 12)
    if jaar < 1:
        return date.min
    for over in range(4):
        try:
            return date(jaar, maand + 1, dag.day - over)
        except ValueError:
            continue
    return date(jaar, maand + 1, 28)
