"""What one prompt shows: the question, how far the talk is, and what stands there already (M4, M19, M43, M44)."""

from __future__ import annotations

from typing import Any

import pytest

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek import wensen as w
from loopbaangesprek.beeld import Omlijsting, earlier, picture, progress
from loopbaangesprek.gesprek import apply
from loopbaangesprek.scherm import Scherm
from loopbaangesprek.teksten import aanbod as ta
from loopbaangesprek.teksten import gesprek as t
from loopbaangesprek.volgorde import order
from tests.proefbank import antwoord, later, na, overslaan

GEEN_GEVOEL = (
    antwoord("wens", "meer weten"),
    antwoord("moment", "De storing"),
    antwoord("gebeurtenis", "Het viel uit."),
    overslaan("emoties"),
    antwoord("waardering", "positief"),
)
DAG = (antwoord("stap", "bellen"), antwoord("stap-wanneer", "11-12-2026"))


def scherm(naam: str, *wensen: w.Wens, **rond: Any) -> Scherm:
    """The screen at a question, after these wishes."""
    gesprek = na(*wensen)
    beurten = order(gesprek)
    return picture(gesprek, next(b for b in beurten if b.vraag.id == naam), beurten, Omlijsting(**rond))


def test_a_new_question_stands_alone_with_how_far_the_talk_is() -> None:
    """M4, M44: no tip and no probe that nobody asked for."""
    assert scherm("wens", minuten=3) == Scherm(
        vraag="wens?",
        fase="opening",
        stand="Opening · begin · 3 min",
        gehoord="Vraag 1, fase Opening, begin, 3 minuten.",
        toetsen="/terug /overslaan /doorvraag /notitie /stop /hulp",
        leeg=t.LEEG_HINT,
    )


def test_a_question_that_was_put_in_other_words_stands_there_in_those() -> None:
    assert scherm("wens", w.Anders(("wens", 1), "Wat wil je?")).vraag == "Wat wil je?"


@pytest.mark.parametrize(("gezegd", "staat_er"), [("meer weten", "meer weten"), ('"Ik wil"', '"Ik wil"')])
def test_an_earlier_answer_stands_there_as_it_would_be_typed(gezegd: str, staat_er: str) -> None:
    gezien = scherm("wens", antwoord("wens", gezegd))
    assert (gezien.tekst, gezien.herzien, gezien.leeg) == (staat_er, True, None)


@pytest.mark.parametrize("half", ["half", ""])
def test_what_was_half_typed_goes_before_what_stood_there(half: str) -> None:
    """Also when everything was wiped out."""
    gezien = scherm("wens", antwoord("wens", "meer weten"), concept=half)
    assert (gezien.tekst, gezien.herzien, gezien.leeg) == (half, False, t.LEEG_HINT)


def test_a_day_stands_there_in_words_and_is_typed_over() -> None:
    gezien = scherm("stap-wanneer", *DAG)
    assert (gezien.tekst, gezien.herzien, gezien.enkel, gezien.vervangt) == (
        "vrijdag 11 december 2026", True, True, True,
    )  # fmt: skip
    half = scherm("stap-wanneer", *DAG, concept="14")
    assert (half.tekst, half.herzien) == ("14", True)
    assert not scherm("stap-wanneer", DAG[0]).herzien
    assert not scherm("stap", *DAG).enkel


def test_what_was_chosen_before_is_told_in_its_words_and_not_typed_ahead() -> None:
    """Of an offer a short word is kept, and its sentence is shown."""
    gezien = scherm("aanbod.emotie", *GEEN_GEVOEL, antwoord("aanbod.emotie", "1"))
    zin = next(iter(ta.EMOTIE_KEUZE.values()))
    assert (gezien.tekst, gezien.hulpregels) == ("", (f"Er staat: {zin}. Enter laat het zo.",))
    assert [k.woord for k in gezien.keuze] == list(ta.EMOTIE_KEUZE.values())
    assert scherm("aanbod.emotie", *GEEN_GEVOEL).hulpregels == ()


def test_a_kept_word_that_is_no_choice_stands_there_as_it_is() -> None:
    gesprek = apply(na(), g.Beantwoord("waardering", 1, tekst="gemengd"))
    assert earlier(gesprek, next(b for b in order(gesprek) if b.vraag.id == "waardering")) == "gemengd"


def test_help_stands_between_what_was_chosen_and_the_way_out() -> None:
    """M19."""
    gekozen = (
        antwoord("akkoord", "deels"),
        *(w.Doorvraag(("akkoord", 1), f"{i}") for i in range(3)),
    )
    assert scherm("akkoord", *gekozen, hulpregels=("een tip",)).hulpregels == (
        "Er staat: deels. Enter laat het zo.", "een tip", t.DERDE_DOORVRAAG,
    )  # fmt: skip
    assert scherm("wens", antwoord("wens", "x"), hulpregels=("een tip",)).hulpregels == ("een tip",)


def test_who_reads_along_sees_no_tips() -> None:
    """M45."""
    gezien = scherm("wens", hulpregels=("een tip",), groot=True)
    assert (gezien.groot, gezien.hulpregels) == (True, ())


def test_what_enter_says_where_nothing_stands_depends_on_what_is_asked() -> None:
    """At a gate Enter is an answer."""
    assert scherm("akkoord").leeg == t.KEUZE_HINT
    assert scherm("akkoord", geweigerd=True).leeg == t.NIETS_GEKOZEN
    assert scherm("nog-een", antwoord("verbreding", "thuis")).leeg is None


def test_what_goes_on_around_the_talk_is_passed_on() -> None:
    gezien = scherm("wens", meldingen=("bewaard",), balk="de schijf is vol", opschrift="Oefenen")
    assert (gezien.meldingen, gezien.balk, gezien.opschrift) == (("bewaard",), "de schijf is vol", "Oefenen")


def test_how_far_it_is_counts_what_is_done_of_what_is_asked() -> None:
    """What was skipped is done; what nobody asks for, or what a changed answer hides, does not count."""
    wacht = 16  # in the small bank; the offer to name a conclusion is one of them until there is one

    def ver(*wensen: w.Wens) -> float:
        gesprek = na(*wensen)
        return progress(gesprek, order(gesprek))

    assert ver() == 0
    assert ver(antwoord("wens", "x")) == 1 / (1 + wacht)
    assert ver(overslaan("wens"), later("moment")) > ver(antwoord("wens", "x"))
    assert ver(antwoord("verhaal", "Ik ben rustig.")) == ver()
    plus = (antwoord("waardering", "positief"), antwoord("goed", "x"))
    assert ver(*plus, antwoord("waardering", "negatief")) == ver(antwoord("waardering", "negatief"))
    begin = na(antwoord("wens", "x"))
    assert progress(begin, [b for b in order(begin) if b.vraag.id in ("wens", "moment")]) == 0.5
    assert progress(begin, []) == 1
    assert scherm("moment", antwoord("wens", "x")).voortgang == ver(antwoord("wens", "x"))


@pytest.mark.parametrize(
    ("naam", "wensen", "gehoord"),
    [
        ("gebeurtenis", (), "Vraag 2, fase Terugkijken"),
        ("emoties", (), "Vraag 3, fase Terugkijken"),
        ("emoties", (antwoord("aandeel", "ik zocht"),), "Vraag 4, fase Terugkijken"),
        ("rode-draad", (), "Vraag 3, fase Reflecteren"),
        ("rode-draad", (antwoord("verdieping", "vroeger"),), "Vraag 4, fase Reflecteren"),
        ("gemist", (), "Fase Reflecteren"),
        ("aanbod.emotie", GEEN_GEVOEL, "Fase Terugkijken"),
    ],
)
def test_a_question_has_the_number_of_its_place_in_the_phase(
    naam: str, wensen: tuple[w.Wens, ...], gehoord: str
) -> None:
    """M43: among those that are asked; an offer, and what is not asked now, have none."""
    assert scherm(naam, *wensen).gehoord.startswith(f"{gehoord}, ")
