"""Items of a list in an answers file, spread over the rounds of the groups that ask for them (contract C3).

The rule that lives here: list item *i* fills round *i*; the question that opens another round is answered by
the length of the list.
"""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from loopbaangesprek.nee import says_no
from loopbaangesprek.paden import ITEMS, NIET_WARM, STAP, VERHAAL
from loopbaangesprek.teksten import antwoorden as t
from loopbaangesprek.teksten import eerder as te
from loopbaangesprek.vragenbank import Groep, Vraag, Vragenbank

Pad = tuple[str | int, ...]
"""A place in the file: the keys, and the numbers of list items from 0."""
_HERKOMST = "gesprek"
"""The member of a story that no question asks for: the talk it came from."""
MEESTE_RONDES = 100
"""More rounds than any talk has; `decide` takes no more."""
MEESTE_IDEEEN = MEESTE_RONDES - 1
"""The last round is for the step itself, or for that there is none yet."""


class Misplaatst(Exception):
    """A key or value in the file that fits nowhere, with the sentence that says what to do."""

    def __init__(self, bron: Pad, zin: str) -> None:
        """Keep the place and the sentence."""
        self.bron = bron
        self.zin = zin


class Vulling(Struct, frozen=True):
    """A value, and the questions that could take it in a round; the first that applies does.

    `gesprek` is the earlier talk that a story came from.
    """

    vragen: tuple[Vraag, ...]
    ronde: int
    tekst: str
    bron: Pad
    gesprek: str | None = None


def fill_list(bank: Vragenbank, lijst: str, bron: Pad, items: list[Any]) -> list[Vulling]:
    """The answers for a list of items; raises `Misplaatst`."""
    _check_length(lijst, bron, items, MEESTE_RONDES)
    rondes: dict[str, int] = {}
    vullingen: list[Vulling] = []
    for nummer, item in enumerate(items):
        hier = (*bron, nummer)
        leden = _members(lijst, hier, item)
        _check_origin(hier, leden)
        groep = _group_for(bank, lijst, hier, leden)
        ronde = rondes[groep.sleutel] = rondes.get(groep.sleutel, 0) + 1
        if ronde > 1 and groep.herhaal is None:
            raise Misplaatst(hier, t.te_veel(lijst))
        gezegd = _spoken(groep, lijst, ronde, hier, leden)
        if not gezegd:
            raise Misplaatst(hier, t.leeg_item(lijst))
        vullingen += gezegd
    return vullingen


def _check_origin(hier: Pad, leden: dict[str, str]) -> None:
    """Only a story comes from an earlier talk; raises `Misplaatst`."""
    verhaal = leden.get("verhaal")
    if _HERKOMST in leden and (verhaal is None or says_no(verhaal)):
        raise Misplaatst((*hier, _HERKOMST), te.GEEN_VERHAAL)


def _spoken(groep: Groep, lijst: str, ronde: int, hier: Pad, leden: dict[str, str]) -> list[Vulling]:
    """What an item says beside what its group fixes, a story with the talk it came from: a kind alone is no story."""
    vragen = {v.oogst: v for v in groep.alle()}
    return [
        Vulling((vragen[pad],), ronde, tekst, (*hier, lid), leden.get(_HERKOMST) if pad == VERHAAL else None)
        for lid, tekst in leden.items()
        if (pad := f"{lijst}.{lid}") in vragen
    ]


def _check_length(lijst: str, bron: Pad, items: list[Any], meeste: int) -> None:
    if len(items) > meeste:
        raise Misplaatst((*bron, meeste), t.te_lange_lijst(lijst, meeste))


def _members(lijst: str, hier: Pad, item: Any) -> dict[str, str]:  # noqa: ANN401 - what a file holds
    """What an item says, an empty text left out; raises `Misplaatst`."""
    if not isinstance(item, dict):
        raise Misplaatst(hier, t.item_verwacht(lijst, ITEMS[lijst]))
    for lid, waarde in item.items():
        if lid not in ITEMS[lijst]:
            raise Misplaatst((*hier, lid), t.onbekende_sleutel(lid, ITEMS[lijst]))
        if isinstance(waarde, (list, dict)):
            raise Misplaatst((*hier, lid), t.tekst_verwacht(lid))
    leden = {lid: waarde for lid, waarde in item.items() if waarde is not None and waarde.strip()}
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
    oogst = {v.oogst for v in groep.alle()}
    gevraagd = [lid for lid in ITEMS[lijst] if f"{lijst}.{lid}" in oogst]
    return bool(gevraagd) and all(
        vast.get(lid) == tekst or lid in (*gevraagd, _HERKOMST) for lid, tekst in leden.items()
    )


_VAN_IDEE = {"activiteit": STAP, "graad": "vervolgstap.warmte.graad", "waarom": "vervolgstap.warmte.waarom"}
"""The field of the step that each member of an idea was, until another idea came or none."""


def fill_steps(bank: Vragenbank, bron: Pad, items: list[Any]) -> list[Vulling]:
    """The answers for steps that were not warm: each entry is a round before the step itself (M26)."""
    _check_length(NIET_WARM, bron, items, MEESTE_IDEEEN)
    vullingen: list[Vulling] = []
    for nummer, item in enumerate(items):
        hier = (*bron, nummer)
        leden = _members(NIET_WARM, hier, item)
        if "activiteit" not in leden or says_no(leden["activiteit"]):
            raise Misplaatst(hier, t.IDEE_ZONDER_ACTIVITEIT)
        for lid, tekst in leden.items():
            vragen = tuple(v for v in bank.vragen() if v.oogst == _VAN_IDEE[lid])
            if not vragen:
                raise Misplaatst((*hier, lid), t.geen_vraag_voor(_VAN_IDEE[lid], bank.vragenbank))
            vullingen.append(Vulling(vragen, nummer + 1, tekst, (*hier, lid)))
    return vullingen
