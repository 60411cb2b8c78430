"""`lob jongere lijst`: everyone there is a talk of, with how many and when, and no word of a talk."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from loopbaangesprek.desk.people import as_lines, young_people
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from tests.jongeren import STAP, talk
from tests.program import Warm, in_dutch


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    """A store with four talks of three young people, and one without a code."""
    kept = open_store(tmp_path / "map" / "lob.db")
    talk(kept, "fiets", "vmbo-3310", *STAP, datum="2025-11-24", niveau="vmbo")
    talk(
        kept,
        "taart",
        "VMBO-3310",
        *STAP,
        klaar=False,
        datum="2026-05-20",
        niveau="mbo",
    )
    talk(kept, "kassa", "havo-2140", *STAP, datum="2026-11-01", niveau="havo")
    talk(kept, "trap", "mbo-0417", *STAP, datum="2024-10-14")
    talk(kept, "los", None, *STAP)
    yield kept
    kept.close()


TABEL = """\
code       niveau  gesprekken  eerste      laatste     stappen  loopt
havo-2140  havo    1           2026-11-01  2026-11-01  1 open
mbo-0417           1           2024-10-14  2024-10-14  1 open
vmbo-3310  mbo     2           2025-11-24  2026-05-20  1 open   ja"""


def test_everyone_is_in_the_list_once_in_the_order_of_the_codes(store: SqliteStore) -> None:
    """Capitals in a code make no difference; the level is that of the last talk; without a code there is nobody."""
    assert "\n".join(as_lines(young_people(store))).casefold() == TABEL.casefold()


def test_those_whose_last_talk_is_longest_ago_can_come_first(store: SqliteStore) -> None:
    """To see who is waiting."""
    lijst = young_people(store, langst_geleden=True)
    assert [j.laatste for j in lijst.jongeren] == ["2024-10-14", "2026-05-20", "2026-11-01"]


def test_a_shorter_list_says_that_there_are_more(store: SqliteStore) -> None:
    """And how to see them."""
    lijst = young_people(store, 2, langst_geleden=True)
    assert [j.code for j in lijst.jongeren] == ["mbo-0417", "VMBO-3310"]
    assert as_lines(lijst)[-1] == "Je ziet er 2 van de 3. Meer zien: --aantal 3"
    assert as_lines(young_people(store, 3))[-1].endswith("ja")


def test_no_word_of_a_talk_is_in_the_list(store: SqliteStore) -> None:
    """Not the step, not the moment."""
    assert "magazijn" not in "".join(as_lines(young_people(store)))
    assert "planner" not in "".join(as_lines(young_people(store)))


def test_the_list_fits_in_eighty_columns(store: SqliteStore) -> None:
    """With codes as they are in use."""
    talk(store, "lang", "vmbo-bovenbouw-12345", *STAP)
    assert max(map(len, as_lines(young_people(store)))) <= 80


def damage(store: SqliteStore, wat: str) -> None:
    """Write in a row what no program should have written."""
    pad = store._pad
    los = (
        "UPDATE sqlite_schema SET sql = replace(replace(sql, ') STRICT', ')'), ' NOT NULL', '') "
        "WHERE name = 'gesprekken'"
    )
    tellen = "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT,', ')') WHERE name = 'tellingen'"
    for opdracht in (
        los,
        tellen,
        f"UPDATE gesprekken SET {wat} WHERE id = 'taart'",  # noqa: S608 - words of this file
    ):
        db = apsw.Connection(pad)
        db.pragma("writable_schema", "ON")
        db.execute(opdracht)
        db.close()


@pytest.mark.parametrize(
    "wat", ["datum = '31 februari'", "datum = x'00ff'", "niveau = CAST(x'ff41' AS TEXT)"]
)
def test_a_damaged_row_hides_nobody_and_is_made_anew(store: SqliteStore, tmp_path: Path, wat: str) -> None:
    """One sentence says which talk it was; after that the list is as it was."""
    voor = as_lines(young_people(store))
    store.close()
    damage(store, wat)
    weer = open_store(tmp_path / "map" / "lob.db")
    lijst = young_people(weer)
    assert [regel.casefold() for regel in as_lines(lijst)] == [regel.casefold() for regel in voor]
    assert [zin[:24] for zin in lijst.zinnen] == ["In de lijst was gesprek "]
    assert young_people(weer).zinnen == []
    weer.close()


def test_the_command_shows_the_list_and_gives_it_as_data(
    store: SqliteStore, warm: Warm, tmp_path: Path
) -> None:
    """The same people in both."""
    store.close()
    getoond = in_dutch(warm.run(tmp_path / "map", "jongere", "lijst"))
    assert (getoond.code, getoond.out.strip().casefold()) == (0, TABEL.casefold())
    data = json.loads(warm.run(tmp_path / "map", "jongere", "lijst", "--langst-geleden", "--json").out)
    assert data[0] == {
        "code": "mbo-0417", "gesprekken": 1, "eerste": "2024-10-14", "laatste": "2024-10-14",
        "niveau": None, "open_stappen": 1, "loopt": 0,
    }  # fmt: skip
    assert [j["gesprekken"] for j in data] == [1, 2, 1]


def test_where_there_is_nobody_one_sentence_says_how_to_begin(warm: Warm, tmp_path: Path) -> None:
    """As data it is an empty list."""
    leeg = in_dutch(warm.run(tmp_path / "map", "jongere", "lijst"))
    assert leeg.out == "Er zijn nog geen gesprekken met een code. Beginnen: lob gesprek start\n"
    assert json.loads(warm.run(tmp_path / "map", "jongere", "lijst", "--json").out) == []


@pytest.mark.parametrize("aantal", ["0", "-1", "x", "1.5"])
def test_a_number_that_is_none_is_told(warm: Warm, tmp_path: Path, aantal: str) -> None:
    """Wrong usage, in one sentence."""
    ging = in_dutch(warm.run(tmp_path / "map", "jongere", "lijst", "--aantal", aantal))
    assert (ging.code, ging.err.partition(".")[0]) == (
        2,
        "Achter --aantal hoort een heel getal van 1 tot en met 1000000",
    )
