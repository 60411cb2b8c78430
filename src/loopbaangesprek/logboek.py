"""The log: who did what with which talks, and when. No word of what was said is in it.

The rule that lives here: a line names talks by their ids and never a jongere, so that another code or an erasure leaves
no trace of a code. Lines are added and never changed; what that does not stop stands in `docs/privacy.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec import Struct

Daad = Literal[
    "begonnen", "hervat", "gelezen", "gezocht", "uitgevoerd", "ingezien", "overgedragen", "overgenomen",
    "ingevoerd", "gewijzigd", "hernoemd", "gewist", "verlopen", "wachtzin", "reservekopie", "teruggezet", "verhuisd",
    "gered",
]  # fmt: skip
"""What somebody did; *verlopen* are own notes of which the time was over; *gered* names the talks of which something
may be gone since the file was damaged."""


class Logregel(Struct, frozen=True):
    """Line of the log: the moment (ISO), the account on the computer, the deed, the ids, and what belongs to it.

    `bij` is a form, for whom, a folder or a number; never a code, a title or a word of the talk.
    """

    om: str
    wie: str
    daad: Daad
    gesprekken: tuple[str, ...] = ()
    bij: str = ""


_VOOR = ":"
"""What stands between a form and for whom it is; where no reader was named there is none."""


def to_reader(vorm: str, lezer: str | None) -> str:
    """What a line says of a file: its form, and for whom it is."""
    return f"{vorm}{_VOOR}{lezer}" if lezer else vorm


def form_and_reader(wat: str) -> tuple[str, str]:
    """The form of a file and for whom it is; a line of before knows no reader."""
    vorm, _, lezer = wat.partition(_VOOR)
    return vorm, lezer


KOMT_HIER = ("begonnen", "ingevoerd", "overgenomen")
"""The deeds with which a talk is there (again)."""


def saved_in_part(regels: Sequence[Logregel]) -> frozenset[str]:
    """The names of the talks of which something may be gone, and that did not come back whole since."""
    return _standing(regels, "gered")


def ever_erased(regels: Iterable[Logregel]) -> set[str]:
    """The names of the talks that were erased at any time, whether they came back or not."""
    return {naam for regel in regels if regel.daad == "gewist" for naam in regel.gesprekken}


def erased(regels: Sequence[Logregel]) -> frozenset[str]:
    """The names of the talks that were erased and did not come back since; the lines stand newest first."""
    return _standing(regels, "gewist")


def _standing(regels: Sequence[Logregel], daad: Daad) -> frozenset[str]:
    """The names to which this was done, until they came (back)."""
    weg: set[str] = set()
    for regel in reversed(regels):
        if regel.daad == daad:
            weg.update(regel.gesprekken)
        elif regel.daad in KOMT_HIER:
            weg.difference_update(regel.gesprekken)
    return frozenset(weg)
