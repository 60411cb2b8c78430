"""What was erased here and comes back in a file: nobody takes it in unseen.

The rule that lives here: an erased talk is known by its name alone, from the log. Somebody says that it may come back,
or it stays out.
"""

from __future__ import annotations

from loopbaangesprek.asking import ask_choice
from loopbaangesprek.logboek import erased
from loopbaangesprek.stores.base import Store
from loopbaangesprek.teksten import rechten as t
from loopbaangesprek.wiring import has_person


def erased_here(store: Store) -> frozenset[str]:
    """The names of the talks that were erased in this place, and did not come back since."""
    return erased(store.log.lines())


def may_come_back(aantal: int, *, ook_gewist: bool) -> bool:
    """Whether so many erased talks are taken in all the same: it was asked for, or somebody says so now."""
    if ook_gewist or not has_person():
        return ook_gewist
    return ask_choice(t.toch_opnemen(aantal), list(t.TOCH_OPNEMEN_KEUZE.values())) == 1
