"""JSON that is read quickly is to the letter what the tree with places holds, or it is left to the tree."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek.desk.answers import Antwoordenbestand
from loopbaangesprek.fouten import AntwoordenFout
from loopbaangesprek.reading.quickjson import read_quickly
from loopbaangesprek.reading.tekstbestand import ANTWOORDEN, BANK
from tests.corpus import corpus, text_of
from tests.test_foute_bestanden import bronnen, harmed, kwaad, sources
from tests.veel_gesprekken import talks

RAAR = (
    "", " ", "a", "schema", "1", "\x00", "\x1f", "\x7f", "\u200b", "\u202e", "e\u0301", "é", "\ud800", "\ud83d\ude00",
    "\u2028", "\ufeff", "a\r\nb", "\t", '"', "\\", "x" * 50,
)  # fmt: skip
GETALLEN = ("0", "-0", "1", "1.10", "1e3", "1E+3", "12345678901234567890", "-1.5e-7", "9" * 41, "01", "1.", "NaN",
            "-Infinity", "true", "false", "null", "True", "1\u0663", "'a'", "")  # fmt: skip
"""What may stand without quotes, and what may not."""


@st.composite
def json_texts(draw: st.DrawFn, diepte: int = 3) -> str:
    """A text of JSON in which anything may be odd: double keys, bare words, signs that nobody sees."""
    wit = (
        draw(st.sampled_from(["", " ", "\n", "\t", "\r\n", "\u00a0"])) if draw(st.integers(0, 9)) == 0 else ""
    )
    soort = draw(
        st.sampled_from(["tekst", "getal", "lijst", "tabel", "tabel"] if diepte else ["tekst", "getal"])
    )
    if soort == "getal":
        return wit + draw(st.sampled_from(GETALLEN)) + wit
    tekst = json.dumps(draw(st.sampled_from(RAAR) | st.text(max_size=6)), ensure_ascii=draw(st.booleans()))
    if soort == "tekst":
        return wit + tekst + wit
    leden = draw(st.lists(json_texts(diepte - 1), max_size=4))
    if soort == "lijst":
        return f"{wit}[{','.join(leden)}]"
    namen = [json.dumps(draw(st.sampled_from(RAAR))) for _ in leden]
    return f"{wit}{{{', '.join(f'{naam}: {lid}' for naam, lid in zip(namen, leden, strict=True))}}}{wit}"


def with_places(data: bytes, naam: str) -> dict[str, Any] | None:
    """What the tree with places makes of a file; None when it is refused."""
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / naam
        pad.write_bytes(data)
        try:
            return Antwoordenbestand(pad)._read_with_places()
        except AntwoordenFout:
            return None


def check_same(data: bytes, naam: str = "proef.json") -> dict[str, Any] | None:
    """Read a file in both ways; what the quick one gives is what the other gives, every value of the same kind."""
    snel = read_quickly(data, naam, ANTWOORDEN)
    if snel is not None:
        traag = with_places(data, naam)
        assert snel == traag
        assert re.sub(r"\s", "", repr(snel)) == re.sub(r"\s", "", repr(traag))
    return snel


@given(json_texts())
def test_a_text_that_is_read_quickly_is_what_the_tree_holds(tekst: str) -> None:
    """Whatever stands in it; also under a name that says YAML."""
    data = tekst.encode("utf-8", "surrogatepass")
    check_same(data)
    check_same(data, "proef.yaml")


@given(
    st.integers(0, 2),
    st.integers(0, 10_000),
    st.sampled_from(['"', "}", "{", ",", "1", "\x01", "\\", "\n", ""]),
)
def test_a_slip_of_a_key_in_a_file_is_seen_by_both(bron: int, plek: int, teken: str) -> None:
    """One sign replaced anywhere in a whole record."""
    tekst = sources()[bron]
    plek %= len(tekst)
    check_same((tekst[:plek] + teken + tekst[plek + 1 :]).encode())


@given(bronnen, st.lists(kwaad, min_size=1, max_size=3))
def test_the_harmed_files_are_the_same_in_both(bron: int, kwaden: list[tuple[int, str, Any]]) -> None:
    """The files of `test_foute_bestanden`."""
    check_same(json.dumps(harmed(bron, kwaden), indent=1).encode())


@pytest.mark.lang
def test_the_hostile_texts_are_the_same_in_both_as_a_value_as_a_key_and_as_the_file() -> None:
    """Every case of the corpus."""
    for geval in corpus():
        tekst = text_of(geval)
        for inhoud in ({"moment": tekst}, {tekst: "a"}, {"a": {tekst: [tekst]}}):
            check_same(json.dumps(inhoud).encode())
            check_same(json.dumps(inhoud, ensure_ascii=False).encode("utf-8", "surrogatepass"))
        check_same(tekst.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize(
    "tekst",
    [
        *("", " ", "[]", '"a"', "1", "{", '{"a": 1', '{"a": 1}x', '{"a" 1}', "{'a': 1}", '{"a": 01}', '{"a": NaN}'),
        *('{"a": 1, "a": 2}', '{"a": 1, "a\\u200b": 2}', '{"a": "\\ud800"}', '{"a": "\\ud83d\\ude00"}'),
        *('{"schema": "1"}', '{"schema": 2}', '{"schema": true}', '{"schema": [1]}', f'{{"a": {"9" * 41}}}'),
        *('{"a": "b\nc"}', "[" * 2000 + "]" * 2000, '{"a":' * 2000 + "1" + "}" * 2000),
        '{"a": ' + "[" * 20 + "]" * 20 + "}",
        '{"a": "' + "x" * 200_000 + '"}',
    ],
    ids=lambda tekst: str(tekst)[:30],
)  # fmt: skip
def test_whatever_may_be_wrong_or_strange_is_left_to_the_tree(tekst: str) -> None:
    """The tree knows the line, and what to say."""
    assert check_same(tekst.encode()) is None


def test_a_file_that_is_no_text_is_left_to_the_tree_and_a_bank_always_is() -> None:
    """Bytes that are no UTF-8, and a file in which nobody may escape a control sign."""
    assert read_quickly(b'{"a": "\xff"}', "a.json", ANTWOORDEN) is None
    assert read_quickly(b'{"a": "b"}', "a.json", BANK) is None


def test_what_the_tool_writes_itself_is_read_quickly() -> None:
    """A record, with a byte order mark or ends of lines as Windows writes them, and numbers that are no text."""
    for tekst in (*talks(20), '{"schema": 1, "a": [1.10, true, null, {"b": "é"}]}'):
        for data in (tekst.encode(), b"\xef\xbb\xbf" + tekst.replace("\n", "\r\n").encode()):
            assert check_same(data) is not None
    assert check_same(b'{"schema": 1, "a": [1.10, true, null]}') == {
        "schema": "1",
        "a": ["1.10", "true", None],
    }


def test_as_deep_as_a_file_may_go_it_is_read_quickly() -> None:
    """Twenty levels, as for the tree; one more is told."""
    assert check_same(b'{"a": ' + b"[" * 19 + b"]" * 19 + b"}") is not None
