"""The words of the list of question banks."""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.schoon import cite
from loopbaangesprek.teksten import uitvoer

KOLOMMEN = ("bank", "titel", "versie", "voor", "vragen", "minuten", "waar")
IEDEREEN = "iedereen"
EIGEN = "eigen"
VAN_LOB = "van lob"
VERDER = "Een bank van dichtbij bekijken: lob vragen toon BANK"


def voor_wie(niveaus: Sequence[str], soorten: Sequence[str]) -> str:
    """For whom a bank is meant."""
    delen = (_row(niveaus), _row([uitvoer.soort(naam) for naam in soorten]))
    return ": ".join(deel for deel in delen if deel) or IEDEREEN


def _row(woorden: Sequence[str]) -> str:
    return uitvoer.and_list(tuple(woorden)) if woorden else ""


def minuten(standaard: int, kort: int) -> str:
    """How long a talk takes, and how long the short one does; a bank without a short path has only the first."""
    return f"{standaard}, kort {kort}" if kort else f"{standaard}"


def kapot(naam: str, *, eigen: bool) -> str:
    """A bank with mistakes in it, and where they are told."""
    wie = f" ({EIGEN})" if eigen else ""
    return f"kan zo niet mee{wie}. Wat eraan schort: lob vragen controleer {naam}"


def verkeerde_naam(bestand: str, voorstel: str) -> str:
    """A file among the own banks that no bank can be called after."""
    zo = f" Noem hem bijvoorbeeld {voorstel}.yaml." if voorstel else ""
    return f"{cite(bestand)} staat bij je banken, maar zo kan een bank niet heten.{zo}"
