"""Pictures as SVG: the way through a talk, and days on a line of time.

The rule that lives here: a picture holds only words of ours and places that were worked out, and it can say in words
what it shows. Dots take the colour that is given, and everything can be read without it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from loopbaangesprek.exports.svg_shapes import BREED, Plek, dot, line, picture, words
from loopbaangesprek.exports.time_flags import Geplant, axis, by_day, flags, open_rows, plant
from loopbaangesprek.teksten import prenten as t
from loopbaangesprek.teksten import uitvoer

if TYPE_CHECKING:
    from loopbaangesprek.exports.blokken import Tijdlijn, Weg

_RAND = 8.0
_REGEL, _GROTE_REGEL, _STAP = 11, 16, 26
_HOOG, _LAAG = 6.0, 34
"""How far from the top a lying way runs, and how high that picture is: there is little room on the page it is for."""
_SMALLE_REGEL = 28
"""How many characters a line beside a standing picture holds."""


def say_way(weg: Weg) -> str:
    """The way in words."""
    bereikt = tuple(s.naam for s in weg.stations if s.bereikt)
    return t.langs(bereikt, tuple(s.naam for s in weg.stations if not s.bereikt))


def say_time_line(lijn: Tijdlijn) -> str:
    """The days in words, in their order."""
    return " ".join(t.op_die_dag(dag, namen) for dag, namen in by_day(lijn))


def way_svg(weg: Weg, kleur: str, *, staand: bool = False) -> str:
    """The way from the first station to the last, from left to right; `staand` from top to bottom, for a phone."""
    aantal = len(weg.stations)
    if not aantal:
        return ""
    stap = BREED / aantal
    plekken = [(_RAND, 13 + _STAP * i) if staand else (stap * (i + 0.5), _HOOG) for i in range(aantal)]
    op_plek = list(zip(weg.stations, plekken, strict=True))
    lijnen = (
        line(van, naar, gestippeld=not (eerste.bereikt and tweede.bereikt))
        for (eerste, van), (tweede, naar) in pairwise(op_plek)
    )
    namen = _beside if staand else _below
    stippen = (dot(plek, kleur, vol=s.bereikt) + namen(s.naam, plek) for s, plek in op_plek)
    hoog = _STAP * aantal if staand else _LAAG
    return picture(uitvoer.WEG, say_way(weg), hoog, (*lijnen, *stippen), staand=staand)


def time_line_svg(lijn: Tijdlijn, kleur: str, *, staand: bool = False) -> str:
    """Days as far from each other as they were in time, a mark at each month; `staand` from top to bottom."""
    if not lijn.punten:
        return ""
    hoog, delen = (_standing if staand else _lying)(lijn, kleur)
    return picture(t.TIJDLIJN, say_time_line(lijn), hoog, delen, staand=staand)


def _beside(naam: str, plek: Plek) -> str:
    return words(naam, (plek[0] + 16, plek[1] + 4))


def _below(naam: str, plek: Plek) -> str:
    """A name of more words stands on two lines, about as long as each other."""
    regels = (naam[: (knip := _middle_space(naam))], naam[knip:].strip())
    return "".join(
        words(regel, (plek[0], plek[1] + 15 + 10 * nr), midden=True)
        for nr, regel in enumerate(regels)
        if regel
    )


def _middle_space(naam: str) -> int:
    """Where the space is that is nearest the middle; the end where there is none."""
    spaties = (nr for nr, teken in enumerate(naam) if teken == " ")
    return min(spaties, key=lambda nr: abs(2 * nr - len(naam)), default=len(naam))


def _lying(lijn: Tijdlijn, kleur: str) -> tuple[float, list[str]]:
    """Words stand on poles above the line, and below it where they would touch those above."""
    vlaggen = flags(lijn)
    as_ = axis(vlaggen, _RAND, BREED - 2 * _RAND - max(vlag.breed for vlag in vlaggen))
    geplant = plant(vlaggen, as_)
    rij_hoog = 3.0 + _REGEL * max(len(vlag.regels) for vlag in vlaggen)
    y = _RAND + rij_hoog * (1 + max(g.rij for g in geplant))
    hoog = y + _RAND + rij_hoog * max(0, *(-g.rij for g in geplant))
    delen = [line((_RAND, y), (_RAND + as_.lengte, y))]
    delen += [line((x, y - lang), (x, y + lang)) for x, lang in as_.streepjes()]
    delen += [_flag(g, y, rij_hoog, geplant) for g in geplant]
    return hoog, delen + [dot((g.x, y), kleur) for g in geplant]


def _flag(vlag: Geplant, y: float, rij_hoog: float, geplant: list[Geplant]) -> str:
    """The words of a day on their pole."""

    def top(rij: int) -> float:
        return y - rij_hoog * (rij + 1) - (_RAND / 2 if rij >= 0 else -_RAND / 2)

    regels = enumerate(vlag.vlag.regels)
    eerste = top(vlag.rij) + _REGEL - 1
    return "".join((
        line((vlag.x, y), (vlag.x, y - _RAND / 2 if vlag.rij >= 0 else y + _RAND / 2)),
        *(line((vlag.x, top(rij)), (vlag.x, top(rij) + rij_hoog)) for rij in open_rows(vlag, geplant)),
        *(words(regel, (vlag.x + 3, eerste + _REGEL * nr)) for nr, regel in regels),
    ))  # fmt: skip


def _standing(lijn: Tijdlijn, kleur: str) -> tuple[float, list[str]]:
    """Words stand on the right, moved down as far as those above them ask."""
    dagen = [(vlag.dag, _on_one_line(vlag.regels)) for vlag in flags(lijn)]
    as_ = axis(flags(lijn), _RAND, max(120.0, sum(_GROTE_REGEL * len(regels) for _, regels in dagen)))
    delen = [line((_RAND, _RAND), (_RAND, _RAND + as_.lengte))]
    delen += [line((_RAND - lang, y), (_RAND + lang, y)) for y, lang in as_.streepjes()]
    onder = 0.0
    for dag, regels in dagen:
        y = as_.plek(dag.toordinal())
        midden = max(y, onder + _RAND)
        onder = midden - _RAND + _GROTE_REGEL * len(regels)
        delen += [line((_RAND, y), (_RAND + 20, midden)), dot((_RAND, y), kleur)]
        plekken = ((_RAND + 24, midden + 4 + _GROTE_REGEL * nr) for nr in range(len(regels)))
        delen += map(words, regels, plekken)
    return max(2 * _RAND + as_.lengte, onder + _RAND), delen


def _on_one_line(regels: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a day in a row, where a narrow picture has room for that."""
    samen = " · ".join(regels)
    return (samen,) if len(samen) <= _SMALLE_REGEL else regels
