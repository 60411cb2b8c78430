"""The page of HTML in a real browser: it asks for nothing, everybody can read it, it fits a phone, it prints well."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from loopbaangesprek.desk.law import load_law
from loopbaangesprek.exports import html
from loopbaangesprek.exports.blokken import Alinea
from loopbaangesprek.exports.editions import edition
from loopbaangesprek.exports.lezers.dossier import bind, document
from loopbaangesprek.exports.uitgave import LEZERS, Lezer, Uiterlijk, Uitgave
from loopbaangesprek.schoon import schoon
from loopbaangesprek.verslag import Verslag
from loopbaangesprek.wetboek import Wet
from tests.browser import Listened, chromium
from tests.corpus import corpus, text_of
from tests.lengtes import VEEL, five_answers, told_at_length, whole_talk
from tests.plaatje import png
from tests.stukken import edition_of, every_block
from tests.test_html import LANG, holds_exactly, makes_nothing, page_for
from tests.veel_gesprekken import talks

pytestmark = pytest.mark.lang

ZIN = "Ik bleef rustig omdat ik stap voor stap ging.\nEerst meten, dan pas iets losmaken."
SCHOOL = Uiterlijk("Een school", "#ffe000")
"""A school whose colour can hardly be seen on white."""
WIJZEN: dict[str, dict[str, Any]] = {
    "licht": {"color_scheme": "light"},
    "donker": {"color_scheme": "dark"},
    "smal": {"viewport": {"width": 320, "height": 640}},
    "smal en donker": {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
    "papier": {"color_scheme": "dark"},
    "weinig kleuren": {"forced_colors": "active"},
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One browser for all pages."""
    with chromium() as een:
        yield een


@cache
def law() -> Wet:
    """The law as it came with the tool."""
    return load_law(Path("nergens")).wet


def dossier(lezer: Lezer) -> Uitgave:
    """The dossier of twelve talks."""
    verslagen = [Verslag.model_validate_json(tekst) for tekst in talks(12, zaad=12)]
    stuk = document(bind("mbo-1212", verslagen, frozenset(), lezer), wet=law())
    return Uitgave(lambda: stuk, dict)


def handed_over() -> Iterator[tuple[str, Uitgave]]:
    """What is handed over: each reader, three lengths; and every block, in the plain look and in that of a school."""
    for lezer in LEZERS:
        yield f"vijf-{lezer}", edition(five_answers(), lezer, wet=law())
        yield f"heel-{lezer}", edition(whole_talk(), lezer, wet=law())
        yield f"dossier-{lezer}", dossier(lezer)
    yield "blokken", edition_of(*every_block(ZIN))
    yield "school", edition_of(*every_block(ZIN), uiterlijk=SCHOOL, krap=True)


def written(map_: Path, naam: str, pagina: str) -> Path:
    """A page as a file."""
    pad = map_ / f"{naam}.html"
    pad.write_text(pagina, encoding="utf-8")
    return pad


# --- every text


def page_with(tekst: str, lezer: Lezer | None) -> str:
    """A page with a text wherever it can stand; a very long one stands whole in one place, and there it is told."""
    if lezer and len(tekst) <= VEEL:
        return page_for(lezer, tekst)
    if lezer:
        return html.render(edition(told_at_length(tekst), lezer, wet=law()))
    return html.render(edition_of(*every_block(tekst[:VEEL]), Alinea(tekst, citaat=True)))


@pytest.mark.parametrize("lezer", [*LEZERS, None])
def test_no_text_makes_a_page_ask_for_anything_or_do_anything(
    browser: Any, tmp_path: Path, lezer: Lezer | None
) -> None:
    luister = Listened(browser, viewport={"width": 320, "height": 640})
    for geval in corpus():
        pagina = page_with(schoon(text_of(geval)), lezer)
        assert luister.opens(written(tmp_path, "blad", pagina)) == [], geval["id"]
        assert luister.asks_for_room() <= 320, geval["id"]


def test_who_listens_hears_what_a_page_does(browser: Any, tmp_path: Path) -> None:
    """Else the test above would say nothing."""
    kwaad = "<img src='http://example.invalid/x.png'><script>alert(1)</script>"
    streng = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'\">"
    luister = Listened(browser)
    gebeurd = luister.opens(written(tmp_path, "open", kwaad))
    assert "dialog" in gebeurd
    assert "http://example.invalid/x.png" in gebeurd
    assert any(
        "Content Security Policy" in wat for wat in luister.opens(written(tmp_path, "dicht", streng + kwaad))
    )


def test_very_long_texts_are_only_text_too() -> None:
    for geval in corpus():
        tekst = schoon(text_of(geval))
        if len(tekst) > LANG:
            holds_exactly(tekst)


@pytest.mark.parametrize("lezer", LEZERS)
def test_through_every_reader_no_text_of_the_corpus_makes_anything(lezer: Lezer) -> None:
    makes_nothing(lezer, [tekst for geval in corpus() if len(tekst := schoon(text_of(geval))) <= LANG])


# --- everybody can read it


@pytest.mark.parametrize("wijze", WIJZEN)
def test_axe_finds_nothing_wrong(browser: Any, tmp_path: Path, wijze: str) -> None:
    luister = Listened(browser, bypass_csp=True, **WIJZEN[wijze])
    if wijze == "papier":
        luister.page.emulate_media(media="print")
    for naam, uitgave in handed_over():
        luister.opens(written(tmp_path, naam, html.render(uitgave)))
        assert luister.violations() == [], naam


def test_axe_would_find_what_is_wrong(browser: Any, tmp_path: Path) -> None:
    luister = Listened(browser, bypass_csp=True)
    luister.opens(written(tmp_path, "fout", "<p style='color:#ccc'>grijs</p><img src=''>"))
    assert len(luister.violations()) > 2


def test_nothing_is_wider_than_a_narrow_phone(browser: Any, tmp_path: Path) -> None:
    luister = Listened(browser, viewport={"width": 320, "height": 640})
    for naam, uitgave in handed_over():
        luister.opens(written(tmp_path, naam, html.render(uitgave)))
        assert luister.asks_for_room() <= 320, naam


def test_words_in_pictures_are_not_tiny_on_a_phone(browser: Any, tmp_path: Path) -> None:
    luister = Listened(browser, viewport={"width": 320, "height": 640})
    luister.opens(written(tmp_path, "blad", html.render(edition_of(*every_block(ZIN)))))
    hoogtes = luister.page.evaluate(
        "[...document.querySelectorAll('svg text')].map(t => t.getBoundingClientRect().height).filter(h => h)"
    )
    assert len(hoogtes) > 6
    assert min(hoogtes) >= 12


@pytest.mark.parametrize(
    ("kleuren", "grond"), [("light", "rgba(0, 0, 0, 0)"), ("dark", "rgb(255, 255, 255)")]
)
def test_a_logo_with_dark_letters_on_nothing_can_be_seen_in_the_dark(
    browser: Any, tmp_path: Path, kleuren: str, grond: str
) -> None:
    luister = Listened(browser, color_scheme=kleuren)
    stuk = edition_of(*every_block(ZIN), uiterlijk=Uiterlijk("Een school", logo=png(60, 20)))
    luister.opens(written(tmp_path, "blad", html.render(stuk)))
    kleur = "getComputedStyle(document.querySelector('header img')).backgroundColor"
    assert luister.page.evaluate(kleur) == grond


# --- on paper


def test_each_page_of_paper_has_its_number_and_the_foot(browser: Any, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    luister = Listened(browser)
    luister.opens(written(tmp_path, "blad", html.render(edition_of(*every_block(ZIN)))))
    luister.page.pdf(path=tmp_path / "blad.pdf", prefer_css_page_size=True)
    bladen = [blad.extract_text() for blad in pypdf.PdfReader(tmp_path / "blad.pdf").pages]
    assert len(bladen) > 1
    for nr, tekst in enumerate(bladen, 1):
        assert f"{nr} / {len(bladen)}" in tekst
        assert "mbo-0417" in tekst
    assert "Slot" in bladen[-1]


def test_a_quote_is_not_split_and_no_label_stays_behind(browser: Any, tmp_path: Path) -> None:
    """Wherever on the page it falls: the label, the first and the last word of a quote are on one page."""
    pypdf = pytest.importorskip("pypdf")
    luister = Listened(browser)
    for regels in range(30, 60, 3):
        vulling = Alinea("\n".join(["vulling"] * regels))
        citaat = Alinea("Beginwoord\n" + "midden\n" * 8 + "Eindwoord", "Labelwoord", citaat=True)
        uitgave = edition_of(vulling, citaat)
        luister.opens(written(tmp_path, "blad", html.render(uitgave)))
        luister.page.pdf(path=tmp_path / "blad.pdf", prefer_css_page_size=True)
        bladen = [blad.extract_text() for blad in pypdf.PdfReader(tmp_path / "blad.pdf").pages]
        samen = [blad for blad in bladen if "Beginwoord" in blad]
        assert len(samen) == 1
        assert "Eindwoord" in samen[0]
        assert "Labelwoord" in samen[0], regels
