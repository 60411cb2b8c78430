"""Three lengths of what can be handed over: a talk of five answers, a whole one, and the dossier of twelve talks."""

from __future__ import annotations

import json
from pathlib import Path

from loopbaangesprek.verslag import Verslag
from tests.bouw import antwoord, leeg_verslag
from tests.veel_gesprekken import talks
from tests.voorbeeld import vol_verslag

TWAALF = "mbo-1212"
"""The code of the jongere with twelve talks."""
VEEL = 5_000
"""Of a text that is longer, only one field and its answer hold all: a talk is not told in one breath eight times."""


def five_answers() -> Verslag:
    """A talk that was short: five answers, one of them word for word, and a step."""
    gezegd = {
        "gebeurtenis": "Ik mocht bij de kassa staan. Het werd druk, en ik bleef rustig.",
        "emotie": "trots",
        "inzicht": "Druk is niet erg als ik weet wat ik doe",
        "kwaliteit": "rustig blijven",
        "stap": "Vragen of ik zaterdag weer bij de kassa mag.",
    }
    return leeg_verslag(
        gesprek={"aanwezig": ["jongere", "mentor"], "verteld": True},
        jongere={"code": "vmbo-0005", "niveau": "vmbo", "leerjaar": "3"},
        begeleider={"rol": "mentor"},
        ervaring={"soort": "bijbaan"},
        klein_verhaal={"gebeurtenis": gezegd["gebeurtenis"], "emoties": [gezegd["emotie"]]},
        reflectie={"inzicht": gezegd["inzicht"]},
        groter_verhaal={"kwaliteiten": [{"naam": gezegd["kwaliteit"], "blijkt_uit": None}]},
        vervolgstap={"status": "gekozen", "activiteit": gezegd["stap"]},
        bevestiging={"akkoord": "ja"},
        antwoorden=[
            antwoord(tekst, vraag=vraag, woorden="letterlijk" if vraag == "inzicht" else "samengevat")
            for vraag, tekst in gezegd.items()
        ],
    )


def told_at_length(tekst: str) -> Verslag:
    """A record in which this text is what was told, word for word, and the step, who helps and the insight."""
    kort = tekst[:VEEL]
    return leeg_verslag(
        jongere={"niveau": "vmbo", "code": "vmbo-1"},
        klein_verhaal={"gebeurtenis": tekst},
        reflectie={"inzicht": kort},
        groter_verhaal={"kwaliteiten": [{"naam": kort, "blijkt_uit": kort}]},
        vervolgstap={"status": "gekozen", "activiteit": kort},
        activeren={"netwerk": [{"wie": kort, "contact": kort}]},
        bevestiging={"akkoord": "ja"},
        antwoorden=[antwoord(tekst, woorden="letterlijk")],
    )


def whole_talk() -> Verslag:
    """A talk in which everything came up."""
    return vol_verslag()


def write_twelve(map_: Path) -> list[Path]:
    """Twelve records of one jongere as files to take in; returns them."""
    paden = []
    for nummer, tekst in enumerate(talks(12, zaad=12), 1):
        verslag = json.loads(tekst)
        verslag["jongere"]["code"] = TWAALF
        pad = map_ / f"{nummer:02}.json"
        pad.write_text(json.dumps(verslag), encoding="utf-8")
        paden.append(pad)
    return paden
