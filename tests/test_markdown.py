"""What leaves the tool as Markdown and JSON: readable, complete, and every text still the same text."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from tests.bouw import antwoord, corpus, in_veld, leeg_verslag, text_of, vol_verslag
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from loopbaangesprek import exports
from loopbaangesprek.exports import mdtext
from loopbaangesprek.exports.markdown import render
from loopbaangesprek.exports.zichtbaar import visible
from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.nee import says_no
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.teksten import velden as tv
from loopbaangesprek.velden import LIJSTEN, VELDEN
from loopbaangesprek.verslag import Verslag, json_schema

try:
    import linkify_it as _linkify  # noqa: F401 - only whether it is there
except ImportError:
    LEZERS = (MarkdownIt("commonmark"), MarkdownIt("gfm-like", {"linkify": False}))
else:  # pragma: no cover - depends on what else is installed
    LEZERS = (MarkdownIt("commonmark"), MarkdownIt("gfm-like"))

STUKJES = (
    "http://", "www.", "school.nl", "a@b.nl", "//", "1. ", "2) ", "- ", "> ", "```", "~~~", "---", "===", "|", "--|--",
    "&amp;", "<b>", "<!--", "[a]: x", "](x)", "![", "\n", "\n\n", "  ", " ", "\\", "een", "é", "💩", ".", "@", "#", "# ",
    ":::", "\u00a0", "\u3000", "_", "*", "**", "`", ":smile:", "!", "^", "$", "%%", "{", "==", "'", '"', "+",
)  # fmt: skip
teksten = st.one_of(st.lists(st.sampled_from(STUKJES), max_size=12).map("".join), st.text(max_size=40)).map(schoon)


def read_back(markdown: str, lezer: MarkdownIt) -> list[tuple[str, list[tuple[str, str]]]]:
    """Every block with its text as a reader sees it, in runs of one style; a sign of any other markup fails."""
    blokken: list[tuple[str, list[tuple[str, str]]]] = []
    for token in lezer.parse(markdown):
        runs: list[tuple[str, str]] = []
        stijl = ""
        for deel in token.children or ():
            if deel.type in ("strong_open", "em_open"):
                stijl = deel.tag
            elif deel.type in ("strong_close", "em_close"):
                stijl = ""
            else:
                assert deel.type in ("text", "text_special", "hardbreak"), (deel.type, markdown)
                tekst = "\n" if deel.type == "hardbreak" else deel.content
                if runs and runs[-1][0] == stijl:
                    tekst = runs.pop()[1] + tekst
                if tekst:
                    runs.append((stijl, tekst))
        blokken.append((token.type + token.tag, runs))
    return blokken


def one_block(markdown: str, lezer: MarkdownIt) -> str | None:
    """The visible text when the Markdown is one plain paragraph, else None."""
    blokken = read_back(markdown, lezer)
    if [soort for soort, _ in blokken] != ["paragraph_openp", "inline", "paragraph_closep"]:
        return None
    return "".join(tekst for _, tekst in blokken[1][1])


# --- one text ---------------------------------------------------------------------------------------------------


@settings(max_examples=400, deadline=None)
@given(teksten.filter(bool))
def test_any_text_is_one_paragraph_that_says_the_same(tekst: str) -> None:
    for lezer in LEZERS:
        assert one_block(mdtext.block(tekst), lezer) == tekst


@settings(max_examples=200, deadline=None)
@given(teksten.filter(bool))
def test_any_text_is_one_quoted_paragraph_that_says_the_same(tekst: str) -> None:
    for lezer in LEZERS:
        blokken = read_back(mdtext.quote(tekst), lezer)
        assert [soort for soort, _ in blokken] == [
            "blockquote_openblockquote", "paragraph_openp", "inline", "paragraph_closep", "blockquote_closeblockquote",
        ]  # fmt: skip
        assert blokken[2][1] == [("", tekst)]


@settings(max_examples=200, deadline=None)
@given(teksten.filter(on_one_line))
def test_any_text_on_one_line_is_a_heading_or_bold_words(tekst: str) -> None:
    regel = mdtext.line(tekst)
    for lezer in LEZERS:
        assert read_back(f"## {regel}", lezer)[1] == ("inline", [("", on_one_line(tekst))])
        assert read_back(f"**{regel}** · x", lezer)[1] == ("inline", [("strong", on_one_line(tekst)), ("", " · x")])


@pytest.mark.parametrize(
    "zin",
    [
        "Ik was alleen met de slager, ik deed het werk.",
        "'s Ochtends om 8.30 uur, o.a. in week 3 (dat was m'n eerste keer): \"doe maar\" - en toen?",
        "Kwaliteit #1 & #2: 50% rustig, < 18 jaar, klas_2b, en/of 5+ uur ;-) €10,50 i.p.v. niks",
        "Eén avond meelopen… Wat een dag! 10/12 of 10-12 kan ook. =)",
        "-1 graad was het, in 2 koelcellen.",
    ],
)
def test_dutch_prose_looks_untouched(zin: str) -> None:
    assert mdtext.block(zin) == zin


@pytest.mark.parametrize(
    ("tekst", "markdown"),
    [
        ("een\ntwee", "een  \ntwee"),
        ("een\n\ntwee", "een  \n\\\ntwee"),
        ("1. eerst", "1\\. eerst"),
        ("# kop", "\\# kop"),
        ("- punt", "\\- punt"),
        ("mail a@school.nl", "mail a\\@school\\.nl"),
        ("http://school.nl", "http:\\//school\\.nl"),
        ("*ster* [haak] <b>", "\\*ster\\* \\[haak] \\<b>"),
        (" begin en eind ", "&#32;begin en eind&#32;"),
    ],
)
def test_only_what_would_be_a_sign_gets_a_backslash(tekst: str, markdown: str) -> None:
    assert mdtext.block(tekst) == markdown


# --- every field ------------------------------------------------------------------------------------------------

PLAATS = "Qqq"
TEKSTVELDEN = [
    pad for pad, veld in VELDEN.items() if veld.soort in ("tekst", "regels") and pad != "reflectie.inzicht"
]


def everywhere(tekst: str, woorden: str) -> Verslag:
    """A record that holds one text in every field and beside every answer."""
    gevuld: dict[str, Any] = {"reflectie": {"inzicht": "Vast"}}
    for pad in TEKSTVELDEN:
        _deep(gevuld, in_veld(pad, tekst))
    gesproken = antwoord(tekst, woorden=woorden, gevraagd=tekst, notitie=tekst, doorgevraagd=[tekst])
    wijziging = {"pad": "klein_verhaal.rol", "oud": tekst, "nieuw": tekst, "reden": tekst, "wanneer": "2026-12-01"}
    return leeg_verslag(
        **gevuld,
        gesprek={"aanwezig": [tekst], "bank": {"naam": tekst, "versie": tekst}},
        jongere={"code": tekst, "leerjaar": tekst},
        begeleider={"naam": tekst},
        antwoorden=[gesproken],
        wijzigingen=[wijziging],
    )


def _deep(onder: dict[str, Any], boven: dict[str, Any]) -> None:
    for naam, waarde in boven.items():
        if isinstance(waarde, dict) and isinstance(onder.get(naam), dict):
            _deep(onder[naam], waarde)
        elif isinstance(waarde, list) and isinstance(onder.get(naam), list):
            onder[naam][0] |= {lid: w for lid, w in waarde[0].items() if w is not None}
        elif waarde is not None or naam not in onder:
            onder[naam] = waarde


def same_but_for(tekst: str, woorden: str, lezer: MarkdownIt) -> None:
    """Hold that a record with the text everywhere reads like one with a harmless word everywhere."""
    gekregen = read_back(render(everywhere(tekst, woorden)), lezer)
    voorbeeld = read_back(render(everywhere(PLAATS, woorden)), lezer)
    assert [soort for soort, _ in gekregen] == [soort for soort, _ in voorbeeld]
    for (soort, runs), (_, verwacht) in zip(gekregen, voorbeeld, strict=True):
        assert runs == [
            (stijl, stuk.replace(PLAATS, on_one_line(tekst) if stijl or soort.startswith("h") else tekst))
            for stijl, stuk in verwacht
        ]


def _fits(tekst: str) -> bool:
    return bool(on_one_line(tekst)) and not says_no(tekst) and len(tekst) < 2_000  # noqa: PLR2004 - quick to parse


@pytest.mark.parametrize("woorden", ["letterlijk", "samengevat"])
def test_every_text_of_the_corpus_stays_the_same_in_every_field(woorden: str) -> None:
    for geval in corpus():
        tekst = schoon(text_of(geval)).strip()
        if _fits(tekst):
            same_but_for(tekst, woorden, LEZERS[1])


@settings(max_examples=40, deadline=None)
@given(teksten.map(str.strip).filter(_fits), st.sampled_from(["letterlijk", "samengevat", "uitgewerkt"]))
def test_any_text_stays_the_same_in_every_field(tekst: str, woorden: str) -> None:
    for lezer in LEZERS:
        same_but_for(tekst, woorden, lezer)


def test_the_longest_texts_of_the_corpus_are_one_block_too() -> None:
    for geval in corpus():
        tekst = schoon(text_of(geval)).strip()
        if tekst:
            assert one_block(mdtext.block(tekst), LEZERS[0]) == tekst, geval["id"]


@settings(max_examples=60, deadline=None)
@given(teksten.filter(on_one_line))
def test_the_insight_is_the_title_whatever_it_says(tekst: str) -> None:
    blokken = read_back(render(leeg_verslag(reflectie={"inzicht": tekst})), LEZERS[1])
    assert blokken[0][0] == "heading_openh1"
    assert blokken[1][1] == [("", on_one_line(tekst))]


@pytest.mark.parametrize("pad", TEKSTVELDEN)
def test_no_field_is_forgotten(pad: str) -> None:
    assert PLAATS in render(leeg_verslag(**in_veld(pad, PLAATS)))


# --- what the record says ---------------------------------------------------------------------------------------


def kop(markdown: str) -> list[str]:
    """The headings, in order."""
    return [regel for regel in markdown.split("\n") if regel.startswith("#")]


def test_the_stories_and_the_step_come_before_the_way_there() -> None:
    assert [k for k in kop(render(vol_verslag())) if not k.startswith("###")] == [
        "# Stap voor stap kom ik eruit", "## Klein verhaal", "## Groter verhaal", "## Vervolgstap", "## Vooraf",
        "## De weg ernaartoe", "## Nog open", "## Wie erbij waren", "## Klopt het zo",
    ]  # fmt: skip


def test_a_whole_record_has_every_text_that_was_given() -> None:
    zichtbaar = "\n".join(
        "".join(tekst for _, tekst in runs) for _, runs in read_back(render(vol_verslag()), LEZERS[0])
    )
    for tekst in _texts(vol_verslag().model_dump(exclude={"gesprek", "competenties", "nog_open", "antwoorden"})):
        assert tekst in zichtbaar


def _texts(waarde: object) -> list[str]:
    if isinstance(waarde, dict):
        keuzes = ("schema_", "soort", "waardering", "status", "stem", "akkoord", "niveau", "rol")
        return [t for naam, lid in waarde.items() if naam not in keuzes for t in _texts(lid)]
    if isinstance(waarde, (list, tuple)):
        return [t for lid in waarde for t in _texts(lid)]
    return [waarde] if isinstance(waarde, str) else []


@pytest.mark.parametrize(
    ("delen", "titel"),
    [
        ({"reflectie": {"inzicht": "Laat mij het doen"}, "ervaring": {"titel": "Vegen"}}, "# Laat mij het doen"),
        ({"ervaring": {"titel": "Vegen"}}, "# Vegen"),
        ({}, "# Loopbaangesprek"),
    ],
)
def test_the_title_is_the_insight_else_the_moment_else_a_neutral_one(delen: dict[str, Any], titel: str) -> None:
    assert render(leeg_verslag(**delen)).startswith(f"{titel}\n")


def test_an_empty_record_prints_no_empty_part() -> None:
    assert kop(render(leeg_verslag())) == ["# Loopbaangesprek", "## Wie erbij waren"]


def test_answers_stand_side_by_side_when_nobody_wrote_the_story() -> None:
    md = render(leeg_verslag(klein_verhaal={"gebeurtenis": "Ik moest vegen.", "rol": "Opruimer."}))
    assert "**Wat er gebeurde**  \nIk moest vegen.\n\n**Mijn rol**  \nOpruimer.\n" in md


def test_only_what_was_said_word_for_word_is_a_quote() -> None:
    antwoorden = [antwoord("Opruimer.", woorden="letterlijk"), antwoord("Ik moest vegen.")]
    md = render(leeg_verslag(klein_verhaal={"gebeurtenis": "Ik moest vegen.", "rol": "Opruimer."}, antwoorden=antwoorden))
    assert md.count("> Opruimer.") == 2  # noqa: PLR2004 - as a field and on the way there
    assert "> Ik moest vegen." not in md


def test_what_was_added_after_the_talk_is_marked() -> None:
    md = render(leeg_verslag(
        klein_verhaal={"rol": "Opruimer."}, antwoorden=[antwoord("Opruimer.", woorden="uitgewerkt")],
    ))  # fmt: skip
    assert md.count("Opruimer.  \n*na het gesprek uitgewerkt*") == 2  # noqa: PLR2004 - field and answer


def test_words_of_a_parent_are_marked() -> None:
    assert "Hij kan het.  \n*woorden van een ouder*" in render(leeg_verslag(antwoorden=[antwoord("Hij kan het.", van="ouder")]))


def test_the_way_there_keeps_the_question_as_asked_with_probes_and_note() -> None:
    md = render(leeg_verslag(antwoorden=[antwoord("Vegen", doorgevraagd=["En toen?", "Wie zei dat?"], notitie="Zuchtte.")]))
    assert (
        "### Terugkijken\n\n**Welk moment is je bijgebleven?**  \nVegen  \n"
        "*Doorgevraagd:* En toen? · Wie zei dat?  \n*Notitie:* Zuchtte.\n" in md
    )


@pytest.mark.parametrize(("staat", "staat_er"), [("besproken", True), ("overgeslagen", False), ("later", False)])
def test_spoken_of_is_not_the_same_as_skipped(staat: str, *, staat_er: bool) -> None:
    md = render(leeg_verslag(antwoorden=[antwoord(None, staat=staat, woorden=None, van=None)]))
    assert ("Welk moment is je bijgebleven?" in md) == staat_er
    assert ("*besproken, niet genoteerd*" in md) == staat_er


@pytest.mark.parametrize("kenmerk", [{"buiten_pad": True}, {"afgeschermd": "tussen_ons"}, {"afgeschermd": "gevoelig"}])
@pytest.mark.parametrize("pad", TEKSTVELDEN)
def test_what_is_off_the_path_or_shielded_is_printed_nowhere(pad: str, kenmerk: dict[str, Any]) -> None:
    geheim = antwoord("Geheim 7", gevraagd="Wat?", **kenmerk)
    verslag = leeg_verslag(
        **in_veld(pad, "Geheim 7"), antwoorden=[geheim],
        wijzigingen=[{"pad": pad, "oud": "Geheim 7", "nieuw": None, "reden": "r", "wanneer": "2026-12-01"}],
    )  # fmt: skip
    assert "Geheim" not in render(verslag)
    assert "Geheim 7" in exports.render("json", verslag).decode()


def test_a_field_that_another_answer_filled_too_stays() -> None:
    antwoorden = [antwoord("Vegen", buiten_pad=True), antwoord("Vegen", ronde=2)]
    assert "**Mijn rol**  \nVegen" in render(leeg_verslag(klein_verhaal={"rol": "Vegen"}, antwoorden=antwoorden))


def test_that_something_is_shielded_is_told() -> None:
    md = render(leeg_verslag(antwoorden=[antwoord("x", afgeschermd="tussen_ons")]))
    assert "*Eén antwoord is afgeschermd en staat hier niet.*" in md


def test_a_record_without_hidden_answers_is_printed_as_it_is() -> None:
    verslag = vol_verslag()
    assert visible(verslag) is verslag


@pytest.mark.parametrize(
    ("soort", "label"),
    [("verbreding", "Dit herken ik nu ook ergens anders"), ("verdieping", "Dit herken ik van vroeger")],
)
def test_a_no_to_a_related_story_is_an_answer(soort: str, label: str) -> None:
    nee = {"soort": soort, "verhaal": "Nee.", "overeenkomst": None, "gesprek": None}
    assert f"**{label}**  \n*gevraagd, de jongere herkent dit nu niet*\n" in render(leeg_verslag(verwante_verhalen=[nee]))


def test_a_thread_on_one_experience_is_provisional() -> None:
    md = render(leeg_verslag(rode_draad={"tekst": "Meedoen.", "voorlopig": True}))
    assert "**Wat steeds terugkomt**  \nMeedoen.  \n*voorlopig, want het rust nog op één ervaring*\n" in md


def test_what_the_counsellor_wove_is_a_proposal() -> None:
    md = render(leeg_verslag(groter_verhaal={"tekst": "Jij wilt meedoen.", "stem": "voorstel"}))
    assert "Jij wilt meedoen.  \n*een voorstel van de begeleider, nog niet door de jongere bevestigd*\n" in md


def test_a_step_has_its_day_in_words_and_its_warmth_with_the_reason() -> None:
    md = render(vol_verslag())
    assert "*Wanneer:* donderdag 10 december 2026  \n" in md
    assert "**Hier loop ik warm voor**\n\n> Dit wil ik eigenlijk al sinds de eerste week.\n" in md


def test_ideas_that_were_not_warm_stay_readable_under_a_small_heading() -> None:
    idee = {"activiteit": "Een brief schrijven", "graad": "koud", "waarom": "Dat is praten."}
    md = render(leeg_verslag(vervolgstap={"niet_warm": [idee]}))
    assert "### Eerdere ideeën, niet warm genoeg\n\n- Een brief schrijven · *koud:* Dat is praten.\n" in md


def test_no_step_yet_is_said_only_when_the_jongere_said_it() -> None:
    zin = "Er is nog geen vervolgstap gekozen."
    assert zin in render(leeg_verslag(vervolgstap={"status": "nog_niet"}))
    assert zin not in render(leeg_verslag())


def test_competences_are_named_and_never_counted() -> None:
    laatste = render(leeg_verslag(competenties={"netwerken": 3, "werkexploratie": 1})).rstrip("\n").split("\n")[-1]
    assert laatste == "*Kwam aan bod: werkexploratie en netwerken. Gevoerd met de vragenbank stage (2026.1).*"


def test_a_broken_off_talk_says_so_and_asks_for_nothing_more() -> None:
    md = render(leeg_verslag(gesprek={"status": "afgebroken"}, nog_open=["vervolgstap.activiteit"]))
    assert "*Dit gesprek is afgebroken, en er is doorverwezen.*" in md
    assert "Nog open" not in md


def test_what_is_open_is_named_per_part_of_the_talk() -> None:
    md = render(leeg_verslag(nog_open=["klein_verhaal.rol", "klein_verhaal.aandeel", "activeren.netwerk"]))
    assert "## Nog open\n\n- **Klein verhaal:** de eigen rol, wat de jongere zelf deed\n- **Op weg:** wie kan helpen\n" in md


@pytest.mark.parametrize("pad", [*VELDEN, *LIJSTEN, "groter_verhaal.leefregels.2.nadeel", "vervolgstap.niet_warm"])
def test_every_path_has_words(pad: str) -> None:
    assert tv.describe(pad) != pad
    assert tv.part_of(pad) != "Overig"


def test_a_change_keeps_the_old_words_visible_with_the_reason() -> None:
    wijziging = {"pad": "klein_verhaal.rol", "oud": None, "nieuw": "Sjouwer.", "reden": "Vergeten.", "wanneer": "2026-12-01T09:00"}
    md = render(leeg_verslag(wijzigingen=[wijziging]))
    assert (
        "**De eigen rol, veranderd op dinsdag 1 december 2026**  \n"
        "*Eerst:* leeg  \n*Nu:* Sjouwer.  \n*Reden:* Vergeten.\n" in md
    )


@pytest.mark.parametrize(("akkoord", "zin"), [("ja", "zo klopt"), ("deels", "voor een deel klopt"), ("nee", "zo niet klopt")])
def test_who_agreed_is_printed_with_what_was_said(akkoord: str, zin: str) -> None:
    md = render(leeg_verslag(bevestiging={"akkoord": akkoord, "opmerking": "Dat van voetbal is minder erg."}))
    assert f"De jongere vindt dat het {zin}.\n\n**Wat de jongere erbij zegt**  \nDat van voetbal is minder erg.\n" in md


# --- the forms --------------------------------------------------------------------------------------------------


def test_json_validates_and_reads_back_to_the_same_record() -> None:
    tekst = exports.render("json", vol_verslag()).decode()
    Draft202012Validator(json_schema()).validate(json.loads(tekst))
    assert Verslag.model_validate_json(tekst) == vol_verslag()
    assert tekst.startswith('{\n  "schema": 1,\n')
    assert tekst.endswith("}\n")
    assert "Eén avond" in tekst


@settings(max_examples=50, deadline=None)
@given(teksten.filter(bool))
def test_any_text_survives_json(tekst: str) -> None:
    verslag = everywhere(tekst, "samengevat")
    assert Verslag.model_validate_json(exports.render("json", verslag)) == verslag


def test_a_field_of_a_later_schema_survives_json() -> None:
    verslag = leeg_verslag(klein_verhaal={"later_bedacht": "x"})
    assert json.loads(exports.render("json", verslag))["klein_verhaal"]["later_bedacht"] == "x"


def test_the_forms_are_found_by_themselves() -> None:
    assert {"md", "json"} <= set(exports.forms())


def test_a_form_says_its_own_name() -> None:
    for vorm, module in exports._modules().items():  # noqa: SLF001 - the finding is what is tested
        assert vars(__import__(module, fromlist=["VORM"]))["VORM"] == vorm


def test_only_the_form_that_is_asked_for_is_imported() -> None:
    code = (
        "import sys; from loopbaangesprek import exports; exports.forms();"
        "sys.exit(any(m.startswith('loopbaangesprek.exports.') or m == 'pydantic' for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_unknown_form_names_the_ones_there_are() -> None:
    with pytest.raises(VerkeerdGebruik, match="Kies uit: .*json.*md"):
        exports.render("wpd", leeg_verslag())
