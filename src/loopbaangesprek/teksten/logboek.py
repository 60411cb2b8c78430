"""The sentences of the log: who did what with which talks, and when."""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.logboek import Daad, form_and_reader

ONBEKEND = "onbekend"
MAP = "map"
MET_CODE = "…"
"""What stands where a folder is named after a jongere."""

KOLOMMEN = ("wanneer", "wie", "wat", "gesprek")
WAT = KOLOMMEN[2]
GEWIST = "gewist"
KWIJT = "kwijt"
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
    "gered": "gered uit een beschadigd bestand",
}
_GING = {"uitgevoerd": "geschreven", "overgedragen": "overgedragen"}
_VORM = {MAP: "dossier"}
VOOR = {"jongere": "voor de jongere", "ouder": "voor een ouder"}
"""Who can be given to read all there is."""
_LEZER = {"jongere": "voor de jongere", "begeleider": "voor de begeleider", "school": "voor de school"}


def niet_genoteerd(reden: str) -> str:
    """A line that could not be added to the log."""
    return f"In het logboek kon dit niet worden genoteerd. {reden}"


def naar_buiten(wat: str, vorm: str) -> str:
    """What left the tool, and in which form and for whom."""
    if wat == "ingezien":
        return f"inzage {VOOR.get(vorm, vorm)}".rstrip()
    vorm, lezer = form_and_reader(vorm)
    als = " en ".join(_VORM.get(deel, deel) for deel in vorm.split("+") if deel)
    delen = (_GING.get(wat, wat), als and f"als {als}", lezer and _LEZER.get(lezer, lezer))
    return " ".join(filter(None, delen))


def daad(wat: str, bij: str) -> str:
    """What was done, with what belongs to it."""
    vorm, _, map_ = bij.partition(" ")
    if map_ and wat in (*_GING, "ingezien"):
        return f"{naar_buiten(wat, vorm)} in {map_}"
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
