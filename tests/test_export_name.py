"""The name of an export: readable, short, the same on every system, and never made of what was typed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loopbaangesprek.files import export_name, write_export
from tests.corpus import corpus, text_of

DAG = date(2026, 11, 20)
TOEGESTAAN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-.")


@pytest.mark.parametrize(
    ("delen", "naam"),
    [
        (("mbo-0417", "stage", "md"), "2026-11-20-mbo-0417-stage.md"),
        (("mbo-0417", "stage", "md", "jongere"), "2026-11-20-mbo-0417-stage-jongere.md"),
        ((None, "stage", "json"), "2026-11-20-zonder-code-stage.json"),
        (("VMBO 3310", "Onze béste bank", "md"), "2026-11-20-vmbo-3310-onze-beste-bank.md"),
        (("山田", "stage", "md"), "2026-11-20-zonder-code-stage.md"),
        (("../../etc/passwd", "stage", "md"), "2026-11-20-etc-passwd-stage.md"),
    ],
)
def test_a_name_says_when_who_and_what(delen: tuple[str, str, str], naam: str) -> None:
    assert export_name(DAG, *delen) == naam


def is_safe(naam: str) -> bool:
    """Whether a name is short, plain and the same on every system."""
    kern = set(naam) <= TOEGESTAAN and naam.startswith("2026-11-20-") and naam.count(".") == 1
    return (
        kern
        and len(naam.encode()) <= 80 - len("-99999")
        and naam == naam.casefold()
        and Path(naam).name == naam
    )


def test_every_text_of_the_corpus_makes_a_safe_name(tmp_path: Path) -> None:
    for geval in corpus():
        tekst = text_of(geval)
        for naam in (export_name(DAG, tekst, "stage", "md"), export_name(DAG, tekst, tekst, tekst, tekst)):
            assert is_safe(naam), geval["id"]
        if geval["kind"] == "filename":
            pad = write_export(
                tmp_path, export_name(DAG, tekst, "stage", "md"), tekst.encode(errors="replace"), None
            )
            assert pad.resolve().parent == tmp_path.resolve()


def test_codes_that_look_alike_get_files_of_their_own(tmp_path: Path) -> None:
    codes = ["A", "a", "é", "e\u0301", "ß", "SS", "İ", "ı"]
    paden = [
        write_export(tmp_path, export_name(DAG, code, "stage", "md"), code.encode(), None) for code in codes
    ]
    assert [pad.read_bytes().decode() for pad in paden] == codes
    assert len({pad.name.casefold() for pad in paden}) == len(codes)


@settings(deadline=None)
@given(st.text(), st.text(), st.text(), st.one_of(st.none(), st.text()))
def test_any_name_is_safe(code: str, bank: str, vorm: str, lezer: str | None) -> None:
    assert is_safe(export_name(DAG, code, bank, vorm, lezer))
