"""An interrupted talk, gone on with to the record.

The rule that lives here: which one is asked only where there are more, and one that cannot be read is told by name.
"""

from __future__ import annotations

from pathlib import Path

from loopbaangesprek.asking import ask_choice
from loopbaangesprek.desk.damage import mended, read_talk, saved_in_part
from loopbaangesprek.desk.log import note
from loopbaangesprek.fouten import GesprekNietGevonden
from loopbaangesprek.kop import Kop
from loopbaangesprek.opening import open_kept
from loopbaangesprek.scherm import Face
from loopbaangesprek.stores.base import Store
from loopbaangesprek.talk.before import drop_expired
from loopbaangesprek.talk.seeing_through import see_through
from loopbaangesprek.talk.session import Session
from loopbaangesprek.teksten import begin as t
from loopbaangesprek.vault.first_time import with_lock
from loopbaangesprek.vault.whereabouts import warn_where_it_stands
from loopbaangesprek.wiring import choose_face, has_person, now, stops_gently


def resume_talk(folder: Path, welk: str | None, *, eenvoudig: bool, naar: Path | None) -> int:
    """Go on with an interrupted talk; returns the exit code."""
    with stops_gently():
        store = open_kept(folder, quietly=True)  # told on the first screen
        try:
            lopend = _interrupted(store, welk)
            face = choose_face(eenvoudig=eenvoudig)
            warn_where_it_stands(folder, face.say)
            kop = lopend[0] if len(lopend) == 1 else _choose_talk(face, lopend)
            store = with_lock(store, face)
            read_talk(store, kop)
            drop_expired(store, face)
            session = Session.resume(store, now, kop.id)
            note(store, "hervat", [kop.id])
            return see_through(store.pad.parent, session, face, tuple(saved_in_part(store, kop.id)), naar)
        finally:
            store.close()


def _interrupted(store: Store, welk: str | None) -> list[Kop]:
    """The talks to go on with, at least one; raises `GesprekNietGevonden` or `GesprekBeschadigd`."""
    koppen, _ = mended(store, store.interrupted() if welk is None else store.find(welk))
    lopend = [kop for kop in koppen if kop.status == "loopt"]
    if lopend:
        return lopend
    for kop in koppen:
        if kop.status == "beschadigd":
            read_talk(store, kop)
    if welk is None:
        raise GesprekNietGevonden(t.NIETS_TE_HERVATTEN)
    namen = [naam for kop in store.interrupted() for naam in (kop.code, kop.id) if naam]
    raise GesprekNietGevonden(t.geen_lopend(welk, [] if koppen else namen))


def _choose_talk(face: Face, lopend: list[Kop]) -> Kop:
    if not has_person():
        codes = ", ".join(f"{k.code or k.id} ({k.id})" for k in lopend)
        raise GesprekNietGevonden(t.KIES_EEN_CODE.format(codes=codes))
    namen = [f"{k.code or t.ZONDER_CODE}, {k.datum}, {k.bank_titel}" for k in lopend]
    nummer = ask_choice(t.WELK_GESPREK, namen, face=face)
    if nummer is None:
        raise KeyboardInterrupt
    return lopend[nummer]
