"""Working the record out after the talk, question by question (M44).

The rule that lives here: what is added is *uitgewerkt*; it is no word of the jongere's until they agree. The first
thing that changes brings the one line in the log along, so that no change is kept without it.
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
from loopbaangesprek.stores.base import Store
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
        work = _Work(store, Session.resume(store, now, kop.id))
        note(store, "gelezen", [kop.id])
        face = choose_face(eenvoudig=eenvoudig)
        watch_over(face, store)
        if not akkoord and not klaar:
            _walk(work, face)
            klaar = ask_choice(t.KLAAR, list(t.KLAAR_KEUZE.values()), face=face) == 1
        if akkoord:
            face.read_out((t.AKKOORD, *work.agree()))
        if klaar:
            work.finish()
        face.read_out((t.AFGEROND if klaar else t.BEWAARD,))
        if work.changed:
            back_up_after(store)
    return 0


class _Work:
    """The talk that is worked out, and the place where it is kept."""

    def __init__(self, store: Store, session: Session) -> None:
        self.session = session
        self._store = store
        self._eerst = len(session.facts)

    @property
    def changed(self) -> bool:
        """Whether anything came of it."""
        return len(self.session.facts) != self._eerst

    def keep(self, wens: w.Wens) -> None:
        """Grant a wish; the first that changes anything goes with the line in the log, or neither is kept."""
        told = self.changed
        with self._store.as_one():
            self.session.wish_kept(wens)
            if self.changed and not told:
                note(self._store, "gewijzigd", [self.session.id])

    def agree(self) -> list[str]:
        """The jongere agrees to what was added; what to say of the step that it looks back on."""
        with self._store.as_one():
            self.keep(w.StemIn())
            zin = follow_up(self._store, self.session.talk)
        return [zin] if zin else []

    def finish(self) -> None:
        """It is done, and nothing stays half typed."""
        with self._store.as_one():
            self.keep(w.Klaar())
            self.session.drop_drafts()


def _walk(work: _Work, face: Face) -> None:
    """Every question that has no answer yet, one by one; an empty answer leaves it as it is."""
    session = work.session
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
            uitleg = _add(work, beurt, invoer.tekst, gezien)


def _add(work: _Work, beurt: Beurt, tekst: str, gezien: set[Plek]) -> tuple[str, ...]:
    """Add an answer; what does not fit is told, and asked again."""
    try:
        work.keep(w.WerkUit(beurt.plek, tekst))
    except Geweigerd as nee:
        gezien.discard(beurt.plek)
        return (nee.zin,)
    wat = None if beurt.vraag.keuze else stands_out(tekst)
    return (tb.misschien_achteraf(wat, work.session.id),) if wat else ()


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
