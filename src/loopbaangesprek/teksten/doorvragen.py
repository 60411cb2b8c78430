"""Probes that fit the shape of an answer."""

from __future__ import annotations

from collections.abc import Mapping

EEN_WOORD = "Vertel eens, hoe ging dat precies?"
VAAG = "Noem eens één voorbeeld. Wat zag je, wat deed je?"
ZONDER_IK = "En jij? Waar was jij in dit verhaal?"
GEEN_MEER = "Er zijn geen doorvragen meer bij deze vraag."
ZONDER_NUMMER = "Genummerde doorvragen zijn er niet meer. Met alleen /doorvraag komt er nog een."
EERST = "Nieuwsgierig blijven kan ook zo: Hoe was dat?"


def genummerd(doorvragen: Mapping[str, str]) -> tuple[str, ...]:
    """The probes that are left by their numbers, and how to ask one of them."""
    if not doorvragen:
        return (ZONDER_NUMMER,)
    kies = f"Kies er een, bijvoorbeeld /doorvraag {next(iter(doorvragen))}. Met alleen /doorvraag komt de volgende."
    return (*(f"  {nummer}  {tekst}" for nummer, tekst in doorvragen.items()), kies)
