"""Waiting for one key, with a line on screen or none.

The rule that lives here: any key goes on, Ctrl-C stops.
"""

from __future__ import annotations

from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import FormattedTextControl, Layout, Window

from loopbaangesprek.faces.app import App
from loopbaangesprek.faces.blocks import Regel
from loopbaangesprek.faces.fragments import to_fragments
from loopbaangesprek.faces.line import Line
from loopbaangesprek.faces.stopping import Stop


def wait_for_key(
    regels: tuple[Regel, ...], lijn: Line, stop: Stop, stilte: float | None = None
) -> bool | None:
    """Show some rows until a key is pressed; False when the key was Ctrl-C, or the talk must stop.

    None after so many seconds of silence.
    """
    inhoud = FormattedTextControl(to_fragments(regels, None, lijn), show_cursor=False)
    app = App(None, Layout(Window(inhoud, height=max(1, len(regels)))), lijn)
    app.key_bindings = KeyBindings()
    app.key_bindings.add(Keys.Any)(lambda _: app.end(uitkomst=True))
    for stoppen in ("c-c", "<sigint>"):
        app.key_bindings.add(stoppen)(lambda _: app.end(uitkomst=False))
    app.erase_when_done = True
    app.hide_after(stilte, lambda: app.end(None))
    try:
        gezegd: bool | None = app.run_until(stop, lambda: app.end(uitkomst=False))
    except (EOFError, OSError, KeyboardInterrupt):  # the terminal is gone
        return False
    return gezegd
