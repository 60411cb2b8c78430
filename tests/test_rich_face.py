"""The rich face in a real terminal: what is on screen, what each key does, and that typed text survives."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from loopbaangesprek.scherm import Scherm
from loopbaangesprek.schoon import LIMIET, past, schoon
from loopbaangesprek.teksten.gezicht import VERDER
from loopbaangesprek.vragenbank import Keuze
from tests.corpus import corpus, text_of
from tests.venster import FaceWindow, Window, window

BREEDTES = (40, 80, 120, 200)
VRAAG = "Neem me eens mee naar dat moment: wat gebeurde er, van begin tot eind?"
LEEG = "Niets te noteren? Typ /overslaan of /besproken."
HELE = Scherm(
    vraag=VRAAG,
    fase="terugkijken",
    stand="Terugkijken · op weg · 6 min",
    voortgang=0.2,
    meldingen=("✓ genoteerd",),
    hulpregels=("Tip: laat na deze vraag een stilte vallen.",),
    toetsen="/terug /overslaan /doorvraag /notitie /stop /hulp",
    leeg=LEEG,
)
KALE = Scherm(vraag="Wat gebeurde er?", leeg=LEEG)
KIEZEN = Scherm(
    vraag="Was het fijn, vervelend of allebei?",
    fase="terugkijken",
    keuze=(Keuze("fijn", "positief"), Keuze("vervelend", "negatief"), Keuze("allebei", "allebei")),
    leeg="Kies een nummer.",
)


@pytest.fixture(scope="module")
def vensters() -> Iterator[dict[int, FaceWindow]]:
    """One window per width; a face that held one prompt holds the next."""
    open_: dict[int, FaceWindow] = {}
    yield open_
    for venster in open_.values():
        venster.close()


@pytest.fixture
def venster(vensters: dict[int, FaceWindow], tmp_path_factory: pytest.TempPathFactory) -> FaceWindow:
    """A window of 80 by 24."""
    return _opened(vensters, 80, tmp_path_factory)


def _opened(vensters: dict[int, FaceWindow], breedte: int, mappen: pytest.TempPathFactory) -> FaceWindow:
    if breedte in vensters and not vensters[breedte].idle:  # a test failed halfway
        vensters.pop(breedte).close()
    if breedte not in vensters:
        vensters[breedte] = FaceWindow(mappen.mktemp(f"venster{breedte}"), kolommen=breedte)
    return vensters[breedte]


@pytest.mark.parametrize("breedte", BREEDTES)
def test_at_every_width_a_question_stands_whole_on_screen_and_takes_an_answer(
    breedte: int, vensters: dict[int, FaceWindow], tmp_path_factory: pytest.TempPathFactory
) -> None:
    venster = _opened(vensters, breedte, tmp_path_factory)
    venster.ask(HELE)
    for tekst in (*HELE.meldingen, HELE.stand, *HELE.hulpregels, HELE.toetsen):
        venster.sees(" ".join(tekst.split()))
    assert " ".join(w for w in venster.words.split() if w != "▎").count(VRAAG) == 1
    venster.type("we trokken samen de kabels en daarna ging het licht aan\rik was trots")
    venster.sees("we trokken samen de kabels en daarna ging het licht aan ik was trots")
    venster.type("\r\r")
    venster.said("we trokken samen de kabels en daarna ging het licht aan\nik was trots")


def test_enter_on_an_empty_answer_only_shows_the_hint(venster: FaceWindow) -> None:
    venster.ask(KALE)
    plek = (venster.scherm.cursor.x, venster.scherm.cursor.y)
    venster.type("\r")
    venster.sees(LEEG)
    assert (venster.scherm.cursor.x, venster.scherm.cursor.y) == plek
    venster.type("\r\x04\r")
    venster.type("toch")
    venster.until(lambda: LEEG not in venster.words)
    venster.type("\r\r")
    venster.said("toch")


def test_where_an_empty_answer_is_an_answer_one_enter_gives_it(venster: FaceWindow) -> None:
    venster.ask(Scherm(vraag="Nog iets?"))
    venster.type("\r")
    venster.said("")


@pytest.mark.parametrize(
    ("toetsen", "tekst", "opdracht"),
    [("/stop\r", "", "stop"), ("ja hoor\r\r", "ja hoor", None), ("\rja hoor\r\r", "ja hoor", None)],
)
@pytest.mark.parametrize("keer", ["in een keer", "los"])
def test_what_is_typed_where_only_enter_was_asked_for_is_the_begin_of_the_answer(
    venster: FaceWindow, toetsen: str, tekst: str, opdracht: str | None, keer: str
) -> None:
    venster.step("read_out", [f"regel {nr}" for nr in range(30)])
    venster.step("ask", {"vraag": "Klopt het zo?", "leeg": LEEG})
    venster.sees(VERDER)
    if keer == "los":
        venster.type(toetsen[0])
        venster.sees("Klopt het zo?")
        toetsen = toetsen[1:]
    venster.type(toetsen)
    venster.said(tekst, opdracht)


def test_no_choice_is_made_before_it_was_seen(venster: FaceWindow) -> None:
    venster.step("read_out", [f"regel {nr}" for nr in range(30)])
    venster.step("ask", {"vraag": "Hoe was het?", "keuze": [{"woord": "fijn", "waarde": "a"}]})
    venster.sees(VERDER)
    venster.type("1")
    venster.sees("Hoe was het?")
    venster.type("f\r")
    venster.said("f")


def test_ctrl_d_ends_an_answer_too(venster: FaceWindow) -> None:
    venster.ask(KALE)
    venster.type("de eerste regel\rde tweede\x04")
    venster.said("de eerste regel\nde tweede")


def test_a_command_on_the_last_line_keeps_the_text_before_it(venster: FaceWindow) -> None:
    venster.ask(KALE)
    venster.type("halve zin\r/notitie rustig praten\r")
    venster.said("halve zin", "notitie rustig praten")
    venster.ask(KALE)
    venster.type("/stop\r")
    venster.said("", "stop")


def test_a_line_that_begins_with_two_slashes_is_text(venster: FaceWindow) -> None:
    venster.ask(KALE)
    venster.type("//stop\r\r")
    venster.said("/stop")


@pytest.mark.parametrize(
    ("toets", "opdracht"),
    [("\t", "doorvraag"), ("\x14", "terug"), ("\x0f", "overslaan"), ("\x0e", "notitie")],
)
def test_a_key_stands_for_a_command_and_keeps_the_text(
    toets: str, opdracht: str, venster: FaceWindow
) -> None:
    venster.ask(KALE)
    venster.type("half" + toets)
    venster.said("half", opdracht)


def test_text_that_stood_there_is_under_the_cursor_and_can_be_changed(venster: FaceWindow) -> None:
    venster.ask(Scherm(vraag="Wat gebeurde er?", tekst="ik hielp in de keuken\n/stop stond er", leeg=LEEG))
    venster.sees("› ik hielp in de keuken //stop stond er")
    venster.type(" op de deur\r\r")
    venster.said("ik hielp in de keuken\n/stop stond er op de deur")


def test_an_earlier_answer_stays_with_one_enter(venster: FaceWindow) -> None:
    venster.ask(Scherm(vraag="Wat gebeurde er?", tekst="ik hielp in de keuken", herzien=True))
    venster.type("\r")
    venster.said("ik hielp in de keuken")


def test_what_is_typed_ahead_goes_to_the_next_question(venster: FaceWindow) -> None:
    venster.ask(KALE)
    venster.type("een\r\rtwee\r\r")
    venster.said("een")
    venster.ask(KALE)
    venster.said("twee")


def test_an_arrow_goes_to_the_row_above_also_in_a_folded_line(venster: FaceWindow) -> None:
    venster.ask(KALE)
    venster.type("kort\r" + "woord " * 20 + "\x1b[A\x1b[A\x1b[A!\x1b[F?\x04")
    venster.said("kort!?\n" + ("woord " * 20).rstrip())


def test_a_digit_makes_a_choice_at_once(venster: FaceWindow) -> None:
    venster.ask(KIEZEN)
    venster.type("2")
    venster.said("vervelend")


def test_a_choice_can_be_typed_as_a_word_or_pointed_at(venster: FaceWindow) -> None:
    venster.ask(KIEZEN)
    venster.type("al\r")
    venster.said("al")
    venster.ask(KIEZEN)
    venster.type("\x1b[B\x1b[B")
    venster.sees("› 2 vervelend")
    venster.type("\r")
    venster.said("vervelend")
    venster.ask(KIEZEN)
    venster.type("\r")
    venster.sees("Kies een nummer.")
    venster.type("/terug\r")
    venster.said("", "terug")


def test_a_digit_in_an_answer_is_a_digit(venster: FaceWindow) -> None:
    venster.ask(KALE)
    venster.type("2 dagen\r\r")
    venster.said("2 dagen")


def test_two_hundred_pasted_lines_stay_one_answer(venster: FaceWindow) -> None:
    regels = [("/stop", "", f"regel {i}", "//commentaar", "  /hulp")[i % 5] for i in range(199)] + ["slot"]
    venster.ask(KALE)
    venster.paste("\r".join(regels))
    venster.sees("slot")
    venster.type("\r\r")
    venster.said("\n".join(regels))


def test_a_paste_in_the_middle_of_a_line_goes_on_there(venster: FaceWindow) -> None:
    venster.ask(KALE)
    venster.type("en toen ")
    venster.paste("/stop\n/hulp")
    venster.type("\r\r")
    venster.said("en toen /stop\n/hulp")


def test_a_paste_that_holds_an_end_mark_and_a_command_is_text(venster: FaceWindow) -> None:
    venster.ask(KALE)
    venster.paste("begin\x1b[201~\r/afbreken\r")
    venster.type("\r")
    venster.said("begin[201~\n/afbreken")


def test_esc_cancels_nothing_and_alt_is_just_the_letter(venster: FaceWindow) -> None:
    venster.ask(KALE)
    venster.type("blijf")
    venster.type("\x1b")
    venster.type("\x1bd\x1b[A\x1bOP\x18\x12\x11 hier\r\r")
    venster.said("blijfd hier")


@pytest.mark.parametrize(("van", "naar"), [(80, 40), (40, 120), (200, 80)])
def test_a_resize_while_typing_keeps_the_text_and_folds_anew(
    van: int, naar: int, vensters: dict[int, FaceWindow], tmp_path_factory: pytest.TempPathFactory
) -> None:
    venster = _opened(vensters, van, tmp_path_factory)
    zin = "eerst keek ik alleen mee en later mocht ik zelf de muur schilderen met een roller"
    venster.ask(HELE)
    venster.type(zin)
    venster.sees(zin)
    venster.resize(naar, 30)
    venster.until(lambda: _stands_once(venster, zin))
    assert max(map(len, venster.rows)) < naar
    venster.resize(van, 24)
    venster.until(lambda: _stands_once(venster, zin))
    venster.type(" erbij\r\r")
    venster.said(zin + " erbij")


def _stands_once(venster: Window, zin: str) -> bool:
    woorden = " ".join(w for w in venster.words.split() if w != "▎")
    return woorden.count(zin) == 1 and woorden.count(VRAAG) == 1


def test_the_question_is_on_screen_before_prompt_toolkit_is_loaded(tmp_path: Path) -> None:
    poort = tmp_path / "poort"
    with window(tmp_path / "v") as venster:
        venster.step("poort", str(poort))
        venster.step("ask", {"vraag": VRAAG, "tekst": "wat er al stond"})
        venster.sees("wat er al stond")
        assert b"\x1b[?2004h" not in venster.rauw
        venster.type(" en dit")
        poort.touch()
        venster.sees("wat er al stond en dit")
        venster.type("\r\r")
        venster.said("wat er al stond en dit")


@pytest.mark.parametrize("nummer", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_to_stop_keeps_the_text_and_ends_in_order(nummer: int, tmp_path: Path) -> None:
    with window(tmp_path / "v") as venster:
        venster.ask(KALE)
        venster.type("half getypt\rnog een regel")
        venster.sees("nog een regel")
        venster.signal(nummer)
        venster.said("half getypt\nnog een regel", einde=True)
        assert venster.saved()[-1] == "half getypt\nnog een regel"
        assert venster.answer() == {"klaar": True}


def test_ctrl_c_keeps_the_text_and_ends(tmp_path: Path) -> None:
    with window(tmp_path / "v") as venster:
        venster.ask(KALE)
        venster.type("half getypt\x03")
        venster.said("half getypt", einde=True)
        assert venster.saved()[-1] == "half getypt"


def test_a_closed_terminal_keeps_the_text(tmp_path: Path) -> None:
    with window(tmp_path / "v") as venster:
        venster.ask(KALE)
        venster.type("half getypt")
        venster.sees("half getypt")
        os.close(venster.kind.child_fd)
        venster.said("half getypt", einde=True)
        assert venster.saved()[-1] == "half getypt"


def test_two_seconds_after_the_last_key_a_kill_loses_nothing(tmp_path: Path) -> None:
    with window(tmp_path / "v") as venster:
        venster.ask(KALE)
        for letter in "een zin die letter voor letter komt":
            venster.type(letter)
            venster.read()
        time.sleep(2)
        venster.signal(signal.SIGKILL)
        assert venster.saved()[-1] == "een zin die letter voor letter komt"
        assert len(venster.saved()) < len("een zin die letter voor letter komt")


def test_trouble_with_saving_does_not_break_the_typing(venster: FaceWindow) -> None:
    venster.ask(KALE)
    venster.type("dit gaat kapot")
    venster.sees("dit gaat kapot")
    venster.type(" en verder\r\r")
    venster.said("dit gaat kapot en verder")
    assert b"Traceback" not in venster.rauw


def test_ctrl_z_goes_to_the_background_and_fg_brings_the_text_back(tmp_path: Path) -> None:
    plan = tmp_path / "plan"
    plan.write_text('{"ask": {"vraag": "Wat gebeurde er?", "leeg": "x"}}\n')
    proef = Path(__file__).with_name("gezicht_proef.py")
    schil = Window(["bash", "--norc", "-i"], omgeving={"PS1": "schil> "})
    try:
        schil.sees("schil>")
        schil.type(f"{sys.executable} {proef} {plan} {tmp_path / 'uit'}\r")
        schil.until(lambda: b"\x1b[?2004h" in schil.rauw.partition(b"gebeurde er?")[2])
        schil.type("half getypt")
        schil.sees("half getypt")
        schil.type("\x1a")
        schil.until(lambda: b"Stopped" in schil.rauw)
        schil.type("fg\r")
        schil.until(lambda: "› half getypt" in schil.words and "Stopped" not in schil.words)
        schil.type(" en af\r\r")
        schil.until(lambda: (tmp_path / "uit").exists() and "klaar" in (tmp_path / "uit").read_text())
        assert '"half getypt en af"' in (tmp_path / "uit").read_text()
    finally:
        schil.close()


def _colours(rauw: bytes) -> set[bytes]:
    codes = {code for reeks in re.findall(rb"\x1b\[([\d;]*)m", rauw) for code in reeks.split(b";")}
    return codes - {b"", b"0", b"1", b"2", b"7", b"22", b"27", b"39", b"49"}


def test_with_no_color_there_is_none_and_nothing_is_missing(tmp_path: Path) -> None:
    with window(tmp_path / "v", omgeving={"NO_COLOR": "1"}) as venster:
        venster.ask(HELE)
        venster.sees("Terugkijken · op weg · 6 min")
        assert "━━━ ━── ─── ─── ─── ───" in venster.words
        assert _colours(venster.rauw) == set()


@pytest.mark.parametrize(
    "omgeving", [{"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}, {"LANG": "C", "PYTHONUTF8": "0"}]
)
def test_a_console_that_knows_few_signs_gets_plain_ones(omgeving: dict[str, str], tmp_path: Path) -> None:
    with window(tmp_path / "v", omgeving=omgeving) as venster:
        venster.ask(HELE)
        venster.sees("+ genoteerd")
        venster.sees("=== =-- --- --- --- --- Terugkijken - op weg - 6 min")
        venster.sees("| wat gebeurde er, van begin tot eind?")
        venster.type("gewoon\r\r")
        venster.said("gewoon")


def test_a_terminal_is_never_asked_where_its_cursor_is(tmp_path: Path) -> None:
    with window(tmp_path / "v") as venster:
        for _ in range(2):
            venster.ask(KALE)
            venster.type("zo\r\r")
            venster.said("zo")
        assert b"\x1b[6n" not in venster.rauw
        assert b"CPR" not in venster.rauw


def test_what_is_said_stands_on_the_next_screen_once(venster: FaceWindow) -> None:
    venster.step("say", ["✓ bewaard", "Jullie gaan door."])
    venster.ask(KALE)
    venster.sees("✓ bewaard Jullie gaan door.")
    venster.type("a\r\r")
    venster.said("a")
    venster.ask(KALE)
    venster.until(lambda: "bewaard" not in venster.words)
    venster.type("b\r\r")
    venster.said("b")


def test_what_is_said_last_is_shown_at_the_end(tmp_path: Path) -> None:
    with window(tmp_path / "v") as venster:
        venster.ask(KALE)
        venster.type("geheim\r\r")
        venster.said("geheim")
        venster.step("say", ["Alles is bewaard."])
        venster.step("flush", [])
        venster.sees("Alles is bewaard.")
        assert "geheim" not in venster.words


def test_a_text_that_is_read_together_stays_above_the_next_question(venster: FaceWindow) -> None:
    venster.step("read_out", ["Klein verhaal", "", "Je trok zelf de kabels."])
    venster.ask(KALE)
    venster.sees("Klein verhaal Je trok zelf de kabels. ▎ Wat gebeurde er? ›")
    venster.type("ja")
    venster.resize(60, 24)
    venster.sees("Klein verhaal Je trok zelf de kabels. ▎ Wat gebeurde er? › ja")
    venster.resize(80, 24)
    venster.sees("› ja")
    venster.type("\r\r")
    venster.said("ja")
    venster.ask(KALE)
    venster.until(lambda: "Klein verhaal" not in venster.words)
    venster.type("\x04x\r\r")
    venster.said("x")


def test_a_text_longer_than_the_screen_is_read_a_screen_at_a_time(venster: FaceWindow) -> None:
    venster.step("read_out", [f"alinea {i:02}" for i in range(50)])
    gezien = set()
    for laatste in ("22", "45"):
        venster.sees(f"alinea {laatste} Enter = verder")
        gezien |= set(re.findall(r"alinea \d\d", venster.words))
        venster.type("\r")
    venster.sees("alinea 49")
    gezien |= set(re.findall(r"alinea \d\d", venster.words))
    assert len(gezien) == 50
    venster.ask(KALE)
    venster.type("klaar\r\r")
    venster.said("klaar")


def test_help_that_leaves_no_room_for_the_question_is_read_first(venster: FaceWindow) -> None:
    venster.step("ask", {"vraag": VRAAG, "hulpregels": [f"hulp {i:02}" for i in range(20)], "leeg": LEEG})
    venster.sees("hulp 00")
    venster.sees("Enter = verder")
    venster.type("\r")
    venster.sees("van begin tot eind? ›")
    venster.type("antwoord\r\r")
    venster.said("antwoord")


def test_blank_shows_nothing_until_a_key(venster: FaceWindow) -> None:
    venster.ask(HELE)
    venster.type("/stil\r")
    venster.said("", "stil")
    venster.step("blank", [])
    venster.until(lambda: not venster.words)
    venster.type(" ")
    assert venster.answer() == {"blank": None}
    venster.ask(HELE)
    venster.sees("Terugkijken")
    venster.type("\t")
    venster.said("", "doorvraag")


def test_who_reads_along_sees_the_question_and_the_choices_and_no_more(venster: FaceWindow) -> None:
    # What the loop lets through, a reply to what was typed, would stand above the question (test_conduct).
    samen = {n: getattr(HELE, n) for n in HELE.__struct_fields__}
    samen |= {"groot": True, "keuze": KIEZEN.keuze, "meldingen": ()}
    venster.ask(Scherm(**samen))
    venster.sees("3 allebei")
    woorden = " ".join(w for w in venster.words.split() if w != "▎")
    assert woorden == f"{VRAAG} 1 fijn 2 vervelend 3 allebei ›"
    venster.type("1")
    venster.said("fijn")


def test_a_warning_stands_out_without_colour_or_blinking(venster: FaceWindow) -> None:
    venster.ask(Scherm(vraag="Wat gebeurde er?", balk="Er kan nu niets bewaard worden.", leeg=LEEG))
    venster.sees("* Er kan nu niets bewaard worden.")
    assert "!" not in venster.words
    rij = next(i for i, r in enumerate(venster.rows) if "bewaard" in r)
    begin = venster.rows[rij].index("Er kan")
    assert venster.scherm.buffer[rij][begin].reverse
    assert b"\x1b[5m" not in venster.rauw
    venster.type("x\r\r")
    venster.said("x")


def test_the_editor_gets_the_text_and_gives_it_back(tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho "bewerkt" >> "$1"\n')
    editor.chmod(0o755)
    with window(tmp_path / "v", omgeving={"VISUAL": str(editor)}) as venster:
        venster.ask(KALE)
        venster.type("eerst\r/bewerk\r")
        venster.said("eerst", "bewerk")
        venster.step("edit", ["eerst"])
        assert venster.answer() == {"edit": "eerst\nbewerkt"}
        venster.ask(KALE)
        venster.type("x\r\r")
        venster.said("x")


@pytest.mark.parametrize("stuk", ["x", "a\n", "\u0301", "👩\u200d🏫", " "])
def test_a_paste_beyond_the_limit_is_cut_and_the_screen_says_so(stuk: str, venster: FaceWindow) -> None:
    tekst = stuk * (250_000 // len(stuk.encode()))
    venster.ask(KALE)
    venster.paste(tekst)
    if not past(tekst):
        venster.sees("Dat was te veel tekst in één keer.")
    venster.type("\x0f")
    antwoord: Any = venster.answer()
    assert len(antwoord["invoer"]["tekst"].encode()) <= LIMIET
    assert antwoord["invoer"]["tekst"] in tekst


@pytest.mark.lang
def test_a_paste_of_any_size_leaves_a_screen_that_answers(venster: FaceWindow) -> None:
    for geval in (g for g in corpus() if g["id"].startswith("huge")):
        venster.ask(KALE)
        venster.paste(text_of(geval))
        venster.type("nog een woord")
        venster.until(lambda: "nog een woord" in venster.words or "te veel tekst" in venster.words)
        venster.type("\x14")
        antwoord: Any = venster.answer()
        assert antwoord["invoer"]["opdracht"] == "terug", geval["id"]
        assert len(antwoord["invoer"]["tekst"].encode()) <= LIMIET, geval["id"]


EIGEN = re.compile(
    r"\x1b\[(?:(?:0|1|2|7|1;7|39|49|38;5;\d+)(?:;(?:0|1|2|7|39|49|38;5;\d+))*)?m"
    r"|\x1b\[\d*[ABCD]|\x1b\[[HJK]|\x1b\[\?(?:1|7|12|25|2004)[hl]|[\r\n\b]"
)
"""The control sequences that the face itself uses."""
VERBODEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
    "|[\U000e0000-\U000e007f]|[\ud800-\udfff]"
)


def _hostile() -> list[tuple[str, str]]:
    soorten = ("escape", "unicode", "rich", "must-keep")
    return [(g["id"], text_of(g)) for g in corpus() if g["kind"] in soorten]


def _only_own(venster: FaceWindow, vanaf: int, naam: str) -> None:
    """See that since then nothing reached the terminal that the face does not write itself."""
    geschreven = venster.rauw[vanaf:].decode(errors="replace")
    assert VERBODEN.findall(EIGEN.sub("", geschreven)) == [], naam
    assert geschreven.count("\x1b[?2004l") == geschreven.count("\x1b[?2004h"), naam


def _kept(tekst: str) -> str:
    return "\n".join(regel.rstrip(" \t") for regel in schoon(tekst).split("\n")).strip("\n")


@pytest.mark.lang
def test_no_text_that_is_shown_or_pasted_controls_the_terminal(venster: FaceWindow) -> None:
    for naam, tekst in _hostile():
        vanaf = len(venster.rauw)
        venster.step("say", [tekst])
        keuze = (Keuze(tekst, "a"), Keuze("gewoon", "b"))
        venster.ask(
            Scherm(tekst, "activeren", tekst, 0.5, keuze, hulpregels=(tekst,), toetsen=tekst, balk=tekst)
        )
        venster.paste(tekst)
        venster.type("\t")
        venster.said(_kept(tekst), "doorvraag")
        _only_own(venster, vanaf, naam)


def test_no_text_that_stood_there_controls_the_terminal(venster: FaceWindow) -> None:
    alles = "\n".join(tekst for _, tekst in _hostile())
    vanaf = len(venster.rauw)
    venster.ask(Scherm(vraag="Wat gebeurde er?", tekst=alles))
    venster.type("\x14")
    venster.said(_kept(alles), "terug")
    _only_own(venster, vanaf, "alles")


@pytest.mark.lang
def test_no_text_that_is_typed_controls_the_terminal(venster: FaceWindow) -> None:
    for naam, tekst in _hostile():
        if set(tekst) & {chr(n) for n in range(32) if chr(n) not in "\x1b\x07"}:
            continue  # these are keys of their own
        vanaf = len(venster.rauw)
        venster.ask(KALE)
        venster.type(tekst + "\t")
        antwoord: Any = venster.answer()
        assert antwoord["invoer"]["opdracht"] == "doorvraag", naam
        if "\x1b" not in tekst and "\x7f" not in tekst:
            assert antwoord["invoer"]["tekst"] == _kept(tekst), naam
        _only_own(venster, vanaf, naam)


def test_markup_is_shown_as_it_was_typed(venster: FaceWindow) -> None:
    for naam, tekst in _hostile():
        if naam.startswith("rich"):
            venster.ask(Scherm(vraag=f"Over {tekst} hier", leeg=LEEG))
            venster.paste(f"<{tekst}>")
            venster.sees(f"Over {tekst} hier › <{tekst}>")
            venster.type("\t")
            venster.said(f"<{tekst}>", "doorvraag")


def test_a_day_that_stands_there_is_replaced_by_the_first_key(venster: FaceWindow) -> None:
    """A date is typed anew; whoever goes into it with an arrow changes it."""
    dag = Scherm(vraag="Welke dag?", tekst="dinsdag 1 december 2026", herzien=True, enkel=True, vervangt=True)
    venster.ask(dag)
    venster.type("vrijdag\r")
    venster.said("vrijdag")
    venster.ask(dag)
    venster.type("\x1b[D7\r")
    venster.said("dinsdag 1 december 20276")


def test_what_is_added_to_a_finished_answer_stands_on_a_line_of_its_own(venster: FaceWindow) -> None:
    """Nothing is glued to the last word; Enter alone leaves the answer as it was."""
    klaar = replace(KALE, tekst="de ketting was weg", herzien=True)
    venster.ask(klaar)
    venster.type("ik zocht hem\r\r")
    venster.said("de ketting was weg\nik zocht hem")
    venster.ask(klaar)
    venster.type("\r")
    venster.said("de ketting was weg")


def test_a_command_behind_half_typed_text_is_a_command(venster: FaceWindow) -> None:
    """The cursor stands behind the words, and a slash begins a line by itself."""
    venster.ask(replace(KALE, tekst="half getypt"))
    venster.type("/terug\r")
    venster.said("half getypt", "terug")
    venster.ask(replace(KALE, tekst="half getypt"))
    venster.type(" en/of meer\r\r")
    venster.said("half getypt en/of meer")


def test_the_first_enter_says_how_an_answer_ends_and_the_second_does_not(tmp_path: Path) -> None:
    """It is explained where it is needed, once in a sitting."""
    with window(tmp_path / "eerste") as venster:
        for keer in (1, 2):
            venster.ask(KALE)
            venster.type("een regel\r")
            if keer == 1:
                venster.sees("Nog een keer Enter maakt je antwoord af.")
            venster.type("tweede")
            venster.sees("tweede")
            assert venster.words.count("Nog een keer Enter") == 0
            venster.type("\r\r")
            venster.said("een regel\ntweede")
