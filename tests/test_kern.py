"""A talk is not a questionnaire (M43): how many questions, and not one Enter too many."""

from __future__ import annotations

import pytest
from bench.kern import play

from loopbaangesprek.banks import bank_names, load_bank
from loopbaangesprek.scherm import Invoer, Scherm
from loopbaangesprek.talk.conduct import hold
from loopbaangesprek.voorwaarden import is_about_a_step
from tests.nepgezicht import ScriptedFace
from tests.transcript import start

BANKEN = bank_names(None)


def tails(bank: str) -> int:
    """How many choices hang on the question before them; a bank about a step asks how that stands too."""
    return 2 + is_about_a_step(load_bank(bank, None))


@pytest.mark.parametrize("bank", BANKEN)
def test_a_talk_by_the_kern_alone_has_at_most_fourteen_questions(bank: str) -> None:
    """14 main questions; the choices that are the tail of a question cost one key and no Enter."""
    beats = play(bank)
    assert sum(b.main for b in beats) <= 14
    assert len(beats) <= 14 + tails(bank) + 4
    assert sum(b.enters for b in beats) == 2 * sum(b.enters > 0 for b in beats)


@pytest.mark.parametrize("bank", BANKEN)
@pytest.mark.parametrize(("pad", "hooguit"), [("standaard", 18), ("kort", 11)])
@pytest.mark.parametrize("waardering", ["fijn", "vervelend", "allebei"])
def test_no_path_asks_more_than_the_method_allows(bank: str, pad: str, hooguit: int, waardering: str) -> None:
    """At most 18 main questions on a standard path, 11 on a short one; no offer when all is answered."""

    def reply(scherm: Scherm) -> Invoer:
        woorden = [k.woord for k in scherm.keuze]
        return Invoer(waardering if waardering in woorden else "1" if woorden else "een paar woorden")

    face = ScriptedFace(reply)
    assert hold(start(bank, pad=pad), face) == "klaar"
    open_ = [s.vraag for s in face.screens if not s.keuze]
    keuzes = [s.vraag for s in face.screens if s.keuze]
    aanbod = 1 if pad == "kort" else 0  # M18: the short path asks for no conclusion, so it is offered
    assert len(open_) + 1 <= hooguit + aanbod  # the agreement is a main question with choices
    assert len(keuzes) == tails(bank) + 1 + aanbod


@pytest.mark.parametrize("bank", BANKEN)
def test_every_open_question_has_a_tip_and_two_probes(bank: str) -> None:
    """What the issue asks of each shipped bank."""
    for _, groep in load_bank(bank, None).groepen():
        for vraag in groep.vragen:
            if not vraag.keuze:
                assert vraag.tip, vraag.id
                assert len(vraag.doorvragen) >= 2, vraag.id
