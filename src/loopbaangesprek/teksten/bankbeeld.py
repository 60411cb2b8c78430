"""The words in which a question bank is shown, question by question."""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.teksten import uitvoer
from loopbaangesprek.teksten.banklijst import VAN_LOB, voor_wie

NAAST = " · "
KORT = "kort"
EXTRA = "extra"
VERPLICHT = "verplicht"
TIP = "tip"
KEUZE = "keuze"
HERHAAL = "nog een ronde"
VAST = "in elke ronde"
PLEK = "in het verslag"
ZONDER_PLEK = "bij de andere antwoorden"
INVOER = {"datum": "het antwoord is een dag", "regels": "elke regel is een eigen antwoord"}
COMPETENTIE = "competentie"
STEM = "woorden van"
GEVOELIG = "gevoelig: blijft tussen de jongere en de begeleider"
VROEGER = "heette eerder"
EIGEN = "eigen"
LEEG = "Deze bank heeft geen vragen bij de fase {fase}."


def kop(naam: str, versie: str, niveaus: Sequence[str], soorten: Sequence[str]) -> str:
    """The name of a bank, its version, and for whom it is."""
    return f"Bank {naam}, versie {versie}, voor {voor_wie(niveaus, soorten)}."


def omvang(vragen: int, standaard: int, kort: int) -> str:
    """How many questions, and how long a talk takes."""
    kortweg = f", kort {kort}" if kort else ""
    return f"{vragen} {'vraag' if vragen == 1 else 'vragen'}. Een gesprek duurt ongeveer {_minuten(standaard)}{kortweg}."


def bouwt_op(namen: Sequence[str]) -> str:
    """What a bank builds on."""
    return f"Bouwt op {', en die op '.join(namen)}."


def fase(naam: str, richttijd: int | None) -> str:
    """The heading of a phase."""
    titel = uitvoer.FASE.get(naam, naam).upper()
    return f"{titel}, ongeveer {_minuten(richttijd)}" if richttijd else titel


def _minuten(aantal: int) -> str:
    return f"{aantal} {'minuut' if aantal == 1 else 'minuten'}"


def bestand(naam: str, *, eigen: bool) -> str:
    """A bank file, in a few words."""
    return f"{naam} ({EIGEN})" if eigen else naam


def waar(naam: str, pad: str, *, eigen: bool) -> str:
    """Where a bank file stands; one that came with the tool is not for changing."""
    return f"{bestand(naam, eigen=eigen)}: {pad if eigen else VAN_LOB}"


def herkomst(uit: str, veranderd: Sequence[str]) -> str:
    """Where a question comes from."""
    return f"uit {uit}, veranderd in {uitvoer.and_list(tuple(veranderd))}" if veranderd else f"uit {uit}"


def alleen_na(vraag: str, woorden: Sequence[str]) -> str:
    """A condition in words: the answers after which a question is asked."""
    return f"alleen na {or_list(woorden)} ({vraag})"


def niet_na(vraag: str, woorden: Sequence[str]) -> str:
    """A condition in words: the answers after which a question is not asked."""
    return f"niet na {or_list(woorden)} ({vraag})"


def or_list(woorden: Sequence[str]) -> str:
    """Words of which one counts: "a, b of c"."""
    *eerste, laatste = woorden or ("?",)
    return f"{', '.join(eerste)} of {laatste}" if eerste else laatste
