"""Seventy ways in which people at a school say a day: each is that one day, or is told what to type instead."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek.dagnamen import DAGEN, MAANDEN
from loopbaangesprek.dagspraak import TELWOORDEN
from loopbaangesprek.datums import parse_date
from loopbaangesprek.fouten import Geweigerd

DINSDAG = date(2026, 11, 24)
"""The day on which everything below is said."""


@pytest.mark.parametrize(
    ("gezegd", "dag"),
    [
        ("vanochtend", "2026-11-24"), ("morgenvroeg", "2026-11-25"), ("morgen vroeg", "2026-11-25"),
        ("morgen om kwart over tien", "2026-11-25"), ("overmorgenmiddag", "2026-11-26"),
        ("vrijdagmiddag", "2026-11-27"), ("vrijdag 's middags", "2026-11-27"), ("vrijdag in de pauze", "2026-11-27"),
        ("woensdag na school", "2026-11-25"), ("woensdag in de ochtend", "2026-11-25"),
        ("vrijdag het derde uur", "2026-11-27"), ("vr 3e lesuur", "2026-11-27"),
        ("maandagochtend om 9 uur", "2026-11-30"), ("ma 14:30", "2026-11-30"), ("ma 9 u", "2026-11-30"),
        ("volgende week vrijdagmiddag", "2026-12-04"), ("volgende week op vrijdag", "2026-12-04"),
        ("vrijdag volgende week om 10 uur", "2026-12-04"), ("uiterlijk vrijdag", "2026-11-27"),
        ("uiterlijk op vrijdag 4 december", "2026-12-04"), ("deze week vrijdag", "2026-11-27"),
        ("vrijdag van deze week", "2026-11-27"), ("deze week op woensdag", "2026-11-25"),
        ("donderdag over 14 dagen", "2026-12-10"), ("dinsdag a.s.", "2026-12-01"),
        ("1 dec om 10 uur", "2026-12-01"), ("1 december om half drie", "2026-12-01"),
        ("vrijdag 11 december 2026 om 10.30 uur", "2026-12-11"), ("11 dec rond twaalf uur", "2026-12-11"),
        ("1 jan 2027 10:00", "2027-01-01"),
        ("de 12e", "2026-12-12"), ("op de 12e", "2026-12-12"), ("12e", "2026-12-12"), ("de twaalfde", "2026-12-12"),
        ("de 1e", "2026-12-01"), ("de 24e", "2026-11-24"), ("de 30ste", "2026-11-30"), ("vrijdag de 11e", "2026-12-11"),
        ("vrijdag de 11", "2026-12-11"),
        ("eerste december", "2026-12-01"), ("twaalf december", "2026-12-12"), ("de eerste december", "2026-12-01"),
        ("eenendertig december", "2026-12-31"), ("tweeëntwintig maart", "2027-03-22"),
        ("twintigste januari", "2027-01-20"), ("achtste januari", "2027-01-08"), ("derde maart", "2027-03-03"),
        ("laatste vrijdag van november", "2026-11-27"), ("eerste maandag van december", "2026-12-07"),
        ("de tweede dinsdag in januari", "2027-01-12"), ("eerste dinsdag van november", "2027-11-02"),
        ("derde woensdag van maart 2028", "2028-03-15"), ("eerste maandag van volgende maand", "2026-12-07"),
        ("laatste maandag van de maand", "2026-11-30"),
        ("maandag in week 50", "2026-12-07"), ("ma wk 50", "2026-12-07"), ("week 50 op maandag", "2026-12-07"),
        ("maandag van week 3", "2027-01-18"), ("vrijdag in week 50", "2026-12-11"), ("wk 50 vrijdag", "2026-12-11"),
        ("eerste kerstdag", "2026-12-25"), ("2e kerstdag", "2026-12-26"), ("sinterklaas", "2026-12-05"),
        ("oudejaarsavond", "2026-12-31"), ("nieuwjaarsdag", "2027-01-01"), ("koningsdag", "2027-04-27"),
    ],
)  # fmt: skip
def test_what_means_one_day_is_that_day(gezegd: str, dag: str) -> None:
    gelezen = parse_date(gezegd, DINSDAG)
    assert gelezen is not None
    assert gelezen.isoformat() == dag


@pytest.mark.parametrize(
    ("gezegd", "op", "dag"),
    [
        ("eerste maandag van de maand", "2026-11-01", "2026-11-02"),
        ("eerste maandag van de maand", "2026-11-02", "2026-11-02"),
        ("eerste maandag van de maand", "2026-11-03", "2026-12-07"),
        ("eerste maandag van de maand", "2026-12-08", "2027-01-04"),
        ("laatste vrijdag in de maand", "2026-12-26", "2027-01-29"),
        ("eerste maandag van deze maand", "2026-11-02", "2026-11-02"),
        ("eerste maandag van deze maand", "2026-11-26", None),
        ("eerste maandag van volgende maand", "2026-12-26", "2027-01-04"),
        ("eerste maandag van november", "2026-11-26", "2027-11-01"),
        ("eerste maandag van november 2026", "2026-11-26", "2026-11-02"),
    ],
)
def test_a_weekday_of_the_month_is_one_that_is_still_to_come(gezegd: str, op: str, dag: str | None) -> None:
    assert parse_date(gezegd, date.fromisoformat(op)) == (date.fromisoformat(dag) if dag else None)


@pytest.mark.parametrize(
    ("gezegd", "zoals"),
    [
        ("eind november", "28 november 2026"), ("begin januari", "3 januari 2027"),
        ("half december", "15 december 2026"),
        ("medio maart", "15 maart 2027"), ("eind van maart", "28 maart 2027"), ("einde maart", "28 maart 2027"),
        ("januari", "15 januari 2027"),
        ("ergens in mei", "15 mei 2027"), ("in januari", "15 januari 2027"),
        *((vaag, "8 december 2026") for vaag in (
            "over anderhalve week", "over een paar weken", "over een week of twee", "over twee à drie weken",
            "over 2 of 3 weken", "over enkele dagen", "volgende maand", "volgend jaar", "dit weekend", "het weekend",
            "eind volgende week", "begin van de week", "week 50", "na de kerstvakantie", "voor de zomer",
            "voor vrijdag", "tijdens de stage", "tussen kerst en oud en nieuw", "rond kerst", "in de vakantie",
            "binnenkort", "zsm", "z.s.m.", "zo snel mogelijk", "volgende keer", "later",
        )),
    ],
)  # fmt: skip
def test_what_can_mean_more_days_is_told_what_to_type(gezegd: str, zoals: str) -> None:
    with pytest.raises(Geweigerd) as nee:
        parse_date(gezegd, DINSDAG)
    assert nee.value.zin == f"Dat kunnen meer dagen zijn. Typ er één, zoals {zoals}."
    assert parse_date(zoals, DINSDAG) is not None


@pytest.mark.parametrize(
    ("gezegd", "zin"),
    [
        (
            "over drie weken op maandag",
            "Bedoel je maandag 14 december of maandag 21 december? Typ 14-12 of 21-12.",
        ),
        ("vrijdag de dertiende", "13 december 2026 is een zondag. Typ alleen de dag, of alleen de datum."),
        ("de 31e", "November 2026 heeft 30 dagen. Kies een andere dag."),
    ],
)
def test_what_is_clear_and_cannot_be_so_is_told(gezegd: str, zin: str) -> None:
    with pytest.raises(Geweigerd) as nee:
        parse_date(gezegd, DINSDAG)
    assert nee.value.zin == zin


@pytest.mark.parametrize(
    "gezegd",
    ["gisteren", "vorige week", "maandag deze week", "maandag om 25 uur", "om 10 uur", "maandag in week 99",
     "half drie", "de 45e", "de 32e", "een op een", "laatste van maart", "vrijdag 12", "als het kan", "de dag erna"],
)  # fmt: skip
def test_what_is_not_understood_is_not_guessed(gezegd: str) -> None:
    assert parse_date(gezegd, DINSDAG) is None


@pytest.mark.parametrize("gezegd", ["dinsdag deze week", "dinsdag in week 48", "de 24e", "24 november"])
def test_the_day_itself_is_still_to_come(gezegd: str) -> None:
    assert parse_date(gezegd, DINSDAG) == DINSDAG
    assert parse_date("koningsdag", date(2027, 4, 27)) == date(2027, 4, 27)


def test_a_day_of_the_month_that_is_over_is_one_of_the_next_also_over_new_year() -> None:
    assert parse_date("de 12e", date(2026, 12, 26)) == date(2027, 1, 12)


def test_a_dot_that_stands_apart_changes_nothing() -> None:
    assert parse_date("vrijdag .", DINSDAG) == date(2026, 11, 27)


def test_when_the_kings_birthday_is_a_sunday_the_day_before_is_meant() -> None:
    assert parse_date("koningsdag", date(2031, 1, 1)) == date(2031, 4, 26)
    assert parse_date("koningsdag", date(2030, 4, 28)) == date(2031, 4, 26)


@given(
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.integers(0, 6),
    st.sampled_from(["om 10 uur", "'s avonds", "14:30"]),
)
def test_an_hour_beside_a_day_changes_nothing_of_the_day(vandaag: date, nummer: int, erbij: str) -> None:
    assert parse_date(f"{DAGEN[nummer]} {erbij}", vandaag) == parse_date(DAGEN[nummer], vandaag)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 300))
def test_a_number_in_words_is_that_number(vandaag: date, verder: int) -> None:
    dag = vandaag + timedelta(days=verder)
    assert parse_date(f"{TELWOORDEN[dag.day - 1]} {MAANDEN[dag.month - 1]}", vandaag) == dag
