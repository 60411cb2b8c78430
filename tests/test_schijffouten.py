"""The disk below SQLite fails at every act of a whole talk, once and lastingly, in every way a disk can fail.

The rule that lives here: N is 1, 2, 3 … until the talk passes unharmed; what was on the screen decides. A short run
gives every open, sync, truncation and removal some of the troubles, in turn, and every fourth write one; a long run
gives all of them everything.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.foutproef import BELOFTE, KORT, Proef
from tests.proeven import Tally, how_many
from tests.schijf_fouten import SOORTEN
from tests.schijf_vfs import Soort


@pytest.mark.proef
@pytest.mark.parametrize("soort", SOORTEN)
def test_whatever_the_disk_refuses_no_ticked_answer_is_lost(
    soort: Soort, telt: Callable[[str], Tally]
) -> None:
    """A talk from the first opening to its end, in a file without a lock."""
    tally = telt(BELOFTE)
    for geraakt, weg in Proef().all_numbers(soort, how_many(4, 1) if soort == "schrijf" else 1):
        tally.trial(weg, geraakt)
    tally.none_lost()


@pytest.mark.proef
def test_a_quick_look_at_the_same(telt: Callable[[str], Tally]) -> None:
    """Every sync and every fortieth write: by this a mutant of the store is caught within seconds."""
    tally = telt(BELOFTE)
    for soort, stap in (("sync", 3), ("schrijf", 40)):
        for geraakt, weg in Proef(stappen=KORT).all_numbers("sync" if soort == "sync" else "schrijf", stap):
            tally.trial(weg, geraakt)
    tally.none_lost()
