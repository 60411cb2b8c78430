"""Which fields of a record can be changed after the talk, and what a path to one of them means (M41)."""

from __future__ import annotations

import pytest

from loopbaangesprek import wensen as w
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.oogst import harvest
from loopbaangesprek.velden import NIVEAUS, VELDEN, Veld
from loopbaangesprek.wijzigbaar import Veldplek, field_at, filled, is_changed
from tests.proefbank import antwoord, na

TEKST = Veld()


def refused(pad: str) -> str:
    """What is said of a path that is none."""
    with pytest.raises(Geweigerd) as nee:
        field_at(pad)
    return nee.value.zin


@pytest.mark.parametrize(
    "plek",
    [
        Veldplek("ervaring.titel", VELDEN["ervaring.titel"]),
        Veldplek("jongere.niveau", Veld("keuze", NIVEAUS)),
        Veldplek("klein_verhaal.emoties", VELDEN["klein_verhaal.emoties"]),
        Veldplek("klein_verhaal.emoties.12", VELDEN["klein_verhaal.emoties"], "klein_verhaal.emoties", 12),
        Veldplek("activeren.netwerk.2.wie", VELDEN["activeren.netwerk.wie"], "activeren.netwerk", 2, "wie"),
        Veldplek("verwante_verhalen.1.gesprek", TEKST, "verwante_verhalen", 1, "gesprek"),
        Veldplek("vervolgstap.niet_warm.3.activiteit", VELDEN["vervolgstap.activiteit"], "vervolgstap.niet_warm",
                 3, "activiteit"),
    ],
    ids=lambda plek: plek.pad,
)  # fmt: skip
def test_a_path_means_one_place(plek: Veldplek) -> None:
    assert field_at(plek.pad) == plek


def test_only_a_path_without_a_number_means_all_lines_of_a_field() -> None:
    assert field_at("klein_verhaal.emoties").hele_lijst
    assert not field_at("klein_verhaal.emoties.1").hele_lijst
    assert not field_at("ervaring.titel").hele_lijst


@pytest.mark.parametrize(
    ("pad", "bedoeld"),
    [
        ("ervaring.tietel", "ervaring.titel"),
        ("ervaring.titel.1", "ervaring.titel"),
        ("activeren.netwerk.wie", "activeren.netwerk.1.wie"),
        ("activeren.netwerk.2.contct", "activeren.netwerk.1.contact"),
        ("begeleider.1", "begeleider.rol"),
    ],
)
def test_a_path_that_does_not_exist_is_told_with_one_that_does(pad: str, bedoeld: str) -> None:
    assert refused(pad) == f"Het veld '{pad}' bestaat niet. Bedoelde je {bedoeld}?"


def test_of_a_path_that_looks_like_none_it_is_told_where_they_are() -> None:
    zin = "Het veld 'qqq' bestaat niet. Met lob gesprek toon GESPREK --json zie je welke er wel zijn."
    assert refused("qqq") == zin


@pytest.mark.parametrize(
    "pad", ["gesprek.id", "gesprek", "datum", "antwoorden.1.antwoord", "vervolgstap.status"]
)
def test_what_is_fixed_is_told_so(pad: str) -> None:
    assert refused(pad) == f"'{pad}' ligt vast, of rekent lob zelf uit. Kies een ander veld."


@pytest.mark.parametrize(
    ("pad", "velden"),
    [
        ("rode_draad", ("rode_draad.tekst",)),
        ("begeleider", ("begeleider.naam", "begeleider.rol")),
        ("activeren.netwerk", ("activeren.netwerk.1.wie", "activeren.netwerk.1.contact")),
        ("activeren.netwerk.3", ("activeren.netwerk.3.wie", "activeren.netwerk.3.contact")),
    ],
)
def test_of_a_part_of_the_record_the_fields_are_named(pad: str, velden: tuple[str, ...]) -> None:
    """Of an item those with its own number."""
    assert refused(pad) == f"{pad} bestaat uit meer velden. Kies er een: {', '.join(velden)}."


def test_what_is_filled_is_listed_in_the_order_of_the_record() -> None:
    """Items with their number, empty members not, and a code never: that is corrected, and not changed."""
    gesprek = na(
        antwoord("moment", "De storing"),
        antwoord("emoties", "bang\ntrots"),
        antwoord("kwaliteit", "rust"),
        antwoord("kwaliteit", "precies", 2),
        code="vmbo-3310",
        niveau="vmbo",
    )
    assert filled(harvest(gesprek)) == [
        "ervaring.titel", "klein_verhaal.emoties", "groter_verhaal.kwaliteiten.1.naam",
        "groter_verhaal.kwaliteiten.2.naam", "gesprek.vorm", "jongere.niveau",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("gewijzigd", "oogst", "geraakt"),
    [
        ("ervaring.titel", "ervaring.titel", True),
        ("ervaring.titel", "ervaring.waar", False),
        ("klein_verhaal.emoties.1", "klein_verhaal.emoties", True),
        ("activeren.netwerk.2.wie", "activeren.netwerk.contact", True),
        ("activeren.netwerk.2.wie", "activeren.belemmeringen.wat", False),
        ("vervolgstap.waar", "vervolgstap.activiteit", True),
        ("vervolgstap.niet_warm.1.graad", "vervolgstap.warmte.graad", True),
        ("vervolgstap.waar", "vervolgstap.opvolging.wie", False),
        ("vervolgstap.waar", "ervaring.waar", False),
        ("ervaring.waar", "vervolgstap.waar", False),
        ("ervaring.titel", None, False),
    ],
)
def test_a_change_touches_its_field_and_the_list_or_step_it_belongs_to(
    gewijzigd: str, oogst: str | None, *, geraakt: bool
) -> None:
    """An answer that is worked out later would undo it without a trace."""
    wijzig = w.Wijzig(gewijzigd, None, "x", "nagevraagd", "2026-11-21T10:00:00+01:00")
    assert is_changed(na(w.Sluit(), wijzig), oogst) is geraakt
    assert not is_changed(na(w.Sluit()), oogst)
