"""The layout of the rich face: laws that hold for every text, every width and every height."""

from __future__ import annotations

import re
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from loopbaangesprek.faces.blocks import Regel, blocks
from loopbaangesprek.faces.cells import cell_width, fold, fold_evenly, wrap
from loopbaangesprek.faces.folded import FoldedText
from loopbaangesprek.faces.paint import Blad, Maat, lay_out, to_ansi
from loopbaangesprek.faces.palette import FASE_KLEUR, KAAL, VOLLEDIG, Diepte, Tekens, sgr, signs_for, words
from loopbaangesprek.faces.terminal import colour_depth, signs
from loopbaangesprek.scherm import Scherm
from loopbaangesprek.schoon import schoon
from loopbaangesprek.vragenbank import FASEN, FaseNaam, Keuze

TEKST = st.one_of(
    st.text(max_size=200),
    st.text(alphabet="abcdéë ,.-/\n\t'’", max_size=300),
    st.text(alphabet="山田 é\u0301👩\u200d🏫🇳🇱מa \x1b[31m\x9b\u202e\x07", max_size=80),
)
KOLOMMEN = st.integers(20, 220)
SGR = re.compile(r"\x1b\[(?:0|1|2|1;7|\d\d|1;\d\d|(?:1;)?38;5;\d+)m")


@st.composite
def schermen(draw: st.DrawFn) -> Scherm:
    """Any prompt."""
    woorden = st.text(alphabet="abcé ✓●", min_size=1, max_size=60)
    return Scherm(
        vraag=draw(TEKST),
        fase=draw(st.none() | st.sampled_from(FASEN)),
        stand=draw(st.just("Reflecteren · halverwege · 11 min") | TEKST),
        voortgang=draw(st.floats(0, 1)),
        keuze=tuple(Keuze(w, w) for w in draw(st.lists(woorden, max_size=6))),
        meldingen=tuple(draw(st.lists(TEKST, max_size=3))),
        hulpregels=tuple(draw(st.lists(TEKST, max_size=3))),
        toetsen=draw(st.just("/terug /overslaan /doorvraag /notitie /stop /hulp") | TEKST),
        balk=draw(st.none() | TEKST),
        groot=draw(st.booleans()),
    )


def _plain(regel: Regel) -> str:
    return "".join(stuk.tekst for stuk in regel)


def _all(blad: Blad) -> tuple[Regel, ...]:
    return (*blad.boven, blad.invoer, *blad.onder)


def _letters(tekst: str) -> str:
    """What a text says, without room and line ends."""
    return "".join(tekst.split())


@given(TEKST, st.integers(2, 90))
def test_no_folded_row_is_wider_than_asked_and_nothing_is_lost(tekst: str, breedte: int) -> None:
    tekst = schoon(tekst).replace("\t", " ")
    rijen = fold(tekst, breedte)
    breedste = max((cell_width(c) for c in re.findall(r"\S+", tekst)), default=0)
    assert all(cell_width(rij) <= max(breedte, 2) or breedste > breedte for rij in rijen)
    assert _letters("".join(rijen)) == _letters(tekst)


@given(TEKST, st.integers(2, 90))
@example(" 🏠", 2)
def test_folding_evenly_takes_no_more_rows_and_loses_nothing(tekst: str, breedte: int) -> None:
    tekst = schoon(tekst).replace("\t", " ")
    rijen = fold_evenly(tekst, breedte)
    assert len(rijen) == len(fold(tekst, breedte))
    breedste = max((cell_width(c) for c in re.findall(r"\S+", tekst)), default=0)
    assert all(cell_width(rij) <= max(breedte, 2) or breedste > breedte for rij in rijen)
    assert _letters("".join(rijen)) == _letters(tekst)


@given(st.text(alphabet="abc é", max_size=200), st.integers(4, 60))
def test_a_word_that_fits_on_a_row_is_never_broken(tekst: str, breedte: int) -> None:
    rijen = " ".join(fold(tekst, breedte)).split()
    kort = [w for w in tekst.split() if len(w) <= breedte // 2]
    assert all(w in rijen for w in kort)


@given(st.text(alphabet="ab山👩é\u0301\u200d🇳🇱🏽 ", max_size=120), st.integers(4, 30))
def test_marks_stay_with_their_letter(tekst: str, breedte: int) -> None:
    for van, _ in wrap(tekst, breedte)[1:]:
        assert tekst[van - 1] == " " or (cell_width(tekst[van]) > 0 and tekst[van - 1] != "\u200d")


def test_a_question_is_folded_in_rows_of_about_the_same_length() -> None:
    vraag = "Neem me eens mee naar dat moment: wat gebeurde er, van begin tot eind?"
    assert fold_evenly(vraag, 64) == (
        "Neem me eens mee naar dat moment:",
        "wat gebeurde er, van begin tot eind?",
    )


def test_a_question_of_two_sentences_has_each_on_a_row_of_its_own_where_that_fits() -> None:
    vraag = "We kijken terug op je stage. Waar wil je daarna meer over weten?"
    assert fold_evenly(vraag, 62) == ("We kijken terug op je stage.", "Waar wil je daarna meer over weten?")
    assert fold_evenly(vraag, 64) == (vraag,)
    assert fold_evenly(vraag, 34) == ("We kijken terug op je stage. Waar", "wil je daarna meer over weten?")


def test_what_is_said_softly_leaves_no_word_alone_and_keeps_its_indent() -> None:
    assert fold_evenly("  We kijken samen terug op één moment, en bedenken wat je ermee wilt.", 36) == (
        "  We kijken samen terug op",
        "  één moment, en bedenken",
        "  wat je ermee wilt.",
    )


def test_a_command_behind_its_name_goes_below_it_whole_where_there_is_no_room_for_both() -> None:
    regel = "Het verslag lezen:    lob gesprek toon rrte6nme8e"
    assert fold(regel, 36) == ("Het verslag lezen:", "  lob gesprek toon rrte6nme8e")
    assert fold(regel, 72) == (regel,)


def test_a_long_path_is_folded_behind_a_folder() -> None:
    assert fold("Geschreven: /thuis/Documenten/2026-11-24-vmbo-3310-stage.json", 32) == (
        "Geschreven:",
        "/thuis/Documenten/",
        "2026-11-24-vmbo-3310-stage.json",
    )


def test_the_rows_of_a_list_hang_under_their_second_column() -> None:
    assert fold("  /doorvraag   een doorvraag bij deze vraag", 32) == (
        "  /doorvraag   een doorvraag bij",
        "               deze vraag",
    )


@given(schermen(), KOLOMMEN, st.sampled_from((VOLLEDIG, KAAL)))
def test_no_row_is_wider_than_the_terminal(scherm: Scherm, kolommen: int, tekens: Tekens) -> None:
    blad = lay_out(scherm, Maat(kolommen, 500), tekens, hint="Niets te noteren? Typ /overslaan.")
    assert all(cell_width(_plain(regel)) < kolommen for regel in _all(blad))
    assert blad.inspring + blad.breedte < kolommen


@given(schermen(), KOLOMMEN)
def test_every_word_of_the_prompt_is_on_screen(scherm: Scherm, kolommen: int) -> None:
    op_scherm = _letters("".join(map(_plain, _all(lay_out(scherm, Maat(kolommen, 5000)))))).replace("▎", "")
    getoond = [scherm.vraag, scherm.balk or "", *(k.woord for k in scherm.keuze)]
    if not scherm.groot:
        getoond += [*scherm.meldingen, *scherm.hulpregels, scherm.toetsen, scherm.stand]
    assert all(_letters(schoon(tekst)).replace("▎", "") in op_scherm for tekst in getoond)


@given(schermen(), KOLOMMEN, st.sampled_from(FASEN), st.sampled_from((0, 16, 256)))
def test_no_control_character_is_written_but_the_codes_of_the_tool(
    scherm: Scherm, kolommen: int, fase: FaseNaam, diepte: Diepte
) -> None:
    for regel in _all(lay_out(scherm, Maat(kolommen, 100))):
        over = SGR.sub("", to_ansi(regel, fase, diepte))
        assert over == _plain(regel)
        assert not re.search(r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]", over)


@given(schermen(), st.integers(40, 200), st.integers(1, 60))
def test_the_prompt_fits_on_the_terminal_and_the_answer_keeps_its_row(
    scherm: Scherm, kolommen: int, rijen: int
) -> None:
    blad = lay_out(scherm, Maat(kolommen, rijen), getypt=1)
    soorten = len(blocks(scherm, kolommen))
    assert blad.hoogte <= max(rijen, soorten)
    assert "›" in _plain(blad.invoer)


def test_on_a_small_terminal_the_room_goes_first_and_the_question_last() -> None:
    scherm = Scherm(
        vraag="Wat gebeurde er?",
        fase="terugkijken",
        stand="Terugkijken · begin · 1 min",
        meldingen=("✓ genoteerd",),
        hulpregels=("Een tip.",),
        toetsen="/hulp",
    )
    namen = {
        rijen: [
            w for w in ("genoteerd", "Terugkijken", "tip", "hulp", "gebeurde") if w in _words(scherm, rijen)
        ]
        for rijen in (12, 9, 5, 3, 2)
    }
    assert namen == {
        12: ["genoteerd", "Terugkijken", "tip", "hulp", "gebeurde"],
        9: ["genoteerd", "Terugkijken", "tip", "gebeurde"],
        5: ["genoteerd", "Terugkijken", "tip", "gebeurde"],
        3: ["Terugkijken", "gebeurde"],
        2: ["gebeurde"],
    }


def _words(scherm: Scherm, rijen: int) -> str:
    return " ".join(map(_plain, _all(lay_out(scherm, Maat(80, rijen)))))


def test_how_far_the_talk_is_is_drawn_and_never_a_number() -> None:
    def bar(fase: FaseNaam, voortgang: float) -> str:
        regels = _all(lay_out(Scherm(vraag="?", fase=fase, voortgang=voortgang), Maat()))
        return (
            next(_plain(r) for r in regels if "─" in _plain(r) or "━" in _plain(r))
            .split("   ")[0 + 1]
            .strip()
        )

    assert bar("opening", 0) == "━── ─── ─── ─── ─── ───"
    assert bar("reflecteren", 0.45) == "━━━ ━━━ ━━─ ─── ─── ───"
    assert bar("afronden", 1) == "━━━ ━━━ ━━━ ━━━ ━━━ ━━━"


def test_who_reads_along_gets_no_tip_no_stand_and_no_commands() -> None:
    """The loop keeps its remarks back there (test_conduct); a reply to what was typed is shown."""
    scherm = Scherm(vraag="Wat?", meldingen=("m",), hulpregels=("h",), toetsen="/t", stand="s", groot=True)
    assert {b.naam for b in blocks(scherm, 80)} == {"meldingen", "vraag", "invoer"}


@pytest.mark.parametrize("fase", FASEN)
def test_each_phase_has_a_colour_that_is_readable_on_black_and_on_white(fase: FaseNaam) -> None:
    licht = _luminance(FASE_KLEUR[fase].hex)
    assert (licht + 0.05) / 0.05 >= 3
    assert 1.05 / (licht + 0.05) >= 3
    assert len({k.hex for k in FASE_KLEUR.values()}) == len(FASEN)


def _luminance(code: str) -> float:
    """How light a colour is to the eye, from 0 to 1 (WCAG 2)."""
    delen = [int(code[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    rood, groen, blauw = (d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def test_without_colours_a_style_is_still_told_apart() -> None:
    assert [sgr(s, "opening", 0) for s in ("gewoon", "zacht", "vraag", "fase", "balk")] == [
        "",
        "2",
        "1",
        "",
        "1;7",
    ]
    assert words("balk", "opening", 0) == "bold reverse"
    assert sgr("fase", "opening", 256) == "38;5;30"
    assert sgr("gekozen", "activeren", 16) == "1;32"


def test_the_environment_tells_how_many_colours_there_are() -> None:
    assert colour_depth({"TERM": "xterm-256color"}) == 256
    assert colour_depth({"TERM": "xterm"}) == 16
    assert colour_depth({"TERM": "vt100"}) == 0
    assert colour_depth({"TERM": "xterm-256color", "NO_COLOR": "1"}) == 0


def test_a_console_that_cannot_show_the_signs_gets_plain_ones() -> None:
    assert signs_for("utf-8") is VOLLEDIG
    assert signs_for("cp1252") is KAAL
    assert signs({"LANG": "C"}, "utf-8") is KAAL
    assert signs({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, "utf-8") is KAAL
    assert signs({"LC_ALL": "POSIX"}, "utf-8") is KAAL
    assert signs({"LANG": "nl_NL.UTF-8"}, "utf-8") is VOLLEDIG
    assert signs({}, "utf-8") is VOLLEDIG
    assert KAAL.show("✓ ●○ › ━─ … → ’n").isascii()


@given(st.text(alphabet="ab 山é\n", max_size=200), st.integers(4, 40), st.data())
def test_every_place_in_the_text_has_a_row_and_an_arrow_moves_one_row(
    tekst: str, breedte: int, data: st.DataObject
) -> None:
    gevouwen = FoldedText()
    rijen = gevouwen.fold(tekst, breedte)
    plek = data.draw(st.integers(0, len(tekst)))
    rij = gevouwen.row_of(plek)
    assert rijen[rij][0] <= plek
    lager = gevouwen.moved(plek, 1)
    assert gevouwen.row_of(lager) in (rij, rij + 1)
    assert 0 <= gevouwen.moved(plek, -1) <= len(tekst)


@given(st.text(alphabet="ab c\n", max_size=100), st.text(alphabet="ab c\n", max_size=100))
def test_folding_anew_after_a_change_is_the_same_as_folding_at_once(eerst: str, dan: str) -> None:
    gevouwen = FoldedText()
    gevouwen.fold(eerst, 10)
    assert gevouwen.fold(dan, 10) == FoldedText().fold(dan, 10)
    assert gevouwen.fold(dan, 7) == FoldedText().fold(dan, 7)


def test_wide_and_combining_characters_are_counted_in_cells() -> None:
    assert cell_width("山田") == 4
    assert cell_width(normalize("NFD", "é")) == 1
    assert cell_width("‘s-Hertogenbosch €") == 18
    assert fold("山田山田", 5) == ("山田", "山田")
