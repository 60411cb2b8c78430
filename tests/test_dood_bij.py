"""Whether a program that is to die before its N-th act (`dood_bij`) has done all that came before it, and no more.

The rule that lives here: a proof that finds nothing is worth as much as its instrument.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.dood_bij import acts_in

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")

ROOT = Path(__file__).parents[1]
PROGRAMMA = """
import os, sys, apsw
from pathlib import Path
from tests.dood_bij import Dood, dying
with dying(Dood(int(sys.argv[1]), sys.argv[2])):
    Path(sys.argv[3]).write_text("elders, en dus geen daad")
    with Path("half").open("w", encoding="utf-8") as bestand:
        bestand.write("alles")
        bestand.flush()
        os.fsync(bestand.fileno())
    Path("half").rename("heel")
    Path("heel").read_bytes()
    Path("heel").unlink()
    db = apsw.Connection("lob.db")
    db.execute("CREATE TABLE t (x)")
    db.close()
"""
STANDEN: tuple[dict[str, bytes], ...] = (
    {},
    {"half": b""},
    {"half": b"alles"},
    {"half": b"alles"},
    {"heel": b"alles"},
    {},
)
"""What is there before each act of Python; the last of these is the first act of SQLite."""


def die(map_: Path, bij: int) -> tuple[int, list[str], dict[str, bytes]]:
    """How it ended, what it had done or was about to do, and what is there."""
    werk, spoor = map_ / f"werk-{bij}", map_ / "spoor"
    werk.mkdir()
    klaar = subprocess.run(
        [sys.executable, "-c", PROGRAMMA, str(bij), str(spoor), str(map_ / "elders")],
        cwd=werk,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))},
        check=False,
        timeout=60,
    )
    return klaar.returncode, acts_in(spoor), {pad.name: pad.read_bytes() for pad in werk.iterdir()}


def test_a_program_dies_right_before_the_act(tmp_path: Path) -> None:
    code, alle, _ = die(tmp_path, 0)
    assert code == 0
    assert [daad.partition(" ")[0] for daad in alle[:5]] == [
        *("open", "os.write", "os.fsync", "os.rename", "os.remove"),
    ]
    assert {daad.partition(" ")[0] for daad in alle[5:]} == {"open", "schrijf", "sync", "wis"}
    for bij, stand in enumerate(STANDEN, 1):
        assert die(tmp_path, bij) == (-signal.SIGKILL, alle[:bij], stand)
