"""What is needed later, loaded while somebody reads what is on screen.

The rule that lives here: nobody waits for it, and nothing but loading is done beside the talk. Whatever needs one of
these sooner loads it itself; once they are loaded a talk needs nothing more from where the program stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from threading import Timer

_EVEN = 0.3
"""Seconds in which the first keys are pressed, or the screen is drawn."""
NA_DE_VRAGEN = tuple(f"loopbaangesprek.talk.{naam}" for naam in ("first_facts", "seeing_through"))
"""What the talk itself needs, after the questions before it."""
IN_HET_GESPREK = (
    "loopbaangesprek.gevoelige_woorden",
    *(f"loopbaangesprek.talk.{naam}" for naam in ("commands", "following", "elsewhere", "rescue", "closing")),
    "loopbaangesprek.vault.backups",
)
"""What a talk needs after its first answer, at a command, in trouble, and at its end."""


@contextmanager
def loading(namen: tuple[str, ...]) -> Iterator[None]:
    """Load these after a moment, in a thread of its own."""
    wekker = Timer(_EVEN, _load, [namen])
    wekker.daemon = True  # a talk that ends does not wait for it
    wekker.start()
    try:
        yield
    finally:
        wekker.cancel()


def _load(namen: tuple[str, ...]) -> None:
    for naam in namen:
        with suppress(ImportError):  # whoever needs it says so
            import_module(naam)
