"""A text as it is written in a window, or where none is.

The rule that lives here: in a window a line breaks between words, and elsewhere it stays whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.window import columns

if TYPE_CHECKING:
    from typing import TextIO

_SMALST = 20
"""Below this a window is no window to read in."""


def in_window(tekst: str, uit: TextIO) -> str:
    """A text as it is written there."""
    breedte = columns() if uit.isatty() else 0
    if len(tekst) <= breedte or breedte < _SMALST:
        return tekst
    from loopbaangesprek.faces.cells import fold  # noqa: PLC0415 - what fits needs none of it

    return "\n".join(fold(tekst, breedte))
