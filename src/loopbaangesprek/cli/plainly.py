"""What is plainly meant by the words that begin a talk, or go on with one.

The rule that lives here: every word is one that can mean nothing else, given once and written out; with any doubt there
is no answer, and typer reads the words as it reads all others. Nothing is loaded to know it.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:  # `typing` and `collections.abc` take longer to load than the words to read
    from collections.abc import Sequence

BEGINT, HERVAT = ["gesprek", "start"], ["gesprek", "hervat"]
NIVEAUS = ("vmbo", "mbo", "havo", "vwo")
ROLLEN = ("mentor", "decaan", "stagebegeleider", "vakdocent", "anders")
_MET_WAARDE: dict[str, tuple[str, ...]] = {"--bank": (), "--code": (), "--niveau": NIVEAUS, "--rol": ROLLEN}
"""The options with a word behind them, and which words those may be; none is any word."""
_LOS = ("--kort", "--eenvoudig")


def begins(words: Sequence[str]) -> dict[str, str] | None:
    """The options with which a talk is to begin, those without a word with an empty one; None where there is doubt."""
    if list(words[:2]) != BEGINT:
        return None
    gegeven: dict[str, str] = {}
    rest = list(words[2:])
    while rest:
        optie = rest.pop(0)
        waarde = rest.pop(0) if optie in _MET_WAARDE and rest else ""
        if optie in gegeven or not _fits(optie, waarde):
            return None
        gegeven[optie] = waarde
    return gegeven


def goes_on(words: Sequence[str]) -> list[str] | None:
    """Which talk to go on with: one word, or none; None where there is doubt."""
    rest = list(words[2:])
    plain = (
        list(words[:2]) == HERVAT
        and len(rest) <= 1
        and not any(w.startswith("-") or not w.strip() or not w.isascii() for w in rest)
    )
    return rest if plain else None


def _fits(optie: str, waarde: str) -> bool:
    if optie in _LOS:
        return True
    if optie not in _MET_WAARDE or not waarde.strip() or waarde.startswith("-") or not waarde.isascii():
        return False
    return not _MET_WAARDE[optie] or waarde in _MET_WAARDE[optie]
