"""The facts of a talk: one tagged union, one JSON line each.

The rule that lives here: a talk is a fold over these facts, and nothing else is kept of it. Facts about an
answer are keyed by (vraag, ronde) from the first day, so that a question asked twice is two places.
"""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec import Struct

from loopbaangesprek.vragenbank import Stem, Vragenbank

Plek = tuple[str, int]
"""A place for an answer: the id of the question and the round, counted from 1."""

Woorden = Literal["letterlijk", "samengevat", "uitgewerkt"]
Scherming = Literal["gevoelig", "tussen_ons"]
Waarde = str | list[str] | None


class Vorige(Struct, frozen=True, omit_defaults=True):
    """The previous next step: from which talk it came and what it was (M2).

    `afgeschermd`: it was shielded in the talk it comes from, and is so here.
    """

    gesprek: str | None = None
    activiteit: str | None = None
    afgeschermd: bool = False


class _Feit(Struct, frozen=True, tag_field="feit", omit_defaults=True):
    """What all facts share: the tag that names them in JSON."""


class _OpPlek(_Feit, frozen=True):
    """A fact about one place."""

    vraag: str
    ronde: int = 1

    @property
    def plek(self) -> Plek:
        return (self.vraag, self.ronde)


class Begonnen(_Feit, frozen=True, tag="begonnen"):
    """The talk began: everything that is fixed from then on, the whole bank included."""

    id: str
    datum: str
    bank: Vragenbank
    sha256: str
    programma: str = ""
    pad: Literal["standaard", "kort"] = "standaard"
    vorm: Literal["samen", "online", "papier"] = "samen"
    aanwezig: tuple[str, ...] = ()
    code: str | None = None
    niveau: str | None = None
    leerjaar: str | None = None
    naam: str | None = None
    rol: str | None = None
    vorige: Vorige | None = None
    ster: tuple[str, ...] = ()
    bewaartermijn: int = 2


class Verteld(_Feit, frozen=True, tag="verteld"):
    """The jongere was told the aim, the time, what is written down and who may read it (M1)."""


class Beantwoord(_OpPlek, frozen=True, tag="beantwoord"):
    """A question was answered."""

    tekst: str = ""
    woorden: Woorden = "samengevat"


class Verbonden(_OpPlek, frozen=True, tag="verbonden"):
    """The story at a place comes from an earlier talk with this jongere, by the id of that talk (M12, M13)."""

    gesprek: str = ""


class Besproken(_OpPlek, frozen=True, tag="besproken"):
    """A question was spoken of and nothing was noted (M42)."""


class Overgeslagen(_OpPlek, frozen=True, tag="overgeslagen"):
    """A question was skipped."""


class Uitgesteld(_OpPlek, frozen=True, tag="uitgesteld"):
    """A question was put off until later in the talk; `gepasseerd` when a jump passed it unasked (M37)."""

    gepasseerd: bool = False


class Gekozen(_OpPlek, frozen=True, tag="gekozen"):
    """A question was picked to be asked now: an extra, a probe, or an earlier one again."""


class Gegaan(_OpPlek, frozen=True, tag="gegaan"):
    """The talk went on to a place (M37); what was picked before no longer comes first."""


class Teruggegaan(_OpPlek, frozen=True, tag="teruggegaan"):
    """The counsellor went back to a question; what stands there stays until something else is said."""


class Doorgevraagd(_OpPlek, frozen=True, tag="doorgevraagd"):
    """A probe was used at a question."""

    tekst: str = ""


class Genoteerd(_OpPlek, frozen=True, tag="genoteerd"):
    """The counsellor noted something beside a question."""

    tekst: str = ""


class Herverwoord(_OpPlek, frozen=True, tag="herverwoord"):
    """The counsellor asked the question in other words (M35)."""

    tekst: str = ""


class Toegeschreven(_OpPlek, frozen=True, tag="toegeschreven"):
    """The counsellor said whose words an answer holds (M16, M47)."""

    van: Stem = "jongere"


class Afgeschermd(_OpPlek, frozen=True, tag="afgeschermd"):
    """An answer was marked to stay between counsellor and jongere; without a kind the mark was lifted."""

    soort: Scherming | None = "gevoelig"


class Ingetrokken(_OpPlek, frozen=True, tag="ingetrokken"):
    """What was noted at a place was taken back; `compact` makes it as if it had never been there."""


class Vervroegd(_Feit, frozen=True, tag="vervroegd"):
    """The talk goes to its end early: still a step and the read-back."""


class Afgerond(_Feit, frozen=True, tag="afgerond"):
    """The talk was closed; from here on a change is a fact of its own."""


class Afgebroken(_Feit, frozen=True, tag="afgebroken"):
    """The talk stopped for something bigger, and the jongere was referred on (M46)."""


class Ingestemd(_Feit, frozen=True, tag="ingestemd"):
    """After the talk the jongere agreed with what had been added (M44)."""


class Uitgewerkt(_Feit, frozen=True, tag="uitgewerkt"):
    """The counsellor declared the record finished."""


class Gewijzigd(_Feit, frozen=True, tag="gewijzigd"):
    """A field of the record was changed after the talk; the old value stays visible (M41)."""

    pad: str
    oud: Waarde
    nieuw: Waarde
    reden: str
    wanneer: str


Staatfeit = Beantwoord | Besproken | Overgeslagen | Uitgesteld
Feit = (
    Begonnen
    | Verteld
    | Beantwoord
    | Verbonden
    | Besproken
    | Overgeslagen
    | Uitgesteld
    | Gekozen
    | Gegaan
    | Teruggegaan
    | Doorgevraagd
    | Genoteerd
    | Herverwoord
    | Toegeschreven
    | Afgeschermd
    | Ingetrokken
    | Vervroegd
    | Afgerond
    | Afgebroken
    | Ingestemd
    | Uitgewerkt
    | Gewijzigd
)

_schrijver = msgspec.json.Encoder()
_lezer: msgspec.json.Decoder[Feit] = msgspec.json.Decoder(Feit)
_TE_DIEP = "nested too deeply"


def to_line(feit: Feit) -> str:
    """The fact as one line of JSON."""
    return _schrijver.encode(feit).decode()


def from_line(regel: str) -> Feit:
    """The fact that a line of JSON holds; raises `msgspec.DecodeError` when it holds none."""
    try:
        return _lezer.decode(regel)
    except RecursionError:  # thousands of brackets within each other, which no fact has
        raise msgspec.DecodeError(_TE_DIEP) from None
