"""What the method asks for and the record does not have yet: it is listed, and never filled in (M14, M42)."""

from __future__ import annotations

from typing import Any

import pytest

from loopbaangesprek.nogopen import still_open
from loopbaangesprek.velden import VELDEN
from tests.bouw import in_veld, leeg_verslag


def left_open(**gezegd: Any) -> list[str]:
    """What is open where only this was said."""
    return still_open(leeg_verslag(**gezegd).model_dump(mode="json"))


ALTIJD = [
    "opening.wens_jongere", "ervaring.titel", "ervaring.soort", "ervaring.beoogd_doel", "ervaring.waardering",
    "klein_verhaal.gebeurtenis", "klein_verhaal.rol", "klein_verhaal.verwachting", "klein_verhaal.aandeel",
    "klein_verhaal.emoties", "reflectie.goed_gedaan", "reflectie.inzicht", "verwante_verhalen", "rode_draad.tekst",
    "groter_verhaal.leefregels", "groter_verhaal.kwaliteiten", "groter_verhaal.motieven", "vooruitblik.mogelijkheden",
    "vooruitblik.grenzen", "vooruitblik.uitproberen", "vooruitblik.niet_willen", "vooruitblik.nodig",
    "vooruitblik.ideeen", "vervolgstap.activiteit", "activeren.kansen", "activeren.netwerk",
    "activeren.belemmeringen", "bevestiging.akkoord",
]  # fmt: skip
"""Of a talk in which nothing was said: a list once, as a whole, and of a step only that there is none."""
VAN_EEN_STAP = [
    "vervolgstap.wanneer", "vervolgstap.waar", "vervolgstap.met_wie", "vervolgstap.eerste_actie",
    "vervolgstap.warmte.waarom", "vervolgstap.warmte.graad", "vervolgstap.opvolging.wie",
    "vervolgstap.opvolging.wanneer",
]  # fmt: skip


def test_where_nothing_was_said_all_that_the_method_asks_for_is_open() -> None:
    assert left_open() == ALTIJD


@pytest.mark.parametrize(
    ("waardering", "gevraagd"),
    [
        (None, ["reflectie.goed_gedaan"]),
        ("positief", ["reflectie.goed_gedaan"]),
        ("negatief", ["reflectie.gemist"]),
        ("allebei", ["reflectie.goed_gedaan", "reflectie.gemist"]),
    ],
)
def test_what_went_well_and_what_was_missed_follow_from_how_it_was(
    waardering: str | None, gevraagd: list[str]
) -> None:
    vrij = left_open(ervaring={"waardering": waardering})
    assert [pad for pad in vrij if pad in ("reflectie.goed_gedaan", "reflectie.gemist")] == gevraagd


@pytest.mark.parametrize(
    ("status", "gevraagd"),
    [
        (None, ["vervolgstap.activiteit"]),
        ("nog_niet", []),
        ("gekozen", ["vervolgstap.activiteit", *VAN_EEN_STAP]),
    ],
)
def test_of_a_step_is_asked_what_belongs_to_it_only_where_one_was_chosen(
    status: str | None, gevraagd: list[str]
) -> None:
    """M28: no step yet is an ending, and leaves nothing open."""
    vrij = left_open(vervolgstap={"status": status})
    assert [pad for pad in vrij if pad.startswith("vervolgstap.")] == gevraagd


@pytest.mark.parametrize("pad", [pad for pad in ALTIJD if pad in VELDEN])
def test_a_field_that_was_filled_is_no_longer_open_and_the_others_are(pad: str) -> None:
    waarde = VELDEN[pad].waarden[0] if VELDEN[pad].waarden else "iets"
    assert left_open(**in_veld(pad, waarde)) == [ander for ander in ALTIJD if ander != pad]


@pytest.mark.parametrize(
    ("lijst", "items", "blijft"),
    [
        ("leefregels", [{"regel": "ik help eerst"}], ["inzet", "voordeel", "nadeel"]),
        ("leefregels", [{"regel": "x", "inzet": "x", "voordeel": "x", "nadeel": "x"}], []),
        ("leefregels", [{"regel": "x", "voordeel": "x"}, {"inzet": "x", "nadeel": "x"}], []),
        ("kwaliteiten", [{"naam": "rust"}, {"naam": "geduld"}], ["blijkt_uit"]),
    ],
)
def test_of_a_list_is_open_what_none_of_its_items_has(
    lijst: str, items: list[dict[str, str]], blijft: list[str]
) -> None:
    """M14, M15: one advantage and one disadvantage are enough, whichever rule they belong to."""
    leden = ("regel", "inzet", "voordeel", "nadeel") if lijst == "leefregels" else ("naam", "blijkt_uit")
    heel = [dict.fromkeys(leden) | item for item in items]
    pad = f"groter_verhaal.{lijst}"
    vrij = left_open(groter_verhaal={lijst: heel})
    assert [deel for deel in vrij if deel.startswith(pad)] == [f"{pad}.{lid}" for lid in blijft]
