"""An edition: what one reader gets of a talk or a dossier, to read and as data.

The rule that lives here: who it is for decides what stands in it and in which order, before any format is known; a
format draws the document and decides nothing. Nothing is made before it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from msgspec import Struct

from loopbaangesprek.exports.blokken import Blok

Lezer = Literal["jongere", "begeleider", "school"]
LEZERS: tuple[Lezer, ...] = ("begeleider", "jongere", "school")


KLEUR = "#1f4e5f"
"""The colour of lines and dots where a school chose none."""


class Uiterlijk(Struct, frozen=True):
    """How a school wants its documents: its name, a colour (`#rrggbb`), a logo (the bytes of a PNG), fixed texts.

    The colour is only for lines and dots, never for words: on paper without colour nothing is lost.
    """

    naam: str = ""
    kleur: str = ""
    logo: bytes = b""
    voor: tuple[Blok, ...] = ()
    na: tuple[Blok, ...] = ()


GEWOON = Uiterlijk()
"""How documents look where a school chose nothing."""


def sees_all(lezer: Lezer | None) -> bool:
    """Whether a reader gets what is shielded: only the counsellor does."""
    return lezer == "begeleider"


class Stuk(Struct, frozen=True):
    """A document: its title, what stands in it, and what stands small at the foot of each page.

    `krap` says that each part of it between page breaks is meant for one sheet: it is set closer together, and as small
    as that takes, before it takes a second.
    """

    titel: str
    blokken: tuple[Blok, ...]
    voet: str = ""
    krap: bool = False
    uiterlijk: Uiterlijk = GEWOON


class Uitgave(Struct, frozen=True):
    """What is handed over: the document to read, and the same as data; each is made when a format asks for it."""

    stuk: Callable[[], Stuk]
    data: Callable[[], Any]
