"""The sentences of working a record out."""

from __future__ import annotations

UITWERKEN = "uitwerken"
UITLEG = (
    "Vul aan wat je nog weet. Enter laat een vraag leeg, /stop bewaart en stopt.",
    "Wat je nu toevoegt, staat als uitgewerkt in het verslag, tot de jongere het ermee eens is.",
)
ERBIJ = "Bij: {tekst}"
ALLEEN_STOP = "Hier kan alleen /stop. Enter laat de vraag leeg."
KLAAR = "Is het verslag zo klaar?"
KLAAR_KEUZE = {"nee": "nee, ik werk het later verder uit", "ja": "ja, het is klaar"}
AKKOORD = "Genoteerd: de jongere is het eens met wat erbij kwam."
AFGEROND = "Het verslag is klaar en bewaard."
BEWAARD = "Alles is bewaard."
