"""Whether the words for a level or a kind of experience are the ones that were meant (`varianten`, contract C5).

The rule that lives here: kind goes before level, and who changes a question is told of words that stay behind.
"""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.keuring.samenhang import Stuk
from loopbaangesprek.plaats import Knoop, Verzamelaar
from loopbaangesprek.teksten import keuring as t
from loopbaangesprek.velden import NIVEAUS, SOORTEN
from loopbaangesprek.vragenbank import Variant, Vraag

_LEDEN = ("vraag", "tip", "doorvragen")


def check_overlap(v: Verzamelaar, stuk: Stuk) -> None:
    """Warn where a level and a kind both have other words for the same thing: in one talk only one can be used."""
    for niveau in _for(stuk.vraag, NIVEAUS):
        for soort in _for(stuk.vraag, SOORTEN):
            if any(_has(niveau, lid) and _has(soort, lid) for lid in _LEDEN):
                plek = stuk.knoop.leden["varianten"].leden[niveau.voor].sleutelplaats
                v.warn(plek, "W21", t.twee_varianten(niveau.voor, soort.voor))


def check_left_behind(v: Verzamelaar, blad: Knoop, stukken: Sequence[Stuk]) -> None:
    """Warn where a sheet changes a question and the other words of the bank below it stay as they were."""
    aanpassing = blad.get("pas_aan")
    per_id = {stuk.vraag.id: stuk.vraag for stuk in stukken}
    for id_, lid in (aanpassing.leden if aanpassing else {}).items():
        if id_ not in per_id or lid.get("vraag") is None or "varianten" in lid.leden:
            continue
        if oud := [variant.voor for variant in per_id[id_].varianten if variant.vraag]:
            v.warn(lid.leden["vraag"].sleutelplaats, "W22", t.oude_variant(oud))


def _for(vraag: Vraag, namen: Sequence[str]) -> list[Variant]:
    return [variant for variant in vraag.varianten if variant.voor in namen]


def _has(variant: Variant, lid: str) -> bool:
    return getattr(variant, lid) is not None
