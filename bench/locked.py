"""What a wachtzin costs when the kluis is opened: the key is made of it once, and nothing else is added.

The rule that lives here: the difference between a command with and without a wachtzin stands beside making that key
with nothing around it. `python -m bench.locked [RONDES]`.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench.answer import WACHTZIN
from bench.fill import fill
from bench.processes import KAAL, LOB, Program, surroundings, timed
from bench.tables import Row, as_markdown
from loopbaangesprek.stores.sqlite import open_store

GESPREKKEN = 20
_SLEUTEL = """
import sys, apsw
db = apsw.Connection(sys.argv[1])
db.pragma("cipher", "sqlcipher"); db.pragma("legacy", 4)
if sys.argv[2]: db.pragma("key", sys.argv[2])
db.execute("SELECT count(*) FROM gesprekken").fetchall()
"""
"""A connection and nothing around it; with a wachtzin the key is made of it."""


def rows(rondes: int = 12) -> list[Row]:
    """What was measured, as rows of the shared table."""
    with tempfile.TemporaryDirectory() as map_:
        tijden = timed(_programs(Path(map_)), max(2, rondes // 2))
    (erbij, sleutel, kaal), (erbij_m, sleutel_m, kaal_m) = (
        _differences(tijden, van) for van in (min, median)
    )
    wat, tegen = "een wachtzin, bij lob gesprek lijst: erbij", "alleen de sleutel maken"
    return [
        Row(wat, erbij / sleutel, "x", 1.2, tegen, erbij_m / sleutel_m),
        Row(tegen, sleutel / kaal, "x", None, "python -c pass", sleutel_m / kaal_m),
    ]


def _differences(
    tijden: dict[str, list[float]], van: Callable[[list[float]], float]
) -> tuple[float, float, float]:
    """What a wachtzin adds to the list and to a bare connection, and Python that does nothing beside it."""
    duur = {naam: van(rondes) for naam, rondes in tijden.items()}
    return duur["lob op slot"] - duur["lob open"], duur["op slot"] - duur["open"], duur["pass"]


def _programs(thuis: Path) -> dict[str, Program]:
    """A list, and a bare connection, each with and without a wachtzin."""
    programmas = {"pass": Program(KAAL, surroundings(thuis))}
    for naam, slot in (("open", ""), ("op slot", WACHTZIN)):
        folder = thuis / naam
        store = open_store(folder / "lob.db", slot or None)
        fill(store, GESPREKKEN)
        store.close()
        omgeving = surroundings(thuis, LOB_MAP=str(folder), LOB_WACHTZIN=slot)
        programmas[f"lob {naam}"] = Program([LOB, "gesprek", "lijst"], omgeving)
        programmas[naam] = Program([sys.executable, "-c", _SLEUTEL, str(folder / "lob.db"), slot], omgeving)
    return programmas


if __name__ == "__main__":
    print(as_markdown(rows(*map(int, sys.argv[1:2]))))
