"""What the jongere is told before the first question (M1): true, short, and on one screen with that question."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from loopbaangesprek.gebeurtenissen import Vorige
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.talk.before import what_is_told
from loopbaangesprek.teksten import verloop as t
from loopbaangesprek.voorbereiding import Voorbereiding
from tests.jongeren import STAP, talk
from tests.lob import Lob
from tests.proefbank import begonnen
from tests.rich_talk import BEGIN, CODE, VRAAG, rich_talk

START = ("gesprek", "start", "--bank", "stage", "--rol", "mentor", "--code", CODE)


def test_it_tells_the_aim_the_time_what_is_kept_for_how_long_and_that_it_can_go() -> None:
    verteld = "\n".join(what_is_told(begonnen(bewaartermijn=3), Voorbereiding(), op_slot=True))
    for deel in (
        "kijken samen terug", "ongeveer 25 minuten", "overslaan mag", "schrijf steekwoorden op", "lezen en meenemen",
        "haal ik het weg", "met een slot erop", "nog 3 jaar na ons laatste gesprek", "wie het op school mag lezen",
    ):  # fmt: skip
        assert deel in verteld


def test_where_nothing_is_kept_no_lock_is_told_of() -> None:
    assert "slot" not in "\n".join(what_is_told(begonnen(), Voorbereiding()))


def test_every_line_fits_and_all_of_it_leaves_room_for_the_question() -> None:
    """With a previous step, a parent there, and something that was prepared."""
    feit = begonnen(aanwezig=("ouder",), vorige=Vorige("t1", "de planner bellen over een avond mee"))
    regels = what_is_told(feit, Voorbereiding(waar="bij de fietsenmaker"), (), ("bekend",), op_slot=False)
    assert len(regels) <= 12
    assert all(len(regel) <= 100 for regel in regels)
    assert all(len(regel) <= 80 for regel in regels if regel.startswith("  "))


@pytest.mark.parametrize(
    ("wachtzin", "zin"), [("", False), ("zes woorden die niemand ooit raadt hier", True)]
)
def test_whether_there_is_a_lock_on_it_is_told_as_it_is(
    lob: Lob, monkeypatch: pytest.MonkeyPatch, wachtzin: str, *, zin: bool
) -> None:
    monkeypatch.setenv("LOB_WACHTZIN", wachtzin)
    assert lob(*START, "--eenvoudig", typed="/stop\n") == 130
    assert t.OP_SLOT[zin] in lob.out
    assert t.OP_SLOT[not zin] not in lob.out


def test_in_the_plain_face_it_stands_with_the_question_on_one_screen(lob: Lob) -> None:
    earlier_talk(lob.folder / "lob")
    assert lob(*START, "--erbij", "ouder", "--eenvoudig", typed="/stop\n") == 130
    scherm = lob.out.partition("Antwoord: ")[0].strip("\n").split("\n")
    assert sum(1 + (len(regel) - 1) // 80 for regel in scherm) <= 24
    assert t.VERTEL in lob.out


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX terminals")
def test_in_the_rich_face_it_stands_with_the_question_on_one_screen(tmp_path: Path) -> None:
    """In a window of 80 by 24, with a previous step and a parent there."""
    earlier_talk(tmp_path / "map")
    with rich_talk(tmp_path / "map", (*BEGIN, "--erbij", "ouder")) as gesprek:
        gesprek.hears(t.VERTEL, t.DOEL, t.WEGHALEN, t.OP_SLOT[False], t.VERTEL_OOK, "›", "de planner bellen")
        assert any(vraag in gesprek.words for vraag in VRAAG.values())


def earlier_talk(folder: Path) -> None:
    """A talk with a step, a month before."""
    store = open_store(folder / "lob.db")
    talk(store, "fiets", CODE, *STAP, datum="2020-10-01")
    store.close()
