"""Asking somebody who works on a bank: one of a few things, or a line; there is always a way back.

The rule that lives here: None is a step back, and the end of the input or /stop ends the sitting, with everything
kept that was finished.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from loopbaangesprek.asking import as_choices, picked
from loopbaangesprek.scherm import Face, Invoer, Scherm
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.teksten import vraagvoorvraag as t


class Dialog(Struct, frozen=True):
    """A talk with the counsellor about a bank."""

    face: Face

    def pick(self, vraag: str, woorden: Sequence[str], *uitleg: str) -> int | None:
        """Let one of a few things be picked, from 0; None is a step back."""
        gekozen = self.pick_or_type(vraag, woorden, *uitleg)
        while isinstance(gekozen, str):
            gekozen = self.pick_or_type(vraag, woorden, t.KIES_NUMMER, *uitleg)
        return gekozen

    def pick_or_type(self, vraag: str, woorden: Sequence[str], *uitleg: str) -> int | str | None:
        """The same, where something else may be typed too."""
        keuze = as_choices(woorden)
        invoer = self._ask(Scherm(vraag=vraag, keuze=keuze, kiest="woord", hulpregels=_said(uitleg)))
        getypt = _line_of(invoer)
        if invoer.opdracht is not None or not getypt:
            return None
        nummer = picked(woorden, getypt)
        return getypt if nummer is None else nummer

    def number(self, regels: Sequence[str], aantal: int, vraag: str, *uitleg: str) -> int | None:
        """Let a line of a longer list be picked by its number, from 0; None is a step back."""
        self.face.read_out(tuple(regels))
        while getypt := self.line(vraag, *uitleg):
            if getypt.isdecimal() and 0 < int(getypt) <= aantal:
                return int(getypt) - 1
            uitleg = (t.GEEN_NUMMER.format(aantal=aantal),)
        return None

    def line(self, vraag: str, *uitleg: str, tekst: str = "") -> str | None:
        """Ask for a line; None is a step back. What stands there already stays where nothing is typed."""
        scherm = Scherm(vraag=vraag, tekst=tekst, herzien=bool(tekst), hulpregels=_said(uitleg), enkel=True)
        invoer = self._ask(scherm)
        return None if invoer.opdracht is not None else _line_of(invoer)

    def yes(self, vraag: str, ja: str, nee: str, *uitleg: str) -> bool | None:
        """Ask yes or no; None is a step back."""
        nummer = self.pick(vraag, (ja, nee), *uitleg)
        return None if nummer is None else nummer == 0

    def say(self, *regels: str) -> None:
        """Say lines, on this screen or above the next question."""
        self.face.say(*regels)

    def _ask(self, scherm: Scherm) -> Invoer:
        invoer = self.face.ask(scherm, _keep_nothing)
        if invoer.einde or (invoer.opdracht or "").lower().startswith("stop"):
            raise KeyboardInterrupt
        return invoer


def _line_of(invoer: Invoer) -> str:
    return on_one_line(schoon(invoer.tekst)).strip()


def _said(regels: Sequence[str]) -> tuple[str, ...]:
    return tuple(regel for regel in regels if regel)


def _keep_nothing(_tekst: str) -> None:
    """What is typed here is kept when it is finished, and not before."""
