"""The kluisblad: one A4 for the safe of the school, without the wachtzin, with which anybody can open the kluis."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from loopbaangesprek.exports.vault_sheet_html import render_vault_sheet
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.teksten import kluishulp as t
from tests.afdruk import is_one_a4, prints
from tests.corpus import corpus, text_of
from tests.kanarie import WACHTZIN
from tests.lob import Lob


@pytest.fixture
def lob(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Lob:
    monkeypatch.setenv("HOME", str(tmp_path))
    return Lob(tmp_path, capsys, monkeypatch)


@pytest.fixture
def afgesloten(lob: Lob, monkeypatch: pytest.MonkeyPatch) -> Lob:
    """The program with one talk, behind a wachtzin."""
    monkeypatch.setenv("LOB_WACHTZIN", WACHTZIN)
    lob.taken_in()
    return lob


class Bladlezer(HTMLParser):
    """A reader of a page: its elements, and its text."""

    def __init__(self, pagina: str) -> None:
        """Read a page."""
        super().__init__()
        self.vorm: list[str] = []
        self.teksten: list[str] = []
        self.feed(pagina)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element."""
        self.vorm.append(f"<{tag} {attrs}>")

    def handle_data(self, data: str) -> None:
        """Text between elements."""
        if data.strip():
            self.teksten.append(data.strip())

    def handle_comment(self, data: str) -> None:
        """A comment; there should be none."""
        self.vorm.append(f"<!--{data}-->")


# --- what stands on it


def test_the_sheet_names_the_file_and_has_six_boxes_and_not_the_wachtzin(
    afgesloten: Lob, tmp_path: Path
) -> None:
    assert afgesloten("kluis", "blad", "--naar", str(tmp_path / "uit")) == 0
    blad = (tmp_path / "uit" / "kluisblad.html").read_text(encoding="utf-8")
    assert str(tmp_path / "lob" / "lob.db") in blad
    assert re.findall(r"<span>(\d)</span>", blad) == ["1", "2", "3", "4", "5", "6"]
    assert [woord for woord in WACHTZIN.split() if len(woord) > 3 and woord in blad] == []
    for zin in (t.KWIJT, t.COMPUTER, t.DATUM, t.WIE_NOG, t.LEES.partition(" ORDER")[0]):
        assert zin in blad


def test_the_sheet_is_made_without_the_wachtzin(
    afgesloten: Lob, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOB_WACHTZIN", "")
    assert afgesloten("kluis", "blad", "--naar", str(tmp_path / "blad.html")) == 0
    assert "schrijf die er met de hand bij" in afgesloten.out
    assert (tmp_path / "blad.html").exists()


def test_a_sheet_is_never_written_over_another_without_a_yes(afgesloten: Lob, tmp_path: Path) -> None:
    for _ in range(2):
        assert afgesloten("kluis", "blad", "--naar", str(tmp_path)) == 0
    assert (tmp_path / "kluisblad-2.html").exists()


def test_without_a_place_the_sheet_comes_with_the_documents(afgesloten: Lob, tmp_path: Path) -> None:
    assert afgesloten("kluis", "blad") == 0
    assert list(tmp_path.glob("**/Loopbaangesprekken/kluisblad.html"))


def test_where_nothing_is_locked_there_is_no_sheet(lob: Lob, tmp_path: Path) -> None:
    assert lob("kluis", "blad", "--naar", str(tmp_path)) == 1
    assert lob.err.strip() == t.NIETS_BEWAARD
    lob.taken_in()
    assert lob("kluis", "blad", "--naar", str(tmp_path)) == 1
    assert t.GEEN_WACHTZIN in lob.err
    (tmp_path / "lob" / "lob.db").write_bytes(b"een brief" * 500)
    assert lob("kluis", "blad", "--naar", str(tmp_path)) == 1
    assert "geen bestand van dit programma" in lob.err
    assert list(tmp_path.glob("*.html")) == []


# --- what it tells to do works


@pytest.mark.usefixtures("afgesloten")
def test_what_the_sheet_tells_opens_a_copy_in_sqlcipher_and_shows_what_was_said(tmp_path: Path) -> None:
    """As the sheet says: a copy, with what stands beside it, the key as it is typed there, and the line that reads."""
    for naam in ("lob.db", "lob.db-wal"):
        if (tmp_path / "lob" / naam).exists():
            shutil.copy(tmp_path / "lob" / naam, tmp_path / naam)
    db = sqlcipher.connect(str(tmp_path / "lob.db"))
    db.execute(t.SLEUTEL.replace("de wachtzin", WACHTZIN.replace("'", "''")))
    gelezen = [str(rij) for rij in db.execute(t.LEES)]
    db.close()
    assert any("Het relais was stuk." in rij for rij in gelezen)


def test_a_wachtzin_with_an_apostrophe_opens_as_the_sheet_says(
    lob: Lob, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOB_WACHTZIN", "'t moeras gloeit 's nachts ganzenbord")
    lob.taken_in()
    db = sqlcipher.connect(str(tmp_path / "lob" / "lob.db"))
    db.execute("PRAGMA key = '''t moeras gloeit ''s nachts ganzenbord';")
    assert db.execute(t.LEES).fetchall()
    db.close()


def test_the_command_of_the_sheet_lists_the_talks_of_a_kluis_in_another_folder(
    afgesloten: Lob, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(tmp_path / "lob", tmp_path / "elders")
    monkeypatch.delenv("LOB_MAP")
    (regel,) = t.WEGEN[0].regels
    woorden = regel.replace("MAP", str(tmp_path / "elders")).split()
    assert woorden[0] == "lob"
    assert afgesloten(*woorden[1:]) == 0
    assert "2026-12-10 open" in afgesloten.out


# --- nothing on it but words


def test_the_page_loads_and_runs_nothing() -> None:
    pagina = render_vault_sheet("/home/decaan/lob.db")
    assert "content=\"default-src 'none'; style-src 'unsafe-inline'\"" in pagina
    assert not re.search(r"<script|<link|<img|<iframe|https?:|//|url\(|@import|@font-face|\son\w+=", pagina)


def test_any_name_of_a_folder_is_only_a_text_on_the_page() -> None:
    gewoon = Bladlezer(render_vault_sheet("/home/decaan/lob.db")).vorm
    getest = 0
    for geval in corpus():
        if pad := on_one_line(schoon(text_of(geval))):
            lezer = Bladlezer(render_vault_sheet(pad))
            assert lezer.vorm == gewoon
            assert pad.strip() in lezer.teksten
            getest += 1
    assert getest > 280


@pytest.mark.lang
@prints
@pytest.mark.parametrize("bestand", ["/home/decaan/lob.db", "/een/heel/lange/map" * 40], ids=["kort", "lang"])
def test_the_page_prints_on_exactly_one_a4(bestand: str, tmp_path: Path) -> None:
    assert is_one_a4(render_vault_sheet(bestand), tmp_path)
