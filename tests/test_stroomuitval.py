"""The power goes at every moment of whole talks, and at random ones: no answer that had its ✓ is lost (contract C7).

The rule that lives here: each talk is held once and recorded below SQLite; what a disk may lose then is what
`stroomuitval` says. A short run tries every moment: all four ways to lose something around each sync, truncation,
opening and removal, two of them after each write. A seed in a message gives the same loss again.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.proeven import Tally, rounds
from tests.program import seed
from tests.stroomgesprekken import GESPREKKEN
from tests.stroomproef import Bedreigd, record, ways
from tests.stroomuitval import VERLIEZEN, Verlies, quick_place

BELOFTE = "Valt de stroom uit, dan is elk antwoord met een ✓ er nog, en het bestand opent."
NIETS_WEG: Verlies = "niets weg"
WILLEKEURIG = "Valt de stroom op een willekeurig moment uit, dan is elk antwoord met een ✓ er nog."


@pytest.fixture(scope="module")
def werk() -> Iterator[Path]:
    """A folder for what is laid down again and again."""
    with quick_place() as map_:
        yield map_


def threatened(werk: Path, naam: str) -> Bedreigd:
    """A talk, recorded."""
    thuis = Path(tempfile.mkdtemp(dir=werk))
    (thuis / "werk").mkdir()
    slot, zittingen = GESPREKKEN[naam]
    return record(thuis / "map", thuis / "werk", zittingen, slot)


@pytest.mark.proef
@pytest.mark.parametrize("naam", GESPREKKEN)
def test_at_whatever_moment_the_power_goes_no_ticked_answer_is_lost(
    naam: str, werk: Path, telt: Callable[[str], Tally]
) -> None:
    """Every moment of a talk."""
    tally, bedreigd, zaad = telt(BELOFTE), threatened(werk, naam), str(seed())
    for nr, beeld in bedreigd.moments():
        for verlies in ways(nr, bedreigd):
            tally.trial(bedreigd.cut(nr, beeld, verlies, zaad))
    assert not [weg for weg in tally.verloren if f" {NIETS_WEG}: " in weg], "the proof itself is not right"
    tally.verloren.sort(key=lambda weg: "✓ en weg" not in weg)  # the worst of it first
    tally.none_lost()


@pytest.mark.proef
def test_at_any_moment_and_in_any_way_the_power_may_go(werk: Path, telt: Callable[[str], Tally]) -> None:
    """Moments are drawn, and so is what is lost; each round records its talk anew."""
    tally, begin = telt(WILLEKEURIG), seed()
    for ronde in rounds(kort=5):
        lot = random.Random(f"{begin} {ronde}")  # noqa: S311 - draws moments, keeps no secrets
        bedreigd = threatened(werk, lot.choice(list(GESPREKKEN)))
        nu = set(lot.sample(range(len(bedreigd.daden)), min(200, len(bedreigd.daden))))
        for nr, beeld in bedreigd.moments():
            for keer in range(2 if nr in nu else 0):
                tally.trial(bedreigd.cut(nr, beeld, lot.choice(VERLIEZEN), f"{begin} {ronde} {keer}"))
    tally.none_lost()
