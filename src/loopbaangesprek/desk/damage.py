"""A talk of which the place holds something impossible: told by its name, and never in the way of the others.

The rule that lives here: the facts are the talk, and its row in the list is made of them. Where the facts are
whole, a damaged row is made anew; where they are not, one sentence says which talk it is and what to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from loopbaangesprek.fouten import Botsing, GesprekBeschadigd, LobFout, OnleesbareTekst, OpslagFout
from loopbaangesprek.kop import Kop
from loopbaangesprek.stores.base import Rij, Store
from loopbaangesprek.teksten import schade as t

if TYPE_CHECKING:
    from loopbaangesprek.gesprek import Gesprek


def read_talk(store: Store, kop: Kop) -> Gesprek:
    """The state of a kept talk; raises `GesprekBeschadigd` when its facts make none."""
    return _read(store, kop)[0]


def mended(store: Store, koppen: Sequence[Kop]) -> tuple[list[Kop], list[str]]:
    """The same talks, each damaged row made anew where that can be; and a sentence about every one of those."""
    if all(kop.status != "beschadigd" for kop in koppen):
        return list(koppen), []
    heel: list[Kop] = []
    zinnen: list[str] = []
    for kop in koppen:
        nu, zin = _mend(store, kop) if kop.status == "beschadigd" else (kop, None)
        heel.append(nu)
        zinnen += [zin] if zin else []
    return sorted(heel, key=lambda kop: kop.datum, reverse=True), zinnen


def unreadable(store: Store, koppen: Iterable[Kop]) -> list[str]:
    """A sentence about each talk that cannot be read."""
    zinnen: list[str] = []
    for kop in koppen:
        try:
            read_talk(store, kop)
        except GesprekBeschadigd as fout:
            zinnen.append(fout.zin)
    return zinnen


def damaged(store: Store, kop: Kop) -> str:
    """The sentence about a talk that cannot be read: what to do next depends on whether it was saved already."""
    return t.beschadigd(kop, gered=_is_saved(store, kop.id))


def saved_in_part(store: Store, gesprek: str) -> list[str]:
    """What to say to whoever reads, writes or goes on with a talk that came out of a damaged file."""
    return [t.GERED] if _is_saved(store, gesprek) else []


def _is_saved(store: Store, gesprek: str) -> bool:
    """Whether the log says so; where nothing was ever saved, no line is read."""
    with suppress(LobFout):
        if store.log.count("gered"):
            from loopbaangesprek.logboek import saved_in_part as named  # noqa: PLC0415 - only after damage

            return gesprek in named(store.log.lines(gesprek=gesprek))
    return False


def _mend(store: Store, kop: Kop) -> tuple[Kop, str]:
    try:
        talk, rijen = _read(store, kop)
    except GesprekBeschadigd as fout:
        return kop, fout.zin
    from loopbaangesprek.hoofd import head  # noqa: PLC0415 - a list without damage needs none of it

    nieuw = head(talk, datetime.fromisoformat(rijen[-1].om))
    with suppress(OpslagFout, Botsing):  # it is shown right all the same
        store.append(kop.id, rijen[-1].nr, (), rijen[-1].om, nieuw)
    return nieuw, t.hersteld(nieuw)


def _read(store: Store, kop: Kop) -> tuple[Gesprek, list[Rij]]:
    """A talk with its rows; whatever may be wrong in a line comes out as the one trouble."""
    from msgspec import MsgspecError  # noqa: PLC0415 - a list without damage needs none of it

    try:
        rijen = store.facts(kop.id)
        return _talk_of(rijen, kop.id), rijen
    except (OnleesbareTekst, MsgspecError, ValueError, TypeError, LookupError, AttributeError):
        raise GesprekBeschadigd(damaged(store, kop)) from None


def _talk_of(rijen: Sequence[Rij], gesprek: str) -> Gesprek:
    """The talk of these rows, with all that will be asked of it; raises whatever a damaged line brings about."""
    from loopbaangesprek.gebeurtenissen import from_line  # noqa: PLC0415 - a list without damage needs none of it
    from loopbaangesprek.gesprek import replay  # noqa: PLC0415 - see above
    from loopbaangesprek.hoofd import head  # noqa: PLC0415 - see above

    talk = replay(from_line(rij.regel) for rij in rijen)
    momenten = [datetime.fromisoformat(rij.om) for rij in rijen]
    if head(talk, momenten[-1]).id != gesprek:
        raise ValueError("the facts of another talk")
    return talk
