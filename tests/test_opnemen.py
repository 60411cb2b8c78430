"""A talk from the content of a file (contract C3): what each value of it becomes, or where it is told as a mistake."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from loopbaangesprek.banks import load_bank
from loopbaangesprek.datums import say_date
from loopbaangesprek.desk.answers import as_plain
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.oogst import harvest
from loopbaangesprek.opnemen.dag import read_day
from loopbaangesprek.opnemen.inhoud import hold
from loopbaangesprek.opnemen.naamgeving import name_anew
from loopbaangesprek.opnemen.opname import NietOpgenomen, Opname
from loopbaangesprek.reading.yamltree import ANTWOORDEN, parse
from loopbaangesprek.teksten import antwoorden as t
from loopbaangesprek.vragenbank import Vragenbank
from tests.proefbank import VANDAAG, begonnen

BASIS = load_bank("basis")
Fout = tuple[tuple[str | int, ...], str]


def held(inhoud: dict[str, Any], bank: Vragenbank = BASIS, **begin: Any) -> Opname:
    """The talk that a file with this content holds."""
    return hold(replace(begonnen(**begin), bank=bank), inhoud, VANDAAG)


def record(inhoud: dict[str, Any], bank: Vragenbank = BASIS) -> dict[str, Any]:
    """The record of the talk that a file with this content holds."""
    return harvest(held(inhoud, bank).gesprek)


def finished(inhoud: dict[str, Any]) -> dict[str, Any]:
    """The record of such a talk, as it is read when it comes back in."""
    boom = parse(json.dumps(record(inhoud)).encode(), "verslag.json", ANTWOORDEN)
    gelezen: dict[str, Any] = as_plain(boom)
    return gelezen


def mistakes(inhoud: dict[str, Any], bank: Vragenbank = BASIS) -> list[Fout]:
    """What is told of a file with this content: the place of each mistake, and its sentence."""
    try:
        held(inhoud, bank)
    except NietOpgenomen as niet:
        return [(fout.bron, fout.zin) for fout in niet.fouten]
    return []


# How it is taken in


def test_a_day_without_a_year_is_read_from_the_day_on_which_the_file_is_taken_in() -> None:
    """A file is typed as a talk is: somebody may write when by its name."""
    assert record({"vervolgstap": {"activiteit": "bellen", "wanneer": "morgen"}})["vervolgstap"][
        "wanneer"
    ] == ("2026-11-21")


def test_only_of_a_talk_whose_answers_are_there_a_record_is_made_to_compare_it_with() -> None:
    """Of fields alone, and of answers by the names of questions, there is nothing to compare."""
    velden = {"ervaring": {"titel": "De storing"}}
    assert [(held(i).volledig, held(i).verslag) for i in (velden, {"moment": "De storing"})] == [
        (False, None)
    ] * 2
    opname = held(finished(velden))
    assert opname.volledig
    assert opname.verslag == harvest(opname.gesprek)


# The day of the talk


@pytest.mark.parametrize("tekst", ["2026-11-20", "20 november 2026", "20-11-2026", "vr 20 nov 2026"])
def test_a_day_with_its_year_is_read_as_the_record_writes_it_or_as_people_do(tekst: str) -> None:
    """Whichever day it is today."""
    assert read_day(tekst, VANDAAG) == date(2026, 11, 20)


@pytest.mark.parametrize("jaar", ["2000", "2004", "2008", "2024"])
def test_a_last_day_of_february_is_a_day_in_a_leap_year(jaar: str) -> None:
    """It is a full date there."""
    assert read_day(f"29 februari {jaar}", VANDAAG) == date(int(jaar), 2, 29)


@pytest.mark.parametrize("tekst", ["20 november", "29 februari", "vrijdag", "20-11", "ooit"])
def test_a_day_without_its_year_is_not_guessed_at(tekst: str) -> None:
    """It would be another day in another year."""
    with pytest.raises(Geweigerd) as nee:
        read_day(tekst, VANDAAG)
    assert nee.value.zin == t.GEEN_DATUM


def test_a_day_that_does_not_agree_with_itself_is_told_as_such() -> None:
    """What does not fit is known, so it is said."""
    with pytest.raises(Geweigerd, match="vrijdag"):
        read_day("maandag 20 november 2026", VANDAAG)


@pytest.mark.parametrize(
    ("eerste", "buiten"), [("2000-01-01", "1999-12-31"), ("2027-11-21", "2027-11-22")], ids=["oud", "nieuw"]
)
def test_a_day_of_long_ago_or_over_a_year_from_now_is_a_slip_of_the_pen(eerste: str, buiten: str) -> None:
    """A talk may be planned for a year from now, a leap day included."""
    assert read_day(eerste, VANDAAG) == date.fromisoformat(eerste)
    with pytest.raises(Geweigerd) as nee:
        read_day(buiten, VANDAAG)
    assert nee.value.zin == t.dag_kan_niet(say_date(date.fromisoformat(buiten)))


# The names of talks


def test_a_talk_gets_its_other_name_wherever_the_file_says_it_and_nothing_else_does() -> None:
    """As its own, as the one before, where a story came from, and in what was changed of those."""

    def links(eigen: Any, ander: Any) -> dict[str, Any]:
        return {
            "gesprek": {"id": eigen, "vorm": "x"},
            "opening": {"vorige_stap": {"gesprek": ander, "staat": "x"}, "doel": "x"},
            "verwante_verhalen": [{"gesprek": ander, "verhaal": "x"}, {"verhaal": "x"}, "x"],
            "wijzigingen": [
                {"pad": "opening.vorige_stap.gesprek", "oud": ander, "nieuw": ander, "reden": "x"},
                {"pad": "verwante_verhalen.12.gesprek", "oud": None, "nieuw": ander},
                {"pad": "verwante_verhalen.1.verhaal", "oud": "x", "nieuw": "x"},
                "x",
            ],
            "ervaring": {"id": "x", "gesprek": "x"},
        }

    anders = name_anew(links(" x ", "x\n"), {"x": "anders"}.__getitem__)
    assert anders == links("anders", "anders")


@pytest.mark.parametrize("leeg", ["", "  ", None, 3, ["x"]])
def test_what_is_no_name_of_a_talk_gets_no_other(leeg: Any) -> None:
    """An empty name says nothing; anything else is told as a mistake, as it stands."""
    inhoud = {
        "gesprek": {"id": leeg},
        "opening": {"vorige_stap": {"gesprek": leeg}},
        "verwante_verhalen": leeg,
    }
    assert name_anew(inhoud, lambda _: "anders") == inhoud
    assert name_anew({"opening": {"doel": "x"}}, lambda _: "anders") == {"opening": {"doel": "x"}}
