"""The sentences of setting a talk ready."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

CODE_NODIG = "Geef de code van de jongere, bijvoorbeeld: lob gesprek bereid-voor vmbo-3310"
SOORT = "Waar gaat het gesprek over?"
WANNEER = "Wanneer was het?"
WAAR = "Waar was het?"
KLAARGEZET = "Klaargezet: {tekst}."
NIETS = "nog niets"
BEGIN = "Beginnen: lob gesprek start --code {code}"
VORIGE_STAP = "De vorige stap was: {stap}"


def geen_vraag(naam: str, bekend: Sequence[str]) -> str:
    """A starred question that the bank does not have."""
    dichtbij = get_close_matches(naam, bekend, 1)
    return f"De vraag '{naam}' staat niet in deze bank.{f' Bedoelde je {dichtbij[0]}?' if dichtbij else ''}"
