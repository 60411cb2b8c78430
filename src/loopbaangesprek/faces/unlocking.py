"""The hidden screen: nothing of the talk, and the wachtzin that brings it back.

The rule that lives here: what is typed is shown nowhere, also not as dots; three wrong ones, or Ctrl-C, end the talk.
"""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.key_binding.key_processor import KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import FormattedTextControl, Layout, Window

from loopbaangesprek.faces.app import App
from loopbaangesprek.faces.blocks import Regel, text_rows
from loopbaangesprek.faces.fragments import to_fragments
from loopbaangesprek.faces.line import Line
from loopbaangesprek.faces.stopping import Stop
from loopbaangesprek.faces.terminal import HOME, NAAR_ONDER_LEEG
from loopbaangesprek.pauze import Pauze
from loopbaangesprek.teksten import kluishulp as t
from loopbaangesprek.teksten.kluis import past_niet
from loopbaangesprek.wachtzin import POGINGEN

_LANGST = 10_000
"""More than anybody types: a book on the keyboard fills no memory."""


def unlock(pauze: Pauze, lijn: Line, stop: Stop) -> bool | None:
    """Ask for the wachtzin on a screen that was made empty; False when none fits, None when it was left."""
    zin = t.PAUZE_VRAAG
    for over in reversed(range(POGINGEN)):
        getypt = _Unseen(("", t.pauze_waarom(in_gesprek=True), "", zin, t.PAUZE_STOPPEN), lijn).run(stop)
        if getypt is None:
            return None
        if pauze.past(getypt):
            return True
        zin = past_niet(over)
    return False


class _Unseen:
    """A line that is typed without it showing."""

    def __init__(self, regels: tuple[str, ...], lijn: Line) -> None:
        self._regels = regels
        self._lijn = lijn
        self._getypt = ""
        inhoud = FormattedTextControl(lambda: to_fragments(self._rows(), None, lijn), show_cursor=False)
        venster = Window(inhoud, height=lambda: len(self._rows()))
        self._app = App(lambda: HOME + NAAR_ONDER_LEEG, Layout(venster), lijn)
        self._app.key_bindings = self._bindings()
        self._app.erase_when_done = True

    def run(self, stop: Stop) -> str | None:
        """What was typed, or None when it was left."""
        try:
            getypt: str | None = self._app.run_until(stop, self._leave)
        except (EOFError, OSError, KeyboardInterrupt):  # the terminal is gone
            return None
        return getypt

    def _rows(self) -> tuple[Regel, ...]:
        return text_rows(self._regels, self._lijn.uitvoer.get_size().columns, self._lijn.terminal.tekens)

    def _bindings(self) -> KeyBindings:
        toetsen = KeyBindings()
        toetsen.add(Keys.Any)(self._type)
        toetsen.add(Keys.BracketedPaste)(lambda event: self._add(event.data))
        doen: dict[str, Callable[[], None]] = {
            "enter": self._enter,
            "c-j": self._enter,
            "backspace": self._back,
            "c-u": self._nothing,
            "c-c": self._leave,
            "c-d": self._leave,
            "<sigint>": self._leave,
        }
        for toets, wat in doen.items():
            toetsen.add(toets)(lambda _, wat=wat: wat())
        return toetsen

    def _type(self, event: KeyPressEvent) -> None:
        # A special key that nothing is bound to also comes here; its data is an escape sequence.
        if not isinstance(event.key_sequence[0].key, Keys):
            self._add(event.data)

    def _add(self, tekst: str) -> None:
        self._getypt = (self._getypt + tekst)[:_LANGST]

    def _back(self) -> None:
        self._getypt = self._getypt[:-1]

    def _nothing(self) -> None:
        self._getypt = ""

    def _enter(self) -> None:
        if self._getypt.strip():  # an Enter that was meant to wake the screen is no wrong wachtzin
            self._app.end(self._getypt)

    def _leave(self) -> None:
        self._app.end(None)
