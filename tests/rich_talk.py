"""A talk in the rich face: the real program in a terminal window, held the way a counsellor holds it.

The rule that lives here: a key is pressed only once the screen that it is meant for is there and listens; nothing
is waited for by the clock.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from loopbaangesprek.banks import load_bank
from loopbaangesprek.teksten.gezicht import VERDER
from tests.program import LOB, START, beside, run, surroundings, unknown_words
from tests.taal import hear
from tests.venster import Window

CODE = "vmbo-3310"
BEGIN = (*LOB, *START, "--code", CODE)
HERVAT = (*LOB, "gesprek", "hervat", CODE)
VRAAG = {vraag.id: vraag.vraag for vraag in load_bank("stage", None).vragen()}
"""The questions of the bank that these talks are held with, probes with an id and gates included."""
TAB, OMHOOG, OMLAAG = "\t", "\x1b[A", "\x1b[B"
CTRL_C, CTRL_D, CTRL_N, CTRL_O, CTRL_T, CTRL_Z = "\x03", "\x04", "\x0e", "\x0f", "\x14", "\x1a"
_LUISTERT, _LUISTERT_NIET = b"\x1b[?2004h", b"\x1b[?2004l"
"""What a prompt writes when it begins to listen to keys, and when it stops."""


class RichTalk(Window):
    """`lob` in a window of its own, in the rich face."""

    def __init__(
        self,
        folder: Path,
        opdracht: tuple[str, ...] = BEGIN,
        kolommen: int = 80,
        rijen: int = 24,
        omgeving: Mapping[str, str] | None = None,
    ) -> None:
        """Start the program, with its talks in this folder."""
        self._folder, self._getypt = folder, list(opdracht)
        super().__init__(list(opdracht), kolommen, rijen, {**surroundings(folder), **(omgeving or {})})

    def type(self, toetsen: str) -> None:
        """Press keys."""
        self._getypt.append(toetsen)
        super().type(toetsen)

    def close(self) -> None:
        """Close the window, after all that it showed was listened to."""
        hear(self.rauw.decode(errors="replace"), beside(self._folder), self._getypt)
        super().close()

    @property
    def words(self) -> str:
        """All words on the screen in reading order, without the line beside the question."""
        return " ".join(woord for woord in super().words.split() if woord not in ("▎", "|"))

    def hears(self, *teksten: str) -> None:
        """Wait until these texts are on screen, and a key that is pressed now is meant for that screen."""
        self.until(lambda: self._listens() and self._shows(teksten))

    def _shows(self, teksten: tuple[str, ...]) -> bool:
        return all(tekst in self.words for tekst in teksten)

    def _listens(self) -> bool:
        return self.rauw.rfind(_LUISTERT) > self.rauw.rfind(_LUISTERT_NIET)

    def press(self, toetsen: str, *daarna: str) -> None:
        """Press keys that lead to another screen, and wait until it is there with these texts on it."""
        eerder = len(self.rauw)
        self.type(toetsen)
        self.until(lambda: _LUISTERT in self.rauw[eerder:])
        self.hears(*daarna)

    def line(self, regel: str, *daarna: str) -> None:
        """Type a line and Enter, and wait for the screen that comes of it."""
        self.press(regel + "\r", *daarna)

    def answer(self, vraag: str, *regels: str) -> None:
        """Wait for a question, and type the lines of an answer and the empty line that ends it."""
        self.hears(VRAAG.get(vraag, vraag), "›")
        self.press("\r".join((*regels, "", "")))

    def reads_to(self, *teksten: str) -> str:
        """Read on, a screen at a time, until these texts are there; gives all words that came by."""
        gelezen = []
        while True:
            self.until(lambda: self._listens() and (VERDER in self.words or self._shows(teksten)))
            gelezen.append(self.words)
            if self._shows(teksten):
                return " ".join(gelezen)
            self.press("\r")

    def ends(self) -> int | None:
        """Wait until the program has ended, and give its exit code."""
        self.until(lambda: not self.kind.isalive())
        self.read()
        assert not unknown_words(self.rauw.decode(errors="replace")), self.rows
        return self.kind.exitstatus


@contextlib.contextmanager
def rich_talk(folder: Path, opdracht: tuple[str, ...] = BEGIN, **hoe: Any) -> Iterator[RichTalk]:
    """A talk in the rich face, whose window is closed afterwards, whatever happens."""
    gesprek = RichTalk(folder, opdracht, **hoe)
    try:
        yield gesprek
    finally:
        gesprek.close()


@contextlib.contextmanager
def at(vraag: str, folder: Path, **hoe: Any) -> Iterator[RichTalk]:
    """A talk that has come to this question: the first two are answered, what lies between is put off."""
    with rich_talk(folder, **hoe) as gesprek:
        gesprek.answer("wens", "de wens")
        gesprek.answer("moment", "het moment")
        gesprek.hears(VRAAG["gebeurtenis"])
        if vraag != "gebeurtenis":
            gesprek.line(f"/ga {vraag}", VRAAG[vraag])
        yield gesprek


def record(folder: Path) -> dict[str, Any]:
    """The record of the one talk, as the program shows it."""
    getoond = run(folder, "gesprek", "toon", CODE, "--json")
    assert getoond.code == 0, getoond
    return dict(json.loads(getoond.out))


def noted(folder: Path, vraag: str, ronde: int = 1) -> dict[str, Any]:
    """What the record holds of one question."""
    antwoorden = record(folder)["antwoorden"]
    return next(a for a in antwoorden if (a["vraag"], a["ronde"]) == (vraag, ronde))
