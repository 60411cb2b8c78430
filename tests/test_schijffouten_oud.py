"""The same as `test_schijffouten`, in the file of an older version: it is copied, and brought up to date first.

The rule that lives here: as there; what stood in that file is promised too. A short run takes every twelfth write.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.foutproef import BELOFTE, KORT, OUD, Proef
from tests.proeven import Tally, how_many
from tests.schijf_fouten import SOORTEN
from tests.schijf_vfs import Soort


@pytest.mark.proef
@pytest.mark.parametrize("soort", SOORTEN)
def test_whatever_the_disk_refuses_an_older_file_loses_nothing(
    soort: Soort, telt: Callable[[str], Tally]
) -> None:
    """While it is brought up to date, copied first, and while the first talk after that is held in it."""
    tally = telt(BELOFTE)
    for geraakt, weg in Proef(stappen=KORT, oud=OUD).all_numbers(
        soort, how_many(12, 1) if soort == "schrijf" else 1
    ):
        tally.trial(weg, geraakt)
    tally.none_lost()
