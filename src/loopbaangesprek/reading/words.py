"""The words of which a wachtzin can be proposed.

The rule that lives here: 7,776 words (six to the fifth power), so that each word drawn adds 12.9 bits; no two of them
sound alike, so that what is read aloud or remembered can be typed again. What was taken from where stands beside the
list and in docs/besluiten/woorden.md.
"""

from __future__ import annotations

from importlib.resources import files

AANTAL = 7776
"""The number of words in the list."""


def load_words() -> tuple[str, ...]:
    """All the words, in the order of the alphabet."""
    lijst = files("loopbaangesprek") / "woorden" / "wachtzin.txt"
    return tuple(lijst.read_text(encoding="ascii").split())
