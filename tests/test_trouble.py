"""Whole talks in which the disk lets the counsellor down: it fills up, is locked, or goes away.

The rule that lives here: the trouble is real; the talk goes on whatever happens, says so in Dutch, and in the end
all of it is somewhere, in the place it was in or in the place the counsellor took.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.program import (
    LOB,
    START,
    Talk,
    answers,
    beside,
    half_typed,
    in_dutch,
    listing,
    run,
    surroundings,
    talk,
    talks_kept,
    unknown_words,
)
from tests.venster import Window

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX rights, limits or terminals")

BEGIN = (*START, "--code", "vmbo-3310")
WAAR = "Waar zal ik het gesprek dan bewaren?"
ZONDER = "verder zonder bewaren"
_LANG = "een lang antwoord " * 150


def quiet_screen(gesprek: Talk) -> None:
    """Nothing of Python's own words came on screen."""
    assert not unknown_words(gesprek.out), gesprek.out


def number_of(woorden: str, scherm: str) -> str:
    """The number that stands before a choice."""
    regel = next(r for r in scherm.replace("\r", "").split("\n") if r.endswith(woorden))
    return regel.split(" ")[0]


# A full disk


class Disk:
    """A place that can be full, and have room again."""

    def __init__(self, folder: Path) -> None:
        """Keep the talks in this folder."""
        self.folder = folder

    def fill(self, gesprek: Talk) -> None:
        """Leave no room for this program."""
        raise NotImplementedError

    def free(self, gesprek: Talk) -> None:
        """Give room again."""
        raise NotImplementedError


class SmallDisk(Disk):
    """A disk of a few megabytes with a file on it that takes what is left."""

    def fill(self, gesprek: Talk) -> None:
        """Write until nothing fits."""
        assert gesprek.kind.isalive()
        fill(self.folder)

    def free(self, gesprek: Talk) -> None:
        """Take the file away."""
        assert gesprek.kind.isalive()
        (self.folder / "vulling").unlink()


class Limit(Disk):
    """A limit on the size of the files that the program writes, where no disk can be mounted."""

    def fill(self, gesprek: Talk) -> None:
        """Let no file grow any more."""
        import resource  # noqa: PLC0415 - not on Windows

        groot = max(deel.stat().st_size for deel in self.folder.iterdir() if deel.is_file())
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.prlimit(gesprek.pid, resource.RLIMIT_FSIZE, (groot, hard))

    def free(self, gesprek: Talk) -> None:
        """Take the limit away."""
        import resource  # noqa: PLC0415 - not on Windows

        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.prlimit(gesprek.pid, resource.RLIMIT_FSIZE, (hard, hard))


def fill(schijf: Path) -> None:
    """Write a file that takes all the room that is left."""
    with (schijf / "vulling").open("wb", buffering=0) as bestand:
        for stuk in (4096, 1):
            try:
                while True:
                    bestand.write(b"x" * stuk)
            except OSError:
                continue


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two megabytes."""
    schijf = tmp_path / "schijf"
    schijf.mkdir()
    mount = shutil.which("mount")
    if sys.platform != "linux" or os.geteuid() != 0 or mount is None:
        pytest.skip("mounting a small disk needs root on Linux")
    opdracht = [mount, "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(schijf)]
    if subprocess.run(opdracht, capture_output=True, check=False).returncode:
        pytest.skip("mounting is not allowed here")
    yield schijf
    subprocess.run(["umount", "-l", str(schijf)], check=True)


@pytest.fixture(params=["disk", "limit"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Disk:
    """Each way in which a disk can be full here."""
    if request.param == "disk":
        return SmallDisk(request.getfixturevalue("small_disk"))
    if sys.platform != "linux":
        pytest.skip("the limit of a running program can only be set on Linux")
    return Limit(tmp_path / "schijf")


def test_on_a_full_disk_the_talk_goes_on_and_is_written_when_there_is_room(disk: Disk) -> None:
    """No answer is called noted that is not on disk; every screen says so; afterwards all of it is there."""
    with talk(disk.folder, *BEGIN) as gesprek:
        gesprek.answer("voor het volle begin")
        gesprek.hears("> ")
        disk.fill(gesprek)
        gesprek.kind.send(_LANG + "\n")
        gesprek.line()
        gesprek.line(number_of(ZONDER, gesprek.hears(ZONDER)))
        for tekst in ("nog een keer " + _LANG, "en nog een " + _LANG):
            scherm = gesprek.line(tekst)
            assert "Genoteerd." not in scherm
            assert "is vol. Maak ruimte vrij" in scherm
            gesprek.line()
        assert "Onthouden, nog niet bewaard." in gesprek.line("half getypt")
        gesprek.hears("> ")
        disk.free(gesprek)
        gesprek.kind.send("\n")
        scherm = gesprek.line("/stop")
        assert "Genoteerd." in scherm
        assert "Let op." not in scherm
        assert "Alles is bewaard." in gesprek.rest()
    assert gesprek.code == 130
    quiet_screen(gesprek)
    assert [t.split(" een lang")[0].strip() for t in answers(disk.folder, "vmbo-3310")[1:]] == [
        "voor het volle begin",
        _LANG.split(" een lang", maxsplit=1)[0].strip(),
        "nog een keer",
        "en nog een",
        "half getypt",
    ]


def test_from_a_full_disk_the_whole_talk_goes_to_the_place_that_is_picked(small_disk: Path) -> None:
    """A number is enough; what was said before and after is in the new place, and it goes on there."""
    with talk(small_disk, *BEGIN) as gesprek:
        gesprek.answer("voor het volle begin")
        gesprek.hears("> ")
        fill(small_disk)
        gesprek.kind.send(_LANG + "\n")
        gesprek.line()
        assert "is vol" in gesprek.hears(WAAR)
        gesprek.line("1")
        assert "Het hele gesprek staat nu in: " in gesprek.line()
        gesprek.answer("hierna")
        gesprek.line("en half")
        gesprek.line("/stop")
        gesprek.rest()
    quiet_screen(gesprek)
    nieuw = small_disk.parent / "thuis" / "Loopbaangesprek"
    assert [t.strip() for t in answers(nieuw, "vmbo-3310")[1:]] == [
        "voor het volle begin",
        _LANG.strip(),
        "hierna",
    ]
    assert half_typed(nieuw, "vmbo-3310") == ["en half"]


def test_a_talk_is_not_begun_on_a_full_disk_and_that_is_said(small_disk: Path) -> None:
    """Without a person to ask: one sentence, exit code 1."""
    fill(small_disk)
    ging = in_dutch(run(small_disk, *BEGIN))
    assert ging.code == 1
    assert ging.err.count("\n") == 1
    assert "is vol" in ging.err


# A folder that goes


def test_a_folder_that_is_removed_in_mid_talk_is_noticed_and_another_takes_the_whole_talk(
    tmp_path: Path,
) -> None:
    """The talk can be taken up again from the new place, on the same question, with the half-typed text."""
    folder, nieuw = tmp_path / "map", tmp_path / "thuis" / "Loopbaangesprek"
    with talk(folder, *BEGIN) as gesprek:
        gesprek.answer("een", "twee")
        gesprek.hears("> ")
        shutil.rmtree(folder)
        gesprek.kind.send("drie\n")
        gesprek.line()
        assert "is verplaatst of weggehaald" in gesprek.hears(WAAR)
        gesprek.line("1")
        gesprek.answer("vier")
        gesprek.line("half getypt")
        gesprek.line("/stop")
        assert "Alles is bewaard." in gesprek.rest()
    quiet_screen(gesprek)
    assert not folder.exists()
    assert answers(nieuw, "vmbo-3310")[1:] == ["een\ntwee", "drie", "vier"]
    with talk(nieuw, "gesprek", "hervat", "vmbo-3310") as verder:
        assert "Tot nu toe: half getypt" in verder.line("/stop")


def test_another_place_may_be_typed_and_is_asked_again_when_it_fails_too(tmp_path: Path) -> None:
    """A place where a file stands is refused in words; ~ is the home folder."""
    folder = tmp_path / "map"
    (tmp_path / "bezet").write_text("een bestand", encoding="utf-8")
    with talk(folder, *BEGIN) as gesprek:
        gesprek.answer("een")
        gesprek.hears("> ")
        shutil.rmtree(folder)
        gesprek.kind.send("twee\n")
        gesprek.line()
        gesprek.hears(WAAR)
        gesprek.line(str(tmp_path / "bezet"))
        gesprek.hears(WAAR)
        gesprek.line("~/een plek met spaties")
        gesprek.hears("Het hele gesprek staat nu in: ")
        gesprek.answer("drie")
        gesprek.line("/stop")
        gesprek.rest()
    quiet_screen(gesprek)
    assert (tmp_path / "bezet").read_text(encoding="utf-8") == "een bestand"
    assert answers(tmp_path / "thuis" / "een plek met spaties", "vmbo-3310")[1:] == ["een", "twee", "drie"]


def test_a_folder_that_comes_back_takes_everything_without_a_new_place(tmp_path: Path) -> None:
    """Such as a stick that was pulled out and put back."""
    folder = tmp_path / "map"
    with talk(folder, *BEGIN) as gesprek:
        gesprek.answer("een")
        gesprek.hears("> ")
        folder.rename(tmp_path / "weg")
        gesprek.kind.send("twee\n")
        gesprek.line()
        keuzes = gesprek.hears(WAAR) + gesprek.line("4")
        assert f"4 {ZONDER}" in keuzes
        gesprek.answer("drie")
        gesprek.hears("> ")
        (tmp_path / "weg").rename(folder)
        gesprek.kind.send("vier\n")
        gesprek.line()
        assert "Genoteerd." in gesprek.line("/stop")
        gesprek.rest()
    quiet_screen(gesprek)
    assert answers(folder, "vmbo-3310")[1:] == ["een", "twee", "drie", "vier"]


def stop_in_trouble(folder: Path, weg: Path) -> Talk:
    """A talk that was told to go on without saving, and then to stop."""
    gesprek = Talk(folder, *BEGIN, "--eenvoudig")
    gesprek.answer("een")
    gesprek.hears("> ")
    folder.rename(weg)
    gesprek.kind.send("twee\n")
    gesprek.line()
    gesprek.hears(WAAR)
    gesprek.line("4")
    gesprek.answer("drie")
    gesprek.line("half getypt")
    gesprek.hears("> ")
    return gesprek


def test_stopping_writes_what_was_pending_when_the_folder_is_back(tmp_path: Path) -> None:
    """The last chance is taken without being asked for."""
    folder, weg = tmp_path / "map", tmp_path / "weg"
    gesprek = stop_in_trouble(folder, weg)
    weg.rename(folder)
    gesprek.kind.send("/stop\n")
    slot = gesprek.rest()
    assert answers(folder, "vmbo-3310")[1:] == ["een", "twee", "drie"]
    assert half_typed(folder, "vmbo-3310") == ["half getypt"]
    assert "Alles is bewaard." in slot
    assert gesprek.code == 130


def test_a_talk_that_is_nowhere_yet_asks_once_more_before_it_stops(tmp_path: Path) -> None:
    """Stopping may never throw a talk away without a question."""
    folder, weg = tmp_path / "map", tmp_path / "weg"
    gesprek = stop_in_trouble(folder, weg)
    try:
        gesprek.kind.send("/stop\n")
        gesprek.hears(WAAR)
        gesprek.line("1")
        slot = gesprek.rest()
        nieuw = tmp_path / "thuis" / "Loopbaangesprek"
        assert answers(nieuw, "vmbo-3310")[1:] == ["een", "twee", "drie"]
        assert half_typed(nieuw, "vmbo-3310") == ["half getypt"]
        assert str(nieuw) in slot
        assert gesprek.code == 130
    finally:
        gesprek.kill()


def test_a_polite_kill_in_trouble_writes_what_can_be_written(tmp_path: Path) -> None:
    """Nobody can be asked any more, but the folder is back."""
    folder, weg = tmp_path / "map", tmp_path / "weg"
    gesprek = stop_in_trouble(folder, weg)
    weg.rename(folder)
    gesprek.signal(signal.SIGTERM)
    gesprek.rest()
    assert answers(folder, "vmbo-3310")[1:] == ["een", "twee", "drie"]
    assert half_typed(folder, "vmbo-3310") == ["half getypt"]


def until(waar: Callable[[], bool]) -> None:
    """Wait until something is so."""
    einde = time.monotonic() + 20
    while not waar():
        assert time.monotonic() < einde
        time.sleep(0.02)


def test_without_a_person_an_answer_is_never_taken_for_a_folder(tmp_path: Path) -> None:
    """Lines from a pipe stay answers; the end says in one sentence that it was not kept, with exit code 1."""
    folder = tmp_path / "map"
    pijp = subprocess.Popen(
        [*LOB, *BEGIN],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=surroundings(folder),
        cwd=tmp_path,
    )
    assert pijp.stdin
    pijp.stdin.write(b"een\n\n")
    pijp.stdin.flush()
    until(lambda: talks_kept(folder) == 1 and "een" in answers(folder, "vmbo-3310"))
    shutil.rmtree(folder)
    gezegd = pijp.communicate(b"twee\n\ndrie\n\nvier\n\n", timeout=20)[0].decode()
    assert listing(tmp_path) == {}
    assert not unknown_words(gezegd)
    assert "nog niet bewaard" in gezegd
    assert pijp.returncode == 1


def test_a_record_that_cannot_be_written_at_the_end_is_told_and_the_talk_is_kept(tmp_path: Path) -> None:
    """The talk is safe in the store; that the file asked for is not there is a known trouble: exit code 1."""
    (tmp_path / "bezet").write_text("een bestand", encoding="utf-8")
    getypt = "een\n\n/afronden\n" + "1\n\n" * 8
    ging = in_dutch(run(tmp_path / "map", *BEGIN, "--naar", str(tmp_path / "bezet" / "x"), typed=getypt))
    assert "Het gesprek is klaar en bewaard." in ging.out
    assert "is een bestand, en hier hoort een map" in ging.words
    assert "een" in answers(tmp_path / "map", "vmbo-3310")
    assert (tmp_path / "bezet").read_text(encoding="utf-8") == "een bestand"
    assert ging.code == 1


def test_the_rich_face_offers_another_place_and_goes_on_there(tmp_path: Path) -> None:
    """The same trouble on a painted screen: one digit, and the talk goes on."""
    pytest.importorskip("loopbaangesprek.faces.rich")
    folder = tmp_path / "map"
    venster = Window([*LOB, *BEGIN], 110, 30, surroundings(folder))
    try:
        venster.until(lambda: b"\x1b[?2004h" in venster.rauw)
        venster.type("een\r\r")
        venster.sees("genoteerd")
        shutil.rmtree(folder)
        venster.type("twee\r\r")
        venster.sees("Waar zal ik het gesprek dan bewaren?")
        venster.sees("weggehaald")
        venster.type("1")
        venster.sees("Het hele gesprek staat nu in")
        venster.type("drie\r\r")
        venster.sees("genoteerd")
        venster.type("/stop\r")
        venster.until(lambda: not venster.kind.isalive())
    finally:
        venster.close()
    assert not unknown_words(venster.rauw.decode(errors="replace"))
    assert answers(tmp_path / "thuis" / "Loopbaangesprek", "vmbo-3310")[1:] == ["een", "twee", "drie"]


# A folder that may not be written


def as_ordinary_user() -> None:
    """Give up what lets root write anywhere: from here on rights count for this process too."""
    if os.geteuid() == 0:
        libc = ctypes.CDLL(None, use_errno=True)
        for recht in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
            assert libc.prctl(24, recht, 0, 0, 0) == 0  # PR_CAPBSET_DROP, at work from the next exec on


def locked(tmp_path: Path) -> Path:
    """A folder that may only be read."""
    if os.geteuid() == 0 and sys.platform != "linux":
        pytest.skip("root writes anywhere")
    folder = tmp_path / "dicht"
    folder.mkdir()
    folder.chmod(0o555)
    return folder


def file_in_the_way(tmp_path: Path) -> Path:
    """A file where the folder should be."""
    (tmp_path / "bestand").write_text("iets anders", encoding="utf-8")
    return tmp_path / "bestand"


def below_a_file(tmp_path: Path) -> Path:
    """A folder that can never be made."""
    return file_in_the_way(tmp_path) / "map"


def read_only_talks(tmp_path: Path) -> Path:
    """A store that may only be read, in a folder that may only be read."""
    folder = locked(tmp_path)
    folder.chmod(0o755)
    assert run(folder, *START, "--code", "vmbo-1", typed="een\n\n").code == 130
    (folder / "lob.db").chmod(0o444)
    folder.chmod(0o555)
    return folder


@pytest.fixture(
    params=[locked, file_in_the_way, below_a_file, read_only_talks], ids=lambda maak: maak.__name__
)
def unwritable(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """Each kind of place in which nothing can be kept."""
    folder: Path = request.param(tmp_path)
    yield folder
    if folder.is_dir():
        folder.chmod(0o755)


def test_without_a_person_an_unwritable_place_is_told_in_one_sentence(unwritable: Path) -> None:
    """Nothing is asked, nothing is written, and the sentence says what to do."""
    voor = listing(unwritable.parent)
    klaar = subprocess.run(
        [*LOB, *BEGIN],
        input=b"een\n\ntwee\n\n",
        capture_output=True,
        check=False,
        timeout=60,
        env=surroundings(unwritable),
        preexec_fn=as_ordinary_user,
    )
    zin = klaar.stderr.decode()
    assert klaar.returncode == 1, zin
    assert zin.count("\n") == 1
    assert "--map" in zin
    assert not unknown_words(klaar.stdout.decode() + zin)
    assert listing(unwritable.parent) == voor


def test_with_a_person_another_place_is_offered_and_the_talk_is_held_there(unwritable: Path) -> None:
    """The trouble comes first, then a place, then the first question."""
    with talk(unwritable, *BEGIN, preexec=as_ordinary_user) as gesprek:
        gesprek.hears(
            "is een bestand en geen map" if unwritable.name in ("bestand", "map") else "mag niet geschreven"
        )
        gesprek.hears(WAAR)
        gesprek.line("1")
        gesprek.answer("een")
        gesprek.line("/stop")
        gesprek.rest()
    quiet_screen(gesprek)
    assert gesprek.code == 130
    assert answers(beside(unwritable) / "thuis" / "Loopbaangesprek", "vmbo-3310")[1:] == ["een"]


def test_who_picks_no_place_begins_no_talk(tmp_path: Path) -> None:
    """The sentence says why, and the exit code is that of a known trouble."""
    folder = file_in_the_way(tmp_path)
    with talk(folder, *BEGIN) as gesprek:
        assert "4 nu niet beginnen" in gesprek.hears(WAAR) + gesprek.line("4")
        slot = gesprek.rest()
    assert gesprek.code == 1
    assert "is een bestand en geen map" in slot
    assert folder.read_text(encoding="utf-8") == "iets anders"
