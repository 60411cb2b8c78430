"""The jongere's page is one sheet of paper in every form, with all that was told on it; and the other first pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import count, takewhile
from pathlib import Path
from typing import Any

import pytest

from loopbaangesprek.desk.records import record_of
from loopbaangesprek.desk.taking_in import facts_from
from loopbaangesprek.exports import render
from loopbaangesprek.exports.bladen import sheets
from loopbaangesprek.exports.blokken import Kop
from loopbaangesprek.exports.editions import edition
from loopbaangesprek.exports.lezers.dossier import bind, document
from loopbaangesprek.exports.omvang import MATEN, is_one_sheet
from loopbaangesprek.exports.uitgave import GEWOON, Uiterlijk, Uitgave
from loopbaangesprek.gesprek import replay
from loopbaangesprek.talk.beginning import Wanted
from loopbaangesprek.teksten import lezers as t
from loopbaangesprek.verslag import Verslag
from tests.browser import Listened, chromium
from tests.gedrukt import shipped_law
from tests.lengtes import five_answers, whole_talk
from tests.plaatje import png
from tests.stukken import edition_of
from tests.test_answers import NAMEN, VOORBEELDEN, samples
from tests.test_docx_lang import opened, opens
from tests.test_inpassen import as_full_as_fits, sheet
from tests.veel_gesprekken import talks

pytestmark = pytest.mark.lang

pypdf = pytest.importorskip("pypdf")
SCHOOL = Uiterlijk("Vmbo De Brug", "#aa3300", png(600, 200))
BREEDST = "DejaVu Serif"
"""The widest serif that is anywhere the first choice."""
SERIF = 'Georgia, "Libertinus Serif", "Times New Roman", serif'

Pagina = str
Afdruk = Callable[[Uitgave], list[Pagina]]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One browser for all pages."""
    with chromium() as een:
        yield een


@pytest.fixture
def html(browser: Any, tmp_path: Path) -> Afdruk:
    """Prints a page of HTML in the serif that is here and in the widest; the longest of both."""

    def printed(uitgave: Uitgave) -> list[Pagina]:
        luister, gewoon = Listened(browser), render("html", uitgave).decode()
        breed = gewoon.replace(SERIF, f'"{BREEDST}"')
        assert breed != gewoon
        return max((_printed(luister, pagina, tmp_path) for pagina in (gewoon, breed)), key=len)

    return printed


def _printed(luister: Listened, pagina: str, map_: Path) -> list[Pagina]:
    blad = map_ / "blad.html"
    blad.write_text(pagina, encoding="utf-8")
    luister.opens(blad)
    luister.page.pdf(path=map_ / "blad.pdf", prefer_css_page_size=True)
    return pages(map_ / "blad.pdf")


@pytest.fixture
def pdf(tmp_path: Path) -> Afdruk:
    """Typesets."""

    def printed(uitgave: Uitgave) -> list[Pagina]:
        (tmp_path / "stuk.pdf").write_bytes(render("pdf", uitgave))
        return pages(tmp_path / "stuk.pdf")

    return printed


@pytest.fixture
def docx(tmp_path: Path) -> Afdruk:
    """Has a Word file printed by LibreOffice, which has no Georgia and takes the widest serif for it."""
    return lambda uitgave: pages(opened(render("docx", uitgave), tmp_path))


@pytest.fixture(params=["html", "pdf", pytest.param("docx", marks=opens)])
def printed(request: pytest.FixtureRequest) -> Afdruk:
    """Each form in turn."""
    return request.getfixturevalue(request.param)  # type: ignore[no-any-return]  # one of the three above


def pages(pad: Path) -> list[Pagina]:
    """What is read on each page, without spaces."""
    return [bare(blad.extract_text()) for blad in pypdf.PdfReader(pad).pages]


def bare(tekst: str) -> str:
    """A text without spaces, and without a hyphen where a line ended."""
    return re.sub(r"[\s\u00ad\u2010-]", "", tekst)


def held(naam: str, map_: Path) -> Verslag:
    """The record of an example talk."""
    return record_of(replay(facts_from(map_, VOORBEELDEN / f"{naam}.yaml", Wanted())))


@samples
@pytest.mark.parametrize("uiterlijk", [GEWOON, SCHOOL], ids=["gewoon", "school"])
def test_the_page_of_the_jongere_is_one_sheet_in_every_form(
    printed: Afdruk, tmp_path: Path, uiterlijk: Uiterlijk
) -> None:
    for verslag in (five_answers(), whole_talk(), *(held(naam, tmp_path) for naam in NAMEN)):
        assert len(printed(edition(verslag, "jongere", uiterlijk=uiterlijk))) == 1


@samples
def test_of_the_fullest_talk_everything_stands_on_it(printed: Afdruk, tmp_path: Path) -> None:
    (blad,) = printed(edition(held("stage-volledig", tmp_path), "jongere"))
    for zin in (
        "Ik een avond ben meegeweest en drie dingen heb opgeschreven.",
        "Alles opgeschreven wat ik had nagemeten, dan pas iets losgemaakt.",
        "Soms vinden mensen me te langzaam.",
        "Iedereen was in paniek en ik werd juist rustig.",
        "de slager die zijn vlees niet hoefde weg te gooien",
        "Rustig blijven en systematisch zoeken terwijl er iemand naast me stond te wachten.",
        "Aan mijn stagebegeleider op school vragen wat wel mag.",
    ):
        assert bare(zin) in blad, zin
    assert bare(t.NIET_ALLES) not in blad


def test_a_sheet_as_full_as_can_be_is_one_in_every_form(printed: Afdruk) -> None:
    for extra in (20, 200):
        blad = as_full_as_fits(sheet(extra))
        for uiterlijk in (GEWOON, SCHOOL):
            assert len(printed(edition_of(*blad, krap=True, uiterlijk=uiterlijk))) == 1


def test_a_letter_is_as_large_as_the_page_allows(browser: Any, tmp_path: Path) -> None:
    """With each line more the letter stays or becomes smaller, down to what still reads well; and it is one sheet."""
    luister, letters = Listened(browser), []
    for regels in takewhile(lambda n: is_one_sheet(sheet(n)), count(0, 2)):
        pagina = render("html", edition_of(*sheet(regels), krap=True)).decode()
        letters += [float(maat) for maat in re.findall(r"--letter: ([0-9.]+)pt; --lucht", pagina)]
        assert len(_printed(luister, pagina, tmp_path)) == 1, regels
    assert letters == sorted(letters, reverse=True)
    assert letters[0] == MATEN[0].letter
    assert len(set(letters)) > 3


@samples
def test_the_first_page_of_the_counsellor_is_one_page_and_the_questions_begin_on_the_second(
    printed: Afdruk, tmp_path: Path
) -> None:
    for verslag in (held("stage-volledig", tmp_path), held("praktijkles-negatief", tmp_path), whole_talk()):
        bladen = printed(edition(verslag, "begeleider"))
        assert [nr for nr, blad in enumerate(bladen, 1) if bare("De weg ernaartoe") in blad] == [2]


def test_in_a_dossier_of_the_jongere_each_talk_is_one_sheet(printed: Afdruk) -> None:
    verslagen = [whole_talk(), *(Verslag.model_validate_json(tekst) for tekst in talks(12, zaad=12))]
    stuk = document(bind("mbo-1212", verslagen, frozenset(), "jongere"), wet=shipped_law())
    _, *gesprekken = sheets(stuk.blokken)
    titels = [next(blok.tekst for blok in blad if isinstance(blok, Kop)) for blad in gesprekken]
    bladen = printed(Uitgave(lambda: stuk, dict))
    laatste = bladen[-len(titels) :]
    assert len(titels) == 13
    for titel, blad in zip(titels, laatste, strict=True):
        assert bare(titel) in blad
