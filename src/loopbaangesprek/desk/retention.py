"""What is kept longer than the school keeps it: who that is, and erasing it when somebody says so.

The rule that lives here: the last talk counts, and nothing goes by itself. A talk that still runs, or was prepared, is
activity: that jongere stays, and is told about. Just before it is erased everything is looked at once more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from msgspec import Struct

from loopbaangesprek.bewaartermijn import is_over, read_term
from loopbaangesprek.desk.damage import mended
from loopbaangesprek.desk.forgetting import is_prepared
from loopbaangesprek.desk.log import entry
from loopbaangesprek.instellingen import BEWAARTERMIJN
from loopbaangesprek.kop import Kop
from loopbaangesprek.namen import fold
from loopbaangesprek.stores.base import Store
from loopbaangesprek.stores.sqlite import SqliteStore


class Overdue(Struct, frozen=True):
    """Whose talks are kept too long: a jongere, or a talk that has no code; `loopt` is a talk that still runs."""

    code: str | None
    gesprekken: tuple[str, ...]
    laatste: str
    loopt: str | None = None


class PastTerm(Struct, frozen=True):
    """What is kept too long, who stays because a talk still runs, and what to say of damage.

    `eigen` is how many own notes there are of which the time is over.
    """

    jaren: int
    voorbij: list[Overdue]
    lopend: list[Overdue]
    eigen: int
    zinnen: list[str]


def term_of(store: Store) -> int:
    """The years that the school keeps talks."""
    return read_term(store.setting(BEWAARTERMIJN))


def set_term(store: Store, jaren: int) -> None:
    """Keep the years from now on; what stands in the records of earlier talks stays."""
    store.set_setting(BEWAARTERMIJN, str(jaren))


def past_term(store: SqliteStore, vandaag: date) -> PastTerm:
    """Everyone whose last talk lies longer ago than the term, the longest ago first."""
    jaren = term_of(store)
    koppen, zinnen = mended(store, store.talks())
    alle = [groep for groep in _grouped(koppen) if _is_over(groep, jaren, vandaag)]
    oud = [groep for groep in alle if groep.code is None or not is_prepared(store, groep.code)]
    oud.sort(key=lambda groep: (groep.laatste, groep.code or "", groep.gesprekken))
    voorbij, lopend = [g for g in oud if g.loopt is None], [g for g in oud if g.loopt is not None]
    return PastTerm(jaren, voorbij, lopend, len(store.own.expired(vandaag.isoformat())), zinnen)


def _grouped(koppen: Sequence[Kop]) -> Iterable[Overdue]:
    """The talks by jongere; each talk without a code by itself."""
    met_code = sorted((kop for kop in koppen if kop.code), key=_folded)
    groepen = [list(groep) for _, groep in groupby(met_code, key=_folded)]
    return [_together(groep) for groep in (*groepen, *([kop] for kop in koppen if not kop.code))]


def _folded(kop: Kop) -> str:
    return fold(kop.code or "")


def _together(koppen: Sequence[Kop]) -> Overdue:
    """Of a damaged talk the day may be gone: then nobody knows the last one, and it counts as none."""
    dagen = [kop.datum for kop in koppen]
    return Overdue(
        koppen[0].code,
        tuple(kop.id for kop in koppen),
        max(dagen) if all(dagen) else "",
        next((kop.id for kop in koppen if kop.status == "loopt"), None),
    )


def _is_over(groep: Overdue, jaren: int, vandaag: date) -> bool:
    return bool(groep.laatste) and is_over(date.fromisoformat(groep.laatste), jaren, vandaag)


def erase_overdue(store: SqliteStore, gekozen: Sequence[Overdue], vandaag: date) -> tuple[int, int]:
    """Erase what was chosen and is still past its term; how many of the chosen went, and how many talks in all."""
    nog = {(groep.code, groep.gesprekken) for groep in past_term(store, vandaag).voorbij}
    weg = [groep for groep in gekozen if (groep.code, groep.gesprekken) in nog]
    ids = [gesprek for groep in weg for gesprek in groep.gesprekken]
    if ids:
        store.erase_all(ids, entry("gewist", ids, str(len(ids))))
    return len(weg), len(ids)
