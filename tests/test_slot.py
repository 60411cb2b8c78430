"""How a record ends: what is open, who was there, who agreed, what changed."""

from __future__ import annotations

import pytest

from loopbaangesprek.teksten import velden as tv
from loopbaangesprek.velden import LIJSTEN, VELDEN
from tests.bouw import leeg_verslag
from tests.gedrukt import markdown as render


@pytest.mark.parametrize(
    ("begeleider", "zin"),
    [
        ({"naam": "begeleider 12", "rol": "decaan"}, "Het gesprek is geleid door begeleider 12, decaan."),
        ({"rol": "mentor"}, "Het gesprek is geleid door de mentor."),
        ({"rol": "anders"}, "Het gesprek is geleid door een begeleider."),
    ],
)
def test_who_led_the_talk_is_printed_by_role(begeleider: dict[str, str], zin: str) -> None:
    assert zin in render(leeg_verslag(begeleider=begeleider))


def test_competences_are_named_and_never_counted() -> None:
    laatste = (
        render(leeg_verslag(competenties={"netwerken": 3, "werkexploratie": 1})).rstrip("\n").split("\n")[-1]
    )
    assert laatste == "*Kwam aan bod: werkexploratie en netwerken. Gevoerd met de vragenbank stage (2026.1).*"


def test_a_broken_off_talk_says_so_and_asks_for_nothing_more() -> None:
    md = render(leeg_verslag(gesprek={"status": "afgebroken"}, nog_open=["vervolgstap.activiteit"]))
    assert "*Dit gesprek is afgebroken, en er is doorverwezen.*" in md
    assert "Nog open" not in md


def test_what_is_open_is_named_per_part_of_the_talk() -> None:
    md = render(leeg_verslag(nog_open=["klein_verhaal.rol", "klein_verhaal.aandeel", "activeren.netwerk"]))
    assert (
        "## Nog open\n\n- **Klein verhaal:** de eigen rol, wat de jongere zelf deed\n- **Op weg:** wie kan helpen\n"
        in md
    )


@pytest.mark.parametrize(
    "pad", [*VELDEN, *LIJSTEN, "groter_verhaal.leefregels.2.nadeel", "vervolgstap.niet_warm"]
)
def test_every_path_has_words(pad: str) -> None:
    assert tv.describe(pad) != pad
    assert tv.part_of(pad) != "Overig"


def test_a_change_keeps_the_old_words_visible_with_the_reason() -> None:
    wijziging = {
        "pad": "klein_verhaal.rol",
        "oud": None,
        "nieuw": "Sjouwer.",
        "reden": "Vergeten.",
        "wanneer": "2026-12-01T09:00",
    }
    md = render(leeg_verslag(wijzigingen=[wijziging]))
    assert (
        "**De eigen rol, veranderd op dinsdag 1 december 2026**  \n"
        "*Eerst:* leeg  \n*Nu:* Sjouwer.  \n*Reden:* Vergeten.\n" in md
    )


@pytest.mark.parametrize(
    ("akkoord", "zin"), [("ja", "zo klopt"), ("deels", "voor een deel klopt"), ("nee", "zo niet klopt")]
)
def test_who_agreed_is_printed_with_what_was_said(akkoord: str, zin: str) -> None:
    md = render(leeg_verslag(bevestiging={"akkoord": akkoord, "opmerking": "Dat van voetbal is minder erg."}))
    assert (
        f"De jongere vindt dat het {zin}.\n\n**Wat de jongere erbij zegt**  \nDat van voetbal is minder erg.\n"
        in md
    )


def test_how_the_talk_was_and_how_long_this_is_kept_is_printed() -> None:
    gesprek = {
        "vorm": "online",
        "verteld": True,
        "bewaren_tot": "2029-08-01",
        "aanwezig": ["jongere", "ouder", "mentor"],
    }
    md = render(leeg_verslag(gesprek=gesprek))
    assert "Het gesprek was online.  \nErbij: jongere, ouder en mentor.  \nVooraf is verteld " in md
    assert "Dit verslag wordt bewaard tot woensdag 1 augustus 2029.\n" in md
