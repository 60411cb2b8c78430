"""Working the record out after the talk, question by question (M44).

The rule that lives here: what is added is *uitgewerkt*; it is no word of the jongere's until they agree.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from loopbaangesprek import wensen as w
from loopbaangesprek.asking import ask_choice
from loopbaangesprek.desk.log import note
from loopbaangesprek.desk.records import find_one
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gebeurtenissen import Plek
from loopbaangesprek.gevoelige_woorden import stands_out
from loopbaangesprek.opening import opened
from loopbaangesprek.scherm import Face, Scherm
from loopbaangesprek.talk.following import follow_up
from loopbaangesprek.talk.pausing import watch_over
from loopbaangesprek.talk.session import Session
from loopbaangesprek.teksten import bescherming as tb
from loopbaangesprek.teksten import uitwerken as t
from loopbaangesprek.teksten import verslagen as tv
from loopbaangesprek.teksten.beeld import FASE_TITEL
from loopbaangesprek.terugblik import about
from loopbaangesprek.vault.backups import back_up_after
from loopbaangesprek.volgorde import Beurt, order
from loopbaangesprek.voorwaarden import is_about_previous, is_let_go, opens_with_step
from loopbaangesprek.wijzigbaar import is_changed
from loopbaangesprek.wiring import choose_face, now, stops_gently


def work_out_talk(folder: Path, welk: str, *, eenvoudig: bool, akkoord: bool, klaar: bool) -> int:
    """Complete a record field by field; returns the exit code."""
    with opened(folder) as store, stops_gently():
        kop = find_one(store, welk)
        if kop.status == "loopt":
            raise Geweigerd(tv.NOG_BEZIG.format(naam=kop.code or kop.id))
        session = Session.resume(store, now, kop.id)
        note(store, "gelezen", [kop.id])
        eerst = len(session.facts)
        face = choose_face(eenvoudig=eenvoudig)
        watch_over(face, store)
        if not akkoord and not klaar:
            _walk(session, face)
            klaar = ask_choice(t.KLAAR, list(t.KLAAR_KEUZE.values()), face=face) == 1
        if akkoord:
            session.wish_kept(w.StemIn())
            ook = follow_up(store, session.talk)
            face.read_out((t.AKKOORD, *([ook] if ook else [])))
        if klaar:
            session.wish_kept(w.Klaar())
            session.drop_drafts()
        if len(session.facts) != eerst:
            note(store, "gewijzigd", [kop.id])
        face.read_out((t.AFGEROND if klaar else t.BEWAARD,))
        if len(session.facts) != eerst:
            back_up_after(store)
    return 0


def _walk(session: Session, face: Face) -> None:
    """Every question that has no answer yet, one by one; an empty answer leaves it as it is."""
    gezien: set[Plek] = set()
    uitleg: tuple[str, ...] = t.UITLEG
    while (beurt := _next_empty(session, gezien)) is not None:
        gezien.add(beurt.plek)
        invoer = face.ask(_screen(session, beurt, uitleg), partial(session.keep_draft, beurt.plek))
        uitleg = ()
        if invoer.einde or (invoer.opdracht or "").strip() == "stop":
            session.keep_draft(beurt.plek, invoer.tekst)
            return
        if invoer.opdracht is not None:
            session.keep_draft(beurt.plek, invoer.tekst)
            gezien.discard(beurt.plek)
            uitleg = (t.ALLEEN_STOP,)
        elif invoer.tekst.strip():
            uitleg = _add(session, beurt, invoer.tekst, gezien)


def _add(session: Session, beurt: Beurt, tekst: str, gezien: set[Plek]) -> tuple[str, ...]:
    """Add an answer; what does not fit is told, and asked again."""
    try:
        session.wish_kept(w.WerkUit(beurt.plek, tekst))
    except Geweigerd as nee:
        gezien.discard(beurt.plek)
        return (nee.zin,)
    wat = None if beurt.vraag.keuze else stands_out(tekst)
    return (tb.misschien_achteraf(wat, session.id),) if wat else ()


def _next_empty(session: Session, gezien: set[Plek]) -> Beurt | None:
    talk = session.talk
    for beurt in order(talk):
        if is_let_go(talk, beurt.vraag.oogst, beurt.ronde):
            continue
        leeg = talk.tekst(beurt.plek) is None and not is_changed(talk, beurt.vraag.oogst)
        if is_about_previous(beurt.vraag.oogst) and not opens_with_step(talk):
            continue
        if (beurt.vraag.oogst or "").startswith("bevestiging."):
            continue  # M41: only the jongere says that it is right so
        if beurt.geldt and leeg and beurt.soort in ("vraag", "deelvraag") and beurt.plek not in gezien:
            return beurt
    return None


def _screen(session: Session, beurt: Beurt, uitleg: tuple[str, ...]) -> Scherm:
    return Scherm(
        vraag=beurt.vraag.vraag,
        fase=beurt.fase,
        stand=f"{FASE_TITEL[beurt.fase]} · {t.UITWERKEN}",
        keuze=beurt.vraag.keuze,
        tekst=session.draft(beurt.plek) or "",
        hulpregels=tuple(t.ERBIJ.format(tekst=regel) for regel in about(session.talk, beurt)),
        enkel=beurt.vraag.invoer == "datum",
        meldingen=uitleg,
        toetsen="/stop",
    )
