"""The list of banks and a bank from close by: what a counsellor sees before choosing, changing or printing one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from unicodedata import category

import pytest

from loopbaangesprek.banks import bank_names, load_bank, load_with_origin, read_bank
from loopbaangesprek.fouten import BankFout
from loopbaangesprek.vragenbank import FASEN
from loopbaangesprek.wandeling import walks
from loopbaangesprek.wegen import longest
from tests.corpus import corpus, text_of
from tests.lob import Lob

EIGEN = """\
vragenbank: onze-stage
titel: Onze stage
versie: "3"
bouwt_op: stage
pas_aan:
  rol:
    vraag: Wat mocht je daar zelf doen?
  wie:
    vraag: Wie is dat?
voeg_toe:
  - na: rol
    id: nieuw
    vraag: Wat was er nieuw?
    als_niet: {}
  - fase: reflecteren
    id: lastig
    vraag: Wat was er lastig?
    als: {waardering: [negatief, allebei]}
    extra: ja
weg: [nodig]
"""
KAPOT = 'vragenbank: kapot\ntitel: x\nversie: "1"\nbouwt_op: basis\npas_aan:\n  momnt: {vraag: Wat?}\n'


def with_bank(lob: Lob, naam: str, tekst: str) -> Path:
    """An own bank of this name, where its file stands."""
    pad = lob.folder / "lob" / "vragen" / f"{naam}.yaml"
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(tekst, encoding="utf-8")
    return pad


def listed(lob: Lob) -> dict[str, dict[str, Any]]:
    """The list as data, by name."""
    assert lob("vragen", "lijst", "--json") == 0
    return {regel["bank"]: regel for regel in json.loads(lob.out)}


def shown(lob: Lob, *woorden: str) -> list[str]:
    """The lines that a bank shows."""
    assert lob("vragen", "toon", *woorden) == 0
    return [regel.strip() for regel in lob.out.splitlines()]


# --- lijst


def test_the_list_tells_of_each_bank_for_whom_it_is_and_how_long_it_takes(lob: Lob) -> None:
    with_bank(lob, "onze-stage", EIGEN)
    regels = listed(lob)
    assert set(regels) == {*bank_names(None), "onze-stage"}
    assert regels["onze-stage"]["eigen"]
    assert not regels["stage"]["eigen"]
    assert regels["onze-stage"]["niveau"] == ["vmbo", "mbo"]
    assert regels["basis"]["minuten"] == {"standaard": 25, "kort": 15}
    assert regels["basis"]["vragen"] == len(load_bank("basis").hoofdvragen)
    assert lob("vragen", "lijst") == 0
    assert next(r for r in lob.out.splitlines() if r.startswith("onze-stage")).endswith("eigen")


def test_a_bank_with_mistakes_stands_in_the_list_and_breaks_nothing(lob: Lob) -> None:
    """Also when it cannot be opened, or when two files could be meant."""
    with_bank(lob, "kapot", KAPOT)
    with_bank(lob, "geen-tekst", "").write_bytes(b"\xff\xfe\x00")
    with_bank(lob, "dubbel", EIGEN).with_suffix(".yml").write_text(EIGEN, encoding="utf-8")
    regels = listed(lob)
    for naam in ("kapot", "geen-tekst", "dubbel"):
        assert regels[naam]["fout"]
        assert regels[naam]["eigen"]
    assert regels["basis"]["fout"] is None
    assert lob("vragen", "lijst") == 0
    assert "lob vragen controleer kapot" in lob.out


def test_an_own_bank_with_the_name_of_a_shipped_one_is_the_one_in_the_list(lob: Lob) -> None:
    with_bank(lob, "stage", EIGEN.replace("onze-stage", "stage"))
    assert listed(lob)["stage"]["eigen"]
    assert listed(lob)["stage"]["titel"] == "Onze stage"


def test_a_file_that_no_bank_can_be_called_after_is_told_with_a_better_name(lob: Lob) -> None:
    with_bank(lob, "Onze Stage", EIGEN)
    with_bank(lob, "···", EIGEN)
    assert lob("vragen", "lijst") == 0
    assert "'Onze Stage.yaml' staat bij je banken, maar zo kan een bank niet heten." in lob.out
    assert "Noem hem bijvoorbeeld onze-stage.yaml." in lob.out
    assert set(listed(lob)) == set(bank_names(None))


def test_a_very_long_title_or_version_does_not_push_the_columns_apart(lob: Lob) -> None:
    with_bank(lob, "onze-stage", EIGEN.replace("Onze stage", "Onze stage " * 400).replace('"3"', "3" * 900))
    assert lob("vragen", "lijst") == 0
    assert max(map(len, lob.out.splitlines())) < 150


@pytest.mark.parametrize("naam", bank_names(None))
def test_the_time_in_the_list_is_that_of_the_longest_path(naam: str) -> None:
    """It is counted on a bank without extras and probes; that may not change what is asked."""
    bank = load_bank(naam)
    for pad in ("standaard", "kort"):
        assert longest(bank, pad) == max(weg.minuten for weg in walks(bank, pad))


# --- toon


def test_every_question_stands_with_its_words_its_probes_and_its_file(lob: Lob) -> None:
    with_bank(lob, "onze-stage", EIGEN)
    regels = shown(lob, "onze-stage")
    bank = load_bank("onze-stage", lob.folder / "lob" / "vragen")
    for vraag in bank.vragen():
        assert any(vraag.vraag in regel for regel in regels), vraag.id
    assert "rol · uit basis, veranderd in stage en onze-stage (eigen)" in regels
    assert "nieuw · uit onze-stage (eigen)" in regels
    assert "moment · kort · uit basis, veranderd in stage" in regels
    assert "- Wie is dat? · wie · uit stage, veranderd in onze-stage (eigen)" in regels
    assert "nodig · uit basis, veranderd in stage" not in regels


def test_a_condition_is_told_in_the_words_of_the_choice(lob: Lob) -> None:
    with_bank(lob, "onze-stage", EIGEN)
    regels = shown(lob, "onze-stage", "--fase", "reflecteren")
    assert "alleen na vervelend of allebei (waardering)" in regels
    assert "niet na vervelend (waardering)" in regels
    assert "in het verslag: wat er nodig was" in regels
    assert "in het verslag: bij de andere antwoorden" in regels


def test_one_phase_is_shown_alone(lob: Lob) -> None:
    regels = shown(lob, "stage", "--fase", "vooruitkijken")
    koppen = [r for r in regels if r.split(",")[0].lower() in FASEN and r.split(",")[0].isupper()]
    assert koppen == ["VOORUITKIJKEN, ongeveer 3 minuten"]
    with_bank(
        lob,
        "klein",
        "vragenbank: klein\ntitel: x\nversie: 1\nfasen: [{fase: opening, vragen: [{id: a, vraag: b}]}]",
    )
    assert "Deze bank heeft geen vragen bij de fase activeren." in shown(lob, "klein", "--fase", "activeren")


def test_a_bank_as_data_has_every_question_with_its_files(lob: Lob) -> None:
    pad = with_bank(lob, "onze-stage", EIGEN)
    assert lob("vragen", "toon", "onze-stage", "--json", "--fase", "terugkijken") == 0
    data = json.loads(lob.out)
    vragen = {v["id"]: v for f in data["fasen"] for groep in f["groepen"] for v in groep["vragen"]}
    assert [Path(b["pad"]).stem for b in data["bestanden"]] == ["onze-stage", "stage", "basis"]
    assert vragen["nieuw"]["uit"] == str(pad)
    assert [Path(p).stem for p in vragen["rol"]["veranderd_in"]] == ["stage", "onze-stage"]
    assert vragen["moment"]["kort"] is True
    assert vragen["rol"]["kort"] is False
    assert {v["id"] for v in vragen["moment"]["doorvragen"] if isinstance(v, dict)} == {"wanneer", "waar"}


def test_a_bank_that_is_not_there_and_a_phase_that_is_not_there_are_told(lob: Lob) -> None:
    assert lob("vragen", "toon", "stag") == 1
    assert "Bedoelde je 'stage'?" in lob.err
    assert lob("vragen", "toon", "stage", "--fase", "terugkijke") == 2
    assert "Bedoelde je terugkijken?" in lob.err


@pytest.mark.parametrize("naam", bank_names(None))
def test_every_question_of_a_shipped_bank_knows_its_origin(naam: str) -> None:
    """A bank that is loaded with its origin is the same bank."""
    bank, stamboom = load_with_origin(naam)
    assert bank == load_bank(naam)
    assert set(stamboom.herkomst) == {vraag.id for vraag in bank.vragen()}
    assert stamboom.bestanden[0].naam == naam


def test_hostile_words_in_a_bank_show_as_words(lob: Lob) -> None:
    """Every text of the corpus that a bank takes, as a question and a tip: a line each, and no control sign."""
    goed = [tekst for geval in corpus() if _is_taken(tekst := json.dumps(text_of(geval)[:3_000]))]
    vragen = "".join(f"  - {{id: v{nr}, vraag: {tekst}, tip: {tekst}}}\n" for nr, tekst in enumerate(goed))
    with_bank(lob, "wild", f"{KOP}{vragen}")
    regels = shown(lob, "wild")
    assert len(goed) > 200
    assert len([regel for regel in regels if regel.startswith("tip: ")]) == len(goed)
    assert not [teken for teken in lob.out if category(teken) in ("Cc", "Cs") and teken != "\n"]


KOP = "vragenbank: wild\ntitel: x\nversie: 1\nfasen:\n- fase: opening\n  vragen:\n"


def _is_taken(tekst: str) -> bool:
    try:
        bank = read_bank(f"{KOP}  - {{id: a, vraag: {tekst}, tip: {tekst}}}\n".encode(), "wild")
    except BankFout:
        return False
    return any(vraag.tip for vraag in bank.vragen())


# --- help


@pytest.mark.parametrize("opdracht", ["lijst", "toon", "proef", "print", "schema"])
def test_every_help_page_about_banks_is_dutch(lob: Lob, opdracht: str) -> None:
    assert lob("vragen", opdracht, "--help") == 0
    for engels in (
        "Usage",
        "Options",
        "Arguments",
        "Show this",
        "default:",
        "required",
        "<str>",
        "<path>",
        "TEXT",
    ):
        assert engels not in lob.out
