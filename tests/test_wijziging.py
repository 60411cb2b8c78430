"""One check for every change to a record: what a typed text means, and what a field can become (C4, M26, M28, M41)."""

from __future__ import annotations

from typing import Any

import pytest

from loopbaangesprek import wensen as w
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gebeurtenissen import Gewijzigd, Waarde
from loopbaangesprek.oogst import harvest
from loopbaangesprek.teksten import gesprek as tg
from loopbaangesprek.teksten import paden as t
from loopbaangesprek.wijziging import changes_something, check_change, check_open, old_value, read_value
from tests.proefbank import VANDAAG, antwoord, na

RECORD = harvest(
    na(
        antwoord("moment", "De storing"),
        antwoord("emoties", "bang\ntrots"),
        antwoord("verbreding", "thuis"),
        antwoord("stap", "bellen"),
        antwoord("trekt", "moet"),
        antwoord("warmte", "lauw"),
        antwoord("aanbod.stap", "1"),
        antwoord("stap", "meelopen", 2),
        code="vmbo-3310",
    )
)
"""Two lines, one related story, and one idea that was not warm."""
IDEE = "vervolgstap.niet_warm.1"


def refused(pad: str, nieuw: Any) -> str:
    """What is said of a change that cannot be made."""
    with pytest.raises(Geweigerd) as nee:
        check_change(RECORD, pad, nieuw)
    return nee.value.zin


@pytest.mark.parametrize(
    ("pad", "tekst", "waarde"),
    [
        ("klein_verhaal.emoties", " heel blij \n\n trots", ["heel blij", "trots"]),
        ("klein_verhaal.emoties", "", []),
        ("klein_verhaal.emoties.1", "heel\nblij", "heel blij"),
        ("klein_verhaal.emoties.1", "", None),
        ("klein_verhaal.rol", "eerst dit\ndan dat", "eerst dit\ndan dat"),
        ("klein_verhaal.rol", "", None),
        ("ervaring.waardering", "3", "allebei"),
        ("ervaring.waardering", "alle", "allebei"),
        ("ervaring.waardering", "", None),
        ("vervolgstap.wanneer", "11-12", "2026-12-11"),
        ("vervolgstap.wanneer", "morgen", "2026-11-21"),
        ("begeleider.naam", "de mentor\nvan 3b", "de mentor van 3b"),
    ],
)
def test_a_typed_text_is_what_it_means_in_its_field(pad: str, tekst: str, waarde: Waarde) -> None:
    """Lines apart, a line on one line, a choice by its number, a day as it is kept; nothing typed is nothing."""
    assert read_value(pad, tekst, VANDAAG) == waarde


def test_a_text_that_is_no_day_and_a_text_that_is_too_long_are_told() -> None:
    with pytest.raises(Geweigerd) as geen_dag:
        read_value("vervolgstap.wanneer", "kwijt", VANDAAG)
    with pytest.raises(Geweigerd) as te_lang:
        read_value("jongere.leerjaar", "x" * 41, VANDAAG)
    assert (geen_dag.value.zin, te_lang.value.zin) == (tg.GEEN_DATUM, t.LEERJAAR_TE_LANG)


@pytest.mark.parametrize(
    ("pad", "staat_er"),
    [
        ("ervaring.titel", "De storing"),
        ("ervaring.waar", None),
        ("klein_verhaal.emoties", ["bang", "trots"]),
        ("klein_verhaal.emoties.2", "trots"),
        ("klein_verhaal.emoties.3", None),
        ("verwante_verhalen.1.verhaal", "thuis"),
        ("verwante_verhalen.2.verhaal", None),
        (f"{IDEE}.graad", "lauw"),
        ("activeren.netwerk.1.wie", None),
    ],
)
def test_what_stands_at_a_path_is_found_and_one_past_the_end_is_empty(pad: str, staat_er: Waarde) -> None:
    assert old_value(RECORD, pad) == staat_er


def test_a_number_past_the_next_one_is_a_slip() -> None:
    with pytest.raises(Geweigerd) as nee:
        old_value(RECORD, "klein_verhaal.emoties.4")
    assert nee.value.zin == t.geen_nummer("klein_verhaal.emoties", 2)
    assert refused("activeren.netwerk.2.wie", "een oom") == t.geen_nummer("activeren.netwerk", 0)


def test_a_code_that_is_there_is_corrected_elsewhere_and_one_that_is_not_can_be_filled_in() -> None:
    """A correction leaves no trace of the old one."""
    assert refused("jongere.code", "vmbo-3311") == t.heeft_al_een_code("vmbo-3310")
    assert check_open(harvest(na()), "jongere.code") is None
    assert check_open(RECORD, "ervaring.titel") == "De storing"


@pytest.mark.parametrize(
    ("pad", "nieuw", "zin"),
    [
        ("klein_verhaal.emoties", "blij", t.RIJ_MET_REGELS),
        ("klein_verhaal.emoties", ["blij", " "], t.RIJ_MET_REGELS),
        ("klein_verhaal.emoties", ["blij", "heel\nblij"], t.RIJ_MET_REGELS),
        ("klein_verhaal.emoties", ["blij", 3], t.RIJ_MET_REGELS),
        ("klein_verhaal.emoties.1", "heel\nblij", t.EEN_REGEL),
        ("klein_verhaal.emoties.1", " ", t.EEN_REGEL),
        ("begeleider.naam", "de mentor\nvan 3b", t.EEN_REGEL),
        ("begeleider.naam", "x" * 81, t.NAAM_TE_LANG),
        ("gesprek.vorm", None, t.LEEG_KAN_NIET),
        ("ervaring.titel", ["De storing"], t.EEN_TEKST),
        ("ervaring.waardering", "leuk", t.kies_uit(("positief", "negatief", "allebei"))),
        ("vervolgstap.wanneer", "morgen", t.GEEN_DAG),
        ("vervolgstap.wanneer", "20261211", t.GEEN_DAG),
        (f"{IDEE}.activiteit", "Nog niet", t.GEEN_IDEE),
        (f"{IDEE}.activiteit", None, t.EERST_DE_REST),
        ("vervolgstap.niet_warm.2.graad", "koud", t.eerst_dit(["vervolgstap.niet_warm.2.activiteit"])),
        ("verwante_verhalen.2.soort", "verbreding",
         t.eerst_dit(["verwante_verhalen.2.verhaal", "verwante_verhalen.2.overeenkomst"])),
    ],
)  # fmt: skip
def test_what_a_field_cannot_become_is_told_with_what_to_do(pad: str, nieuw: Any, zin: str) -> None:
    assert refused(pad, nieuw) == zin


@pytest.mark.parametrize(
    ("pad", "nieuw"),
    [
        ("klein_verhaal.emoties", ["blij"]),
        ("klein_verhaal.emoties", []),
        ("klein_verhaal.emoties", None),
        ("klein_verhaal.emoties.2", "blij"),
        ("klein_verhaal.emoties.2", None),
        ("klein_verhaal.rol", "eerst dit\ndan dat"),
        ("ervaring.titel", None),
        ("gesprek.vorm", "online"),
        ("begeleider.naam", "de mentor"),
        ("ervaring.waardering", "allebei"),
        ("vervolgstap.wanneer", "2026-12-11"),
        (f"{IDEE}.activiteit", "een brief"),
        (f"{IDEE}.graad", None),
        ("vervolgstap.niet_warm.2.activiteit", "een brief"),
        ("verwante_verhalen.1.verhaal", None),
        ("verwante_verhalen.1.verhaal", "nee"),
        ("verwante_verhalen.2.overeenkomst", "ook alleen"),
        ("activeren.netwerk.1.contact", "bellen"),
    ],
)
def test_what_a_field_can_become_is_let_through(pad: str, nieuw: Waarde) -> None:
    """A story that goes takes its kind along; "nee" is an answer where no step is asked."""
    check_change(RECORD, pad, nieuw)


def test_an_idea_of_which_nothing_else_is_left_may_lose_its_activity() -> None:
    """M26: then it goes as a whole."""
    alleen = {"activiteit": "een brief", "graad": None, "waarom": None}
    record = {
        "vervolgstap": {"niet_warm": [alleen, {"activiteit": "bellen", "graad": "koud", "waarom": None}]}
    }
    check_change(record, "vervolgstap.niet_warm.1.activiteit", None)
    with pytest.raises(Geweigerd, match=t.EERST_DE_REST):
        check_change(record, "vervolgstap.niet_warm.2.activiteit", None)


def test_a_change_that_only_says_that_it_was_made_changes_nothing() -> None:
    """M41."""
    gesprek = na(antwoord("moment", "De storing"), w.Sluit())

    def changes(pad: str, oud: Waarde, nieuw: Waarde) -> bool:
        return changes_something(gesprek, Gewijzigd(pad, oud, nieuw, "samen gelezen", "2026-11-21"))

    assert changes("ervaring.titel", "De storing", "De koelcel")
    assert not changes("ervaring.titel", "De storing", "De storing")
    assert not changes("ervaring.waar", None, None)
