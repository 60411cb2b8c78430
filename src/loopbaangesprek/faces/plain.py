"""The plain face: lines in, lines out, no redraw; for screen readers, pipes and small terminals.

The rule that lives here: every prompt makes sense when it is heard, and no character is drawn. What is kept
is each finished line; the end of the input stops the talk with everything kept.
"""

from __future__ import annotations

import shutil
import sys
from time import monotonic
from typing import TextIO

from loopbaangesprek.editor import edit as edit_text
from loopbaangesprek.faces.cells import fold
from loopbaangesprek.opdrachten import is_command, unescape
from loopbaangesprek.scherm import Bewaar, Invoer, Scherm
from loopbaangesprek.schoon import schoon
from loopbaangesprek.teksten import eenvoudig as t

_SMALST = 20
"""Below this a window is no window to read in."""
_LANG = 5_000
"""From so many characters on, writing every line anew would take longer than typing it."""


class PlainFace:
    """Holds the talk over two streams of text."""

    def __init__(
        self, lines_in: TextIO | None = None, lines_out: TextIO | None = None, *, listens: bool = False
    ) -> None:
        """Read from and write to two streams; `listens` says that a person at a keyboard may type."""
        self.lines_in = lines_in or sys.stdin
        self.lines_out = lines_out or sys.stdout
        self.listens = listens
        self._keys_named = False

    def ask(self, scherm: Scherm, bewaar: Bewaar) -> Invoer:
        """Print the question and read lines until an empty one, a command, or the end of the input."""
        self._show(scherm)
        regels = _Regels("" if scherm.herzien or scherm.keuze else scherm.tekst, bewaar)
        while True:
            regel = self._read()
            if regel is None:
                return Invoer(regels.tekst, einde=True)
            if regel == "":
                if (klaar := _finished(regels.tekst, scherm)) is not None:
                    return klaar
                self.say(scherm.leeg or "")
            elif is_command(regel):
                return Invoer(regels.tekst, opdracht=regel.strip()[1:])
            else:
                regels.add(unescape(regel))
                if scherm.keuze or scherm.enkel:
                    return Invoer(regels.tekst)

    def say(self, *regels: str) -> None:
        """Print lines at once."""
        for regel in regels:
            self._write(_spoken(regel))

    def read_out(self, regels: tuple[str, ...]) -> None:
        """Print a longer text."""
        self._write("")
        self.say(*regels)

    def blank(self) -> None:
        """Say that it is quiet, and wait for Enter."""
        self.say(t.STIL)
        self._read()

    def edit(self, tekst: str) -> str:
        """The text after it was worked on in the editor; the same text when that cannot be."""
        if not self.listens:
            self.say(t.GEEN_EDITOR)
            return tekst
        nieuw, moeite = edit_text(tekst)
        if moeite:
            self.say(moeite)
        return nieuw

    def _show(self, scherm: Scherm) -> None:
        self._write("")
        self.say(*scherm.meldingen)
        if scherm.balk:
            self.say(t.LET_OP.format(zin=scherm.balk))
        self.say(*([scherm.stand.replace(" · ", ", ") + "."] if scherm.stand and not scherm.groot else []))
        self.say(scherm.vraag, *scherm.hulpregels)
        self.say(*(f"{i} {k.woord}" for i, k in enumerate(scherm.keuze, 1)))
        if scherm.tekst:
            punt = "" if scherm.tekst.endswith((".", "?", "!", "…")) else "."
            self.say((t.ER_STAAT if scherm.herzien else t.TOT_NU).format(tekst=scherm.tekst, punt=punt))
        if scherm.toetsen and not self._keys_named and not scherm.groot:
            self._keys_named = True
            self.say(t.TOETSEN.format(toetsen=scherm.toetsen))

    def _read(self) -> str | None:
        if self.listens:
            self.lines_out.write("> ")
            self.lines_out.flush()
        try:
            regel = self.lines_in.readline()
        except (KeyboardInterrupt, OSError, ValueError):
            regel = ""
        if not regel:
            if self.listens:  # no Enter was typed: whatever is said next begins on a line of its own
                self._write("")
            return None
        return schoon(regel.rstrip("\r\n")).replace("\n", " ").strip()

    def _write(self, regel: str) -> None:
        self.lines_out.write(in_window(schoon(regel), self.lines_out) + "\n")
        self.lines_out.flush()


def in_window(tekst: str, uit: TextIO) -> str:
    """A text as it is written there: in a window its lines break between words, elsewhere they stay whole."""
    breedte = shutil.get_terminal_size().columns if uit.isatty() else 0
    if len(tekst) <= breedte or breedte < _SMALST:
        return tekst
    return "\n".join(fold(tekst, breedte))


def _finished(tekst: str, scherm: Scherm) -> Invoer | None:
    """What an empty line ends: the answer, or what stood there; None where an answer is still waited for."""
    if tekst.strip():
        return Invoer(tekst)
    if scherm.herzien or scherm.leeg is None:
        return Invoer(scherm.tekst if scherm.herzien else "")
    return None


class _Regels:
    """The lines of an answer so far; each is kept when it is finished, a very long answer once a second."""

    def __init__(self, begin: str, bewaar: Bewaar) -> None:
        self._regels = [begin] if begin else []
        self._lengte = len(begin)
        self._bewaar = bewaar
        self._bewaard = 0.0

    @property
    def tekst(self) -> str:
        return "\n".join(self._regels)

    def add(self, regel: str) -> None:
        self._regels.append(regel)
        self._lengte += len(regel) + 1
        nu = monotonic()
        if self._lengte < _LANG or nu - self._bewaard > 1:
            self._bewaar(self.tekst)
            self._bewaard = nu


def _spoken(regel: str) -> str:
    """A line as it is heard: a drawn sign at its start becomes a sentence."""
    return f"{regel[2:3].upper()}{regel[3:]}." if regel.startswith("✓ ") else regel
