"""The sentences about a story from an earlier talk."""

from __future__ import annotations

WELK_VERHAAL = "Welk verhaal uit een eerder gesprek wil je lezen?"
TERUG = "Enter zonder nummer gaat terug naar de vraag."
ERBIJ = "Lijkt dit op wat de jongere nu vertelt?"
ERBIJ_KEUZE = {"nee": "nee, alleen lezen", "ja": "ja, zet het erbij als verhaal van vroeger"}
STAAT_ERBIJ = "✓ het verhaal van vroeger staat erbij"
STAAT_ER_AL = "Dit verhaal staat al bij dit gesprek."
GEEN_VRAAG = "Lezen kan. Erbij zetten kan nu niet: dit gesprek vraagt niet naar een verhaal van vroeger."
VOL = "Lezen kan. Erbij zetten kan nu niet: bij de vraag naar vroeger staat al een verhaal."
EERST_MEEKIJKEN_UIT = "Zet eerst meekijken uit met /meekijken: een eerder gesprek hoort niet op dit scherm."
ZONDER_CODE = "Dit gesprek heeft geen code. Zonder code zijn er geen eerdere verhalen te vinden."
GEEN_EERDER = "Er is nog geen verhaal van deze jongere uit een eerder gesprek."

GEEN_PLEK = "Alleen een verhaal dat erop lijkt, kan uit een eerder gesprek komen. Haal gesprek hier weg."
GEEN_VERHAAL = "Bij gesprek hoort het verhaal dat daaruit komt. Vul verhaal in, of haal gesprek weg."


def in_list(dag: str, titel: str) -> str:
    """An earlier story as one of a list."""
    return f"{dag}: {titel}"


def heading(dag: str, soort: str) -> str:
    """What stands above an earlier story: the day, and what kind of talk it was told in."""
    return f"{dag}, {soort}"
