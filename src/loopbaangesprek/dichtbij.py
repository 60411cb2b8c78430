"""Which known word is nearest to what somebody typed.

The rule that lives here: a typing mistake gets a guess, and a word that looks like nothing gets none.
"""

from __future__ import annotations

from collections.abc import Iterable

_LANGST = 80
_GELIJK = 0.6


def nearest(woord: str, keuzes: Iterable[str], hoogstens: int = 1) -> tuple[str, ...]:
    """Find the known words that look most like this one, the best first."""
    from difflib import get_close_matches  # noqa: PLC0415 - only needed when something is wrong

    bekend = list(keuzes)
    gevonden = get_close_matches(woord[:_LANGST], bekend, hoogstens, _GELIJK)
    if gevonden or not woord:
        return tuple(gevonden)
    # `regel` for `groter_verhaal.leefregels.regel`: the last part of a path is what people remember.
    staart = [pad for pad in bekend if "." in pad and pad.rpartition(".")[2] == woord.rpartition(".")[2]]
    return tuple(staart[:hoogstens])
