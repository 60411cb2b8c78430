"""What the law asks of a dossier, as frozen values: Wet > Schooltype > Eis > Onderdeel.

The rule that lives here: nothing of the law itself. Which school types there are requirements for, where each is
written and which fields of the record show it, is data from a dated file that a school may change.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Per = Literal["gesprek", "dossier"]
Over = Literal["inzage", "wissen", "bewaren", "eigen"]
"""What a rule about rights is about; *eigen* are the own notes of a counsellor."""


class Onderdeel(Struct, frozen=True):
    """A part of a requirement, and the fields of the record (C4) of which any shows it.

    `per` says whether it is asked of every activity, and so of every talk, or once of the whole dossier.
    """

    onderdeel: str
    per: Per
    velden: tuple[str, ...]
    toelichting: str | None = None


class Eis(Struct, frozen=True):
    """A requirement: its name, where it is written, the words of its source, and its parts."""

    eis: str
    bron: str
    onderdelen: tuple[Onderdeel, ...]
    woorden: str | None = None


class Schooltype(Struct, frozen=True):
    """A type of school with what is asked of its dossiers; no requirements says that nothing is."""

    naam: str
    eisen: tuple[Eis, ...]
    toelichting: str | None = None


class Recht(Struct, frozen=True):
    """A rule about what is kept of a jongere: what it is about, the rule in plain words, and where it is written."""

    over: Over
    regel: str
    bron: str


class Wet(Struct, frozen=True):
    """The law as a file tells it: the day it was last looked over, and the requirements of each type of school.

    `rechten` is None where the file does not speak of the rights of a jongere.
    """

    bijgewerkt: str
    schooltypen: tuple[Schooltype, ...]
    toelichting: str | None = None
    rechten: tuple[Recht, ...] | None = None

    def of(self, naam: str) -> Schooltype | None:
        """What is asked in one type of school; None when the file does not speak of it."""
        return next((schooltype for schooltype in self.schooltypen if schooltype.naam == naam), None)
