"""The language of what is printed: no English word, no "1 gesprekken", no day in English.

The rule that lives here: what a test typed, or laid down in a file, may come back; every other word is the program's.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_HIER = Path(__file__).parent
_WOORD = re.compile(r"[A-Za-z][a-z]+(?![\w@])")
_EEN_VEEL = re.compile(
    r"(?<![\d.,:/-])\b1 (?:gesprekken|jongeren|stappen|vragen|banken|keren|dagen|weken|maanden|jaren|bestanden|velden|"
    r"antwoorden|reservekopieën|kopieën|fouten|waarschuwingen|regels|woorden|tekens|minuten|bladen|verslagen|wegen|"
    r"notities|ervaringen|proefgesprekken|codes)\b"
)
"""One of something, said as if there were more."""


@cache
def _words_of(naam: str) -> frozenset[str]:
    tekst = (_HIER / naam).read_text(encoding="utf-8")
    return frozenset(
        w.lower() for regel in tekst.splitlines() if not regel.startswith("#") for w in regel.split()
    )


def english_in(tekst: str, getypt: str = "") -> list[str]:
    """The English words and wrong plurals in a text, without those that were typed."""
    gevonden = {woord.lower() for woord in _WOORD.findall(tekst)} & _english()
    if not gevonden and "1 " not in tekst:
        return []
    eigen = {woord.lower() for woord in _WOORD.findall(getypt)}
    return sorted(gevonden - eigen) + _EEN_VEEL.findall(tekst)


@cache
def _english() -> frozenset[str]:
    return _words_of("engels.txt") - _words_of("namen.txt")
