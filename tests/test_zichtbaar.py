"""What fell off the path or was shielded stays in the record, and is not printed."""

from __future__ import annotations

from typing import Any

import pytest

from loopbaangesprek.exports.zichtbaar import visible
from loopbaangesprek.velden import GEZEGD, VELDEN
from tests import gedrukt
from tests.bouw import antwoord, in_veld, leeg_verslag
from tests.gedrukt import markdown as render
from tests.voorbeeld import vol_verslag

TEKSTVELDEN = [pad for pad, veld in VELDEN.items() if veld.soort in ("tekst", "regels")]


@pytest.mark.parametrize(
    "kenmerk", [{"buiten_pad": True}, {"afgeschermd": "tussen_ons"}, {"afgeschermd": "gevoelig"}]
)
@pytest.mark.parametrize("pad", TEKSTVELDEN)
def test_what_is_off_the_path_or_shielded_is_printed_nowhere(pad: str, kenmerk: dict[str, Any]) -> None:
    geheim = antwoord("Geheim 7", gevraagd="Wat?", **kenmerk)
    verslag = leeg_verslag(
        **in_veld(pad, "Geheim 7"), antwoorden=[geheim],
        wijzigingen=[{"pad": pad, "oud": "Geheim 7", "nieuw": None, "reden": "r", "wanneer": "2026-12-01"}],
    )  # fmt: skip
    assert "Geheim" not in render(verslag)
    assert "Geheim 7" in gedrukt.render("json", verslag).decode()


def test_a_field_that_another_answer_filled_too_stays() -> None:
    antwoorden = [antwoord("Vegen", buiten_pad=True), antwoord("Vegen", ronde=2)]
    assert "**Mijn rol**  \nVegen" in render(
        leeg_verslag(klein_verhaal={"rol": "Vegen"}, antwoorden=antwoorden)
    )


def test_that_something_is_shielded_is_told() -> None:
    md = render(leeg_verslag(antwoorden=[antwoord("x", afgeschermd="tussen_ons")]))
    assert (
        "*Bij één vraag blijft het antwoord tussen de jongere en de begeleider. Het staat hier niet.*" in md
    )


def test_a_record_without_hidden_answers_is_printed_as_it_is() -> None:
    verslag = vol_verslag()
    assert visible(verslag) is verslag


def test_a_step_without_its_hidden_warmth_is_still_printed() -> None:
    verslag = leeg_verslag(
        vervolgstap={
            "activiteit": "Vragen.",
            "warmte": {"graad": None, "waarom": "Geheim 7"},
            "niet_warm": [],
        },
        antwoorden=[antwoord("Geheim 7", buiten_pad=True), antwoord("Vragen.", ronde=2)],
    )
    assert visible(verslag).vervolgstap.warmte is None
    assert "**Wat ik ga doen**  \nVragen.\n" in render(verslag)


def test_several_shielded_answers_are_told_in_one_line() -> None:
    antwoorden = [antwoord("x", afgeschermd="tussen_ons"), antwoord("y", ronde=2, afgeschermd="gevoelig")]
    zin = "*Bij 2 vragen blijft het antwoord tussen de jongere en de begeleider. Die staan hier niet.*"
    assert zin in render(leeg_verslag(antwoorden=antwoorden))


def test_in_the_counsellors_own_what_is_shielded_is_there_and_marked() -> None:
    md = render(leeg_verslag(antwoorden=[antwoord("x", afgeschermd="tussen_ons")]), alles=True)
    assert "x  \n*tussen de jongere en de begeleider*" in md
    assert "staat hier niet" not in md


def test_every_field_is_in_a_part_that_is_looked_through() -> None:
    """A part that holds what was said, and is not in the list, would be printed whatever it holds."""
    assert {pad.partition(".")[0] for pad in VELDEN} == set(GEZEGD)
