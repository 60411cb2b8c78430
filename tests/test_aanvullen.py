"""What a shell gets at Tab: commands, options, words, banks, codes and names of talks, and never anything else."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from bench import word_tree as maker

from loopbaangesprek import places
from loopbaangesprek.banks import bank_names
from loopbaangesprek.cli import completing, completing_kept, word_tree
from loopbaangesprek.cli.completing import PAD, complete
from loopbaangesprek.naslag import ONDERWERPEN
from loopbaangesprek.stores.sqlite import open_store
from tests.lob import Lob
from tests.program import listing, run, surroundings

_GEHEIM = "De storing in de koelcel"


def test_the_words_are_those_of_the_command_line() -> None:
    """LOB_VERNIEUW=1 writes them anew."""
    if os.environ.get("LOB_VERNIEUW"):
        maker.DOEL.write_text(maker.text(), encoding="utf-8")
    assert maker.DOEL.read_text(encoding="utf-8") == maker.text()


@pytest.mark.parametrize(
    ("regel", "past"),
    [
        ("gesp", ["gesprek"]),
        ("gesprek be", ["bereid-voor"]),
        ("gesprek start --ni", ["--niveau"]),
        ("gesprek start --niveau ", ["vmbo", "mbo", "havo", "vwo"]),
        ("gesprek start --niveau=h", ["--niveau=havo"]),
        ("gesprek start --niveau = h", ["havo"]),
        ("gesprek start --kort --rol M", ["mentor"]),
        ("gesprek exporteer vmbo-3310 --vorm ", ["docx", "html", "json", "md", "pdf"]),
        ("gesprek start --bank p", ["praktijkles", "proefles"]),
        ("vragen controleer stage open", ["open-dag"]),
        ("vragen toon sta", ["stage"]),
        ("vragen uitleg W0", [f"W0{nr}" for nr in range(1, 10)]),
        ("hulp snel", ["sneltoetsen"]),
        ("instellingen huisstijl --kleur gro", ["groen"]),
        ("gesprek start --naar ", [PAD]),
        ("gesprek invoeren een.yaml twee", [PAD]),
        ("gesprek start --leerjaar ", []),
        ("gesprek start --aantal 3 x", []),
        ("gesprek toon -- --ei", []),
        ("bestaatniet toon --", ["--map", "--version", "--versie", "--json", "--help"]),
        ("gesprek lijst --json --", ["--code", "--aantal", "--help"]),
    ],
)
def test_what_may_come_next(
    regel: str, past: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOB_MAP", str(tmp_path))
    assert complete(regel.split(" ")) == past


def test_every_command_and_every_topic_is_there() -> None:
    assert {"gesprek", "hulp", "kluis", "installeer-aanvullen"} <= set(complete([""]))
    assert "help" not in complete([""])
    assert complete(["hulp", ""]) == list(ONDERWERPEN)
    assert complete([]) == complete([""])


def test_codes_and_names_of_talks_come_and_nothing_else_of_a_talk(lob: Lob) -> None:
    naam = _kept(lob, "vmbo-3310", "mbo-0417")
    assert lob("gesprek", "bereid-voor", "havo-2140", "--waar", "een kas") == 0
    codes = ["havo-2140", "mbo-0417", "vmbo-3310"]
    assert complete(["gesprek", "start", "--code", ""]) == codes
    assert complete(["gesprek", "toon", ""])[:3] == codes
    assert complete(["gesprek", "toon", naam[:4]]) == [naam]
    assert complete(["jongere", "toon", "VMBO"]) == ["vmbo-3310"]
    alles = {woord for regel in _every_place() for woord in complete([*regel, ""])}
    assert {woord for woord in alles if "koelcel" in woord or "planner" in woord or "kas" in woord} == set()


def test_what_another_window_just_wrote_is_there_too_and_nothing_is_written(lob: Lob) -> None:
    _kept(lob, "vmbo-3310")
    venster = open_store(lob.folder / "lob" / "lob.db")
    try:
        venster.prepare("havo-2140", "{}")
        ervoor = listing(lob.folder / "lob")
        gezegd = run(lob.folder / "lob", "__vul-aan", "gesprek", "start", "--code", "")
        assert gezegd.out.split() == ["havo-2140", "vmbo-3310"]
        assert listing(lob.folder / "lob") == ervoor
    finally:
        venster.close()


def test_a_locked_kluis_a_strange_file_and_no_file_give_nothing_and_ask_nothing(tmp_path: Path) -> None:
    soorten: dict[str, Callable[[Path], object]] = {
        "op-slot": lambda pad: open_store(pad, "kraan zebra lantaarn pindakaas").close(),
        "vreemd": lambda pad: pad.write_bytes(b"iets anders"),
        "stuk": lambda pad: pad.write_bytes(b"SQLite format 3\0" + b"x" * 5000),
        "leeg": Path.touch,
    }
    for naam, maak in soorten.items():
        folder = tmp_path / naam
        folder.mkdir()
        maak(folder / "lob.db")
        ervoor = listing(folder)
        for geheim in ("", "kraan zebra lantaarn pindakaas"):
            gezegd = run(folder, "__vul-aan", "gesprek", "toon", "", omgeving={"LOB_WACHTZIN": geheim})
            assert (gezegd.code, gezegd.words) == (0, ""), naam
        assert listing(folder) == ervoor


def test_a_folder_that_is_named_is_looked_in(lob: Lob, tmp_path: Path) -> None:
    _kept(lob, "vmbo-3310")
    elders = tmp_path / "elders"
    open_store(elders / "lob.db").close()
    assert complete(["--map", str(elders), "gesprek", "toon", ""]) == []
    assert complete([f"--map={lob.folder / 'lob'}", "jongere", "toon", ""]) == ["vmbo-3310"]


def test_a_folder_that_was_left_is_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    oud, nieuw = tmp_path / "oud", tmp_path / "nieuw"
    oud.mkdir()
    open_store(nieuw / "lob.db").close()
    (oud / places.WEGWIJZER).write_text(f"Map: {nieuw}\nVerhuizing nummer: 1\n", encoding="utf-8")
    monkeypatch.setenv("LOB_MAP", str(oud))
    assert completing_kept.kept_folder() == str(nieuw) == str(places.home_folder())


@pytest.mark.parametrize(
    "anders", [{}, {"XDG_DATA_HOME": "/ergens"}, {"LOB_MAP": "~/eigen"}, {"LOB_MAP": "hier"}]
)
def test_the_short_way_finds_the_folder_that_the_program_uses(
    anders: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for naam in ("LOB_MAP", "XDG_DATA_HOME"):
        monkeypatch.delenv(naam, raising=False)
    for naam, waarde in {"HOME": str(tmp_path), **anders}.items():
        monkeypatch.setenv(naam, waarde)
    assert completing_kept.kept_folder() == str(places.home_folder())
    assert (completing_kept.DATABASE, completing_kept.WEGWIJZER) == (places.DATABASE, places.WEGWIJZER)


def test_the_banks_are_those_of_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOB_MAP", str(tmp_path))
    eigen = tmp_path / "vragen"
    eigen.mkdir()
    (eigen / "onze-stage.yaml").touch()
    (eigen / "aantekening.txt").touch()
    assert complete(["vragen", "toon", ""]) == list(bank_names(eigen))


def test_at_a_tab_nothing_is_loaded_that_is_not_needed(tmp_path: Path) -> None:
    """No typer and nothing of ours but the words; a bank needs no more than a look in a folder."""
    vraag = (
        "import sys; from loopbaangesprek.cli import completing; completing.complete(sys.argv[1:]);"
        "print(*sorted(naam for naam in sys.modules if naam.split('.')[0] in"
        " {'loopbaangesprek', 'typer', 'click', 'pathlib', 're', 'msgspec', 'yaml', 'apsw'}))"
    )
    ons = [
        "loopbaangesprek",
        "loopbaangesprek.cli",
        "loopbaangesprek.cli.completing",
        "loopbaangesprek.cli.word_tree",
    ]
    kijkt = ["loopbaangesprek.cli.completing_kept", "loopbaangesprek.usual"]
    for regel, erbij in ((["gesprek", "start", "--"], []), (["vragen", "toon", ""], kijkt)):
        klaar = subprocess.run(
            [sys.executable, "-S", "-c", vraag, *regel], capture_output=True, text=True, check=True,
            env={**surroundings(tmp_path), "PYTHONPATH": str(maker.DOEL.parents[2]), "LOB_MAP": "/ergens"},
        )  # fmt: skip
        assert klaar.stdout.split() == sorted([*ons, *erbij])


def test_a_name_that_would_break_a_line_stays_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LOB_MAP", str(tmp_path))
    (tmp_path / "vragen").mkdir()
    for naam in ("sta\nrm", "sta\x1b[2J", "stadhuis"):
        (tmp_path / "vragen" / f"{naam}.yaml").touch()
    assert len(complete(["vragen", "toon", "sta"])) == len(("sta\nrm", "sta\x1b[2J", "stadhuis", "stage"))
    completing.answer(["__vul-aan", "vragen", "toon", "sta"])
    assert capfd.readouterr().out == "stadhuis\nstage\n"


def test_an_empty_last_word_and_no_word_are_answered(capfd: pytest.CaptureFixture[str]) -> None:
    completing.answer(["__vul-aan-leeg", "gesprek", "start", "--niveau"])
    assert capfd.readouterr().out.split() == ["vmbo", "mbo", "havo", "vwo"]
    completing.answer(["__vul-aan"])
    assert "gesprek" in capfd.readouterr().out


def test_the_program_itself_answers(tmp_path: Path) -> None:
    assert run(tmp_path, "__vul-aan", "kluis", "res").out == "reservekopie\n"
    assert run(tmp_path, "__vul-aan-leeg", "kluis", "blad").code == 0


@pytest.mark.parametrize("anders", ["__vul-aanzzz", "__vul-aan-leeg-", "__vul-"])
def test_what_only_looks_like_the_question_of_a_shell_is_no_command(anders: str, tmp_path: Path) -> None:
    gezegd = run(tmp_path, anders, "kluis", "re")
    assert (gezegd.code, gezegd.out) == (2, "")


def _kept(lob: Lob, *codes: str) -> str:
    """Talks with these codes; the name of the first."""
    naam = ""
    for code in codes:
        (lob.folder / "a.yaml").write_text(
            f"bank: stage\nmoment: {_GEHEIM} {code}\nstap: de planner vragen\n", "utf-8"
        )
        assert lob("gesprek", "start", "--antwoorden", str(lob.folder / "a.yaml"), "--code", code) == 0
        naam = naam or completing_kept.words("gesprek", "", None)[-1]
    return naam


def _every_place() -> list[list[str]]:
    """Every place on a command line where something can be filled in."""
    achter = [[*naam.split(), optie] for naam, opties in word_tree.OPTIES.items() for optie in opties]
    return [*achter, *(naam.split() for naam in word_tree.OPTIES)]
