"""The sentences and headings of the overview: counts of talks, steps and competences."""

from __future__ import annotations

GEEN_DAG = (
    "Achter --{optie} hoort een dag zoals 2026-02-12, een maand zoals 2026-02, of een jaar. Er staat: {tekst}"
)
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
WIE = "Wie dat zijn: lob jongere lijst --langst-geleden"


def spoken_with(aantal: int) -> str:
    """With how many young people there was a talk."""
    return "Met 1 jongere gesproken." if aantal == 1 else f"Met {aantal} jongeren gesproken."


def silent(aantal: int, maanden: int) -> str:
    """With how many the last talk is long ago."""
    lang = "1 maand" if maanden == 1 else f"{maanden} maanden"
    if not aantal:
        return f"Iedereen had korter dan {lang} geleden een gesprek."
    wie = "Bij 1 jongere" if aantal == 1 else f"Bij {aantal} jongeren"
    return f"{wie} is het laatste gesprek langer dan {lang} geleden."
