"""The forms of an export: found by themselves, loaded when asked for; and JSON, which holds the whole record."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from loopbaangesprek import exports
from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.verslag import Verslag, json_schema
from tests import gedrukt
from tests.bouw import leeg_verslag
from tests.teruglezen import teksten
from tests.test_mdtext import everywhere
from tests.voorbeeld import vol_verslag

# --- the forms --------------------------------------------------------------------------------------------------


def test_json_validates_and_reads_back_to_the_same_record() -> None:
    tekst = gedrukt.render("json", vol_verslag()).decode()
    Draft202012Validator(json_schema()).validate(json.loads(tekst))
    assert Verslag.model_validate_json(tekst) == vol_verslag()
    assert tekst.startswith('{\n  "schema": 1,\n')
    assert tekst.endswith("}\n")
    assert "Eén avond" in tekst


@settings(max_examples=50, deadline=None)
@given(teksten.filter(bool))
def test_any_text_survives_json(tekst: str) -> None:
    verslag = everywhere(tekst, "samengevat")
    assert Verslag.model_validate_json(gedrukt.render("json", verslag)) == verslag


def test_a_field_of_a_later_schema_survives_json() -> None:
    verslag = leeg_verslag(klein_verhaal={"later_bedacht": "x"})
    assert json.loads(gedrukt.render("json", verslag))["klein_verhaal"]["later_bedacht"] == "x"


def test_the_forms_are_found_by_themselves() -> None:
    assert {"md", "json"} <= set(exports.forms())


def test_a_form_says_its_own_name() -> None:
    for vorm, module in exports._modules().items():
        assert vars(__import__(module, fromlist=["VORM"]))["VORM"] == vorm


def test_only_the_form_that_is_asked_for_is_imported() -> None:
    code = (
        "import sys; from loopbaangesprek import exports; exports.forms();"
        "sys.exit(any(m.startswith('loopbaangesprek.exports.') or m == 'pydantic' for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_unknown_form_names_the_ones_there_are() -> None:
    with pytest.raises(VerkeerdGebruik, match=r"Kies uit: .*json.*md"):
        gedrukt.render("wpd", leeg_verslag())


def test_the_full_example_says_what_its_file_says() -> None:
    bestand = Path(__file__).parents[2] / "shared" / "voorbeelden" / "stage-volledig.yaml"
    if not bestand.exists():
        pytest.skip("the example talks are not beside this checkout")
    gegeven = yaml.safe_load(bestand.read_text(encoding="utf-8"))
    record = vol_verslag().model_dump(mode="json", by_alias=True)
    for deel, inhoud in gegeven.items():
        if deel not in ("bank", "datum"):
            holds(record[deel], inhoud, deel)


def holds(record: Any, gegeven: Any, pad: str) -> None:
    """Hold that everything that was given stands in the record at its own path."""
    if isinstance(gegeven, dict):
        for naam, waarde in gegeven.items():
            holds(record[naam], waarde, f"{pad}.{naam}")
    elif isinstance(gegeven, list):
        assert len(record) == len(gegeven), pad
        for eigen, waarde in zip(record, gegeven, strict=True):
            holds(eigen, waarde, pad)
    else:
        assert record == str(gegeven).strip(), pad
