"""Codes and names of talks: when two are one, and which a file may bring."""

from __future__ import annotations

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek.namen import can_be_name, is_our_own, same_code
from loopbaangesprek.wiring import id_from, new_id

_CODE = st.text(alphabet="aAbBkKK éÉſsS-0", max_size=4)


@given(_CODE, _CODE)
def test_two_codes_are_one_where_the_database_says_so(een: str, ander: str) -> None:
    [(gelijk,)] = apsw.Connection(":memory:").execute("SELECT ? = ? COLLATE NOCASE", (een, ander)).fetchall()
    assert same_code(een, ander) == bool(gelijk)


def test_what_is_no_text_is_no_code() -> None:
    assert not same_code(None, "")
    assert not same_code(b"vmbo-1", "vmbo-1")


@pytest.mark.parametrize("naam", ["a", "sanne.de.vries", "Gesprek_3-b", "a" * 40])
def test_a_short_word_from_elsewhere_can_be_the_name_of_a_talk(naam: str) -> None:
    assert can_be_name(naam)
    assert not is_our_own(naam)


@pytest.mark.parametrize("naam", ["", ".a", "a b", "a\n", "a/b", "é", "a" * 41, None, 3])
def test_anything_else_cannot(naam: object) -> None:
    assert not can_be_name(naam)


def test_the_names_we_give_are_our_own() -> None:
    for naam in (new_id(), id_from(b"iets")):
        assert can_be_name(naam)
        assert is_our_own(naam)
