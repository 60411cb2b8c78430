"""The plain face: lines in, lines out, no redraw; for screen readers, pipes and small terminals.

The rule that lives here: every prompt makes sense when it is heard, and no character is drawn. What is kept
is each finished line; the end of the input stops the talk with everything kept.
"""

from __future__ import annotations

import shutil
import sys
from typing import TextIO

from loopbaangesprek.editor import edit as edit_text
from loopbaangesprek.faces.meanwhile import somebody_reads
from loopbaangesprek.faces.silence import RUN, Silence
from loopbaangesprek.faces.spoken import chosen, invitation, place, spoken, standing
from loopbaangesprek.faces.typed_lines import TypedLines
from loopbaangesprek.faces.within import in_window
from loopbaangesprek.opdrachten import is_command, unescape
from loopbaangesprek.pauze import Pauze
from loopbaangesprek.scherm import Bewaar, Invoer, Scherm
from loopbaangesprek.schoon import schoon
from loopbaangesprek.teksten import eenvoudig as t
from loopbaangesprek.teksten import kluishulp
from loopbaangesprek.teksten.kluis import WACHTZIN, past_niet
from loopbaangesprek.wachtzin import POGINGEN


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
        self._pauze: Pauze | None = None
        self._was_still = False
        self._in_gesprek = False
        self._opschrift = ""
        self._gezegd = 0
        self._laatste: tuple[object, ...] = ()

    def guard(self, pauze: Pauze) -> None:
        """From now on: after such a silence, go on when the wachtzin was typed; what stands here cannot be hidden.

        Lines that come from a file or a pipe know no silence.
        """
        self._pauze = pauze if self.listens else None
        RUN.begin()

    def ask(self, scherm: Scherm, bewaar: Bewaar) -> Invoer:
        """Print the question and read lines until an empty one, a command, or the end of the input."""
        self._in_gesprek = scherm.fase is not None
        if not self._may_show():
            return Invoer(einde=True)
        self._show(scherm)
        regels = TypedLines("" if scherm.herzien or scherm.keuze else scherm.tekst, bewaar)
        while (klaar := self._hear(scherm, regels)) is None:
            pass
        return klaar

    def say(self, *regels: str) -> None:
        """Print lines at once."""
        for regel in filter(None, map(spoken, regels)):
            self._write(regel)

    def flush(self) -> None:
        """What was said stands there already."""

    def read_out(self, regels: tuple[str, ...]) -> None:
        """Print a longer text."""
        self._write("")
        self.say(*regels)

    def blank(self) -> None:
        """Say that it is quiet, and wait for Enter."""
        if self.lines_out.isatty():  # what stands there goes out of sight; a screen reader passes over it
            self.lines_out.write("\n" * shutil.get_terminal_size().lines)
        self.say(t.STIL)
        if self._read("") is not None and self._was_still and not self._unlock():
            raise KeyboardInterrupt

    def edit(self, tekst: str) -> str:
        """The text after it was worked on in the editor; the same text when that cannot be."""
        if not self.listens:
            self.say(t.GEEN_EDITOR)
            return tekst
        nieuw, moeite = edit_text(tekst)
        if moeite:
            self.say(moeite)
        if nieuw != tekst:
            RUN.typed()
        return nieuw

    def _hear(self, scherm: Scherm, regels: TypedLines) -> Invoer | None:
        """Read one line more; None while the answer goes on."""
        regel = self._read(invitation(scherm, begonnen=regels.begonnen))
        if regel is None:
            return Invoer(regels.tekst, einde=True)
        if self._was_still:
            regels.keep(regel)
            if not self._unlock():
                return Invoer(regels.with_line(regel), einde=True)
        if regel == "":
            return self._end(scherm, regels.tekst)
        if is_command(regel):
            return Invoer(regels.tekst, opdracht=regel.strip()[1:])
        regels.add(unescape(regel))
        if not (scherm.keuze or scherm.enkel):
            return None
        self.say(chosen(scherm, regel))
        return Invoer(regels.tekst)

    def _end(self, scherm: Scherm, tekst: str) -> Invoer | None:
        """What an empty line ends; None, and what to do instead, where an answer is still waited for."""
        if (klaar := _finished(tekst, scherm)) is None:
            self.say(scherm.leeg or "")
        return klaar

    def _show(self, scherm: Scherm) -> None:
        self._write("")
        self.say(*scherm.meldingen)
        self._warn(scherm)
        self._ask_aloud(scherm)
        self.say(*scherm.hulpregels, *([t.TERUG_TE_SCROLLEN] if scherm.geheim else []))
        self.say(*(f"{i} {k.woord}" for i, k in enumerate(scherm.keuze, 1)), standing(scherm))
        if scherm.toetsen and not self._keys_named and not scherm.groot:
            self._keys_named = True
            self.say(t.TOETSEN.format(toetsen=scherm.toetsen))

    def _warn(self, scherm: Scherm) -> None:
        """Say what is wrong at every question, and what the whole talk is only once."""
        if scherm.balk:
            self.say(t.LET_OP.format(zin=scherm.balk))
        if scherm.opschrift and scherm.opschrift != self._opschrift:
            self._opschrift = scherm.opschrift
            self.say(t.LET_OP.format(zin=scherm.opschrift))

    def _ask_aloud(self, scherm: Scherm) -> None:
        """Say where one is, the question, and what a made-up jongere said there; none of it again at every tip."""
        nu = (scherm.vraag, scherm.fase, scherm.gehoord.partition(",")[0])
        if nu != self._laatste or not scherm.fase:
            self.say(place(scherm))
            self._gezegd = 0
        self._laatste = nu
        self.say(scherm.vraag, *scherm.zegt[self._gezegd :])
        self._gezegd = len(scherm.zegt)

    def _read(self, uitnodiging: str) -> str | None:
        stilte = Silence(self._pauze.seconden) if self._pauze else None
        try:  # whoever sees the sign may break off at that very moment
            if self.listens:
                self.lines_out.write(uitnodiging)
                self.lines_out.flush()
                somebody_reads()
            regel = self.lines_in.readline()
        except (KeyboardInterrupt, OSError, ValueError):
            regel = ""
        self._was_still = stilte is not None and stilte.left() <= 0
        if stilte is not None and not self._was_still:
            RUN.typed()
        if not regel:
            if self.listens:  # no Enter was typed: whatever is said next begins on a line of its own
                self._write("")
            return None
        return schoon(regel.rstrip("\r\n")).replace("\n", " ").strip()

    def _may_show(self) -> bool:
        """Whether a question may be shown: a silence at an earlier one, also of another face, counts here too."""
        if self._pauze is None or not (RUN.closed or RUN.is_long(self._pauze.seconden)):
            return True
        return not RUN.closed and self._unlock()

    def _unlock(self) -> bool:
        """Ask for the wachtzin; where it does not come this run is over."""
        RUN.closed = not self._asked_wachtzin()
        if not RUN.closed:
            RUN.typed()
        return not RUN.closed

    def _asked_wachtzin(self) -> bool:
        self.say(kluishulp.pauze_waarom(in_gesprek=self._in_gesprek))
        vraag = kluishulp.PAUZE_VRAAG
        for over in reversed(range(POGINGEN)):
            self.say(vraag)
            if (getypt := _unseen()) is None:
                self._write("")  # no Enter was typed
                return False
            if self._pauze is None or self._pauze.past(getypt):
                return True
            vraag = past_niet(over)
        self.say(kluishulp.pauze_gestopt(in_gesprek=self._in_gesprek))
        return False

    def _write(self, regel: str) -> None:
        self.lines_out.write(in_window(schoon(regel), self.lines_out) + "\n")
        self.lines_out.flush()


def _unseen() -> str | None:
    """A line that is typed without it showing; None when the input was broken off."""
    from getpass import getpass  # noqa: PLC0415 - seldom needed

    try:
        return getpass(WACHTZIN)
    except (EOFError, KeyboardInterrupt):
        return None


def _finished(tekst: str, scherm: Scherm) -> Invoer | None:
    """What an empty line ends: the answer, or what stood there; None where an answer is still waited for."""
    if tekst.strip():
        return Invoer(tekst)
    if scherm.herzien or scherm.leeg is None:
        return Invoer(scherm.tekst if scherm.herzien else "")
    return None
