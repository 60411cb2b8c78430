"""What the tool says when a reservekopie comes back; that what stood here is kept is always part of it."""

from __future__ import annotations

from loopbaangesprek.teksten.reserve import talks

WACHTZIN_KOPIE = "Wachtzin van de reservekopie: "
EERST_DIE_VAN_HIER = (
    "Hier staat al een kluis. Typ eerst de wachtzin daarvan. Weet je die niet meer? Druk dan op Enter."
)
NOEM_WAAR = "Noem de map met de reservekopieën, of het bestand: lob kluis zet-terug MAP"
NOEM_WAAR_DICHT = (
    "Wat hier staat gaat niet open, dus lob weet niet waar je reservekopieën staan. "
    "Noem de map of het bestand: lob kluis zet-terug MAP"
)
ZELFDE = "Dat is het bestand waar de gesprekken nu in staan. Noem een reservekopie."
TERUGZETTEN = "Wil je deze reservekopie terugzetten?"
TERUGZETTEN_KEUZE = ("nee, laat alles zoals het is", "ja, zet terug")
NIET_TERUGGEZET = "Er is niets teruggezet. Alles staat er nog zoals het er stond."
ZEG_JA = "Er is niemand om het aan te vragen. Met --ja wordt de reservekopie teruggezet."
WELKE = "In deze map staan reservekopieën van meer dan één kluis. Welke wil je terugzetten?"
GEWIST_KOMT_TERUG = (
    "Wat na de dag van deze reservekopie is gewist, kan er weer in staan. Wis dat dan nog eens."
)

IS_NU_OP_SLOT = (
    "Deze kopie had geen wachtzin. Nu staat alles weer op slot, met de wachtzin die je hier al had."
)
ZONDER_WACHTZIN = (
    "Let op: deze kopie heeft geen wachtzin. Wie bij deze computer kan, kan nu alles lezen. "
    "Op slot zetten: lob kluis wachtzin --aan"
)


def geen_reservekopie(map_: str) -> str:
    """A folder without one."""
    return f"In {map_} staat geen reservekopie. Noem de map waarin ze staan, of het bestand zelf."


def niet_te_lezen(map_: str) -> str:
    """A folder in which nobody may look."""
    return f"In {map_} mag lob niet kijken. Vraag of je erbij mag, of noem een andere map."


def is_op_slot(pad: str) -> str:
    """A locked copy, no wachtzin given, and nobody to ask."""
    return (
        f"{pad} is op slot, en er is niemand om de wachtzin te typen. Geef de opdracht in een gewoon venster, of zet "
        "de wachtzin in een bestand, en de naam daarvan in LOB_WACHTZIN_BESTAND. Er is niets veranderd."
    )


def is_er_niet(pad: str) -> str:
    """A file or folder that is not there."""
    return f"{pad} is er niet. Sluit de schijf aan, of kijk of de naam klopt."


def geen_kluis(pad: str) -> str:
    """A file that is something else."""
    return f"{pad} is geen reservekopie van lob. Er is niets veranderd. Noem een ander bestand."


def kopie_beschadigd(pad: str) -> str:
    """A reservekopie that is damaged."""
    return (
        f"{pad} is beschadigd en wordt niet teruggezet. Er is niets veranderd. Neem een oudere reservekopie."
    )


def kopie_past_niet(pad: str) -> str:
    """The wachtzin does not open the copy."""
    return (
        f"De wachtzin past niet op {pad}. Een reservekopie houdt de wachtzin van de dag waarop die is gemaakt. "
        "Er is niets veranderd."
    )


def meer_kluizen(namen: str) -> str:
    """Copies of more than one kluis, and nobody to ask."""
    return f"In die map staan reservekopieën van meer dan één kluis. Noem het bestand: {namen}"


def van_dag(dag: str, naam: str) -> str:
    """One of the copies to pick from."""
    return f"{dag} ({naam})"


def in_de_kopie(gesprekken: int, nieuwste: str | None) -> str:
    """What is in the copy; no content."""
    return f"In de reservekopie: {talks(gesprekken)}{_newest(nieuwste)}."


def staat_hier_nu(gesprekken: int, nieuwste: str | None) -> str:
    """What is here now."""
    return (
        f"Hier staat nu: {talks(gesprekken)}{_newest(nieuwste)}. Dat blijft bewaard, onder een andere naam."
    )


GAAT_NIET_OPEN = "Wat hier nu staat, gaat niet open. Het blijft bewaard, onder een andere naam."


def _newest(dag: str | None) -> str:
    return f", het nieuwste van {dag}" if dag else ""


def teruggezet(gesprekken: int) -> str:
    """It is done."""
    return f"De reservekopie is teruggezet: {talks(gesprekken)}."


def staat_opzij(pad: str) -> str:
    """Where the present one went."""
    return f"Wat hier stond, staat nu in {pad}. Heb je het niet meer nodig? Haal dat bestand dan weg."


def opnieuw_gewist(gesprekken: int) -> str:
    """What was erased since the copy was made, and again now."""
    return f"Hier was al gewist wat nog in de reservekopie stond. Dat is opnieuw gewist: {talks(gesprekken)}."
