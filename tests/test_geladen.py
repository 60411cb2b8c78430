"""What each command loads: the libraries that it uses, and no other.

The rule that lives here: a row that changes is a command that became slower, or quicker, for everybody who types it.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from loopbaangesprek.cli.word_tree import OPTIES
from tests.program import run, surroundings

BIBLIOTHEKEN = frozenset({
    "apsw", "docx", "filelock", "icalendar", "jinja2", "keyring", "markdown_it", "msgspec", "platformdirs",
    "prompt_toolkit", "pydantic", "rich", "typer", "typst", "wcwidth", "yaml", "zxcvbn",
})  # fmt: skip
"""All that is installed with the tool, by the names with which it is loaded."""
DUUR = BIBLIOTHEKEN | {"typing", "collections", "re", "enum", "pathlib", "contextlib", "shutil", "datetime"}
"""The same, with what of Python itself takes longer to load than an answer that is known takes to show."""
VOORAF = {"loopbaangesprek", "loopbaangesprek.cli", "loopbaangesprek.cli.at_once", "loopbaangesprek.window"}
"""Of ours, what is loaded before the words are looked at."""
_OPEN, _TYPER = "apsw", "apsw msgspec typer"
_VENSTER = "filelock" if sys.platform == "win32" else ""
GEBRUIKT = {
    "": _OPEN,
    "gesprek lijst": _OPEN,
    "vragen lijst": "",
    "zoek koelcel": "apsw msgspec",
    "gesprek hervat": "apsw msgspec",
    "gesprek start --bank stage --code mbo-0417 --niveau mbo --rol mentor": f"apsw msgspec {_VENSTER}",
    "gesprek lijst --json": _TYPER,
    "jongere lijst": _TYPER,
    "stap lijst": _TYPER,
    "overzicht": _TYPER,
    "logboek": _TYPER,
    "opruimen": _TYPER,
    "kluis status": f"{_TYPER} keyring {_VENSTER}",
    "gesprek toon vmbo-3310": f"{_TYPER} pydantic",
    "jongere toon vmbo-3310": f"{_TYPER} pydantic",
    "gesprek exporteer vmbo-3310 --naar .": f"{_TYPER} pydantic",
    "gesprek exporteer vmbo-3310 --vorm html --naar .": f"{_TYPER} pydantic jinja2",
    "instellingen rol": f"{_TYPER} platformdirs",
    "vragen uitleg W01": "msgspec typer",
    "vragen controleer stage": "msgspec typer yaml",
    "vragen toon stage": "msgspec typer yaml",
    "hulp": "markdown_it typer",
    "zomaar": "typer",
    "gesprek wis": "typer",
}
"""The libraries behind each command."""
_PROGRAMMA = "from loopbaangesprek.cli import main; main()"
_BLADEN = "from loopbaangesprek.cli.at_once import answered; assert all(answered(regel.split()) for regel in {regels})"
_VERTEL = """
import sys
try:
    {doe}
finally:
    with open({pad!r}, "w") as bestand:
        print(*sys.modules, file=bestand)
"""


@pytest.fixture(scope="module")
def thuis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a talk is kept, and where every bank was read before."""
    map_ = tmp_path_factory.mktemp("geladen") / "map"
    map_.mkdir()
    (map_.parent / "a.yaml").write_text("bank: stage\nmoment: De storing in de koelcel\n", "utf-8")
    assert run(map_, "gesprek", "start", "--antwoorden", "a.yaml", "--code", "vmbo-3310").code == 0
    assert run(map_, "vragen", "lijst").code == 0
    return map_


def loaded(map_: Path, *woorden: str, doe: str = _PROGRAMMA) -> set[str]:
    """The names of all that was loaded when a command had done its work, in a process of its own."""
    pad = map_.parent / "geladen.txt"
    pad.unlink(missing_ok=True)
    subprocess.run(
        [sys.executable, "-c", _VERTEL.format(doe=doe, pad=str(pad)), *woorden],
        capture_output=True, check=False, cwd=map_.parent, env=surroundings(map_), stdin=subprocess.DEVNULL,
    )  # fmt: skip
    return set(pad.read_text(encoding="utf-8").split())


def tops(geladen: set[str]) -> set[str]:
    """The packages of all that was loaded."""
    return {naam.partition(".")[0] for naam in geladen}


@pytest.mark.parametrize("regel", GEBRUIKT)
def test_a_command_loads_the_libraries_that_it_uses_and_no_other(regel: str, thuis: Path) -> None:
    assert tops(loaded(thuis, *regel.split())) & BIBLIOTHEKEN == set(GEBRUIKT[regel].split())


@pytest.mark.parametrize("regel", ["--version", "gesprek", "gesprek start --help"])
def test_what_is_known_beforehand_is_said_before_anything_is_loaded(regel: str, thuis: Path) -> None:
    geladen = loaded(thuis, *regel.split())
    assert tops(geladen) & DUUR == set()
    assert {naam for naam in geladen if naam.startswith("loopbaangesprek")} == VOORAF


def test_the_help_of_every_command_needs_no_more_than_that(thuis: Path) -> None:
    """All of them in one process: whatever one of them loads is seen."""
    regels = [f"{naam} --help" for naam in OPTIES]
    geladen = loaded(thuis, doe=_BLADEN.format(regels=regels))
    assert tops(geladen) & DUUR == set()
    assert {naam for naam in geladen if naam.startswith("loopbaangesprek")} == VOORAF


def test_no_library_that_is_installed_with_the_tool_is_forgotten_here() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    genoemd = [
        *project["dependencies"],
        *(naam for deel in project["optional-dependencies"].values() for naam in deel),
    ]
    nodig = {re.split("[<>=]", naam)[0] for naam in genoemd}
    van = {naam: pakketten for naam, pakketten in packages_distributions().items() if naam in BIBLIOTHEKEN}
    assert {pakket.lower().replace("_", "-") for pakketten in van.values() for pakket in pakketten} == nodig
