"""What the tool says about reservekopieën, and about where the kluis stands.

The rule that lives here: every sentence of trouble says what is still there, and what to do next.
"""

from __future__ import annotations


def staat_gesynchroniseerd(programma: str) -> str:
    """The warning where the talks stand in a folder that a sync program copies elsewhere."""
    return f"De gesprekken staan in een map van {programma}. Daar kunnen ze kapotgaan. Verhuizen: lob kluis verhuis MAP"


NIETS_BEWAARD = "Hier is nog niets bewaard. Begin met: lob gesprek start"
ZONDER_WACHTZIN = (
    "Een reservekopie is altijd op slot, en deze kluis heeft geen wachtzin. "
    "Stel er een in met lob kluis wachtzin, en maak dan een reservekopie."
)
NOEM_EEN_MAP = "Noem een map voor de reservekopie: lob kluis reservekopie MAP"
NIET_ELKE_KEER = (
    "Er komt niet meer vanzelf een reservekopie na elk gesprek. Wat er staat, blijft staan. "
    "Zelf een maken: lob kluis reservekopie"
)
BIJ_DE_GESPREKKEN = (
    "Kies een andere map dan die waarin de gesprekken staan. Gaat die map verloren, dan de reservekopie ook."
)
NA_ELK_GESPREK = (
    "Na elk gesprek komt er vanzelf een nieuwe bij. Uitzetten: lob kluis reservekopie --niet-elke-keer"
)
OOK_VANZELF = "Elke keer vanzelf, na elk gesprek: lob kluis reservekopie --elke-keer"
EVEN_WACHTEN = "Even wachten: er komt een reservekopie."


def gemaakt(naam: str, gesprekken: int) -> str:
    """A reservekopie was made and looked at."""
    return f"Reservekopie gemaakt en nagekeken, met {talks(gesprekken)}: {naam}"


def bewaard(aantal: int) -> str:
    """How many reservekopieën are kept."""
    return "Alleen de nieuwste wordt bewaard." if aantal == 1 else f"De nieuwste {aantal} worden bewaard."


def straks_bewaard(aantal: int) -> str:
    """How many are kept from the next one on."""
    wat = "wordt alleen de nieuwste" if aantal == 1 else f"worden de nieuwste {aantal}"
    return f"Maak je er zelf weer een, dan {wat} bewaard."


def niet_gelukt(zin: str) -> str:
    """After a talk: no reservekopie, and why."""
    return f"Er is nu geen reservekopie gemaakt. {zin}"


def map_weg(map_: str) -> str:
    """The folder is not there."""
    return (
        f"De map {map_} voor de reservekopie is er niet. Sluit de schijf aan, of kies een andere: "
        "lob kluis reservekopie MAP"
    )


def map_kan_niet(map_: str) -> str:
    """The folder cannot be written, or is none."""
    return f"In {map_} kan geen reservekopie komen. Kies een andere map: lob kluis reservekopie MAP"


def vol(map_: str) -> str:
    """No room."""
    return f"De schijf met {map_} is vol. Maak ruimte, en dan: lob kluis reservekopie"


BEZIG = "Een ander venster maakt nu een reservekopie. Probeer het zo nog eens."
VERANDERT = "Een ander venster schrijft steeds in de kluis. Sluit het, en dan: lob kluis reservekopie"
ANDERS = (
    "De kopie was niet hetzelfde als de kluis, en is weggegooid. Probeer het nog eens: lob kluis reservekopie"
)


def ander_venster(pad: str) -> str:
    """Another window has the file open."""
    return f"{pad} is nog in een ander venster open. Sluit dat venster en probeer het nog eens. Er is niets veranderd."


GEEN_RESERVEKOPIE = "Reservekopie: nog niet ingesteld. Maak er een met: lob kluis reservekopie MAP"


def stand(map_: str, *, elke_keer: bool) -> str:
    """Where reservekopieën go, and when."""
    return f"Reservekopie: {'na elk gesprek' if elke_keer else 'als je erom vraagt'}, in {map_}."


def nieuwste(dagen: int, aantal: int) -> str:
    """How old the newest one is."""
    oud = "van vandaag" if dagen <= 0 else "van gisteren" if dagen == 1 else f"{dagen} dagen oud"
    return f"De nieuwste is {oud}. Er {'staat er 1' if aantal == 1 else f'staan er {aantal}'}."


GEEN_IN_MAP = "In die map staat nog geen reservekopie van deze kluis. Maak er een met: lob kluis reservekopie"


def met_gewist(aantal: int) -> str:
    """Copies from before something was erased."""
    deze = "1 oudere reservekopie" if aantal == 1 else f"{aantal} oudere reservekopieën"
    return f"In {deze} staat nog wat later is gewist. Opruimen: lob opruimen --kopieen"


def talks(aantal: int) -> str:
    """So many talks, in words."""
    return "1 gesprek" if aantal == 1 else f"{aantal} gesprekken"
