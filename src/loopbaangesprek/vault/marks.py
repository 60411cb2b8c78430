"""By which mark the reservekopieën of a kluis are known, and which mark a kluis goes on with that came back.

The rule that lives here: two computers never share a mark, or each would clear away the reservekopieën of the other. So
a kluis that comes to another computer gets a mark of its own; one that replaces itself keeps it. Where what stood here
does not open nobody can compare the two: then it is taken to be the same one, damaged.
"""

from __future__ import annotations

from loopbaangesprek.instellingen import RESERVE_MERK, RESERVE_MERK_EERDER, RESERVE_SCHOON
from loopbaangesprek.stores.base import Store
from loopbaangesprek.wiring import new_id


def mark_of(store: Store) -> str | None:
    """The word by which the reservekopieën of this kluis are known; None before there was any."""
    return store.setting(RESERVE_MERK)


def give_mark(store: Store) -> str:
    """The mark of this kluis, which gets one where it has none yet."""
    merk = mark_of(store) or new_id()
    if mark_of(store) is None:
        store.set_setting(RESERVE_MERK, merk)
    return merk


def is_related(een: Store, ander: Store) -> bool:
    """Whether these are the same kluis, be it at two moments or on two computers."""
    return not _marks(een).isdisjoint(_marks(ander))


def settle_mark(hier: Store | None, terug: Store, *, kept: bool) -> None:
    """The mark with which what comes back goes on, in the place of `hier` (None where that is not to be read)."""
    if hier is None and kept:
        return
    merk = mark_of(hier) if hier is not None and is_related(hier, terug) else None
    if mark_of(terug) not in {None, merk}:
        terug.set_setting(RESERVE_MERK_EERDER, " ".join(sorted(_marks(terug))))
        terug.set_setting(RESERVE_MERK, merk or new_id())
        terug.set_setting(RESERVE_SCHOON, "0")


def _marks(store: Store) -> set[str]:
    """The mark that a kluis has, and those it had on other computers."""
    return {merk for merk in (mark_of(store), *(store.setting(RESERVE_MERK_EERDER) or "").split()) if merk}
