"""The ear for English in what the program prints: what it hears, and what it lets pass."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.taal import HEARD, english_in, hear


@pytest.mark.parametrize(
    ("tekst", "gehoord"),
    [
        ("Missing argument 'ID'.", ["argument", "missing"]),
        ("Error: unknown option", ["error", "option", "unknown"]),
        ("1 gesprekken en 2 stappen", ["1 gesprekken"]),
        ("11 gesprekken, 1 gesprek, 2026-11-1 weken", []),
        ("op Tuesday 3 March", ["march", "tuesday"]),
        ("Druk op Enter. Het bestand is een PDF van Word.", []),
        ("/home/share/the/file.txt", []),
        ("de planner is er, was er, en had het even over stage lopen als hulp", []),
    ],
)
def test_english_and_a_wrong_plural_are_heard_and_dutch_is_not(tekst: str, gehoord: list[str]) -> None:
    assert english_in(tekst) == gehoord


def test_what_was_typed_or_laid_down_may_come_back(tmp_path: Path) -> None:
    eerder = dict(HEARD)
    (tmp_path / "a.yaml").write_text("moment: nothing special\n", encoding="utf-8")
    hear("Je typte whatever, en in het bestand stond nothing.", tmp_path, ["whatever"])
    hear("\x1b[?1049hSave modified buffer?\x1b[?1049l Klaar.", tmp_path)
    assert eerder == HEARD


def test_a_wachtzin_that_is_drawn_may_have_a_word_that_is_english_too(tmp_path: Path) -> None:
    """Elsewhere it is heard."""
    woord = "pa" + "ge"
    hear(f"Dit is je wachtzin.\r\n  stemming duur {woord} bedolven gehouden jaartal\r\nGoed.\r\n", tmp_path)
    assert woord not in HEARD
    hear(f"Zie {woord} twee.", tmp_path)
    assert HEARD.pop(woord)


def test_a_piece_of_a_word_that_was_laid_down_hides_nothing(tmp_path: Path) -> None:
    """The words come apart, for what a test says itself may come back."""
    fout, heet = "wro" + "ng", "th" + "em"
    (tmp_path / "a.yaml").write_text(f"moment: {fout}e an{heet}\nmap: mijn_{heet}_2\n", "utf-8")
    try:
        hear(f"Er is een {fout}, zie {heet}.", tmp_path)
        assert fout in HEARD
        assert heet not in HEARD
    finally:
        HEARD.pop(fout, None)


def test_what_an_editor_says_of_its_end_is_not_the_programs(tmp_path: Path) -> None:
    eerder = dict(HEARD)
    laatste = "Fin" + "ished"
    hear(f"Je editor is klaar.\r\nVim: {laatste}.\r\nVerder.", tmp_path)
    assert eerder == HEARD


@given(st.just("bec" + "ause"))
def test_the_words_of_hypothesis_are_never_heard(gezegd: str) -> None:
    eerder = dict(HEARD)
    hear(gezegd, Path("er-is-niets"))
    assert eerder == HEARD


def test_a_run_in_which_english_was_heard_fails(tmp_path: Path) -> None:
    """Side by side and one by one; the words come from a file, for what a test says itself may come back."""
    (tmp_path / "woorden.json").write_text(json.dumps("Please wait for the answer"), encoding="utf-8")
    (tmp_path / "conftest.py").write_text("from tests.conftest import *\n", encoding="utf-8")
    (tmp_path / "test_stuk.py").write_text(
        "import json, pathlib, tests.taal\n"
        "def test_stuk(tmp_path):\n"
        "    tekst = json.loads(pathlib.Path(__file__).with_name('woorden.json').read_text())\n"
        "    tests.taal.hear(tekst, tmp_path)\n",
        encoding="utf-8",
    )
    for naast_elkaar in ("0", "1"):
        klaar = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", naast_elkaar,
             "--rootdir", str(tmp_path), "-c", "/dev/null", str(tmp_path)],
            capture_output=True, text=True, check=False, cwd=Path(__file__).parents[1],
        )  # fmt: skip
        assert klaar.returncode == 1, klaar.stdout + klaar.stderr
        assert "1 passed" in klaar.stdout
        assert "please: test_stuk.py::test_stuk" in klaar.stdout
