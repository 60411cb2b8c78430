"""The sentences about a command line that does not fit: what is wrong, what may have been meant, where help is."""

from __future__ import annotations

from collections.abc import Sequence

MIST = {
    "GESPREK": "Zet de code van de jongere erachter, of de naam van het gesprek.",
    "CODE": "Zet de code van de jongere erachter, bijvoorbeeld vmbo-3310.",
    "OUD": "Zet de code van nu en de nieuwe code erachter, bijvoorbeeld vmbo-331 vmbo-3310.",
    "NIEUW": "Zet ook de nieuwe code erachter, bijvoorbeeld vmbo-3310.",
    "BESTAND": "Zet de naam van het bestand erachter.",
    "BESTAND|MAP...": "Zet de naam van het bestand of van de map erachter.",
    "BANK": "Zet de naam van de vragenbank erachter, bijvoorbeeld stage.",
    "WOORDEN...": "Zet het woord erachter dat je zoekt.",
    "NAAM": "Zet de naam erachter.",
}
"""What to type where something is missing, by the name that the help gives it."""
MIST_IETS = "Hier hoort nog iets achter."
LEGE_NAAM = "Hier staat een lege naam."
ZET_IETS = "Zet er iets achter."
NOG_EEN_OPDRACHT = "Er hoort nog een opdracht bij."
ONBEGREPEN = "Dit begrijp ik niet."
DEZE_UITLEG = "Laat deze uitleg zien."
HULP = "Hulp: {opdracht} --help"
TE_VEEL = "Dit staat er te veel: {0}. Laat het weg."
MET_WAARDE = "Achter {0} hoort niets. Typ alleen {0}."


def onbekende_opdracht(woord: str, bedoeld: str | None, opdrachten: Sequence[str]) -> str:
    """A command that is not there, with what was meant; without a guess all there are in that place."""
    anders = f"Bedoelde je {bedoeld}?" if bedoeld else f"Hier kan: {', '.join(opdrachten)}."
    return f"De opdracht '{woord}' bestaat niet. {anders}"


def onbekende_optie(woord: str, bedoeld: str | None) -> str:
    """An option that the command does not have, with the one that looks like it."""
    anders = f"Bedoelde je {bedoeld}?" if bedoeld else "Laat hem weg, of kijk in de hulp welke er zijn."
    return f"De optie {woord} bestaat hier niet. {anders}"


def zonder_waarde(optie: str, uitleg: str) -> str:
    """An option with nothing behind it, and what its help says of what belongs there."""
    return f"Achter {optie} hoort nog iets. {uitleg}".rstrip()


def code_met_spatie(optie: str, begin: str, rest: str) -> str:
    """More words than fit, behind a code: a code with a space in it was typed without quotes."""
    heel = f"{begin} {rest}"
    achter = f"{optie} " if optie else ""
    tussen = f'Zet een code met een spatie tussen aanhalingstekens: {achter}"{heel}".'
    if any(map(str.isdigit, begin)) or not any(map(str.isdigit, rest)):  # the code may be whole as it is
        return f"Dit staat er te veel: {rest}. Hoort het bij de code? {tussen} Anders kan het weg."
    return f"Bedoelde je {achter}{heel.replace(' ', '-')}? {tussen}"


def heel_getal(optie: str, meeste: int | None) -> str:
    """Which number fits behind an option."""
    welk = ", 1 of meer" if meeste is None else f" van 1 tot en met {meeste}"
    return f"Achter {optie} hoort een heel getal{welk}."
