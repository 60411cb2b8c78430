"""Codes and names of talks: when two are one, and which a file may bring."""

from __future__ import annotations

import re

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek.namen import is_our_own, same_code, telling_nothing
from loopbaangesprek.wiring import id_from, new_id

_CODE = st.text(alphabet="aAbBkKK éÉſsS-0", max_size=4)


@given(_CODE, _CODE)
def test_two_codes_are_one_where_the_database_says_so(een: str, ander: str) -> None:
    [(gelijk,)] = apsw.Connection(":memory:").execute("SELECT ? = ? COLLATE NOCASE", (een, ander)).fetchall()
    assert same_code(een, ander) == bool(gelijk)


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
