"""How long a talk is kept stands in its record, and goes with it wherever it goes."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from loopbaangesprek.bewaartermijn import LANGST, STANDAARD, is_over, kept_until, read_term, term_between
from loopbaangesprek.gebeurtenissen import Begonnen, from_line, to_line
from loopbaangesprek.gesprek import replay
from loopbaangesprek.oogst import harvest
from loopbaangesprek.vault.first_time import opened_to_keep
from tests.jongeren import STAP, facts_of
from tests.lob import BESTAND, Lob

_DAGEN = st.dates(date(1990, 1, 1), date(2200, 12, 31))
_TERMIJNEN = st.integers(1, LANGST)


@pytest.mark.parametrize(
    ("dag", "jaren", "tot"),
    [
        ("2026-11-20", 2, "2028-11-20"),
        ("2024-02-29", 2, "2026-02-28"),
        ("2024-02-29", 4, "2028-02-29"),
        ("9999-06-01", 2, "9999-12-31"),
        ("9997-06-01", 2, "9999-06-01"),
    ],
)
def test_the_last_day_is_the_day_of_the_talk_so_many_years_later(dag: str, jaren: int, tot: str) -> None:
    assert kept_until(date.fromisoformat(dag), jaren).isoformat() == tot


def test_the_term_is_over_on_the_day_after_the_last_one() -> None:
    dag = date(2024, 11, 26)
    assert not is_over(dag, 2, date(2026, 11, 26))
    assert is_over(dag, 2, date(2026, 11, 27))


@given(_DAGEN, _TERMIJNEN)
def test_the_term_is_found_back_in_its_last_day(dag: date, jaren: int) -> None:
    assert term_between(dag, kept_until(dag, jaren)) == jaren


@pytest.mark.parametrize("waarde", [None, "", "0", "-1", "21", "999999999999", "twee", "²", "1.5"])
def test_a_setting_that_is_no_term_is_the_usual_one(waarde: str | None) -> None:
    assert read_term(waarde) == STANDAARD


def test_a_talk_of_an_earlier_version_is_kept_two_years() -> None:
    """Its first fact says nothing of a term, and neither does the line of a new one with the usual term."""
    begin = facts_of("fiets", "vmbo-3310", *STAP)[0]
    assert isinstance(begin, Begonnen)
    assert "bewaartermijn" not in to_line(begin)
    assert from_line(to_line(begin)) == begin
    assert harvest(replay([begin]))["gesprek"]["bewaren_tot"] == "2028-11-20"


def test_another_term_stays_with_the_talk() -> None:
    begin = facts_of("fiets", "vmbo-3310", *STAP)[0]
    assert isinstance(begin, Begonnen)
    langer = from_line(to_line(replace(begin, bewaartermijn=5)))
    assert harvest(replay([langer]))["gesprek"]["bewaren_tot"] == "2031-11-20"


def test_a_new_talk_gets_the_term_of_the_school_and_a_finished_record_keeps_its_own(
    lob: Lob, tmp_path: Path
) -> None:
    """What goes round through a file is the same again, whatever the school's term became meanwhile."""
    eerste = lob.taken_in("datum: 2026-11-20\n" + BESTAND)
    assert lob.record(eerste)["gesprek"]["bewaren_tot"] == "2028-11-20"
    with opened_to_keep(tmp_path / "lob") as store:
        store.set_setting("bewaartermijn", "3")
    tweede = lob.taken_in("datum: 2026-11-21\n" + BESTAND)
    record = lob.record(tweede)
    assert record["gesprek"]["bewaren_tot"] == "2029-11-21"
    with opened_to_keep(tmp_path / "lob") as store:
        store.set_setting("bewaartermijn", "2")
    pad = tmp_path / "terug.json"
    pad.write_text(json.dumps(record), encoding="utf-8")
    assert lob("gesprek", "invoeren", str(pad)) == 0
    assert "had je al" in lob.out
    assert lob("gesprek", "wis", tweede, "--ja") == 0
    assert lob("gesprek", "start", "--antwoorden", str(pad)) == 0
    assert lob("gesprek", "lijst", "--json") == 0
    anders = next(kop["id"] for kop in json.loads(lob.out) if kop["datum"] == "2026-11-21")
    assert lob.record(anders)["gesprek"]["bewaren_tot"] == "2029-11-21"


def test_a_file_that_was_taken_in_under_another_term_is_still_the_same_talk(lob: Lob, tmp_path: Path) -> None:
    """The term of the school is no part of what a counsellor typed."""
    pad = tmp_path / "papier.yaml"
    pad.write_text("datum: 2026-11-20\n" + BESTAND, encoding="utf-8")
    with opened_to_keep(tmp_path / "lob") as store:
        store.set_setting("bewaartermijn", "4")
    assert lob("gesprek", "invoeren", str(pad)) == 0
    assert lob("gesprek", "invoeren", str(pad)) == 0
    assert "had je al" in lob.out
    with opened_to_keep(tmp_path / "lob") as store:
        store.set_setting("bewaartermijn", "2")
    assert lob("gesprek", "invoeren", str(pad)) == 0
    assert "had je al" in lob.out


def test_how_long_it_is_kept_is_printed(lob: Lob) -> None:
    naam = lob.taken_in("datum: 2026-11-20\n" + BESTAND)
    assert lob("gesprek", "toon", naam) == 0
    assert "Dit verslag wordt bewaard tot maandag 20 november 2028." in lob.out


@pytest.mark.parametrize("tot", ["2026-11-19", "2026-11-21", "2024-11-20", "2023-11-20", "2045-11-20"])
def test_a_last_day_that_no_term_leads_to_has_none(tot: str) -> None:
    """Not a whole number of years, none at all, or more than a term may be."""
    assert term_between(date(2024, 11, 20), date.fromisoformat(tot)) is None


@pytest.mark.parametrize("jaren", [1, 2, 9, 10, 19, LANGST])
def test_a_setting_that_holds_a_term_is_that_term(jaren: int) -> None:
    assert read_term(str(jaren)) == jaren
