"""The sentences of practising: which jongere, what they say, and how it ends."""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.schoon import cite
from loopbaangesprek.teksten.banken import bedoeld

EEN_OEFENGESPREK = "een oefengesprek"
EEN_ANTWOORD = "een antwoord van de jongere"
ANTWOORDEN_VORM = "Onder antwoorden staat per vraag de id, met wat de jongere zegt, zoals moment: Dinsdag."
BIJ_VORM = "Onder bij staat een doorvraag met het antwoord erachter, zoals Wat gebeurde er daarna?: Niks."
MET_WIE = "Met wie wil je oefenen?"
MET_WIE_UITLEG = "De jongere is verzonnen. Er wordt niets bewaard."
ZONDER = "Zonder jongere: alleen de vragen"
ZO_GAAT_HET = (
    "Stel elke vraag hardop. Na Enter antwoordt de jongere. Typ dan steekwoorden.",
    "Doorvragen gaat met /doorvraag, even wachten met /stil. Ook daar komt iets op.",
    "Enter: beginnen.",
)
VRAAG_HARDOP = "Stel de vraag hardop. Enter: de jongere antwoordt."
VERSLAG = "Wil je lezen hoe het verslag was geworden?"
VERSLAG_KEUZE = ("nee", "ja, laat het zien")
GESTOPT = "De oefening is gestopt. Er is niets bewaard."
NIET_BEGONNEN = "De oefening is niet begonnen. Er is niets bewaard."
ECHT = "Een echt gesprek begint met: lob gesprek start"
NIET_GELEZEN = "Dit oefengesprek kan niet gelezen worden:"


def zegt(tekst: str) -> str:
    """What the jongere says; what is only seen of them stands between brackets, and is told as it is."""
    return tekst if tekst.startswith("(") else f"De jongere zegt: {tekst}"


def jij(vraag: str) -> str:
    """The probe that the counsellor asked."""
    return f"Jij vraagt: {vraag}"


def onbekend(naam: str, gok: Sequence[str], namen: Sequence[str]) -> str:
    """A practice talk that is not there, with those that are."""
    er_zijn = f"{', '.join(namen[:-1])} of {namen[-1]}" if len(namen) > 1 else "".join(namen)
    return f"Er is geen oefengesprek {cite(naam)}.{bedoeld(gok)} Kies uit {er_zijn}."


def onleesbaar(bestand: str, regels: Sequence[str]) -> str:
    """A practice talk with mistakes in it, each with its line."""
    return "\n".join((NIET_GELEZEN, *(f"  {bestand}, {regel}" for regel in regels)))


def regel(nummer: int, zin: str) -> str:
    """What is wrong, and on which line of the file."""
    return f"regel {nummer}: {zin}"
