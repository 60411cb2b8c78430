"""The words on the first page of a new bank: what to type where, for somebody who never did this."""

from __future__ import annotations

from loopbaangesprek.bankbewerking.gegevens import Waarde

SCHEMA = "# yaml-language-server: $schema=./vragenbank.schema.json"
PAS_AAN = ("## Andere woorden voor een vraag die er al is. Wat je niet noemt, blijft zoals het was.",)
VOEG_TOE = (
    "## Een vraag erbij. Achter na staat de vraag waar hij achter komt. De id is een korte naam die je zelf kiest.",
    "## Verander die naam later niet meer: oude verslagen noemen hem.",
)
WEG = ("## Een vraag die jullie niet stellen.",)
EXTRA_VRAAG: dict[str, Waarde] = {
    "id": "vraag-van-ons",
    "vraag": "Wat wil jij hier nog over vertellen?",
    "tip": "Deze tip zie jij alleen, met /tip.",
    "doorvragen": ["Wat zag je toen?", "Hoe ging het daarna?"],
    "extra": "ja",
}


def kop(naam: str, titel: str, ouder: str) -> tuple[str, ...]:
    """What stands above a new bank."""
    return (
        f"## Jullie eigen vragenbank: {titel}. Hij bouwt op de bank {ouder}.",
        f"## Wat hier niet staat, komt uit {ouder}. Zo zie je alle vragen met hun naam:  lob vragen toon {ouder}",
        "##",
        "## Wat achter een # staat, telt niet mee. Achter ## staat uitleg. Achter één # staat een voorbeeld.",
        "## Een voorbeeld gebruiken? Haal op elke regel ervan het # en één spatie weg. Typ dan je eigen woorden over",
        "## de oude heen. Laat de andere spaties staan: daaraan ziet het programma wat bij elkaar hoort.",
        '## Staat er een dubbele punt of een # in je zin? Zet de zin dan tussen "aanhalingstekens".',
        "##",
        f"## Liever niet in dit bestand typen? Dan gaat het vraag voor vraag:  lob vragen bewerk {naam} --vragen",
    )
