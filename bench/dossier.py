"""Lists, words and counts at 1,000, 10,000 and 100,000 talks.

All in one run beside ripgrep over the same records as files, beside a bare SQLite query, and beside `python -c pass`:
`python -m bench.dossier [AANTAL ...]`; it needs `rg` in the PATH, and some gigabytes in the folder for temporary files.
What counts is the ratios: every number in a row was measured in the same minute on the same machine.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import apsw
import msgspec
from tests.veel_gesprekken import talks

from bench.fill import GEWOON, OM, ZELDZAAM, fill, made
from loopbaangesprek.desk.overview import overview
from loopbaangesprek.stores.base import number
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.zoekvraag import Zoekvraag

AANTALLEN = (1_000, 10_000, 100_000)
PYTHON = [sys.executable, "-c", "pass"]
LOB = [sys.executable, "-c", "from loopbaangesprek.cli import main; main()"]
KAAL = {
    "nieuwste 50": "SELECT id, datum, code FROM gesprekken ORDER BY datum DESC, nr DESC LIMIT 50",
    "één jongere": "SELECT id, datum FROM gesprekken WHERE code = ? COLLATE NOCASE",
    "zeldzaam woord": f"SELECT rowid FROM woorden WHERE woorden MATCH '{ZELDZAAM}'",  # noqa: S608 - our own word
    "gewoon woord, 20": f"SELECT rowid FROM woorden WHERE woorden MATCH '{GEWOON}' ORDER BY rowid DESC LIMIT 20",  # noqa: S608 - see above
    "overzicht": "SELECT niveau, count(*) FROM gesprekken GROUP BY niveau",
}


@dataclass
class Size:
    """What was measured with so many talks, in milliseconds."""

    aantal: int
    ours: dict[str, float] = field(default_factory=dict)
    bare: dict[str, float] = field(default_factory=dict)
    rg: dict[str, float] = field(default_factory=dict)
    whole: dict[str, float] = field(default_factory=dict)


def main() -> None:
    """Fill, measure, print."""
    aantallen = [int(woord) for woord in sys.argv[1:]] or list(AANTALLEN)
    sizes = []
    for aantal in aantallen:
        with tempfile.TemporaryDirectory() as map_:
            sizes.append(measure(aantal, Path(map_)))
    for size in sizes:
        print_size(size)
    print_growth(sizes)
    print_goals(sizes)


def measure(aantal: int, map_: Path) -> Size:
    """All numbers for so many talks."""
    size = Size(aantal)
    begin = time.perf_counter()
    store = open_store(map_ / "lob.db")
    code = fill(store, aantal)[aantal // 7]
    store.close()
    print(
        f"{aantal:,} talks, {(map_ / 'lob.db').stat().st_size / aantal / 1e3:.1f} kB each in lob.db", end=""
    )
    files, bytes_ = write_files(map_ / "files", aantal)
    print(
        f", {bytes_ / files / 1e3:.1f} kB each as a file; filled in {time.perf_counter() - begin:.0f} s",
        flush=True,
    )
    in_process(size, map_, code)
    with_rg(size, map_ / "files")
    processes(size, map_, code)
    return size


def write_files(map_: Path, aantal: int) -> tuple[int, int]:
    """The records as a folder of files, on one line each; how many, and how many bytes in all."""
    som = 0
    for nummer, tekst in enumerate(talks(aantal)):
        pad = map_ / f"{nummer // 1_000:03}" / f"{nummer:06}.json"
        pad.parent.mkdir(parents=True, exist_ok=True)
        som += pad.write_bytes(msgspec.json.format(tekst.encode(), indent=-1))
    return aantal, som


def in_process(size: Size, map_: Path, code: str) -> None:
    """What a command asks of the store, on a connection that is open; beside it the barest query."""
    store = open_store(map_ / "lob.db")
    size.ours = {
        "nieuwste 50": median(lambda: store.talks(51)),
        "één jongere": median(lambda: store.of_code(code)),
        "zeldzaam woord": median(lambda: store.archive.search(Zoekvraag((ZELDZAAM,)), 21)),
        "gewoon woord, 20": median(lambda: store.archive.search(Zoekvraag((GEWOON,)), 21)),
        "overzicht": median(lambda: overview(map_, None, None, 6), 15),
        "gesprek erbij": save_more(store),
    }
    store.close()
    db = apsw.Connection(str(map_ / "lob.db"))
    size.bare = {
        naam: median(lambda sql=sql: db.execute(sql, (code,) if "?" in sql else ()).fetchall())  # type: ignore[misc]
        for naam, sql in KAAL.items()
    }
    db.close()


def save_more(store: SqliteStore) -> float:
    """One whole talk more, durable; median of some."""
    nieuw = made(40, zaad=99)
    tijden = []
    for talk in nieuw:
        begin = time.perf_counter()
        store.write(0, number(0, talk.regels, OM), talk.kop, vindbaar=talk.vindbaar)
        tijden.append(time.perf_counter() - begin)
    return statistics.median(tijden) * 1e3


def with_rg(size: Size, files: Path) -> None:
    """The same words with ripgrep: which files hold them."""
    for naam, woord in (("zeldzaam woord", ZELDZAAM), ("gewoon woord, 20", GEWOON)):
        size.rg[naam] = median(lambda w=woord: run(["rg", "-l", "-i", w, str(files)]), 5)  # type: ignore[misc]
    size.rg["overzicht"] = size.rg["zeldzaam woord"]


def processes(size: Size, map_: Path, code: str) -> None:
    """Whole commands, by turns with `python -c pass`."""
    lob = [*LOB, "--map", str(map_)]
    commands = {
        "python -c pass": PYTHON,
        "zeldzaam woord": [*LOB, "zoek", ZELDZAAM],
        "gewoon woord, 20": [*LOB, "zoek", GEWOON],
        "nieuwste 50": [*lob, "gesprek", "lijst"],
        "één jongere": [*lob, "jongere", "toon", code],
        "overzicht": [*lob, "overzicht"],
    }
    tijden: dict[str, list[float]] = {naam: [] for naam in commands}
    for _ in range(9):
        for naam, command in commands.items():
            begin = time.perf_counter()
            run(command, LOB_MAP=str(map_))
            tijden[naam].append(time.perf_counter() - begin)
    size.whole = {naam: statistics.median(reeks) * 1e3 for naam, reeks in tijden.items()}
    size.whole["invoeren per 1.000"] = take_in(map_)


def take_in(map_: Path) -> float:
    """A thousand records more, from files, by the command itself."""
    bron = map_ / "nieuw"
    bron.mkdir()
    for nummer, tekst in enumerate(talks(1_000, zaad=77)):
        (bron / f"{nummer:04}.json").write_text(tekst, encoding="utf-8")
    begin = time.perf_counter()
    run([*LOB, "--map", str(map_), "gesprek", "invoeren", str(bron)])
    duur = (time.perf_counter() - begin) * 1e3
    shutil.rmtree(bron)
    return duur


def run(command: list[str], **omgeving: str) -> None:
    """Run a command to its end; what it says is thrown away, that it failed is not."""
    klaar = subprocess.run(command, capture_output=True, check=False, env={**os.environ, **omgeving})
    if klaar.returncode > 1 or (klaar.returncode and command[0] != "rg"):
        raise SystemExit(f"{command}: {klaar.stderr.decode()}")


def median(doe: Callable[[], object], keer: int = 41) -> float:
    """The median time in milliseconds, after once to warm up."""
    doe()
    tijden = []
    for _ in range(keer):
        begin = time.perf_counter()
        doe()
        tijden.append(time.perf_counter() - begin)
    return statistics.median(tijden) * 1e3


def print_size(size: Size) -> None:
    """A table of one size."""
    print(
        f"\n{size.aantal:,} talks (ms)\n{'':20} {'ours':>9} {'bare SQL':>9} {'rg':>9} {'command':>9} {'× pass':>7}"
    )
    for naam in dict.fromkeys([*size.ours, *size.whole]):
        cellen = [size.ours.get(naam), size.bare.get(naam), size.rg.get(naam), size.whole.get(naam)]
        keer = size.whole[naam] / size.whole["python -c pass"] if naam in size.whole else None
        print(f"{naam:20} " + " ".join(f"{c:9.2f}" if c is not None else " " * 9 for c in [*cellen]), end="")
        print(f" {keer:7.1f}" if keer else "")


def print_growth(sizes: list[Size]) -> None:
    """How each grows with the number of talks: the ratio to the smallest, and a bar."""
    print(f"\ngrowth, × the time at {sizes[0].aantal:,}")
    for naam in sizes[0].ours:
        for size in sizes:
            keer = size.ours[naam] / sizes[0].ours[naam]
            kop = naam if size is sizes[0] else ""
            print(f"{kop:20} {size.aantal:>8,} {keer:7.2f} {'█' * min(round(keer * 8), 90)}")


def print_goals(sizes: list[Size]) -> None:
    """The goals that were set, and what was measured."""
    klein, groot = sizes[0], sizes[-1]
    for naam in ("nieuwste 50", "één jongere"):
        goal(f"{naam}: {groot.aantal:,} / {klein.aantal:,}", groot.ours[naam] / klein.ours[naam], 1.5)
    zoek = groot.whole["zeldzaam woord"] / groot.whole["python -c pass"]
    goal("zeldzaam woord, whole process / python -c pass", zoek, 6)
    goal("overzicht in process / rg", groot.ours["overzicht"] / groot.rg["overzicht"], 0.15)


def goal(wat: str, gemeten: float, doel: float) -> None:
    """One goal."""
    print(f"{'reached' if gemeten <= doel else 'MISSED '}  {wat}: {gemeten:.2f} (goal {doel})")


if __name__ == "__main__":
    main()
