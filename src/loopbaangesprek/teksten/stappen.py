"""The sentences about next steps: what came of them, which are open, and the days in a calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from loopbaangesprek.dagnamen import say_date

STAAT = {"open": "nog bezig", "gedaan": "gedaan", "veranderd": "anders gegaan", "vervallen": "gaat niet door"}
"""The word for each state, as the question in a talk offers it."""

AL_BEKEND = "Bij die stap staat al: {staat}. Laat de jongere toch zelf vertellen."
OOK_DAAR = "Ook in het verslag van {dag} staat nu wat er van de stap kwam."
DAAR_NIET = (
    "In het verslag van toen kon nu niet worden gezet wat er van de stap kwam. In dit verslag staat het wel."
)
DAAR_IS_LATER = "In het verslag van {dag} is later al gezet wat er van de stap kwam. Dat blijft daar staan."
DAAR_STAAT_ANDERS = "In het verslag van {dag} staat over die stap iets anders. Dat blijft staan. Aanpassen: lob stap werk-bij {naam}"
BIJGEWERKT_REDEN = "bijgewerkt na het gesprek"


def gezegd_in(datum: str, naam: str) -> str:
    """The reason of a change that was brought along from a later talk, by its day and its name."""
    return f"gezegd in het gesprek van {say_date(date.fromisoformat(datum))} ({naam})"


STAP = "stap"
KOLOMMEN = ("dag", "code", STAP, "terugkijken", "naam")
MET_STAND = ("dag", "code", STAP, "hoe het staat", "terugkijken", "naam")
GEEN_DAG = "-"
ZONDER_CODE = "zonder code"
GEEN_OPEN = "Er staan geen stappen open."
GEEN_OPEN_BIJ_CODE = "Er staan geen stappen open bij {code}."
GEEN_TE_LAAT = "Er zijn geen stappen waarvan de dag voorbij is."
GEEN_TE_LAAT_BIJ_CODE = "Bij {code} zijn er geen stappen waarvan de dag voorbij is."
GEEN_STAPPEN = "Er zijn nog geen stappen. Die komen uit een gesprek: lob gesprek start"
GEEN_STAPPEN_BIJ_CODE = "In de gesprekken met {code} is nog geen stap gekozen."

WELKE_STAP = "Bij welk gesprek?"
MEER_GEVONDEN = "Er zijn meer gesprekken met '{welk}'. Noem er een bij zijn eigen naam, bijvoorbeeld: lob stap {opdracht} {naam}"
GEEN_STAP = "In dit gesprek is geen stap gekozen, dus er valt niets bij te werken. Welke stappen er zijn, zie je met: lob stap lijst"
AFGEBROKEN = "Dit gesprek is afgebroken, dus een stap daaruit telt niet mee. In een volgend gesprek kan die terugkomen."
GEEN_STAP_BIJ_CODE = "In de gesprekken met '{welk}' is geen stap gekozen, dus er valt niets bij te werken. Welke er zijn, zie je met: lob stap lijst"
HOE_STAAT_HET = "Hoe staat het met die stap? {stap}"
STAAT_STOND = "Nu staat er: {staat}."
GELEERD = "Hoe ging het, en wat heeft de jongere ervan geleerd?"
LEEG_LAAT_STAAN = "Een lege regel laat het zoals het is."
GELEERD_STOND = "Nu staat er: {geleerd}. Een lege regel laat dat staan."
WAT_NODIG = "Zeg wat er van de stap kwam, achter --staat of --geleerd. Bijvoorbeeld: lob stap werk-bij {naam} --staat gedaan"
NIETS_GEDAAN = "Er is niets gedaan."
NIETS_VERANDERD = "Er is niets veranderd."
STAAT_ER_AL = "Zo staat het er al. Er is niets veranderd."

GEEN_DAGEN = "Bij dit gesprek staat geen dag: niet van een stap, niet om terug te kijken en niet van een volgend gesprek. Een dag zet je erbij met: lob gesprek wijzig"
GEEN_DAGEN_BIJ_CODE = "In de gesprekken met '{welk}' staat geen enkele dag om in een agenda te zetten."
AGENDA = {
    "stap": "Vervolgstap",
    "terugblik": "Terugkijken op een vervolgstap",
    "gesprek": "Loopbaangesprek",
}
"""What a calendar says: nothing of whom it is about, and nothing of what was said."""
AGENDA_UITLEG = "Gesprek {naam}\nLezen: lob gesprek toon {naam}"
_WELK = "Welk gesprek dit is, zie je in lob met: {opdracht}"
AGENDA_ZOEKEN = {
    "stap": _WELK.format(opdracht="lob stap lijst"),
    "terugblik": _WELK.format(opdracht="lob stap lijst"),
    "gesprek": _WELK.format(opdracht="lob gesprek lijst"),
}
"""The same for a talk whose own name may tell who it is about."""
AGENDA_KLAAR = "Open het in je agenda. Over wie het gaat en wat de stap is, staat er niet in."


def bijgewerkt(staat: str | None, geleerd: str | None) -> str:
    """What now stands with a step."""
    delen = [STAAT.get(staat or "open", ""), *([f"hoe het ging: {geleerd}"] if geleerd else [])]
    return f"Bijgewerkt. Bij deze stap staat nu: {', '.join(delen)}."


def meer_gevonden(welk: str, gevonden: Sequence[tuple[str, str, str]], opdracht: str) -> str:
    """More talks than one, with how to name one of them."""
    kop = MEER_GEVONDEN.format(welk=welk, opdracht=opdracht, naam=gevonden[0][0])
    return "\n".join([kop, *("  " + "  ".join(rij) for rij in gevonden)])
