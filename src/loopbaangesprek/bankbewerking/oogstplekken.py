"""Where the answer to a new question can go: fields of the record that belong to its phase and are still free.

The rule that lives here: two questions never fill one field, for then the last answer would be all that is left; a
list takes an answer more.
"""

from __future__ import annotations

from loopbaangesprek.velden import VELDEN, list_of
from loopbaangesprek.vragenbank import FaseNaam, Vragenbank

_DELEN: dict[FaseNaam, tuple[str, ...]] = {
    "opening": ("opening.doel", "opening.wens_jongere"),
    "terugkijken": ("ervaring.", "klein_verhaal."),
    "reflecteren": ("reflectie.", "rode_draad.", "groter_verhaal."),
    "vooruitkijken": ("vooruitblik.",),
    "activeren": ("vervolgstap.", "activeren."),
    "afronden": ("vervolgstap.opvolging.", "activeren.volgend_gesprek", "bevestiging.opmerking"),
}
_LIJSTEN = (
    "groter_verhaal.kwaliteiten.naam", "groter_verhaal.motieven.naam", "groter_verhaal.leefregels.regel",
    "activeren.netwerk.wie", "activeren.belemmeringen.wat",
)  # fmt: skip
"""What an item of a list is called; an answer there is an item more."""


def places_for(bank: Vragenbank, fase: FaseNaam) -> list[str]:
    """The fields that an open question in this phase can fill."""
    return [
        pad
        for pad, veld in VELDEN.items()
        if pad.startswith(_DELEN[fase]) and veld.soort != "keuze" and _free(bank, pad)
    ]


def _free(bank: Vragenbank, pad: str) -> bool:
    return pad in _LIJSTEN if list_of(pad) else pad not in bank.vragen_voor
