"""The record as data for each reader: of the same shape, with no more in it than on paper."""

from __future__ import annotations

from typing import Any

import pytest

from loopbaangesprek.exports.editions import edition
from loopbaangesprek.exports.uitgave import Lezer
from tests.bouw import antwoord, leeg_verslag
from tests.gedrukt import shipped_law

VERSLAG = leeg_verslag(
    jongere={"code": "mbo-0417", "niveau": "mbo", "leerjaar": "2"},
    begeleider={"naam": "Kwikstaart", "rol": "mentor"},
    competenties={"netwerken": 3},
    nog_open=("groter_verhaal.leefregels",),
    klein_verhaal={"rol": "Vegen."},
    antwoorden=[antwoord("Vegen.", ronde=1)],
)


def data(lezer: Lezer | None) -> dict[str, Any]:
    """The record as data for a reader."""
    record: dict[str, Any] = edition(VERSLAG, lezer, wet=shipped_law()).data()
    return record


def test_what_the_jongere_takes_home_holds_no_code_no_name_and_no_counts() -> None:
    """M40: the page says so, and the data beside it are of the same jongere."""
    eigen = data("jongere")
    assert eigen["jongere"] == {"code": None, "niveau": "mbo", "leerjaar": "2"}
    assert eigen["begeleider"] == {"naam": None, "rol": "mentor"}
    assert {"competenties", "nog_open"}.isdisjoint(eigen)
    assert eigen["klein_verhaal"]["rol"] == "Vegen."


def test_what_a_school_gets_holds_its_code_and_no_name_and_no_counts() -> None:
    school = data("school")
    assert school["jongere"]["code"] == "mbo-0417"
    assert school["begeleider"]["naam"] is None
    assert "competenties" not in school


@pytest.mark.parametrize("lezer", [None, "begeleider"])
def test_nothing_is_left_out_for_who_keeps_the_record(lezer: Lezer | None) -> None:
    assert data(lezer) == VERSLAG.model_dump(mode="json", by_alias=True)


@pytest.mark.parametrize("lezer", [None, "jongere", "begeleider", "school"])
def test_in_which_shape_it_is_stands_first(lezer: Lezer | None) -> None:
    assert next(iter(data(lezer).items())) == ("schema", 1)
