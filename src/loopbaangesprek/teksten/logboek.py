"""The sentences of the log: who did what with which talks, and when."""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.logboek import Daad

ONBEKEND = "onbekend"
MAP = "map"
MET_CODE = "…"
"""What stands where a folder is named after a jongere."""

KOLOMMEN = ("wanneer", "wie", "wat", "gesprek")
WAT = KOLOMMEN[2]
GEWIST = "gewist"
LEEG = "In het logboek staat nog niets."
LEEG_HIERVAN = "Hierover staat niets in het logboek."
_DADEN: dict[Daad, str] = {
    "begonnen": "begonnen",
    "hervat": "verder gegaan",
    "gelezen": "gelezen",
    "gezocht": "gevonden met zoeken",
    "uitgevoerd": "als bestand geschreven",
    "ingezien": "inzage gegeven",
    "overgedragen": "overgedragen",
    "overgenomen": "overgenomen",
    "ingevoerd": "opgenomen uit een bestand",
    "gewijzigd": "gewijzigd",
    "hernoemd": "andere code gegeven",
    "gewist": "gewist",
    "verlopen": "eigen aantekeningen verlopen",
    "wachtzin": "wachtzin veranderd",
    "reservekopie": "reservekopie gemaakt",
    "teruggezet": "reservekopie teruggezet",
    "verhuisd": "naar een andere map verhuisd",
}


def niet_genoteerd(reden: str) -> str:
    """A line that could not be added to the log."""
    return f"In het logboek kon dit niet worden genoteerd. {reden}"


def daad(wat: str, bij: str) -> str:
    """What was done, with what belongs to it."""
    woorden = _DADEN.get(wat, wat)  # type: ignore[call-overload]  # another program may have written another word
    return f"{woorden} ({bij})" if bij else woorden


def over(namen: Sequence[str]) -> str:
    """Which talks it was about: one by its name, more by how many."""
    if len(namen) <= 1:
        return "".join(namen)
    anders = list(dict.fromkeys(namen))
    return f"{len(namen)} gesprekken ({anders[0]})" if len(anders) == 1 else f"{len(namen)} gesprekken"


def meer(aantal: int) -> str:
    """There are more lines than these."""
    wat = "Dit is de nieuwste regel" if aantal == 1 else f"Dit zijn de {aantal} nieuwste regels"
    return f"{wat}. Meer zien: --aantal {10 * aantal}"
