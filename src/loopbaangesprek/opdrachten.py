"""The slash commands of a talk (contract C6) as data, and how a typed line is read.

The rule that lives here: an unambiguous prefix is enough; `//` at the start of a line escapes; a line that
does not look like a command (`/etc/hosts`, `/3`) is text.
"""

from __future__ import annotations

import re

OPDRACHTEN: dict[str, str] = {
    "terug": "naar de vorige vraag; wat er staat, blijft staan",
    "overslaan": "deze vraag overslaan",
    "besproken": "wel besproken, niets genoteerd",
    "later": "deze vraag later nog eens aanbieden",
    "ga": "naar een andere fase of vraag: /ga activeren",
    "kies": "drie vragen die nu passen, kies er een",
    "meer": "een extra vraag bij deze fase",
    "tip": "een tip bij deze vraag",
    "doorvraag": "een doorvraag: /doorvraag 2, /doorvraag alle",
    "notitie": "een korte notitie, of met --eigen alleen voor jou",
    "tussen-ons": "dit antwoord blijft tussen jullie; met weg niet meer",
    "niet-opslaan": "dit antwoord, of dat hiervoor, voorgoed weghalen",
    "anders": "de vraag anders stellen: /anders Hoe ging dat?",
    "van": "van wie deze woorden zijn: /van ouder",
    "bewerk": "het antwoord in je eigen tekstprogramma schrijven",
    "stil": "een leeg scherm, tot je een toets indrukt",
    "meekijken": "groot scherm om samen te lezen, aan of uit",
    "overzicht": "waar jullie zijn in het gesprek",
    "voorlezen": "lezen wat er staat, en verbeteren: /voorlezen 3",
    "eerder": "een verhaal uit een eerder gesprek erbij lezen of zetten",
    "afronden": "eerder afronden, wel met een stap en teruglezen",
    "afbreken": "het gesprek stoppen omdat er iets groters speelt",
    "stop": "stoppen en alles bewaren",
    "hulp": "dit overzicht",
}
"""Each command with what it does, in the order of `/hulp`."""

_ANDERS = {"help": "hulp", "skip": "overslaan", "back": "terug", "quit": "stop", "exit": "stop"}
"""What hands type by themselves, and what is meant."""

OP_HET_SCHERM = ("terug", "overslaan", "doorvraag", "notitie", "stop", "hulp")
"""The commands that are named on screen; the rest stand in `/hulp`."""

_LIJKT_OPDRACHT = re.compile(r"/[a-z][a-z-]*(\s.*)?", re.IGNORECASE)


def is_command(regel: str) -> bool:
    """Whether a typed line is meant as a command."""
    return _LIJKT_OPDRACHT.fullmatch(regel.strip()) is not None


def unescape(regel: str) -> str:
    """A line of text as it was meant: `//stop` is the text `/stop`."""
    kaal = regel.lstrip()
    return regel[: len(regel) - len(kaal)] + kaal[1:] if kaal.startswith("//") else regel


def escape(regel: str) -> str:
    """A line of text as it must be typed to stay text; `unescape` undoes it exactly."""
    kaal = regel.lstrip()
    moet = is_command(kaal) or kaal.startswith("//")
    return regel[: len(regel) - len(kaal)] + "/" + kaal if moet else regel


def match_command(naam: str) -> tuple[str, ...]:
    """The commands that a name or prefix can mean: one when it is clear, several or none otherwise."""
    naam = _ANDERS.get(naam.lower(), naam.lower())
    if naam in OPDRACHTEN:
        return (naam,)
    return tuple(o for o in OPDRACHTEN if o.startswith(naam))
