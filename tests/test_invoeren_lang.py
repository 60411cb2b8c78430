"""Thousands of talks taken in, killed three times half way and started again: all there, once, and whole.

The rule that lives here: the kill is a real one (signal 9, no goodbye), its moment is drawn by lot, and afterwards the
store is read with the program's own reader. `LOB_LANG=1` takes in 27,000 talks, else it is a tenth of that.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import apsw
import pytest

from loopbaangesprek.desk.damage import read_talk
from loopbaangesprek.oogst import harvest
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from tests.program import LOB, seed, surroundings
from tests.test_invoeren import INVOEREN, without_program
from tests.veel_gesprekken import write_talks

pytestmark = [
    pytest.mark.lang,
    pytest.mark.skipif(sys.platform == "win32", reason="needs a kill without a goodbye"),
]

AANTAL = 27_000 if os.environ.get("LOB_LANG") else 2_700
KEREN = 3
GEDULD = 1_200.0
"""Seconds to wait for a run; only a test that fails waits that long."""


def test_thousands_of_talks_killed_three_times_half_way_are_all_there_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """LOB_ZAAD repeats the kills."""
    zaad = seed()
    lot = random.Random(zaad)  # noqa: S311 - draws moments, keeps no secrets
    folder, map_ = tmp_path / "lob", tmp_path / "in"
    records = dict(read_records(write_talks(map_, AANTAL)))
    assert len(records) == AANTAL
    begonnen, gezien = time.monotonic(), [0]
    for keer in range(KEREN):
        kill_at(folder, map_, round(AANTAL * (keer + lot.uniform(0.5, 1.5)) / (KEREN + 1)), lot)
        with opened(folder) as store:
            gezien.append(len(store.talks()))
            check_whole(store, records, lot.sample([kop.id for kop in store.talks()], 100))
    assert gezien == sorted(gezien), zaad
    assert 0 < gezien[-1] < AANTAL, zaad
    duurde = check_last_run(folder, map_, AANTAL - gezien[-1], gezien[-1])
    with opened(folder) as store:
        assert sorted(kop.id for kop in store.talks()) == sorted(records), zaad
        check_whole(store, records, records)
        check_sound(store)
    check_last_run(folder, map_, 0, AANTAL)
    with capsys.disabled():
        sys.stdout.write(
            f"\n{AANTAL} gesprekken, gedood bij {gezien[1:]}, {time.monotonic() - begonnen:.0f} s bij elkaar, "
            f"de laatste keer {duurde:.0f} s (zaad {zaad})\n"
        )


def read_records(paden: Iterable[Path]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each record by its id, as its file says it."""
    for pad in paden:
        record = json.loads(pad.read_text(encoding="utf-8"))
        yield record["gesprek"]["id"], without_program(record)


def kill_at(folder: Path, map_: Path, aantal: int, lot: random.Random) -> None:
    """Start it, and kill it a moment after so many talks are kept; the moment falls anywhere."""
    with subprocess.Popen(
        [*LOB, *INVOEREN, str(map_)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=surroundings(folder),
    ) as kind:
        einde = time.monotonic() + GEDULD
        while count(folder) < aantal:
            assert kind.poll() is None, "it was done before it was killed"
            assert time.monotonic() < einde
            time.sleep(0.01)
        time.sleep(lot.uniform(0, 0.5))
        kind.kill()
    assert kind.returncode == -9


def count(folder: Path) -> int:
    """How many talks another program sees in the store now."""
    try:
        db = apsw.Connection(str(folder / "lob.db"), flags=apsw.SQLITE_OPEN_READONLY)
    except apsw.CantOpenError:
        return 0
    with contextlib.closing(db), contextlib.suppress(apsw.Error):
        return int(db.execute("SELECT count(*) FROM gesprekken").get)
    return 0


@contextlib.contextmanager
def opened(folder: Path) -> Iterator[SqliteStore]:
    """The store, read with the program's own reader."""
    store = open_store(folder / "lob.db")
    try:
        yield store
    finally:
        store.close()


def check_whole(store: SqliteStore, records: dict[str, dict[str, Any]], welke: Iterable[str]) -> None:
    """Each of these talks is kept as its file says it, to the letter."""
    for naam in welke:
        kop = store.talk(naam)
        assert kop is not None, naam
        assert without_program(harvest(read_talk(store, kop))) == records[naam]


def check_sound(store: SqliteStore) -> None:
    """The file is sound, no row belongs to nothing, and every talk can be found and is counted once."""
    db = store._db
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    db.execute("INSERT INTO woorden (woorden, rank) VALUES ('integrity-check', 1)")
    assert db.execute("SELECT count(*) FROM vindbaar").get == AANTAL
    assert db.execute("SELECT count(DISTINCT gesprek) FROM feiten").get == AANTAL
    assert db.execute("SELECT sum(gesprekken) FROM tellingen").get == AANTAL


def check_last_run(folder: Path, map_: Path, nieuw: int, had_al: int) -> float:
    """Run it to its end and read the account; how long it took."""
    begonnen = time.monotonic()
    with subprocess.Popen(
        [*LOB, *INVOEREN, str(map_), "--json"], stdout=subprocess.PIPE, env=surroundings(folder)
    ) as kind:
        uit, _ = kind.communicate(timeout=GEDULD)
    verloop = json.loads(uit)
    assert kind.returncode == 0
    assert (verloop["opgenomen"], verloop["had_je_al"], verloop["geweigerd"]) == (nieuw, had_al, 0)
    assert len(verloop["bestanden"]) == AANTAL
    return time.monotonic() - begonnen
