"""Exports on disk: a safe name, a whole file or none, and never over another one without a yes."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from loopbaangesprek import files
from loopbaangesprek.files import write_export, write_folder
from loopbaangesprek.fouten import UitvoerFout
from loopbaangesprek.teksten.verloop import geschreven
from tests.lob import BESTAND, Lob
from tests.program import Talk, surroundings

DAG = date(2026, 11, 20)
TOEGESTAAN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-.")
NAAM = "2026-11-20-mbo-0417-stage.md"


def ja(_: Path) -> bool:
    return True


def nee(_: Path) -> bool:
    return False


def holds(map_: Path) -> dict[str, bytes]:
    """What stands in a folder, hidden files included."""
    return {bestand.name: bestand.read_bytes() for bestand in map_.iterdir()}


# --- where it goes ----------------------------------------------------------------------------------------------


def test_in_a_folder_the_tool_names_the_file(tmp_path: Path) -> None:
    assert write_export(tmp_path, NAAM, b"x", None) == tmp_path / NAAM
    assert holds(tmp_path) == {NAAM: b"x"}


def test_a_folder_that_is_not_there_is_made_for_one_pair_of_eyes(tmp_path: Path) -> None:
    pad = write_export(tmp_path / "nieuw" / "diep", NAAM, b"x", None)
    assert pad == tmp_path / "nieuw" / "diep" / NAAM
    assert stat.S_IMODE(pad.parent.stat().st_mode) == 0o700


def test_every_folder_on_the_way_is_made_for_one_pair_of_eyes(tmp_path: Path) -> None:
    """Whatever the mask of the account is."""
    masker = os.umask(0)
    try:
        write_export(tmp_path / "een" / "twee" / "drie", NAAM, b"x", None)
        write_folder(tmp_path / "vier" / "vijf", "map", {"a.md": b"x"})
    finally:
        os.umask(masker)
    mappen = [pad for pad in tmp_path.rglob("*") if pad.is_dir()]
    assert len(mappen) == 6
    assert {stat.S_IMODE(pad.stat().st_mode) for pad in mappen} == {0o700}


# --- what a program that was killed left half


def left_half(map_: Path, minuten: int, naam: str = ".lob-abcd_123.tmp") -> Path:
    """A file that was being written so many minutes ago."""
    pad = map_ / naam
    pad.write_bytes(b"een verslag")
    toen = time.time() - 60 * minuten
    os.utime(pad, (toen, toen))
    return pad


@pytest.mark.parametrize("alles", [False, True])
def test_what_was_left_half_is_taken_away_by_the_next_export_there(tmp_path: Path, *, alles: bool) -> None:
    half, map_ = left_half(tmp_path, 11), tmp_path / ".lob-efgh5678.tmp"
    map_.mkdir()
    (map_ / "a.md").write_bytes(b"een verslag")
    os.utime(map_, (1, 1))
    if alles:
        write_folder(tmp_path, "map", {"a.md": b"x"})
    else:
        write_export(tmp_path, NAAM, b"x", None)
    assert not half.exists()
    assert not map_.exists()


def test_what_is_being_written_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    half = left_half(tmp_path, 5)
    anders = [
        left_half(tmp_path, 99, naam) for naam in (".lob-kort.tmp", "lob-abcd_123.tmp", ".lob-ABCD_123.tmp")
    ]
    elders = tmp_path / "elders"
    elders.mkdir()
    (tmp_path / ".lob-linklink.tmp").symlink_to(elders)
    write_export(tmp_path, NAAM, b"x", None)
    assert all(pad.exists() for pad in (half, *anders, elders, tmp_path / ".lob-linklink.tmp"))


def test_after_a_kill_in_mid_export_the_next_one_leaves_nothing_of_it(tmp_path: Path) -> None:
    """What is there between the two stands in `docs/privacy.md`."""
    sterf = (
        "import os, sys; from pathlib import Path; from loopbaangesprek import files;"
        "os.fsync = lambda _: os.kill(os.getpid(), 9);"
        "files.write_export(Path(sys.argv[1]), 'x.md', b'een verslag', None)"
    )
    assert subprocess.run([sys.executable, "-c", sterf, str(tmp_path)], check=False).returncode != 0
    (half,) = tmp_path.iterdir()
    assert (half.name[:5], stat.S_IMODE(half.stat().st_mode)) == (".lob-", 0o600)
    os.utime(half, (1, 1))
    write_export(tmp_path, NAAM, b"x", None)
    assert holds(tmp_path) == {NAAM: b"x"}


def test_a_path_with_an_ending_is_a_file(tmp_path: Path) -> None:
    assert write_export(tmp_path / "mijn.md", NAAM, b"x", None) == tmp_path / "mijn.md"


def test_a_file_without_an_ending_that_exists_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "verslag").write_bytes(b"oud")
    assert write_export(tmp_path / "verslag", NAAM, b"x", ja) == tmp_path / "verslag"
    assert holds(tmp_path) == {"verslag": b"x"}


def test_a_folder_with_a_dot_in_its_name_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "klas.2b").mkdir()
    assert write_export(tmp_path / "klas.2b", NAAM, b"x", None) == tmp_path / "klas.2b" / NAAM


def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    assert stat.S_IMODE(write_export(tmp_path, NAAM, b"x", None).stat().st_mode) == 0o600


@pytest.mark.parametrize("naam", ["../x.md", "/etc/x.md", "..", ".", "", "a/b.md", "x\0.md"])
def test_a_name_that_leaves_the_folder_is_refused(tmp_path: Path, naam: str) -> None:
    (tmp_path / "map").mkdir()
    with pytest.raises(UitvoerFout):
        write_export(tmp_path / "map", naam, b"x", None)
    assert holds(tmp_path / "map") == {}


# --- never over another one -------------------------------------------------------------------------------------


def test_without_a_terminal_the_name_gets_a_number(tmp_path: Path) -> None:
    namen = [write_export(tmp_path, NAAM, inhoud, None).name for inhoud in (b"1", b"2", b"3")]
    assert namen == [NAAM, NAAM.replace(".md", "-2.md"), NAAM.replace(".md", "-3.md")]
    assert sorted(holds(tmp_path).values()) == [b"1", b"2", b"3"]


def test_a_yes_replaces_the_file_and_a_no_keeps_it(tmp_path: Path) -> None:
    write_export(tmp_path, NAAM, b"oud", ja)
    assert write_export(tmp_path, NAAM, b"nieuw", ja).read_bytes() == b"nieuw"
    assert write_export(tmp_path, NAAM, b"ander", nee).name == NAAM.replace(".md", "-2.md")
    assert sorted(holds(tmp_path).values()) == [b"ander", b"nieuw"]


def test_a_new_file_asks_nothing(tmp_path: Path) -> None:
    def never(pad: Path) -> bool:
        raise AssertionError(pad)

    assert write_export(tmp_path, NAAM, b"x", never).read_bytes() == b"x"


def test_a_link_in_the_way_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / NAAM).symlink_to(tmp_path / "elders")
    assert write_export(tmp_path / "map", NAAM, b"x", None).name == NAAM.replace(".md", "-2.md")
    assert write_export(tmp_path / "map", NAAM, b"y", ja).read_bytes() == b"y"
    assert not (tmp_path / "elders").exists()


def test_many_writers_at_once_each_get_a_file(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as samen:
        paden = list(samen.map(lambda i: write_export(tmp_path, NAAM, b"%d" % i, None), range(40)))
    assert [pad.read_bytes() for pad in paden] == [b"%d" % i for i in range(40)]
    assert len(holds(tmp_path)) == len(paden)


def no_links(_: Path, __: Path) -> None:
    """Stand in for a disk that knows no hard links, such as a USB stick."""
    raise OSError(errno.EPERM, "no links here")


def test_a_disk_without_hard_links_never_overwrites_either(tmp_path: Path) -> None:
    nieuw, naam = tmp_path / "nieuw", tmp_path / NAAM
    nieuw.write_bytes(b"1")
    files._take(nieuw, naam, no_links)
    assert holds(tmp_path) == {NAAM: b"1"}
    nieuw.write_bytes(b"2")
    with pytest.raises(FileExistsError):
        files._take(nieuw, naam, no_links)
    assert naam.read_bytes() == b"1"


def test_a_disk_without_hard_links_keeps_no_empty_file_when_it_fails(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        files._take(tmp_path / "verdwenen", tmp_path / NAAM, no_links)
    assert holds(tmp_path) == {}


# --- when it cannot be written ----------------------------------------------------------------------------------


def test_a_file_where_a_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_bytes(b"oud")
    with pytest.raises(
        UitvoerFout, match=r"bestand is een bestand, en hier hoort een map\. Kies met --naar een map"
    ):
        write_export(tmp_path / "bestand" / "verder", NAAM, b"x", None)
    assert holds(tmp_path) == {"bestand": b"oud"}


def test_a_folder_where_the_file_should_be_stays(tmp_path: Path) -> None:
    (tmp_path / NAAM).mkdir()
    assert write_export(tmp_path, NAAM, b"x", ja).name == NAAM.replace(".md", "-2.md")
    assert (tmp_path / NAAM).is_dir()


@pytest.mark.parametrize("naar", ["x" * 300 + ".md", "x" * 300, "a\0b", "a\0b.md", "a\ud800b"])
def test_a_path_the_system_does_not_take_is_told(tmp_path: Path, naar: str) -> None:
    with pytest.raises(UitvoerFout, match=r"De naam .* kan hier niet") as fout:
        write_export(tmp_path / naar, NAAM, b"x", None)
    assert "\0" not in fout.value.zin
    assert fout.value.zin.encode()


def in_child(code: str, map_: Path) -> str:
    """Run code in a process of its own and return what it says."""
    vooraf = (
        "import os, resource, sys; from pathlib import Path\n"
        "from loopbaangesprek.files import write_export\n"
        "from loopbaangesprek.fouten import UitvoerFout\n"
        f"map_ = Path({str(map_)!r})\n"
    )
    omgeving = os.environ | {"PYTHONIOENCODING": "utf-8"}
    klaar = subprocess.run(
        [sys.executable, "-c", vooraf + code], check=True, capture_output=True, encoding="utf-8", env=omgeving,
    )  # fmt: skip
    return klaar.stdout


SCHRIJF = """
try:
    write_export(map_, 'x.md', b'x' * 100_000, lambda p: True)
except UitvoerFout as fout:
    print(fout.zin)
"""


@pytest.mark.parametrize("oud", [None, b"oud"], ids=["a new file", "over an old one"])
def test_a_full_disk_leaves_nothing_half_and_the_old_file_whole(tmp_path: Path, oud: bytes | None) -> None:
    if oud is not None:
        (tmp_path / "x.md").write_bytes(oud)
    zin = in_child("resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n" + SCHRIJF, tmp_path)
    assert zin.startswith("Er is geen ruimte om ")
    assert zin.endswith("Maak ruimte vrij, of kies met --naar een andere map.\n")
    assert holds(tmp_path) == ({} if oud is None else {"x.md": oud})


def test_a_folder_that_may_not_be_written_is_told() -> None:
    """Root writes anywhere, so a process of root first becomes nobody."""
    with TemporaryDirectory() as map_:
        Path(map_).chmod(0o555)
        zin = in_child("os.setuid(65534) if os.geteuid() == 0 else None\n" + SCHRIJF, Path(map_))
        Path(map_).chmod(0o700)
        assert zin == (
            f"Schrijven naar {map_}/x.md mag niet. Sluit het bestand als het nog openstaat, of kies met --naar een "
            "andere map.\n"
        )
        assert holds(Path(map_)) == {}


def test_a_folder_that_may_not_even_be_looked_into_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o000)
    zin = in_child("os.setuid(65534) if os.geteuid() == 0 else None\n" + SCHRIJF, tmp_path / "dicht")
    tmp_path.chmod(0o700)
    assert "mag niet. " in zin
    assert holds(tmp_path) == {}


def test_a_device_is_no_folder() -> None:
    with pytest.raises(UitvoerFout, match=r"en hier hoort een map"):
        write_export(Path("/dev/full"), NAAM, b"x", None)


@pytest.mark.skipif(
    sys.platform == "win32", reason="names are in Unicode there, whatever the window is set to"
)
def test_a_name_that_this_window_has_no_letters_for_is_told(tmp_path: Path) -> None:
    kaal = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    gedaan = subprocess.run(
        [
            sys.executable,
            "-c",
            "from loopbaangesprek.cli import main; main()",
            "vragen",
            "print",
            "basis",
            "--naar",
            "map/caf\u00e9",
        ],
        env=surroundings(tmp_path / "lob") | kaal,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (gedaan.returncode, gedaan.stdout) == (1, "")
    assert gedaan.stderr.startswith("De naam map/caf")


def test_a_folder_is_told_on_one_line_whatever_it_is_called() -> None:
    kwaad = "a\nGeschreven: b\x1b[2J"
    assert geschreven(kwaad, ".", kwaad, 80) == ("Geschreven: a Geschreven: b[2J",)
    assert geschreven(f"m\nm/{kwaad}", "m\nm", kwaad, 20) == (
        "Geschreven in de map m m:",
        "  a Geschreven: b[2J",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX terminals")
@pytest.mark.parametrize(
    "woorden",
    [
        ("gesprek", "exporteer"),
        ("stap", "agenda"),
        ("jongere", "exporteer", "vmbo-8123", "--vorm", "md"),
        ("vragen", "print", "stage"),
        ("overzicht", "--csv"),
    ],
)
def test_the_name_of_a_file_stands_whole_in_a_narrow_window(
    lob: Lob, tmp_path: Path, woorden: tuple[str, ...]
) -> None:
    """Whoever looks for the file later copies its name from the screen."""
    naam = lob.taken_in(f"{BESTAND}jongere:\n  code: vmbo-8123\n")
    map_ = tmp_path / "Documenten van deze computer" / "verslagen van de loopbaangesprekken" / "2026"
    map_.mkdir(parents=True)
    welk = (naam,) if len(woorden) == 2 and woorden[0] in ("gesprek", "stap") else ()
    venster = Talk(lob.folder / "lob", *woorden, *welk, "--naar", str(map_), omgeving={"COLUMNS": "80"})
    regels = venster.rest().split("\r\n")
    (bestand,) = map_.iterdir()
    assert f"  {bestand.name}" in regels
    assert "Geschreven in de map" in venster.out
