"""The same as `test_schijffouten`, behind a wachtzin: there each page is sealed, and a half one is told at once.

The rule that lives here: as there; a short run gives every sixth write one of the troubles.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.foutproef import BELOFTE, Proef
from tests.proeven import Tally, how_many
from tests.schijf_fouten import SOORTEN
from tests.schijf_vfs import Soort
from tests.tafel import SLEUTEL


@pytest.mark.proef
@pytest.mark.parametrize("soort", SOORTEN)
def test_whatever_the_disk_refuses_no_ticked_answer_behind_a_wachtzin_is_lost(
    soort: Soort, telt: Callable[[str], Tally]
) -> None:
    """A talk from the first opening to its end."""
    tally = telt(BELOFTE)
    for geraakt, weg in Proef(SLEUTEL).all_numbers(soort, how_many(6, 1) if soort == "schrijf" else 1):
        tally.trial(weg, geraakt)
    tally.none_lost()


@pytest.mark.proef
@pytest.mark.parametrize("soort", SOORTEN)
def test_the_same_with_words_for_a_wachtzin(soort: Soort, telt: Callable[[str], Tally]) -> None:
    """The key is derived from words here, as it is for a counsellor; a few numbers tell whether that differs."""
    tally = telt(BELOFTE)
    stap = {"schrijf": how_many(90, 15), "sync": how_many(12, 1)}.get(soort, how_many(2, 1))
    for geraakt, weg in Proef("vlieger tafel maan kastje").all_numbers(soort, stap):
        tally.trial(weg, geraakt)
    tally.none_lost()
