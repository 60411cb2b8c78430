"""The plain face, as it is heard: sentences, no signs, and what was done said back."""

from __future__ import annotations

import io
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from loopbaangesprek.antwoordvorm import read_answer
from loopbaangesprek.asking import ask_choice, picked
from loopbaangesprek.faces.plain import PlainFace
from loopbaangesprek.faces.spoken import spoken
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.opdrachten import OPDRACHTEN
from loopbaangesprek.scherm import Scherm
from loopbaangesprek.talk.elsewhere import ask_place
from loopbaangesprek.teksten import eenvoudig as t
from loopbaangesprek.teksten.beeld import stand_gehoord
from loopbaangesprek.teksten.verloop import GENOTEERD, hulp
from loopbaangesprek.vragenbank import FASEN, Keuze, Vraag
from tests.transcript import play, start

_GETEKEND = re.compile("[✓›▎·—━─│•]")
KEUZE = (Keuze("fijn", "positief"), Keuze("vervelend", "negatief"), Keuze("van een ander", "ander"))


def heard(scherm: Scherm, *regels: str, luistert: bool = False) -> list[str]:
    """What is said at a prompt at which these lines are typed."""
    uit = io.StringIO()
    face = PlainFace(io.StringIO("".join(f"{regel}\n" for regel in regels)), uit, listens=luistert)
    face.ask(scherm, lambda _: None)
    return uit.getvalue().splitlines()


def test_a_question_begins_with_a_sentence_about_where_one_is() -> None:
    assert stand_gehoord("terugkijken", 3, 0.3, 6) == "Vraag 3, fase Terugkijken, op weg, 6 minuten."
    assert stand_gehoord("reflecteren", 0, 0.5, 1) == "Fase Reflecteren, halverwege, 1 minuut."


def test_where_one_is_never_has_a_total() -> None:
    for fase in FASEN:
        assert not re.search(r"\d+ van \d+", stand_gehoord(fase, 3, 0.5, 12))


def test_a_choice_is_said_back_by_number_and_word() -> None:
    for getypt, gekozen in {"2": "2, vervelend", "ver": "2, vervelend", "van": "3, van een ander"}.items():
        assert heard(Scherm(vraag="Hoe was het?", keuze=KEUZE), getypt)[-1] == f"Je koos {gekozen}."


def test_what_is_no_choice_is_not_said_back() -> None:
    for getypt in ("groen", "0", "4", "een"):
        assert _said_back(Scherm(vraag="Hoe was het?", keuze=KEUZE), getypt) == ""


STAAT = (Keuze("gedaan", "gedaan"), Keuze("gaat niet door", "vervallen"), Keuze("nog bezig", "open"))
_GETYPT = (
    "0",
    "1",
    "3",
    "4",
    "bezig",
    "niet",
    "door",
    "nog",
    "gaat niet door",
    "GEDAAN",
    "open",
    "g",
    "?",
    "of",
)


def _said_back(scherm: Scherm, getypt: str) -> str:
    """Which choice was said back, without its number and its full stop."""
    gezegd = [regel for regel in heard(scherm, getypt) if regel.startswith("Je koos")]
    return gezegd[0].partition(", ")[2].removesuffix(".") if gezegd else ""


def _in_the_talk(getypt: str) -> str:
    vraag = Vraag("staat", "Hoe staat het nu met die stap?", keuze=STAAT)
    try:
        waarde = read_answer(vraag, getypt, date(2026, 11, 26)).tekst
    except Geweigerd:
        return ""
    return next(k.woord for k in STAAT if k.waarde == waarde)


def _beside_the_talk(getypt: str) -> str:
    nummer = picked([k.woord for k in STAAT], getypt)
    return "" if nummer is None else STAAT[nummer].woord


@pytest.mark.parametrize("getypt", _GETYPT)
def test_what_is_said_back_was_accepted_and_what_was_accepted_is_said_back(getypt: str) -> None:
    """In a talk, where a choice goes into the record, one word out of it is not enough; beside a talk it is."""
    assert _said_back(Scherm("Hoe staat het?", keuze=STAAT), getypt) == _in_the_talk(getypt)
    uit = io.StringIO()
    namen = [k.woord for k in STAAT]
    face = PlainFace(io.StringIO(f"{getypt}\n"), uit)
    gekozen = ask_choice("Hoe staat het?", namen, face=face)
    gezegd = [regel for regel in uit.getvalue().splitlines() if regel.startswith("Je koos")]
    assert gezegd == ([] if gekozen is None else [f"Je koos {gekozen + 1}, {namen[gekozen]}."])
    assert _beside_the_talk(getypt) == ("" if gekozen is None else namen[gekozen])


@pytest.mark.parametrize("getypt", ["1", "0", "verder", "Verder zonder bewaren", "buiten", "geen map"])
def test_a_place_that_is_said_back_was_taken(getypt: str) -> None:
    uit = io.StringIO()
    face = PlainFace(io.StringIO(f"{getypt}\n"), uit)
    gekozen = ask_place(Scherm("Waar dan?"), ["buitengewoon"], "verder zonder bewaren", face)
    gezegd = re.findall(r"Je koos \d, (.*)\.", uit.getvalue())
    assert gezegd == ([gekozen] if gekozen else ["verder zonder bewaren"] if getypt[0] == "V" else [])


def test_who_listens_hears_when_to_type_and_that_a_line_was_taken_in() -> None:
    gezegd = heard(Scherm(vraag="Wat gebeurde er?"), "een", "twee", "", luistert=True)
    assert gezegd[-1] == t.ANTWOORD + t.VERDER + t.VERDER
    assert heard(Scherm(vraag="Hoe was het?", keuze=KEUZE), "1", luistert=True)[-1].startswith(t.KEUZE)


def test_a_whole_talk_has_no_drawn_sign_no_indent_and_names_the_keys_once() -> None:
    gespeeld = play(
        start("stage"), ["wens", "", "/tip", "moment", "", "/hulp", "/overzicht", "/voorlezen", "/stop"]
    )
    regels = [regel for regel in gespeeld.splitlines() if not regel.startswith("> ")]
    assert not any(_GETEKEND.search(regel) or regel != regel.strip() for regel in regels)
    assert all(any(map(str.isalnum, regel)) for regel in regels if regel)
    assert sum("Ook mogelijk:" in regel for regel in regels) == 1
    assert "\n\n\n" not in gespeeld


def test_where_one_is_is_told_once_a_question() -> None:
    gespeeld = play(start("stage"), ["/tip", "/doorvraag", "wens", "", "/stop"])
    assert gespeeld.count("Vraag 1, fase Opening,") == 1
    assert gespeeld.count("Vraag 1, fase Terugkijken,") == 1


def _practised(*schermen: Scherm) -> list[str]:
    """What is said at these screens, one after the other."""
    uit = io.StringIO()
    face = PlainFace(io.StringIO("/tip\n" * len(schermen)), uit)
    for scherm in schermen:
        face.ask(scherm, lambda _: None)
    return [regel for regel in uit.getvalue().splitlines() if regel]


def test_what_the_jongere_says_is_heard_once_also_where_it_was_said_before() -> None:
    """The same words to another probe, or to another question, are words of the jongere too."""
    moment = Scherm("Welk moment?", fase="terugkijken", gehoord="Vraag 1, fase Terugkijken.")
    andere = replace(moment, vraag="En toen?", gehoord="Vraag 2, fase Terugkijken.")
    niks, meer = "De jongere zegt: Niks.", "Jij vraagt: Wat nog meer?"
    schermen = (replace(moment, zegt=(niks,)), replace(moment, zegt=(niks, meer, niks)))
    gezegd = _practised(*schermen, schermen[1], replace(andere, zegt=(niks,)))
    assert [regel for regel in gezegd if regel in (niks, meer)] == [niks, meer, niks, niks]


def test_that_it_is_practice_is_said_once_and_that_nothing_can_be_kept_at_every_question() -> None:
    oefenen, vol = Scherm("Een?", opschrift="Oefenen."), Scherm("Een?", balk="De schijf is vol.")
    beside = Scherm("Notitie?")
    assert _practised(oefenen, beside, oefenen).count("Let op. Oefenen.") == 1
    assert _practised(vol, beside, vol).count("Let op. De schijf is vol.") == 2


def test_the_list_of_commands_is_heard_as_names_with_what_they_do() -> None:
    gehoord = [spoken(regel) for regel in hulp(OPDRACHTEN.items())]
    assert {f"/{naam}: {wat}" for naam, wat in OPDRACHTEN.items() if naam != "hulp"} <= set(gehoord)
    assert spoken(GENOTEERD) == "Genoteerd."


@given(st.text(st.characters(exclude_characters="✓", exclude_categories=("Cc", "Cs")), max_size=60))
def test_no_word_of_what_was_said_is_lost(tekst: str) -> None:
    assert spoken(tekst).split() == tekst.split()
