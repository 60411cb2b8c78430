"""What a dossier is made of: frozen values, each pointing to the talk it was said in.

The rule that lives here: every text is one that stands in a record, under the id and the day of its talk. What was
not said is None or an empty row.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

GespreksStatus = Literal["loopt", "uit_te_werken", "afgerond", "afgebroken", "gewijzigd"]
Staat = Literal["open", "gedaan", "veranderd", "vervallen"]
Hoe = Literal["uitgewerkt", "ander", "ouder", "begeleider"]
Soort = Literal["kwaliteit", "motief", "leefregel"]


class Merk(Struct, frozen=True):
    """A mark on a text that the jongere did not say in the talk: added afterwards, or somebody else's words (M10)."""

    lid: str
    hoe: Hoe


class Dossiergesprek(Struct, frozen=True):
    """A talk as the dossier lists it; of one that was broken off, that it was there and no more (M46)."""

    id: str
    datum: str
    status: GespreksStatus
    bank: str | None = None
    titel: str | None = None
    inzicht: str | None = None
    niveau: str | None = None
    leerjaar: str | None = None
    rol: str | None = None
    akkoord: Literal["ja", "deels", "nee"] | None = None
    merken: tuple[Merk, ...] = ()


class Vindplaats(Struct, frozen=True):
    """A story that shows a quality or a motive: the talk it was told in, and what shows it (M15)."""

    gesprek: str
    datum: str
    titel: str | None
    blijkt_uit: str | None
    merken: tuple[Merk, ...] = ()


class Kenmerkspoor(Struct, frozen=True):
    """A quality or a motive through the talks: its name as it was first written, and every story that shows it."""

    naam: str
    verhalen: tuple[Vindplaats, ...]


class Regelplaats(Struct, frozen=True):
    """What one talk said of a leefregel: how it is used, and what it brings and costs (M14)."""

    gesprek: str
    datum: str
    titel: str | None
    inzet: str | None
    voordeel: str | None
    nadeel: str | None
    merken: tuple[Merk, ...] = ()


class Leefregelspoor(Struct, frozen=True):
    """A leefregel through the talks: its words as they were first written, and what each talk said of it."""

    regel: str
    gesprekken: tuple[Regelplaats, ...]


class Draad(Struct, frozen=True):
    """The common thread as one talk put it; `voorlopig` while it rested on one experience (M13)."""

    gesprek: str
    datum: str
    tekst: str
    voorlopig: bool
    merken: tuple[Merk, ...] = ()


class Naam(Struct, frozen=True):
    """A quality, motive or leefregel by its name alone."""

    soort: Soort
    naam: str


class Aanvulling(Struct, frozen=True):
    """What one talk added to the picture: what was named for the first time, and what was named again."""

    gesprek: str
    datum: str
    nieuw: tuple[Naam, ...]
    opnieuw: tuple[Naam, ...]


class Terugblik(Struct, frozen=True):
    """A later talk that opened with a step, and what was noted there of what came of it (M2)."""

    gesprek: str
    datum: str
    staat: Staat | None
    geleerd: str | None


class Stap(Struct, frozen=True):
    """A next step and what came of it (M25, M28, M29).

    One from a talk that is not here has no talk and no day; of one that was chosen the activity may be unknown.
    """

    gesprek: str | None
    datum: str | None
    status: Literal["gekozen", "nog_niet"]
    activiteit: str | None = None
    wanneer: str | None = None
    staat: Staat | None = None
    geleerd: str | None = None
    terugblikken: tuple[Terugblik, ...] = ()


class Verband(Struct, frozen=True):
    """A link between two talks: a story of the earlier one was laid beside that of the later one (M12)."""

    gesprek: str
    datum: str
    eerder_gesprek: str
    eerder_datum: str | None
    soort: Literal["verbreding", "verdieping"] | None
    verhaal: str
    overeenkomst: str | None
    merken: tuple[Merk, ...] = ()


class Dossier(Struct, frozen=True):
    """The talks of one jongere side by side: what was said in which story, how the picture grew, and the steps."""

    code: str
    gesprekken: tuple[Dossiergesprek, ...] = ()
    stappen: tuple[Stap, ...] = ()
    rode_draden: tuple[Draad, ...] = ()
    kwaliteiten: tuple[Kenmerkspoor, ...] = ()
    motieven: tuple[Kenmerkspoor, ...] = ()
    leefregels: tuple[Leefregelspoor, ...] = ()
    aanvullingen: tuple[Aanvulling, ...] = ()
    verbanden: tuple[Verband, ...] = ()
