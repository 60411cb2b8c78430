"""Answers files and records with something wrong in them (contract C3): each mistake with its line, or taken in whole.

The rule that lives here: nothing that is given is dropped silently, and whatever is thrown at it, only known
troubles come out.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek.desk.records import record_of
from loopbaangesprek.desk.taking_in import facts_from
from loopbaangesprek.fouten import AntwoordenFout, LobFout
from loopbaangesprek.gebeurtenissen import from_line, to_line
from loopbaangesprek.gesprek import replay
from loopbaangesprek.nee import says_no
from loopbaangesprek.oogst import harvest
from loopbaangesprek.paden import STAP
from loopbaangesprek.talk.beginning import Wanted
from loopbaangesprek.velden import VELDEN
from loopbaangesprek.wensen import RondAf
from tests.gedrukt import render
from tests.kwaad import VEEL
from tests.lob import Lob
from tests.proefbank import antwoord, na
from tests.proeven import Tally
from tests.test_answers import leaves, record_from, written

VOL = """\
bank: basis
datum: 2026-11-20
gesprek: {vorm: samen, aanwezig: [jongere, mentor, ouder], verteld: ja, status: afgerond}
jongere: {code: vmbo-3310, niveau: vmbo, leerjaar: "4"}
begeleider: {rol: mentor}
opening: {wens_jongere: weten wat past, vorige_stap: {activiteit: bellen, staat: gedaan, geleerd: het mocht}}
ervaring: {titel: De storing, soort: stage, waardering: positief, waar: bij de slager}
klein_verhaal: {gebeurtenis: Het relais was stuk., rol: monteur, aandeel: meten, emoties: [bang, trots]}
reflectie: {goed_gedaan: rustig blijven, inzicht: Stap voor stap}
verwante_verhalen:
  - {soort: verbreding, verhaal: de brommers, overeenkomst: eerst meten}
  - {soort: verdieping, verhaal: de beamer}
rode_draad: {tekst: rustig worden}
groter_verhaal:
  leefregels: [{regel: Eerst begrijpen., voordeel: weinig fouten, nadeel: langzaam}]
  kwaliteiten: [{naam: rustig, blijkt_uit: de koelcel}, {naam: precies}]
  tekst: Ik word rustig.
vooruitblik: {uitproberen: een nacht mee, ideeen: [meelopen, vragen]}
vervolgstap:
  activiteit: meelopen
  wanneer: 2026-12-10
  warmte: {graad: warm, waarom: al lang}
  niet_warm: [{activiteit: een brief, graad: koud, waarom: saai}]
  opvolging: {wie: de mentor}
activeren:
  netwerk: [{wie: de planner, contact: in de pauze}]
  belemmeringen: [{wat: het is laat, oplossing: vragen}]
bevestiging: {akkoord: deels, opmerking: minder erg}
"""
WIJZIGINGEN = [
    {"pad": "jongere.niveau", "oud": "vmbo", "nieuw": "mbo", "reden": "overgestapt", "wanneer": "2026-11-21"},
    {
        "pad": "klein_verhaal.emoties.1", "oud": "bang", "nieuw": None, "reden": "niet bang",
        "wanneer": "2026-11-21T09:30:00+01:00",
    },
]  # fmt: skip


def told(tekst: str, tmp_path: Path, naam: str = "antwoorden.yaml") -> list[str]:
    """What is told of a file that is refused, without the last line."""
    with pytest.raises(AntwoordenFout) as fout:
        record_from(written(tmp_path, tekst, naam), tmp_path)
    return fout.value.zin.splitlines()[:-1]


def taken_in(tekst: str, tmp_path: Path) -> dict[str, Any]:
    """The record of a file; fed back in, with and without its answers, it is the same record."""
    record = record_from(written(tmp_path, tekst), tmp_path)
    kaal = {k: v for k, v in record.items() if k not in ("antwoorden", "wijzigingen")}
    for inhoud in (record, kaal):
        weer = record_from(written(tmp_path, json.dumps(inhoud), "verslag.json"), tmp_path)
        weer["gesprek"]["id"] = record["gesprek"]["id"]
        assert weer == record
    return record


# What each mistake says


@pytest.mark.parametrize(
    ("tekst", "regel", "woord"),
    [
        ("verwante_verhalen: {}", 2, "hoort een lijst"),
        ("verwante_verhalen: tekst\nervaring: {}", 2, "hoort een lijst"),
        ("verwante_verhalen: [[]]", 2, "bestaat uit soort, verhaal"),
        ("verwante_verhalen: [{verhaal: {}}]", 2, "één tekst"),
        ("verwante_verhalen:\n  - {verhaal: a}\n  - {}", 4, "leeg ding"),
        ("verwante_verhalen:\n  - {verhaal: ''}", 3, "leeg ding"),
        ("verwante_verhalen:\n  - {soort: verdieping}", 3, "leeg ding"),
        ("groter_verhaal: {kwaliteiten: {naam: a}}", 2, "hoort een lijst"),
        ("groter_verhaal:\n  kwaliteiten: [" + "{naam: a}, " * 101 + "]", 3, "hooguit 100"),
        ("activeren: {netwerk: [{wie: a, tel: b}]}", 2, "'tel' ken ik niet"),
        ("klein_verhaal: {emoties: {}}", 2, "hoort een lijst"),
        ("klein_verhaal: {emoties: [[]]}", 2, "hoort een lijst"),
        ("klein_verhaal: {rol: []}", 2, "één tekst"),
        ("klein_verhaal:\n  rol: {}", 3, "één tekst"),
        ("klein_verhaal: []", 2, "Onder klein_verhaal horen velden"),
        ("klein_verhaal: tekst\nervaring: {}", 2, "gebeurtenis, rol"),
        ("rode_draad: [rust]", 2, "Onder rode_draad horen velden"),
        ("ervaring: {onzin: }", 2, "'ervaring.onzin' ken ik niet"),
        ("ervaring: {onzin: {}}", 2, "'ervaring.onzin' ken ik niet"),
        ("onzin: {}\nervaring: {}", 2, "'onzin' ken ik niet"),
        ("onzin:", 2, "'onzin' ken ik niet"),
        ("gesprek: {vromm: x}", 2, "Bedoelde je gesprek.vorm?"),
        ("gesprek: tekst", 2, "aanwezig, vorm, verteld"),
        ("jongere: tekst", 2, "code, leerjaar, niveau"),
        ("jongere: [vmbo-1]", 2, "code, leerjaar, niveau"),
        ("jongere: {code: [a]}", 2, "één tekst"),
        ("begeleider: {rol: leraar}", 2, "Kies uit: mentor"),
        ("gesprek: {vorm: bellen}", 2, "Kies uit: samen"),
        ("gesprek: {verteld: nee}", 2, "Kies uit: ja"),
        ("gesprek: {aanwezig: {}}", 2, "hoort een lijst"),
        ("gesprek: {aanwezig: [{}]}", 2, "hoort een lijst"),
        ("gesprek: {status: klaar}", 2, "Kies uit: uit_te_werken"),
        ("vervolgstap: {status: ja}", 2, "Kies uit: gekozen, nog_niet"),
        ("vervolgstap: {status: [nog_niet]}", 2, "Een lijst past niet"),
        ("groter_verhaal: {stem: ouder}", 2, "Kies uit: jongere"),
        ("opening: {vorige_stap: bellen}", 2, "gesprek, activiteit, staat, geleerd"),
        ("opening: {vorige_stap: {activiteit: [bellen]}}", 2, "één tekst"),
        ("vervolgstap: {niet_warm: {}}", 2, "hoort een lijst"),
        ("vervolgstap: {niet_warm: een brief}", 2, "hoort een lijst"),
        ("vervolgstap:\n  niet_warm:\n    - {graad: koud}\n  activiteit: bellen", 4, "hoort een activiteit"),
        ("vervolgstap:\n  niet_warm:\n    - {activiteit: nog niet}", 4, "hoort een activiteit"),
        ("vervolgstap:\n  niet_warm: [{activiteit: a}]\n  waar: thuis", 4, "mist nog de activiteit"),
        ("vervolgstap: {wanneer: nee}", 2, "haal deze regel weg"),
        ("verbreding: [thuis, ' ']", 2, "Hier staat geen antwoord"),
        ("verbreding: [" + "x, " * 101 + "]", 2, "hooguit 100"),
        ("moment: {a: b}", 2, "één tekst"),
        ("antwoorden: {}", 2, "hoort een lijst"),
        ("antwoorden: x", 2, "hoort een lijst"),
        ("wijzigingen: {}", 2, "hoort een lijst"),
        (f"jongere: {{code: {'x' * 41}}}", 2, "hooguit 40 tekens"),
        (f"jongere: {{leerjaar: {'4' * 5000}}}", 2, "hooguit 40 tekens"),
        (f"begeleider: {{naam: {'x' * 81}}}", 2, "hooguit 80 tekens"),
        (f"gesprek: {{aanwezig: [ouder, {'x' * 41}]}}", 2, "hooguit 40 tekens"),
        (f"{'x' * 500}: y", 2, "ken ik niet"),
        ('moment: a\n"mo\\u200bment": b', 3, "staat er twee keer"),
        ("datum: []", 2, "2026-11-20"),
        ("gesprek:\n  datum: [2026-11-20]", 3, "2026-11-20"),
        ("schema: '1'", 2, "het getal 1"),
    ],
    # In plain letters: a second run in one process (bench/mutants.py) finds no other test by its name.
    ids=lambda deel: str(deel)[:40].replace("\n", "|").replace("é", "e"),
)  # fmt: skip
def test_a_value_of_the_wrong_kind_or_a_key_that_is_not_there_is_told_with_its_line(
    tekst: str, regel: int, woord: str, tmp_path: Path
) -> None:
    """One sentence, that says what to do; a mapping where a list belongs is not a list without items."""
    (zin,) = told(f"bank: basis\n{tekst}\n", tmp_path)
    assert zin.startswith(f"antwoorden.yaml:{regel} "), zin
    assert woord in zin
    assert len(zin) < 250


@pytest.mark.parametrize(
    ("tekst", "woord"),
    [("bank: [stage]", "één tekst"), ("bank: {}", "één tekst"), ("bank: stag", "Bedoelde je 'stage'?"),
     ("gesprek: {bank: {naam: stag}}", "Bedoelde je 'stage'?"), ("gesprek: {bank: stage}", "welke bank")],
)  # fmt: skip
def test_a_bank_that_cannot_be_is_told_with_the_name_of_the_file(
    tekst: str, woord: str, tmp_path: Path
) -> None:
    """With more files at once one has to know which."""
    with pytest.raises(AntwoordenFout) as fout:
        record_from(written(tmp_path, f"{tekst}\n"), tmp_path)
    assert fout.value.zin.startswith("antwoorden.yaml:")
    assert woord in fout.value.zin


def test_of_very_many_mistakes_the_first_are_told_and_the_rest_are_counted(tmp_path: Path) -> None:
    """A wrong bank gives a mistake a line; nobody reads thousands."""
    zinnen = told("bank: basis\n" + "".join(f"x{i}: y\n" for i in range(500)), tmp_path)
    assert len(zinnen) == 101
    assert zinnen[-1] == "En zo nog 400."


# What says nothing


@pytest.mark.parametrize(
    "tekst",
    [
        "jongere:\nervaring: {titel: x}\n",
        "ervaring: {titel: x}\n"
        + "".join(f"{deel}:\n" for deel in ("gesprek", "begeleider", "opening", "klein_verhaal", "vervolgstap",
                                            "verwante_verhalen", "rode_draad", "antwoorden", "wijzigingen")),
        "moment: x\njongere:\nvervolgstap:\n",
        "ervaring: {titel: x, waar: '', wanneer: ' '}\nklein_verhaal: {emoties: ['', ' ']}\n",
        "ervaring: {titel: x}\nrode_draad: {}\nvervolgstap: {warmte: {}, opvolging: , niet_warm: []}\n",
        "ervaring: {titel: x}\nopening: {vorige_stap: {activiteit: , gesprek: ''}}\njongere: {code: '', leerjaar: }\n",
    ],
)  # fmt: skip
def test_an_empty_part_and_an_empty_text_say_nothing(tekst: str, tmp_path: Path) -> None:
    """Who fills in a form leaves some of it open; that is the same as leaving it out."""
    record = record_from(written(tmp_path, f"bank: basis\ndatum: 2026-11-20\n{tekst}"), tmp_path)
    alleen = record_from(written(tmp_path, "bank: basis\ndatum: 2026-11-20\nmoment: x\n"), tmp_path)
    alleen["gesprek"]["id"] = record["gesprek"]["id"]
    assert record == alleen


# Ideas that were not warm


def test_an_idea_that_was_dropped_is_kept_where_no_step_was_chosen_yet(tmp_path: Path) -> None:
    """M26 and M28 together: the idea stands under niet_warm, and there is no step."""
    tekst = (
        "bank: basis\nvervolgstap:\n  status: nog_niet\n  niet_warm: [{activiteit: bellen, graad: koud}]\n"
    )
    stap = taken_in(tekst, tmp_path)["vervolgstap"]
    assert (stap["status"], stap["activiteit"], stap["warmte"]) == ("nog_niet", None, None)
    assert stap["niet_warm"] == [{"activiteit": "bellen", "graad": "koud", "waarom": None}]


def test_ideas_that_were_dropped_stand_before_the_step_in_their_order(tmp_path: Path) -> None:
    """Each is a round before the step."""
    tekst = (
        "bank: basis\nvervolgstap:\n  activiteit: mailen\n  wanneer: 2026-12-10\n"
        "  niet_warm: [{activiteit: bellen, graad: koud}, {activiteit: een brief, waarom: saai}]\n"
    )
    stap = taken_in(tekst, tmp_path)["vervolgstap"]
    assert (stap["status"], stap["activiteit"], stap["wanneer"]) == ("gekozen", "mailen", "2026-12-10")
    assert [idee["activiteit"] for idee in stap["niet_warm"]] == ["bellen", "een brief"]


def test_an_idea_that_was_let_go_in_a_talk_is_not_the_step_either() -> None:
    """Another step was wanted, and there is none yet: at the keyboard as from a file."""
    gesprek = na(
        RondAf(), antwoord("stap", "bellen"), antwoord("trekt", "moet"), antwoord("warmte", "koud"),
        antwoord("aanbod.stap", "andere"), antwoord("stap", "nog niet", 2),
    )  # fmt: skip
    stap = harvest(gesprek)["vervolgstap"]
    assert (stap["status"], stap["activiteit"], stap["warmte"]) == ("nog_niet", None, None)
    assert stap["niet_warm"] == [{"activiteit": "bellen", "graad": "koud", "waarom": "moet"}]


# The answers of a finished record


@cache
def full() -> str:
    """A full record with its answers, and two changes."""
    with tempfile.TemporaryDirectory() as map_:
        record = record_from(written(Path(map_), VOL), Path(map_))
        record["wijzigingen"] = WIJZIGINGEN
        record["jongere"]["niveau"] = "mbo"
        record["klein_verhaal"]["emoties"] = ["trots"]
        weer = record_from(written(Path(map_), json.dumps(record), "verslag.json"), Path(map_))
    return json.dumps(weer)


def answered(tmp_path: Path, **anders: Any) -> list[str]:
    """What is told of the full record with its first answer changed."""
    record = json.loads(full())
    record["antwoorden"][0] |= anders
    return told(json.dumps(record), tmp_path, "verslag.json")


def test_a_question_that_is_answered_twice_in_one_round_is_told_with_its_line(tmp_path: Path) -> None:
    """The last one does not win silently, whether it says the same or not."""
    record = json.loads(full())
    record["antwoorden"].append({**record["antwoorden"][3], "antwoord": "iets anders"})
    tekst = json.dumps(record, indent=1)
    (zin,) = told(tekst, tmp_path, "verslag.json")
    regel = tekst.splitlines().index('   "antwoord": "iets anders",') + 1
    naam = record["antwoorden"][3]["vraag"]
    assert f"De vraag '{naam}' heeft in ronde 1 al een antwoord." in zin
    assert zin.startswith(f"verslag.json:{regel - 5} ")


@pytest.mark.parametrize(
    "ronde", ["twee", "0", "-1", 0, -1, 101, "9" * 5000, "1.0", "²", "٣", "", [], {}, True, "1 "]
)
def test_a_round_that_is_no_number_of_a_round_is_told(ronde: Any, tmp_path: Path) -> None:
    """Whatever stands there, with as many figures as it likes."""
    (zin,) = answered(tmp_path, ronde=ronde)
    assert "Achter ronde hoort een getal van 1 tot en met 100." in zin


def test_a_second_round_of_a_question_that_is_asked_once_is_told(tmp_path: Path) -> None:
    """It says what to do, and nothing about a key to press."""
    (zin,) = answered(tmp_path, ronde=2)
    assert "maar één keer gesteld" in zin


@pytest.mark.parametrize(
    ("lid", "waarde", "woord"),
    [
        ("staat", "klaar", "beantwoord, besproken"),
        ("staat", [], "beantwoord, besproken"),
        ("staat", "later", "past niet"),
        ("antwoord", None, "hoort een antwoord"),
        ("antwoord", " ", "hoort een antwoord"),
        ("antwoord", {}, "past niet"),
        ("woorden", "gezegd", "past niet"),
        ("van", ["ouder"], "past niet"),
        ("doorgevraagd", {}, "past niet"),
        ("doorgevraagd", [None], "past niet"),
        ("notitie", ["x"], "past niet"),
        ("afgeschermd", "ja", "past niet"),
        ("vraag", "vrag", "heeft geen vraag"),
        ("vraag", None, "bestaat uit"),
        ("onzin", None, "ken ik niet"),
    ],
)
def test_an_answer_of_a_record_that_is_wrong_is_told(
    lid: str, waarde: Any, woord: str, tmp_path: Path
) -> None:
    """Each member says what it can hold; one mistake is one sentence."""
    (zin,) = answered(tmp_path, **{lid: waarde})
    assert woord in zin


def test_a_record_without_answers_that_was_filled_in_by_hand_is_a_file_with_fields(tmp_path: Path) -> None:
    """`antwoorden: []` without changes is how an empty record looks; what stands in its fields was said."""
    record = record_from(
        written(tmp_path, "bank: basis\nantwoorden: []\nervaring: {titel: De storing}\n"), tmp_path
    )
    assert [a["antwoord"] for a in record["antwoorden"]] == ["De storing"]


# The head of a record


def test_what_stands_at_the_head_is_cleaned_to_one_line(tmp_path: Path) -> None:
    """From a file as from the command line, a code is a code however it was pasted."""
    tekst = (
        'bank: basis\njongere: {code: "vmbo\\u200b-1\\n", leerjaar: " 4\\n "}\n'
        'begeleider: {naam: "de\\nmentor"}\ngesprek: {aanwezig: ["ouder\\n", " "]}\nervaring: {titel: x}\n'
    )
    record = taken_in(tekst, tmp_path)
    assert record["jongere"] == {"code": "vmbo-1", "niveau": None, "leerjaar": "4"}
    assert record["begeleider"]["naam"] == "de mentor"
    assert record["gesprek"]["aanwezig"] == ["ouder"]


def test_the_words_behind_options_are_cleaned_to_one_line(lob: Lob) -> None:
    """And those that are too long are told before anything is asked."""
    begin = ("gesprek", "start", "--bank", "basis", "--niveau", "vmbo", "--rol", "mentor")
    lob(
        *begin,
        "--code",
        " mbo-1\n",
        "--leerjaar",
        "4\nb\x1b",
        "--erbij",
        "ouder\u202e\n",
        "--erbij",
        " ",
        typed="/stop\n",
    )
    record = lob.record("mbo-1")
    assert record["jongere"]["leerjaar"] == "4 b"
    assert record["gesprek"]["aanwezig"] == ["jongere", "mentor", "ouder"]


@pytest.mark.parametrize(
    ("optie", "hoogstens"), [("--code", 40), ("--leerjaar", 40), ("--erbij", 40), ("--rol", None)]
)
def test_a_word_behind_an_option_that_is_too_long_begins_no_talk(
    optie: str, hoogstens: int | None, lob: Lob
) -> None:
    """One sentence with the most it may be; a role is one of a few words."""
    code = lob("gesprek", "start", "--bank", "basis", optie, "x" * 500, typed="/stop\n")
    assert code == (1 if hoogstens else 2)
    assert (f"hooguit {hoogstens} tekens" if hoogstens else "past: mentor") in lob.err
    assert len(lob.err) < 200
    assert not (lob.folder / "lob" / "lob.db").exists()


# Whatever is thrown at it


VREEMD: list[Any] = [
    None, "", " ", [], {}, [[]], [None], [{}], {"": ""}, {"a": {"b": []}}, 0, -1, 1.5, True, "x", "ja", "nee",
    "nog niet", "x" * 300, "9" * 5000, "\u202e\u200b", "a\nb", "[red]x[/]", "2026-13-45",
]  # fmt: skip


def places(deel: Any, plek: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a tree, the top left out."""
    leden = deel.items() if isinstance(deel, dict) else enumerate(deel) if isinstance(deel, list) else ()
    for naam, lid in leden:
        yield (*plek, naam)
        yield from places(lid, (*plek, naam))


def harm(inhoud: Any, plek: tuple[Any, ...], hoe: str, vreemd: Any) -> None:
    """Do something to one place in a tree."""
    *weg, laatste = plek
    houder = inhoud
    for naam in weg:
        houder = houder[naam]
    waarde = houder[laatste]
    if hoe == "weg":
        del houder[laatste]
    elif hoe == "dubbel":
        nieuw = f"{laatste}2" if isinstance(houder, dict) else len(houder)
        houder.update({nieuw: waarde}) if isinstance(houder, dict) else houder.append(deepcopy(waarde))
    elif hoe == "in een lijst":
        houder[laatste] = [waarde, waarde]
    elif hoe == "in een tabel":
        houder[laatste] = {str(laatste): waarde}
    else:
        houder[laatste] = vreemd


@cache
def sources() -> tuple[str, ...]:
    """A record with answers and changes, the same without them, and a flat map."""
    record = json.loads(full())
    velden = {k: v for k, v in record.items() if k not in ("antwoorden", "wijzigingen")}
    plat = {
        "bank": "basis", "datum": "2026-11-20", "moment": "De storing", "emoties": ["bang", "trots"],
        "waardering": "fijn", "verbreding": ["thuis", "voetbal"], "stap": "bellen", "stap-wanneer": "2026-12-10",
    }  # fmt: skip
    return (full(), json.dumps(velden), json.dumps(plat))


kwaad = st.tuples(
    st.integers(0, 10_000),
    st.sampled_from(["weg", "dubbel", "in een lijst", "in een tabel", "anders", "anders"]),
    st.sampled_from(VREEMD),
)
"""Something to do to a file: at which place, what, and something strange to put there."""
bronnen = st.integers(0, 2)


def harmed(bron: int, kwaden: list[tuple[int, str, Any]]) -> dict[str, Any]:
    """A file with a few things done to it at random places."""
    inhoud: dict[str, Any] = json.loads(sources()[bron])
    for nummer, hoe, vreemd in kwaden:
        if plekken := list(places(inhoud)):
            harm(inhoud, plekken[nummer % len(plekken)], hoe, deepcopy(vreemd))
    return inhoud


def same(tekst: str) -> str:
    """A text as it is compared: what is cleaned or folded away says nothing."""
    return " ".join(tekst.replace("\u202e", "").replace("\u200b", "").casefold().split())


def is_date(tekst: str) -> bool:
    """Whether a text is a day as the record writes it."""
    return re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", tekst) is not None


def check_whole(inhoud: dict[str, Any], record: dict[str, Any]) -> None:
    """All that a file gives stands in the record: each field at its path, each answer at its place."""
    afgeleid = ("rode_draad.voorlopig", "vervolgstap.status", "groter_verhaal.stem")
    velden = {k: v for k, v in inhoud.items() if k in record and k not in (
        "schema", "gesprek", "competenties", "nog_open", "antwoorden", "wijzigingen",
    )}  # fmt: skip
    gegeven = {k: v for k, v in leaves(velden).items() if same(v) and not k.startswith(afgeleid)}
    staat = leaves(record)
    if says_no(gegeven.get(STAP)):  # M28: "nee" is an answer, and no step
        assert record["vervolgstap"]["activiteit"] is None
        del gegeven[STAP]
    for pad, tekst in gegeven.items():
        lijst = re.split(r"\.[0-9]", pad)[0]  # items stand in the order of the bank, and empty ones go
        gezocht = [t for p, t in staat.items() if p == pad or (lijst != pad and p.startswith(f"{lijst}."))]
        if pad in VELDEN and VELDEN[pad].soort == "datum":
            assert any(map(is_date, gezocht)), (pad, tekst)  # a day is read: 1.5 is the first of May
        else:
            assert same(tekst) in map(same, gezocht), (pad, tekst)
    antwoorden = {(a["vraag"], a["ronde"]): a for a in record["antwoorden"]}
    for a in inhoud.get("antwoorden") or []:
        assert same(str(a.get("antwoord") or "")) == same(
            str(antwoorden[a["vraag"], int(a.get("ronde") or 1)]["antwoord"] or "")
        )
    assert len(record["wijzigingen"]) == len(inhoud.get("wijzigingen") or [])


def check_refusal(zin: str) -> None:
    """Every line but the last names the file, and no line is longer than a screen or two."""
    *regels, laatste = zin.splitlines()
    if regels or "nieuwere versie" not in laatste:
        assert laatste.startswith("Er is niets opgeslagen."), zin
    assert all(regel.startswith(("proef.json:", "En zo nog")) for regel in regels or [laatste]), zin
    assert max(map(len, zin.splitlines())) < 400, zin


def throw_at_it(inhoud: dict[str, Any]) -> None:
    """Taken in whole, or refused with the name of the file and nothing kept."""
    with tempfile.TemporaryDirectory() as map_:
        folder, pad = Path(map_) / "lob", Path(map_) / "proef.json"
        pad.write_text(json.dumps(inhoud), encoding="utf-8")
        try:
            feiten = facts_from(folder, pad, Wanted())
        except LobFout as fout:
            check_refusal(fout.zin)
            return
        finally:
            assert not folder.exists()
    talk = replay(from_line(to_line(f)) for f in feiten)
    verslag = record_of(talk)
    assert render("md", verslag)
    check_whole(inhoud, json.loads(render("json", verslag)))


@given(bronnen, st.lists(kwaad, min_size=1, max_size=3))
def test_a_harmed_file_is_taken_in_whole_or_refused_in_one_piece(
    bron: int, kwaden: list[tuple[int, str, Any]]
) -> None:
    """Drop, double, wrap or replace anything anywhere: never an error that nobody thought of."""
    throw_at_it(harmed(bron, kwaden))


@pytest.mark.proef
def test_very_many_harmed_files_are_taken_in_whole_or_refused_in_one_piece(
    telt: Callable[[str], Tally],
) -> None:
    """The same, for as long as it takes to come by rare combinations."""
    tally = telt(
        "Een beschadigd antwoordenbestand of verslag wordt heel opgenomen, of in zijn geheel geweigerd."
    )

    @VEEL
    @given(bronnen, st.lists(kwaad, min_size=1, max_size=3))
    def throw(bron: int, kwaden: list[tuple[int, str, Any]]) -> None:
        throw_at_it(harmed(bron, kwaden))
        tally.trial()

    throw()
    tally.none_lost()


@pytest.mark.lang
def test_each_place_of_a_record_can_hold_anything_at_all_and_is_told() -> None:
    """One strange value for every place of every file, each in its turn."""
    for bron in sources():
        for i, plek in enumerate(places(json.loads(bron))):
            inhoud = json.loads(bron)
            harm(inhoud, plek, "anders", VREEMD[i % len(VREEMD)])
            throw_at_it(inhoud)
