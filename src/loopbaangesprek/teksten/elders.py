"""The sentences of the question where to keep a talk instead."""

from __future__ import annotations

KIES_PLEK = "Kies een nummer, of typ de hele weg naar een map."
GEEN_PLEK = "Dat is geen map. Kies een nummer, of typ de hele weg naar een map."
STAAT_STRAKS = "Wat je typte, staat straks bij de vraag."
TOCH_BEWAARD = "Bewaren lukt nu weer. Alles is bewaard."
