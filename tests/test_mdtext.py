"""Every text is the same text after a reader of Markdown has read it, wherever it stands."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from loopbaangesprek.exports import mdtext
from loopbaangesprek.nee import says_no
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.velden import VELDEN
from loopbaangesprek.verslag import Verslag
from tests.bouw import antwoord, in_veld, leeg_verslag
from tests.corpus import corpus, text_of
from tests.gedrukt import markdown as render
from tests.teruglezen import LEZERS, Blokken, one_block, read_back, teksten

# --- one text ---------------------------------------------------------------------------------------------------


@settings(max_examples=400, deadline=None)
@given(teksten.filter(bool))
def test_any_text_is_one_paragraph_that_says_the_same(tekst: str) -> None:
    for lezer in LEZERS:
        assert one_block(mdtext.block(tekst), lezer) == tekst


@settings(max_examples=200, deadline=None)
@given(teksten.filter(bool))
def test_any_text_is_one_quoted_paragraph_that_says_the_same(tekst: str) -> None:
    for lezer in LEZERS:
        blokken = read_back(mdtext.quote(tekst), lezer)
        assert [soort for soort, _ in blokken] == [
            "blockquote_openblockquote", "paragraph_openp", "inline", "paragraph_closep", "blockquote_closeblockquote",
        ]  # fmt: skip
        assert blokken[2][1] == [("", tekst)]


@settings(max_examples=200, deadline=None)
@given(teksten.filter(on_one_line))
def test_any_text_on_one_line_is_a_heading_or_bold_words(tekst: str) -> None:
    regel = mdtext.line(tekst)
    for lezer in LEZERS:
        assert read_back(f"## {regel}", lezer)[1] == ("inline", [("", on_one_line(tekst))])
        assert read_back(f"**{regel}** · x", lezer)[1] == (
            "inline",
            [("strong", on_one_line(tekst)), ("", " · x")],
        )


@pytest.mark.parametrize("stukje", ["-\n", "=\n", "|-", "&a", ":a", "_a", "a@", "//", "\\", " \n"])
def test_a_long_text_full_of_signs_takes_no_longer_than_a_plain_one(stukje: str) -> None:
    """Escaping looks at each line once; a look across lines would take hours here."""
    lang = stukje * (200_000 // len(stukje))
    assert len(mdtext.quote(lang)) < 7 * len(lang)
    assert on_one_line(lang)[:1] in mdtext.line(lang)


@pytest.mark.parametrize(
    "zin",
    [
        "Ik was alleen met de slager, ik deed het werk.",
        "'s Ochtends om 8.30 uur, o.a. in week 3 (dat was m'n eerste keer): \"doe maar\" - en toen?",
        "Kwaliteit #1 & #2: 50% rustig, < 18 jaar, klas_2b, en/of 5+ uur ;-) €10,50 i.p.v. niks",
        "Eén avond meelopen… Wat een dag! 10/12 of 10-12 kan ook. =)",
        "-1 graad was het, in 2 koelcellen.",
    ],
)
def test_dutch_prose_looks_untouched(zin: str) -> None:
    assert mdtext.block(zin) == zin


@pytest.mark.parametrize(
    ("tekst", "markdown"),
    [
        ("een\ntwee", "een  \ntwee"),
        ("een\n\ntwee", "een  \n\\\ntwee"),
        ("1. eerst", "1\\. eerst"),
        ("# kop", "\\# kop"),
        ("- punt", "\\- punt"),
        ("mail a@school.nl", "mail a\\@school\\.nl"),
        ("http://school.nl", "http:\\//school\\.nl"),
        ("*ster* [haak] <b>", "\\*ster\\* \\[haak] \\<b>"),
        (" begin en eind ", "&#32;begin en eind&#32;"),
    ],
)
def test_only_what_would_be_a_sign_gets_a_backslash(tekst: str, markdown: str) -> None:
    assert mdtext.block(tekst) == markdown


# --- every field ------------------------------------------------------------------------------------------------

PLAATS = "Qqq"
TEKSTVELDEN = [
    pad for pad, veld in VELDEN.items() if veld.soort in ("tekst", "regels") and pad != "reflectie.inzicht"
]


def everywhere(tekst: str, woorden: str) -> Verslag:
    """A record that holds one text in every field and beside every answer."""
    gevuld: dict[str, Any] = {"reflectie": {"inzicht": "Vast"}}
    for pad in TEKSTVELDEN:
        _deep(gevuld, in_veld(pad, tekst))
    gesproken = antwoord(tekst, woorden=woorden, gevraagd=tekst, notitie=tekst, doorgevraagd=[tekst])
    wijziging = {
        "pad": "klein_verhaal.rol",
        "oud": tekst,
        "nieuw": tekst,
        "reden": tekst,
        "wanneer": "2026-12-01",
    }
    return leeg_verslag(
        **gevuld,
        gesprek={"aanwezig": [tekst], "bank": {"naam": tekst, "versie": tekst}},
        jongere={"code": tekst, "leerjaar": tekst},
        begeleider={"naam": tekst},
        antwoorden=[gesproken],
        wijzigingen=[wijziging],
    )


def _deep(onder: dict[str, Any], boven: dict[str, Any]) -> None:
    for naam, waarde in boven.items():
        if isinstance(waarde, dict) and isinstance(onder.get(naam), dict):
            _deep(onder[naam], waarde)
        elif isinstance(waarde, list) and isinstance(onder.get(naam), list):
            onder[naam][0] |= {lid: w for lid, w in waarde[0].items() if w is not None}
        elif waarde is not None or naam not in onder:
            onder[naam] = waarde


@cache
def _example(woorden: str, lezer: MarkdownIt) -> Blokken:
    return read_back(render(everywhere(PLAATS, woorden)), lezer)


def same_but_for(tekst: str, woorden: str, lezer: MarkdownIt) -> None:
    """Hold that a record with the text everywhere reads like one with a harmless word everywhere."""
    gekregen = read_back(render(everywhere(tekst, woorden)), lezer)
    voorbeeld = _example(woorden, lezer)
    assert [soort for soort, _ in gekregen] == [soort for soort, _ in voorbeeld]
    for (soort, runs), (_, verwacht) in zip(gekregen, voorbeeld, strict=True):
        assert runs == [
            (stijl, stuk.replace(PLAATS, on_one_line(tekst) if stijl or soort.startswith("h") else tekst))
            for stijl, stuk in verwacht
        ]


KEUZES = sorted({waarde for veld in VELDEN.values() for waarde in veld.waarden})
"""The words that can be chosen: said word for word they are no quote, for a choice is printed in our words (M10)."""


def _fits(tekst: str) -> bool:
    return bool(on_one_line(tekst)) and not says_no(tekst) and tekst not in KEUZES and len(tekst) < 2_000


@pytest.mark.parametrize("keuze", [keuze for keuze in KEUZES if not says_no(keuze)])
def test_a_word_that_can_be_chosen_stays_the_same_and_is_never_a_quote(keuze: str) -> None:
    assert render(everywhere(keuze, "letterlijk")) == render(everywhere(keuze, "samengevat"))
    for lezer in LEZERS:
        same_but_for(keuze, "samengevat", lezer)


@pytest.mark.parametrize("woorden", ["letterlijk", "samengevat"])
def test_every_text_of_the_corpus_stays_the_same_in_every_field(woorden: str) -> None:
    for geval in corpus():
        tekst = schoon(text_of(geval)).strip()
        if _fits(tekst):
            same_but_for(tekst, woorden, LEZERS[1])


@settings(max_examples=40, deadline=None)
@given(teksten.map(str.strip).filter(_fits), st.sampled_from(["letterlijk", "samengevat", "uitgewerkt"]))
def test_any_text_stays_the_same_in_every_field(tekst: str, woorden: str) -> None:
    for lezer in LEZERS:
        same_but_for(tekst, woorden, lezer)


@pytest.mark.lang
def test_the_longest_texts_of_the_corpus_are_one_block_too() -> None:
    for geval in corpus():
        tekst = schoon(text_of(geval)).strip()
        if tekst and not _fits(tekst):
            assert one_block(mdtext.block(tekst), LEZERS[0]) == tekst, geval["id"]


@settings(max_examples=60, deadline=None)
@given(teksten.filter(on_one_line))
def test_the_insight_is_the_title_whatever_it_says(tekst: str) -> None:
    blokken = read_back(render(leeg_verslag(reflectie={"inzicht": tekst})), LEZERS[1])
    assert blokken[0][0] == "heading_openh1"
    assert blokken[1][1] == [("", on_one_line(tekst))]


@pytest.mark.parametrize("pad", TEKSTVELDEN)
def test_no_field_is_forgotten(pad: str) -> None:
    assert PLAATS in render(leeg_verslag(**in_veld(pad, PLAATS)))
