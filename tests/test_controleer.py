"""Looking banks over as a school does: everything at once, at its place, with the line it is about."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loopbaangesprek.banks import bank_names
from loopbaangesprek.banks.inspect import Gekeurd, inspect_bank, inspect_data
from loopbaangesprek.banks.kept import keep_good, last_good
from loopbaangesprek.faces.cells import cell_width
from loopbaangesprek.keuring.versie import next_version
from loopbaangesprek.teksten.codes import CODES
from loopbaangesprek.teksten.keuring import WAAROM
from loopbaangesprek.workshop.caret import BREED, caret_lines
from tests.lob import Lob

BANKEN = Path(__file__).parent / "banken"
TWINTIG = [
    (4, 1, "B01"),  # auteur
    (7, 18, "B07"),  # havoo
    (12, 16, "B23"),  # een kwartier
    (17, 13, "B03"),  # een dubbele punt in een doorvraag
    (19, 16, "K07"),  # ervaring.tittel
    (23, 63, "K09"),  # beide
    (26, 13, "K01"),  # nog een moment
    (27, 16, "B02"),  # #2
    (30, 13, "B08"),  # Mijn Taak
    (32, 16, "B06"),  # misschien
    (37, 15, "K03"),  # how
    (41, 16, "W02"),  # was de sfeer
    (42, 20, "K06"),  # fijn
    (44, 13, "W04"),  # waarom
    (45, 13, "W07"),  # reflecteer
    (50, 16, "W01"),  # en wat
    (51, 9, "V03"),  # verplicht zonder plek
    (55, 16, "W11"),  # zonder doorvragen
    (57, 9, "L09"),  # nog een tip
    (60, 16, "W05"),  # een raad
    (61, 22, "B07"),  # netwerk
    (65, 16, "W09"),  # cijfer
    (66, 16, "K08"),  # een plek die een keuze vraagt
]
"""Where each of them stands, and what it is called."""


def found(gekeurd: Gekeurd) -> list[tuple[int, int, str]]:
    """Where what was found, in order."""
    return [(b.regel, b.kolom, b.code) for b in gekeurd.bevindingen]


def make(folder: Path, naam: str, tekst: str) -> Path:
    """Write a bank in the school's own folder."""
    folder.mkdir(parents=True, exist_ok=True)
    pad = folder / f"{naam}.yaml"
    pad.write_text(dedent(tekst).lstrip("\n"), encoding="utf-8")
    return pad


def own(versie: str = "1", rest: str = "") -> str:
    """A bank of the school's own."""
    return f'vragenbank: eigen\ntitel: Van ons\nversie: "{versie}"\nbouwt_op: basis\n{rest}'


@pytest.fixture
def eigen(tmp_path: Path) -> Path:
    """The school's own folder, where the program looks for it."""
    folder = tmp_path / "lob" / "vragen"
    folder.mkdir(parents=True)
    return folder


# --- everything at once


def test_a_bank_with_twenty_different_mistakes_tells_them_all_at_their_places_in_one_run() -> None:
    gekeurd = inspect_bank(str(BANKEN / "twintig.yaml"), None)
    assert found(gekeurd) == TWINTIG
    assert len({code for *_, code in TWINTIG}) >= 20
    assert gekeurd.bank is None


def test_each_finding_points_at_the_word_itself() -> None:
    gekeurd = inspect_bank(str(BANKEN / "twintig.yaml"), None)
    regels = gekeurd.regels[gekeurd.bestand]
    stukjes = [regels[b.regel - 1][b.kolom - 1 :].split()[0] for b in gekeurd.bevindingen[:6]]
    assert stukjes == ["auteur:", "havoo]", "een", "Wat", "ervaring.tittel", "beide}"]


@pytest.mark.parametrize("naam", bank_names(None))
def test_a_shipped_bank_has_nothing_to_remark(naam: str) -> None:
    gekeurd = inspect_bank(naam, None)
    assert list(map(str, gekeurd.bevindingen)) == []
    assert gekeurd.bank is not None


# --- a bank that builds on another


def test_warnings_of_the_bank_below_are_told_there_and_not_once_more(eigen: Path) -> None:
    make(
        eigen,
        "onder",
        own().replace("eigen", "onder") + "pas_aan: {kansen: {vraag: Waarom deed jij mee?}}\nweg: emoties\n",
    )
    make(eigen, "eigen", own().replace("basis", "onder") + "pas_aan: {goed-gedaan: {vraag: Was het leuk?}}\n")
    assert [c for *_, c in found(inspect_bank("onder", eigen))] == ["W18", "W04"]
    assert found(inspect_bank("eigen", eigen)) == [(5, 32, "W02")]


def test_what_a_bank_itself_makes_worse_is_told_at_its_own_heading(eigen: Path) -> None:
    make(eigen, "eigen", own(rest="weg: [gemist]\n"))
    gevonden = inspect_bank("eigen", eigen)
    assert found(gevonden) == [(1, 1, "W10")]
    assert "'goed-gedaan'" in gevonden.bevindingen[0].zin


def test_a_mistake_in_the_bank_below_is_told_with_its_own_file_and_line(eigen: Path) -> None:
    make(eigen, "onder", own().replace("eigen", "onder") + "titell: x\n")
    make(eigen, "eigen", own().replace("basis", "onder"))
    gekeurd = inspect_bank("eigen", eigen)
    (fout,) = gekeurd.bevindingen
    assert Path(fout.bestand).name == "onder.yaml"
    assert gekeurd.regels[fout.bestand][fout.regel - 1] == "titell: x"


# --- a warning that the file explains


@pytest.mark.parametrize(
    "rest",
    [
        "pas_aan:\n  # keuring: W04 omdat de school het zo wil\n  kansen:\n    vraag: Waarom deed jij mee?\n",
        "pas_aan:\n  kansen:\n    # keuring: W04 omdat de school het zo wil\n    #\n\n    vraag: Waarom deed je mee?\n",
        'pas_aan: {kansen: {vraag: "Waarom deed jij mee?"}} # keuring: W04 omdat de school het zo wil\n',
        "# Keuring: w04, W07: omdat de school het zo wil.\npas_aan:\n  kansen:\n    vraag: Waarom die reflectie?\n",
    ],
)
def test_a_warning_can_be_explained_above_it_above_its_question_or_behind_it(eigen: Path, rest: str) -> None:
    make(eigen, "eigen", own(rest=rest))
    gekeurd = inspect_bank("eigen", eigen)
    assert gekeurd.bevindingen == ()
    assert {u.reden for u in gekeurd.uitgelegd} == {"omdat de school het zo wil"}


@pytest.mark.parametrize(
    ("rest", "kolom", "stukje"),
    [
        ("pas_aan:\n  # keuring: W04\n  kansen:\n    vraag: Waarom deed jij mee?\n", 3, "niet waarom"),
        ("pas_aan:\n  # keuring: W04 omdat\n  kansen:\n    vraag: Waarom deed jij mee?\n", 3, "niet waarom"),
        (
            "pas_aan:\n  # keuring: dit moet zo\n  kansen:\n    vraag: Waarom deed jij mee?\n",
            3,
            "niet waarom",
        ),
        ("# keuring: W06 omdat het moet\nweg: kansen\n", 1, "geen waarschuwing W06"),
        ("# keuring: W99 omdat het moet\nweg: kansen\n", 1, "W99 is geen waarschuwing"),
        ("# keuring: K01 omdat het moet\nweg: kansen\n", 1, "K01 is geen waarschuwing"),
        ("weg: kansen\n# keuring: W06 omdat het moet\n", 1, "geen waarschuwing W06"),
    ],
)
def test_an_explanation_that_explains_nothing_is_a_warning_itself(
    eigen: Path, rest: str, kolom: int, stukje: str
) -> None:
    make(eigen, "eigen", own(rest=rest))
    (gevonden,) = [b for b in inspect_bank("eigen", eigen).bevindingen if b.code == "W20"]
    assert gevonden.kolom == kolom
    assert stukje in gevonden.zin


def test_an_explanation_reaches_no_further_than_its_question(eigen: Path) -> None:
    make(eigen, "eigen", own(rest="""pas_aan:
  # keuring: W04 omdat het moet
  kansen:
    vraag: Waarom deed jij mee?
  goed-gedaan:
    vraag: Waarom dit moment?
"""))  # fmt: skip
    gekeurd = inspect_bank("eigen", eigen)
    assert found(gekeurd) == [(10, 12, "W04")]
    assert len(gekeurd.uitgelegd) == 1


# --- the version


def test_other_questions_under_the_same_version_are_a_mistake(eigen: Path) -> None:
    keep_good(eigen, "eigen", own("2026.1").encode())
    make(eigen, "eigen", own("2026.1", "weg: kansen\n"))
    (fout,) = inspect_bank("eigen", eigen).bevindingen
    assert (fout.code, fout.regel, fout.kolom) == ("V01", 3, 9)
    assert "'2026.2'" in fout.zin
    make(eigen, "eigen", own("2026.2", "weg: kansen\n"))
    assert inspect_bank("eigen", eigen).bevindingen == ()


@pytest.mark.parametrize(
    ("eerst", "dan", "anders"),
    [
        ("weg: [kansen]\n", "# een opmerking\nweg:\n  - kansen\n", False),
        ("pas_aan: {kansen: {tip: a, vraag: b}}\n", "pas_aan: {kansen: {vraag: b, tip: a}}\n", False),
        ("pas_aan: {kansen: {keuze: [a, b]}}\n", "pas_aan: {kansen: {keuze: [b, a]}}\n", True),
        ("pas_aan: {kansen: {keuze: {a: x, b: y}}}\n", "pas_aan: {kansen: {keuze: {b: y, a: x}}}\n", True),
        ("pas_aan: {kansen: {tip: a}}\n", "pas_aan: {kansen: {tip: A}}\n", True),
    ],
)
def test_white_space_comments_and_the_order_of_keys_are_no_change(
    eigen: Path, eerst: str, dan: str, *, anders: bool
) -> None:
    keep_good(eigen, "eigen", own(rest=eerst).encode())
    make(eigen, "eigen", own(rest=dan))
    assert ("V01" in {b.code for b in inspect_bank("eigen", eigen).bevindingen}) == anders


@pytest.mark.parametrize(
    ("versie", "volgende"),
    [
        ("1", "2"),
        ("2026.1", "2026.2"),
        ("2026.9", "2026.10"),
        ("v09", "v10"),
        ("1.0-beta", "1.1-beta"),
        ("nieuw", "nieuw-2"),
    ],
)
def test_the_next_version_is_one_more(versie: str, volgende: str) -> None:
    assert next_version(versie) == volgende


def test_a_bank_elsewhere_and_a_copy_that_is_no_bank_are_compared_with_nothing(
    eigen: Path, tmp_path: Path
) -> None:
    keep_good(eigen, "eigen", own().encode())
    pad = make(tmp_path / "elders", "eigen", own(rest="weg: kansen\n"))
    assert inspect_bank(str(pad), eigen).bevindingen == ()
    keep_good(eigen, "eigen", b"\x00\xff")
    make(eigen, "eigen", own(rest="weg: kansen\n"))
    assert inspect_bank("eigen", eigen).bevindingen == ()


# --- files that are hardly text


@pytest.mark.parametrize(
    ("data", "code", "regel"),
    [
        (own().encode("utf-16"), "L02", "vragenbank: eigen"),
        (own().encode("utf-16-be"), "L02", "vragenbank: eigen"),
        (own().replace("Van ons", "Café").encode("cp1252"), "L02", "titel: Café"),
        (b"PK\x03\x04rommel", "L02", None),
        (b"", "L04", ""),
        (b"\x00\x01\x02", "L03", "\x00\x01\x02"),
        (b"\xef\xbb\xbf" + own().encode().replace(b"\n", b"\r\n") + b"titell: x\r\n", "B01", "titell: x"),
        (own().replace("\n", "\r").encode() + b"titell: x\r", "B01", "titell: x"),
        (b"\xff" * 3_000, "L02", "ÿ" * 3_000),
        (b"x" * 2_000_000, "L01", None),
    ],
)
def test_what_a_word_processor_leaves_is_told_in_a_sentence_with_the_line_as_it_was_typed(
    eigen: Path, data: bytes, code: str, regel: str | None
) -> None:
    (eigen / "eigen.yaml").write_bytes(data)
    gekeurd = inspect_bank("eigen", eigen)
    b = gekeurd.bevindingen[0]
    assert (b.code, gekeurd.bank) == (code, None)
    regels = gekeurd.regels[gekeurd.bestand]
    assert (regels[b.regel - 1] if regels else None) == regel


@settings(deadline=None, max_examples=150)
@given(
    st.binary(max_size=300),
    st.sampled_from([b"", own().encode(), (BANKEN / "kader.yaml").read_bytes()[:900]]),
)
def test_no_bytes_at_all_make_the_keuring_stumble(data: bytes, voor: bytes) -> None:
    gekeurd = inspect_data(voor + data, "eigen", None)
    assert gekeurd.bank is not None or gekeurd.bevindingen


WOORDEN = st.sampled_from([
    "x", "ja", "", "a", "b", "opening", "gevoel", "basis", "ervaring.waardering", "positief", "negatief", "Leuk?",
])  # fmt: skip
SLEUTELS = st.sampled_from([
    "id", "vraag", "doorvragen", "keuze", "als", "als_niet", "oogst", "varianten", "vroeger", "herhaal", "vast",
    "vragen", "fase", "na", "a", "b", "vmbo", "verplicht", "kort", "extra", "richttijd", "gevoel", "invoer",
])  # fmt: skip


@pytest.mark.lang
@settings(deadline=None, max_examples=250)
@given(
    st.recursive(
        WOORDEN,
        lambda deel: st.lists(deel, max_size=3) | st.dictionaries(SLEUTELS, deel, max_size=6),
        max_leaves=30,
    ),
    st.sampled_from(["fasen", "pas_aan", "voeg_toe", "weg", "voor", "bouwt_op"]),
    st.booleans(),
)
def test_whatever_shape_a_bank_has_it_is_looked_over(
    waarde: Any,
    sleutel: str,
    op: bool,  # noqa: FBT001 - a choice
) -> None:
    vraag = {"id": "a", "vraag": "Hoe?", "keuze": ["x", "ja"], "als": waarde}
    boom: dict[str, Any] = {"vragenbank": "eigen", "titel": "T", "versie": "1"}
    boom["fasen"] = [{"fase": "opening", "vragen": waarde}, {"fase": "afronden", "vragen": [vraag, waarde]}]
    if op:
        boom["bouwt_op"] = "basis"
    boom[sleutel] = waarde
    gekeurd = inspect_data(json.dumps(boom).encode(), "eigen", None)
    assert all(b.code in CODES and b.ernst == CODES[b.code].ernst for b in gekeurd.bevindingen)
    assert all(b.regel >= 1 and b.kolom >= 1 and b.zin for b in gekeurd.bevindingen)
    assert (gekeurd.bank is None) == any(b.code[0] in "LBEK" for b in gekeurd.bevindingen)


def test_a_bank_that_is_far_too_large_is_looked_over_all_the_same() -> None:
    """A thousand questions and a million paths: what can be said is said."""
    keuzes = "".join(f"  - {{id: k{i}, vraag: Hoe dan, keuze: [a, b]}}\n" for i in range(20))
    als = ", ".join(f"k{i}: a" for i in range(20))
    vragen = "".join(f"  - {{id: q{i}, vraag: Wat dan, als: {{{als}}}}}\n" for i in range(1_000))
    kop = 'vragenbank: eigen\ntitel: X\nversie: "1"\nfasen:\n- fase: opening\n  vragen:\n'
    codes = {b.code for b in inspect_data((kop + keuzes + vragen).encode(), "eigen", None).bevindingen}
    assert {"V02", "W11", "W14"} <= codes


# --- the line with its mark


@pytest.mark.parametrize(
    ("regel", "kolom", "onder"),
    [
        ("vraag: Hoe was het?", 8, "H"),
        ("\tvraag: x", 2, "v"),
        ("tip: 你好世界 hallo", 11, "h"),
        ("tip: e\u0301e\u0301n", 10, "n"),
        ("a: \u202eb\u200bc", 7, "c"),
        ("\x07\x1b[31mx: y", 7, "x"),
        ("x" * 500 + "Q" + "y" * 500, 501, "Q"),
        ("世" * 300 + "Q" + "世" * 300, 301, "Q"),
        ("a\x0cb\x85c", 5, "c"),
    ],
)
def test_the_mark_stands_under_the_character_whatever_the_line_holds(
    regel: str, kolom: int, onder: str
) -> None:
    boven, streep = caret_lines(regel, kolom)
    assert streep.strip() == "^"
    plek, cellen = len(streep) - 1, 0
    for teken in boven:
        if cellen == plek:
            assert teken == onder
            break
        cellen += cell_width(teken)
    assert cellen == plek
    assert cell_width(boven) <= BREED
    assert "\n" not in boven


@pytest.mark.parametrize("breed", [1, 30, 60, 200])
def test_a_line_is_cut_to_what_the_screen_has_room_for(breed: int) -> None:
    boven, streep = caret_lines("w" * 90 + "Q" + "v" * 90, 91, breed)
    assert boven[len(streep) - 1] == "Q"
    assert len(boven) <= max(breed, 24)


def test_past_the_end_of_a_line_the_mark_stands_behind_it() -> None:
    assert caret_lines("vraag:", 7) == ("    vraag:", "          ^")


# --- as it is typed


def test_a_bank_without_a_remark_is_in_order(lob: Lob) -> None:
    assert lob("vragen", "controleer", "stage") == 0
    assert lob.out == "stage: in orde.\n\n1 vragenbank nagekeken: geen opmerkingen.\n"


def test_a_finding_is_a_line_for_editors_with_the_line_and_a_mark(lob: Lob, eigen: Path) -> None:
    pad = make(eigen, "eigen", own(rest="pas_aan:\n  kansen:\n    vraag: Waarom deed jij mee?\n"))
    assert lob("vragen", "controleer") == 0
    assert lob.out.splitlines() == [
        "eigen: 1 waarschuwing.",
        "",
        f"{pad}:7:12 W04 waarschuwing {WAAROM}",
        "        vraag: Waarom deed jij mee?",
        "               ^",
        "",
        "1 vragenbank nagekeken: 1 waarschuwing.",
        "Meer over een code: lob vragen uitleg W04",
    ]


def test_two_remarks_on_one_sentence_share_its_line(lob: Lob, eigen: Path) -> None:
    make(eigen, "eigen", own(rest="pas_aan: {kansen: {vraag: Waarom deed jij mee en wat ging er goed?}}\n"))
    lob("vragen", "controleer", "eigen")
    assert lob.out.count("pas_aan:") == 1
    assert "W01" in lob.out
    assert "W04" in lob.out


def test_mistakes_give_exit_code_1_and_say_whether_a_talk_is_possible(lob: Lob, eigen: Path) -> None:
    make(eigen, "eigen", own(rest="titell: x\n"))
    assert lob("vragen", "controleer") == 1
    assert "pas een gesprek als de fouten eruit zijn" in lob.out
    make(eigen, "eigen", own(rest="weg: akkoord\n"))
    assert lob("vragen", "controleer") == 1
    assert "V02 fout" in lob.out
    assert "pas een gesprek" not in lob.out


def test_a_mistake_that_the_engine_can_do_without_keeps_nobody_from_talking(lob: Lob, eigen: Path) -> None:
    make(eigen, "eigen", own(rest="weg: akkoord\n"))
    assert lob("oefen", "--bank", "eigen", "--eenvoudig", typed="/stop\n") in (0, 130)
    assert "Waar wil je" in lob.out or "?" in lob.out


def test_all_own_banks_are_looked_over_when_none_is_named(lob: Lob, eigen: Path) -> None:
    assert lob("vragen", "controleer") == 0
    assert "lob vragen controleer stage" in lob.out
    make(eigen, "eigen", own())
    make(eigen, "nog-een", own().replace("eigen", "nog-een") + "weg: [kansn]\n")
    (eigen / "Mijn bank.yaml").write_text(own(), encoding="utf-8")
    (eigen / "lees.txt").write_text("x", encoding="utf-8")
    assert lob("vragen", "controleer") == 1
    assert "3 vragenbanken nagekeken: 2 fouten" in lob.out
    assert "Mijn bank.yaml:1:13 B17" in lob.out


def test_several_banks_by_name_or_file_and_one_that_is_not_there(lob: Lob, tmp_path: Path) -> None:
    pad = make(tmp_path / "elders", "los", own().replace("eigen", "los"))
    assert lob("vragen", "controleer", "stage", str(pad), "nergens", "stage") == 1
    assert "2 vragenbanken nagekeken" in lob.out
    assert "Er is geen vragenbank 'nergens'" in lob.err
    assert lob("vragen", "controleer", "stagee") == 1
    assert "Bedoelde je 'stage'?" in lob.err


def test_an_own_bank_without_mistakes_is_kept_and_one_with_mistakes_is_not(lob: Lob, eigen: Path) -> None:
    pad = make(eigen, "eigen", own())
    lob("vragen", "controleer")
    assert last_good(eigen, "eigen") == pad.read_bytes()
    make(eigen, "eigen", own("2", "weg: kansn\n"))
    assert lob("vragen", "controleer") == 1
    assert last_good(eigen, "eigen") == own().encode()
    lob("vragen", "controleer", "stage")
    assert last_good(eigen, "stage") is None


def test_where_no_copy_can_be_kept_the_bank_is_looked_over_all_the_same(lob: Lob, eigen: Path) -> None:
    make(eigen, "eigen", own())
    (eigen / ".goed").write_text("", encoding="utf-8")
    assert lob("vragen", "controleer") == 0
    assert "eigen: in orde." in lob.out
    assert lob.err == ""


def test_as_json_every_finding_is_there_with_its_place_and_reason(lob: Lob, eigen: Path) -> None:
    make(eigen, "eigen", own(rest="""pas_aan:
  # keuring: W04 omdat het moet
  kansen:
    vraag: Waarom deed jij mee?
  goed-gedaan:
    vraag: Was het leuk?
"""))  # fmt: skip
    assert lob("vragen", "controleer", "--json") == 0
    eerste, tweede = json.loads(lob.out)
    assert (eerste["code"], eerste["regel"], eerste["kolom"], eerste["uitgelegd"]) == ("W02", 10, 12, None)
    assert (eerste["bank"], eerste["ernst"]) == ("eigen", "waarschuwing")
    assert tweede["uitgelegd"] == "omdat het moet"
    assert lob("vragen", "controleer", "stage", "--json") == 0
    assert json.loads(lob.out) == []


def test_an_explained_warning_is_shown_and_not_counted(lob: Lob, eigen: Path) -> None:
    make(eigen, "eigen", own(rest="# keuring: W04 omdat het moet\npas_aan: {kansen: {vraag: Waarom?}}\n"))
    assert lob("vragen", "controleer") == 0
    assert "eigen: in orde." in lob.out
    assert "W04 uitgelegd Waarom vooraan" in lob.out
    assert "Uitleg: omdat het moet." in lob.out
    assert "geen opmerkingen; 1 waarschuwing is uitgelegd." in lob.out


def test_what_stands_in_a_file_cannot_style_the_screen(lob: Lob, eigen: Path) -> None:
    make(
        eigen,
        "eigen",
        own(rest="pas_aan: {kansen: {vraag: Waarom [bold]dit[/bold] :smile: \u200b?}}\ntitel\x1b: x\n"),
    )
    lob("vragen", "controleer")
    assert "\x1b" not in lob.out
    assert "\u200b" not in lob.out


def test_a_code_is_explained_with_an_example_either_way(lob: Lob) -> None:
    assert lob("vragen", "uitleg", "w04") == 0
    assert lob.out.startswith("W04 Waarom vooraan (waarschuwing)\n\n")
    assert "\nNiet zo:\n    - id: keuze-plek\n      vraag: Waarom koos je deze plek?\n" in lob.out
    assert lob("vragen", "uitleg", "W4") == 0
    assert lob.out.startswith("W04")
    assert lob("vragen", "uitleg", "L15") == 0
    assert "    →vraag:" in lob.out


def test_without_a_code_all_of_them_are_listed(lob: Lob) -> None:
    assert lob("vragen", "uitleg") == 0
    assert all(f"\n  {code}  {uitleg.titel}\n" in lob.out for code, uitleg in CODES.items())
    assert lob("vragen", "uitleg", "--json") == 0
    assert [deel["code"] for deel in json.loads(lob.out)] == list(CODES)


def test_an_unknown_code_gets_the_nearest_one(lob: Lob) -> None:
    assert lob("vragen", "uitleg", "W044") == 2
    assert "Bedoelde je 'W04'" in lob.err
    assert lob("vragen", "uitleg", "iets") == 2
    assert "lob vragen uitleg" in lob.err


# --- the talk pays nothing for it


def test_whoever_holds_a_talk_loads_none_of_these_rooms() -> None:
    vraag = (
        "import sys; from loopbaangesprek.banks import load_bank; load_bank('stage');"
        "print(sorted(n for n in sys.modules if n.startswith('loopbaangesprek')))"
    )
    uit = subprocess.run([sys.executable, "-c", vraag], capture_output=True, text=True, check=True).stdout
    nieuw = (
        "taal",
        "zinnen",
        "patronen",
        "persoonlijk",
        "bereik",
        "evenwicht",
        "nodig",
        "keur",
        "toelichting",
        "versie",
    )
    namen = {f"loopbaangesprek.keuring.{kamer}" for kamer in nieuw}
    namen |= {f"loopbaangesprek.teksten.{kamer}" for kamer in ("keuring", "moeilijk", "codes", "nakijken")}
    namen |= {f"loopbaangesprek.banks.{kamer}" for kamer in ("inspect", "kept")}
    assert [naam for naam in namen if repr(naam) in uit] == []
