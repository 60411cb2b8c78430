"""Runs the rich face alone, for the tests: asks what a plan says, and writes what came back.

`python gezicht_proef.py PLAN UITKOMST`: the plan is a JSON list of steps, one key each (`ask` with a Scherm,
`say`, `read_out`, `blank`, `edit`, `wacht` on a file); the outcome gets one JSON line per event. A plan that begins with
`poort` holds back the import of prompt_toolkit until a file of that name exists.
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

    def note(self, soort: str, wat: Any) -> None:  # noqa: ANN401 - anything that JSON knows
        """Write one event."""
        with self._pad.open("a", encoding="utf-8") as bestand:
            bestand.write(json.dumps({soort: wat}) + "\n")

    def bewaar(self, tekst: str) -> None:
        """Keep half-typed text; a text with `kapot` in it cannot be kept."""
        if "kapot" in tekst:
            raise OSError(28, "No space left on device")
        self.note("bewaar", tekst)


def hold(face: RichFace, stappen: list[dict[str, Any]], noteer: Recorder) -> None:
    """Do the steps one by one, until the input ends."""
    for stap in stappen:
        soort, wat = next(iter(stap.items()))
        if soort == "ask":
            invoer = face.ask(msgspec.convert(wat, Scherm), noteer.bewaar)
            noteer.note("invoer", msgspec.to_builtins(invoer))
            if invoer.einde:
                return
        elif soort == "edit":
            noteer.note("edit", face.edit(wat))
        elif soort == "blank":
            face.blank()
            noteer.note("blank", True)  # noqa: FBT003
        elif soort == "say":
            face.say(*wat)
        elif soort == "read_out":
            face.read_out(tuple(wat))


def main() -> None:
    """Read the plan and do it."""
    plan, uitkomst = map(Path, sys.argv[1:3])
    stappen = json.loads(plan.read_text(encoding="utf-8"))
    if "poort" in stappen[0]:
        sys.meta_path.insert(0, Gate(Path(stappen.pop(0)["poort"])))
    noteer = Recorder(uitkomst)
    face = RichFace()
    hold(face, stappen, noteer)
    face.flush()
    noteer.note("klaar", "prompt_toolkit" in sys.modules)


if __name__ == "__main__":
    main()
