"""The sentences of bare `lob` and of its short manual."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from loopbaangesprek.datums import say_date
from loopbaangesprek.kop import Kop
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten.verloop import MEEGEVEN

BEGINNEN = (
    "Een gesprek beginnen:     lob gesprek start",
    "Eerst even oefenen:       lob oefen",
    "Gesprekken die er zijn:   lob gesprek lijst",
    "Hulp:                     lob hulp",
)
VERDER = (
    *BEGINNEN[:-1],
    f"Meegeven aan de jongere:  lob gesprek exporteer CODE {MEEGEVEN}",
    BEGINNEN[-1],
)
"""The same where there are talks."""
WELKOM = (
    "Welkom. lob helpt je bij een loopbaangesprek met een jongere.",
    "Er is nog niets bewaard op deze computer.",
    "",
    *BEGINNEN,
)
HANDLEIDING = f"""\
Een loopbaangesprek met lob

1. Beginnen       lob gesprek start
   Je kiest waar het over gaat en typt de code van de jongere. Geen naam.
2. Praten         Lees de vraag, vraag hem op jouw manier, wacht, typ een paar steekwoorden.
                  Een lege regel maakt het antwoord af. Met /hulp zie je alles wat kan.
3. Stoppen mag    /stop bewaart alles. Verder gaan: lob gesprek hervat
4. Teruglezen     lob gesprek toon CODE
5. Uitwerken      lob gesprek uitwerken CODE
6. Meegeven       lob gesprek exporteer CODE {MEEGEVEN}

Vooraf klaarzetten kan met: lob gesprek bereid-voor CODE
Bij elke opdracht staat uitleg achter --help, bijvoorbeeld: lob gesprek start --help"""

_MEEST = 5
VOORBIJ = "Stappen waarvan de dag voorbij is:"
KOMEN = "Stappen die eraan komen:"


def lopend(koppen: Sequence[Kop]) -> list[str]:
    """The talks that were interrupted."""
    if not koppen:
        return []
    regels = [
        f"  {k.code or 'zonder code'}, {say_date(date.fromisoformat(k.datum))}, {k.bank_titel}"
        for k in koppen[:_MEEST]
    ]
    return ["Gesprekken die nog lopen:", *regels, "Verder gaan: lob gesprek hervat", ""]


def stappen(koppen: Sequence[Kop], vandaag: str) -> list[str]:
    """The steps that have a day, the soonest first: those of which it is over, and those that are coming up."""
    voorbij = [kop for kop in koppen if str(kop.stap_wanneer) < vandaag]
    komen = [kop for kop in koppen if kop not in voorbij]
    regels = [*_onder(VOORBIJ, voorbij), *_onder(KOMEN, komen)]
    return [*regels, "Alle stappen: lob stap lijst", ""] if regels else []


def _onder(kop: str, koppen: Sequence[Kop]) -> list[str]:
    """Some steps under their heading, each on one line."""
    return [kop, *map(_stap, koppen[:_MEEST])] if koppen else []


def _stap(kop: Kop) -> str:
    dag = say_date(date.fromisoformat(str(kop.stap_wanneer)))
    return f"  {kop.code or 'zonder code'}, {dag}: {on_one_line(kop.stap or '')}"
