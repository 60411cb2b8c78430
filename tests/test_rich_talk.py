"""A whole talk in the rich face, from the first key to the record: the real program, loop and store (contract C6)."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bench.kern import play

from loopbaangesprek.gebeurtenissen import Afgebroken
from loopbaangesprek.teksten import aanbod as ta
from loopbaangesprek.teksten import begin as tb
from loopbaangesprek.teksten import eerste as te
from loopbaangesprek.teksten import gesprek as tg
from loopbaangesprek.teksten import verloop as t
from tests.program import LOB, START, answers, facts, half_typed, run
from tests.rich_talk import (
    CODE,
    CTRL_N,
    CTRL_O,
    CTRL_T,
    OMHOOG,
    OMLAAG,
    TAB,
    VRAAG,
    RichTalk,
    at,
    noted,
    record,
    rich_talk,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals and terminals")

HALF = "eerst keek ik mee en toen"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the talk of this test is kept."""
    return tmp_path / "map"


@pytest.fixture
def gesprek(folder: Path) -> Iterator[RichTalk]:
    """A talk at the question what happened, of which half the answer is typed."""
    with at("gebeurtenis", folder) as venster:
        venster.type(HALF)
        venster.hears(f"› {HALF}")
        yield venster


# From start to record


def _hold_by_the_kern(gesprek: RichTalk) -> list[str]:
    """Answer what the kern asks, and press one key at every other question; gives what was typed."""
    getypt: list[str] = []
    for beat in play("stage"):
        gesprek.reads_to(beat.vraag)
        if beat.enters:
            getypt.append(f"steekwoorden {len(getypt)}")
            gesprek.answer(beat.vraag, getypt[-1])
        else:
            gesprek.press(CTRL_O if beat.keys == "Ctrl-O" else beat.keys)
    return getypt


def test_a_standard_talk_by_the_kern_is_held_from_the_first_key_to_the_record(folder: Path) -> None:
    """What was typed at the kern's questions is word for word what the store and the record hold."""
    with rich_talk(folder) as gesprek:
        gesprek.hears("Vertel eerst kort:", VRAAG["wens"])
        getypt = _hold_by_the_kern(gesprek)
        gesprek.hears(t.KLAAR, "Uitwerken:", t.SCHRIJVEN)
        gesprek.type("1")
        assert gesprek.ends() == 0
    verslag = record(folder)
    assert [a["antwoord"] for a in verslag["antwoorden"] if a["antwoord"] in getypt] == getypt
    assert [tekst for tekst in answers(folder, CODE) if tekst in getypt] == getypt
    assert verslag["opening"]["wens_jongere"] == getypt[0]
    assert verslag["vervolgstap"]["warmte"] == {"graad": "warm", "waarom": getypt[-2]}
    assert verslag["bevestiging"]["akkoord"] == "ja"


def test_a_code_typed_after_a_name_takes_its_place(folder: Path) -> None:
    """What stands there is not added to, so that the name is kept nowhere."""
    zonder_code = (*LOB, *START)
    with rich_talk(folder, zonder_code) as gesprek:
        gesprek.hears(te.WELKE_CODE)
        gesprek.line("Jan de Vries", tb.IS_DIT_EEN_NAAM)
        gesprek.line(CODE, tb.WELK_NIVEAU)
        gesprek.press("1", "Vertel eerst kort:")
    assert run(folder, "gesprek", "lijst").out.count(CODE) == 1
    assert "Vries" not in run(folder, "gesprek", "lijst").out


# Back, probes, jumps, notes: what was half typed stays


@pytest.mark.parametrize("terug", [CTRL_T, "\r/terug\r"], ids=["ctrl-t", "terug"])
def test_after_going_back_the_half_typed_text_is_under_the_cursor_again(
    terug: str, gesprek: RichTalk
) -> None:
    """The earlier answer stands there to be read, one Enter leaves it so, and the half answer goes on."""
    gesprek.press(terug, VRAAG["moment"], "› het moment")
    gesprek.press("\r", VRAAG["gebeurtenis"], f"› {HALF}")
    gesprek.answer("gebeurtenis", " zelf")
    gesprek.hears(VRAAG["rol"])


def test_two_half_typed_answers_are_kept_side_by_side(gesprek: RichTalk) -> None:
    """A half changed answer waits at its own question while another is looked at, and so does the half new one."""
    gesprek.press(CTRL_T, "› het moment")
    gesprek.type(" anders")
    gesprek.press(CTRL_T, VRAAG["wens"], "› de wens")
    gesprek.press("\r", VRAAG["gebeurtenis"], f"› {HALF}")
    gesprek.press(CTRL_T, VRAAG["moment"], "› het moment anders")
    gesprek.press("\r\r", VRAAG["gebeurtenis"], f"› {HALF}")


def test_a_probe_comes_below_the_question_and_stays_in_the_record(gesprek: RichTalk, folder: Path) -> None:
    """Tab shows a sentence to ask with, the question and the text stay, and a second Tab shows another."""
    eerste, tweede = "Wat gebeurde er daarna?", "Wie van je stage waren erbij?"
    gesprek.press(TAB, f"{VRAAG['gebeurtenis']} {eerste} › {HALF}")
    gesprek.line("\r/doorvraag 3", f"{VRAAG['gebeurtenis']} {eerste} {tweede} › {HALF}")
    gesprek.answer("gebeurtenis", " zelf")
    assert noted(folder, "gebeurtenis")["doorgevraagd"] == [eerste, tweede]


@pytest.mark.lang
def test_a_probe_with_a_field_of_its_own_is_asked_and_the_talk_returns(
    gesprek: RichTalk, folder: Path
) -> None:
    """/doorvraag 2 asks what the jongere did; after that the half answer is finished, and both are kept."""
    gesprek.line("\r/doorvraag 2", VRAAG["aandeel"])
    gesprek.answer("aandeel", "zelf gemeten")
    gesprek.answer("gebeurtenis", " zelf")
    gesprek.hears(VRAAG["rol"])
    assert noted(folder, "aandeel")["antwoord"] == "zelf gemeten"
    assert noted(folder, "gebeurtenis")["antwoord"] == f"{HALF} zelf"
    assert record(folder)["klein_verhaal"]["aandeel"] == "zelf gemeten"


@pytest.mark.lang
def test_what_a_jump_passed_over_is_offered_before_the_closing(folder: Path) -> None:
    """/ga activeren goes to the step at once; what it passed over comes back once, half text and all."""
    with at("gebeurtenis", folder) as gesprek:
        gesprek.type(HALF + "\r")
        gesprek.line("/ga activeren", tg.SPRONG, VRAAG["stap"])
        gesprek.answer("stap", "nog niet")
        gesprek.answer("contact", "nee")
        gesprek.press(CTRL_O, ta.LATER)
        gesprek.press("1", VRAAG["gebeurtenis"], f"› {HALF}")
        gesprek.answer("gebeurtenis", " zelf")
        gesprek.hears(VRAAG["rol"])
    assert noted(folder, "gebeurtenis")["antwoord"] == f"{HALF} zelf"
    assert record(folder)["vervolgstap"]["status"] == "nog_niet"


@pytest.mark.lang
@pytest.mark.parametrize("wijze", ["ctrl-n", "notitie"])
def test_a_note_is_kept_beside_the_question_and_the_text_stays(
    wijze: str, gesprek: RichTalk, folder: Path
) -> None:
    """A note by key or by command is in the record at its question, and the answer is typed on."""
    if wijze == "ctrl-n":
        gesprek.press(CTRL_N, t.NOTITIE)
        gesprek.line("zocht oogcontact", t.NOTITIE_GEZET, VRAAG["gebeurtenis"], f"› {HALF}")
    else:
        gesprek.line("\r/notitie zocht oogcontact", t.NOTITIE_GEZET, VRAAG["gebeurtenis"], f"› {HALF}")
    gesprek.answer("gebeurtenis", " zelf")
    antwoord = noted(folder, "gebeurtenis")
    assert (antwoord["antwoord"], antwoord["notitie"]) == (f"{HALF} zelf", "zocht oogcontact")


# Choices and rounds


@pytest.mark.parametrize(
    ("toetsen", "waarde"),
    [
        (OMLAAG + OMLAAG + "\r", "negatief"),
        (OMHOOG + "\r", "allebei"),
        ("1", "positief"),
        ("al\r", "allebei"),
    ],
)
def test_a_choice_is_pointed_at_or_pressed_or_typed(toetsen: str, waarde: str, folder: Path) -> None:
    """Arrows and Enter, a digit, and the beginning of a word each give the choice that they mean."""
    with at("waardering", folder) as gesprek:
        gesprek.press(toetsen)
    assert record(folder)["ervaring"]["waardering"] == waarde


@pytest.mark.lang
def test_a_choice_that_was_made_is_named_and_one_enter_leaves_it_so(folder: Path) -> None:
    """Back at a choice its word stands below the question, and another choice takes its place."""
    with at("waardering", folder) as gesprek:
        gesprek.press("2", VRAAG["gemist"])
        gesprek.line("/ga waardering", VRAAG["waardering"], "Er staat: vervelend. Enter laat het zo.")
        gesprek.press("\r", VRAAG["gemist"])
        gesprek.line("/ga waardering", "Er staat: vervelend.")
        gesprek.press("1", VRAAG["goed-gedaan"])
    assert record(folder)["ervaring"]["waardering"] == "positief"


@pytest.mark.lang
@pytest.mark.parametrize(
    ("vraag", "lijst", "veld"),
    [("verbreding", "verwante_verhalen", "verhaal"), ("contact", "activeren.netwerk", "contact")],
)
def test_another_round_is_asked_and_is_the_second_item_in_the_record(
    vraag: str, lijst: str, veld: str, folder: Path
) -> None:
    """/meer offers one more, the same question comes again, and the list in the record holds both."""
    with at(vraag, folder) as gesprek:
        gesprek.answer(vraag, "de eerste")
        gesprek.line("/meer", t.MEER)
        gesprek.line(VRAAG[f"{vraag}-nog-een"][:12], VRAAG[vraag])
        gesprek.answer(vraag, "de tweede")
    deel: Any = record(folder)
    for naam in lijst.split("."):
        deel = deel[naam]
    assert [item[veld] for item in deel] == ["de eerste", "de tweede"]


# What is asked for with a slash


def test_stil_shows_nothing_until_a_key_and_the_text_is_back(gesprek: RichTalk) -> None:
    """A blank screen takes nothing away."""
    gesprek.line("\r/stil")
    gesprek.until(lambda: not gesprek.words)
    gesprek.press(" ", VRAAG["gebeurtenis"], f"› {HALF}")


def test_who_reads_along_sees_the_question_and_the_answer_alone(gesprek: RichTalk) -> None:
    """/meekijken is large, without tips or commands, and the talk goes on in it until it is turned off (M45)."""
    gesprek.line("\r/tip", "Vraag naar wat er te zien")
    gesprek.line("\r/meekijken", t.MEEKIJKEN_AAN)
    assert gesprek.words == f"{t.MEEKIJKEN_AAN} {VRAAG['gebeurtenis']} › {HALF}"
    assert any(rij.startswith(" " * 8 + "▎") for rij in gesprek.rows)
    gesprek.answer("gebeurtenis", " zelf")
    gesprek.hears(VRAAG["rol"])
    assert gesprek.words == f"{VRAAG['rol']} ›"
    gesprek.line("/meekijken", "Terugkijken", "/hulp")


def test_what_was_noted_is_read_out_and_mended_by_its_number(gesprek: RichTalk, folder: Path) -> None:
    """/voorlezen numbers what was noted, with a number it is changed, with "weg" it is really gone."""
    gesprek.line("\r/voorlezen", "1. We kijken terug", "2. Denk eens terug", t.VERBETEREN[:20], f"› {HALF}")
    gesprek.line("\r/voorlezen 2", VRAAG["moment"], "› het moment")
    gesprek.answer("moment", "van de storing")
    gesprek.hears(VRAAG["gebeurtenis"], f"› {HALF}")
    gesprek.line("\r/voorlezen 1 weg", t.WEGGEHAALD)
    assert answers(folder, CODE)[-1] == "het moment\nvan de storing"
    assert "de wens" not in answers(folder, CODE)


def test_kies_offers_three_questions_and_asks_the_one_that_is_picked(gesprek: RichTalk) -> None:
    """The picked question is asked at once, and after it the half answer goes on."""
    gesprek.line("\r/kies", t.KIES)
    assert [rij.split()[0] for rij in gesprek.rows if rij.strip()[:1].isdigit()] == ["1", "2", "3"]
    gesprek.press("1", VRAAG["rol"])
    gesprek.answer("rol", "meekijken")
    gesprek.hears(VRAAG["gebeurtenis"], f"› {HALF}")


@pytest.mark.lang
def test_meer_asks_an_extra_of_this_phase(gesprek: RichTalk, folder: Path) -> None:
    """An extra that is picked from /meer is asked and lands in the record; with Enter none is picked."""
    gesprek.line("\r/meer", t.MEER)
    gesprek.press("\r", VRAAG["gebeurtenis"], f"› {HALF}")
    gesprek.line("\r/meer", t.MEER)
    gesprek.line(VRAAG["stage-beeld"][:12], VRAAG["stage-beeld"])
    gesprek.answer("stage-beeld", "veel drukker")
    gesprek.hears(f"› {HALF}")
    assert noted(folder, "stage-beeld")["antwoord"] == "veel drukker"


@pytest.mark.lang
def test_rounding_off_early_still_asks_a_step_and_reads_back(gesprek: RichTalk, folder: Path) -> None:
    """/afronden asks the step, what draws to it and how it feels, reads back, and closes."""
    gesprek.line("\r/afronden", t.AFRONDEN[:40], VRAAG["stap"])
    gesprek.answer("stap", "de planner vragen")
    gesprek.answer("trekt", "dat wil ik al lang")
    gesprek.hears(VRAAG["warmte"])
    gesprek.press("1")
    gelezen = gesprek.reads_to(VRAAG["akkoord"])
    assert t.SAMEN_LEZEN in gelezen
    assert "de planner vragen" in gelezen
    gesprek.press("1", t.KLAAR, t.SCHRIJVEN)
    gesprek.type("1")
    assert gesprek.ends() == 0
    assert record(folder)["vervolgstap"]["activiteit"] == "de planner vragen"


@pytest.mark.lang
def test_breaking_off_refers_on_and_keeps_nothing_of_what_it_was_about(
    gesprek: RichTalk, folder: Path
) -> None:
    """/afbreken asks once; a no goes on, a yes ends the talk with what was noted before, and no half text (M46)."""
    gesprek.line("\r/afbreken", t.AFBREKEN[:40])
    gesprek.press("1", VRAAG["gebeurtenis"], f"› {HALF}")
    gesprek.line("\r/afbreken", t.AFBREKEN[:40])
    gesprek.type("2")
    assert gesprek.ends() == 0
    assert "doorverwezen" in gesprek.words
    assert isinstance(facts(folder, CODE)[-1], Afgebroken)
    assert half_typed(folder, CODE) == []
    assert record(folder)["gesprek"]["status"] == "afgebroken"
