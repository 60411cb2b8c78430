"""What the tool says when keeping a talk goes wrong: the cause in plain words, and what to do next.

The rule that lives here: every sentence names the place it is about, and none of them asks the counsellor to
know what a database is.
"""

from __future__ import annotations

from loopbaangesprek.schoon import cite


def vol(pad: str) -> str:
    """No room left where the talks are kept."""
    return f"De schijf met {pad} is vol. Maak ruimte vrij, of kies een andere plek om te bewaren."


def niet_schrijfbaar(pad: str) -> str:
    """The place exists, but this user may not write there."""
    return f"In {pad} mag niet geschreven worden. Kies een andere map, bijvoorbeeld met --map."


def is_bestand(pad: str) -> str:
    """A file stands where the folder should be, or somewhere above it."""
    return f"{pad} is een bestand en geen map. Kies een andere map, bijvoorbeeld met --map."


def is_map(pad: str) -> str:
    """A folder stands where the file should be."""
    return (
        f"{pad} is een map, en daar hoort een bestand te staan. Kies een andere map, bijvoorbeeld met --map."
    )


def te_lang(pad: str) -> str:
    """A name, or a whole path, that is longer than the disk or SQLite can take."""
    return f"De naam van de map is te lang: {cite(pad)}. Kies een kortere, bijvoorbeeld met --map."


def geen_map(pad: str) -> str:
    """Words that can be no place on this computer: signs that no name may have, or ~ of somebody unknown."""
    return f"Een map {cite(pad)} kan er niet zijn. Kies een andere map, bijvoorbeeld met --map."


def verdwenen(pad: str) -> str:
    """The file or its folder was removed, moved or replaced while it was in use."""
    return f"{pad} is verplaatst of weggehaald. Zet de map terug, of kies een andere plek om te bewaren."


def bezet(pad: str) -> str:
    """Another program keeps the file to itself for longer than we can wait."""
    return f"{pad} is bezet door een ander programma. Sluit dat programma en probeer het nog eens."


def beschadigd(pad: str) -> str:
    """A page of the file does not hold what it should."""
    return (
        f"{pad} is op een plek beschadigd, dus dit kan niet worden gelezen of bewaard. "
        "Red wat er te redden is: lob kluis red. Of kies een andere plek met --map."
    )


def leeg_geworden(pad: str, kopie: str) -> str:
    """A file in which nothing stands, beside a copy of before."""
    return (
        f"{pad} is leeg, en ernaast staat een oudere kopie. Had je hier gesprekken? Zet die terug: "
        f'lob kluis zet-terug "{kopie}"'
    )


def geen_lob_bestand(pad: str) -> str:
    """The file is something else, or its very beginning is damaged."""
    return (
        f"{pad} is geen bestand van dit programma, of het begin ervan is beschadigd. "
        "Er is niets aan veranderd. Stonden hier je gesprekken? Red wat er te redden is: lob kluis red. "
        "Of kies een andere map, bijvoorbeeld met --map."
    )


def afgesloten(pad: str) -> str:
    """The file is locked, and nobody is there to give the wachtzin."""
    return (
        f"{pad} is op slot, met een wachtzin. Zet de wachtzin in een bestand, en de naam daarvan in "
        "LOB_WACHTZIN_BESTAND. Of geef dezelfde opdracht in een venster waarin je kunt typen."
    )


def wachtzin_past_niet(pad: str) -> str:
    """The wachtzin does not open the file; damage to its very first bytes looks the same."""
    return (
        f"De wachtzin past niet op {pad}. Er is niets aan het bestand veranderd. Probeer het nog eens, "
        "en kijk zo nodig op het kluisblad. Weet je zeker dat hij klopt? lob kluis red zegt wat er aan de hand is."
    )


def nieuwer(pad: str) -> str:
    """A file of a newer version of the tool."""
    return (
        f"{pad} is gemaakt met een nieuwere versie van dit programma. Werk het programma bij. "
        "Er is niets aan het bestand veranderd."
    )


def lukt_niet(pad: str, oorzaak: str) -> str:
    """Any other trouble of the disk, with the word the system has for it."""
    return f"Lezen of schrijven van {pad} lukt niet ({oorzaak}). Kies een andere plek om te bewaren."


def resten(pad: str) -> str:
    """A talk was erased, but cleaning up its remains did not succeed yet."""
    return (
        f"Het gesprek is gewist, maar {pad} kon nog niet worden opgeschoond: er kunnen resten in staan. "
        "Sluit andere vensters, zorg voor ruimte op de schijf en open het programma opnieuw."
    )


BOTSING = "In een ander venster is aan dit gesprek verder gewerkt. Lees eerst wat daar nu staat."

ELDERS_GEWIST = "Dit gesprek is in een ander venster gewist. Er is niets meer van bewaard. Een nieuw gesprek begint met: lob gesprek start"


def balk(zin: str) -> str:
    """The bar that stays on screen while a talk is only in memory."""
    return f"Het gesprek gaat door, maar is nu niet bewaard. {zin}"


def map_is_er_niet(pad: str) -> str:
    """Nothing can be kept in a folder that is not there: a slip of the pen, or a first time."""
    return (
        f"De map {pad} is er niet, dus daar is nog niets bewaard. Klopt de naam achter --map of in LOB_MAP?"
    )
