"""What the tool says about reservekopieën, and about a kluis that moves or comes back.

The rule that lives here: every sentence of trouble says what is still there, and what to do next.
"""

from __future__ import annotations


def staat_gesynchroniseerd(programma: str) -> str:
    """The warning where the talks stand in a folder that a sync program copies elsewhere."""
    return f"De gesprekken staan in een map van {programma}. Daar kunnen ze kapotgaan. Verhuizen: lob kluis verhuis MAP"


NIETS_BEWAARD = "Hier is nog niets bewaard. Begin met: lob gesprek start"
ZONDER_WACHTZIN = (
    "Een reservekopie is altijd afgesloten, en deze kluis heeft geen wachtzin. "
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
    return f"Reservekopie gemaakt en nagekeken, met {_talks(gesprekken)}: {naam}"


def bewaard(aantal: int) -> str:
    """How many reservekopieën are kept."""
    return "Alleen de nieuwste wordt bewaard." if aantal == 1 else f"De nieuwste {aantal} worden bewaard."


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


def _talks(aantal: int) -> str:
    return "1 gesprek" if aantal == 1 else f"{aantal} gesprekken"


# zet-terug

WACHTZIN_KOPIE = "Wachtzin van de reservekopie: "
EERST_DIE_VAN_HIER = "Hier staat al een kluis. Typ eerst de wachtzin daarvan. Weet je die niet meer? Druk dan drie keer op Enter."
NOEM_WAAR = "Noem de map met de reservekopieën, of het bestand: lob kluis zet-terug MAP"
ZELFDE = "Dat is het bestand waar de gesprekken nu in staan. Noem een reservekopie."
TERUGZETTEN = "Wil je deze reservekopie terugzetten?"
TERUGZETTEN_KEUZE = ("nee, laat alles zoals het is", "ja, zet terug")
NIET_TERUGGEZET = "Er is niets teruggezet. Alles staat er nog zoals het er stond."
ZEG_JA = "Er is niemand om het aan te vragen. Met --ja wordt de reservekopie teruggezet."
WELKE = "In deze map staan reservekopieën van meer dan één kluis. Welke wil je terugzetten?"
GEWIST_KOMT_TERUG = (
    "Wat na de dag van deze reservekopie is gewist, staat er nu weer in. Wis dat dan nog eens."
)


def geen_reservekopie(map_: str) -> str:
    """A folder without one."""
    return f"In {map_} staat geen reservekopie. Noem de map waarin ze staan, of het bestand zelf."


def is_er_niet(pad: str) -> str:
    """A file or folder that is not there."""
    return f"{pad} is er niet. Sluit de schijf aan, of kijk of de naam klopt."


def geen_kluis(pad: str) -> str:
    """A file that is something else."""
    return f"{pad} is geen reservekopie van lob. Er is niets veranderd. Noem een ander bestand."


def kopie_beschadigd(pad: str) -> str:
    """A reservekopie that is damaged."""
    return (
        f"{pad} is beschadigd en wordt niet teruggezet. Er is niets veranderd. Neem een oudere reservekopie."
    )


def kopie_past_niet(pad: str) -> str:
    """The wachtzin does not open the copy."""
    return (
        f"De wachtzin past niet op {pad}. Een reservekopie houdt de wachtzin van de dag waarop hij is gemaakt. "
        "Er is niets veranderd."
    )


def meer_kluizen(namen: str) -> str:
    """Copies of more than one kluis, and nobody to ask."""
    return f"In die map staan reservekopieën van meer dan één kluis. Noem het bestand: {namen}"


def van_dag(dag: str, naam: str) -> str:
    """One of the copies to pick from."""
    return f"{dag} ({naam})"


def in_de_kopie(gesprekken: int, nieuwste: str | None) -> str:
    """What is in the copy; no content."""
    return f"In de reservekopie: {_talks(gesprekken)}{_newest(nieuwste)}."


def staat_hier_nu(gesprekken: int, nieuwste: str | None) -> str:
    """What is here now."""
    return (
        f"Hier staat nu: {_talks(gesprekken)}{_newest(nieuwste)}. Dat blijft bewaard, onder een andere naam."
    )


GAAT_NIET_OPEN = "Wat hier nu staat, gaat niet open. Het blijft bewaard, onder een andere naam."


def _newest(dag: str | None) -> str:
    return f", het nieuwste van {dag}" if dag else ""


def teruggezet(gesprekken: int) -> str:
    """It is done."""
    return f"De reservekopie is teruggezet: {_talks(gesprekken)}."


def staat_opzij(pad: str) -> str:
    """Where the present one went."""
    return f"Wat hier stond, staat nu in {pad}. Heb je het niet meer nodig? Haal dat bestand dan weg."


def opnieuw_gewist(gesprekken: int) -> str:
    """What was erased since the copy was made, and again now."""
    return (
        f"Hier was al gewist wat nog in de reservekopie stond. Dat is opnieuw gewist: {_talks(gesprekken)}."
    )


# verhuis

NOEM_EEN_NIEUWE_MAP = "Noem de map waar alles heen gaat: lob kluis verhuis MAP"
STAAT_DAAR_AL = "Alles staat al in die map. Er is niets veranderd."
IN_DE_OUDE = "Die map ligt in de map van nu. Kies een andere map. Er is niets veranderd."
BIJ_DE_RESERVEKOPIEEN = "In die map staan je reservekopieën. Kies een andere map. Er is niets veranderd."
WEGWIJZER_INHOUD = """\
De gesprekken van lob staan niet meer in deze map. lob vindt zelf waar ze nu staan. Laat dit bestand staan.
Map: {map}
Keer: {keer}
"""


def ook_gesynchroniseerd(programma: str) -> str:
    """The new folder is a synced one as well."""
    return (
        f"Die map is van {programma}. Kies een map die alleen op deze computer staat. Er is niets veranderd."
    )


def daar_staat_een_kluis(map_: str) -> str:
    """The new folder has a kluis already."""
    return f"In {map_} staan al gesprekken. Kies een andere map. Er is niets veranderd."


def is_geen_map(pad: str) -> str:
    """A file where the folder, or one above it, should be."""
    return f"{pad} is een bestand en geen map. Kies een andere map. Er is niets veranderd."


def daar_mag_niets(map_: str) -> str:
    """It cannot be written."""
    return f"In {map_} kan niets worden geschreven. Kies een andere map. Er is niets veranderd."


def daar_is_het_vol(map_: str) -> str:
    """No room there."""
    return f"De schijf met {map_} is vol. Maak ruimte, of kies een andere map. Er is niets veranderd."


def bestand_staat_er_al(pad: str) -> str:
    """Another file of the same name stands in the new folder."""
    return f"{pad} is er al, en is een ander bestand. Haal het weg, of kies een andere map. Er is niets veranderd."


def verhuisd(map_: str) -> str:
    """It is done."""
    return f"Alles staat nu in {map_}. lob vindt het daar vanzelf, ook vanuit de oude map."


def laat_staan(pad: str) -> str:
    """The file that shows the way."""
    return f"Laat dit bestand staan, het wijst de weg: {pad}"


def ook_meegekopieerd(map_: str) -> str:
    """Own banks and the own law file."""
    return f"Je eigen bestanden (vragenbanken, wet.yaml) zijn meegekopieerd. In {map_} staan ze ook nog."


def oude_versies(programma: str) -> str:
    """A sync program keeps what was there before."""
    return f"{programma} kan het oude bestand nog bewaren. Leeg daar de prullenbak en de oude versies."


def niet_weg(pad: str) -> str:
    """The old file could not be removed."""
    return f"Het oude bestand kon niet weg: {pad}. Haal het zelf weg."


def wegwijzer_onleesbaar(pad: str) -> str:
    """The file that shows the way says nothing to go by."""
    return f"In {pad} hoort te staan waar de gesprekken zijn, en dat is niet te lezen. Noem die map zelf met --map."


def verhuisd_en_weg(oud: str, nieuw: str, wegwijzer: str) -> str:
    """The place to which everything moved is not there."""
    return (
        f"De gesprekken uit {oud} zijn verhuisd naar {nieuw}, en daar zijn ze nu niet. Sluit de schijf aan. "
        f"Of zet een reservekopie terug: lob --map {nieuw} kluis zet-terug MAP. "
        f"Gaat het om een andere kluis? Haal dan {wegwijzer} weg uit de oude map."
    )
