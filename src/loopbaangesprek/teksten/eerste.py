"""The very first sentences before a talk: they are shown before anything is loaded, so nothing is loaded for them."""

WELKE_BANK = "Waar gaat het gesprek over?"
WELKE_CODE = "Welke code heeft de jongere?"
CODE_UITLEG = "Geen naam. Bijvoorbeeld vmbo-3310. Alleen Enter slaat dit over."
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
