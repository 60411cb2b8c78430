"""The paper of a Word file: the same bytes for the same document, a school's own look, one page where one is meant."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from loopbaangesprek import exports
from loopbaangesprek.exports.blokken import Alinea, Blok, Kop, Schrijfruimte
from loopbaangesprek.exports.uitgave import GEWOON, Uiterlijk
from loopbaangesprek.exports.word_fit import MATEN, TWEE_BLADEN, fit
from loopbaangesprek.exports.word_lines import SCHRIJFREGEL, lines
from loopbaangesprek.teksten import uitvoer as t
from tests.lob import Lob
from tests.plaatje import png
from tests.program import surroundings
from tests.stukken import edition_of, every_block
from tests.teruglezen import teksten
from tests.woordblad import DELEN, W, paragraphs, parts, said, targets, tree


def render(*blokken: Blok, krap: bool = False, uiterlijk: Uiterlijk = GEWOON) -> bytes:
    """These blocks as a Word file."""
    return exports.render("docx", edition_of(*blokken, krap=krap, uiterlijk=uiterlijk))


MODEL = render(*every_block("tekst"))

# --- the paper --------------------------------------------------------------------------------------------------


def test_it_is_dutch_has_a_title_and_says_nothing_of_who_made_it_and_when() -> None:
    document = Document(io.BytesIO(MODEL))
    eigen = document.core_properties
    assert (eigen.title, eigen.language, eigen.author) == ("Een titel", "nl-NL", "")
    assert (eigen.created, eigen.modified, eigen.last_modified_by, eigen.comments) == (None, None, "", "")
    talen = {e.attrib[f"{W}val"] for e in tree(MODEL, "word/styles.xml").iter(f"{W}lang")}
    assert talen == {"nl-NL"}
    assert (document.sections[0].page_width, document.sections[0].page_height) == (7560310, 10692130)
    assert not any(b"python" in deel for deel in parts(MODEL).values())


@settings(max_examples=20)
@given(teksten)
def test_the_same_document_is_the_same_bytes(tekst: str) -> None:
    bestand = render(*every_block(tekst))
    assert bestand == render(*every_block(tekst))
    with zipfile.ZipFile(io.BytesIO(bestand)) as zip_:
        assert {deel.date_time for deel in zip_.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_foot_of_a_page_says_whose_it_is_and_which_page() -> None:
    assert [alinea.tekst for alinea in paragraphs(tree(MODEL, "word/footer1.xml"))] == ["mbo-0417\t1"]


def test_a_school_has_its_name_its_logo_and_its_colour_on_it() -> None:
    logo = png()
    bestand = render(Kop("Een", 1), uiterlijk=Uiterlijk(naam="Vmbo <De Brug>", kleur="#aa3300", logo=logo))
    delen = parts(bestand)
    assert set(delen) - DELEN == {"word/media/image1.png"}
    assert delen["word/media/image1.png"] == logo
    assert targets(bestand) - targets(MODEL) == {"media/image1.png"}
    assert [e.attrib["descr"] for e in tree(bestand).iter() if e.tag.endswith("}docPr")] == ["Vmbo <De Brug>"]
    assert said(bestand)[0] == "\tVmbo <De Brug>"
    assert delen["word/styles.xml"].count(b"AA3300") == 1
    assert b"AA3300" not in delen["word/document.xml"]


def test_a_logo_without_a_name_says_what_it_is() -> None:
    bestand = render(Kop("Een", 1), uiterlijk=Uiterlijk(logo=png(400, 20)))
    assert [e.attrib["descr"] for e in tree(bestand).iter() if e.tag.endswith("}docPr")] == [t.LOGO]


# --- one page ---------------------------------------------------------------------------------------------------


def letters(bestand: bytes) -> int:
    """The size of what is read, in half points."""
    maat = Document(io.BytesIO(bestand)).styles.element.find(f".//{W}sz")
    assert maat is not None
    return int(maat.attrib[f"{W}val"])


def page_of(alineas: int, schrijfregels: int = 5) -> tuple[Blok, ...]:
    """So many short paragraphs, and room to write."""
    return (
        *(Alinea("Een zin die iemand zei.", "Label") for _ in range(alineas)),
        Schrijfruimte("Zelf", schrijfregels),
    )


def test_only_what_is_meant_for_one_page_and_does_not_fit_is_set_smaller() -> None:
    assert letters(render(*page_of(3), krap=True)) == 22
    assert letters(render(*page_of(20))) == 22
    assert letters(render(*page_of(20), krap=True)) < 22


@given(st.integers(1, 60), st.integers(0, 12))
def test_setting_it_smaller_takes_nothing_away_but_room_to_write(alineas: int, schrijfregels: int) -> None:
    regels = tuple(lines(page_of(alineas, schrijfregels)))
    maat, gezet = fit(regels)
    assert maat in MATEN
    assert [r for r in gezet if r.stijl != SCHRIJFREGEL] == [r for r in regels if r.stijl != SCHRIJFREGEL]
    assert len(regels) - len(gezet) <= max(0, schrijfregels - 2)


def test_what_fits_in_no_way_stays_easy_to_read() -> None:
    regels = tuple(lines(page_of(200)))
    assert fit(regels) == (TWEE_BLADEN, regels)


# --- without python-docx ----------------------------------------------------------------------------------------


def test_without_python_docx_a_sentence_says_what_to_install_and_nothing_is_written(
    lob: Lob, tmp_path: Path
) -> None:
    naam, uit = lob.taken_in(), tmp_path / "uit"
    zonder = "import sys; sys.modules['docx'] = None; from loopbaangesprek.cli import main; main()"
    gedaan = subprocess.run(
        [sys.executable, "-c", zonder, "gesprek", "exporteer", naam, "--vorm", "docx", "--naar", str(uit)],
        env=surroundings(lob.folder / "lob"),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (gedaan.returncode, gedaan.stdout) == (1, "")
    assert gedaan.stderr.strip() == t.onderdeel_mist("docx")
    assert not uit.exists()


def test_a_word_file_is_exported_by_the_program(lob: Lob, tmp_path: Path) -> None:
    naam = lob.taken_in()
    assert lob("gesprek", "exporteer", naam, "--vorm", "docx", "--naar", str(tmp_path / "uit")) == 0
    (bestand,) = (tmp_path / "uit").iterdir()
    assert bestand.suffix == ".docx"
    assert "De storing in de koelcel" in said(bestand.read_bytes())


def test_a_word_file_is_made_without_anything_of_it_being_loaded_before() -> None:
    code = (
        "import sys; from loopbaangesprek import exports; exports.forms(); import loopbaangesprek.exports.word;"
        "sys.exit(any(m in sys.modules for m in ('docx', 'lxml')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("blok", every_block("tekst"), ids=lambda blok: type(blok).__name__)
def test_every_kind_of_block_can_stand_alone(blok: Blok) -> None:
    assert set(parts(render(blok))) == DELEN
