"""Which probe comes next (M32): first one that fits the shape of what was said, then those of the question.

The rule that lives here: a probe that was used does not come again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from loopbaangesprek.teksten import doorvragen as t
from loopbaangesprek.vragenbank import Vraag

_VAAG = re.compile(r"\b(iets met|dingen|van alles|zoiets|gewoon|weet niet|leuk|wel goed)\b", re.IGNORECASE)
_IK = re.compile(r"\b(ik|mij|me|mijn)\b", re.IGNORECASE)
_VEEL_WOORDEN = 25
_WEINIG_WOORDEN = 1


class Probe(Struct, frozen=True):
    """A probe on offer: its words, the id when it is a question of its own, and its number in the bank.

    The number does not move when another probe was used; a probe that fits the shape of an answer has none.
    """

    tekst: str
    id: str | None = None
    nummer: int | None = None


def probes(vraag: Vraag, tekst: str, gebruikt: Sequence[str], gevuld: Sequence[str] = ()) -> list[Probe]:
    """The probes that are left at a question, the best one first.

    `tekst` is what was typed so far; `gevuld` are the ids of probes that have an answer already.
    """
    eigen = [
        Probe(d, nummer=i) if isinstance(d, str) else Probe(d.vraag, d.id, i)
        for i, d in enumerate(vraag.doorvragen, 1)
    ]
    vorm = [] if vraag.keuze else [Probe(zin) for zin in shaped(tekst)]
    return [p for p in (*vorm, *eigen) if p.tekst not in gebruikt and p.id not in gevuld]


def shaped(tekst: str) -> tuple[str, ...]:
    """Probes tied to the shape of an answer: one word, vague, or much detail without "ik"."""
    woorden = tekst.split()
    if not woorden:
        return ()
    if len(woorden) <= _WEINIG_WOORDEN:
        return (t.EEN_WOORD,)
    if len(woorden) > _VEEL_WOORDEN and not _IK.search(tekst):
        return (t.ZONDER_IK,)
    return (t.VAAG,) if _VAAG.search(tekst) else ()
