"""The program as a test types it, in this process, with a folder of its own.

The rule that lives here: a test sees what a user sees: the exit code and what was printed.
"""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from loopbaangesprek.cli.door import run
from tests.taal import hear

BESTAND = """\
bank: stage
moment: De storing in de koelcel
gebeurtenis: Het relais was stuk.
stap: de planner vragen
stap-wanneer: 2026-12-10
"""


class Lob:
    """The program with a folder of its own, and what it printed last."""

    def __init__(
        self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.folder = folder
        self._capsys = capsys
        self._patch = monkeypatch
        monkeypatch.setenv("LOB_MAP", str(folder / "lob"))

    def __call__(self, *woorden: str, typed: str = "") -> int:
        """Run a command with these lines typed; returns the exit code."""
        self._patch.setattr(sys, "stdin", io.StringIO(typed))
        code = run(woorden)
        printed = self._capsys.readouterr()
        self.out, self.err = printed.out, printed.err
        hear(self.out + self.err, self.folder, (*woorden, typed))
        return code

    def taken_in(self, tekst: str = BESTAND) -> str:
        """The id of a talk that was taken in from a file with this text."""
        pad = self.folder / "antwoorden.yaml"
        pad.write_text(tekst, encoding="utf-8")
        assert self("gesprek", "start", "--antwoorden", str(pad)) == 0
        assert self("gesprek", "lijst", "--json") == 0
        return str(json.loads(self.out)[0]["id"])

    def record(self, naam: str) -> dict[str, Any]:
        """The record of a talk."""
        assert self("gesprek", "toon", naam, "--json") == 0
        return dict(json.loads(self.out))
