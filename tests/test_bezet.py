"""Another program keeps the file to itself for longer than a window waits: told, gone on in memory, and all of it kept.

The rule that lives here: the other program is a real one, and the talk is held in a terminal.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.proeven import Tally, rounds
from tests.program import START, Talk, answers, run, talk, unknown_words
from tests.test_store_trouble import locked_by_another

pytestmark = [
    pytest.mark.proef,
    pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX terminal"),
]

BEZET = "bezet"


def listens(gesprek: Talk) -> str:
    """All that is said until an answer can be typed; of other places the last choice is taken: none."""
    gehoord = gesprek.hears("> ")
    while gehoord.rstrip().endswith("Keuze:"):
        keuzes = [regel for regel in gehoord.split("\n") if regel[:1].isdigit()]
        gesprek.kind.send(f"{keuzes[-1].split()[0]}\n")
        gehoord += gesprek.hears("> ")
    return gehoord


def test_a_talk_goes_on_while_another_program_keeps_the_file_and_everything_is_kept_after_it(
    tmp_path: Path, telt: Callable[[str], Tally]
) -> None:
    tally = telt("Een ander programma houdt lob.db bezet: het gesprek gaat door, en daarna staat alles er.")
    folder = tmp_path / "map"
    for keer in rounds(2):
        code = f"bezet-{keer}"
        with talk(folder, *START, "--code", code) as gesprek:
            gesprek.answer("een")
            listens(gesprek)
            with locked_by_another(folder / "lob.db"):
                gesprek.kind.send("twee\n")
                gesprek.hears("> ")
                gesprek.kind.send("\n")
                gehoord = listens(gesprek)
                assert BEZET in gehoord
                assert "Genoteerd." not in gehoord
                gesprek.kind.send("drie\n")
                gesprek.hears("> ")
                gesprek.kind.send("\n")
                assert BEZET in listens(gesprek)
            gesprek.kind.send("vier\n")
            gesprek.hears("> ")
            gesprek.kind.send("\n")
            assert "Genoteerd." in listens(gesprek)
            gesprek.kind.send("/stop\n")
            assert "Alles is bewaard." in gesprek.rest()
        assert not unknown_words(gesprek.out), gesprek.out
        staat = answers(folder, code)[1:]
        tally.trial([] if staat == ["een", "twee", "drie", "vier"] else [f"{code}: {staat}"])
    tally.none_lost()


def test_a_file_that_another_program_keeps_is_told_in_one_sentence_and_opens_after_it(
    tmp_path: Path, telt: Callable[[str], Tally]
) -> None:
    tally = telt(
        "Een ander programma houdt lob.db bezet: dat wordt in één zin gezegd, en daarna gaat het open."
    )
    folder = tmp_path / "map"
    run(folder, *START, "--code", "vmbo-1", typed="een\n\n")
    for woorden in (("gesprek", "lijst"), ("gesprek", "toon", "vmbo-1"), (*START, "--code", "vmbo-2")):
        with locked_by_another(folder / "lob.db", "EXCLUSIVE"):
            ging = run(folder, *woorden)
        assert ging.code == 1, ging
        assert BEZET in ging.err
        assert ging.err.count("\n") == 1, ging
        assert not unknown_words(ging.words)
        tally.trial([] if run(folder, "gesprek", "lijst").code == 0 else [str(woorden)])
    tally.none_lost()
