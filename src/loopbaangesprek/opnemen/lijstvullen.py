"""Items of a list in an answers file, spread over the rounds of the groups that ask for them (contract C3).

The rule that lives here: list item *i* fills round *i*; the question that opens another round is answered by
the length of the list.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from loopbaangesprek.teksten import antwoorden as t
from loopbaangesprek.velden import LIJSTEN, list_of
from loopbaangesprek.vragenbank import Groep, Vraag, Vragenbank

Pad = tuple[str | int, ...]
"""A place in the file: the keys, and the numbers of list items from 0."""


class Misplaatst(Exception):
    """A key or value in the file that fits nowhere, with the sentence that says what to do."""

    def __init__(self, bron: Pad, zin: str) -> None:
        """Keep the place and the sentence."""
        super().__init__(zin)
        self.bron = bron
        self.zin = zin


class Vulling(Struct, frozen=True):
    """A value, and the questions that could take it in a round; the first that applies does."""

    vragen: tuple[Vraag, ...]
    ronde: int
    tekst: str
    bron: Pad


def fill_list(bank: Vragenbank, lijst: str, bron: Pad, items: Any) -> list[Vulling]:  # noqa: ANN401 - what a file holds
    """The answers for a list of items; raises `Misplaatst`."""
    if not isinstance(items, list):
        raise Misplaatst(bron, t.lijst_verwacht(lijst))
    rondes: dict[str, int] = {}
    vullingen: list[Vulling] = []
    for nummer, item in enumerate(items):
        hier = (*bron, nummer)
        leden = _members(lijst, hier, item)
        groep = _group_for(bank, lijst, hier, leden)
        ronde = rondes[groep.sleutel] = rondes.get(groep.sleutel, 0) + 1
        if ronde > 1 and groep.herhaal is None:
            raise Misplaatst(hier, t.te_veel(lijst))
        vragen = {
            (v.oogst or "").rpartition(".")[2]: v for v in groep.alle() if list_of(v.oogst or "") == lijst
        }
        vullingen += [
            Vulling((vragen[lid],), ronde, tekst, (*hier, lid))
            for lid, tekst in leden.items()
            if lid in vragen
        ]
    return vullingen


def _members(lijst: str, hier: Pad, item: Any) -> dict[str, str]:  # noqa: ANN401 - what a file holds
    if not isinstance(item, dict):
        raise Misplaatst(hier, t.item_verwacht(lijst, LIJSTEN[lijst]))
    for lid, waarde in item.items():
        if lid not in LIJSTEN[lijst]:
            raise Misplaatst((*hier, lid), t.onbekende_sleutel(lid, LIJSTEN[lijst]))
        if isinstance(waarde, (list, dict)):
            raise Misplaatst((*hier, lid), t.tekst_verwacht(lid))
    leden = {lid: str(waarde) for lid, waarde in item.items() if waarde is not None}
    if not leden:
        raise Misplaatst(hier, t.leeg_item(lijst))
    return leden


def _group_for(bank: Vragenbank, lijst: str, hier: Pad, leden: dict[str, str]) -> Groep:
    """The group that asks for all that is given; one that can repeat goes before one that cannot."""
    passend = [gr for _, gr in bank.groepen() if _takes(gr, lijst, leden)]
    passend.sort(key=lambda gr: gr.herhaal is None)
    if not passend:
        raise Misplaatst(hier, t.geen_vraag_voor(f"{lijst} ({', '.join(leden)})", bank.vragenbank))
    return passend[0]


def _takes(groep: Groep, lijst: str, leden: dict[str, str]) -> bool:
    vast = dict(groep.vast)
    gevraagd = {(v.oogst or "").rpartition(".")[2] for v in groep.alle() if list_of(v.oogst or "") == lijst}
    return bool(gevraagd) and all(vast.get(lid) == tekst or lid in gevraagd for lid, tekst in leden.items())


def fill_steps(bank: Vragenbank, bron: Pad, items: Any) -> list[Vulling]:  # noqa: ANN401 - what a file holds
    """The answers for steps that were not warm: each entry is a round before the step itself (M26)."""
    if not isinstance(items, list):
        raise Misplaatst(bron, t.lijst_verwacht("vervolgstap.niet_warm"))
    velden = {
        "activiteit": "vervolgstap.activiteit",
        "graad": "vervolgstap.warmte.graad",
        "waarom": "vervolgstap.warmte.waarom",
    }
    vullingen: list[Vulling] = []
    for nummer, item in enumerate(items):
        hier = (*bron, nummer)
        if not isinstance(item, dict):
            raise Misplaatst(hier, t.item_verwacht("vervolgstap.niet_warm", tuple(velden)))
        for lid, waarde in item.items():
            if lid not in velden or isinstance(waarde, (list, dict)):
                raise Misplaatst((*hier, lid), t.onbekende_sleutel(lid, velden))
            vragen = tuple(v for v in bank.vragen() if v.oogst == velden[lid])
            if waarde is not None and not vragen:
                raise Misplaatst((*hier, lid), t.geen_vraag_voor(velden[lid], bank.vragenbank))
            if waarde is not None:
                vullingen.append(Vulling(vragen, nummer + 1, str(waarde), (*hier, lid)))
    return vullingen
