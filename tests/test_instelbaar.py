"""Settings as values: how each is read and told, and the file in which a school hands them on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.huisstijl.kleur import KLEUREN
from loopbaangesprek.huisstijl.vorm import read_name
from loopbaangesprek.instelbaar.bestand import Gekozen, read_settings, write_settings
from loopbaangesprek.instelbaar.vorm import INSTELLINGEN, OP_NAAM
from loopbaangesprek.plaats import LeesFout
from loopbaangesprek.reading.yamltree import parse
from loopbaangesprek.velden import ROLLEN

GETYPT = {
    "rol": st.sampled_from(ROLLEN),
    "verslagen": st.sampled_from(
        ["~/School", "/mnt/..l: #1/'s map", 'C:\\Mijn "map"', "gewoon", "//server/x"]
    ),
    "bewaartermijn": st.integers(1, 20).map(str),
    "pauze": st.one_of(st.just("uit"), st.integers(1, 1440).map(str)),
    "eenvoudig": st.sampled_from(["aan", "uit", "ja", "nee", "AAN"]),
}
"""What can be typed for each setting."""
NAMEN = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=40)


def read(tekst: str) -> Gekozen:
    """What a file with this text chooses."""
    return read_settings(parse(tekst.encode(), "school.yaml"))


def mistakes(tekst: str) -> dict[int, str]:
    """What is said of each line of a file."""
    with pytest.raises(LeesFout) as fout:
        read(tekst)
    return {b.regel: b.zin for b in fout.value.bevindingen}


def test_every_setting_has_something_to_type() -> None:
    assert set(GETYPT) == set(OP_NAAM)


@given(st.fixed_dictionaries({}, optional=GETYPT))
def test_what_is_kept_is_read_back_as_it_is_told(getypt: dict[str, str]) -> None:
    for naam, woord in getypt.items():
        instelling = OP_NAAM[naam]
        kept = instelling.lees(woord)
        weer = instelling.getypt(kept)
        assert weer is None or instelling.lees(weer) == kept
        assert "\n" not in instelling.told(kept)


@given(st.fixed_dictionaries({}, optional=GETYPT), NAMEN.map(str.strip), st.sampled_from([*KLEUREN, ""]))
def test_a_file_that_was_written_chooses_the_same(getypt: dict[str, str], school: str, kleur: str) -> None:
    kept = {naam: OP_NAAM[naam].lees(woord) for naam, woord in getypt.items()}
    stijl = {"naam": read_name(school) if school else "", "kleur": kleur}
    gekozen = read(f"rol: mentor\n{write_settings({**kept, 'rol': None}, stijl)}")
    assert gekozen.waarden == {**{naam: w for naam, w in kept.items() if w}, "rol": "mentor"}
    assert gekozen.stijl == {
        deel: {"naam": stijl["naam"], "kleur": KLEUREN.get(kleur, "")}[deel] for deel, w in stijl.items() if w
    }


def test_what_nobody_chose_stands_in_the_file_and_chooses_nothing() -> None:
    tekst = write_settings({}, {})
    assert all(f"# {instelling.naam}: " in tekst for instelling in INSTELLINGEN)
    assert all(regel.startswith("#") or not regel for regel in tekst.splitlines())


def test_a_remark_that_is_uncovered_chooses_what_stands_there() -> None:
    gekozen = read(write_settings({}, {}).replace("# bewaartermijn", "bewaartermijn"))
    assert gekozen == Gekozen({"bewaartermijn": "2"})


@pytest.mark.parametrize(
    ("regel", "zegt"),
    [
        ("rol: mentro", "Bedoelde je mentor?"),
        ("verslagen: uit", "Typ de hele map"),
        ("bewaartermijn: 21", "van 1 tot en met 20"),
        ("bewaartermijn: twee", "Typ hele jaren"),
        ("pauze: 0", "Typ hele minuten"),
        ("eenvoudig: misschien", "Typ aan of uit."),
        ("huisstijl: groen", "elk op een regel"),
        ("huisstijl: {kleur: grasgroen}", "Kies uit: groen"),
        ("huisstijl: {logo: a.png}", "logo"),
        ("pauz: 3", "Bedoelde je 'pauze'?"),
        ("map: /ergens", "lob instellingen map MAP"),
        ("rol: [mentor]", "lijst"),
        ('huisstijl: {naam: ["Het Bos"]}', "lijst"),
    ],
)
def test_each_mistake_is_told_with_its_line_and_what_to_type(regel: str, zegt: str) -> None:
    fouten = mistakes(f"# van school\n{regel}\n")
    assert list(fouten) == [2]
    assert zegt in fouten[2]


def test_all_mistakes_are_told_at_once() -> None:
    assert list(mistakes("rol: baas\npauze: 10\neenvoudig: x\nschool: Het Bos\n")) == [1, 3, 4]


@pytest.mark.parametrize(
    "pad",
    [
        "~/../x",
        "/mnt/../x",
        "..",
        "../x",
        "~x",
        "School",
        "C:Users",
        "/mnt/..",
        r"C:\..\x",
        r"\\server\..",
        "~/..",
    ],
)
def test_a_folder_that_is_not_whole_or_leads_back_up_is_refused(pad: str) -> None:
    with pytest.raises(VerkeerdGebruik):
        OP_NAAM["verslagen"].lees(pad)


@pytest.mark.parametrize("naam", sorted(OP_NAAM))
@pytest.mark.parametrize("getypt", ["", "  ", "-1", "\x1b[2J", "٣", "1e3", "x" * 5000])
def test_what_is_no_value_is_refused(naam: str, getypt: str) -> None:
    with pytest.raises(VerkeerdGebruik):
        OP_NAAM[naam].lees(getypt)
