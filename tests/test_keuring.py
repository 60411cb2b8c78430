"""The checks on a bank: each thing the engine depends on, with the place and the words of what is wrong."""

from __future__ import annotations

from textwrap import indent

import pytest

from loopbaangesprek.banks import BankMetFouten, read_bank
from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.plaats import Bevinding, Plaats

KOP = "vragenbank: proef\ntitel: Proef\nversie: 1\n"
"""Three lines, so that what follows begins on line 4."""


def bank(vragen: str) -> bytes:
    """A bank with one phase; its questions begin on line 7, two columns to the right."""
    return f"{KOP}fasen:\n- fase: terugkijken\n  vragen:\n{indent(vragen, '  ')}".encode()


def keur(data: str | bytes) -> tuple[Bevinding, ...]:
    """What is found in a bank that must be refused."""
    with pytest.raises(BankMetFouten) as gevangen:
        read_bank(data if isinstance(data, bytes) else data.encode(), "proef")
    return gevangen.value.bevindingen


def een(vragen: str) -> tuple[str, int, int, str]:
    """The one finding in these questions, with the column as it stands in the test."""
    (b,) = keur(bank(vragen))
    return b.code, b.regel, b.kolom - 2, b.zin


VRAAG = "- {id: gevoel, vraag: Hoe was het?, keuze: {fijn: positief, vervelend: negatief}}\n"
GROEP_A = "- vragen:\n  - {id: a, vraag: A, oogst: activeren.netwerk.wie}\n"
LOS_A = "- id: a\n  vraag: A\n  oogst: activeren.netwerk.wie\n"


@pytest.mark.parametrize(
    ("vragen", "code", "regel", "kolom", "stukje"),
    [
        # ids
        (VRAAG + "- {id: gevoel, vraag: Nog eens?}\n", "K01", 8, 8, "proef.yaml:7:10"),
        ("- {id: a, vraag: A, doorvragen: [{id: a, vraag: B}]}\n", "K01", 7, 39, "al van een andere vraag"),
        (VRAAG + "- {id: b, vraag: B, vroeger: [gevoel]}\n", "K02", 8, 31, "ook van een andere vraag"),
        (VRAAG + "- {id: b, vraag: B, vroeger: b}\n", "K02", 8, 30, "'b'"),
        # conditions
        (VRAAG + "- {id: b, vraag: B, als: {gevoell: positief}}\n", "K03", 8, 27, "Bedoelde je 'gevoel'?"),
        ("- {id: b, vraag: B, als: {gevoel: positief}}\n" + VRAAG, "K04", 7, 27, "komt pas later"),
        ("- {id: b, vraag: B, keuze: [x, y], als: {b: x}}\n", "K04", 7, 42, "zijn eigen antwoord"),
        ("- {id: a, vraag: A}\n- {id: b, vraag: B, als: {a: x}}\n", "K05", 8, 27, "heeft geen keuze"),
        (VRAAG + "- {id: b, vraag: B, als: {gevoel: fijn}}\n", "K06", 8, 35, "Bedoelde je 'positief'?"),
        (VRAAG + "- {id: b, vraag: B, als_niet: {gevoel: [negatief, neg]}}\n", "K06", 8, 51, "'neg'"),
        (VRAAG + "- {id: b, vraag: B, als: {gevoel: roze}}\n", "K06", 8, 35, "Kies uit: positief, negatief."),
        # what the record takes in
        ("- {id: a, vraag: A, oogst: klein_verhaal.roll}\n", "K07", 7, 28, "Bedoelde je 'klein_verhaal.rol'?"),
        ("- {id: a, vraag: A, oogst: regel}\n", "K07", 7, 28, "'groter_verhaal.leefregels.regel'"),
        ("- {id: a, vraag: A, oogst: activeren.netwerk}\n", "K07", 7, 28, "activeren.netwerk.wie"),
        ("- {id: a, vraag: A, oogst: ervaring.waardering}\n", "K08", 7, 28, "keuze: [positief, negatief"),
        ("- {id: a, vraag: A, keuze: [warm, heet], oogst: vervolgstap.warmte.graad}\n", "K09", 7, 35, "'heet'"),
        ("- {id: a, vraag: A, keuze: {ja: warm, nee: kil}, oogst: vervolgstap.warmte.graad}\n", "K09", 7, 44, "'kil'"),
        ("- {id: a, vraag: A, keuze: [nu, straks], oogst: vervolgstap.wanneer}\n", "K09", 7, 28, "datum"),
        ("- {id: a, vraag: A, invoer: tekst, oogst: vervolgstap.wanneer}\n", "B14", 7, 29, "invoer: datum"),
        ("- {id: a, vraag: A, invoer: tekst, oogst: klein_verhaal.emoties}\n", "B14", 7, 29, "invoer: regels"),
        # groups
        (
            GROEP_A + "  - {id: b, vraag: B, oogst: activeren.belemmeringen.wat}\n",
            "K10", 9, 30, "één lijst",
        ),
        (
            LOS_A + "  doorvragen:\n  - {id: b, vraag: B, oogst: activeren.belemmeringen.wat}\n",
            "K10", 11, 30, "één lijst",
        ),
        ("- vast: {soort: verdieping}\n  vragen: [{id: a, vraag: A}]\n", "K11", 7, 3, "een lijst vult"),
        (
            "- vast: {soort: verdiep}\n  vragen: [{id: a, vraag: A, oogst: verwante_verhalen.verhaal}]\n",
            "K12", 7, 17, "Bedoelde je 'verdieping'?",
        ),
        ("- vast: verdieping\n  vragen: [{id: a, vraag: A}]\n", "B24", 7, 9, "soort: verdieping"),
        ("- herhaal: Nog een?\n  vragen: {id: a}\n", "B20", 8, 11, "streepje"),
        (VRAAG + "- {id: b, vraag: B, als: {gevoel: }}\n", "B15", 8, 27, "voorwaarde"),
        ("- {id: a, vraag: A, varianten: {vmbo: B}}\n", "B16", 7, 39, "variant"),
        (
            "- vast: {srt: verdieping}\n  vragen: [{id: a, vraag: A, oogst: verwante_verhalen.verhaal}]\n",
            "K12", 7, 10, "'srt'",
        ),
        # words that are one of a few
        ("- {id: a, vraag: A, competentie: netwerk}\n", "B07", 7, 34, "Bedoelde je 'netwerken'?"),
        ("- {id: a, vraag: A, competentie: [netwerken, x]}\n", "B07", 7, 46, "Kies uit"),
        ("- {id: a, vraag: A, stem: jongeren}\n", "B07", 7, 27, "Bedoelde je 'jongere'?"),
        ("- {id: a, vraag: A, invoer: lijst}\n", "B07", 7, 29, "tekst, regels, datum"),
        ("- {id: a, vraag: A, kort: misschien}\n", "B06", 7, 27, "ja of nee"),
        # the shape of a question
        ("- {id: a, vrag: A, vraag: B}\n", "B01", 7, 11, "Bedoelde je 'vraag'?"),
        ("- {vraag: A}\n", "B09", 7, 3, "hoort id"),
        ("- {id: a}\n", "B09", 7, 3, "hoort vraag"),
        ("- id: a\n  vraag: #1 of #2?\n", "B02", 8, 9, '"#1 of #2?"'),
        ("- id: a\n  vraag:\n", "B09", 8, 3, "leeg"),
        ("- {id: Mijn Vraag, vraag: A}\n", "B08", 7, 8, "mijn-vraag"),
        ("- {id: a, vraag: [A, B]}\n", "B04", 7, 18, "geen lijst"),
        ("- Wat vond je leuk?\n", "B10", 7, 3, "een id en een vraag"),
        ("- {id: a, vraag: A, keuze: [ja]}\n", "B12", 7, 21, "ten minste twee"),
        ("- {id: a, vraag: A, keuze: [ja, nee, ja]}\n", "B13", 7, 38, "twee keer"),
        ("- id: a\n  vraag: A\n  keuze:\n  - fijn: positief\n  - mwah\n", "B12", 10, 5, "zonder streepjes"),
        ("- {id: a, vraag: A, keuze: [x, y], invoer: regels}\n", "B14", 7, 44, "één van de twee"),
        ("- {id: a, vraag: A, als: gevoel}\n", "B15", 7, 26, "waardering: negatief"),
        ("- {id: a, vraag: A, varianten: vmbo}\n", "B16", 7, 32, "vmbo"),
        ("- {id: a, vraag: A, varianten: {vbmo: {vraag: B}}}\n", "B01", 7, 33, "Bedoelde je 'vmbo'?"),
        ("- {id: a, vraag: A, varianten: {vmbo: {oogst: B}}}\n", "B01", 7, 40, "een variant"),
        ("- {id: a, vraag: A, doorvragen: [{id: b, vraag: B, doorvragen: [C]}]}\n", "B11", 7, 52, "heeft zelf geen"),
        ("- {id: a, vraag: A, doorvragen: [{vraag: B}]}\n", "B09", 7, 34, "een doorvraag hoort id"),
        ("- id: a\n  vraag: A\n  doorvragen:\n  -\n", "B05", 10, 4, "Hier staat niets"),
        ("- herhaal: Nog een?\n", "B09", 7, 3, "een groep hoort vragen"),
        ("- herhaal: [a, b]\n  vragen: [{id: a, vraag: A}]\n", "B10", 7, 12, "herhaal"),
        ("- herhaal: {vraag: Nog een?, oogst: x}\n  vragen: [{id: a, vraag: A}]\n", "B01", 7, 30, "herhaal"),
        # text as people type it
        (
            "- id: a\n  vraag: A\n  doorvragen:\n  - Wat vond je leuk: de sfeer?\n",
            "B03", 10, 5, '"Wat vond je leuk: de sfeer?"',
        ),
        ("- id: a\n  vraag: Noem kwaliteit #1\n", "B02", 8, 10, '"Noem kwaliteit #1"'),
        ("- id: a\n  vraag: A\n  tip: Stil. # even\n", "B02", 9, 8, '"Stil. # even"'),
        ("- id: a\n  vraag: A\n  keuze: [plek #1, plek 2]\n", "L26", 9, 10, "[ die niet goed sluit"),
        ("- id: a\n  vraag: A\n  keuze:\n  - plek #1\n  - plek 2\n", "B02", 10, 5, '"plek #1"'),
    ],
)  # fmt: skip
def test_each_mistake_is_told_at_its_place_with_what_to_write(
    vragen: str, code: str, regel: int, kolom: int, stukje: str
) -> None:
    gevonden = een(vragen)
    assert gevonden[:3] == (code, regel, kolom)
    assert stukje in gevonden[3]


@pytest.mark.parametrize(
    ("kop", "code", "regel", "kolom", "stukje"),
    [
        ("titel: P\nversie: 1\nfasen: []\n", "B09", 1, 1, "hoort vragenbank"),
        (KOP, "B19", 1, 1, "geen enkele vraag"),
        (KOP + "fasen: []\n", "B19", 4, 1, "geen enkele vraag"),
        (KOP + "bouwt_op: [basis]\n", "B04", 4, 11, "geen lijst"),
        (KOP + "fasen: {fase: opening}\n", "B20", 4, 8, "streepje"),
        (KOP + "fasen: [opening]\n", "B21", 4, 9, "fase: terugkijken"),
        (KOP + "fasen: [{fase: opening, vragen: []}]\n", "B19", 4, 25, "geen vragen"),
        (KOP + "fasen: [{fase: opening}]\n", "B19", 4, 9, "geen vragen"),
        (KOP + "fasen: [{fase: openen, vragen: [{id: a, vraag: A}]}]\n", "B07", 4, 16, "Bedoelde je 'opening'?"),
        (KOP + "fasen: [{fase: opening, vragen: {id: a}}]\n", "B20", 4, 33, "streepje"),
        (KOP + "fasen: [{fase: opening, richttijd: lang, vragen: [{id: a, vraag: A}]}]\n", "B23", 4, 36, "minuten"),
        (KOP + "voor: vmbo\nfasen: [{fase: opening, vragen: [{id: a, vraag: A}]}]\n", "B18", 4, 7, "niveau"),
        (KOP + "voor: {niveau: vmbi}\nfasen: [{fase: opening, vragen: [{id: a, vraag: A}]}]\n", "B07", 4, 16, "'vmbo'"),
        (KOP + "titell: x\nfasen: [{fase: opening, vragen: [{id: a, vraag: A}]}]\n", "B01", 4, 1, "'titel'"),
        (KOP + "weg: [a]\nfasen: [{fase: opening, vragen: [{id: a, vraag: A}]}]\n", "E01", 4, 1, "bouwt_op: basis"),
        (
            "vragenbank: anders\ntitel: P\nversie: 1\nfasen: [{fase: opening, vragen: [{id: a, vraag: A}]}]\n",
            "B17", 1, 13, "'proef'",
        ),
        (
            KOP + "fasen:\n- {fase: afronden, vragen: [*A*]}\n- {fase: opening, vragen: [*B*]}\n",
            "B22", 6, 10, "niet op zijn plek",
        ),
        (
            KOP + "fasen:\n- {fase: opening, vragen: [*A*]}\n- {fase: opening, vragen: [*B*]}\n",
            "B22", 6, 10, "staat er al",
        ),
    ],
)  # fmt: skip
def test_each_mistake_around_the_questions_is_told_too(
    kop: str, code: str, regel: int, kolom: int, stukje: str
) -> None:
    b = keur(kop.replace("*A*", "{id: a, vraag: A}").replace("*B*", "{id: b, vraag: B}"))[0]
    assert (b.code, b.regel, b.kolom) == (code, regel, kolom)
    assert stukje in b.zin


def test_two_questions_that_wait_for_each_other_are_called_a_circle() -> None:
    eerste, tweede = keur(
        bank(
            "- {id: a, vraag: A, keuze: [x, y], als: {b: x}}\n- {id: b, vraag: B, keuze: [x, y], als: {a: x}}\n"
            "- {id: c, vraag: C, keuze: [x, y], als: {c: x}}\n"
        )
    )
    assert "wachten op elkaar" in eerste.zin
    assert "eigen antwoord" in tweede.zin


def test_a_condition_may_look_back_over_phases_and_at_a_probe() -> None:
    data = (
        f"{KOP}fasen:\n- fase: opening\n  vragen:\n  - id: a\n    vraag: A\n"
        "    doorvragen: [{id: p, vraag: P, keuze: [x, y]}]\n"
        "- fase: terugkijken\n  vragen:\n  - {id: b, vraag: B, als: {p: x}}\n"
    )
    assert [v.id for v in read_bank(data.encode(), "proef").vragen()] == ["a", "p", "b"]


def test_a_comment_behind_a_word_is_only_a_comment() -> None:
    """Only a sentence can lose its end; a word that is one of a few cannot."""
    gelezen = read_bank(bank("- id: a # de eerste\n  vraag: A\n  extra: ja # op verzoek\n"), "proef")
    assert next(gelezen.vragen()).extra


def test_a_finding_fits_on_one_line_that_editors_understand() -> None:
    b = Bevinding("stage.yaml", 3, 5, "K01", "fout", "Zo is het.")
    assert str(b) == "stage.yaml:3:5 K01 fout Zo is het."
    assert b.plaats == Plaats("stage.yaml", 3, 5)


def test_text_from_a_file_is_shown_on_one_line_and_cut() -> None:
    zin = een(f'- {{id: a, vraag: A, oogst: "{"x" * 200}\\n\\u202Ey"}}\n')[3]
    assert "\n" not in zin
    assert "\u202e" not in zin
    assert len(zin) < 120


def test_a_guess_is_made_only_when_it_looks_like_something() -> None:
    assert nearest("stag", ["stage", "basis"]) == ("stage",)
    assert nearest("qqq", ["stage", "basis"]) == ()
    assert nearest("", ["stage"]) == ()


EEN_VRAAG = """\
vragenbank: x
titel: X
versie: 1
fasen:
  - fase: opening
    vragen:
      - id: a
        vraag: {vraag}
        {rest}
"""


@pytest.mark.parametrize("sleutel", ["competentie", "vroeger"])
def test_a_dash_with_nothing_behind_it_is_told(sleutel: str) -> None:
    """Somebody meant to type a word there."""
    bank = EEN_VRAAG.format(vraag="Wat is er?", rest=f"{sleutel}:\n          -")
    with pytest.raises(BankMetFouten) as fout:
        read_bank(bank.encode(), "x")
    assert [(b.regel, b.code) for b in fout.value.bevindingen] == [(10, "B05")]


def test_a_question_of_signs_that_nobody_sees_is_no_question() -> None:
    bank = EEN_VRAAG.format(vraag='"\u200b\u2060"', rest="")
    with pytest.raises(BankMetFouten) as fout:
        read_bank(bank.encode(), "x")
    assert [b.code for b in fout.value.bevindingen] == ["B09"]
