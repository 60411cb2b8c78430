"""The rich face: each prompt on a calm screen of its own.

The rule that lives here: a question is on screen before the machinery to answer it is loaded, and whatever is
said is seen, on the next screen or at the end.
"""

from __future__ import annotations

import atexit
from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from loopbaangesprek.faces import library
from loopbaangesprek.faces.blocks import Regel, text_rows
from loopbaangesprek.faces.habits import Habits
from loopbaangesprek.faces.painter import Painter
from loopbaangesprek.faces.silence import RUN
from loopbaangesprek.faces.stopping import Stop
from loopbaangesprek.faces.terminal import Terminal, quiet
from loopbaangesprek.pauze import Pauze
from loopbaangesprek.scherm import Bewaar, Invoer, Scherm
from loopbaangesprek.teksten.gezicht import VERDER
from loopbaangesprek.teksten.kluishulp import pauze_gestopt

if TYPE_CHECKING:
    # Loading the library takes ten times as long as painting a question, so it waits until that is done.
    from prompt_toolkit.key_binding.key_processor import KeyPress

    from loopbaangesprek.faces.line import Line


class RichFace:
    """A talk on a terminal that can be painted."""

    def __init__(self) -> None:
        """Use standard input and output."""
        self._terminal = Terminal()
        self._schilder = Painter(self._terminal)
        self._stop = Stop()
        self._gebroken = False
        self._lijn: Line | None = None
        self._gezegd: tuple[str, ...] = ()
        self._getypt: list[KeyPress] = []
        self._begonnen = False
        self._gewoonten = Habits()
        self._pauze: Pauze | None = None
        atexit.register(self._last_words)

    def guard(self, pauze: Pauze) -> None:
        """From now on: after such a silence, hide what is on screen, and go on when the wachtzin was typed."""
        self._pauze = pauze
        RUN.begin()

    def ask(self, scherm: Scherm, bewaar: Bewaar) -> Invoer:
        """Show the prompt on a screen of its own, or below a text that was just read; wait for an answer."""
        scherm = replace(scherm, meldingen=(*self._gezegd, *scherm.meldingen))
        self._gezegd = ()
        self._begonnen = True
        with quiet(scherm.vraag), self._stop.listen():
            try:
                return self._ask(scherm, bewaar)
            except KeyboardInterrupt:  # Ctrl-C before the keys were read one by one
                return Invoer(tekst=scherm.tekst, einde=True)
            finally:
                self._schilder.forget()
                if scherm.geheim:
                    self._schilder.hide()

    def _ask(self, scherm: Scherm, bewaar: Bewaar) -> Invoer:
        scherm = self._schilder.make_room(scherm, self._pause)
        if self._ended():
            return Invoer(tekst=scherm.tekst, einde=True)
        self._schilder.paint(scherm)
        library.load()
        from loopbaangesprek.faces.prompt import Prompt  # noqa: PLC0415 - after the question is on screen

        anew = lambda: self._schilder.anew(scherm)  # noqa: E731 - a name for what stands above
        prompt = Prompt(scherm, bewaar, self._line(), anew, self._gewoonten)
        prompt.hide_after(self._silence())
        self._schilder.back_to_top()
        self._hand_over_typed(scherm)
        while (invoer := prompt.run(self._stop)) is None:
            if not self._unlock():
                return Invoer(tekst=prompt.ontwerp.antwoord, einde=True)
            self._terminal.write(self._schilder.anew(scherm))
        RUN.typed()
        return invoer

    def _hand_over_typed(self, scherm: Scherm) -> None:
        """What was typed where only Enter was asked for is the begin of the answer; no choice is made unseen."""
        getypt, self._getypt = self._getypt, []
        if getypt and (not scherm.keuze or getypt[0].data == "/"):
            from loopbaangesprek.faces.line import give_back  # noqa: PLC0415 - after the question is on screen

            give_back(self._line(), getypt)

    def say(self, *regels: str) -> None:
        """Keep lines for the next screen."""
        self._gezegd += regels

    def read_out(self, regels: tuple[str, ...]) -> None:
        """Show a longer text, a screen at a time; it stays above the next prompt."""
        with quiet(), self._stop.listen():
            gezegd, self._gezegd = self._gezegd, ()
            if gezegd:
                self._schilder.show("zacht", (*gezegd, ""), self._pause)
            self._schilder.show("gewoon", regels, self._pause)
        self._begonnen = True

    def blank(self) -> None:
        """Show nothing until a key is pressed."""
        with quiet(), self._stop.listen():
            self._schilder.clear()
            self._wait((), None)

    def edit(self, tekst: str) -> str:
        """Let the text be worked on in the counsellor's own editor."""
        from loopbaangesprek import editor  # noqa: PLC0415 - seldom needed

        with self._stop.listen():
            self._schilder.clear()
            tekst, zin = editor.edit(tekst)
        if zin:
            self.say(zin)
        return tekst

    def flush(self) -> None:
        """Show what was said and not yet seen; for the end of a talk, and before something else prints or asks."""
        gezegd, self._gezegd = self._gezegd, ()
        if self._begonnen:
            self._schilder.clear()
            self._begonnen = False
        self._print(gezegd)
        self._gewoonten.let_it_pass()

    def _last_words(self) -> None:
        """At the end of the program: what was said is shown, below whatever stands there."""
        self._print(self._gezegd)

    def _print(self, regels: tuple[str, ...]) -> None:
        rijen = text_rows(regels, self._terminal.maat.kolommen, self._terminal.tekens)
        if rijen:
            self._terminal.write(self._terminal.painted(rijen), "\r\n")

    def _pause(self) -> None:
        verder = text_rows((VERDER,), self._terminal.maat.kolommen, self._terminal.tekens, "zacht")
        self._wait(verder, self._schilder.page)

    def _wait(self, regels: tuple[Regel, ...], terug: Callable[[], str] | None) -> None:
        """Wait for a key; after a long silence `terug` gives what stood there, or with None the wachtzin was the key.

        Raises KeyboardInterrupt when the wachtzin did not come.
        """
        if self._stop.gevraagd or self._gebroken:
            return
        library.load()
        from loopbaangesprek.faces.waiting import wait_for_key  # noqa: PLC0415 - seldom needed

        getypt = None if terug is None else self._getypt
        while (gedrukt := wait_for_key(regels, self._line(), self._stop, self._silence(), getypt)) is None:
            if not self._unlock():
                raise KeyboardInterrupt
            if terug is None:
                return
            self._terminal.write(terug())
        RUN.typed()
        self._gebroken = not gedrukt

    def _silence(self) -> float | None:
        return None if self._pauze is None else self._pauze.seconden

    def _unlock(self) -> bool:
        """Hide everything until the wachtzin was typed; when it does not come nothing of the talk is shown any more."""
        library.load()
        from loopbaangesprek.faces.unlocking import unlock  # noqa: PLC0415 - seldom needed

        self._schilder.hide()
        past = self._pauze is None or unlock(self._pauze, self._line(), self._stop)
        if past:
            RUN.typed()
            return True
        RUN.closed = True
        self._pauze, self._gezegd = None, () if past is None else (pauze_gestopt(in_gesprek=True),)
        self._schilder.forget()
        return False

    def _ended(self) -> bool:
        """Whether the talk must stop: asked from outside, or with Ctrl-C where there was nothing to answer."""
        gebroken, self._gebroken = self._gebroken, False
        return gebroken or self._stop.gevraagd

    def _line(self) -> Line:
        """The connection to the keyboard, made once for the whole talk."""
        if self._lijn is None:
            from loopbaangesprek.faces.line import connect  # noqa: PLC0415 - after the question is on screen

            self._lijn = connect(self._terminal)
        return self._lijn
