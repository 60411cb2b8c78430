"""prompt_toolkit, without the parts of it that a talk never uses.

The rule that lives here: what is left out is named here, with why. It stays out of the library for this run; all others
find the real modules afterwards. Whole, it takes half as long again to load; so it is loaded where another version asks
for more than stands here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


def load() -> None:
    """Load what a prompt needs; to be called before anything else of the library is imported."""
    if "prompt_toolkit" in sys.modules:
        return
    try:
        with _in_place_of(_LICHTER):
            import prompt_toolkit  # noqa: PLC0415 - here, and with these
    except (AttributeError, ImportError):  # another version asks more of them
        _forget()
        import prompt_toolkit  # noqa: F401, PLC0415 - whole


def _forget() -> None:
    """Leave nothing of the library half loaded."""
    for naam in [naam for naam in sys.modules if naam.partition(".")[0] == "prompt_toolkit"]:
        del sys.modules[naam]


def _narrow(teken: str) -> int:
    """How many cells a character takes; the tables for it are loaded when one comes that is not plainly one cell."""
    from loopbaangesprek.faces.cells import char_width  # noqa: PLC0415 - a talk has loaded it long before

    return char_width(teken)


def _no_keys() -> object:
    from prompt_toolkit.key_binding import KeyBindings  # noqa: PLC0415 - not while it loads

    return KeyBindings()


_LICHTER: dict[str, dict[str, object] | None] = {
    # A talk has no network; asyncio does without, as it does where Python was made without it.
    "ssl": None,
    # Ready-made prompts, dialogs and progress bars. Ours are made in `prompt` and `app`.
    "prompt_toolkit.shortcuts": dict.fromkeys(("PromptSession", "choice", "print_formatted_text", "prompt")),
    # Text with markup in it, and a parser of XML for that. Ours comes as fragments (C8).
    "prompt_toolkit.formatted_text.html": {"HTML": None},
    # Editing as in vi, which is off: as many keys as all others together, made anew for every prompt.
    "prompt_toolkit.key_binding.bindings.vi": {
        "load_vi_bindings": _no_keys,
        "load_vi_search_bindings": _no_keys,
    },
    # The widths of all characters there are, where nearly every character takes one cell.
    "wcwidth": {"wcwidth": _narrow},
}
"""The modules that something lighter stands in for, with what is asked of it; or nothing, as if there were none."""


@contextmanager
def _in_place_of(lichter: dict[str, dict[str, object] | None]) -> Iterator[None]:
    """Have these found in place of what goes by their names, unless that is loaded already."""
    nieuw = {naam: _module(naam, inhoud) for naam, inhoud in lichter.items() if naam not in sys.modules}
    sys.modules.update(nieuw)  # type: ignore[arg-type]  # None says that there is no such module
    try:
        yield
    finally:
        for naam in nieuw:
            sys.modules.pop(naam, None)


def _module(naam: str, inhoud: dict[str, object] | None) -> ModuleType | None:
    if inhoud is None:
        return None
    module = ModuleType(naam)
    vars(module).update(inhoud)
    return module
