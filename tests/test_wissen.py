"""What somebody took back is gone to the last byte: from the file, from its WAL, and from unused room in it.

The rule that lives here: every byte of every file in the folder is looked at, whatever SQLite says of them.
"""

from __future__ import annotations

import random
import subprocess
from pathlib import Path

import apsw
import pytest

from loopbaangesprek import wensen as w
from loopbaangesprek.besluit import decide
from loopbaangesprek.gebeurtenissen import Feit
from loopbaangesprek.gesprek import replay
from loopbaangesprek.inkorten import taken_back
from loopbaangesprek.instellingen import OPSCHONEN
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.stores.sweep import KLEIN
from tests.opslag_proef import OM, ROOT, begin, kop, lines, program
from tests.proefbank import VANDAAG, antwoord, begonnen, overslaan
from tests.program import START, Warm, answers

MERK = "teruggenomen-"


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    """The path of a database that is not there yet."""
    return tmp_path / "map" / "lob.db"


def copies(map_: Path) -> dict[str, int]:
    """How often the marked text stands in each file of the folder."""
    tel = {deel.name: deel.read_bytes().count(MERK.encode()) for deel in map_.iterdir() if deel.is_file()}
    return {naam: aantal for naam, aantal in tel.items() if aantal}


def keep_and_take_back(pad: Path, zaad: int) -> SqliteStore:
    """A talk from which facts go: first some that were replaced, so that rows move, and then those with the mark."""
    lot = random.Random(zaad)  # noqa: S311 - draws texts, keeps no secrets
    teksten = [
        (MERK if lot.random() < 0.3 else "gewoontjes-") * max(1, int(lot.expovariate(1 / 20)))
        for _ in range(60)
    ]
    store = open_store(pad)
    store.append("fiets", 0, teksten, OM, kop("fiets"))
    gewoon = [nr for nr, tekst in enumerate(teksten, 1) if not tekst.startswith(MERK) and lot.random() < 0.5]
    for i in range(0, len(gewoon), 7):
        store.replace("fiets", 60, gewoon[i : i + 7], kop("fiets"))
    terug = [nr for nr, tekst in enumerate(teksten, 1) if tekst.startswith(MERK)]
    store.replace("fiets", 60, terug, kop("fiets"))
    return store


def test_a_copy_can_stay_in_unused_room_and_closing_sweeps_it_away(tmp_path: Path) -> None:
    """Overwriting what is deleted is not enough: in some of these talks a copy stays until the file is built anew."""
    gebleven = 0
    for zaad in range(20):
        store = keep_and_take_back(tmp_path / f"{zaad}" / "lob.db", zaad)
        store._gewist = False
        store.close()
        gebleven += bool(copies(tmp_path / f"{zaad}"))
        store = keep_and_take_back(tmp_path / f"{zaad}-geveegd" / "lob.db", zaad)
        over = lines(store, "fiets")
        store.close()
        assert copies(tmp_path / f"{zaad}-geveegd") == {}
        store = open_store(tmp_path / f"{zaad}-geveegd" / "lob.db")
        assert lines(store, "fiets") == over
        store.close()
    if not gebleven:
        pytest.skip("this SQLite leaves no copies")


def test_half_typed_text_that_was_changed_is_swept_away_too(pad: Path) -> None:
    """What was typed and was never an answer leaves nothing either."""
    store = open_store(pad)
    begin(store, "fiets")
    for i in range(60):
        store.save_draft("fiets", f"v{i % 3}", 1, MERK * i)
    for i in range(3):
        store.save_draft("fiets", f"v{i}", 1, None)
    store.close()
    assert copies(pad.parent) == {}


def test_while_another_window_is_open_nothing_is_left_in_the_wal_either(pad: Path) -> None:
    """The WAL is only removed by the last window; until then it is emptied."""
    ander = open_store(pad)
    begin(ander, "taart")
    store = keep_and_take_back(pad, 0)
    store.leave_no_copy()
    store.close()
    assert copies(pad.parent) == {}
    assert lines(ander, "taart") == ["begonnen"]
    ander.close()


def test_a_window_that_is_writing_is_not_waited_for_and_the_next_opening_sweeps(pad: Path) -> None:
    """Nothing is lost, nothing is said, and what must be certain becomes so."""
    store = keep_and_take_back(pad, 0)
    store.leave_no_copy()
    over = lines(store, "fiets")
    schrijver = apsw.Connection(str(pad))
    schrijver.execute("BEGIN IMMEDIATE")
    store.close()
    assert copies(pad.parent) != {}
    schrijver.execute("ROLLBACK")
    schrijver.close()
    store = open_store(pad)
    assert (lines(store, "fiets"), store.setting(OPSCHONEN)) == (over, None)
    store.close()
    assert copies(pad.parent) == {}


KILLED = """
    import os, signal, sys
    from pathlib import Path
    from tests.test_wissen import keep_and_take_back
    store = keep_and_take_back(Path(sys.argv[1]), 0)
    store.leave_no_copy()
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_after_a_kill_the_next_opening_sweeps(pad: Path) -> None:
    """It was written down that it must be certain."""
    subprocess.run(program(KILLED, pad), cwd=ROOT, check=False, timeout=60)
    assert copies(pad.parent) != {}
    open_store(pad).close()
    assert copies(pad.parent) == {}


def unused_pages(pad: Path) -> int:
    """How many pages of the file hold nothing."""
    db = apsw.Connection(str(pad))
    aantal = int(db.pragma("freelist_count"))
    db.close()
    return aantal


def test_a_large_file_is_built_anew_only_where_it_must_be_certain(pad: Path) -> None:
    """It takes seconds there: a replaced answer waits for that, one that was taken back does not."""
    store = open_store(pad)
    store.append("fiets", 0, ["x" * (KLEIN + 1), "y" * 50_000, "z" * 50_000], OM, kop("fiets"))
    store.replace("fiets", 3, [2], kop("fiets"))
    store.close()
    assert unused_pages(pad) > 10
    store = open_store(pad)
    store.facts("fiets")
    store.leave_no_copy()
    store.replace("fiets", 3, [3], kop("fiets"))
    store.close()
    assert unused_pages(pad) == 0


def facts_after(*wensen: w.Wens) -> list[Feit]:
    """The facts of a talk after these wishes."""
    feiten: list[Feit] = [begonnen()]
    for wens in wensen:
        feiten += decide(replay(feiten), wens, VANDAAG)
    return feiten


@pytest.mark.parametrize(
    "wensen",
    [
        (antwoord("moment", "a"), w.Intrekken(("moment", 1))),
        (antwoord("moment", "a"), w.Herzie(("moment", 1)), w.Stand(("moment", 1), "besproken")),
        (antwoord("moment", "a"), w.Herzie(("moment", 1)), overslaan("moment")),
        (w.Notitie(("moment", 1), "a"), w.Notitie(("moment", 1), "")),
        (w.BreekAf(),),
    ],
    ids=("weg", "besproken", "overgeslagen", "notitie", "afgebroken"),
)
def test_a_text_that_goes_without_another_in_its_place_was_taken_back(wensen: tuple[w.Wens, ...]) -> None:
    """Whichever way it was done; and of a talk that was broken off nothing half typed may stay (M46)."""
    feiten = facts_after(*wensen)
    assert taken_back(feiten, replay(feiten))


@pytest.mark.parametrize(
    "wensen",
    [
        (antwoord("moment", "a"),),
        (antwoord("moment", "a"), w.Herzie(("moment", 1)), antwoord("moment", "b")),
        (w.Notitie(("moment", 1), "a"), w.Notitie(("moment", 1), "b")),
        (overslaan("moment"), antwoord("moment", "b")),
    ],
    ids=("antwoord", "vervangen", "notitie", "alsnog"),
)
def test_a_text_that_is_replaced_was_not_taken_back(wensen: tuple[w.Wens, ...]) -> None:
    """Looking for better words is no wish to have something gone for ever."""
    feiten = facts_after(*wensen)
    assert not taken_back(feiten, replay(feiten))


def test_an_answer_that_was_taken_back_in_a_talk_leaves_no_byte(warm: Warm, tmp_path: Path) -> None:
    """At the end of the sitting, stopped or not, it is in no file; what was not taken back is there."""
    folder = tmp_path / "map"
    getypt = f"{MERK}een\n\nblijft\n\n/voorlezen 1 weg\n/notitie {MERK}twee\n/notitie weg\n/stop\n"
    assert warm.run(folder, *START, "--code", "vmbo-1", typed=getypt).code == 130
    assert copies(folder) == {}
    assert answers(folder, "vmbo-1")[1:] == ["blijft"]
