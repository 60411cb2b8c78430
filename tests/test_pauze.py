"""A talk that is left alone for long: hidden until the wachtzin is typed, with nothing lost.

The silences here are real, but short: a second and a half for the face alone, two and a half for the whole program.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loopbaangesprek.pauze import LANGST, STANDAARD, Pauze, as_setting, read_pause
from loopbaangesprek.scherm import Invoer, Scherm
from loopbaangesprek.stores.memory import MemoryStore
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.talk.pausing import watch_over
from loopbaangesprek.teksten import kluis
from loopbaangesprek.teksten import kluishulp as t
from loopbaangesprek.teksten.gezicht import VERDER
from tests.kanarie import WACHTZIN, behind
from tests.lob import Lob
from tests.nepgezicht import ScriptedFace
from tests.program import START, Talk, run
from tests.rich_talk import CODE, HERVAT, VRAAG, RichTalk, rich_talk
from tests.venster import FaceWindow, window

STIL = 1.5
LANG = 2.7
LINKS = "\x1b[D"
TERUGLEZEN_LEEG = b"\x1b[3J"
SLOT = "wolk koelkast fietspad"
VREEMD = "boterham zonlicht"
WENS, MOMENT = VRAAG["wens"], VRAAG["moment"]
_VRAAG = t.PAUZE_VRAAG.partition(".")[0]

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX terminal")


# --- how long


def test_a_talk_is_hidden_after_twenty_minutes_unless_something_else_was_said() -> None:
    assert read_pause(None) == STANDAARD == 20
    assert read_pause("5") == 5
    assert read_pause("uit") is None


@given(st.text(max_size=12))
@settings(max_examples=300)
def test_a_setting_that_makes_no_sense_leaves_nothing_open(waarde: str) -> None:
    minuten = read_pause(waarde)
    assert (minuten is None) == (waarde == "uit")
    assert minuten is None or 0 < minuten <= LANGST


@given(
    st.integers(min_value=-5, max_value=3000)
    | st.sampled_from(["uit", "UIT ", "", "1.5", "x", "٣", "9" * 99])
)
def test_what_is_typed_is_whole_minutes_of_a_day_or_never(getypt: int | str) -> None:
    waarde = as_setting(str(getypt))
    if isinstance(getypt, int):
        assert waarde == (str(getypt) if 1 <= getypt <= LANGST else None)
    else:
        assert waarde == ("uit" if getypt.strip().lower() == "uit" else None)


@pytest.fixture
def lob(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Lob:
    return Lob(tmp_path, capsys, monkeypatch)


@pytest.mark.lang
def test_the_minutes_are_shown_chosen_and_switched_off(lob: Lob, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOB_WACHTZIN", WACHTZIN)
    lob.taken_in()
    assert lob("kluis", "pauze") == 0
    assert lob.out.strip() == t.pauze_na(20)
    assert lob("kluis", "pauze", "5") == 0
    assert lob("kluis", "pauze") == 0
    assert lob.out.strip() == t.pauze_na(5)
    assert lob("kluis", "pauze", "uit") == 0
    assert lob.out.strip() == t.PAUZE_UIT


def test_without_a_wachtzin_it_is_said_that_nothing_will_happen(lob: Lob) -> None:
    assert lob("kluis", "pauze", "5") == 1
    assert lob.err.strip() == t.NIETS_BEWAARD
    lob.taken_in()
    assert lob("kluis", "pauze") == 0
    assert lob.out.splitlines() == [t.pauze_na(20), t.PAUZE_ZONDER]


@pytest.mark.parametrize("minuten", ["0", "1441", "5,5", "nooit", "-3"])
def test_what_is_no_number_of_minutes_is_told(lob: Lob, minuten: str) -> None:
    lob.taken_in()
    assert lob("kluis", "pauze", "--", minuten) == 2
    assert lob.err.splitlines()[-1] == t.PAUZE_GETAL


class Guarded(ScriptedFace):
    """A face that remembers what it was told to watch over."""

    def __init__(self) -> None:
        super().__init__(lambda _: Invoer())
        self.pauzes: list[Pauze] = []

    def guard(self, pauze: Pauze) -> None:
        """Remember it."""
        self.pauzes.append(pauze)


def test_a_face_watches_over_a_talk_only_behind_a_wachtzin_and_not_when_it_is_off(tmp_path: Path) -> None:
    face = Guarded()
    watch_over(face, MemoryStore())
    with opened(tmp_path) as store:
        store.set_setting("pauze", "uit")
        watch_over(face, store)
        assert face.pauzes == []
        store.set_setting("pauze", "5")
        watch_over(face, store)
    (pauze,) = face.pauzes
    assert pauze.seconden == 5 * 60
    assert pauze.past(f"  {WACHTZIN.replace(' ', '  ')} ")
    assert not any(map(pauze.past, ("", WACHTZIN[:-1], WACHTZIN.upper(), "\ud800")))


# --- the rich face alone


@pytest.fixture
def venster(tmp_path: Path) -> Iterator[FaceWindow]:
    with window(tmp_path / "venster") as open_:
        open_.step("guard", [STIL, SLOT])
        yield open_


KAAL = Scherm(vraag="Wat gebeurde er?", meldingen=("✓ genoteerd",))


@posix
def test_half_typed_text_is_kept_hidden_and_stands_there_again_with_the_cursor_where_it_was(
    venster: FaceWindow,
) -> None:
    venster.ask(KAAL)
    venster.type("de koelelc" + LINKS)
    venster.sees(_VRAAG)
    assert venster.saved()[-1] == "de koelelc"
    assert "koel" not in venster.words
    assert "gebeurde" not in venster.words
    assert TERUGLEZEN_LEEG in venster.rauw
    venster.type(SLOT + "\r")
    venster.sees("Wat gebeurde er?")
    venster.sees("de koelelc")
    venster.type("X\x04")
    venster.said("de koelelXc")


@posix
def test_a_wrong_wachtzin_is_told_and_an_empty_line_is_none(venster: FaceWindow) -> None:
    venster.ask(KAAL)
    venster.sees(_VRAAG)
    venster.type("\r\r\r\r" + VREEMD + "\r")
    venster.sees(kluis.past_niet(2))
    assert VREEMD not in venster.rauw.decode(errors="replace")
    venster.type(SLOT + "x\x7f\r")
    venster.sees("Wat gebeurde er?")
    venster.type("klaar\r\r")
    venster.said("klaar")


@posix
def test_after_three_wrong_ones_the_talk_stops_with_the_text_and_shows_nothing_more(
    venster: FaceWindow,
) -> None:
    venster.ask(KAAL)
    venster.type("half")
    venster.sees(_VRAAG)
    for over in (2, 1):
        venster.type(VREEMD + "\r")
        venster.sees(kluis.past_niet(over))
    venster.type(VREEMD + "\r")
    venster.said("half", einde=True)
    assert "gebeurde" not in venster.words


@posix
def test_ctrl_c_at_the_hidden_screen_stops_the_talk_with_the_text(venster: FaceWindow) -> None:
    venster.ask(KAAL)
    venster.type("half")
    venster.sees(_VRAAG)
    venster.type("\x03")
    venster.said("half", einde=True)


@pytest.mark.lang
@posix
def test_a_page_that_was_being_read_is_hidden_and_stands_there_again(venster: FaceWindow) -> None:
    venster.step("read_out", [f"regel {nr}" for nr in range(30)])
    venster.step("ask", {"vraag": "Klopt het zo?"})
    venster.sees(VERDER)
    venster.sees(_VRAAG)
    assert "regel" not in venster.words
    venster.type(SLOT + "\r")
    venster.sees(VERDER)
    assert venster.rows[0].strip() == "regel 0"
    venster.type(" ")
    venster.sees("regel 29")


@pytest.mark.lang
@posix
def test_a_screen_that_was_made_empty_asks_for_the_wachtzin_too(venster: FaceWindow) -> None:
    venster.step("blank", [])
    venster.sees(_VRAAG)
    venster.type(SLOT + "\r")
    assert venster.answer() == {"blank": None}


@pytest.mark.lang
@posix
def test_the_hidden_screen_folds_and_stays_hidden_when_the_window_changes(venster: FaceWindow) -> None:
    venster.ask(KAAL)
    venster.sees(_VRAAG)
    venster.resize(40, 12)
    venster.until(lambda: any(rij.endswith("gaan.") for rij in venster.rows))
    assert "gebeurde" not in venster.words
    venster.type(SLOT + "\r")
    venster.sees("Wat gebeurde er?")


# --- the program itself


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A folder that is locked already, in which two seconds is a long silence."""
    folder = tmp_path / "lob"
    with opened(folder) as store:
        store.set_setting("pauze", "0.042")
    return folder


@contextmanager
def opened(folder: Path) -> Iterator[SqliteStore]:
    """The store of a folder, as another window sees it."""
    store = open_store(folder / "lob.db", WACHTZIN)
    try:
        yield store
    finally:
        store.close()


def half_typed(folder: Path) -> list[str]:
    with opened(folder) as store:
        (kop,) = store.find(CODE)
        return list(store.drafts(kop.id).values())


def hidden(gesprek: RichTalk) -> None:
    """Wait until nothing of the talk is on screen."""
    gesprek.sees(_VRAAG)
    assert WENS.partition(" ")[0] not in gesprek.words


@posix
def test_a_talk_goes_on_where_it_was_after_the_wachtzin(map_: Path) -> None:
    with rich_talk(map_, omgeving=behind(WACHTZIN)) as gesprek:
        gesprek.hears(WENS)
        gesprek.type("weten of het past")
        hidden(gesprek)
        assert half_typed(map_) == ["weten of het past"]
        gesprek.type(WACHTZIN + "\r")
        gesprek.hears(WENS, "weten of het past")
        gesprek.press("\r\r", MOMENT)
        hidden(gesprek)
        gesprek.type(VREEMD + "\r")
        gesprek.sees(kluis.past_niet(2))
        gesprek.type("\x03")
        assert gesprek.ends() == 130
    antwoord = run(map_, "gesprek", "toon", CODE, omgeving=behind(WACHTZIN))
    assert antwoord.code == 0
    assert "weten of het past" in antwoord.out


@pytest.mark.lang
@posix
def test_three_wrong_ones_stop_the_program_with_130_and_everything_kept(map_: Path) -> None:
    with rich_talk(map_, omgeving=behind(WACHTZIN)) as gesprek:
        gesprek.hears(WENS)
        gesprek.line("/stil")
        hidden(gesprek)
        for over in (2, 1):
            gesprek.type(VREEMD + "\r")
            gesprek.sees(kluis.past_niet(over))
        gesprek.type(VREEMD + "\r")
        assert gesprek.ends() == 130
        assert WENS not in gesprek.words
        assert t.pauze_gestopt(in_gesprek=True) in gesprek.words
        assert "lob gesprek hervat" in gesprek.words
    with rich_talk(map_, HERVAT, omgeving=behind(WACHTZIN)) as gesprek:
        gesprek.hears(WENS)


@pytest.mark.lang
@posix
def test_in_the_plain_face_the_line_after_a_silence_is_kept_and_the_wachtzin_is_asked(map_: Path) -> None:
    gesprek = Talk(map_, *START, "--code", CODE, "--eenvoudig", omgeving=behind(WACHTZIN))
    try:
        gesprek.hears(WENS)
        gesprek.hears("> ")
        time.sleep(LANG)
        gesprek.kind.send("weten of het past\n")
        gesprek.hears(kluis.WACHTZIN)
        assert half_typed(map_) == ["weten of het past"]
        gesprek.kind.send(VREEMD + "\n")
        assert kluis.past_niet(2) in gesprek.hears(kluis.WACHTZIN)
        gesprek.kind.send(WACHTZIN + "\n")
        gesprek.line("")
        gesprek.hears(MOMENT)
        gesprek.hears("> ")
        time.sleep(LANG)
        gesprek.kind.send("een half moment\n")
        for _ in range(3):
            gesprek.hears(kluis.WACHTZIN)
            gesprek.kind.send(VREEMD + "\n")
        assert t.pauze_gestopt(in_gesprek=True) in gesprek.rest()
        assert gesprek.code == 130
        assert half_typed(map_) == ["een half moment"]
        assert VREEMD not in gesprek.out
    finally:
        gesprek.kill()


@posix
def test_lines_through_a_pipe_know_no_silence(map_: Path) -> None:
    gezegd = run(
        map_, *START, "--code", CODE, "--eenvoudig", typed="de wens\n\n/stop\n", omgeving=behind(WACHTZIN)
    )
    assert gezegd.code == 130
    assert kluis.WACHTZIN not in gezegd.words
