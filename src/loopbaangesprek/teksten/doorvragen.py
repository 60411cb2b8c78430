"""Probes that fit the shape of an answer."""

from __future__ import annotations

EEN_WOORD = "Vertel eens, hoe ging dat precies?"
VAAG = "Noem eens één voorbeeld. Wat zag je, wat deed je?"
ZONDER_IK = "En jij? Waar was jij in dit verhaal?"
GEEN_MEER = "Er zijn geen doorvragen meer bij deze vraag."
KIES = "Kies er een, bijvoorbeeld /doorvraag 1. Met alleen /doorvraag komt de volgende."
EERST = "Nieuwsgierig blijven kan ook zo: Hoe was dat?"
