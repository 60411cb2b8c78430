"""The sentences of the question where to keep a talk instead."""

from __future__ import annotations

KIES_PLEK = "Kies een nummer, of typ de hele weg naar een map."
GEEN_PLEK = "Dat is geen map. Kies een nummer, of typ de hele weg naar een map."
STAAT_STRAKS = "Wat je typte, staat straks bij de vraag."
TOCH_BEWAARD = "Bewaren lukt nu weer. Alles is bewaard."


def tijdelijk(map_: str) -> str:
    """A place that does not last."""
    return f"Alleen voor even: {map_} kan leeg zijn als de computer opnieuw is opgestart."
