"""Reading a file into a tree: what is accepted, what is refused, and with which words."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from loopbaangesprek.plaats import Bevinding, Knoop, LeesFout
from loopbaangesprek.reading.tekstbestand import Grenzen
from loopbaangesprek.reading.yamlparser import slow_parser
from loopbaangesprek.reading.yamltree import ANTWOORDEN, BANK, parse

WORTEL = Path(__file__).parents[1]
CORPUS = WORTEL.parent / "shared" / "corpus" / "injectie.json"


def lees(tekst: str, naam: str = "bank.yaml", grenzen: Grenzen = BANK) -> Knoop:
    return parse(tekst.encode(), naam, grenzen)


def kaal(knoop: Knoop) -> Any:
    """The tree without its places."""
    if isinstance(knoop.waarde, dict):
        return {sleutel: kaal(lid) for sleutel, lid in knoop.waarde.items()}
    if isinstance(knoop.waarde, list):
        return [kaal(lid) for lid in knoop.waarde]
    return knoop.waarde


def fouten(
    data: str | bytes, naam: str = "bank.yaml", grenzen: Grenzen = BANK, **rest: Any
) -> tuple[Bevinding, ...]:
    """What is found in a file that must be refused."""
    with pytest.raises(LeesFout) as gevangen:
        parse(data if isinstance(data, bytes) else data.encode(), naam, grenzen, **rest)
    return gevangen.value.bevindingen


def een(tekst: str, **rest: Any) -> tuple[str, int, int, str]:
    """The one finding in a text: its code, line, column and sentence."""
    (b,) = fouten(tekst, **rest)
    return b.code, b.regel, b.kolom, b.zin


def gevallen(soort: str) -> list[Any]:
    """The cases of one kind in the shared corpus."""
    if not CORPUS.exists():
        reden = pytest.mark.skip(reason="the shared corpus does not stand beside this project")
        return [pytest.param({}, id=f"{soort}-corpus", marks=reden)]
    cases = json.loads(CORPUS.read_text("utf-8"))["cases"]
    return [pytest.param(geval, id=geval["id"]) for geval in cases if geval["kind"] == soort]


def inhoud(geval: dict[str, Any]) -> bytes:
    """The bytes of a case; some are described by how to make them."""
    if "input_b64" in geval:
        return base64.b64decode(geval["input_b64"])
    if (maak := geval.get("gen")) is not None:
        deel = maak["repeat"] * maak["times"]
        return f"{maak.get('prefix', '')}{deel}{maak.get('suffix', '')}".encode()
    return str(geval["input"]).encode()


# --- the corpus


@pytest.mark.parametrize("geval", gevallen("yaml"))
def test_each_yaml_case_of_the_corpus_is_text_or_refused(geval: dict[str, Any]) -> None:
    verwacht, data = geval["expect"], inhoud(geval)
    if verwacht.startswith("refused"):
        assert all(b.regel >= 1 and b.kolom >= 1 and b.zin for b in fouten(data))
        return
    boom = kaal(parse(data, "bank.yaml"))
    if verwacht.startswith("string"):
        assert boom == {"a": geval["input"].removeprefix("a: ")}
    elif verwacht.startswith("key string"):
        assert boom == {"NO": "x"}
    else:
        goed: list[Any] = [None, "1", "x y", "[bold]x\n---\n", "=1+1"]
        assert next(iter(boom.values())) in goed


@pytest.mark.parametrize("geval", gevallen("bytes"))
@pytest.mark.parametrize("grenzen", [BANK, ANTWOORDEN], ids=["bank", "antwoorden"])
def test_each_bytes_case_of_the_corpus_is_read_or_refused(geval: dict[str, Any], grenzen: Grenzen) -> None:
    data = inhoud(geval)
    if not geval["expect"].startswith("refused"):
        assert kaal(parse(data, "x.yaml", grenzen)) == {"a": "1", "b": "2"}
        return
    zin = fouten(data, grenzen=grenzen)[0].zin
    if "not UTF-8" in geval["expect"]:
        assert "byte 3" in zin


@pytest.mark.parametrize("geval", gevallen("json"))
def test_each_json_case_of_the_corpus_is_refused_or_read_without_loss(geval: dict[str, Any]) -> None:
    """What only the record can know (a newer schema, an unknown field) is read here and judged there."""
    data, inzicht = inhoud(geval), geval["expect"]
    zaak_van_het_verslag = any(woord in inzicht for woord in ("newer", "unknown field", "rewrite", "cleanly"))
    if zaak_van_het_verslag or geval["input"] in ('{"schema":-1}', '{"schema":"1"}', '{"tijd":"9999-99-99"}'):
        gelezen = kaal(parse(data, "verslag.json", ANTWOORDEN))
        echt = json.loads(data.decode("utf-8-sig"))
        assert gelezen == {k: str(v) if isinstance(v, int) else v for k, v in echt.items()}
    else:
        assert fouten(data, "verslag.json", ANTWOORDEN)


# --- places


def test_every_value_and_key_knows_its_line_and_column() -> None:
    boom = lees("a: 1\nb:\n  - x\n  - {c: 'y'}\n")
    lijst = boom.leden["b"]
    assert (boom.leden["a"].regel, boom.leden["a"].kolom) == (1, 4)
    assert str(lijst.sleutelplaats) == "bank.yaml:2:1"
    assert str(lijst.lijst[0].plaats) == str(lijst.lijst[0].sleutelplaats) == "bank.yaml:3:5"
    c = lijst.lijst[1].leden["c"]
    assert (str(c.sleutelplaats), str(c.plaats)) == ("bank.yaml:4:6", "bank.yaml:4:9")


def test_places_count_what_an_editor_counts() -> None:
    """Windows line ends, signs of several bytes and invisible line separators move nothing."""
    tekst = "\ufeffa: 'é 😀'\r\nb: x\u2028y\r\nc:  z\r\n"
    c = lees(tekst).leden["c"]
    assert (c.regel, c.kolom) == (3, 5)


def walk(knoop: Knoop) -> list[Knoop]:
    """Every node of a tree."""
    leden = list(knoop.leden.values()) or knoop.lijst
    return [knoop, *(dieper for lid in leden for dieper in walk(lid))]


@settings(deadline=None)
@given(
    st.recursive(
        st.text("abc é😀:#'\"\n-", max_size=8),
        lambda deel: (
            st.lists(deel, max_size=3) | st.dictionaries(st.text("abcé", min_size=1), deel, max_size=3)
        ),
        max_leaves=12,
    )
)
def test_in_json_every_place_is_where_the_value_stands(waarde: Any) -> None:
    tekst = json.dumps({"a": waarde}, ensure_ascii=False, indent=1)
    regels = tekst.split("\n")
    for knoop in walk(lees(tekst, "x.json", ANTWOORDEN)):
        begin = regels[knoop.regel - 1][knoop.kolom - 1]
        assert begin == (
            "{" if isinstance(knoop.waarde, dict) else "[" if isinstance(knoop.waarde, list) else '"'
        )


def test_in_the_shipped_banks_every_key_stands_where_the_tree_says() -> None:
    for bestand in sorted((WORTEL / "vragen").glob("*.yaml")):
        regels = bestand.read_text("utf-8").split("\n")
        for knoop in walk(parse(bestand.read_bytes(), bestand.name)):
            for sleutel, lid in knoop.leden.items():
                assert regels[lid.sleutel_regel - 1][lid.sleutel_kolom - 1 :].startswith(
                    (sleutel, f'"{sleutel}')
                )


# --- text


def test_every_scalar_stays_the_text_that_was_typed() -> None:
    boom = kaal(lees("a: nee\nb: 10:00\nc: 1.10\nd: 2026-11-20\ne: 'null'\nf: on\n"))
    assert boom == {"a": "nee", "b": "10:00", "c": "1.10", "d": "2026-11-20", "e": "null", "f": "on"}


@pytest.mark.parametrize("niets", ["", "~", "null"])
def test_nothing_is_none(niets: str) -> None:
    assert kaal(lees(f"a: {niets}\nb: x\n")) == {"a": None, "b": "x"}


def test_what_is_taken_for_a_comment_is_remembered() -> None:
    """`kwaliteit #1` is cut by YAML without a word; whoever expects a sentence can say so."""
    boom = lees('a: kwaliteit #1\nb: "kwaliteit #2" # echt\nc: x#y\nd: z\n# los\n')
    assert [boom.leden[k].rest for k in "abcd"] == ["#1", None, None, None]


def test_a_number_and_a_text_that_looks_like_one_are_told_apart() -> None:
    boom = lees('{"a": 1, "b": "1", "c": true, "d": null}', "x.json")
    assert [boom.leden[k].kaal for k in "abc"] == [True, False, True]
    assert kaal(boom) == {"a": "1", "b": "1", "c": "true", "d": None}


def test_the_two_parsers_give_the_same_tree() -> None:
    for bestand in sorted((WORTEL / "vragen").glob("*.yaml")):
        data = bestand.read_bytes()
        assert parse(data, "x") == parse(data, "x", parser=slow_parser)


TEKST = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@settings(deadline=None)
@given(st.dictionaries(TEKST, TEKST | st.lists(TEKST, max_size=3), min_size=1, max_size=4), st.booleans())
def test_what_json_writes_is_read_back(waarde: dict[str, Any], ascii_: bool) -> None:  # noqa: FBT001 - a choice
    tekst = json.dumps(waarde, ensure_ascii=ascii_)
    assert kaal(lees(tekst, "x.json", ANTWOORDEN)) == waarde
    assert kaal(lees(tekst, "x.yaml", ANTWOORDEN)) == waarde


@settings(deadline=None)
@given(st.dictionaries(TEKST.filter(bool), TEKST | st.lists(TEKST, max_size=3), min_size=1, max_size=4))
def test_what_yaml_writes_is_read_back(waarde: dict[str, Any]) -> None:
    """A key may be cut by YAML's own limit on keys; one called << is a merge even between quotes on paper."""
    tekst = yaml.safe_dump(waarde, allow_unicode=False)
    if "? " not in tekst:
        assert kaal(lees(tekst, grenzen=ANTWOORDEN)) == waarde


def test_a_pair_of_surrogates_is_one_sign() -> None:
    assert kaal(lees('{"a": "\\ud83d\\ude00"}', "x.json")) == {"a": "😀"}


@pytest.mark.parametrize("naam", ["x.json", "x.yaml"])
def test_half_a_sign_is_refused(naam: str) -> None:
    assert een('{"a": "\\ud83d"}', naam=naam)[0] == "L42"


def test_json_with_tabs_in_a_file_called_yaml_is_read() -> None:
    assert kaal(lees('{\n\t"a":\t[1,\n\t2]\n}', "x.yaml")) == {"a": ["1", "2"]}


def test_yaml_that_begins_with_a_brace_is_read() -> None:
    assert kaal(lees("{a: ja, b: [x, y]}")) == {"a": "ja", "b": ["x", "y"]}


@pytest.mark.parametrize(
    ("tekst", "kolom", "stukje"),
    [
        ('{"a": NaN}', 7, "NaN"),
        ('{"a": -Infinity}', 7, "NaN"),
        ('{"a": 1,}', 9, "komma"),
        ('{"a": 1 "b": 2}', 9, "komma"),
        ("{'a': 1}", 2, "dubbele aanhalingstekens"),
        ('{"a" 1}', 6, "dubbele punt"),
        ('{"a": x}', 7, "waarde"),
        ('{"a": "x', 7, "sluit niet"),
        ('{"a": "x\ty"}', 7, "sluit niet"),
        ('{"a": [1', 9, "te vroeg"),
        ('{"a": ', 7, "te vroeg"),
        ('{"a": 1} x', 10, "Na het einde"),
        ('{"a": ' + "9" * 41 + "}", 7, "te lang"),
        ('{"a": 1, "a": 2}', 10, "tweede keer"),
    ],
)
def test_each_way_in_which_json_goes_wrong_is_told(tekst: str, kolom: int, stukje: str) -> None:
    _, regel, plek, zin = een(tekst, naam="x.json", grenzen=ANTWOORDEN)
    assert (regel, plek) == (1, kolom)
    assert stukje in zin


# --- what is refused


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("a: 1\nb: 2\na: 3\n", [("L09", 3, 1)]),
        ("a: {b: 1, b: 2}\n", [("L09", 1, 11)]),
        ("a: &x [1]\nb: *x\n", [("L10", 1, 4), ("L10", 2, 4)]),
        ("a: !!str x\nb: !foo [y]\n", [("L11", 1, 4), ("L11", 2, 4)]),
        ("*x : 1\n", [("L10", 1, 1)]),
        ("<<: {x: 1}\n", [("L12", 1, 1)]),
        ("? [1, 2]\n: x\n", [("L13", 1, 3)]),
        ("?\n: x\n", [("L13", 1, 2)]),
        ("a: 1\n---\nb: 2\n", [("L06", 2, 1)]),
        ("%TAG ! tag:x,2000:\n---\na: 1\n", [("L14", 1, 1)]),
        ("%YAML 9.9\n---\na: 1\n", [("L14", 1, 1)]),
        ("\n\n", [("L04", 1, 1)]),
        ("# alleen een opmerking\n", [("L05", 1, 1)]),
        ("zomaar wat tekst\n", [("L05", 1, 1)]),
        ('a: "\\0"\n', [("L03", 1, 4)]),
        ("a: x\nb: \x1b[2J\x07\n", [("L03", 2, 4), ("L03", 2, 8)]),
        ("a: 1\nb:\t2\n", [("L15", 2, 3)]),
        ("a:\n\tb: 1\n", [("L15", 2, 1)]),
        ("a: &x 1\nb: !y 2\na: 3\n", [("L10", 1, 4), ("L11", 2, 4), ("L09", 3, 1)]),
    ],
)
def test_what_yaml_can_do_and_a_bank_cannot_is_refused_all_at_once(
    tekst: str, verwacht: list[tuple[str, int, int]]
) -> None:
    assert [(b.code, b.regel, b.kolom) for b in fouten(tekst)] == verwacht


def test_a_double_key_names_both_lines() -> None:
    code, regel, _, zin = een("a: 1\nb: 2\na: 3\n")
    assert (code, regel) == ("L09", 3)
    assert "op regel 1" in zin


@pytest.mark.parametrize(
    ("tekst", "code", "regel", "kolom", "stukje"),
    [
        ("vraag: Wat vond je leuk: de sfeer?\n", "L21", 1, 24, '"Wat vond je leuk: de sfeer?"'),
        ("d:\n  - Leuk: ja, of: nee?\n", "L21", 2, 17, '"Leuk: ja, of: nee?"'),
        ("vraag: 's Ochtends ben je moe\ntip: x\n", "L22", 1, 8, '"\'s Ochtends ben je moe"'),
        ("vraag: 's Ochtends?\ntip: 't Is laat\n", "L22", 1, 8, '"\'s Ochtends?"'),
        ('vraag: "Leuk" zei je?\n', "L23", 1, 8, "'\"Leuk\" zei je?'"),
        ("vraag: 'Wat is 's avonds leuk?'\n", "L23", 1, 8, '"Wat is \'s avonds leuk?"'),
        ('vraag: "Wat deed je?\ntip: x\n', "L23", 1, 8, "nergens sluit"),
        ("vraag: *Let op* dit\n", "L10", 1, 8, "tussen aanhalingstekens"),
        ("vraag: *Let* op\n", "L24", 1, 8, '"*Let* op"'),
        ("vraag: @thuis\n", "L24", 1, 8, '"@thuis"'),
        ("vraag: % van de tijd\n", "L24", 1, 8, '"% van de tijd"'),
        ("vraag: [naam], hoe was het?\n", "L24", 1, 8, '"[naam], hoe was het?"'),
        ("- id: x\n   vraag: y\n", "L25", 2, 4, "niet recht onder"),
        ("a:\n  - x\n - y\n", "L25", 3, 2, "niet recht onder"),
        ("k: [ja, nee\nv: x\n", "L26", 1, 4, "]"),
        ("k: {fijn: ja\nv: x\n", "L26", 1, 4, "}"),
        ("k: [\n  ja,\n", "L26", 1, 4, "]"),
        ("id: x\nvraag:Wat?\ntip: y\n", "L27", 2, 7, "spatie achter de dubbele punt"),
        ("vraag:Wat?\ntip: y\n", "L27", 1, 7, "spatie achter de dubbele punt"),
        ("tip: | Laat stil\n  x\n", "L28", 1, 6, "volgende regel"),
        ("tip: - Laat stil\n", "L29", 1, 6, "streepje"),
        ("tip: Eerst # dit\n  dan dat\n", "L30", 2, 3, "spatie met #"),
        ("id: x\nvraag Wat?\ntip: y\n", "L31", 2, 1, "dubbele punt"),
        ('tip: "C:\\quit"\n', "L32", 1, 9, "\\\\"),
        ("[x]\na: 1\n", "L33", 2, 1, "Boven deze regel"),
    ],
)
def test_text_as_people_type_it_is_answered_with_what_to_type(
    tekst: str, code: str, regel: int, kolom: int, stukje: str
) -> None:
    gevonden = een(tekst)
    assert gevonden[:3] == (code, regel, kolom)
    assert stukje in gevonden[3]


def test_a_utf16_file_is_called_by_its_name() -> None:
    assert een_zin("a: 1".encode("utf-16")) == een_zin("titel: é".encode("utf-16-le"))
    assert "UTF-16" in een_zin("a: 1".encode("utf-16-be"))


def een_zin(data: bytes) -> str:
    (b,) = fouten(data)
    return b.zin


def test_windows_text_is_recognised_and_its_place_is_told() -> None:
    (b,) = fouten("a: 1\r\ntip: café".encode("cp1252"))
    assert (b.code, b.regel, b.kolom) == ("L02", 2, 9)
    assert "byte 14" in b.zin
    assert "cp1252" in b.zin
    assert "é" in b.zin


def test_a_word_file_is_recognised() -> None:
    assert "Word" in een_zin(b"PK\x03\x04\x14\x00")


def test_limits_are_told() -> None:
    krap = Grenzen(grootte=1_000_000, diepte=3, knopen=5)
    assert een("a: [[[1]]]", grenzen=krap)[:3] == ("L07", 1, 6)
    assert een("a: [1, 2, 3, 4, 5]", grenzen=krap)[0] == "L08"
    assert een("a: " + "x" * 1_000_000)[0] == "L01"
    assert een('{"a": [[[1]]]}', naam="x.json", grenzen=krap)[:3] == ("L07", 1, 9)
    assert een('{"a": [1, 2, 3, 4, 5]}', naam="x.json", grenzen=krap)[0] == "L08"


def test_an_answers_file_may_be_larger_and_holds_escapes_that_are_cleaned_later() -> None:
    assert kaal(lees("a: " + "x" * 2_000_000, grenzen=ANTWOORDEN))
    assert kaal(lees('a: "\\e[2J"', grenzen=ANTWOORDEN)) == {"a": "\x1b[2J"}


def test_findings_stop_at_a_number_that_can_still_be_read() -> None:
    assert len(fouten("".join("a: 1\n" for _ in range(500)))) == 100


# --- never anything else


def leest_of_weigert(data: bytes, naam: str = "x.yaml", **rest: Any) -> None:
    try:
        gelezen = parse(data, naam, **rest)
    except LeesFout as fout:
        gevonden = fout.bevindingen
    else:
        assert isinstance(gelezen.waarde, dict)
        return
    assert gevonden
    assert all(b.regel >= 1 and b.kolom >= 1 and "\n" not in b.zin for b in gevonden)
    assert not any(engels in b.zin for b in gevonden for engels in ("expected", "found", "while"))


STUKJES = st.sampled_from(
    ["a", "b: ", "'", '"', "- ", ": ", " #", "\n", "  ", "[", "]", "{", "}", ",", "&x ", "*x", "!t ", "|", ">", "? ",
     "\t", "\\", "---\n", "...\n", "%YAML 1.1\n", "<<: ", "~", "é",
     "\u2028", "\x00", "\x85", "'s ", "\r\n", "@", "\ufeff"]
)  # fmt: skip


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_a_tree_or_findings(data: bytes) -> None:
    leest_of_weigert(data)


@settings(deadline=None)
@given(st.text(max_size=200), st.sampled_from(["x.yaml", "x.json"]))
def test_any_text_gives_a_tree_or_findings(tekst: str, naam: str) -> None:
    leest_of_weigert(tekst.encode("utf-8", "surrogatepass"), naam, grenzen=ANTWOORDEN)


@settings(deadline=None)
@given(st.lists(STUKJES, max_size=40).map("".join), st.sampled_from(["x.yaml", "x.json"]))
def test_anything_made_of_yaml_signs_gives_a_tree_or_findings(tekst: str, naam: str) -> None:
    leest_of_weigert(tekst.encode(), naam)


@settings(deadline=None)
@given(st.lists(STUKJES, max_size=40).map("".join))
def test_the_slow_parser_gives_a_tree_or_findings_too(tekst: str) -> None:
    leest_of_weigert(tekst.encode(), parser=slow_parser)
