"""The log: every command that opens, finds, writes, changes or erases leaves a line; and no line holds a code.

The rule that lives here: what a command did is read in the log as a person reads it; the bytes of the file show what is
not in it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from loopbaangesprek.desk.log import safe_folder
from loopbaangesprek.teksten import logboek as tl
from loopbaangesprek.vault.first_time import opened_to_keep
from tests.jongeren import STAP, talk
from tests.lob import BESTAND, Lob
from tests.program import START, Talk, run

CODE = "mbo-0417"


@pytest.fixture
def kept(lob: Lob, monkeypatch: pytest.MonkeyPatch) -> Lob:
    """The program with a talk of a jongere, at the computer of a mentor."""
    monkeypatch.setenv("LOGNAME", "mentor12")
    with opened_to_keep(lob.folder / "lob") as store:
        talk(store, "fiets", CODE, *STAP, datum="2026-11-20")
    return lob


def lines(lob: Lob, *opties: str) -> list[dict[str, Any]]:
    """The log, newest first."""
    assert lob("logboek", "--json", *opties) == 0
    return list(json.loads(lob.out))


@pytest.mark.parametrize(
    ("opdracht", "daad"),
    [
        (("gesprek", "toon", "fiets"), "gelezen"),
        (("gesprek", "toon", CODE, "--json"), "gelezen"),
        (("jongere", "toon", CODE), "gelezen"),
        (("jongere", "verantwoording", CODE), "gelezen"),
        (("zoek", "magazijn"), "gezocht"),
        (("zoek", "magazijn", "--json"), "gezocht"),
        (("gesprek", "exporteer", "fiets", "--naar", "UIT"), "uitgevoerd"),
        (("jongere", "exporteer", CODE, "--naar", "UIT"), "uitgevoerd"),
        (("jongere", "verantwoording", CODE, "--naar", "UIT"), "uitgevoerd"),
        (("jongere", "overdragen", CODE, "--naar", "UIT"), "overgedragen"),
        (("jongere", "inzage", CODE, "--naar", "UIT"), "ingezien"),
        (("gesprek", "wijzig", "fiets", "reflectie.inzicht", "--waarde", "x", "--reden", "y"), "gewijzigd"),
        (("stap", "werk-bij", "fiets", "--staat", "gedaan"), "gewijzigd"),
        (("jongere", "hernoem", CODE, "mbo-0418"), "hernoemd"),
        (("gesprek", "wis", "fiets", "--ja"), "gewist"),
        (("jongere", "wis", CODE, "--ja"), "gewist"),
    ],
)
def test_every_command_that_does_something_with_a_talk_leaves_one_line(
    kept: Lob, opdracht: tuple[str, ...], daad: str
) -> None:
    """With who did it, and which talk; nothing of the talk itself."""
    uit = str(kept.folder / "uit")
    assert kept(*(uit if woord == "UIT" else woord for woord in opdracht)) == 0
    [regel] = lines(kept)
    assert (regel["daad"], regel["wie"]) == (daad, "mentor12")
    assert [genoemd["gesprek"] for genoemd in regel["gesprekken"]] == ["fiets"]
    assert (uit in regel["bij"]) == ("UIT" in opdracht)
    with opened_to_keep(kept.folder / "lob") as store:
        [(rij,)] = store._tx.rows("SELECT om || wie || daad || gesprekken || bij FROM logboek", ())
    assert CODE not in rij
    assert "magazijn" not in rij


@pytest.mark.parametrize(
    "opdracht", [("gesprek", "lijst"), ("jongere", "lijst"), ("stap", "lijst"), ("overzicht",), ()]
)
def test_a_list_leaves_no_line(kept: Lob, opdracht: tuple[str, ...]) -> None:
    """It shows which talks there are, and opens none."""
    assert kept(*opdracht) == 0
    assert lines(kept) == []


def test_a_talk_that_begins_goes_on_and_comes_in_leaves_a_line(tmp_path: Path) -> None:
    """How it ended stands in the talk itself."""
    map_ = tmp_path / "lob"
    run(map_, *START, "--code", CODE, "--niveau", "mbo", typed="eerste\n\n")
    assert run(map_, "gesprek", "hervat", CODE, typed="tweede\n\n").code == 130
    (tmp_path / "a.yaml").write_text(BESTAND, encoding="utf-8")
    assert run(map_, "gesprek", "invoeren", str(tmp_path / "a.yaml")).code == 0
    regels = json.loads(run(map_, "logboek", "--json").out)
    assert [regel["daad"] for regel in regels] == ["ingevoerd", "hervat", "begonnen"]


def test_the_log_is_read_under_the_code_of_now(kept: Lob) -> None:
    assert kept("gesprek", "toon", "fiets") == 0
    assert kept("jongere", "hernoem", CODE, "mbo-0418") == 0
    assert kept("logboek") == 0
    assert [regel.split()[2:] for regel in kept.out.splitlines()[1:]] == [
        ["mentor12", "andere", "code", "gegeven", "mbo-0418", "(fiets)"],
        ["mentor12", "gelezen", "mbo-0418", "(fiets)"],
    ]
    assert CODE not in kept.out
    assert len(lines(kept, "--code", "MBO-0418")) == 2
    assert kept("gesprek", "wis", "fiets", "--ja") == 0
    assert kept("logboek") == 0
    assert kept.out.splitlines()[1].endswith("gewist (1)           gewist (fiets)")
    assert len(lines(kept, "--gesprek", "fiets")) == 3
    assert lines(kept, "--code", "mbo-0418") == []


def test_in_a_narrow_window_it_is_read_to_the_end_where_a_file_went(kept: Lob) -> None:
    """What does not fit goes on below itself; nothing of a folder is cut off."""
    uit = kept.folder / "een-map-met-een-heel-lange-naam" / "en-nog-een"
    assert kept("jongere", "inzage", CODE, "--voor", "ouder", "--naar", str(uit)) == 0
    assert kept("jongere", "exporteer", CODE, "--naar", str(uit)) == 0
    venster = Talk(kept.folder / "lob", "logboek", omgeving={"COLUMNS": "80"})
    regels = [regel for regel in venster.rest().splitlines() if "\x1b" not in regel]
    assert max(map(len, regels)) <= 80
    wat = "".join(regel[28:].split("  ")[0] for regel in regels[1:])
    assert "geschrevenalsdossierin" in wat.replace(" ", "")
    assert "inzagevooreenouderin" in wat.replace(" ", "")
    assert wat.replace(" ", "").count(str(uit)) == 2
    assert "…" not in venster.out


@pytest.mark.parametrize(
    ("opdracht", "wat"),
    [
        (("gesprek", "exporteer", "fiets"), "geschreven als md in"),
        (("gesprek", "exporteer", "fiets", "--voor", "jongere"), "geschreven als md voor de jongere in"),
        (
            ("gesprek", "exporteer", "fiets", "--voor", "school", "--vorm", "json"),
            "geschreven als json voor de school in",
        ),
        (
            ("gesprek", "exporteer", "fiets", "--voor", "begeleider"),
            "geschreven als md voor de begeleider in",
        ),
        (("jongere", "exporteer", CODE, "--voor", "school"), "geschreven als md voor de school in"),
        (("jongere", "exporteer", CODE, "--voor", "begeleider"), "geschreven als dossier voor de begeleider"),
        (("jongere", "exporteer", CODE), "geschreven als dossier in"),
    ],
)
def test_for_whom_a_file_was_written_is_told(kept: Lob, opdracht: tuple[str, ...], wat: str) -> None:
    assert kept(*opdracht, "--naar", str(kept.folder / "uit")) == 0
    assert kept("logboek") == 0
    assert wat in " ".join(kept.out.split())


def test_a_line_of_before_that_names_no_reader_is_read_as_it_was() -> None:
    assert tl.daad("uitgevoerd", "json+md /uit/b c") == "geschreven als json en md in /uit/b c"
    assert tl.daad("uitgevoerd", "md:school C:\\uit") == "geschreven als md voor de school in C:\\uit"


def test_after_another_code_the_old_one_is_in_no_byte_not_in_a_folder_either(kept: Lob) -> None:
    """Also where files were written to a folder with that code in its name."""
    assert (
        kept("gesprek", "exporteer", "fiets", "--naar", str(kept.folder / f"Map {CODE.upper()}" / "x")) == 0
    )
    assert kept("zoek", CODE) == 0
    assert kept("jongere", "hernoem", CODE, "mbo-0418") == 0
    for pad in (kept.folder / "lob").iterdir():
        assert CODE.encode() not in pad.read_bytes().lower()


def test_so_many_lines_are_shown_and_how_to_see_more(kept: Lob) -> None:
    for _ in range(3):
        assert kept("gesprek", "toon", "fiets") == 0
    assert kept("logboek", "--aantal", "2") == 0
    assert len([regel for regel in kept.out.splitlines() if "gelezen" in regel]) == 2
    assert kept.out.endswith("Meer zien: --aantal 20\n")
    assert kept("logboek", "--aantal", "0") == 2


def test_nothing_noted_is_told(lob: Lob) -> None:
    assert lob("logboek") == 0
    assert lob.out == "In het logboek staat nog niets.\n"
    assert lob("logboek", "--code", "mbo-1") == 0
    assert lob.out == "Hierover staat niets in het logboek.\n"
    assert lob("logboek", "--gesprek", "onbekend") == 1
    assert lob("logboek", "--code", " ") == 2


def test_reading_goes_on_where_the_log_cannot_be_written(kept: Lob) -> None:
    with opened_to_keep(kept.folder / "lob") as store:
        store._db.execute(
            "CREATE TRIGGER dicht BEFORE INSERT ON logboek BEGIN SELECT raise(ABORT, 'vol'); END"
        )
    for opdracht in (("gesprek", "toon", "fiets"), ("zoek", "magazijn"), ("jongere", "toon", CODE)):
        assert kept(*opdracht) == 0
        assert "magazijn" in kept.out.replace("«", "").replace("»", "")
        [zin] = kept.err.splitlines()
        assert zin.startswith("In het logboek kon dit niet worden genoteerd.")


def test_an_earlier_story_that_is_read_in_a_talk_is_noted(kept: Lob) -> None:
    gesprek = Talk(kept.folder / "lob", *START, "--code", CODE, "--niveau", "mbo", "--eenvoudig")
    gesprek.line("/eerder")
    gesprek.hears("> ")
    gesprek.kind.sendeof()
    gesprek.rest()
    regel = lines(kept)[0]
    assert (regel["daad"], regel["gesprekken"][0]["gesprek"]) == ("gelezen", "fiets")


_DELEN = st.text(
    st.characters(codec="utf-8", exclude_characters="/\0\\:", exclude_categories=("C", "Z")),
    min_size=1,
    max_size=8,
)


@given(
    st.lists(_DELEN.filter(lambda deel: deel not in (".", "..")), max_size=4),
    _DELEN,
    st.sampled_from(("{}", "map-{}", "{}-2", "{} x")),
)
@example([], "\uf900", "{}")
def test_no_folder_in_the_log_holds_the_code_as_a_word(voor: list[str], code: str, vorm: str) -> None:
    map_ = Path("/", *voor, vorm.format(code), "uit")
    assert code not in Path(safe_folder(map_, [code])).parts
    assert safe_folder(map_, [code]).endswith("…")
    assert safe_folder(Path("/", "uit"), [None]) == "/uit"
