"""The commands as whole programs, beside Python that does nothing and beside a hello of other libraries.

The rule that lives here: which commands there are to measure, and what was aimed at, is data. `python -m bench.commands
[RONDES]` prints the rows.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from bench.fill import fill
from bench.processes import KAAL, LOB, Program, counted, kept, ratios, surroundings, timed
from bench.tables import Row, as_markdown
from loopbaangesprek import compiled
from loopbaangesprek.cli.word_tree import OPDRACHTEN
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.stores.tables import MIGRATIES

GESPREKKEN = 10_000
PASS = "python -c pass"  # noqa: S105 - the name of a program
WOORDEN: list[tuple[str, float | None]] = [
    ("--version", 1.2),
    ("--help", 1.5),
    *((f"{groep} --help", 1.5) for groep in OPDRACHTEN if groep),
    ("gesprek start --help", 1.5),
    ("__vul-aan gesprek st", 1.5),
    ("__vul-aan vragen toon st", 1.5),
    ("", 4.0),
    ("gesprek lijst", 4.0),
]
"""What is typed behind `lob`, and how many times `python -c pass` it may take."""
EERSTE, TWEEDE = "vragen lijst: de eerste keer", "vragen lijst: daarna"
HALLO = {
    "argparse: hallo": "import argparse; argparse.ArgumentParser().parse_args(); print('hallo')",
    "click: hallo": "import click; click.command()(lambda: print('hallo'))()",
    "typer: hallo": "import typer; typer.run(lambda: print('hallo'))",
}
ANDEREN = {"jrnl: versie": ["jrnl", "--version"], "todoman: versie": ["todo", "--version"]}
"""Programs for people, as they come from the package index; only with `--peers`."""


def rows(rondes: int = 20, *, tel: bool = False, peers: bool = False) -> list[Row]:
    """What was measured, as rows of the shared table."""
    with tempfile.TemporaryDirectory() as thuis:
        programmas = _programs(Path(thuis), peers=peers)
        tijden = timed(programmas, rondes)
        geteld = {naam: counted(programma) for naam, programma in programmas.items()} if tel else {}
    doelen = {_said(woorden): doel for woorden, doel in WOORDEN} | {TWEEDE: 1.5}
    return [
        Row(naam, vlugste, "x", doelen.get(naam), PASS, midden, geteld[naam] / geteld[PASS] if tel else None)
        for naam, (vlugste, midden) in ((n, ratios(t, tijden[PASS])) for n, t in tijden.items())
        if naam != PASS
    ]


def _programs(thuis: Path, *, peers: bool) -> dict[str, Program]:
    """Every program by its name."""
    vol = surroundings(thuis, LOB_MAP=str(filled()))
    banken = thuis / "lob"
    banken.mkdir()
    leeg = surroundings(thuis, LOB_MAP=str(banken))
    weg = partial(shutil.rmtree, banken / compiled.MAP, ignore_errors=True)
    return {
        PASS: Program(KAAL, vol),
        **{_said(woorden): Program([LOB, *woorden.split()], vol) for woorden, _ in WOORDEN},
        EERSTE: Program([LOB, "vragen", "lijst"], leeg, weg),
        TWEEDE: Program([LOB, "vragen", "lijst"], leeg),
        **_others(vol, peers=peers),
    }


def _said(woorden: str) -> str:
    """A command as it stands in the table."""
    if woorden.startswith("__vul-aan"):
        return f"Tab achter lob {woorden.removeprefix('__vul-aan ')}"
    veel = not woorden or woorden == "gesprek lijst"
    erbij = f", bij {GESPREKKEN:_} gesprekken".replace("_", ".") if veel else ""
    return f"lob {woorden}".strip() + erbij


def _others(omgeving: dict[str, str], *, peers: bool) -> dict[str, Program]:
    """A hello of every library that is here, and programs of others where they are asked for."""
    hier = {naam: Program([sys.executable, "-c", code], omgeving) for naam, code in HALLO.items()}
    gevonden = {naam: programma for naam, programma in hier.items() if _runs(programma)}
    if peers:
        bak = _installed()
        for naam, (programma, *rest) in ANDEREN.items():
            gevonden[naam] = Program([str(bak / programma), *rest], omgeving)
    return gevonden


def _runs(programma: Program) -> bool:
    return (
        subprocess.run(
            programma.woorden, env=dict(programma.omgeving), capture_output=True, check=False
        ).returncode
        == 0
    )


def _installed() -> Path:
    """The folder with the programs of others, in an environment of its own that stays for the next time."""
    omgeving = kept() / "anderen"
    if not (omgeving / "bin" / "todo").exists():
        subprocess.run([sys.executable, "-m", "venv", omgeving], check=True)
        pip = [str(omgeving / "bin" / "python"), "-m", "pip", "install", "--quiet"]
        subprocess.run([*pip, "jrnl", "todoman"], check=True, stderr=subprocess.DEVNULL)
    return omgeving / "bin"


def filled() -> Path:
    """A folder with very many talks; made once for each schema, for that takes minutes."""
    klaar = kept() / f"{GESPREKKEN}-schema-{len(MIGRATIES)}"
    if not klaar.exists():
        bezig = Path(tempfile.mkdtemp(dir=kept()))
        store = open_store(bezig / "lob.db")
        fill(store, GESPREKKEN)
        store.close()
        bezig.rename(klaar)
    return klaar


if __name__ == "__main__":
    print(as_markdown(rows(*map(int, sys.argv[1:2]))))
