"""Days on a line of time: how far along it each is, and where its words stand.

The rule that lives here: a day stands where it was in time and is never moved for the sake of its words; words never
touch words, and no pole goes through words of another day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import MAXYEAR, date
from itertools import starmap

from msgspec import Struct

from loopbaangesprek.exports.blokken import Tijdlijn
from loopbaangesprek.exports.svg_shapes import LETTER
from loopbaangesprek.teksten import prenten as t

_TEKEN = 0.53
"""How wide a character is against its height, on the wide side: fonts differ."""
_PAAL = 3
_MAANDEN_MET_STREEPJE = 60


class Vlag(Struct, frozen=True):
    """A day with its words."""

    dag: date
    regels: tuple[str, ...]

    @property
    def breed(self) -> float:
        """How much room the words take, with that on both sides."""
        return LETTER * _TEKEN * max(map(len, self.regels)) + 2 * _PAAL


class Geplant(Struct, frozen=True):
    """A flag at its place: how far along the line, and in which row, from 0 above it and from -1 below it."""

    vlag: Vlag
    x: float
    rij: int

    def covers(self, x: float) -> bool:
        """Whether a pole at that place would go through the words."""
        return self.x < x < self.x + self.vlag.breed


class As(Struct, frozen=True):
    """Whole months, from that of the first day to that of the last, from `begin` on over so many units."""

    eerste: int
    na: int
    begin: float
    lengte: float

    def plek(self, dag: int) -> float:
        """Where a day is on the line, by its number."""
        nul = _first_day(self.eerste)
        return self.begin + self.lengte * (dag - nul) / (_first_day(self.na) - nul)

    def streepjes(self) -> Iterator[tuple[float, int]]:
        """Where each month begins and how long its mark is, a year's longer; of very many months only years."""
        stap = 1 if self.na - self.eerste <= _MAANDEN_MET_STREEPJE else 12
        for maand in range(-(-self.eerste // stap) * stap, self.na + 1, stap):
            yield self.plek(_first_day(maand)), 2 if maand % 12 else 5


def by_day(lijn: Tijdlijn) -> list[tuple[date, tuple[str, ...]]]:
    """What was on each day; of what was more than once that day, how often."""
    dagen: dict[date, Counter[str]] = {}
    for punt in sorted(lijn.punten, key=lambda punt: punt.dag):
        dagen.setdefault(punt.dag, Counter()).update(filter(None, [punt.naam]))
    return [(dag, tuple(starmap(t.keren, namen.items()))) for dag, namen in dagen.items()]


def flags(lijn: Tijdlijn) -> list[Vlag]:
    """Each day with its words; the year stands where it is new."""
    dagen = by_day(lijn)
    jaren = [None, *(dag.year for dag, _ in dagen)]
    return [
        Vlag(dag, (t.dag_kort(dag, met_jaar=dag.year != eerder), *namen))
        for (dag, namen), eerder in zip(dagen, jaren, strict=False)
    ]


def axis(vlaggen: list[Vlag], begin: float, lengte: float) -> As:
    """The line on which all of them stand."""
    eerste, laatste = (12 * vlag.dag.year + vlag.dag.month - 1 for vlag in (vlaggen[0], vlaggen[-1]))
    return As(eerste, laatste + 1, begin, lengte)


def plant(vlaggen: list[Vlag], lijn: As) -> list[Geplant]:
    """Each flag in the row nearest to the line that has room, from the last day back; above the line before below.

    From the last day back, because then the pole of an earlier day stands left of the words it has to pass.
    """
    vrij_tot: dict[int, float] = {}
    geplant: list[Geplant] = []
    for vlag in reversed(vlaggen):
        x = lijn.plek(vlag.dag.toordinal())
        rijen = (rij for nr in range(len(vlaggen)) for rij in (nr, -1 - nr))
        rij = next(rij for rij in rijen if x + vlag.breed <= vrij_tot.get(rij, float("inf")))
        vrij_tot[rij] = x
        geplant.append(Geplant(vlag, x, rij))
    return geplant[::-1]


def open_rows(paal: Geplant, geplant: list[Geplant]) -> Iterator[int]:
    """The rows through which a pole can be drawn, its own included; behind the words of another day it is not seen."""
    rijen = range(paal.rij + 1) if paal.rij >= 0 else range(-1, paal.rij - 1, -1)
    return (rij for rij in rijen if not any(a.rij == rij and a.covers(paal.x) for a in geplant))


def _first_day(maand: int) -> int:
    """The number of the first day of a month, also of the one after the last that a date can have."""
    jaar, nummer = divmod(maand, 12)
    return date(jaar, nummer + 1, 1).toordinal() if jaar <= MAXYEAR else date.max.toordinal() + 1
