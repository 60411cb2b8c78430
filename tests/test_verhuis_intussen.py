"""The kluis moves, or goes, while somebody thinks at the question for the wachtzin or waits for another window."""

from __future__ import annotations

import shutil
import sys
from contextlib import closing
from pathlib import Path
from threading import Thread
from time import sleep

import pytest

from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.opening import open_kept
from loopbaangesprek.places import WEGWIJZER
from loopbaangesprek.stores.gate import shut
from loopbaangesprek.stores.sqlite import open_store
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


def test_who_waits_for_another_window_opens_what_is_there_then(oud: Path, tmp_path: Path) -> None:
    nieuw = tmp_path / "nieuw"

    def move() -> None:
        sleep(0.5)
        shutil.copytree(oud, nieuw)
        (oud / "lob.db").unlink()
        (oud / WEGWIJZER).write_text(f"Map: {nieuw}\nKeer: 1\n", encoding="utf-8")

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
            open_kept(tmp_path, lambda _: None).close()
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
