"""An answer until its ✓: encrypted and durable, beside a line of JSON that is synced to the same disk.

The rule that lives here: it is the way of a talk (`Session.wish`), on a real file with a wachtzin; and each answer is
followed by one line beside it, and by one row in a bare locked file, so that a busy disk is busy for all. The folder
must be on a disk and not in memory.
`python -m bench.answer [GESPREKKEN] [MAP]`.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import apsw

from bench.processes import kept, ratios
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
GESPREKKEN = 12
"""Talks that are held one after the other, from the first question to the last."""


def rows(gesprekken: int = GESPREKKEN, map_: Path | None = None) -> list[Row]:
    """What was measured, as rows of the shared table."""
    ons, regel, rij, rekenen = map(list, zip(*measured(gesprekken, map_), strict=True))
    vlugste, midden = ratios(ons, regel)
    kaal, kaal_midden = ratios(rij, regel)
    return [
        Row(WAT, vlugste, "x", 1.8, "een regel JSON met fsync", midden),
        _ms("… waarvan rekenen", rekenen, "de rest is wachten op de schijf"),
        Row("een rij in een kaal SQLite-bestand, op slot", kaal, "x", None, "dezelfde regel", kaal_midden),
        _ms("een regel JSON met fsync", regel, ""),
    ]


def _ms(wat: str, duren: list[float], tegen: str) -> Row:
    return Row(wat, 1000 * min(duren), "ms", None, tegen, 1000 * statistics.median(duren))


def measured(
    gesprekken: int = GESPREKKEN, map_: Path | None = None
) -> list[tuple[float, float, float, float]]:
    """Seconds for each answer, for the line and the row after it, and for what the processor did of the first."""
    rijen: list[tuple[float, float, float, float]] = []
    with tempfile.TemporaryDirectory(dir=map_ or kept()) as folder:
        store = open_store(Path(folder) / "lob.db", WACHTZIN)
        kaal = _bare(Path(folder) / "kaal.db")
        with (Path(folder) / "regels.json").open("ab") as bestand:
            for nummer in range(gesprekken):
                for duur, rekenen in _answers(Session.begin(store, now, _first_fact(nummer))):
                    rijen.append((duur, _line(bestand, nummer), _row(kaal), rekenen))
        store.close()
        kaal.close()
    return rijen


def _first_fact(nummer: int) -> Begonnen:
    return begin(
        load_bank("stage"),
        Wanted(code=f"vmbo-{1000 + nummer}"),
        gesprek=new_id(),
        datum=now().date(),
        vorige=None,
        programma="bench",
    )


def _answers(session: Session) -> Iterator[tuple[float, float]]:
    """Answer every question of a talk; how long each took, and how much of that was work of the processor."""
    while (beurt := turn(session.talk)) is not None:
        keuze = beurt.vraag.keuze
        wens = Antwoord(beurt.plek, keuze[0].woord if keuze else ZIN)
        if beurt.vraag.invoer == "datum":
            session.wish(Stand(beurt.plek, "overgeslagen"))
            continue
        session.keep_draft(beurt.plek, ZIN)  # as a face does while somebody types
        begin_, rekenen = time.perf_counter(), time.process_time()
        assert session.wish(wens)
        yield time.perf_counter() - begin_, time.process_time() - rekenen


def _line(bestand: IO[bytes], nummer: int) -> float:
    """Write one line as simply as that can be done, and wait until it is on the disk."""
    begin_ = time.perf_counter()
    wat = {"gesprek": nummer, "vraag": "moment", "antwoord": ZIN, "om": now().isoformat()}
    bestand.write(json.dumps(wat).encode() + b"\n")
    bestand.flush()
    os.fsync(bestand.fileno())
    return time.perf_counter() - begin_


def _bare(pad: Path) -> apsw.Connection:
    """A file with one table behind the same lock, and nothing around it."""
    kaal = apsw.Connection(str(pad))
    hoe = {"cipher": "sqlcipher", "legacy": 4, "key": WACHTZIN, "journal_mode": "wal", "synchronous": "full"}
    for naam, waarde in hoe.items():
        kaal.pragma(naam, waarde)
    kaal.execute("CREATE TABLE feiten (nr INTEGER PRIMARY KEY, regel TEXT)")
    return kaal


def _row(kaal: apsw.Connection) -> float:
    """Write one row, and wait until it is on the disk."""
    begin_ = time.perf_counter()
    kaal.execute("INSERT INTO feiten (regel) VALUES (?)", (ZIN,))
    return time.perf_counter() - begin_


if __name__ == "__main__":
    map_ = Path(sys.argv[2]) if sys.argv[2:] else None
    print(as_markdown(rows(int(sys.argv[1]) if sys.argv[1:] else GESPREKKEN, map_)))
