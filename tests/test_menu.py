"""Bare `lob`: where you are, the three questions of the first time, and a menu that runs what can be typed.

The rule that lives here: the real program; for a person in a terminal, for other programs through a pipe.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest

from loopbaangesprek.instellingen import PAUZE
from loopbaangesprek.places import DATABASE, WEGWIJZER
from loopbaangesprek.stores import queries as q
from loopbaangesprek.stores.sqlite import empty_store, open_store
from loopbaangesprek.wachtzin import POGINGEN
from tests.kluizen import WACHTZIN, take_in
from tests.lob import BESTAND, Lob
from tests.program import Talk, listing, talks_kept, unknown_words

windows = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX terminals")
ROL, MAP, SLOT = "Wat is jouw rol?", "In welke map bewaart lob alles?", "Hoe zet ik de gesprekken"
MENU = "Wat wil je doen?"
STIL = 3.0
"""Seconds: longer than the silence of these tests."""


@contextmanager
def at_home(folder: Path, *woorden: str, thuis: bool = False, eerst: bool = False) -> Iterator[Talk]:
    """The program in a terminal; with `thuis` nobody named a folder, with `eerst` nobody settled a wachtzin."""
    omgeving: dict[str, str | None] = {"ACCESSIBLE": "1"}
    if thuis:
        omgeving |= {"LOB_MAP": None, "XDG_DATA_HOME": str(folder.parent / "gewoon")}
    if eerst:
        omgeving["LOB_WACHTZIN"] = None
    venster = Talk(folder, *woorden, omgeving=omgeving)
    try:
        yield venster
    finally:
        venster.kill()
        assert not unknown_words(venster.out), venster.out


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the talks of this test are kept; nothing is there yet."""
    return tmp_path / "map"


def usual(tmp_path: Path) -> Path:
    """The folder where everything is kept when nobody names one."""
    return tmp_path / "gewoon" / "loopbaangesprek"


# The first time


@windows
def test_the_first_time_three_questions_are_asked_and_enter_answers_each(
    folder: Path, tmp_path: Path
) -> None:
    """And a talk that begins afterwards asks none of them again."""
    with at_home(folder, thuis=True, eerst=True) as venster:
        assert ROL in venster.line("")
        venster.hears("Goed, je bent mentor.")
        gehoord = venster.line("")
        assert MAP in gehoord
        assert str(usual(tmp_path)) in gehoord
        assert SLOT in venster.line("3")
        assert "1 even oefenen" in venster.line("2")
        assert "Waar gaat het gesprek over?" in venster.line("een stage")
        assert "Welke code" in venster.line("mbo-1")
        assert "Op welk niveau" in venster.line("mbo")
        gehoord = venster.line("/stop")
        assert not any(vraag in gehoord for vraag in (ROL, MAP, SLOT))
        assert "1 verder met mbo-1" in venster.line("")
        venster.rest()
    assert venster.code == 0
    with closing(open_store(usual(tmp_path) / DATABASE)) as store:
        assert (store.setting("rol"), store.setting("kluis")) == ("mentor", "zonder")


@windows
@pytest.mark.parametrize("map_", ["", "elders"])
def test_who_chose_no_lock_is_told_so_once(folder: Path, tmp_path: Path, map_: str) -> None:
    """Also where everything moved to another folder at once."""
    (tmp_path / "elders").mkdir()
    with at_home(folder, thuis=True, eerst=True) as venster:
        venster.line("")
        venster.line(map_ and str(tmp_path / map_))
        venster.line("3")
        venster.line("")
        venster.rest()
        assert venster.out.count("meelezen") == 1


@windows
def test_another_folder_is_moved_to_and_found_again(folder: Path, tmp_path: Path) -> None:
    nieuw = tmp_path / "mijn map"
    with at_home(folder, thuis=True) as venster:
        venster.line("decaan")
        venster.line(str(Path("/dev/null")))
        assert "geen map" in venster.line(str(nieuw))
        assert "bestaat nog niet. Aanmaken?" in venster.line("ja")
        assert "even oefenen" in venster.line("")
        venster.rest()
    assert (nieuw / DATABASE).exists()
    assert [pad.name for pad in usual(tmp_path).iterdir()] == [WEGWIJZER]
    with at_home(folder, "instellingen", "rol", thuis=True) as venster:
        assert "rol: decaan" in venster.rest()


@windows
def test_the_way_back_leads_to_the_question_before(folder: Path, tmp_path: Path) -> None:
    """At none of the first questions a command is taken for an answer."""
    with at_home(folder, thuis=True, eerst=True) as venster:
        assert ROL in venster.line("/terug")
        assert "Hier kan alleen /stop." in venster.line("decaan")
        assert MAP in venster.line("/terug")
        assert ROL in venster.line("vakdocent")
        assert MAP in venster.line("")
        assert SLOT in venster.line("/teurg")
        assert "Hier kan alleen /terug of /stop." in venster.line("/terug")
        assert MAP in venster.line("")
        assert SLOT in venster.line("3")
        assert MENU in venster.line("")
        venster.rest()
    with closing(open_store(usual(tmp_path) / DATABASE)) as store:
        assert (store.setting("rol"), store.setting("kluis")) == ("vakdocent", "zonder")


@windows
def test_half_a_name_makes_no_folder(folder: Path, tmp_path: Path) -> None:
    """A number is meant for a list, and not as the name of a folder; a new folder is asked about."""
    nieuw = tmp_path / "nieuw"
    with at_home(folder, thuis=True) as venster:
        assert ROL in venster.line("")
        assert MAP in venster.line("1")
        assert "Typ de hele naam" in venster.line(str(nieuw))
        assert "Aanmaken?" in venster.line("nee")
        assert MAP in venster.line("")
        assert MENU in venster.line("")
        venster.rest()
    assert not nieuw.exists()
    assert not Path("1").exists()
    assert (usual(tmp_path) / DATABASE).exists()


@windows
@pytest.mark.parametrize("getypt", ["/stop", "mentor\n/stop", "mentor\n\n/stop"])
def test_whoever_leaves_at_a_question_leaves_nothing_behind(
    folder: Path, tmp_path: Path, getypt: str
) -> None:
    with at_home(folder, thuis=True, eerst=True) as venster:
        for regel in getypt.split("\n"):
            venster.line(regel)
        assert "Er is niets gemaakt" in venster.rest()
    assert venster.code == 130
    assert not listing(usual(tmp_path))


@windows
def test_who_named_the_folder_is_not_asked_for_it(folder: Path) -> None:
    with at_home(folder) as venster:
        venster.line("")
        gehoord = venster.line("")
        assert MAP not in gehoord
        assert MENU in gehoord
        venster.rest()
    assert (folder / DATABASE).exists()


@windows
def test_a_talk_as_the_very_first_command_begins_at_once(folder: Path) -> None:
    with at_home(folder, "gesprek", "start", "--eenvoudig") as venster:
        assert "Waar gaat het gesprek over?" in venster.line("/stop")
        venster.rest()


def test_where_nobody_can_be_asked_the_first_screen_is_a_page(lob: Lob) -> None:
    assert lob() == 0
    assert "Er is nog niets bewaard" in lob.out
    assert not (lob.folder / "lob").exists()


# The menu


@windows
def test_the_menu_runs_a_command_and_is_there_again_until_enter_leaves_it(lob: Lob) -> None:
    begin = ("gesprek", "start", "--bank", "stage", "--code", "mbo-1", "--niveau", "mbo", "--rol", "mentor")
    assert lob(*begin, typed="een wens\n\n/stop\n") == 130
    with at_home(lob.folder / "lob") as venster:
        assert "Gesprekken die nog lopen:" in venster.line("alle gesprekken")
        assert "mbo-1" in venster.line("1")
        assert "fase Terugkijken" in venster.line("een moment")
        venster.line("")
        gehoord = venster.line("/stop")
        assert "Alles is bewaard." in venster.hears(MENU)
        assert "Traceback" not in gehoord
        venster.line("")
        assert venster.rest().strip() == ""
    assert venster.code == 0


@windows
@pytest.mark.parametrize("getypt", ["", "/stop", "\x04"])
def test_whoever_is_done_leaves_the_menu(lob: Lob, getypt: str) -> None:
    lob.taken_in()
    with at_home(lob.folder / "lob") as venster:
        venster.hears("> ")
        venster.kind.send(getypt if getypt == "\x04" else f"{getypt}\n")
        venster.rest()
    assert venster.code == 0


@windows
def test_a_trouble_in_a_command_is_told_and_the_menu_stays(lob: Lob) -> None:
    """Here: a file stands where the folder for records would be."""
    lob.taken_in()
    bezet = lob.folder / "bezet"
    assert lob("instellingen", "verslagen", str(bezet / "verslagen")) == 0
    bezet.touch()
    with at_home(lob.folder / "lob") as venster:
        venster.line("meekrijgt")
        gehoord = venster.line("")
        assert str(bezet) in gehoord
        assert MENU in gehoord
        venster.rest()
    assert venster.code == 0


@windows
def test_the_menu_keeps_to_the_folder_that_was_named(tmp_path: Path, folder: Path) -> None:
    daar = tmp_path / "daar"
    with at_home(folder, "--map", str(daar)) as venster:
        venster.line("")
        venster.line("2")
        venster.line("een stage")
        venster.line("mbo-7")
        venster.line("mbo")
        venster.line("/stop")
        assert "mbo-7" in venster.line("")
        venster.rest()
    assert (talks_kept(daar), talks_kept(folder)) == (1, 0)


@pytest.fixture
def locked(folder: Path) -> Path:
    """The same behind a wachtzin, with a talk, where two seconds and a half is a long silence."""
    take_in(folder)
    with closing(open_store(folder / DATABASE, WACHTZIN)) as store:
        store.set_setting(PAUZE, "0.042")
    return folder


@contextmanager
def behind_lock(folder: Path, *woorden: str) -> Iterator[Talk]:
    """The program in a terminal, behind the wachtzin of these tests."""
    venster = Talk(folder, *woorden, omgeving={"LOB_WACHTZIN": WACHTZIN, "ACCESSIBLE": "1"})
    try:
        yield venster
    finally:
        venster.kill()


def long_silence(venster: Talk, getypt: str) -> str:
    """Leave the prompt alone for too long, type a line all the same, and give what was said until the wachtzin."""
    venster.hears("> ")
    time.sleep(STIL)
    venster.kind.send(f"{getypt}\n")
    gehoord = venster.hears("Wachtzin: ")
    assert "Het gesprek staat er nog" not in gehoord
    return gehoord


@pytest.mark.lang
@windows
@pytest.mark.parametrize(
    "daar", [("",), ("instellingen",), ("even oefenen",)], ids=["menu", "settings", "practice"]
)
def test_after_a_long_silence_somebody_without_the_wachtzin_sees_no_talk(
    locked: Path, daar: tuple[str]
) -> None:
    """Wherever the menu led to: what was typed by whoever came by is not done, and neither is what comes after it."""
    with behind_lock(locked) as venster:
        for woord in filter(None, daar):
            venster.line(woord)
        long_silence(venster, "alle gesprekken")
        for over in reversed(range(POGINGEN)):
            venster.kind.send("iets anders\n")
            if over:
                venster.hears("Wachtzin: ")
        gehoord = venster.rest()
        assert "Daarom stopt lob." in gehoord
        assert "vmbo-3310" not in gehoord
        assert MENU not in gehoord
    assert venster.code == 0


@windows
def test_who_leaves_at_the_wachtzin_leaves_the_menu_too(locked: Path) -> None:
    with behind_lock(locked) as venster:
        venster.line("instellingen")
        long_silence(venster, "")
        venster.kind.send("\x04")
        assert MENU not in venster.rest()


@windows
def test_with_the_wachtzin_everything_goes_on(locked: Path) -> None:
    with behind_lock(locked) as venster:
        venster.line("instellingen")
        long_silence(venster, "")
        venster.kind.send(f"{WACHTZIN}\n")
        venster.hears(MENU)
        assert "vmbo-3310" in venster.line("alle gesprekken") + venster.hears(MENU)
        venster.line("")
        venster.rest()


@windows
def test_settings_that_were_typed_for_are_guarded_too(locked: Path) -> None:
    with behind_lock(locked, "instellingen") as venster:
        long_silence(venster, "1")
        venster.kind.send("\x04")
        assert "Wat is jouw rol?" not in venster.rest()


# What it shows


def day(verder: int) -> str:
    """A day so far from today."""
    return (date.today() + timedelta(days=verder)).isoformat()  # noqa: DTZ011 - the day on this computer's clock


def test_planned_talks_talks_that_are_ready_and_the_last_ones_stand_there(lob: Lob) -> None:
    pad = lob.folder / "antwoorden.yaml"
    pad.write_text(f"{BESTAND}volgend-gesprek: {day(9)}\n", encoding="utf-8")
    assert lob("gesprek", "start", "--antwoorden", str(pad), "--code", "mbo-1") == 0, lob.err
    assert lob("gesprek", "bereid-voor", "mbo-2", "--soort", "stage", "--waar", "bij een bakker") == 0
    assert lob() == 0
    gepland, klaar = (
        lob.out.index("Gesprekken die gepland zijn:\n  mbo-1, "),
        lob.out.index("  mbo-2: stage, bij"),
    )
    assert gepland < klaar < lob.out.index("De laatste gesprekken:\n  mbo-1, ")
    assert "lob gesprek start --code mbo-2" in lob.out
    assert lob("--json") == 0
    stand = json.loads(lob.out)
    assert [kop["code"] for kop in stand["gepland"]] == ["mbo-1"]
    assert stand["klaargezet"] == [{"code": "mbo-2", "wat": "stage, bij een bakker"}]
    assert [kop["code"] for kop in stand["laatste"]] == ["mbo-1"]


@windows
@pytest.mark.parametrize("omgeving", [{"ACCESSIBLE": "1"}, {}], ids=["heard", "seen"])
def test_a_long_step_stands_there_whole_with_the_rest_further_in(lob: Lob, omgeving: dict[str, str]) -> None:
    stap = " ".join(f"woord{nr}" for nr in range(40))
    pad = lob.folder / "antwoorden.yaml"
    pad.write_text(f"{BESTAND}".replace("de planner vragen", stap), encoding="utf-8")
    assert lob("gesprek", "start", "--antwoorden", str(pad), "--code", "mbo-1") == 0, lob.err
    venster = Talk(lob.folder / "lob", omgeving=omgeving)
    try:
        gehoord = venster.line("")
    finally:
        venster.rest()
    assert stap in " ".join(gehoord.split())
    assert "…" not in gehoord
    assert re.search(r"^  mbo-1, .*woord\d+\r\n    woord", gehoord, re.MULTILINE)


def test_what_was_set_ready_and_cannot_be_read_any_more_is_told_by_its_code(lob: Lob) -> None:
    assert lob("gesprek", "bereid-voor", "mbo-2", "--soort", "stage") == 0
    with closing(open_store(lob.folder / "lob" / DATABASE)) as store:
        store.prepare("mbo-2", "{kapot")
    assert lob() == 0
    assert "Gesprekken die klaarstaan:\n  mbo-2\n" in lob.out


def test_the_first_screen_loads_nothing_that_takes_long(lob: Lob) -> None:
    lob.taken_in()
    proef = "import sys; from loopbaangesprek.cli.door import run; run([]); print(*sys.modules)"
    klaar = subprocess.run([sys.executable, "-c", proef], capture_output=True, text=True, check=True)
    assert "De laatste gesprekken:" in klaar.stdout
    zwaar = {"typer", "yaml", "pydantic", "rich", "prompt_toolkit", "questionary", "jinja2", "typst", "docx"}
    assert zwaar.isdisjoint(klaar.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("vraag", ["STAPPEN_VOORBIJ", "STAPPEN_KOMEN", "GEPLAND"])
def test_the_first_screen_reads_only_what_an_index_gives(vraag: str) -> None:
    """No row is looked at that is not shown or, for plans, is not of the last year."""
    with closing(empty_store()) as store:
        plan = store.connection.execute(
            f"EXPLAIN QUERY PLAN {getattr(q, vraag)}", (day(0), day(0))
        ).fetchall()
    stappen = [str(rij[-1]) for rij in plan]
    assert stappen
    assert all(stap.startswith("SEARCH") for stap in stappen), stappen
