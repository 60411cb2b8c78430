"""Changing a bank one question at a time (`lob vragen bewerk BANK --vragen`), in a terminal and through a pipe."""

from __future__ import annotations

import json
import resource
from pathlib import Path

import pytest

from loopbaangesprek.banks import load_bank
from loopbaangesprek.vragenbank import Vragenbank
from tests.program import LOB, Ran, Talk, run, talk
from tests.rich_talk import rich_talk

BANK = """\
# Onze bank. Deze regel blijft, met "alles" erin: ook dit #.
vragenbank:   onze-avond
titel: 'De open avond'
versie: "2026.1"   # ieder jaar een nieuwe
bouwt_op: basis

voeg_toe:
# achteraan
- {na: gebeurtenis, id: geur, vraag: "Wat rook je daar?", extra: ja}

  # --- wat wij anders vragen ---
pas_aan:
    rol:   # van de havo
        tip:  Kort houden.

    emoties:
        doorvragen:
        -   Welk gevoel was het sterkst?
        # nog een
        -   'En daarna?'
# einde
"""
BEWERK = ("vragen", "bewerk", "onze-avond", "--vragen")


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A folder with an own bank in it, with line ends of Windows and a mark in front."""
    (tmp_path / "lob" / "vragen").mkdir(parents=True)
    bank(tmp_path / "lob").write_bytes(b"\xef\xbb\xbf" + BANK.replace("\n", "\r\n").encode())
    return tmp_path / "lob"


def bank(map_: Path) -> Path:
    return map_ / "vragen" / "onze-avond.yaml"


def read(map_: Path) -> Vragenbank:
    """The bank as a talk would use it."""
    return load_bank("onze-avond", map_ / "vragen")


def lines(map_: Path) -> list[str]:
    """The lines of the file, which still ends every line as it did."""
    tekst = bank(map_).read_bytes().decode()
    assert tekst.startswith("\ufeff# Onze bank.")
    assert tekst.count("\n") == tekst.count("\r\n")
    return tekst.removeprefix("\ufeff").split("\r\n")


def changed(map_: Path) -> tuple[list[str], list[str]]:
    """The lines that went out of the file, and those that came in; all others are there in their order."""
    oud, nieuw = BANK.split("\n"), lines(map_)
    weg = [regel for regel in oud if regel not in nieuw]
    erbij = [regel for regel in nieuw if regel and regel not in oud]
    rest = iter(nieuw)
    assert all(regel in rest for regel in oud if regel not in weg)
    return weg, erbij


def piped(map_: Path, *regels: str) -> Ran:
    """The same through a pipe: a line is an answer."""
    return run(map_, *BEWERK, typed="\n".join((*regels, "")))


VERSIE = ('versie: "2026.1"   # ieder jaar een nieuwe', 'versie: "2026.2"   # ieder jaar een nieuwe')
"""The line with the version, before and after a sitting."""


def test_a_wording_an_added_and_a_hidden_question_are_all_that_changes(map_: Path) -> None:
    """In a terminal: the whole way of a counsellor, and then the talk asks the new words."""
    with talk(map_, *BEWERK) as venster:
        assert "2 Terugkijken: 11 vragen, 3 van jullie" in venster.line("2")
        assert "4 Wat was jouw rol daarbij? (veranderd)" in venster.line("4")
        venster.line("1")
        venster.line("Wat deed jij die avond: helpen, kijken?")
        assert "De vraag is veranderd." in venster.line("2")  # the words for the vmbo change too
        venster.line("Wat deed jij daar?")
        venster.line("1")  # behind the first question, on request, nowhere in particular
        venster.line("4")
        venster.line("Welke school viel je op?")
        venster.line("Wacht tot er iets komt.")
        venster.line("Wat zag je daar?")
        venster.line("")
        venster.line("1")
        assert "2 Welke school viel je op? (van jullie, op verzoek)" in venster.line("")
        assert "Activeren" in venster.line("5")
        venster.line("6")
        venster.line("5")
        assert "De vraag wordt niet meer gesteld." in venster.line("")
        venster.line("9")
        assert "De bank klopt." in venster.rest()
        assert venster.code == 0
    weg, erbij = changed(map_)
    assert weg == [VERSIE[0]]
    assert erbij == [
        VERSIE[1],
        "- na: moment",
        "  id: school-viel",
        "  vraag: Welke school viel je op?",
        "  tip: Wacht tot er iets komt.",
        "  doorvragen:",
        "  -   Wat zag je daar?",
        "  extra: ja",
        '        vraag: "Wat deed jij die avond: helpen, kijken?"',
        "        varianten:",
        "            vmbo:",
        "                vraag: Wat deed jij daar?",
        "weg:",
        "-   kansen",
    ]
    ids = [vraag.id for vraag in read(map_).vragen()]
    assert "kansen" not in ids
    gesprek = run(map_, "oefen", "--bank", "onze-avond", typed="/ga rol\n/ga school-viel\n/stop\n")
    assert "Wat deed jij die avond: helpen, kijken?" in gesprek.out
    assert "Welke school viel je op?" in gesprek.out


@pytest.mark.lang
def test_an_earlier_record_does_not_change_by_a_byte(map_: Path, tmp_path: Path) -> None:
    antwoorden = tmp_path / "a.yaml"
    antwoorden.write_text("bank: onze-avond\nmoment: de rondleiding\nrol: meelopen\nkansen: een proefles\n")
    assert run(map_, "gesprek", "start", "--antwoorden", str(antwoorden)).code == 0
    naam = json.loads(run(map_, "gesprek", "lijst", "--json").out)[0]["id"]
    voor = run(map_, "gesprek", "toon", naam, "--json").out
    assert "een proefles" in voor
    for regels in (("2", "1", "1", "Anders?", "1", "", "", "9"), ("5", "6", "5", "", "9")):
        assert piped(map_, *regels).code == 0
    assert "kansen" not in [vraag.id for vraag in read(map_).vragen()]
    assert run(map_, "gesprek", "toon", naam, "--json").out == voor


@pytest.mark.lang
def test_the_version_goes_up_once_a_sitting(map_: Path) -> None:
    zin = ("2", "1", "2", "Een tip.", "2", "2", "Nog een tip.", "", "9")
    assert piped(map_, *zin).code == 0
    assert read(map_).versie == "2026.2"
    assert piped(map_, "2", "1", "2", "Weer een.", "", "9").code == 0
    assert read(map_).versie == "2026.3"


@pytest.mark.lang
def test_undo_puts_back_what_was_there_to_the_byte(map_: Path) -> None:
    voor = bank(map_).read_bytes()
    gedaan = piped(map_, "2", "1", "1", "Anders?", "1", "", "8", "8", "8", "9")
    assert "Ongedaan gemaakt: de aparte woorden voor vmbo zijn weg." in gedaan.out
    assert "Ongedaan gemaakt: de vraag is veranderd." in gedaan.out
    assert "Er is nog niets veranderd om ongedaan te maken." in gedaan.out
    assert "Er is niets veranderd aan de bank onze-avond." in gedaan.out
    assert bank(map_).read_bytes() == voor


def test_a_question_is_moved_under_its_own_id_and_hidden_and_asked_again(map_: Path) -> None:
    gedaan = piped(map_, "5", "1", "6", "1", "1", "", "9")
    assert "De vraag is verplaatst." in gedaan.out
    ids = [vraag.id for _, groep in read(map_).groepen() for vraag in groep.vragen]
    assert ids[1] == "stap"
    assert ids.count("stap") == 1
    gedaan = piped(map_, "2", "10", "5", "11", "1", "", "9")
    assert "11 Hoe komt het dat het zo ging, denk je? (niet gesteld)" in gedaan.out
    assert "De vraag wordt weer gesteld." in gedaan.out
    assert "duiding" in [vraag.id for vraag in read(map_).vragen()]


def test_what_cannot_be_is_told_and_changes_nothing(map_: Path) -> None:
    """Other questions look at the answer to this one."""
    voor = bank(map_).read_bytes()
    gedaan = piped(map_, "waardering", "1", "5", "", "9")
    assert "Dat kan zo niet:" in gedaan.out
    assert "Er is geen vraag met de id 'waardering'." in gedaan.out
    assert bank(map_).read_bytes() == voor


@pytest.mark.lang
def test_probes_are_changed_one_by_one(map_: Path) -> None:
    regels = (
        "emoties",
        "1",
        "3",
        "2",
        "1",
        "En een dag later?",
        "1",
        "3",
        "1",
        "2",
        "1",
        "3",
        "2",
        "Wat nog?",
        "",
        "9",
    )
    assert piped(map_, *regels).code == 0
    vraag = next(v for v in read(map_).vragen() if v.id == "emoties")
    assert vraag.doorvragen == ("En een dag later?", "Wat nog?")
    assert "        # nog een" in lines(map_)
    assert "        -   'En een dag later?'" in lines(map_)


@pytest.mark.lang
def test_a_probe_with_a_place_of_its_own_can_be_taken_away_and_come_back(map_: Path) -> None:
    voor = next(v for v in read(map_).vragen() if v.id == "moment")
    aandeel = 4  # the first three are sentences
    assert "waar" in [d.id for d in voor.deelvragen]
    gedaan = piped(map_, "2", "1", "3", str(aandeel), "2", "", "9")
    assert "(met een eigen plek: wanneer het was)" in gedaan.out
    assert "weg:" in lines(map_)
    assert [d.id for d in next(v for v in read(map_).vragen() if v.id == "moment").deelvragen] == ["waar"]
    gedaan = piped(map_, "2", "1", "3", "6", "", "9")
    assert "6 toch weer: Wanneer was dat?" in gedaan.out
    assert next(v for v in read(map_).vragen() if v.id == "moment") == voor


@pytest.mark.lang
def test_what_could_be_better_is_said_and_holds_nothing_up(map_: Path) -> None:
    gedaan = piped(map_, "rol", "1", "1", "Waarom deed je dat?", "1", "", "9")
    assert "De vraag is veranderd.\nKan beter: " in gedaan.out
    assert next(v for v in read(map_).vragen() if v.id == "rol").vraag == "Waarom deed je dat?"


@pytest.mark.lang
def test_a_tip_is_taken_away_with_one_word(map_: Path) -> None:
    assert piped(map_, "rol", "1", "2", "weg", "", "9").code == 0
    assert next(v for v in read(map_).vragen() if v.id == "rol").tip is None


def test_a_step_back_is_always_possible_and_the_end_of_the_input_keeps_what_was_finished(map_: Path) -> None:
    stappen = (
        "2",
        "1",
        "4",
        "Een vraag?",
        "/terug",
        "/terug",
        "/terug",
        "2",
        "2",
        "Een nieuwe tip.",
        "1",
        "1",
    )
    gedaan = piped(map_, *stappen)
    assert gedaan.code == 130
    assert "Verder gaan: lob vragen bewerk onze-avond --vragen" in gedaan.out
    assert next(v for v in read(map_).vragen() if v.id == "gebeurtenis").tip == "Een nieuwe tip."
    assert len(read(map_).hoofdvragen) == len(load_bank("basis").hoofdvragen) + 1


def test_ctrl_c_leaves_the_file_as_it_was_after_the_last_change(map_: Path) -> None:
    with talk(map_, *BEWERK) as venster:
        venster.line("2")
        venster.line("1")
        venster.line("2")
        venster.line("Een tip.")
        venster.line("1")
        venster.line("1")
        venster.hears("> ")
        venster.kind.send("half")
        venster.kind.sendintr()
        assert "Wat je had veranderd, staat in het bestand." in venster.rest()
        assert venster.code == 130
    moment = next(v for v in read(map_).vragen() if v.id == "moment")
    assert (moment.tip, moment.vraag) == (
        "Een tip.",
        "Denk eens terug. Welk moment is je het meest bijgebleven?",
    )


def test_a_bank_that_is_not_right_is_put_right_first(map_: Path) -> None:
    bank(map_).write_text(BANK.replace("rol:", "rool:"), "utf-8")
    gedaan = piped(map_, "9")
    assert gedaan.code == 1
    assert "lob vragen bewerk onze-avond" in gedaan.err
    assert "Bedoelde je 'rol'?" in gedaan.err


def test_what_another_program_wrote_meanwhile_is_not_overwritten(map_: Path) -> None:
    with talk(map_, *BEWERK) as venster:
        venster.line("2")
        venster.line("1")
        venster.line("2")
        venster.hears("> ")
        anders = BANK.replace("Wat rook je daar?", "Wat rook je op school?")
        bank(map_).write_text(anders, "utf-8")
        venster.kind.send("Een tip.\n")
        assert "intussen door een ander programma veranderd" in venster.line("")
        assert bank(map_).read_text("utf-8") == anders
        venster.line("geur")
        assert "Wat rook je op school?" in venster.line("")
        venster.line("9")
        venster.rest()


def test_a_file_that_goes_away_meanwhile_is_told(map_: Path) -> None:
    with talk(map_, *BEWERK) as venster:
        venster.line("2")
        venster.line("1")
        venster.line("2")
        venster.hears("> ")
        bank(map_).unlink()
        venster.kind.send("Een tip.\n")
        assert "is er niet meer" in venster.rest()
        assert venster.code == 1
    assert not bank(map_).exists()


def _no_room() -> None:
    """Let no file grow, as on a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def test_a_full_disk_is_told_and_leaves_the_file_as_it_was(map_: Path) -> None:
    voor = bank(map_).read_bytes()
    with talk(map_, *BEWERK, preexec=_no_room) as venster:
        for regel in ("2", "1", "2", "Een tip."):
            venster.line(regel)
        gezegd = venster.line("")
        assert "kan niet worden bewaard. De schijf is vol." in gezegd
        assert "Er is niets veranderd." in gezegd
        venster.line("")
        venster.line("9")
        venster.rest()
    assert bank(map_).read_bytes() == voor
    assert sorted(p.name for p in bank(map_).parent.iterdir() if p.suffix == ".tmp") == []


@pytest.mark.lang
def test_two_windows_lose_nothing_of_each_other(map_: Path) -> None:
    with talk(map_, *BEWERK) as een, talk(map_, *BEWERK) as ander:
        for venster, nummer in ((een, "1"), (ander, "2")):
            venster.line("2")
            venster.line(nummer)
            venster.line("2")
            venster.hears("> ")
        een.kind.send("Van de ene.\n")
        assert "De tip is veranderd." in een.line("")
        ander.kind.send("Van de andere.\n")
        assert "intussen door een ander programma veranderd" in ander.line("2")
        ander.line("2")
        ander.line("Van de andere.")
        ander.line("")
        for venster in (een, ander):
            venster.line("9")
            venster.rest()
    tips = {vraag.id: vraag.tip for vraag in read(map_).vragen()}
    assert (tips["moment"], tips["gebeurtenis"]) == ("Van de ene.", "Van de andere.")


@pytest.mark.lang
def test_an_own_bank_on_a_shipped_one_of_the_same_name_works_too(map_: Path) -> None:
    (map_ / "vragen" / "stage.yaml").write_text(
        "vragenbank: stage\ntitel: Onze stage\nversie: 1\nbouwt_op: stage\n", "utf-8"
    )
    assert run(map_, "vragen", "bewerk", "stage", "--vragen", typed="2\n1\n2\nTip.\n\n9\n").code == 0
    assert next(v for v in load_bank("stage", map_ / "vragen").vragen() if v.id == "moment").tip == "Tip."


def test_a_bank_written_from_nothing_is_changed_in_place(map_: Path) -> None:
    tekst = """\
vragenbank: klein
titel: Klein
versie: versie a
fasen:
- fase: terugkijken   # één fase
  vragen:
  # de eerste
  - {id: moment, vraag: Welk moment?, oogst: ervaring.titel}
  - id: hoe
    vraag: >-
      Hoe was het
      voor jou?
"""
    pad = map_ / "vragen" / "klein.yaml"
    pad.write_text(tekst, "utf-8")
    anders = ("1", "1", "1", "Welk moment, vertel?", "versie b")
    erbij = ("2", "4", "Waar was dat?", "", "", "2", "2", "", "4")
    gedaan = run(map_, "vragen", "bewerk", "klein", "--vragen", typed="\n".join((*anders, *erbij, "")))
    assert gedaan.code == 0
    assert "2 wanneer het was" in gedaan.out
    assert "fijn, vervelend of allebei" not in gedaan.out  # that one needs a choice
    nieuw = tekst.replace("Welk moment?", '"Welk moment, vertel?"').replace("versie a", "versie b")
    assert pad.read_text("utf-8") == (
        f"{nieuw}  - id: waar-was-dat\n    vraag: Waar was dat?\n    oogst: ervaring.wanneer\n"
    )


def test_the_rich_face_changes_a_wording_and_shows_it(map_: Path) -> None:
    with rich_talk(map_, (*LOB, *BEWERK)) as venster:
        venster.hears("Welk deel van het gesprek?", "1 Opening")
        venster.press("3", "Reflecteren", "Welke vraag?")
        venster.line("1", "1 anders vragen")
        venster.press("1", "Hoe stel je deze vraag?", "Wat deed jij toen echt goed?")
        venster.type("\x7f" * 40)
        venster.line("Wat lukte jou?", "Wat lukte jou? (veranderd)", "de vraag is veranderd", "Welke vraag?")
        venster.press("\r", "Welk deel van het gesprek?")
        venster.type("9")
        assert venster.ends() == 0
        assert "De bank klopt." in venster.words
    assert next(v for v in read(map_).vragen() if v.id == "goed-gedaan").vraag == "Wat lukte jou?"
    weg, erbij = changed(map_)
    assert weg == [VERSIE[0]]
    assert erbij == [VERSIE[1], "    goed-gedaan:", "        vraag: Wat lukte jou?"]


def test_a_shipped_bank_gets_an_own_one_on_top_and_stays_as_it_was(map_: Path) -> None:
    with talk(map_, "vragen", "bewerk", "meeloopdag", "--vragen") as venster:
        assert "De bank meeloopdag hoort bij lob" in venster.line("")
        for regel in ("1", "1", "2", "Een eigen tip.", "", "9"):
            venster.line(regel)
        assert "lob oefen --bank meeloopdag-eigen" in venster.rest()
    van_lob, eigen = load_bank("meeloopdag"), load_bank("meeloopdag-eigen", map_ / "vragen")
    anders = [v.id for v, w in zip(eigen.vragen(), van_lob.vragen(), strict=True) if v != w]
    assert len(anders) == 1
    assert next(v for v in eigen.vragen() if v.id == anders[0]).tip == "Een eigen tip."


@pytest.mark.lang
def test_the_pipe_and_the_terminal_say_the_same(map_: Path) -> None:
    """One loop for every face."""
    gezegd = piped(map_, "5", "", "9").out
    with talk(map_, *BEWERK) as venster:
        for regel in ("5", "", "9"):
            venster.line(regel)
        in_terminal = venster.rest()
        assert isinstance(venster, Talk)
    assert "Er is niets veranderd aan de bank onze-avond." in gezegd
    assert "Er is niets veranderd aan de bank onze-avond." in in_terminal
