"""What the tool says about reservekopieën, and about where the kluis stands.

The rule that lives here: every sentence of trouble says what is still there, and what to do next.
"""

from __future__ import annotations


def staat_gesynchroniseerd(programma: str) -> str:
    """The warning where the talks stand in a folder that a sync program copies elsewhere."""
    return f"De gesprekken staan in een map van {programma}. Daar kunnen ze kapotgaan. Verhuizen: lob kluis verhuis MAP"


def komt_gesynchroniseerd(programma: str) -> str:
    """The same warning where nothing is kept yet."""
    return (
        f"De gesprekken komen hier in een map van {programma}. Daar kunnen ze kapotgaan. Kies eerst een andere map: "
        "lob --map ~/Loopbaangesprek gesprek start. Zet die map ook in LOB_MAP."
    )


NIETS_BEWAARD = "Hier is nog niets bewaard. Begin met: lob gesprek start"
ZONDER_WACHTZIN = (
    "Een reservekopie is altijd op slot, en deze kluis heeft geen wachtzin. "
    "Stel er een in met lob kluis wachtzin, en maak dan een reservekopie."
)
NOEM_EEN_MAP = "Noem een map voor de reservekopie: lob kluis reservekopie MAP"
WEL_EN_NIET = (
    "Kies er een: met --elke-keer komt er na elk gesprek een reservekopie, met --niet-elke-keer niet meer."
)
NIET_ELKE_KEER = (
    "Er komt niet meer vanzelf een reservekopie na elk gesprek. Wat er staat, blijft staan. "
    "Zelf een maken: lob kluis reservekopie"
)
MAP_MAKEN_KEUZE = ("nee", "ja, maak die map")
NIETS_GEMAAKT = "Er is geen map gemaakt, en geen reservekopie. Kijk of de stick erin zit, en hoe die heet."
ZELFDE_SCHIJF = (
    "Dat is op dezelfde schijf als lob zelf. Raakt de laptop kwijt of stuk, dan ook deze reservekopie. "
    "Zet er ook een op een stick of op de schijf van school."
)
BIJ_DE_GESPREKKEN = (
    "Kies een andere map dan die waarin de gesprekken staan. Gaat die map verloren, dan de reservekopie ook."
)
NA_ELK_GESPREK = (
    "Na elk gesprek komt er vanzelf een nieuwe bij. Uitzetten: lob kluis reservekopie --niet-elke-keer"
)
OOK_VANZELF = "Elke keer vanzelf, na elk gesprek: lob kluis reservekopie --elke-keer"
EVEN_WACHTEN = "Even wachten: er komt een reservekopie."


def map_maken(map_: str) -> str:
    """Whether a folder that is not there is to be made."""
    return f"De map {map_} is er nog niet. Wil je die maken?"


def map_is_er_niet(map_: str) -> str:
    """A folder in a place that is not there either, and nobody to ask."""
    return f"De map {map_} is er niet. Sluit de schijf aan, of maak die map eerst zelf. Er is niets gemaakt."


def map_is_nieuw(map_: str) -> str:
    """The folder was made now, and nobody was asked."""
    return f"De map {map_} was er nog niet, en is nu gemaakt."


def gemaakt(pad: str, gesprekken: int) -> str:
    """A reservekopie was made and looked at."""
    return f"Reservekopie gemaakt en nagekeken, met {talks(gesprekken)}: {pad}"


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


def stand_zonder_wachtzin(map_: str) -> str:
    """A folder was set, and no reservekopie can be made."""
    return (
        f"Reservekopie: er komt er nu geen, want deze kluis heeft geen wachtzin. De map daarvoor is {map_}. "
        "Stel er een in met: lob kluis wachtzin --aan"
    )


VANZELF_HOUDT_OP = "Ook na een gesprek komt er nu geen reservekopie meer: die is altijd op slot."
MAAK_METEEN = "Maak meteen een nieuwe reservekopie: lob kluis reservekopie"


def nieuwste(dagen: int, aantal: int, merk: str) -> str:
    """How old the newest one is, and by which word those of this kluis are known."""
    oud = "van vandaag" if dagen <= 0 else "van gisteren" if dagen == 1 else f"{dagen} dagen oud"
    return f"De nieuwste is {oud}. Er {'staat er 1' if aantal == 1 else f'staan er {aantal}'}, met {merk} in de naam."


GEEN_IN_MAP = "In die map staat nog geen reservekopie van deze kluis. Maak er een met: lob kluis reservekopie"


def met_gewist(aantal: int) -> str:
    """Copies from before something was erased."""
    deze = "1 oudere reservekopie" if aantal == 1 else f"{aantal} oudere reservekopieën"
    return f"In {deze} staat nog wat later is gewist. Opruimen: lob opruimen --kopieen"


def talks(aantal: int) -> str:
    """So many talks, in words."""
    return "1 gesprek" if aantal == 1 else f"{aantal} gesprekken"
