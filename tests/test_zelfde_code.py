"""A code that looks like one that is there: whoever types it is asked whether it is the same jongere."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek.namen import looks_the_same
from loopbaangesprek.teksten import begin as t
from loopbaangesprek.teksten import eerste as te
from tests.program import run, talk

_ER_IS = "vmbo-8123"
_ZONDER_CODE = ("gesprek", "start", "--bank", "basis", "--niveau", "vmbo", "--rol", "mentor")
_ANDERS = ("vmbo 8123", "VMBO8123", "vmbo--8123")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where one talk is kept, with a code."""
    run(tmp_path / "lob", *_ZONDER_CODE, "--code", _ER_IS)
    return tmp_path / "lob"


def codes(folder: Path) -> list[str]:
    """The codes that talks are kept under, in their order."""
    return [regel.split("  ")[0] for regel in run(folder, "jongere", "lijst").out.splitlines()[1:]]


@pytest.mark.parametrize("antwoord", ["", "ja"])
def test_a_code_that_differs_in_a_sign_is_the_same_jongere_after_enter(antwoord: str, folder: Path) -> None:
    with talk(folder, *_ZONDER_CODE) as venster:
        venster.hears(te.WELKE_CODE)
        venster.line("vmbo 8123")
        venster.hears(f"Er is al {_ER_IS}. Is dat dezelfde jongere?")
        venster.line(antwoord)
        venster.hears("Vertel eerst kort:")
        venster.line("/stop")
        venster.rest()
    assert codes(folder) == [_ER_IS]


def test_whoever_says_no_gets_another_jongere_and_whoever_goes_back_types_anew(folder: Path) -> None:
    with talk(folder, *_ZONDER_CODE) as venster:
        venster.line("vmbo 8123")
        venster.hears("dezelfde jongere?")
        venster.line("/terug")
        venster.hears(te.WELKE_CODE)
        venster.line("vmbo 8123")
        venster.hears("dezelfde jongere?")
        venster.line("nee")
        venster.hears("Vertel eerst kort:")
        venster.line("/stop")
        venster.rest()
    assert codes(folder) == ["vmbo 8123", _ER_IS]


def test_a_code_from_the_command_line_is_asked_about_too(folder: Path) -> None:
    with talk(folder, *_ZONDER_CODE, "--code", "VMBO 8123") as venster:
        venster.hears("dezelfde jongere?")
        venster.line("/terug")
        venster.hears(t.HIER_ALLEEN_STOP)
        venster.line("")
        venster.hears("Vertel eerst kort:")
        venster.line("/stop")
        venster.rest()
    assert codes(folder) == [_ER_IS]


def test_without_a_terminal_one_line_says_so_and_how_to_bring_them_together(folder: Path) -> None:
    gezegd = run(folder, *_ZONDER_CODE, "--code", "vmbo 8123").out
    assert gezegd.count(f"Er is al {_ER_IS}.") == 1
    assert 'lob jongere hernoem "vmbo 8123" vmbo-8123 --samenvoegen' in gezegd
    assert run(folder, "jongere", "hernoem", "vmbo 8123", _ER_IS, "--samenvoegen").code == 0
    assert codes(folder) == [_ER_IS]


def test_a_talk_from_a_file_says_so_too_and_is_kept(folder: Path) -> None:
    bestand = folder.parent / "stage.yaml"
    bestand.write_text("opening:\n  wens_jongere: meer over koken\n", encoding="utf-8")
    opname = ("gesprek", "start", "--bank", "basis", "--antwoorden", str(bestand))
    for code, keer in (("vmbo 8123", 1), (_ER_IS, 0)):
        gezegd = run(folder, *opname, "--code", code)
        assert (gezegd.code, gezegd.out.count(f"Er is al {_ER_IS}.")) == (0, keer), gezegd
    assert codes(folder) == ["vmbo 8123", _ER_IS]


def test_a_code_that_is_there_or_looks_like_none_asks_nothing(folder: Path) -> None:
    for code in (_ER_IS.upper(), "vmbo-8124"):
        assert "Er is al" not in run(folder, *_ZONDER_CODE, "--code", code).out


@given(st.text(alphabet="ab12 -", max_size=8), st.text(alphabet="AB12 -_", max_size=8))
def test_two_codes_look_the_same_both_ways_and_one_is_not_like_itself(een: str, ander: str) -> None:
    assert looks_the_same(een, ander) == looks_the_same(ander, een)
    assert not looks_the_same(een, een)


def test_capitals_spaces_and_dashes_make_no_other_code_and_a_letter_does() -> None:
    assert all(looks_the_same(_ER_IS, code) for code in _ANDERS)
    assert not looks_the_same(_ER_IS, "vmbo-8124")
    assert not looks_the_same("--", " ")
