"""The record of one talk (contract C4, schema 1): what a school keeps, and what every export reads.

The rule that lives here: the sections are always there, in this order; the schema is made from these models.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from loopbaangesprek.verslagdelen import (
    Activeren,
    Begeleider,
    Bevestiging,
    Competenties,
    Deel,
    Ervaring,
    FaseNaam,
    GesprekDeel,
    GroterVerhaal,
    Jongere,
    KleinVerhaal,
    Opening,
    Reflectie,
    RodeDraad,
    Vervolgstap,
    VerwantVerhaal,
    Vooruitblik,
)

SCHEMA = 1


class Antwoord(Deel):
    """One question as it was asked, and what was answered in that round."""

    vraag: str
    fase: FaseNaam
    ronde: int = Field(ge=1)
    gevraagd: str
    antwoord: str | None
    staat: Literal["beantwoord", "besproken", "overgeslagen", "later"]
    buiten_pad: bool
    woorden: Literal["letterlijk", "samengevat", "uitgewerkt"] | None
    van: Literal["jongere", "ander", "ouder", "begeleider"] | None
    doorgevraagd: tuple[str, ...]
    notitie: str | None
    afgeschermd: Literal["gevoelig", "tussen_ons"] | None


class Wijziging(Deel):
    """A change after the talk: what it was, what it became, why and when (M41)."""

    pad: str
    oud: Any
    nieuw: Any
    reden: str
    wanneer: str


class Verslag(Deel):
    """The record of one talk: klein verhaal, groter verhaal, vervolgstap, and how they came about."""

    schema_: Literal[1] = Field(alias="schema")
    gesprek: GesprekDeel
    jongere: Jongere
    begeleider: Begeleider
    opening: Opening
    ervaring: Ervaring
    klein_verhaal: KleinVerhaal
    reflectie: Reflectie
    verwante_verhalen: tuple[VerwantVerhaal, ...]
    rode_draad: RodeDraad | None
    groter_verhaal: GroterVerhaal
    vooruitblik: Vooruitblik
    vervolgstap: Vervolgstap
    activeren: Activeren
    bevestiging: Bevestiging
    competenties: Competenties
    nog_open: tuple[str, ...]
    antwoorden: tuple[Antwoord, ...]
    wijzigingen: tuple[Wijziging, ...]


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a record, generated from the models."""
    return Verslag.model_json_schema(by_alias=True, mode="serialization")
