"""Practising: a whole talk of which nothing is kept, with a made-up jongere who answers, or with nobody.

The rule that lives here: the loop, the engine and the faces are those of a real talk. The jongere sits between the
loop and the face: a question is asked first, and what the jongere says stands below it when it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from loopbaangesprek.asking import ask_choice, ask_kept
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.oefengesprek.gezegd import heard, probes_used, speaks_at
from loopbaangesprek.scherm import Bewaar, Face, Invoer, Scherm
from loopbaangesprek.stores.memory import MemoryStore
from loopbaangesprek.talk.before import what_is_told
from loopbaangesprek.talk.beginning import Wanted, begin, read_bank
from loopbaangesprek.talk.closing import GESTOPT
from loopbaangesprek.talk.conduct import hold
from loopbaangesprek.talk.practice_files import practice_talk, practice_talks
from loopbaangesprek.talk.session import Session
from loopbaangesprek.teksten import oefenen as t
from loopbaangesprek.teksten import verloop as tv
from loopbaangesprek.volgorde import Beurt, turn
from loopbaangesprek.voorbereiding import Voorbereiding
from loopbaangesprek.wiring import choose_face, has_person, new_id, now, programme, stops_gently

if TYPE_CHECKING:
    from loopbaangesprek.gebeurtenissen import Plek
    from loopbaangesprek.oefengesprek.vorm import Oefengesprek
    from loopbaangesprek.pauze import Pauze


def practise_talk(folder: Path, wanted: Wanted, *, eenvoudig: bool, met: str | None = None) -> int:
    """Hold a talk of which nothing is kept; returns the exit code.

    `met` names the practice talk. Without it a person is asked, unless a bank was named: then nobody answers.
    """
    face = choose_face(eenvoudig=eenvoudig)
    with stops_gently():
        with _leaving_is_told(face):
            oefening = practice_talk(folder, met) if met else _choose(folder, wanted, face)
            session = _begin(folder, wanted, oefening)
            tafel = _sit_down(session, face, oefening)
        einde = hold(session, tafel, what_is_told(session.talk.begin, Voorbereiding()), banner=tv.OEFENEN)
        if einde == "klaar" and ask_choice(t.VERSLAG, t.VERSLAG_KEUZE, face=face) == 1:
            _show_record(session.talk, face)
        else:
            face.read_out((tv.OEFENING_KLAAR if einde == "klaar" else t.GESTOPT, t.ECHT))
    return 0 if einde == "klaar" else GESTOPT


@contextmanager
def _leaving_is_told(face: Face) -> Iterator[None]:
    """Say that there was no practice when somebody leaves before it began."""
    try:
        yield
    except KeyboardInterrupt:
        face.say(t.NIET_BEGONNEN)
        face.flush()
        raise


def _choose(folder: Path, wanted: Wanted, face: Face) -> Oefengesprek | None:
    """Ask with which jongere; None is with nobody, as it is where nobody can be asked."""
    if wanted.bank is not None or not has_person():
        return None
    er_zijn = practice_talks(folder)
    nummer = ask_choice(
        t.MET_WIE, [*(o.titel for o in er_zijn), t.ZONDER], t.MET_WIE_UITLEG, face=face, stops=True
    )
    if nummer is None:
        raise KeyboardInterrupt
    return er_zijn[nummer] if nummer < len(er_zijn) else None


def _begin(folder: Path, wanted: Wanted, oefening: Oefengesprek | None) -> Session:
    """The talk with its first fact; what was asked for goes before what the practice talk says."""
    if oefening is not None:
        wanted = replace(
            wanted,
            bank=wanted.bank or oefening.bank,
            niveau=wanted.niveau or oefening.niveau,
            code=oefening.code,
        )
    bank = read_bank(folder, wanted.bank or "basis")
    feit = begin(bank, wanted, gesprek=new_id(), datum=now().date(), vorige=None, programma=programme())
    return Session.begin(MemoryStore(), now, feit)


def _sit_down(session: Session, face: Face, oefening: Oefengesprek | None) -> Face:
    """The face to hold the talk with: with a jongere at the table, or as it is."""
    if oefening is None:
        return face
    ask_kept(
        Scherm(oefening.titel, zegt=oefening.situatie, hulpregels=t.ZO_GAAT_HET), lambda _: None, face=face
    )
    return PractisingFace(face, oefening, session)


def _show_record(talk: Gesprek, face: Face) -> None:
    """The record as it would have been, as `lob gesprek toon` shows one, and the last words below it."""
    from loopbaangesprek.desk.listing import show_markdown  # noqa: PLC0415 - a record is only made when it is asked for
    from loopbaangesprek.desk.records import record_of  # noqa: PLC0415 - see above
    from loopbaangesprek.exports import render  # noqa: PLC0415 - see above
    from loopbaangesprek.exports.editions import edition  # noqa: PLC0415 - see above

    face.flush()
    show_markdown(render("md", edition(record_of(talk))).decode())
    face.say("", tv.OEFENING_KLAAR, t.ECHT)  # below the record, which stays on screen
    face.flush()


class PractisingFace:
    """A face with a made-up jongere at the table: all that is asked and shown goes through the face itself."""

    def __init__(self, face: Face, oefening: Oefengesprek, session: Session) -> None:
        """Let this jongere answer in this talk."""
        self._face = face
        self._oefening = oefening
        self._session = session
        self._gevraagd: set[Plek] = set()
        self._stil: dict[Plek, int] = {}

    def ask(self, scherm: Scherm, bewaar: Bewaar) -> Invoer:
        """Show the question until it was asked, and then what the jongere says below it; wait for an answer."""
        beurt = self._turn() if scherm.fase is not None else None
        if beurt is None or not speaks_at(self._oefening, beurt):
            return self._face.ask(scherm, bewaar)
        if not self._was_asked(beurt, scherm):
            invoer = self._face.ask(_before(scherm), bewaar)
            if invoer.opdracht is not None or invoer.einde or (scherm.keuze and invoer.tekst.strip()):
                return invoer
            if is_question(invoer.tekst):
                return Invoer("", opdracht=f"anders {' '.join(invoer.tekst.split())}")
            self._gevraagd.add(beurt.plek)
            scherm = replace(scherm, meldingen=(), tekst=invoer.tekst)
        return self._face.ask(self._with_words(scherm, beurt), bewaar)

    def _with_words(self, scherm: Scherm, beurt: Beurt) -> Scherm:
        """The question with all that was said at it, each probe before what it brought."""
        talk = self._session.talk
        gehoord = heard(self._oefening, talk, beurt, self._stil)
        zegt = [regel for vraag, zin in gehoord for regel in (t.jij(vraag) if vraag else "", t.zegt(zin))]
        gevraagd = probes_used(talk, beurt)
        hulp = tuple(regel for regel in scherm.hulpregels if regel not in gevraagd)
        return replace(scherm, zegt=tuple(filter(None, zegt)), hulpregels=hulp)

    def _turn(self) -> Beurt | None:
        return turn(self._session.talk)

    def _was_asked(self, beurt: Beurt, scherm: Scherm) -> bool:
        """Whether the jongere has heard the question: a probe or a silence comes after it, and so does an answer."""
        cel = self._session.talk.cel(beurt.plek)
        return bool(
            beurt.plek in self._gevraagd | self._stil.keys() or cel.doorgevraagd or scherm.tekst.strip()
        )

    def say(self, *regels: str) -> None:
        """Pass on what is said."""
        self._face.say(*regels)

    def read_out(self, regels: tuple[str, ...]) -> None:
        """Pass on a longer text."""
        self._face.read_out(regels)

    def flush(self) -> None:
        """Pass it on."""
        self._face.flush()

    def guard(self, pauze: Pauze) -> None:
        """Pass it on."""
        self._face.guard(pauze)

    def blank(self) -> None:
        """A silence: the jongere may say something of their own accord after it."""
        self._face.blank()
        if (beurt := self._turn()) is not None:
            self._stil.setdefault(beurt.plek, len(probes_used(self._session.talk, beurt)))

    def edit(self, tekst: str) -> str:
        """Pass it on."""
        return self._face.edit(tekst)


def is_question(tekst: str) -> bool:
    """Whether a question was typed where one is asked: the question in the counsellor's own words (M35), no answer."""
    return tekst.rstrip().endswith("?")


def _before(scherm: Scherm) -> Scherm:
    """The question before it was asked: Enter asks it."""
    return replace(scherm, hulpregels=(*scherm.hulpregels, t.VRAAG_HARDOP), leeg=None, toetsen="")
