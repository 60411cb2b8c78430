"""The kluis to another folder: all of it, found again from the old one, and killed on the way."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.places import WEGWIJZER, home_folder, pointer_in
from loopbaangesprek.stores.sqlite import open_store
from tests import sleutelbossen as bos
from tests.kluizen import (
    SLOT,
    WACHTZIN,
    codes_in,
    cold,
    hold_a_talk,
    kill_at_moments,
    lob,
    names,
    no_room_for,
    take_in,
)
from tests.proeven import Tally, rounds
from tests.program import LOB, listing, run, surroundings
from tests.venster import Window

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals and terminals")


@pytest.fixture
def oud(tmp_path: Path) -> Path:
    """A locked kluis in a synced folder, with a talk, an own bank, an own law and an older copy."""
    folder = tmp_path / "Dropbox" / "lob"
    folder.parent.mkdir()
    take_in(folder)
    (folder / "vragen").mkdir()
    (folder / "vragen" / "eigen.yaml").write_text("vragenbank: eigen\n", encoding="utf-8")
    (folder / "wet.yaml").write_text("wet\n", encoding="utf-8")
    (folder / "lob-schema-2.db").write_bytes((folder / "lob.db").read_bytes())
    return folder


def codes(folder: Path) -> set[str]:
    """The codes of the talks that the program finds from a folder."""
    lijst = lob(folder, "gesprek", "lijst", "--json")
    assert lijst.code == 0, lijst
    return {rij["code"] for rij in json.loads(lijst.out)}


def test_everything_moves_and_is_found_from_the_old_folder(oud: Path, tmp_path: Path) -> None:
    nieuw = tmp_path / "lokaal" / "lob"
    klaar = lob(oud, "kluis", "verhuis", str(nieuw))
    assert klaar.code == 0, klaar
    assert names(nieuw) == ["lob-schema-2.db", "lob.db", "vragen", "wet.yaml"]
    assert names(nieuw / "vragen") == ["eigen.yaml"]
    assert (nieuw / "lob.db").stat().st_mode & 0o777 == 0o600
    assert nieuw.stat().st_mode & 0o777 == 0o700
    assert names(oud) == [WEGWIJZER, "vragen", "wet.yaml"]
    assert str(nieuw) in (oud / WEGWIJZER).read_text(encoding="utf-8")
    assert "oude versies" in klaar.out
    assert codes(oud) == {"vmbo-3310"}
    take_in(oud, "mbo-0417")
    assert codes(nieuw) == {"vmbo-3310", "mbo-0417"}
    assert names(oud) == [WEGWIJZER, "vragen", "wet.yaml"]


@pytest.mark.lang
def test_a_person_hears_of_the_synced_folder_until_it_has_moved(oud: Path, tmp_path: Path) -> None:
    def bare() -> str:
        venster = Window([*LOB], 80, 40, surroundings(oud, **SLOT))
        venster.sees("Keuze:")
        venster.close()
        return venster.words

    assert "lob kluis verhuis" in bare()
    assert lob(oud, "kluis", "verhuis", str(tmp_path / "lokaal")).code == 0
    assert "lob kluis verhuis" not in bare()


def test_a_talk_goes_on_in_the_new_place(oud: Path, tmp_path: Path) -> None:
    hold_a_talk(oud, "havo-0912")
    assert lob(oud, "kluis", "verhuis", str(tmp_path / "lokaal")).code == 0
    hervat = lob(oud, "gesprek", "hervat", "havo-0912")
    assert hervat.code == 130, hervat


@pytest.mark.lang
def test_it_moves_on_and_back_again(oud: Path, tmp_path: Path) -> None:
    """Each folder that was left shows the way, and nobody is led in a circle."""
    een, twee = tmp_path / "een", tmp_path / "twee"
    assert lob(oud, "kluis", "verhuis", str(een)).code == 0
    assert lob(een, "kluis", "verhuis", str(twee)).code == 0
    take_in(oud, "mbo-0417")
    assert lob(oud, "kluis", "verhuis", str(een)).code == 0
    for van in (oud, een, twee):
        assert codes(van) == {"vmbo-3310", "mbo-0417"}
    assert [map_ for map_ in (oud, een, twee) if (map_ / "lob.db").exists()] == [een]


def test_between_two_moves_the_later_one_counts(tmp_path: Path) -> None:
    een, twee = tmp_path / "een", tmp_path / "twee"
    for van, naar, keer in ((een, twee, 1), (twee, een, 2)):
        van.mkdir(exist_ok=True)
        (van / WEGWIJZER).write_text(f"Uitleg.\nMap: {naar}\nVerhuizing nummer: {keer}\n", encoding="utf-8")
    (een / "lob.db").touch()
    assert home_folder(een) == een
    assert home_folder(twee) == een


@pytest.mark.lang
@pytest.mark.parametrize(
    ("naar", "woorden"),
    [
        ("Dropbox/lob", "al in die map"),
        ("Dropbox/lob/dieper", "in de map van nu"),
        ("Nextcloud/lob", "Nextcloud"),
        ("bestand", "is een bestand"),
        ("bestand/lob", "is een bestand"),
        ("bezet", "staan al gesprekken"),
        ("anders", "is er al"),
        ("kopie", "reservekopieën"),
    ],
)
def test_a_folder_that_will_not_do_is_refused_and_nothing_changes(
    oud: Path, tmp_path: Path, naar: str, woorden: str
) -> None:
    (tmp_path / "bestand").write_text("x", encoding="utf-8")
    take_in(tmp_path / "bezet", "mbo-0417")
    (tmp_path / "anders" / "vragen").mkdir(parents=True)
    (tmp_path / "anders" / "vragen" / "eigen.yaml").write_text("vragenbank: anders\n", encoding="utf-8")
    assert lob(oud, "kluis", "reservekopie", str(tmp_path / "kopie")).code == 0
    voor = {naam for naam in listing(tmp_path) if "vensters" not in naam}
    klaar = lob(oud, "kluis", "verhuis", str(tmp_path / naar))
    assert klaar.code == 1, klaar
    assert woorden in klaar.err
    assert {naam for naam in listing(tmp_path) if "vensters" not in naam} == voor
    assert codes_in(oud / "lob.db") == {"vmbo-3310"}


def test_without_a_folder_or_a_kluis_it_says_what_to_do(oud: Path, tmp_path: Path) -> None:
    assert lob(oud, "kluis", "verhuis", " ").code == 2
    leeg = lob(tmp_path / "leeg", "kluis", "verhuis", str(tmp_path / "lokaal"))
    assert leeg.code == 1
    assert "nog niets bewaard" in leeg.err
    assert "LOB_MAP" in leeg.err
    assert not (tmp_path / "lokaal").exists()


@pytest.mark.lang
def test_a_folder_with_other_things_in_it_gets_one_of_its_own(oud: Path, tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "brief.odt").write_text("van mij", encoding="utf-8")
    vol = lob(oud, "kluis", "verhuis", str(tmp_path / "map"))
    assert vol.code == 1
    assert f"lob kluis verhuis {tmp_path / 'map' / 'Loopbaangesprek'}" in vol.err
    assert lob(oud, "kluis", "verhuis", str(tmp_path / "map" / "Loopbaangesprek")).code == 0
    assert codes(oud) == {"vmbo-3310"}


@pytest.mark.lang
def test_out_of_a_folder_that_is_not_ours_alone_it_moves_to_one_below_it(tmp_path: Path) -> None:
    thuis = tmp_path / "thuis"
    take_in(thuis)
    (thuis / "brief.odt").write_text("van mij", encoding="utf-8")
    klaar = lob(thuis, "kluis", "verhuis", str(thuis / "Loopbaangesprek"))
    assert klaar.code == 0, klaar
    assert codes_in(thuis / "Loopbaangesprek" / "lob.db") == {"vmbo-3310"}
    assert codes(thuis) == {"vmbo-3310"}


def test_a_place_where_no_folder_can_be_made_is_told_with_what_to_do(oud: Path) -> None:
    klaar = lob(oud, "kluis", "verhuis", "/proc/x")
    assert klaar.code == 1
    assert "In /proc/x kan niets worden geschreven. Kies een andere map" in klaar.err
    assert codes(oud) == {"vmbo-3310"}
    assert lob(oud, "kluis", "verhuis").code == 2


def test_a_place_that_may_not_be_written_leaves_all_as_it_was(oud: Path, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("nothing is forbidden to root")
    dicht = tmp_path / "dicht"
    dicht.mkdir(0o500)
    klaar = lob(oud, "kluis", "verhuis", str(dicht))
    assert klaar.code == 1
    assert codes(oud) == {"vmbo-3310"}


@pytest.mark.lang
def test_a_full_disk_leaves_all_as_it_was(oud: Path, tmp_path: Path) -> None:
    (tmp_path / "lokaal").mkdir()
    (oud / "lob-schema-2.db").unlink()
    with no_room_for(60_000):
        klaar = cold(oud, "kluis", "verhuis", str(tmp_path / "lokaal"))
    assert klaar.code == 1
    assert "is vol" in klaar.err
    assert "niets veranderd" in klaar.err
    assert names(tmp_path / "lokaal") == []
    assert codes(oud) == {"vmbo-3310"}


@pytest.mark.lang
def test_it_is_refused_while_another_window_has_the_kluis_open(oud: Path, tmp_path: Path) -> None:
    ander = open_store(oud / "lob.db", WACHTZIN)
    klaar = lob(oud, "kluis", "verhuis", str(tmp_path / "lokaal"))
    assert klaar.code == 1
    assert "ander venster" in klaar.err
    ander.set_setting("rol", "mentor")
    ander.close()
    assert not (tmp_path / "lokaal").exists()
    assert codes(oud) == {"vmbo-3310"}


def test_a_kluis_without_a_wachtzin_moves_too_and_leaves_no_word_behind(tmp_path: Path) -> None:
    folder, nieuw = tmp_path / "OneDrive", tmp_path / "lokaal"
    bestand = tmp_path / "gesprek.yaml"
    bestand.write_text("bank: stage\nmoment: De zeldzame kwartelkoning\n", encoding="utf-8")
    assert run(folder, "gesprek", "start", "--antwoorden", str(bestand), "--code", "vmbo-3310").code == 0
    assert run(folder, "kluis", "verhuis", str(nieuw)).code == 0
    assert "vmbo-3310" in run(folder, "gesprek", "lijst").out
    for pad in folder.rglob("*"):
        assert not pad.is_file() or b"kwartelkoning" not in pad.read_bytes()


@pytest.mark.lang
def test_of_a_file_that_is_a_link_nothing_stays_behind_it(oud: Path, tmp_path: Path) -> None:
    elders = tmp_path / "Dropbox" / "echt.db"
    (oud / "lob.db").rename(elders)
    (oud / "lob.db").symlink_to(elders)
    assert lob(oud, "kluis", "verhuis", str(tmp_path / "lokaal")).code == 0
    assert not elders.exists()
    assert codes(oud) == {"vmbo-3310"}


@pytest.mark.lang
def test_where_the_new_place_is_gone_it_is_said_with_what_to_do(oud: Path, tmp_path: Path) -> None:
    nieuw = tmp_path / "lokaal"
    assert lob(oud, "kluis", "verhuis", str(nieuw)).code == 0
    nieuw.rename(tmp_path / "los")
    for woorden in ((), ("gesprek", "lijst"), ("zoek", "koelcel"), ("gesprek", "start", "--bank", "stage")):
        klaar = lob(oud, *woorden)
        assert klaar.code == 1, klaar
        assert "verhuisd naar" in klaar.err
        assert "zet-terug" in klaar.err
    assert not nieuw.exists()
    (tmp_path / "los").rename(nieuw)
    assert codes(oud) == {"vmbo-3310"}


@pytest.mark.parametrize(
    "inhoud", [b"", b"Map: \nVerhuizing nummer: 1\n", b"Map: /x\nVerhuizing nummer: een\n", b"\xff\xfe\0"]
)
def test_a_signpost_that_says_nothing_is_told(tmp_path: Path, inhoud: bytes) -> None:
    (tmp_path / WEGWIJZER).write_bytes(inhoud)
    with pytest.raises(OpslagFout, match="niet te lezen"):
        pointer_in(tmp_path)
    assert pointer_in(tmp_path / "elders") is None


def kill_while_moving(oud: Path, keren: Iterable[int], tally: Tally) -> None:
    """After each kill everything is found from the old folder; and the same command brings it to its end."""
    tmp_path = oud.parent.parent
    shutil.copytree(oud, tmp_path / "gaaf")
    nieuw = tmp_path / "lokaal"

    def look(keer: int) -> None:
        store = open_store(home_folder(oud) / "lob.db", WACHTZIN)
        assert [kop.code for kop in store.talks()] == ["vmbo-3310"]
        store.close()
        if not (oud / WEGWIJZER).exists():
            klaar = lob(oud, "kluis", "verhuis", str(nieuw))
            assert klaar.code == 0, (keer, klaar)
        if list(oud.glob("lob*.db")) or keer % 4 == 0:
            assert lob(oud).code == 0
        assert names(oud) == [WEGWIJZER, "vragen", "wet.yaml"], keer
        assert sorted({*names(nieuw)} - {"vensters"}) == ["lob-schema-2.db", "lob.db", "vragen", "wet.yaml"]
        assert codes_in(nieuw / "lob.db") == {"vmbo-3310"}
        shutil.rmtree(oud)
        shutil.rmtree(nieuw)
        shutil.copytree(tmp_path / "gaaf", oud)
        tally.trial()

    kill_at_moments(oud, ("kluis", "verhuis", str(nieuw)), keren, look)


@pytest.mark.proef
def test_many_kills_on_the_way_leave_everything_in_the_old_place_or_the_new(
    oud: Path, telt: Callable[[str], Tally]
) -> None:
    tally = telt("Na kill -9 tijdens `lob kluis verhuis` staat alles op de oude plek of op de nieuwe.")
    kill_while_moving(oud, rounds(20), tally)
    tally.none_lost()


@pytest.mark.lang
@pytest.mark.parametrize("tot", ["merk", "kopie", "wegwijzer"])
def test_wherever_a_move_was_broken_off_it_can_be_done_again(oud: Path, tmp_path: Path, tot: str) -> None:
    """The three states that a kill can leave, made by hand."""
    nieuw, gaaf = tmp_path / "lokaal", tmp_path / "gaaf"
    shutil.copytree(oud, gaaf)
    assert lob(oud, "kluis", "verhuis", str(nieuw)).code == 0
    import hashlib  # noqa: PLC0415 - only here

    som = hashlib.sha256((nieuw / "lob.db").read_bytes()).hexdigest()
    (nieuw / "~lob-verhuis.tmp").write_text(f"{oud}\n{som}\n", encoding="utf-8")
    shutil.copytree(gaaf, oud, dirs_exist_ok=True)
    if tot != "wegwijzer":
        (oud / WEGWIJZER).unlink()
    if tot == "merk":
        (nieuw / "lob.db").rename(nieuw / "~lob.tmp")
    if tot == "wegwijzer":
        assert lob(oud).code == 0
    else:
        assert codes(oud) == {"vmbo-3310"}
        assert lob(oud, "kluis", "verhuis", str(nieuw)).code == 0
    assert not (oud / "lob.db").exists()
    assert codes(oud) == {"vmbo-3310"}
    assert not [naam for naam in names(nieuw) if naam.startswith("~")]


@pytest.mark.lang
def test_a_half_moved_kluis_that_was_used_is_never_overwritten(oud: Path, tmp_path: Path) -> None:
    nieuw, gaaf = tmp_path / "lokaal", tmp_path / "gaaf"
    shutil.copytree(oud, gaaf)
    assert lob(oud, "kluis", "verhuis", str(nieuw)).code == 0
    (nieuw / "~lob-verhuis.tmp").write_text(f"{oud}\n{'0' * 64}\n", encoding="utf-8")
    shutil.copytree(gaaf, oud, dirs_exist_ok=True)
    (oud / WEGWIJZER).unlink()
    klaar = lob(oud, "kluis", "verhuis", str(nieuw))
    assert klaar.code == 1
    assert "staan al gesprekken" in klaar.err
    assert codes_in(nieuw / "lob.db") == {"vmbo-3310"}


@pytest.mark.lang
def test_the_key_ring_follows_to_the_new_place(
    oud: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who need not type the wachtzin before the move need not type it after."""
    ring = bos.surroundings_with_ring(tmp_path)
    for naam, waarde in ring.items():
        monkeypatch.setenv(naam, waarde)
    gegeven = {**ring, **SLOT}
    assert run(oud, "kluis", "sleutelbos", "--aan", omgeving=gegeven).code == 0
    assert run(oud, "kluis", "verhuis", str(tmp_path / "lokaal"), omgeving=gegeven).code == 0
    lijst = run(oud, "gesprek", "lijst", omgeving=ring)
    assert lijst.code == 0, lijst
    assert "vmbo-3310" in lijst.out
    assert not (oud / "lob.sleutelbos").exists()
    assert list(json.loads((tmp_path / "ring.json").read_text(encoding="utf-8"))) != []
