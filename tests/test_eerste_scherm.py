"""The first question on screen before anything is loaded: the very screen that comes, or nothing."""

from __future__ import annotations

import contextlib
import os
import random
import shlex
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import pyte
import pytest
from wcwidth import wcwidth

from loopbaangesprek import environment
from loopbaangesprek.asking import as_choices
from loopbaangesprek.banks import bank_names
from loopbaangesprek.cli import first_screen, plainly
from loopbaangesprek.faces import ahead
from loopbaangesprek.faces.cells import char_width
from loopbaangesprek.faces.paint import Maat
from loopbaangesprek.faces.painter import Painter
from loopbaangesprek.faces.palette import VOLLEDIG
from loopbaangesprek.faces.terminal import Terminal
from loopbaangesprek.instellingen import KLUIS, ZONDER
from loopbaangesprek.scherm import Scherm
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.talk import preloading
from loopbaangesprek.teksten import begin, eerste
from loopbaangesprek.teksten.kluis import ZONDER_WACHTZIN
from loopbaangesprek.usual import SCHEMA
from loopbaangesprek.velden import NIVEAUS, ROLLEN
from tests.program import LOB, seed, surroundings, talks_kept
from tests.rich_talk import CTRL_C, CTRL_Z, RichTalk, record
from tests.schermbeeld import Beeldscherm
from tests.test_synced import ERIN, MERKTEKENS
from tests.venster import Window

Told = Callable[[str | None], object]
"""What is told above the first question of a bank; None where that is not certain."""
_VOL, _LUISTERT = b"\x1b[?25h", b"\x1b[?2004h"
"""What ends a painted screen, and what says that keys are read."""
_BEGIN = b"\x1b[?25l\x1b[H"
"""What a painted screen begins with."""


class Doek(Terminal):
    """A terminal of any size that keeps what is painted."""

    def __init__(self, maat: Maat) -> None:
        """Have this size and show all signs."""
        super().__init__({"TERM": "xterm-256color", "LANG": "C.UTF-8"})
        self.tekens = VOLLEDIG
        self._maat = maat
        self.geverfd = ""

    @property
    def maat(self) -> Maat:
        """The size."""
        return self._maat

    def write(self, *delen: str) -> None:
        """Keep it."""
        self.geverfd += "".join(delen)


def _painted(scherm: Scherm, maat: Maat) -> str:
    """What the rich face writes for this prompt; what it shows to be read first comes before it."""
    doek = Doek(maat)
    schilder = Painter(doek)
    schilder.paint(schilder.make_room(scherm, lambda: None))
    return doek.geverfd


@pytest.mark.parametrize("meldingen", [(), (ZONDER_WACHTZIN,)])
@pytest.mark.parametrize(
    "breedtes",
    [(40, 59, 60, 61, 75, 77, 78, 79, 80, 96, 132), pytest.param(range(20, 300), marks=pytest.mark.lang)],
)
def test_it_is_the_screen_of_the_rich_face_byte_for_byte_in_every_window(
    meldingen: tuple[str, ...], breedtes: Sequence[int]
) -> None:
    code = Scherm(eerste.WELKE_CODE, hulpregels=(eerste.CODE_UITLEG,), enkel=True, meldingen=meldingen)
    banken = tuple(eerste.BANKEN.values())
    keus = Scherm(
        eerste.WELKE_BANK,
        keuze=as_choices(banken),
        leeg=begin.KIES_OF_STOP,
        kiest="woord",
        meldingen=meldingen,
    )
    getoond = 0
    for kolommen in breedtes:
        for rijen in (3, 6, 10, 12, 14, 19, 20, 21, 22, 24, 50):
            eerst = ahead.screen(kolommen, rijen, eerste.WELKE_CODE, meldingen, (eerste.CODE_UITLEG,))
            lijst = ahead.screen(kolommen, rijen, eerste.WELKE_BANK, meldingen, keuze=banken)
            assert eerst in (None, _painted(code, Maat(kolommen, rijen)))
            assert lijst in (None, _painted(keus, Maat(kolommen, rijen)))
            getoond += (eerst is not None) + (lijst is not None)
            if kolommen >= 80 and rijen >= 24:
                assert eerst
                assert lijst
    assert getoond > 50


@contextlib.contextmanager
def started(folder: Path, *woorden: str, **hoe: Any) -> Iterator[RichTalk]:
    """A talk of which nothing was awaited yet."""
    gesprek = RichTalk(folder, (*LOB, "gesprek", "start", *woorden), **hoe)
    try:
        yield gesprek
    finally:
        gesprek.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Something is kept already, without a wachtzin; that was chosen."""
    map_ = tmp_path / "lob"
    store = open_store(map_ / "lob.db")
    store.set_setting(KLUIS, ZONDER)
    store.close()
    return map_


def _first(gesprek: Window, kolommen: int = 80, rijen: int = 24) -> list[str]:
    """The screen as it was when the first painting was done."""
    scherm = Beeldscherm(kolommen, rijen)
    tot = gesprek.rauw.index(_VOL, gesprek.rauw.index(_BEGIN)) + len(_VOL)
    pyte.ByteStream(scherm).feed(gesprek.rauw[:tot])
    return [rij.rstrip() for rij in scherm.display]


def _paintings(gesprek: Window) -> int:
    """How often the screen was painted before keys were read: twice where the question was there early."""
    gesprek.until(lambda: _LUISTERT in gesprek.rauw)
    return gesprek.rauw[: gesprek.rauw.index(_LUISTERT)].count(_BEGIN)


@pytest.mark.parametrize(
    ("woorden", "kolommen", "omgeving"),
    [
        (("--bank", "stage"), 80, {}),
        (("--bank", "stage"), 132, {"NO_COLOR": "1"}),
        (("--bank", "open-dag", "--niveau", "vmbo", "--rol", "decaan", "--kort"), 80, {"TERM": "xterm"}),
        ((), 80, {}),
        (("--bank", "stage"), 80, {"LOB_WACHTZIN": None}),
        (("--kort",), 100, {"LOB_WACHTZIN": None}),
    ],
)
def test_the_early_screen_is_the_screen_that_can_be_answered(
    woorden: tuple[str, ...], kolommen: int, omgeving: Mapping[str, str | None], folder: Path
) -> None:
    with _free_of_wachtzin(folder, woorden, kolommen, omgeving) as gesprek:
        assert _paintings(gesprek) == 2
        gesprek.hears("›")
        assert _first(gesprek, kolommen) == gesprek.rows
        assert (ZONDER_WACHTZIN in gesprek.words) == ("LOB_WACHTZIN" in omgeving)


@contextlib.contextmanager
def _free_of_wachtzin(
    folder: Path, woorden: tuple[str, ...], kolommen: int, omgeving: Mapping[str, str | None]
) -> Iterator[RichTalk]:
    """The same with variables that are taken out of the environment."""
    weg = [f"-u{naam}" for naam, waarde in omgeving.items() if waarde is None]
    erbij = {naam: waarde for naam, waarde in omgeving.items() if waarde is not None}
    opdracht = ("/usr/bin/env", *weg, *LOB, "gesprek", "start", *woorden)
    gesprek = RichTalk(folder, opdracht, kolommen=kolommen, omgeving=erbij)
    try:
        yield gesprek
    finally:
        gesprek.close()


def test_what_is_typed_before_it_can_be_answered_arrives_once_and_is_no_command(folder: Path) -> None:
    with started(folder, "--bank", "stage", "--rol", "mentor") as gesprek:
        gesprek.until(lambda: _VOL in gesprek.rauw)
        gesprek.type("vmbo-77")
        gesprek.hears("› vmbo-77")
        assert gesprek.words.count("vmbo-77") == 1
        gesprek.press("\r", begin.WELK_NIVEAU)


def test_a_whole_line_that_is_typed_early_answers_the_question(folder: Path) -> None:
    with started(folder, "--bank", "stage", "--rol", "mentor", "--niveau", "vmbo") as gesprek:
        gesprek.until(lambda: _VOL in gesprek.rauw)
        gesprek.type("vmbo-3310\r")
        gesprek.hears("Vertel eerst kort")
        gesprek.type(CTRL_C)
        assert gesprek.ends() == 130
    assert record(folder)["jongere"]["code"] == "vmbo-3310"


def test_what_ends_or_kills_a_program_elsewhere_does_here_what_it_does_a_moment_later(folder: Path) -> None:
    r"""Ctrl-\\ nothing, and Ctrl-D what Enter does."""
    with started(folder, "--bank", "stage", "--rol", "mentor", "--niveau", "vmbo") as gesprek:
        gesprek.until(lambda: _VOL in gesprek.rauw)
        gesprek.type("vmbo-33\x1c10\x04")
        gesprek.hears("Vertel eerst kort")
        gesprek.type(CTRL_C)
        assert gesprek.ends() == 130
    assert record(folder)["jongere"]["code"] == "vmbo-3310"


def _stopped_early(folder: Path, *, na: float = 0.0) -> None:
    with started(folder, "--bank", "stage") as gesprek:
        gesprek.until(lambda: _VOL in gesprek.rauw)
        time.sleep(na)
        gesprek.type(CTRL_C)
        assert gesprek.ends() == 130, gesprek.rows
        assert gesprek.words == eerste.NIET_BEGONNEN
        assert termios.tcgetattr(gesprek.kind.child_fd)[3] & termios.ECHO
    assert talks_kept(folder) == 0


def test_ctrl_c_before_it_can_be_answered_ends_as_always_and_leaves_the_terminal_as_it_was(
    folder: Path,
) -> None:
    _stopped_early(folder)


@pytest.mark.lang
def test_ctrl_c_at_any_moment_before_and_after_ends_as_always(folder: Path) -> None:
    lot = random.Random(seed())  # noqa: S311 - moments, no secrets
    for _ in range(100):
        _stopped_early(folder, na=lot.uniform(0, 0.3))


def _no_place(folder: Path) -> None:
    """A file that only begins like ours: there is no keeping a talk in it, as shows when it is opened."""
    pad = folder / "lob.db"
    pad.write_bytes(pad.read_bytes()[:100] + bytes(100))


def test_trouble_that_comes_after_it_takes_its_place_and_nothing_that_was_typed(folder: Path) -> None:
    """Where the talk is kept then is asked on a screen of its own, and the answer to the other is no answer to that."""
    _no_place(folder)
    with started(folder) as gesprek:
        gesprek.until(lambda: _VOL in gesprek.rauw)
        gesprek.type("1\r")
        assert _paintings(gesprek) == 2
        gesprek.hears("Waar zal ik het gesprek dan bewaren?", "›")
        assert eerste.WELKE_BANK not in gesprek.words
        gesprek.type("x")
        gesprek.hears("› x")


@pytest.mark.parametrize("nummer", ["SIGTERM", "SIGHUP", "SIGQUIT"])
def test_whoever_ends_it_from_outside_leaves_the_terminal_as_it_was(nummer: str, folder: Path) -> None:
    for na in (0.0, 0.02, 0.05):
        with started(folder, "--bank", "stage") as gesprek:
            gesprek.until(lambda: _VOL in gesprek.rauw)
            time.sleep(na)
            gesprek.signal(getattr(signal, nummer))
            gesprek.until(lambda: not gesprek.kind.isalive())
            assert termios.tcgetattr(gesprek.kind.child_fd)[3] & termios.ECHO


def test_whoever_puts_it_away_with_ctrl_z_gets_it_back_as_it_was(folder: Path) -> None:
    opdracht = shlex.join((*LOB, "gesprek", "start", "--bank", "stage"))
    schil = Window(["sh"], omgeving={**surroundings(folder), "PS1": "schil> ", "ENV": ""})
    try:
        schil.sees("schil>")
        schil.type(f"set -m; clear; {opdracht}\r")
        schil.until(lambda: _VOL in schil.rauw)
        eerder = len(schil.rauw)
        schil.type(CTRL_Z)
        schil.until(lambda: b"schil>" in schil.rauw[eerder:])
        assert termios.tcgetattr(schil.kind.child_fd)[3] & termios.ECHO
        schil.type("fg\r")
        schil.until(lambda: _LUISTERT in schil.rauw[eerder:])
        schil.sees(eerste.WELKE_CODE)
        schil.type("vmbo-77")
        schil.sees("› vmbo-77")
        assert schil.words.count("vmbo-77") == 1
    finally:
        schil.close()


def test_a_wachtzin_that_does_not_fit_takes_its_place_with_one_sentence(folder: Path) -> None:
    """What the environment says is a wachtzin opens nearly every time; when it does not, the terminal is as it was."""
    _lock(folder)
    with started(folder, "--bank", "stage", omgeving={"LOB_WACHTZIN": "een heel andere zin hier"}) as gesprek:
        assert gesprek.ends() == 1
        assert gesprek.rauw.count(_BEGIN) == 1
        assert eerste.WELKE_CODE not in gesprek.words
        assert "wachtzin" in gesprek.words
        assert termios.tcgetattr(gesprek.kind.child_fd)[3] & termios.ECHO


_ZIN = "boomgaard trompet zeven wolken"


def _lock(folder: Path) -> None:
    (folder / "lob.db").unlink()
    open_store(folder / "lob.db", _ZIN).close()


def test_where_the_wachtzin_must_be_asked_that_is_asked_and_nothing_else_is_shown(folder: Path) -> None:
    _lock(folder)
    with _free_of_wachtzin(folder, ("--bank", "stage"), 80, {"LOB_WACHTZIN": None}) as gesprek:
        gesprek.sees("Wachtzin:")
        assert _BEGIN not in gesprek.rauw
        gesprek.type(f"{_ZIN}\r")
        gesprek.hears(eerste.WELKE_CODE)


def test_a_face_that_paints_no_screens_begins_without_one(folder: Path) -> None:
    for woorden, omgeving in ((("--eenvoudig",), {}), ((), {"TERM": "dumb"}), ((), {"ACCESSIBLE": "1"})):
        with started(folder, "--bank", "stage", *woorden, omgeving=omgeving) as gesprek:
            gesprek.sees("Antwoord:")
            assert _BEGIN not in gesprek.rauw


def test_a_window_in_which_the_sentences_are_folded_waits_for_who_folds_them(folder: Path) -> None:
    with started(folder, "--bank", "stage", kolommen=40) as gesprek:
        assert _paintings(gesprek) == 1
        gesprek.hears(eerste.WELKE_CODE)


@pytest.fixture
def told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Told:
    """What is known beforehand of the folder, in an environment that says nothing but where that is."""
    for naam in (
        "LOB_WACHTZIN",
        "LOB_WACHTZIN_BESTAND",
        "OneDrive",
        "OneDriveCommercial",
        "OneDriveConsumer",
    ):
        monkeypatch.delenv(naam, raising=False)
    monkeypatch.setenv("LOB_MAP", str(folder))
    return first_screen.told_first


def test_whoever_chose_to_do_without_a_wachtzin_is_told_so_above_the_question(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert told("stage") == (ZONDER_WACHTZIN,)
    monkeypatch.setenv("LOB_WACHTZIN", "")
    assert told("stage") == ()


@pytest.mark.parametrize("bank", ["stage", None])
@pytest.mark.parametrize("wat", ["lob.eenvoudig", "lob-verhuisd.txt", "niets"])
def test_what_lies_in_the_folder_may_mean_another_first_question(
    wat: str, bank: str | None, folder: Path, told: Told
) -> None:
    (folder / wat).touch()
    assert (told(bank) is None) == (wat != "niets")


def test_a_bank_of_the_schools_own_may_ask_something_else(folder: Path, told: Told) -> None:
    (folder / "vragen").mkdir()
    (folder / "vragen" / "stage.yml").touch()
    assert told("stage") is None
    assert told("bijbaan") is not None
    assert told(None) is None
    assert told("mijn-eigen-bank.yaml") is None


def test_whoever_was_never_asked_for_a_wachtzin_is_asked_first(folder: Path, told: Told) -> None:
    (folder / "lob.db").unlink()
    open_store(folder / "lob.db").close()
    assert told("stage") is None


def test_of_nothing_or_of_rubbish_nothing_is_known(folder: Path, told: Told) -> None:
    (folder / "lob.db").unlink()
    assert told("stage") is None
    (folder / "lob.db").write_bytes(b"iets anders")
    assert told("stage") is None


_ALS_NIEMAND = """
import os, sys
from loopbaangesprek.cli import completing_kept, first_screen
os.chdir(sys.argv[1])
if os.geteuid() == 0:
    os.setuid(65534)
print(first_screen.told_first("stage"))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX rights")
@pytest.mark.parametrize(
    ("bestand", "map_", "gezegd"), [(0o666, 0o777, "()"), (0o444, 0o777, "None"), (0o666, 0o555, "None")]
)
def test_where_nothing_can_be_written_the_place_is_asked_first(
    bestand: int, map_: int, gezegd: str, folder: Path
) -> None:
    """Whether that is the file or its folder; an administrator writes everywhere, and looks as nobody."""
    (folder / "lob.db").chmod(bestand)
    folder.chmod(map_)
    ran = subprocess.run(
        [sys.executable, "-c", _ALS_NIEMAND, str(folder)],
        env={**os.environ, "LOB_MAP": ".", "LOB_WACHTZIN": ""}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    folder.chmod(0o755)
    assert (ran.stdout.strip(), ran.stderr) == (gezegd, "")


@pytest.mark.parametrize("anders", [(60, SCHEMA + 1), (68, 0)])
def test_of_a_newer_file_or_one_of_another_program_that_is_told_first(
    anders: tuple[int, int], folder: Path, told: Told
) -> None:
    plek, getal = anders
    hoofd = bytearray((folder / "lob.db").read_bytes())
    hoofd[plek : plek + 4] = getal.to_bytes(4, "big")
    (folder / "lob.db").write_bytes(hoofd)
    assert told("stage") is None


@pytest.mark.parametrize("code", [0, 1, 2, 130])
def test_only_who_stops_is_told_how_to_begin_anew(code: int, capfd: pytest.CaptureFixture[str]) -> None:
    ahead._STAAT.append((eerste.WELKE_CODE, lambda: None))
    assert first_screen.behind_it((), lambda: code) == code
    assert (eerste.NIET_BEGONNEN in capfd.readouterr().out) == (code == 130)


def test_a_mistake_that_gets_out_is_no_stopping(capfd: pytest.CaptureFixture[str]) -> None:
    ahead._STAAT.append((eerste.WELKE_CODE, lambda: None))
    with pytest.raises(ZeroDivisionError):
        first_screen.behind_it((), lambda: 1 // 0)
    assert eerste.NIET_BEGONNEN not in capfd.readouterr().out


@pytest.mark.parametrize(("map_", "_programma"), ERIN)
def test_every_folder_of_a_sync_program_waits_for_its_warning(
    map_: str, _programma: str, tmp_path: Path
) -> None:
    assert first_screen.is_perhaps_synced(str(tmp_path / map_))


@pytest.mark.parametrize(("teken", "programma"), MERKTEKENS)
def test_what_such_a_program_leaves_there_is_seen_too(teken: str, programma: str, tmp_path: Path) -> None:
    (tmp_path / "werk" / teken).mkdir(parents=True)
    assert first_screen.is_perhaps_synced(str(tmp_path / "werk" / "school" / "lob")), programma
    assert not first_screen.is_perhaps_synced(str(tmp_path / "elders"))


def test_a_talk_that_begins_in_a_synced_folder_says_so_on_its_first_screen(tmp_path: Path) -> None:
    map_ = tmp_path / "Dropbox" / "lob"
    open_store(map_ / "lob.db").close()
    with started(map_, "--bank", "stage") as gesprek:
        gesprek.hears(eerste.WELKE_CODE, "map van Dropbox")
        assert _paintings(gesprek) == 1


def test_the_words_it_knows_are_those_of_all_others() -> None:
    assert (plainly.NIVEAUS, plainly.ROLLEN) == (NIVEAUS, ROLLEN)
    assert (first_screen.BESTAND, first_screen.ZIN) == (environment.BESTAND, environment.ZIN)
    assert set(eerste.BANKEN) == set(bank_names(None))


@pytest.mark.parametrize(
    ("woorden", "gegeven"),
    [
        ("gesprek start", {}),
        ("gesprek start --bank stage --kort", {"--bank": "stage", "--kort": ""}),
        (
            "gesprek start --rol decaan --code vmbo-1 --niveau mbo",
            {"--rol": "decaan", "--code": "vmbo-1", "--niveau": "mbo"},
        ),
        ("gesprek start --bank", None),
        ("gesprek start --bank --kort", None),
        ("gesprek start --bank=stage", None),
        ("gesprek start --ban stage", None),
        ("gesprek start --bank stage --bank open-dag", None),
        ("gesprek start --niveau VMBO", None),
        ("gesprek start --rol baas", None),
        ("gesprek start stage", None),
        ("gesprek start --help", None),
        ("gesprek start --antwoorden x.yaml", None),
        ("gesprek start --code é", None),
        ("--map x gesprek start", None),
        ("gesprek hervat", None),
    ],
)
def test_only_words_that_can_mean_nothing_else_begin_a_talk_without_typer(
    woorden: str, gegeven: dict[str, str] | None
) -> None:
    assert plainly.begins(woorden.split()) == gegeven


def test_which_talk_to_go_on_with_is_one_word_or_none() -> None:
    assert plainly.goes_on(["gesprek", "hervat"]) == []
    assert plainly.goes_on(["gesprek", "hervat", "vmbo-1"]) == ["vmbo-1"]
    for woorden in (["-x"], ["a", "b"], [""], ["--eenvoudig"], ["é"]):
        assert plainly.goes_on(["gesprek", "hervat", *woorden]) is None


def test_the_lighter_library_measures_every_character_as_the_library_does() -> None:
    anders = [
        nr
        for nr in (*range(0x10000), *range(0x1F000, 0x1FC00), *range(0xE0000, 0xE0200))
        if char_width(chr(nr)) != max(0, wcwidth(chr(nr)))
    ]
    assert anders == []


_LAADT = """
from loopbaangesprek.faces import library
library.load()
library.load()
import loopbaangesprek.faces.prompt, ssl, wcwidth
import prompt_toolkit.key_binding.bindings.vi as vi
print(ssl.SSLContext.__name__, wcwidth.wcswidth("漢字"), vi.load_vi_bindings.__module__)
"""


def test_what_is_left_out_of_the_library_is_there_for_all_others() -> None:
    ran = subprocess.run([sys.executable, "-c", _LAADT], capture_output=True, text=True, check=False)
    assert ran.stderr == ""
    assert ran.stdout.split() == ["SSLContext", "4", "prompt_toolkit.key_binding.bindings.vi"]


_LAADT_MEER = """
from loopbaangesprek.faces import library
del library._LICHTER["prompt_toolkit.shortcuts"]["choice"]
library.load()
import loopbaangesprek.faces.prompt, ssl, prompt_toolkit.shortcuts as s
print(ssl.SSLContext.__name__, s.choice.__name__, s.ProgressBar.__name__)
"""


def test_a_version_that_asks_more_of_what_is_left_out_is_loaded_whole() -> None:
    ran = subprocess.run([sys.executable, "-c", _LAADT_MEER], capture_output=True, text=True, check=False)
    assert ran.stderr == ""
    assert ran.stdout.split() == ["SSLContext", "choice", "ProgressBar"]


def test_what_is_loaded_while_somebody_reads_is_all_that_a_talk_still_needs() -> None:
    """Each name is one of a module; and a talk that comes to its end asks for no other."""
    for naam in (*preloading.NA_DE_VRAGEN, *preloading.IN_HET_GESPREK):
        assert import_module(naam).__name__ == naam


def test_loading_never_stands_in_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor does a module that is not there, or one that is damaged: whoever needs it says so."""
    (tmp_path / "kapotte_module.py").write_text("dit is geen (Python")
    monkeypatch.syspath_prepend(tmp_path)
    weg = ("loopbaangesprek.deze_is_er_niet", "kapotte_module")
    with preloading.loading(weg):
        pass
    preloading._load((*weg, "loopbaangesprek.talk.noting"))
    assert "loopbaangesprek.talk.noting" in sys.modules


_ZONDER_DRAAD = """
import threading
from loopbaangesprek.faces import meanwhile
def geen_draad(*_args): raise RuntimeError("can't start new thread")
threading._start_new_thread = threading._start_joinable_thread = geen_draad
with meanwhile.doing(print):
    meanwhile.somebody_reads()
    assert not meanwhile._TE_DOEN
"""


def test_where_no_thread_can_be_begun_the_talk_goes_on_without() -> None:
    ran = subprocess.run([sys.executable, "-c", _ZONDER_DRAAD], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
