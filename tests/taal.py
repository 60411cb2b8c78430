"""The language of what is printed: no English word, no "1 gesprekken", no day in English.

The rule that lives here: whatever the program prints in a test is heard. What the test typed, or laid down in a file,
may come back in it; every other word is the program's own. All that was heard is told at the end of the run, which
fails where a word is English (`conftest`).
"""

from __future__ import annotations

import ast
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from hypothesis import currently_in_test_context

from loopbaangesprek.reading.words import load_words

_HIER = Path(__file__).parent
_WOORD = re.compile(r"(?<!\w)[A-Za-z][a-z]+(?![\w@])")
_LETTERS = re.compile(r"[a-z]+")
_REGELEINDE = re.compile(r"\\[nrt]")
"""An end of a line as a file of JSON has it: a letter that belongs to no word."""
_BESTURING = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9]|[=>78DEHMc])")
"""What tells a terminal how to show something."""
_ANDER_PROGRAMMA = re.compile(
    r"\x1b\[\?1049h.*?(?:\x1b\[\?1049l[^\r\n]*|$)|\bN?Vim: [^\r\n]*|Received SIG[^\r\n]*|\[1\]\+ +Stopped[^\r\n]*",
    re.DOTALL,
)
"""The screen of an editor, which comes and goes as a whole; and what an editor or a shell says of an end."""
_VOOR_EEN_PROGRAMMA = {"--toon", "schema"}
"""What is typed for a script or a schema: those are in the words of the program that reads them."""
_EEN_VEEL = re.compile(
    r"(?<![\d.,:/-])\b1 (?:gesprekken|jongeren|stappen|vragen|banken|keren|dagen|weken|maanden|jaren|bestanden|velden|"
    r"antwoorden|reservekopieën|kopieën|fouten|waarschuwingen|regels|woorden|tekens|minuten|bladen|verslagen|wegen|"
    r"notities|ervaringen|proefgesprekken|codes)\b"
)
"""One of something, said as if there were more."""
_GROOTST = 300_000
"""A file that a test laid down is no larger, or it is not read for its words."""

_WOORDEN_VAN_EEN_WACHTZIN = 6

_MET_UITLEG = (ast.Module, ast.FunctionDef, ast.ClassDef)
_PAD = re.compile(r"\S*[/\\]\S*")
"""A path, or words with a dash between them that may be one: those are names of somebody's computer."""

HEARD: dict[str, str] = {}
"""Each English word that was heard in this run, with the test and the line where it was."""
_GETYPT: dict[Path, list[str]] = defaultdict(list)
"""What was typed so far in the folder of a test."""


def english_in(tekst: str, getypt: str = "") -> list[str]:
    """The English words and wrong plurals in a text, without those that were typed."""
    gevonden = _suspect(tekst)
    return sorted(gevonden - _words(getypt)) if gevonden else []


def hear(tekst: str, folder: Path, getypt: Iterable[str] = ()) -> None:
    """Take note of the English in what the program printed in a test with this folder."""
    _GETYPT[folder] += (getypt := list(getypt))
    if currently_in_test_context():
        return  # the words are Hypothesis's own, and can be any
    if any(woord in getypt for woord in _VOOR_EEN_PROGRAMMA):
        return
    tekst = _without_wachtzin(_BESTURING.sub("", _ANDER_PROGRAMMA.sub("", tekst)))
    vreemd = _suspect(tekst)
    if not vreemd:
        return
    for bron in _laid_down(folder):
        vreemd -= _all_words(bron) | set(_EEN_VEEL.findall(bron))
    for woord in vreemd:
        regel = next((r for r in tekst.splitlines() if woord in r.lower()), "")
        HEARD.setdefault(woord, f"{os.environ.get('PYTEST_CURRENT_TEST', '?')}: {regel.strip()[:160]}")


def _without_wachtzin(tekst: str) -> str:
    """The text without a wachtzin the program thought of: its words are drawn, and Dutch (a page, a column)."""
    return "\n".join(regel for regel in tekst.splitlines() if not _is_wachtzin(regel.split()))


def _is_wachtzin(woorden: list[str]) -> bool:
    return len(woorden) == _WOORDEN_VAN_EEN_WACHTZIN and set(woorden) <= _drawn_from()


@cache
def _drawn_from() -> frozenset[str]:
    return frozenset(load_words())


def _suspect(tekst: str) -> set[str]:
    gevonden = {woord.lower() for woord in set(_WOORD.findall(tekst))} & _english()
    if gevonden and ("/" in tekst or "\\" in tekst):
        gevonden &= {woord.lower() for woord in _WOORD.findall(_PAD.sub("", tekst))}
    return gevonden | set(_EEN_VEEL.findall(tekst)) if "1 " in tekst else gevonden


def _laid_down(folder: Path) -> Iterator[str]:
    """All that can have come back: what was typed, what the test says in its own words, and the files in its folder."""
    yield from _GETYPT[folder]
    proef = os.environ.get("PYTEST_CURRENT_TEST", "").partition("::")[0]
    yield from _literals(_HIER.parent / proef) if (_HIER.parent / proef).is_file() else ()
    for pad in folder.rglob("*"):
        if (
            pad.is_file()
            and pad.suffix in {".yaml", ".yml", ".json", ".txt", ".md"}
            and pad.stat().st_size < _GROOTST
        ):
            yield pad.read_text(encoding="utf-8", errors="replace")


@cache
def _literals(pad: Path) -> tuple[str, ...]:
    """The texts in a test, without its docstrings."""
    boom = ast.parse(pad.read_text(encoding="utf-8"))
    delen = (deel for knoop in ast.walk(boom) if isinstance(knoop, _MET_UITLEG) for deel in knoop.body[:1])
    uitleg = {id(deel.value) for deel in delen if isinstance(deel, ast.Expr)}
    teksten = (k for k in ast.walk(boom) if isinstance(k, ast.Constant) and id(k) not in uitleg)
    waarden = (knoop.value for knoop in teksten if isinstance(knoop.value, (str, bytes)))
    return tuple(w.decode("latin-1") if isinstance(w, bytes) else w for w in waarden)


def _all_words(tekst: str) -> set[str]:
    """Each word in a text, also where it is part of a name; a piece of a longer word is no word."""
    return set(_LETTERS.findall(_REGELEINDE.sub(" ", tekst).lower()))


def _words(tekst: str) -> set[str]:
    return {woord.lower() for woord in _WOORD.findall(tekst)}


@cache
def _english() -> frozenset[str]:
    return _words_of("engels.txt") - _words_of("namen.txt")


def _words_of(naam: str) -> frozenset[str]:
    tekst = (_HIER / naam).read_text(encoding="utf-8")
    return frozenset(
        w.lower() for regel in tekst.splitlines() if not regel.startswith("#") for w in regel.split()
    )
