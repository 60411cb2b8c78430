"""The sentences of `lob hulp`: the short manual, and the list of its topics."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loopbaangesprek.teksten.verloop import MEEGEVEN

STAPPEN = f"""\
Een loopbaangesprek met lob

1. Beginnen       lob gesprek start
   Je kiest waar het over gaat en typt de code van de jongere. Geen naam.
2. Praten         Lees de vraag en stel hem op jouw manier.
   Wacht, en typ een paar steekwoorden. Een lege regel maakt het antwoord af.
   Met /hulp zie je alles wat kan.
3. Stoppen mag    /stop bewaart alles. Verder gaan: lob gesprek hervat
4. Teruglezen     lob gesprek toon CODE
5. Uitwerken      lob gesprek uitwerken CODE
6. Meegeven       lob gesprek exporteer CODE {MEEGEVEN}"""
HANDLEIDING = f"""\
{STAPPEN}

Vooraf klaarzetten kan met: lob gesprek bereid-voor CODE
Bij elke opdracht hoort uitleg, bijvoorbeeld: lob gesprek start --help"""
IN_HET_KORT = "kort"
"""The topic that is only the steps."""
MEER_HULP = "Meer: lob hulp"

MEER = "Meer lezen over een onderwerp, bijvoorbeeld: lob hulp sneltoetsen"
GEEN_PAGINA = "De handleiding staat niet bij dit programma. Installeer het opnieuw, of kijk op de plek waar je lob vandaan hebt."
VERDER_LEZEN = "Verder lezen\\: spatie, terug\\: b, klaar\\: q"
"""Below a page; the program that shows it wants a backslash before a colon."""


def onderwerpen(koppen: Mapping[str, str]) -> list[str]:
    """The topics, each with the heading of its chapter."""
    breed = max(map(len, koppen)) + 2
    return [f"  {naam:<{breed}}{kop}" for naam, kop in koppen.items()]


def onbekend_onderwerp(woord: str, gok: Sequence[str], alle: Sequence[str]) -> str:
    """A word that is no topic, with what may have been meant, and what there is."""
    bedoeld = f"Bedoelde je {' of '.join(gok)}? " if gok else ""
    return f"Over '{woord}' staat er geen hoofdstuk. {bedoeld}De onderwerpen zijn: {', '.join(alle)}."
