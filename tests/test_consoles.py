"""Consoles as they are: old encodings, no colour, very small, and terminals that never answer.

The rule that lives here: whatever the console lacks, every word can still be read.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek.faces.legible import LEESBAAR, legible
from loopbaangesprek.faces.palette import signs_for
from loopbaangesprek.teksten.eenvoudig import ANTWOORD
from loopbaangesprek.teksten.gezicht import VERDER
from tests.program import LOB, run, surroundings
from tests.rich_talk import BEGIN, VRAAG, RichTalk
from tests.schermen import BEELDEN, KORT, Beeld, fill, photograph

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX terminals")

OUD = {
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "cp850": {"PYTHONIOENCODING": "cp850"},
}
_ESC = "\x1b"


@pytest.fixture
def leeg(tmp_path: Path) -> Path:
    """Where the talks of this test are kept."""
    map_ = tmp_path / "hier" / "map"
    map_.mkdir(parents=True)
    return map_


def beeld(naam: str) -> Beeld:
    """A screen by its name."""
    return next(b for b in BEELDEN if b.naam == naam)


# Encodings


@given(st.text(max_size=40), st.sampled_from(("ascii", "cp1252", "cp850", "utf-8")))
def test_every_text_can_be_written_in_every_encoding_and_plain_letters_stay(
    tekst: str, codering: str
) -> None:
    rest = iter(tekst.encode(codering, LEESBAAR).decode(codering))
    assert all(teken in rest for teken in tekst if teken.isascii())


@pytest.mark.parametrize(
    ("tekst", "kaal"),
    [("één idee", "een idee"), ("wat … dan", "wat ... dan"), ("‘ja’", "'ja'"), ("€ 5", "EUR 5"), ("木", "?")],
)
def test_what_a_console_lacks_is_written_as_what_is_like_it(tekst: str, kaal: str) -> None:
    assert tekst.encode("ascii", LEESBAAR).decode() == kaal


def test_a_letter_keeps_its_accent_where_the_console_knows_it() -> None:
    assert legible("ő", "cp1252") == "o"
    assert signs_for("cp1252").show("✓ één") == "+ één"
    assert signs_for("ascii").show("✓ één") == "+ een"


@pytest.mark.parametrize("hoe", OUD)
def test_a_question_in_an_old_encoding_has_all_its_words(hoe: str, leeg: Path) -> None:
    """Every byte is one of that encoding, and no letter became a question mark."""
    codering = OUD[hoe]["PYTHONIOENCODING"]
    foto = photograph(beeld("vraag"), leeg, omgeving=OUD[hoe])
    tekst = foto.rauw.decode(codering)
    assert "We kijken samen terug op" in tekst
    assert ("één moment" if codering != "ascii" else "een moment") in tekst
    assert re.findall(r"\w*\?\w+", tekst.replace("[?", "[")) == []


@pytest.mark.parametrize(
    "hoe", ["ascii", *(pytest.param(hoe, marks=pytest.mark.lang) for hoe in ("cp1252", "cp850"))]
)
def test_a_record_in_an_old_encoding_has_all_its_words(hoe: str, leeg: Path) -> None:
    fill(leeg)
    gewoon = run(leeg, "gesprek", "toon", "vmbo-3310")
    oud = run(leeg, "gesprek", "toon", "vmbo-3310", omgeving=OUD[hoe])
    assert oud.code == gewoon.code == 0
    assert oud.out.count("?") == gewoon.out.count("?")


def test_the_c_locale_draws_with_plain_signs(leeg: Path) -> None:
    foto = photograph(beeld("keuze"), leeg, omgeving={"LANG": "C"})
    assert "| Als je er nu aan terugdenkt" in " ".join(foto.scherm.display)
    assert not re.search("[▎━─›✓]", " ".join(foto.scherm.display))


# Terminals


def test_a_dumb_terminal_gets_lines_and_no_codes(leeg: Path) -> None:
    foto = photograph(beeld("vraag"), leeg, omgeving={"TERM": "dumb"})
    tekst = foto.rauw.decode()
    assert _ESC not in tekst
    assert tekst.endswith(ANTWOORD)
    assert not re.search("[✓›▎·—━─]", tekst)


def test_nothing_is_asked_of_a_terminal_that_never_answers(leeg: Path) -> None:
    """Where the cursor is, which colours there are, what kind of terminal it is: none of it is asked."""
    foto = photograph(beeld("keuze-fout"), leeg)
    assert not re.search(rb"\x1b\[(?:\?)?6n|\x1b\[>?c|\x1b\]1[01];\?|\x1bP\+q", foto.rauw)
    assert b"WARNING" not in foto.rauw


def test_in_the_smallest_window_every_word_of_a_question_can_be_read(leeg: Path) -> None:
    """Of 20 by 5: what does not fit is read first, a screen at a time; then there is room to answer."""
    venster = RichTalk(leeg, (*LOB, *KORT), 20, 5)
    try:
        assert VRAAG["wens"] in read_through(venster)
        venster.press("of dit past\r\r")
        assert VRAAG["moment"] in read_through(venster)
        venster.press("/ga waardering\r")
        gelezen = read_through(venster)
        assert VRAAG["waardering"] in gelezen
        assert "1 fijn 2 vervelend 3 allebei" in gelezen
        venster.press("2")
    finally:
        venster.close()


def read_through(venster: RichTalk) -> str:
    """Press Enter as long as that is asked; gives all words that came by, and what was left standing once."""
    rijen: list[str] = []
    while True:
        venster.until(lambda: venster._listens() and (VERDER in venster.words or "›" in venster.words))
        nieuw = [rij.strip() for rij in venster.rows if rij.strip() and VERDER not in rij]
        if "›" in venster.words:
            return " ".join(" ".join(rijen or [rij.lstrip("▎ ") for rij in nieuw]).split())
        rijen += nieuw[next(n for n in (3, 2, 1, 0) if rijen[len(rijen) - n :] == nieuw[:n]) :]
        venster.press("\r")


def test_a_window_that_changes_its_size_keeps_every_word_of_the_question(leeg: Path) -> None:
    venster = RichTalk(leeg, BEGIN, 120, 40)
    try:
        venster.hears(VRAAG["wens"])
        venster.type("half getypt")
        for breed, hoog in ((40, 40), (25, 60), (80, 24), (120, 40)):
            venster.resize(breed, hoog)
            venster.hears(VRAAG["wens"], "half getypt", "Opening")
    finally:
        venster.close()


@pytest.mark.lang
@pytest.mark.skipif(not shutil.which("tmux"), reason="needs tmux")
def test_inside_tmux_a_talk_looks_as_it_does_outside(leeg: Path) -> None:
    """The real thing: what tmux has on its screen, after an answer and a resize."""
    tmux = ["tmux", "-f", "/dev/null", "-S", str(leeg.parent / "tmux")]
    omgeving = surroundings(leeg)

    def do(*woorden: str) -> str:
        return subprocess.run(
            [*tmux, *woorden], env=omgeving, check=True, capture_output=True, text=True
        ).stdout

    def wait(*teksten: str) -> str:
        einde = time.monotonic() + 20
        while time.monotonic() < einde:
            scherm = " ".join(w for w in do("capture-pane", "-p").split() if w != "▎")
            if all(tekst in scherm for tekst in teksten):
                return scherm
            time.sleep(0.1)
        raise AssertionError(scherm)

    do("new-session", "-d", "-x", "80", "-y", "24", *LOB, *BEGIN[len(LOB) :])
    try:
        wait(VRAAG["wens"], "›")
        do("send-keys", "de wens", "Enter", "Enter")
        wait("✓ genoteerd", VRAAG["moment"])
        do("resize-window", "-x", "50", "-y", "20")
        wait(VRAAG["moment"], "Terugkijken")
        do("send-keys", "C-c")
    finally:
        subprocess.run([*tmux, "kill-server"], env=omgeving, check=False, capture_output=True)
