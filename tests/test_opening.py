"""Opening the file while another window makes it, or has just been killed: it waits, and it is no stranger's file."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import apsw
import pytest

from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.stores import schema
from loopbaangesprek.stores.connection import connect
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.stores.tables import MIGRATIES
from tests.opslag_proef import ROOT, program

OPEN_AT = """
    import sys, time
    from pathlib import Path
    from loopbaangesprek.stores.sqlite import open_store
    from tests.opslag_proef import begin
    while time.time() < float(sys.argv[2]):
        pass
    store = open_store(Path(sys.argv[1]))
    begin(store, sys.argv[3])
    print("klaar", flush=True)
    if sys.argv[4] == "blijf":
        time.sleep(60)
    store.close()
"""


@pytest.fixture
def nieuw(tmp_path: Path) -> Iterator[apsw.Connection]:
    """Another window that has just made the file, and has written nothing yet."""
    (tmp_path / "lob.db").touch()
    db = connect(tmp_path / "lob.db", None)
    yield db
    db.close(force=True)


def let_go(db: apsw.Connection, na: float) -> Thread:
    """Let the other window finish its writing a little later."""

    def doe() -> None:
        time.sleep(na)
        db.execute("ROLLBACK")

    draad = Thread(target=doe)
    draad.start()
    return draad


def test_a_new_file_that_another_window_is_writing_is_waited_for(
    nieuw: apsw.Connection, tmp_path: Path
) -> None:
    """SQLite itself gives up at once where a file is about to get its WAL."""
    nieuw.execute("BEGIN IMMEDIATE")
    draad = let_go(nieuw, 0.2)
    open_store(tmp_path / "lob.db").close()
    draad.join()


def test_a_new_file_that_is_never_let_go_is_told(nieuw: apsw.Connection, tmp_path: Path) -> None:
    """After the usual time the sentence says that it is in use."""
    nieuw.execute("BEGIN IMMEDIATE")
    with pytest.raises(OpslagFout, match="is bezet door een ander programma"):
        open_store(tmp_path / "lob.db", wacht_ms=100)


def test_a_file_that_becomes_ours_while_it_is_looked_at_is_no_stranger(
    nieuw: apsw.Connection, tmp_path: Path
) -> None:
    """What is read of a file is read at one moment, not half before and half after another window made it."""
    nieuw.pragma("journal_mode", "WAL")
    kijker = connect(tmp_path / "lob.db", None)
    gezien = 0

    def make_after_the_first_look(_cursor: object, sql: str, _waarden: object) -> bool:
        nonlocal gezien
        gezien += "pragma" in sql.lower()
        if gezien == 2 and nieuw.pragma("user_version") == 0:
            schema.bring_up_to_date(nieuw, tmp_path / "lob.db", MIGRATIES, lambda pad: connect(pad, None))
        return True

    kijker.exec_trace = make_after_the_first_look
    schema.check(kijker, "lob.db", len(MIGRATIES))
    kijker.exec_trace = None
    assert gezien == 2
    assert nieuw.pragma("user_version") == len(MIGRATIES)
    kijker.close()


def start(pad: Path, namen: list[str], blijf: str) -> list[subprocess.Popen[str]]:
    """Programs that open the file at one moment."""
    moment = str(time.time() + 0.7)
    return [
        subprocess.Popen(
            program(OPEN_AT, pad, moment, naam, blijf), stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        for naam in namen
    ]


def test_windows_that_open_a_new_file_at_one_moment_all_get_it(tmp_path: Path) -> None:
    """And again when all of them were killed at once, with the WAL left behind."""
    pad = tmp_path / "map" / "lob.db"
    for ronde, blijf in ((0, "blijf"), (1, "blijf"), (2, "sluit")):
        vensters = start(pad, [f"{ronde}-{i}" for i in range(3)], blijf)
        for venster in vensters:
            assert venster.stdout
            assert venster.stdout.readline() == "klaar\n"
        for venster in vensters:
            if blijf == "blijf":
                venster.kill()
            venster.communicate(timeout=20)
    store = open_store(pad)
    assert sorted(kop.id for kop in store.talks()) == [f"{r}-{i}" for r in range(3) for i in range(3)]
    store.close()
