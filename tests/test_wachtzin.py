"""A wachtzin as it is typed, proposed and judged."""

from __future__ import annotations

import sys
from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek.reading.words import load_words
from loopbaangesprek.vault.new_wachtzin import propose
from loopbaangesprek.wachtzin import STERK, WOORDEN, guesses, is_strong, tidy


@given(st.text())
def test_tidying_twice_changes_nothing(getypt: str) -> None:
    netjes = tidy(getypt)
    assert tidy(netjes) == netjes
    assert netjes == netjes.strip()
    assert not {"\n", "\0", "\t"} & set(netjes)


@pytest.mark.parametrize(
    "getypt",
    ["één kraan", " één  kraan ", "e\u0301e\u0301n kraan", "één\tkraan\n", "\ufeffé\u200bén\u00a0kraan"],
)
def test_what_nobody_sees_makes_no_other_wachtzin(getypt: str) -> None:
    assert tidy(getypt) == "één kraan"


def test_a_capital_and_a_sign_do_make_another() -> None:
    assert len({tidy(getypt) for getypt in ("een kraan", "Een kraan", "een kraan!", "eenkraan")}) == 4


def test_a_proposed_one_is_six_words_of_the_list_and_another_each_time() -> None:
    voorstellen = {propose() for _ in range(50)}
    assert len(voorstellen) == 50
    for zin in voorstellen:
        assert len(zin.split()) == WOORDEN
        assert set(zin.split()) <= set(load_words())
        assert tidy(zin) == zin
    assert WOORDEN * log2(len(load_words())) > 77


def test_each_proposed_one_would_pass_the_bar_as_an_own_one() -> None:
    assert all(is_strong(propose(), load_words()) for _ in range(20))


@pytest.mark.parametrize(
    "zwak",
    [
        "",
        "geheim",
        "welkom01",
        "Welkom2026!",
        "wachtzin wachtzin wachtzin",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "qwertyuiop asdfghjkl",
        "loopbaangesprek mentor decaan",
        "abcdefghijklmnopqrstuvwxyz1234567890",
        "mentor school stage",
        "12345678901234567890",
        "engel tempel geloof",
        "schitter verzamel aarzel",
        "ajax feyenoord heracles",
    ],
)
def test_what_is_soon_guessed_is_refused(zwak: str) -> None:
    assert guesses(zwak, load_words()) < STERK


@pytest.mark.parametrize(
    "sterk",
    [
        "de paarse tafel danst met zeven kwallen",
        "kraan zebra lantaarn pindakaas",
        "Op dinsdag eet mijn oma altijd 3 haringen",
        "x7$Qp!vN2#kLw9",
    ],
)
def test_four_words_that_have_nothing_to_do_with_each_other_are_enough(sterk: str) -> None:
    assert is_strong(sterk, load_words())


@given(st.lists(st.sampled_from(load_words()), min_size=1, max_size=6, unique=True))
def test_of_words_from_the_list_four_are_needed_whichever_they_are(woorden: list[str]) -> None:
    """Unless they stand so near the front of the list that somebody might try them first."""
    zin = " ".join(woorden)
    assert guesses(zin, load_words()) <= (len(load_words()) + 30) ** len(woorden)
    if len(woorden) < 4:
        assert not is_strong(zin, load_words())


def test_a_word_that_comes_again_adds_nothing() -> None:
    assert not is_strong("kraan zebra kraan zebra kraan zebra Kraan Zebra", load_words())


def test_a_very_long_one_is_judged_at_once() -> None:
    assert is_strong("kraan zebra lantaarn pindakaas " * 3000, load_words())
    assert not is_strong("a" * 90_000, load_words())


def test_who_needs_no_new_wachtzin_does_not_wait_for_the_judge(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "zxcvbn", raising=False)
    tidy("een kraan")
    assert "zxcvbn" not in sys.modules
