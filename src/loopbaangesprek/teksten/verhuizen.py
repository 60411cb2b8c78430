"""What the tool says when the kluis moves to another folder, or has moved."""

from __future__ import annotations

from loopbaangesprek.teksten.verloop import typed

NOEM_EEN_NIEUWE_MAP = (
    "Noem de map waar alles heen gaat, een die alleen op deze computer staat. "
    "Bijvoorbeeld: lob kluis verhuis ~/Loopbaangesprek"
)
NOG_NIETS = (
    "Hier is nog niets bewaard, dus er is niets te verhuizen. Zeg zo waar alles komt: "
    "lob --map ~/Loopbaangesprek gesprek start. Zet die map ook in LOB_MAP, dan vindt lob hem vanzelf."
)
STAAT_DAAR_AL = "Alles staat al in die map. Er is niets veranderd."
IN_DE_OUDE = "Die map ligt in de map van nu. Kies een andere map. Er is niets veranderd."
BIJ_DE_RESERVEKOPIEEN = "In die map staan je reservekopieën. Kies een andere map. Er is niets veranderd."
WEGWIJZER_INHOUD = """\
De gesprekken van lob staan niet meer in deze map. lob vindt zelf waar ze nu staan. Laat dit bestand staan.
Map: {map}
Verhuizing nummer: {keer}
"""


def ook_gesynchroniseerd(programma: str) -> str:
    """The new folder is a synced one as well."""
    return (
        f"Die map is van {programma}. Kies een map die alleen op deze computer staat. Er is niets veranderd."
    )


def staan_andere_bestanden(map_: str, voorbeeld: str) -> str:
    """The new folder is used for other things too."""
    return (
        f"In {map_} staan ook andere bestanden. Geef lob een eigen map, bijvoorbeeld: "
        f"lob kluis verhuis {typed(voorbeeld)}. Er is niets veranderd."
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
