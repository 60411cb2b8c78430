"""The sentences of `lob opruimen`: what is kept too long, and which copies are behind."""

from __future__ import annotations

from loopbaangesprek.teksten.jongeren import gesprekken
from loopbaangesprek.teksten.verloop import typed

KOLOMMEN = ("nummer", "code", "gesprekken", "laatste")
ZONDER_CODE = "zonder code ({naam})"
MET_JA = "Er is niemand om het te vragen. Toch wissen: lob opruimen --ja"
NIETS_GEWIST = "Er is niets gewist."
NIET_VANZELF = "Er is niets gewist. Opruimen: lob opruimen"
WAS_ANDERS = "Met een van deze jongeren is net een gesprek bijgekomen. Van die jongere is niets gewist."

WELKE = "Wat wil je wissen?"
HOE_KIEZEN = "Typ nummers (1 3 4), alles of niets."
GEEN = ("", "niets", "niemand", "geen", "nee")
ALLES = ("alles", "alle", "allemaal")
ZEKER_KEUZE = {"nee": "nee, bewaren", "ja": "ja, wissen"}

GEEN_KOPIEEN = "Er zijn hier geen kopieën bij te werken."
KOPIEEN = "In deze kopieën kan nog staan wat hier is gewist:"
KOPIEEN_BIJWERKEN = "Een nieuwe reservekopie maken, en deze kopieën weghalen?"
BIJWERKEN_KEUZE = {"nee": "nee, zo laten", "ja": "ja, bijwerken"}
KOPIEEN_MET_JA = "Er is niemand om het te vragen. Toch bijwerken: lob opruimen --kopieen --ja"
KOPIEEN_GEBLEVEN = "De kopieën zijn gebleven zoals ze waren."
RESERVEKOPIE_GEBLEVEN = "De oudere reservekopieën zijn gebleven."


def jaar(jaren: int) -> str:
    """A number of years."""
    return f"{jaren} jaar"


def te_lang(jaren: int) -> str:
    """There is something that is kept too long."""
    return f"Van deze jongeren is het laatste gesprek langer dan {jaar(jaren)} geleden:"


def niemand(jaren: int) -> str:
    """Nothing is kept too long."""
    return f"Van niemand is het laatste gesprek langer dan {jaar(jaren)} geleden. Er is niets te wissen."


def loopt_nog(code: str | None, naam: str, laatste: str) -> str:
    """Somebody stays, because a talk still runs."""
    wie = code or naam
    return f"Met {wie} loopt nog een gesprek, van {laatste} of eerder. Daarom blijft alles van die jongere staan. Verder: lob gesprek hervat {typed(wie)}"


def eigen_verlopen(aantal: int) -> str:
    """Own notes of which the time is over."""
    return (
        "Eén eigen aantekening is verlopen."
        if aantal == 1
        else f"{aantal} eigen aantekeningen zijn verlopen."
    )


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
        f"De termijn is nu {jaar(jaren)} na het laatste gesprek. "
        "Nieuwe verslagen noemen die dag, oude blijven zoals ze zijn."
    )


def elders(map_: str) -> str:
    """A folder that got a reservekopie once, and that is not kept up."""
    return f"In {map_} is eens een reservekopie gemaakt. Staat die er nog, gooi die dan zelf weg."


def van_anderen(map_: str) -> str:
    """Reservekopieën under another mark in the same folder."""
    return (
        f"In {map_} staan ook reservekopieën van een andere computer of van iemand anders. Die blijven staan. "
        "Zijn ze van jou en niet meer nodig, gooi die dan zelf weg."
    )


def vernieuwd(pad: str) -> str:
    """The fresh reservekopie; the older ones are gone."""
    return f"De nieuwe reservekopie is {pad}. De oudere zijn weg."
