"""Everyone there is a talk of, in a list.

The rule that lives here: a list tells how many talks and when, and no word of what was said. Where a row is damaged the
talks themselves are counted, so that nobody is missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from loopbaangesprek.desk.damage import mended
from loopbaangesprek.desk.listing import table
from loopbaangesprek.kop import Kop, is_day
from loopbaangesprek.namen import fold, in_order
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.teksten import jongeren as t
from loopbaangesprek.telling import Jongerekop

_GEEN_TEKST = "\ufffd"
"""What stands where bytes were no text."""


class People(Struct, frozen=True):
    """Who is in the list, how many there are in all, and what to say about damage."""

    jongeren: list[Jongerekop]
    totaal: int
    zinnen: list[str]


def young_people(store: SqliteStore, aantal: int | None = None, *, langst_geleden: bool = False) -> People:
    """Everyone with a code in the order of the codes, or those first whose last talk is longest ago."""
    alle, zinnen = _everyone(store)
    if langst_geleden:
        alle = sorted(alle, key=lambda jongere: jongere.laatste)
    elif not all(jongere.code.isascii() for jongere in alle):
        alle = sorted(alle, key=lambda jongere: in_order(jongere.code))  # the database puts é behind z
    return People(alle[:aantal], len(alle), zinnen)


def as_lines(people: People) -> list[str]:
    """The list as lines of a table; one sentence when there is nobody."""
    if not people.jongeren:
        return [t.GEEN_JONGEREN]
    getoond = len(people.jongeren)
    meer = ["", t.en_meer(getoond, people.totaal)] if getoond < people.totaal else []
    return [
        *table(t.KOLOMMEN, [_row(jongere) for jongere in people.jongeren], weg=t.WEG_ALS_HET_SMAL_IS),
        *meer,
    ]


def _row(jongere: Jongerekop) -> tuple[str, ...]:
    stappen, loopt = t.open_stappen(jongere.open_stappen), t.LOOPT if jongere.loopt else ""
    dagen = (jongere.eerste, jongere.laatste)
    return (jongere.code, jongere.niveau or "", str(jongere.gesprekken), *dagen, stappen, loopt)


def _everyone(store: SqliteStore) -> tuple[list[Jongerekop], list[str]]:
    jongeren = store.archive.young_people()
    if all(map(_is_whole, jongeren)):
        return jongeren, []
    koppen, zinnen = mended(store, store.talks())
    return _counted(koppen), zinnen


def _is_whole(jongere: Jongerekop) -> bool:
    """Whether a row holds what talks can have made of it; the database itself checks nothing."""
    woorden = (jongere.code, jongere.eerste, jongere.laatste, jongere.niveau or "")
    if not all(isinstance(woord, str) and _GEEN_TEKST not in woord for woord in woorden):
        return False
    return is_day(jongere.eerste) and is_day(jongere.laatste)


def _counted(koppen: Sequence[Kop]) -> list[Jongerekop]:
    """The same from the rows of the talks, that stand newest first."""
    met_code = sorted((kop for kop in koppen if kop.code), key=_folded)
    return [_together(list(groep)) for _, groep in groupby(met_code, key=_folded)]


def _folded(kop: Kop) -> str:
    return fold(kop.code or "")


def _together(koppen: Sequence[Kop]) -> Jongerekop:
    dagen = [kop.datum for kop in koppen if kop.datum]
    return Jongerekop(
        code=koppen[0].code or "",
        gesprekken=len(koppen),
        eerste=min(dagen, default=""),
        laatste=max(dagen, default=""),
        niveau=koppen[0].niveau,
        open_stappen=sum(kop.stap_open for kop in koppen),
        loopt=sum(kop.status == "loopt" for kop in koppen),
    )
