"""A bank in the words for one level and one kind of experience (`varianten`, contract C5).

The rule that lives here: what is kept with the talk is the bank as it was asked; kind goes before level.
"""

from __future__ import annotations

from msgspec.structs import replace

from loopbaangesprek.vragenbank import Fase, Groep, Vraag, Vragenbank


def in_words_for(bank: Vragenbank, niveau: str | None, soort: str | None) -> Vragenbank:
    """The bank with every question in the words for this level and kind."""
    voor = [v for v in (niveau, soort) if v]
    if not voor or not any(v.varianten for v in bank.vragen()):
        return bank
    return replace(bank, fasen=tuple(_phase(f, voor) for f in bank.fasen))


def _phase(fase: Fase, voor: list[str]) -> Fase:
    return replace(fase, groepen=tuple(_group(gr, voor) for gr in fase.groepen))


def _group(groep: Groep, voor: list[str]) -> Groep:
    herhaal = None if groep.herhaal is None else _question(groep.herhaal, voor)
    return replace(groep, vragen=tuple(_question(v, voor) for v in groep.vragen), herhaal=herhaal)


def _question(vraag: Vraag, voor: list[str]) -> Vraag:
    doorvragen = tuple(_question(d, voor) if isinstance(d, Vraag) else d for d in vraag.doorvragen)
    vraag = replace(vraag, doorvragen=doorvragen)
    for naam in voor:
        for variant in vraag.varianten:
            if variant.voor == naam:
                eigen = vraag.deelvragen
                vraag = replace(
                    vraag,
                    vraag=variant.vraag or vraag.vraag,
                    tip=variant.tip or vraag.tip,
                    doorvragen=vraag.doorvragen
                    if variant.doorvragen is None
                    else (*variant.doorvragen, *eigen),
                )
    return vraag
