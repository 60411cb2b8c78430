"""The sentences about files that are taken in, one or thousands at once."""

from __future__ import annotations

from loopbaangesprek.kop import Kop
from loopbaangesprek.teksten.antwoorden import NIETS_GESCHREVEN

HERSTEL = "Verbeter wat niet klopt, en doe dezelfde opdracht nog eens. Wat er al is, wordt dan overgeslagen."
GESTOPT = "Gestopt. Wat is opgenomen, blijft. Verder gaan: doe dezelfde opdracht nog eens."
AFGEBROKEN = "De rest is nog niet bekeken. Wat is opgenomen, blijft. Doe dezelfde opdracht later nog eens."
GEEN_VERSLAG = "Van wat je al had, is nu geen verslag geschreven."
ALSNOG = " Wil je dat toch? lob gesprek exporteer GESPREK"
NIETS_BEKEKEN = "Er is nog niets opgenomen."


def had_je_al(kop: Kop) -> str:
    """A file whose talk is kept already."""
    wie = f" met {kop.code}" if kop.code else ""
    return f"Het gesprek van {kop.datum}{wie} had je al. Er is niets veranderd."


def is_anders(kop: Kop) -> str:
    """A file with the id of a talk that is kept, and something else in it."""
    return (
        f"Gesprek {kop.id} is er al, met iets anders erin. Wat er staat, blijft zo. Bekijken: lob gesprek toon "
        f"{kop.id}. Is dit een ander gesprek? Haal dan onder gesprek de id weg."
    )


def is_veranderd(kop: Kop) -> str:
    """A file without an id whose talk is kept, and says something else by now."""
    return (
        f"Dit gesprek was al opgenomen en is daarna veranderd. Wat er staat, blijft zo. Bekijken: lob gesprek toon "
        f"{kop.id}"
    )


def is_zonder_code(kop: Kop) -> str:
    """A file whose talk is kept without a code, and a code beside it."""
    return (
        f"Dit gesprek is er al, zonder code. Wat er staat, blijft zo. Een code geven: lob gesprek wijzig {kop.id} "
        f"jongere.code"
    )


GEEN_BESTANDEN = (
    "In deze map staat geen bestand dat op .json, .yaml of .yml eindigt. Kijk of het de goede map is."
)
MAP_NIET_TE_LEZEN = "Deze map kan ik niet lezen. Kijk of je hem mag openen."


def bezig(gedaan: int, totaal: int) -> str:
    """How far it is, for who sees no bar."""
    return f"{number(gedaan)} van {number(totaal)} bestanden bekeken."


BEZIG = "Opnemen"
"""What stands before the bar."""


def slot(opgenomen: int, had_al: int, geweigerd: int) -> list[str]:
    """How it went, in counts; what did not happen is not told."""
    regels = [
        _how_many(opgenomen, "gesprek is opgenomen.", "gesprekken zijn opgenomen."),
        _how_many(had_al, "gesprek had je al.", "gesprekken had je al."),
        _how_many(geweigerd, "bestand is niet opgenomen.", "bestanden zijn niet opgenomen."),
    ]
    return [regel for regel in regels if regel] or [NIETS_BEKEKEN]


def _how_many(aantal: int, een: str, meer: str) -> str:
    return "" if not aantal else f"{number(aantal)} {een if aantal == 1 else meer}"


def number(aantal: int) -> str:
    """A number as it is written in Dutch."""
    return f"{aantal:,}".replace(",", ".")


def verslagen_in(map_: str) -> str:
    """Where the records of many talks were written."""
    return f"De verslagen staan in {map_}"


def reason(bestand: str, zin: str) -> str:
    """Why a file was not taken in: each line with its file, and without what is told once at the end."""
    regels = [regel for regel in zin.split("\n") if regel != NIETS_GESCHREVEN] or [zin]
    return "\n".join(regel if regel.startswith(f"{bestand}:") else f"{bestand}: {regel}" for regel in regels)
