"""The sentences about settings: the list, the questions, and the file."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.teksten.keuzes import bedoelde_je

if TYPE_CHECKING:
    from loopbaangesprek.plaats import Bevinding

ROL_GEEN = "nog niet gekozen, lob vraagt het bij het eerste gesprek"
VERSLAGEN_GEWOON = "de gewone map"
STIJL_GEEN = "nog niet gekozen"
STIJL_BESCHADIGD = "niet meer te lezen; kies de naam en de kleur opnieuw"

UITLEG_ROL = "Je rol: mentor, decaan, stagebegeleider, vakdocent of anders."
UITLEG_VERSLAGEN = "De map voor verslagen, als je er zelf geen noemt. Typ gewoon voor de gewone map."
UITLEG_TERMIJN = "Hoeveel jaar na het laatste gesprek de school bewaart."
UITLEG_PAUZE = "Na hoeveel minuten stilte in een gesprek het scherm dichtgaat, of uit."
UITLEG_EENVOUDIG = "Altijd het eenvoudige venster, voor wie laat voorlezen: aan of uit."
UITLEG_STIJL = "De naam en de kleur van je school op verslagen."

VERANDEREN = "Iets veranderen? Typ bijvoorbeeld: lob instellingen rol decaan"
ALS_BESTAND = "Alles als bestand, ook voor collega's: lob instellingen bewaar"
WAT_VERANDEREN = "Wat wil je veranderen?"
ENTER_IS_KLAAR = "Alleen Enter is klaar."
LAAT_HET_ZO = "Alleen Enter laat het zoals het is."
NIETS_VERANDERD = "Er is niets veranderd."
BEWAARD = "Bewaard."
VRAGEN = {
    "rol": "Wat is jouw rol?",
    "map": "Naar welke map moet alles?",
    "verslagen": "In welke map moeten de verslagen komen?",
    "bewaartermijn": "Hoeveel jaar na het laatste gesprek bewaart je school?",
    "pauze": "Na hoeveel minuten stilte gaat het scherm dicht?",
    "naam": "Wat is de naam van je school?",
    "kleur": "Wat is de kleur van je school?",
    "eenvoudig": "Altijd het eenvoudige venster?",
}
TYP = {
    "verslagen": "Typ de hele map, of typ gewoon voor de gewone map.",
    "bewaartermijn": "Typ hele jaren, van 1 tot en met 20.",
    "pauze": "Typ hele minuten, of uit.",
    "kleur": "Typ een kleur, zoals groen, of zes tekens, zoals 1f4e5f.",
}
"""What a question says of what can be typed."""
AAN_UIT = {"aan": "aan", "uit": "uit"}

GEEN_HELE_MAP = "Typ de hele map, zoals ~/Documenten/Gesprekken. Of typ gewoon, voor de gewone map."
GEEN_PAUZE = "Typ hele minuten, van 1 tot en met 1440, of uit. Bijvoorbeeld 20."
AAN_OF_UIT = "Typ aan of uit."
STAAT_EEN_BESTAND = "Daar staat een bestand en geen map. Kies een andere map."

MERK_EENVOUDIG = (
    "lob begint hier altijd in het eenvoudige venster. Veranderen: lob instellingen eenvoudig uit\n"
)

HET_BESTAND = "dit bestand"
MAP_NIET_HIER = "De map hoort bij één computer, en past niet in dit bestand. Haal deze regel weg, en typ: lob instellingen map MAP"
STIJL_IS_GROEP = 'Zet onder huisstijl de naam en de kleur, elk op een regel met twee spaties ervoor. Zoals:   naam: "Het Bos College"'
STIJL_VOORBEELD = {"naam": "De naam van je school", "kleur": "groen"}
BESTAND_NAAM = "lob-instellingen.yaml"
BESTAND_KOP = """\
# Instellingen van lob, in gewone woorden.
# Een regel met een # ervoor telt niet mee. Haal het # weg om het te kiezen.
# Wat hier niet staat, blijft zoals het was.
# Inlezen: lob instellingen lees lob-instellingen.yaml"""
GEEF_DOOR = "Geef dit bestand aan collega's. Zij typen: lob instellingen lees, met de naam van het bestand."
NIETS_GEKOZEN = "In dit bestand is niets gekozen: voor elke regel staat een #. Er is niets veranderd."
MAP_UIT_BESTAND_KEUZE = ("nee, laat de map zoals die is", "ja, neem deze map")
HOE_VERDER = "Er is niets veranderd. Maak het goed, en lees het bestand nog eens in."


def anders() -> str:
    """The role that is none of the others."""
    return "iets anders"


def regel(naam: str, waarde: str) -> str:
    """A setting and its value."""
    return f"{naam}: {on_one_line(waarde)}"


def verslagen_in(map_: str) -> str:
    """The usual folder for records, with where it is."""
    return f"{on_one_line(schoon(map_))} ({VERSLAGEN_GEWOON})"


def termijn(jaren: int) -> str:
    """The term of the school."""
    return f"{jaren} jaar na het laatste gesprek"


def pauze(minuten: str) -> str:
    """The silence after which a talk is hidden."""
    if minuten == "uit":
        return "uit"
    return f"na {minuten.replace('.', ',')} {'minuut' if minuten == '1' else 'minuten'} stilte"


def stijl(naam: str, kleur: str) -> str:
    """The look of the school in a few words."""
    return ", ".join(deel for deel in (naam, kleur) if deel) or STIJL_GEEN


def geen_rol(rollen: Collection[str], bedoeld: Sequence[str]) -> str:
    """A word that is no role."""
    gok = f" {bedoelde_je(bedoeld[0])}" if bedoeld else ""
    return f"Die rol kent lob niet. Kies uit: {', '.join(rollen)}.{gok}"


def geen_termijn(langst: int) -> str:
    """What is no number of years."""
    return f"Typ hele jaren, van 1 tot en met {langst}. Bijvoorbeeld 2."


def is_nu(regel_: str) -> str:
    """A setting was kept."""
    return f"{BEWAARD} {regel_[:1].upper()}{regel_[1:]}"


def geen_bestand(pad: str) -> str:
    """There is no such file."""
    return f"Het bestand {on_one_line(schoon(pad))} is er niet. Kijk of de naam klopt. Zelf maken: lob instellingen bewaar"


def map_uit_bestand(map_: str) -> str:
    """A folder for records in a file of somebody else."""
    return (
        f"In dit bestand staat een map voor verslagen: {on_one_line(map_)}. Moeten jouw verslagen daar komen?"
    )


def map_niet_genomen(map_: str) -> str:
    """The folder from a file was not taken."""
    return f"De map voor verslagen bleef zoals die was. Toch {on_one_line(map_)}? Typ: lob instellingen verslagen MAP"


def bewaren_lukt_niet(pad: str) -> str:
    """The file cannot be written there."""
    return (
        f"Schrijven naar {on_one_line(schoon(pad))} lukt niet. Misschien mag het daar niet, of is er geen ruimte. "
        "Kies een andere map: lob instellingen bewaar MAP"
    )


def in_bestand(naam: str, zin: str) -> str:
    """What is wrong behind a key of the file."""
    return f"Achter {naam} staat iets wat niet past. {zin}"


def met_fouten(pad: str, bevindingen: Sequence[Bevinding]) -> str:
    """List everything that is wrong in the file, one a line, and how to go on."""
    aantal = len(bevindingen)
    kop = "staat één fout" if aantal == 1 else f"staan {aantal} fouten"
    regels = [f"  regel {b.regel}: {b.zin}" for b in bevindingen]
    return "\n".join((f"In het bestand {on_one_line(schoon(pad))} {kop}:", *regels, HOE_VERDER))
