"""Codes and names of talks: when two are one, and which a file may bring."""

from __future__ import annotations

import re

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek.namen import fold, in_order, is_our_own, same_code, telling_nothing
from loopbaangesprek.wiring import id_from, new_id

_CODE = st.text(alphabet="aAbBkKK éÉſsS-_0", max_size=4)


@given(_CODE, _CODE)
def test_two_codes_are_one_and_stand_in_order_where_the_database_says_so(een: str, ander: str) -> None:
    vraag = "SELECT ?1 = ?2 COLLATE NOCASE, ?1 < ?2 COLLATE NOCASE"
    [(gelijk, eerder)] = apsw.Connection(":memory:").execute(vraag, (een, ander)).fetchall()
    assert same_code(een, ander) == bool(gelijk)
    assert (fold(een) < fold(ander)) == bool(eerder)


def test_a_code_with_half_a_sign_in_it_is_compared_too() -> None:
    """A terminal that does not say UTF-8 brings them, and so may a file."""
    assert same_code("Vmbo-\udce9", "vmbo-\udce9")
    assert not same_code("vmbo-\udce9", "vmbo-\udce8")


def test_codes_stand_in_the_order_of_an_index_with_accents_and_capitals() -> None:
    codes = ["a_1", "aA", "Éé-1", "eef", "emma", "éva", "frank", "ZoË", "Zoë", "zus"]
    assert sorted({*codes}, key=in_order) == codes


def test_what_is_no_text_is_no_code() -> None:
    assert not same_code(None, "")
    assert not same_code(b"vmbo-1", "vmbo-1")


def test_a_name_that_we_give_tells_nothing_as_it_is() -> None:
    for naam in (new_id(), id_from(b"iets")):
        assert is_our_own(naam)
        assert telling_nothing(naam) == naam


@pytest.mark.parametrize(
    "naam", ["", "a", "sanne.de.vries", "Gesprek_3-b", "a" * 9, "a" * 11, "SANNEDEVRJ", "a" * 40]
)
def test_any_other_name_is_a_mark_to_strangers(naam: str) -> None:
    assert not is_our_own(naam)
    assert re.fullmatch("[0-9a-f]{12}", telling_nothing(naam))
