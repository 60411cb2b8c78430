"""The one loop, for every face: commands, half-typed text, two windows, the read-back (contract C6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from loopbaangesprek import wensen as w
from loopbaangesprek.fouten import GesprekNietGevonden, OpslagFout
from loopbaangesprek.gebeurtenissen import Beantwoord, from_line
from loopbaangesprek.opdrachten import OPDRACHTEN
from loopbaangesprek.scherm import Bewaar, Invoer, Scherm
from loopbaangesprek.stores.base import Store
from loopbaangesprek.talk.closing import end_talk
from loopbaangesprek.talk.conduct import hold
from loopbaangesprek.talk.rescue import save_at_last
from loopbaangesprek.talk.session import Session
from loopbaangesprek.teksten import doorvragen as td
from loopbaangesprek.teksten import gesprek as tg
from loopbaangesprek.teksten import verloop as t
from loopbaangesprek.teksten.opslag import ELDERS_GEWIST
from tests.nepgezicht import ScriptedFace
from tests.transcript import TickingClock, start


def typing(*invoer: Invoer | str) -> Callable[[Scherm], Invoer]:
    """Replies in this order; a text that begins with a slash is a command, and after the last one comes /stop."""
    rest: Iterator[Invoer | str] = iter(invoer)

    def reply(scherm: Scherm) -> Invoer:
        volgende = next(rest, "/stop")
        if isinstance(volgende, Invoer):
            return volgende
        # What stands on screen comes along with a command, as with a real face.
        return Invoer(scherm.tekst, volgende[1:]) if volgende.startswith("/") else Invoer(volgende)

    return reply


def held(*invoer: Invoer | str, session: Session | None = None) -> tuple[Session, ScriptedFace]:
    """The session and the face after a talk with these replies."""
    session = session or start("basis")
    face = ScriptedFace(typing(*invoer))
    hold(session, face, ("Vertel",))
    return session, face


@pytest.mark.parametrize("opdracht", [o for o in OPDRACHTEN if o not in ("stop", "bewerk")])
def test_typed_text_survives_every_command(opdracht: str) -> None:
    """Whatever command is typed, the half-typed answer is still there at its question."""
    session, _ = held(Invoer("half getypt", opdracht=opdracht))
    assert session.draft(("wens", 1)) == "half getypt"


def test_an_editor_changes_the_half_typed_text() -> None:
    session, _ = held(Invoer("half", opdracht="bewerk"))
    assert session.draft(("wens", 1)) == "half."


def test_stopping_keeps_the_half_typed_text_and_the_talk_goes_on_there() -> None:
    session, face = held("een wens", Invoer("half", opdracht="stop"))
    weer = Session.resume(session.store.store, TickingClock(), session.id)
    _, later = held(session=weer)
    assert later.screens[0].tekst == "half"
    assert later.screens[0].vraag == face.screens[-1].vraag


def test_an_answer_takes_its_half_typed_text_away() -> None:
    session, _ = held(Invoer("half", opdracht="tip"), "heel")
    assert session.draft(("wens", 1)) is None
    assert session.talk.tekst(("wens", 1)) == "heel"


def test_a_prefix_is_enough_and_an_unclear_one_lists_what_it_can_mean() -> None:
    _, face = held("/besp", "/ov")
    assert t.BESPROKEN in face.screens[1].meldingen
    assert face.screens[2].meldingen == ("Bedoel je /overslaan of /overzicht?",)


def test_an_unknown_command_is_told_and_changes_nothing() -> None:
    session, face = held("/dansen")
    assert face.screens[1].meldingen == (t.ONBEKENDE_OPDRACHT,)
    assert session.talk.cellen == {}


def test_a_choice_that_is_not_clear_keeps_the_question_and_says_what_to_type() -> None:
    waardering = next(v for v in start("basis").talk.begin.bank.vragen() if v.oogst == "ervaring.waardering")
    _, face = held(f"/ga {waardering.id}", "prachtig")
    assert face.screens[2].vraag == face.screens[1].vraag
    assert face.screens[2].meldingen == (t.KIES_UIT_DE_LIJST,)


def test_a_choice_that_was_mistyped_is_guessed_and_how_to_choose_is_said_once() -> None:
    waardering = next(v for v in start("basis").talk.begin.bank.vragen() if v.oogst == "ervaring.waardering")
    session, face = held(f"/ga {waardering.id}", "fijjn", "/tip")
    assert face.screens[2].meldingen == (f"Bedoelde je fijn? {t.KIES_UIT_DE_LIJST}",)
    assert [scherm.leeg for scherm in face.screens[1:4]] == [tg.KEUZE_HINT, tg.NIETS_GEKOZEN, tg.KEUZE_HINT]
    assert session.talk.tekst((waardering.id, 1)) is None


@pytest.mark.parametrize(("getypt", "bedoeld"), [("doorvrag", "doorvraag"), ("Overslan", "overslaan")])
def test_a_command_that_was_mistyped_is_guessed_and_nothing_else_happens(getypt: str, bedoeld: str) -> None:
    session, face = held(Invoer("half", opdracht=getypt))
    assert face.screens[1].meldingen == (f"Die opdracht ken ik niet. Bedoelde je /{bedoeld}?",)
    assert face.screens[1].tekst == "half"
    assert session.talk.cellen == {}


def test_a_mistyped_command_with_a_word_behind_it_stays_text_and_is_guessed() -> None:
    _, face = held("/doorvrag 2")
    assert face.screens[1].tekst == "/doorvrag 2"
    assert face.screens[1].meldingen == (f"{t.ALS_TEKST} Bedoelde je /doorvraag?",)


def test_the_opening_counts_as_told_when_the_talk_goes_on() -> None:
    """M1: that it was told is in the record, once the jongere has answered something."""
    assert not held()[0].talk.verteld
    assert held("een wens")[0].talk.verteld


def test_a_tip_comes_on_request_and_goes_with_its_question() -> None:
    _, face = held("/tip", "een wens")
    assert len(face.screens[0].hulpregels) == 0
    assert len(face.screens[1].hulpregels) == 1
    assert len(face.screens[2].hulpregels) == 0


def test_a_probe_is_shown_and_kept_and_the_next_one_is_another() -> None:
    session, face = held("/doorvraag", "/doorvraag")
    assert len(set(face.screens[2].hulpregels)) == 2
    assert session.talk.cel(("wens", 1)).doorgevraagd == face.screens[2].hulpregels


def test_a_probe_with_a_field_of_its_own_is_asked_and_the_talk_comes_back() -> None:
    """The half-typed main answer waits while the probe is asked."""
    vraag = next(v for v in start("basis").talk.begin.bank.vragen() if v.id == "gebeurtenis")
    nummer = 1 + vraag.doorvragen.index(vraag.deelvragen[0])
    half = Invoer("het viel stil en toen", opdracht=f"doorvraag {nummer}")
    session, face = held("/ga gebeurtenis", half, "ik mat alles")
    assert session.talk.tekst(("aandeel", 1)) == "ik mat alles"
    assert face.screens[3].tekst == "het viel stil en toen"


def test_meekijken_shows_the_question_alone() -> None:
    """M45: large, no tips, no notes, no remarks."""
    _, face = held("/tip", "/meekijken", "een wens", "/meekijken")
    assert face.screens[2].groot
    assert face.screens[2].hulpregels == ()
    assert face.screens[3].meldingen == ()
    assert not face.screens[4].groot


def test_a_reply_to_what_was_typed_stands_there_for_who_reads_along_too() -> None:
    _, face = held("/meekijken", "/dansen")
    assert face.screens[1].meldingen == (t.MEEKIJKEN_AAN,)
    assert face.screens[2].meldingen == (t.ONBEKENDE_OPDRACHT,)


def test_the_whole_is_read_back_once_before_the_jongere_agrees() -> None:
    """M41."""
    _, face = held("een wens", "/afronden", "nog niet", "/tip")
    assert face.said.count(t.SAMEN_LEZEN) == 1
    assert any("een wens" in regel for regel in face.said)


def test_what_was_noted_can_be_taken_away_at_the_read_back() -> None:
    session, _ = held("een wens", "/voorlezen 1 weg")
    assert session.talk.tekst(("wens", 1)) is None
    assert not any("een wens" in rij.regel for rij in session.store.facts())


def test_another_question_in_own_words_is_what_the_record_says_was_asked() -> None:
    """M35."""
    session, face = held("/anders Waar ben je benieuwd naar?", "naar alles")
    assert face.screens[1].vraag == "Waar ben je benieuwd naar?"
    assert session.talk.cel(("wens", 1)).gevraagd == "Waar ben je benieuwd naar?"


def test_a_parents_words_are_marked() -> None:
    """M47."""
    session, _ = held("/van ouder", "dat zei haar moeder")
    assert session.talk.cel(("wens", 1)).van == "ouder"


def test_two_windows_on_one_question_lose_neither_answer() -> None:
    """The second to answer sees both texts and decides."""
    een = start("basis")
    store = een.store.store
    twee = Session.resume(store, TickingClock(), een.id)
    een.wish(w.Antwoord(("wens", 1), "van de een"))
    _, face = held("van de ander", session=twee)
    assert face.screens[1].tekst == "van de een\nvan de ander"
    assert t.STAAT_AL in face.screens[1].meldingen


class MeddlingClock(TickingClock):
    """A clock behind which another window writes, each of the first times that this one looks at it."""

    def __init__(self, ander: Session, keren: int) -> None:
        super().__init__()
        self._ander, self._over = ander, keren

    def __call__(self) -> datetime:
        """The moment, a little after the other window wrote."""
        if self._over:
            self._over -= 1
            self._ander.wish(w.Antwoord(("wens", 1), f"van de ander {self._over}"))
            self._ander.keep_draft(("wens", 1), "half van de ander")
        return super().__call__()


def test_what_was_answered_here_stays_however_often_another_window_was_quicker() -> None:
    """What is half typed at a question is kept once for all windows, so theirs may stand there by then."""
    een = start("basis")
    twee = Session.resume(een.store.store, TickingClock(), een.id)
    twee.clock = MeddlingClock(een, 5)
    _, face = held("van hier", session=twee)
    assert face.screens[1].tekst == "van de ander 0\nvan hier"
    assert t.STAAT_AL in face.screens[1].meldingen


def test_what_was_sent_here_comes_up_again_though_the_others_went_elsewhere_and_wrote_over_it() -> None:
    """They went to another question, and came back to answer the one where it waited."""
    een = start("basis")
    twee = Session.resume(een.store.store, TickingClock(), een.id)
    een.wish(w.Ga("moment"))

    def reply(scherm: Scherm) -> Invoer:
        match len(face.screens):
            case 1:
                return Invoer("van hier")
            case 2:
                een.reload()
                een.wish(w.Antwoord(("wens", 1), "van de ander"))
                een.keep_draft(("wens", 1), "half van de ander")
                return Invoer("de storing")
            case _:
                return Invoer(scherm.tekst, opdracht="stop")

    face = ScriptedFace(reply)
    hold(twee, face)
    assert [s.tekst for s in face.screens] == ["", "", "van de ander\nvan hier"]


def test_two_windows_on_two_questions_simply_go_on() -> None:
    een = start("basis")
    twee = Session.resume(een.store.store, TickingClock(), een.id)
    een.wish(w.Antwoord(("moment", 1), "de storing"))
    sessie, face = held("een wens", "een wens", session=twee)
    assert face.screens[1].tekst == "een wens"
    assert (sessie.talk.tekst(("wens", 1)), sessie.talk.tekst(("moment", 1))) == ("een wens", "de storing")


def test_a_talk_that_the_other_window_closed_is_told() -> None:
    een = start("basis")
    twee = Session.resume(een.store.store, TickingClock(), een.id)
    een.wish(w.Sluit())
    _, face = held("te laat", session=twee)
    assert t.ELDERS_KLAAR in face.said
    assert "te laat" in face.said


@pytest.mark.parametrize(
    "slot", ["te laat", Invoer("te laat", opdracht="stop"), Invoer("te laat", einde=True)]
)
def test_a_talk_that_the_other_window_erased_is_told_with_what_was_typed_here(slot: Invoer | str) -> None:
    """Nothing is called kept that is not; the text is shown once more, so that it can be copied."""
    een = start("basis")
    twee = Session.resume(een.store.store, TickingClock(), een.id)
    een.store.store.erase(een.id)
    face = ScriptedFace(typing(slot))
    hold(twee, face)
    with pytest.raises(GesprekNietGevonden):
        save_at_last(Path("nergens"), twee, face, may_ask=False)
    assert end_talk(twee, face, "gewist", None) == 1
    assert face.said[-3:] == [ELDERS_GEWIST, t.STOND_HIER_NOG, "te laat"]


@pytest.mark.parametrize(
    "zin", ['"ik mocht het zelf"', '„hij zei "kom maar" en toen durfde ik”', '“zo "is" het”']
)
def test_words_said_literally_stay_so_when_one_goes_back_and_leaves_them(zin: str) -> None:
    """M10: Enter on an earlier answer changes nothing, also where there are quotation marks within it."""
    session, face = held(zin, "/terug")
    eerst = session.talk.cel(("wens", 1))
    held(face.screens[2].tekst, session=session)
    assert eerst.woorden == "letterlijk"
    assert session.talk.cel(("wens", 1)) == eerst


def test_in_the_closing_nothing_is_put_off() -> None:
    """There is no later any more; the question stays on screen and the way on is named."""
    session, face = held("/afronden", "nog niet", "/later")
    assert face.screens[-1].vraag == face.screens[-2].vraag
    assert t.GEEN_LATER in face.screens[-1].meldingen
    assert all(cel.staat != "later" for cel in session.talk.cellen.values())


def test_what_was_taken_away_is_not_asked_again() -> None:
    """The talk goes on where it was; that it was spoken of stays."""
    session, face = held("een wens", "/voorlezen 1 weg")
    assert face.screens[2].vraag == face.screens[1].vraag
    assert session.talk.cel(("wens", 1)).staat == "besproken"


@pytest.mark.parametrize("opdracht", ["notitie", "anders"])
@pytest.mark.parametrize(
    "hoe", [Invoer("half genoteerd", opdracht="terug"), Invoer("half genoteerd", einde=True)]
)
def test_what_is_half_typed_beside_a_question_waits_there(opdracht: str, hoe: Invoer) -> None:
    """C6: typed text survives, also at a note; asked for again it stands there, and is gone once it is noted."""
    session, face = held(f"/{opdracht}", hoe, f"/{opdracht}", "heel")
    if hoe.einde:
        session, face = held(f"/{opdracht}", "heel", session=session)
    weer = [scherm for scherm in face.screens if scherm.tekst == "half genoteerd"]
    assert len(weer) == 1
    assert session.store.drafts() == {}
    assert "heel" in (session.talk.cel(("wens", 1)).notitie, session.talk.cel(("wens", 1)).gevraagd)


@pytest.mark.parametrize("lijst", ["meer", "afbreken", "van"])
@pytest.mark.parametrize("hoe", [Invoer(einde=True), Invoer(opdracht="stop")])
def test_stopping_at_a_list_of_choices_stops_the_talk(lijst: str, hoe: Invoer) -> None:
    """Ctrl-C and /stop mean the same wherever they come."""
    session = start("basis")
    face = ScriptedFace(typing(f"/{lijst}", hoe))
    assert hold(session, face) == "onderbroken"
    assert session.talk.einde is None


def test_a_sentence_that_begins_with_a_slash_stays_in_the_answer() -> None:
    """C6: an unknown word is told and dropped; a whole line that was typed is not lost."""
    _, face = held(Invoer("half", opdracht="dan ging ik naar huis"))
    assert face.screens[1].tekst == "half\n/dan ging ik naar huis"
    assert t.ALS_TEKST in face.screens[1].meldingen


def test_a_word_that_is_no_choice_is_asked_again_with_what_there_is() -> None:
    _, face = held("/van", "x", "ouder")
    assert face.screens[2].vraag == face.screens[1].vraag
    assert "uit de lijst" in face.screens[2].hulpregels[0]
    assert t.VAN_GEZET in face.screens[3].meldingen


def test_a_change_that_is_half_typed_at_an_earlier_answer_is_told_once() -> None:
    """It is kept, out of sight, when the talk goes on."""
    session, face = held(
        "een wens", "een moment", "/terug", Invoer("een moment anders", opdracht="terug"), "", "x"
    )
    assert session.draft(("moment", 1)) == "een moment anders"
    assert [t.NOG_HALF in scherm.meldingen for scherm in face.screens].count(True) == 1


def test_the_probes_are_listed_with_numbers_that_do_not_move() -> None:
    """The third probe is the third one of the bank, also when another was used before."""
    vraag = next(v for v in start("basis").talk.begin.bank.vragen() if v.id == "wens")
    _, face = held("/doorvraag", "/doorvraag alle", "/doorvraag 3")
    assert face.screens[2].meldingen[0] == f"  2  {vraag.doorvragen[1]}"
    assert face.screens[3].hulpregels[-1] == vraag.doorvragen[2]


def test_a_probe_that_is_not_there_names_one_that_is() -> None:
    vraag = next(v for v in start("basis").talk.begin.bank.vragen() if v.id == "wens")
    over = [f"/doorvraag {nummer}" for nummer in range(1, len(vraag.doorvragen) + 1)]
    _, face = held(over[0], "/doorvraag 9")
    assert face.screens[2].meldingen[-1].startswith("Kies er een, bijvoorbeeld /doorvraag 2.")
    _, face = held(*over, Invoer("leuk", opdracht="doorvraag 9"))
    assert face.screens[-1].meldingen == (td.ZONDER_NUMMER,)


class FullStore:
    """A store that takes nothing from a given moment on."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.full = False

    def __getattr__(self, naam: str) -> object:
        if self.full and naam in ("write", "append", "replace", "save_draft", "facts"):
            raise OpslagFout("De schijf is vol.")
        return getattr(self._store, naam)


def test_a_full_disk_is_told_without_a_tick_and_the_talk_goes_on() -> None:
    """C7: no ✓ for what is not stored; a bar says so; afterwards everything is written."""
    sessie = start("basis")
    vol = FullStore(sessie.store.store)
    sessie.store.store = vol  # type: ignore[assignment]
    vol.full = True
    _, face = held("een wens", "een moment", session=sessie)
    assert t.IN_HET_GEHEUGEN in face.screens[1].meldingen
    assert "vol" in (face.screens[1].balk or "")
    vol.full = False
    assert sessie.store.retry()
    weer = Session.resume(vol._store, TickingClock(), sessie.id)
    assert weer.talk.tekst(("moment", 1)) == "een moment"


def test_a_date_is_told_as_it_was_understood() -> None:
    """A wrong reading is seen at once, and not at the step's day."""
    _, face = held("/ga stap", "de planner vragen", "/ga stap-wanneer", "over twee weken")
    assert any("✓ genoteerd: " in melding for scherm in face.screens for melding in scherm.meldingen)


class BelievingFace(ScriptedFace):
    """At each ✓ it looks whether the store has as many answers as were ticked."""

    def __init__(self, reply: Callable[[Scherm], Invoer], session: Session) -> None:
        super().__init__(reply)
        self.session = session
        self.ticks = 0

    def ask(self, scherm: Scherm, bewaar: Bewaar) -> Invoer:
        """Look first, then answer."""
        self._look(scherm.meldingen)
        return super().ask(scherm, bewaar)

    def say(self, *regels: str) -> None:
        """Look, and remember the lines."""
        self._look(regels)
        super().say(*regels)

    def _look(self, regels: tuple[str, ...]) -> None:
        self.ticks += sum(t.GENOTEERD in regel for regel in regels)
        daar = [from_line(rij.regel) for rij in self.session.store.store.facts(self.session.id)]
        assert sum(isinstance(feit, Beantwoord) for feit in daar) >= self.ticks


def test_whenever_a_tick_is_shown_the_answer_is_in_the_store() -> None:
    """C7: not a moment before."""
    sessie = start("basis")
    face = BelievingFace(typing("een wens", "een moment", "wat er gebeurde", "/ga afronden", "ja"), sessie)
    hold(sessie, face, ("Vertel",))
    assert face.ticks >= 3
