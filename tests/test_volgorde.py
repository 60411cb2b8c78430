"""Whose turn it is: the order of the places, which of them apply, and which are asked by themselves."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek import wensen as w
from loopbaangesprek.besluit import decide
from loopbaangesprek.gesprek import Gesprek, apply
from loopbaangesprek.volgorde import Beurt, order, place_of, put_off, turn
from loopbaangesprek.vragenbank import Groep, Voorwaarde, Vragenbank
from tests.proefbank import PROEFBANK, VANDAAG, antwoord, begonnen, groep, later, na, overslaan, poort, vraag
from tests.test_rules import TERUGKIJKEN, tot_de_stap

LAUW = (antwoord("stap", "bellen"), antwoord("trekt", "moet"), antwoord("warmte", "lauw"))
"""A step that another one is offered for."""


def with_phase(naam: str, *groepen: Groep) -> Vragenbank:
    """The small bank with other groups in one phase."""
    return replace(
        PROEFBANK, fasen=tuple(replace(f, groepen=groepen) if f.fase == naam else f for f in PROEFBANK.fasen)
    )


def held(bank: Vragenbank, *wensen: w.Wens) -> Gesprek:
    """The talk with such a bank after these wishes."""
    gesprek = Gesprek(replace(begonnen(), bank=bank))
    for wens in wensen:
        for feit in decide(gesprek, wens, VANDAAG):
            gesprek = apply(gesprek, feit)
    return gesprek


def places(gesprek: Gesprek, fase: str) -> list[str]:
    """The places of a phase in order: a round from the second on behind the name."""
    return [
        b.vraag.id if b.ronde == 1 else f"{b.vraag.id} {b.ronde}" for b in order(gesprek) if b.fase == fase
    ]


def at(gesprek: Gesprek, naam: str, ronde: int = 1) -> Beurt:
    """The turn at a place."""
    return next(b for b in order(gesprek) if b.plek == (naam, ronde))


TALKS = [
    na(),
    na(*TERUGKIJKEN[:3], overslaan("emoties"), antwoord("waardering", "1")),
    na(antwoord("verbreding", "thuis"), antwoord("nog-een", "ja"), antwoord("kwaliteit", "rust", 3)),
    na(*tot_de_stap(), *LAUW, antwoord("aanbod.stap", "1")),
    na(later("wens"), antwoord("waardering", "negatief")),
]


@pytest.mark.parametrize("gesprek", TALKS)
def test_a_place_looked_up_by_itself_is_the_one_in_the_order(gesprek: Gesprek) -> None:
    for beurt in order(gesprek):
        assert place_of(gesprek, beurt.plek) == beurt


@pytest.mark.parametrize("gesprek", TALKS)
def test_every_place_stands_in_the_phase_of_its_question(gesprek: Gesprek) -> None:
    """And knows its group: the offers of the engine are one of their own."""
    van = {v.id: f.fase for f in PROEFBANK.fasen for gr in f.groepen for v in gr.alle()}
    groepen = {v.id: gr.sleutel for f in PROEFBANK.fasen for gr in f.groepen for v in gr.alle()}
    fasen = [f.fase for f in PROEFBANK.fasen]
    for beurt in order(gesprek):
        assert beurt.fase == van.get(beurt.vraag.id, beurt.fase)
        assert beurt.groep == groepen.get(beurt.vraag.id, beurt.vraag.id)
    assert [b.fase for b in order(gesprek)] == sorted((b.fase for b in order(gesprek)), key=fasen.index)


def test_a_probe_a_gate_and_an_offer_are_told_apart_from_a_question() -> None:
    gesprek = na(
        *TERUGKIJKEN[:3], overslaan("emoties"), antwoord("waardering", "1"), antwoord("verbreding", "x")
    )
    soorten = {b.vraag.id: b.soort for b in order(gesprek)}
    assert [soorten[naam] for naam in ("gebeurtenis", "aandeel", "nog-een", "aanbod.emotie")] == [
        "vraag", "deelvraag", "poort", "aanbod",
    ]  # fmt: skip


# Rounds


def test_each_yes_at_a_gate_opens_one_round_more() -> None:
    een = (antwoord("verbreding", "thuis"), antwoord("nog-een", "ja"))
    assert [n for n in places(na(*een), "reflecteren") if n.startswith("verbreding")] == [
        "verbreding",
        "verbreding 2",
    ]
    twee = (*een, antwoord("verbreding", "sport", 2), antwoord("nog-een", "ja", 2))
    assert [n for n in places(na(*twee), "reflecteren") if n.startswith("verbreding")][-1] == "verbreding 3"


def test_what_is_filled_behind_a_gate_opens_its_round() -> None:
    assert "kwaliteit 3" in places(na(antwoord("kwaliteit", "rust", 3)), "reflecteren")
    assert "kwaliteit 4" not in places(na(antwoord("kwaliteit", "rust", 3)), "reflecteren")


def test_a_gate_is_asked_once_its_round_is_filled_and_no_further_round_is() -> None:
    assert not at(na(), "nog-een").geldt
    eerste = na(antwoord("verbreding", "thuis"))
    assert at(eerste, "nog-een").geldt
    assert at(na(antwoord("verbreding", "thuis"), antwoord("overeenkomst", "x")), "nog-een").geldt
    tweede = na(antwoord("verbreding", "thuis"), antwoord("verbreding", "sport", 2))
    assert not at(tweede, "nog-een").geldt
    assert at(tweede, "nog-een", 2).geldt


TWEE = with_phase(
    "reflecteren",
    groep(
        vraag("verhaal-daar", "verwante_verhalen.verhaal"),
        vraag("lijkt-op", "verwante_verhalen.overeenkomst", doorvragen=(vraag("en-toen"),)),
        poort=poort("nog-daar"),
    ),
)


def test_no_at_the_first_question_of_a_round_closes_the_rest_of_it() -> None:
    """M12: "nee" is an answer, and nothing more is asked of a story that is not there; the answer stays in sight."""
    dicht = held(TWEE, antwoord("verhaal-daar", "nee"))
    assert [b.vraag.id for b in order(dicht) if b.geldt and b.fase == "reflecteren"] == ["verhaal-daar"]
    open_ = held(TWEE, antwoord("verhaal-daar", "thuis"))
    assert [b.vraag.id for b in order(open_) if b.geldt and b.fase == "reflecteren"][:4] == [
        "verhaal-daar", "lijkt-op", "en-toen", "nog-daar",
    ]  # fmt: skip


def test_an_extra_in_a_round_that_was_opened_is_asked_by_itself() -> None:
    gesprek = na(
        antwoord("wens", "x"),
        antwoord("verdieping", "vroeger"),
        w.Kies(("nog-dieper", 1)),
        antwoord("nog-dieper", "ja"),
    )
    assert not at(na(), "verdieping").vanzelf
    assert at(gesprek, "verdieping", 2).vanzelf
    assert not at(gesprek, "verdieping").vanzelf


def test_on_the_short_path_a_round_that_was_opened_is_asked_but_a_second_step_only_what_is_short() -> None:
    assert at(na(antwoord("kwaliteit", "rust", 2), pad="kort"), "kwaliteit", 2).vanzelf
    assert not at(na(antwoord("stap", "bellen", 2), pad="kort"), "warmte", 2).vanzelf


# Conditions


VERBORGEN = with_phase(
    "reflecteren",
    groep(
        vraag(
            "goed",
            "reflectie.goed_gedaan",
            als_niet=(Voorwaarde("waardering", ("negatief",)),),
            doorvragen=(vraag("goed-hoe"),),
        )
    ),
    groep(
        vraag("soort", keuze=("a", "b"), doorvragen=(vraag("hoe-a", als=(Voorwaarde("soort", ("a",)),)),)),
        poort=poort("nog-soort"),
    ),
)


def test_a_probe_is_hidden_with_its_question_and_by_its_own_condition() -> None:
    gesprek = held(
        VERBORGEN, antwoord("waardering", "negatief"), antwoord("soort", "b"), antwoord("soort", "a", 2)
    )
    assert not at(gesprek, "goed").geldt
    assert not at(gesprek, "goed-hoe").geldt
    assert not at(gesprek, "hoe-a").geldt
    assert at(gesprek, "hoe-a", 2).geldt
    assert at(held(VERBORGEN, antwoord("waardering", "positief")), "goed-hoe").geldt


# Motives before qualities: M11


KWALITEIT, MOTIEF = (
    groep(vraag("kwaliteit", "groter_verhaal.kwaliteiten.naam")),
    groep(vraag("motief", "groter_verhaal.motieven.naam")),
)


@pytest.mark.parametrize(
    ("groepen", "namen"),
    [
        ((KWALITEIT, MOTIEF), ["motief", "kwaliteit"]),
        ((MOTIEF, KWALITEIT), ["motief", "kwaliteit"]),
        ((KWALITEIT,), ["kwaliteit"]),
        ((MOTIEF,), ["motief"]),
        ((), []),
    ],
)
def test_after_a_negative_experience_motives_come_first_where_a_bank_has_both(
    groepen: tuple[Groep, ...], namen: list[str]
) -> None:
    gesprek = held(with_phase("reflecteren", *groepen), antwoord("waardering", "negatief"))
    assert [n for n in places(gesprek, "reflecteren") if not n.startswith("aanbod")] == namen


# The next step: M26


STAPPEN = with_phase(
    "activeren",
    groep(vraag("kans", "activeren.kansen")),
    groep(vraag("stap", "vervolgstap.activiteit")),
    groep(vraag("wie", "activeren.netwerk.wie")),
    groep(vraag("trekt", "vervolgstap.warmte.waarom")),
    groep(vraag("warmte", "vervolgstap.warmte.graad", ("warm", "lauw", "koud"))),
    groep(vraag("hinder", "activeren.belemmeringen.wat")),
    groep(vraag("uitweg", "activeren.belemmeringen.oplossing")),
)


def test_another_step_asks_what_is_about_the_step_again_and_nothing_else() -> None:
    een = ["kans", "stap", "wie", "trekt", "warmte"]
    assert places(held(STAPPEN), "activeren") == [*een, "hinder", "uitweg"]
    assert places(held(STAPPEN, *LAUW), "activeren") == [*een, "aanbod.stap", "hinder", "uitweg"]
    assert places(held(STAPPEN, *LAUW, antwoord("aanbod.stap", "1")), "activeren") == [
        *een, "aanbod.stap", "stap 2", "trekt 2", "warmte 2", "hinder", "uitweg",
    ]  # fmt: skip


def test_a_phase_with_one_question_about_the_step_asks_the_others_around_it() -> None:
    bank = with_phase(
        "activeren",
        groep(vraag("kans", "activeren.kansen")),
        groep(vraag("stap", "vervolgstap.activiteit")),
        groep(vraag("hinder", "activeren.belemmeringen.wat")),
    )
    assert places(held(bank), "activeren") == ["kans", "stap", "hinder"]


# The closing


@pytest.mark.parametrize("akkoord", ["deels", "nee"])
def test_who_does_not_agree_is_asked_what_should_be_different_also_when_the_talk_ends_early(
    akkoord: str,
) -> None:
    """M41."""
    gesprek = na(w.RondAf(), antwoord("stap", "nog niet"), antwoord("akkoord", akkoord))
    assert (turn(gesprek) or at(gesprek, "wens")).vraag.id == "opmerking"


def test_what_is_put_off_in_the_closing_does_not_wait_for_later() -> None:
    gesprek = na(later("wens"), later("akkoord"))
    assert put_off(gesprek, order(gesprek)) == [("wens", 1)]
    gekozen = decide(gesprek, antwoord("aanbod.later", "ja"), VANDAAG)[1:]
    assert gekozen == (g.Gekozen("wens", 1),)
