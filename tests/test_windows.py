"""More windows at once, and windows that are closed: nothing of either is lost, and the second one is told.

The rule that lives here: two real programs in two terminals share one store; each is believed by what is on its
screen, and the store holds what both were told it holds.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.program import (
    LOB,
    START,
    Talk,
    answers,
    half_typed,
    in_dutch,
    run,
    seed,
    surroundings,
    talk,
    unknown_words,
)
from tests.venster import Window

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals and terminals")

CODE = "vmbo-3310"
AL_OPEN = "Dit gesprek staat al open in een ander venster."
OPNIEUW = "In een ander venster is in dit gesprek geschreven."
BEIDE = "Beide teksten staan hier. Haal weg wat niet blijft."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the talks of this test are kept."""
    return tmp_path / "map"


@contextmanager
def twice_open(folder: Path) -> Iterator[tuple[Talk, Talk]]:
    """One talk in two windows; the first has answered its first question."""
    with talk(folder, *START, "--code", CODE) as eerste:
        eerste.answer("de wens")
        eerste.hears("> ")
        with talk(folder, "gesprek", "hervat", CODE) as tweede:
            tweede.hears("> ")
            yield eerste, tweede
    for venster in (eerste, tweede):
        assert not unknown_words(venster.out), venster.out


def stop(venster: Talk) -> None:
    """Stop, and see that it says that everything is kept."""
    venster.kind.send("/stop\n")
    assert "Alles is bewaard." in venster.rest()
    assert venster.code == 130


def test_two_talks_in_two_windows_go_on_side_by_side(folder: Path) -> None:
    """Answer by answer in turn; each talk holds its own and nothing else."""
    with (
        talk(folder, *START, "--code", "vmbo-1") as een,
        talk(folder, *START, "--code", "mbo-2") as twee,
    ):
        for keer in range(3):
            een.answer(f"een {keer}")
            twee.answer(f"twee {keer}")
        for venster in (een, twee):
            venster.hears("> ")
            stop(venster)
            assert venster.out.count("Genoteerd.") == 3
            assert "ander venster" not in venster.out
    assert answers(folder, "vmbo-1")[1:] == ["een 0", "een 1", "een 2"]
    assert answers(folder, "mbo-2")[1:] == ["twee 0", "twee 1", "twee 2"]


def test_the_second_window_on_a_talk_is_told(folder: Path) -> None:
    """The first window is not bothered; the second reads it before its first question."""
    with twice_open(folder) as (eerste, tweede):
        assert AL_OPEN in tweede.out
        assert AL_OPEN not in eerste.out
        tweede.kind.send("/stop\n")
        tweede.rest()
        stop(eerste)
    with talk(folder, "gesprek", "hervat", CODE) as later:
        assert AL_OPEN not in later.line("/stop")


def test_the_same_question_answered_in_two_windows_keeps_both_texts(folder: Path) -> None:
    """The second is told, sees both texts, and chooses what stays; before that nothing of either is gone."""
    with twice_open(folder) as (eerste, tweede):
        eerste.kind.send("uit het eerste venster\n")
        eerste.answer()
        assert "Genoteerd." in eerste.hears("> ")
        tweede.kind.send("uit het tweede venster\n")
        tweede.line()
        scherm = tweede.hears("> ").replace("\r", "")
        assert OPNIEUW in scherm
        assert BEIDE in scherm
        assert "Genoteerd." not in scherm
        assert "uit het eerste venster\nuit het tweede venster" in scherm
        assert "uit het eerste venster" in answers(folder, CODE)
        assert "uit het eerste venster\nuit het tweede venster" in half_typed(folder, CODE)
        tweede.kind.send("\n")
        assert "Genoteerd." in tweede.hears("> ")
        stop(tweede)
        eerste.kind.send("hierna\n")
        eerste.line()
        eerste.hears("> ")
        stop(eerste)
    noteerd = answers(folder, CODE)
    assert "uit het eerste venster\nuit het tweede venster" in noteerd
    assert "hierna" in [*noteerd, *half_typed(folder, CODE)]


def test_the_first_window_answers_while_the_second_is_elsewhere(folder: Path) -> None:
    """Different questions at the same time: both answers stand at their own question."""
    with twice_open(folder) as (eerste, tweede):
        tweede.kind.send("/ga activeren\n")
        tweede.hears("> ")
        eerste.kind.send("het moment\n")
        eerste.line()
        gezegd = eerste.hears("> ")
        if OPNIEUW in gezegd:
            eerste.kind.send("\n")
            gezegd = eerste.hears("> ")
        tweede.kind.send("de stap\n")
        tweede.line()
        if "Genoteerd." not in tweede.hears("> "):
            tweede.kind.send("\n")
            assert "Genoteerd." in tweede.hears("> ")
        stop(eerste)
        stop(tweede)
    genoteerd = [*answers(folder, CODE), *half_typed(folder, CODE)]
    assert {"de wens", "het moment", "de stap"} <= set(genoteerd)


def test_a_choice_made_in_both_windows_is_asked_again_with_what_stands_there(folder: Path) -> None:
    """A choice cannot be put side by side: the second hears what was chosen and can choose anew."""
    with talk(folder, *START, "--code", CODE) as eerste:
        eerste.answer("de wens")
        for _ in range(20):
            if "1 fijn" in eerste.hears("> "):
                break
            eerste.kind.send("tekst\n")
            eerste.line()
        with talk(folder, "gesprek", "hervat", CODE) as tweede:
            assert "1 fijn" in tweede.hears("> ")
            eerste.kind.send("1\n")
            assert "Genoteerd." in eerste.hears("> ")
            tweede.kind.send("2\n")
            scherm = tweede.hears("> ")
            assert OPNIEUW in scherm
            assert not unknown_words(scherm)
            tweede.kind.send("/stop\n")
            tweede.rest()
        stop(eerste)
    genoteerd = answers(folder, CODE)
    assert "positief" in genoteerd
    assert "2" in "".join(half_typed(folder, CODE)) or "negatief" in genoteerd


def test_a_talk_erased_in_one_window_is_told_in_the_other(folder: Path) -> None:
    """What is erased stays erased; the window that still has it says so and ends in Dutch."""
    with talk(folder, *START, "--code", CODE) as eerste:
        eerste.answer("de wens")
        eerste.hears("> ")
        assert "gewist" in in_dutch(run(folder, "gesprek", "wis", CODE, "--ja")).out
        eerste.kind.send("nog iets\n")
        eerste.line()
        slot = eerste.rest()
        assert "in een ander venster gewist" in slot
        assert not unknown_words(slot)
        assert eerste.code == 1
    assert answers(folder, CODE) == []


# Windows that are closed


@pytest.mark.parametrize("nummer", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_to_stop_keeps_the_finished_lines_and_says_how_to_go_on(nummer: int, folder: Path) -> None:
    """Exit code 130, the way back in one sentence, and the talk goes on where it was."""
    with talk(folder, *START, "--code", CODE) as gesprek:
        gesprek.answer("de wens")
        gesprek.line("een hele regel")
        gesprek.hears("> ")
        gesprek.signal(nummer)
        slot = gesprek.rest()
    assert gesprek.code == 130
    assert f"Alles is bewaard. Verder gaan: lob gesprek hervat {CODE}" in slot
    assert not unknown_words(gesprek.out)
    assert half_typed(folder, CODE) == ["een hele regel"]
    with talk(folder, "gesprek", "hervat", CODE) as verder:
        scherm = verder.line("en nog een")
        assert "Welk moment" in scherm
        assert "Tot nu toe: een hele regel" in scherm
        verder.line()
        verder.line("/stop")
        verder.rest()
    assert answers(folder, CODE)[1:] == ["de wens", "een hele regel\nen nog een"]


@pytest.mark.lang
def test_a_signal_at_any_moment_says_how_to_go_on(folder: Path) -> None:
    """Also between two questions, while something is being written; what had its ✓ is kept."""
    zaad = seed()
    lot = random.Random(zaad)  # noqa: S311 - draws moments, keeps no secrets
    for keer in range(60):
        with talk(folder, *START, "--code", f"sein-{keer}") as gesprek:
            for nummer in range(lot.randrange(1, 4)):
                gesprek.answer(f"antwoord {nummer}")
            time.sleep(lot.choice((0.0, lot.uniform(0, 0.02), lot.uniform(0, 0.1))))
            gesprek.signal(lot.choice((signal.SIGTERM, signal.SIGHUP, signal.SIGINT)))
            gesprek.rest()
        assert gesprek.code == 130, (zaad, gesprek.out)
        assert not unknown_words(gesprek.out), zaad
        assert len(answers(folder, f"sein-{keer}")) > gesprek.out.count("Genoteerd.")
        assert f"lob gesprek hervat sein-{keer}" in gesprek.out, (zaad, gesprek.out)


@pytest.mark.parametrize("toets", ["\x03", "\x04"], ids=["ctrl-c", "ctrl-d"])
def test_the_keys_that_stop_keep_the_finished_lines(toets: str, folder: Path) -> None:
    """A line that is still being typed is the terminal's; what was finished is kept."""
    with talk(folder, *START, "--code", CODE) as gesprek:
        gesprek.answer("de wens")
        gesprek.line("een hele regel")
        gesprek.hears("> ")
        gesprek.kind.send(toets)
        slot = gesprek.rest()
    assert gesprek.code == 130
    assert f"lob gesprek hervat {CODE}" in slot
    assert not unknown_words(gesprek.out)
    assert half_typed(folder, CODE) == ["een hele regel"]


def test_a_signal_before_the_first_question_leaves_quietly(folder: Path) -> None:
    """While the code is being asked there is no talk yet: no traceback, exit code 130."""
    for nummer in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        with talk(folder, "gesprek", "start", "--bank", "stage") as gesprek:
            gesprek.hears("> ")
            gesprek.signal(nummer)
            gesprek.rest()
        assert gesprek.code == 130
        assert not unknown_words(gesprek.out)


@pytest.mark.parametrize("gezicht", ["--eenvoudig", "rich"])
def test_a_terminal_that_closes_keeps_everything(gezicht: str, folder: Path) -> None:
    """The window is clicked away: no goodbye can be shown, and nothing is lost."""
    if gezicht == "rich":
        pytest.importorskip("loopbaangesprek.faces.rich")
    eenvoudig = [gezicht] if gezicht == "--eenvoudig" else []
    venster = Window([*LOB, *START, "--code", CODE, *eenvoudig], 100, 30, surroundings(folder))
    venster.sees("Opening")
    if not eenvoudig:
        venster.until(lambda: b"\x1b[?2004h" in venster.rauw)
    venster.type("de wens\r\r")
    venster.sees("Terugkijken")
    venster.type("een hele regel\r")
    venster.until(lambda: half_typed(folder, CODE) == ["een hele regel"])
    if not eenvoudig:
        venster.type("en half")
        venster.sees("en half")
    os.close(venster.kind.child_fd)
    assert venster.kind.pid
    os.waitpid(venster.kind.pid, 0)
    assert answers(folder, CODE)[1:] == ["de wens"]
    assert half_typed(folder, CODE) == ["een hele regel" if eenvoudig else "een hele regel\nen half"]


def test_the_same_talk_twice_in_the_rich_face_loses_nothing(folder: Path) -> None:
    """On painted screens too the second is told, and both texts stand there to choose from."""
    pytest.importorskip("loopbaangesprek.faces.rich")
    vensters = []
    try:
        eerste = Window([*LOB, *START, "--code", CODE], 100, 30, surroundings(folder))
        vensters.append(eerste)
        eerste.until(lambda: b"\x1b[?2004h" in eerste.rauw)
        eerste.type("de wens\r\r")
        eerste.sees("Terugkijken")
        tweede = Window([*LOB, "gesprek", "hervat", CODE], 100, 30, surroundings(folder))
        vensters.append(tweede)
        tweede.sees("staat al open in een ander venster")
        tweede.until(lambda: b"\x1b[?2004h" in tweede.rauw)
        eerste.type("uit het eerste\r\r")
        eerste.sees("Neem me mee")
        tweede.type("uit het tweede\r\r")
        tweede.sees("ook beantwoord")
        tweede.sees("uit het eerste uit het tweede")
        tweede.type("\r\r")
        tweede.sees("Neem me mee")
    finally:
        for venster in vensters:
            venster.close()
    assert "uit het eerste\nuit het tweede" in answers(folder, CODE)
