"""Key rings for the tests: one that keeps what it gets in a file, and some that go wrong.

The rule that lives here: a test names one of these in PYTHON_KEYRING_BACKEND, and the file in PROEF_SLEUTELBOS; the
program finds it by itself, as it finds that of a computer.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

BESTAND = "PROEF_SLEUTELBOS"


def surroundings_with_ring(map_: Path) -> dict[str, str]:
    """The environment in which the program finds a ring of these, with what it keeps in `ring.json` of a folder."""
    return {
        "PYTHON_KEYRING_BACKEND": "tests.sleutelbossen.FileRing",
        BESTAND: str(map_ / "ring.json"),
        "PYTHONPATH": str(Path(__file__).resolve().parents[1]),
    }


class FileRing(KeyringBackend):
    """A ring in a file; what goes wrong with rings can be written in it, as the key `nukken`."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        """What stands there for somebody at a service."""
        inhoud = contents()
        if inhoud.get("nukken") == "dicht":
            raise KeyringLocked
        return inhoud.get(f"{service}|{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep something; a ring may swallow it."""
        if contents().get("nukken") == "slikt":
            return
        _write({**contents(), f"{service}|{username}": password})

    def delete_password(self, service: str, username: str) -> None:
        """Let go of something; a ring may hold on to it."""
        inhoud = contents()
        if inhoud.get("nukken") == "houdt vast":
            raise PasswordDeleteError
        _write({naam: waarde for naam, waarde in inhoud.items() if naam != f"{service}|{username}"})


class PlaintextRing(FileRing):
    """As those rings are called that keep things readable."""


def contents() -> dict[str, str]:
    """All that is in the ring."""
    pad = Path(os.environ[BESTAND])
    return dict(json.loads(pad.read_text(encoding="utf-8"))) if pad.exists() else {}


def kept() -> list[str]:
    """What was put in it, without the names."""
    return [waarde for naam, waarde in contents().items() if naam != "nukken"]


def goes_wrong(hoe: str) -> None:
    """From now on the ring has this quirk."""
    _write({**contents(), "nukken": hoe})


def _write(inhoud: dict[str, str]) -> None:
    Path(os.environ[BESTAND]).write_text(json.dumps(inhoud), encoding="utf-8")
