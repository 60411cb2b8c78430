"""The sentences before the first question."""

from __future__ import annotations

from collections.abc import Iterable

from loopbaangesprek.dichtbij import nearest

CODE_TE_LANG = "Een code is kort, hooguit 40 tekens, bijvoorbeeld vmbo-3310. Kies een kortere."
WELKE_CODE = "Welke code heeft de jongere?"
CODE_UITLEG = "Geen naam. Bijvoorbeeld vmbo-3310. Alleen Enter slaat dit over."
IS_DIT_EEN_NAAM = "Is dit een naam? Typ dan liever een code, zoals vmbo-3310. Is het geen naam: Enter."
KIES_UIT_DE_LIJST = "Kies een nummer of een woord uit de lijst."
KIES_OF_STOP = "Kies een nummer of een woord uit de lijst. Toch niet: /stop."
HIER_NIET = "Hier kan alleen /terug of /stop."
HIER_ALLEEN_STOP = "Hier kan alleen /stop."
WELK_NIVEAU = "Op welk niveau zit de jongere?"
NIVEAU_UITLEG = "Bij vmbo zijn sommige vragen eenvoudiger. Alleen Enter slaat dit over."
WELKE_BANK = "Waar gaat het gesprek over?"
WELKE_ROL = "Wat is jouw rol?"
ROL_UITLEG = "Dit onthoud ik voor de volgende keer. Alleen Enter slaat dit over."
WELK_GESPREK = "Met welk gesprek ga je verder?"
NIETS_TE_HERVATTEN = "Er is geen gesprek dat nog loopt. Een nieuw gesprek begint met: lob gesprek start"
KIES_EEN_CODE = "Er lopen meer gesprekken. Noem er een: lob gesprek hervat CODE. Het zijn: {codes}."
ZONDER_CODE = "zonder code"
NIET_BEGONNEN = "Er is geen gesprek begonnen. Wel beginnen: lob gesprek start"
BANKEN = {
    "stage": "een stage",
    "praktijkles": "een praktijkles op school",
    "meeloopdag": "een meeloopdag of doedag",
    "bijbaan": "een bijbaan",
    "open-dag": "een open dag",
    "proefles": "een proefles op een andere school",
    "opdracht": "een opdracht op school",
    "interview": "een interview met iemand over werk",
    "werkbezoek": "een bezoek aan een bedrijf, met een groep",
    "vervolggesprek": "de stap van de vorige keer",
    "basis": "iets anders",
}
ROLLEN = {
    "mentor": "mentor",
    "decaan": "decaan",
    "stagebegeleider": "stagebegeleider",
    "vakdocent": "vakdocent",
    "anders": "iets anders",
}
BESTAAT_AL = "{pad} bestaat al. Vervangen?"
BESTAAT_AL_KEUZE = {"nee": "nee, een nieuwe naam", "ja": "ja, vervangen"}


def geen_lopend(welk: str, lopend: Iterable[str]) -> str:
    """No talk that is going on by that code or name, with the nearest of those that are."""
    gok = nearest(welk, dict.fromkeys(lopend), 3)
    anders = f"Bedoelde je {' of '.join(gok)}?" if gok else "Met lob gesprek lijst zie je wat er is."
    return f"Er loopt geen gesprek met '{welk}'. {anders}"
