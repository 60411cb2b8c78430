"""`lob installeer-aanvullen`: one file, after a yes, and not a byte of anything else; and then Tab in real shells."""

from __future__ import annotations

import shutil
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek.desk.completion import SHELLS, script, with_ours, without_ours
from loopbaangesprek.teksten.aanvullen import BEGIN, EINDE
from tests.lob import Lob
from tests.program import LOB, Talk, listing, run, surroundings
from tests.venster import Window

BESTAND = {
    "bash": ".bashrc",
    "zsh": ".zshrc",
    "fish": ".config/fish/completions/lob.fish",
    "powershell": ".config/powershell/Microsoft.PowerShell_profile.ps1",
}


@pytest.fixture
def thuis(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SHELL", "/bin/bash")
    for naam in ("ZDOTDIR", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(naam, raising=False)
    return tmp_path


@pytest.mark.parametrize("shell", SHELLS)
def test_it_goes_in_the_file_of_that_shell_once_and_out_again(shell: str, thuis: Path, lob: Lob) -> None:
    pad = thuis / BESTAND[shell]
    assert lob("installeer-aanvullen", "--shell", shell, "--ja") == 0
    assert str(pad) in lob.out
    tekst = pad.read_text(encoding="utf-8")
    assert tekst == f"{BEGIN}\n{script(shell)}{EINDE}\n"
    assert lob("installeer-aanvullen", "--shell", shell, "--ja") == 0
    assert "Het staat er al" in lob.out
    assert pad.read_text(encoding="utf-8") == tekst
    assert lob("installeer-aanvullen", "--shell", shell, "--weg", "--ja") == 0
    assert not pad.exists()
    assert lob("installeer-aanvullen", "--shell", shell, "--weg") == 0
    assert "Er is niets veranderd." in lob.out


def test_an_older_piece_is_renewed_in_its_place(thuis: Path, lob: Lob) -> None:
    (thuis / ".bashrc").write_text(f"eerst\n{BEGIN}\noud\n{EINDE}\ndaarna\n", encoding="utf-8")
    assert lob("installeer-aanvullen", "--ja") == 0
    tekst = (thuis / ".bashrc").read_text(encoding="utf-8")
    assert tekst == f"eerst\n{BEGIN}\n{script('bash')}{EINDE}\ndaarna\n"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), st.sampled_from(["\n", "\r\n"]))
def test_what_stood_there_comes_back_byte_for_byte(tekst: str, einde: str) -> None:
    eerder = tekst.replace("\r", "").replace("\n", einde)
    erin = with_ours(eerder, "bash")
    assert erin.startswith(eerder)
    assert with_ours(erin, "bash") == erin
    assert without_ours(erin) == eerder


def test_a_link_stays_a_link_and_a_file_keeps_its_rights(thuis: Path, lob: Lob) -> None:
    echt = thuis / "instellingen" / "bashrc"
    echt.parent.mkdir()
    echt.write_bytes(b"alias x='y' # \xff\n")
    echt.chmod(0o640)
    (thuis / ".bashrc").symlink_to(echt)
    assert lob("installeer-aanvullen", "--ja") == 0
    assert (thuis / ".bashrc").is_symlink()
    assert echt.stat().st_mode & 0o777 == 0o640
    assert echt.read_bytes().startswith(b"alias x='y' # \xff\n")
    assert list(echt.parent.iterdir()) == [echt]


def test_half_a_piece_is_told_and_left_alone(thuis: Path, lob: Lob) -> None:
    (thuis / ".bashrc").write_text(f"{BEGIN}\niets\n", encoding="utf-8")
    assert lob("installeer-aanvullen", "--ja") == 1
    assert "maar de helft" in lob.err
    assert (thuis / ".bashrc").read_text(encoding="utf-8") == f"{BEGIN}\niets\n"


def test_nobody_to_ask_and_an_unknown_shell_are_told(
    thuis: Path, lob: Lob, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert lob("installeer-aanvullen") == 2
    assert "lob installeer-aanvullen --ja" in lob.err
    monkeypatch.setenv("SHELL", "/bin/ksh")
    assert lob("installeer-aanvullen", "--ja") == 2
    assert "--shell zsh" in lob.err
    assert lob("installeer-aanvullen", "--shell", "pwsh") == 2
    assert "Bedoelde je powershell?" in lob.err
    assert list(thuis.glob(".*")) == []


def test_a_file_that_is_a_folder_is_told(thuis: Path, lob: Lob) -> None:
    (thuis / ".bashrc").mkdir()
    assert lob("installeer-aanvullen", "--ja") == 1
    assert "is niet te lezen" in lob.err


@pytest.mark.parametrize(
    "bytes_",
    ["# mijn profiel\r\n".encode("utf-16"), "# mijn profiel".encode("utf-16-be"), b"\xfe\xff", b"\xff\xfe"],
)
@pytest.mark.parametrize("erbij", [(), ("--weg",)])
def test_a_profile_in_two_bytes_a_letter_is_told_and_left_alone(
    bytes_: bytes, erbij: tuple[str, ...], thuis: Path, lob: Lob
) -> None:
    pad = thuis / BESTAND["powershell"]
    pad.parent.mkdir(parents=True)
    pad.write_bytes(bytes_)
    assert lob("installeer-aanvullen", "--shell", "powershell", "--ja", *erbij) == 1
    assert "--toon" in lob.err
    assert pad.read_bytes() == bytes_
    assert list(pad.parent.iterdir()) == [pad]


def test_what_cannot_be_written_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    """No file may grow past a few bytes here, and so Python keeps none of its own either."""
    resource = pytest.importorskip("resource")
    pad = Path(surroundings(tmp_path / "lob")["HOME"]) / ".bashrc"
    pad.write_text("eerst\n", encoding="utf-8")
    krap = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (100, 100))
    opdracht = ("installeer-aanvullen", "--shell", "bash", "--ja")
    kind = Talk(tmp_path / "lob", *opdracht, omgeving={"PYTHONDONTWRITEBYTECODE": "1"}, preexec=krap)
    assert "kan niet geschreven worden" in kind.rest()
    assert kind.code == 1
    assert listing(pad.parent) == {".bashrc": sha256(b"eerst\n").hexdigest()}


@pytest.mark.parametrize("shell", SHELLS)
def test_without_a_home_nothing_is_written(
    shell: str, thuis: Path, lob: Lob, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(thuis)
    for naam in ("", "ergens"):
        monkeypatch.setenv("HOME", naam)
        assert lob("installeer-aanvullen", "--shell", shell, "--ja") == 2
        assert "welke map van jou is" in lob.err
    assert list(thuis.glob(".*")) == []
    assert not (thuis / "ergens").exists()


@pytest.mark.parametrize(("antwoord", "gebeurt"), [("1", 1), ("2", 0), ("", 0)])
def test_it_is_asked_and_only_a_yes_is_a_yes(antwoord: str, gebeurt: int, tmp_path: Path) -> None:
    folder = tmp_path / "lob"
    kind = Talk(folder, "installeer-aanvullen", "--shell", "bash", omgeving={"ACCESSIBLE": "1"})
    try:
        assert ".bashrc" in kind.line(antwoord)
        gezegd = kind.rest()
    finally:
        kind.kill()
    assert gezegd.count("Klaar.") == gebeurt
    assert (tmp_path / "thuis" / ".bashrc").exists() == bool(gebeurt)


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_can_be_shown_alone(shell: str, thuis: Path, lob: Lob) -> None:
    assert lob("installeer-aanvullen", "--toon", "--shell", shell) == 0
    assert lob.out == script(shell)
    assert list(thuis.glob(".*")) == []


CTRL_U = "\x15"
"""Takes the line away, in each of them."""
STARTEN = {
    "bash": ["bash", "--noprofile", "-i"],
    "zsh": ["zsh", "-i"],
    "fish": ["fish", "-i"],
}


@pytest.fixture
def kluis(tmp_path: Path) -> Path:
    """A folder with talks in it, with codes that no shell may take apart."""
    folder = tmp_path / "lob"
    for code in ("vmbo-3310", "klas 2b", "groep:2:b"):
        assert run(folder, "gesprek", "bereid-voor", code, "--waar", "geheime plek").code == 0
    return folder


@pytest.mark.parametrize("shell", STARTEN)
def test_tab_works_in_a_real_shell(shell: str, kluis: Path) -> None:
    """Commands, options, words behind an option, a code with a space, and a file where one belongs."""
    if not shutil.which(shell):
        pytest.skip(f"no {shell} on this computer")
    assert run(kluis, "installeer-aanvullen", "--shell", shell, "--ja").code == 0
    thuis = kluis.parent / "thuis"
    (thuis / "verslag-van-toen.json").touch()
    pad = f"{Path(LOB[0]).parent}:/usr/bin:/bin"
    omgeving = {
        **surroundings(kluis),
        "HOME": str(thuis),
        "PATH": pad,
        "PS1": "klaar> ",
        "ZDOTDIR": str(thuis),
    }
    venster = Window(STARTEN[shell], 100, 40, {**omgeving, "LANG": "C.UTF-8", "fish_greeting": ""})
    try:
        venster.type(f"cd {thuis}; echo be''gin\r")
        venster.until(lambda: "begin" in venster.words)
        for getypt, komt in (
            ("lob gespr\t", "lob gesprek"),
            ("lob kluis sle\t", "lob kluis sleutelbos"),
            ("lob gesprek start --niv\t", "lob gesprek start --niveau"),
            ("lob gesprek start --niveau ha\t", "lob gesprek start --niveau havo"),
            ("lob jongere toon vm\t", "lob jongere toon vmbo-3310"),
            ("lob jongere toon kl\t", "lob jongere toon klas\\ 2b"),
            ("lob jongere toon gr\t", "lob jongere toon groep:2:b"),
            ("lob jongere toon groep:\t", "lob jongere toon groep:2:b"),
            ("lob jongere toon groep:2\t", "lob jongere toon groep:2:b"),
            ("lob gesprek start --code=groep:2:\t", "lob gesprek start --code=groep:2:b"),
            ("lob gesprek start --code groep:2:b --niveau ha\t", "--niveau havo"),
            ("lob hulp snel\t", "lob hulp sneltoetsen"),
            ("lob jongere overnemen versl\t", "lob jongere overnemen verslag-van-toen.json"),
        ):
            venster.type(getypt)
            venster.until(partial(_ends_with, venster, komt))
            venster.type(CTRL_U)
        venster.type("exit\r")
    finally:
        venster.close()
    assert "geheime" not in venster.rauw.decode(errors="replace")


def _ends_with(venster: Window, tekst: str) -> bool:
    return any(regel.rstrip().endswith(tekst) for regel in venster.rows)
