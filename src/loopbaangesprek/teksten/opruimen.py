"""The sentences of `lob opruimen`: what is kept too long, and which copies are behind."""

from __future__ import annotations

from loopbaangesprek.teksten.jongeren import gesprekken
from loopbaangesprek.teksten.verloop import typed

KOLOMMEN = ("nummer", "code", "gesprekken", "laatste")
ZONDER_CODE = "zonder code ({naam})"
MET_JA = "Zonder scherm wordt er niets gewist. Alles hierboven wissen: lob opruimen --ja"
NIETS_GEWIST = "Er is niets gewist."
NIET_VANZELF = "Er is niets gewist. Opruimen: lob opruimen"
WAS_ANDERS = "Van een jongere kwam er net een gesprek bij. Die is gebleven."

WELKE = "Wat wil je wissen?"
HOE_KIEZEN = "Typ nummers (1 3 4), alles of niets."
GEEN = ("", "niets", "niemand", "geen", "nee")
ALLES = ("alles", "alle", "allemaal")
ZEKER_KEUZE = {"nee": "nee, bewaren", "ja": "ja, wissen"}

GEEN_KOPIEEN = "Er zijn hier geen kopieën bij te werken."
KOPIEEN = "In deze kopieën kan nog staan wat hier is gewist:"
KOPIEEN_BIJWERKEN = "Een nieuwe reservekopie maken, en deze kopieën weghalen?"
BIJWERKEN_KEUZE = {"nee": "nee, zo laten", "ja": "ja, bijwerken"}
KOPIEEN_MET_JA = "Zonder scherm blijft alles staan. Toch bijwerken: lob opruimen --kopieen --ja"
KOPIEEN_GEBLEVEN = "De kopieën zijn gebleven zoals ze waren."
RESERVEKOPIE_GEBLEVEN = "De oudere reservekopieën zijn gebleven."


def jaar(jaren: int) -> str:
    """A number of years."""
    return f"{jaren} jaar"


def te_lang(jaren: int) -> str:
    """There is something that is kept too long."""
    return f"Hun laatste gesprek is langer dan {jaar(jaren)} geleden:"


def niemand(jaren: int) -> str:
    """Nothing is kept too long."""
    return f"Van niemand is het laatste gesprek langer dan {jaar(jaren)} geleden. Er is niets te wissen."


def loopt_nog(code: str | None, naam: str, laatste: str) -> str:
    """Somebody stays, because a talk still runs."""
    wie = code or naam
    return f"Met {wie} loopt nog een gesprek, van {laatste} of eerder. Dat telt als bezig. Verder: lob gesprek hervat {typed(wie)}"


def eigen_verlopen(aantal: int) -> str:
    """Own notes of which the time is over."""
    wat = "Van 1 eigen aantekening" if aantal == 1 else f"Van {aantal} eigen aantekeningen"
    return f"{wat} is de tijd voorbij."


def eigen_weg(aantal: int) -> str:
    """Those are gone."""
    return "Die eigen aantekening is weg." if aantal == 1 else f"Die {aantal} eigen aantekeningen zijn weg."


def kies_nummers(aantal: int) -> str:
    """What was typed cannot be read."""
    reeks = "Typ 1" if aantal == 1 else f"Typ nummers van 1 tot en met {aantal}"
    return f"{reeks}, of alles of niets."


def zeker(aantal: int) -> str:
    """The last question before it goes."""
    return f"{gesprekken(aantal).capitalize()} wissen? Het komt niet terug."


def gewist(aantal: int) -> str:
    """What was erased."""
    return f"{gesprekken(aantal).capitalize()} gewist." if aantal else NIETS_GEWIST


def termijn_is_nu(jaren: int) -> str:
    """The term from now on."""
    return (
        f"De bewaartermijn is nu {jaar(jaren)} na het laatste gesprek. In een nieuw verslag staat die dag. "
        "Wat in een ouder verslag staat, blijft zo."
    )


def elders(map_: str) -> str:
    """A folder that got a reservekopie once, and that is not kept up."""
    return f"In {map_} is eens een reservekopie gemaakt. Staat die er nog, gooi hem dan zelf weg."


def vernieuwd(pad: str) -> str:
    """The fresh reservekopie; the older ones are gone."""
    return f"De nieuwe reservekopie is {pad}. De oudere zijn weg."
