"""Dates as a counsellor types them: what is read, what is asked back, and what is not guessed."""

from __future__ import annotations

import contextlib
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek.antwoordvorm import read_answer
from loopbaangesprek.dagnamen import DAGEN, MAANDEN
from loopbaangesprek.datums import parse_date, say_date
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.vragenbank import Vraag
from loopbaangesprek.wijziging import read_value

DINSDAG = date(2026, 11, 24)
"""The day on which everything below is typed."""


def read(tekst: str, vandaag: date = DINSDAG) -> str | None:
    """What is read, as an ISO date."""
    dag = parse_date(tekst, vandaag)
    return None if dag is None else dag.isoformat()


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("12 mrt", "2027-03-12"),
        ("12 mrt. 2026", "2026-03-12"),
        ("1 jan", "2027-01-01"),
        ("12 DEC.", "2026-12-12"),
        ("12e december", "2026-12-12"),
        ("12-12-26", "2026-12-12"),
        ("1-1-'27", "2027-01-01"),
        ("1-1-’27", "2027-01-01"),
        ("12 - 12 - 2026", "2026-12-12"),
        ("12.12.26", "2026-12-12"),
        ("2026-3-4", "2026-03-04"),
        ("za 12 dec", "2026-12-12"),
        ("zat. 12-12-2026", "2026-12-12"),
        ("donderdag, 10 december 2026", "2026-12-10"),
        ("op vrijdag 11 december", "2026-12-11"),
    ],
)
def test_a_date_may_be_short_and_may_have_its_weekday_before_it(tekst: str, dag: str) -> None:
    """A year of two digits is one of this century; without a year it is the first such day from today on."""
    assert read(tekst) == dag


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("aanstaande vrijdag", "2026-11-27"),
        ("a.s. maandag", "2026-11-30"),
        ("as maandag", "2026-11-30"),
        ("vrijdag a.s.", "2026-11-27"),
        ("maandag aanstaande", "2026-11-30"),
        ("eerstvolgende vrijdag", "2026-11-27"),
        ("deze vr", "2026-11-27"),
        ("dinsdag", "2026-12-01"),
        ("volgende week do", "2026-12-03"),
        ("dinsdag volgende week", "2026-12-01"),
        ("vandaag over een week", "2026-12-01"),
        ("woensdag over een week", "2026-12-02"),
        ("ma over twee weken", "2026-12-14"),
        ("morgenmiddag", "2026-11-25"),
        ("vrijdag a.s. om 10 uur", "2026-11-27"),
        ("vrijdag a.s. om 10 uur.", "2026-11-27"),
        ("uiterlijk op komende vrijdag", "2026-11-27"),
        ("ma. volgende week", "2026-11-30"),
    ],
)
def test_a_weekday_is_read_from_today_onwards(tekst: str, dag: str) -> None:
    """Whatever stands around it, it is the first such day, or so many weeks after that one."""
    assert read(tekst) == dag


@pytest.mark.parametrize(
    ("tekst", "vandaag", "dag"),
    [
        ("over 14 dagen", "2026-11-24", "2026-12-08"),
        ("over veertien dagen", "2026-11-24", "2026-12-08"),
        ("over 3 wkn", "2026-11-24", "2026-12-15"),
        ("over één maand", "2026-11-24", "2026-12-24"),
        ("over een maand", "2027-01-31", "2027-02-28"),
        ("over een maand", "2028-01-31", "2028-02-29"),
        ("over een maand", "2027-01-30", "2027-02-28"),
        ("over 2 maanden", "2026-12-31", "2027-02-28"),
        ("over een half jaar", "2026-08-31", "2027-02-28"),
        ("over een jaar", "2028-02-29", "2029-02-28"),
        ("over twaalf maanden", "9998-12-31", "9999-12-31"),
    ],
)
def test_so_many_months_ahead_is_the_same_day_or_the_last_of_a_shorter_month(
    tekst: str, vandaag: str, dag: str
) -> None:
    """Days and weeks are counted; a month has the day of today, or ends before it."""
    assert read(tekst, date.fromisoformat(vandaag)) == dag


@pytest.mark.parametrize(
    "tekst",
    [
        "maand", "12 ma", "12-13", "0-12", "1-1-0000",
        "over 999999999999 dagen", "over 9999 jaar", "²-3", "½",
        "٣-٤-2026", "12-12-926", "vrijdag 12", "m", "", "op", "volgende", "volgende week over een week",
        "ooit over twee weken",
    ],
)  # fmt: skip
def test_what_names_no_day_is_not_guessed(tekst: str) -> None:
    """A part of a month is no day, and a figure of another script or far too large a number is no date."""
    assert read(tekst) is None


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("31 feb", "Februari 2027 heeft 28 dagen. Kies een andere dag."),
        ("31-4-2027", "April 2027 heeft 30 dagen. Kies een andere dag."),
        ("2026-02-31", "Februari 2026 heeft 28 dagen. Kies een andere dag."),
        ("40 december", "December 2026 heeft 31 dagen. Kies een andere dag."),
    ],
)
def test_a_day_past_the_end_of_its_month_is_told(tekst: str, zin: str) -> None:
    """It was clear what was said, so the sentence says what is wrong with it."""
    with pytest.raises(Geweigerd, match=zin):
        read(tekst)


def test_a_leap_day_is_looked_for_in_the_next_february_only() -> None:
    """Who types 29-2 in a year without one made a mistake, and does not mean a day years ahead."""
    assert read("29-2", date(2027, 11, 24)) == "2028-02-29"
    assert read("29 februari", date(2028, 2, 29)) == "2028-02-29"
    assert read("29-2-2028") == "2028-02-29"
    with pytest.raises(Geweigerd, match="Februari 2027 heeft 28 dagen"):
        read("29-2")


@pytest.mark.parametrize(
    "tekst", ["maandag 12 december", "ma 12-12", "maandag 12 dec 2026", "ma. 2026-12-12"]
)
def test_a_weekday_that_contradicts_its_date_is_told(tekst: str) -> None:
    """One of the two is a mistake, and only the counsellor knows which."""
    with pytest.raises(Geweigerd) as nee:
        read(tekst)
    assert nee.value.zin == "12 december 2026 is een zaterdag. Typ alleen de dag, of alleen de datum."


def test_an_answer_and_a_changed_field_are_refused_with_that_sentence() -> None:
    """In the talk and after it a day is read alike."""
    vraag = Vraag("wanneer", "Wanneer doe je het?", invoer="datum")
    assert read_answer(vraag, "12 mrt", DINSDAG).tekst == "2027-03-12"
    assert read_value("vervolgstap.wanneer", "12 mrt", DINSDAG) == "2027-03-12"
    with pytest.raises(Geweigerd, match="12 december 2026 is een zaterdag"):
        read_answer(vraag, "maandag 12 december", DINSDAG)
    with pytest.raises(Geweigerd, match="12 december 2026 is een zaterdag"):
        read_value("vervolgstap.wanneer", "maandag 12 december", DINSDAG)


def test_words_that_people_use_for_two_days_are_asked_back_where_they_differ() -> None:
    """Of "volgende vrijdag" some mean the first Friday and some the one of next week."""
    with pytest.raises(Geweigerd) as nee:
        read("volgende vrijdag")
    assert nee.value.zin == "Bedoel je vrijdag 27 november of vrijdag 4 december? Typ 27-11 of 4-12."
    assert read("volgende maandag") == "2026-11-30"
    assert read("volgende vrijdag", date(2026, 11, 27)) == "2026-12-04"
    with pytest.raises(Geweigerd, match=r"Typ 1-12 of 8-12\."):
        read("dinsdag over een week")


@given(st.dates())
def test_what_the_tool_prints_is_read_back(dag: date) -> None:
    """A day in words means that very day, whatever today is."""
    assert parse_date(say_date(dag), DINSDAG) == dag
    assert parse_date(f"{say_date(dag)}.".upper(), dag) == dag


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.dates(), st.sampled_from("-/. "))
def test_a_date_in_figures_means_that_day(dag: date, vandaag: date, streep: str) -> None:
    """With a whole year or its last two digits, with any of the usual marks."""
    for jaar in (f"{dag.year}", f"{dag.year % 100:02}", f"'{dag.year % 100:02}"):
        assert parse_date(f"{dag.day}{streep}{dag.month:02}{streep}{jaar}", vandaag) == dag


@given(st.dates(max_value=date(9990, 1, 1)), st.integers(1, 360))
def test_a_date_without_a_year_is_within_a_year_from_today(vandaag: date, dagen: int) -> None:
    """Day and month of a day that is coming mean that day."""
    dag = vandaag + timedelta(days=dagen)
    assert parse_date(f"{dag.day} {MAANDEN[dag.month - 1][:3].replace('maa', 'mrt')}", vandaag) == dag


delen = st.sampled_from(
    [*DAGEN, *MAANDEN, "ma", "over", "een", "week", "weken", "maand", "jaar", "volgende", "29", "31", "2", "0",
     "-", "/", ".", "'", "a.s.", "op", "2026", "99999", "9" * 5000, "½", "²", "٣", "é"]
)  # fmt: skip


@given(
    st.one_of(st.text(), st.lists(delen, max_size=7).map(" ".join), st.lists(delen, max_size=7).map("".join))
)
def test_whatever_is_typed_is_a_day_or_a_sentence(tekst: str) -> None:
    """Nothing but a refusal in words ever comes out, also of thousands of digits."""
    with contextlib.suppress(Geweigerd):
        dag = parse_date(tekst, DINSDAG)
        assert dag is None or isinstance(dag, date)


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("over 1 maand", "2026-12-24"),
        ("over 2 maanden", "2027-01-24"),
        ("over 14 maanden", "2028-01-24"),
        ("over 26 maanden", "2029-01-24"),
    ],
)
def test_months_ahead_go_on_into_the_next_year_and_the_one_after(tekst: str, dag: str) -> None:
    assert read(tekst) == dag
