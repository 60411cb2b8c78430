"""The state of a talk: what each fact leaves behind, and what it takes away."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek import wensen as w
from loopbaangesprek.gesprek import Gesprek, apply, replay
from loopbaangesprek.volgorde import order, turn
from tests.proefbank import PROEFBANK, antwoord, begonnen, later, na, overslaan


def beurt(gesprek: Gesprek) -> str | None:
    """The name of whose turn it is."""
    nu = turn(gesprek)
    return None if nu is None else nu.vraag.id


def with_sensitive(naam: str) -> Gesprek:
    """A talk with the small bank in which one question is sensitive."""
    fasen = tuple(
        replace(
            fase,
            groepen=tuple(
                replace(
                    gr,
                    vragen=tuple(replace(v, gevoelig=True) if v.id == naam else v for v in gr.vragen),
                )
                for gr in fase.groepen
            ),
        )
        for fase in PROEFBANK.fasen
    )
    return Gesprek(replace(begonnen(), bank=replace(PROEFBANK, fasen=fasen)))


def test_what_stays_between_us_is_the_answer_that_was_marked_and_its_probe() -> None:
    gesprek = na(antwoord("gebeurtenis", "x"), w.Afscherming(("gebeurtenis", 1), "tussen_ons"))
    assert gesprek.shielding(("gebeurtenis", 1)) == "tussen_ons"
    assert gesprek.shielding(("aandeel", 1)) == "tussen_ons"
    assert gesprek.shielding(("aandeel", 2)) is None
    assert gesprek.shielding(("moment", 1)) is None


def test_a_probe_that_was_marked_leaves_its_question_open_to_all() -> None:
    gesprek = na(w.Afscherming(("aandeel", 1), "tussen_ons"))
    assert gesprek.shielding(("aandeel", 1)) == "tussen_ons"
    assert gesprek.shielding(("gebeurtenis", 1)) is None


def test_the_answer_to_a_sensitive_question_stays_between_us_by_itself() -> None:
    gesprek = with_sensitive("wens")
    assert gesprek.shielding(("wens", 1)) == "gevoelig"
    assert gesprek.shielding(("moment", 1)) is None


def test_what_is_taken_away_leaves_nothing() -> None:
    """A note that is emptied, other words that are taken back: the talk is as it was before."""
    assert na(w.Notitie(("wens", 1), "let op"), w.Notitie(("wens", 1), "")) == na()
    assert na(w.Anders(("wens", 1), "Wat wil je?"), w.Anders(("wens", 1), "")) == na()


def test_a_story_keeps_where_it_came_from_until_it_is_no_story_any_more() -> None:
    """M12: other words for it are still that story; "nee", or a question that is passed over, is none."""
    verbonden = w.Verbind(("verbreding", 1), "thuis", "eerder")
    assert na(verbonden).cel(("verbreding", 1)).herkomst == "eerder"
    assert na(verbonden, antwoord("verbreding", "bij ons thuis")).cel(("verbreding", 1)).herkomst == "eerder"
    for wens in (antwoord("verbreding", "nee"), overslaan("verbreding"), later("verbreding")):
        assert na(verbonden, wens).cel(("verbreding", 1)).herkomst is None


@pytest.mark.parametrize("staat", ["besproken", "overgeslagen", "later"])
def test_an_answer_that_is_passed_over_afterwards_is_gone(staat: str) -> None:
    """M42: its text and how it was said go with it."""
    cel = na(antwoord("wens", "weg"), w.Stand(("wens", 1), staat)).cel(("wens", 1))  # type: ignore[arg-type]
    assert (cel.staat, cel.tekst, cel.woorden) == (staat, None, None)


def test_extras_that_were_picked_stay_on_the_path_together() -> None:
    gesprek = na(w.Kies(("verhaal", 1)), w.Kies(("verdieping", 1)))
    vanzelf = {b.vraag.id for b in order(gesprek) if b.vanzelf}
    assert {"verhaal", "verdieping"} <= vanzelf


def test_an_extra_that_one_went_to_stays_on_the_path_with_those_that_were_picked() -> None:
    gesprek = na(w.Kies(("verdieping", 1)), w.Ga("verhaal"), overslaan("verhaal"))
    vanzelf = {b.vraag.id for b in order(gesprek) if b.vanzelf}
    assert {"verhaal", "verdieping"} <= vanzelf


@pytest.mark.parametrize(
    "klaar", [antwoord("moment", "De storing"), w.Stand(("moment", 1), "besproken"), overslaan("moment")]
)
def test_going_back_twice_does_not_ask_the_first_place_again(klaar: w.Wens) -> None:
    gesprek = na(antwoord("wens", "meer weten"), klaar, w.Terug(), w.Terug(), antwoord("wens", "anders"))
    assert beurt(gesprek) == "gebeurtenis"


def test_going_back_leaves_what_was_picked_and_not_asked_yet_for_afterwards() -> None:
    gesprek = na(antwoord("wens", "meer weten"), w.Kies(("verhaal", 1)), w.Herzie(("wens", 1)))
    assert beurt(gesprek) == "wens"
    verder = na(
        antwoord("wens", "meer weten"),
        w.Kies(("verhaal", 1)),
        w.Herzie(("wens", 1)),
        antwoord("wens", "anders"),
    )
    assert beurt(verder) == "verhaal"


def test_a_withdrawal_takes_all_there_was_at_its_place_and_nothing_else() -> None:
    plek = ("verhaal", 1)
    eerder = na(w.Kies(("verdieping", 1)), antwoord("wens", "meer weten"))
    wensen = (
        w.Kies(("verdieping", 1)),
        antwoord("wens", "meer weten"),
        w.Kies(plek),
        w.Notitie(plek, "let op"),
    )
    gesprek = na(*wensen)
    assert apply(gesprek, g.Ingetrokken(*plek)) == eerder
    beantwoord = na(*wensen, antwoord("verhaal", "rustig"))
    assert apply(beantwoord, g.Ingetrokken(*plek)) == eerder


def test_agreeing_makes_only_what_was_worked_out_the_jongeres() -> None:
    """M10, M44: what was said literally stays literal, and what was never said stays so."""
    gesprek = na(
        antwoord("wens", '"Ik wil weg."'),
        overslaan("moment"),
        w.Sluit(),
        w.WerkUit(("inzicht", 1), "stap voor stap"),
        w.StemIn(),
    )
    assert gesprek.cel(("wens", 1)).woorden == "letterlijk"
    assert gesprek.cel(("moment", 1)).woorden is None
    assert gesprek.cel(("inzicht", 1)).woorden == "samengevat"


def test_the_facts_of_a_talk_make_that_talk_again() -> None:
    feiten = (begonnen(), g.Verteld(), g.Beantwoord("wens", 1, tekst="weg"), g.Overgeslagen("moment", 1))
    gesprek = Gesprek(begonnen())
    for feit in feiten[1:]:
        gesprek = apply(gesprek, feit)
    assert replay(feiten) == gesprek
    assert gesprek.tekst(("wens", 1)) == "weg"


@pytest.mark.parametrize("feiten", [(), (g.Verteld(),), (g.Verteld(), begonnen())])
def test_facts_without_a_beginning_make_no_talk(feiten: tuple[g.Feit, ...]) -> None:
    with pytest.raises(ValueError, match=r"^a talk starts with Begonnen$"):
        replay(feiten)


def test_what_was_told_at_the_beginning_is_known_from_then_on() -> None:
    """M1: the aim, the time, what is written down and who may read it."""
    assert not na().verteld
    assert na(w.Vertel()).verteld


def test_a_note_and_other_words_for_a_question_stand_at_its_place() -> None:
    """The last of each counts, and the answer stays as it is."""
    gesprek = na(
        antwoord("moment", "De storing"),
        w.Notitie(("moment", 1), "eerst iets"),
        w.Notitie(("moment", 1), "lachte erbij"),
        w.Anders(("moment", 1), "Waar wil je over praten?"),
    )
    cel = gesprek.cel(("moment", 1))
    assert (cel.tekst, cel.notitie, cel.gevraagd) == (
        "De storing",
        "lachte erbij",
        "Waar wil je over praten?",
    )


def test_a_talk_is_worked_out_when_that_was_said_and_not_before() -> None:
    assert not na(w.Sluit()).uitgewerkt
    assert na(w.Sluit(), w.Klaar()).uitgewerkt


@pytest.mark.parametrize("einde", [w.RondAf(), w.Sluit(), w.BreekAf()])
def test_what_leads_to_the_end_leaves_nothing_to_go_back_to(einde: w.Wens) -> None:
    """Whoever went back and then rounds off, is not kept at that old question."""
    terug = na(antwoord("wens", "x"), antwoord("moment", "De storing"), w.Herzie(("wens", 1)))
    assert beurt(terug) == "wens"
    assert (
        beurt(na(antwoord("wens", "x"), antwoord("moment", "De storing"), w.Herzie(("wens", 1)), einde))
        != "wens"
    )


def test_a_link_with_nothing_is_none() -> None:
    """M12: so a link that is taken away leaves the story as it was."""
    plek = ("verbreding", 1)
    assert apply(na(), g.Verbonden(*plek, gesprek="")).cel(plek).herkomst is None


def test_every_change_is_kept_in_the_order_in_which_it_was_made() -> None:
    """M41: the first one is not replaced by the next."""
    eerst, dan = (
        g.Gewijzigd("vervolgstap.waar", oud, nieuw, "nagevraagd", "2026-11-21T10:00:00+01:00")
        for oud, nieuw in ((None, "thuis"), ("thuis", "op school"))
    )
    assert apply(apply(na(w.Sluit()), eerst), dan).wijzigingen == (eerst, dan)
