"""The commands of `lob` as a user types them (contract C2)."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from loopbaangesprek.faces.blocks import text_rows
from loopbaangesprek.opdrachten import OPDRACHTEN
from loopbaangesprek.teksten.verloop import hulp
from tests.lob import BESTAND, Lob
from tests.program import Talk


def test_bare_lob_says_where_you_are_and_how_to_begin(lob: Lob) -> None:
    assert lob() == 0
    assert "lob gesprek start" in lob.out
    lob("gesprek", "start", "--bank", "stage", "--code", "mbo-1", "--rol", "mentor", typed="iets\n\n/stop\n")
    assert lob() == 0
    assert "mbo-1" in lob.out
    assert "lob gesprek hervat" in lob.out


def test_a_coming_step_is_on_the_first_screen(lob: Lob) -> None:
    lob.taken_in()
    assert lob() == 0
    assert "de planner vragen" in lob.out


def test_a_stopped_talk_exits_with_130_and_goes_on_at_the_same_question(lob: Lob) -> None:
    begin = ("gesprek", "start", "--bank", "stage", "--code", "mbo-1", "--rol", "mentor")
    assert lob(*begin, typed="wens\n\nhalve zin\n/stop\n") == 130
    assert "lob gesprek hervat mbo-1" in lob.out
    assert lob("gesprek", "hervat", typed="\n/stop\n") == 130
    assert "Tot nu toe: halve zin" in lob.out


def test_the_end_of_the_input_stops_the_talk_with_everything_kept(lob: Lob) -> None:
    assert (
        lob("gesprek", "start", "--bank", "basis", "--code", "a", "--rol", "mentor", typed="wens\n\nhalf")
        == 130
    )
    assert lob("gesprek", "hervat", "a", typed="") == 130
    assert "Tot nu toe: half" in lob.out


def test_with_several_talks_to_resume_the_codes_are_listed(lob: Lob) -> None:
    for code in ("mbo-1", "mbo-2"):
        lob("gesprek", "start", "--bank", "stage", "--code", code, "--rol", "mentor", typed="x\n\n/stop\n")
    assert lob("gesprek", "hervat") == 1
    assert "mbo-1" in lob.err
    assert "mbo-2" in lob.err


def test_with_nothing_to_resume_the_sentence_says_how_to_begin(lob: Lob) -> None:
    assert lob("gesprek", "hervat") == 1
    assert (
        lob.err.strip() == "Er is geen gesprek dat nog loopt. Een nieuw gesprek begint met: lob gesprek start"
    )


def test_the_record_of_a_talk_is_shown_and_exported(lob: Lob, tmp_path: Path) -> None:
    naam = lob.taken_in()
    assert lob("gesprek", "toon", naam) == 0
    assert lob.out.startswith("# De storing in de koelcel")
    for vorm in ("md", "json"):
        assert lob("gesprek", "exporteer", naam, "--vorm", vorm, "--naar", str(tmp_path / "uit")) == 0
    assert len(list((tmp_path / "uit").iterdir())) == 2


def test_an_existing_file_is_never_overwritten_without_a_yes(lob: Lob, tmp_path: Path) -> None:
    naam = lob.taken_in()
    for _ in range(2):
        assert lob("gesprek", "exporteer", naam, "--naar", str(tmp_path / "uit")) == 0
    assert sorted(p.stem[-2:] for p in (tmp_path / "uit").iterdir()) == ["-2", "ge"]


def test_a_talk_is_found_by_code_by_id_and_by_the_start_of_its_id(lob: Lob) -> None:
    naam = lob.taken_in("bank: stage\njongere: {code: mbo-7}\nervaring: {titel: x}\n")
    for welk in (naam, naam[:5], "mbo-7", "MBO-7"):
        assert lob("gesprek", "toon", welk) == 0


TWEE_VAN_EEN = tuple(
    f"bank: stage\njongere: {{code: mbo-7}}\nervaring: {{titel: {titel}}}\n"
    for titel in ("de kassa", "de keuken")
)


def test_several_talks_of_one_code_are_told_apart_by_their_titles(lob: Lob) -> None:
    namen = {titel: lob.taken_in(titel) for titel in TWEE_VAN_EEN}
    assert lob("gesprek", "toon", "mbo-7") == 1
    for titel, naam in zip(("de kassa", "de keuken"), namen.values(), strict=True):
        (regel,) = (regel for regel in lob.err.splitlines() if regel.startswith(f"  {naam}"))
        assert regel.endswith(f": {titel}")


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX terminals")
def test_at_a_keyboard_one_of_several_talks_is_chosen_by_its_number(lob: Lob) -> None:
    """Enter chooses none, and leaves the list of names."""
    for tekst in TWEE_VAN_EEN:
        lob.taken_in(tekst)
    for keuze, uit in (("1", "de keuken"), ("kassa", "de kassa"), ("", "bij zijn eigen naam")):
        venster = Talk(lob.folder / "lob", "gesprek", "toon", "mbo-7", omgeving={"ACCESSIBLE": "1"})
        assert "Welk gesprek bedoel je?" in venster.line(keuze)
        gehoord = venster.rest()
        getoond = gehoord.partition("Je koos")[2].partition("\n")[2] if keuze else gehoord
        assert uit in getoond, keuze


def test_an_unknown_talk_gets_the_nearest_names(lob: Lob) -> None:
    lob.taken_in("bank: stage\njongere: {code: vmbo-3310}\nervaring: {titel: x}\n")
    assert lob("gesprek", "toon", "vmbo-331") == 1
    assert "Bedoelde je vmbo-3310?" in lob.err


def test_a_change_keeps_the_old_value_and_its_reason(lob: Lob) -> None:
    naam = lob.taken_in()
    assert (
        lob("gesprek", "wijzig", naam, "ervaring.titel", "--waarde", "De koelcel", "--reden", "korter") == 0
    )
    record = lob.record(naam)
    assert record["ervaring"]["titel"] == "De koelcel"
    assert record["gesprek"]["status"] == "gewijzigd"
    assert lob("gesprek", "toon", naam) == 0
    assert "De storing in de koelcel" in lob.out


@pytest.mark.parametrize(
    ("pad", "waarde", "woord"),
    [
        ("ervaring.tietel", "x", "bestaat niet"),
        ("gesprek.id", "x", "rekent lob zelf uit"),
        ("ervaring.waardering", "leuk", "positief"),
        ("vervolgstap.wanneer", "kwijt", "datum"),
        ("groter_verhaal.leefregels", "x", "meer velden"),
        ("vervolgstap", "x", "meer velden"),
        ("activeren.netwerk.1.naam", "x", "bestaat niet"),
        ("activeren.netwerk.7.wie", "x", "bestaat niet"),
        ("activeren.netwerk.0.wie", "x", "bestaat niet"),
        ("gesprek.verteld", "", "ligt vast"),
    ],
)
def test_a_change_that_does_not_fit_is_refused_and_changes_nothing(
    lob: Lob, pad: str, waarde: str, woord: str
) -> None:
    naam = lob.taken_in()
    eerst = lob.record(naam)
    assert lob("gesprek", "wijzig", naam, pad, "--waarde", waarde, "--reden", "proef") == 1
    assert woord in lob.err
    assert lob.record(naam) == eerst


def test_a_change_can_add_an_item_to_a_list(lob: Lob) -> None:
    naam = lob.taken_in()
    assert (
        lob(
            "gesprek",
            "wijzig",
            naam,
            "activeren.netwerk.1.wie",
            "--waarde",
            "de planner",
            "--reden",
            "vergeten",
        )
        == 0
    )
    assert lob.record(naam)["activeren"]["netwerk"] == [{"wie": "de planner", "contact": None}]


def test_a_change_without_a_person_asks_for_what_is_missing(lob: Lob) -> None:
    naam = lob.taken_in()
    assert lob("gesprek", "wijzig", naam, "ervaring.titel", "--waarde", "x") == 2
    assert "--reden" in lob.err


def test_erasing_asks_and_then_really_erases(lob: Lob) -> None:
    naam = lob.taken_in()
    assert lob("gesprek", "wis", naam) == 2
    assert lob("gesprek", "wis", naam, "--ja") == 0
    assert lob("gesprek", "toon", naam) == 1
    rauw = b"".join(p.read_bytes() for p in (lob.folder / "lob").rglob("*") if p.is_file())
    assert b"relais" not in rauw


def test_what_was_prepared_is_there_when_the_talk_starts(lob: Lob) -> None:
    assert (
        lob(
            "gesprek",
            "bereid-voor",
            "mbo-1",
            "--soort",
            "stage",
            "--waar",
            "bij de bakker",
            "--ster",
            "kwaliteit",
        )
        == 0
    )
    lob(
        "gesprek",
        "start",
        "--bank",
        "stage",
        "--code",
        "mbo-1",
        "--rol",
        "mentor",
        typed="/overzicht\n/stop\n",
    )
    assert "Voorbereid: stage, bij de bakker" in lob.out
    lob("gesprek", "lijst", "--json")
    record = lob.record(json.loads(lob.out)[0]["id"])
    assert record["ervaring"]["waar"] == "bij de bakker"


def test_a_starred_question_that_does_not_exist_is_refused(lob: Lob) -> None:
    assert lob("gesprek", "bereid-voor", "mbo-1", "--ster", "kwalitiet") == 2
    assert "Bedoelde je kwaliteit?" in lob.err


def test_working_out_adds_what_is_marked_until_the_jongere_agrees(lob: Lob) -> None:
    naam = lob.taken_in()
    typed = "dat ik het zelf kon vinden\n\n/stop\n2\n"
    assert lob("gesprek", "uitwerken", naam, typed=typed) == 0
    record = lob.record(naam)
    assert record["gesprek"]["status"] == "afgerond"
    assert [a["woorden"] for a in record["antwoorden"] if a["antwoord"] == "dat ik het zelf kon vinden"] == [
        "uitgewerkt"
    ]
    assert lob("gesprek", "uitwerken", naam, "--akkoord") == 0
    assert "uitgewerkt" not in [a["woorden"] for a in lob.record(naam)["antwoorden"]]


def test_a_repeat_talk_opens_with_the_previous_step(lob: Lob) -> None:
    lob.taken_in("bank: stage\njongere: {code: mbo-7}\nvervolgstap: {activiteit: de planner vragen}\n")
    lob(
        "gesprek",
        "start",
        "--bank",
        "stage",
        "--code",
        "mbo-7",
        "--rol",
        "mentor",
        typed="gedaan, hij zei ja\n\n1\n/stop\n",
    )
    assert "De vorige stap was: de planner vragen" in lob.out
    lob("gesprek", "hervat", typed="/stop\n")
    lob("gesprek", "lijst", "--json")
    nieuw = next(k["id"] for k in json.loads(lob.out) if k["status"] == "loopt")
    vorige = lob.record(nieuw)["opening"]["vorige_stap"]
    assert (vorige["activiteit"], vorige["staat"], vorige["geleerd"]) == (
        "de planner vragen",
        "gedaan",
        "gedaan, hij zei ja",
    )


def test_practising_keeps_nothing_and_says_so(lob: Lob) -> None:
    assert lob("oefen", "--bank", "stage", typed="x\n\n/stop\n") == 130
    assert lob.out.count("Oefenen: niets wordt bewaard") == 1  # what is heard at every question is not heard
    assert not (lob.folder / "lob" / "lob.db").exists()


def test_a_talk_that_is_broken_off_says_no_word_of_what_it_was_about(lob: Lob) -> None:
    typed = "x\n\nhalf\n/afbreken\n2\n"
    assert lob("gesprek", "start", "--bank", "stage", "--code", "a", "--rol", "mentor", typed=typed) == 0
    lob("gesprek", "lijst", "--json")
    naam = json.loads(lob.out)[0]["id"]
    record = lob.record(naam)
    assert record["gesprek"]["status"] == "afgebroken"
    assert "half" not in lob.out


def test_the_answers_file_writes_into_the_named_folder_and_nothing_else(lob: Lob, tmp_path: Path) -> None:
    pad = tmp_path / "a.yaml"
    pad.write_text(f"datum: 2026-11-20\n{BESTAND}", encoding="utf-8")
    assert lob("gesprek", "start", "--antwoorden", str(pad), "--naar", str(tmp_path / "uit")) == 0
    assert sorted(p.name for p in (tmp_path / "uit").iterdir()) == [
        "2026-11-20-zonder-code-stage.json",
        "2026-11-20-zonder-code-stage.md",
    ]


def test_paper_talks_are_taken_in_together(lob: Lob, tmp_path: Path) -> None:
    for i in (1, 2):
        (tmp_path / f"{i}.yaml").write_text(f"{BESTAND}wens: vraag {i}\n", encoding="utf-8")
    assert lob("gesprek", "invoeren", str(tmp_path / "1.yaml"), str(tmp_path / "2.yaml")) == 0
    lob("gesprek", "lijst", "--json")
    assert len(json.loads(lob.out)) == 2


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (("gesprk",), "Bedoelde je gesprek?"),
        (("gesprek", "strat"), "Bedoelde je start?"),
        (("gesprek", "toon"), "Zet de code van de jongere erachter, of de naam van het gesprek."),
        (("gesprek", "start", "--foo"), "De optie --foo bestaat hier niet."),
        (("gesprek", "start", "--bank"), "hoort nog iets"),
        (("gesprek", "lijst", "te", "veel"), "Dit staat er te veel: te veel."),
        (("gesprek", "start", "--niveau", "vmb"), "Bedoelde je vmbo?"),
        (("gesprek", "exporteer", "x", "--vorm", "pfd"), "json, md"),
    ],
)
def test_wrong_use_is_one_dutch_sentence_and_exit_code_2(
    lob: Lob, woorden: tuple[str, ...], zin: str
) -> None:
    assert lob(*woorden) == 2
    assert zin in lob.err
    assert len(lob.err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    "woorden",
    [
        (),
        ("gesprek",),
        *(
            ("gesprek", o)
            for o in (
                "start",
                "hervat",
                "lijst",
                "toon",
                "exporteer",
                "wijzig",
                "wis",
                "invoeren",
                "bereid-voor",
                "uitwerken",
            )
        ),
        ("oefen",),
        ("hulp",),
    ],
)
def test_every_help_page_is_dutch(lob: Lob, woorden: tuple[str, ...]) -> None:
    assert lob(*woorden, "--help") == 0
    for engels in (
        "Usage",
        "Options",
        "Commands",
        "Arguments",
        "Show this",
        "default:",
        "required",
        "<str>",
        "<path>",
        "TEXT",
    ):
        assert engels not in lob.out


@pytest.mark.parametrize(
    "groep", [(), ("gesprek",), ("vragen",), ("jongere",), ("stap",), ("kluis",), ("instellingen",)]
)
def test_each_command_is_said_whole_on_a_line_of_eighty_columns(
    lob: Lob, groep: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert lob(*groep, "--help") == 0
    regels = lob.out.splitlines()
    assert [r for r in regels if r.endswith(("...", "…")) or len(r) > 80] == []
    opdrachten = regels[regels.index("Opdrachten:") + 1 :]
    assert [r for r in opdrachten if not r.endswith(".")] == []


def test_each_command_of_a_talk_takes_one_row_of_its_help_and_stands_in_one_column() -> None:
    regels = hulp(OPDRACHTEN.items())[1:-1]
    assert all(len(text_rows((regel,), 80)) == 1 for regel in regels)
    assert {regel[16] != " " and regel[15] == " " for regel in regels} == {True}


def test_a_wrong_choice_in_the_plain_face_is_simply_typed_again(lob: Lob) -> None:
    """What was refused at a choice or a date is not glued to what is typed next."""
    begin = ("gesprek", "start", "--bank", "basis", "--code", "a", "--rol", "mentor")
    lob(*begin, typed="/ga waardering\nmooi\nfijn\n/ga stap-wanneer\nooit eens\n12-12-2026\n/stop\n")
    lob("gesprek", "lijst", "--json")
    record = lob.record(json.loads(lob.out)[0]["id"])
    assert record["ervaring"]["waardering"] == "positief"
    assert record["vervolgstap"]["wanneer"] == "2026-12-12"


def test_the_code_is_one_line_and_enter_leaves_it_empty(lob: Lob) -> None:
    lob("gesprek", "start", typed="1\nmbo-5\nmbo\n1\neen wens\n\n/stop\n")
    lob("gesprek", "lijst", "--json")
    assert json.loads(lob.out)[0]["code"] == "mbo-5"


def test_an_own_bank_is_on_the_first_menu(lob: Lob) -> None:
    eigen = lob.folder / "lob" / "vragen"
    eigen.mkdir(parents=True)
    (eigen / "open-avond.yaml").write_text(
        "vragenbank: open-avond\ntitel: De open avond\nversie: '1'\nbouwt_op: basis\n", encoding="utf-8"
    )
    lob("gesprek", "start", typed="open-avond\nmbo-5\nmbo\n1\n/stop\n")
    lob("gesprek", "lijst", "--json")
    assert json.loads(lob.out)[0]["bank"] == "open-avond"


def test_the_level_of_a_jongere_is_remembered(lob: Lob) -> None:
    """It decides in which words a bank asks."""
    lob.taken_in("bank: stage\njongere: {code: vmbo-7, niveau: vmbo}\nervaring: {titel: x}\n")
    lob("gesprek", "start", "--bank", "stage", "--code", "vmbo-7", "--rol", "mentor", typed="/stop\n")
    lob("gesprek", "lijst", "--json")
    nieuw = next(k["id"] for k in json.loads(lob.out) if k["status"] == "loopt")
    assert lob.record(nieuw)["jongere"]["niveau"] == "vmbo"


def test_the_level_is_asked_once_of_a_jongere_whose_code_is_new(lob: Lob) -> None:
    """It decides in which words is asked; what was said on the command line, or an earlier time, is not asked."""
    lob("gesprek", "start", "--bank", "basis", "--rol", "mentor", typed="vmbo-7001\nvmbo\n/stop\n")
    assert "Op welk niveau zit de jongere?" in lob.out
    lob("gesprek", "lijst", "--json")
    assert json.loads(lob.out)[0]["code"] == "vmbo-7001"
    lob("gesprek", "start", "--bank", "basis", "--rol", "mentor", typed="vmbo-7001\n/ga moment\n/stop\n")
    assert "Op welk niveau" not in lob.out
    assert "Welk moment weet je nog goed?" in lob.out
    lob("gesprek", "start", "--bank", "basis", "--rol", "mentor", "--code", "havo-1", typed="/stop\n")
    assert "Op welk niveau" not in lob.out


def test_a_talk_that_still_runs_is_told_when_another_one_begins(lob: Lob) -> None:
    """Nothing is chosen for the counsellor: the new talk begins, and the way back to the other is named."""
    start = ("gesprek", "start", "--bank", "basis", "--rol", "mentor", "--code", "havo-2")
    lob(*start, typed="iets\n\n/stop\n")
    lob(*start, typed="/stop\n")
    assert "Er loopt nog een gesprek met havo-2." in lob.out


def test_a_level_that_was_corrected_is_the_one_the_next_talk_asks_in(lob: Lob) -> None:
    naam = lob.taken_in("bank: stage\njongere: {code: vmbo-8, niveau: havo}\nervaring: {titel: x}\n")
    assert lob("gesprek", "wijzig", naam, "jongere.niveau", "--waarde", "vmbo", "--reden", "vergist") == 0
    lob(
        "gesprek",
        "start",
        "--bank",
        "basis",
        "--code",
        "vmbo-8",
        "--rol",
        "mentor",
        typed="/ga moment\n/stop\n",
    )
    assert "Welk moment weet je nog goed?" in lob.out


def test_no_step_after_all_is_printed_as_no_step(lob: Lob) -> None:
    """M28: what was said of a step that is none any more stays in the answers, and is not called the plan."""
    naam = lob.taken_in()
    zeg = ("--waarde", "nog niet", "--reden", "toch niet")
    assert lob("gesprek", "wijzig", naam, "vervolgstap.activiteit", *zeg) == 0
    lob("gesprek", "toon", naam)
    assert "Wat ik ga doen" not in lob.out
    assert "*Wanneer:*" not in lob.out.split("## Wijzigingen")[0].split("## De weg ernaartoe")[0]


def begun(lob: Lob) -> dict[str, Any]:
    """The one talk that was begun, as the list has it."""
    lob("gesprek", "lijst", "--json")
    (kop,) = json.loads(lob.out)
    return dict(kop)


def test_before_a_talk_one_can_go_back_a_question(lob: Lob) -> None:
    """A code that was mistyped is typed anew; a word without a task there is told, and skips nothing."""
    lob("gesprek", "start", typed="1\nmbo-1\n/hulp\n/terug\nmbo-2\nmbo\n1\n/stop\n")
    assert "Hier kan alleen /terug of /stop." in lob.out
    assert begun(lob)["code"] == "mbo-2"


def test_a_name_is_gently_asked_about_and_never_refused(lob: Lob) -> None:
    """Whoever means it presses Enter; the command to go on later has it between quotes."""
    lob("gesprek", "start", "--bank", "stage", "--rol", "mentor", typed="Sam van A\n\nvmbo\n/stop\n")
    assert "Is dit een naam?" in lob.out
    assert 'lob gesprek hervat "Sam van A"' in lob.out
    assert begun(lob)["code"] == "Sam van A"


@pytest.mark.parametrize(
    ("getypt", "code"),
    [
        ("nee", "Karel"),
        ("ja\nmbo-1", "mbo-1"),
        ("mbo-1", "mbo-1"),
        ("Sanne\n", "Sanne"),
        ("Ja\nPiet\nnee", "Piet"),
    ],
)
def test_yes_and_no_to_that_question_are_no_code(lob: Lob, getypt: str, code: str) -> None:
    """Another name is asked about anew."""
    lob("gesprek", "start", "--bank", "stage", "--rol", "mentor", typed=f"Karel\n{getypt}\nvmbo\n/stop\n")
    assert begun(lob)["code"] == code


def test_an_empty_line_at_the_first_list_ends_nothing(lob: Lob) -> None:
    lob("gesprek", "start", typed="\n1\nmbo-1\nmbo\n1\n/stop\n")
    assert "Toch niet: /stop." in lob.out
    assert begun(lob)["bank"] == "stage"


def test_what_was_set_ready_says_what_the_talk_is_about(lob: Lob) -> None:
    """M45: the kind was chosen when it was prepared, so it is not asked again; the level is."""
    lob("gesprek", "bereid-voor", "vmbo-33", "--soort", "open_dag")
    lob("gesprek", "start", "--code", "vmbo-33", typed="vmbo\n1\n/stop\n")
    assert begun(lob)["bank"] == "open-dag"
    assert lob.record("vmbo-33")["jongere"]["niveau"] == "vmbo"


def test_a_copy_from_before_a_new_version_is_told_of(lob: Lob) -> None:
    """What is erased is still in it."""
    naam = lob.taken_in()
    kopie = lob.folder / "lob" / "lob-schema-1.db"
    kopie.write_bytes(b"van voor de nieuwe versie")
    assert lob("gesprek", "wis", naam, "--ja") == 0
    assert str(kopie) in lob.out.splitlines()[1]
