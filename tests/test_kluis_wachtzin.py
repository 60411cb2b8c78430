"""`lob kluis wachtzin`: on, another one, off; by a person and without one."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import pytest

from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.teksten import reserve
from loopbaangesprek.vault.backups import Plan, keep_plan
from loopbaangesprek.vault.new_wachtzin import propose
from tests.kluisproef import KANARIE, A, B, all_of, fill, left_behind, opens_with
from tests.lob import Lob
from tests.program import Talk, listing, unknown_words

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX terminals")
WACHTZIN = ("kluis", "wachtzin")


class Kluis:
    """The command without a person, and the file it works on."""

    def __init__(self, lob: Lob, omgeving: pytest.MonkeyPatch) -> None:
        self.lob = lob
        self.pad = lob.folder / "lob" / "lob.db"
        self._omgeving = omgeving

    def says(self, *opties: str, oud: str = "", nieuw: str | None = None) -> int:
        """Give the command with these wachtzinnen in the environment."""
        self._omgeving.setenv("LOB_WACHTZIN", oud)
        bestand = self.lob.folder / "nieuw.txt"
        bestand.write_text(f"{nieuw}\n", encoding="utf-8")
        self._omgeving.setenv("LOB_NIEUWE_WACHTZIN_BESTAND", str(bestand) if nieuw else "")
        code = self.lob(*WACHTZIN, *opties)
        assert not unknown_words(self.lob.out + self.lob.err)
        return code


@pytest.fixture
def kluis(lob: Lob, monkeypatch: pytest.MonkeyPatch) -> Kluis:
    """A kluis in which nothing is yet."""
    return Kluis(lob, monkeypatch)


def test_on_another_one_and_off_without_a_person(kluis: Kluis) -> None:
    fill(kluis.pad)
    eerst = all_of(kluis.pad, None)
    assert kluis.says("--aan", nieuw=A) == 0
    assert "Alles staat nu op slot." in kluis.lob.out
    assert opens_with(kluis.pad, [None, A]) == [A]
    assert kluis.says("--wijzig", oud=A, nieuw=B) == 0
    assert "De wachtzin is gewijzigd." in kluis.lob.out
    assert "reservekopie die je al had" in kluis.lob.out
    assert opens_with(kluis.pad, [None, A, B]) == [B]
    assert kluis.says("--uit", oud=B) == 0
    assert "De wachtzin is eraf." in kluis.lob.out
    assert all_of(kluis.pad, None) == eerst
    with closing(open_store(kluis.pad)) as store:
        assert store.setting("kluis") == "zonder"
        assert [(regel.daad, regel.bij) for regel in store.log.lines()] == [
            ("wachtzin", "uit"),
            ("wachtzin", "wijzig"),
            ("wachtzin", "aan"),
        ]


@pytest.mark.parametrize(
    ("opties", "wachtzin", "zin"),
    [
        ((), None, "Zeg erbij wat je wilt"),
        (("--aan",), None, "LOB_NIEUWE_WACHTZIN_BESTAND"),
        (("--wijzig",), None, "Er is nog geen wachtzin"),
        (("--uit",), None, "Er is nog geen wachtzin"),
        (("--aan", "--uit"), None, "Kies er één"),
        ((), A, "Zeg erbij wat je wilt"),
        (("--aan",), A, "Er is al een wachtzin"),
        (("--wijzig",), A, "LOB_NIEUWE_WACHTZIN_BESTAND"),
    ],
)
def test_what_does_not_go_together_is_told_and_nothing_changes(
    kluis: Kluis, opties: tuple[str, ...], wachtzin: str | None, zin: str
) -> None:
    fill(kluis.pad, wachtzin)
    eerst = listing(kluis.pad.parent)
    assert kluis.says(*opties, oud=wachtzin or "") == 2
    assert zin in kluis.lob.err
    assert listing(kluis.pad.parent) == eerst


def test_a_weak_new_one_is_refused_in_plain_words_and_is_not_repeated(kluis: Kluis) -> None:
    fill(kluis.pad)
    assert kluis.says("--aan", nieuw="welkom01") == 1
    assert "te makkelijk te raden" in kluis.lob.err
    assert "welkom01" not in kluis.lob.err
    assert opens_with(kluis.pad, [None]) == [None]


def test_the_same_one_again_changes_nothing(kluis: Kluis) -> None:
    fill(kluis.pad, A)
    eerst = kluis.pad.read_bytes()
    assert kluis.says("--wijzig", oud=A, nieuw=A) == 0
    assert "die er al was" in kluis.lob.out
    assert kluis.pad.read_bytes() == eerst


def test_with_a_wrong_one_nothing_changes(kluis: Kluis) -> None:
    fill(kluis.pad, A)
    assert kluis.says("--wijzig", oud=B, nieuw=propose()) == 1
    assert "past niet" in kluis.lob.err
    assert opens_with(kluis.pad, [A]) == [A]


def test_while_another_window_is_open_it_is_refused(kluis: Kluis) -> None:
    fill(kluis.pad)
    with closing(open_store(kluis.pad)):
        assert kluis.says("--aan", nieuw=A) == 1
    assert "nog in een ander venster open" in kluis.lob.err
    assert opens_with(kluis.pad, [None]) == [None]
    assert left_behind(kluis.pad) == []


def test_where_nothing_is_kept_yet_a_locked_kluis_is_made(kluis: Kluis) -> None:
    assert kluis.says("--uit") == 2
    assert kluis.says("--wijzig", nieuw=A) == 2
    assert not kluis.pad.exists()
    assert kluis.says("--aan", nieuw=A) == 0
    assert opens_with(kluis.pad, [None, A]) == [A]


@pytest.mark.lang
def test_older_copies_are_told_with_who_can_read_them(kluis: Kluis) -> None:
    fill(kluis.pad)
    fill(kluis.pad.with_name("lob-schema-2.db"))
    fill(kluis.pad.with_name("lob-schema-1.db"), B)
    assert kluis.says("--aan", nieuw=A) == 0
    assert "Zonder wachtzin te lezen: " in kluis.lob.out
    assert "Gaat nog open met de oude wachtzin: " in kluis.lob.out
    assert "Haal ze zelf weg" in kluis.lob.out
    assert KANARIE.encode() in kluis.pad.with_name("lob-schema-2.db").read_bytes()


def test_a_new_one_may_come_where_the_old_one_comes_from_a_file(
    kluis: Kluis, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(kluis.pad, A)
    bestand = kluis.lob.folder / "oud.txt"
    bestand.write_text(A, encoding="utf-8")
    monkeypatch.setenv("LOB_WACHTZIN_BESTAND", str(bestand))
    assert kluis.says("--wijzig", nieuw=B) == 0
    assert "Zet de nieuwe wachtzin nu ook in het bestand van LOB_WACHTZIN_BESTAND" in kluis.lob.out


# At the keyboard


def at_keyboard(folder: Path, *opties: str) -> Talk:
    """The command in a terminal, with nothing in the environment about a wachtzin."""
    return Talk(folder, *WACHTZIN, *opties, omgeving={"LOB_WACHTZIN": None})


def unseen(venster: Talk, vraag: str, tekst: str) -> None:
    """Type what does not show."""
    venster.hears(vraag)
    venster.kind.send(tekst + "\n")


@posix
def test_a_person_is_asked_what_is_to_be_done_and_chooses_another_one(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    fill(folder / "lob.db", A)
    venster = at_keyboard(folder)
    unseen(venster, "Wachtzin: ", A)
    assert "Er is een wachtzin. Wat wil je?" in venster.line("wijzigen")
    assert "zonder wachtzin" not in venster.line("2")
    unseen(venster, "Je wachtzin: ", B)
    unseen(venster, "Nog een keer: ", B)
    assert "De wachtzin is gewijzigd." in venster.rest()
    assert venster.code == 0
    assert A not in venster.out
    assert B not in venster.out
    assert opens_with(folder / "lob.db", [A, B]) == [B]


@pytest.mark.lang
@posix
def test_taking_it_off_is_asked_once_more(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    fill(folder / "lob.db", A)
    for antwoord, over in (("1", A), ("2", None)):
        venster = at_keyboard(folder, "--uit")
        unseen(venster, "Wachtzin: ", A)
        assert "De wachtzin eraf halen?" in venster.line(antwoord)
        venster.rest()
        assert venster.code == 0
        assert opens_with(folder / "lob.db", [None, A]) == [over]


@posix
def test_copies_in_the_clear_go_after_a_yes(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    fill(folder / "lob.db")
    kopie = folder / "lob-schema-2.db"
    fill(kopie)
    venster = at_keyboard(folder)
    venster.line("1")
    zin = venster.hears("Dit is je wachtzin.").split("\r\n")[-2]
    venster.line(zin)
    assert str(kopie) in venster.line("1")
    assert "De oude kopie is weggehaald." in venster.rest()
    assert not any(KANARIE.encode() in b.read_bytes() for b in folder.rglob("*") if b.is_file())


@posix
@pytest.mark.parametrize("na", [(), ("1",)])
def test_who_leaves_changes_nothing(tmp_path: Path, na: tuple[str, ...]) -> None:
    folder = tmp_path / "map"
    fill(folder / "lob.db")
    eerst = listing(folder)
    venster = at_keyboard(folder)
    for regel in na:
        venster.line(regel)
    venster.line("/stop")
    assert venster.rest().splitlines()[-1] == "Er is niets veranderd."
    assert venster.code == 130
    assert listing(folder) == eerst
    assert not unknown_words(venster.out)


@posix
@pytest.mark.parametrize("toets", ["\x03", "\x04"])
def test_who_leaves_at_the_wachtzin_hears_it_on_a_line_of_its_own(tmp_path: Path, toets: str) -> None:
    folder = tmp_path / "map"
    fill(folder / "lob.db", A)
    for woorden in (WACHTZIN, ("gesprek", "lijst")):
        venster = Talk(folder, *woorden, omgeving={"LOB_WACHTZIN": None})
        venster.hears("Wachtzin: ")
        venster.kind.send(toets)
        assert venster.rest().splitlines()[-1] == "Niet geopend. Er is niets veranderd."
        assert venster.code == 130


@pytest.mark.lang
def test_where_reservekopieen_are_made_another_wachtzin_asks_for_a_new_one(
    kluis: Kluis, tmp_path: Path
) -> None:
    fill(kluis.pad)
    assert kluis.says("--aan", nieuw=A) == 0
    assert reserve.MAAK_METEEN not in kluis.lob.out
    with closing(open_store(kluis.pad, A)) as store:
        keep_plan(store, Plan(tmp_path / "stick", 5, each_time=False))
    assert kluis.says("--wijzig", oud=A, nieuw=B) == 0
    assert reserve.MAAK_METEEN in kluis.lob.out
