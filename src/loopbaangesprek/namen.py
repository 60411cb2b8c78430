"""The two names that are typed: the code of a jongere, and the name (id) of a talk.

The rule that lives here: the difference between A-Z and a-z is none, and any other sign counts. A name that was given
elsewhere is one short word, and may tell something; one of our own never does.
"""

from __future__ import annotations

import re

LETTERS = "abcdefghjkmnpqrstvwxyz23456789"
"""The signs of a name of our own: without the letters and digits that are taken for one another on paper."""
LENGTE = 10
"""How many there are in it: short enough to type, long enough to be the only one (about 48 bits)."""

NAAM = r"\A[A-Za-z0-9][A-Za-z0-9._-]{0,39}\Z"
"""What the name of a talk can be, also of one that came in from elsewhere: short, one word, easy to type."""


def can_be_name(woord: object) -> bool:
    """Whether this can be the name of a talk."""
    return isinstance(woord, str) and re.match(NAAM, woord) is not None


def fold(woord: str) -> str:
    """A word without the difference between A-Z and a-z: how codes and ids are compared (SQLite's NOCASE)."""
    return woord.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


def same_code(een: object, ander: str) -> bool:
    """Whether two codes are one; what is no text is no code."""
    return isinstance(een, str) and fold(een) == fold(ander)


def is_our_own(naam: str) -> bool:
    """Whether the name of a talk looks like one that is given here, and so tells nothing."""
    return len(naam) == LENGTE and all(letter in LETTERS for letter in naam)
