"""A record as a Word file: only text, in styles with names, the same file for the same document."""

from __future__ import annotations

import io
from itertools import chain, product, zip_longest

import pytest
from docx import Document
from hypothesis import example, given
from hypothesis import strategies as st

from loopbaangesprek import exports
from loopbaangesprek.exports.blokken import Alinea, Bladzijde, Blok, Detail, Kop, Opsomming, StilleRegel, Taak
from loopbaangesprek.exports.uitgave import GEWOON, Uiterlijk
from loopbaangesprek.exports.word_lines import lines
from loopbaangesprek.schoon import on_one_line, schoon
from tests.corpus import corpus, text_of
from tests.stukken import edition_of, every_block
from tests.woordblad import DELEN, W, bones, paragraphs, parts, said, styles, targets, tree, used

MERK = "MERKTEKEN"
VRAAG = "Een vraag die boven het antwoord staat"
HEEL = frozenset({"Woorden", "WoordenLos", "Gelabeld", "Letterlijk", "Taak", "ListBullet"})
"""The styles of what somebody said, where a text stands with its lines as they were."""
VEEL_REGELS = 10_000

teksten = st.text(min_size=1, max_size=60).map(schoon).filter(lambda tekst: bool(on_one_line(tekst)))


def render(*blokken: Blok, uiterlijk: Uiterlijk = GEWOON) -> bytes:
    """These blocks as a Word file."""
    return exports.render("docx", edition_of(*blokken, uiterlijk=uiterlijk))


MODEL = render(*every_block(MERK))
GERAAMTE, ALINEAS = bones(tree(MODEL)), paragraphs(tree(MODEL))


def holds_exactly(bestand: bytes, tekst: str) -> None:
    """Check that the text stands in the document wherever it was put, and that nothing else came of it."""
    boom = tree(bestand)
    assert bones(boom) == GERAAMTE
    for vorm, echt in zip(ALINEAS, paragraphs(boom), strict=True):
        assert vorm.stijl == echt.stijl
        heel, plat = vorm.tekst.replace(MERK, tekst), vorm.tekst.replace(MERK, on_one_line(tekst))
        assert echt.tekst in ({heel} if vorm.stijl in HEEL else {heel, plat})


# --- only text --------------------------------------------------------------------------------------------------


@pytest.mark.lang
def test_every_text_of_the_corpus_is_only_text() -> None:
    for geval in corpus():
        tekst = schoon(text_of(geval))
        blokken = every_block(tekst) if tekst.count("\n") < VEEL_REGELS else (Alinea(tekst, citaat=True),)
        bestand = render(*blokken)
        assert set(parts(bestand)) == DELEN, geval["id"]
        if len(blokken) == 1:
            assert said(bestand) == [f"“{tekst}”"], geval["id"]
        elif on_one_line(tekst):
            holds_exactly(bestand, tekst)


@given(teksten)
@example("=cmd|' /C calc'!A0")
@example("{ HYPERLINK \\h } PAGE MERGEFIELD DDEAUTO")
@example("</w:t></w:r><w:fldSimple w:instr='DDE'/>")
@example("  twee spaties  \n\n een regel \n")
def test_any_text_stands_there_as_it_was_typed(tekst: str) -> None:
    holds_exactly(render(*every_block(tekst)), tekst)


def test_a_tab_is_a_tab() -> None:
    assert said(render(Alinea("een\ttwee"))) == ["een\ttwee"]


@given(st.text(st.characters(), max_size=20).map("\x00\ud800\ufffe\x1b".join))
def test_what_no_file_of_word_can_hold_stops_nothing(tekst: str) -> None:
    """`schoon` takes it out when a text comes in; one that came another way is shown with a sign in its place."""
    bestand = render(*every_block(f"Voor\x00na{tekst}"))
    assert "Voor\ufffdna" in "".join(said(bestand))


def test_there_is_no_field_but_the_number_of_the_page() -> None:
    velden = [
        (naam, e.attrib)
        for naam in DELEN
        for e in tree(MODEL, naam).iter()
        if e.tag
        in {f"{W}{soort}" for soort in ("fldSimple", "fldChar", "instrText", "hyperlink", "sdt", "object")}
    ]
    assert velden == [("word/footer1.xml", {f"{W}instr": " PAGE "})]


def test_nothing_points_outside_and_nothing_can_run() -> None:
    assert targets(MODEL) == {
        "word/document.xml", "docProps/core.xml", "styles.xml", "numbering.xml", "settings.xml", "footer1.xml",
    }  # fmt: skip
    alles = b"".join(parts(MODEL).values())
    for gevaar in (
        b"attachedTemplate",
        b"macroEnabled",
        b"vbaProject",
        b"customXml",
        b"altChunk",
        b"External",
    ):
        assert gevaar not in alles


# --- styles -----------------------------------------------------------------------------------------------------


def test_everything_has_a_style_with_a_name() -> None:
    nog_een, gevraagd = Alinea(MERK, citaat=True), Alinea(MERK, VRAAG)
    bestand = render(
        *every_block(MERK),
        nog_een,
        nog_een,
        gevraagd,
        StilleRegel(MERK),
        uiterlijk=Uiterlijk(naam="De school"),
    )
    assert "" not in {alinea.stijl for alinea in paragraphs(tree(bestand))}
    assert used(bestand) == set(styles(bestand)) - {"Normal", "DefaultParagraphFont"}
    namen = {"Title", "heading 1", "List Bullet", "Label", "Woorden", "Letterlijk", "Stille regel", "Taak"}
    assert namen <= set(styles(bestand).values())


def test_how_something_looks_stands_only_in_its_style() -> None:
    """Else a school that changes a style would have to change every paragraph as well."""
    toegestaan = {f"{W}{naam}" for naam in ("pStyle", "rStyle", "keepNext", "pageBreakBefore")}
    gezet = {e.tag for soort in ("pPr", "rPr") for deel in tree(MODEL).iter(f"{W}{soort}") for e in deel}
    assert gezet <= toegestaan


def test_headings_are_those_that_a_navigation_pane_knows() -> None:
    document = Document(io.BytesIO(render(Kop("Een", 1), Kop("Twee"), Kop("Drie", 3))))
    assert [p.style.name for p in document.paragraphs if p.style] == ["Title", "Heading 1", "Heading 2"]


def test_headings_and_labels_stay_with_what_follows_and_a_quote_stays_whole() -> None:
    stijlen = Document(io.BytesIO(MODEL)).styles
    for naam in ("Title", "Heading 1", "Heading 2", "Label"):
        assert stijlen[naam].paragraph_format.keep_with_next, naam
    for naam in ("Title", "Heading 1", "Label", "Letterlijk", "List Bullet", "Taak", "Detail"):
        assert stijlen[naam].paragraph_format.keep_together, naam


def test_a_paragraph_stays_with_the_details_under_it() -> None:
    details = (Detail("twee"), Detail("drie"))
    regels = lines((Alinea("Eerst", "Label", details=details), Alinea("Daarna")))
    assert [regel.samen for regel in regels] == [True, True, False, False]
    regels = lines((Alinea("Eerst", VRAAG, details=details), Alinea("Daarna")))
    assert [regel.samen for regel in regels] == [False, True, True, False, False]


def test_a_short_label_stands_beside_the_words_and_a_long_one_above_them() -> None:
    bestand = render(
        Alinea("met de bus", "Hoe", details=(Detail("om acht uur", "Wanneer"),)),
        Alinea("trots", VRAAG, details=(Detail("zei ze", VRAAG),)),
        Alinea("ja", "Zei", citaat=True),
    )
    assert [(alinea.stijl, alinea.tekst) for alinea in paragraphs(tree(bestand))] == [
        ("Gelabeld", "Hoe\tmet de bus"),
        ("DetailGelabeld", "Wanneer\tom acht uur"),
        ("Label", VRAAG),
        ("Woorden", "trots"),
        ("Detail", f"{VRAAG}: zei ze"),
        ("Label", "Zei"),
        ("Letterlijk", "“ja”"),
    ]


def test_on_a_full_sheet_what_belongs_to_something_stands_behind_it() -> None:
    details = (Detail("morgen", "Wanneer"), Detail("school", "Waar"), Detail("zo ongeveer"))
    rij = "Wanneer: morgen\u00a0· Waar: school\u00a0· zo ongeveer"
    blokken = (
        Taak("Bellen", details),
        Alinea("Ik wil het", "Trekt", details=details),
        Alinea("ja", "Zei", citaat=True, details=details),
        Opsomming(
            (Alinea("rustig", "Een", details=details), Alinea("vlot", citaat=True), Alinea("los")), "Kan"
        ),
    )
    assert [(r.stijl, "".join(deel.tekst for deel in r.delen)) for r in lines(blokken, krap=True)] == [
        ("Taak", "☐\tBellen"),
        ("Detail", rij),
        ("WoordenLos", "Trekt: Ik wil het"),
        ("Detail", rij),
        ("Label", "Zei"),
        ("Letterlijk", "“ja”"),
        ("Detail", rij),
        ("Label", "Kan"),
        ("ListBullet", f"Een: rustig\u00a0· {rij}"),
        ("ListBullet", "“vlot”"),
        ("ListBullet", "los"),
    ]


@given(teksten)
def test_on_a_full_sheet_any_text_is_only_text_too(tekst: str) -> None:
    gewoon, echt = (
        exports.render("docx", edition_of(*every_block(woorden), krap=True)) for woorden in (MERK, tekst)
    )
    assert bones(tree(echt)) == bones(tree(gewoon))
    for vorm, alinea in zip(paragraphs(tree(gewoon)), paragraphs(tree(echt)), strict=True):
        delen = vorm.tekst.split(MERK)
        vormen = product((tekst, on_one_line(tekst)), repeat=len(delen) - 1)
        mag = {"".join(chain.from_iterable(zip_longest(delen, v, fillvalue=""))) for v in vormen}
        assert (alinea.stijl, alinea.tekst in mag) == (vorm.stijl, True)


def test_only_what_was_said_word_for_word_stands_between_quotes() -> None:
    punten = (Alinea("gezegd", citaat=True), Alinea("samengevat"))
    bestand = render(Alinea("Echt gezegd", citaat=True), Alinea("Samengevat"), Opsomming(punten))
    assert said(bestand) == ["“Echt gezegd”", "Samengevat", "“gezegd”", "samengevat"]


def test_a_quote_under_a_quote_has_a_line_of_its_own() -> None:
    bestand = render(*(Alinea(MERK, citaat=True) for _ in range(3)))
    assert [a.stijl for a in paragraphs(tree(bestand))] == ["Letterlijk", "LetterlijkOok", "Letterlijk"]


def test_quiet_lines_under_the_title_belong_to_it() -> None:
    bestand = render(
        Kop("Titel", 1), StilleRegel("een"), StilleRegel("twee"), Alinea("drie"), StilleRegel("vier")
    )
    stijlen = [alinea.stijl for alinea in paragraphs(tree(bestand))]
    assert stijlen == ["Title", "Subtitle", "Subtitle", "WoordenLos", "StilleRegel"]


def test_a_label_alone_has_no_colon_behind_it() -> None:
    assert said(render(Opsomming((Alinea("twee", "een"), Alinea(label="een"))))) == ["een: twee", "een"]


def test_where_a_talk_did_not_come_stands_between_brackets() -> None:
    assert any("klein\u00a0verhaal" in tekst and "(rode\u00a0draad)" in tekst for tekst in said(MODEL))


def test_a_page_begins_with_what_follows_and_is_never_empty() -> None:
    bestand = render(Alinea("een"), Bladzijde(), Bladzijde(), Alinea("twee", VRAAG), Bladzijde())
    breuken = [p.find(f"{W}pPr/{W}pageBreakBefore") is not None for p in tree(bestand).iter(f"{W}p")]
    assert breuken == [False, True, False]
