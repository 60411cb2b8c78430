"""What passes between the loop and a face: what is on screen, and what came back from the keyboard.

The rule that lives here: a face shows and reads, and decides nothing. Everything it needs to know about this
one prompt is in the `Scherm`; everything it heard is in the `Invoer`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from msgspec import Struct

from loopbaangesprek.pauze import Pauze
from loopbaangesprek.vragenbank import FaseNaam, Keuze, Kiest

Bewaar = Callable[[str], None]
"""Called with the half-typed text, at most a second old, so that it is on disk within two (contract C6)."""


class Scherm(Struct, frozen=True):
    """One prompt: the question and what stands around it."""

    vraag: str
    fase: FaseNaam | None = None
    stand: str = ""
    """The line above the question in words: phase and time in the talk, such as "Terugkijken · 6 min"."""
    voortgang: float = 0.0
    """How far the talk is, from 0 to 1; drawn, never printed as a number."""
    keuze: tuple[Keuze, ...] = ()
    kiest: Kiest = "begin"
    """How whoever asks reads a choice; a face that says it back reads it the same way."""
    tekst: str = ""
    """What was typed before at this place; the rich face puts it under the cursor, the plain one shows it."""
    herzien: bool = False
    """The text is an earlier answer: Enter keeps it; a face that cannot edit it in place replaces it."""
    enkel: bool = False
    """The answer is one line, such as a date or a code: one Enter ends it."""
    vervangt: bool = False
    """What stands there is not added to, such as a date: typing replaces it."""
    meldingen: tuple[str, ...] = ()
    """Lines that stand above the question, dim: the ✓ of the last answer, a remark of the engine."""
    hulpregels: tuple[str, ...] = ()
    """Lines below the question, dim: a tip, the probes that were asked for."""
    zegt: tuple[str, ...] = ()
    """What a made-up jongere said here, in practice; the face shows it as what is heard, not as a remark."""
    toetsen: str = ""
    """The commands that are named on screen."""
    balk: str | None = None
    """A warning that stays while it is true, such as that nothing can be saved now."""
    opschrift: str | None = None
    """What the whole talk is, such as practice; it stays where it can be seen, and is heard once."""
    leeg: str | None = None
    """What Enter on an empty answer says; None means that an empty answer is an answer here."""
    groot: bool = False
    """Meekijken: the jongere reads along; large, no tips, no notes (M45)."""
    geheim: bool = False
    """What stands here, a wachtzin, is not to be scrolled back to once it was answered."""
    gehoord: str = ""
    """`stand` as one sentence to be heard, such as "Vraag 3, fase Terugkijken, op weg, 6 minuten."."""


class Invoer(Struct, frozen=True):
    """What came from the keyboard: the text so far, and the command that ended it, without its slash."""

    tekst: str = ""
    opdracht: str | None = None
    einde: bool = False
    """The input ended or was broken off (end of file, Ctrl-C, a closed terminal): stop, keep everything."""


class Face(Protocol):
    """A way to hold the talk: shows a prompt, reads an answer. Faces are `rich`, `plain` and, in tests, scripted."""

    def ask(self, scherm: Scherm, bewaar: Bewaar) -> Invoer:
        """Show the prompt and wait for an answer or a command."""

    def say(self, *regels: str) -> None:
        """Show lines that need no answer; the rich face keeps them for the next screen."""

    def read_out(self, regels: tuple[str, ...]) -> None:
        """Show a longer text to read together, such as the read-back; returns when it has been shown."""

    def flush(self) -> None:
        """Show what was said, and leave the screen to something else that asks there."""

    def guard(self, pauze: Pauze) -> None:
        """From now on: after such a silence, hide what is on screen, and go on when the wachtzin was typed."""

    def blank(self) -> None:
        """Make the screen empty until a key is pressed (`/stil`)."""

    def edit(self, tekst: str) -> str:
        """Let the text be worked on in the counsellor's editor; returns it, changed or not."""
