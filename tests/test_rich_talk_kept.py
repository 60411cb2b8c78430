"""What is typed in a talk in the rich face stays: resized, pasted, broken off, put away and taken up again (C7)."""

from __future__ import annotations

import os
import shlex
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from loopbaangesprek.teksten import verloop as t
from tests.program import answers, half_typed
from tests.rich_talk import (
    BEGIN,
    CODE,
    CTRL_C,
    CTRL_Z,
    HERVAT,
    VRAAG,
    RichTalk,
    at,
    noted,
    rich_talk,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals and terminals")

ZIN = "eerst keek ik alleen mee en later mocht ik zelf de muur schilderen met een roller"
GEPLAKT = [
    ("/stop", "", f"regel {i}", "//commentaar", "  /hulp", "/afbreken", "2")[i % 7] for i in range(199)
] + ["slot"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the talk of this test is kept."""
    return tmp_path / "map"


@pytest.mark.lang
def test_at_every_size_the_question_and_the_text_stand_whole_on_screen(folder: Path) -> None:
    """A window that is made narrow, wide and low while somebody types loses no word and repeats none."""
    with at("gebeurtenis", folder) as gesprek:
        gesprek.type(ZIN)
        for kolommen, rijen in ((40, 24), (80, 24), (200, 50), (40, 12), (80, 24)):
            gesprek.resize(kolommen, rijen)
            gesprek.until(lambda: _stand_once(gesprek))
            assert max(map(len, gesprek.rows)) <= kolommen
            gesprek.type(".")
        gesprek.press("\r\r", VRAAG["rol"])
    assert noted(folder, "gebeurtenis")["antwoord"] == f"{ZIN}....."


def _stand_once(gesprek: RichTalk) -> bool:
    return gesprek.words.count(ZIN) == gesprek.words.count(VRAAG["gebeurtenis"]) == 1


@pytest.mark.lang
def test_two_hundred_pasted_lines_are_one_answer_in_the_record(folder: Path) -> None:
    """Lines in it that are empty or look like commands are text, and the next question is asked after it."""
    with at("gebeurtenis", folder) as gesprek:
        gesprek.paste("\r".join(GEPLAKT))
        gesprek.hears("slot")
        gesprek.press("\r\r", VRAAG["rol"])
    assert answers(folder, CODE)[-1] == "\n".join(GEPLAKT)
    assert noted(folder, "gebeurtenis")["antwoord"] == "\n".join(GEPLAKT)


def _ctrl_c(gesprek: RichTalk) -> None:
    gesprek.type(CTRL_C)
    _goodbye(gesprek)


def _polite_kill(gesprek: RichTalk) -> None:
    gesprek.signal(signal.SIGTERM)
    _goodbye(gesprek)


def _goodbye(gesprek: RichTalk) -> None:
    assert gesprek.ends() == 130
    assert gesprek.words == t.stopped(CODE, None)


def _closed_terminal(gesprek: RichTalk) -> None:
    os.close(gesprek.kind.child_fd)
    assert gesprek.kind.pid
    os.waitpid(gesprek.kind.pid, 0)


@pytest.mark.parametrize("einde", [_ctrl_c, _polite_kill, _closed_terminal], ids=lambda f: f.__name__[1:])
def test_a_talk_that_is_broken_off_goes_on_at_the_same_question_with_the_half_text(
    einde: Callable[[RichTalk], None], folder: Path
) -> None:
    """However the program was ended, `hervat` asks the same question with the cursor behind the last word typed."""
    with at("gebeurtenis", folder) as gesprek:
        gesprek.type(f"eerste regel\r{ZIN}")
        gesprek.hears(ZIN)
        einde(gesprek)
    assert half_typed(folder, CODE) == [f"eerste regel\n{ZIN}"]
    with rich_talk(folder, HERVAT) as gesprek:
        gesprek.hears(VRAAG["gebeurtenis"], f"› eerste regel {ZIN}")
        gesprek.answer("gebeurtenis", " zelf")
        gesprek.hears(VRAAG["rol"])
    assert noted(folder, "gebeurtenis")["antwoord"] == f"eerste regel\n{ZIN} zelf"
    assert half_typed(folder, CODE) == []


@pytest.mark.lang
@pytest.mark.parametrize("opdracht", ["/hulp", "/stil"])
def test_a_talk_can_be_stopped_where_there_is_nothing_to_answer(opdracht: str, folder: Path) -> None:
    """Ctrl-C at a text that is read, or at a blank screen, stops the talk and keeps the half answer."""
    with at("gebeurtenis", folder) as gesprek:
        gesprek.type(ZIN)
        gesprek.line(f"\r{opdracht}")
        _ctrl_c(gesprek)
    assert half_typed(folder, CODE) == [ZIN]


def test_a_talk_that_is_put_away_with_ctrl_z_comes_back_with_its_text(folder: Path) -> None:
    """Ctrl-Z gives the shell back, `fg` the question with the half answer, and the talk goes on."""
    with rich_talk(folder, ("bash", "--norc", "-i"), omgeving={"PS1": "schil> "}) as schil:
        schil.sees("schil>")
        schil.line(shlex.join(BEGIN), VRAAG["wens"])
        schil.type(ZIN)
        schil.hears(f"› {ZIN}")
        schil.type(CTRL_Z)
        schil.sees("schil>")
        schil.type("fg\r")
        schil.until(lambda: "schil>" not in schil.words)
        schil.hears(VRAAG["wens"], f"› {ZIN}")
        schil.answer("wens", " zelf")
        schil.hears(VRAAG["moment"])
    assert answers(folder, CODE)[-1] == f"{ZIN} zelf"
