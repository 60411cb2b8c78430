"""What is between counsellor and jongere, or the counsellor's own, and taking a thing back for good.

The rule that lives here: which answer is meant is said or asked, never guessed; and what was taken back is gone, from
what was half typed to the words by which it could be found. An own note goes into no fact.
"""

from __future__ import annotations

from msgspec import Struct

from loopbaangesprek import wensen as w
from loopbaangesprek.asking import ask_choice
from loopbaangesprek.dagnamen import say_date
from loopbaangesprek.eigen import EIGEN, EigenAantekening, end_of_school_year, question_at
from loopbaangesprek.gebeurtenissen import Beantwoord, Plek
from loopbaangesprek.scherm import Scherm
from loopbaangesprek.schoon import schoon
from loopbaangesprek.talk.moved_from import clear_where_it_was
from loopbaangesprek.talk.noting import beside
from loopbaangesprek.talk.prepared import filled_before
from loopbaangesprek.talk.session import Session
from loopbaangesprek.talk.sitting import Sitting
from loopbaangesprek.teksten import bescherming as t
from loopbaangesprek.teksten import eerder as te
from loopbaangesprek.teksten import verloop as tv
from loopbaangesprek.volgorde import Beurt, order

_VRAGEN = ("vraag", "deelvraag")


# Between the two


def between_us(sitting: Sitting, beurt: Beurt, _tekst: str, rest: str) -> None:
    """`/tussen-ons`: an answer stays out of every record but the counsellor's own; "weg" lifts it."""
    talk = sitting.session.talk
    if rest.casefold() == "weg":
        _lift(sitting, beurt)
        return
    doel = _which(sitting, beurt)
    if doel is None:
        return
    zin = t.TUSSEN_ONS if talk.tekst(doel) is not None else t.TUSSEN_ONS_STRAKS
    vast = sitting.session.wish(w.Afscherming(doel, "tussen_ons"))
    sitting.reply(zin, *(() if vast else (tv.IN_HET_GEHEUGEN,)))


def _which(sitting: Sitting, beurt: Beurt) -> Plek | None:
    """The answer that is meant, asked where it may be the one before or the one to come; None when it was left."""
    session = sitting.session
    hier = beurt.soort in _VRAGEN
    vorige = last_given(session)
    if hier and (vorige is None or session.talk.tekst(beurt.plek) or session.draft(beurt.plek)):
        return beurt.plek
    if vorige is None:
        sitting.reply(t.NOG_GEEN_ANTWOORD)
        return None
    if not hier:
        return vorige.plek
    namen = [t.VORIG_ANTWOORD.format(vraag=_asked(session, vorige)), t.DIT_ANTWOORD]
    nummer = ask_choice(t.WELK_ANTWOORD, namen, face=sitting.face, stops=True)
    return None if nummer is None else (vorige.plek, beurt.plek)[nummer]


def _lift(sitting: Sitting, beurt: Beurt) -> None:
    """Lift the mark here, else on the answer just given; what the bank calls gevoelig stays so."""
    session = sitting.session
    vorige = last_given(session)
    plekken = [beurt.plek, *([vorige.plek] if vorige else [])]
    plek = next((p for p in plekken if session.talk.shielding(p)), None)
    if plek is None:
        sitting.reply(t.GEEN_TUSSEN_ONS)
        return
    if session.talk.cel(plek).afgeschermd is None:
        gevoelig = plek[0] in session.talk.begin.bank.gevoelig
        sitting.reply(t.BLIJFT_GEVOELIG if gevoelig else t.HOORT_BIJ_VRAAG)
        return
    session.wish(w.Afscherming(plek, None))
    nog = session.talk.shielding(plek)
    sitting.reply(t.TUSSEN_ONS_WEG if nog is None else t.BLIJFT_GEVOELIG)


def last_given(session: Session) -> Beurt | None:
    """The question of the answer that was given last in this talk, and still stands; not what was filled in for it."""
    vragen = {b.plek: b for b in order(session.talk) if b.soort in _VRAGEN}
    hier = session.facts[filled_before(session) :]
    gegeven = (f.plek for f in reversed(hier) if isinstance(f, Beantwoord))
    plek = next((p for p in gegeven if p in vragen and session.talk.tekst(p) is not None), None)
    return vragen[plek] if plek else None


def _asked(session: Session, beurt: Beurt) -> str:
    return session.talk.cel(beurt.plek).gevraagd or beurt.vraag.vraag


# Own notes


def own_note(sitting: Sitting, beurt: Beurt, rest: str) -> None:
    """`/notitie --eigen`: something the counsellor wants to remember apart from the talk; "weg" takes it away."""
    session = sitting.session
    staat_er = session.store.own_notes(beurt.plek)
    if rest.casefold() == "weg":
        _drop_own(sitting, beurt, staat_er)
        return
    if not rest and sitting.large:
        sitting.reply(te.EERST_MEEKIJKEN_UIT)
        return
    tekst = schoon(rest or beside(sitting, beurt, EIGEN, _own_screen(staat_er)) or "")
    if tekst.strip():
        _keep_own(sitting, beurt.plek, tekst.strip())


def _own_screen(staat_er: list[EigenAantekening]) -> Scherm:
    """The question for an own note, below it what stands there and who can read it."""
    eerder = [t.EIGEN_STAAT_ER.format(tekst=note.tekst) for note in staat_er]
    weg = [t.EIGEN_WEGHALEN] if staat_er else []
    return Scherm(t.EIGEN, hulpregels=(*eerder, *weg, t.ALLEEN_JIJ))


def _keep_own(sitting: Sitting, plek: Plek, tekst: str) -> None:
    om = sitting.session.clock()
    tot = end_of_school_year(om.date())
    note = EigenAantekening(0, sitting.session.id, *plek, om.isoformat(), tot.isoformat(), tekst)
    vast = sitting.session.store.note_own(note)
    sitting.note(t.EIGEN_TOT.format(dag=say_date(tot)) if vast else tv.IN_HET_GEHEUGEN, t.ALLEEN_JIJ)


def _drop_own(sitting: Sitting, beurt: Beurt, staat_er: list[EigenAantekening]) -> None:
    if not staat_er:
        sitting.reply(t.GEEN_EIGEN)
        return
    vast = sitting.session.store.drop_own(beurt.plek)
    sitting.session.store.leave_no_copy()
    sitting.session.owes = True
    nog = clear_where_it_was(sitting.session) if vast else []
    sitting.reply(t.EIGEN_WEG if vast else t.WEG_STRAKS, *nog)


# Taking back for good


class _Doel(Struct, frozen=True):
    """What can be taken back at one question."""

    beurt: Beurt
    half: list[Plek]
    staat: bool
    eigen: bool


def forget(sitting: Sitting, beurt: Beurt, _tekst: str, _rest: str) -> None:
    """`/niet-opslaan`: take back for good what is half typed here, what stands here, or else the answer just given."""
    session = sitting.session
    if not session.store.trouble:
        session.reload()  # another window may have answered since
    vorige = last_given(session)
    doel = _aim(session, beurt) or (_aim(session, vorige) if vorige else None)
    if doel is None:
        sitting.reply(t.NIETS_OM_WEG_TE_HALEN)
        return
    keuzes = _choices(doel)
    vraag = t.NIET_OPSLAAN.format(vraag=_asked(session, doel.beurt))
    nummer = ask_choice(vraag, list(keuzes), face=sitting.face, stops=True)
    if nummer:
        sitting.reply(*_take_back(session, doel, list(keuzes.values())[nummer]))


def _aim(session: Session, beurt: Beurt) -> _Doel | None:
    half = [plek for plek in session.store.drafts() if question_at(plek) == beurt.plek]
    cel = session.talk.cel(beurt.plek)
    staat = cel.tekst is not None or cel.notitie is not None or cel.gevraagd is not None
    eigen = bool(session.store.own_notes(beurt.plek))
    doel = _Doel(beurt, half, staat and beurt.soort in _VRAGEN, eigen)
    return doel if doel.half or doel.staat or doel.eigen else None


_Keuze = tuple[bool, bool]
"""Whether what stands there goes, and the own notes; what is half typed always goes."""


def _choices(doel: _Doel) -> dict[str, _Keuze]:
    """What can be answered to the one question that is asked; the first of them leaves all as it is."""
    keuzes: dict[str, _Keuze] = {t.LAAT_STAAN: (False, False)}
    if doel.half and doel.staat:
        keuzes[t.ALLEEN_HALF] = (False, False)
    keuzes[t.HAAL_WEG] = (doel.staat, not (doel.half or doel.staat))
    if doel.eigen and (doel.half or doel.staat):
        keuzes[t.OOK_EIGEN] = (doel.staat, True)
    return keuzes


def _take_back(session: Session, doel: _Doel, keuze: _Keuze) -> list[str]:
    """Take it back, and leave no byte of it; returns what to say."""
    feiten, eigen = keuze
    for plek in doel.half:
        session.keep_draft(plek, None)
    if eigen:
        session.store.drop_own(doel.beurt.plek)
    if feiten:
        session.wish(w.Intrekken(doel.beurt.plek))
        session.shorten()
    session.store.leave_no_copy()
    session.owes = True
    if session.store.trouble:
        return [t.WEG_STRAKS]
    if nog := clear_where_it_was(session):
        return [t.WEG_HIER, *nog]
    return [t.WEG_VOORGOED if feiten else t.WEG_HALF]
