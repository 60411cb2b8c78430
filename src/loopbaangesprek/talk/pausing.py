"""A talk that is left alone for long is hidden until the wachtzin is typed.

The rule that lives here: only where there is a wachtzin, and only for a person. Comparing needs nothing from the disk,
so it works with a full disk too, and takes as long for a near miss as for anything else.
"""

from __future__ import annotations

from loopbaangesprek.instellingen import PAUZE
from loopbaangesprek.pauze import Pauze, read_pause
from loopbaangesprek.scherm import Face
from loopbaangesprek.stores.base import Store
from loopbaangesprek.wachtzin import tidy
from loopbaangesprek.wiring import guard_from_now


def watch_over(face: Face, store: Store) -> None:
    """Have a face hide what is on it after the silence that was chosen for this store; and every next face."""
    wachtzin, minuten = store.wachtzin, read_pause(store.setting(PAUZE))
    if wachtzin is None or minuten is None:
        guard_from_now(None)
        return
    pauze = Pauze(60 * minuten, lambda getypt: _is_the_same(getypt, wachtzin))
    face.guard(pauze)
    guard_from_now(pauze)


def _is_the_same(getypt: str, wachtzin: str) -> bool:
    from hmac import compare_digest  # noqa: PLC0415 - only where there is a wachtzin

    return compare_digest(tidy(getypt).encode(errors="replace"), wachtzin.encode(errors="replace"))
