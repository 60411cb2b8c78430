"""A school's own look: what it may be, how it is kept, and that it never stands in the way of a file."""

from __future__ import annotations

import json
import zlib
from contextlib import closing, suppress
from functools import cache
from pathlib import Path
from typing import Any

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from loopbaangesprek.desk.house_style import look_of, read_style
from loopbaangesprek.desk.law import load_law
from loopbaangesprek.desk.style_trial import made_up
from loopbaangesprek.exports import forms, render
from loopbaangesprek.exports.blokken import Alinea, Kop, Opsomming, Streep
from loopbaangesprek.exports.editions import edition
from loopbaangesprek.exports.uitgave import GEWOON, LEZERS, Lezer, Uiterlijk, Uitgave
from loopbaangesprek.fouten import HuisstijlFout, VerkeerdGebruik
from loopbaangesprek.huisstijl import logo as l_
from loopbaangesprek.huisstijl.kleur import KLEUREN, ZICHTBAAR, contrast, named, read_colour
from loopbaangesprek.huisstijl.logo import clean_png, size_of
from loopbaangesprek.huisstijl.sjabloon import MEESTE_BYTES, Sjabloon, Sjabloondeel, read_template
from loopbaangesprek.huisstijl.vorm import LANGSTE_NAAM, Huisstijl, from_setting, read_name, to_setting
from loopbaangesprek.instellingen import HUISSTIJL
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.stores.memory import MemoryStore
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.teksten import huisstijl as t
from loopbaangesprek.verslag import Verslag
from loopbaangesprek.wetboek import Wet
from tests.bouw import leeg_verslag
from tests.corpus import corpus, text_of
from tests.lob import Lob
from tests.plaatje import BEGIN, chunk, head, pixels, png
from tests.teruglezen import LEZERS as MARKDOWNLEZERS
from tests.teruglezen import read_back, teksten
from tests.voorbeeld import vol_verslag

STIJL = ("instellingen", "huisstijl")
KORT = 2_000
"""A text of the corpus that is longer than this is tried in the long run."""
SJABLOON = """\
# Van {{school}}

Gemaakt op
{{datum}}.

{{verslag}}

---
### Later
- eerst **dit**
- dan *dat*

Slot
"""


@cache
def _law() -> Wet:
    """The law as it comes with the program."""
    return load_law(Path("geen-eigen-wet")).wet


def _edition(verslag: Verslag, lezer: Lezer | None = None, uiterlijk: Uiterlijk = GEWOON) -> Uitgave:
    return edition(verslag, lezer, wet=_law(), uiterlijk=uiterlijk)


# --- a name and a colour


def test_a_name_is_one_line_and_nothing_invisible() -> None:
    assert read_name("  Het \u202eBos \n  College\x1b ") == "Het Bos College"


@pytest.mark.parametrize("naam", ["", " \n", "\u200b\x07", "x" * (LANGSTE_NAAM + 1)])
def test_what_is_no_name_is_told(naam: str) -> None:
    with pytest.raises(VerkeerdGebruik):
        read_name(naam)


@given(teksten)
def test_a_name_that_was_read_is_read_to_the_same(tekst: str) -> None:
    try:
        naam = read_name(tekst)
    except VerkeerdGebruik:
        return
    assert read_name(naam) == naam == schoon(naam) == on_one_line(naam)


@pytest.mark.parametrize(
    ("getypt", "kleur"),
    [("#1F4E5F", "#1f4e5f"), ("1f4e5f", "#1f4e5f"), (" #abc ", "#aabbcc"), ("Groen", KLEUREN["groen"])],
)
def test_a_colour_is_a_word_or_six_signs(getypt: str, kleur: str) -> None:
    assert read_colour(getypt) == kleur


@pytest.mark.parametrize(
    "getypt", ["", "mauve", "#12345", "#1234567", "red;}", "url(x)", "#１２３４５６", "1f4e5g"]
)
def test_what_is_no_colour_is_told_with_those_there_are(getypt: str) -> None:
    with pytest.raises(VerkeerdGebruik, match="groen, blauw"):
        read_colour(getypt)


def test_every_colour_by_name_can_be_seen_as_a_thin_line_and_is_told_by_that_name() -> None:
    for naam, kleur in KLEUREN.items():
        assert contrast(kleur) >= 4.5 > ZICHTBAAR
        assert named(kleur) == f"{naam} ({kleur})"
    assert round(contrast("#ffffff"), 2) == 1
    assert round(contrast("#000000")) == 21


# --- a logo


@pytest.mark.parametrize("ronden", [0, 1])
@pytest.mark.parametrize(("kleur", "diepte"), [(k, d) for k, diepten in l_._DIEPTEN.items() for d in diepten])
def test_every_kind_of_png_is_taken_as_it_is(kleur: int, diepte: int, ronden: int) -> None:
    for breed, hoog in ((1, 1), (2, 9), (9, 3)):
        plaatje = png(breed, hoog, diepte, kleur, ronden)
        assert clean_png(plaatje) == plaatje
        assert size_of(plaatje) == (breed, hoog)


def test_only_the_picture_comes_along() -> None:
    wie = chunk(b"tEXt", b"Author\0Jan Jansen") + chunk(b"eXIf", b"Exif Jan") + chunk(b"iCCP", b"Jan\0\0x")
    doorzichtig = chunk(b"tRNS", b"\0\1\0\2\0\3")
    plaatje = png(erbij=wie + doorzichtig, erna=b"Jan Jansen")
    assert clean_png(plaatje) == png(erbij=doorzichtig)
    assert b"Jan" not in clean_png(plaatje)


@pytest.mark.parametrize("stukken", [1, 2, 3, 30])
def test_what_stands_behind_the_pixels_does_not_come_along(stukken: int) -> None:
    """In how many parts the picture and what stands behind it come is all the same."""
    gepakt = zlib.compress(pixels(4, 4))
    heel, stap = gepakt + b"Jan Jansen", -(-(len(gepakt) + 10) // stukken)
    delen = [chunk(b"IDAT", heel[i : i + stap]) for i in range(0, len(heel), stap)]
    schoon_ = clean_png(BEGIN + head(4, 4) + b"".join(delen) + chunk(b"IDAT", b"Jan") + SLOT)
    assert b"Jan" not in schoon_
    assert clean_png(schoon_) == schoon_
    assert stukken > 1 or schoon_ == png(4, 4)


@pytest.mark.parametrize("kleur", [2, 6])
def test_colours_that_the_picture_does_not_use_do_not_come_along(kleur: int) -> None:
    assert clean_png(png(4, 4, 8, kleur, palet=b"JanJan")) == png(4, 4, 8, kleur)
    assert b"JanJan" in clean_png(png(4, 4, 8, 3, palet=b"JanJan"))


GOED = png()
BEELD = chunk(b"IDAT", zlib.compress(pixels(4, 4)))
SLOT = chunk(b"IEND")
KAPOT: dict[str, bytes] = {
    "leeg": b"",
    "alleen het begin": BEGIN,
    "afgekapt": GOED[:-6],
    "halverwege afgekapt": GOED[: len(GOED) // 2],
    "zonder einde": GOED[:-12],
    "verkeerde som": GOED[:-14] + b"\xff" + GOED[-13:],
    "zonder kop": BEGIN + BEELD + SLOT,
    "twee koppen": BEGIN + head(4, 4) + head(4, 4) + BEELD + SLOT,
    "kop achteraan": BEGIN + BEELD + head(4, 4) + SLOT,
    "zonder beeld": BEGIN + head(4, 4) + SLOT,
    "beeld in twee delen": BEGIN + head(4, 4) + BEELD + chunk(b"tRNS", b"\0" * 6) + BEELD + SLOT,
    "geen breedte": png(0, 4),
    "diepte die niet bestaat": BEGIN + head(4, 4, 3) + BEELD + SLOT,
    "kleur die niet bestaat": BEGIN + head(4, 4, 8, 5) + BEELD + SLOT,
    "beeld te kort": png(beeld=pixels(120, 39)),
    "beeld te lang": png(beeld=pixels(120, 41)),
    "een bom": png(beeld=b"\0" * 5_000_000),
    "geen beeld maar tekst": BEGIN + head(4, 4) + chunk(b"IDAT", b"niet ingepakt") + SLOT,
    "beeld half ingepakt": BEGIN + head(4, 4) + chunk(b"IDAT", zlib.compress(pixels(4, 4))[:-3]) + SLOT,
    "filter dat niet bestaat": png(4, 4, beeld=pixels(4, 4, filter_=5)),
    "palet mist": BEGIN + head(4, 4, 8, 3) + chunk(b"IDAT", zlib.compress(pixels(4, 4, 8, 3))) + SLOT,
    "palet van niets": png(4, 4, 8, 3, palet=b"\0\0"),
    "palet te lang": png(4, 4, 1, 3, palet=b"\0" * 9),
    "palet bij grijs": png(4, 4, 8, 0, palet=b"\0\0\0"),
    "doorzichtig te lang": png(4, 4, 8, 3, erbij=chunk(b"tRNS", b"\0" * 3)),
    "doorzichtig twee keer": png(4, 4, erbij=chunk(b"tRNS", b"\0" * 6) * 2),
    "onbekend en nodig": png(4, 4, erbij=chunk(b"CgBI", b"x")),
    "te breed": png(2001, 1),
    "te zwaar": png(erbij=chunk(b"tEXt", b"x" * 500_000)),
    "jpeg": b"\xff\xd8\xff\xe0" + b"\0" * 40,
    "gif": b"GIF89a" + b"\0" * 40,
    "svg": b'<?xml version="1.0"?><svg onload="alert(1)"/>',
}


@pytest.mark.parametrize("data", KAPOT.values(), ids=KAPOT)
def test_what_cannot_be_drawn_is_told_in_one_sentence(data: bytes) -> None:
    with pytest.raises(HuisstijlFout) as fout:
        clean_png(data)
    assert "PNG" in fout.value.zin or "kleiner" in fout.value.zin
    assert "\n" not in fout.value.zin


@pytest.mark.parametrize(("naam", "soort"), [("jpeg", "JPEG"), ("gif", "GIF"), ("svg", "SVG")])
def test_of_another_kind_of_picture_it_is_said_which_and_what_to_do(naam: str, soort: str) -> None:
    with pytest.raises(HuisstijlFout, match=f"een {soort}, .* bewaar het als PNG"):
        clean_png(KAPOT[naam])


@given(st.integers(0, len(GOED) - 1), st.integers(1, 255))
def test_a_picture_with_one_wrong_byte_is_refused_or_stays_the_picture_it_was(plek: int, anders: int) -> None:
    data = bytearray(GOED)
    data[plek] ^= anders
    with suppress(HuisstijlFout):
        assert clean_png(bytes(data)) == GOED


@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_are_a_picture_or_a_sentence(data: bytes, begin: bool) -> None:  # noqa: FBT001 - drawn
    try:
        clean_png((BEGIN if begin else b"") + data)
    except HuisstijlFout as fout:
        assert "\n" not in fout.zin  # noqa: PT017 - either way is right


# --- a template


def test_a_template_has_a_before_and_an_after() -> None:
    assert read_template(SJABLOON) == Sjabloon(
        voor=(
            Sjabloondeel("kop", ("Van {{school}}",)),
            Sjabloondeel("alinea", ("Gemaakt op {{datum}}.",)),
        ),
        na=(
            Sjabloondeel("streep"),
            Sjabloondeel("kop", ("Later",)),
            Sjabloondeel("lijst", ("eerst dit", "dan dat")),
            Sjabloondeel("alinea", ("Slot",)),
        ),
    )


def test_its_parts_become_blocks_with_the_name_and_the_day_filled_in() -> None:
    uiterlijk = look_of(Huisstijl(naam="{{datum}}", sjabloon=read_template(SJABLOON)))
    kop, dag = uiterlijk.voor
    assert kop == Kop("Van {{datum}}", 2)  # a name is a name, whatever it looks like
    assert isinstance(dag, Alinea)
    assert dag.tekst.startswith("Gemaakt op ")
    assert "{{" not in dag.tekst
    assert uiterlijk.na == (
        Streep(), Kop("Later", 2), Opsomming((Alinea("eerst dit"), Alinea("dan dat"))), Alinea("Slot"),
    )  # fmt: skip


def test_without_a_name_the_template_still_reads_well() -> None:
    uiterlijk = look_of(Huisstijl(sjabloon=read_template("Van {{school}}.\n{{verslag}}")))
    assert uiterlijk.voor == (Alinea("Van onze school."),)


def test_a_smaller_heading_is_one_only_below_a_heading() -> None:
    sjabloon = read_template("{{verslag}}\n### Een\n### Twee\n## Drie")
    assert [deel.soort for deel in sjabloon.na] == ["kop", "tussenkop", "kop"]


def test_a_remark_is_for_whoever_writes_the_template() -> None:
    assert read_template("<!-- x\n\n{{naam}} <b> -->\n\nA\n\n{{ verslag }}\r\nB").voor == (
        Sjabloondeel("alinea", ("A",)),
    )


def test_the_example_is_a_template_and_its_explanation_stays_out() -> None:
    sjabloon = read_template(t.VOORBEELD)
    assert [deel.soort for deel in (*sjabloon.voor, *sjabloon.na)] == ["alinea", "streep", "kop", "lijst"]
    assert "uitleg" not in str(sjabloon)


NIET: dict[str, int] = {
    "[b](c)": 2, "<http://x.nl>": 2, "[b]: /x": 2, "![a](b)": 2, "a <b>b</b>": 2, "<div>": 2, "a\nb <i>": 3,
    "<!-- x": 2, "<!-- x --> y -->": 2, "`a`": 2, "```\na\n```": 2, "    a": 2, "|a|b|\n|-|-|\n|c|d|": 2,
    "\n1. a": 3, "> a": 2, "- a\n  - b": 3, "- a\n\n  b": 4, "- a\n- > b": 3, "~~a~~": 2, "#": 2, "#### a": 2,
    "- # a": 2, "{{naam}}": 2, "a {{verslag}}": 2, "\\{{verslag}} a": 2, "{{}}": 2, "{{ school }}": 2,
    "a {{sch<b>ool}}": 2,
}  # fmt: skip


@pytest.mark.parametrize(("tekst", "regel"), NIET.items())
def test_what_a_template_does_not_know_is_told_with_its_line(tekst: str, regel: int) -> None:
    with pytest.raises(HuisstijlFout, match=rf"(?i)regel {regel} ") as fout:
        read_template(f"{{{{verslag}}}}\n{tekst}\n")
    assert "\n" not in fout.value.zin


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("", t.VERSLAG_MIST),
        ("alleen tekst", t.VERSLAG_MIST),
        ("een {{verslag}}", t.verslag_niet_alleen(1)),
        ("{{verslag}}\na\n{{verslag}}", t.verslag_dubbel(1, 3)),
        ("{{verslag}}", t.SJABLOON_LEEG),
        ("{{verslag}}\n-\n", t.SJABLOON_LEEG),
        ("x\n\n&#8238;&#8203;\n{{verslag}}\n" + "y" * MEESTE_BYTES, t.SJABLOON_LEEG),
    ],
)
def test_a_template_without_a_place_for_the_record_or_without_text_is_told(tekst: str, zin: str) -> None:
    with pytest.raises(HuisstijlFout) as fout:
        read_template(tekst)
    assert fout.value.zin == zin


@given(teksten)
def test_any_text_is_a_template_or_a_sentence(tekst: str) -> None:
    for bron in (tekst, f"{tekst}\n{{{{verslag}}}}\nSlot", f"Begin\n{{{{verslag}}}}\n{tekst}"):
        try:
            sjabloon = read_template(bron)
        except HuisstijlFout as fout:
            assert "\n" not in fout.zin  # noqa: PT017 - either way is right
        else:
            assert from_setting(to_setting(Huisstijl(sjabloon=sjabloon))) == Huisstijl(sjabloon=sjabloon)


# --- how it is kept


namen = teksten.map(lambda tekst: " ".join(on_one_line(tekst).split())[:LANGSTE_NAAM].strip())
kleuren = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
delen = st.sampled_from(read_template(SJABLOON).na)
sjablonen = st.builds(
    Sjabloon,
    voor=st.lists(delen, min_size=1, max_size=4).map(tuple),
    na=st.lists(delen, max_size=4).map(tuple),
)
stijlen = st.builds(
    Huisstijl,
    naam=st.just("") | namen,
    kleur=st.just("") | kleuren,
    logo=st.sampled_from([b"", png(), png(3, 3, 1, 3)]),
    sjabloon=st.none() | sjablonen,
)


@given(stijlen)
def test_a_look_is_kept_and_read_back(stijl: Huisstijl) -> None:
    assert from_setting(to_setting(stijl)) == stijl
    assert schoon(to_setting(stijl)) == to_setting(stijl)


def test_a_look_in_which_nothing_was_chosen_is_none() -> None:
    assert to_setting(Huisstijl()) == ""
    assert from_setting("") == from_setting(None) == Huisstijl()


HEEL: dict[str, Any] = json.loads(to_setting(Huisstijl("Het Bos", "#2f6b3a", png(), read_template(SJABLOON))))
BESCHADIGD: dict[str, str] = {
    "geen json": "{",
    "een lijst": "[]",
    "diep": "[" * 5_000,
    "onbekend veld": json.dumps(HEEL | {"script": "x"}),
    "geen kleur": json.dumps(HEEL | {"kleur": "red;background:url(x)"}),
    "lange naam": json.dumps(HEEL | {"naam": "x" * 81}),
    "naam met regels": json.dumps(HEEL | {"naam": "a\nb"}),
    "naam die keert": json.dumps(HEEL | {"naam": "a\u202eb"}),
    "geen base64": json.dumps(HEEL | {"logo": "%%%"}),
    "geen png": json.dumps(HEEL | {"logo": "AAAA"}),
    "onbekend deel": json.dumps(HEEL | {"sjabloon": {"voor": [{"soort": "html", "teksten": ["x"]}]}}),
    "kop zonder tekst": json.dumps(HEEL | {"sjabloon": {"voor": [{"soort": "kop"}]}}),
    "deel dat keert": json.dumps(HEEL | {"sjabloon": {"na": [{"soort": "kop", "teksten": ["a\u202eb"]}]}}),
    "leeg sjabloon": json.dumps(HEEL | {"sjabloon": {}}),
    "heel lang": json.dumps(HEEL | {"sjabloon": {"na": [{"soort": "alinea", "teksten": ["x" * 20_001]}]}}),
}


@pytest.mark.parametrize("waarde", BESCHADIGD.values(), ids=BESCHADIGD)
def test_what_is_damaged_is_told_in_one_line_and_the_file_is_plain(
    waarde: str, capsys: pytest.CaptureFixture[str]
) -> None:
    store = MemoryStore()
    store.set_setting(HUISSTIJL, waarde)
    assert read_style(store) == GEWOON
    assert capsys.readouterr().err.splitlines() == [t.BESCHADIGD]


def test_a_damaged_look_keeps_nobody_from_writing_a_file_or_choosing_anew(lob: Lob, tmp_path: Path) -> None:
    naam = lob.taken_in()
    with closing(open_store(tmp_path / "lob" / "lob.db")) as store:
        store.set_setting(HUISSTIJL, "{")
    assert lob("gesprek", "exporteer", naam, "--naar", str(tmp_path / "uit.md")) == 0
    assert t.BESCHADIGD in lob.err
    assert (tmp_path / "uit.md").exists()
    assert lob(*STIJL) == 0
    assert lob.out.strip() == t.IS_BESCHADIGD
    assert lob(*STIJL, "--weg", "naam") == 0
    assert t.NAAM_GEEN in lob.out
    assert lob(*STIJL, "--naam", "Het Bos") == 0
    assert t.naam("Het Bos") in lob.out


# --- on a page


@pytest.mark.parametrize("vorm", [vorm for vorm in forms() if vorm != "json"])
@pytest.mark.parametrize("lezer", [None, *LEZERS])
def test_every_form_for_every_reader_can_be_made_with_a_look(vorm: str, lezer: Lezer | None) -> None:
    uiterlijk = look_of(Huisstijl("Het Bos College", "#2f6b3a", png(), read_template(SJABLOON)))
    assert render(vorm, _edition(vol_verslag(), lezer, uiterlijk))


@pytest.mark.parametrize("lezer", [None, *LEZERS])
def test_in_markdown_the_name_is_a_quiet_first_line_and_the_texts_stand_around_the_record(
    lezer: Lezer | None,
) -> None:
    uiterlijk = look_of(Huisstijl("Het Bos", sjabloon=read_template("Vooraf.\n{{verslag}}\nAchteraf.")))
    gewoon = render("md", _edition(vol_verslag(), lezer)).decode()
    md = render("md", _edition(vol_verslag(), lezer, uiterlijk)).decode()
    assert md == f"*Het Bos*\n\nVooraf.\n\n{gewoon}\nAchteraf.\n"


def test_the_data_knows_no_look() -> None:
    uiterlijk = Uiterlijk("Het Bos", "#2f6b3a", png())
    assert render("json", _edition(vol_verslag(), None, uiterlijk)) == render("json", _edition(vol_verslag()))


def _names(lang: bool) -> list[Huisstijl]:  # noqa: FBT001 - short or long
    """Looks with a hostile text for a name, and in a template; what is refused is no look."""
    uit: list[Huisstijl] = []
    for tekst in map(text_of, corpus()):
        if (len(tekst) <= KORT) is lang:
            continue
        regel = on_one_line(schoon(tekst))[:LANGSTE_NAAM].strip()
        for bron in (
            f"{tekst}\n{{{{verslag}}}}\n",
            f"{{{{verslag}}}}\n\n## {on_one_line(schoon(tekst))}\n\nslot",
        ):
            try:
                sjabloon = read_template(bron[:MEESTE_BYTES])
            except HuisstijlFout as fout:
                assert "\n" not in fout.zin  # noqa: PT017 - either way is right
                sjabloon = None
            uit.append(Huisstijl(" ".join(regel.split()), sjabloon=sjabloon))
    return uit


def _only_text(stijl: Huisstijl) -> None:
    """Hold that a name and a template are text and nothing else, in Markdown to the letter."""
    assert from_setting(to_setting(stijl)) == stijl
    uiterlijk = look_of(stijl)
    md = render("md", _edition(leeg_verslag(), "school", uiterlijk)).decode()
    for lezer in MARKDOWNLEZERS:
        gelezen = ["".join(tekst for _, tekst in runs) for _, runs in read_back(md, lezer)]
        for tekst in (stijl.naam, *_texts(uiterlijk)):
            assert not tekst or tekst in gelezen
    assert _elements(uiterlijk) == _elements(_harmless(uiterlijk))


def _elements(uiterlijk: Uiterlijk) -> list[tuple[str, tuple[str, ...]]]:
    """Every element of a page of HTML with the names of its attributes, as a browser sees it."""
    html = render("html", _edition(leeg_verslag(), "school", uiterlijk)).decode()
    boom = html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)
    return [(str(deel.tag), tuple(sorted(deel.attrib))) for deel in boom.iter()]


def _harmless(uiterlijk: Uiterlijk) -> Uiterlijk:
    """The same look with nothing in its texts."""
    voor, na = (tuple(map(_without_words, blokken)) for blokken in (uiterlijk.voor, uiterlijk.na))
    return replace(uiterlijk, naam=uiterlijk.naam and "x", voor=voor, na=na)


def _without_words(blok: Any) -> Any:
    if isinstance(blok, Opsomming):
        return Opsomming(tuple(Alinea("x") for _ in blok.punten))
    return blok if isinstance(blok, Streep) else replace(blok, tekst="x")


def _texts(uiterlijk: Uiterlijk) -> list[str]:
    return [
        tekst
        for blok in (*uiterlijk.voor, *uiterlijk.na)
        for tekst in (
            [punt.tekst for punt in blok.punten]
            if isinstance(blok, Opsomming)
            else [getattr(blok, "tekst", "")]
        )
    ]


@pytest.mark.lang
def test_a_hostile_name_or_template_reaches_no_page_as_markup() -> None:
    stijlen = _names(lang=False)
    assert sum(stijl.sjabloon is not None for stijl in stijlen) > 200
    for stijl in stijlen:
        _only_text(stijl)


@pytest.mark.lang
def test_a_long_hostile_name_or_template_reaches_no_page_as_markup() -> None:
    for stijl in _names(lang=True):
        _only_text(stijl)


# --- the command


def test_a_newcomer_sees_what_there_is_to_choose_and_nothing_is_made(lob: Lob, tmp_path: Path) -> None:
    assert lob(*STIJL) == 0
    for zin in (t.NAAM_GEEN, t.KLEUR_GEEN, t.LOGO_GEEN, t.SJABLOON_GEEN, t.PROBEER):
        assert zin in lob.out
    assert lob(*STIJL, "--weg", "alles") == 0
    assert not (tmp_path / "lob").exists()


def test_a_look_is_chosen_before_the_first_talk_and_stands_on_its_record(lob: Lob, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(png(300, 100))
    (tmp_path / "vast.md").write_text(SJABLOON, encoding="utf-8")
    keuzes = ("--logo", str(tmp_path / "logo.png"), "--sjabloon", str(tmp_path / "vast.md"))
    assert lob(*STIJL, "--naam", "Het Bos", "--kleur", "rood", *keuzes) == 0
    for zin in ("Het Bos", "rood (#a3262a)", "300 bij 100", "boven en onder"):
        assert zin in lob.out
    naam = lob.taken_in()
    assert lob("gesprek", "exporteer", naam, "--naar", str(tmp_path / "uit.md")) == 0
    md = (tmp_path / "uit.md").read_text(encoding="utf-8")
    assert md.startswith("*Het Bos*\n\n## Van Het Bos\n")
    assert md.endswith("\nSlot\n")


@pytest.mark.parametrize(
    ("wat", "zin"),
    [("naam", t.NAAM_GEEN), ("kleur", t.KLEUR_GEEN), ("logo", t.LOGO_GEEN), ("sjabloon", t.SJABLOON_GEEN)],
)
def test_each_part_is_taken_away_by_itself_and_all_at_once(
    lob: Lob, tmp_path: Path, wat: str, zin: str
) -> None:
    (tmp_path / "logo.png").write_bytes(png())
    (tmp_path / "vast.md").write_text(SJABLOON, encoding="utf-8")
    keuzes = ("--logo", str(tmp_path / "logo.png"), "--sjabloon", str(tmp_path / "vast.md"))
    assert lob(*STIJL, "--naam", "Het Bos", "--kleur", "rood", *keuzes) == 0
    assert lob(*STIJL, "--weg", wat) == 0
    assert lob.out.count("nog niet gekozen") + lob.out.count(t.KLEUR_GEEN) == 1
    assert zin in lob.out
    assert lob(*STIJL, "--weg", "alles") == 0
    assert t.WEGHALEN not in lob.out


VERKEERD: list[tuple[int, tuple[str, ...]]] = [
    (2, ("--naam", "")),
    (2, ("--naam", "\u200b")),
    (2, ("--naam", "x" * 81)),
    (2, ("--kleur", "mauve")),
    (2, ("--kleur",)),
    (2, ("--weg", "alle")),
    (2, ("--weg", "naam", "--naam", "x")),
    (2, ("--voorbeeld", "--proef")),
    (2, ("--vorm", "html")),
    (2, ("--voor", "school")),
    (2, ("--naar", "x")),
    (2, ("--naam", "x", "--proef", "--vorm", "wpd")),
    (2, ("--naam", "x", "--proef", "--voor", "ouder")),
    (1, ("--naam", "x", "--logo", "er-is-niets.png")),
    (1, ("--logo", ".")),
    (1, ("--logo", "kapot.png")),
    (1, ("--naam", "x", "--logo", "foto.jpg")),
    (1, ("--naam", "x", "--sjabloon", "er-is-niets.md")),
    (1, ("--sjabloon", "foto.jpg")),
    (1, ("--sjabloon", "link.md")),
    (1, ("--sjabloon", "lang.md")),
    (1, ("--sjabloon", "windows.md")),
    (1, ("--sjabloon", "x" * 300)),
]


@pytest.mark.parametrize(("uitgang", "woorden"), VERKEERD, ids=lambda wat: str(wat)[:40])
def test_what_is_wrong_is_one_sentence_and_nothing_changes(
    lob: Lob, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, uitgang: int, woorden: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kapot.png").write_bytes(KAPOT["afgekapt"])
    (tmp_path / "foto.jpg").write_bytes(KAPOT["jpeg"])
    (tmp_path / "link.md").write_text("{{verslag}}\n[hier](x)", encoding="utf-8")
    (tmp_path / "lang.md").write_text("{{verslag}}\n" + "x" * MEESTE_BYTES, encoding="utf-8")
    (tmp_path / "windows.md").write_bytes("{{verslag}}\ncaf\u00e9".encode("cp1252"))
    assert lob(*STIJL, "--kleur", "groen") == 0
    voor = lob.out
    bestanden = sorted(tmp_path.iterdir())
    assert lob(*STIJL, *woorden) == uitgang
    assert lob.out == ""
    assert len(lob.err.strip().splitlines()) == 1
    assert sorted(tmp_path.iterdir()) == bestanden
    assert lob(*STIJL) == 0
    assert lob.out == voor


def test_of_a_light_colour_it_is_said_that_paper_hardly_shows_it(lob: Lob) -> None:
    assert lob(*STIJL, "--kleur", "#ffee88") == 0
    assert lob.out.splitlines()[-1] == t.LICHTE_KLEUR
    assert lob(*STIJL, "--kleur", "zwart") == 0
    assert t.LICHTE_KLEUR not in lob.out


def test_a_trial_page_shows_the_look_on_a_talk_that_nobody_held(lob: Lob, tmp_path: Path) -> None:
    assert lob(*STIJL, "--naam", "Het Bos", "--proef", "--naar", str(tmp_path / "proef.md")) == 0
    assert t.PROEF_UITLEG in lob.out
    md = (tmp_path / "proef.md").read_text(encoding="utf-8")
    assert md.startswith("*Het Bos*\n\n# Ik durf het te zeggen\n")
    assert lob("gesprek", "lijst", "--json") == 0
    assert json.loads(lob.out) == []


def test_a_trial_page_is_made_where_nothing_is_kept_and_keeps_nothing(lob: Lob, tmp_path: Path) -> None:
    for lezer in LEZERS:
        doel = tmp_path / "uit"
        assert lob(*STIJL, "--proef", "--voor", lezer, "--vorm", "md", "--naar", str(doel)) == 0
    assert len(list((tmp_path / "uit").iterdir())) == 3
    assert not (tmp_path / "lob").exists()


def test_the_made_up_talk_fills_every_part_of_a_page() -> None:
    verslag = made_up()
    assert verslag.bevestiging.akkoord == "ja"
    assert verslag.vervolgstap.status == "gekozen"
    assert verslag.rode_draad is not None
    assert verslag.groter_verhaal.leefregels[0].nadeel
    assert {a.woorden for a in verslag.antwoorden} >= {"letterlijk", "samengevat"}


def test_the_example_can_be_chosen_as_it_is(lob: Lob, tmp_path: Path) -> None:
    pad = tmp_path / "vast.md"
    assert lob(*STIJL, "--voorbeeld", "--naar", str(pad)) == 0
    assert f"--sjabloon {pad}" in lob.out
    assert lob(*STIJL, "--sjabloon", str(pad)) == 0
    assert t.sjabloon(voor=True, na=True) in lob.out
