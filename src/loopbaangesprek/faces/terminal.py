"""The terminal as the rich face knows it: its size, its colours, its signs, and bare writing to it.

The rule that lives here: all that is written to the screen outside prompt_toolkit goes through here, and never
fails: a character that the console lacks becomes one that is like it, a closed terminal swallows what is written.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from loopbaangesprek.faces import ahead, echo
from loopbaangesprek.faces.blocks import Regel
from loopbaangesprek.faces.legible import LEESBAAR, shows_signs
from loopbaangesprek.faces.paint import Maat, to_ansi
from loopbaangesprek.faces.palette import KAAL, Diepte, Tekens, signs_for
from loopbaangesprek.vragenbank import FaseNaam

HOME = "\x1b[H"
NAAR_ONDER_LEEG = "\x1b[J"
TERUGLEZEN_LEEG = "\x1b[3J"
"""Wipes what had scrolled away, in every terminal that can."""
REGEL_LEEG = "\x1b[K"
CURSOR_WEG = "\x1b[?25l"
CURSOR_TERUG = "\x1b[?25h"
_ZONDER_KLEUR = ("", "dumb", "vt100", "vt102", "vt220", "xterm-mono")


class Terminal:
    """Standard input and output as a terminal."""

    def __init__(self, omgeving: Mapping[str, str] = os.environ) -> None:
        """Learn from the environment what the terminal can show."""
        self.diepte = colour_depth(omgeving)
        self.tekens = signs(omgeving, sys.stdout.encoding or "ascii")
        _enable_ansi()

    @property
    def maat(self) -> Maat:
        """The size now; a terminal that does not know its size gets the size of old."""
        try:
            kolommen, rijen = os.get_terminal_size(sys.stdout.fileno())
        except (OSError, ValueError):
            return Maat()
        return Maat(kolommen or 80, rijen or 24)

    def write(self, *delen: str) -> None:
        """Write to the screen at once."""
        tekst = "".join(delen)
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()
            sys.stdout.buffer.write(tekst.encode(sys.stdout.encoding or "ascii", LEESBAAR))
            sys.stdout.flush()

    def painted(self, regels: Iterable[Regel], fase: FaseNaam | None = None) -> str:
        """Rows as text for the screen; each wipes what stood on it."""
        return "\r\n".join(to_ansi(r, fase, self.diepte) + REGEL_LEEG for r in regels)


@contextmanager
def quiet(vraag: str = "") -> Iterator[None]:
    """Show nothing that is typed before it is read: it could hold control characters.

    Where another question than this stands there already, what was typed was not meant for this one.
    """
    herstel = ahead.take_over(vraag) or echo.off()
    try:
        yield
    finally:
        if herstel is not None:
            herstel()


def colour_depth(omgeving: Mapping[str, str]) -> Diepte:
    """How many colours may be used here."""
    term = omgeving.get("TERM", "")
    if omgeving.get("NO_COLOR") or (term in _ZONDER_KLEUR and sys.platform != "win32"):
        return 0
    veel = "256color" in term or omgeving.get("COLORTERM") or omgeving.get("WT_SESSION")
    return 256 if veel else 16


def signs(omgeving: Mapping[str, str], codering: str) -> Tekens:
    """The signs that can be shown; in the C locale Python says UTF-8, but the console knows only ASCII."""
    return signs_for(codering) if shows_signs(omgeving) else KAAL


def _enable_ansi() -> None:
    """Let the Windows console understand the codes that every other terminal does."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there

        kernel = ctypes.windll.kernel32
        scherm = kernel.GetStdHandle(-11)
        stand = ctypes.c_ulong()
        if kernel.GetConsoleMode(scherm, ctypes.byref(stand)):
            kernel.SetConsoleMode(scherm, stand.value | 0x0004)
