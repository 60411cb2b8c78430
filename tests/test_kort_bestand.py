"""Flat answers with the parts about the talk beside them, and what options say for a file that says none (C3)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from loopbaangesprek.gesprek import replay
from loopbaangesprek.oogst import harvest
from loopbaangesprek.opnemen.gegeven import is_flat
from loopbaangesprek.opnemen.inhoud import take_in
from loopbaangesprek.vragenbank import Vragenbank
from tests.lob import Lob
from tests.proefbank import VANDAAG, begonnen

INVOEREN = ("gesprek", "invoeren")
KORT = "bank: basis\ndatum: 2026-11-20\nmoment: De storing\n"


@pytest.fixture
def take(lob: Lob, tmp_path: Path) -> Any:
    """Take in a file with this text, with these options; the exit code."""

    def take_in(tekst: str, *opties: str, naam: str = "kort.yaml") -> int:
        pad = tmp_path / naam
        pad.write_text(tekst, encoding="utf-8")
        return lob(*INVOEREN, str(pad), *opties)

    return take_in


def only(lob: Lob) -> dict[str, Any]:
    """The record of the one talk that is kept."""
    assert lob("gesprek", "lijst", "--json") == 0
    (kop,) = json.loads(lob.out)
    return lob.record(kop["id"])


# The parts about the talk beside flat answers


def test_a_flat_file_says_beside_its_answers_who_it_was_with_and_how(lob: Lob, take: Any) -> None:
    """The code, the level, the counsellor's role, the form and who was there."""
    delen = (
        "jongere: {code: vmbo-2081, niveau: vmbo, leerjaar: '2'}\n"
        "begeleider: {rol: mentor}\n"
        "gesprek:\n  vorm: papier\n  aanwezig: [jongere, mentor, ouder]\n  verteld: ja\n"
    )
    assert take(KORT + delen) == 0
    assert "met vmbo-2081" in lob.out
    record = only(lob)
    assert record["jongere"] == {"code": "vmbo-2081", "niveau": "vmbo", "leerjaar": "2"}
    assert record["begeleider"]["rol"] == "mentor"
    assert record["gesprek"]["vorm"] == "papier"
    assert record["gesprek"]["aanwezig"] == ["jongere", "mentor", "ouder"]
    assert record["gesprek"]["verteld"] is True
    assert record["ervaring"]["titel"] == "De storing"


def test_a_flat_file_can_tell_its_bank_and_day_under_gesprek_too(lob: Lob, take: Any) -> None:
    """As a record does."""
    assert (
        take(
            "gesprek: {datum: 2026-11-20, bank: {naam: basis}, status: afgebroken}\njongere: {code: a1}\nmoment: M\n"
        )
        == 0
    )
    assert only(lob)["gesprek"]["datum"] == "2026-11-20"
    assert only(lob)["gesprek"]["status"] == "afgebroken"


@pytest.mark.parametrize(
    ("deel", "regel", "zin"),
    [
        ("jongere: vmbo-2081\n", 4, "Onder jongere horen velden"),
        ("jongere: [vmbo-2081]\n", 4, "Onder jongere horen velden"),
        ("jongere:\n  cod: vmbo-2081\n", 5, "'jongere.cod' ken ik niet. Bedoelde je jongere.code?"),
        ("jongere:\n  code: a1\n  niveau: hbo\n", 6, "'hbo' past niet bij jongere.niveau"),
        ("gesprek:\n  vorm: bellen\n", 5, "'bellen' past niet bij gesprek.vorm"),
    ],
)
def test_a_part_that_is_none_is_told_with_its_line(
    lob: Lob, take: Any, deel: str, regel: int, zin: str
) -> None:
    """And the answers are not called wrong."""
    assert take(KORT + deel) == 1
    assert f"kort.yaml:{regel} {zin}" in lob.err
    assert "moment" not in lob.err


def test_who_mixes_fields_and_names_of_questions_hears_where_the_answer_goes(lob: Lob, take: Any) -> None:
    """Taking the line out would throw the answer away."""
    assert take(KORT + "klein_verhaal:\n  gebeurtenis: Het relais was stuk.\n") == 1
    assert "kort.yaml:3 'moment' is de naam van een vraag" in lob.err
    assert "Zet het antwoord bij ervaring.titel." in lob.err


def test_a_part_alone_is_no_flat_file_and_a_text_at_its_name_is_an_answer() -> None:
    """A school's own question may be called jongere."""
    assert is_flat({"jongere": "Wie ben je", "moment": "M"})
    assert is_flat({"jongere": {"code": "a1"}, "moment": "M"})
    assert not is_flat({"jongere": {"code": "a1"}, "bank": "basis"})
    assert not is_flat({"jongere": {"code": "a1"}, "ervaring": {"titel": "M"}, "moment": "M"})


def test_a_question_called_jongere_keeps_its_answer() -> None:
    """When a text stands there; a row of fields is the part about the jongere."""
    begin = begonnen()
    bank = msgspec.json.encode(begin.bank).replace(b'"id":"moment"', b'"id":"jongere"')
    begin = replace(begin, bank=msgspec.json.decode(bank, type=Vragenbank))
    record = harvest(replay(take_in(begin, {"jongere": "De storing"}, VANDAAG)))
    assert record["ervaring"]["titel"] == "De storing"
    delen = {"jongere": {"code": "a1"}, "gebeurtenis": "Het relais was stuk."}
    assert harvest(replay(take_in(begin, delen, VANDAAG)))["jongere"]["code"] == "a1"


# A code and a level for a file that says none


def test_a_code_and_a_level_can_be_said_beside_the_file(lob: Lob, take: Any) -> None:
    """And the same command again finds the talk that is there."""
    assert take(KORT, "--code", "vmbo-2081", "--niveau", "vmbo") == 0
    assert "met vmbo-2081" in lob.out
    assert only(lob)["jongere"] == {"code": "vmbo-2081", "niveau": "vmbo", "leerjaar": None}
    assert take(KORT, "--code", "vmbo-2081", "--niveau", "vmbo") == 0
    assert "had je al" in lob.out
    assert take(KORT + 'gebeurtenis: G\njongere: {code: " "}\n', "--code", "vmbo-2081") == 0
    assert "met vmbo-2081" in lob.out


def test_a_file_that_was_taken_in_with_a_code_beside_it_says_nothing_new_without(lob: Lob, take: Any) -> None:
    """Another code is something else; a talk without one hears how to get it."""
    assert take(KORT, "--code", "vmbo-2081", "--niveau", "vmbo") == 0
    assert take(KORT) == 0
    assert "met vmbo-2081 had je al" in lob.out
    assert take(KORT, "--code", "vmbo-9") == 1
    zonder = KORT + "gebeurtenis: G\n"
    assert take(zonder) == 0
    assert take(zonder, "--code", "vmbo-9") == 1
    assert "Dit gesprek is er al, zonder code." in lob.err
    assert "Een code geven: lob gesprek wijzig " in lob.err


def test_a_record_without_a_code_gets_the_one_beside_it(lob: Lob, take: Any) -> None:
    """Its empty fields say nothing of the code and the level."""
    assert take(KORT) == 0
    record = only(lob)
    assert lob("gesprek", "wis", record["gesprek"]["id"], "--ja") == 0
    assert take(json.dumps(record), "--code", "vmbo-2081", "--ook-gewist", naam="verslag.json") == 0, lob.err
    assert only(lob)["jongere"]["code"] == "vmbo-2081"
    assert take(json.dumps(record), "--code", "vmbo-2081", naam="verslag.json") == 0, lob.err
    assert "had je al" in lob.out


@pytest.mark.parametrize(
    ("opties", "zin"),
    [
        (("--code", "vmbo-9"), "In het bestand staat de code 'vmbo-2081', en achter --code 'vmbo-9'."),
        (("--niveau", "havo"), "In het bestand staat niveau vmbo, en achter --niveau havo."),
    ],
)
@pytest.mark.parametrize("opdracht", [INVOEREN, ("gesprek", "start", "--antwoorden")])
def test_a_file_that_says_something_else_is_not_overruled(
    lob: Lob, tmp_path: Path, opdracht: tuple[str, ...], opties: tuple[str, ...], zin: str
) -> None:
    """Nobody can know which of the two was meant."""
    pad = tmp_path / "kort.yaml"
    pad.write_text(KORT + "jongere: {code: vmbo-2081, niveau: vmbo}\n", encoding="utf-8")
    assert lob(*opdracht, str(pad), *opties) == 1
    assert f"kort.yaml:4 {zin} Haal een van beide weg." in lob.err
    assert lob(*opdracht, str(pad), "--code", "VMBO-2081", "--niveau", "vmbo") == 0


def test_an_empty_code_beside_the_file_is_wrong_usage(take: Any) -> None:
    """As with every option that says nothing."""
    assert take(KORT, "--code", " ") == 2
    assert take(KORT, "--niveau", "hbo") == 2


# A code for a talk that has none


def test_a_talk_without_a_code_can_get_one_afterwards(lob: Lob, take: Any) -> None:
    """It is found by it from then on, and can be given another one."""
    assert take(KORT) == 0
    naam = only(lob)["gesprek"]["id"]
    wijzig = ("gesprek", "wijzig", naam, "jongere.code", "--reden", "stond er niet", "--waarde")
    assert lob(*wijzig, " vmbo-2081 ") == 0
    assert lob.record("vmbo-2081")["jongere"]["code"] == "vmbo-2081"
    assert lob("jongere", "lijst") == 0
    assert "vmbo-2081" in lob.out
    assert lob(*wijzig, "vmbo-9") == 1
    assert lob.err == "De code is al 'vmbo-2081'. Een andere code geven: lob jongere hernoem OUD NIEUW\n"
    assert lob("jongere", "hernoem", "vmbo-2081", "vmbo-2082", "--ja") == 0
    record = lob.record("vmbo-2082")
    (wijziging,) = record["wijzigingen"]
    assert (wijziging["oud"], wijziging["nieuw"]) == (None, "vmbo-2082")


@pytest.mark.parametrize("opties", [(), ("--code", "vmbo-2081")])
def test_a_record_of_which_the_code_came_later_comes_back_as_it_was(
    lob: Lob, take: Any, opties: tuple[str, ...]
) -> None:
    """The code and the change, also when the code is said beside it once more."""
    assert take(KORT) == 0
    naam = only(lob)["gesprek"]["id"]
    assert lob("gesprek", "wijzig", naam, "jongere.code", "--waarde", "vmbo-2081", "--reden", "r") == 0
    record = only(lob)
    assert take(json.dumps(record), *opties, naam="verslag.json") == 0
    assert "had je al" in lob.out
    assert lob("gesprek", "wis", naam, "--ja") == 0
    assert take(json.dumps(record), *opties, "--ook-gewist", naam="verslag.json") == 0, lob.err
    assert only(lob) == record


def test_a_name_for_a_code_is_gently_asked_about_afterwards_too(lob: Lob, take: Any) -> None:
    """It is filled in all the same."""
    assert take(KORT) == 0
    naam = only(lob)["gesprek"]["id"]
    assert lob("gesprek", "wijzig", naam, "jongere.code", "--waarde", "Taart", "--reden", "r") == 0
    assert "Is 'Taart' een naam? Kies liever een code" in lob.out


# A code that looks like a name


def test_a_code_that_looks_like_a_name_is_gently_asked_about_once(lob: Lob, take: Any) -> None:
    """It is taken in; a second talk with it says nothing more."""
    zin = "Is 'Taart' een naam? Kies liever een code, zoals vmbo-3310. Veranderen: lob jongere hernoem"
    assert take(KORT + "jongere: {code: Taart}\n") == 0
    assert lob.out.splitlines().count(zin) == 1
    assert take("bank: basis\ndatum: 2026-11-21\nmoment: M\njongere: {code: taart}\n") == 0
    assert "naam?" not in lob.out
    assert take("bank: basis\ndatum: 2026-11-21\nmoment: M\n", "--code", "vmbo-2081") == 0
    assert "naam?" not in lob.out


def test_of_a_folder_the_names_are_told_in_one_line(lob: Lob, tmp_path: Path) -> None:
    """However many there are, and each of them once."""
    (tmp_path / "in").mkdir()
    for i, code in enumerate(["Taart", "Fiets", "Taart", "vmbo-1", *(f"Naam{'x' * n}" for n in range(5))]):
        (tmp_path / "in" / f"{i}.yaml").write_text(
            f"bank: basis\ndatum: 2026-11-20\nmoment: M{i}\njongere: {{code: {code}}}\n", encoding="utf-8"
        )
    assert lob(*INVOEREN, str(tmp_path / "in")) == 0
    assert lob.out.count("Kies liever een code") == 1
    assert (
        "Zijn 'Taart', 'Fiets', 'Naam', 'Naamx', 'Naamxx' en nog 2 namen? Kies liever een code, zoals vmbo-3310."
        in lob.out
    )


def test_a_talk_that_begins_with_a_name_for_a_code_is_gently_asked_about(lob: Lob) -> None:
    """On the command line nobody could be asked; the talk begins."""
    start = ("gesprek", "start", "--bank", "basis", "--rol", "mentor", "--eenvoudig", "--code")
    assert lob(*start, "Taart", typed="/stop\n") == 130
    assert lob.out.count("Is 'Taart' een naam? Kies liever een code") == 1
    assert lob(*start, "vmbo-1", typed="/stop\n") == 130
    assert "een naam?" not in lob.out


# Files that give no talk


@pytest.mark.parametrize("opdracht", [INVOEREN, ("gesprek", "start", "--antwoorden")])
@pytest.mark.parametrize("leeg", ["", " "])
def test_an_empty_name_of_a_file_or_folder_is_wrong_usage(
    lob: Lob, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opdracht: tuple[str, ...], leeg: str
) -> None:
    """It is not the folder that one happens to be in."""
    (tmp_path / "hier").mkdir()
    (tmp_path / "hier" / "kort.yaml").write_text(KORT, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "hier")
    assert lob(*opdracht, leeg) == 2
    assert lob.err.startswith(("Hier staat een lege naam. Zet de naam", "Achter --antwoorden staat niets."))
    assert lob(*opdracht, "kort.yaml", "--naar", leeg) == 2
    assert lob.err == "Achter --naar staat niets. Zet er iets achter, of laat --naar weg.\n"
    assert [pad.name for pad in (tmp_path / "hier").iterdir()] == ["kort.yaml"]


@pytest.mark.parametrize(
    "opdracht",
    [
        ("jongere", "exporteer", "vmbo-1", "--naar", ""),
        ("jongere", "overdragen", "vmbo-1", "--naar", ""),
        ("jongere", "overnemen", ""),
        ("overzicht", "--naar", ""),
        ("stap", "agenda", "vmbo-1", "--naar="),
        ("vragen", "print", "stage", "--naar", ""),
    ],
)
def test_an_empty_name_is_wrong_usage_wherever_a_path_is_typed(lob: Lob, opdracht: tuple[str, ...]) -> None:
    """In one place, for every command."""
    assert lob(*opdracht) == 2
    assert lob.err.startswith(("Achter --naar staat niets.", "Hier staat een lege naam."))


@pytest.mark.parametrize("opdracht", [INVOEREN, ("gesprek", "start", "--antwoorden")])
def test_what_cannot_be_written_says_that_nothing_was_taken_in(
    lob: Lob, tmp_path: Path, opdracht: tuple[str, ...]
) -> None:
    """The talk and its file, or neither."""
    (tmp_path / "kort.yaml").write_text(KORT, encoding="utf-8")
    bezet = tmp_path / "bezet"
    bezet.write_text("", encoding="utf-8")
    assert lob(*opdracht, str(tmp_path / "kort.yaml"), "--naar", str(bezet / "daar")) == 1
    assert lob.err.startswith(f"{bezet} is een bestand, en hier hoort een map. Kies met --naar een map.")
    assert lob.err.endswith(" Er is niets opgenomen.\n")
    assert lob("gesprek", "lijst", "--json") == 0
    assert json.loads(lob.out) == []


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("", "kort.yaml: Dit bestand is leeg. Zet er iets in, of noem een ander bestand."),
        ("zomaar wat tekst\n", "kort.yaml: Dit bestand hoort te bestaan uit regels met een naam"),
        ("# alleen een opmerking\n", "kort.yaml: Dit bestand hoort te bestaan uit regels met een naam"),
        ("PK\x03\x04", "kort.yaml: Dit lijkt een Word-, zip- of pdf-bestand."),
    ],
)
def test_a_file_without_answers_is_told_in_one_plain_sentence(
    lob: Lob, take: Any, tekst: str, zin: str
) -> None:
    """No line of it is wrong, and no code says more."""
    assert take(tekst) == 1
    assert lob.err.startswith(zin)
    assert lob.err.count("\n") == 1


# The day of a talk


@pytest.mark.parametrize(
    "dag", ["7-10-2025", "7 oktober 2025", "di 7 okt. 2025", "7/10/2025", "7-10-'25", "2025-10-7"]
)
def test_a_day_is_read_as_people_write_it(lob: Lob, take: Any, dag: str) -> None:
    """With its year."""
    assert take(f'bank: basis\ndatum: "{dag}"\nmoment: M\n') == 0, lob.err
    assert only(lob)["gesprek"]["datum"] == "2025-10-07"


@pytest.mark.parametrize(
    ("dag", "zin"),
    [
        ("7 oktober", "De datum lees ik niet."),
        ("29-2", "De datum lees ik niet."),
        ("31-2", "De datum lees ik niet."),
        ("gisteren", "De datum lees ik niet."),
        ("morgen", "De datum lees ik niet."),
        ("over 2 weken", "De datum lees ik niet."),
        ("volgende vrijdag", "De datum lees ik niet."),
        ("31-2-2026", "Februari 2026 heeft 28 dagen."),
        ("2026-02-31", "Februari 2026 heeft 28 dagen."),
        ("maandag 7 oktober 2025", "7 oktober 2025 is een dinsdag."),
        ("1999-12-31", "Vrijdag 31 december 1999 kan niet de dag van het gesprek zijn. Kijk het jaar na."),
        ("2205-10-07", "Maandag 7 oktober 2205 kan niet de dag van het gesprek zijn. Kijk het jaar na."),
        ("7-10-0025", "Dinsdag 7 oktober 0025 kan niet de dag van het gesprek zijn. Kijk het jaar na."),
    ],
)
def test_a_day_that_cannot_be_is_told_for_what_does_not_fit(take: Any, lob: Lob, dag: str, zin: str) -> None:
    """A year is never guessed."""
    assert take(f"bank: basis\ndatum: {dag}\nmoment: M\n") == 1
    assert lob.err.startswith(f"kort.yaml:2 {zin}")


@pytest.mark.parametrize("datum", ["", "datum:\n", 'datum: ""\n'])
def test_a_talk_without_a_day_says_which_one_it_got(lob: Lob, take: Any, datum: str) -> None:
    """That of today."""
    assert take(f"bank: basis\nmoment: M\n{datum}") == 0
    dag = only(lob)["gesprek"]["datum"]
    assert take(f"bank: basis\nmoment: N\n{datum}") == 0
    assert lob.out.startswith(
        f"Het gesprek van {dag} is opgenomen, zonder code. In het bestand stond geen datum, dus dit is die van vandaag."
    )


def test_the_folder_that_one_is_in_is_named_where_a_file_belongs(lob: Lob) -> None:
    """A dot has no name of its own."""
    assert lob("jongere", "overnemen", ".") == 1
    assert lob.err.startswith(". is niet te lezen.")
