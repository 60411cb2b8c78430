"""The sentences about trying out a question bank: its paths, and the trial talks that are kept with it."""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.schoon import cite
from loopbaangesprek.teksten.banken import bedoeld

ANTWOORDEN_VORM = "Onder antwoorden staat per vraag de id met het antwoord, zoals moment: de storing."
VERWACHT_VORM = "Onder verwacht staat een lijst van vragen, elk met hun id: - moment"
RECORD_VORM = (
    "Onder record staat per plek in het verslag wat er hoort te staan, zoals ervaring.waardering: positief"
)
GEEN_DATUM = "Een datum schrijf je hier als 2026-11-20."
NIETS_TE_ZIEN = "Zeg ook wat er hoort te gebeuren, met verwacht, niet, nog_open of record."
OPDRACHT = "Hier kan /overslaan, /besproken of /later, of een gewoon antwoord."
NIET_GELEZEN = "Een proefgesprek dat niet gelezen kan worden"
KOP = "Proefgesprekken bij deze bank:"
GEEN = "Er zijn geen proefgesprekken. Hoe je er een schrijft, staat bij de uitleg over vragenbanken."
BANK_OF_ALLE = (
    "Noem een bank, bijvoorbeeld lob vragen proef stage. Of doe ze allemaal: lob vragen proef --alle"
)
ALLEEN_ALLE = "Bij --alle hoort niets anders: het doet alle proefgesprekken van alle banken."
VERVOLG_SPELEN = "Bij --spelen kan --vervolg niet: een oefening heeft geen vorige stap."
EINDELOOS = "Dit gesprek komt niet aan een eind. Kijk of een antwoord steeds dezelfde vraag terughaalt."


def onbekende_vraag(id_: str, gok: Sequence[str]) -> str:
    """A name that no question of the bank has, and no offer of the tool."""
    return f"De bank heeft geen vraag {cite(id_)}.{bedoeld(gok)}"


def onbekende_plek(pad: str, gok: Sequence[str]) -> str:
    """A path that the record does not have."""
    return f"Het verslag heeft geen plek {cite(pad)}.{bedoeld(gok)}"


def geweigerd(id_: str, reden: str) -> str:
    """An answer that the engine refuses, with its own words for why."""
    return f"Dit antwoord past niet bij {id_}. {reden}"


def ongebruikt(id_: str) -> str:
    """An answer to a question that never came."""
    return f"Hier staat een antwoord, maar {id_} is niet gevraagd."


def _na(vorige: str | None) -> str:
    return f"Na {vorige}" if vorige else "Als eerste"


def andere_vraag(vorige: str | None, verwacht: str, gevraagd: str, woorden: str) -> str:
    """Another question came than was expected."""
    return f"{_na(vorige)} hoort {verwacht} te komen. Gevraagd is {gevraagd}: {woorden}"


def klaar(verwacht: str) -> str:
    """The talk was over before an expected question came."""
    return f"{verwacht} hoort nog te komen. Het gesprek was al klaar."


def nog_een(vorige: str | None, gevraagd: str, woorden: str) -> str:
    """A question came after the last one that was expected."""
    return f"{_na(vorige)} hoort het gesprek klaar te zijn. Gevraagd is nog {gevraagd}: {woorden}"


def andere_woorden(id_: str, verwacht: str, gevraagd: str) -> str:
    """A question was asked in other words than expected."""
    return f"{id_} hoort zo te klinken: {verwacht} Hij klonk zo: {gevraagd}"


def toch_gevraagd(id_: str) -> str:
    """A question came that should not."""
    return f"{id_} hoort niet gevraagd te worden. De vraag kwam wel."


def niet_open(pad: str, waarde: str) -> str:
    """A field that should be open, and is not."""
    staat = f"Er staat: {waarde}" if waarde else "Het gesprek vroeg er niet om."
    return f"{pad} hoort onder nog open te staan. {staat}"


def anders_bewaard(pad: str, verwacht: str, waarde: str) -> str:
    """Something else stands in the record than was expected."""
    return f"Bij {pad} hoort te staan: {verwacht or 'niets'}. Er staat: {waarde or 'niets'}"


def onbekende_opdracht(tekst: str) -> str:
    """A command that means nothing in a file."""
    return f"{cite(tekst)} kan hier niet. {OPDRACHT}"


def uitslag(titel: str, bestand: str, *, goed: bool) -> str:
    """A trial talk and how it went."""
    return f"✓ {titel} ({bestand})" if goed else f"Niet goed: {titel} ({bestand})"


def verschil(regel: int, zin: str) -> str:
    """What is different, and on which line of the file that stands, if on one."""
    return f"regel {regel}: {zin}" if regel else zin


def samen(aantal: int, fout: int) -> str:
    """How all of them went."""
    gesprekken = "1 proefgesprek" if aantal == 1 else f"{aantal} proefgesprekken"
    if not fout:
        return f"{gesprekken}, alles klopt."
    return f"{gesprekken}, {fout} niet goed. Verander de bank of het proefgesprek, en probeer het opnieuw."
