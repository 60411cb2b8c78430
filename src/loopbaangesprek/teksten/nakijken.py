"""The words of the commands that look a bank over and explain a code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from loopbaangesprek.schoon import cite
from loopbaangesprek.teksten.banken import bedoeld

if TYPE_CHECKING:
    from loopbaangesprek.plaats import Bevinding

GEEN_EIGEN = (
    "Je hebt nog geen eigen vragenbank. Noem een bank of een bestand, zoals: lob vragen controleer stage"
)
NOG_GEEN_GESPREK = "Met deze bank kan pas een gesprek als de fouten eruit zijn."
MEER_UITLEG = "Meer over een code: lob vragen uitleg {code}"
CODES_KOP = "Dit kan de keuring vinden. Meer over een code: lob vragen uitleg W04"
NIET_ZO = "Niet zo:"
WEL_ZO = "Wel zo:"


def in_orde(naam: str) -> str:
    """A bank without a remark."""
    return f"{naam}: in orde."


def kop(naam: str, fouten: int, waarschuwingen: int) -> str:
    """A bank with remarks, and how many."""
    return f"{naam}: {aantallen(fouten, waarschuwingen)}."


def aantallen(fouten: int, waarschuwingen: int) -> str:
    """How many mistakes and warnings."""
    delen = []
    if fouten:
        delen.append("1 fout" if fouten == 1 else f"{fouten} fouten")
    if waarschuwingen:
        delen.append("1 waarschuwing" if waarschuwingen == 1 else f"{waarschuwingen} waarschuwingen")
    return " en ".join(delen) or "geen opmerkingen"


def uitgelegd(b: Bevinding, reden: str) -> str:
    """A warning that the file explains, with its reason."""
    return f"{b.plaats} {b.code} uitgelegd {b.zin} Uitleg: {reden}."


def samenvatting(banken: int, fouten: int, waarschuwingen: int, uitleg: int) -> str:
    """All of it in one line."""
    begin = "1 vragenbank nagekeken" if banken == 1 else f"{banken} vragenbanken nagekeken"
    eind = {0: "", 1: "; 1 waarschuwing is uitgelegd"}.get(
        uitleg, f"; {uitleg} waarschuwingen zijn uitgelegd"
    )
    return f"{begin}: {aantallen(fouten, waarschuwingen)}{eind}."


def titel(code: str, naam: str, ernst: str) -> str:
    """The title of an explanation."""
    return f"{code} {naam} ({ernst})"


def onbekende_code(code: str, gok: Sequence[str]) -> str:
    """There is no such code."""
    return f"Er is geen code {cite(code)}.{bedoeld(gok)} Alle codes zie je met: lob vragen uitleg"
