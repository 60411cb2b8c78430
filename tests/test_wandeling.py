"""Walking a bank along its paths: what is really asked, for every choice that decides something."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from loopbaangesprek.banks import bank_names, load_bank
from loopbaangesprek.volgorde import order
from loopbaangesprek.vragenbank import Fase, Voorwaarde, Vragenbank
from loopbaangesprek.wandeling import Wandeling, is_main, walks
from tests.proefbank import PROEFBANK, groep, na, vraag


def asked(weg: Wandeling) -> list[str]:
    """The names of what a path asks."""
    return [beurt.vraag.id for beurt in weg.beurten]


def with_questions(*vragen: object) -> Vragenbank:
    """A bank of these questions alone."""
    fase = Fase("terugkijken", tuple(groep(v) for v in vragen))  # type: ignore[arg-type]  # questions
    return replace(PROEFBANK, fasen=(fase,))


def test_a_bank_branches_only_where_an_answer_decides_what_comes() -> None:
    """Three answers and the skipped question are four paths; the warmth of a step and the agreement are none."""
    wegen = walks(PROEFBANK)
    assert [dict(weg.keuzes)["waardering"] for weg in wegen] == ["positief", "negatief", "allebei", None]
    assert ["goed" in asked(weg) for weg in wegen] == [True, False, True, True]


def test_a_question_behind_two_choices_is_on_the_paths_where_both_hold() -> None:
    """Conditions work together, and a choice that is not asked decides nothing."""
    bank = with_questions(
        vraag("een", keuze=("ja", "nee")),
        vraag("twee", keuze=("ja", "nee"), als=(Voorwaarde("een", ("ja",)),)),
        vraag("drie", als=(Voorwaarde("twee", ("nee",)),)),
    )
    wegen = walks(bank)
    assert len(wegen) == 5
    assert [dict(weg.keuzes) for weg in wegen if "drie" in asked(weg)] == [{"een": "ja", "twee": "nee"}]


def test_what_was_thought_of_it_decides_also_where_no_condition_names_it() -> None:
    """M11: it sets the order of the questions."""
    wegen = walks(with_questions(vraag("wat", "ervaring.waardering", ("positief", "negatief"))))
    assert [dict(weg.keuzes) for weg in wegen] == [{"wat": "positief"}, {"wat": "negatief"}, {"wat": None}]


def test_only_a_repeat_talk_opens_with_the_step_before() -> None:
    """M2: what is asked first there is asked nowhere else."""
    assert asked(walks(PROEFBANK)[0])[0] == "wens"
    assert {asked(weg)[0] for weg in walks(PROEFBANK, vervolg=True)} == {"vorige-geleerd"}


def test_the_main_questions_are_what_a_path_takes_its_time_from() -> None:
    """M43: a gate and the tail of the question before it take none of their own."""
    weg = walks(PROEFBANK)[0]
    hoofd = [beurt.vraag.id for beurt in weg.hoofdvragen]
    assert sorted(set(asked(weg)) - set(hoofd)) == ["nog-een", "waardering", "warmte"]
    assert hoofd == [naam for naam in asked(weg) if naam in hoofd]
    assert weg.minuten == round(1.4 * len(hoofd))


def test_a_question_within_a_question_is_a_main_question_when_it_is_asked() -> None:
    """M43: a gate and an offer are none, whatever they ask."""
    hoofd = {beurt.vraag.id: is_main(beurt) for beurt in order(na())}
    assert (hoofd["gebeurtenis"], hoofd["aandeel"]) == (True, True)
    assert (hoofd["nog-dieper"], hoofd["waardering"]) == (False, False)


def test_a_feeling_that_is_passed_over_is_offered_once_and_let_be() -> None:
    """M6: a bank in which the feeling is a choice that decides has a path with the offer, that goes on."""
    bank = with_questions(
        vraag("gevoel", "klein_verhaal.emoties", ("blij", "boos")),
        vraag("waarom", als=(Voorwaarde("gevoel", ("blij",)),)),
    )
    assert [asked(weg) for weg in walks(bank)] == [
        ["gevoel", "waarom"],
        ["gevoel"],
        ["gevoel", "aanbod.emotie"],
    ]


def test_more_paths_than_anybody_reads_are_cut_off() -> None:
    """Twenty choices that all decide are over a million paths; the walk stops at the number that was asked for."""
    keuzes = [vraag(f"k{i}", keuze=("ja", "nee")) for i in range(20)]
    slot = vraag("slot", als=tuple(Voorwaarde(f"k{i}", ("ja",)) for i in range(20)))
    assert len(walks(with_questions(*keuzes, slot), hoogstens=50)) == 50


@pytest.mark.parametrize("naam", bank_names(None))
def test_the_paths_of_a_shipped_bank_take_the_time_that_the_opening_promises(naam: str) -> None:
    """M43: at most 18 main questions for 25 minutes, 11 for 15, also in a repeat talk."""
    bank = load_bank(naam)
    for vervolg in (False, True):
        assert all(len(w.hoofdvragen) <= 18 and w.minuten <= 25 for w in walks(bank, vervolg=vervolg))
        assert all(len(w.hoofdvragen) <= 11 and w.minuten <= 15 for w in walks(bank, "kort", vervolg=vervolg))
