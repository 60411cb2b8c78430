"""Three talks of one jongere over two years, as the issue of the dossier tells them: one rode draad.

The rule that lives here: the program is typed as a counsellor types it, and only its records are looked at.
"""

from __future__ import annotations

import json
from typing import Any

from tests.lob import Lob

VORIG_JAAR = """\
bank: praktijkles
datum: 2025-11-20
jongere: {code: vmbo-3310, niveau: vmbo, leerjaar: "3"}
ervaring: {titel: De scheve kast}
klein_verhaal: {gebeurtenis: Ik bleef zoeken tot ik zag waarom de kast scheef stond., emoties: [trots]}
"""
FEBRUARI = """\
bank: stage
datum: 2026-02-12
jongere: {code: vmbo-3310, niveau: vmbo, leerjaar: "4"}
ervaring: {titel: De koelcel}
klein_verhaal: {gebeurtenis: Ik zocht zelf uit wat er stuk was., emoties: [blij]}
rode_draad: {tekst: Ik zoek graag uit wat er stuk is.}
vervolgstap: {activiteit: Een dag meelopen met de monteur, wanneer: 2026-03-05}
"""
MEI = (
    # what came of the step of February
    "Het was een drukke dag, ik mocht zelf meten", "", "gedaan",
    "Over het meten", "", "De eerste storing alleen", "",
    "/ga reflecteren",
    "/eerder", "2", "2",
    "Ik geef niet op tot ik het snap", "",  # what is the same
    "/ga rode-draad", "Ik wil weten hoe het zit", "",
    "/afronden", "nog niet", "", "ja", "",
)  # fmt: skip
"""What is typed in the talk of May."""


def talk_of(lob: Lob, dag: str | None) -> dict[str, Any]:
    """The record of the talk of a day; None is the day on which this test runs."""
    assert lob("gesprek", "lijst", "--json") == 0
    koppen = json.loads(lob.out)
    [naam] = [k["id"] for k in koppen if (k["datum"] == dag if dag else k["datum"] > "2026-05")]
    return lob.record(naam)


def test_a_talk_opens_with_the_step_before_and_rests_on_an_earlier_story(lob: Lob) -> None:
    """The step of February opens it; a story of last year is laid beside it; the rode draad is no longer for now."""
    for tekst in (VORIG_JAAR, FEBRUARI):
        lob.taken_in(tekst)
    februari = talk_of(lob, "2026-02-12")
    assert februari["rode_draad"]["voorlopig"] is True
    start = ("gesprek", "start", "--bank", "stage", "--code", "vmbo-3310", "--rol", "mentor")
    assert lob(*start, typed="\n".join(MEI)) == 0, lob.out
    assert "De vorige stap was: Een dag meelopen met de monteur" in lob.out
    mei = talk_of(lob, None)
    assert mei["opening"]["vorige_stap"] == {
        "gesprek": februari["gesprek"]["id"],
        "activiteit": "Een dag meelopen met de monteur",
        "staat": "gedaan",
        "geleerd": "Het was een drukke dag, ik mocht zelf meten",
    }
    [verhaal] = mei["verwante_verhalen"]
    assert verhaal["gesprek"] == talk_of(lob, "2025-11-20")["gesprek"]["id"]
    assert verhaal["soort"] == "verdieping"
    assert verhaal["overeenkomst"] == "Ik geef niet op tot ik het snap"
    assert verhaal["verhaal"] == "Ik bleef zoeken tot ik zag waarom de kast scheef stond."
    assert mei["rode_draad"] == {"tekst": "Ik wil weten hoe het zit", "voorlopig": False}
    opvolging = talk_of(lob, "2026-02-12")["vervolgstap"]["opvolging"]
    assert (opvolging["staat"], opvolging["geleerd"]) == ("gedaan", mei["opening"]["vorige_stap"]["geleerd"])
