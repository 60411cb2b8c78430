"""The sentences of changing a bank one question at a time."""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten.uitvoer import FASE
from loopbaangesprek.vragenbank import FaseNaam

KIES_NUMMER = "Typ het nummer van wat je kiest, of /terug."
GEEN_NUMMER = "Typ een nummer van 1 tot en met {aantal}, of /terug."
WELK_DEEL = "Welk deel van het gesprek?"
DEEL_UITLEG = "Typ een nummer, of een woord uit de vraag die je zoekt."
LATEN_ZIEN = "de hele bank laten zien"
ALLES_ZIEN = "Alles wat bij elke vraag hoort, zie je met: lob vragen toon {naam}"
ONGEDAAN = "de laatste verandering ongedaan maken"
KLAAR = "klaar"
NIETS_ONGEDAAN = "Er is nog niets veranderd om ongedaan te maken."
ONGEDAAN_GEMAAKT = "Ongedaan gemaakt: {wat}."
NIET_GEVONDEN = "Geen enkele vraag heeft de woorden {woorden}."
GEVONDEN = "Gevonden"
WELKE_VRAAG = "Welke vraag?"
TERUG = "Alleen Enter, of /terug, gaat een stap terug."
WAT_DOEN = "Wat wil je ermee doen?"
ANDERS = "anders vragen"
TIP_ANDERS = "de tip veranderen"
TIP_ERBIJ = "een tip erbij zetten"
DOORVRAGEN = "de doorvragen veranderen"
ERACHTER = "een nieuwe vraag erachter zetten"
NIET_STELLEN = "niet meer stellen"
WEGHALEN = "weghalen, want deze vraag is van jullie zelf"
VERPLAATSEN = "verplaatsen, achter een andere vraag"
VARIANT = "de woorden voor {voor} veranderen"
NOG_EEN = "anders vragen of er nog een komt"
WEER_STELLEN = "weer stellen"
HOE_VRAAG = "Hoe stel je deze vraag?"
HOE_NOG_EEN = "Hoe vraag je of er nog een komt?"
WELKE_TIP = "Welke tip past hierbij?"
TIP_UITLEG = "De tip is voor de begeleider, met /tip."
TIP_WEG = "Alleen weg typen haalt de tip weg."
WEG = "weg"
VOOR_NIVEAU = "Voor {voor} zijn er eigen woorden: {woorden}"
WAT_MET_VARIANT = "Wat doe je daarmee?"
VARIANT_WEG = "weghalen, de nieuwe vraag is voor iedereen"
VARIANT_ANDERS = "ook veranderen"
VARIANT_LATEN = "zo laten"
HOE_VARIANT = "Hoe stel je deze vraag bij {voor}?"
WELKE_DOORVRAAG = "Welke doorvraag?"
DOORVRAAG_WEER = "toch weer: {zin}"
GEDAAN_DOORVRAAG_WEER = "de doorvraag is er weer"
DOORVRAAG_ERBIJ = "een doorvraag erbij"
DOORVRAAG_ANDERS = "anders vragen"
DOORVRAAG_WEG = "weghalen"
HOE_DOORVRAAG = "Hoe vraag je door?"
MET_PLEK = "{zin} (met een eigen plek: {plek})"
ZONDER_PLEK = "{zin} (met een eigen antwoord)"
NIEUWE_VRAAG = "Wat wil je vragen?"
NIEUWE_UITLEG = "Kort en open. Eén ding tegelijk, en zonder raad erin."
NIEUWE_TIP = "Welke tip geef je de begeleider mee?"
MAG_LEEG = "Alleen Enter slaat dit over. Met /terug ga je een stap terug."
NIEUWE_DOORVRAAG = "Hoe kun je dan doorvragen?"
NOG_EEN_DOORVRAAG = "Nog een doorvraag?"
WANNEER = "Wanneer komt deze vraag?"
OP_VERZOEK = "alleen als iemand erom vraagt, met /meer of /kies"
OP_HET_PAD = "in elk gesprek, op zijn plek in de rij"
OP_HET_PAD_UITLEG = "Een gesprek heeft hooguit achttien vragen. Wat erbij komt, kost een of twee minuten."
WAAR_ANTWOORD = "Waar komt het antwoord in het verslag?"
NERGENS = "nergens in het bijzonder, gewoon bij de andere antwoorden"
ALLEEN_VRIJ = "Plekken die al bij een andere vraag horen, staan hier niet."
ACHTER_WELKE = "Achter welke vraag komt hij?"
STAAT_DAAR = "Daar staat hij al."
KAN_ZO_NIET = "Dat kan zo niet:"
NIETS_GEBEURD = "Er is niets veranderd."
NIET_HIER = "In dit bestand lukt dat niet zonder ook iets anders te veranderen. Er is niets veranderd. Doe het zelf in het bestand: lob vragen bewerk {naam}"
STAAT_ACHTER = (
    "Achter deze vraag staat een eigen vraag, en ervoor staat er geen. Verplaats die eigen vraag eerst."
)
VERANDERD_DOOR_ANDER = "Het bestand is intussen door een ander programma veranderd. Je laatste verandering is niet bewaard, en er is niets overschreven. Dit is wat er nu staat."
BESTAND_WEG = "Het bestand {pad} is er niet meer. Je laatste verandering is niet bewaard. Wat er stond, vind je misschien terug met: lob vragen bewerk {naam} --terug"
EERST_GOED = (
    "Zo gaat het vraag voor vraag pas als de bank klopt. Maak hem eerst in orde: lob vragen bewerk {naam}"
)
NIETS_VERANDERD = "Er is niets veranderd aan de bank {naam}."
AFGEBROKEN = "Wat je had veranderd, staat in het bestand. Verder gaan: lob vragen bewerk {naam} --vragen"
GEDAAN_WOORDEN = "de vraag is veranderd"
GEDAAN_TIP = "de tip is veranderd"
GEDAAN_TIP_WEG = "de tip is weg"
GEDAAN_DOORVRAAG = "de doorvraag is veranderd"
GEDAAN_DOORVRAAG_ERBIJ = "de doorvraag staat erbij"
GEDAAN_DOORVRAAG_WEG = "de doorvraag is weg"
GEDAAN_VARIANT = "de woorden voor {voor} zijn veranderd"
GEDAAN_VARIANT_WEG = "de aparte woorden voor {voor} zijn weg"
GEDAAN_ERBIJ = "de vraag staat erbij"
GEDAAN_WEG = "de vraag wordt niet meer gesteld"
GEDAAN_WEGGEHAALD = "de vraag is weggehaald"
GEDAAN_WEER = "de vraag wordt weer gesteld"
GEDAAN_VERPLAATST = "de vraag is verplaatst"
MERK_NIEUW = "van jullie"
MERK_ANDERS = "veranderd"
MERK_VERPLAATST = "verplaatst"
MERK_EXTRA = "op verzoek"
MERK_VERBORGEN = "niet gesteld"

_REGEL = 70


def kop(titel: str, naam: str, versie: str) -> str:
    """Which bank is worked on."""
    return f"{on_one_line(titel)} ({naam}, versie {versie})"


def deel(fase: FaseNaam, vragen: int, anders: int) -> str:
    """A part of the talk, with how much is in it."""
    aantal = "1 vraag" if vragen == 1 else f"{vragen} vragen"
    return f"{FASE[fase]}: {aantal}" + (f", {anders} van jullie" if anders else "")


def regel(nummer: int, vraag: str, merken: Sequence[str]) -> str:
    """A question in a list, with what is special about it; all of it fits on a line."""
    erbij = f" ({', '.join(merken)})" if merken else ""
    return f"{nummer} {short(vraag, _REGEL - len(f'{nummer} {erbij}'))}{erbij}"


def short(tekst: str, hoogstens: int) -> str:
    """A sentence as it fits on a line."""
    zin = on_one_line(tekst)
    return zin if len(zin) <= hoogstens else f"{zin[: hoogstens - 1].rstrip()}…"


def gedaan(wat: str) -> str:
    """What was just done; it is in the file."""
    return f"✓ {wat}"


def kan_beter(zin: str) -> str:
    """Something that could be better about what was just typed; it may stay as it is."""
    return f"Kan beter: {zin}"


def ondertitel(tip: str | None, doorvragen: Sequence[str]) -> list[str]:
    """What belongs to a question, below it."""
    uit = [f"Tip: {on_one_line(tip)}"] if tip else []
    return [*uit, *(f"Doorvraag: {on_one_line(d)}" for d in doorvragen)]
