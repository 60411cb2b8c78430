"""The plain face, as it is heard: sentences, no signs, and what was done said back."""

from __future__ import annotations

import io
import re

from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek.faces.plain import PlainFace
from loopbaangesprek.faces.spoken import spoken
from loopbaangesprek.opdrachten import OPDRACHTEN
from loopbaangesprek.scherm import Scherm
from loopbaangesprek.teksten import eenvoudig as t
from loopbaangesprek.teksten.beeld import stand_gehoord
from loopbaangesprek.teksten.verloop import GENOTEERD, hulp
from loopbaangesprek.vragenbank import FASEN, Keuze
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
    for getypt, gekozen in {"2": "2, vervelend", "ver": "2, vervelend", "ander": "3, van een ander"}.items():
        assert heard(Scherm(vraag="Hoe was het?", keuze=KEUZE), getypt)[-1] == f"Je koos {gekozen}."


def test_what_is_no_choice_is_not_said_back() -> None:
    assert not any("Je koos" in regel for regel in heard(Scherm(vraag="Hoe was het?", keuze=KEUZE), "groen"))


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


def test_the_list_of_commands_is_heard_as_names_with_what_they_do() -> None:
    gehoord = [spoken(regel) for regel in hulp(OPDRACHTEN.items())]
    assert {f"/{naam}: {wat}" for naam, wat in OPDRACHTEN.items() if naam != "hulp"} <= set(gehoord)
    assert spoken(GENOTEERD) == "Genoteerd."


@given(st.text(st.characters(exclude_characters="✓", exclude_categories=("Cc", "Cs")), max_size=60))
def test_no_word_of_what_was_said_is_lost(tekst: str) -> None:
    assert spoken(tekst).split() == tekst.split()
