"""A face for tests: answers each question from a table, and remembers what was on screen."""

from __future__ import annotations

from collections.abc import Callable

from loopbaangesprek.pauze import Pauze
from loopbaangesprek.scherm import Bewaar, Invoer, Scherm


class ScriptedFace:
    """Gives what `reply` says to each screen; keeps every screen and every line that was said."""

    def __init__(self, reply: Callable[[Scherm], Invoer]) -> None:
        self.reply = reply
        self.screens: list[Scherm] = []
        self.said: list[str] = []

    def ask(self, scherm: Scherm, bewaar: Bewaar) -> Invoer:
        """Remember the screen and give the reply, half-typed text kept first."""
        self.screens.append(scherm)
        invoer = self.reply(scherm)
        bewaar(invoer.tekst)
        return invoer

    def say(self, *regels: str) -> None:
        """Remember the lines."""
        self.said += regels

    def read_out(self, regels: tuple[str, ...]) -> None:
        """Remember the lines."""
        self.said += regels

    def flush(self) -> None:
        """What was said is remembered."""

    def guard(self, pauze: Pauze) -> None:
        """No silence here: the replies are there at once."""

    def blank(self) -> None:
        """Nothing to wait for."""

    def edit(self, tekst: str) -> str:
        """An editor that puts a full stop behind the text."""
        return f"{tekst}."
