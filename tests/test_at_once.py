"""What is known beforehand, the version and the help pages: at once, and just as the program would say it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pexpect
import pytest
from bench import help_pages

from loopbaangesprek import __version__
from loopbaangesprek.cli import at_once
from loopbaangesprek.cli.at_once import BLADEN, GROEPEN, answered, layout, page_file
from loopbaangesprek.cli.door import _UITVOER_DICHT
from loopbaangesprek.cli.word_tree import OPDRACHTEN
from loopbaangesprek.window import columns
from loopbaangesprek.wiring import programme
from tests.program import LOB, run, surroundings

HULP = "--help"


def page(*opdracht: str, breedte: int = 80) -> str:
    """The help page of a command, as it is kept."""
    return Path(page_file(opdracht, breedte)).read_text(encoding="utf-8")


# What is kept


def test_every_page_is_what_the_command_says_itself() -> None:
    """LOB_VERNIEUW=1 writes them anew."""
    if os.environ.get("LOB_VERNIEUW"):
        help_pages.write()
    bewaard = {pad: pad.read_text(encoding="utf-8") for pad in Path(BLADEN).rglob("*.txt")}
    assert bewaard == help_pages.pages()


@pytest.mark.parametrize("vlag", ["--help", "-h"])
def test_from_80_signs_on_a_page_has_two_widths_and_below_that_its_own(vlag: str) -> None:
    opdracht = ("gesprek", "start")
    gezegd = {breed: help_pages.said((*opdracht, vlag), breed) for breed in (79, 80, 99, 100, 180)}
    smal, breed = (page(*opdracht, breedte=breedte) for breedte in (80, 100))
    assert gezegd == {79: gezegd[79], 80: smal, 99: smal, 100: breed, 180: breed}
    assert len({smal, breed, gezegd[79]}) == len(gezegd) - 2
    assert [layout(b) for b in (40, 79, 80, 99, 100, 180)] == [None, None, 80, 80, 100, 100]


def test_a_group_that_is_all_that_is_said_says_its_page() -> None:
    groepen = filter(None, OPDRACHTEN)
    zegt_blad = {groep for groep in groepen if help_pages.said((groep,), 80) == page(groep)}
    assert set(GROEPEN) == zegt_blad


def test_the_version_is_that_of_the_package() -> None:
    assert __version__ == version("loopbaangesprek") == programme()


# Which words


@pytest.mark.parametrize(
    ("regel", "gezegd"),
    [
        ("--version", f"lob {__version__}\n"),
        ("--versie", f"lob {__version__}\n"),
        (HULP, page()),
        ("-h", page()),
        ("gesprek -h", page("gesprek")),
        ("gesprek", page("gesprek")),
        ("instellingen --help", page("instellingen")),
        ("jongere hernoem --help", page("jongere", "hernoem")),
        ("help --help", page("help")),
    ],
)
def test_what_is_asked_is_answered(
    regel: str, gezegd: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert answered(regel.split())
    assert capsys.readouterr() == (gezegd, "")


@pytest.mark.parametrize(
    "woorden",
    [
        [],
        ["--version", "--json"],
        ["gesprek", "--version"],
        ["instellingen"],
        ["gesprek", "lijst"],
        ["--help", "gesprek"],
        ["gesprek", "wis", "vmbo-3310", HULP],
        ["gesprek", "--", HULP],
        ["gesprek wis", HULP],
        ["Gesprek", HULP],
        ["gésprek", HULP],
        ["lob", HULP],
        ["..", "80", "gesprek", HULP],
        ["../80/gesprek", HULP],
        ["", HULP],
        ["zomaar", HULP],
        *([naam, HULP] for naam in ("con", "prn", "aux", "nul")),  # on Windows a device in every folder
    ],
)
def test_any_other_words_go_the_way_of_all_commands(
    woorden: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert not answered(woorden)
    assert capsys.readouterr() == ("", "")


def test_where_a_page_is_not_there_the_command_says_it_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(at_once, "BLADEN", str(tmp_path))
    assert not answered(["gesprek", HULP])


# Where it is shown


@pytest.mark.parametrize("getypt", ["80", "132", "0", "-5", "7", "", " 90 ", "breed", "²"])
def test_a_window_is_as_wide_as_python_says(getypt: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", getypt)
    assert columns() == shutil.get_terminal_size().columns


def test_where_no_window_is_80_signs_count(tmp_path: Path) -> None:
    ran = run(tmp_path, "gesprek", "start", HULP)
    assert (ran.code, ran.out, ran.err) == (0, page("gesprek", "start"), "")


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX terminals")
@pytest.mark.parametrize("breed", [60, 80, 100])
def test_a_page_fits_the_window(breed: int, tmp_path: Path) -> None:
    venster = pexpect.spawn(
        LOB[0],
        [*LOB[1:], "gesprek", "start", HULP],
        env=surroundings(tmp_path),
        dimensions=(24, breed),
        encoding="utf-8",
    )
    assert venster.read().replace("\r\n", "\n") == help_pages.said(("gesprek", "start", HULP), breed)


@pytest.mark.parametrize("codering", ["ascii", "cp1252", "cp850", "utf-8:replace", "utf-16"])
def test_every_console_gets_the_bytes_that_it_gets_from_the_command_itself(
    codering: str, tmp_path: Path
) -> None:
    door = "import sys; from loopbaangesprek.cli.door import run; run(sys.argv[1:])"
    omgeving = {**surroundings(tmp_path), "PYTHONIOENCODING": codering}
    woorden = ("jongere", "wis", HULP)
    snel, gewoon = (
        subprocess.run([*programma, *woorden], env=omgeving, capture_output=True, check=True)
        for programma in (LOB, [sys.executable, "-c", door])
    )
    assert (snel.stdout, snel.stderr) == (gewoon.stdout, gewoon.stderr)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
@pytest.mark.parametrize("woorden", [("--version",), (HULP,)])
def test_where_nothing_can_be_written_it_is_said_and_a_reader_that_is_gone_is_no_trouble(
    woorden: tuple[str, ...], tmp_path: Path
) -> None:
    with Path("/dev/full").open("wb") as vol:
        assert _shown_on(vol.fileno(), woorden, tmp_path) == (1, f"{_UITVOER_DICHT}\n")
    lezer, schrijver = os.pipe()
    os.close(lezer)
    assert _shown_on(schrijver, woorden, tmp_path) == (0, "")
    os.close(schrijver)


def _shown_on(uitvoer: int, woorden: tuple[str, ...], tmp_path: Path) -> tuple[int, str]:
    """The exit code, and what is said beside it."""
    ran = subprocess.run(
        [*LOB, *woorden], stdout=uitvoer, stderr=subprocess.PIPE, env=surroundings(tmp_path), text=True, check=False
    )  # fmt: skip
    return ran.returncode, ran.stderr


_ONDERBROKEN = """
import sys
class Onderbroken:
    def find_spec(self, naam, *_):
        if naam == sys.argv[1]:
            raise KeyboardInterrupt
from loopbaangesprek.cli import main
sys.meta_path.insert(0, Onderbroken())
main()
"""


@pytest.mark.parametrize("module", ["cli.at_once", "window", "cli.first_screen", "cli.door"])
def test_ctrl_c_while_it_is_loaded_is_no_trouble(module: str, tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _ONDERBROKEN, f"loopbaangesprek.{module}"],
        env=surroundings(tmp_path), capture_output=True, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, b"", b"")
