"""The self-check (M34): five questions that are asked in private, and kept nowhere without a yes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.teksten.zelfcheck import VRAGEN
from tests.lob import BESTAND, Lob
from tests.program import LOB, run
from tests.rich_talk import rich_talk

_WOORD = "kletskoekwoord"
"""A word that stands nowhere else, to look for."""


@pytest.fixture
def lob(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Lob:
    monkeypatch.setenv("LOB_WACHTZIN", "")
    return Lob(tmp_path, capsys, monkeypatch)


def typed(*antwoorden: str, keuze: str = "") -> str:
    """Five answers, each with the empty line that ends it, and the choice at the end."""
    regels = [
        regel
        for a in (*antwoorden, *[""] * (len(VRAGEN) - len(antwoorden)))
        for regel in ((a, "") if a else ("",))
    ]
    return "\n".join((*regels, keuze, ""))


def bytes_below(*mappen: Path) -> bytes:
    """Everything that stands in these folders."""
    return b"".join(pad.read_bytes() for map_ in mappen for pad in sorted(map_.rglob("*")) if pad.is_file())


def test_five_questions_are_asked_one_by_one_and_each_may_be_passed_over(lob: Lob) -> None:
    lob.taken_in()
    assert lob("gesprek", "zelfcheck", typed=typed()) == 0
    plekken = [lob.out.index(vraag) for vraag in VRAGEN]
    assert (len(plekken), plekken) == (5, sorted(plekken))
    assert "vraag 5 van 5" in lob.out
    assert "Bewaren" not in lob.out, "where nothing was typed there is nothing to keep"
    assert lob.out.endswith("Klaar. Er is niets bewaard.\n")


@pytest.mark.parametrize("keuze", ["", "1", "nee"])
def test_what_is_not_kept_is_nowhere_on_the_disk(lob: Lob, keuze: str) -> None:
    """Not in the store, not in what lies beside it, not in the log, and in no half-typed text."""
    lob.taken_in()
    voor = sorted(pad.name for pad in lob.folder.rglob("*"))
    assert lob("gesprek", "zelfcheck", typed=typed("ik", _WOORD, "hij", keuze=keuze)) == 0
    assert "Er is niets bewaard" in lob.out
    assert _WOORD.encode() not in bytes_below(lob.folder)
    assert sorted(pad.name for pad in lob.folder.rglob("*")) == voor


def test_whoever_stops_halfway_has_kept_nothing(tmp_path: Path) -> None:
    map_ = tmp_path / "lob"
    bestand = tmp_path / "antwoorden.yaml"
    bestand.write_text(BESTAND, encoding="utf-8")
    assert run(map_, "gesprek", "start", "--antwoorden", str(bestand)).code == 0
    gestopt = run(map_, "gesprek", "zelfcheck", typed=f"{_WOORD}\n\n{_WOORD}\n/stop\n")
    assert (gestopt.code, gestopt.out.splitlines()[-1]) == (130, "Klaar. Er is niets bewaard.")
    afgebroken = run(map_, "gesprek", "zelfcheck", typed=f"{_WOORD}\n\n{_WOORD}")
    assert afgebroken.code == 130
    assert _WOORD.encode() not in bytes_below(tmp_path)


def test_what_is_kept_is_an_own_note_and_in_nothing_else(lob: Lob) -> None:
    naam = lob.taken_in()
    assert lob("gesprek", "zelfcheck", typed=typed("ik, te veel", "", _WOORD, keuze="2")) == 0
    assert f"lob gesprek toon {naam} --eigen" in lob.out
    assert lob("gesprek", "toon", naam, "--eigen") == 0
    assert f"Zelfcheck\n  {VRAGEN[0]}\n  ik, te veel\n  {VRAGEN[2]}\n  {_WOORD}\n" in lob.out
    for woorden in (
        ("gesprek", "toon", naam, "--alles"),
        ("gesprek", "toon", naam, "--json"),
        ("gesprek", "lijst", "--json"),
        ("logboek",),
    ):
        lob(*woorden)
        assert _WOORD not in lob.out, woorden
    assert lob("zoek", _WOORD, "--json") == 0
    assert json.loads(lob.out) == []
    for vorm in ("md", "json", "html"):
        pad = lob.folder / f"uit.{vorm}"
        assert (
            lob("gesprek", "exporteer", naam, "--voor", "begeleider", "--vorm", vorm, "--naar", str(pad)) == 0
        )
        assert _WOORD.encode() not in pad.read_bytes()


def test_it_expires_with_the_school_year(lob: Lob) -> None:
    naam = lob.taken_in()
    lob("gesprek", "zelfcheck", typed=typed(_WOORD, keuze="2"))
    store = open_store(lob.folder / "lob" / "lob.db")
    try:
        (note,) = store.own.of_talk(naam)
        assert note.tot.endswith("-07-31")
        assert note.tot >= note.om[:10]
    finally:
        store.close()


def kept(lob: Lob, naam: str) -> list[str]:
    """The lines of the self-check that was kept with a talk, without the last one: until when."""
    assert lob("gesprek", "toon", naam, "--eigen") == 0
    _, _, zelfcheck = lob.out.partition("Zelfcheck\n")
    return [regel.strip() for regel in zelfcheck.splitlines() if regel.startswith("  ")][:-1]


def test_terug_leads_back_with_what_was_typed_still_there(lob: Lob) -> None:
    naam = lob.taken_in()
    regels = "ik\n\nhier\n\n/terug\n/terug\n\n\n\n\n\n2\n"
    assert lob("gesprek", "zelfcheck", typed=regels) == 0
    assert lob.out.count(VRAGEN[0]) == 2
    assert "Er staat al: ik." in lob.out
    assert kept(lob, naam) == [VRAGEN[0], "ik", VRAGEN[1], "hier"]


def test_another_command_has_no_place_here_and_loses_nothing(lob: Lob) -> None:
    naam = lob.taken_in()
    assert lob("gesprek", "zelfcheck", typed="/terug\nik\n/tip\n/hulp\n\n\n\n\n\n2\n") == 0
    assert "Dit is de eerste vraag." in lob.out
    assert lob.out.count("Hier kan alleen /terug of /stop.") == 2
    assert lob.out.count("Er staat al: ik.") == 2
    assert kept(lob, naam) == [VRAGEN[0], "ik"]


def test_what_is_typed_before_a_command_replaces_what_stood_there(lob: Lob) -> None:
    naam = lob.taken_in()
    assert lob("gesprek", "zelfcheck", typed="ik\n/tip\nde jongere\n/tip\n\n\n\n\n\n2\n") == 0
    assert kept(lob, naam) == [VRAGEN[0], "de jongere"]


def test_without_a_name_it_is_about_the_last_talk_that_was_held(lob: Lob) -> None:
    lob.taken_in(f"jongere: {{code: vmbo-1}}\n{BESTAND}datum: 2026-11-03\n")
    lob.taken_in(f"jongere: {{code: vmbo-2}}\n{BESTAND}datum: 2026-11-10\n")
    lob("gesprek", "zelfcheck", typed=typed())
    assert "dinsdag 10 november 2026 met vmbo-2" in lob.out
    lob("gesprek", "zelfcheck", "vmbo-1", typed=typed())
    assert "dinsdag 3 november 2026 met vmbo-1" in lob.out


def test_before_a_talk_was_held_it_is_said_what_comes_first(lob: Lob) -> None:
    assert lob("gesprek", "zelfcheck") == 1
    assert "nog geen gesprek afgerond" in lob.err
    assert not (lob.folder / "lob").exists()
    assert (
        lob(
            "gesprek", "start", "--bank", "stage", "--code", "vmbo-3", "--rol", "mentor", typed="x\n\n/stop\n"
        )
        == 130
    )
    assert lob("gesprek", "zelfcheck", "vmbo-3") == 1
    assert "lob gesprek hervat vmbo-3" in lob.err
    assert lob("gesprek", "zelfcheck", "onbekend") == 1
    assert "'onbekend'" in lob.err


def test_after_a_talk_it_is_offered_in_one_line_and_not_asked(lob: Lob) -> None:
    """The jongere still sits there: the command is for later."""
    begin = ("gesprek", "start", "--bank", "stage", "--code", "vmbo-3", "--niveau", "vmbo", "--rol", "mentor")
    assert lob(*begin, typed="x\n\n/afronden\n/overslaan\n1\n1\n1\n") == 0, lob.out
    gezegd = lob.out
    lob("gesprek", "lijst", "--json")
    naam = json.loads(lob.out)[0]["id"]
    erbij = [regel for regel in gezegd.splitlines() if "zelfcheck" in regel]
    assert erbij == [f"Later, voor jezelf: lob gesprek zelfcheck {naam}"]
    assert not any(vraag in gezegd for vraag in VRAGEN)


def test_the_rich_face_asks_one_question_a_screen(tmp_path: Path) -> None:
    map_ = tmp_path / "lob"
    bestand = tmp_path / "antwoorden.yaml"
    bestand.write_text(BESTAND, encoding="utf-8")
    assert run(map_, "gesprek", "start", "--antwoorden", str(bestand)).code == 0
    with rich_talk(map_, (*LOB, "gesprek", "zelfcheck")) as venster:
        for nummer, vraag in enumerate(VRAGEN, 1):
            venster.hears(vraag, f"Zelfcheck · {nummer} van 5")
            assert sum(ander in venster.words for ander in VRAGEN) == 1
            venster.press(f"{_WOORD}\r\r" if nummer == 1 else "\r")
        venster.hears("Bewaren bij je eigen aantekeningen?", "Alleen jij kunt dit lezen.")
        venster.type("1")
        assert venster.ends() == 0
        assert "Er is niets bewaard." in venster.words
    assert _WOORD.encode() not in bytes_below(tmp_path)
