"""Paths into the record, such as `groter_verhaal.leefregels.1.regel`: the first item is number 1.

The rule that lives here: a path is looked up, never guessed; what does not exist is refused with the nearest.
"""

from __future__ import annotations

from typing import Any

from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.teksten import paden as t
from loopbaangesprek.velden import LIJSTEN

Velden = dict[str, Any]


def put(record: Velden, pad: str, waarde: Any) -> None:  # noqa: ANN401 - a value of the record
    """Set the value at a path without item numbers, making the sections on the way."""
    *delen, laatste = pad.split(".")
    deel = record
    for i, sleutel in enumerate(delen):
        if deel.get(sleutel) is None:
            deel[sleutel] = _section(".".join(delen[: i + 1]))
        deel = deel[sleutel]
    deel[laatste] = waarde


_LEEG: dict[str, tuple[str, ...]] = {
    "vervolgstap.warmte": ("graad", "waarom"),
    "opening.vorige_stap": ("gesprek", "activiteit", "staat", "geleerd"),
    "rode_draad": ("tekst", "voorlopig"),
}
"""Sections that are null while they are empty, with their members."""


def _section(naam: str) -> Velden:
    return dict.fromkeys(_LEEG.get(naam, ()))


def get(record: Velden, pad: str) -> Any:  # noqa: ANN401 - a value of the record
    """The value at a path; raises `Geweigerd` when there is no such place."""
    deel: Any = record
    for sleutel in pad.split("."):
        if isinstance(deel, list) and sleutel.isdecimal() and 1 <= int(sleutel) <= len(deel):
            deel = deel[int(sleutel) - 1]
        elif isinstance(deel, dict) and sleutel in deel:
            deel = deel[sleutel]
        elif deel is None:
            return None
        else:
            raise Geweigerd(t.onbekend_pad(pad))
    return deel


def put_change(record: Velden, pad: str, waarde: Any) -> None:  # noqa: ANN401 - a value of the record
    """Change the value at a path with item numbers; one number past the end adds an item."""
    *delen, laatste = pad.split(".")
    deel: Any = record
    for i, sleutel in enumerate(delen):
        if isinstance(deel, list):
            deel = _item(deel, int(sleutel), ".".join(delen[:i]))
        else:
            if deel.get(sleutel) is None:
                deel[sleutel] = _section(".".join(delen[: i + 1]))
            deel = deel[sleutel]
    if isinstance(deel, list):
        deel[int(laatste) - 1 : int(laatste)] = [] if waarde is None else [waarde]
    else:
        deel[laatste] = waarde


def _item(lijst: list[Velden], nummer: int, pad: str) -> Velden:
    if nummer == len(lijst) + 1:
        lijst.append(dict.fromkeys(LIJSTEN[pad]))
    return lijst[nummer - 1]
