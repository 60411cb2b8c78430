"""A wachtzin: what it looks like as it is typed and as it is kept, and when it is hard enough to guess.

The rule that lives here: what a person can hardly see makes no difference: a space more, or how an é was made.
Capitals do: another program wants the very same text. How hard it is, is told in guesses, and there is one bar
(`docs/besluiten/wachtzin.md`).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import prod

from loopbaangesprek.schoon import schoon

POGINGEN = 3
"""How often a person may type it before it is said that it does not fit."""
WOORDEN = 6
"""How many words a wachtzin has that the tool proposes."""
STERK = 10**14
"""So many guesses an own one must take at least."""
_BEOORDEELD = 72
"""Signs that are judged; more take long to judge, and make it only better."""
_ALLE_WOORDEN = 40_000
"""Words that a person may think of; zxcvbn takes a Dutch one for letters by lot."""
_LANGSTE_WOORD = 12
"""Letters up to which something is likely one word; longer is a whole sentence without spaces, or two words."""
_VOOR_DE_HAND = (
    "wachtzin", "wachtwoord", "welkom", "loopbaan", "loopbaangesprek", "loopbaanbegeleiding", "lob", "mentor",
    "decaan", "stage", "school", "leerling", "gesprek", "vmbo", "mbo", "havo", "vwo", "kluis", "geheim",
)  # fmt: skip
"""Words that come to mind at this desk, and are tried first."""


def tidy(getypt: str) -> str:
    """A wachtzin in the one spelling in which it opens a file: one space between words, none around them."""
    return " ".join(schoon(getypt).split())


def is_strong(wachtzin: str, woorden: Sequence[str]) -> bool:
    """Whether a wachtzin that somebody thought of takes long enough to guess, by who knows these Dutch words."""
    return guesses(wachtzin, woorden) >= STERK


def guesses(wachtzin: str, woorden: Sequence[str]) -> int:
    """How many guesses it takes: as a whole, or as words one after the other, whichever is less.

    zxcvbn takes every space for one more thing to guess; whoever guesses words does not.
    """
    kort = wachtzin[:_BEOORDEELD]
    if not kort:
        return 0
    bekend = list(dict.fromkeys((*_VOOR_DE_HAND, *woorden)))
    return min(_judged(kort, bekend), _as_words(kort, frozenset(bekend)))


def _as_words(wachtzin: str, bekend: frozenset[str]) -> int:
    """What stands between spaces, one after the other; a word that comes again counts once."""
    return prod(_as_word(deel, bekend) for deel in dict.fromkeys(wachtzin.casefold().split()))


def _as_word(deel: str, bekend: frozenset[str]) -> int:
    """A word of our list is one of so many, any other word one of all words; what is no word is judged by itself."""
    if deel in bekend:
        return len(bekend)
    zelf = _judged(deel, ())
    return min(zelf, _ALLE_WOORDEN) if deel.isalpha() and len(deel) <= _LANGSTE_WOORD else zelf


def _judged(tekst: str, bekend: Sequence[str]) -> int:
    """As zxcvbn judges it; it knows no Dutch by itself."""
    # It ships no types; and only who thinks of a wachtzin waits for its word lists.
    from zxcvbn import zxcvbn  # type: ignore[import-untyped]  # noqa: PLC0415

    return int(zxcvbn(tekst, user_inputs=bekend)["guesses"])
