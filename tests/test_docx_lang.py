"""Word files of whole records: every text of the corpus through each reader, and LibreOffice opens what comes out."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from loopbaangesprek import exports
from loopbaangesprek.desk.law import load_law
from loopbaangesprek.exports.editions import edition
from loopbaangesprek.exports.uitgave import LEZERS, Lezer, Uiterlijk, Uitgave
from loopbaangesprek.exports.word_lines import lines
from loopbaangesprek.schoon import schoon
from loopbaangesprek.verslag import Verslag
from tests.bouw import antwoord, leeg_verslag
from tests.corpus import corpus, text_of
from tests.lengtes import TWAALF, five_answers, whole_talk, write_twelve
from tests.lob import Lob
from tests.plaatje import png
from tests.stukken import edition_of, every_block
from tests.test_mdtext import everywhere
from tests.woordblad import DELEN, W, parts, said, tree

pytestmark = pytest.mark.lang

SOFFICE = shutil.which("soffice")
opens = pytest.mark.skipif(
    SOFFICE is None or shutil.which("pdftotext") is None,
    reason="no LibreOffice and pdftotext on this machine to open Word files with",
)
"""For a test that opens a file in LibreOffice."""

KORT = 5_000
"""A longer text is put in one field: in all of them at once it would be a book."""
ELEMENTEN = {
    f"{W}{naam}"
    for naam in (
        "document",
        "body",
        "sectPr",
        "footerReference",
        "pgSz",
        "pgMar",
        "p",
        "pPr",
        "pStyle",
        "keepNext",
    )
} | {f"{W}{naam}" for naam in ("pageBreakBefore", "r", "rPr", "rStyle", "t", "br", "tab")}
VOET = 797
"""How far down a page its text can go, in points; under it stands the foot."""


def record_of(tekst: str) -> Verslag:
    """A record that holds a text in every field; a long one in one field and beside its answer."""
    if len(tekst) <= KORT:
        return everywhere(tekst, "letterlijk")
    gezegd = [antwoord(tekst, woorden="letterlijk")]
    return leeg_verslag(
        klein_verhaal={"gebeurtenis": tekst}, bevestiging={"akkoord": "ja"}, antwoorden=gezegd
    )


@pytest.mark.parametrize("lezer", LEZERS)
def test_every_text_of_the_corpus_through_each_reader_is_only_text(lezer: Lezer, tmp_path: Path) -> None:
    wet = load_law(tmp_path).wet
    for geval in corpus():
        tekst = schoon(text_of(geval))
        uitgave = edition(record_of(tekst), lezer, wet=wet)
        stuk = uitgave.stuk()
        begin = time.monotonic()
        bestand = exports.render("docx", uitgave)
        assert time.monotonic() - begin < 5, geval["id"]
        assert set(parts(bestand)) == DELEN, geval["id"]
        assert {e.tag for e in tree(bestand).iter()} <= ELEMENTEN, geval["id"]
        bedoeld = ["".join(deel.tekst for deel in r.delen) for r in lines(stuk.blokken, krap=stuk.krap)]
        assert list(filter(None, said(bestand))) == list(filter(None, bedoeld)), geval["id"]
        assert lezer != "begeleider" or any(tekst.strip() in alinea for alinea in bedoeld), geval["id"]


# --- in LibreOffice -----------------------------------------------------------------------------------------------


def opened(bestand: bytes, map_: Path) -> Path:
    """A Word file as LibreOffice prints it; one that it cannot open as it is fails."""
    word = map_ / "stuk.docx"
    word.write_bytes(bestand)
    opdracht = [str(SOFFICE), f"-env:UserInstallation={(map_ / 'thuis').as_uri()}", "--headless"]
    gedaan = subprocess.run(
        [*opdracht, "--convert-to", "pdf", "--outdir", str(map_), str(word)],
        capture_output=True,
        text=True,
        check=True,
        timeout=180,
    )
    assert "Error" not in gedaan.stderr, gedaan.stderr
    return word.with_suffix(".pdf")


def read(pdf: Path) -> str:
    """All that is read on the pages without their feet, in the order of the file, less spaces and hyphens."""
    knip = ["-raw", "-x", "0", "-y", "0", "-W", "600", "-H", str(VOET)]
    gelezen = subprocess.run(["pdftotext", *knip, str(pdf), "-"], capture_output=True, text=True, check=True)
    return bare(gelezen.stdout)


def bare(tekst: str) -> str:
    """A text without spaces and hyphens."""
    return re.sub(r"[\s\u00ad\u2010-]", "", tekst)


def shows_all(bestand: bytes, map_: Path) -> int:
    """Check that every paragraph is read on paper, and say how many pages there are."""
    pdf = opened(bestand, map_)
    gelezen = read(pdf)
    assert not [alinea for alinea in said(bestand) if bare(alinea) not in gelezen]
    return len(PdfReader(pdf).pages)


BLADEN: dict[tuple[str, Lezer], int] = {
    ("kort", "jongere"): 1,
    ("kort", "begeleider"): 2,
    ("kort", "school"): 1,
    ("heel", "jongere"): 1,
    ("heel", "begeleider"): 4,
    ("heel", "school"): 1,
}
"""At most so many pages, whatever serif there is."""
DOSSIER: dict[Lezer, int] = {"jongere": 15, "begeleider": 42, "school": 8}
"""The same of twelve talks."""
LENGTES: dict[str, Callable[[], Verslag]] = {"kort": five_answers, "heel": whole_talk}


@opens
@pytest.mark.parametrize(("lengte", "lezer"), BLADEN)
def test_libreoffice_opens_a_talk_for_each_reader(lengte: str, lezer: Lezer, tmp_path: Path) -> None:
    uitgave = edition(LENGTES[lengte](), lezer, wet=load_law(tmp_path).wet)
    assert shows_all(exports.render("docx", uitgave), tmp_path) <= BLADEN[lengte, lezer]


@opens
def test_the_page_for_a_jongere_is_one_page_with_the_look_of_a_school_too(tmp_path: Path) -> None:
    stijl = Uiterlijk(naam="Vmbo De Brug", kleur="#aa3300", logo=png(600, 200))
    assert shows_all(exports.render("docx", edition(whole_talk(), "jongere", uiterlijk=stijl)), tmp_path) == 1


@opens
@pytest.mark.parametrize(
    "tekst", ["Goed gedaan, zei hij.\nDaar was ik trots op.", "<b>&amp; {PAGE} =1+1 “ja”", "é ë ï ß €"]
)
def test_libreoffice_opens_every_kind_of_block(tekst: str, tmp_path: Path) -> None:
    uitgave: Uitgave = edition_of(*every_block(tekst))
    assert shows_all(exports.render("docx", uitgave), tmp_path) >= 2


@opens
@pytest.mark.parametrize("lezer", LEZERS)
def test_libreoffice_opens_the_dossier_of_twelve_talks(lezer: Lezer, lob: Lob, tmp_path: Path) -> None:
    for pad in write_twelve(tmp_path):
        assert lob("gesprek", "invoeren", str(pad)) == 0
    uit = tmp_path / "dossier.docx"
    opdracht = ("jongere", "exporteer", TWAALF, "--vorm", "docx", "--voor", lezer, "--naar", str(uit))
    assert lob(*opdracht) == 0
    assert 3 <= shows_all(uit.read_bytes(), tmp_path) <= DOSSIER[lezer]
