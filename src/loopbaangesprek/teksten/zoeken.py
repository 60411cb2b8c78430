"""The sentences about looking for words in all talks."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from loopbaangesprek.teksten.velden import describe

GEEN_WOORD = "Typ een woord om naar te zoeken, bijvoorbeeld: lob zoek werkplaats"
LEZEN = "Een gesprek lezen: lob gesprek toon NAAM"
LANGER = "Ook langere woorden zoeken: --begin"
_PLAATS = {
    "antwoorden": "een antwoord",
    "notitie": "een notitie van de begeleider",
}


def meer(aantal: int) -> str:
    """There is more than was shown, and how to see it."""
    wat = "Dit is het nieuwste gesprek" if aantal == 1 else f"Dit zijn de {aantal} nieuwste gesprekken"
    return f"{wat}. Meer zien: --aantal {5 * aantal}"


def niets(woorden: Sequence[str], *, begin: bool, gekozen: bool) -> str:
    """Nothing was found, and what else to try; `gekozen` says that only some talks were looked through."""
    opdracht = f"lob zoek {' '.join(map(shlex.quote, woorden))}"
    zin = f"Niets gevonden met {' en '.join(woorden)}."
    if gekozen:
        return f"{zin} In alle gesprekken zoeken: {opdracht}{' --begin' if begin else ''}"
    return zin if begin else f"{zin} Ook langere woorden zoeken: {opdracht} --begin"


def where(plaats: str) -> str:
    """The place of a text in a few words."""
    return _PLAATS.get(plaats) or describe(plaats)
