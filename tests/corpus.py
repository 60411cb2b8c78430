"""The hostile texts that are kept beside the project.

The rule that lives here: a test that needs them is skipped, with the reason, where they are not.
"""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest


def corpus() -> list[dict[str, Any]]:
    """Read the hostile texts that are kept beside the project; skips the test where they are not."""
    bestand = Path(__file__).parents[2] / "shared" / "corpus" / "injectie.json"
    if not bestand.exists():
        pytest.skip("the corpus of hostile texts is not beside this checkout")
    gevallen: list[dict[str, Any]] = json.loads(bestand.read_text(encoding="utf-8"))["cases"]
    return gevallen


def text_of(geval: dict[str, Any]) -> str:
    """The text of one case: as it stands, from bytes, or made by repeating."""
    if "input_b64" in geval:
        return base64.b64decode(geval["input_b64"]).decode(errors="surrogateescape")
    if "gen" in geval:
        gen = geval["gen"]
        return str(gen.get("prefix", "") + gen["repeat"] * gen["times"] + gen.get("suffix", ""))
    return str(geval["input"])
