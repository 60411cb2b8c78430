"""What typed text means: the rules of an answer, a command and a paste, without a terminal."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys

from loopbaangesprek.faces.pasting import PasteParser
from loopbaangesprek.faces.typwerk import (
    as_text,
    choose,
    finish,
    press_enter,
    split_command,
    step_choice,
    to_answer,
)
from loopbaangesprek.scherm import Invoer, Scherm
from loopbaangesprek.schoon import LIMIET, schoon
from loopbaangesprek.vragenbank import Keuze

VRAAG = Scherm(vraag="Wat gebeurde er?", leeg="Typ /overslaan.")
KIEZEN = Scherm(vraag="Welke?", leeg="Kies.", keuze=(Keuze("fijn", "a"), Keuze("vervelend", "b")))
VEEL = Scherm(vraag="Welke?", keuze=tuple(Keuze(f"woord {c}", c) for c in "abcdefghijkl"))


def _enter(tekst: str, scherm: Scherm = VRAAG) -> Invoer | str | None:
    return press_enter(tekst, len(tekst), scherm)


def test_enter_after_text_opens_a_line_and_on_an_empty_line_ends() -> None:
    assert _enter("een regel") is None
    assert _enter("een regel\n") == Invoer("een regel")
    assert _enter("een regel\n\ntwee\n  ") == Invoer("een regel\n\ntwee")


def test_enter_in_an_empty_line_above_the_last_opens_a_line() -> None:
    assert press_enter("een\n\ntwee", 4, VRAAG) is None


def test_enter_on_nothing_tells_what_can_be_done() -> None:
    assert _enter("") == "Typ /overslaan."
    assert _enter(" \n") == "Typ /overslaan."
    assert _enter("", Scherm(vraag="Nog iets?")) == Invoer("")


def test_a_command_ends_only_on_the_last_line() -> None:
    assert _enter("half\n/Terug") == Invoer("half", "Terug")
    assert press_enter("/terug\nhalf", 6, VRAAG) is None
    assert _enter("/etc/hosts") is None
    assert finish("half\n/notitie let op", VRAAG) == Invoer("half", "notitie let op")


def test_an_earlier_answer_that_is_not_changed_stays_with_one_enter() -> None:
    staat = Scherm(vraag="?", tekst="/stop zei hij", herzien=True)
    assert _enter(as_text(staat.tekst), staat) == Invoer("/stop zei hij")
    assert _enter(as_text(staat.tekst) + "x", staat) is None


def test_a_digit_answers_at_once_only_when_it_can_be_nothing_else() -> None:
    assert choose("2", "", KIEZEN) == Invoer("vervelend")
    assert choose("2", "fijn", KIEZEN) == Invoer("vervelend")
    assert choose("2", "ik was ", KIEZEN) is None
    assert choose("3", "", KIEZEN) is None
    assert choose("1", "", VEEL) is None


def test_a_number_or_a_word_chooses_with_enter() -> None:
    assert _enter("12", VEEL) == Invoer("woord l")
    assert _enter("13", VEEL) == Invoer("13")
    assert _enter("verv", KIEZEN) == Invoer("verv")


def test_an_arrow_goes_round_the_choices_and_leaves_typed_text_alone() -> None:
    assert step_choice(1, "", KIEZEN) == "fijn"
    assert step_choice(1, "fijn", KIEZEN) == "vervelend"
    assert step_choice(1, "vervelend", KIEZEN) == "fijn"
    assert step_choice(-1, "", KIEZEN) == "vervelend"
    assert step_choice(1, "eigenlijk", KIEZEN) is None


@given(st.text(alphabet="/ab\n \tst", max_size=60) | st.text(max_size=60))
def test_text_that_stood_there_or_was_pasted_comes_back_as_text(tekst: str) -> None:
    tekst = schoon(tekst)
    antwoord, opdracht = split_command(as_text(tekst))
    assert opdracht is None
    assert antwoord == "\n".join(regel.rstrip(" \t") for regel in tekst.split("\n")).strip("\n")


def test_two_slashes_make_a_command_text() -> None:
    assert to_answer("//stop\n///kort\n/etc/hosts\n  //hulp") == "/stop\n//kort\n/etc/hosts\n  /hulp"


def _parse(stukken: list[str]) -> list[tuple[str, str]]:
    toetsen: list[KeyPress] = []
    parser = PasteParser(toetsen.append)
    for stuk in stukken:
        parser.feed(stuk)
    return [(str(t.key), t.data) for t in toetsen]


@given(st.text(alphabet="ab\n\x1b[201~", max_size=80), st.lists(st.integers(0, 100), max_size=8))
def test_a_paste_is_one_piece_however_it_arrives(tekst: str, knippen: list[int]) -> None:
    tekst = tekst.replace("\x1b[201~", "")
    stroom = f"x\x1b[200~{tekst}\x1b[201~y"
    grenzen = [0, *sorted(min(k, len(stroom)) for k in knippen), len(stroom)]
    stukken = [stroom[a:b] for a, b in pairwise(grenzen)]
    assert _parse(stukken) == [("x", "x"), (str(Keys.BracketedPaste), tekst), ("y", "y")]


def test_two_pastes_stay_two_and_an_end_mark_inside_one_is_text() -> None:
    plak = str(Keys.BracketedPaste)
    assert _parse(["\x1b[200~a\x1b[201~\x1b[200~b\x1b[201~"]) == [(plak, "a"), (plak, "b")]
    assert _parse(["\x1b[200~a\x1b[201~/stop\r\x1b[201~"]) == [(plak, "a\x1b[201~/stop\r")]


def test_of_a_very_large_paste_no_more_is_kept_than_is_looked_at() -> None:
    ((_, kort),) = _parse(["\x1b[200~", *["x" * 1024] * 2000, "\x1b[201~"])
    assert len(kort) == 2 * LIMIET + 1
