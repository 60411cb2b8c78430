"""The sentences about finding, showing, changing and erasing records."""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.kop import Kop
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten.uitvoer import and_list
from loopbaangesprek.teksten.verloop import typed

WELK_VELD = "Wat wil je veranderen?"
EEN_ANDER_VELD = "iets wat nog leeg is"
WELK_PAD = "Welk veld? Bijvoorbeeld reflectie.inzicht. Ze staan in de uitleg over vragenbanken."
LEGE_REGEL = "Een lege regel maakt je antwoord af."
NOG_NIETS = "Er staat nog niets. Typ een paar woorden. Toch niet: /stop."
WELKE_WAARDE = "Wat moet er staan? Nu staat er: {oud}"
WELKE_REDEN = "Wat is de reden?"
REDEN_NODIG = "Een reden hoort erbij. Geef hem achter --reden."
WAARDE_NODIG = "Zeg wat er moet staan, achter --waarde."
PAD_NODIG = "Zeg welk veld, bijvoorbeeld: lob gesprek wijzig GESPREK reflectie.inzicht"
GEWIJZIGD = "Gewijzigd. De oude tekst blijft zichtbaar in het verslag."
STAAT_ER_AL = "Zo staat het er al. Er is niets veranderd."
NIETS_GEDAAN = "Er is niets gedaan."
NOG_BEZIG = "Dit gesprek loopt nog. Verder gaan: lob gesprek hervat {naam}"
WISSEN = "Dit gesprek echt wissen? Het komt niet terug."
WISSEN_KEUZE = {"nee": "nee, bewaren", "ja": "ja, wissen"}
GEWIST = "Het gesprek is gewist. Bestanden die je eerder hebt gemaakt, staan er nog."
NIET_GEWIST = "Er is niets gewist."
WISSEN_ZONDER_VRAAG = "Er is niemand om het te vragen. Toch wissen: lob gesprek wis {naam} --ja"


def staat_nog_verteld(namen: Sequence[str]) -> str:
    """A story of a talk that is gone was laid beside those of later talks, and is a part of those."""
    return (
        f"Een verhaal uit dit gesprek is met /eerder bij {and_list(tuple(namen))} gezet. Daar staat het nog."
    )


def staat_nog_klaar(code: str) -> str:
    """The last talk with a jongere is gone, and what was set ready for the next one is not."""
    opdracht = f"lob gesprek bereid-voor {typed(code)}"
    return (
        f"Voor {code} staat nog iets klaar. Weghalen: {opdracht} --weg. Iets anders klaarzetten: {opdracht}"
    )


def niet_gevonden(welk: str, bekend: Sequence[str]) -> str:
    """No talk by that code or id, with the nearest ones."""
    dichtbij = nearest(welk, dict.fromkeys(bekend), 3)
    bedoeld = (
        f" Bedoelde je {' of '.join(dichtbij)}?" if dichtbij else " Met lob gesprek lijst zie je wat er is."
    )
    return f"Ik ken geen gesprek met '{welk}'.{bedoeld}"


def welk_gesprek(welk: str) -> str:
    """Which one of the talks of a code is meant."""
    return f"Er zijn meer gesprekken met '{welk}'. Welk gesprek bedoel je?"


def te_kiezen(kop: Kop) -> str:
    """One of several talks, by what tells it from the others."""
    titel = f": {on_one_line(kop.titel)}" if kop.titel else ""
    return f"{kop.datum}, {on_one_line(kop.bank_titel)}{titel}"


def meer_gevonden(welk: str, gevonden: Sequence[Kop]) -> str:
    """More talks than one, with how to name one of them."""
    regels = [f"  {een.id}  {te_kiezen(een)}" for een in gevonden]
    kop = f"Er zijn meer gesprekken met '{welk}'. Noem er een bij zijn eigen naam:"
    return "\n".join([kop, *regels, f"Lezen welk gesprek het is: lob gesprek toon {gevonden[0].id}"])


def is_een_gesprek(naam: str, code: str | None) -> str:
    """The name of a talk was typed where the code of a jongere belongs."""
    wie = f"een gesprek met {code}" if code else "een gesprek zonder code"
    zelf = f" Alles van {code}: lob jongere toon {typed(code)}" if code else ""
    return f"'{naam}' is geen code, maar de naam van {wie}. Lezen: lob gesprek toon {naam}.{zelf}"


def niets_eigens(opdracht: str, *, nee: bool) -> str:
    """The jongere's own page holds nothing of the talk: why, and where everything is."""
    waarom = "de jongere zei dat het zo niet klopt, en er is niets letterlijk genoteerd" if nee else ""
    zin = "In dit bestand staat niets van het gesprek zelf"
    return f"{zin}{waarom and f': {waarom}'}. Alles staat in: {opdracht}"
