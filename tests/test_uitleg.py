"""Every code is explained, and the explanation is true: its bad example gets the code and its good one does not."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from textwrap import indent

import pytest

from loopbaangesprek.banks.inspect import Gekeurd, inspect_data
from loopbaangesprek.banks.kept import keep_good
from loopbaangesprek.plaats import Bevinding
from loopbaangesprek.teksten.codes import CODES, FAMILIES, Uitleg

BRON = Path(__file__).parents[1] / "src" / "loopbaangesprek"
KADER = (Path(__file__).parent / "banken" / "kader.yaml").read_text(encoding="utf-8")
RUIMTE = "      # de vragen van het voorbeeld\n"
NAAM = "mijn-school"
ERVEN = f'vragenbank: {NAAM}\ntitel: Terugblik\nversie: "1"\nbouwt_op: basis\n'

IN_WOORDEN: dict[str, bytes] = {
    "L01": b"vraag: " + b"x" * 1_000_001,
    "L02": "vraag: Hoe was het?".encode("utf-16"),
    "L03": b'vragenbank: mijn-school\ntitel: "Terug\x07blik"\nversie: 1\n',
    "L08": b"titel: [" + b"a, " * 50_001 + b"a]",
}
"""The bad example of a code that no example on a screen can show."""


def in_place(voorbeeld: str, vorm: str) -> bytes:
    """An example as a whole file."""
    if vorm == "vragen":
        return KADER.replace(RUIMTE, indent(voorbeeld, " " * 6)).replace("kader", NAAM).encode()
    return (ERVEN + voorbeeld if vorm == "erven" else voorbeeld).encode()


def looked_over(data: bytes, vorm: str, eigen: Path) -> Gekeurd:
    """What the keuring says of it, as a bank of the school."""
    bestand = f"{NAAM}.{'json' if vorm == 'json' else 'yaml'}"
    return inspect_data(data, NAAM, eigen, bestand=bestand, pad=eigen / bestand)


def that_count(gekeurd: Gekeurd, uitleg: Uitleg) -> set[str]:
    """The codes that were found; where the example is of a mistake, mistakes alone."""
    return {b.code for b in gekeurd.bevindingen if uitleg.ernst == "waarschuwing" or b.ernst == "fout"}


@pytest.mark.parametrize("code", CODES)
def test_the_bad_example_gets_its_code_and_the_good_one_does_not(code: str, tmp_path: Path) -> None:
    uitleg = CODES[code]
    slecht = IN_WOORDEN[code] if code in IN_WOORDEN else in_place(uitleg.fout, uitleg.vorm)
    keep_good(tmp_path, NAAM, (ERVEN.replace('"1"', '"2026.1"')).encode() if code == "V01" else slecht)
    fout = looked_over(slecht, uitleg.vorm, tmp_path)
    assert that_count(fout, uitleg) == {code}, list(map(str, fout.bevindingen))
    assert all(b.ernst == uitleg.ernst for b in fout.bevindingen if b.code == code)
    if uitleg.vorm != "woorden":
        keep_good(tmp_path, NAAM, b"")
        goed = looked_over(in_place(uitleg.goed, uitleg.vorm), uitleg.vorm, tmp_path)
        assert goed.bevindingen == (), list(map(str, goed.bevindingen))
        assert goed.bank is not None


def test_the_frame_of_the_examples_is_a_bank_without_a_remark(tmp_path: Path) -> None:
    gekeurd = inspect_data(KADER.encode(), "kader", tmp_path)
    assert gekeurd.bevindingen == ()


def _used() -> set[str]:
    """Every code that the source names where it finds something."""
    bestanden = [pad for pad in BRON.rglob("*.py") if "teksten" not in pad.parts]
    return {
        code for pad in bestanden for code in re.findall(r'"([LBEKVW]\d\d)"', pad.read_text(encoding="utf-8"))
    }


def test_every_code_in_the_source_is_explained_and_the_other_way_round() -> None:
    assert _used() == set(CODES)
    assert {code[0] for code in CODES} == set(FAMILIES)


@pytest.mark.parametrize("code", CODES)
def test_an_explanation_is_short_and_in_the_house_style(code: str) -> None:
    uitleg = CODES[code]
    woorden = f"{uitleg.titel} {uitleg.waarom} {uitleg.typ}"
    assert len(uitleg.titel) < 55
    assert not re.search(r"\b[Uu]w?\b|gebruiker|!(?! vooraan)", woorden)
    assert uitleg.waarom.endswith(".")
    assert uitleg.fout.count("\n") <= 20


def test_a_finding_says_in_its_own_words_what_to_do() -> None:
    """The sentence of a finding stands on its own; the explanation only adds to it."""
    assert {b.ernst for b in _all_findings()} == {"fout", "waarschuwing"}
    assert all(b.zin.rstrip().endswith((".", "?", '"', "'", "}", "…")) for b in _all_findings())


@cache
def _all_findings() -> list[Bevinding]:
    voorbeelden = (
        in_place(uitleg.fout, uitleg.vorm) for uitleg in CODES.values() if uitleg.vorm != "woorden"
    )
    return [b for data in voorbeelden for b in inspect_data(data, NAAM, None).bevindingen]
