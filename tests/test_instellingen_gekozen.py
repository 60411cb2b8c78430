"""`lob instellingen` as it is typed: every setting does what it says, and a file changes all or nothing."""

from __future__ import annotations

import json
import re
import sys
from contextlib import closing
from pathlib import Path

import pytest

from loopbaangesprek.instellingen import PAUZE
from loopbaangesprek.places import DATABASE
from loopbaangesprek.stores.sqlite import open_store
from tests.lob import BESTAND, Lob
from tests.program import LOB, Talk, surroundings
from tests.venster import Window

windows = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX terminals")
VRAAG = "Wat wil je veranderen?"


def chosen(lob: Lob) -> dict[str, object]:
    """All settings, as other programs get them."""
    assert lob("instellingen", "--json") == 0
    return dict(json.loads(lob.out))


def test_without_a_terminal_all_settings_stand_there_with_how_to_change_one(lob: Lob) -> None:
    assert lob("instellingen") == 0
    assert "lob instellingen rol decaan" in lob.out
    namen = [regel.split(":")[0] for regel in lob.out.split("\n\n")[0].splitlines()]
    assert namen == list(chosen(lob))
    assert not (lob.folder / "lob").exists(), "looking makes nothing"


def test_a_chosen_role_is_not_asked_and_stands_in_the_record(lob: Lob) -> None:
    assert lob("instellingen", "rol", "Decaan") == 0
    begin = ("gesprek", "start", "--bank", "stage", "--code", "mbo-1", "--niveau", "mbo")
    assert lob(*begin, typed="een wens\n\n/stop\n") == 130
    assert "Wat is jouw rol?" not in lob.out
    assert lob("gesprek", "lijst", "--json") == 0
    assert json.loads(lob.out)[0]["rol"] == "decaan"


def test_records_go_to_the_chosen_folder(lob: Lob, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is written of a talk, and also a folder below one's own."""
    monkeypatch.setenv("HOME", str(lob.folder))
    naam = lob.taken_in()
    assert lob("instellingen", "verslagen", "~/school") == 0
    assert chosen(lob)["verslagen"] == str(lob.folder / "school")
    map_ = lob.folder / "school"
    for opdracht in (
        ("gesprek", "exporteer", naam),
        ("stap", "agenda", naam),
        ("instellingen", "huisstijl", "--proef"),
        ("instellingen", "bewaar"),
    ):
        eerder = len(list(map_.iterdir())) if map_.exists() else 0
        assert lob(*opdracht) == 0, lob.err
        assert str(map_) in lob.out
        assert len(list(map_.iterdir())) == eerder + 1
    assert lob("instellingen", "verslagen", "gewoon") == 0
    assert "de gewone map" in lob.out


def test_all_of_one_jongere_goes_there_too(lob: Lob) -> None:
    pad = lob.folder / "antwoorden.yaml"
    pad.write_text(BESTAND, encoding="utf-8")
    assert lob("gesprek", "start", "--antwoorden", str(pad), "--code", "mbo-1") == 0
    map_ = lob.folder / "school"
    assert lob("instellingen", "verslagen", str(map_)) == 0
    for opdracht in (
        ("jongere", "exporteer", "mbo-1"),
        ("jongere", "exporteer", "mbo-1", "--voor", "jongere"),
        ("jongere", "inzage", "mbo-1"),
        ("jongere", "overdragen", "mbo-1"),
    ):
        assert lob(*opdracht) == 0, lob.err
        assert str(map_) in lob.out, opdracht
    assert len(list(map_.iterdir())) == 4


def test_the_folder_that_is_offered_after_a_talk_is_the_chosen_one(lob: Lob) -> None:
    map_ = lob.folder / "school"
    assert lob("instellingen", "verslagen", str(map_)) == 0
    begin = ("gesprek", "start", "--bank", "stage", "--code", "mbo-1", "--niveau", "mbo", "--rol", "mentor")
    lob(*begin, typed="een wens\n\n/afronden\n" + "/overslaan\n" * 12 + "\n1\n" + "\n" * 6 + "2\n" * 3)
    assert str(map_) in lob.out


def test_a_file_is_no_folder_for_records(lob: Lob) -> None:
    pad = lob.folder / "bestand"
    pad.touch()
    assert lob("instellingen", "verslagen", str(pad)) == 2
    assert "een bestand en geen map" in lob.err


def test_the_term_counts_for_the_next_talk_and_for_clearing_up(lob: Lob) -> None:
    assert lob("instellingen", "bewaartermijn", "5") == 0
    naam = lob.taken_in()
    gesprek = lob.record(naam)["gesprek"]
    assert int(gesprek["bewaren_tot"][:4]) == int(gesprek["datum"][:4]) + 5
    assert lob("opruimen") == 0
    assert "5 jaar" in lob.out


def test_the_pause_is_the_one_of_the_kluis(lob: Lob) -> None:
    assert lob("instellingen", "pauze", "45") == 0
    assert lob("kluis", "pauze") == 0
    assert "45 minuten" in lob.out
    assert lob("kluis", "pauze", "uit") == 0
    assert chosen(lob)["pauze"] == "uit"


def test_the_house_style_is_told_in_the_list(lob: Lob) -> None:
    assert lob("instellingen", "huisstijl", "--naam", "Het Bos", "--kleur", "groen") == 0
    assert lob("instellingen") == 0
    assert "huisstijl: Het Bos, groen (#2f6b3a)\n" in lob.out


@windows
def test_the_plain_face_is_always_meant_once_it_was_chosen(lob: Lob) -> None:
    """Also where the wachtzin was not typed yet, and after everything moved; and not any more once that was chosen."""
    map_ = lob.folder / "lob"

    def face(folder: Path) -> str:
        venster = Window([*LOB, "oefen"], 80, 40, surroundings(folder))
        venster.until(lambda: "Keuze:" in venster.words or "›" in venster.words)
        venster.close()
        return "rijk" if "›" in venster.words else "eenvoudig"

    assert lob("instellingen", "eenvoudig", "aan") == 0
    assert face(map_) == "eenvoudig"
    assert lob("instellingen", "map", str(lob.folder / "elders")) == 0
    assert face(map_) == "eenvoudig"
    assert lob("instellingen", "eenvoudig", "uit") == 0
    assert face(map_) == "rijk"


@windows
@pytest.mark.parametrize("lijst", [("gesprek", "lijst"), ("stap", "lijst")])
def test_lists_have_no_columns_once_the_plain_face_was_chosen(lob: Lob, lijst: tuple[str, ...]) -> None:
    lob.taken_in()

    def shown() -> str:
        return Talk(lob.folder / "lob", *lijst).rest()

    assert re.search(r"\w   *\w", shown()), "columns"
    assert lob("instellingen", "eenvoudig", "aan") == 0
    assert not re.search(r"\w   *\w", shown())


def test_the_mark_of_the_plain_face_follows_what_is_kept(lob: Lob) -> None:
    """After a reservekopie came back, or when somebody cleared up beside the file."""
    merk = lob.folder / "lob" / "lob.eenvoudig"
    assert lob("instellingen", "eenvoudig", "aan") == 0
    merk.unlink()
    assert lob("gesprek", "lijst") == 0
    assert merk.exists()
    with closing(open_store(lob.folder / "lob" / DATABASE)) as store:
        store.set_setting("eenvoudig", "uit")
    assert lob("gesprek", "lijst") == 0
    assert not merk.exists()


def test_the_folder_is_changed_by_moving(lob: Lob) -> None:
    lob.taken_in()
    nieuw = lob.folder / "nieuw"
    assert lob("instellingen", "map", str(nieuw)) == 0
    assert (nieuw / DATABASE).exists()
    assert chosen(lob)["map"] == str(nieuw)
    assert lob("instellingen", "map") == 0
    assert lob.out == f"map: {nieuw}\n"


def test_a_value_that_cannot_be_is_refused_and_nothing_is_made(lob: Lob) -> None:
    assert lob("instellingen", "rol", "baas") == 2
    assert "Kies uit: mentor" in lob.err
    assert not (lob.folder / "lob").exists()


def test_a_file_of_one_school_is_taken_in_by_a_colleague(lob: Lob) -> None:
    school = lob.folder / "school"
    school.mkdir()
    for keuze in (("rol", "decaan"), ("pauze", "10"), ("bewaartermijn", "3"), ("verslagen", str(school))):
        assert lob("instellingen", *keuze) == 0
    assert lob("instellingen", "huisstijl", "--naam", "Het Bos: ’s middags", "--kleur", "1f4e8c") == 0
    hier = chosen(lob)
    pad = lob.folder / "school.yaml"
    assert lob("instellingen", "bewaar", str(pad)) == 0
    assert str(lob.folder / "lob") not in pad.read_text(encoding="utf-8"), (
        "where it stands is nobody's business"
    )
    daar = ("--map", str(lob.folder / "collega"))
    assert lob(*daar, "instellingen", "lees", str(pad)) == 0
    assert lob(*daar, "instellingen", "--json") == 0
    assert {**json.loads(lob.out), "map": ""} == {**hier, "map": ""}


def test_a_folder_from_a_file_that_does_not_exist_is_not_taken_where_nobody_can_be_asked(lob: Lob) -> None:
    eerder = chosen(lob)["verslagen"]
    pad = lob.folder / "school.yaml"
    pad.write_text(f"rol: decaan\nverslagen: {lob.folder / 'nieuw'}\n", encoding="utf-8")
    assert lob("instellingen", "lees", str(pad)) == 0
    assert "De map voor verslagen bleef zoals die was." in lob.out
    assert (chosen(lob)["rol"], chosen(lob)["verslagen"]) == ("decaan", eerder)
    pad.write_text(f"verslagen: {lob.folder / 'nieuw'}\n", encoding="utf-8")
    assert lob("instellingen", "lees", str(pad)) == 0
    assert "Bewaard" not in lob.out


@windows
@pytest.mark.parametrize(("antwoord", "genomen"), [("ja", True), ("nee", False), ("", False)])
def test_a_folder_from_a_file_is_asked_about_first(lob: Lob, antwoord: str, genomen: bool) -> None:  # noqa: FBT001 - a column of the table
    nieuw = lob.folder / "nieuw"
    pad = lob.folder / "school.yaml"
    pad.write_text(f"rol: decaan\nverslagen: {nieuw}\n", encoding="utf-8")
    lob.taken_in()
    venster = Talk(lob.folder / "lob", "instellingen", "lees", str(pad))
    assert str(nieuw) in venster.line(antwoord)
    venster.rest()
    nu = chosen(lob)
    assert nu["rol"] == "decaan"
    assert (nu["verslagen"] == str(nieuw)) == genomen


@windows
def test_a_folder_of_another_kind_of_computer_is_refused_and_not_made_here(lob: Lob) -> None:
    for getypt in (r"C:\Users\jan\Documents", r"\\server\share"):
        assert lob("instellingen", "verslagen", getypt) == 2
        assert "Typ de hele map" in lob.err
    pad = lob.folder / "school.yaml"
    pad.write_text("verslagen: 'C:\\Users\\jan\\Documents'\n", encoding="utf-8")
    assert lob("instellingen", "lees", str(pad)) == 1
    assert "Typ de hele map" in lob.err


@windows
def test_a_folder_that_came_along_from_another_kind_of_computer_makes_nothing_here(
    lob: Lob, monkeypatch: pytest.MonkeyPatch
) -> None:
    naam = lob.taken_in()
    with closing(open_store(lob.folder / "lob" / DATABASE)) as store:
        store.set_setting("verslagen", r"C:\Users\jan")
    hier = lob.folder / "hier"
    hier.mkdir()
    monkeypatch.chdir(hier)
    monkeypatch.setenv("HOME", str(lob.folder))
    assert lob("gesprek", "exporteer", naam) == 0
    assert not list(hier.iterdir())


def test_a_folder_above_this_one_is_kept_as_the_whole_folder(
    lob: Lob, monkeypatch: pytest.MonkeyPatch
) -> None:
    hier = lob.folder / "hier"
    hier.mkdir()
    monkeypatch.chdir(hier)
    assert lob("instellingen", "verslagen", "../daar") == 0
    assert chosen(lob)["verslagen"] == str(lob.folder / "daar")


@windows
def test_where_the_file_cannot_be_written_another_folder_is_named_as_it_is_typed_here(lob: Lob) -> None:
    """And no option of other commands."""
    bezet = lob.folder / "bezet"
    bezet.touch()
    for naar in (bezet / "x", Path("/dev/full")):
        assert lob("instellingen", "bewaar", str(naar)) == 1
        assert f"Schrijven naar {naar} lukt niet." in lob.err
        assert "lob instellingen bewaar MAP" in lob.err
        assert "--naar" not in lob.err


def test_a_file_with_a_mistake_changes_nothing(lob: Lob) -> None:
    assert lob("instellingen", "pauze", "10") == 0
    pad = lob.folder / "school.yaml"
    pad.write_text("pauze: 30\nrol: baas\nhuisstijl:\n  kleur: regenboog\n", encoding="utf-8")
    eerder = chosen(lob)
    assert lob("instellingen", "lees", str(pad)) == 1
    assert "regel 2: " in lob.err
    assert "regel 4: " in lob.err
    assert "Er is niets veranderd." in lob.err
    assert chosen(lob) == eerder


@pytest.mark.parametrize(
    "inhoud", [b"", b"\xff\xfe\x00", b"- rol\n", b"rol: &a mentor\n", b"{", b"PK\x03\x04"]
)
def test_what_is_no_file_with_settings_is_told(lob: Lob, inhoud: bytes) -> None:
    pad = lob.folder / "school.yaml"
    pad.write_bytes(inhoud)
    assert lob("instellingen", "lees", str(pad)) == 1
    assert "school.yaml" in lob.err
    assert not (lob.folder / "lob").exists()


def test_a_file_that_is_not_there_is_told(lob: Lob) -> None:
    assert lob("instellingen", "lees", "nergens.yaml") == 1
    assert "Het bestand nergens.yaml is er niet." in lob.err


@windows
def test_settings_are_asked_one_by_one_until_somebody_is_done(lob: Lob) -> None:
    """By number and by word; what does not fit is asked again, and Enter leaves it."""
    map_ = lob.folder / "lob"
    lob.taken_in()
    venster = Talk(map_, "instellingen")
    assert VRAAG in venster.line("1")
    venster.line("vakdocent")
    venster.hears("Bewaard. Rol: vakdocent")
    venster.line("pauze")
    venster.line("veel")
    assert "Typ hele minuten" in venster.line("15")
    venster.hears("Bewaard. Pauze: na 15 minuten stilte")
    venster.line("bewaartermijn")
    venster.line("")
    venster.hears("Er is niets veranderd.")
    venster.line("huisstijl")
    venster.line("Het Bos")
    venster.line("")
    venster.hears("Bewaard. Huisstijl: Het Bos")
    venster.line("map")
    venster.line(str(lob.folder / "elders"))
    assert "2 map: " + str(lob.folder / "elders") in venster.line("")
    venster.rest()
    assert venster.code == 0
    nu = chosen(lob)
    assert (nu["rol"], nu["pauze"], nu["bewaartermijn"]) == ("vakdocent", "15", 2)
    with closing(open_store(lob.folder / "elders" / DATABASE)) as store:
        assert store.setting(PAUZE) == "15"
