"""The sentences around a bank of the school's own: starting one, working on it, putting it back, tidying it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from loopbaangesprek.schoon import cite

if TYPE_CHECKING:
    from loopbaangesprek.plaats import Bevinding

WELKE_TITEL = "Hoe heet de bank op het scherm en in het verslag?"
TITEL_UITLEG = "Alleen Enter neemt deze titel over."
WELKE_NAAM = "Hoe moet jullie eigen bank heten?"
NAAM_UITLEG = "Kleine letters, cijfers en streepjes. Alleen Enter neemt deze naam over."
VANUIT_NAAM = "Achter --vanuit hoort de naam van een vragenbank. Welke er zijn, zie je met: lob vragen lijst"
NIETS_VERANDERD = "Er is niets veranderd."
NOG_OPEN = "Staat je tekstprogramma nog open? Bewaar daar je werk, en typ dan nog eens: {opdracht}"
WAT_NU = "Wat wil je doen?"
TERUG_NAAR_BESTAND = "terug naar het bestand"
ZO_LATEN = "zo laten, en later verder"
ZO_GELATEN = "Het bestand blijft zoals het is. Zo kan er nog geen gesprek mee. Verder gaan: {opdracht}"
BESTAND_WEG = "Het bestand {pad} is er niet meer. Welke banken er zijn, zie je met: lob vragen lijst"
BESTAND_LEEG = "Het bestand {pad} is nu leeg."
ZO_GEBLEVEN = "Zo blijft het. De laatste goede versie is bewaard. Terugzetten kan ook later: lob vragen bewerk {naam} --terug"
OUDE_TEKST_TERUG = "terugzetten wat er stond voordat je begon"
TERUGGEZET = "Teruggezet. Dit is nu weer de versie van {moment}."
ZOALS_VOORHEEN = "Teruggezet. Het bestand is weer zoals het was voordat je begon."
WEGGEZET = "Wat er net nog stond, is niet weg: {pad}"
WEG_MAAR_BEWAARD = "Het bestand van de bank {naam} is er niet meer. De laatste goede versie is bewaard. Terugzetten: lob vragen bewerk {naam} --terug"
NIETS_OM_TERUG = "Het bestand is gelijk aan de laatste goede versie. Er is niets om terug te zetten."
GEEN_GOEDE = "Van de bank {naam} is nog geen goede versie bewaard. Kijk wat er niet klopt met: lob vragen bewerk {naam}"
WELKE_TERUG = "Welke versie wil je terug?"
NIET_TERUG = "geen, laat het zoals het is"
NIET_TERUGGEZET = "Er is niets teruggezet."
TERUG_VRAAGT = "Terugzetten vraag ik eerst, en hier kan ik niets vragen. Typ het in een venster: {opdracht}"
KLOPT = "De bank klopt."
VERSIE_HOGER = "De vragen zijn veranderd, en de versie is nog {oud}. Er {nieuw} van maken?"
VERSIE_WAAROM = "In elk verslag staat met welke versie van de vragen het gesprek was."
VERSIE_JA = "ja, maak er {nieuw} van"
VERSIE_NEE = "nee, ik doe het zelf"
WELKE_VERSIE = "De vragen zijn veranderd. Hoe heet deze versie?"
VERSIE_UITLEG = "Nu is het {oud}. Bijvoorbeeld 2, of 2026.2."
VERSIE_STAAT = "De versie is nu {nieuw}."
NETJES_AL = "{naam} is al netjes. Er is niets veranderd."
NETJES_KAN_NIET = "{naam} kon niet netjes worden gemaakt zonder iets anders te veranderen. Er is niets veranderd. Verbeter het zelf in een tekstprogramma."
ONBEKEND_MOMENT = "eerder"
GEEN_EDITOR = (
    "Er is geen tekstprogramma gevonden. Open dit bestand zelf: {pad} "
    "Of doe het vraag voor vraag, met --vragen achter de opdracht."
)
EDITOR_FOUT = "Het tekstprogramma {naam} stopte met een fout."
VAN_WINDOWS = (
    "Windows kent de naam {naam} al voor iets anders. Typ bijvoorbeeld: lob vragen nieuw {naam}-bank"
)
NIETS_VAN_LOB = "De bank {naam} hoort bij lob. Die verander je niet, dus er is niets om terug te zetten."
VOL = "De schijf is vol. Maak ruimte vrij, of kies met --map een andere map."
MAG_NIET = "Je mag daar niet schrijven. Kies met --map een andere map."
GEEN_MAP = "Er staat een bestand waar een map hoort. Kies met --map een andere map."
NAAM_KAN_NIET = "De naam kan hier niet. Kies een kortere naam, met gewone letters."
LUKT_NIET = "Kijk of je er mag schrijven, of kies met --map een andere map."
MET_BEIDE = "Kies er één: --vragen of --terug."


def kan_geen_naam(naam: str, voorstel: str, vanuit: str | None) -> str:
    """A name with signs that cannot be in it, and what to type."""
    typ = begin_opdracht(voorstel or "mijn-school", vanuit)
    return f"{cite(naam)} kan geen naam zijn: alleen kleine letters, cijfers en streepjes. Typ bijvoorbeeld: {typ}"


def begin_opdracht(naam: str, vanuit: str | None) -> str:
    """The command that starts a bank."""
    return f"lob vragen nieuw {naam}" + (f" --vanuit {vanuit}" if vanuit else "")


def al_eigen(naam: str) -> str:
    """A bank of this name is there already, and is the school's own."""
    return f"De bank {naam} is er al. Erin verder werken: lob vragen bewerk {naam}"


def al_van_lob(naam: str, vrij: str) -> str:
    """A bank of this name came with the tool."""
    return f"De bank {naam} hoort bij lob. Een eigen bank daarbovenop: {begin_opdracht(vrij, naam)}"


def gemaakt(naam: str, pad: str) -> Sequence[str]:
    """Where the new bank is, and what can be done next."""
    verder = {
        f"lob vragen bewerk {naam}": "het bestand openen, met voorbeelden erin",
        f"lob vragen bewerk {naam} --vragen": "vraag voor vraag veranderen, zonder het bestand te zien",
        f"lob oefen --bank {naam}": "een gesprek ermee proberen; er wordt niets bewaard",
    }
    breed = max(map(len, verder))
    regels = [f"  {opdracht.ljust(breed)}   {wat}" for opdracht, wat in verder.items()]
    return (f"De bank {naam} is er. Dit is het bestand:", f"  {pad}", "", "Nu kun je dit doen:", *regels)


def hoort_bij_lob(naam: str) -> str:
    """Why a shipped bank is not edited, for somebody who can be asked."""
    return f"De bank {naam} hoort bij lob en verandert mee met het programma. Ik maak een eigen bank die erop verder bouwt."


def eerst_een_eigen(naam: str, vrij: str) -> str:
    """The same, where nobody can be asked."""
    return (
        f"De bank {naam} hoort bij lob en verandert mee met het programma. Maak er een eigen bank bovenop: "
        f"{begin_opdracht(vrij, naam)}"
    )


def niet_in_eigen_map(bestand: str, map_: str) -> str:
    """A bank file somewhere else."""
    return f"{cite(bestand)} staat niet bij jullie eigen banken. Zet het in de map {map_}, dan kan dit wel."


def staat_in(pad: str) -> str:
    """Which file is opened."""
    return f"Dit bestand gaat open: {pad}"


def goede_versie(moment: str, versie: str) -> str:
    """A version that can be put back, to choose from."""
    return f"die van {moment} (versie {versie})"


def terug_keuze(moment: str) -> str:
    """The offer to put the last good version back, with its date."""
    return f"de laatste goede versie terugzetten, van {moment}"


def klopt_verder(naam: str, waarschuwingen: int) -> Sequence[str]:
    """The bank is right, and what to do next."""
    beter = (
        f" Er {_dingen(waarschuwingen)} beter. Bekijk dat met: lob vragen controleer {naam}"
        if waarschuwingen
        else ""
    )
    return (
        KLOPT + beter,
        f"Proberen: lob oefen --bank {naam}",
        f"Een gesprek ermee: lob gesprek start --bank {naam}",
    )


def _dingen(aantal: int) -> str:
    return "kan nog één ding" if aantal == 1 else f"kunnen nog {aantal} dingen"


def anders_geworden(pad: str) -> str:
    """Another program wrote in the file meanwhile."""
    return f"Het bestand {pad} is intussen door een ander programma veranderd. Er is niets overschreven. Begin opnieuw, dan zie je wat er nu staat."


def niet_te_schrijven(pad: str, reden: str) -> str:
    """A file or folder that cannot be written, and why."""
    return f"Het bestand {pad} kan niet worden bewaard. {reden}"


def alleen_lezen(pad: str) -> str:
    """A file that its owner set to be read only."""
    return f"Het bestand {pad} staat op alleen-lezen. Haal dat er eerst af, bij de eigenschappen van het bestand."


def er_klopt_iets_niet(naam: str, aantal: int) -> str:
    """How much is wrong."""
    return (
        f"In de bank {naam} {'klopt nog één ding' if aantal == 1 else f'kloppen nog {aantal} dingen'} niet:"
    )


def bevinding(regel: int, zin: str) -> str:
    """One thing that is wrong, with the line it stands on."""
    return f"Regel {regel}. {zin}"


def netjes_onleesbaar(naam: str, bevindingen: Sequence[Bevinding]) -> str:
    """A file that cannot be read has to be put right first."""
    zinnen = [bevinding(b.regel, b.zin) for b in bevindingen]
    return "\n".join([f"{naam} kan nog niet netjes worden gemaakt. Verbeter eerst dit:", *zinnen])


def netjes_gedaan(naam: str, gevouwen: int, gestript: int) -> Sequence[str]:
    """What was tidied."""
    zinnen = "één lange zin staat" if gevouwen == 1 else f"{gevouwen} lange zinnen staan"
    regels = "één regel" if gestript == 1 else f"{gestript} regels"
    uit = [f"{naam} is netjes gemaakt. De vragen zijn precies gelijk gebleven."]
    uit += [f"  {zinnen} nu onder elkaar, op kortere regels"] if gevouwen else []
    uit += [f"  aan het eind van {regels} zijn spaties weggehaald"] if gestript else []
    return uit


def moment(dag: str, uur: int, minuut: int) -> str:
    """A moment as it is said: vrijdag 20 november 2026, 14.05 uur."""
    return f"{dag}, {uur}.{minuut:02d} uur"
