"""The sentences about the file that tells the law: what is in it, and what is wrong in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from loopbaangesprek.schoon import cite, on_one_line, schoon
from loopbaangesprek.teksten.banken import bedoeld

if TYPE_CHECKING:
    from loopbaangesprek.plaats import Bevinding

HET_BESTAND = "dit bestand"
EEN_SCHOOLTYPE = "een schooltype"
EEN_EIS = "een eis"
EEN_ONDERDEEL = "een onderdeel"
EEN_RECHT = "een recht"
OVER = "woord achter over"
SCHOOLTYPE = "schooltype"
PER = "woord achter per"
SCHOOLTYPEN_IS_GROEP = "Onder schooltypen staat per schooltype een regel, zoals vmbo: met daaronder eisen."
LEEG_VELD = "Hier staat niets. Noem een veld van het verslag, of haal het streepje weg."
VOORBEELD = {
    "eisen": "Een eis schrijf je met een naam, zoals - eis: Het loopbaandossier, en daaronder bron en onderdelen.",
    "onderdelen": "Een onderdeel schrijf je met een naam, zoals - onderdeel: Wat je wilde weten, en daaronder per en velden.",
    "rechten": "Een recht schrijf je met een onderwerp, zoals - over: inzage, en daaronder regel en bron.",
}
HOE_VERDER = (
    "Verbeter dit in het bestand. Of geef het een andere naam, dan telt weer het bestand dat bij lob hoort."
)
HOE_VERDER_VAN_LOB = "Dit bestand hoort bij lob. Installeer lob opnieuw, dan klopt het weer."
GEMAAKT = "Je eigen bestand is er: {pad}"
GEMAAKT_UITLEG = (
    "Verander het in je tekstprogramma; bovenin staat hoe. Vanaf nu telt dit bestand.",
    "Bekijken of het klopt: lob jongere wet",
)
LUKT_NIET = (
    "Het bestand {pad} kan niet worden gemaakt. Kijk of je in die map mag schrijven, en of er nog ruimte is."
)

TITEL = "Wat de wet vraagt"
EIGEN = "een eigen bestand"
VAN_LOB = "het bestand dat bij lob hoort"
GEEN_ADVIES = "Dit is geen juridisch advies. Kijk zelf na wat er voor jullie school geldt."
ZELF_VERANDEREN = "Zelf veranderen: lob jongere wet --eigen"
VAN_ELK_GESPREK = "Gevraagd van elk gesprek"
VAN_HET_DOSSIER = "Gevraagd van het dossier"
RECHTEN = "Wat een jongere kan vragen"
GAAT_OVER = {
    "inzage": "Inzage",
    "wissen": "Wissen",
    "bewaren": "Bewaren",
    "eigen": "Eigen aantekeningen van de begeleider",
}
VRAAGT_NIETS = "Hierover vraagt de wet niets."


def geen_dag(tekst: str, bedoeld_is: str | None) -> str:
    """Tell of a day that is none, or is not written as one."""
    if bedoeld_is:
        return f"Schrijf deze dag zo: {bedoeld_is}."
    return f"{cite(tekst)} lees ik niet als een dag. Schrijf hem zo: 2026-11-26."


def schooltype_is_groep(naam: str) -> str:
    """Tell of a type of school with something else behind it than its requirements."""
    return f"Onder {naam} hoort eisen te staan. Vraagt de wet niets, schrijf dan daaronder eisen: []."


def geen_eisen(naam: str) -> str:
    """Tell of a type of school that does not say what is asked there."""
    return f"Bij {naam} ontbreken de eisen. Vraagt de wet niets, schrijf dan eisen: []."


def onbekend_veld(pad: str, gok: Sequence[str]) -> str:
    """Tell of a path that the record does not have."""
    verder = bedoeld(gok) or " De velden staan in de uitleg over vragenbanken."
    return f"{cite(pad)} is geen veld van het verslag.{verder}"


def met_fouten(pad: str, bevindingen: Sequence[Bevinding], *, eigen: bool) -> str:
    """List everything that is wrong in the file, one a line, and how to go on."""
    aantal = len(bevindingen)
    kop = "staat één fout" if aantal == 1 else f"staan {aantal} fouten"
    regels = [f"  regel {b.regel}: {b.zin}" for b in bevindingen]
    slot = HOE_VERDER if eigen else HOE_VERDER_VAN_LOB
    return "\n".join((f"In het bestand {on_one_line(schoon(pad))} {kop}:", *regels, slot))


def bestaat_al(pad: str) -> str:
    """There is an own file already."""
    return f"Er is al een eigen bestand: {pad}. Er is niets overschreven. Verander dat bestand."


def geldt(bestand: str, dag: str) -> str:
    """Which file counts, and from which day it is."""
    return f"Dit is {bestand}, bijgewerkt op {dag}."


def bestand(pad: str) -> str:
    """Where the file stands."""
    return f"Het bestand: {pad}"
