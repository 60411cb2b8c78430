"""Running a screen with prompt_toolkit.

The rule that lives here: what is on screen is drawn anew from the top when the size changes or the program comes
back from the background; and whoever asks to stop is heard.
"""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from typing import Any

from prompt_toolkit.application import Application, run_in_terminal
from prompt_toolkit.layout import Layout
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style

from loopbaangesprek.faces.line import Line
from loopbaangesprek.faces.meanwhile import EVEN, somebody_reads
from loopbaangesprek.faces.palette import Diepte
from loopbaangesprek.faces.silence import Silence
from loopbaangesprek.faces.stopping import Stop

_DIEPTE: dict[Diepte, ColorDepth] = {
    0: ColorDepth.DEPTH_1_BIT,
    16: ColorDepth.DEPTH_4_BIT,
    256: ColorDepth.DEPTH_8_BIT,
}


class App(Application[Any]):
    """An application that paints its screen anew from the top when the size changes."""

    def __init__(self, vooraf: Callable[[], str] | None, layout: Layout, lijn: Line) -> None:
        """Run in this terminal; `vooraf` wipes the screen and gives what stands above the layout."""
        self._vooraf = vooraf
        self._stilte: Silence | None = None
        self._dan: Callable[[], None] = lambda: None
        super().__init__(
            layout=layout,
            input=lijn.invoer,
            output=lijn.uitvoer,
            color_depth=_DIEPTE[lijn.terminal.diepte],
            style=Style([("nbsp", "nounderline")]),
            include_default_pygments_style=False,
        )

    def _on_resize(self) -> None:
        # The library erases what it drew by counting rows, but the terminal has folded those by now.
        self.repaint()

    def repaint(self) -> None:
        """Wipe the screen and draw everything."""
        self.renderer.erase(leave_alternate_screen=False)
        self._write_above()
        self._redraw()

    def _write_above(self) -> None:
        if self._vooraf is not None:
            self.output.write_raw(self._vooraf())

    def suspend(self) -> None:
        """Go to the background (Ctrl-Z) and, once back, draw everything."""
        if hasattr(signal, "SIGTSTP"):
            run_in_terminal(self._sleep)

    def _sleep(self) -> None:
        os.kill(0, signal.SIGTSTP)
        self._write_above()
        self.output.flush()

    def end(self, uitkomst: object) -> None:
        """Stop running with this outcome; a second key in the same moment changes nothing."""
        if not self.is_done:
            self.exit(result=uitkomst)

    def hide_after(self, seconden: float | None, dan: Callable[[], None]) -> None:
        """Call `dan` when nothing was typed for so long; None is never."""
        self._stilte = None if seconden is None else Silence(seconden)
        self._dan = dan
        if self._stilte is not None:
            self.key_processor.before_key_press += self._stilte.break_

    def run_until(self, stop: Stop, afbreken: Callable[[], None]) -> Any:  # noqa: ANN401 - what the keys give
        """Run until a key ends it; `afbreken` is called when the talk must stop."""

        def begin() -> None:
            lus = asyncio.get_running_loop()
            lus.set_exception_handler(self._raise_out)

            def wake() -> None:
                lus.call_soon_threadsafe(afbreken)

            lus.call_later(EVEN, somebody_reads)
            stop.wek = wake
            if stop.gevraagd:
                afbreken()
            if self._stilte is not None:
                self._stilte.break_()
                self._stilte.watch(lus, self._dan)

        try:
            return self.run(pre_run=begin, set_exception_handler=False)
        finally:
            stop.wek = None

    def _raise_out(self, _lus: asyncio.AbstractEventLoop, verband: dict[str, Any]) -> None:
        """Let a mistake come out of `run`, where it is dealt with, in place of on the screen."""
        if not self.is_done:
            self.exit(exception=verband.get("exception") or RuntimeError(verband["message"]))
