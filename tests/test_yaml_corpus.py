"""The 48 YAML cases of the corpus, each by its name: the value that is meant, or one clear refusal, whoever reads it.

How long they take is measured in `bench/banken.py`; a test asserts nothing on time.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from loopbaangesprek.banks import read_bank
from loopbaangesprek.fouten import BankFout
from loopbaangesprek.plaats import LeesFout
from loopbaangesprek.reading.yamlparser import new_parser, slow_parser
from loopbaangesprek.reading.yamltree import ANTWOORDEN, BANK, Grenzen, parse
from tests.corpus import corpus
from tests.lob import Lob
from tests.program import unknown_words
from tests.test_yamltree import inhoud, kaal

ALS_TEKST = {
    "yaml-001": "no", "yaml-002": "nee", "yaml-003": "ja", "yaml-004": "yes", "yaml-005": "Yes", "yaml-006": "on",
    "yaml-007": "off", "yaml-008": "y", "yaml-009": "n", "yaml-011": "012", "yaml-012": "1_000",
    "yaml-013": "12:30:45", "yaml-014": "2024-01-01", "yaml-015": "1e3", "yaml-016": ".inf", "yaml-017": "0x1F",
    "yaml-019": "1.10", "yaml-037": "1", "yaml-038": "x y", "yaml-042": "[bold]x\n---\n",
}  # fmt: skip
"""What stands behind the key `a`, to the letter."""
WAARDE: dict[str, Any] = {
    **{naam: {"a": tekst} for naam, tekst in ALS_TEKST.items()},
    "yaml-010": {"NO": "x"},
    "yaml-018": {"a": None},
    "yaml-043": {"vraag": "=1+1"},
}
GEWEIGERD = {
    "yaml-020": ("L09", 2), "yaml-021": ("L09", 1), "yaml-022": ("L12", 1), "yaml-023": ("L10", 1),
    "yaml-024": ("L10", 1), "yaml-025": ("L11", 1), "yaml-026": ("L11", 1), "yaml-027": ("L11", 1),
    "yaml-028": ("L11", 1), "yaml-029": ("L11", 1), "yaml-030": ("L13", 1), "yaml-031": ("L06", 2),
    "yaml-032": ("L15", 1), "yaml-033": ("L14", 1), "yaml-034": ("L14", 1), "yaml-035": ("L03", 1),
    "yaml-036": ("L03", 1), "yaml-039": ("L04", 1), "yaml-040": ("L05", 1), "yaml-041": ("L05", 1),
    "yaml-044": ("L07", 1), "yaml-045": ("L07", 1), "yaml-046": ("L01", 1), "yaml-047": ("L08", 1),
    "yaml-048": ("L10", 1),
}  # fmt: skip
"""The one cause for which a file is refused, and the line where it stands first."""
NAMEN = sorted((*WAARDE, *GEWEIGERD))
ALLEEN_EEN_BANK = ("yaml-035", "yaml-046", "yaml-047")
"""What a bank may not hold: a file with answers may be larger, and is cleaned of what nobody sees."""
PAREN = [(naam, BANK) for naam in NAMEN] + [(n, ANTWOORDEN) for n in NAMEN if n not in ALLEEN_EEN_BANK]


def case(naam: str) -> bytes:
    """The bytes of one case."""
    return inhoud(next(geval for geval in corpus() if geval["id"] == naam))


def test_every_yaml_case_of_the_corpus_is_named_here() -> None:
    assert [geval["id"] for geval in corpus() if geval["kind"] == "yaml"] == NAMEN
    assert len(NAMEN) == 48


@pytest.mark.parametrize("parser", [new_parser, slow_parser], ids=["C", "Python"])
@pytest.mark.parametrize(
    ("naam", "grenzen"), PAREN, ids=[f"{naam}-{'bank' if g is BANK else 'antwoorden'}" for naam, g in PAREN]
)
def test_a_yaml_case_is_the_value_that_is_meant_or_is_refused_for_one_cause(
    naam: str, grenzen: Grenzen, parser: Callable[[str], Any]
) -> None:
    data = case(naam)
    if naam in WAARDE:
        assert kaal(parse(data, "bank.yaml", grenzen, parser=parser)) == WAARDE[naam]
        return
    with pytest.raises(LeesFout) as gevangen:
        parse(data, "bank.yaml", grenzen, parser=parser)
    bevindingen = gevangen.value.bevindingen
    code, regel = GEWEIGERD[naam]
    assert {b.code for b in bevindingen} == {code}
    assert (bevindingen[0].regel, bevindingen[0].bestand) == (regel, "bank.yaml")
    assert all(b.kolom >= 1 and b.zin and "\n" not in b.zin for b in bevindingen)


@pytest.mark.parametrize("naam", NAMEN)
def test_as_a_bank_a_yaml_case_is_refused_with_places_and_nothing_else_happens(naam: str) -> None:
    """None of them is a whole bank, so whoever typed it is told where it goes wrong."""
    with pytest.raises(BankFout) as gevangen:
        read_bank(case(naam), "bank")
    bevindingen = gevangen.value.bevindingen  # type: ignore[attr-defined]  # a bank with mistakes has them
    assert bevindingen
    assert all(b.regel >= 1 and b.kolom >= 1 and b.zin for b in bevindingen)


@pytest.mark.parametrize("naam", NAMEN)
def test_on_the_command_line_a_yaml_case_is_told_in_dutch(
    naam: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lob = Lob(tmp_path, capsys, monkeypatch)
    (tmp_path / "bank.yaml").write_bytes(case(naam))
    assert lob("vragen", "toon", str(tmp_path / "bank.yaml")) == 1
    assert unknown_words(lob.out + lob.err) == []
    assert "In de vragenbank 'bank' sta" in lob.err
