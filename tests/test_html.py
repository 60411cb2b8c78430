"""A document as a page of HTML: whole by itself, with every text as it was written and nothing that a text made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given, settings

from loopbaangesprek.desk.law import load_law
from loopbaangesprek.exports import html
from loopbaangesprek.exports.blokken import Alinea, Bladzijde, Blok, Inhoud, Kop, Taak, Verwijzing
from loopbaangesprek.exports.editions import edition
from loopbaangesprek.exports.uitgave import LEZERS, Lezer, Uiterlijk
from loopbaangesprek.schoon import on_one_line, schoon
from tests.corpus import corpus, text_of
from tests.stukken import edition_of, every_block, words_of
from tests.teruglezen import teksten
from tests.test_mdtext import everywhere
from tests.voorbeeld import vol_verslag

LANG = 5_000
"""Longer texts are read back by the long proofs."""
PNG = b"\x89PNG\r\n\x1a\n" + bytes(8)


def page(
    *blokken: Blok, titel: str = "Een titel", krap: bool = False, uiterlijk: Uiterlijk | None = None
) -> str:
    """The page of these blocks."""
    return html.render(edition_of(*blokken, titel=titel, krap=krap, uiterlijk=uiterlijk or Uiterlijk()))


def page_for(lezer: Lezer, tekst: str) -> str:
    """The page of a record that holds one text wherever a text can be."""
    return html.render(edition(everywhere(tekst, "letterlijk"), lezer, wet=load_law(Path("nergens")).wet))


def read(pagina: str) -> Element:
    """A page as a browser reads it; a mistake in it is raised."""
    gelezen: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(pagina)
    return gelezen


def shape(pagina: Element) -> list[tuple[str, ...]]:
    """Every element in its order, with the names of its attributes."""
    return [(str(deel.tag), *sorted(map(str, deel.attrib))) for deel in pagina.iter()]


def texts(pagina: Element) -> Iterator[str]:
    """Every run of text, but for the line ends of the template."""
    for deel in pagina.iter():
        yield from (deel.text or "", deel.tail or "")


@cache
def example(tekst: str) -> tuple[list[tuple[str, ...]], list[str]]:
    """What a page with a plain text at every place is made of."""
    gelezen = read(page(*every_block(tekst)))
    return shape(gelezen), list(texts(gelezen))


def holds_exactly(tekst: str) -> None:
    """Hold that a page is what it is with a plain text at every place, but for that text."""
    gewoon = "gewoon" if tekst else ""
    elementen, gezegd = example(gewoon)
    gelezen = read(page(*every_block(tekst)))
    assert shape(gelezen) == elementen
    assert list(texts(gelezen)) == [tekst if tekst and deel == gewoon else deel for deel in gezegd]


def said(pagina: Element) -> str:
    """Everything that can be read on a page, without the spaces between it."""
    return "".join("".join(pagina.itertext()).split())


# --- the page


def test_the_page_asks_for_nothing_and_may_do_nothing() -> None:
    gelezen = read(page(*every_block("x")))
    beleid = [meta.get("content") for meta in gelezen.iter("meta") if meta.get("http-equiv")]
    assert beleid == ["default-src 'none'; style-src 'unsafe-inline'"]
    genoemd = {(meta.get("name"), meta.get("content")) for meta in gelezen.iter("meta")}
    assert genoemd >= {
        ("referrer", "no-referrer"), ("robots", "noindex"), ("color-scheme", "light dark"),
    }  # fmt: skip
    soorten = {deel.tag for deel in gelezen.iter()}
    assert not soorten & {"script", "link", "iframe", "object", "embed", "form", "base", "img"}
    opmaak = gelezen.findtext(".//style") or ""
    assert not re.search(r"url\(|@import|@font-face|http", opmaak)


def test_the_only_addresses_are_places_on_the_page() -> None:
    gelezen = read(page(*every_block("x")))
    plekken = [deel.get("id") for deel in gelezen.iter() if deel.get("id")]
    assert len(plekken) == len(set(plekken))
    naar = [deel.get("href") for deel in gelezen.iter("a")]
    assert naar
    assert set(naar) <= {f"#{plek}" for plek in plekken}


def test_contents_point_to_their_heading_and_a_line_without_one_is_no_link() -> None:
    inhoud = Inhoud("Inhoud", (Verwijzing("Een", "a"), Verwijzing("Weg", "weg")))
    gelezen = read(page(Kop("T", 1), inhoud, Kop("Een", 2, "a")))
    (link,) = gelezen.iter("a")
    assert [kop.text for kop in gelezen.iter("h2") if f"#{kop.get('id')}" == link.get("href")] == ["Een"]
    assert "Weg" in said(gelezen)


def test_the_title_of_the_window_is_on_one_line() -> None:
    assert read(page(titel="Stap\nvoor </title> stap")).findtext(".//title") == "Stap voor </title> stap"


@pytest.mark.parametrize(
    ("niveaus", "gezet"),
    [((1, 2, 3, 2), "1232"), ((1, 3, 3, 2), "1222"), ((2, 3), "12"), ((3, 1, 2), "112")],
)
def test_no_heading_skips_a_level(niveaus: tuple[int, ...], gezet: str) -> None:
    gelezen = read(page(*(Kop("x", niveau) for niveau in niveaus)))
    assert "".join(str(d.tag)[1] for d in gelezen.iter() if re.fullmatch("h[1-6]", str(d.tag))) == gezet


def test_only_literal_words_are_a_quote() -> None:
    gelezen = read(page(Alinea("samengevat", "A"), Alinea("letterlijk", "B", citaat=True)))
    assert ["".join(deel.itertext()).strip() for deel in gelezen.iter("blockquote")] == ["letterlijk"]


def test_who_does_not_see_the_box_hears_that_there_is_something_to_do() -> None:
    assert "nogtedoen:Bellen" in said(read(page(Taak("Bellen"))))


def test_what_begins_on_a_new_page_does_so_on_paper() -> None:
    pagina = page(Kop("a", 1), Bladzijde(), Kop("b", 2))
    assert [deel.get("class") for deel in read(pagina).iter("hr")] == ["bladzijde"]
    assert "hr.bladzijde + * { break-before: page;" in pagina


# --- the look of a school


def test_a_school_gives_its_name_its_colour_and_its_logo() -> None:
    pagina = page(Kop("T", 1), uiterlijk=Uiterlijk("De School", "#a03050", PNG))
    gelezen = read(pagina)
    assert "--kleur: #a03050;" in pagina
    assert "img-src data:" in pagina
    (logo,) = gelezen.iter("img")
    assert str(logo.get("src")).startswith("data:image/png;base64,iVBOR")
    assert logo.get("alt") == ""
    assert "De School" in " ".join(gelezen.itertext())


def test_a_logo_without_a_name_says_what_it_is() -> None:
    (logo,) = read(page(uiterlijk=Uiterlijk(logo=PNG))).iter("img")
    assert logo.get("alt") == "logo van de school"


@pytest.mark.parametrize("kleur", ["red", "#12345", "#123456;}", "#12345g", "</style>"])
def test_what_is_no_colour_is_not_used(kleur: str) -> None:
    pagina = page(uiterlijk=Uiterlijk(kleur=kleur))
    assert "--kleur: #1f4e5f;" in pagina
    assert f"--kleur: {kleur}" not in pagina
    assert pagina.count("</style>") == 1


@settings(max_examples=100, deadline=None)
@given(teksten)
def test_the_foot_of_a_page_is_letters_digits_and_numbers_of_signs(tekst: str) -> None:
    """It stands in a style sheet, where no sign of a text may mean something."""
    in_css = html._in_css(tekst)
    assert re.fullmatch(r"([A-Za-z0-9]|\\[0-9a-f]{6})*", in_css)
    terug = re.sub(r"\\([0-9a-f]{6})", lambda m: chr(int(m[1], 16)), in_css)
    assert terug == on_one_line(tekst)


# --- every text


@pytest.mark.parametrize(
    "geval", [g for g in corpus() if len(text_of(g)) <= LANG], ids=lambda g: str(g["id"])
)
def test_a_hostile_text_is_only_text(geval: dict[str, object]) -> None:
    holds_exactly(schoon(text_of(geval)))


@settings(max_examples=60, deadline=None)
@given(teksten)
def test_any_text_is_only_text(tekst: str) -> None:
    holds_exactly(tekst)


@pytest.mark.parametrize("lezer", LEZERS)
def test_through_every_reader_a_hostile_text_makes_nothing(lezer: Lezer) -> None:
    makes_nothing(lezer, [tekst for g in corpus() if len(tekst := schoon(text_of(g))) <= LANG][::3])


def makes_nothing(lezer: Lezer, van: list[str]) -> None:
    """Hold that a page of a record knows no element and no attribute but those of a page with every block."""
    bekend, _ = example("gewoon")
    soorten, namen = {soort for soort, *_ in bekend}, {naam for _, *namen in bekend for naam in namen}
    for tekst in van:
        gelezen = read(page_for(lezer, tekst))
        for soort, *eigen in shape(gelezen):
            assert soort in soorten, tekst
            assert set(eigen) <= namen, tekst
        assert "".join(tekst.split()) in said(gelezen)


@pytest.mark.parametrize("lezer", LEZERS)
def test_a_whole_talk_says_on_the_page_all_that_its_document_says(lezer: Lezer) -> None:
    uitgave = edition(vol_verslag(), lezer, wet=load_law(Path("nergens")).wet)
    gezegd = said(read(html.render(uitgave)))
    woorden = list(words_of(uitgave.stuk()))
    assert len(woorden) > 20
    assert [tekst for tekst in woorden if "".join(tekst.split()) not in gezegd] == []
