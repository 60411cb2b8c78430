"""Paths into the record: what a change leaves there has the shape of C4 (M26, M28, M42)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from loopbaangesprek.paden import (
    ITEMS,
    core,
    empty_record,
    get,
    makes_item,
    nothing_said,
    put,
    put_change,
    split_number,
)
from loopbaangesprek.velden import LIJSTEN, VELDEN

Velden = dict[str, Any]
NETWERK = "activeren.netwerk"


def changed(*veranderingen: tuple[str, Any]) -> Velden:
    """An empty record after these changes."""
    record = nothing_said()
    for pad, waarde in veranderingen:
        put_change(record, pad, waarde)
    return record


# What a path means


@pytest.mark.parametrize(
    ("pad", "delen"),
    [
        ("ervaring.titel", ("ervaring.titel", None, "")),
        ("groter_verhaal.leefregels.12.regel", ("groter_verhaal.leefregels", 12, "regel")),
        ("vervolgstap.niet_warm.1.graad", ("vervolgstap.niet_warm", 1, "graad")),
        ("klein_verhaal.emoties.9999", ("klein_verhaal.emoties", 9999, "")),
        ("klein_verhaal.emoties.0", ("klein_verhaal.emoties.0", None, "")),
        ("klein_verhaal.emoties.10000", ("klein_verhaal.emoties.10000", None, "")),
    ],
)
def test_a_path_with_a_number_leads_into_a_list(pad: str, delen: tuple[str, int | None, str]) -> None:
    assert split_number(pad) == delen


def test_where_nothing_is_there_is_nothing_at_a_path() -> None:
    """Also below a text, below an empty section, and below one that is not there at all."""
    record: Velden = {"ervaring": {"titel": "De storing"}, "rode_draad": None}
    assert get(record, "ervaring.titel") == "De storing"
    assert [
        get(record, pad) for pad in ("ervaring.waar", "ervaring.titel.x", "rode_draad.tekst", "x.y.z")
    ] == [None] * 4


def test_a_section_that_was_empty_is_made_with_all_its_members() -> None:
    """M26, M2: what is not said of it is null, and not missing."""
    record = nothing_said()
    for pad in (
        "vervolgstap.warmte.graad",
        "opening.vorige_stap.staat",
        "rode_draad.tekst",
        "nieuw.deel.lid",
    ):
        put(record, pad, "x")
    assert record["vervolgstap"]["warmte"] == {"graad": "x", "waarom": None}
    assert record["opening"]["vorige_stap"] == {
        "gesprek": None, "activiteit": None, "staat": "x", "geleerd": None,
    }  # fmt: skip
    assert record["rode_draad"] == {"tekst": "x", "voorlopig": None}
    assert record["nieuw"] == {"deel": {"lid": "x"}}
    put(record, "vervolgstap.warmte.waarom", "y")
    assert record["vervolgstap"]["warmte"] == {"graad": "x", "waarom": "y"}
    leeg: Velden = {}
    put(leeg, "vervolgstap.warmte.graad", "x")
    assert leeg == {"vervolgstap": {"warmte": {"graad": "x", "waarom": None}}}


@pytest.mark.parametrize("made", [empty_record, nothing_said])
def test_a_record_in_which_nothing_was_said_is_whole_and_shares_nothing(made: Callable[[], Velden]) -> None:
    """M42: texts are null, lists are empty; a section that is null while it is empty is null."""
    record = made()
    for pad, veld in VELDEN.items():
        assert get(record, pad) == ([] if veld.soort == "regels" else None), pad
    assert all(get(record, lijst) == [] for lijst in LIJSTEN)
    stap = record["vervolgstap"]
    assert (stap["status"], stap["niet_warm"], stap["warmte"], record["rode_draad"]) == (None, [], None, None)
    assert record["groter_verhaal"]["stem"] is None
    assert record["groter_verhaal"].keys() == {"leefregels", "kwaliteiten", "motieven", "tekst", "stem"}
    assert stap.keys() == {
        "status", "activiteit", "wanneer", "waar", "met_wie", "eerste_actie", "klaar_als", "warmte", "niet_warm",
        "opvolging",
    }  # fmt: skip
    record["klein_verhaal"]["emoties"].append("bang")
    record["ervaring"]["titel"] = "De storing"
    assert made()["klein_verhaal"]["emoties"] == []
    assert made()["ervaring"]["titel"] is None


def test_an_item_is_one_by_what_makes_it_so() -> None:
    """Of a story that nobody tells there is no kind; of a quality either member will do."""
    assert core("vervolgstap.niet_warm") == ("activiteit",)
    assert core("verwante_verhalen") == ("verhaal", "overeenkomst")
    assert all(core(lijst) == leden for lijst, leden in ITEMS.items() if "kwaliteiten" in lijst)
    assert not makes_item("verwante_verhalen", {"soort": "verbreding", "verhaal": None})
    assert makes_item("verwante_verhalen", {"overeenkomst": "ook alleen"})
    assert makes_item("groter_verhaal.kwaliteiten", {"naam": None, "blijkt_uit": "de storing"})


# What a change leaves


def test_a_line_is_changed_added_and_taken_out() -> None:
    """The lines behind one that went move up."""
    emoties = "klein_verhaal.emoties"
    veranderingen: tuple[tuple[str, Any], ...] = (
        (emoties, ["bang", "boos"]), (f"{emoties}.3", "moe"), (f"{emoties}.2", "blij"),
    )  # fmt: skip
    assert changed(*veranderingen)["klein_verhaal"]["emoties"] == ["bang", "blij", "moe"]
    assert changed(*veranderingen, (f"{emoties}.1", None))["klein_verhaal"]["emoties"] == ["blij", "moe"]
    assert changed(*veranderingen, (emoties, None))["klein_verhaal"]["emoties"] == []


def test_a_later_change_to_a_line_leaves_the_change_that_brought_it_as_it_was() -> None:
    """M41: what was changed, and into what, stays visible."""
    nieuw = ["bang"]
    changed(("klein_verhaal.emoties", nieuw), ("klein_verhaal.emoties.1", "boos"))
    assert nieuw == ["bang"]


def test_a_member_of_an_item_is_changed_and_the_others_stay() -> None:
    record = changed(
        (f"{NETWERK}.1.wie", "de planner"), (f"{NETWERK}.2.wie", "een oom"), (f"{NETWERK}.1.contact", "bellen")
    )  # fmt: skip
    assert record["activeren"]["netwerk"] == [
        {"wie": "de planner", "contact": "bellen"}, {"wie": "een oom", "contact": None},
    ]  # fmt: skip


def test_an_item_that_nothing_makes_one_any_more_goes() -> None:
    """Its kind or its warmth alone is nothing to keep."""
    record = changed(
        (f"{NETWERK}.1.wie", "de planner"), (f"{NETWERK}.2.wie", "een oom"), (f"{NETWERK}.1.wie", None),
        ("verwante_verhalen.1.verhaal", "thuis"), ("verwante_verhalen.1.soort", "verbreding"),
        ("verwante_verhalen.1.verhaal", None),
    )  # fmt: skip
    assert record["activeren"]["netwerk"] == [{"wie": "een oom", "contact": None}]
    assert record["verwante_verhalen"] == []


@pytest.mark.parametrize(
    ("waarde", "activiteit", "status"),
    [("bellen", "bellen", None), ("Nog niet", None, "nog_niet"), (None, None, None)],
)
def test_a_step_that_is_not_yet_one_is_none(
    waarde: str | None, activiteit: str | None, status: str | None
) -> None:
    """M28: "nog niet" is a way to end; what was emptied was not said at all."""
    stap = changed(("vervolgstap.activiteit", "mailen"), ("vervolgstap.activiteit", waarde))["vervolgstap"]
    assert (stap["activiteit"], stap["status"]) == (activiteit, status)


def test_only_the_step_itself_says_whether_there_is_one() -> None:
    stap = changed(("vervolgstap.activiteit", "nog niet"), ("vervolgstap.waar", "thuis"))["vervolgstap"]
    assert (stap["activiteit"], stap["status"], stap["waar"]) == (None, "nog_niet", "thuis")


@pytest.mark.parametrize(
    ("deel", "leden"),
    [("vervolgstap.warmte", ("graad", "waarom")), ("opening.vorige_stap", ("staat", "geleerd"))],
)
def test_a_section_is_null_again_when_the_last_of_it_was_emptied(deel: str, leden: tuple[str, str]) -> None:
    """And not before."""
    gevuld = tuple((f"{deel}.{lid}", "x") for lid in leden)
    half = changed(*gevuld, (f"{deel}.{leden[0]}", None))
    assert get(half, f"{deel}.{leden[1]}") == "x"
    assert get(changed(*gevuld, *((pad, None) for pad, _ in gevuld)), deel) is None


def test_a_thread_without_words_is_no_thread_whatever_was_worked_out_of_it() -> None:
    """M13: whether it is tentative is worked out, and holds nothing by itself."""
    record = changed(("rode_draad.tekst", "ik meet eerst"))
    record["rode_draad"]["voorlopig"] = True
    put_change(record, "rode_draad.tekst", None)
    assert record["rode_draad"] is None


def test_a_change_elsewhere_leaves_a_step_of_last_time_that_nobody_knows_more_of() -> None:
    """M2: that there was one is known at the beginning, also when it has no words."""
    record = nothing_said()
    record["opening"]["vorige_stap"] = {"gesprek": None, "activiteit": None, "staat": None, "geleerd": None}
    put_change(record, "opening.doel", "samen kijken")
    assert record["opening"]["vorige_stap"] is not None
