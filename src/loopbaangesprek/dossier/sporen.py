"""Qualities, motives and leefregels through the talks, and how the picture of them grew.

The rule that lives here: one entry per name, in the words in which it was first written, with every story that
shows it. A name says nothing by how often it was said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from loopbaangesprek.dossier.gezegd import compared, marks, place, said, talk_and_day
from loopbaangesprek.dossier.vorm import (
    Aanvulling,
    Kenmerkspoor,
    Leefregelspoor,
    Naam,
    Regelplaats,
    Soort,
    Vindplaats,
)
from loopbaangesprek.paden import Velden

_LIJSTEN: dict[str, tuple[Soort, str]] = {
    "kwaliteiten": ("kwaliteit", "naam"),
    "motieven": ("motief", "naam"),
    "leefregels": ("leefregel", "regel"),
}
"""The rows of the groter verhaal, with the kind of their items and the member that names one."""


def traits(verteld: Sequence[Velden], lijst: str) -> tuple[Kenmerkspoor, ...]:
    """The qualities or the motives, each with the stories that show it."""
    return tuple(
        Kenmerkspoor(naam, tuple(dict.fromkeys(_shown(record, item) for record, item in plaatsen)))
        for naam, plaatsen in _by_name(verteld, lijst).values()
    )


def rules(verteld: Sequence[Velden]) -> tuple[Leefregelspoor, ...]:
    """The leefregels, each with what every talk said of it."""
    return tuple(
        Leefregelspoor(regel, tuple(dict.fromkeys(_used(record, item) for record, item in plaatsen)))
        for regel, plaatsen in _by_name(verteld, "leefregels").values()
    )


def growth(verteld: Sequence[Velden]) -> Iterator[Aanvulling]:
    """Per talk what was named for the first time and what was named again; a talk that named nothing is left out."""
    bekend: dict[tuple[Soort, str], Naam] = {}
    for record in verteld:
        genoemd: dict[tuple[Soort, str], Naam] = {}
        for naam in _names(record):
            genoemd.setdefault((naam.soort, compared(naam.naam)), naam)
        nieuw = {sleutel: naam for sleutel, naam in genoemd.items() if sleutel not in bekend}
        opnieuw = tuple(bekend[sleutel] for sleutel in genoemd if sleutel in bekend)
        bekend |= nieuw
        if genoemd:
            yield Aanvulling(**talk_and_day(record), nieuw=tuple(nieuw.values()), opnieuw=opnieuw)


def _names(record: Velden) -> Iterator[Naam]:
    for lijst, (soort, lid) in _LIJSTEN.items():
        for item in record["groter_verhaal"][lijst]:
            if naam := said(item[lid]):
                yield Naam(soort, naam)


def _by_name(verteld: Sequence[Velden], lijst: str) -> dict[str, tuple[str, list[tuple[Velden, Velden]]]]:
    """The items of a row by their folded name: the name as first written, and each item with its record."""
    sporen: dict[str, tuple[str, list[tuple[Velden, Velden]]]] = {}
    for record in verteld:
        for item in record["groter_verhaal"][lijst]:
            if naam := said(item[_LIJSTEN[lijst][1]]):
                sporen.setdefault(compared(naam), (naam, []))[1].append((record, item))
    return sporen


def _shown(record: Velden, item: Velden) -> Vindplaats:
    blijkt_uit = said(item["blijkt_uit"])
    merken = marks(record, naam=item["naam"], blijkt_uit=blijkt_uit)
    return Vindplaats(**place(record), blijkt_uit=blijkt_uit, merken=merken)


def _used(record: Velden, item: Velden) -> Regelplaats:
    leden: dict[str, Any] = {lid: said(item[lid]) for lid in ("inzet", "voordeel", "nadeel")}
    return Regelplaats(**place(record), **leden, merken=marks(record, regel=item["regel"], **leden))
