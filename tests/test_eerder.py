"""`/eerder`: a story of an earlier talk laid beside this one, linked, kept in the record, and back again (M12, M13)."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek import wensen as w
from loopbaangesprek.banks import load_bank
from loopbaangesprek.desk.erasing import erase_talk
from loopbaangesprek.desk.records import record_of
from loopbaangesprek.desk.taking_in import facts_from
from loopbaangesprek.exports.lezers.eigen_woorden import own_words
from loopbaangesprek.exports.lezers.instemming import own
from loopbaangesprek.fouten import AntwoordenFout, Geweigerd, OpslagFout
from loopbaangesprek.gebeurtenissen import to_line
from loopbaangesprek.gesprek import Gesprek, replay
from loopbaangesprek.inkorten import compact
from loopbaangesprek.kop import Kop
from loopbaangesprek.oogst import harvest
from loopbaangesprek.opdrachten import OP_HET_SCHERM
from loopbaangesprek.scherm import Invoer
from loopbaangesprek.stores.base import Store
from loopbaangesprek.stores.memory import MemoryStore
from loopbaangesprek.talk.beginning import Wanted, begin
from loopbaangesprek.talk.conduct import hold
from loopbaangesprek.talk.session import Session
from loopbaangesprek.teksten import eerder as t
from loopbaangesprek.teksten import verslagen as tv
from loopbaangesprek.teksten.schade import beschadigd
from loopbaangesprek.vragenbank import Stem, Vragenbank
from tests.gedrukt import render
from tests.nepgezicht import ScriptedFace
from tests.proefbank import PROEFBANK, VANDAAG, antwoord, groep, na, vraag
from tests.test_conduct import typing
from tests.transcript import TickingClock, play

Verhalen = list[dict[str, Any]]
CODE = "vmbo-3310"
KOELCEL = "De koelcel viel uit en ik mocht zelf zoeken."
FEBRUARI = {
    "moment": "De koelcel",
    "gebeurtenis": KOELCEL,
    "rol": "ik was alleen",
    "emoties": "bang\ntrots",
    "waardering": "fijn",
    "goed-gedaan": "rustig blijven",
    "inzicht": '"stap voor stap"',
}
"""What was said in the talk of February."""
KOPPEL = ("/eerder", "1", "2")
"""Ask for the earlier stories, take the first one, and say yes."""


def talk(
    store: Store, naam: str, dag: str, code: str | None = CODE, bank: Vragenbank | None = None
) -> Session:
    """A talk that begins on a day."""
    wanted = Wanted(code=code, niveau="vmbo", rol="mentor")
    bank = bank or load_bank("basis", None)
    datum = VANDAAG.fromisoformat(dag)
    return Session.begin(
        store, TickingClock(), begin(bank, wanted, gesprek=naam, datum=datum, vorige=None, programma="proef")
    )


def held(store: Store, naam: str, dag: str, gezegd: dict[str, str], **anders: Any) -> Session:
    """A talk that was held on a day, with these answers."""
    session = talk(store, naam, dag, **anders)
    for vraag_, tekst in gezegd.items():
        session.wish(w.Antwoord((vraag_, 1), tekst))
    session.wish(w.Sluit())
    return session


@pytest.fixture
def store() -> MemoryStore:
    """A place with one talk of February."""
    store = MemoryStore()
    held(store, "feb1", "2026-02-12", FEBRUARI)
    return store


def typed(session: Session, *invoer: Invoer | str) -> ScriptedFace:
    """The face after these replies in a talk; after the last one it is stopped."""
    face = ScriptedFace(typing(*invoer))
    hold(session, face)
    return face


def may(store: Store, *invoer: Invoer | str, **anders: Any) -> tuple[Session, ScriptedFace]:
    """The talk of May with these replies, and its face."""
    session = talk(store, "mei1", "2026-05-21", **anders)
    return session, typed(session, *invoer)


def related(session: Session) -> Verhalen:
    """The related stories in the record of a talk."""
    verhalen: Verhalen = harvest(session.talk)["verwante_verhalen"]
    return verhalen


def told(face: ScriptedFace) -> list[str]:
    """Every remark that was on a screen."""
    return [regel for scherm in face.screens for regel in scherm.meldingen]


# The whole loop


def test_a_story_of_february_is_linked_in_may_and_the_rode_draad_rests_on_two(store: MemoryStore) -> None:
    """M13: read, linked, compared, and counted."""
    draad = ("/ga rode-draad", "eerst zoeken, dan doen")
    los, _ = may(store, *draad)
    assert harvest(los.talk)["rode_draad"]["voorlopig"]
    store.erase("mei1")
    session, face = may(store, "een wens", "/ga verdieping", *KOPPEL, "ik bleef rustig", *draad)
    record = harvest(session.talk)
    verwacht = {
        "soort": "verdieping",
        "verhaal": KOELCEL,
        "overeenkomst": "ik bleef rustig",
        "gesprek": "feb1",
    }
    assert record["verwante_verhalen"] == [verwacht]
    assert record["rode_draad"] == {"tekst": "eerst zoeken, dan doen", "voorlopig": False}
    assert t.STAAT_ERBIJ in told(face)
    session.wish(w.Sluit())
    gedrukt = render("md", record_of(session.talk)).decode()
    assert "uit een eerder gesprek" in gedrukt[gedrukt.index(KOELCEL) :].split("\n\n")[0]


def test_the_whole_exchange_as_it_is_heard_in_the_plain_face(store: MemoryStore) -> None:
    session = talk(store, "mei1", "2026-05-21")
    gespeeld = play(session, ["/ga verdieping", "/eerder", "1", "2", "/stop"])
    assert gespeeld[gespeeld.index("> /eerder") :].splitlines() == [
        "> /eerder",
        "",
        "Welk verhaal uit een eerder gesprek wil je lezen?",
        "Enter zonder nummer gaat terug naar de vraag.",
        "1 donderdag 12 februari 2026: De koelcel",
        "> 1",
        "Je koos 1, donderdag 12 februari 2026: De koelcel.",
        "",
        "donderdag 12 februari 2026, Loopbaangesprek over een ervaring",
        "Het moment",
        "De koelcel",
        "Wat er gebeurde",
        "De koelcel viel uit en ik mocht zelf zoeken.",
        "Mijn rol",
        "ik was alleen",
        "Wat er door me heen ging",
        "bang",
        "trots",
        "Wat me goed afging",
        "rustig blijven",
        "Zo noem ik wat ik ontdekte",
        '"stap voor stap"',
        "",
        "Lijkt dit op wat de jongere nu vertelt?",
        "1 nee, alleen lezen",
        "2 ja, zet het erbij als verhaal van vroeger",
        "> 2",
        "Je koos 2, ja, zet het erbij als verhaal van vroeger.",
        "",
        "Het verhaal van vroeger staat erbij.",
        "Vraag 4, fase Reflecteren, halverwege, 1 minuut.",
        "Wat is er hetzelfde aan?",
        "> /stop",
    ]


def test_after_the_comparison_the_talk_goes_on_where_it_was(store: MemoryStore) -> None:
    session, face = may(
        store, "een wens", Invoer("half getypt", opdracht="eerder"), "1", "2", "rustig blijven"
    )
    assert face.screens[4].vraag == "Wat is er hetzelfde aan?"
    assert (face.screens[5].vraag, face.screens[5].tekst) == (face.screens[1].vraag, "half getypt")
    assert related(session)[0]["overeenkomst"] == "rustig blijven"


@pytest.mark.parametrize("keuze", [("1", ""), ("1", "1"), ("1", "/terug"), ("",), ("/terug",)])
def test_nothing_is_linked_without_a_yes(store: MemoryStore, keuze: tuple[str, ...]) -> None:
    session, face = may(store, "/eerder", *keuze)
    assert session.talk.cellen == {}
    assert (KOELCEL in "\n".join(face.said)) == (keuze[0] == "1")


def test_stopping_in_the_list_stops_the_talk_with_everything_kept(store: MemoryStore) -> None:
    session, face = may(store, Invoer("half", opdracht="eerder"), "/stop")
    assert session.draft(("wens", 1)) == "half"
    assert face.screens[-1].vraag == t.WELK_VERHAAL


def test_it_stands_in_the_help_and_not_among_the_six_on_screen(store: MemoryStore) -> None:
    _, face = may(store, "/hulp")
    assert any(regel.strip().startswith("/eerder") for regel in face.said)
    assert "eerder" not in OP_HET_SCHERM


# Which stories


def test_only_finished_talks_of_this_jongere_are_there_the_newest_first(store: MemoryStore) -> None:
    lang = "Ik stond bij de balie en er kwam iemand binnen die heel boos was over een brief van de gemeente."
    held(store, "mrt1", "2026-03-05", {"gebeurtenis": lang}, code="VMBO-3310")
    held(store, "feb2", "2026-02-12", {"gebeurtenis": "w" * 70})
    held(store, "leeg1", "2026-03-06", {"rol": "alleen een rol"})
    held(store, "nee1", "2026-03-06", {"gebeurtenis": "nee"})
    held(store, "ander1", "2026-03-07", FEBRUARI, code="mbo-0417")
    talk(store, "loopt1", "2026-03-08").wish(w.Antwoord(("gebeurtenis", 1), "loopt nog"))
    kapot = talk(store, "weg1", "2026-03-09")
    kapot.wish(w.Antwoord(("gebeurtenis", 1), "afgebroken"))
    kapot.wish(w.BreekAf())
    _, face = may(store, "wat er nu gebeurde", "/eerder", "")
    assert [keuze.woord for keuze in face.screens[2].keuze] == [
        "donderdag 5 maart 2026: Ik stond bij de balie en er kwam iemand binnen die heel…",
        f"donderdag 12 februari 2026: {'w' * 60}…",
        "donderdag 12 februari 2026: De koelcel",
    ]


def test_where_no_event_was_told_the_title_is_the_story() -> None:
    store = MemoryStore()
    held(store, "feb1", "2026-02-12", {"moment": '"De koelcel"'})
    session, _ = may(store, *KOPPEL)
    assert related(session)[0]["verhaal"] == "De koelcel"
    assert session.talk.cel(("verdieping", 1)).woorden == "letterlijk"


def test_the_words_come_along_as_they_were(store: MemoryStore) -> None:
    """M10, M47: word for word, or in short; and a parent's words stay a parent's."""
    toen = talk(store, "mrt1", "2026-03-05")
    toen.wish(w.Antwoord(("gebeurtenis", 1), '"Toen zei ze ja"'))
    toen.wish(w.Van(("gebeurtenis", 1), "ouder"))
    toen.wish(w.Sluit())
    session, face = may(store, *KOPPEL)
    cel = session.talk.cel(("verdieping", 1))
    assert (cel.tekst, cel.woorden, cel.van) == ("Toen zei ze ja", "letterlijk", "ouder")
    assert "Wat er gebeurde (woorden van een ouder)" in face.said
    assert '  "Toen zei ze ja"' in face.said


def test_what_was_worked_out_is_not_the_jongeres_until_they_agree(store: MemoryStore) -> None:
    """M44: the yes at this screen says that it is alike, and not that the words are right."""
    toen = held(store, "mrt1", "2026-03-05", {"moment": "de balie"})
    toen.wish(w.WerkUit(("gebeurtenis", 1), "er kwam iemand boos binnen"))
    session, face = may(store, *KOPPEL, "rustig", "/ga akkoord", "ja")
    assert session.talk.cel(("verdieping", 1)).woorden == "uitgewerkt"
    assert "Wat er gebeurde (na het gesprek uitgewerkt)" in face.said
    verhaal = own_words(record_of(session.talk)).verwante_verhalen[0]
    assert (verhaal.verhaal, verhaal.overeenkomst) == (None, "rustig")
    session.wish(w.Sluit())
    session.wish(w.StemIn())
    assert own_words(record_of(session.talk)).verwante_verhalen[0].verhaal == "er kwam iemand boos binnen"


def test_going_past_a_story_that_is_not_the_jongeres_makes_it_no_more_theirs(store: MemoryStore) -> None:
    toen = held(store, "mrt1", "2026-03-05", {"moment": "de balie"})
    toen.wish(w.WerkUit(("gebeurtenis", 1), "er kwam iemand boos binnen"))
    for verder in ("", "er kwam iemand boos binnen", "/overslaan"):
        session, _ = may(store, *KOPPEL, "rustig", "/ga verdieping", verder)
        assert session.talk.cel(("verdieping", 1)).woorden == "uitgewerkt", verder
        store.erase("mei1")


def test_a_record_with_a_story_that_was_worked_out_comes_back_the_same(
    store: MemoryStore, tmp_path: Path
) -> None:
    held(store, "mrt1", "2026-03-05", {"moment": "de balie"}).wish(w.WerkUit(("gebeurtenis", 1), "boos"))
    session = may_linked(store)
    assert back_again(tmp_path, session.talk) == harvest(session.talk)


VAN: tuple[Stem | None, ...] = (None, None, "ouder", "ander", "begeleider")
NADIEN = ("niets", "uitgewerkt", "gewijzigd", "gewijzigd en klopt", "klopt en gewijzigd", "stemt in")


@given(
    van=st.sampled_from(VAN),
    letterlijk=st.booleans(),
    akkoord=st.sampled_from([None, "ja", "deels", "nee"]),
    dicht=st.booleans(),
    nadien=st.lists(st.sampled_from(NADIEN), max_size=3),
)
@settings(max_examples=30)
def test_linking_never_makes_a_story_the_jongeres(
    *, van: Stem | None, letterlijk: bool, akkoord: str | None, dicht: bool, nadien: list[str]
) -> None:
    """M40: whoever said it, and whatever became of it after its talk."""
    store = MemoryStore()
    toen = talk(store, "mrt1", "2026-03-05")
    toen.wish(w.Antwoord(("moment", 1), "de balie"))
    if "uitgewerkt" not in nadien:
        toen.wish(w.Antwoord(("gebeurtenis", 1), '"Zij zei ja"' if letterlijk else "zij zei ja"))
        if van:
            toen.wish(w.Van(("gebeurtenis", 1), van))
        if dicht:
            toen.wish(w.Afscherming(("gebeurtenis", 1), "tussen_ons"))
    if akkoord:
        toen.wish(w.Antwoord(("akkoord", 1), akkoord))
    toen.wish(w.Sluit())
    for stap in nadien:
        _afterwards(toen, stap)
    session, _ = may(store, *KOPPEL, "rustig", "/ga akkoord", "ja")
    eerst, nu = own(record_of(toen.talk)), own(record_of(session.talk))
    verhalen = [verhaal["verhaal"] for verhaal in related(session)]
    assert [tekst for tekst in verhalen if nu.has(tekst) and not eerst.has(tekst)] == []


def _afterwards(toen: Session, stap: str) -> None:
    """What became of a story after its talk."""
    pad = "klein_verhaal.gebeurtenis"
    nieuw = f"Anders gezegd, {len(toen.facts)}."
    klopt = w.Wijzig("bevestiging.akkoord", _now(toen, "bevestiging.akkoord"), "ja", "r", "2026-03-06")
    anders = w.Wijzig(pad, _now(toen, pad), nieuw, "r", "2026-03-06")
    wensen: dict[str, tuple[w.Wens, ...]] = {
        "niets": (),
        "uitgewerkt": (w.WerkUit(("gebeurtenis", 1), nieuw),),
        "gewijzigd": (anders,),
        "gewijzigd en klopt": (anders, klopt),
        "klopt en gewijzigd": (klopt, anders),
        "stemt in": (w.StemIn(),),
    }
    for wens in wensen[stap]:
        with suppress(Geweigerd):
            toen.wish(wens)


def _now(toen: Session, pad: str) -> str | None:
    deel, lid = pad.split(".")
    tekst: str | None = harvest(toen.talk)[deel][lid]
    return tekst


def test_a_story_that_was_changed_after_its_talk_is_read_as_it_is_now(store: MemoryStore) -> None:
    toen = Session.resume(store, TickingClock(), "feb1")
    toen.wish(
        w.Wijzig("klein_verhaal.gebeurtenis", KOELCEL, "De koelcel viel stil.", "zo was het", "2026-03-01")
    )
    session, _ = may(store, *KOPPEL)
    assert related(session)[0]["verhaal"] == "De koelcel viel stil."


def test_what_is_kept_from_print_is_kept_from_here(store: MemoryStore) -> None:
    """A shielded answer is neither read out nor linked."""
    toen = talk(store, "mrt1", "2026-03-05")
    toen.wish(w.Antwoord(("gebeurtenis", 1), "iets tussen ons"))
    toen.wish(w.Afscherming(("gebeurtenis", 1), "tussen_ons"))
    toen.wish(w.Antwoord(("moment", 1), "de balie"))
    toen.wish(w.Sluit())
    session, face = may(store, *KOPPEL)
    assert related(session)[0]["verhaal"] == "de balie"
    assert not any("tussen ons" in regel for regel in face.said)


class BrokenTalk(MemoryStore):
    """A store in which the facts of some talks are no facts."""

    def __init__(self, *stuk: str) -> None:
        super().__init__()
        self.stuk = stuk

    def facts(self, gesprek: str) -> Any:
        """Half a line where the talk is damaged."""
        rijen = super().facts(gesprek)
        return [type(rij)(rij.nr, rij.om, rij.regel[:9]) for rij in rijen] if gesprek in self.stuk else rijen


def test_a_talk_that_cannot_be_read_is_left_out_with_its_sentence() -> None:
    store = BrokenTalk("mrt1")
    held(store, "feb1", "2026-02-12", FEBRUARI)
    stuk = held(store, "mrt1", "2026-03-05", FEBRUARI)
    kop = store.talk(stuk.id)
    session, face = may(store, *KOPPEL)
    assert isinstance(kop, Kop)
    assert beschadigd(kop) in told(face)
    assert related(session)[0]["gesprek"] == "feb1"


# When it cannot be


def test_without_a_code_or_without_an_earlier_story_one_sentence_says_so(store: MemoryStore) -> None:
    _, face = may(store, "/eerder", code=None)
    assert face.screens[1].meldingen == (t.ZONDER_CODE,)
    _, face = may(MemoryStore(), "/eerder")
    assert face.screens[1].meldingen == (t.GEEN_EERDER,)


def test_nothing_of_another_talk_is_shown_where_the_jongere_reads_along(store: MemoryStore) -> None:
    """M45."""
    _, face = may(store, "/meekijken", "/eerder", "/meekijken", "/eerder", "")
    assert face.screens[2].meldingen == (t.EERST_MEEKIJKEN_UIT,)
    assert face.said == []
    assert face.screens[4].vraag == t.WELK_VERHAAL


class Unreachable(MemoryStore):
    """A store of which the list of talks can't be read."""

    def of_code(self, code: str) -> list[Kop]:
        """Fail."""
        raise OpslagFout(f"Van {code} is nu niets te lezen.")


def test_a_place_that_cannot_be_read_is_told_and_the_talk_goes_on() -> None:
    _, face = may(Unreachable(), "/eerder", "een wens")
    assert face.screens[1].meldingen == (f"Van {CODE} is nu niets te lezen.",)


def test_a_bank_that_does_not_ask_about_before_lets_it_be_read_and_no_more(store: MemoryStore) -> None:
    fasen = tuple(fase for fase in PROEFBANK.fasen if fase.fase != "reflecteren")
    bank = Vragenbank("kort", "Een korte bank", "1", fasen)
    session, face = may(store, "/eerder", "1", bank=bank)
    assert KOELCEL in "\n".join(face.said)
    assert t.GEEN_VRAAG in told(face)
    assert session.talk.cellen == {}


def test_a_question_that_is_asked_once_takes_one_story(store: MemoryStore) -> None:
    bank = _bank_with(groep(vraag("vroeger", "verwante_verhalen.verhaal"), soort="verdieping"))
    held(store, "mrt1", "2026-03-05", FEBRUARI)
    session, face = may(store, *KOPPEL, "/eerder", "2", bank=bank)
    assert [item["gesprek"] for item in related(session)] == ["mrt1"]
    assert t.VOL in told(face)


def _bank_with(*groepen: Any) -> Vragenbank:
    """The small bank, with other questions about stories that are alike."""
    fasen = tuple(type(f)(f.fase, groepen) if f.fase == "reflecteren" else f for f in PROEFBANK.fasen)
    return Vragenbank("klein", "Een kleine bank", "1", fasen)


# At which place


def test_a_no_makes_room_and_the_next_story_is_another_round(store: MemoryStore) -> None:
    held(store, "mrt1", "2026-03-05", {"gebeurtenis": "de balie"})
    session, _ = may(store, "/ga verdieping", "nee", *KOPPEL, "rustig", "/eerder", "2", "2", "ook rustig")
    assert [(v["verhaal"], v["overeenkomst"]) for v in related(session)] == [
        ("de balie", "rustig"),
        (KOELCEL, "ook rustig"),
    ]
    assert [v["soort"] for v in related(session)] == ["verdieping", "verdieping"]


def test_a_story_that_is_there_already_is_not_linked_again(store: MemoryStore) -> None:
    session, face = may(store, *KOPPEL, "rustig", "/eerder", "1")
    assert len(related(session)) == 1
    assert face.screens[-1].meldingen == (t.STAAT_ER_AL,)


def test_half_typed_text_at_the_question_itself_is_left_alone(store: MemoryStore) -> None:
    """C6: an answer there would take the text away, so the story comes in the next round."""
    half = Invoer("toen ik klein was", opdracht="eerder")
    session, face = may(store, "/ga verdieping", half, "1", "2", "rustig")
    assert session.talk.tekst(("verdieping", 2)) == KOELCEL
    assert session.draft(("verdieping", 1)) == "toen ik klein was"
    assert face.screens[-1].tekst == "toen ik klein was"


def test_a_bank_without_the_question_what_is_the_same_simply_goes_on(store: MemoryStore) -> None:
    session, face = may(store, *KOPPEL, bank=PROEFBANK)
    assert face.screens[-1].vraag == face.screens[0].vraag
    assert related(session)[0]["gesprek"] == "feb1"


# What becomes of the link


def linked(*daarna: w.Wens) -> Gesprek:
    """The talk after a story was linked, and these wishes."""
    return na(w.Verbind(("verdieping", 1), KOELCEL, "feb1", "letterlijk"), *daarna)


def items(gesprek: Gesprek) -> list[tuple[str | None, str | None]]:
    """The related stories with the talk they came from."""
    return [(v["verhaal"], v["gesprek"]) for v in harvest(gesprek)["verwante_verhalen"]]


def test_a_linked_story_is_an_answer_in_its_own_words() -> None:
    gesprek = linked()
    assert items(gesprek) == [(KOELCEL, "feb1")]
    assert gesprek.cel(("verdieping", 1)).woorden == "letterlijk"


def test_amended_words_are_still_that_story() -> None:
    assert items(linked(antwoord("verdieping", "De koelcel viel uit."))) == [("De koelcel viel uit.", "feb1")]


def test_a_no_lets_go_of_the_link_and_what_is_said_after_it_is_another_story() -> None:
    assert items(linked(antwoord("verdieping", "Nee."))) == [("Nee.", None)]
    assert items(linked(antwoord("verdieping", "nee"), antwoord("verdieping", "toch wel"))) == [
        ("toch wel", None)
    ]


@pytest.mark.parametrize("staat", ["besproken", "overgeslagen", "later"])
def test_what_is_passed_over_is_no_longer_linked(staat: Any) -> None:
    gesprek = linked(w.Stand(("verdieping", 1), staat), antwoord("verdieping", "iets anders"))
    assert items(gesprek) == [("iets anders", None)]


def test_a_link_that_was_let_go_leaves_no_trace_of_the_other_talk(store: MemoryStore) -> None:
    session, _ = may(store, *KOPPEL, "rustig", "/voorlezen 1 weg")
    assert not any("feb1" in rij.regel or KOELCEL in rij.regel for rij in session.store.facts())
    feiten: list[g.Feit] = [session.facts[0], g.Beantwoord("verdieping", 1, tekst="a")]
    feiten += [g.Verbonden("verdieping", 1, gesprek="feb1"), g.Overgeslagen("verdieping", 1)]
    feiten += [g.Beantwoord("verdieping", 1, tekst="b")]
    assert not any("feb1" in to_line(feit) for feit in compact(feiten))


@pytest.mark.parametrize(
    "wens",
    [
        w.Verbind(("moment", 1), KOELCEL, "feb1"),
        w.Verbind(("verdieping", 1), "nee", "feb1"),
        w.Verbind(("verdieping", 1), KOELCEL, "  "),
        w.Verbind(("verdieping", 1), "  ", "feb1"),
        w.Verbind(("onbekend", 1), KOELCEL, "feb1"),
    ],
)
def test_only_a_story_that_is_like_this_one_can_be_linked(wens: w.Verbind) -> None:
    with pytest.raises(Geweigerd):
        na(wens)


def test_whoever_erases_a_talk_is_told_which_talks_still_tell_its_story(
    store: MemoryStore, tmp_path: Path
) -> None:
    may_linked(store)
    for naam, verwacht in (("feb1", [tv.staat_nog_verteld(["mei1"])]), ("mei1", [])):
        kop = store.talk(naam)
        assert kop is not None
        assert [zin for zin in erase_talk(store, kop, tmp_path) if "/eerder" in zin] == verwacht


# In files and records


def taken_in(tmp_path: Path, tekst: str) -> Gesprek:
    """The talk that a file with this text holds."""
    pad = tmp_path / "antwoorden.yaml"
    pad.write_text(tekst, encoding="utf-8")
    return replay(facts_from(tmp_path, pad, Wanted()))


def back_again(tmp_path: Path, gesprek: Gesprek) -> dict[str, Any]:
    """The record of a talk after it was written as JSON and taken in again, with the id it had."""
    weer = harvest(taken_in(tmp_path, render("json", record_of(gesprek)).decode()))
    weer["gesprek"] |= {"id": gesprek.begin.id, "programma": gesprek.begin.programma}
    return weer


def may_linked(store: Store) -> Session:
    """The talk of May with a linked story, closed."""
    session, _ = may(store, *KOPPEL, "rustig blijven")
    session.wish(w.Sluit())
    return session


def test_a_record_with_a_linked_story_comes_back_the_same(store: MemoryStore, tmp_path: Path) -> None:
    session = may_linked(store)
    assert back_again(tmp_path, session.talk) == harvest(session.talk)


VERHAAL = "bank: basis\nverwante_verhalen:\n  - soort: verdieping\n"


def test_an_answers_file_can_say_where_a_story_came_from(tmp_path: Path) -> None:
    gesprek = taken_in(tmp_path, f"{VERHAAL}    verhaal: '\"{KOELCEL}\"'\n    gesprek: abc123\n")
    assert items(gesprek) == [(KOELCEL, "abc123")]
    assert gesprek.cel(("verdieping", 1)).woorden == "letterlijk"
    los = taken_in(tmp_path, f"bank: basis\nverwante_verhalen:\n  - verhaal: {KOELCEL}\n    gesprek: 0042\n")
    assert items(los) == [(KOELCEL, "0042")]


@pytest.mark.parametrize(
    ("verhaal", "regel"),
    [("    gesprek: abc123\n", 4), ("    overeenkomst: rustig\n    gesprek: abc123\n", 5),
     ("    verhaal: nee\n    gesprek: abc123\n", 5), ("    verhaal: ''\n    gesprek: abc123\n", 5)],
)  # fmt: skip
def test_a_talk_without_its_story_is_told_with_its_line(verhaal: str, regel: int, tmp_path: Path) -> None:
    with pytest.raises(AntwoordenFout) as fout:
        taken_in(tmp_path, VERHAAL + verhaal)
    assert f"antwoorden.yaml:{regel} {t.GEEN_VERHAAL}" in fout.value.zin


def test_a_record_that_names_a_talk_and_has_no_such_story_is_refused(
    store: MemoryStore, tmp_path: Path
) -> None:
    session, _ = may(store, *KOPPEL, "rustig", "/voorlezen 1 weg")
    session.wish(w.Sluit())
    record = json.loads(render("json", record_of(session.talk)))
    assert record["verwante_verhalen"] == [
        {"soort": "verdieping", "verhaal": None, "overeenkomst": "rustig", "gesprek": None}
    ]
    record["verwante_verhalen"][0]["gesprek"] = "feb1"
    with pytest.raises(AntwoordenFout, match=t.GEEN_VERHAAL[:20]):
        taken_in(tmp_path, json.dumps(record, indent=1))


def change(pad: str, oud: str | None, nieuw: str | None) -> w.Wijzig:
    """A change to a related story."""
    return w.Wijzig(f"verwante_verhalen.{pad}", oud, nieuw, "zo was het", "2026-06-01T10:00:00+02:00")


@pytest.mark.parametrize(
    "wijzigingen",
    [
        [change("1.overeenkomst", "rustig blijven", "rustig")],
        [change("1.verhaal", KOELCEL, "De koelcel.")],
        [change("1.gesprek", "feb1", "mrt1")],
        [change("1.gesprek", "feb1", None)],
        [change("1.gesprek", "feb1", "mrt1"), change("1.gesprek", "mrt1", "feb1")],
        [change("1.verhaal", KOELCEL, None)],
        [change("1.verhaal", KOELCEL, None), change("1.overeenkomst", "rustig blijven", None)],
        [change("2.verhaal", None, "nog een"), change("2.gesprek", None, "jan1")],
        [change("1.gesprek", "feb1", "x"), change("1.overeenkomst", "rustig blijven", None),
         change("1.verhaal", KOELCEL, None), change("1.verhaal", None, "heel anders")],
    ],
    ids=lambda rij: ", ".join(f"{w_.pad[18:]}={w_.nieuw}" for w_ in rij),
)  # fmt: skip
def test_a_link_survives_every_change_and_the_way_back(
    wijzigingen: list[w.Wijzig], store: MemoryStore, tmp_path: Path
) -> None:
    """M41: what was changed comes back as a change, and what stood there before it as it stood."""
    session = may_linked(store)
    for wens in wijzigingen:
        session.wish(wens)
    record = harvest(session.talk)
    assert back_again(tmp_path, session.talk) == record
    if all(".gesprek" not in wens.pad and wens.nieuw for wens in wijzigingen):
        assert record["verwante_verhalen"][0]["gesprek"] == "feb1"


def test_a_hidden_story_leaves_nothing_in_print(store: MemoryStore) -> None:
    session, _ = may(store, *KOPPEL)
    session.wish(w.Afscherming(("verdieping", 1), "tussen_ons"))
    session.wish(w.Sluit())
    gedrukt = render("md", record_of(session.talk)).decode()
    assert KOELCEL not in gedrukt
    assert "uit een eerder gesprek" not in gedrukt
