"""The canaries after kills at many moments of a talk: in an answer, in a note, in the editor, while it closes."""

from __future__ import annotations

import random
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kanarie import WACHTZIN, behind, bird
from tests.kanarie_thuis import Home
from tests.program import GEDULD, START, Talk, seed

pytestmark = [
    pytest.mark.lang,
    pytest.mark.skipif(sys.platform != "linux", reason="needs a place in memory and POSIX signals"),
]
KEREN = 60
_EINDES = [signal.SIGKILL, signal.SIGABRT, signal.SIGSEGV, signal.SIGHUP, signal.SIGTERM]


def _lines(thuis: Home, keer: int) -> Iterator[str]:
    """What is typed in one sitting; each word is sought from then on."""
    yield thuis.bird(f"half{keer}")
    yield "/bewerk"
    yield ""
    yield f"/notitie {thuis.bird(f'notitie{keer}')}"
    yield f"/anders {thuis.bird(f'anders{keer}')}"
    yield "/bewerk"
    yield thuis.bird(f"tweede{keer}")
    yield ""
    yield "/voorlezen"
    yield "/stop"


def _sitting(thuis: Home, keer: int, lot: random.Random, omgeving: dict[str, str]) -> None:
    """Begin or go on, type, and be killed: at some moment, or each third time while the editor is surely open."""
    opdracht = ("gesprek", "hervat", "mbo-1") if keer else (*START, "--code", "mbo-1", "--niveau", "mbo")
    gesprek = Talk(thuis.folder, *opdracht, "--eenvoudig", omgeving=omgeving)
    gesprek.hears("> ")
    if keer % 3 == 0:
        _open_the_editor(thuis, gesprek, keer)
        gesprek.signal(signal.SIGKILL)
    else:
        _type_for(lot.uniform(0.0, 1.2), thuis, gesprek, keer, lot)
        gesprek.signal(lot.choice(_EINDES))
    gesprek.rest()


def _open_the_editor(thuis: Home, gesprek: Talk, keer: int) -> None:
    """Type a word at the first question, and wait until the editor has it open."""
    einde = time.monotonic() + GEDULD
    gesprek.kind.send(
        "".join(f"{regel}\n" for regel in ("/ga wens", thuis.bird(f"half{keer}"), "/bewerk", ""))
    )
    while not thuis.search():
        assert time.monotonic() < einde, gesprek.out
        gesprek.read(0.01)


def _type_for(duur: float, thuis: Home, gesprek: Talk, keer: int, lot: random.Random) -> None:
    """Type for so many seconds; what comes on screen is taken in, for what was typed is echoed at once."""
    einde = time.monotonic() + duur
    for regel in _lines(thuis, keer):
        gesprek.kind.send(regel + "\n")
        tot = min(einde, time.monotonic() + lot.uniform(0.0, 0.15))
        while (nog := tot - time.monotonic()) > 0 and gesprek.read(nog):
            pass
        if time.monotonic() >= einde:
            return


def test_killed_at_any_moment_no_word_is_left_on_disk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the editor had open is in memory alone, and is gone when the kluis is opened again."""
    thuis, zaad = Home(tmp_path), seed()
    with capsys.disabled():
        print(f"\nLOB_ZAAD={zaad}")  # noqa: T201 - to do it again
    lot = random.Random(zaad)  # noqa: S311 - draws moments, keeps no secrets
    omgeving = thuis.around(**behind(WACHTZIN, **thuis.editor(thuis.bird("bewerkt"), duur=0.2)))
    in_geheugen = 0
    for keer in range(KEREN):
        _sitting(thuis, keer, lot, omgeving)
        gevonden = thuis.search()
        in_geheugen += bool(gevonden)
        assert [plek for plek in gevonden if not plek.startswith("geheugen/")] == []
        thuis.lob("gesprek", "lijst")
        assert thuis.search() == {}
        assert list(tmp_path.rglob("core*")) == []
    assert in_geheugen >= KEREN / 3, "not every kill while an editor was open left it there"
    bewaard = thuis.kept()
    assert any(bird(f"half{keer}") in bewaard for keer in range(KEREN))


@pytest.mark.parametrize("instelling", [{"LANG": "C"}, {"PYTHONIOENCODING": "cp1252"}, {"ACCESSIBLE": "1"}])
def test_many_words_in_any_window_are_kept_and_found_nowhere(
    instelling: dict[str, str], tmp_path: Path
) -> None:
    """A talk in which forty answers and notes are typed, one after another, by /voorlezen and /terug too."""
    thuis = Home(tmp_path)
    omgeving = thuis.around(**behind(WACHTZIN, **instelling))
    opdracht = (*START, "--code", "mbo-1", "--niveau", "mbo", "--eenvoudig")
    gesprek = Talk(thuis.folder, *opdracht, omgeving=omgeving)
    for keer in range(20):
        gesprek.line(f"/notitie {thuis.bird(f'notitie{keer:02}')}")
        gesprek.answer(thuis.bird(f"antwoord{keer:02}"))
        if keer % 5 == 4:
            assert thuis.search() == {}
            gesprek.line("/ga gebeurtenis")
    gesprek.line("/stop")
    gesprek.rest()
    assert thuis.search() == {}
    bewaard = thuis.kept()
    assert [woord for woord in thuis.woorden[1:] if "notitie" in woord and woord in bewaard]
