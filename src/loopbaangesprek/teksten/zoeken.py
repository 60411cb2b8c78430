"""The sentences about looking for words in all talks."""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.teksten.velden import describe

GEEN_WOORD = "Typ een woord om naar te zoeken, bijvoorbeeld: lob zoek werkplaats"
MEER = "Dit zijn de {aantal} nieuwste. Meer zien: --aantal {meer}"
_PLAATS = {
    "antwoorden": "een antwoord",
    "notitie": "een notitie van de begeleider",
}


def niets(woorden: Sequence[str], *, begin: bool) -> str:
    """Nothing was found, and what else to try."""
    anders = "" if begin else f" Ook langere woorden zoeken: lob zoek {' '.join(woorden)} --begin"
    return f"Niets gevonden met {' en '.join(woorden)}.{anders}"


def where(plaats: str) -> str:
    """The place of a text in a few words."""
    return _PLAATS.get(plaats) or describe(plaats)
