"""The kluis moves, or goes, while somebody thinks at the question for the wachtzin or waits for another window."""

from __future__ import annotations

import shutil
import sys
from contextlib import closing
from pathlib import Path
from threading import Thread
from time import sleep

import pytest

from loopbaangesprek.clearing import KOPIE, MERK, NAAR, sum_of
from loopbaangesprek.fouten import Geweigerd, OpslagFout
from loopbaangesprek.instellingen import VERHUISD_UIT
from loopbaangesprek.opening import open_kept
from loopbaangesprek.places import WEGWIJZER
from loopbaangesprek.stores.gate import shut
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.vault.moving_files import made_in, take_name
from tests.kluizen import WACHTZIN, codes_in, lob, names, take_in
from tests.program import START, Talk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals and terminals")
VRAAG = "Wachtzin"


@pytest.fixture
def oud(tmp_path: Path) -> Path:
    """A locked kluis with a talk."""
    take_in(tmp_path / "oud")
    return tmp_path / "oud"


def asked(folder: Path, *woorden: str) -> Talk:
    """The program at the question for the wachtzin."""
    venster = Talk(folder, *woorden, omgeving={"LOB_WACHTZIN": None})
    venster.hears(VRAAG)
    sleep(0.2)
    return venster


def typed(venster: Talk, wachtzin: str) -> None:
    """Type what does not show."""
    venster.kind.send(wachtzin + "\n")


@pytest.mark.lang
def test_a_talk_that_waited_for_its_wachtzin_is_kept_where_everything_went(oud: Path, tmp_path: Path) -> None:
    nieuw = tmp_path / "nieuw"
    venster = asked(oud, *START, "--code", "mbo-0417", "--eenvoudig")
    assert lob(oud, "kluis", "verhuis", str(nieuw)).code == 0
    typed(venster, WACHTZIN)
    venster.answer("Over de stage bij de bakker.")
    venster.line("/stop")
    venster.rest()
    assert {pad.name for pad in oud.iterdir()} == {WEGWIJZER}
    assert lob(oud).code == 0
    assert codes_in(nieuw / "lob.db") == {"vmbo-3310", "mbo-0417"}


def test_where_the_kluis_went_away_at_the_question_no_other_is_made(oud: Path, tmp_path: Path) -> None:
    venster = asked(oud, "gesprek", "lijst")
    oud.rename(tmp_path / "weg")
    typed(venster, "typfout")
    assert "weggehaald" in venster.rest()
    assert venster.code == 1
    assert not oud.exists()


@pytest.mark.lang
def test_who_waits_for_another_window_opens_what_is_there_then(oud: Path, tmp_path: Path) -> None:
    nieuw = tmp_path / "nieuw"

    def move() -> None:
        sleep(0.5)
        shutil.copytree(oud, nieuw)
        (oud / WEGWIJZER).write_text(f"Map: {nieuw}\nVerhuizing nummer: 1\n", encoding="utf-8")
        (oud / "lob.db").unlink()

    draad = Thread(target=move)
    with shut(oud / "lob.db", 0):
        draad.start()
        ander = Thread(target=lambda: gevonden.append(lob(oud, "gesprek", "lijst").out))
        gevonden: list[str] = []
        ander.start()
        draad.join()
        sleep(0.5)
    ander.join()
    assert "vmbo-3310" in gevonden[0]
    assert names(oud) == [WEGWIJZER]


def test_who_waits_for_another_window_makes_nothing_in_the_place_of_what_went(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOB_WACHTZIN", "")
    pad = tmp_path / "lob.db"
    with closing(open_store(pad)):
        pass
    fouten: list[OpslagFout] = []

    def look() -> None:
        try:
            open_kept(tmp_path, quietly=True).close()
        except OpslagFout as fout:
            fouten.append(fout)

    ander = Thread(target=look)
    with shut(pad, 0):
        ander.start()
        sleep(0.5)
        pad.unlink()
    ander.join()
    assert "weggehaald" in fouten[0].zin
    assert not pad.exists()


@pytest.mark.lang
def test_a_kluis_that_was_made_in_the_new_folder_at_the_question_stays(oud: Path, tmp_path: Path) -> None:
    nieuw = tmp_path / "nieuw"
    venster = asked(oud, "kluis", "verhuis", str(nieuw))
    take_in(nieuw, "mbo-0417")
    typed(venster, WACHTZIN)
    assert "staan al gesprekken" in venster.rest()
    assert codes_in(nieuw / "lob.db") == {"mbo-0417"}
    assert codes_in(oud / "lob.db") == {"vmbo-3310"}


def test_a_name_is_given_only_where_nothing_stands(oud: Path, tmp_path: Path) -> None:
    """The last look, with the copy ready: a kluis that another window made meanwhile is not replaced."""
    nieuw = tmp_path / "nieuw"
    gemaakt: list[Path] = []
    take_in(nieuw, "mbo-0417")
    (nieuw / KOPIE).write_bytes((oud / "lob.db").read_bytes())
    with pytest.raises(Geweigerd, match="staan al gesprekken"):
        take_name(oud, nieuw, gemaakt)
    assert gemaakt == []
    assert codes_in(nieuw / "lob.db") == {"mbo-0417"}


def half_moved(oud: Path, nieuw: Path, tmp_path: Path) -> None:
    """As a kill leaves it between the file in the new folder and the file that shows the way."""
    gaaf = tmp_path / "gaaf"
    (oud / NAAR).write_text(str(nieuw), encoding="utf-8")
    shutil.copytree(oud, gaaf)
    assert lob(oud, "kluis", "verhuis", str(nieuw)).code == 0
    (nieuw / MERK).write_text(f"{oud}\n{sum_of(nieuw / 'lob.db')}\n", encoding="utf-8")
    shutil.copytree(gaaf, oud, dirs_exist_ok=True)
    (oud / WEGWIJZER).unlink()


@pytest.mark.lang
def test_a_move_that_did_not_get_there_leaves_nothing_there_after_any_command(
    oud: Path, tmp_path: Path
) -> None:
    nieuw = tmp_path / "nieuw"
    (oud / "lob-schema-2.db").write_bytes((oud / "lob.db").read_bytes())
    half_moved(oud, nieuw, tmp_path)
    (nieuw / KOPIE).write_bytes((oud / "lob.db").read_bytes())
    assert lob(oud, "gesprek", "lijst").code == 0
    assert names(nieuw) == []
    assert "lob-schema-2.db" in names(oud)
    assert NAAR not in names(oud)


@pytest.mark.lang
def test_what_was_used_in_the_new_folder_since_stays_and_is_named(oud: Path, tmp_path: Path) -> None:
    nieuw = tmp_path / "nieuw"
    half_moved(oud, nieuw, tmp_path)
    take_in(nieuw, "mbo-0417")
    gewist = lob(oud, "jongere", "wis", "vmbo-3310", "--ja")
    assert str(nieuw) in gewist.out
    assert codes_in(nieuw / "lob.db") == {"vmbo-3310", "mbo-0417"}


@pytest.mark.lang
def test_an_old_file_goes_after_any_command(oud: Path, tmp_path: Path) -> None:
    gaaf = (oud / "lob.db").read_bytes()
    assert lob(oud, "kluis", "verhuis", str(tmp_path / "nieuw")).code == 0
    (oud / "lob.db").write_bytes(gaaf)
    with closing(open_store(tmp_path / "nieuw" / "lob.db", WACHTZIN)) as store:
        store.set_setting(VERHUISD_UIT, str(oud))
    assert lob(oud, "gesprek", "lijst").code == 0
    assert names(oud) == [WEGWIJZER]


@pytest.mark.lang
def test_an_old_file_that_holds_more_than_the_kluis_stays_and_is_named(oud: Path, tmp_path: Path) -> None:
    assert lob(oud, "kluis", "verhuis", str(tmp_path / "nieuw")).code == 0
    (oud / WEGWIJZER).rename(tmp_path / "even")
    take_in(oud, "mbo-0417")
    (tmp_path / "even").rename(oud / WEGWIJZER)
    with closing(open_store(tmp_path / "nieuw" / "lob.db", WACHTZIN)) as store:
        store.set_setting(VERHUISD_UIT, str(oud))
    assert lob(oud, "gesprek", "lijst").code == 0
    assert codes_in(oud / "lob.db") == {"mbo-0417"}
    gewist = lob(oud, "jongere", "wis", "vmbo-3310", "--ja")
    assert f"In {oud} zijn ook gesprekken" in gewist.out


def test_a_move_that_fails_after_its_kluis_was_used_leaves_that_alone(oud: Path, tmp_path: Path) -> None:
    nieuw = tmp_path / "nieuw"

    def use_it() -> None:
        with made_in(nieuw, oud) as gemaakt:
            (nieuw / KOPIE).write_bytes((oud / "lob.db").read_bytes())
            take_name(oud, nieuw, gemaakt)
            take_in(nieuw, "mbo-0417")
            raise OSError

    with pytest.raises(OSError):  # noqa: PT011 - any trouble of the disk
        use_it()
    assert codes_in(nieuw / "lob.db") == {"vmbo-3310", "mbo-0417"}


@pytest.mark.lang
def test_what_shows_the_way_is_for_this_user_only(oud: Path, tmp_path: Path) -> None:
    assert lob(oud, "kluis", "verhuis", str(tmp_path / "nieuw")).code == 0
    assert (oud / WEGWIJZER).stat().st_mode & 0o777 == 0o600
