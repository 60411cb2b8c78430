"""Whole talks through the plain face, word for word; they are the documentation's examples too."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from loopbaangesprek.gebeurtenissen import Vorige
from tests.transcript import play, start, typed_in

GESPREKKEN = sorted((Path(__file__).parent / "gesprekken").glob("*.txt"))
VORIGE = {"vervolggesprek": Vorige("eerder1", "de planner vragen of ik een avond mee mag")}
"""The talks that come after an earlier one, with the step of that time."""


@pytest.mark.parametrize("transcript", GESPREKKEN, ids=lambda pad: pad.stem)
def test_a_whole_talk_reads_as_it_was_written_down(transcript: Path) -> None:
    """What is typed gives exactly this screen; LOB_VERNIEUW=1 writes it anew, to be read before it is kept."""
    gespeeld = play(start(transcript.stem, vorige=VORIGE.get(transcript.stem)), typed_in(transcript))
    if os.environ.get("LOB_VERNIEUW"):
        transcript.write_text(gespeeld, encoding="utf-8")
    assert gespeeld == transcript.read_text(encoding="utf-8")
