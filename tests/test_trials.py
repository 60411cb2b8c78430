"""Trying a bank out: every path once, and trial talks that say in their own words what went otherwise."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from msgspec.structs import replace

from loopbaangesprek.banks import bank_names, load_bank
from loopbaangesprek.plaats import Bevinding, Verzamelaar
from loopbaangesprek.proefgesprek.uitslag import judge
from loopbaangesprek.proefgesprek.vorm import SLEUTELS, read_trial
from loopbaangesprek.reading.yamltree import parse
from loopbaangesprek.vragenbank import Fase, Voorwaarde, Vragenbank
from loopbaangesprek.wandeling import walks
from loopbaangesprek.wegen import most_paths, tell
from loopbaangesprek.wegenlijst import path_lines
from tests.lob import Lob
from tests.proefbank import PROEFBANK, groep, vraag

MEEGELEVERD = sorted((Path(__file__).parents[1] / "vragen" / "proefgesprekken").glob("*.yaml"))

GOED = """
    bank: proef
    titel: Een proef
    antwoorden:
      moment: de storing
      emoties: [bang, blij]
      waardering: negatief
      aandeel: ik belde
      verbreding: [thuis, op school]
      stap: bellen
      trekt: leuk
      warmte: warm
      akkoord: ja
    verwacht: [wens, moment, …, aandeel, emoties, waardering, gemist, verbreding, verbreding, …, akkoord]
    niet: [goed]
    record:
      klein_verhaal.emoties: [bang, blij]
      verwante_verhalen: [thuis, op school]
      verwante_verhalen.2.soort: verbreding
      rode_draad.tekst:
      vervolgstap.status: gekozen
    nog_open: [rode_draad.tekst]
"""


def own(lob: Lob, pad: str, tekst: str) -> None:
    """An own file below the folder for banks."""
    bestand = lob.folder / "lob" / "vragen" / pad
    bestand.parent.mkdir(parents=True, exist_ok=True)
    bestand.write_text(dedent(tekst), encoding="utf-8")


def outcome(tekst: str, bank: Vragenbank = PROEFBANK) -> tuple[Bevinding, ...]:
    """What is found in a trial talk, or what it shows."""
    v = Verzamelaar()
    proef = read_trial(v, parse(dedent(tekst).encode(), "proef.yaml"))
    return tuple(v.bevindingen) or judge(proef, bank)


# --- the trial talks that come with the tool


@pytest.mark.parametrize("pad", MEEGELEVERD, ids=lambda pad: pad.stem)
def test_a_trial_talk_that_comes_with_the_tool_goes_as_its_file_says(pad: Path) -> None:
    tekst = pad.read_text(encoding="utf-8")
    bank = next(regel for regel in tekst.splitlines() if regel.startswith("bank: ")).removeprefix("bank: ")
    assert pad.stem.startswith(bank)
    assert outcome(tekst, load_bank(bank)) == ()


def test_every_bank_that_comes_with_the_tool_has_a_trial_talk() -> None:
    tekst = "\n".join(pad.read_text(encoding="utf-8") for pad in MEEGELEVERD)
    assert {naam for naam in bank_names(None) if f"\nbank: {naam}\n" not in tekst} == set()


def test_a_trial_talk_is_no_bank() -> None:
    assert not {pad.stem for pad in MEEGELEVERD} & set(bank_names(None))


# --- one trial talk


def test_a_trial_talk_that_goes_as_it_says_shows_nothing() -> None:
    assert outcome(GOED) == ()


@pytest.mark.parametrize(
    ("anders", "nieuw", "waar", "zin"),
    [
        (
            "[wens, moment",
            "[moment",
            "verwacht:",
            "Als eerste hoort moment te komen. Gevraagd is wens: wens?",
        ),
        (
            "gemist, verb",
            "goed, verb",
            "verwacht:",
            "Na waardering hoort goed te komen. Gevraagd is gemist: gemist?",
        ),
        (
            "akkoord]",
            "akkoord, …, opmerking]",
            "verwacht:",
            "opmerking hoort nog te komen. Het gesprek was al klaar.",
        ),
        (
            "…, akkoord]",
            "…, proberen]",
            "verwacht:",
            "Na proberen hoort het gesprek klaar te zijn. Gevraagd is nog",
        ),
        (
            "[wens",
            "[wens: Wat wil je?",
            "verwacht:",
            "wens hoort zo te klinken: Wat wil je? Hij klonk zo: wens?",
        ),
        (
            "niet: [goed]",
            "niet: [gemist]",
            "niet:",
            "gemist hoort niet gevraagd te worden. De vraag kwam wel.",
        ),
        ("stap: bellen", "stap: nog niet", "trekt:", "Hier staat een antwoord, maar trekt is niet gevraagd."),
        (
            "trekt: leuk",
            "trekt: leuk\n      goed: ik",
            "goed: ik",
            "Hier staat een antwoord, maar goed is niet gevraagd.",
        ),
        (
            "…, aandeel",
            "…, aandeel: Wat?",
            "verwacht:",
            "aandeel hoort zo te klinken: Wat? Hij klonk zo: aandeel?",
        ),
        ("waardering: negatief", "waardering: gaaf", "waardering:", "Dit antwoord past niet bij waardering."),
        (
            "moment: de storing",
            "moment: /stop",
            "mom",
            "'/stop' kan hier niet. Hier kan /overslaan, /besproken of",
        ),
        (
            "status: gekozen",
            "status: nog_niet",
            "vervolgstap.status",
            "hoort te staan: nog_niet. Er staat: gekozen",
        ),
        (
            "2.soort: verbreding",
            "3.soort: verbreding",
            "verhalen.3.soort",
            "hoort te staan: verbreding. Er staat: niets",
        ),
        (
            "emoties: [bang, blij]\n      verw",
            "emoties:\n      verw",
            "klein_verhaal.emoties",
            "hoort te staan: niets. Er staat: bang",
        ),
        (
            "[rode_draad.tekst]",
            "[ervaring.titel]",
            "nog_open",
            "hoort onder nog open te staan. Er staat: de storing",
        ),
        (
            "[rode_draad.tekst]",
            "[vervolgstap.warmte.graad]",
            "nog_open",
            "onder nog open te staan. Er staat: warm",
        ),
        (
            "[rode_draad.tekst]",
            "[opening.doel]",
            "nog_open",
            "nog open te staan. Het gesprek vroeg er niet om.",
        ),
        ("moment: de", "momnt: de", "mom", "De bank heeft geen vraag 'momnt'. Bedoelde je 'moment'?"),
        (
            "rode_draad.tekst:",
            "rode_draad.text:",
            "rode_draad.text",
            "Het verslag heeft geen plek 'rode_draad.text'.",
        ),
    ],
)
def test_the_first_difference_is_told_at_its_line(anders: str, nieuw: str, waar: str, zin: str) -> None:
    assert anders in GOED
    (bevinding,) = outcome(GOED.replace(anders, nieuw))
    assert waar in GOED.replace(anders, nieuw).splitlines()[bevinding.regel - 1]
    assert zin in bevinding.zin


@pytest.mark.parametrize(
    ("anders", "nieuw", "code"),
    [
        ("bank: proef", "bank: De Proef", "B08"),
        ("titel: Een proef", "", "B09"),
        ("niet: [goed]", "nooit: [goed]", "B01"),
        ("niet: [goed]", "pad: lang", "B07"),
        ("niet: [goed]", "niveau: hbo", "B07"),
        ("niet: [goed]", "datum: morgen", "P05"),
        ("verwacht: [wens,", "verwacht: [{a: b, c: d},", "P03"),
        ("moment: de storing", "moment: de storing #2", "B02"),
    ],
)
def test_a_mistake_in_the_shape_of_a_trial_talk_is_told(anders: str, nieuw: str, code: str) -> None:
    assert anders in GOED
    assert code in [bevinding.code for bevinding in outcome(GOED.replace(anders, nieuw))]


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("{bank: proef, titel: x, antwoorden: {moment: x}}", "P01"),
        ("{bank: proef, titel: x, antwoorden: [moment], niet: [goed]}", "P02"),
        ("{bank: proef, titel: x, record: [rode_draad]}", "P04"),
    ],
)
def test_a_part_of_the_wrong_kind_is_told(tekst: str, code: str) -> None:
    assert [bevinding.code for bevinding in outcome(tekst)] == [code]


def test_answers_in_a_list_are_given_one_after_the_other() -> None:
    """Where a question comes twice, because of an offer, each time takes the next answer."""
    tekst = """
        bank: proef
        titel: Twee keer
        antwoorden:
        - {emoties: /overslaan, aanbod.emotie: gevoel}
        - {emoties: blij}
        verwacht: […, emoties, waardering, aanbod.emotie, emoties, …]
        record: {klein_verhaal.emoties: blij}
    """
    assert outcome(tekst) == ()


def test_a_question_that_may_not_come_need_not_be_in_the_bank() -> None:
    """That is how a bank is tried that took a question away."""
    assert outcome("{bank: proef, titel: x, niet: [weggehaald]}") == ()


def test_a_text_that_begins_with_a_slash_is_typed_with_two() -> None:
    tekst = "{bank: proef, titel: x, antwoorden: {moment: //stop}, record: {ervaring.titel: /stop}}"
    assert outcome(tekst) == ()


def test_a_trial_talk_after_an_earlier_step_opens_with_it() -> None:
    tekst = (
        "{bank: proef, titel: x, vorige_stap: bellen, verwacht: [vorige-geleerd, moment, …], niet: [wens]}"
    )
    assert outcome(tekst) == ()


def test_every_key_of_a_trial_talk_is_explained_in_the_first_one() -> None:
    """Whoever opens one finds out how to write another."""
    uitleg = MEEGELEVERD[0].read_text(encoding="utf-8")
    assert MEEGELEVERD[0].name == "basis-fijn.yaml"
    assert [sleutel for sleutel in SLEUTELS if sleutel not in uitleg] == []


# --- the paths


def lines(bank: Vragenbank) -> list[str]:
    """The paths of a bank as they are told."""
    hoogstens = most_paths(bank)
    return list(path_lines(bank, tell(walks(bank, hoogstens=hoogstens + 1), hoogstens)))


def of(*vragen: object) -> Vragenbank:
    """A bank of these questions alone."""
    fase = Fase("terugkijken", tuple(groep(v) for v in vragen))  # type: ignore[arg-type]  # questions
    return replace(PROEFBANK, fasen=(fase,))


def test_what_all_paths_share_is_told_once() -> None:
    regels = lines(PROEFBANK)
    assert regels[0] == "Een proef: 4 wegen, ongeveer 20 minuten."
    for naam in ("moment", "waardering", "goed", "gemist", "akkoord"):
        assert len([regel for regel in regels if regel.split()[:1] == [naam]]) == 1, naam
    assert "  Na positief, allebei of geen antwoord (waardering):" in regels
    assert "  Na negatief (waardering):" in regels


def test_a_bank_without_choices_has_one_path() -> None:
    assert lines(of(vraag("een"), vraag("twee")))[0] == "Een proef: één weg, ongeveer 3 minuten."


def test_choices_that_go_together_are_told_in_one_line() -> None:
    bank = of(
        vraag("kop", keuze=("ja", "nee")),
        vraag("munt", keuze=("ja", "nee")),
        vraag("geld", als=(Voorwaarde("kop", ("ja",)), Voorwaarde("munt", ("ja", "nee")))),
    )
    regels = lines(bank)
    assert "Wegen 1 en 2, ongeveer 4 minuten" in regels
    assert "  Na ja (kop), en ja of nee (munt):" in regels
    assert "  Hier komt niets bij." in regels


def test_very_many_paths_are_not_all_told() -> None:
    keuzes = [vraag(f"k{i}", keuze=("ja", "nee")) for i in range(12)]
    slot = [vraag(f"s{i}", als=(Voorwaarde(f"k{i}", ("ja",)),)) for i in range(12)]
    regels = lines(of(*keuzes, *slot))
    assert regels[0].startswith("Een proef: meer dan 1000 wegen")
    assert len(regels) < 300


def test_a_bank_that_no_talk_can_ever_get_through_is_told_so(lob: Lob) -> None:
    """Walking it would take minutes, and nobody would hold the talk."""
    vragen = "".join(f"  - {{id: v{i}, vraag: Wat?}}\n" for i in range(401))
    own(
        lob,
        "lang.yaml",
        f"vragenbank: lang\ntitel: Te lang\nversie: 1\nfasen:\n- fase: opening\n  vragen:\n{vragen}",
    )
    assert lob("vragen", "proef", "lang") == 1
    assert "extra: ja" in lob.err
    own(lob, "proefgesprekken/lang.yaml", "bank: lang\ntitel: Lang\nniet: [moment]\n")
    assert lob("vragen", "proef", "--alle") == 1
    assert "extra: ja" in lob.out


# --- the command


def test_a_bank_is_tried_out_with_its_paths_and_its_trial_talks(lob: Lob) -> None:
    assert lob("vragen", "proef", "stage", "--kort") == 0
    assert "Terugblik op je stage: 4 wegen, ongeveer 15 minuten." in lob.out
    assert "✓ Een vervelend moment (stage-vervelend.yaml)" in lob.out
    assert "bijbaan" not in lob.out
    assert lob("vragen", "proef", "stage", "--vervolg") == 0
    assert "vorige-geleerd" in lob.out


def test_a_trial_talk_of_the_school_that_goes_wrong_ends_with_1(lob: Lob) -> None:
    own(lob, "proefgesprekken/mijn.yaml", "bank: stage\ntitel: Mijn proef\nverwacht: [moment]\n")
    assert lob("vragen", "proef", "stage") == 1
    assert "Niet goed: Mijn proef (mijn.yaml)" in lob.out
    assert "  regel 3: Als eerste hoort moment te komen. Gevraagd is wens:" in lob.out
    assert lob("vragen", "proef", "bijbaan") == 0
    assert lob("vragen", "proef", "--alle") == 1


def test_all_trial_talks_are_held_whatever_is_wrong_with_one_of_them(lob: Lob) -> None:
    """No bank of that name, a bank with mistakes, a file that cannot be read: each is told at its place."""
    own(lob, "kapot.yaml", "vragenbank: kapot\ntitel: x\nversie: 1\n")
    own(lob, "proefgesprekken/a.yaml", "bank: kapot\ntitel: Kapot\nniet: [moment]\n")
    own(lob, "proefgesprekken/b.yaml", "bank: stagge\ntitel: Onbekend\nniet: [moment]\n")
    own(lob, "proefgesprekken/c.yaml", "titel: 's\n")
    assert lob("vragen", "proef", "--alle") == 1
    for woord in (
        "Bedoelde je 'stage'?",
        "In deze vragenbank staat geen enkele vraag",
        "c.yaml",
        "3 niet goed",
    ):
        assert woord in lob.out


def test_what_came_with_the_tool_is_tried_with_the_bank_that_came_with_it(lob: Lob) -> None:
    """An own bank of the same name has its own trial talks, and leaves those of the tool alone."""
    own(lob, "stage.yaml", "vragenbank: stage\ntitel: x\nversie: 1\nbouwt_op: stage\nweg: [gemist]\n")
    assert lob("vragen", "proef", "--alle") == 0
    assert lob("vragen", "proef", "stage") == 0
    assert "stage-vervelend" not in lob.out


def test_a_talk_can_be_played_of_which_nothing_is_kept(lob: Lob) -> None:
    assert lob("vragen", "proef", "stage", "--spelen", "--kort", "--eenvoudig", typed="x\n\n/stop\n") == 130
    assert "Oefenen: niets wordt bewaard" in lob.out
    assert not (lob.folder / "lob").exists()


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        ((), "Noem een bank"),
        (("stage", "--alle"), "Bij --alle hoort niets anders"),
        (("stage", "--spelen", "--vervolg"), "kan --vervolg niet"),
    ],
)
def test_options_that_do_not_go_together_are_told(lob: Lob, woorden: tuple[str, ...], zin: str) -> None:
    assert lob("vragen", "proef", *woorden) == 2
    assert zin in lob.err
