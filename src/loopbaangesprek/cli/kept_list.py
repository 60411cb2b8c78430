"""The list of question banks as it was shown before, where nothing changed since.

The rule that lives here: it is the same list, to the letter, as `workshop.listing` makes; where anything is otherwise
than that list was made for, it goes the way of all commands.
"""

from __future__ import annotations

import os
import sys

from loopbaangesprek import bank_state, compiled, usual
from loopbaangesprek.cli.completing_kept import kept_folder
from loopbaangesprek.window import columns


def kept_list() -> str | None:
    """The lines to show; None where they have to be made first, or do not fit in this window."""
    try:
        folder = kept_folder()
    except Exception:  # noqa: BLE001 - whatever it is, the other way tells it
        return None
    eigen = os.path.join(folder, usual.VRAGEN)
    if (staat := bank_state.state_of(eigen)) is None:
        return None
    if (data := compiled.kept(eigen, compiled.LIJST, staat)) is None:
        return None
    breed, _, regels = data.decode().partition("\n")
    return regels if _fits(int(breed), folder) else None


def _fits(breed: int, folder: str) -> bool:
    """Whether lines this wide are shown just as they are: to another program always, in a window where they fit."""
    if sys.stdout is None or not sys.stdout.isatty():
        return True
    gehoord = os.environ.get("TERM") == "dumb" or os.environ.get("ACCESSIBLE")
    if gehoord or os.path.lexists(os.path.join(folder, usual.MERK_EENVOUDIG)):
        return False
    return 0 < breed <= columns()
