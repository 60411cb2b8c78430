"""Waiting for one key, with a line on screen or none.

The rule that lives here: any key goes on, Ctrl-C stops. What was typed or pasted, and not just to go on, is not lost.
"""

from __future__ import annotations

from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.key_binding.key_processor import KeyPress, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import FormattedTextControl, Layout, Window

from loopbaangesprek.faces.app import App
from loopbaangesprek.faces.blocks import Regel
from loopbaangesprek.faces.fragments import to_fragments
from loopbaangesprek.faces.line import Line
from loopbaangesprek.faces.stopping import Stop


def wait_for_key(
    regels: tuple[Regel, ...],
    lijn: Line,
    stop: Stop,
    stilte: float | None = None,
    getypt: list[KeyPress] | None = None,
) -> bool | None:
    """Show some rows until a key is pressed; False when the key was Ctrl-C, or the talk must stop.

    None after so many seconds of silence. A key that begins an answer is added to `getypt`.
    """
    inhoud = FormattedTextControl(to_fragments(regels, None, lijn), show_cursor=False)
    app = App(None, Layout(Window(inhoud, height=max(1, len(regels)))), lijn)
    app.key_bindings = KeyBindings()

    def go_on(event: KeyPressEvent) -> None:
        if getypt is not None:
            getypt.extend(filter(_is_text, event.key_sequence))
        app.end(uitkomst=True)

    app.key_bindings.add(Keys.Any)(go_on)
    for stoppen in ("c-c", "<sigint>"):
        app.key_bindings.add(stoppen)(lambda _: app.end(uitkomst=False))
    app.erase_when_done = True
    app.hide_after(stilte, lambda: app.end(None))
    try:
        gezegd: bool | None = app.run_until(stop, lambda: app.end(uitkomst=False))
    except (EOFError, OSError, KeyboardInterrupt):  # the terminal is gone
        return False
    return gezegd


def _is_text(toets: KeyPress) -> bool:
    """Whether a key was meant for the answer, and not to go on."""
    return toets.key == Keys.BracketedPaste or (not isinstance(toets.key, Keys) and toets.key != " ")
