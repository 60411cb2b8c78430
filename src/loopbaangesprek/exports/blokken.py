"""What a printed record is made of, whatever the format: headings, paragraphs, lists.

The rule that lives here: a block holds data, never markup. A format draws blocks and decides nothing about
what a record says.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct


class Kop(Struct, frozen=True):
    """A heading of level 1 (the title), 2 or 3; `anker` is the name under which contents point to it."""

    tekst: str
    niveau: int = 2
    anker: str = ""


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


class Bladzijde(Struct, frozen=True):
    """What follows begins on a page of its own."""


class Taak(Struct, frozen=True):
    """Something to do, with a box to tick in front of it."""

    tekst: str
    details: tuple[Detail, ...] = ()


class Schrijfruimte(Struct, frozen=True):
    """Room to write by hand under a label, of at most so many lines; a screen has none."""

    label: str
    regels: int


class Station(Struct, frozen=True):
    """A place on the way through a talk, and whether the talk came there."""

    naam: str
    bereikt: bool


class Weg(Struct, frozen=True):
    """A picture of the way through a talk, from the experience to the next step."""

    stations: tuple[Station, ...]


class Punt(Struct, frozen=True):
    """A day on a time line, and what was that day in a word or two of ours."""

    dag: date
    naam: str


class Tijdlijn(Struct, frozen=True):
    """A picture of days in their order, each as far from the next as it was in time."""

    punten: tuple[Punt, ...]


class Verwijzing(Struct, frozen=True):
    """A line of the contents: the heading of that `anker`, with something quiet beside it."""

    tekst: str
    anker: str
    stil: str = ""


class Inhoud(Struct, frozen=True):
    """What stands in a document, in order."""

    label: str
    regels: tuple[Verwijzing, ...]


Blok = (
    Kop
    | StilleRegel
    | Streep
    | Alinea
    | Opsomming
    | Bladzijde
    | Taak
    | Schrijfruimte
    | Weg
    | Tijdlijn
    | Inhoud
)
