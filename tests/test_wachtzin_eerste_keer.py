"""The first time something is kept: asked once, before anything is made, and only where there is somebody to ask.

The rule that lives here: the real program in a terminal; what it made is read from the folder.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from loopbaangesprek.environment import from_environment
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.stores.leftovers import copy_of
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.teksten import kluis as t
from loopbaangesprek.teksten.eenvoudig import TERUG_TE_SCROLLEN
from tests.kluisproef import A, all_of, fill, opens_with
from tests.lob import BESTAND, Lob
from tests.program import LOB, START, Talk, run, surroundings, unknown_words
from tests.venster import Window

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX terminals")

VRAAG = "Hoe zet ik de gesprekken op deze computer op slot?"
GEMAAKT = "Alles staat nu op slot."
TALK = (*START, "--code", "vmbo-3310")


class Asked(Talk):
    """`lob` in a terminal of somebody for whom nothing was settled."""

    def __init__(self, folder: Path, *woorden: str) -> None:
        """Start it, with nothing in the environment about a wachtzin."""
        super().__init__(folder, *woorden, omgeving={"LOB_WACHTZIN": None})

    def proposed(self) -> str:
        """The wachtzin that stands on the screen."""
        return self.hears("Dit is je wachtzin.").split("\r\n")[-2]

    def unseen(self, vraag: str, tekst: str) -> None:
        """Type what does not show."""
        self.hears(vraag)
        self.kind.send(tekst + "\n")


@contextmanager
def asked(folder: Path, *woorden: str) -> Iterator[Asked]:
    """The program, that is ended afterwards, whatever happens."""
    venster = Asked(folder, *woorden)
    try:
        yield venster
    finally:
        venster.kill()
        assert not unknown_words(venster.out), venster.out


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the talks of this test are kept; nothing is there yet."""
    return tmp_path / "map"


def test_a_proposed_wachtzin_is_typed_over_and_locks_what_is_kept(folder: Path) -> None:
    with asked(folder, *TALK, "--eenvoudig") as venster:
        assert VRAAG in venster.line("1")
        zin = venster.proposed()
        assert TERUG_TE_SCROLLEN in venster.hears(TERUG_TE_SCROLLEN)
        venster.line(zin.title())
        assert "niet hetzelfde" in venster.hears("typ de zes woorden over")
        venster.line("/anders")
        ander = venster.proposed()
        assert ander != zin
        venster.line(ander)
        venster.hears(GEMAAKT)
        venster.answer("een wens")
        venster.line("/stop")
        venster.rest()
    assert opens_with(folder / "lob.db", [None, zin, ander]) == [ander]
    with asked(folder, "gesprek", "hervat", "--eenvoudig") as venster:
        venster.unseen("Wachtzin: ", ander)
        assert VRAAG not in venster.hears("> ")


def test_an_own_wachtzin_is_judged_and_typed_twice_and_never_shown(folder: Path) -> None:
    with asked(folder, *TALK, "--eenvoudig") as venster:
        venster.line("eigen")
        venster.unseen("Je wachtzin: ", "welkom01")
        venster.hears("te makkelijk te raden")
        venster.unseen("Je wachtzin: ", A)
        venster.unseen("Nog een keer: ", A + "x")
        venster.hears("twee verschillende")
        venster.unseen("Je wachtzin: ", A)
        venster.unseen("Nog een keer: ", A)
        venster.hears(GEMAAKT)
        venster.line("/stop")
        venster.rest()
    assert A not in venster.out
    assert "welkom01" not in venster.out
    assert opens_with(folder / "lob.db", [None, A]) == [A]


def test_without_is_kept_and_said_at_every_start_and_not_asked_again(folder: Path) -> None:
    with asked(folder, *TALK, "--eenvoudig") as venster:
        venster.line("zonder")
        venster.hears("Goed, zonder wachtzin.")
        venster.line("/stop")
        venster.rest()
    with closing(open_store(folder / "lob.db")) as store:
        assert store.setting("kluis") == "zonder"
    for woorden in ((*TALK, "--eenvoudig"), ("gesprek", "hervat", "--eenvoudig"), ("gesprek", "lijst")):
        with asked(folder, *woorden) as venster:
            venster.hears("Zonder wachtzin kan iedereen op je computer meelezen: lob kluis wachtzin")
            assert VRAAG not in venster.out


@pytest.mark.parametrize("weg", ["/stop\n", "\x03", "\x04"])
@pytest.mark.parametrize("na", ["", "1\n"])
def test_who_leaves_at_the_question_leaves_nothing_behind(folder: Path, weg: str, na: str) -> None:
    with asked(folder, *TALK, "--eenvoudig") as venster:
        venster.hears("> ")
        if na:
            venster.kind.send(na)
            venster.hears("Dit is je wachtzin.")
            venster.hears("> ")
        venster.kind.send(weg)
        assert "Er is niets gemaakt en niets veranderd." in venster.rest()
    assert venster.code == 130
    assert not folder.exists()


def test_who_leaves_while_typing_an_own_one_leaves_nothing_behind(folder: Path) -> None:
    with asked(folder, *TALK, "--eenvoudig") as venster:
        venster.line("2")
        venster.hears("Je wachtzin: ")
        venster.kind.send("\x03")
        assert "Er is niets gemaakt" in venster.rest()
    assert venster.code == 130
    assert not folder.exists()


def test_back_leads_from_the_words_to_the_question(folder: Path) -> None:
    with asked(folder, *TALK, "--eenvoudig") as venster:
        venster.line("1")
        venster.line("/terug")
        assert VRAAG in venster.line("iets anders")
        assert "Kies een nummer" in venster.line("/stop")
        venster.rest()


@pytest.mark.parametrize("weg", ["", "/terug"])
def test_an_own_one_is_left_with_an_empty_line_or_the_word_for_back(folder: Path, weg: str) -> None:
    with asked(folder, *TALK, "--eenvoudig") as venster:
        venster.line("2")
        assert "Enter zonder tekst gaat terug" in venster.hears("Je wachtzin: ")
        venster.kind.send(weg + "\n")
        assert "te makkelijk" not in venster.hears(VRAAG)
        venster.hears("> ")
        venster.kind.send("2\n")
        venster.hears("Je wachtzin: ")
        venster.kind.send(A + "\n")
        venster.hears("Nog een keer: ")
        venster.kind.send(weg + "\n")
        venster.hears(VRAAG)
        venster.hears("> ")
        venster.kind.send("2\n")
        venster.hears("Je wachtzin: ")
        venster.kind.send("/stop\n")
        assert "Er is niets gemaakt" in venster.rest()
    assert not folder.exists()


def handed_over(lob: Lob, bestand: Path) -> Path:
    """A file of another counsellor."""
    naar = bestand.with_name("mee.json")
    assert lob("gesprek", "start", "--antwoorden", str(bestand), "--code", "vmbo-3310") == 0
    assert lob("jongere", "overdragen", "vmbo-3310", "--naar", str(naar)) == 0
    return naar


@pytest.mark.lang
@pytest.mark.parametrize("wat", ["invoeren", "antwoorden", "bereid-voor", "overnemen", "termijn"])
def test_whatever_keeps_something_first_asks_first(folder: Path, tmp_path: Path, wat: str, lob: Lob) -> None:
    bestand = tmp_path / "a.yaml"
    bestand.write_text(BESTAND, encoding="utf-8")
    woorden: tuple[str, ...]
    if wat == "overnemen":
        woorden = ("jongere", "overnemen", str(handed_over(lob, bestand)))
    else:
        woorden = {
            "invoeren": ("gesprek", "invoeren", str(bestand)),
            "antwoorden": ("gesprek", "start", "--antwoorden", str(bestand)),
            "bereid-voor": ("gesprek", "bereid-voor", "vmbo-3310", "--soort", "stage"),
            "termijn": ("opruimen", "--termijn", "3"),
        }[wat]
    with asked(folder, *woorden) as venster:
        assert VRAAG in venster.line("2")
        assert not folder.exists()
        venster.unseen("Je wachtzin: ", A)
        venster.unseen("Nog een keer: ", A)
        assert GEMAAKT in venster.rest()
    assert venster.code == 0, venster.out
    assert opens_with(folder / "lob.db", [None, A]) == [A]


def test_practising_and_looking_ask_nothing_and_make_nothing(folder: Path) -> None:
    with asked(folder, "oefen", "--bank", "stage", "--eenvoudig") as venster:
        assert VRAAG not in venster.line("/stop")
        venster.rest()
    for woorden in (("gesprek", "lijst"), ("stap", "lijst"), ("kluis", "status")):
        with asked(folder, *woorden) as venster:
            assert VRAAG not in venster.rest()
    assert not folder.exists()


def test_where_nobody_can_be_asked_nothing_is_asked(folder: Path) -> None:
    ran = run(folder, *TALK, "--eenvoudig", typed="een wens\n\n/stop\n")
    assert VRAAG not in ran.words
    assert opens_with(folder / "lob.db", [None]) == [None]


@pytest.mark.parametrize("variabele", ["LOB_WACHTZIN", "LOB_WACHTZIN_BESTAND"])
def test_a_wachtzin_from_the_environment_is_taken_without_asking(
    folder: Path, tmp_path: Path, variabele: str
) -> None:
    bestand = tmp_path / "zin.txt"
    bestand.write_text(A, encoding="utf-8")
    waarde = A if variabele == "LOB_WACHTZIN" else str(bestand)
    ran = run(folder, *TALK, "--eenvoudig", typed="/stop\n", omgeving={variabele: waarde})
    assert ran.code == 130, ran
    assert opens_with(folder / "lob.db", [None, A]) == [A]


@pytest.mark.parametrize("variabele", ["LOB_WACHTZIN", "LOB_WACHTZIN_BESTAND"])
def test_a_weak_one_from_the_environment_makes_nothing(folder: Path, tmp_path: Path, variabele: str) -> None:
    bestand = tmp_path / "zin.txt"
    bestand.write_text("welkom01", encoding="utf-8")
    waarde = "welkom01" if variabele == "LOB_WACHTZIN" else str(bestand)
    ran = run(folder, *TALK, "--eenvoudig", typed="/stop\n", omgeving={variabele: waarde})
    assert ran.code == 1
    assert f"De wachtzin uit {variabele} is niet gebruikt." in ran.err
    assert "welkom01" not in ran.words
    assert not (folder / "lob.db").exists()


@pytest.mark.lang
def test_a_file_of_a_version_that_did_not_ask_gets_its_lock_when_a_talk_goes_on(folder: Path) -> None:
    run(folder, *TALK, "--eenvoudig", typed="een wens\n\n/stop\n")
    oud = folder / "lob-schema-2.db"
    oud.write_bytes((folder / "lob.db").read_bytes())
    voor = all_of(folder / "lob.db", None)[0]
    with asked(folder, "gesprek", "hervat", "vmbo-3310", "--eenvoudig") as venster:
        assert VRAAG in venster.line("1")
        zin = venster.proposed()
        venster.line(zin)
        assert str(oud) in venster.line("1")
        venster.hears("De oude kopie is weggehaald.")
        venster.line("/stop")
        venster.rest()
    assert opens_with(folder / "lob.db", [None, zin]) == [zin]
    assert [feiten for _, feiten, _ in all_of(folder / "lob.db", zin)[0]] == [feiten for _, feiten, _ in voor]
    assert not oud.exists()


def test_a_file_that_another_window_has_open_gets_no_lock_and_the_talk_goes_on(folder: Path) -> None:
    fill(folder / "lob.db")
    with closing(open_store(folder / "lob.db")), asked(folder, *TALK, "--eenvoudig") as venster:
        venster.line("1")
        venster.line(venster.proposed())
        venster.hears("nog in een ander venster open")
        venster.hears("Waar wil je daarna meer over weten?")
        assert GEMAAKT not in venster.out
        venster.line("/stop")
        venster.rest()
    assert len(all_of(folder / "lob.db", None)[0]) == 4
    assert not copy_of(folder / "lob.db").exists()


@pytest.mark.lang
def test_where_the_folder_cannot_be_used_the_other_place_gets_its_lock(folder: Path, tmp_path: Path) -> None:
    folder.write_text("geen map", encoding="utf-8")
    elders = tmp_path / "elders"
    with asked(folder, *TALK, "--eenvoudig") as venster:
        venster.line(str(elders))
        assert VRAAG in venster.line("1")
        zin = venster.proposed()
        venster.line(zin)
        venster.hears(GEMAAKT)
        venster.line("/stop")
        venster.rest()
    assert opens_with(elders / "lob.db", [None, zin]) == [zin]
    assert folder.read_text(encoding="utf-8") == "geen map"


@pytest.mark.lang
@pytest.mark.parametrize("rijen", [24, 60])
def test_in_the_rich_face_the_question_and_the_words_fit_one_calm_screen(folder: Path, rijen: int) -> None:
    kaal = surroundings(folder)
    woorden = ["/usr/bin/env", "-u", "LOB_WACHTZIN", *LOB, *TALK]
    venster = Window(woorden, 80, rijen, kaal)
    try:
        venster.sees(VRAAG)
        venster.sees("Vergeten is kwijt")
        venster.sees("3 zonder wachtzin")
        venster.type("1\r")
        venster.sees("Typ hem dan over")
        (zin,) = re.findall(r"^ *\S ((?:[a-z]+ ){5}[a-z]+)$", "\n".join(venster.rows), re.MULTILINE)
        venster.type(f"{zin}\r")
        venster.sees(GEMAAKT)
        venster.sees("Waar wil je daarna meer over weten?")
        assert zin not in venster.words
        assert b"\x1b[3J" in venster.rauw[venster.rauw.rindex(zin.encode()) :]  # nor when one scrolls up
        venster.type("\x03")
        venster.sees("Alles is bewaard.")
    finally:
        venster.close()
    assert opens_with(folder / "lob.db", [zin]) == [zin]


@pytest.mark.lang
def test_in_the_rich_face_an_enter_behind_the_number_does_not_lead_back(folder: Path) -> None:
    """People type 2 and then Enter; and what is explained stands there while the wachtzin is typed."""
    zin = "vlieger tafel maan kastje"
    venster = Window(["/usr/bin/env", "-u", "LOB_WACHTZIN", *LOB, *TALK], 80, 24, surroundings(folder))
    try:
        venster.sees("3 zonder wachtzin")
        venster.type("2")
        time.sleep(0.2)
        venster.type("\r")
        venster.sees("Je wachtzin:")
        assert VRAAG not in venster.words
        assert "Vergeten is kwijt" in venster.words
        venster.type(f"{zin}\r")
        venster.sees("Nog een keer:")
        venster.type(f"{zin}\r")
        venster.sees(GEMAAKT)
        venster.sees("Waar wil je daarna meer over weten?")
    finally:
        venster.close()
    assert opens_with(folder / "lob.db", [zin]) == [zin]


def test_a_file_that_another_window_made_without_a_wachtzin_meanwhile_is_not_called_locked(
    folder: Path,
) -> None:
    zin = "vlieger tafel maan kastje"
    with asked(folder, *TALK, "--eenvoudig") as gesprek:
        gesprek.hears(VRAAG)
        with closing(open_store(folder / "lob.db")):
            pass
        gesprek.line("2")
        gesprek.unseen("Je wachtzin:", zin)
        gesprek.unseen("Nog een keer:", zin)
        gesprek.hears("Zonder wachtzin kan iedereen op je computer meelezen")
        assert t.AFGESLOTEN not in gesprek.out


def test_a_file_with_the_wachtzin_that_cannot_be_read_is_no_forgotten_wachtzin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOB_WACHTZIN_BESTAND", str(tmp_path / "weg.txt"))
    with pytest.raises(Geweigerd, match=r"weg\.txt"):
        from_environment()
