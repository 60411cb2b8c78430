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
from loopbaangesprek.exports.blokken import Alinea, Bladzijde, Blok, Kop, Schrijfruimte, Taak
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


LEESMAAT = 21
"""The size of what is read where there is room enough, in half points."""


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


def fits(blad: tuple[Blok, ...]) -> bool:
    """Whether these blocks go on one sheet in some measure."""
    return fit(tuple(lines(blad, krap=True)))[0] is not TWEE_BLADEN


def test_only_what_is_meant_for_one_page_and_does_not_fit_is_set_smaller() -> None:
    assert letters(render(*page_of(3), krap=True)) == LEESMAAT
    assert letters(render(*page_of(40))) == LEESMAAT
    assert letters(render(*page_of(40), krap=True)) < LEESMAAT


def test_no_letter_is_too_small_the_step_stays_large_and_no_line_is_lower_than_a_logo() -> None:
    volle = next(blad for n in range(60, 30, -1) if fits(blad := (Taak("Bellen"), *page_of(n))))
    bestand = render(*volle, krap=True)
    opmaak = tree(bestand, "word/styles.xml")
    maten = {
        stijl.attrib[f"{W}styleId"]: int(stijl.find(f".//{W}sz").attrib[f"{W}val"])  # type: ignore[union-attr]  # it is there
        for stijl in opmaak.iter(f"{W}style")
        if stijl.find(f".//{W}sz") is not None
    }
    assert maten["Taak"] == 26
    assert maten["StilleRegel"] == maten["StilleWoorden"] == 16
    assert maten["Detail"] == letters(bestand) == 18
    regels = [
        int(e.attrib[f"{W}line"]) for e in opmaak.iter(f"{W}spacing") if e.get(f"{W}lineRule") == "auto"
    ]
    assert min(regels) == 240


@given(st.lists(st.integers(0, 45), min_size=1, max_size=4), st.integers(0, 12))
def test_each_sheet_gets_as_much_room_to_write_as_fits(bladen: list[int], schrijfregels: int) -> None:
    blokken = [blok for n in bladen for blok in (Bladzijde(), *page_of(n, schrijfregels))]
    maat, gezet = fit(tuple(lines(blokken, krap=True)))
    geteld = [0]
    for regel in gezet:
        geteld = [*geteld, 0] if regel.bovenaan and len(geteld) <= len(bladen) else geteld
        geteld[-1] += regel.stijl == SCHRIJFREGEL
    for alineas, regels in zip(bladen, geteld[1:], strict=True):
        alleen = fit(tuple(lines(page_of(alineas, schrijfregels), krap=True)))[0]
        assert min(2, schrijfregels) <= regels <= schrijfregels
        assert alleen is TWEE_BLADEN or MATEN.index(alleen) <= MATEN.index(maat)


@given(st.integers(1, 60), st.integers(0, 12))
def test_setting_it_smaller_takes_nothing_away_but_room_to_write(alineas: int, schrijfregels: int) -> None:
    regels = tuple(lines(page_of(alineas, schrijfregels), krap=True))
    maat, gezet = fit(regels)
    assert maat in (*MATEN, TWEE_BLADEN)
    assert [r for r in gezet if r.stijl != SCHRIJFREGEL] == [r for r in regels if r.stijl != SCHRIJFREGEL]
    assert len(regels) - len(gezet) <= max(0, schrijfregels - 2)


def test_what_fits_in_no_way_stays_easy_to_read() -> None:
    regels = tuple(lines(page_of(200), krap=True))
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
