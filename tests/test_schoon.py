"""What `schoon` promises about every text that comes in."""

from __future__ import annotations

import re
from unicodedata import is_normalized, normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loopbaangesprek.schoon import _GEWOON, _ONZICHTBAAR, LIMIET, cite, on_one_line, past, schoon
from tests.corpus import corpus, text_of

ONZICHTBAAR = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]",
)

teksten = st.one_of(
    st.text(),
    st.text(st.characters(codec=None, categories=("Cc", "Cf", "Cs", "Mn", "Me", "Zl", "Zp", "Lo", "Co"))),
    st.text("ae\u0301\u0308\u0344\u0f73\u09c7\u09be\u1100\u1161\u11a8\u200d\U0001f3f4\U000e0067\r\n\t\x85"),
)


@settings(deadline=None)
@given(teksten)
def test_cleaning_twice_is_cleaning_once(tekst: str) -> None:
    assert schoon(schoon(tekst)) == schoon(tekst)


@settings(deadline=None)
@given(teksten)
def test_a_cleaned_text_can_be_kept_and_shown_anywhere(tekst: str) -> None:
    net = schoon(tekst)
    assert net.encode().decode() == net
    assert is_normalized("NFC", net)
    assert not ONZICHTBAAR.search(net)
    assert past(net)


@settings(deadline=None)
@given(
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs", "Co"), max_codepoint=0x10FFF))
)
def test_what_somebody_can_read_stays(tekst: str) -> None:
    leeg = str.maketrans("", "", "\u115f\u1160\u3164\uffa0")
    assert schoon(tekst) == normalize("NFC", tekst.translate(leeg))


def test_every_text_of_the_corpus_comes_out_clean() -> None:
    for geval in corpus():
        net = schoon(text_of(geval))
        assert not ONZICHTBAAR.search(net), geval["id"]
        assert schoon(net) == net, geval["id"]
        assert len(net.encode()) <= LIMIET, geval["id"]


def test_what_the_corpus_says_must_stay_stays() -> None:
    for geval in corpus():
        if geval["kind"] == "must-keep":
            assert schoon(text_of(geval)) == normalize("NFC", text_of(geval)), geval["id"]


def test_a_lone_surrogate_of_the_corpus_becomes_a_replacement_character() -> None:
    for geval in corpus():
        if geval["kind"] == "surrogate":
            assert "\ufffd" in schoon(text_of(geval)), geval["id"]


@pytest.mark.parametrize(
    ("vuil", "net"),
    [
        ("een\r\ntwee\rdrie\u2028vier\x85vijf\x0czes", "een\ntwee\ndrie\nvier\nvijf\nzes"),
        ("een\ttwee", "een twee"),
        ("\x1b[31mrood", "[31mrood"),
        ("a\ud83d\ude00b\ud83d", "a😀b\ufffd"),
        ("cafe\u0301", "café"),
        ("زbu\u200cه\u200d", "زbu\u200cه\u200d"),
        ("a\u200bb\u00adc\ufeffd\u2060e", "abcde"),
        ("❤\ufe0f", "❤\ufe0f"),
        ("lijst: \uf0b7 eerste", "lijst: \uf0b7 eerste"),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f!", None),
        ("\U0001f3f4\U000e0078\U000e0079\U000e007f!", "\U0001f3f4!"),
    ],
    ids=[
        "line ends become one kind", "a tab is a space", "an escape sequence loses its escape",
        "two halves become one character, a lone half is marked", "letters are composed", "joiners stay",
        "zero width goes", "an emoji keeps its look", "private use stays", "the flag of England stays",
        "hidden tags go",
    ],
)  # fmt: skip
def test_schoon_by_example(vuil: str, net: str | None) -> None:
    assert schoon(vuil) == (vuil if net is None else net)


@pytest.mark.parametrize(
    "lang",
    ["x" * 10_000_000, "\u0301\u0323" * 5_000_000, "\u0f73" * 3_000_000, "\r\n" * 5_000_000, "é" * 200_000],
    ids=["one word", "marks that must be sorted", "marks in disguise", "line ends", "two bytes each"],
)
def test_a_text_of_many_megabytes_is_cut_and_told(lang: str) -> None:
    """Without the limits on length and marks, sorting these marks alone would take minutes."""
    assert len(schoon(lang).encode()) <= LIMIET
    assert not past(lang)


def test_a_text_is_cut_between_characters() -> None:
    assert schoon("é" * LIMIET) == "é" * (LIMIET // 2)
    assert schoon("x" + "é" * LIMIET) == "x" + "é" * (LIMIET // 2 - 1)


def test_the_largest_text_that_fits_is_kept_whole() -> None:
    assert schoon("x" * LIMIET) == "x" * LIMIET
    assert past("x" * LIMIET)
    assert past("\r\n" * LIMIET)
    assert not past("x" * (LIMIET + 1))


def test_a_letter_keeps_at_most_thirty_marks() -> None:
    assert schoon("Z" + "\u0300" * 500 + "ja") == "Z" + "\u0300" * 30 + "ja"
    assert schoon("\u0300" * 500 + "Z" + "\u0300" * 500) == "\u0300" * 30 + "Z" + "\u0300" * 30


@pytest.mark.parametrize("letter", ["ж", "字", "ก", "😀"])
def test_letters_of_another_script_are_no_marks_however_many_there_are(letter: str) -> None:
    assert schoon(letter * 100) == letter * 100


@settings(deadline=None)
@given(teksten.map(schoon))
def test_on_one_line_folds_line_ends_and_nothing_else(tekst: str) -> None:
    regel = on_one_line(tekst)
    assert "\n" not in regel
    assert "".join(regel.split()) == "".join(tekst.split())
    assert on_one_line(regel) == regel


def test_on_one_line_by_example() -> None:
    assert on_one_line("  eerst dit \n\n  dan  dat\n") == "eerst dit dan  dat"


@given(st.text(st.characters(min_codepoint=9, max_codepoint=0x2030)))
def test_what_is_plainly_dutch_needs_no_cleaning(tekst: str) -> None:
    """The short way gives what the long one gives: there is nothing invisible in it, and it is composed already."""
    if _GEWOON.fullmatch(tekst):
        assert re.sub(_ONZICHTBAAR, "", tekst) == tekst == normalize("NFC", tekst)
        assert not set(tekst) & set("\t\r\v\f\x85\u2028\u2029")


@pytest.mark.parametrize(
    ("tekst", "aangehaald"),
    [
        ("de  klant\nmet \x1bde fiets ", "'de klant met de fiets'"),
        ("x" * 60, f"'{'x' * 60}'"),
        ("x" * 61, f"'{'x' * 60}…'"),
    ],
    ids=["on one line", "whole where it fits", "cut where it is long"],
)
def test_a_piece_of_text_is_cited_on_one_line_and_not_too_long(tekst: str, aangehaald: str) -> None:
    assert cite(tekst) == aangehaald
