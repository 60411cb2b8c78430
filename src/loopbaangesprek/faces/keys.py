"""Which key does what in the rich face (contract C6).

The rule that lives here: Esc cancels nothing and Alt is never needed; a key without a task does nothing, so a
control sequence that is typed has no effect but the letters in it.
"""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.key_binding.key_processor import KeyPressEvent
from prompt_toolkit.keys import Keys

from loopbaangesprek.faces.draft import Draft

OPDRACHT_TOETSEN = {"tab": "doorvraag", "c-t": "terug", "c-o": "overslaan", "c-n": "notitie"}
"""The keys that stand for a command."""

_ZONDER_TAAK = (
    "escape", "s-tab", "c-@", "c-q", "c-r", "c-s", "c-v", "c-x", "c-]", "c-\\", "c-^", "c-g",
    "s-left", "s-right", "s-up", "s-down", "s-home", "s-end",
    "c-s-left", "c-s-right", "c-s-home", "c-s-end", "s-insert", "s-delete",
    Keys.CPRResponse, Keys.Vt100MouseEvent,
)  # fmt: skip
"""Keys that the library would start something with: a mark, a macro, a search, a mouse, text taken literally."""

Handler = Callable[[KeyPressEvent], None]


def bindings(ontwerp: Draft, pauzeer: Callable[[], None], herteken: Callable[[], None]) -> KeyBindings:
    """The keys of one prompt; `pauzeer` suspends the program, `herteken` paints the screen anew."""
    toetsen = KeyBindings()
    for toets in _ZONDER_TAAK:
        toetsen.add(toets, eager=True)(_nothing)
    for toets, opdracht in OPDRACHT_TOETSEN.items():
        toetsen.add(toets)(_command(ontwerp, opdracht))
    _add_editing(toetsen, ontwerp)
    _add_endings(toetsen, ontwerp)
    toetsen.add("c-z")(lambda _: pauzeer())
    toetsen.add("c-l")(lambda _: herteken())
    return toetsen


def _add_editing(toetsen: KeyBindings, ontwerp: Draft) -> None:
    toetsen.add(Keys.Any)(_typed(ontwerp))
    toetsen.add(Keys.BracketedPaste)(lambda event: ontwerp.paste(event.data))
    toetsen.add("up")(lambda _: ontwerp.move(-1))
    toetsen.add("down")(lambda _: ontwerp.move(1))
    for cijfer in "123456789":
        toetsen.add(cijfer)(_digit(ontwerp, cijfer))


def _add_endings(toetsen: KeyBindings, ontwerp: Draft) -> None:
    toetsen.add("enter")(lambda _: ontwerp.enter())
    toetsen.add("c-j")(lambda _: ontwerp.enter())
    toetsen.add("c-d")(lambda _: ontwerp.finish())
    toetsen.add("c-c")(lambda _: ontwerp.break_off())
    toetsen.add("<sigint>")(lambda _: ontwerp.break_off())


def _nothing(_event: KeyPressEvent) -> None:
    """Do nothing, in place of what the library does with this key."""


def _command(ontwerp: Draft, opdracht: str) -> Handler:
    return lambda _: ontwerp.command(opdracht)


def _digit(ontwerp: Draft, cijfer: str) -> Handler:
    return lambda _: ontwerp.digit(cijfer)


def _typed(ontwerp: Draft) -> Handler:
    def insert(event: KeyPressEvent) -> None:
        # A special key that nothing is bound to also comes here; its data is an escape sequence.
        if not isinstance(event.key_sequence[0].key, Keys):
            ontwerp.insert(event.data)

    return insert
