"""What is needed later, loaded while somebody reads what is on screen.

The rule that lives here: nobody waits for it, and nothing but loading is done beside the talk. Whatever needs one of
these sooner loads it itself; once they are loaded a talk needs nothing more from where the program stands.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, suppress
from functools import partial
from importlib import import_module

from loopbaangesprek.faces.meanwhile import doing

NA_DE_VRAGEN = tuple(f"loopbaangesprek.talk.{naam}" for naam in ("first_facts", "seeing_through"))
"""What the talk itself needs, after the questions before it."""
IN_HET_GESPREK = (
    "loopbaangesprek.gevoelige_woorden",
    *(f"loopbaangesprek.talk.{naam}" for naam in ("commands", "following", "elsewhere", "rescue", "closing")),
    "loopbaangesprek.vault.backups",
)
"""What a talk needs after its first answer, at a command, in trouble, and at its end."""


def loading(namen: tuple[str, ...]) -> AbstractContextManager[None]:
    """Load these once somebody reads; whoever gets further sooner loads what is needed there."""
    return doing(partial(_load, namen))


def _load(namen: tuple[str, ...]) -> None:
    for naam in namen:
        with suppress(
            Exception
        ):  # a trace of it would stand in the question; whoever needs it meets it at the door
            import_module(naam)
