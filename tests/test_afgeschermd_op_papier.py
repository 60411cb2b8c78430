"""What is shielded is not on paper either: a PDF and a Word file are read back, for each reader."""

from __future__ import annotations

from typing import Any

import pytest

from loopbaangesprek.exports.uitgave import LEZERS, Lezer
from loopbaangesprek.velden import VELDEN
from loopbaangesprek.verslag import Verslag
from tests import woordblad
from tests.bouw import antwoord, in_veld, leeg_verslag
from tests.gedrukt import render
from tests.pdfs import reads, text

PADEN = [pad for pad, veld in VELDEN.items() if veld.soort in ("tekst", "regels")]


def birds() -> dict[str, str]:
    """A word for each field of a record that holds a text."""
    return {pad: f"kievit{nr:02}z" for nr, pad in enumerate(PADEN)}


def with_shielded() -> Verslag:
    """A record in which every text was said, and every second one is shielded."""
    delen: dict[str, Any] = {"bevestiging": {"akkoord": "ja"}}
    for pad, vogel in birds().items():
        delen = _merged(delen, in_veld(pad, vogel))
    soorten = ("tussen_ons", None, "gevoelig", None)
    gezegd = [
        antwoord(vogel, vraag=f"v{nr}", notitie=None, afgeschermd=soorten[nr % 4])
        for nr, vogel in enumerate(birds().values())
    ]
    return leeg_verslag(**delen, antwoorden=gezegd)


def _merged(een: dict[str, Any], ander: dict[str, Any]) -> dict[str, Any]:
    """Both, where one part of a record may have members in each; an item of a list is one item."""
    uit = dict(een)
    for naam, waarde in ander.items():
        eerder = uit.get(naam)
        if isinstance(eerder, dict) and isinstance(waarde, dict):
            uit[naam] = _merged(eerder, waarde)
        elif isinstance(eerder, list) and isinstance(waarde, list) and isinstance(waarde[0], dict):
            uit[naam] = [eerder[0] | {lid: w for lid, w in waarde[0].items() if w is not None}]
        else:
            uit[naam] = waarde
    return uit


def words_on(vorm: str, lezer: Lezer | None) -> str:
    """What can be read in a file."""
    bestand = render(vorm, with_shielded(), lezer=lezer)
    return text(bestand) if vorm == "pdf" else "\n".join(woordblad.said(bestand))


@reads
@pytest.mark.parametrize("lezer", [None, *LEZERS])
@pytest.mark.parametrize("vorm", ["pdf", "docx"])
def test_only_the_counsellors_own_holds_what_is_shielded(vorm: str, lezer: Lezer | None) -> None:
    op_papier = words_on(vorm, lezer)
    geheim = {vogel for nr, vogel in enumerate(birds().values()) if nr % 2 == 0}
    open_ = set(birds().values()) - geheim
    assert {vogel for vogel in geheim if vogel in op_papier} == (geheim if lezer == "begeleider" else set())
    assert any(vogel in op_papier for vogel in open_)
