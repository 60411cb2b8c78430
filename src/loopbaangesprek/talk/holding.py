"""A talk from the first keystroke to the record: begin, or go on.

The rule that lives here: whatever happens on the way, what was typed is either kept or told to be at risk.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from loopbaangesprek.asking import ask_choice
from loopbaangesprek.banks import bank_names
from loopbaangesprek.bewaartermijn import read_term
from loopbaangesprek.desk.damage import mended, read_talk, unreadable
from loopbaangesprek.desk.log import note
from loopbaangesprek.desk.own_notes import drop_expired
from loopbaangesprek.fouten import GesprekNietGevonden, OpslagFout
from loopbaangesprek.instellingen import BEWAARTERMIJN, ROL
from loopbaangesprek.kop import Kop
from loopbaangesprek.opening import open_kept
from loopbaangesprek.places import DATABASE, own_banks
from loopbaangesprek.scherm import Face
from loopbaangesprek.stores.base import Store
from loopbaangesprek.talk.before import (
    better_another_code,
    previous_step,
    still_running,
    what_is_known,
    what_is_told,
)
from loopbaangesprek.talk.beginning import Wanted, begin, read_bank
from loopbaangesprek.talk.closing import end_talk
from loopbaangesprek.talk.conduct import Einde, hold
from loopbaangesprek.talk.pausing import watch_over
from loopbaangesprek.talk.prepared import fill_prepared, known_stars, what_was_prepared
from loopbaangesprek.talk.rescue import offer_another_place, open_or_elsewhere, save_at_last
from loopbaangesprek.talk.session import Session
from loopbaangesprek.talk.setup import ask_what_is_missing
from loopbaangesprek.talk.sitting import Sitting
from loopbaangesprek.teksten import begin as t
from loopbaangesprek.teksten import bescherming as tb
from loopbaangesprek.teksten import verloop as tv
from loopbaangesprek.vault.backups import back_up_after
from loopbaangesprek.vault.first_time import with_lock
from loopbaangesprek.vault.whereabouts import warn_where_it_stands
from loopbaangesprek.wiring import choose_face, has_person, new_id, now, programme, stops_gently


def start_talk(folder: Path, wanted: Wanted, *, eenvoudig: bool, naar: Path | None) -> int:
    """Begin a talk at the keyboard and hold it; returns the exit code."""
    face = choose_face(eenvoudig=eenvoudig)
    with stops_gently():
        if wanted.bank is not None:
            read_bank(folder, wanted.bank)
        nieuw = not os.path.lexists(folder / DATABASE)
        if nieuw:  # before a wachtzin is chosen for it
            warn_where_it_stands(folder)
        place, store = open_or_elsewhere(folder, face)
        try:
            if not nieuw or place != folder:
                warn_where_it_stands(place)
            complete = _complete(face, store, wanted, bank_names(own_banks(folder)))
            _drop_expired(store, face)
            session, told = _start(folder, store, complete)
            session.moved_to = str(place) if place != folder else None
            return _hold_here(place, session, face, told, naar)
        finally:
            store.close()


def _complete(face: Face, store: Store, wanted: Wanted, banken: Sequence[str]) -> Wanted:
    """All that a talk needs; whoever stops before it begins hears how to begin again."""
    try:
        return ask_what_is_missing(face, store, wanted, banken)
    except KeyboardInterrupt:
        face.read_out((t.NIET_BEGONNEN,))
        raise


def _start(folder: Path, store: Store, wanted: Wanted) -> tuple[Session, tuple[str, ...]]:
    """The talk with its first facts, and what is told before the first question."""
    voorbereid, opmerkingen = what_was_prepared(store, wanted.code)
    bank = read_bank(folder, "basis" if wanted.bank is None else wanted.bank)
    ster, vreemd = known_stars(bank, voorbereid.ster)
    opmerkingen += better_another_code(wanted.code)
    opmerkingen += still_running(store, wanted.code)
    opmerkingen += unreadable(store, store.of_code(wanted.code) if wanted.code else ())
    feit = begin(
        bank,
        replace(wanted, ster=ster, bewaartermijn=read_term(store.setting(BEWAARTERMIJN))),
        gesprek=new_id(),
        datum=now().date(),
        vorige=previous_step(store, wanted.code),
        programma=programme(),
    )
    session = Session.begin(store, now, feit)
    if session.store.trouble and not has_person():
        raise OpslagFout(session.store.trouble)
    opmerkingen += [*fill_prepared(session, voorbereid), *vreemd]
    if not session.store.trouble:
        note(store, "begonnen", [feit.id])
        _remember(store, wanted)
    bekend = what_is_known(store, feit.vorige)
    return session, what_is_told(feit, voorbereid, opmerkingen, bekend, op_slot=store.wachtzin is not None)


def _drop_expired(store: Store, face: Face) -> None:
    """Own notes of which the time is over go; where that cannot be now, the talk goes on and a later one does it."""
    with suppress(OpslagFout):
        if aantal := drop_expired(store, now().date()):
            face.say(tb.verlopen(aantal))


def _remember(store: Store, wanted: Wanted) -> None:
    """The role is asked once; what was prepared is used once."""
    if wanted.rol is not None and store.setting(ROL) != wanted.rol:
        store.set_setting(ROL, wanted.rol)
    if wanted.code:
        store.drop_prepared(wanted.code)


def resume_talk(folder: Path, welk: str | None, *, eenvoudig: bool, naar: Path | None) -> int:
    """Go on with an interrupted talk; returns the exit code."""
    with stops_gently():
        store = open_kept(folder, quietly=True)  # told on the first screen
        try:
            warn_where_it_stands(folder)
            lopend = _interrupted(store, welk)
            face = choose_face(eenvoudig=eenvoudig)
            kop = lopend[0] if len(lopend) == 1 else _choose_talk(face, lopend)
            store = with_lock(store, face)
            read_talk(store, kop)
            _drop_expired(store, face)
            session = Session.resume(store, now, kop.id)
            note(store, "hervat", [kop.id])
            return _hold_here(store.pad.parent, session, face, (), naar)
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


def _until_it_ends(
    session: Session, face: Face, told: tuple[str, ...], rescue: Callable[[Sitting], None] | None
) -> Einde:
    """Hold the talk; a signal to stop can come at any moment, and ends it as the end of the input does."""
    try:
        return hold(session, face, told, rescue=rescue)
    except KeyboardInterrupt:
        return "onderbroken"


def _save(folder: Path, session: Session, face: Face, einde: Einde) -> Einde:
    """See to it that all is kept, and how the talk ended when another window erased it meanwhile."""
    try:
        save_at_last(folder, session, face, may_ask=einde not in ("onderbroken", "gewist"))
        if session.owes and einde != "gewist":
            session.shorten()  # what was taken back while nothing could be written
    except GesprekNietGevonden:
        return "gewist"
    return einde


def _hold_here(folder: Path, session: Session, face: Face, told: tuple[str, ...], naar: Path | None) -> int:
    """Hold the talk in this window, and see to it that nothing of it is lost at the end."""
    from loopbaangesprek.stores.presence import hold as hold_presence  # noqa: PLC0415 - after the first screen

    presence = hold_presence(folder, session.id)
    watch_over(face, session.store.store)
    rescue = (lambda sitting: offer_another_place(folder, sitting)) if has_person() else None
    try:
        einde = _until_it_ends(session, face, told if presence else (tv.AL_OPEN, *told), rescue)
        einde = _save(folder, session, face, einde)
    finally:
        if presence:
            presence.release()
    code = end_talk(session, face, einde, naar)
    back_up_after(session.store.store)
    session.store.store.close()  # which may be another place than the talk began in
    return code
