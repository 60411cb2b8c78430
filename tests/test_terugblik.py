"""The talk as lines: what was noted, where the talk is, and which questions can be picked (M12, M40, M41, M44)."""

from __future__ import annotations

from loopbaangesprek import wensen as w
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.teksten import aanbod as ta
from loopbaangesprek.terugblik import about, extras, fitting, in_words, noted, overview, read_back
from loopbaangesprek.volgorde import Beurt, order
from loopbaangesprek.vragenbank import Keuze, Vraag
from tests.proefbank import antwoord, later, na, overslaan


def beurt(gesprek: Gesprek, naam: str, ronde: int = 1) -> Beurt:
    """The turn at a place."""
    return next(b for b in order(gesprek) if b.plek == (naam, ronde))


def namen(beurten: list[Beurt]) -> list[str]:
    """Which questions these are."""
    return [b.vraag.id for b in beurten]


def test_the_read_back_holds_what_was_noted_under_the_title_of_its_phase() -> None:
    """M41: each with a number; what was literal between quotation marks, line under line."""
    gesprek = na(
        antwoord("wens", '"Ik wil weg."'),
        w.Anders(("moment", 1), "Wat gebeurde er?"),
        antwoord("moment", "De storing"),
        antwoord("emoties", "bang\ntrots"),
        antwoord("stap-wanneer", "11-12-2026"),
    )
    assert read_back(gesprek) == [
        "Opening",
        "  1. wens?",
        '       "Ik wil weg."',
        "",
        "Terugkijken",
        "  2. Wat gebeurde er?",
        "       De storing",
        "  3. emoties?",
        "       bang",
        "       trots",
        "",
        "Activeren",
        "  4. stap-wanneer?",
        "       vrijdag 11 december 2026",
    ]
    assert read_back(na()) == []


def test_only_answers_on_the_path_are_read_back() -> None:
    """What was skipped, what a changed answer hides, a gate and an offer are no answers to read."""
    gesprek = na(
        overslaan("wens"),
        overslaan("emoties"),
        antwoord("waardering", "positief"),
        antwoord("aanbod.emotie", "3"),
        antwoord("goed", "rustig"),
        antwoord("waardering", "negatief"),
        antwoord("verbreding", "thuis"),
        antwoord("overeenkomst", "ook alleen"),
        antwoord("nog-een", "nee"),
    )
    assert namen(noted(gesprek)) == ["waardering", "verbreding", "overeenkomst"]


def test_a_kept_value_is_said_in_the_words_of_its_choice() -> None:
    """Also a text that is no choice any more, which stays as it is."""
    kleur = Vraag(
        "kleur", "kleur?", keuze=(Keuze("Dat was fijn", "positief"), Keuze("Niet fijn", "negatief"))
    )
    assert in_words(kleur, "negatief") == "Niet fijn"
    assert in_words(kleur, "allebei") == "allebei"


def test_the_overview_opens_the_phase_that_is_going_on() -> None:
    """What is done, what waits, and what became of each question that is asked or was."""
    gesprek = na(
        antwoord("wens", "meer weten"),
        antwoord("moment", "De storing"),
        overslaan("gebeurtenis"),
        later("emoties"),
    )
    regels = overview(gesprek, beurt(gesprek, "waardering"))
    assert regels == [
        "Opening (klaar)",
        "Terugkijken (hier zijn jullie)",
        "  moment: moment? (genoteerd)",
        "  gebeurtenis: gebeurtenis? (overgeslagen)",
        "  emoties: emoties? (later)",
        "  waardering: waardering?",
        "Reflecteren",
        "Vooruitkijken",
        "Activeren",
        "Afronden",
    ]
    assert overview(na(), None) == [*(r.partition(" ")[0] for r in regels if not r.startswith(" "))]


def test_the_overview_holds_what_was_answered_on_request_and_a_no_as_a_no() -> None:
    """M12: and neither a question that does not apply nor an offer."""
    gesprek = na(
        antwoord("waardering", "positief"), antwoord("verbreding", "Nee."), antwoord("verdieping", "vroeger"),
        antwoord("aandeel", "ik zocht"),
    )  # fmt: skip
    assert "  aandeel: aandeel? (genoteerd)" in overview(gesprek, beurt(gesprek, "moment"))
    assert overview(gesprek, beurt(gesprek, "goed"))[3:10] == [
        "  goed: goed?",
        "  verbreding: verbreding? (nee)",
        "  verdieping: verdieping? (genoteerd)",
        "  rode-draad: rode-draad?",
        "  kwaliteit: kwaliteit?",
        "  motief: motief?",
        "  inzicht: inzicht?",
    ]


def test_what_can_be_picked_waits_for_that_and_for_what_it_goes_into() -> None:
    """M44: extras, a probe once there is an answer to it, and the gate of a list that holds something."""
    assert namen(extras(na(), "reflecteren")) == ["verdieping", "verhaal"]
    gevuld = na(
        antwoord("verbreding", "thuis"), antwoord("kwaliteit", "rust"), antwoord("verhaal", "Zo ben ik.")
    )
    assert namen(extras(gevuld, "reflecteren")) == ["overeenkomst", "verdieping", "nog-kwaliteit"]
    assert namen(extras(gevuld, "terugkijken")) == []
    assert namen(extras(na(antwoord("waardering", "negatief")), "reflecteren")) == ["verdieping", "verhaal"]


def test_an_offer_cannot_be_picked() -> None:
    """It is made by the guide, or not at all."""
    gesprek = na(antwoord("stap", "bellen"), antwoord("trekt", "moet"), antwoord("warmte", "lauw"))
    assert [b.vraag.vraag for b in order(gesprek) if b.soort == "aanbod"][-1] == ta.STAP
    assert "aanbod.stap" not in namen(extras(gesprek, "activeren"))


def test_a_probe_is_about_the_first_line_of_the_answer_in_its_round() -> None:
    gesprek = na(
        antwoord("verbreding", "thuis\nbij de brommers"),
        antwoord("nog-een", "ja"),
        antwoord("verbreding", "op school", 2),
        antwoord("gebeurtenis", "Het viel uit."),
    )
    assert about(gesprek, beurt(gesprek, "overeenkomst")) == ["thuis"]
    assert about(gesprek, beurt(gesprek, "overeenkomst", 2)) == ["op school"]
    assert about(gesprek, beurt(gesprek, "stap-wanneer")) == []
    assert about(gesprek, beurt(gesprek, "wens")) == []


def test_what_fits_now_is_what_comes_next_and_then_what_can_be_picked_here() -> None:
    """A few of them, and never the question that stands there, a probe or an offer."""
    gesprek = na(antwoord("gebeurtenis", "Het viel uit."), antwoord("wens", "x"))
    assert namen(fitting(gesprek, beurt(gesprek, "moment"))) == ["emoties", "waardering", "goed"]
    hier = beurt(gesprek, "goed")
    assert namen(fitting(gesprek, hier)) == ["moment", "verdieping", "verhaal"]
    assert namen(fitting(gesprek, hier, 5)) == ["moment", "verdieping", "verhaal", "emoties", "waardering"]
    assert "aanbod.conclusie" not in namen(fitting(gesprek, hier, 99))
    assert "verdieping" not in namen(fitting(gesprek, beurt(gesprek, "verdieping"), 99))
