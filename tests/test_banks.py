"""Banks as a school uses them: found by name, built on each other, refused with everything that is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path
from textwrap import dedent
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loopbaangesprek.banks import (
    BankMetFouten,
    OnbekendeBank,
    OnleesbareBank,
    bank_names,
    load_bank,
    read_bank,
)
from loopbaangesprek.fouten import BankFout
from loopbaangesprek.velden import LIJSTEN, list_of
from loopbaangesprek.vragenbank import (
    FASEN,
    Keuze,
    Variant,
    Voor,
    Voorwaarde,
    Vraag,
    Vragenbank,
    fingerprint,
)

VRAGEN = Path(__file__).parents[1] / "vragen"
MEEGELEVERD = sorted(bestand.stem for bestand in VRAGEN.glob("*.yaml"))

WORTEL = """
    vragenbank: wortel
    titel: De wortel
    versie: "1"
    voor: {niveau: vmbo}
    fasen:
    - fase: opening
      richttijd: 2
      vragen:
      - {id: wens, vraag: Wat wil je weten?}
    - fase: reflecteren
      vragen:
      - {id: gevoel, vraag: Hoe was het?, tip: Wacht even., keuze: [fijn, vervelend]}
      - herhaal: Ken je het nog ergens van?
        vast: {soort: verbreding}
        vragen:
        - id: verbreding
          vraag: Waar nog meer?
          oogst: verwante_verhalen.verhaal
          doorvragen:
          - Wat zag je?
          - {id: zelfde, vraag: Wat is hetzelfde?, oogst: verwante_verhalen.overeenkomst}
      - {id: inzicht, vraag: Hoe noem je dat?}
"""


def maak(map_: Path, naam: str, tekst: str) -> Path:
    """Write a bank file in the school's own folder."""
    map_.mkdir(exist_ok=True)
    pad = map_ / f"{naam}.yaml"
    pad.write_text(dedent(tekst), "utf-8")
    return pad


def tak(werkwoorden: str, naam: str = "tak", op: str = "wortel") -> str:
    """The text of a bank that builds on another."""
    return f"vragenbank: {naam}\ntitel: De {naam}\nversie: 1\nbouwt_op: {op}\n" + dedent(werkwoorden)


@pytest.fixture
def eigen(tmp_path: Path) -> Path:
    """A folder with the root bank in it."""
    maak(tmp_path, "wortel", WORTEL)
    return tmp_path


def bouw(eigen: Path, werkwoorden: str) -> Vragenbank:
    """Load a bank that does this to the root."""
    maak(eigen, "tak", tak(werkwoorden))
    return load_bank("tak", eigen)


def ids(bank: Vragenbank) -> list[str]:
    return [vraag.id for vraag in bank.vragen()]


def fouten(eigen: Path, werkwoorden: str) -> list[tuple[str, int, int]]:
    """What is found in a bank that does this to the root; its verbs begin on line 5."""
    with pytest.raises(BankMetFouten) as gevangen:
        bouw(eigen, werkwoorden)
    assert all(b.bestand.endswith("tak.yaml") for b in gevangen.value.bevindingen)
    return [(b.code, b.regel, b.kolom) for b in gevangen.value.bevindingen]


ALLES = ["wens", "gevoel", "verbreding", "zelfde", "verbreding-nog-een", "inzicht"]

# --- reading


def test_every_key_of_a_question_is_read() -> None:
    tekst = """
        vragenbank: alles
        titel: Alles
        versie: 2026.1
        voor: {niveau: [vmbo, mbo], soort: stage}
        fasen:
        - fase: terugkijken
          richttijd: 6
          vragen:
          - id: gevoel
            vraag: Hoe was het?
            keuze: {fijn: positief, vervelend: negatief, allebei: allebei}
            oogst: ervaring.waardering
            kort: ja
            verplicht: true
            gevoelig: Ja
            stem: ouder
            vroeger: [stemming]
          - id: emoties
            vraag: |
              Wat ging er
              door je heen?
            tip: "Stil zijn: mag."
            als: {gevoel: [negatief, allebei]}
            als_niet: {gevoel: positief}
            extra: ja
            competentie: [netwerken, loopbaansturing]
            oogst: klein_verhaal.emoties
            doorvragen:
            - En toen?
            - {id: wanneer, vraag: Wanneer is je stap?, oogst: vervolgstap.wanneer}
            varianten:
              vmbo: {vraag: Wat voelde je?, doorvragen: Nog iets?}
    """
    bank = read_bank(dedent(tekst).encode(), "alles")
    gevoel, emoties, wanneer = bank.vragen()
    assert bank.voor == Voor(("vmbo", "mbo"), ("stage",))
    assert (bank.versie, bank.fasen[0].richttijd) == ("2026.1", 6)
    assert gevoel == Vraag(
        "gevoel",
        "Hoe was het?",
        keuze=(Keuze("fijn", "positief"), Keuze("vervelend", "negatief"), Keuze("allebei", "allebei")),
        kort=True,
        verplicht=True,
        gevoelig=True,
        stem="ouder",
        vroeger=("stemming",),
        oogst="ervaring.waardering",
    )
    assert emoties == Vraag(
        "emoties",
        "Wat ging er\ndoor je heen?",
        tip="Stil zijn: mag.",
        als=(Voorwaarde("gevoel", ("negatief", "allebei")),),
        als_niet=(Voorwaarde("gevoel", ("positief",)),),
        extra=True,
        competentie=("netwerken", "loopbaansturing"),
        oogst="klein_verhaal.emoties",
        invoer="regels",
        doorvragen=("En toen?", wanneer),
        varianten=(Variant("vmbo", vraag="Wat voelde je?", doorvragen=("Nog iets?",)),),
    )
    assert wanneer.invoer == "datum"


def test_a_group_asks_again_with_a_gate_of_its_own(eigen: Path) -> None:
    groep = load_bank("wortel", eigen).fasen[1].groepen[1]
    assert groep.herhaal == Vraag(
        "verbreding-nog-een", "Ken je het nog ergens van?", keuze=(Keuze("ja", "ja"), Keuze("nee", "nee"))
    )
    assert groep.vast == (("soort", "verbreding"),)
    assert [vraag.id for vraag in groep.alle()] == ["verbreding", "zelfde", "verbreding-nog-een"]


def test_a_gate_can_have_an_id_and_wait_for_a_request(eigen: Path) -> None:
    maak(eigen, "poort", """
        vragenbank: poort
        titel: Poort
        versie: 1
        fasen:
        - fase: opening
          vragen:
          - herhaal: {id: nog, vraag: Nog een?, extra: ja, tip: Rustig.}
            vragen: [{id: a, vraag: A}]
    """)  # fmt: skip
    poort = load_bank("poort", eigen).fasen[0].groepen[0].herhaal
    assert poort is not None
    assert (poort.id, poort.extra, poort.tip) == ("nog", True, "Rustig.")


# --- inheritance


def test_a_bank_that_changes_nothing_is_its_parent_under_another_name(eigen: Path) -> None:
    assert bouw(eigen, "") == msgspec.structs.replace(
        load_bank("wortel", eigen), vragenbank="tak", titel="De tak", versie="1"
    )


def test_for_whom_it_is_may_be_said_again(eigen: Path) -> None:
    assert bouw(eigen, "voor: {soort: stage}").voor == Voor((), ("stage",))


def test_pas_aan_replaces_a_key_and_leaves_the_rest(eigen: Path) -> None:
    bank = bouw(eigen, """
        pas_aan:
          gevoel: {vraag: Hoe kijk je terug?, tip: }
          zelfde: {vraag: Wat komt overeen?}
          verbreding-nog-een: {extra: ja}
    """)  # fmt: skip
    per_id = {vraag.id: vraag for vraag in bank.vragen()}
    assert list(per_id) == ALLES
    assert per_id["gevoel"] == Vraag(
        "gevoel", "Hoe kijk je terug?", keuze=(Keuze("fijn", "fijn"), Keuze("vervelend", "vervelend"))
    )
    assert per_id["zelfde"].vraag == "Wat komt overeen?"
    assert per_id["zelfde"].oogst == "verwante_verhalen.overeenkomst"
    assert per_id["verbreding-nog-een"].extra


def test_weg_takes_questions_probes_and_gates_away(eigen: Path) -> None:
    assert ids(bouw(eigen, "weg: [zelfde, verbreding-nog-een]")) == [
        "wens",
        "gevoel",
        "verbreding",
        "inzicht",
    ]


def test_the_last_question_of_a_group_takes_the_group_with_it(eigen: Path) -> None:
    assert ids(bouw(eigen, "weg: verbreding")) == ["wens", "gevoel", "inzicht"]
    assert ids(bouw(eigen, "weg: [verbreding, zelfde, verbreding-nog-een]")) == ["wens", "gevoel", "inzicht"]


def test_a_phase_without_questions_is_gone(eigen: Path) -> None:
    assert [fase.fase for fase in bouw(eigen, "weg: [wens]").fasen] == ["reflecteren"]


def test_voeg_toe_puts_questions_where_they_are_wanted_in_the_order_of_the_file(eigen: Path) -> None:
    bank = bouw(eigen, """
        voeg_toe:
        - {na: zelfde, id: een, vraag: Een}
        - {na: verbreding, id: twee, vraag: Twee}
        - {na: een, id: anderhalf, vraag: Anderhalf}
        - {fase: opening, id: begin, vraag: Begin}
        - {fase: activeren, id: stap, vraag: Stap}
        - na: wens
          herhaal: Nog een?
          vragen: [{id: groep, vraag: Groep}]
    """)  # fmt: skip
    assert ids(bank) == [
        "wens", "groep", "groep-nog-een", "begin",
        "gevoel", "verbreding", "zelfde", "verbreding-nog-een", "een", "anderhalf", "twee", "inzicht", "stap",
    ]  # fmt: skip
    assert [fase.fase for fase in bank.fasen] == ["opening", "reflecteren", "activeren"]


def test_fasen_come_after_what_was_there(eigen: Path) -> None:
    bank = bouw(eigen, """
        fasen:
        - {fase: opening, richttijd: 5, vragen: [{id: slot, vraag: Slot}]}
        - {fase: terugkijken, vragen: [{id: moment, vraag: Moment}]}
    """)  # fmt: skip
    assert ids(bank)[:4] == ["wens", "slot", "moment", "gevoel"]
    assert bank.fasen[0].richttijd == 5


def test_a_condition_may_look_at_what_was_inherited(eigen: Path) -> None:
    bank = bouw(eigen, "voeg_toe: [{na: gevoel, id: ook, vraag: Ook?, als: {gevoel: vervelend}}]")
    assert ids(bank)[2] == "ook"


OOK = "voeg_toe: [{na: gevoel, id: b, vraag: B, als: {gevoel: fijn}}]"


@pytest.mark.parametrize(
    ("werkwoorden", "verwacht"),
    [
        ("pas_aan: {gevol: {vraag: x}}", [("E07", 5, 11)]),
        ("weg: [gevol]", [("E07", 5, 7)]),
        ("weg: [gevoel, gevoel]", [("E05", 5, 15)]),
        ("pas_aan: {gevoel: {vraag: x}}\nweg: [gevoel]", [("E06", 5, 11)]),
        ("pas_aan: {gevoel: {id: x}}", [("E03", 5, 20)]),
        ("pas_aan: {gevoel: {vraag: }}", [("E04", 5, 20)]),
        ("pas_aan: {gevoel: Hoe was het?}", [("E02", 5, 11)]),
        ("pas_aan: [gevoel]", [("E02", 5, 10)]),
        ("pas_aan: {gevoel: {vrag: x}}", [("B01", 5, 20)]),
        ("pas_aan: {gevoel: {vrag: }}", [("B01", 5, 20)]),
        ("pas_aan: {gevoel: {vrag: null, tip: null}}", [("B01", 5, 20)]),
        ("pas_aan: {gevoel: {keuze: [x, y]}}\n" + OOK, [("K06", 6, 56)]),
        ("voeg_toe: [{id: x, vraag: X}]", [("E08", 5, 12)]),
        ("voeg_toe: [{na: wens, fase: opening, id: x, vraag: X}]", [("E08", 5, 12)]),
        ("voeg_toe: [{na: weens, id: x, vraag: X}]", [("E09", 5, 17)]),
        ("weg: wens\nvoeg_toe: [{na: wens, id: x, vraag: X}]", [("E06", 6, 17)]),
        ("voeg_toe: [{na: [wens], id: x, vraag: X}]", [("B04", 5, 17)]),
        ("voeg_toe: [{fase: [opening], id: x, vraag: X}]", [("B04", 5, 19)]),
        ("voeg_toe: [{fase: {a: b}, id: x, vraag: X}]", [("B03", 5, 19)]),
        ("voeg_toe: [{fase: openin, id: x, vraag: X}]", [("B07", 5, 19)]),
        ("voeg_toe: [{na: wens, id: gevoel, vraag: X}]", [("K01", 5, 27)]),
        ("voeg_toe: [een vraag]", [("B10", 5, 12)]),
        ("voeg_toe: {na: wens}", [("B20", 5, 11)]),
        ("weg: {wens: ja}", [("B20", 5, 6)]),
        ("fasen: [{fase: opening, vragen: [{id: wens, vraag: X}]}]", [("K01", 5, 39)]),
        ("fasen: [{fase: openin, vragen: [{id: x, vraag: X}]}]", [("B07", 5, 16)]),
        ("fasen: [{fase: [opening], vragen: [{id: x, vraag: X}]}]", [("B04", 5, 16)]),
        ("weg: [gevoel]\nvoeg_toe: [{fase: afronden, id: x, vraag: X, als: {gevoel: fijn}}]", [("K03", 6, 52)]),
        ("weg: [wens, gevoel, verbreding, inzicht]", [("B19", 1, 1)]),
    ],
)  # fmt: skip
def test_a_clash_or_a_missing_target_is_a_mistake_at_its_place(
    eigen: Path, werkwoorden: str, verwacht: list[tuple[str, int, int]]
) -> None:
    assert fouten(eigen, werkwoorden) == verwacht


def test_changing_a_probe_that_was_replaced_is_a_missing_target(eigen: Path) -> None:
    """The whole list was written anew; the old probe is not there, and silence would hide it."""
    assert fouten(eigen, "pas_aan: {verbreding: {doorvragen: [Ja?]}, zelfde: {tip: x}}") == [("E07", 5, 44)]


def test_a_mistake_in_the_bank_below_is_told_with_its_own_file(eigen: Path) -> None:
    maak(eigen, "wortel", WORTEL.replace("Wacht even.", "Wacht even., tpi: x"))
    maak(eigen, "tak", tak("titell: x"))
    with pytest.raises(BankMetFouten) as gevangen:
        load_bank("tak", eigen)
    eerste, tweede = gevangen.value.bevindingen
    assert Path(eerste.bestand).name == "tak.yaml"
    assert (Path(tweede.bestand).name, tweede.regel, tweede.code) == ("wortel.yaml", 13, "B01")


def test_a_bank_below_that_is_not_there_is_told_with_what_is_near(eigen: Path) -> None:
    maak(eigen, "tak", tak("titell: x", op="wortl"))
    with pytest.raises(BankMetFouten) as gevangen:
        load_bank("tak", eigen)
    boven, onder = gevangen.value.bevindingen
    assert (boven.code, boven.regel, boven.kolom) == ("E10", 4, 11)
    assert "'wortel'" in boven.zin
    assert onder.code == "B01"


def test_banks_in_a_circle_are_refused(eigen: Path) -> None:
    maak(eigen, "a", tak("", "a", "b"))
    maak(eigen, "b", tak("", "b", "a"))
    maak(eigen, "c", tak("", "c", "c"))
    for naam, kring in (("a", "a, b, a"), ("c", "c, c")):
        with pytest.raises(BankMetFouten, match=kring):
            load_bank(naam, eigen)


def test_five_banks_may_stand_on_a_root_and_no_more(eigen: Path) -> None:
    onder = "wortel"
    for nummer in range(1, 7):
        maak(
            eigen,
            f"laag{nummer}",
            tak(f"voeg_toe: [{{na: wens, id: v{nummer}, vraag: V}}]", f"laag{nummer}", onder),
        )
        onder = f"laag{nummer}"
    assert ids(load_bank("laag5", eigen))[:6] == ["wens", "v5", "v4", "v3", "v2", "v1"]
    with pytest.raises(BankMetFouten, match="meer dan 5"):
        load_bank("laag6", eigen)


# --- the laws of inheritance

DEEL = st.sampled_from(["wens", "gevoel", "verbreding", "zelfde", "verbreding-nog-een", "inzicht"])


@settings(deadline=None, max_examples=60)
@given(weg=st.sets(DEEL, max_size=6))
def test_what_is_taken_away_is_gone_and_the_rest_keeps_its_order(
    tmp_path_factory: pytest.TempPathFactory, weg: set[str]
) -> None:
    eigen = tmp_path_factory.mktemp("b")
    maak(eigen, "wortel", WORTEL)
    mee = weg | ({"zelfde", "verbreding-nog-een"} if "verbreding" in weg else set())
    blijft = [id_ for id_ in ALLES if id_ not in mee]
    werkwoorden = f"weg: [{', '.join(sorted(weg))}]"
    if blijft:
        assert ids(bouw(eigen, werkwoorden)) == blijft
    else:
        assert fouten(eigen, werkwoorden) == [("B19", 1, 1)]


@settings(deadline=None, max_examples=60)
@given(aan=st.lists(st.tuples(DEEL, st.sampled_from("abcd")), max_size=4, unique_by=lambda paar: paar[1]))
def test_what_is_added_stands_behind_its_anchor_and_nothing_else_moves(
    tmp_path_factory: pytest.TempPathFactory, aan: list[tuple[str, str]]
) -> None:
    eigen = tmp_path_factory.mktemp("b")
    maak(eigen, "wortel", WORTEL)
    regels = "".join(f"\n- {{na: {na}, id: {id_}, vraag: X}}" for na, id_ in aan)
    na_afloop = ids(bouw(eigen, f"voeg_toe: {regels}" if aan else ""))
    assert [id_ for id_ in na_afloop if id_ in ALLES] == ALLES
    assert sorted(set(na_afloop) - set(ALLES)) == sorted(id_ for _, id_ in aan)
    assert all(na_afloop.index(na) < na_afloop.index(id_) for na, id_ in aan)


def test_adding_and_taking_away_again_gives_the_parent(eigen: Path) -> None:
    maak(eigen, "meer", tak("voeg_toe: [{na: gevoel, id: x, vraag: X}]", "meer"))
    maak(eigen, "terug", tak("weg: x", "terug", "meer"))
    assert load_bank("terug", eigen).fasen == load_bank("wortel", eigen).fasen


def test_two_small_steps_give_the_same_as_one_large(eigen: Path) -> None:
    maak(eigen, "stap1", tak("pas_aan: {gevoel: {tip: x}}", "stap1"))
    maak(eigen, "stap2", tak("weg: inzicht", "stap2", "stap1"))
    assert load_bank("stap2", eigen).fasen == bouw(eigen, "pas_aan: {gevoel: {tip: x}}\nweg: inzicht").fasen


# --- finding


def test_the_shipped_banks_are_there_without_a_folder_of_ones_own() -> None:
    assert list(bank_names(None)) == MEEGELEVERD


def test_names_of_both_folders_are_listed_once(eigen: Path) -> None:
    maak(eigen, "stage", tak("", "stage", "stage"))
    (eigen / "Mijn bank.yaml").write_text("x: 1", "utf-8")
    (eigen / "lees.txt").write_text("x", "utf-8")
    assert bank_names(eigen) == tuple(sorted([*MEEGELEVERD, "wortel"]))


def test_a_folder_that_is_not_there_has_no_banks(tmp_path: Path) -> None:
    assert list(bank_names(tmp_path / "niet")) == MEEGELEVERD


def test_an_own_bank_wins_and_may_build_on_the_shipped_one_of_its_name(eigen: Path) -> None:
    mee = load_bank("stage")
    maak(eigen, "stage", tak("weg: inzicht", "stage", "stage"))
    eigen_stage = load_bank("stage", eigen)
    assert eigen_stage.titel == "De stage"
    assert ids(eigen_stage) == [id_ for id_ in ids(mee) if id_ != "inzicht"]


def test_a_shipped_bank_builds_on_the_schools_own_basis(eigen: Path) -> None:
    """A school changes a question once, and every bank that builds on it follows."""
    maak(eigen, "basis", tak("pas_aan: {kansen: {tip: Van onze school.}}", "basis", "basis"))
    kansen = next(vraag for vraag in load_bank("stage", eigen).vragen() if vraag.id == "kansen")
    assert kansen.tip == "Van onze school."


def test_an_unknown_name_gets_the_nearest_ones() -> None:
    with pytest.raises(OnbekendeBank) as gevangen:
        load_bank("stagge")
    assert gevangen.value.dichtbij[0] == "stage"
    assert "Bedoelde je 'stage'" in gevangen.value.zin
    assert gevangen.value.uitgang == 1


@pytest.mark.parametrize(
    "naam", ["../stage", "stage/../x.yaml", "", "~", "a\x00.yaml", "x" * 5000 + ".yaml", "nergens.yml"]
)
def test_any_other_name_is_refused_in_a_sentence(naam: str, tmp_path: Path) -> None:
    with pytest.raises(BankFout) as gevangen:
        load_bank(naam, tmp_path)
    assert gevangen.value.zin
    assert "\x00" not in gevangen.value.zin


def test_a_path_is_taken_as_the_file_itself(eigen: Path) -> None:
    pad = maak(eigen / "elders", "los", tak("weg: wens", "los"))
    assert ids(load_bank(str(pad), eigen)) == ALLES[1:]


def test_a_bank_in_a_file_of_another_name_is_told(eigen: Path) -> None:
    shutil.copy(eigen / "wortel.yaml", eigen / "kopie.yaml")
    with pytest.raises(BankMetFouten, match="'wortel', maar het bestand heet 'kopie'"):
        load_bank("kopie", eigen)


def test_two_files_for_one_name_are_not_guessed_between(eigen: Path) -> None:
    shutil.copy(eigen / "wortel.yaml", eigen / "wortel.yml")
    with pytest.raises(OnleesbareBank, match="twee bestanden"):
        load_bank("wortel", eigen)


def test_two_files_for_the_bank_below_are_a_mistake_of_the_bank_that_builds_on_it(eigen: Path) -> None:
    shutil.copy(eigen / "wortel.yaml", eigen / "wortel.yml")
    assert fouten(eigen, "") == [("E10", 4, 11)]


def test_a_folder_is_no_bank(eigen: Path) -> None:
    with pytest.raises(OnleesbareBank, match="map"):
        load_bank(f"{eigen}/")


def test_a_file_that_never_ends_is_refused(eigen: Path) -> None:
    groot = maak(eigen, "groot", "a: " + "x" * 1_100_000)
    with pytest.raises(BankMetFouten, match="te groot"):
        load_bank(str(groot))
    if Path("/dev/zero").exists():
        with pytest.raises(OnleesbareBank):
            load_bank("/dev/zero")


# --- everything at once

FOUT = """
    vragenbank: fout
    titel: Twintig fouten
    versie: 1
    auteur: niemand
    voor: {niveau: havoo}
    fasen:
    - fase: terugkijken
      richttijd: veel
      vragen:
      - id: gevoel
        vraag: Hoe was het?
        keuze: {fijn: positief, vervelend: naar}
        oogst: ervaring.waardering
      - id: gevoel
        vraag: Nog een keer?
      - id: moment
        vrag: Welk moment?
        vraag: Welk moment?
        oogst: ervaring.tittel
      - id: Eerste Dag
        vraag: Hoe was je eerste dag?
      - id: later
        vraag: Wat nu?
        als: {stap: ja}
      - id: daarna
        vraag: En toen?
        als: {gevol: positief}
      - id: waarde
        vraag: En nu?
        als: {gevoel: prima}
      - id: leeg
        tip: Er staat geen vraag.
      - id: punt
        vraag: Wat deed je?
        doorvragen:
        - Wat vond je leuk: de sfeer?
        - Noem kwaliteit #1
        - {id: dieper, vraag: Dieper?, doorvragen: [Nee]}
    - fase: reflecteren
      vragen:
      - vast: {soort: verbreding}
        vragen:
        - {id: een, vraag: Een, oogst: verwante_verhalen.verhaal}
        - {id: twee, vraag: Twee, oogst: activeren.netwerk.wie}
      - {id: warm, vraag: Warm?, oogst: vervolgstap.warmte.graad}
      - {id: stap, vraag: Stap?, keuze: [ja, nee], competentie: netwerkn, stem: juf}
    - fase: opening
      vragen:
      - {id: laat, vraag: Te laat?, extra: soms}
    - fase: pauze
      vragen:
      - {id: rust, vraag: Rust?}
"""

WAAR = [
    ("auteur", "B01"),
    ("havoo", "B07"),
    ("veel", "B23"),
    ("naar}", "K09"),
    ("gevoel\n    vraag: Nog", "K01"),
    ("vrag:", "B01"),
    ("ervaring.tittel", "K07"),
    ("Eerste Dag", "B08"),
    ("stap: ja}", "K04"),
    ("gevol: ", "K03"),
    ("prima", "K06"),
    ("id: leeg", "B09"),
    ("Wat vond je leuk:", "B03"),
    ("Noem kwaliteit", "B02"),
    ("doorvragen: [Nee]", "B11"),
    ("activeren.netwerk.wie", "K10"),
    ("vervolgstap.warmte", "K08"),
    ("netwerkn", "B07"),
    ("juf", "B07"),
    ("opening", "B22"),
    ("soms", "B06"),
    ("pauze", "B07"),
]
"""Where each mistake stands, as the piece of text it begins with, and what it is called."""


def test_a_bank_with_twenty_two_mistakes_gives_them_all_at_their_places_in_one_run() -> None:
    tekst = dedent(FOUT).lstrip()
    verwacht = []
    for stukje, code in WAAR:
        assert tekst.count(stukje) == 1, stukje
        voor = tekst[: tekst.index(stukje)]
        verwacht.append((voor.count("\n") + 1, len(voor) - voor.rfind("\n"), code))
    with pytest.raises(BankMetFouten) as gevangen:
        read_bank(tekst.encode(), "fout")
    assert [(b.regel, b.kolom, b.code) for b in gevangen.value.bevindingen] == sorted(verwacht)
    regels = gevangen.value.zin.split("\n")
    assert regels[0] == "In de vragenbank 'fout' staan 22 fouten:"
    assert all(regel.startswith("fout.yaml:") for regel in regels[1:-1])
    assert regels[-1] == "Verbeter dit in het bestand en probeer het opnieuw."


# --- never anything else


@settings(deadline=None, max_examples=200)
@given(st.recursive(
    st.sampled_from(["x", "ja", "", "1", "opening", "gevoel", "wortel", "ervaring.waardering"]),
    lambda deel: st.lists(deel, max_size=3) | st.dictionaries(
        st.sampled_from([
            "id", "vraag", "doorvragen", "keuze", "als", "oogst", "varianten", "vroeger", "herhaal", "vast", "vragen",
            "fase", "na", "gevoel", "niveau", "tip",
        ]),
        deel, max_size=5,
    ),
    max_leaves=25,
), st.sampled_from(["fasen", "pas_aan", "voeg_toe", "weg", "voor", "bouwt_op"]), st.booleans())  # fmt: skip
def test_whatever_stands_under_a_key_gives_a_bank_or_findings(
    tmp_path_factory: pytest.TempPathFactory,
    waarde: Any,
    sleutel: str,
    op: bool,  # noqa: FBT001 - a choice
) -> None:
    eigen = tmp_path_factory.mktemp("b")
    maak(eigen, "wortel", WORTEL)
    boom = {
        "vragenbank": "tak",
        "titel": "T",
        "versie": "1",
        "fasen": [{"fase": "opening", "vragen": waarde}],
    }
    if op:
        boom["bouwt_op"] = "wortel"
    boom[sleutel] = waarde
    try:
        bank = read_bank(msgspec.json.encode(boom), "tak", eigen)
    except BankMetFouten as fout:
        gevonden = fout.bevindingen
    else:
        assert list(bank.vragen())
        return
    assert gevonden
    assert all(b.regel >= 1 and b.kolom >= 1 and b.code and b.zin for b in gevonden)


# --- the shipped banks


@pytest.mark.parametrize("naam", MEEGELEVERD)
def test_every_shipped_bank_loads_and_survives_json(naam: str) -> None:
    bank = load_bank(naam)
    assert bank.vragenbank == naam
    assert [fase.fase for fase in bank.fasen] == list(FASEN)
    terug = msgspec.json.decode(msgspec.json.encode(bank), type=Vragenbank)
    assert terug == bank
    assert fingerprint(terug) == fingerprint(bank)


@pytest.mark.parametrize("naam", MEEGELEVERD)
def test_in_every_shipped_bank_each_group_feeds_one_list(naam: str) -> None:
    for _, groep in load_bank(naam).groepen():
        lijsten = {lijst for vraag in groep.alle() if vraag.oogst and (lijst := list_of(vraag.oogst))}
        assert len(lijsten) <= 1
        assert lijsten <= LIJSTEN.keys()


def test_a_probe_that_went_with_its_row_may_be_taken_away_and_not_be_changed(tmp_path: Path) -> None:
    """Taking away what is gone already is no mistake; changing it is, and the sentence says that it is gone."""
    begin = "vragenbank: eigen\ntitel: X\nversie: 1\nbouwt_op: basis\npas_aan:\n  moment: {doorvragen: [Hoe dan?]}\n"
    assert read_bank(f"{begin}weg: [waar]\n".encode(), "eigen", tmp_path).vragenbank == "eigen"
    with pytest.raises(BankMetFouten) as fout:
        read_bank(f"{begin}  waar: {{tip: Denk mee.}}\n".encode(), "eigen", tmp_path)
    assert [b.code for b in fout.value.bevindingen] == ["E07"]
