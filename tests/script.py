"""What a counsellor does in a talk, as a list; played in either face.

The rule that lives here: a script says what is done and at which question, never with which key; each face has
its own hands for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol

from msgspec import Struct

from tests.program import LOB, Talk
from tests.rich_talk import CTRL_C, CTRL_D, CTRL_N, CTRL_O, CTRL_T, TAB, VRAAG, RichTalk


class Zeg(Struct, frozen=True, tag=True):
    """Type an answer of a line or more, and end it."""

    regels: tuple[str, ...]


class Regel(Struct, frozen=True, tag=True):
    """Type what takes one line, such as a day or a code."""

    tekst: str


class Kies(Struct, frozen=True, tag=True):
    """Choose by number."""

    nummer: int


class Doe(Struct, frozen=True, tag=True):
    """A command; with a key where the face has one."""

    opdracht: str


class Laat(Struct, frozen=True, tag=True):
    """Leave what stands there."""


class Klaar(Struct, frozen=True, tag=True):
    """Say that the answer as it stands is done."""


class Breek(Struct, frozen=True, tag=True):
    """Ctrl-C."""


Daad = Zeg | Regel | Kies | Doe | Laat | Klaar | Breek
Stap = tuple[str, Daad]
"""A question, by its id in the bank or in its words, and what is done there."""
_TOETS = {"/doorvraag": TAB, "/terug": CTRL_T, "/overslaan": CTRL_O, "/notitie": CTRL_N}


def zeg(vraag: str, *regels: str) -> Stap:
    """An answer at a question."""
    return vraag, Zeg(regels)


def regel(vraag: str, tekst: str) -> Stap:
    """One line at a question."""
    return vraag, Regel(tekst)


def kies(vraag: str, nummer: int) -> Stap:
    """A choice at a question."""
    return vraag, Kies(nummer)


def doe(vraag: str, opdracht: str) -> Stap:
    """A command at a question."""
    return vraag, Doe(opdracht)


def laat(vraag: str) -> Stap:
    """Nothing at a question but Enter."""
    return vraag, Laat()


def klaar(vraag: str) -> Stap:
    """The answer that stands there is done."""
    return vraag, Klaar()


def breek(vraag: str) -> Stap:
    """Ctrl-C at a question."""
    return vraag, Breek()


class Handen(Protocol):
    """How something is done in a face."""

    def do(self, vraag: str, daad: Daad, *, laatste: bool) -> None:
        """Wait for a question and do something there; after the last thing nothing is asked any more."""

    def ends(self) -> int | None:
        """Wait for the end and give the exit code."""

    def close(self) -> None:
        """Close the window, whatever happens in it."""


class Rijk:
    """The hands for the rich face: keys."""

    def __init__(self, folder: Path, woorden: Iterable[str], **omgeving: str) -> None:
        """Open a window high enough for what is read back."""
        self._venster = RichTalk(folder, (*LOB, *woorden), 100, 120, omgeving)

    def do(self, vraag: str, daad: Daad, *, laatste: bool) -> None:
        """See the question, and press the keys."""
        self._venster.hears(VRAAG.get(vraag, vraag))
        druk = self._venster.type if laatste else self._venster.press
        druk(_keys(daad))

    def ends(self) -> int | None:
        """Wait for the end and give the exit code."""
        return self._venster.ends()

    def close(self) -> None:
        """Close the window."""
        self._venster.close()


def _keys(daad: Daad) -> str:
    match daad:
        case Kies(nummer):
            return str(nummer)
        case Doe(opdracht) if opdracht in _TOETS:
            return _TOETS[opdracht]
        case Klaar() | Breek():
            return CTRL_D if isinstance(daad, Klaar) else CTRL_C
        case _:
            return "\r".join((*_lines(daad), ""))


class Eenvoudig:
    """The hands for the plain face: lines."""

    def __init__(self, folder: Path, woorden: Iterable[str], **omgeving: str) -> None:
        """Open a window."""
        self._venster = Talk(folder, *woorden, "--eenvoudig", omgeving=omgeving)

    def do(self, vraag: str, daad: Daad, *, laatste: bool) -> None:
        """Hear the question, and type the lines."""
        gehoord = self._venster.hears("> ")
        assert VRAAG.get(vraag, vraag) in gehoord.replace("\r\n", "\n"), (vraag, gehoord)
        if isinstance(daad, Breek):
            self._venster.kind.send(CTRL_C)
            return
        eerste, *rest = _lines(daad)
        self._venster.kind.send(f"{eerste}\n")
        for nog in rest:
            self._venster.line(nog)
        assert not laatste or not isinstance(daad, Zeg)

    def ends(self) -> int | None:
        """Wait for the end and give the exit code."""
        self._venster.rest()
        return self._venster.code

    def close(self) -> None:
        """Close the window."""
        self._venster.kill()


def _lines(daad: Daad) -> list[str]:
    match daad:
        case Zeg(regels):
            return [*regels, ""]
        case Regel(tekst):
            return [tekst]
        case Kies(nummer):
            return [str(nummer)]
        case Doe(opdracht):
            return [opdracht]
        case _:
            return [""]


def play(handen: Handen, stappen: list[Stap]) -> int | None:
    """Do all of it, and give how the program ended."""
    try:
        for nummer, (vraag, daad) in enumerate(stappen, 1):
            try:
                handen.do(vraag, daad, laatste=nummer == len(stappen))
            except AssertionError as fout:
                raise AssertionError(f"stap {nummer}, {vraag}, {daad}: {fout}") from fout
        return handen.ends()
    finally:
        handen.close()


def without_what_differs(verslag: dict[str, Any]) -> dict[str, Any]:
    """A record without the name of the talk and its times."""
    gesprek = {
        k: v for k, v in verslag["gesprek"].items() if k not in ("id", "begonnen", "geeindigd", "duur")
    }
    return {**verslag, "gesprek": gesprek}
