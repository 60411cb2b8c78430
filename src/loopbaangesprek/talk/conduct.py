"""The one loop of a talk, for every face: show whose turn it is, hear what comes back, wish it.

The rule that lives here: the loop never ends a talk by itself but at its closing; whatever is typed is kept
before anything else happens.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from loopbaangesprek import wensen as w
from loopbaangesprek.beeld import Omlijsting, earlier, picture
from loopbaangesprek.fouten import Botsing, GesprekNietGevonden, Geweigerd
from loopbaangesprek.oogst import places_off_path
from loopbaangesprek.opdrachten import OPDRACHTEN
from loopbaangesprek.scherm import Face, Invoer, Scherm
from loopbaangesprek.talk import other_window
from loopbaangesprek.talk.session import Session
from loopbaangesprek.talk.sitting import Sitting
from loopbaangesprek.teksten import bescherming as tb
from loopbaangesprek.teksten import verloop as t
from loopbaangesprek.teksten.begin import geen_keuze
from loopbaangesprek.terugblik import in_words, read_back
from loopbaangesprek.volgorde import Beurt, order, turn
from loopbaangesprek.wenken import hint_for

Einde = Literal["klaar", "gestopt", "onderbroken", "afgebroken", "gewist"]
"""Closed; stopped by the counsellor; cut off (end of input, Ctrl-C, a kill); broken off for something bigger; or
erased in another window."""


def hold(
    session: Session,
    face: Face,
    opening: tuple[str, ...] = (),
    *,
    banner: str | None = None,
    rescue: Callable[[Sitting], None] | None = None,
) -> Einde:
    """Hold the talk until it is closed, stopped, broken off or gone; says which.

    `opening` is told before the first question; `banner` stays on every screen. `rescue` is called when what
    was typed cannot be saved.
    """
    sitting = Sitting(session, face, banner=banner)
    sitting.tell_opening = bool(opening)
    sitting.note(*opening)
    einde: Einde | None = None
    try:
        while einde is None:
            _rescue_once(sitting, rescue)
            einde = _one_turn(sitting)
        session.shorten()
    except GesprekNietGevonden:
        return "gewist"
    return einde


def _rescue_once(sitting: Sitting, rescue: Callable[[Sitting], None] | None) -> None:
    """Each time that saving begins to fail another place is offered, and no more often than that."""
    trouble = bool(sitting.session.store.trouble)
    if trouble and not sitting.rescued and rescue is not None:
        rescue(sitting)
    sitting.rescued = trouble


def _one_turn(sitting: Sitting) -> Einde | None:
    """One prompt and what came of it; how the talk ended, or None while it goes on."""
    session = sitting.session
    other_window.see_that_it_waits(sitting)
    beurten = order(session.talk)
    beurt = turn(session.talk, beurten)
    if beurt is None or session.talk.einde:
        return _close(sitting)
    _read_back_before_agreeing(sitting, beurt)
    invoer = sitting.face.ask(_screen(sitting, beurt, beurten), lambda tekst: _keep(session, beurt, tekst))
    sitting.waiting.pop(beurt.plek, None)
    if invoer.einde or invoer.opdracht is not None:
        _keep(session, beurt, invoer.tekst)
    if invoer.einde:
        return "onderbroken"
    if invoer.opdracht is None:
        _hear(sitting, beurt, invoer)
        return None
    from loopbaangesprek.talk.commands import run_command  # noqa: PLC0415 - when one is typed

    try:
        verder = run_command(sitting, beurt, invoer.tekst, invoer.opdracht)
    except KeyboardInterrupt:  # the input ended, or the talk was stopped, at what the command asked
        return "onderbroken"
    return None if verder else "afgebroken" if session.talk.einde == "afgebroken" else "gestopt"


def _close(sitting: Sitting) -> Einde | None:
    """Close the talk, unless another window was first; what is only half typed then stays on this screen."""
    session = sitting.session
    if session.talk.einde:
        sitting.face.read_out((t.ELDERS_KLAAR, *sitting.take_notes(), *other_window.half_typed(sitting)))
        return "afgebroken" if session.talk.einde == "afgebroken" else "klaar"
    _bring_along(sitting)
    try:
        session.wish(w.Sluit())
    except Botsing:
        sitting.note(t.OPNIEUW_GELEZEN)
        return None
    return "klaar"


def _bring_along(sitting: Sitting) -> None:
    """M2: what came of the previous step goes into its own record too.

    Before the closing, so that after a kill in between it is done once more, and no talk is closed without it.
    """
    from loopbaangesprek.talk.following import follow_up  # noqa: PLC0415 - after the last screen

    session = sitting.session
    if not session.store.trouble and (zin := follow_up(session.store.store, session.talk, session.clock)):
        sitting.face.read_out((zin,))


def _hear(sitting: Sitting, beurt: Beurt, invoer: Invoer) -> None:
    try:
        _answer(sitting, beurt, invoer)
    except Geweigerd as nee:
        # What was no choice or no day is typed anew, not added to.
        opnieuw = beurt.vraag.keuze or beurt.vraag.invoer == "datum"
        _keep(sitting.session, beurt, "" if opnieuw else invoer.tekst)
        _refuse(sitting, beurt, invoer.tekst, nee.zin)
    except Botsing:
        other_window.make_wait(sitting, beurt, invoer.tekst)
    except GesprekNietGevonden:
        _keep(sitting.session, beurt, invoer.tekst)  # so that it can be shown once more
        raise


def _refuse(sitting: Sitting, beurt: Beurt, tekst: str, zin: str) -> None:
    """Say what to type instead; at a choice with the word that looks like what was typed."""
    if not beurt.vraag.keuze:
        sitting.reply(zin)
        return
    sitting.refuse(geen_keuze(tekst, [k.woord for k in beurt.vraag.keuze], t.KIES_UIT_DE_LIJST))


def _screen(sitting: Sitting, beurt: Beurt, beurten: list[Beurt]) -> Scherm:
    session = sitting.session
    rond = Omlijsting(
        meldingen=sitting.take_notes(),
        hulpregels=(*_between_us(session, beurt), *sitting.aids_for(beurt.plek)),
        balk=session.store.trouble,
        opschrift=sitting.banner,
        groot=sitting.large,
        minuten=session.minutes(),
        geweigerd=sitting.take_refused(),
        concept=other_window.at(sitting, beurt.plek),
    )
    return picture(session.talk, beurt, beurten, rond)


def _between_us(session: Session, beurt: Beurt) -> tuple[str, ...]:
    return (tb.STAAT_TUSSEN_ONS,) if session.talk.shielding(beurt.plek) else ()


def _keep(session: Session, beurt: Beurt, tekst: str) -> None:
    """Keep half-typed text, unless it is just the answer that stands there already."""
    staat_er = (session.talk.tekst(beurt.plek) or "", earlier(session.talk, beurt))
    session.keep_draft(beurt.plek, None if tekst.strip() in staat_er else tekst)


def _answer(sitting: Sitting, beurt: Beurt, invoer: Invoer) -> None:
    session, tekst = sitting.session, invoer.tekst
    if not tekst.strip() and beurt.soort == "poort":
        tekst = "nee"
    elif (staat_er := session.talk.tekst(beurt.plek)) is not None and tekst.strip() in (
        "",
        earlier(session.talk, beurt),
    ):
        wens = w.Antwoord(beurt.plek, staat_er, session.talk.cel(beurt.plek).woorden)
        sitting.wish_and_tell(wens)
        return
    verborgen = places_off_path(session.talk)
    vertel = (w.Vertel(),) if sitting.tell_opening and not session.talk.verteld else ()
    vast = session.wish(*vertel, w.Antwoord(beurt.plek, tekst))
    sitting.note(_noted(session, beurt) if vast else t.IN_HET_GEHEUGEN)
    if places_off_path(session.talk) - verborgen:
        sitting.note(t.VERBORGEN)
    if wenk := hint_for(beurt.vraag.oogst, tekst):
        sitting.note(wenk)
    if not beurt.vraag.keuze:
        sitting.ask_gently(beurt.plek, tekst)
    if tekst.strip().casefold() in OPDRACHTEN and not beurt.vraag.keuze:
        sitting.note(t.BEDOELDE_OPDRACHT.format(woord=tekst.strip().casefold()))
    _tell_half_typed(sitting)


def _noted(session: Session, beurt: Beurt) -> str:
    """The ✓ of an answer; with a date the day that was understood, so that a wrong one is seen at once."""
    if beurt.vraag.invoer != "datum":
        return t.GENOTEERD
    return f"{t.GENOTEERD}: {in_words(beurt.vraag, session.talk.tekst(beurt.plek) or '')}"


def _tell_half_typed(sitting: Sitting) -> None:
    """What was half changed at an earlier answer is out of sight when the talk goes on: say so, once."""
    session = sitting.session
    nu = turn(session.talk)
    half = {
        p
        for p in session.store.drafts()
        if session.talk.tekst(p) is not None and (nu is None or p != nu.plek)
    }
    if half - sitting.told_half:
        sitting.note(t.NOG_HALF)
    sitting.told_half |= half


def _read_back_before_agreeing(sitting: Sitting, beurt: Beurt) -> None:
    """M41: before the jongere agrees, the whole is read back; best told by the jongere."""
    if beurt.vraag.oogst == "bevestiging.akkoord" and not sitting.read_back_done:
        sitting.read_back_done = True
        sitting.face.say(*sitting.take_notes())
        sitting.face.read_out((t.SAMEN_LEZEN, "", *read_back(sitting.session.talk)))
