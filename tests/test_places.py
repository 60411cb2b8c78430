"""A place or a bank that cannot be: told with the right cause and what to do, and never with Python's words."""

from __future__ import annotations

from pathlib import Path

import pytest

from loopbaangesprek.banks import OnbekendeBank, OnleesbareBank, load_bank
from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.opening import is_kept
from loopbaangesprek.places import WEGWIJZER, home_folder, is_for_a_while, rescue_folders
from tests.program import START, Warm, in_dutch

LANG = "a" * 400


@pytest.mark.parametrize(
    "naam", [LANG, f"{LANG}.yaml", f"map/{LANG}/x.yaml", "map/" * 3000 + "x.yaml", "~nemo/x.yaml"]
)
def test_a_bank_that_no_file_can_hold_is_not_there(warm: Warm, tmp_path: Path, naam: str) -> None:
    """A name of hundreds of signs is unknown as any other is; nothing is begun."""
    ging = in_dutch(warm.run(tmp_path / "map", "gesprek", "start", "--bank", naam, "--code", "x"))
    assert ging.code == 1
    assert ging.err.startswith(("Er is geen vragenbank 'aaa", "Er is geen bestand '"))
    assert len(ging.err) < 250
    assert not (tmp_path / "map").exists()


def test_a_bank_may_not_build_on_a_name_that_no_file_can_hold(warm: Warm, tmp_path: Path) -> None:
    """The line of the bank that says so is named."""
    bank = tmp_path / "eigen.yaml"
    bank.write_text(f"vragenbank: eigen\ntitel: Eigen\nversie: 1\nbouwt_op: {LANG}\n", encoding="utf-8")
    ging = in_dutch(warm.run(tmp_path / "map", "gesprek", "start", "--bank", str(bank), "--code", "x"))
    assert ging.code == 1
    assert "eigen.yaml:4" in ging.err
    assert "Er is geen vragenbank 'aaa" in ging.err


def test_a_name_with_a_sign_that_no_name_has_is_not_there() -> None:
    """Also when it did not come in by way of the command line, where such signs are taken out."""
    for naam in ("st\0age", "map/st\0age.yaml", "~\0/x.yaml"):
        with pytest.raises(OnbekendeBank):
            load_bank(naam)


def test_a_folder_is_no_bank(warm: Warm, tmp_path: Path) -> None:
    """What should be named is the file."""
    with pytest.raises(OnleesbareBank, match="Dat is een map"):
        load_bank(f"{tmp_path}/")
    ging = in_dutch(warm.run(tmp_path / "map", "oefen", "--bank", "/"))
    assert (ging.code, ging.err) == (1, "Dat is een map. Noem het bestand van de vragenbank.\n")


OPDRACHTEN = [
    (),
    ("gesprek", "lijst"),
    ("gesprek", "toon", "x"),
    ("gesprek", "hervat"),
    (*START, "--code", "x"),
]


@pytest.mark.parametrize("opdracht", OPDRACHTEN, ids=" ".join)
def test_a_place_that_cannot_be_is_told_by_every_command(
    warm: Warm, tmp_path: Path, opdracht: tuple[str, ...]
) -> None:
    """Too long, a file, below a file, or the home of somebody unknown: one sentence with the cause, exit code 1."""
    (tmp_path / "bestand").write_text("iets anders", encoding="utf-8")
    for map_, zin in (
        (tmp_path / LANG, "De naam van de map is te lang: "),
        (tmp_path / LANG / "onder", "De naam van de map is te lang: "),
        (tmp_path / "bestand", f"{tmp_path}/bestand is een bestand en geen map."),
        (tmp_path / "bestand" / "onder", f"{tmp_path}/bestand is een bestand en geen map."),
        (Path("~nemo/x"), "Een map '~nemo/x' kan er niet zijn."),
    ):
        ging = in_dutch(warm.run(tmp_path / "map", "--map", str(map_), *opdracht))
        assert (ging.code, ging.err.count("\n")) == (1, 1), ging
        assert ging.err.startswith(zin)
        assert ging.err.endswith("bijvoorbeeld met --map.\n")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bestand", "thuis", "tijdelijk"]


def test_a_record_cannot_be_written_to_a_name_that_no_file_can_have(warm: Warm, tmp_path: Path) -> None:
    """The talk is not taken in either: the file is asked for first."""
    bestand = tmp_path / "antwoorden.yaml"
    bestand.write_text("bank: stage\nervaring: {titel: De eerste dag}\n", encoding="utf-8")
    for naam in (f"{LANG}.x", LANG):
        naar = ("--naar", str(tmp_path / naam))
        ging = in_dutch(warm.run(tmp_path / "map", "gesprek", "start", "--antwoorden", str(bestand), *naar))
        assert (ging.code, ging.err.count("\n")) == (1, 1)
        assert "Kies met --naar" in ging.err


def test_a_place_with_a_sign_that_no_name_has_is_told() -> None:
    """Nothing but a known trouble comes out."""
    with pytest.raises(OpslagFout, match="kan er niet zijn"):
        is_kept(Path("map\0"))


def test_without_a_home_there_is_still_a_place_to_go_to(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A home that is unknown is no place, and no reason to stop."""
    monkeypatch.setenv("HOME", str(tmp_path / LANG))
    assert rescue_folders(tmp_path)
    with pytest.raises(OpslagFout, match="kan er niet zijn"):
        home_folder(Path("~nemo"))


def test_of_the_places_to_go_on_in_the_one_that_does_not_last_is_known_and_comes_last(tmp_path: Path) -> None:
    assert [is_for_a_while(idee) for idee in rescue_folders(tmp_path)][-1]
    assert not is_for_a_while(Path("/thuis"))


@pytest.mark.parametrize(
    ("daar", "nummer"),
    [
        ("/elders", "9" * 5000),
        ("/elders", "²"),
        ("/elders", "-1"),
        ("/elders", ""),
        ("", "1"),
        ("/x" * 50_000, "1"),
    ],
    ids=["long", "square", "below", "none", "nowhere", "too far"],
)
def test_a_way_that_says_nothing_to_go_by_is_told(tmp_path: Path, daar: str, nummer: str) -> None:
    """Where everything went is never guessed, and what cannot be a folder is not said back."""
    (tmp_path / WEGWIJZER).write_text(f"Map: {daar}\nVerhuizing nummer: {nummer}\n", encoding="utf-8")
    with pytest.raises(OpslagFout, match="hoort te staan waar de gesprekken zijn") as fout:
        home_folder(tmp_path)
    assert len(fout.value.zin) < 500
