"""The connection between prompt_toolkit and the terminal.

The rule that lives here: one connection serves a whole talk, so that a key pressed between two prompts or half
a paste is not lost; nothing is ever asked of the terminal, for some never answer; and it never beeps.
"""

from __future__ import annotations

import sys
from typing import NamedTuple

from prompt_toolkit.input import Input, create_input
from prompt_toolkit.input.typeahead import get_typeahead, store_typeahead
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.output import Output, create_output

from loopbaangesprek.faces.pasting import PasteParser
from loopbaangesprek.faces.terminal import Terminal


class Line(NamedTuple):
    """Keys in, screen out."""

    terminal: Terminal
    invoer: Input
    uitvoer: Output


def connect(terminal: Terminal) -> Line:
    """Connect to standard input and output."""
    uitvoer = create_output(sys.stdout)
    if sys.platform == "win32":
        return Line(terminal, create_input(), uitvoer)
    from prompt_toolkit.output.vt100 import Vt100_Output  # noqa: PLC0415 - not on Windows

    if isinstance(uitvoer, Vt100_Output):
        uitvoer.enable_cpr = False
        uitvoer.enable_bell = False
    return Line(terminal, _careful_input(), uitvoer)


def give_back(lijn: Line, toetsen: list[KeyPress]) -> None:
    """Let keys that were pressed too early be read first by whoever listens next."""
    store_typeahead(lijn.invoer, [*toetsen, *get_typeahead(lijn.invoer)])


def _careful_input() -> Input:
    """The library's input with our own way to read a paste."""
    from prompt_toolkit.input.vt100 import Vt100Input  # noqa: PLC0415 - not on Windows

    class CarefulInput(Vt100Input):
        def __init__(self) -> None:
            super().__init__(sys.stdin)
            self.vt100_parser = PasteParser(self._add)

        def _add(self, toets: KeyPress) -> None:
            self._buffer.append(toets)

    return CarefulInput()
