"""A talk in a file beside the same talk here.

The rule that lives here: nothing that is kept is ever undone or overwritten. What differs is refused; only what came
behind the same beginning is added.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from loopbaangesprek.overdracht.vorm import Feitregel

Verhouding = Literal["nieuw", "zelfde", "verder", "korter", "anders"]
"""The talk in the file is new here, the same, goes on where ours ends, ends earlier, or went on in another way."""


def compare(daar: Sequence[Feitregel], hier: Sequence[Feitregel]) -> Verhouding:
    """How the facts in a file stand to those that are kept here."""
    if not hier:
        return "nieuw"
    samen = min(len(daar), len(hier))
    if list(daar[:samen]) != list(hier[:samen]):
        return "anders"
    if len(daar) == len(hier):
        return "zelfde"
    return "verder" if len(daar) > len(hier) else "korter"
