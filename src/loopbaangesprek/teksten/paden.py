"""The sentences about paths into a record, and about what may stand there."""

from __future__ import annotations

from collections.abc import Iterable

from loopbaangesprek.schoon import cite

LEEG_KAN_NIET = "Hier moet iets staan. Kies samen, online of papier."
EEN_REGEL = "Hier past één regel. Zet alles op dezelfde regel."
GEEN_DAG = "Hier past een dag, zoals 2026-11-20. Schrijf hem zo."
EEN_TEKST = "Hier past één tekst. Haal de streepjes of haken weg."
RIJ_MET_REGELS = "Hier past een lijst, met elk ding op een eigen regel. Laat er geen leeg."
GEEN_IDEE = "Dit is geen idee voor een stap. Noem wat de jongere zou doen, of maak het veld leeg."
LEERJAAR_TE_LANG = "Een leerjaar is kort, hooguit 40 tekens, bijvoorbeeld 4. Maak het korter."
NAAM_TE_LANG = "Een naam is hooguit 80 tekens. Maak hem korter."
ROL_TE_LANG = "Een rol is kort, hooguit 40 tekens, bijvoorbeeld ouder. Kies een korter woord."
EERST_DE_REST = "Zonder activiteit is dit geen idee meer. Maak eerst graad en waarom leeg."


def onbekend_pad(pad: str, dichtbij: str | None) -> str:
    """A path that the record does not have, with the nearest one that it has."""
    verder = (
        f"Bedoelde je {dichtbij}?"
        if dichtbij
        else "Met lob gesprek toon GESPREK --json zie je welke er wel zijn."
    )
    return f"Het veld {pad} bestaat niet. {verder}"


def ligt_vast(pad: str) -> str:
    """A field that nobody changes."""
    return f"{pad} ligt vast, of rekent lob zelf uit. Kies een ander veld."


def heeft_al_een_code(code: str) -> str:
    """A code that is there already: it is corrected wherever it stands, and leaves no trace."""
    return f"De code is al {cite(code)}. Een andere code geven: lob jongere hernoem OUD NIEUW"


def meer_velden(pad: str, velden: Iterable[str]) -> str:
    """A part of the record, where one field belongs."""
    return f"{pad} bestaat uit meer velden. Kies er een: {', '.join(velden)}."


def kies_uit(waarden: Iterable[str]) -> str:
    """A word that a choice does not know, where no number can be typed."""
    return f"Hier past een van deze woorden: {', '.join(waarden)}."


def geen_nummer(lijst: str, aantal: int) -> str:
    """An item of a list that is not there, and is not the next one either."""
    nieuw = f"Iets nieuws krijgt nummer {aantal + 1}."
    if not aantal:
        return f"Dat nummer bestaat niet, want {lijst} is nog leeg. {nieuw}"
    wel = "alleen nummer 1" if aantal == 1 else f"nummer 1 tot en met {aantal}"
    return f"Dat nummer bestaat niet: {lijst} heeft {wel}. {nieuw}"


def eerst_dit(velden: Iterable[str]) -> str:
    """A new item that begins with a member that says nothing by itself."""
    return f"Vul eerst iets anders in: {' of '.join(velden)}."
