"""Answers from a file, and finished records back in (contract C3)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from msgspec.structs import replace

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek.desk.answers import Antwoordenbestand, as_plain
from loopbaangesprek.desk.records import record_of
from loopbaangesprek.desk.taking_in import facts_from
from loopbaangesprek.fouten import AntwoordenFout
from loopbaangesprek.gebeurtenissen import Feit
from loopbaangesprek.gesprek import replay
from loopbaangesprek.oogst import harvest
from loopbaangesprek.opnemen.inhoud import take_in
from loopbaangesprek.reading.yamltree import ANTWOORDEN, parse
from loopbaangesprek.talk.beginning import Wanted
from loopbaangesprek.volgorde import order
from tests.gedrukt import render
from tests.proefbank import VANDAAG, begonnen
from tests.test_laws import changed_talks, talks

VOORBEELDEN = Path(__file__).parents[2] / "shared" / "voorbeelden"
samples = pytest.mark.skipif(
    not VOORBEELDEN.is_dir(), reason="the shared examples are not beside this checkout"
)
NAMEN = ("stage-volledig", "praktijkles-negatief", "doedag-open", "doedag-jong")
AFGELEID = {"rode_draad.voorlopig", "groter_verhaal.stem", "vervolgstap.status"}


def record_from(pad: Path, tmp_path: Path, **wanted: Any) -> dict[str, Any]:
    """The record of the talk in a file, as its JSON says it."""
    return json.loads(render("json", record_of(replay(facts_from(tmp_path, pad, Wanted(**wanted))))))  # type: ignore[no-any-return]


def written(tmp_path: Path, tekst: str, naam: str = "antwoorden.yaml") -> Path:
    """A file with this text."""
    pad = tmp_path / naam
    pad.write_text(tekst, encoding="utf-8")
    return pad


def leaves(deel: Any, pad: str = "") -> dict[str, str]:
    """Every value that is not empty, with its path."""
    if isinstance(deel, dict):
        return {k: v for naam, d in deel.items() for k, v in leaves(d, f"{pad}.{naam}".strip(".")).items()}
    if isinstance(deel, list):
        return {k: v for i, d in enumerate(deel) for k, v in leaves(d, f"{pad}.{i}").items()}
    return {} if deel is None else {pad: str(deel).strip()}


@samples
@pytest.mark.parametrize("naam", NAMEN)
def test_each_given_text_is_in_the_record_at_its_own_path_and_nothing_else_is(
    naam: str, tmp_path: Path
) -> None:
    """M42: what was given is there, what was not given is not; only derived fields come with it."""
    bestand = Antwoordenbestand(VOORBEELDEN / f"{naam}.yaml")
    gegeven = leaves({k: v for k, v in bestand.inhoud.items() if k not in ("bank", "datum")})
    record = record_from(VOORBEELDEN / f"{naam}.yaml", tmp_path)
    buiten = ("schema", "gesprek", "competenties", "nog_open", "antwoorden", "wijzigingen")
    gevonden = leaves({k: v for k, v in record.items() if k not in buiten})
    assert {k: gevonden.get(k) for k in gegeven} == gegeven
    assert set(gevonden) - set(gegeven) <= AFGELEID


@samples
@pytest.mark.parametrize("naam", NAMEN)
def test_a_record_fed_back_in_is_the_same_record(naam: str, tmp_path: Path) -> None:
    """Record → --antwoorden → the same record, but for its id."""
    eerst = record_from(VOORBEELDEN / f"{naam}.yaml", tmp_path)
    weer = record_from(written(tmp_path, json.dumps(eerst), "verslag.json"), tmp_path)
    eerst["gesprek"]["id"] = weer["gesprek"]["id"]
    assert weer == eerst


@samples
def test_an_open_talk_ends_with_not_yet_and_lists_what_is_open(tmp_path: Path) -> None:
    """doedag-open: nog_niet, and the method's empty fields under nog_open."""
    record = record_from(VOORBEELDEN / "doedag-open.yaml", tmp_path)
    assert record["vervolgstap"]["status"] == "nog_niet"
    assert {"reflectie.inzicht", "activeren.netwerk"} <= set(record["nog_open"])


@samples
def test_a_negative_talk_asks_motives_before_qualities(tmp_path: Path) -> None:
    """praktijkles-negatief: M11."""
    talk = replay(facts_from(tmp_path, VOORBEELDEN / "praktijkles-negatief.yaml", Wanted()))
    namen = [b.vraag.id for b in order(talk)]
    assert namen.index("motief") < namen.index("kwaliteit")


@given(talks() | changed_talks())
def test_any_talk_survives_the_way_through_its_own_record(feiten: list[Feit]) -> None:
    """For any talk, changed or not: its record, read back in, gives the same record but for id and programme."""
    eerst = replay([*(f for f in feiten if not isinstance(f, (g.Afgerond, g.Vervroegd))), g.Afgerond()])
    if any(naam.startswith("aanbod.stap") for naam, _ in eerst.cellen) or _step_gap(eerst.cellen):
        return  # an empty second idea has no place in a record
    record = json.loads(render("json", record_of(eerst)))
    boom = parse(json.dumps(record).encode(), "verslag.json", ANTWOORDEN)
    weer = replay(take_in(replace(begonnen(), id=eerst.begin.id), as_plain(boom), VANDAAG))
    assert harvest(weer) == harvest(eerst)


def _step_gap(cellen: dict[tuple[str, int], Any]) -> bool:
    rondes = {ronde for naam, ronde in cellen if naam in ("stap", "stap-wanneer", "trekt", "warmte")}
    return bool(rondes) and rondes != set(range(1, max(rondes) + 1))


def test_a_flat_map_of_questions_holds_a_talk_too(tmp_path: Path) -> None:
    """`vraag-id: antwoord`; a list fills rounds, or lines where an answer holds lines."""
    pad = written(
        tmp_path,
        "bank: stage\nmoment: De storing\nemoties: [eerst bang, dan trots]\nwaardering: fijn\n"
        "verbreding: [thuis, voetbal]\n",
    )
    record = record_from(pad, tmp_path)
    assert record["klein_verhaal"]["emoties"] == ["eerst bang", "dan trots"]
    assert [v["verhaal"] for v in record["verwante_verhalen"]] == ["thuis", "voetbal"]
    assert record["ervaring"]["waardering"] == "positief"


def test_a_value_on_a_hidden_path_is_kept_and_marked(tmp_path: Path) -> None:
    """buiten_pad: the value stays in its field, and its answer says that the talk did not ask for it."""
    pad = written(tmp_path, "bank: basis\nwaardering: vervelend\ngoed-gedaan: stil blijven\n")
    record = record_from(pad, tmp_path)
    assert record["reflectie"]["goed_gedaan"] == "stil blijven"
    assert [a["buiten_pad"] for a in record["antwoorden"] if a["vraag"] == "goed-gedaan"] == [True]


def test_a_step_that_is_not_warm_with_nothing_behind_it_stays_the_step(tmp_path: Path) -> None:
    """C3: no other step in the file, so this one stays."""
    pad = written(tmp_path, "bank: basis\nvervolgstap: {activiteit: bellen, warmte: {graad: koud}}\n")
    stap = record_from(pad, tmp_path)["vervolgstap"]
    assert (stap["activiteit"], stap["warmte"]["graad"], stap["niet_warm"]) == ("bellen", "koud", [])


@pytest.mark.parametrize(
    ("tekst", "regel", "woord"),
    [
        ("bank: stage\nervaring: {titel: x}\nervarin: {titel: x}\n", 3, "ervarin"),
        ("bank: stage\nervaring:\n  titel: x\n  titl: y\n", 4, "titl"),
        ("bank: stage\nervaring:\n  waardering: leuk\n", 3, "fijn"),
        ("bank: stage\nvervolgstap:\n  wanneer: ooit eens\n", 3, "datum"),
        ("bank: stage\nklein_verhaal:\n  rol: [a, b]\n", 3, "tekst"),
        ("bank: stage\nactiveren:\n  netwerk: een buurman\n", 3, "lijst"),
        ("bank: stage\nactiveren:\n  netwerk:\n    - {naam: x}\n", 4, "naam"),
        ("bank: stage\njongere: {niveau: vmboo}\n", 2, "vmboo"),
        ("bank: stage\nmomentt: x\n", 2, "moment"),
        (
            "bank: stage # een stage\nklein_verhaal:\n  gebeurtenis: kwaliteit #1 was top\n",
            3,
            "aanhalingstekens",
        ),
    ],
)
def test_a_mistake_names_its_key_and_line(tekst: str, regel: int, woord: str, tmp_path: Path) -> None:
    """A key that nothing asks for, or a value of the wrong kind: the line, and what to do."""
    with pytest.raises(AntwoordenFout) as fout:
        record_from(written(tmp_path, tekst), tmp_path)
    assert f"antwoorden.yaml:{regel} " in fout.value.zin
    assert woord in fout.value.zin


def test_every_mistake_is_told_in_one_go(tmp_path: Path) -> None:
    """All mistakes of a file at once, in the order of their lines."""
    with pytest.raises(AntwoordenFout) as fout:
        record_from(written(tmp_path, "bank: stage\nervaring:\n  titl: y\n  waardering: leuk\n"), tmp_path)
    assert [regel.split()[0] for regel in fout.value.zin.splitlines()[:-1]] == [
        "antwoorden.yaml:3",
        "antwoorden.yaml:4",
    ]


def test_a_record_whose_fields_disagree_with_its_answers_is_refused(tmp_path: Path) -> None:
    """`antwoorden` and fields that disagree are an error that names the field."""
    record = record_from(written(tmp_path, "bank: stage\nmoment: De storing\n"), tmp_path)
    record["ervaring"]["titel"] = "Iets anders"
    with pytest.raises(AntwoordenFout, match=r"ervaring\.titel"):
        record_from(written(tmp_path, json.dumps(record, indent=1), "verslag.json"), tmp_path)


def test_the_words_as_asked_are_kept_when_the_bank_has_changed(tmp_path: Path) -> None:
    """A record keeps the words as asked, whatever the bank says now."""
    record = record_from(written(tmp_path, "bank: stage\nmoment: De storing\n"), tmp_path)
    record["antwoorden"][0]["gevraagd"] = "Wat was toen de vraag?"
    weer = record_from(written(tmp_path, json.dumps(record), "verslag.json"), tmp_path)
    assert weer["antwoorden"][0]["gevraagd"] == "Wat was toen de vraag?"


def test_changes_after_the_talk_come_along(tmp_path: Path) -> None:
    """A changed record, read back in, has the same fields and the same changes."""
    record = record_from(written(tmp_path, "bank: stage\nmoment: De storing\n"), tmp_path)
    record["ervaring"]["titel"] = "De koelcel"
    record["gesprek"]["status"] = "gewijzigd"
    record["wijzigingen"] = [
        {
            "pad": "ervaring.titel",
            "oud": "De storing",
            "nieuw": "De koelcel",
            "reden": "zo heet het",
            "wanneer": "2026-11-21",
        }
    ]
    weer = record_from(written(tmp_path, json.dumps(record), "verslag.json"), tmp_path)
    assert weer["wijzigingen"] == record["wijzigingen"]
    assert weer["ervaring"]["titel"] == "De koelcel"
    assert weer["gesprek"]["status"] == "gewijzigd"
