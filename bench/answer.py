"""An answer until its ✓: encrypted and durable, beside a line of JSON that is synced to the same disk.

The rule that lives here: it is the way of a talk (`Session.wish`), on a real file with a wachtzin; and each answer is
followed by one line beside it, so that a busy disk is busy for both. `python -m bench.answer [AANTAL] [MAP]`.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from bench.processes import ratios
from bench.tables import Row, as_markdown
from loopbaangesprek.banks import load_bank
from loopbaangesprek.gebeurtenissen import Begonnen
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.talk.beginning import Wanted, begin
from loopbaangesprek.talk.session import Session
from loopbaangesprek.volgorde import turn
from loopbaangesprek.wensen import Antwoord, Stand
from loopbaangesprek.wiring import new_id, now

WACHTZIN = "kraan zebra lantaarn pindakaas fluit molen"
ZIN = "Ik heb het relais nagemeten, met de monteur erbij, en het werkte daarna weer."
WAT = "een antwoord tot het ✓, op slot en bewaard"
GESPREKKEN = 6
"""Talks that are held one after the other, from the first question to the last."""


def rows(gesprekken: int = GESPREKKEN, map_: Path | None = None) -> list[Row]:
    """What was measured, as rows of the shared table."""
    ons, regel = measured(gesprekken, map_)
    vlugste, midden = ratios(ons, regel)
    return [Row(WAT, vlugste, "x", 1.8, "een regel JSON met fsync", midden)]


def measured(gesprekken: int = GESPREKKEN, map_: Path | None = None) -> tuple[list[float], list[float]]:
    """Seconds for each answer, and for the line that was written after it."""
    ons: list[float] = []
    regel: list[float] = []
    with tempfile.TemporaryDirectory(dir=map_) as folder:
        store = open_store(Path(folder) / "lob.db", WACHTZIN)
        with (Path(folder) / "regels.json").open("ab") as bestand:
            for nummer in range(gesprekken):
                for duur in _answers(Session.begin(store, now, _first_fact(nummer))):
                    ons.append(duur)
                    regel.append(_line(bestand, nummer))
        store.close()
    return ons, regel


def _first_fact(nummer: int) -> Begonnen:
    return begin(
        load_bank("stage"),
        Wanted(code=f"vmbo-{1000 + nummer}"),
        gesprek=new_id(),
        datum=now().date(),
        vorige=None,
        programma="bench",
    )


def _answers(session: Session) -> Iterator[float]:
    """Answer every question of a talk; how long each took."""
    while (beurt := turn(session.talk)) is not None:
        keuze = beurt.vraag.keuze
        wens = Antwoord(beurt.plek, keuze[0].woord if keuze else ZIN)
        if beurt.vraag.invoer == "datum":
            session.wish(Stand(beurt.plek, "overgeslagen"))
            continue
        session.keep_draft(beurt.plek, ZIN)  # as a face does while somebody types
        begin_ = time.perf_counter()
        assert session.wish(wens)
        yield time.perf_counter() - begin_


def _line(bestand: IO[bytes], nummer: int) -> float:
    """Write one line as simply as that can be done, and wait until it is on the disk."""
    begin_ = time.perf_counter()
    wat = {"gesprek": nummer, "vraag": "moment", "antwoord": ZIN, "om": now().isoformat()}
    bestand.write(json.dumps(wat).encode() + b"\n")
    bestand.flush()
    os.fsync(bestand.fileno())
    return time.perf_counter() - begin_


if __name__ == "__main__":
    map_ = Path(sys.argv[2]) if sys.argv[2:] else None
    print(as_markdown(rows(int(sys.argv[1]) if sys.argv[1:] else GESPREKKEN, map_)))
