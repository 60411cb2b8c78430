"""Where a question stands in a bank file: written there, changed there, or only inherited.

The rule that lives here: a question is found by its id, wherever in the file it was written.
"""

from __future__ import annotations

from collections.abc import Iterator

from loopbaangesprek.bankbewerking.bestand import Bestand
from loopbaangesprek.bankbewerking.gegevens import Pad
from loopbaangesprek.keuring.bankvorm import is_group
from loopbaangesprek.plaats import Knoop


def items_of(bestand: Bestand) -> Iterator[Pad]:
    """The way to every question or group that is written in this file, in file order of its part."""
    for deel in ("fasen", "voeg_toe"):
        lid = bestand.get((deel,))
        for nummer in range(len(lid.lijst) if lid else 0):
            pad: Pad = (deel, nummer)
            if deel == "voeg_toe":
                yield pad
            elif (vragen := bestand.get((*pad, "vragen"))) is not None:
                yield from ((*pad, "vragen", i) for i in range(len(vragen.lijst)))


def questions_in(bestand: Bestand, item: Pad) -> Iterator[tuple[str, Pad]]:
    """Every question of a question or group, probes with an id and the gate included, each with its id."""
    knoop = bestand.need(item)
    if not is_group(knoop):
        yield from _question(bestand, item)
        return
    eerste = None
    for pad in listed(bestand, (*item, "vragen")):
        for naam, waar in _question(bestand, pad):
            eerste = eerste or naam
            yield naam, waar
    if (poort := knoop.get("herhaal")) is not None:
        vanzelf = f"{eerste}-nog-een" if eerste else None
        if (van_poort := _id(poort) or vanzelf) is not None:
            yield van_poort, (*item, "herhaal")


def _question(bestand: Bestand, pad: Pad) -> Iterator[tuple[str, Pad]]:
    if (naam := _id(bestand.need(pad))) is not None:
        yield naam, pad
    yield from probes_in(bestand, (*pad, "doorvragen"))


def probes_in(bestand: Bestand, lijst: Pad) -> Iterator[tuple[str, Pad]]:
    """Every probe of a list that is a question of its own."""
    for pad in listed(bestand, lijst):
        if (naam := _id(bestand.need(pad))) is not None:
            yield naam, pad


def listed(bestand: Bestand, lijst: Pad) -> list[Pad]:
    """The way to everything in a list; a single value counts as a list of one."""
    knoop = bestand.get(lijst)
    if knoop is None or knoop.waarde is None:
        return []
    return [(*lijst, i) for i in range(len(knoop.lijst))] if isinstance(knoop.waarde, list) else [lijst]


def written_at(bestand: Bestand, naam: str) -> Pad | None:
    """The way to a question that is written in this file; probes under `pas_aan` are written there too."""
    overal = [paar for item in items_of(bestand) for paar in questions_in(bestand, item)]
    aanpassing = bestand.get(("pas_aan",))
    for sleutel in aanpassing.leden if aanpassing else ():
        overal += probes_in(bestand, ("pas_aan", sleutel, "doorvragen"))
    return next((pad for id_, pad in overal if id_ == naam), None)


def item_at(bestand: Bestand, naam: str) -> Pad | None:
    """The way to the question or group in this file that holds a question."""
    return next((i for i in items_of(bestand) if naam in (id_ for id_, _ in questions_in(bestand, i))), None)


def is_changed(bestand: Bestand, naam: str) -> bool:
    """Whether this file has other words for a question it inherits."""
    aanpassing = bestand.get(("pas_aan",))
    return aanpassing is not None and naam in aanpassing.leden


def taken_away(bestand: Bestand) -> list[str]:
    """The ids that this file takes away."""
    waarden = (bestand.need(pad).waarde for pad in listed(bestand, ("weg",)))
    return [waarde for waarde in waarden if isinstance(waarde, str)]


def is_built(bestand: Bestand) -> bool:
    """Whether this bank builds on another."""
    lid = bestand.boom.get("bouwt_op")
    return lid is not None


def _id(knoop: Knoop) -> str | None:
    lid = knoop.leden.get("id")
    return lid.waarde if lid is not None and isinstance(lid.waarde, str) else None
