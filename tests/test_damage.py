"""A damaged row in the file: told by the name of its talk with what to do, and never in the way of other talks."""

from __future__ import annotations

import json
from pathlib import Path

import apsw
import pytest

from loopbaangesprek.fouten import OnleesbareTekst
from loopbaangesprek.kop import as_kop
from loopbaangesprek.stores.sqlite import open_store
from tests.opslag_proef import kop
from tests.program import START, Ran, Warm, in_dutch


class Place:
    """A folder with an interrupted talk that will be damaged, and a whole one beside it."""

    def __init__(self, warm: Warm, folder: Path) -> None:
        self.warm, self.folder = warm, folder
        for code in ("stuk-1", "heel-2"):
            getypt = f"antwoord van {code}\n\n/stop\n"
            assert self(*START, "--code", code, "--niveau", "mbo", typed=getypt).code == 130
        self.stuk, self.heel = (self.row(code)["id"] for code in ("stuk-1", "heel-2"))

    def __call__(self, *woorden: str, typed: str = "") -> Ran:
        """Run `lob`, and see that nothing of Python's comes out."""
        return in_dutch(self.warm.run(self.folder, *woorden, typed=typed))

    def row(self, code: str) -> dict[str, str]:
        """The row of a talk as other programs get it."""
        (rij,) = json.loads(self("gesprek", "lijst", "--code", code, "--json").out)
        return dict(rij)

    def damage(self, *sql: str) -> None:
        """Write what no program should have written, past every rule of the tables."""
        db = apsw.Connection(str(self.folder / "lob.db"))
        db.pragma("writable_schema", "ON")
        db.execute(
            "UPDATE sqlite_schema SET sql = replace(replace(sql, ') STRICT', ')'), ' NOT NULL', '') "
            "WHERE name IN ('gesprekken', 'feiten')"
        )
        db.execute("UPDATE sqlite_schema SET sql = replace(sql, ') STRICT,', ')') WHERE name = 'tellingen'")
        db.close()
        db = apsw.Connection(str(self.folder / "lob.db"))
        for opdracht in sql:
            db.execute(opdracht)
        db.close()

    def head(self, wat: str) -> None:
        """Damage the row in the list."""
        self.damage(f"UPDATE gesprekken SET {wat} WHERE code = 'stuk-1'")  # noqa: S608 - words of this file

    def fact(self, wat: str, nr: int = 2) -> None:
        """Damage a line of the talk itself."""
        self.damage(
            f"UPDATE feiten SET {wat} WHERE nr = {nr} "  # noqa: S608 - words of this file
            "AND gesprek = (SELECT nr FROM gesprekken WHERE code = 'stuk-1')"
        )


@pytest.fixture
def place(warm: Warm, tmp_path: Path) -> Place:
    """Two talks."""
    return Place(warm, tmp_path / "map")


KOPPEN = [
    "status = 'onbekend'",
    "status = NULL",
    "datum = '31 februari'",
    "datum = x'00ff'",
    "bank_titel = NULL",
    "stap_wanneer = 'ooit', stap = 'bellen'",
    "titel = x'00ff'",
    "bank = CAST(x'ff41' AS TEXT)",
    "gewijzigd_op = NULL",
]


@pytest.mark.lang
@pytest.mark.parametrize("wat", KOPPEN)
def test_a_damaged_row_of_the_list_is_made_anew_from_the_talk(place: Place, wat: str) -> None:
    """The list shows both talks, one sentence says which row was damaged, and after that all is as it was."""
    voor = place.row("stuk-1")
    place.head(wat)
    ging = place("gesprek", "lijst")
    assert ging.code == 0
    assert sorted(regel.split()[1] for regel in ging.out.splitlines()[1:]) == ["heel-2", "stuk-1"]
    assert ging.err == (
        f"In de lijst was gesprek {place.stuk} (stuk-1) beschadigd. "
        "Het gesprek zelf is heel, en staat er weer goed in.\n"
    )
    assert place.row("stuk-1") == voor
    assert place("gesprek", "lijst").err == ""


@pytest.mark.parametrize("wat", KOPPEN)
def test_with_a_damaged_row_every_command_works(place: Place, wat: str) -> None:
    """Whatever is done first: both talks are there, and the damaged one goes on where it was."""
    for opdracht, uitgang, tekst in (
        ((), 0, "stuk-1"),
        (("gesprek", "toon", "stuk-1"), 0, "antwoord van stuk-1"),
        (("gesprek", "hervat", "stuk-1"), 130, "Alles is bewaard"),
        (("gesprek", "hervat", "heel-2"), 130, "Alles is bewaard"),
        (("gesprek", "bereid-voor", "stuk-1"), 0, "Klaargezet"),
        ((*START, "--code", "stuk-1"), 130, "Alles is bewaard"),
        (("overzicht",), 0, "Gesprekken: gevoerd"),
    ):
        place.head(wat)
        ging = place(*opdracht, typed="/stop\n")
        assert ging.code == uitgang, ging
        assert tekst in ging.words


FEITEN = [
    "regel = '{\"feit\"'",
    'regel = \'{"feit": "onbekend"}\'',
    "regel = '[]'",
    "regel = NULL",
    "regel = x'00'",
    "regel = CAST(x'ff' AS TEXT)",
    "om = 'ooit'",
    "om = NULL",
]
KAPOT = (
    "is beschadigd en niet te lezen. Kijk wat ervan te redden is (lob kluis red), zet een reservekopie terug, "
    "of wis het: lob gesprek wis "
)


@pytest.mark.lang
@pytest.mark.parametrize("nr", [1, 2])
@pytest.mark.parametrize("wat", FEITEN)
def test_a_damaged_talk_is_told_by_every_command_that_reads_it(place: Place, wat: str, nr: int) -> None:
    """One sentence with its name and what to do, exit code 1; the other talk can be read and gone on with."""
    place.fact(wat, nr)
    zin = f"Gesprek {place.stuk} (stuk-1) {KAPOT}{place.stuk}\n"
    for opdracht in (("toon",), ("hervat",), ("exporteer",), ("uitwerken",), ("wijzig",)):
        ging = place("gesprek", *opdracht, "stuk-1")
        assert (ging.code, ging.err) == (1, zin), opdracht
    assert "antwoord van heel-2" in place("gesprek", "toon", "heel-2").out
    assert place("gesprek", "hervat", "heel-2", typed="/stop\n").code == 130
    assert "stuk-1" in place("gesprek", "lijst").out
    assert "stuk-1" in place().out


def test_a_new_talk_begins_where_an_earlier_one_is_damaged(place: Place) -> None:
    """The earlier one is named in one line above the first question."""
    place.fact("regel = 'x'", 1)
    ging = place(*START, "--code", "stuk-1", typed="/stop\n")
    assert ging.code == 130
    assert ging.out.count(f"Gesprek {place.stuk} (stuk-1) {KAPOT}{place.stuk}") == 1


def test_where_both_are_damaged_the_list_shows_it_and_the_talk_can_be_erased(place: Place) -> None:
    """What can be shown of it is shown; nothing else is in its way, and the way out works."""
    place.head("status = 'onbekend', datum = 'ooit'")
    place.fact("regel = 'x'")
    ging = place("gesprek", "lijst")
    assert ging.code == 0
    assert "beschadigd" in next(regel for regel in ging.out.splitlines() if "stuk-1" in regel)
    assert "loopt nog" in next(regel for regel in ging.out.splitlines() if "heel-2" in regel)
    assert ging.err == f"Gesprek {place.stuk} (stuk-1) {KAPOT}{place.stuk}\n"
    assert place.row("stuk-1")["status"] == "beschadigd"
    assert f"{KAPOT}{place.stuk}" in place().out
    assert place("gesprek", "hervat", "stuk-1").code == 1
    assert place("gesprek", "wis", place.stuk, "--ja").code == 0
    assert "stuk-1" not in place("gesprek", "lijst").words


def test_without_facts_or_with_those_of_another_talk_a_talk_is_damaged(place: Place) -> None:
    """A row in the list is no talk by itself."""
    place.head("id = 'anders'")
    assert place("gesprek", "toon", "anders").err.startswith("Gesprek anders (stuk-1) is beschadigd")
    place.damage("DELETE FROM feiten")
    assert place("gesprek", "toon", "heel-2").err.startswith(f"Gesprek {place.heel} (heel-2) is beschadigd")


def test_a_row_without_a_readable_name_keeps_no_other_out_of_the_list(place: Place) -> None:
    """There is nothing to call it by, so it is only shown."""
    for wat in ("id = NULL", "id = x'00'", "id = CAST(x'ff' AS TEXT)", "code = x'00', id = 5"):
        place.head(wat)
        ging = place("gesprek", "lijst")
        assert ging.code == 0
        assert "beschadigd" in ging.out
        assert "heel-2" in ging.out


def test_facts_that_make_no_record_are_told(place: Place) -> None:
    """Each line is a fact, and still no record comes of them."""
    place.fact("regel = json_set(regel, '$.datum', '2026-02-31')", 1)
    assert place("gesprek", "toon", "stuk-1").err.startswith(f"Gesprek {place.stuk} (stuk-1) is beschadigd")


def test_brackets_within_brackets_without_end_are_no_fact_and_told_as_any_other_damage(place: Place) -> None:
    """Python gives up on them before it can say what is wrong with the JSON."""
    place.fact("regel = replace(printf('%.3000c', 'x'), 'x', '{\"a\":')")
    for opdracht in ("toon", "hervat", "exporteer"):
        ging = place("gesprek", opdracht, "stuk-1")
        assert ging.err.startswith(f"Gesprek {place.stuk} (stuk-1) is beschadigd")


def test_bytes_that_are_no_text_are_another_trouble_than_a_place_that_fails(place: Place) -> None:
    """They are told as damage of one thing, and not of everything that is kept."""
    place.fact("regel = CAST(x'ff' AS TEXT)")
    store = open_store(place.folder / "lob.db")
    try:
        with pytest.raises(OnleesbareTekst):
            store.facts(place.stuk)
    finally:
        store.close()


def test_a_whole_row_is_read_as_it_is() -> None:
    """What is damaged is only what no talk can have made of it."""
    heel = kop("fiets", stap="bellen", stap_wanneer="2026-12-01", stap_staat="open")
    assert as_kop(list(heel)) == heel
