"""A talk from the first keystroke to the record: begin or go on, hold it, and say where the record is.

The rule that lives here: nothing is asked that was already said; what is asked beforehand fits on one line.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from loopbaangesprek import wensen as w
from loopbaangesprek.asking import ask_choice, ask_line
from loopbaangesprek.fouten import GesprekNietGevonden, VerkeerdGebruik
from loopbaangesprek.gebeurtenissen import Begonnen, Vorige, to_line
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.hoofd import head
from loopbaangesprek.kop import Kop
from loopbaangesprek.scherm import Face
from loopbaangesprek.stores.memory import MemoryStore
from loopbaangesprek.talk.beginning import Wanted, begin, clean_code, read_bank
from loopbaangesprek.talk.conduct import hold
from loopbaangesprek.talk.rescue import offer_another_place, open_or_elsewhere
from loopbaangesprek.talk.session import Session
from loopbaangesprek.teksten import begin as t
from loopbaangesprek.teksten import verloop as tv
from loopbaangesprek.voorbereiding import Voorbereiding
from loopbaangesprek.wiring import choose_face, is_plain, new_id, now, open_kept, programme, stops_gently

if TYPE_CHECKING:
    from loopbaangesprek.stores.base import Store

GESTOPT = 130


def start_talk(folder: Path, wanted: Wanted, *, eenvoudig: bool, naar: Path | None) -> int:
    """Begin a talk at the keyboard and hold it; returns the exit code."""
    face = choose_face(eenvoudig=eenvoudig)
    with stops_gently():
        bank_known = read_bank(folder, wanted.bank) if wanted.bank else None
        folder, store = open_or_elsewhere(folder, face)
        try:
            complete = _ask_what_is_missing(face, store, wanted)
            bank = bank_known or read_bank(folder, complete.bank or "basis")
            voorbereid = Voorbereiding.of(store.prepared(complete.code) if complete.code else None)
            feit = begin(
                bank, replace(complete, ster=voorbereid.ster), gesprek=new_id(), datum=now().date(),
                vorige=_previous(store, complete.code), programma=programme(),
            )  # fmt: skip
            session = _begin(store, feit)
            _fill_prepared(session, voorbereid)
            if complete.code:
                store.drop_prepared(complete.code)
            return _hold_here(folder, session, face, _opening(feit, voorbereid), naar)
        finally:
            store.close()


def _begin(store: Store, feit: Begonnen) -> Session:
    om = now()
    store.append(feit.id, 0, [to_line(feit)], om.isoformat(), head(Gesprek(feit), om))
    return Session(store, now, feit.id, store.facts(feit.id))


def resume_talk(folder: Path, welk: str | None, *, eenvoudig: bool, naar: Path | None) -> int:
    """Go on with an interrupted talk; returns the exit code."""
    with stops_gently():
        store = open_kept(folder)
        try:
            lopend = (
                store.interrupted() if welk is None else [k for k in store.find(welk) if k.status == "loopt"]
            )
            if not lopend:
                raise GesprekNietGevonden(
                    t.NIETS_TE_HERVATTEN if welk is None else t.GEEN_LOPEND.format(welk=welk)
                )
            face = choose_face(eenvoudig=eenvoudig)
            kop = lopend[0] if len(lopend) == 1 else _choose_talk(face, lopend, is_plain(eenvoudig))
            session = Session(store, now, kop.id, store.facts(kop.id))
            return _hold_here(folder, session, face, (), naar)
        finally:
            store.close()


def practise_talk(folder: Path, wanted: Wanted, *, eenvoudig: bool) -> int:
    """Hold a talk of which nothing is kept; returns the exit code."""
    face = choose_face(eenvoudig=eenvoudig)
    bank = read_bank(folder, wanted.bank or "basis")
    feit = begin(bank, wanted, gesprek=new_id(), datum=now().date(), vorige=None, programma=programme())
    with stops_gently():
        session = _begin(MemoryStore(), feit)
        einde = hold(session, face, _opening(feit, Voorbereiding()), banner=tv.OEFENEN)
    face.read_out((tv.OEFENING_KLAAR,))
    return 0 if einde == "klaar" else GESTOPT


def _choose_talk(face: Face, lopend: list[Kop], plain: bool) -> Kop:  # noqa: FBT001 - straight from the wiring
    namen = [f"{k.code or t.ZONDER_CODE}, {k.datum}, {k.bank_titel}" for k in lopend]
    if plain and not sys.stdin.isatty():
        raise GesprekNietGevonden(
            t.KIES_EEN_CODE.format(codes=", ".join(f"{k.code or k.id} ({k.id})" for k in lopend))
        )
    nummer = ask_choice(t.WELK_GESPREK, namen, face=face)
    if nummer is None:
        raise KeyboardInterrupt
    return lopend[nummer]


def _ask_what_is_missing(face: Face, store: Store, wanted: Wanted) -> Wanted:
    """The bank, the code and, the first time, the role; a question is only asked where nothing was said."""
    bank, code, rol = wanted.bank, wanted.code, wanted.rol or store.setting("rol")
    if bank is None:
        nummer = ask_choice(t.WELKE_BANK, list(t.BANKEN.values()), face=face)
        if nummer is None:
            raise VerkeerdGebruik(t.NIET_BEGONNEN)
        bank = list(t.BANKEN)[nummer]
    if code is None:
        code = ask_line(t.WELKE_CODE, t.CODE_UITLEG, face=face)
    if rol is None:
        nummer = ask_choice(t.WELKE_ROL, list(t.ROLLEN.values()), t.ROL_UITLEG, face=face)
        rol = None if nummer is None else list(t.ROLLEN)[nummer]
    if rol is not None:
        store.set_setting("rol", rol)
    return replace(wanted, bank=bank, code=clean_code(code), rol=rol)


def _previous(store: Store, code: str | None) -> Vorige | None:
    """The step of the last talk with this jongere (M2), or None."""
    for kop in store.of_code(code) if code else ():
        if kop.status not in ("loopt", "afgebroken") and kop.stap:
            return Vorige(kop.id, kop.stap)
    return None


def _fill_prepared(session: Session, voorbereid: Voorbereiding) -> None:
    """What was prepared, and the kind of experience that the chosen bank is for, are the counsellor's words."""
    bank = session.talk.begin.bank
    soort = voorbereid.soort or (bank.voor.soort[0] if len(bank.voor.soort) == 1 else None)
    velden = {
        "ervaring.soort": soort,
        "ervaring.wanneer": voorbereid.wanneer,
        "ervaring.waar": voorbereid.waar,
    }
    for vraag in bank.vragen():
        if tekst := velden.pop(vraag.oogst or "", None):
            session.wish(w.Antwoord((vraag.id, 1), tekst))
            session.wish(w.Van((vraag.id, 1), "begeleider"))


def _opening(feit: Begonnen, voorbereid: Voorbereiding) -> tuple[str, ...]:
    klaargezet = [tv.VOORBEREID.format(tekst=zin)] if (zin := voorbereid.in_words()) else []
    vorige = (
        [tv.VORIGE_STAP.format(stap=feit.vorige.activiteit)] if feit.vorige and feit.vorige.activiteit else []
    )
    return (*klaargezet, *vorige, tv.OPENING[0], tv.OPENING[1], tv.DUUR[feit.pad], *tv.OPENING[2:])


def _hold_here(
    folder: Path, session: Session, face: Face, opening: tuple[str, ...], naar: Path | None
) -> int:
    from loopbaangesprek.stores.presence import hold as hold_presence  # noqa: PLC0415 - after the first screen

    code, naam = session.talk.begin.code, session.id
    presence = hold_presence(folder, naam)
    told = opening if presence else (tv.AL_OPEN, *opening)
    try:
        einde = hold(session, face, told, rescue=lambda sitting: offer_another_place(folder, sitting))
    finally:
        if presence:
            presence.release()
    if einde == "gestopt":
        face.read_out((tv.NOG_NIET_BEWAARD if session.store.trouble else tv.stopped(code, naam),))
        return GESTOPT
    if einde == "afgebroken":
        face.read_out((tv.AFGEBROKEN,))
        return 0
    from loopbaangesprek.talk.closing import close_talk  # noqa: PLC0415 - the record is only made at the end

    close_talk(session, face, naar)
    return 0
