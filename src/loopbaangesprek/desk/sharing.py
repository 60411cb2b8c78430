"""A kept talk as others than the counsellor and the jongere may have it.

The rule that lives here: what was shielded in an earlier talk stays so where a later one names it, also when the later
one came in from a file that does not know.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.afschermen import how_many, is_step_shielded, left_out, without_shielded
from loopbaangesprek.desk.damage import read_talk
from loopbaangesprek.fouten import GesprekBeschadigd
from loopbaangesprek.gebeurtenissen import Begonnen, Feit, from_line, to_line
from loopbaangesprek.gesprek import Gesprek, replay
from loopbaangesprek.stores.base import Rij

if TYPE_CHECKING:
    from loopbaangesprek.kop import Kop
    from loopbaangesprek.stores.base import Store


class Shared(Struct, frozen=True):
    """A talk for others, and how many answers stay behind."""

    talk: Gesprek
    left_behind: int


def shared(store: Store, kop: Kop) -> Shared:
    """A kept talk for others; raises `GesprekBeschadigd`."""
    heel = read_talk(store, kop)
    feiten = [from_line(rij.regel) for rij in store.facts(kop.id)]
    return Shared(replay(without_shielded(knowing_what_came_before(store, feiten))), how_many(heel))


def rows_to_share(store: Store, rijen: Sequence[Rij]) -> list[Rij]:
    """The rows of a talk for others; what stays as it is, stays so to the letter."""
    feiten = [from_line(rij.regel) for rij in rijen]
    over = zip(rijen, feiten, left_out(knowing_what_came_before(store, feiten)), strict=True)
    return [
        rij if nu == toen else Rij(rij.nr, rij.om, to_line(nu)) for rij, toen, nu in over if nu is not None
    ]


def knowing_what_came_before(store: Store, feiten: Sequence[Feit]) -> list[Feit]:
    """The facts of a talk, in which a previous step is marked that was shielded in its own talk."""
    begin = feiten[0]
    vorige = begin.vorige if isinstance(begin, Begonnen) else None
    if not isinstance(begin, Begonnen) or vorige is None or vorige.afgeschermd or not vorige.gesprek:
        return list(feiten)
    kop = store.talk(vorige.gesprek)
    dicht = kop is not None and keeps_its_step(store, kop)
    return [replace(begin, vorige=replace(vorige, afgeschermd=dicht)), *feiten[1:]]


def keeps_its_step(store: Store, kop: Kop) -> bool:
    """Whether the step of a kept talk is shielded; of a damaged talk nobody knows, so it is."""
    try:
        read_talk(store, kop)
    except GesprekBeschadigd:
        return True
    return is_step_shielded([from_line(rij.regel) for rij in store.facts(kop.id)])
