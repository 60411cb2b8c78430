"""The sentences about erasing all there is of a jongere, and about what is kept too long.

The rule that lives here: what is not gone is said in the same breath, with what to do.
"""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.teksten.jongeren import gesprekken
from loopbaangesprek.teksten.logboek import naar_buiten
from loopbaangesprek.teksten.verloop import typed

CODE_NODIG = "Geef de code van de jongere, bijvoorbeeld: lob jongere wis vmbo-3310"

# Erasing a jongere

LOOPT_NOG = "Er loopt nog een gesprek."
KLAARGEZET = "Er staat iets klaar voor een volgend gesprek."
KOMT_NIET_TERUG = "Alles gaat weg, ook wat half getypt is. Het komt niet terug."
TYP_DE_CODE = "Typ de code over om alles te wissen."
LEEG_IS_NEE = "Een lege regel wist niets."
NIETS_GEWIST = "Er is niets gewist."

# Where copies may be

BESTANDEN = "Deze bestanden zijn eerder gemaakt en staan er misschien nog:"
NIET_NAGEKEKEN = "Eén plek was niet na te kijken. Kijk zelf of daar nog een kopie staat."
WAT_LOB_NIET_WEET = (
    "Wat is geprint, gemaild of naar een andere plek gekopieerd, weet lob niet. Kijk dat zelf na."
)

# Taking in what was erased

IS_GEWIST = "Dit gesprek is hier eerder gewist. Het toch opnemen: zet --ook-gewist achter de opdracht."
TOCH_OPNEMEN_KEUZE = {"nee": "nee, laten liggen", "ja": "ja, toch opnemen"}


def er_zijn(code: str, aantal: int, dagen: Sequence[str]) -> str:
    """How many talks there are of a jongere, and from when to when."""
    if not aantal:
        return f"Van {code} zijn er geen gesprekken."
    wanneer = ""
    if dagen:
        wanneer = f", van {dagen[0]}" if dagen[0] == dagen[-1] else f", van {dagen[0]} tot en met {dagen[-1]}"
    return f"Van {code} {'is' if aantal == 1 else 'zijn'} er {gesprekken(aantal)}{wanneer}."


def staat_open(naam: str) -> str:
    """A talk that another window has open."""
    return f"Gesprek {naam} is open in een ander venster. Daar stopt het dan, en dat venster zegt het."


def eigen_aantekeningen(aantal: int) -> str:
    """How many own notes of the counsellor there are."""
    return "Er is 1 eigen aantekening." if aantal == 1 else f"Er zijn {aantal} eigen aantekeningen."


def andere_code(code: str) -> str:
    """Another code was typed over."""
    return f"Dat is niet {code}. {NIETS_GEWIST}"


def wissen_zonder_vraag(code: str) -> str:
    """Nobody can be asked."""
    return f"Er is niemand om het te vragen. Toch wissen: lob jongere wis {typed(code)} --ja"


def alles_gewist(code: str, aantal: int) -> str:
    """What was erased."""
    wat = f": {gesprekken(aantal)}" if aantal else ""
    return f"Alles van {code} is gewist{wat}."


def ging_naar(dag: str, daad: str, vorm: str, map_: str) -> str:
    """Something that was written once."""
    return f"  {dag}  {naar_buiten(daad, vorm)}: {map_}"


def in_reservekopieen(aantal: int, map_: str) -> str:
    """Reservekopieën that were made before."""
    wat = "In de reservekopie" if aantal == 1 else f"In de {aantal} reservekopieën"
    return f"{wat} in {map_} kan het nog staan. Bijwerken: lob opruimen --kopieen"


def in_eerdere_map(map_: str) -> str:
    """A folder that got a reservekopie once."""
    return f"Ook in {map_} is eens een reservekopie gemaakt. Staat die er nog, gooi die dan zelf weg."


def ook_van_anderen(map_: str) -> str:
    """Reservekopieën under another mark in the same folder."""
    return (
        f"In {map_} staan ook reservekopieën van een andere computer of van iemand anders. "
        "Kijk zelf of het daarin nog staat."
    )


def in_kopie(pad: str) -> str:
    """A copy from before a new version, or one that was set aside."""
    return f"In de kopie {pad} kan het nog staan. Weghalen: lob opruimen --kopieen"


def in_andere_map(map_: str) -> str:
    """Another place where talks were kept when the usual one failed."""
    return f"In {map_} zijn ook gesprekken bewaard. Kijk ook daar: lob --map {typed(map_)} jongere lijst"


def toch_opnemen(aantal: int) -> str:
    """Talks that were erased here are in what is taken in."""
    wat = "1 gesprek is hier" if aantal == 1 else f"{aantal} gesprekken zijn hier"
    return f"{wat} eerder gewist. Toch opnemen?"
