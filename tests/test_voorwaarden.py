"""When a question applies: its own conditions, and what the method says of steps."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek.gesprek import Gesprek, apply
from loopbaangesprek.voorwaarden import applies, is_about_a_step, is_left_out, is_let_go, value_of
from loopbaangesprek.vragenbank import Fase, Voorwaarde, Vraag, Vragenbank
from tests.proefbank import PROEFBANK, antwoord, begonnen, groep, na, overslaan, vraag

LEEG = replace(PROEFBANK, fasen=(Fase("opening", (groep(vraag("wens", "opening.wens_jongere")),)),))
"""A bank that asks for nothing but the wish."""


def after(*feiten: g.Feit, bank: Vragenbank = PROEFBANK) -> Gesprek:
    """The talk that these facts make."""
    gesprek = Gesprek(replace(begonnen(), bank=bank))
    for feit in feiten:
        gesprek = apply(gesprek, feit)
    return gesprek


def said(naam: str, tekst: str, ronde: int = 1) -> g.Feit:
    """An answer that was given."""
    return g.Beantwoord(naam, ronde, tekst=tekst)


ALS = Vraag("erna", "Erna?", als=(Voorwaarde("poort", ("ja",)),))
ALS_NIET = Vraag("erna", "Erna?", als_niet=(Voorwaarde("poort", ("ja",)),))


@pytest.mark.parametrize(
    ("feiten", "ronde", "geldt"),
    [
        ((), 1, False),
        ((said("poort", "ja"),), 1, True),
        ((said("poort", "nee"),), 1, False),
        ((said("poort", "ja"),), 2, True),
        ((said("poort", "ja"), said("poort", "nee", 2)), 2, False),
        ((said("poort", "nee"), said("poort", "ja", 2)), 2, True),
        ((said("poort", "nee"), said("poort", "ja", 2)), 1, False),
    ],
)
def test_a_condition_looks_at_the_answer_of_its_round_and_else_of_the_first(
    feiten: tuple[g.Feit, ...], ronde: int, *, geldt: bool
) -> None:
    assert applies(after(*feiten), ALS, ronde) is geldt
    assert applies(after(*feiten), ALS_NIET, ronde) is not geldt


def test_all_conditions_have_to_hold_and_none_of_those_that_may_not() -> None:
    beide = Vraag("erna", "?", als=(Voorwaarde("poort", ("ja",)), Voorwaarde("ander", ("ja", "soms"))))
    assert not applies(after(said("poort", "ja")), beide, 1)
    assert applies(after(said("poort", "ja"), said("ander", "soms")), beide, 1)


# What stays between us


GEDEELD = g.Afgeschermd("poort", 1, soort="tussen_ons")
"""The choice was left out before the talk was handed over: only that something stood there is known."""


@pytest.mark.parametrize("rest", [(), (g.Besproken("poort", 1),)])
def test_what_was_answered_behind_a_choice_that_is_left_out_stays_on_the_path(
    rest: tuple[g.Feit, ...],
) -> None:
    gesprek = after(GEDEELD, *rest)
    assert is_left_out(gesprek, ("poort", 1))
    assert not applies(gesprek, ALS, 1)
    for ronde in (1, 2):
        assert applies(after(GEDEELD, *rest, said("erna", "x", ronde)), ALS, ronde)


def test_a_choice_that_is_left_out_in_a_round_counts_in_that_round() -> None:
    apart = g.Afgeschermd("poort", 2, soort="tussen_ons")
    assert applies(after(apart, said("erna", "x", 2)), ALS, 2)
    assert not applies(after(apart, said("erna", "x")), ALS, 1)


def test_what_is_known_or_never_marked_is_not_left_out() -> None:
    for feiten in (
        (),
        (said("poort", "nee"), GEDEELD),
        (g.Besproken("poort", 1),),
        (GEDEELD, g.Overgeslagen("poort", 1)),
    ):
        gesprek = after(*feiten, said("erna", "x"))
        assert not is_left_out(gesprek, ("poort", 1))
        assert not applies(gesprek, ALS, 1)


# Steps


def test_where_no_step_was_chosen_only_the_step_itself_is_asked() -> None:
    """M28: whether that was said, or the question was passed over."""
    stap, trekt = (
        PROEFBANK.vragen_voor[pad][0] for pad in ("vervolgstap.activiteit", "vervolgstap.warmte.waarom")
    )
    for wens in (antwoord("stap", "nog niet"), overslaan("stap")):
        assert applies(na(wens), stap, 1)
        assert not applies(na(wens), trekt, 1)
        assert applies(na(wens), trekt, 2)
    assert applies(na(), trekt, 1)
    assert applies(na(antwoord("stap", "bellen")), trekt, 1)
    assert applies(after(bank=LEEG), trekt, 1)


def test_an_idea_that_another_one_replaced_is_let_go() -> None:
    """M26: with all that was asked of it, and nothing else."""
    gesprek = na(antwoord("stap", "bellen"), antwoord("stap", "meelopen", 2))
    assert is_let_go(gesprek, "vervolgstap.warmte.graad", 1)
    assert not is_let_go(gesprek, "vervolgstap.warmte.graad", 2)
    assert not is_let_go(gesprek, "opening.wens_jongere", 1)
    assert not is_let_go(gesprek, None, 1)
    assert not is_let_go(na(antwoord("stap", "bellen")), "vervolgstap.activiteit", 1)
    assert not is_let_go(na(), "vervolgstap.activiteit", 1)
    assert not is_let_go(after(bank=LEEG), "vervolgstap.activiteit", 1)


def test_a_bank_that_does_not_ask_for_a_field_has_no_value_for_it() -> None:
    assert value_of(after(bank=LEEG), "ervaring.waardering") is None
    assert value_of(after(said("wens", "weg"), bank=LEEG), "opening.wens_jongere") == "weg"
    assert not is_about_a_step(LEEG)
