"""Which files a bank is made of, and which of them each question comes from.

The rule that lives here: a bank that was read knows no files any more, and a talk needs none. Only who looks at a
bank to change it wants to know where a question stands.
"""

from __future__ import annotations

from msgspec import Struct


class Bankbestand(Struct, frozen=True):
    """A bank file: the name of its bank, where it stands, and whether the school made it (`eigen`)."""

    naam: str
    pad: str
    eigen: bool


class Herkomst(Struct, frozen=True):
    """An origin: the file a question was written in, and the files that changed it, in that order."""

    uit: Bankbestand
    veranderd: tuple[Bankbestand, ...] = ()


class Stamboom(Struct, frozen=True):
    """A family tree: the files a bank is made of, its own first, and the origin of each question by its id."""

    bestanden: tuple[Bankbestand, ...]
    herkomst: dict[str, Herkomst]
