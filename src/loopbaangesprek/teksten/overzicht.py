"""The sentences and headings of the overview: counts of talks, steps and competences."""

from __future__ import annotations

GEEN_DAG = "Achter --{optie} hoort een dag zoals 2026-02-12, een maand zoals 2026-02, of een jaar. Er staat: {tekst}"
TOT_VOOR_VAN = "De tijd eindigt ({tot}) voor ze begint ({van}). Draai --van en --tot om."

NOG_GEEN = "Er zijn nog geen gesprekken om te tellen. Een gesprek beginnen: lob gesprek start"
NIETS = "In deze tijd zijn er geen gesprekken."
TITEL = "Overzicht van {van} tot en met {tot}"
ALLES = "Overzicht van alle gesprekken"
UITLEG = "Alleen aantallen. Wat er gezegd is, staat hier niet in."
GROEPEN = {
    "niveau": "Per niveau",
    "leerjaar": "Per leerjaar",
    "schooljaar": "Per schooljaar",
    "maand": "Per maand",
    "rol": "Per rol",
}
GESPREKKEN = "Gesprekken"
STAPPEN = "Vervolgstappen"
COMPETENTIES = "In hoeveel gesprekken kwam het aan bod"
ONBEKEND = "niet genoteerd"
TOTAAL = "samen"
KOLOM = {
    "gesprekken": "gevoerd",
    "afgebroken": "afgebroken",
    "loopt": "loopt nog",
    "open": "open",
    "gedaan": "gedaan",
    "veranderd": "anders",
    "vervallen": "vervallen",
    "kwaliteitenreflectie": "kwaliteiten",
    "motievenreflectie": "motieven",
    "werkexploratie": "werk",
    "loopbaansturing": "sturen",
    "netwerken": "netwerk",
}
JONGEREN = "Jongeren"
AANTAL_JONGEREN = "Met {jongeren} gesproken."
LANG_NIET = "Langer dan {maanden} geen gesprek:"
NIEMAND_LANG_NIET = "Iedereen had korter dan {maanden} geleden een gesprek."
EN_NOG = "en nog {aantal}. Allemaal zien: lob jongere lijst --langst-geleden"


def young_people(aantal: int) -> str:
    """So many young people, in words."""
    return "1 jongere" if aantal == 1 else f"{aantal} jongeren"


def months(aantal: int) -> str:
    """So many months, in words."""
    return "1 maand" if aantal == 1 else f"{aantal} maanden"
