"""How wide the window is.

The rule that lives here: asked in the way of the standard library's `shutil`, which knows much else and takes longer to
load than most answers take to show; `tests/test_at_once.py` holds the two against each other.
"""

from __future__ import annotations

import os
import sys

_GEEN_VENSTER = 80
"""How wide everything counts where there is no window to ask."""


def columns() -> int:
    """How many signs fit on a line: as the environment says, else as the window does."""
    try:
        breed = int(os.environ.get("COLUMNS", ""))
    except ValueError:
        breed = 0
    if breed > 0:
        return breed
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or _GEEN_VENSTER  # type: ignore[union-attr]  # None is no stream
    except (AttributeError, ValueError, OSError):  # there is none, it is closed, or it is no window
        return _GEEN_VENSTER
