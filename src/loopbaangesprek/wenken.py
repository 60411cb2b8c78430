"""Gentle hints on what was just typed (M5, M7, M25): a dim line, never a block.

The rule that lives here: a hint looks at words only; it says what to ask, and judges nothing.
"""

from __future__ import annotations

import re

from loopbaangesprek.teksten import gesprek as t

_DUIDING = re.compile(
    r"\b(altijd|nooit|omdat ik nu eenmaal|typisch ik|zo ben ik|ik ben (nou|nu) eenmaal|iedereen weet)\b",
    re.IGNORECASE,
)
_MENING = re.compile(
    r"(de |het |mijn )?\w+ (is|was|vond ik) (heel |erg |best |wel |super ?)*"
    r"(leuk|saai|goed|stom|prima|oké|ok|interessant)\.?",
    re.IGNORECASE,
)
_VAAG = re.compile(r"\b(nadenken|oriënteren|orienteren|verdiepen in|eens kijken|misschien)\b", re.IGNORECASE)

_WENKEN: dict[str, tuple[re.Pattern[str], str, bool]] = {
    "ervaring.titel": (_MENING, t.MENING_WENK, True),
    "klein_verhaal.gebeurtenis": (_DUIDING, t.DUIDING_WENK, False),
    "vervolgstap.activiteit": (_VAAG, t.GROTE_STAP_WENK, False),
}
"""Per field: what to look for, what to say, and whether the whole answer must be just that."""


def hint_for(oogst: str | None, tekst: str) -> str | None:
    """The hint that an answer in a field calls for, or None."""
    if oogst not in _WENKEN:
        return None
    patroon, zin, heel = _WENKEN[oogst]
    gevonden = patroon.fullmatch(tekst.strip()) if heel else patroon.search(tekst)
    return zin if gevonden else None
