"""The record (contract C4): its schema is shipped, its paths are the table's, old records open for ever."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from pydantic import ValidationError

from loopbaangesprek.desk.records import record_of
from loopbaangesprek.oogst import harvest
from loopbaangesprek.teksten.velden import OMSCHRIJVING
from loopbaangesprek.velden import LIJSTEN, VELDEN
from loopbaangesprek.verslag import SCHEMA, Verslag, json_schema
from tests.gedrukt import render
from tests.proefbank import antwoord, na

VERSLAGEN = sorted((Path(__file__).parent / "verslagen").glob("*.json"))


def shipped() -> dict[str, Any]:
    """The schema as it is in the package."""
    tekst = files("loopbaangesprek").joinpath(f"schema/verslag-{SCHEMA}.schema.json").read_text("utf-8")
    return json.loads(tekst)  # type: ignore[no-any-return]


def test_the_shipped_schema_is_the_one_the_models_make() -> None:
    """`python bench/schema.py` writes it anew after a change."""
    assert shipped() == json_schema()


@pytest.mark.parametrize("pad", VERSLAGEN, ids=lambda p: p.stem)
def test_a_record_of_every_released_schema_opens_for_ever(pad: Path) -> None:
    """A sample record of each schema fits the shipped schema and comes out as it went in."""
    tekst = pad.read_text(encoding="utf-8")
    jsonschema.validate(json.loads(tekst), shipped())
    assert json.loads(render("json", Verslag.model_validate_json(tekst))) == json.loads(tekst)


def test_there_is_a_sample_of_this_schema() -> None:
    """The promise above is about something."""
    assert f"schema-{SCHEMA}" in [pad.stem for pad in VERSLAGEN]


def test_unknown_fields_of_a_later_schema_survive_reading_and_writing() -> None:
    """What a later version added is written back as it was."""
    record = harvest(na(antwoord("moment", "De storing")))
    record["ervaring"]["weer"] = "regen"
    record["nieuw_deel"] = {"a": [1, 2]}
    weer = json.loads(render("json", Verslag.model_validate(record)))
    assert weer["ervaring"]["weer"] == "regen"
    assert weer["nieuw_deel"] == {"a": [1, 2]}


def test_the_table_of_fields_and_the_models_name_the_same_paths() -> None:
    """Every path an answer can land in exists in the record, and has words for a list of what is open."""
    record = harvest(na())
    for pad in VELDEN:
        deel: Any = record
        lijst = pad.rpartition(".")[0]
        if lijst in LIJSTEN:
            assert pad.rpartition(".")[2] in LIJSTEN[lijst]
            continue
        for sleutel in pad.split("."):
            assert deel is None or sleutel in deel, pad
            deel = None if deel is None else deel[sleutel]
        assert pad in OMSCHRIJVING


def test_a_talk_without_a_word_makes_an_empty_record() -> None:
    """M42: sections are always there; what was not said is null or an empty list."""
    record = record_of(na())
    assert record.antwoorden == ()
    assert record.rode_draad is None
    assert record.vervolgstap.warmte is None
    assert record.opening.vorige_stap is None
    assert record.klein_verhaal.emoties == ()


@pytest.mark.parametrize(
    ("deel", "lid"), [("jongere", "code"), ("ervaring", "titel"), ("competenties", "netwerken")]
)
def test_a_record_that_was_made_stays_as_it_is(deel: str, lid: str) -> None:
    """Whoever leaves something out for a reader makes another one."""
    with pytest.raises(ValidationError):
        setattr(getattr(record_of(na()), deel), lid, None)


def test_competences_count_answered_rounds_and_nothing_else() -> None:
    """M30: shown, never scored."""
    assert record_of(na(antwoord("goed", "rustig"))).competenties.kwaliteitenreflectie == 1
    assert record_of(na()).competenties.kwaliteitenreflectie == 0
