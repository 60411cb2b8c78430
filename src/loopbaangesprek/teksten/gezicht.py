"""The few sentences a face says by itself; all others reach it through the `Scherm`."""

from __future__ import annotations

VERDER = "Enter = verder"
NOG_EEN_ENTER = "Nog een keer Enter maakt je antwoord af."
GEKNIPT = "Dat was te veel tekst in één keer. Het begin staat er, de rest is weggelaten."
GEEN_EDITOR = "Er is geen tekstprogramma gevonden. Schrijf je antwoord hier, of stel er een in met EDITOR."
EDITOR_MISLUKT = "Het tekstprogramma {naam} stopte met een fout. Je tekst is gebleven zoals die was."
EDITOR_GEEN_PLEK = "Er kon geen tijdelijk bestand worden gemaakt. Je tekst is gebleven zoals die was."


def editor_failed(naam: str) -> str:
    """What is said when the counsellor's own editor did not end well."""
    return EDITOR_MISLUKT.format(naam=naam)


def left_behind(map_: str) -> str:
    """What is said when the text could not be removed from where the editor had it."""
    return f"Een kopie van je tekst staat nog in {map_}. Gooi die map zelf weg."
