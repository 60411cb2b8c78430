"""Help where one is: the chapters of the manual in a terminal, by their topics."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import pytest

from loopbaangesprek.desk.manual import chapter_lines
from loopbaangesprek.faces.cells import cell_width
from loopbaangesprek.naslag import ONDERWERPEN, chapter, headings
from tests.handboek import HANDLEIDING, WORTEL
from tests.lob import Lob
from tests.program import LOB, surroundings
from tests.venster import Window

DOCS = WORTEL / "docs"


@pytest.mark.parametrize("naam", ONDERWERPEN)
def test_every_topic_is_a_chapter_of_the_documentation(naam: str) -> None:
    onderwerp = ONDERWERPEN[naam]
    pagina = (DOCS / onderwerp.pagina).read_text(encoding="utf-8")
    assert set(onderwerp.koppen) <= set(headings(pagina))
    regels = chapter_lines(naam)
    assert len(regels) > 2
    gewoon = [
        regel for regel in regels if not regel.startswith("  ")
    ]  # an example stands in, and is as it is
    assert [regel for regel in gewoon if "](" in regel or "**" in regel or regel.startswith("#")] == []


@pytest.mark.parametrize("breed", [40, 80])
def test_a_chapter_fits_the_window_and_leaves_out_no_word(breed: int) -> None:
    """Each word of the page, and of its tables and examples, stands in the lines too."""
    for naam, onderwerp in ONDERWERPEN.items():
        regels = chapter_lines(naam, breed)
        assert max(map(cell_width, regels)) <= breed, naam
        getoond = "".join("".join(regels).split())
        stukken = chapter((DOCS / onderwerp.pagina).read_text(encoding="utf-8"), onderwerp.koppen)
        for tekst in (
            t for stuk in stukken for t in (*stuk.regels, *(cel for rij in stuk.rijen[1:] for cel in rij))
        ):
            assert "".join(tekst.split()) in getoond, (naam, tekst)


def test_a_chapter_ends_where_the_next_one_begins() -> None:
    regels = chapter_lines("tellen")
    assert regels[0] == "Tellen"
    assert "Jongeren en codes" not in regels


def test_lines_of_an_example_and_items_of_a_list_keep_their_place() -> None:
    pagina = (
        "# Blad\n\n## Een\n\nTekst met **nadruk** en [een plek](x.md).\n\n- een\n  twee\n\n  drie\n1. vier\n\n"
        "```console\n$ lob\n  in\n```\n\n### Onder\n\n## Twee\n"
    )
    stukken = chapter(pagina, ("Een",))
    assert [(stuk.soort, stuk.teken, *stuk.regels) for stuk in stukken] == [
        ("kop", "", "Een"),
        ("alinea", "", "Tekst met nadruk en een plek."),
        ("punt", "-", "een twee"),
        ("punt", " ", "drie"),
        ("punt", "1.", "vier"),
        ("letterlijk", "", "$ lob", "  in"),
        ("kop", "", "Onder"),
    ]


def test_without_a_topic_the_short_manual_and_the_list_of_topics(lob: Lob) -> None:
    assert lob("hulp") == 0
    assert "1. Beginnen" in lob.out
    for naam in ONDERWERPEN:
        assert f"  {naam} " in lob.out


def test_in_short_it_is_the_six_steps_and_where_more_is(lob: Lob) -> None:
    """As the menu shows it: the menu that comes below pushes none of it away, also in a small window."""
    assert lob("hulp", "kort") == 0
    regels = lob.out.splitlines()
    assert [regel[0] for regel in regels if regel[:1].isdigit()] == list("123456")
    assert regels[-1] == "Meer: lob hulp"
    assert len(regels) < 15
    assert max(map(cell_width, regels)) < 80


def test_all_of_it_comes_page_by_page_where_somebody_looks(tmp_path: Path) -> None:
    """The steps stand at the top, and not somewhere above the window."""
    if not shutil.which("less"):
        pytest.skip("no less on this computer")
    venster = Window([*LOB, "hulp"], 80, 24, surroundings(tmp_path))
    try:
        venster.until(lambda: "klaar: q" in venster.words or not venster.kind.isalive())
        assert "1. Beginnen" in venster.words
        venster.type("q")
        venster.until(lambda: not venster.kind.isalive())
    finally:
        venster.close()


def test_a_topic_shows_its_chapter_in_capitals_too(lob: Lob) -> None:
    assert lob("hulp", "Sneltoetsen") == 0
    assert "Ctrl-T" in lob.out
    assert "/overslaan" in lob.out


def test_a_heading_of_the_manual_is_a_topic_too(lob: Lob) -> None:
    """As it stands there, or with dashes; whoever writes a chapter need not think of a name."""
    assert lob("hulp", "twee", "vensters") == 0
    assert lob.out.startswith("Twee vensters\n")
    assert lob("hulp", "twee-vensters") == 0


def test_a_topic_with_a_slip_of_the_pen_gets_what_was_meant_and_the_list(lob: Lob) -> None:
    assert lob("hulp", "snelltoets") == 2
    assert "Bedoelde je sneltoetsen?" in lob.err
    assert "privacy" in lob.err
    assert lob("hulp", "zzzqqq") == 2
    assert "Bedoelde je" not in lob.err


def test_the_help_of_a_command_may_be_asked_this_way(lob: Lob) -> None:
    assert lob("hulp", "gesprek", "wis") == 0
    assert lob.out.startswith("Gebruik: lob gesprek wis")


def test_the_chapters_go_along_with_the_program() -> None:
    wiel = tomllib.loads((WORTEL / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"][
        "targets"
    ]
    mee = wiel["wheel"]["force-include"]
    for onderwerp in ONDERWERPEN.values():
        assert mee[f"docs/{onderwerp.pagina}"] == f"loopbaangesprek/docs/{onderwerp.pagina}"
    assert HANDLEIDING.exists()


def test_a_longer_chapter_comes_page_by_page_where_somebody_looks(tmp_path: Path) -> None:
    """With `less` on this computer; its line below the page is Dutch too."""
    if not shutil.which("less"):
        pytest.skip("no less on this computer")
    venster = Window([*LOB, "hulp", "banken"], 60, 20, surroundings(tmp_path))
    try:
        venster.until(lambda: "klaar: q" in venster.words or not venster.kind.isalive())
        assert "Vragenbanken" in venster.words
        venster.type("h")  # help of the pager itself would be English
        venster.type(" ")
        venster.until(lambda: "Vragenbanken" not in venster.words)
        assert "HELP" not in venster.words
        assert "SUMMARY" not in venster.words
        venster.type("q")
        venster.until(lambda: not venster.kind.isalive())
    finally:
        venster.close()
