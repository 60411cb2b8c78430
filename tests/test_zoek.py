"""`lob zoek` and `lob overzicht`, as a counsellor types them.

The rule that lives here: the talks come from answers files, through the same engine as a talk that is held.
"""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from loopbaangesprek.desk.overview import _months_ago
from loopbaangesprek.exports.counts_csv import counts_csv
from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.telling import KOLOMMEN, Telregel
from loopbaangesprek.tijdvak import first_day, last_day, month, school_year
from loopbaangesprek.uittreksel import cut, in_pieces
from loopbaangesprek.zoekvraag import BEGIN, EINDE
from tests.lob import Lob
from tests.program import surroundings
from tests.venster import Window, only_answer

STAGE = """\
bank: stage
datum: {datum}
jongere: {{code: {code}, niveau: mbo, leerjaar: "{leerjaar}"}}
begeleider: {{rol: mentor}}
ervaring: {{titel: {titel}}}
klein_verhaal: {{gebeurtenis: {gebeurtenis}}}
vervolgstap: {{activiteit: De planner vragen, wanneer: 2026-12-10}}
"""


@pytest.fixture
def drie(lob: Lob) -> Lob:
    """Three talks with two young people."""
    for datum, code, titel, gebeurtenis in (
        ("2026-02-12", "mbo-0417", "De koelcel", "Het relais van de koelcel was stuk."),
        ("2026-05-20", "mbo-0417", "De coördinatie", "Ik mocht de coördinatie doen van de koelwagen."),
        ("2026-10-01", "vmbo-3310", "De kast", "De kast was scheef."),
    ):
        lob.taken_in(STAGE.format(datum=datum, code=code, leerjaar="2", titel=titel, gebeurtenis=gebeurtenis))
    return lob


def found(lob: Lob, *woorden: str) -> list[str]:
    """The days of the talks that are found."""
    assert lob("zoek", *woorden, "--json") == 0
    return [treffer["gesprek"]["datum"] for treffer in json.loads(lob.out)]


def test_a_word_is_shown_where_it_stands_and_stands_out(drie: Lob) -> None:
    """The talk by its day, code and name; and the sentence, by what it is about."""
    assert drie("zoek", "relais") == 0
    kop, regel, _, *hulp = drie.out.splitlines()
    assert kop.startswith("2026-02-12  mbo-0417  Terugblik op je stage  (")
    assert regel == "  wat er gebeurde: Het «relais» van de koelcel was stuk."
    assert hulp == ["Een gesprek lezen: lob gesprek toon NAAM", "Ook langere woorden zoeken: --begin"]


def test_words_are_found_together_as_beginnings_and_without_accents(drie: Lob) -> None:
    """Two words, a phrase, a beginning, a trema."""
    assert found(drie, "relais", "koelcel") == ["2026-02-12"]
    assert found(drie, "stuk relais") == []
    assert found(drie, "koel", "--begin") == ["2026-05-20", "2026-02-12"]
    assert found(drie, "coordinatie") == ["2026-05-20"]


def test_the_quick_way_and_the_other_one_say_the_same(drie: Lob) -> None:
    """With an option the command goes through typer; what it says stays."""
    assert drie("zoek", "koelcel") == 0
    vlug = drie.out
    assert drie("zoek", "koelcel", "--aantal", "20") == 0
    assert drie.out == vlug


def test_a_search_is_narrowed_down_by_its_options(drie: Lob) -> None:
    """Each option by itself."""
    for opties, dagen in (
        (("--jongere", "VMBO-3310"), ["2026-10-01"]),
        (("--van", "2026-10"), ["2026-10-01"]),
        (("--tot", "2026-02"), ["2026-02-12"]),
        (("--soort", "bijbaan"), []),
        (("--bank", "stage", "--aantal", "1"), ["2026-10-01"]),
        (("--competentie", "loopbaansturing"), ["2026-10-01", "2026-05-20", "2026-02-12"]),
    ):
        assert found(drie, "de", *opties) == dagen, opties


def test_what_is_not_found_says_what_else_to_try(drie: Lob) -> None:
    """And with too little to look for, or too much found, what to type."""
    assert drie("zoek", "xyzzy") == 0
    assert drie.out == "Niets gevonden met xyzzy. Ook langere woorden zoeken: lob zoek xyzzy --begin\n"
    assert drie("zoek", "de", "--aantal", "1") == 0
    assert "\n\nDit is het nieuwste gesprek. Meer zien: --aantal 5\n" in drie.out
    assert drie("zoek", "relais", "--jongere", "vmbo-3310") == 0
    assert drie.out == "Niets gevonden met relais. In alle gesprekken zoeken: lob zoek relais\n"
    assert drie("zoek", "stuk relais") == 0
    assert drie.out.endswith("lob zoek 'stuk relais' --begin\n")
    for woorden in (("zoek", "*"), ("zoek", '"', "--begin")):
        assert drie(*woorden) == 2
        assert drie.err.startswith("Typ een woord om naar te zoeken")
    assert drie("zoek") == 2


@pytest.mark.parametrize("optie", ["--jongere", "--bank", "--van", "--tot", "--soort", "--competentie"])
@pytest.mark.parametrize("leeg", ["", "  "])
def test_an_option_with_nothing_behind_it_is_told_and_not_passed_over(
    drie: Lob, optie: str, leeg: str
) -> None:
    """Whoever means one jongere must not read of all."""
    assert drie("zoek", "de", optie, leeg) == 2
    assert drie.out == ""
    assert drie.err.startswith(f"Achter {optie} ")


@pytest.mark.parametrize("woorden", [("zoek", "de", "--aantal"), ("overzicht", "--zonder-gesprek")])
@pytest.mark.parametrize("getal", ["9" * 20, "1000001", "0", "veel"])
def test_a_number_that_cannot_be_is_told(drie: Lob, woorden: tuple[str, ...], getal: str) -> None:
    """Exit code 2, and which numbers fit."""
    assert drie(*woorden, getal) == 2
    assert drie.err.startswith(f"Achter {woorden[-1]} hoort een heel getal van 1 tot en met 1000000. Hulp:")


@pytest.mark.parametrize("opdracht", ["zoek", "overzicht"])
def test_the_help_says_in_dutch_which_numbers_fit(lob: Lob, opdracht: str) -> None:
    assert lob(opdracht, "--help") == 0
    assert " GETAL " in lob.out
    assert "1 t/m 1000000]" in " ".join(lob.out.split())
    assert "range" not in lob.out


@pytest.mark.parametrize(
    "woord", ['"', "a OR b", "NEAR(a b)", "tekst:a", "^a", "{a}", "-", "a\x00b", "';--", "(", "*a*"]
)
def test_no_sign_is_a_command_to_the_database(drie: Lob, woord: str) -> None:
    """Whatever is typed is looked for, or there is nothing to look for."""
    assert drie("zoek", woord, "--json") in (0, 2)
    assert "mis" not in drie.err


def test_searching_needs_no_library_but_the_database() -> None:
    """What is fast stays fast: no typer, no rich, no pydantic, no YAML."""
    code = (
        "import sys; from loopbaangesprek.cli.door import run; run(['zoek', 'fiets']);"
        "print(sorted({m.partition('.')[0] for m in sys.modules} & "
        "{'typer', 'rich', 'pydantic', 'yaml', 'prompt_toolkit', 'jinja2'}))"
    )
    klaar = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert klaar.stdout.splitlines()[-1] == "[]"


# The text around a found word


def test_a_long_text_is_cut_at_whole_words_around_what_was_found() -> None:
    """Dots tell that something was left out; a mark that is open is closed."""
    tekst = f"{'woord ' * 40}de {BEGIN}koelcel{EINDE} was {'stuk ' * 60}"
    deel = cut(tekst)
    assert deel.startswith("… woord")
    assert deel.endswith("stuk …")
    assert [stuk for stuk in in_pieces(deel) if stuk[1]] == [("koelcel", True)]
    assert len(deel) < 180
    assert cut(f"kort {BEGIN}woord{EINDE}") == f"kort {BEGIN}woord{EINDE}"
    lang = cut(f"{BEGIN}{'x' * 500}{EINDE} einde")
    assert "".join(t for t, _ in in_pieces(lang)).startswith("x" * 500)


# Periods


def test_a_period_is_typed_as_a_day_a_month_or_a_year() -> None:
    """A month means all of its days."""
    assert (first_day("2026-02", "van"), last_day("2026-02", "tot")) == ("2026-02-01", "2026-02-28")
    assert (first_day("2026", "van"), last_day("2026", "tot")) == ("2026-01-01", "2026-12-31")
    assert (first_day("12-2-2026", "van"), last_day("2026-2-12", "tot")) == ("2026-02-12", "2026-02-12")
    assert last_day("2026-12", "tot") == "2026-12-31"
    assert (first_day("9999", "van"), last_day("9999", "tot")) == ("9999-01-01", "9999-12-31")
    assert (last_day("9999-12", "tot"), last_day("2028-02", "tot")) == ("9999-12-31", "2028-02-29")
    assert first_day(None, "van") is last_day(None, "tot") is None
    for fout in (
        "gisteren",
        "2026-13",
        "2026-02-30",
        "0000",
        "99999",
        "9999-12-31x",
        "2026-02-00",
        "2026-0",
        "0-2-2026",
        "",
    ):
        for day in (first_day, last_day):
            with pytest.raises(VerkeerdGebruik, match="zoals 2026-02-12"):
                day(fout, "van")


def test_a_period_the_wrong_way_round_is_told(drie: Lob) -> None:
    """Exit code 2, and what to do."""
    for woorden in (("zoek", "de"), ("overzicht",)):
        assert drie(*woorden, "--van", "2026-05", "--tot", "2026-02") == 2
        assert (
            drie.err == "De tijd eindigt (2026-02-28) voor ze begint (2026-05-01). Draai --van en --tot om.\n"
        )


@pytest.mark.parametrize("maand", ["", "1e99999", "2026-13", "2026-1", "ooit", "٢٠٢٦-١١", "2026-11-20"])
def test_what_is_no_month_is_of_no_school_year(maand: str) -> None:
    """As the row of a talk may have it that is damaged: it is counted, under what is not known."""
    assert (school_year(maand), month(maand)) == ("", "")


def test_a_school_year_begins_in_august() -> None:
    """July is the end of the one, August the beginning of the other."""
    assert [school_year(m) for m in ("2026-07", "2026-08", "2027-01")] == [
        "2025-2026",
        "2026-2027",
        "2026-2027",
    ]


def test_so_many_months_ago_is_a_day_that_exists() -> None:
    """The last day of a shorter month; and the first day of all when it is too long ago."""
    assert _months_ago(date(2026, 8, 31), 6) == date(2026, 2, 28)
    assert _months_ago(date(2026, 2, 12), 14) == date(2024, 12, 12)
    assert _months_ago(date(2026, 2, 12), 10**6) == date.min


# Counts


def test_the_overview_counts_and_shows_no_word_of_a_talk(drie: Lob) -> None:
    """Per level, year, month and role; steps, competences, and who had no talk for long."""
    assert drie("overzicht", "--zonder-gesprek", "1") == 0
    regels = drie.out.splitlines()
    assert regels[3] == "Gesprekken: gevoerd 3, loopt nog 0, afgebroken 0"
    assert regels[4] == "Vervolgstappen: open 3, gedaan 0, anders 0, vervallen 0"
    assert any(r.split() == ["mbo", "████████████", "3", "3", "0", "0", "0"] for r in regels)
    assert any(r.split() == ["2026-05", "████████████", "1", "1", "0", "0", "0"] for r in regels)
    assert "  Met 2 jongeren gesproken." in regels
    assert regels[-1] == "  Wie dat zijn: lob jongere lijst --langst-geleden"
    for woord in ("koel", "kast", "planner", "relais", "mbo-0417", "vmbo-3310"):
        assert woord not in drie.out
    assert max(map(len, regels)) <= 80


def test_a_period_counts_its_own_talks_only(drie: Lob) -> None:
    """Days inside a month too."""
    for opties, aantal, jongeren in (
        (("--van", "2026-05-20"), 2, 2),
        (("--van", "2026-05-21"), 1, 1),
        (("--tot", "2026-02-12"), 1, 1),
        (("--van", "2026-02-13", "--tot", "2026-02-20"), 0, 0),
    ):
        assert drie("overzicht", "--json", *opties) == 0
        gegevens = json.loads(drie.out)
        assert (gegevens["totaal"]["gesprekken"], gegevens["jongeren"]) == (aantal, jongeren), opties


def test_one_table_tells_all_that_is_counted(drie: Lob) -> None:
    """With `--per` the competences stand beside the talks and steps."""
    assert drie("overzicht", "--per", "rol") == 0
    kop, regel, _, _, competenties, _ = drie.out.splitlines()
    assert kop.split()[:3] == ["Per", "rol", "gevoerd"]
    assert regel.split()[:2] == ["mentor", "3"]
    assert competenties.split() == ["kwaliteiten", "motieven", "werk", "sturen", "netwerk"]
    assert drie("overzicht", "--per", "dag") == 2


def test_nothing_to_count_is_told(lob: Lob) -> None:
    """An empty folder: no table full of noughts, and nothing said of young people who are not there."""
    for opties in ((), ("--per", "rol")):
        assert lob("overzicht", *opties) == 0
        assert (
            lob.out == "Er zijn nog geen gesprekken om te tellen. Een gesprek beginnen: lob gesprek start\n"
        )
    assert lob("overzicht", "--van", "2026") == 0
    assert lob.out == "In deze tijd zijn er geen gesprekken.\n"


def test_where_nobody_has_a_code_nothing_is_said_of_young_people(lob: Lob) -> None:
    """Nobody knows how many they are."""
    lob.taken_in("bank: basis\nmoment: De dag\n")
    assert lob("overzicht") == 0
    assert "Gesprekken: gevoerd 1," in lob.out
    assert "ongeren" not in lob.out
    assert not lob.out.endswith("\n\n")


@pytest.mark.parametrize(
    ("opties", "namen"),
    [
        (("--per", "rol", "--csv"), "--per en --csv"),
        (("--per", "rol", "--json"), "--per en --json"),
        (("--csv", "--json"), "--csv en --json"),
        (("--naar", "tel.csv", "--json"), "--naar en --json"),
        (("--naar", "tel.csv", "--per", "rol"), "--per en --naar"),
    ],
)
def test_two_forms_at_once_are_refused(drie: Lob, opties: tuple[str, ...], namen: str) -> None:
    """None of them is passed over silently."""
    assert drie("overzicht", *opties) == 2
    assert (drie.out, drie.err) == ("", f"{namen} gaan niet samen. Kies er een.\n")


def test_a_spreadsheet_reads_no_cell_as_a_formula(drie: Lob, tmp_path: Path) -> None:
    """What somebody typed as a year may begin with any sign; and the file opens in columns."""
    drie.taken_in(
        STAGE.format(
            datum="2026-11-01", code="a-1", leerjaar='=HYPERLINK(\\"x\\")', titel="t", gebeurtenis="g"
        )
    )
    assert drie("overzicht", "--csv") == 0
    rijen = list(csv.reader(io.StringIO(drie.out), delimiter=";"))
    assert rijen[0] == ["maand", "niveau", "leerjaar", "rol", *KOLOMMEN]
    assert '\'=HYPERLINK("x")' in [rij[2] for rij in rijen]
    assert drie("overzicht", "--naar", str(tmp_path / "tel.csv")) == 0
    bestand = (tmp_path / "tel.csv").read_bytes()
    assert bestand.startswith(b"\xef\xbb\xbfmaand;")
    assert bestand.count(b"\r\n") == bestand.count(b"\n") == 5


def test_a_table_on_screen_has_the_ends_of_lines_of_the_screen(
    drie: Lob, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A window that writes its own end of a line shows no line twice."""
    scherm = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\r\n")
    monkeypatch.setattr(sys, "stdout", scherm)
    assert drie("overzicht", "--csv") == 0
    assert scherm.buffer.getvalue().count(b"\r") == 4


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", " =", "\n="])
def test_every_sign_that_opens_a_formula_is_made_harmless(begin: str) -> None:
    """Also behind a space."""
    [_, rij] = csv.reader(
        io.StringIO(counts_csv([Telregel("2026-01", "", f"{begin}1", "", (0,) * 12)])), delimiter=";"
    )
    assert rij[2].startswith("'")


@pytest.mark.usefixtures("drie")
def test_bars_are_drawn_with_what_the_screen_can_show(tmp_path: Path) -> None:
    """A console without blocks shows another sign, and no question marks."""
    klaar = subprocess.run(
        [sys.executable, "-c", "from loopbaangesprek.cli import main; main()", "overzicht"],
        capture_output=True, check=True, env={"PYTHONIOENCODING": "ascii", "LOB_MAP": str(tmp_path / "lob")},
    )  # fmt: skip
    assert b"############" in klaar.stdout
    assert b"?" not in klaar.stdout


@pytest.mark.parametrize(
    "woorden",
    [
        ("zoek", "band"),
        ("overzicht",),
        ("gesprek", "lijst"),
        ("jongere", "lijst"),
        ("stap", "lijst"),
        ("gesprek", "toon", "x"),
    ],
)
def test_looking_where_nothing_was_ever_kept_makes_nothing(lob: Lob, woorden: tuple[str, ...]) -> None:
    """A folder that is not there may be a slip of the pen: that is said, and no folder is left behind."""
    nergens = lob.folder / "lob"
    assert lob(*woorden) in (0, 1)
    assert lob.err.startswith(f"De map {nergens} is er niet, dus daar is nog niets bewaard.")
    assert not nergens.exists()
    nergens.mkdir()
    assert lob(*woorden) in (0, 1)
    assert "De map" not in lob.err
    assert list(nergens.iterdir()) == []


def test_a_talk_from_paper_is_of_the_kind_of_its_bank(drie: Lob) -> None:
    """Nobody said what kind it was: a bank for one kind says it."""
    assert found(drie, "koel", "--begin", "--soort", "stage") == ["2026-05-20", "2026-02-12"]


@pytest.mark.parametrize(("breed", "kolommen"), [(80, 5), (60, 4), (46, 3)])
def test_a_list_in_a_narrow_window_leaves_out_columns_and_never_folds(
    drie: Lob, breed: int, kolommen: int
) -> None:
    """What names a talk stays: its day, its code and its name."""
    assert drie("gesprek", "lijst", "--json") == 0
    namen = [kop["id"] for kop in json.loads(drie.out)]
    assert drie("stap", "werk-bij", namen[0], "--staat", "vervallen") == 0
    venster = Window(only_answer("gesprek", "lijst"), breed, 12, surroundings(drie.folder / "lob"))
    venster.until(lambda: all(any(naam in regel for regel in venster.rows) for naam in namen))
    kop, *regels = [regel.rstrip() for regel in venster.rows if regel.strip()]
    venster.close()
    assert len(kop.split()) == kolommen
    assert [regel.split()[-1] for regel in regels] == namen
