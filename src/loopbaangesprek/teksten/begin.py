"""The sentences before the first question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.teksten.verloop import typed

CODE_TE_LANG = "Een code is kort, hooguit 40 tekens, bijvoorbeeld vmbo-3310. Kies een kortere."
IS_DIT_EEN_NAAM = "Is dit een naam? Typ dan liever een code, zoals vmbo-3310. Is het geen naam: Enter."
ZELFDE_KEUZE = ("ja", "nee, een andere jongere")
ZELFDE_UITLEG = "Alleen Enter is ja."
KIES_UIT_DE_LIJST = "Kies een nummer of een woord uit de lijst."
KIES_OF_STOP = "Kies een nummer of een woord uit de lijst. Toch niet: /stop."
HIER_NIET = "Hier kan alleen /terug of /stop."
HIER_ALLEEN_STOP = "Hier kan alleen /stop."
WELK_NIVEAU = "Op welk niveau zit de jongere?"
NIVEAU_UITLEG = "Bij vmbo zijn sommige vragen eenvoudiger. Alleen Enter slaat dit over."
WELKE_ROL = "Wat is jouw rol?"
ROL_UITLEG = "Dit onthoud ik voor de volgende keer. Alleen Enter slaat dit over."
WELK_GESPREK = "Met welk gesprek ga je verder?"
NIETS_TE_HERVATTEN = "Er is geen gesprek dat nog loopt. Een nieuw gesprek begint met: lob gesprek start"
KIES_EEN_CODE = "Er lopen meer gesprekken. Noem er een: lob gesprek hervat CODE. Het zijn: {codes}."
ZONDER_CODE = "zonder code"
ROLLEN = {
    "mentor": "mentor",
    "decaan": "decaan",
    "stagebegeleider": "stagebegeleider",
    "vakdocent": "vakdocent",
    "anders": "iets anders",
}
BESTAAT_AL = "{pad} bestaat al. Vervangen?"
BESTAAT_AL_KEUZE = {"nee": "nee, een nieuwe naam", "ja": "ja, vervangen"}


def geen_keuze(getypt: str, woorden: Sequence[str], zin: str = KIES_UIT_DE_LIJST) -> str:
    """A word that is none of the choices, with the one that looks like it."""
    gok = nearest(getypt.strip().lower(), woorden)
    return f"Bedoelde je {gok[0]}? {zin}" if gok else zin


def zelfde_jongere(code: str) -> str:
    """Whether a code that looks like one that is there is meant to be that one."""
    return f"Er is al {code}. Is dat dezelfde jongere?"


def toch_een_ander(code: str, bestaand: str) -> str:
    """A code that looks like one that is there, where nobody can be asked."""
    return (
        f"Er is al {bestaand}. Dit gesprek komt onder {code}, als van een ander. "
        f"Is het dezelfde jongere, typ dan: lob jongere hernoem {typed(code)} {typed(bestaand)} --samenvoegen"
    )


def geen_lopend(welk: str, lopend: Iterable[str]) -> str:
    """No talk that is going on by that code or name, with the nearest of those that are."""
    gok = nearest(welk, dict.fromkeys(lopend), 3)
    anders = f"Bedoelde je {' of '.join(gok)}?" if gok else "Met lob gesprek lijst zie je wat er is."
    return f"Er loopt geen gesprek met '{welk}'. {anders}"
