"""What lists and counts tell of many talks and of the young people in them: numbers and days, no word of a talk.

The rule that lives here: a count says how often, and never how well (M3, M30).
"""

from __future__ import annotations

from msgspec import Struct

KOLOMMEN = (
    "gesprekken", "afgebroken", "loopt",
    "gedaan", "open", "veranderd", "vervallen",
    "kwaliteitenreflectie", "motievenreflectie", "werkexploratie", "loopbaansturing", "netwerken",
)  # fmt: skip
"""What is counted: talks by how they ended, steps by their state, talks that touched a competence."""


class Telregel(Struct, frozen=True):
    """Counts of the talks of one month, level, year and role; what is not known is an empty text."""

    maand: str
    niveau: str
    leerjaar: str
    rol: str
    aantallen: tuple[int, ...]


class Jongerekop(Struct, frozen=True):
    """Young person in a list: the code, how many talks and from when to when, the level and the steps that are open."""

    code: str
    gesprekken: int
    eerste: str
    laatste: str
    niveau: str | None
    open_stappen: int
    loopt: int
