"""Checks on what was typed behind an option."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from loopbaangesprek.fouten import VerkeerdGebruik


def one_of(optie: str, waarde: str | None, waarden: Sequence[str]) -> str | None:
    """The value when the option knows it; raises `VerkeerdGebruik` with the nearest one."""
    if waarde is None or waarde in waarden:
        return waarde
    dichtbij = get_close_matches(waarde, waarden, 1)
    bedoeld = f" Bedoelde je {dichtbij[0]}?" if dichtbij else ""
    raise VerkeerdGebruik(f"Achter --{optie} past: {', '.join(waarden)}.{bedoeld}")
