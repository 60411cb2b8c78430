"""A row of which the code is damaged: no talk is left behind, and what nobody can tell is not told as whole."""

from __future__ import annotations

import json
from pathlib import Path

import apsw
import pytest

from loopbaangesprek.places import DATABASE
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.teksten import jongeren as tj
from loopbaangesprek.teksten.uitvoer import MAP_NIET_VERSLEUTELD
from tests.jongeren import STAP, talk
from tests.lob import Lob
from tests.proefbank import antwoord

CODE = "jan-jansen"
HERSTELD = f"In de lijst was gesprek fiets ({CODE}) beschadigd. Het gesprek zelf is heel, en staat er weer goed in.\n"
KAPOT = (
    "Gesprek fiets is beschadigd en niet te lezen. Kijk wat ervan te redden is (lob kluis red), zet een reservekopie "
    "terug, of wis het: lob gesprek wis fiets\n"
)
KAN_VAN = f"Van wie het is, staat er niet meer bij. Het kan een gesprek met {CODE} zijn.\n"
STUK = ["CAST(x'ff' AS TEXT)", "x'ff'"]


def at(lob: Lob) -> SqliteStore:
    """The place where the program keeps its talks."""
    return open_store(lob.folder / "lob" / DATABASE)


@pytest.fixture(params=STUK)
def bij(lob: Lob, request: pytest.FixtureRequest) -> Lob:
    """Two talks of one jongere and one of another; of one of the two the code in the list is damaged."""
    store = at(lob)
    talk(store, "fiets", CODE, *STAP, datum="2025-11-24")
    talk(store, "taart", CODE, antwoord("moment", "de taart"), datum="2026-02-12")
    talk(store, "kassa", "havo-2140", *STAP)
    store.close()
    harm(lob, f"UPDATE gesprekken SET code = {request.param} WHERE id = 'fiets'")  # noqa: S608 - words of this file
    return lob


def harm(lob: Lob, sql: str) -> None:
    """Write what no program should have written, past the rules of the tables."""
    pad = str(lob.folder / "lob" / DATABASE)
    db = apsw.Connection(pad)
    db.pragma("writable_schema", "ON")
    db.execute("UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = 'gesprekken'")
    db.close()
    db = apsw.Connection(pad)
    db.execute(sql)
    db.close()


def break_facts(lob: Lob) -> None:
    """Damage the talk itself too, so that nobody can tell whose it is."""
    harm(
        lob,
        "UPDATE feiten SET regel = CAST(x'ff' AS TEXT) WHERE nr = 2 "
        "AND gesprek = (SELECT nr FROM gesprekken WHERE id = 'fiets')",
    )


def ids(lob: Lob, code: str) -> set[str]:
    """The talks that are kept under a code."""
    store = at(lob)
    koppen = store.of_code(code)
    store.close()
    return {kop.id for kop in koppen}


def written(lob: Lob) -> str:
    """What the newest export holds as data."""
    (map_,) = (lob.folder / "uit").iterdir()
    return (map_ / "dossier.json" if map_.is_dir() else map_).read_text(encoding="utf-8")


def test_everything_of_a_jongere_has_the_talk_whose_code_was_damaged(bij: Lob) -> None:
    assert bij("jongere", "exporteer", CODE, "--naar", str(bij.folder / "uit")) == 0
    assert bij.err == f"{HERSTELD}{MAP_NIET_VERSLEUTELD}\n"
    assert [v["gesprek"]["id"] for v in json.loads(written(bij))["verslagen"]] == ["fiets", "taart"]
    assert bij("jongere", "toon", CODE) == 0
    assert bij.err == ""


def test_a_rename_leaves_no_talk_behind_under_the_old_code(bij: Lob) -> None:
    """Or the next list would bring the old code back."""
    assert bij("jongere", "hernoem", CODE, "vmbo-7") == 0
    assert f"Hernoemd: {CODE} heet nu vmbo-7, in 2 gesprekken.\n{HERSTELD}" in bij.out
    assert bij("gesprek", "lijst") == 0
    assert CODE not in bij.out + bij.err
    assert (ids(bij, "vmbo-7"), ids(bij, CODE)) == ({"fiets", "taart"}, set())


@pytest.mark.parametrize(
    ("opdracht", "tekst"),
    [
        (("jongere", "toon", CODE, "--json"), '"fiets"'),
        (("jongere", "verantwoording", CODE), "24 november 2025"),
        (("gesprek", "lijst", "--code", CODE), "fiets"),
        (("stap", "lijst", "--code", CODE), "fiets"),
        (("stap", "lijst"), "fiets"),
        (("stap", "werk-bij", CODE, "--staat", "gedaan"), "Bij deze stap staat nu: gedaan"),
    ],
    ids=" ".join,
)
def test_every_command_about_a_jongere_finds_that_talk(
    opdracht: tuple[str, ...], tekst: str, bij: Lob
) -> None:
    assert bij(*opdracht) == 0
    assert tekst in bij.out
    assert bij.err.startswith(HERSTELD)


def test_a_calendar_is_made_of_the_talk_that_is_meant(bij: Lob) -> None:
    """With one of the two out of sight the other one would be taken for it."""
    assert bij("stap", "agenda", CODE) == 1
    assert bij.err.startswith(HERSTELD)


def test_what_is_handed_over_has_that_talk(bij: Lob) -> None:
    assert bij("jongere", "overdragen", CODE, "--naar", str(bij.folder / "uit")) == 0
    assert bij.err == HERSTELD
    assert {gesprek["id"] for gesprek in json.loads(written(bij))["gesprekken"]} == {"fiets", "taart"}


def test_where_nobody_can_tell_whose_it_is_nothing_is_renamed(bij: Lob) -> None:
    break_facts(bij)
    assert bij("jongere", "hernoem", CODE, "vmbo-7") == 1
    assert bij.err == f"{KAPOT}{KAN_VAN}{tj.NIETS_HERNOEMD}\n"
    assert ids(bij, CODE) == {"taart"}


@pytest.mark.parametrize("opdracht", ["toon", "exporteer", "verantwoording", "overdragen"])
def test_where_nobody_can_tell_whose_it_is_that_is_said(opdracht: str, bij: Lob) -> None:
    break_facts(bij)
    naar = () if opdracht in ("toon", "verantwoording") else ("--naar", str(bij.folder / "uit"))
    assert bij("jongere", opdracht, CODE, *naar) == 0
    assert bij.err.startswith(f"{KAPOT}{KAN_VAN}")
    assert bij("jongere", opdracht, "vmbo-9", *naar) == 1
    assert bij.err.startswith("Ik ken geen jongere met de code 'vmbo-9'.")
    assert "Het kan een gesprek met vmbo-9 zijn.\n" in bij.err


def test_a_damaged_talk_of_somebody_else_is_left_out_of_it(lob: Lob, tmp_path: Path) -> None:
    """Its row still says whose it is."""
    store = at(lob)
    talk(store, "taart", CODE, *STAP)
    talk(store, "kassa", "havo-2140", *STAP)
    talk(store, "fiets", "havo-2140", *STAP)
    store.close()
    harm(lob, "UPDATE gesprekken SET titel = CAST(x'ff' AS TEXT), code = 'havo-2140' WHERE id = 'fiets'")
    break_facts(lob)
    assert lob("jongere", "toon", CODE) == 0
    assert lob.err == ""
    assert lob("jongere", "hernoem", CODE, "vmbo-7") == 0
    assert lob("jongere", "exporteer", "vmbo-7", "--naar", str(tmp_path / "uit")) == 0
    assert lob.err == f"{MAP_NIET_VERSLEUTELD}\n"


def test_what_is_told_of_damage_is_cleaned_of_what_the_damage_brought(lob: Lob) -> None:
    """A sign that steers a terminal does nothing there (C8)."""
    store = at(lob)
    talk(store, "fiets", CODE, *STAP)
    store.close()
    harm(lob, "UPDATE gesprekken SET code = 'a' || char(27) || '[2Jb', titel = CAST(x'ff' AS TEXT)")
    break_facts(lob)
    assert lob("gesprek", "lijst") == 0
    assert lob.err.startswith("Gesprek fiets (a")
    assert "\x1b" not in lob.err


def test_a_talk_of_which_the_code_was_damaged_is_found_by_it_before_it_is_said_not_to_be_there(
    bij: Lob,
) -> None:
    harm(bij, "UPDATE gesprekken SET code = x'ff' WHERE id = 'kassa'")
    assert bij("gesprek", "toon", "HAVO-2140") == 0
    assert "havo-2140" in bij.out
    assert ids(bij, "havo-2140") == {"kassa"}


def test_of_more_talks_one_can_be_read_first(bij: Lob) -> None:
    """The sentence ends with words that can be typed."""
    assert bij("stap", "lijst", "--code", CODE) == 0
    assert bij("gesprek", "wis", CODE, "--ja") == 1
    assert bij.err.endswith("Lezen welk gesprek het is: lob gesprek toon taart\n")
    assert ids(bij, CODE) == {"fiets", "taart"}
