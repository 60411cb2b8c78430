"""Every format, cold and warm, beside an equal document by weasyprint, reportlab and fpdf2 in the same run.

`python -m bench.exports [RONDES]`. Cold is a new process that reads a record and writes one file, less a process that
only reads the record, in alternating pairs, each ending as `lob` does; the unit is `python -c pass`. Warm is the middle
of 200 different records in one process. What counts is the ratios: all numbers were measured in the same minutes on the
same machine.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.veel_gesprekken import talks
from tests.voorbeeld import vol_verslag

from bench.peers import PEERS
from loopbaangesprek.desk.law import load_law
from loopbaangesprek.exports import forms, render
from loopbaangesprek.exports.editions import edition
from loopbaangesprek.exports.uitgave import LEZERS, Lezer, Uitgave
from loopbaangesprek.verslag import Verslag
from loopbaangesprek.wetboek import Wet

LEAVE = "\nimport os; os._exit(0)"
LOAD = """import sys
from loopbaangesprek.verslag import Verslag
v = Verslag.model_validate_json(open(sys.argv[1], 'rb').read())
"""
EDITION = f"{LOAD}from loopbaangesprek.exports.editions import edition\nu = edition(v, sys.argv[2])\n"
OURS = f"{EDITION}from loopbaangesprek.exports import render\nrender(sys.argv[3], u)"
PEER = f"{EDITION}from bench import peers\npeers.PEERS[sys.argv[3]](u)"
COLD: tuple[Lezer, ...] = ("begeleider", "jongere")
WARM_GOAL, COLD_GOAL = 1.0, 4.5
RECORDS = 200


def main() -> None:
    """Measure and print."""
    rondes = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "verslag.json"
        pad.write_text(vol_verslag().model_dump_json(by_alias=True), encoding="utf-8")
        for lezer in COLD:
            cold(pad, lezer, rondes)
        wet = load_law(Path(map_)).wet
    warm([Verslag.model_validate_json(tekst) for tekst in talks(RECORDS, zaad=6)], wet)


def cold(pad: Path, lezer: Lezer, rondes: int) -> None:
    """New processes, in rounds of one of each, so that a slow moment slows all of them."""
    wat = {vorm: (OURS, vorm) for vorm in forms()} | {peer: (PEER, peer) for peer in PEERS}
    tijden: dict[str, list[float]] = {naam: [] for naam in ("pass", "load", *wat)}
    for _ in range(rondes):
        tijden["pass"].append(process("pass"))
        tijden["load"].append(process(LOAD + LEAVE, str(pad)))
        for naam, (code, argument) in wat.items():
            tijden[naam].append(process(code + LEAVE, str(pad), lezer, argument))
    middel = {naam: statistics.median(gemeten) for naam, gemeten in tijden.items()}
    vast = f"pass {middel['pass']:.1f} ms, reading the record {middel['load']:.1f} ms"
    print(f"\n{lezer}, cold, middle of {rondes}: {vast}\n")
    print(f"{'':12} {'ms beyond':>10} {'× pass':>8}")
    for naam in wat:
        boven = middel[naam] - middel["load"]
        print(f"{naam:12} {boven:10.1f} {boven / middel['pass']:8.2f}")
    verdict("pdf cold", (middel["pdf"] - middel["load"]) / middel["pass"], COLD_GOAL, "× pass")


def process(code: str, *argumenten: str) -> float:
    """How many milliseconds a new process takes."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, *argumenten], check=True)
    return (time.perf_counter() - begin) * 1e3


def warm(verslagen: list[Verslag], wet: Wet) -> None:
    """One process, records that are all different, each form for each reader."""
    print(
        f"\nwarm, the middle of {len(verslagen)} records (ms)\n{'':12}" + "".join(f"{n:>12}" for n in LEZERS)
    )
    doen: dict[str, Callable[[Uitgave], object]] = {vorm: partial(render, vorm) for vorm in forms()}
    doen |= PEERS
    for naam, doe in doen.items():
        middel = {lezer: middle(doe, verslagen, lezer, wet) for lezer in LEZERS}
        print(f"{naam:12}" + "".join(f"{middel[lezer]:12.2f}" for lezer in LEZERS))
        if naam in ("md", "html", "json"):
            verdict(f"{naam} warm", max(middel.values()), WARM_GOAL, "ms")


def middle(doe: Callable[[Uitgave], object], verslagen: list[Verslag], lezer: Lezer, wet: Wet) -> float:
    """The middle of the milliseconds, after the first."""
    tijden = []
    for verslag in verslagen:
        begin = time.perf_counter()
        doe(edition(verslag, lezer, wet=wet))
        tijden.append((time.perf_counter() - begin) * 1e3)
    return statistics.median(tijden[1:])


def verdict(wat: str, gemeten: float, doel: float, eenheid: str) -> None:
    """Print whether a goal was met."""
    print(f"  {wat}: {gemeten:.2f} {eenheid}, goal {doel}: {'met' if gemeten <= doel else 'MISSED'}")


if __name__ == "__main__":
    main()
