"""Pictures: the way through a talk and days on a line, as SVG that needs nothing else, and in words."""

from __future__ import annotations

from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loopbaangesprek.exports.blokken import Punt, Station, Tijdlijn, Weg
from loopbaangesprek.exports.svg import say_time_line, say_way, time_line_svg, way_svg
from loopbaangesprek.exports.svg_shapes import BREED, SMAL
from loopbaangesprek.exports.time_flags import Geplant, Vlag, axis, flags, open_rows, plant
from tests.stukken import STATIONS

KLEUR = "#1f4e5f"
NS = "{http://www.w3.org/2000/svg}"
BEGIN = date(2025, 9, 10)
WEG = Weg(tuple(Station(naam, naam != "rode draad") for naam in STATIONS))
lijnen = st.lists(
    st.builds(Punt, st.dates(), st.sampled_from(("gesprek", "vervolgstap", ""))), min_size=1, max_size=40
).map(lambda punten: Tijdlijn(tuple(punten)))


def line_of(*dagen: int) -> Tijdlijn:
    """Talks so many days after the first of all."""
    return Tijdlijn(tuple(Punt(BEGIN + timedelta(days=na), "gesprek") for na in dagen))


def read(svg: str) -> ET.Element:
    """A picture as it is read."""
    return ET.fromstring(svg)  # noqa: S314 - made here


def words_of(svg: str) -> list[str]:
    return [tekst.text or "" for tekst in read(svg).iter(f"{NS}text")]


def planted(lijn: Tijdlijn) -> list[Geplant]:
    vlaggen = flags(lijn)
    return plant(vlaggen, axis(vlaggen, 8, BREED - 16 - max(vlag.breed for vlag in vlaggen)))


# --- the way


@pytest.mark.parametrize("staand", [False, True])
def test_the_way_shows_each_station_and_which_were_reached(staand: bool) -> None:  # noqa: FBT001 - a case
    svg = way_svg(WEG, KLEUR, staand=staand)
    stippen = [stip.get("fill") for stip in read(svg).iter(f"{NS}circle")]
    assert stippen == [KLEUR if naam != "rode draad" else "none" for naam in STATIONS]
    assert " ".join(words_of(svg)) == " ".join(STATIONS)


def test_a_dot_that_was_not_reached_is_smaller_and_open_so_that_paper_without_colour_shows_it() -> None:
    stippen = list(read(way_svg(WEG, "#ffffff")).iter(f"{NS}circle"))
    assert {stip.get("stroke") for stip in stippen} == {"currentColor"}
    assert len({stip.get("r") for stip in stippen}) == 2


def test_the_way_is_said_in_words() -> None:
    assert say_way(WEG) == (
        "Het gesprek kwam langs: ervaring, klein verhaal, verwante verhalen, groter verhaal en vervolgstap."
        " Niet langs: rode draad."
    )
    assert say_way(Weg(())) == ""


def test_a_name_of_three_words_is_folded_where_both_lines_are_about_as_long() -> None:
    weg = Weg((Station("wat steeds terugkomt", bereikt=True), Station("waar ik het herken", bereikt=False)))
    assert words_of(way_svg(weg, KLEUR)) == ["wat steeds", "terugkomt", "waar ik", "het herken"]


# --- the line of time


def test_each_day_is_as_far_along_the_line_as_it_was_in_time() -> None:
    a, b, c = (g.x for g in planted(line_of(0, 10, 40)))
    assert (c - a) / (b - a) == pytest.approx(4)


def test_talks_of_one_day_are_one_dot() -> None:
    svg = time_line_svg(line_of(0, 0), KLEUR)
    assert len(list(read(svg).iter(f"{NS}circle"))) == 1
    assert words_of(svg) == ["10 sep 2025", "2 × gesprek"]


def test_the_year_stands_where_it_is_new() -> None:
    assert words_of(time_line_svg(line_of(0, 30, 150), KLEUR))[::2] == ["10 sep 2025", "10 okt", "7 feb 2026"]


def test_twelve_talks_in_two_years_take_one_or_two_rows_on_each_side() -> None:
    rijen = {g.rij for g in planted(line_of(*(61 * nr + 7 * nr % 11 for nr in range(12))))}
    assert rijen <= {-2, -1, 0, 1}


def test_the_days_are_said_in_their_order() -> None:
    lijn = Tijdlijn((Punt(date(2026, 11, 20), "vervolgstap"), Punt(date(2026, 3, 2), "gesprek")))
    assert say_time_line(lijn) == "2 maart 2026: gesprek. 20 november 2026: vervolgstap."


@settings(max_examples=200, deadline=None)
@given(lijnen)
def test_words_never_touch_words_and_no_pole_goes_through_them(lijn: Tijdlijn) -> None:
    vlaggen = planted(lijn)
    for links, rechts in ((a, b) for a in vlaggen for b in vlaggen if a.x <= b.x and a is not b):
        assert links.rij != rechts.rij or links.x + links.vlag.breed <= rechts.x
        assert links.rij not in open_rows(rechts, vlaggen) or not links.covers(rechts.x)


@settings(max_examples=40, deadline=None)
@given(lijnen, st.booleans())
def test_everything_is_inside_the_picture(lijn: Tijdlijn, staand: bool) -> None:  # noqa: FBT001 - either
    svg = read(time_line_svg(lijn, KLEUR, staand=staand))
    breed, hoog = map(float, str(svg.get("viewBox")).split()[2:])
    assert breed == (SMAL if staand else BREED)
    for stip in svg.iter(f"{NS}circle"):
        assert 4 <= float(str(stip.get("cx"))) <= breed - 4
        assert 4 <= float(str(stip.get("cy"))) <= hoog - 4
    for tekst in svg.iter(f"{NS}text"):
        assert 0 <= float(str(tekst.get("x"))) <= breed - 5 * len(tekst.text or "")
        assert 7 <= float(str(tekst.get("y"))) <= hoog


# --- every picture


@settings(max_examples=50, deadline=None)
@given(st.text(min_size=1, max_size=20), st.booleans())
def test_a_name_is_data_and_never_markup(naam: str, staand: bool) -> None:  # noqa: FBT001 - either
    naam = "".join(teken for teken in naam if teken.isprintable()) or "x"
    weg, lijn = Weg((Station(naam, bereikt=True),)), Tijdlijn((Punt(BEGIN, naam),))
    for svg in (way_svg(weg, KLEUR, staand=staand), time_line_svg(lijn, KLEUR, staand=staand)):
        soorten = {deel.tag.removeprefix(NS) for deel in read(svg).iter()}
        assert soorten <= {"svg", "title", "desc", "path", "circle", "text"}
        assert naam.replace(" ", "") in "".join(words_of(svg)).replace(" ", "")


def test_a_picture_has_a_name_and_a_description_and_asks_for_nothing() -> None:
    for svg in (way_svg(WEG, KLEUR), time_line_svg(line_of(0, 90), KLEUR)):
        assert read(svg).get("role") == "img"
        assert (read(svg).findtext(f"{NS}title") or "") in ("De weg van dit gesprek", "Tijdlijn")
        assert read(svg).findtext(f"{NS}desc")
        assert not {"style", "class", "href", "id"} & {
            naam for deel in read(svg).iter() for naam in deel.attrib
        }


def test_nothing_is_no_picture() -> None:
    assert way_svg(Weg(()), KLEUR) == time_line_svg(Tijdlijn(()), KLEUR) == ""


def test_a_flag_is_as_wide_as_its_widest_line() -> None:
    assert Vlag(BEGIN, ("2 mrt", "vervolgstap")).breed == Vlag(BEGIN, ("vervolgstap",)).breed
