"""A wachtzin: what it looks like as it is typed, and as it is kept.

The rule that lives here: what a person can hardly see makes no difference: a space more, or how an é was made.
Capitals do: another program wants the very same text.
"""

from __future__ import annotations

import unicodedata


def tidy(getypt: str) -> str:
    """A wachtzin in the one spelling in which it opens a file: one space between words, none around them."""
    return " ".join(unicodedata.normalize("NFC", getypt).split())
