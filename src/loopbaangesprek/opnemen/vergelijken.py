"""Whether the fields of a finished record say what its answers and changes make them (contract C3).

The rule that lives here: a field that says something else is a mistake, and so is one that the record does not
have; nobody can know which of the two was meant.
"""

from __future__ import annotations

from typing import Any

from loopbaangesprek.oogst import harvest
from loopbaangesprek.opnemen.aanvang import KOP
from loopbaangesprek.opnemen.gegeven import AANWEZIG, VERTELD, Gegeven, check, flatten, is_derived
from loopbaangesprek.opnemen.lijstvullen import Misplaatst
from loopbaangesprek.opnemen.opname import Opname
from loopbaangesprek.paden import ITEMS, Velden, get
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import antwoorden as t

_MAG_NULL = ("rode_draad", "vervolgstap.warmte", "opening.vorige_stap")


def disagreements(opname: Opname, inhoud: Velden) -> list[Misplaatst]:
    """The fields that cannot be, and where all can, the ones that disagree with what they are made of."""
    fouten = []
    gegevens = list(flatten(inhoud))
    for gegeven in gegevens:
        try:
            check(gegeven)
        except Misplaatst as fout:
            fouten.append(fout)
    if fouten or opname.fouten:
        return fouten
    record = opname.verslag = harvest(opname.gesprek)
    gewijzigd = {wijziging.pad for wijziging in opname.gesprek.wijzigingen}
    open_gelaten = {pad for pad in KOP if pad not in gewijzigd}
    return [
        Misplaatst(g.bron, t.oneens(g.pad))
        for g in gegevens
        # What a file leaves empty at the beginning can be said beside it, with an option.
        if not (g.waarde is None and g.pad in open_gelaten) and not _agrees(record, g)
    ]


def _agrees(record: Velden, gegeven: Gegeven) -> bool:
    pad, waarde = gegeven.pad, gegeven.waarde
    hier = get(record, pad)
    if is_derived(pad) or pad in (VERTELD, AANWEZIG):
        return True
    if isinstance(hier, dict):  # a part that the file leaves empty
        return pad not in _MAG_NULL
    if pad in ITEMS:
        return bool(_filled(waarde, ITEMS[pad]) == hier)
    if pad in KOP and isinstance(waarde, str):
        return bool(on_one_line(waarde) == hier)
    return bool(hier == waarde or (not hier and not waarde))


def _filled(items: Any, leden: tuple[str, ...]) -> list[Any]:  # noqa: ANN401 - what a file holds
    """The items of a list, with the members that a file leaves out."""
    leeg = dict.fromkeys(leden)
    return [leeg | item if isinstance(item, dict) else item for item in items or []]
