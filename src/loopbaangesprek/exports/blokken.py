"""What a printed record is made of, whatever the format: headings, paragraphs, lists.

The rule that lives here: a block holds data, never markup. A format draws blocks and decides nothing about
what a record says.
"""

from __future__ import annotations

from msgspec import Struct


class Kop(Struct, frozen=True):
    """A heading of level 1 (the title), 2 or 3."""

    tekst: str
    niveau: int = 2


class StilleRegel(Struct, frozen=True):
    """A quiet line: true and useful, and not what the reader came for."""

    tekst: str


class Streep(Struct, frozen=True):
    """A line across the page: what follows is for who wants to know more."""


class Detail(Struct, frozen=True):
    """A short line under a paragraph; without a label it is a remark of the tool, never somebody's words."""

    tekst: str
    label: str = ""


class Alinea(Struct, frozen=True):
    """A paragraph under its label; `citaat` when it is word for word what somebody said (M10)."""

    tekst: str = ""
    label: str = ""
    citaat: bool = False
    details: tuple[Detail, ...] = ()


class Opsomming(Struct, frozen=True):
    """A list of points under a label."""

    punten: tuple[Alinea, ...]
    label: str = ""


Blok = Kop | StilleRegel | Streep | Alinea | Opsomming
