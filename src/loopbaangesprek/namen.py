"""The two names that are typed: the code of a jongere, and the name (id) of a talk.

The rule that lives here: the difference between A-Z and a-z is none, and any other sign counts. A name that was given
elsewhere is one short word, and may tell who it is about; one of our own tells nothing.
"""

from __future__ import annotations

LETTERS = "abcdefghjkmnpqrstvwxyz23456789"
"""The signs of a name of our own: without the letters and digits that are taken for one another on paper."""
LENGTE = 10
"""How many there are in it: short enough to type, long enough to be the only one (about 48 bits)."""

NAAM = r"\A[A-Za-z0-9][A-Za-z0-9._-]{0,39}\Z"
"""What the name of a talk can be, also of one that came in from elsewhere: short, one word, easy to type."""

_MERK = 12


def fold(woord: str) -> str:
    """A word without the difference between A-Z and a-z: how codes and ids are compared (SQLite's NOCASE)."""
    return woord.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


def in_order(woord: str) -> tuple[str, str]:
    """What a word is put in order by: an é stands with the e, a capital with its small letter."""
    if woord.isascii():
        return woord.lower(), woord
    from unicodedata import combining, normalize  # noqa: PLC0415 - few codes have an accent

    kaal = "".join(letter for letter in normalize("NFKD", woord) if not combining(letter))
    return kaal.casefold(), woord


def same_code(een: object, ander: str) -> bool:
    """Whether two codes are one; what is no text is no code."""
    return isinstance(een, str) and fold(een) == fold(ander)


def looks_the_same(een: str, ander: str) -> bool:
    """Whether two codes are told apart by capitals, spaces and dashes only, as somebody who types one may forget."""
    return een != ander and bool(_bare(een)) and _bare(een) == _bare(ander)


def _bare(code: str) -> str:
    return "".join(teken for teken in code.casefold() if teken.isalnum())


def is_our_own(naam: str) -> bool:
    """Whether the name of a talk looks like one that is given here, and so tells nothing."""
    return len(naam) == LENGTE and all(letter in LETTERS for letter in naam)


def telling_nothing(naam: str) -> str:
    """The name of a talk where strangers may read it; of one from elsewhere a mark, that is always the same."""
    from hashlib import sha256  # noqa: PLC0415 - only a calendar pays for it

    return naam if is_our_own(naam) else sha256(naam.encode()).hexdigest()[:_MERK]
