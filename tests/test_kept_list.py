"""The list of banks the second time: at once, and to the letter what it was."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from loopbaangesprek.cli import kept_list as module
from loopbaangesprek.cli.at_once import answered
from loopbaangesprek.cli.kept_list import kept_list
from loopbaangesprek.plain_mark import always_plain
from loopbaangesprek.usual import MERK_EENVOUDIG
from tests.bewaard import kept_files
from tests.lob import Lob
from tests.program import LOB, run, surroundings
from tests.test_bank_list import EIGEN, KAPOT, with_bank

LIJST = ("vragen", "lijst")


def _broken(lob: Lob) -> None:
    with_bank(lob, "kapot", KAPOT)
    with_bank(lob, "geen-tekst", "").write_bytes(b"\xff\xfe\x00")
    with_bank(lob, "dubbel", EIGEN).with_suffix(".yml").write_text(EIGEN, encoding="utf-8")


def _misnamed(lob: Lob) -> None:
    with_bank(lob, "Onze Stage", EIGEN)


def _shadowing(lob: Lob) -> None:
    with_bank(lob, "stage", EIGEN.replace("onze-stage", "stage"))


def _with_signs(lob: Lob) -> None:
    with_bank(lob, "onze-stage", EIGEN.replace("Onze stage", "Stage 한국 é e\u0301 👩‍👩‍👧 \\\\ [b]"))


def _with_a_long_name(lob: Lob) -> None:
    with_bank(lob, "o" * 150, EIGEN.replace("onze-stage", "o" * 150))


def _as_it_came(lob: Lob) -> None:
    (lob.folder / "lob").mkdir()


@pytest.mark.parametrize(
    "banken", [_as_it_came, _broken, _misnamed, _shadowing, _with_signs, _with_a_long_name]
)
def test_the_second_time_it_is_the_same_list(banken: object, lob: Lob) -> None:
    assert callable(banken)
    banken(lob)
    assert kept_list() is None
    assert lob(*LIJST) == 0
    assert kept_list() == lob.out
    assert lob.err == ""


def test_it_is_made_anew_when_a_bank_changed(lob: Lob) -> None:
    pad = with_bank(lob, "onze-stage", EIGEN)
    assert lob(*LIJST) == 0
    eerst = kept_list()
    pad.write_text(EIGEN.replace("Onze stage", "Zijn stage"), encoding="utf-8")
    assert kept_list() is None
    assert lob(*LIJST) == 0
    assert kept_list() == lob.out != eerst


def test_a_damaged_list_is_made_anew(lob: Lob) -> None:
    _as_it_came(lob)
    assert lob(*LIJST) == 0
    (pad,) = (pad for pad in kept_files(lob.folder / "lob") if pad.name.startswith("lijst."))
    pad.write_bytes(pad.read_bytes()[:-9])
    assert kept_list() is None
    assert lob(*LIJST) == 0
    assert kept_list() == lob.out


@pytest.mark.parametrize("woorden", [("vragen", "lijst", "--json"), ("vragen", "lijst", "x"), ("--map", ".")])
def test_with_any_other_word_it_goes_the_way_of_all_commands(woorden: tuple[str, ...], lob: Lob) -> None:
    _as_it_came(lob)
    assert lob(*LIJST) == 0
    assert answered(LIJST)
    assert not answered(woorden)


def test_a_pointer_to_nowhere_is_told_by_the_command(tmp_path: Path) -> None:
    (tmp_path / "lob").mkdir()
    (tmp_path / "lob" / "lob-verhuisd.txt").write_text("onzin", encoding="utf-8")
    eerst, tweede = (run(tmp_path / "lob", *LIJST) for _ in range(2))
    assert eerst.code == tweede.code == 1
    assert eerst.err == tweede.err != ""


def test_after_a_move_the_list_is_that_of_the_new_folder(tmp_path: Path) -> None:
    (tmp_path / "nieuw" / "vragen").mkdir(parents=True)
    (tmp_path / "nieuw" / "lob.db").write_bytes(b"")
    (tmp_path / "nieuw" / "vragen" / "onze-stage.yaml").write_text(EIGEN, encoding="utf-8")
    (tmp_path / "oud").mkdir()
    (tmp_path / "oud" / "lob-verhuisd.txt").write_text(f"Map: {tmp_path / 'nieuw'}\nVerhuizing nummer: 1\n")
    eerst, tweede = (run(tmp_path / "oud", *LIJST) for _ in range(2))
    assert "onze-stage" in eerst.out
    assert eerst == tweede
    assert kept_files(tmp_path / "nieuw")
    assert not kept_files(tmp_path / "oud")


def test_nothing_is_loaded_for_it(tmp_path: Path) -> None:
    (tmp_path / "lob").mkdir()
    omgeving = {**surroundings(tmp_path / "lob"), "PYTHONPATH": str(Path(module.__file__).parents[2])}
    assert run(tmp_path / "lob", *LIJST).code == 0
    vraag = (
        "import sys; eerder = set(sys.modules); from loopbaangesprek.cli.at_once import answered;"
        "a = answered(['vragen', 'lijst']); print(a, *sorted(set(sys.modules) - eerder), file=sys.stderr)"
    )
    klaar = subprocess.run(
        [sys.executable, "-c", vraag], capture_output=True, text=True, env=omgeving, check=True
    )
    ons = (
        "",
        ".bank_state",
        ".cli",
        ".cli.at_once",
        ".cli.completing_kept",
        ".cli.kept_list",
        ".compiled",
        ".usual",
        ".window",
    )
    mag = {"__future__", "_blake2", "atexit", *(f"loopbaangesprek{naam}" for naam in ons)}
    beantwoord, *geladen = klaar.stderr.split()
    assert beantwoord == "True"
    assert set(geladen) - set(sys.builtin_module_names) <= mag


@pytest.mark.parametrize("codering", ["ascii", "cp1252"])
def test_every_console_gets_the_bytes_of_the_first_time(codering: str, tmp_path: Path) -> None:
    (tmp_path / "lob" / "vragen").mkdir(parents=True)
    (tmp_path / "lob" / "vragen" / "onze-stage.yaml").write_text(
        EIGEN.replace("Onze", "Ónze …"), encoding="utf-8"
    )
    omgeving = {**surroundings(tmp_path / "lob"), "PYTHONIOENCODING": codering}
    eerst, tweede = (
        subprocess.run([*LOB, *LIJST], env=omgeving, capture_output=True, check=True).stdout for _ in range(2)
    )
    assert eerst == tweede != b""


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX terminals")
@pytest.mark.parametrize(
    ("breed", "anders"),
    [(140, {}), (80, {}), (140, {"ACCESSIBLE": "1"})],
)
def test_a_window_shows_what_it_showed_the_first_time(
    breed: int, anders: dict[str, str], tmp_path: Path
) -> None:
    eerst, tweede = (_in_window(tmp_path / "lob", breed, anders) for _ in range(2))
    assert eerst == tweede
    assert "open-dag" in eerst


def test_who_always_wants_the_plain_face_hears_sentences(lob: Lob) -> None:
    _as_it_came(lob)
    assert lob("instellingen", "eenvoudig", "aan") == 0
    assert lob(*LIJST) == 0
    assert always_plain(lob.folder / "lob")
    assert (lob.folder / "lob" / MERK_EENVOUDIG).exists()
    if sys.platform != "win32":
        assert "bank open-dag, titel" in " ".join(_in_window(lob.folder / "lob", 140, {}).split())


def _in_window(folder: Path, breed: int, anders: dict[str, str]) -> str:
    """All that a window of this width gets."""
    folder.mkdir(exist_ok=True)
    venster = pexpect.spawn(
        LOB[0],
        [*LOB[1:], *LIJST],
        env={**surroundings(folder), **anders},
        dimensions=(40, breed),
        encoding="utf-8",
    )
    return str(venster.read())


def test_three_windows_at_once_all_show_it(tmp_path: Path) -> None:
    """Each makes it, for there is nothing yet; none of them sees a half."""
    (tmp_path / "lob").mkdir()
    omgeving = surroundings(tmp_path / "lob")
    drie = [
        subprocess.Popen([*LOB, *LIJST], env=omgeving, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    gezegd = [venster.communicate() for venster in drie]
    assert len(set(gezegd)) == 1
    assert run(tmp_path / "lob", *LIJST).out.encode() == gezegd[0][0] != b""
    assert not [pad for pad in kept_files(tmp_path / "lob") if pad.suffix == ".tmp"]
