"""Which questions a talk can come to, and whether a bank as a whole makes a talk."""

from __future__ import annotations

from pathlib import Path

import pytest

from loopbaangesprek.banks import load_bank
from loopbaangesprek.banks.inspect import inspect_data
from loopbaangesprek.keuring.bereik import Bereik
from loopbaangesprek.keuring.nodig import INZICHT, LEIDEND, NODIG, REGELS
from loopbaangesprek.velden import VELDEN
from tests.test_uitleg import in_place

A = "- {id: a, vraag: Wat past hier?, keuze: [x, y, z]}\n"
B = "- {id: b, vraag: Wat past daar?, keuze: [p, q], als: {a: [x, y]}}\n"


def q(id_: str, rest: str = "") -> str:
    """An open question with a probe, so that only its conditions can be wrong."""
    return f"- {{id: {id_}, vraag: Wat deed je daar?, doorvragen: [Hoe ging dat?]{rest}}}\n"


def codes(vragen: str, vorm: str = "vragen") -> list[str]:
    """What is found in a bank with these questions, or with these verbs."""
    gekeurd = inspect_data(in_place(vragen, vorm), "mijn-school", None)
    return [b.code for b in gekeurd.bevindingen]


# --- conditions


@pytest.mark.parametrize(
    ("vragen", "verwacht"),
    [
        # a condition that keeps a question away, or never does
        (A + q("c", ", als: {a: x}"), []),
        (A + q("c", ", als: {a: [x, y]}"), []),
        (A + q("c", ", als: {a: [x, y, z]}"), ["V05"]),
        (A + q("c", ", als_niet: {a: [x, y, z]}"), ["V06"]),
        (A + q("c", ", als_niet: {a: [x, y]}"), []),
        # conditions that exclude each other
        (A + q("c", ", als: {a: x}, als_niet: {a: x}"), ["V04"]),
        (A + q("c", ", als: {a: x}, als_niet: {a: y}"), []),
        (A + B + q("c", ", als: {a: z, b: p}"), ["V04"]),
        (A + B + q("c", ", als: {a: x, b: p}"), []),
        (A + B + q("c", ", als: {b: p}, als_niet: {a: [x, y]}"), ["V04"]),
        # a choice that is not always asked may stay unanswered
        (A + B + q("c", ", als: {b: [p, q]}"), []),
        (A + B + q("c", ", als_niet: {b: [p, q]}"), []),
        (A.replace("z]", "z], extra: ja") + q("c", ", als: {a: [x, y, z]}"), []),
        (A.replace("z]", "z], extra: ja") + q("c", ", als_niet: {a: [x, y, z]}"), []),
        # what waits for a question that is never asked
        (A + B.replace("[x, y]", "x}, als_niet: {a: x") + q("c", ", als: {b: p}"), ["V04", "V04"]),
        (A + B.replace("[x, y]", "x}, als_niet: {a: x") + q("c", ", als_niet: {b: p}"), ["V04"]),
        # a probe applies where the question above it does
        (A + q("c", ", als: {a: x}").replace("[Hoe ging dat?]", "[{id: d, vraag: Hoe?, als: {a: x}}]"), []),
        (A + q("c", ", als: {a: x}").replace("[Hoe ging dat?]", "[{id: d, vraag: Hoe?, als: {a: y}}]"), ["V04"]),
        (
            A + q("c", ", als: {a: x}, als_niet: {a: x}").replace("[Hoe ging dat?]", "[{id: d, vraag: Hoe?}]"),
            ["V04"],
        ),
        # a probe with a choice is asked on request only
        (
            q("c").replace("[Hoe ging dat?]", "[{id: d, vraag: Hoe?, keuze: [x, y]}]") + q("e", ", als: {d: [x, y]}"),
            [],
        ),
        # what the rest of the bank asks only sometimes
        (q("c", ", als: {waardering: [positief, negatief, allebei]}"), ["V05"]),
        (q("c", ", als: {soort: [stage, bijbaan, anders]}"), ["V05"]),
    ],
)  # fmt: skip
def test_each_question_is_tried_with_every_answer_it_depends_on(vragen: str, verwacht: list[str]) -> None:
    assert codes(vragen) == verwacht


def test_a_step_that_was_not_chosen_leaves_its_warmth_unsaid() -> None:
    """M28: behind the step, all three answers are "there is a step"."""
    na = q("c", ", fase: afronden, extra: ja, als: {warmte: [koud, lauw, warm]}")
    assert codes(f"voeg_toe:\n{na}", "erven") == []


def test_a_question_that_waits_for_one_that_is_never_asked_names_it() -> None:
    vragen = A + B.replace("[x, y]", "x}, als_niet: {a: x") + q("c", ", als: {b: p}")
    zinnen = [b.zin for b in inspect_data(in_place(vragen, "vragen"), "mijn-school", None).bevindingen]
    assert "'b' wordt nooit gesteld: deze voorwaarden gaan niet samen" in zinnen[0]
    assert "'c' wordt nooit gesteld, want 'b' wordt nooit gesteld" in zinnen[1]


def test_a_field_that_only_an_unreachable_question_fills_is_missed() -> None:
    weg = "pas_aan: {gebeurtenis: {als: {vorige-staat: open}, als_niet: {vorige-staat: open}}}\n"
    assert codes(weg, "erven") == ["V02", "V04"]


def test_three_questions_that_wait_for_each_other_are_all_named() -> None:
    kring = (
        "- {id: a, vraag: A?, keuze: [x, y], als: {c: x}}\n"
        "- {id: b, vraag: B?, keuze: [x, y], als: {a: x}}\n"
        "- {id: c, vraag: C?, keuze: [x, y], als: {b: x}}\n"
    )
    (fout,) = (
        b for b in inspect_data(in_place(kring, "vragen"), "mijn-school", None).bevindingen if b.code == "K04"
    )
    assert "'a', 'c' en 'b' wachten op elkaar" in fout.zin


def test_answers_that_all_conditions_treat_alike_are_tried_once() -> None:
    keuze = ", ".join(f"k{i}" for i in range(40))
    vragen = "".join(f"- {{id: v{i}, vraag: Wat past?, keuze: [{keuze}], extra: ja}}\n" for i in range(6))
    als = ", ".join(f"v{i}: k0" for i in range(6))
    assert codes(vragen + q("slot", f", als: {{{als}}}, als_niet: {{v0: k0}}, extra: ja")) == ["V04"]


def test_where_there_is_too_much_to_try_nothing_is_said() -> None:
    vragen = "".join(f"- {{id: v{i}, vraag: Wat past?, keuze: [a, b], extra: ja}}\n" for i in range(20))
    als = ", ".join(f"v{i}: a" for i in range(20))
    assert codes(vragen + q("slot", f", als: {{{als}}}, als_niet: {{v0: a}}, extra: ja")) == []


def test_the_worlds_before_a_question_are_those_of_its_own_choices() -> None:
    bereik = Bereik(load_bank("basis"))
    assert bereik.worlds("moment") == [{}]
    waarden = [wereld["waardering"] for wereld in bereik.worlds("goed-gedaan") or []]
    assert "negatief" in waarden
    assert len(waarden) == 2


# --- the bank as a whole


@pytest.mark.parametrize(
    ("werkwoorden", "verwacht"),
    [
        ("weg: [gemist]", ["W10"]),
        ("weg: [goed-gedaan]", ["W10"]),
        ("weg: [goed-gedaan, gemist]", ["W17"]),
        ("pas_aan: {gemist: {extra: ja}}", ["W10"]),
        ("weg: [akkoord]", ["V02"]),
        ("weg: [stap]", ["V02"]),
        ("weg: [gebeurtenis]", ["V02"]),
        ("weg: [inzicht, rode-draad]", ["W17", "W18"]),
        ("weg: [inzicht, rode-draad, leefregel]", ["V02"]),
        ("weg: [rode-draad]", ["W18"]),
        ("weg: [waardering]\npas_aan: {goed-gedaan: {als_niet: }, gemist: {als: , extra: ja}}", ["W18"]),
        ("weg: [trekt]", ["W18"]),
        ("weg: [wens]", ["W18"]),
        ("weg: [rol]", ["W17"]),
        ("weg: [rol, verwachting, contact]", ["W17"]),
        ("pas_aan: {waardering: {kort: nee}}", ["W19"]),
        ("pas_aan: {nodig: {verplicht: ja}}", []),
        ("pas_aan: {nodig: {verplicht: ja}, rol: {verplicht: ja}}", ["W13"]),
        ("pas_aan: {beoogd-doel: {extra: nee}}", ["W14"]),
        ("pas_aan: {rol: {kort: ja}}", ["W15"]),
        ("fasen: [{fase: activeren, richttijd: 1}]", ["W16"]),
        ("fasen: [{fase: activeren, richttijd: 12}]", []),
    ],
)
def test_what_a_school_takes_away_or_adds_is_weighed(werkwoorden: str, verwacht: list[str]) -> None:
    assert sorted(codes(werkwoorden + "\n", "erven")) == verwacht


def test_one_typing_mistake_is_not_told_as_a_missing_field_too() -> None:
    """A question that could not be read may be the one that fills the field."""
    assert codes("pas_aan: {stap: {oogst: vervolgstap.activiteitt}}\n", "erven") == ["K07"]
    assert codes("pas_aan: {gebeurtenis: {oogts: klein_verhaal.tekst}}\n", "erven") == ["B01"]


def test_the_fields_that_are_looked_for_are_fields_of_the_record() -> None:
    assert {*NODIG, *INZICHT, *LEIDEND, *REGELS} <= VELDEN.keys()
    assert len(LEIDEND) == 10


def test_a_finding_of_the_whole_stands_at_the_heading_and_one_of_a_part_at_that_part(tmp_path: Path) -> None:
    tekst = in_place("fasen: [{fase: activeren, richttijd: 1}]\nweg: [rol]\n", "erven")
    gekeurd = inspect_data(tekst, "mijn-school", tmp_path)
    assert [(b.regel, b.kolom, b.code) for b in gekeurd.bevindingen] == [(1, 1, "W17"), (5, 38, "W16")]
