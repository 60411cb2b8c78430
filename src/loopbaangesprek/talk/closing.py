"""After the talk: what is still open, where the record is, and writing it when asked.

The rule that lives here: nothing is written outside the store without a yes, or `--naar`.
"""

from __future__ import annotations

from pathlib import Path

from loopbaangesprek.afschermen import without_shielded
from loopbaangesprek.asking import ask_choice
from loopbaangesprek.desk.log import note_written
from loopbaangesprek.desk.records import record_of, write_record
from loopbaangesprek.desk.records_folder import records_folder
from loopbaangesprek.desk.sharing import knowing_what_came_before
from loopbaangesprek.fouten import LobFout
from loopbaangesprek.gesprek import Gesprek, replay
from loopbaangesprek.scherm import Face
from loopbaangesprek.stores.base import Store
from loopbaangesprek.talk.conduct import Einde
from loopbaangesprek.talk.moved_from import clear_where_it_was
from loopbaangesprek.talk.session import Session
from loopbaangesprek.teksten import verloop as t
from loopbaangesprek.teksten.opslag import ELDERS_GEWIST
from loopbaangesprek.teksten.uitvoer import MAP_NIET_VERSLEUTELD
from loopbaangesprek.teksten.velden import OMSCHRIJVING
from loopbaangesprek.volgorde import order
from loopbaangesprek.voorwaarden import is_about_previous, opens_with_step, value_of
from loopbaangesprek.wiring import where_written

GESTOPT = 130
"""The exit code of a talk that was stopped with everything kept."""


def end_talk(session: Session, face: Face, einde: Einde, naar: Path | None) -> int:
    """Say how it stands at the end of a sitting, and write the record where asked; returns the exit code."""
    if einde == "gewist":
        face.read_out((ELDERS_GEWIST, *_still_typed(session)))
        return 1
    if session.store.trouble:
        face.read_out((t.NOG_NIET_BEWAARD,))
        return 1
    if session.owes and (nog := clear_where_it_was(session)):
        face.read_out(tuple(nog))
    if einde == "afgebroken":
        face.read_out((t.AFGEBROKEN,))
        return 0
    if einde != "klaar":
        face.read_out((t.stopped(session.talk.begin.code or session.id, session.moved_to),))
        return GESTOPT
    return _close(session, face, naar)


def _still_typed(session: Session) -> tuple[str, ...]:
    """What was typed here and is kept nowhere any more: shown once, so that it can be copied."""
    typed = tuple(session.store.drafts().values())
    return (t.STOND_HIER_NOG, *typed) if typed else ()


def _close(session: Session, face: Face, naar: Path | None) -> int:
    over = without_shielded(knowing_what_came_before(session.store.store, session.facts))
    verslag = record_of(replay(over))
    open_ = [f"  {OMSCHRIJVING[pad]}" for pad in missing_required(session.talk)]
    waar = (
        *t.where_to_find(session.id, session.moved_to),
        t.for_yourself(session.id, session.moved_to),
    )
    face.read_out((t.KLAAR, *((t.NOG_OPEN, *open_) if open_ else ()), "", *waar))
    map_ = naar or _wanted_folder(session.store.store, face)
    if map_ is None:
        return 0
    try:
        paden = write_record(verslag, map_)
        note_written(session.store.store, paden, [session.id], [verslag.jongere.code])
        face.read_out((*where_written(*paden), MAP_NIET_VERSLEUTELD))
    except LobFout as fout:
        face.read_out((fout.zin,))
        return fout.uitgang
    return 0


def missing_required(gesprek: Gesprek) -> list[str]:
    """The fields that the bank calls required and that stayed empty; all else waits for the working out."""
    nodig = [b.vraag.oogst for b in order(gesprek) if b.vraag.verplicht and b.geldt and b.vraag.oogst]
    zonder = [pad for pad in dict.fromkeys(nodig) if value_of(gesprek, pad) is None]
    return [pad for pad in zonder if opens_with_step(gesprek) or not is_about_previous(pad)]


def _wanted_folder(store: Store, face: Face) -> Path | None:
    map_ = records_folder(store)
    keuze = [woord.format(map=map_) for woord in t.SCHRIJVEN_KEUZE.values()]
    return map_ if ask_choice(t.SCHRIJVEN, keuze, face=face) == 1 else None
