"""The words of the sheet on which a talk is held on paper."""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.teksten import uitvoer
from loopbaangesprek.teksten.bankbeeld import or_list

DATUM = "Datum"
CODE = "Code, geen naam"
VERTEL = "Vertel eerst"
DOEL = "waar dit gesprek voor is"
OPSCHRIJVEN = "wat ik opschrijf"
LEZEN = "wie het mag lezen"
WENS = "Waar wil je straks meer over weten?"
OOK = "ook"
TERUGLEZEN = "Lees samen terug"
AKKOORD = "Klopt het zo?"
AKKOORD_KEUZE = ("ja", "deels", "nee")
STAP = "Mijn stap"
DAG = "Dag"
VOLGENDE = "We praten verder op"
MET = "met"
AFDRUKKEN = "Druk dit af met Ctrl-P (op een Mac: Cmd-P). Het past op één A4."
KLAAR = "Open het in je browser en druk het af. Het past op één A4."
KLAAR_PDF = "Druk het af. Het past op één A4."
FASE = uitvoer.FASE


def duur(minuten: int) -> str:
    """How long the talk takes."""
    return f"ongeveer {minuten} minuten"


def na(woorden: Sequence[str]) -> str:
    """The answers after which a question is asked."""
    return f"na {or_list(woorden)}:"


def over(aantal: int) -> str:
    """How many questions did not fit."""
    return "en nog één vraag" if aantal == 1 else f"en nog {aantal} vragen"


def herkomst(bank: str, versie: str, *, kort: bool) -> str:
    """Which bank the questions come from, and what to do with the sheet."""
    opdracht = f"lob gesprek start --bank {bank}{' --kort' if kort else ''} --vorm papier"
    return f"Vragenbank {bank}, versie {versie}. Na afloop overtypen: {opdracht}"


def bestandsnaam(bank: str, vorm: str, *, kort: bool) -> str:
    """The name of the file of a sheet."""
    return f"gespreksblad-{bank}{'-kort' if kort else ''}.{vorm}"
