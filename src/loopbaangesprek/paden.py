"""Paths into the record, such as `groter_verhaal.leefregels.1.regel`: the first item is number 1.

The rule that lives here: a change leaves the record in the shape of C4. What became empty is null or an empty
list again, an item with nothing left in it goes, and "nog niet" is no step (M28).
"""

from __future__ import annotations

import re
from typing import Any

from loopbaangesprek.nee import says_no
from loopbaangesprek.velden import LIJSTEN, VELDEN, list_of

Velden = dict[str, Any]

STAP = "vervolgstap.activiteit"
TITEL = "ervaring.titel"
NIET_WARM = "vervolgstap.niet_warm"
VERHALEN = "verwante_verhalen"
VERHAAL = f"{VERHALEN}.verhaal"
ITEMS: dict[str, tuple[str, ...]] = {**LIJSTEN, NIET_WARM: ("activiteit", "graad", "waarom")}
"""Every list of items in the record, with the members of one item."""
_KERN = {"verwante_verhalen": ("verhaal", "overeenkomst"), NIET_WARM: ("activiteit",)}
"""Of some lists, the members that make an item; the others only say something about them."""
_GENUMMERD = re.compile(r"([a-z_.]+)\.([1-9][0-9]{0,3})(?:\.([a-z_]+))?", re.ASCII)
_LEEG: dict[str, tuple[str, ...]] = {
    "vervolgstap.warmte": ("graad", "waarom"),
    "opening.vorige_stap": ("gesprek", "activiteit", "staat", "geleerd"),
    "rode_draad": ("tekst", "voorlopig"),
}
"""Sections that are null while they are empty, with their members."""


def put(record: Velden, pad: str, waarde: Any) -> None:  # noqa: ANN401 - a value of the record
    """Set the value at a path without item numbers, making the sections on the way."""
    *delen, laatste = pad.split(".")
    deel = record
    for i, sleutel in enumerate(delen):
        if deel.get(sleutel) is None:
            deel[sleutel] = dict.fromkeys(_LEEG.get(".".join(delen[: i + 1]), ()))
        deel = deel[sleutel]
    deel[laatste] = waarde


def get(record: Velden, pad: str) -> Any:  # noqa: ANN401 - a value of the record
    """The value at a path without item numbers; None where there is nothing."""
    deel: Any = record
    for sleutel in pad.split("."):
        deel = deel.get(sleutel) if isinstance(deel, dict) else None
    return deel


def split_number(pad: str) -> tuple[str, int | None, str]:
    """The list a path leads into, the number of the item and the member; a path without a number stays whole."""
    m = _GENUMMERD.fullmatch(pad)
    return (m[1], int(m[2]), m[3] or "") if m else (pad, None, "")


def core(lijst: str) -> tuple[str, ...]:
    """The members that make an item of a list what it is."""
    return _KERN.get(lijst, ITEMS[lijst])


def makes_item(lijst: str, item: Velden) -> bool:
    """Whether something stands in an item that makes it one."""
    return any(item.get(lid) is not None for lid in core(lijst))


def put_change(record: Velden, pad: str, waarde: Any) -> None:  # noqa: ANN401 - a value of the record
    """Change the value at a path that `check_change` let through; one number past the end adds an item."""
    lijst, nummer, lid = split_number(pad)
    if nummer is None:
        # A copy: a later change to one line of the list must not reach into the change that brought it.
        put(record, pad, [*(waarde or ())] if _holds_lines(pad) else waarde)
    elif lid:
        _put_member(get(record, lijst), lijst, nummer - 1, {lid: waarde})
    else:
        get(record, lijst)[nummer - 1 : nummer] = [] if waarde is None else [waarde]
    if pad == STAP:
        _say_step(record["vervolgstap"], waarde)
    for deel in _LEEG:
        if pad.startswith(f"{deel}."):
            _close_empty(record, deel)


def _holds_lines(pad: str) -> bool:
    return pad in VELDEN and VELDEN[pad].soort == "regels"


def _put_member(items: list[Velden], lijst: str, plaats: int, wat: Velden) -> None:
    """Change a member of an item; an item that nothing makes one any more goes."""
    oud = items[plaats] if plaats < len(items) else dict.fromkeys(ITEMS[lijst])
    nieuw = oud | wat
    items[plaats : plaats + 1] = [nieuw] if makes_item(lijst, nieuw) else []


def _say_step(stap: Velden, waarde: str | None) -> None:
    """M28: "nog niet" is a way to end, and no step; what was emptied was not said at all."""
    nog_niet = says_no(waarde)
    stap["activiteit"] = None if nog_niet else waarde
    stap["status"] = "nog_niet" if nog_niet else None


def _close_empty(record: Velden, deel: str) -> None:
    leden = get(record, deel)
    if leden is not None and all(v is None for lid, v in leden.items() if lid != "voorlopig"):
        put(record, deel, None)


def empty_record() -> Velden:
    """The fields of a record in which nothing was said, worked out from the table of fields."""
    record: Velden = {}
    for pad, veld in VELDEN.items():
        if list_of(pad) is None:
            put(record, pad, [] if veld.soort == "regels" else None)
    for lijst in LIJSTEN:
        put(record, lijst, [])
    record["vervolgstap"] |= {"status": None, "niet_warm": []}
    record["groter_verhaal"]["stem"] = None
    record["rode_draad"] = record["vervolgstap"]["warmte"] = None
    return record


def nothing_said() -> Velden:
    """The same; made once, and copied for each record."""
    leeg: Velden = _copied(_NIETS_GEZEGD)
    return leeg


def _copied(deel: Any) -> Any:  # noqa: ANN401 - a part of a record
    """A part in which nothing was said, of which nothing is shared with another record."""
    if isinstance(deel, dict):
        return {naam: _copied(lid) for naam, lid in deel.items()}
    return [] if deel == [] else deel


_NIETS_GEZEGD = empty_record()
