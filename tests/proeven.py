"""How often a promise was tried and how often it was broken, and the table that tells it (docs/betrouwbaarheid.md).

The rule that lives here: a proof counts while it runs, and the table holds what was counted, never what was meant. A
short run tries as often as its tests say; with `LOB_PROEF=lang` each goes on for `LOB_MINUTEN` minutes (an hour).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from time import monotonic
from typing import NamedTuple

import pytest

BLAD = Path(__file__).parents[1] / "docs" / "betrouwbaarheid.md"
BEGIN, EINDE = "<!-- tabel -->", "<!-- einde tabel -->"
KOLOMMEN = ("Belofte", "Proef", "Keer, kort", "Verloren", "Keer, lang", "Verloren")
"""Two columns that the short run fills, and two for the long one."""
LANG = os.environ.get("LOB_PROEF") == "lang"
MINUTEN = float(os.environ.get("LOB_MINUTEN", "60"))


class Geteld(NamedTuple):
    """What one proof counted: the promise, the test, how often it was tried and how often it was broken."""

    belofte: str
    proef: str
    keer: int
    verloren: int


class Tally:
    """The count of one proof; made by the fixture `telt`."""

    def __init__(self, belofte: str) -> None:
        """Count for a promise, in the Dutch words of the table."""
        self.belofte = belofte
        self.keer = 0
        self.verloren: list[str] = []

    def trial(self, verloren: Iterable[str] = (), keer: int = 1) -> None:
        """Count one trial (or so many at once), with each thing that was promised and is not there."""
        self.keer += keer
        self.verloren += verloren

    def none_lost(self) -> None:
        """At the end of a proof: it was tried, and nothing was lost."""
        assert self.keer
        assert not self.verloren, self.verloren[:20]


def rounds(kort: int, lang: int | None = None) -> Iterator[int]:
    """Numbers from 0: `kort` of them in a short run; in a long one `lang`, or as many as the time gives."""
    einde, nummer = monotonic() + MINUTEN * 60, 0
    while nummer < kort if not LANG else monotonic() < einde if lang is None else nummer < lang:
        yield nummer
        nummer += 1


def how_many(kort: int, lang: int) -> int:
    """How many there are in a short run, and in a long one."""
    return lang if LANG else kort


def as_lines(geteld: Iterable[Geteld]) -> list[str]:
    """Counts as lines for a screen."""
    return [f"{g.keer:>9}  {g.verloren:>4}  {g.belofte} ({g.proef})" for g in _added_up(geteld)]


def _added_up(geteld: Iterable[Geteld]) -> list[Geteld]:
    """One count for each promise of a proof, of which there may be more forms."""
    som: dict[tuple[str, str], Geteld] = {}
    for g in geteld:
        was = som.get(g[:2], Geteld(*g[:2], 0, 0))
        som[g[:2]] = Geteld(*g[:2], was.keer + g.keer, was.verloren + g.verloren)
    return sorted(som.values())


def is_whole(config: pytest.Config) -> bool:
    """Whether nothing was left out of a run: no test was asked for by its name or by its file."""
    return not config.option.keyword and config.args_source is pytest.Config.ArgsSource.TESTPATHS


def write_table(
    geteld: Iterable[Geteld], blad: Path = BLAD, *, lang: bool = LANG, whole: bool = False
) -> None:
    """Put what this run counted into the table, and leave what the other kind of run counted.

    Where it was a whole run, a row that it did not count is of a proof that is no longer there.
    """
    voor, _, rest = blad.read_text(encoding="utf-8").partition(BEGIN)
    tabel, _, na = rest.partition(EINDE)
    geteld = _added_up(geteld)
    hier = {g[:2] for g in geteld}
    rijen = {(rij[0], rij[1]): rij for rij in _rows(tabel) if not whole or (rij[0], rij[1]) in hier}
    for g in geteld:
        was = rijen.get((g.belofte, g.proef), (g.belofte, g.proef, "", "", "", ""))
        keren = (_number(g.keer), _number(g.verloren))
        rijen[g.belofte, g.proef] = (*was[:4], *keren) if lang else (*was[:2], *keren, *was[4:])
    blad.write_text(f"{voor}{BEGIN}\n{_table(rijen)}\n{EINDE}{na}", encoding="utf-8")


def promises(blad: Path = BLAD) -> list[tuple[str, ...]]:
    """The rows of the table as they stand in the document."""
    return _rows(blad.read_text(encoding="utf-8").partition(BEGIN)[2].partition(EINDE)[0])


def _rows(tabel: str) -> list[tuple[str, ...]]:
    regels = [regel for regel in tabel.splitlines() if regel.startswith("|")][2:]
    return [tuple(cel.strip() for cel in regel.strip("|").split("|")) for regel in regels]


def _table(rijen: Mapping[tuple[str, str], tuple[str, ...]]) -> str:
    streep = ("---", "---", "--:", "--:", "--:", "--:")
    return "\n".join(
        f"| {' | '.join(rij)} |" for rij in (KOLOMMEN, streep, *(rijen[naam] for naam in sorted(rijen)))
    )


def _number(getal: int) -> str:
    return f"{getal:,}".replace(",", ".")
