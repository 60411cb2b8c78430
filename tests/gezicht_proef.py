"""Runs the rich face alone, for the tests: asks what it is told to, and writes what came back.

`python gezicht_proef.py PLAN UITKOMST`. PLAN has a JSON object per line with one key: `ask` (a Scherm), `say`,
`read_out`, `blank`, `edit`, `flush`, `guard` (seconds and a wachtzin), or `poort`: no import of prompt_toolkit before
that file is there. PLAN may be a pipe, so that one process serves many tests. UITKOMST gets a JSON line per event, at
once.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from loopbaangesprek.faces.rich import RichFace
from loopbaangesprek.pauze import Pauze
from loopbaangesprek.scherm import Scherm


class Gate(MetaPathFinder):
    """Lets nobody import prompt_toolkit before a file is there."""

    def __init__(self, pad: Path) -> None:
        """Wait for this file."""
        self._pad = pad

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> None:
        """Find nothing, but only when the file is there."""
        del path, target
        while fullname == "prompt_toolkit" and not self._pad.exists():
            time.sleep(0.01)


class Recorder:
    """Writes what happens, one JSON line each, so that it is there after a kill."""

    def __init__(self, pad: Path) -> None:
        """Write to this file."""
        self._pad = pad

    def note(self, soort: str, wat: Any) -> None:
        """Write one event."""
        with self._pad.open("a", encoding="utf-8") as bestand:
            bestand.write(json.dumps({soort: wat}) + "\n")

    def bewaar(self, tekst: str) -> None:
        """Keep half-typed text; a text with `kapot` in it cannot be kept."""
        if "kapot" in tekst:
            raise OSError(28, "No space left on device")
        self.note("bewaar", tekst)


def step(face: RichFace, soort: str, wat: Any, noteer: Recorder) -> bool:
    """Do one step; whether the talk goes on."""
    if soort == "ask":
        invoer = face.ask(msgspec.convert(wat, Scherm), noteer.bewaar)
        noteer.note("invoer", msgspec.to_builtins(invoer))
        return not invoer.einde
    if soort == "poort":
        sys.meta_path.insert(0, Gate(Path(wat)))
    elif soort == "guard":
        seconden, wachtzin = wat
        face.guard(Pauze(seconden, lambda getypt: getypt == wachtzin))
    elif soort == "say":
        face.say(*wat)
    elif soort == "read_out":
        face.read_out(tuple(wat))
    else:
        noteer.note(soort, getattr(face, soort)(*wat))
    return True


def main() -> None:
    """Do the plan line by line."""
    plan, uitkomst = map(Path, sys.argv[1:3])
    noteer = Recorder(uitkomst)
    face = RichFace()
    with plan.open(encoding="utf-8") as regels:
        for regel in regels:
            ((soort, wat),) = json.loads(regel).items()
            if not step(face, soort, wat, noteer):
                break
    face.flush()
    noteer.note("klaar", wat=True)


if __name__ == "__main__":
    main()
