"""The words of which a wachtzin is proposed."""

from __future__ import annotations

import re
from importlib.resources import files
from math import log2

from loopbaangesprek.reading.words import AANTAL, load_words

_KLINKT_ALS = (("ij", "ei"), ("au", "ou"), ("ch", "g"), ("d$", "t"))


def test_there_are_as_many_words_as_five_dice_can_name() -> None:
    assert len(load_words()) == AANTAL == 6**5


def test_six_words_are_more_than_seventy_seven_bits() -> None:
    assert 6 * log2(len(set(load_words()))) > 77


def test_a_word_has_four_to_eight_plain_small_letters() -> None:
    assert [w for w in load_words() if not re.fullmatch("[a-z]{4,8}", w)] == []


def test_no_word_stands_in_the_list_twice_and_all_stand_in_order() -> None:
    assert list(load_words()) == sorted(set(load_words()))


def test_no_two_words_sound_the_same() -> None:
    gehoord: dict[str, list[str]] = {}
    for woord in load_words():
        gehoord.setdefault(_as_heard(woord), []).append(woord)
    assert [samen for samen in gehoord.values() if len(samen) > 1] == []


def test_no_word_is_another_with_an_ending_behind_it() -> None:
    woorden = set(load_words())
    assert [w for w in woorden for uitgang in ("e", "en", "s") if w + uitgang in woorden] == []


def test_the_terms_of_the_words_are_shipped_beside_them() -> None:
    voorwaarden = (files("loopbaangesprek") / "woorden" / "LICENSE.txt").read_text(encoding="utf-8")
    assert "OpenTaal" in voorwaarden
    assert "wordfreq" in voorwaarden


def _as_heard(woord: str) -> str:
    for patroon, klank in _KLINKT_ALS:
        woord = re.sub(patroon, klank, woord)
    return woord
