"""A talk that was begun, in this window, to its end.

The rule that lives here: whatever happens on the way, what was typed is either kept or told to be at risk.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from loopbaangesprek.fouten import GesprekNietGevonden
from loopbaangesprek.scherm import Face
from loopbaangesprek.talk.conduct import Einde, hold
from loopbaangesprek.talk.pausing import watch_over
from loopbaangesprek.talk.preloading import IN_HET_GESPREK, loading
from loopbaangesprek.talk.session import Session
from loopbaangesprek.talk.sitting import Sitting
from loopbaangesprek.teksten import verloop as tv
from loopbaangesprek.wiring import has_person


def _until_it_ends(
    session: Session, face: Face, told: tuple[str, ...], rescue: Callable[[Sitting], None] | None
) -> Einde:
    """Hold the talk; a signal to stop can come at any moment, and ends it as the end of the input does."""
    try:
        with loading(IN_HET_GESPREK):
            return hold(session, face, told, rescue=rescue)
    except KeyboardInterrupt:
        return "onderbroken"


def _save(folder: Path, session: Session, face: Face, einde: Einde) -> Einde:
    """See to it that all is kept, and how the talk ended when another window erased it meanwhile."""
    from loopbaangesprek.talk.rescue import save_at_last  # noqa: PLC0415 - after the last screen

    try:
        save_at_last(folder, session, face, may_ask=einde not in ("onderbroken", "gewist"))
        if session.owes and einde != "gewist":
            session.shorten()  # what was taken back while nothing could be written
    except GesprekNietGevonden:
        return "gewist"
    return einde


def see_through(folder: Path, session: Session, face: Face, told: tuple[str, ...], naar: Path | None) -> int:
    """Hold the talk in this window, and see to it that nothing of it is lost at the end."""
    from loopbaangesprek.stores.presence import hold as hold_presence  # noqa: PLC0415 - after the first screen

    presence = hold_presence(folder, session.id)
    watch_over(face, session.store.store)
    rescue = partial(_offer_another_place, folder) if has_person() else None
    try:
        einde = _until_it_ends(session, face, told if presence else (tv.AL_OPEN, *told), rescue)
        einde = _save(folder, session, face, einde)
    finally:
        if presence:
            presence.release()
    from loopbaangesprek.talk.closing import end_talk  # noqa: PLC0415 - after the last screen
    from loopbaangesprek.vault.backups import back_up_after  # noqa: PLC0415 - see above

    code = end_talk(session, face, einde, naar)
    back_up_after(session.store.store)
    session.store.store.close()  # which may be another place than the talk began in
    return code


def _offer_another_place(folder: Path, sitting: Sitting) -> None:
    from loopbaangesprek.talk.rescue import offer_another_place  # noqa: PLC0415 - only in trouble

    offer_another_place(folder, sitting)
