"""The sentences about young people in a list, and their codes.

The rule that lives here: whatever was not done is said in the same breath, with what to do next.
"""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.schoon import cite
from loopbaangesprek.teksten.verloop import typed

# The list

KOLOMMEN = ("code", "niveau", "gesprekken", "eerste", "laatste", "stappen", "loopt")
WEG_ALS_HET_SMAL_IS = ("eerste", "niveau", "loopt")
LOOPT = "ja"
GEEN_JONGEREN = "Er zijn nog geen gesprekken met een code. Beginnen: lob gesprek start"


def open_stappen(aantal: int) -> str:
    """How many steps are open; nothing when there is none."""
    return f"{aantal} open" if aantal else ""


def en_meer(getoond: int, totaal: int) -> str:
    """Not all of them are shown."""
    return f"Je ziet er {getoond} van de {totaal}. Meer zien: --aantal {totaal}"


# Another code

CODES_NODIG = "Geef de code van nu en de nieuwe code, bijvoorbeeld: lob jongere hernoem vmbo-331 vmbo-3310"
STAAT_ER_AL = "Zo heet deze jongere al. Er is niets veranderd."
NIET_HERNOEMD = "Er is niets veranderd."
NIEUWE_CODE = "Welke code wordt het?"
KIES_EEN_CODE = "Kies een code, zoals vmbo-3310. Geen naam."
SAMEN = {"nee": "nee, zo laten", "ja": "ja, samenvoegen"}
BESTANDEN_BLIJVEN = "Bestanden die je eerder hebt gemaakt, hebben nog de oude code."
NIETS_HERNOEMD = "Er is niets hernoemd."


def samenvoegen(oud: str, nieuw: str, aantal: int) -> str:
    """The new code is in use: do the two belong together."""
    return (
        f"Met {nieuw} {staan(aantal)} er al {gesprekken(aantal)}. Is dat dezelfde jongere als {oud}? "
        "Samengevoegd haal je ze niet meer uit elkaar."
    )


def samenvoegen_nodig(oud: str, nieuw: str, aantal: int) -> str:
    """The same where nobody can be asked."""
    return (
        f"Met {nieuw} {staan(aantal)} er al {gesprekken(aantal)}. Is dat dezelfde jongere? "
        f"Zet er dan --samenvoegen achter: lob jongere hernoem {typed(oud)} {typed(nieuw)} --samenvoegen"
    )


def hernoemd(oud: str, nieuw: str, aantal: int) -> str:
    """What was done."""
    waar = f", in {gesprekken(aantal)}" if aantal else ""
    return f"Hernoemd: {oud} heet nu {nieuw}{waar}."


def lijkt_op_naam(code: str) -> str:
    """The new code looks like a name."""
    return f"Is {cite(code)} een naam? Kies liever een code, zoals vmbo-3310."


def toch_deze(code: str) -> tuple[str, str]:
    """What to do with a code that looks like a name."""
    return (f"toch deze code: {code}", "een andere code typen")


def nog_in_tekst(oud: str, namen: Sequence[str]) -> str:
    """Words that were typed are not changed."""
    waar = "In één gesprek" if len(namen) == 1 else f"In {len(namen)} gesprekken"
    return f"{waar} staat {cite(oud)} ook in de tekst. Die is gebleven zoals hij was: {', '.join(namen)}."


def tekst_niet_nagekeken(oud: str, nieuw: str) -> str:
    """The talks have the new code; whether words in them hold the old one could not be looked up."""
    zelf = f"lob zoek {typed(oud)} --jongere {typed(nieuw)}"
    return f"Of {cite(oud)} ook nog in de tekst staat, was niet na te kijken. Kijk later zelf: {zelf}"


def klaargezet_weg(nieuw: str, oud: str, wat: str) -> str:
    """Something was prepared for both codes; what was prepared for the old one is told, and gone."""
    return f"Voor {nieuw} stond al iets klaar, en dat is gebleven. Voor {oud} stond klaar: {wat}."


def gesprekken(aantal: int) -> str:
    """A number of talks."""
    return "1 gesprek" if aantal == 1 else f"{aantal} gesprekken"


def staan(aantal: int, een: str = "staat", meer: str = "staan") -> str:
    """The verb with a number of talks."""
    return een if aantal == 1 else meer
