"""Another window on the same talk wrote first: nothing of either is lost; where both answered, both texts stand there.

The rule that lives here: what is half typed at one question is kept once for all windows, so another may write over
it. What was sent here is kept in mind as well, until its question is on this screen again.
"""

from __future__ import annotations

from loopbaangesprek import wensen as w
from loopbaangesprek.fouten import Botsing, Geweigerd
from loopbaangesprek.gebeurtenissen import Plek
from loopbaangesprek.talk.session import Session
from loopbaangesprek.talk.sitting import Sitting
from loopbaangesprek.teksten import verloop as t
from loopbaangesprek.volgorde import Beurt, turn

_KEREN = 50
"""So often another window may be quicker once more."""


def make_wait(sitting: Sitting, beurt: Beurt, tekst: str) -> None:
    """Have a text that was sent here wait at its question, beside what another window answered there."""
    sitting.note(t.OPNIEUW_GELEZEN)
    if beurt.vraag.keuze:
        sitting.session.keep_draft(beurt.plek, tekst)
        return
    sitting.waiting[beurt.plek] = tekst
    _put_beside_at_last(sitting, beurt.plek, tekst)


def see_that_it_waits(sitting: Sitting) -> None:
    """Before each question: what waits for another one comes up again, where something else was answered there."""
    session = sitting.session
    for plek, tekst in tuple(sitting.waiting.items()):
        daar = session.talk.tekst(plek)
        if _stands_in(tekst, daar):
            del sitting.waiting[plek]
        elif daar is not None and not session.talk.einde and not _is_next(session, plek):
            _put_beside_at_last(sitting, plek, tekst)


def at(sitting: Sitting, plek: Plek) -> str | None:
    """What is half typed at a place, with what was sent here and waits."""
    half, tekst = sitting.session.draft(plek), sitting.waiting.get(plek)
    if tekst is None or _stands_in(tekst, half):
        return half
    return f"{half}\n{tekst}" if half else tekst


def half_typed(sitting: Sitting) -> list[str]:
    """All that is in no answer yet, of a talk that is over."""
    plekken = {**sitting.session.store.drafts(), **sitting.waiting}
    return [tekst for plek in plekken if (tekst := at(sitting, plek))]


def _stands_in(tekst: str, daar: str | None) -> bool:
    return set(tekst.split("\n")) <= set((daar or "").split("\n"))


def _is_next(session: Session, plek: Plek) -> bool:
    beurt = turn(session.talk)
    return beurt is not None and beurt.plek == plek


def _put_beside_at_last(sitting: Sitting, plek: Plek, tekst: str) -> None:
    if not any(_put_beside(sitting, plek, tekst) for _ in range(_KEREN)):
        sitting.reply(tekst)  # so that it can at least be read


def _put_beside(sitting: Sitting, plek: Plek, tekst: str) -> bool:
    """Put a text beside what another window answered at a place; False where one was quicker again."""
    session = sitting.session
    ander = session.talk.tekst(plek)
    if ander is None or session.talk.einde:
        session.keep_draft(plek, tekst)
        return True
    session.keep_draft(plek, f"{ander}\n{tekst}")
    try:
        session.wish(w.Herzie(plek))
    except Geweigerd:
        return True
    except Botsing:
        return False
    sitting.note(t.STAAT_AL)
    return True
