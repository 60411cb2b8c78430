"""What the method asks for and the record does not have yet (M14, M42).

The rule that lives here: the guide lists what is open; it never fills it in, and it does not ask for what the
talk made needless.
"""

from __future__ import annotations

from typing import Any

from loopbaangesprek.velden import VELDEN, list_of

Velden = dict[str, Any]


def still_open(record: Velden) -> list[str]:
    """The paths of the method's fields that are empty; a list without items is named once, as a whole."""
    gevonden: list[str] = []
    for pad, veld in VELDEN.items():
        if not veld.methode or not _counts(record, pad):
            continue
        lijst = list_of(pad)
        open_ = pad if lijst is None else _open_in_list(record, lijst, pad)
        if open_ and (lijst is not None or not _value(record, pad)) and open_ not in gevonden:
            gevonden.append(open_)
    return gevonden


def _open_in_list(record: Velden, lijst: str, pad: str) -> str | None:
    items = _value(record, lijst)
    if not items:
        return lijst
    lid = pad.rpartition(".")[2]
    return None if any(item.get(lid) for item in items) else pad


def _counts(record: Velden, pad: str) -> bool:
    waardering = record["ervaring"]["waardering"]
    if pad == "reflectie.goed_gedaan":
        return bool(waardering != "negatief")
    if pad == "reflectie.gemist":
        return waardering in ("negatief", "allebei")
    if pad.startswith("vervolgstap."):
        status = record["vervolgstap"]["status"]
        return bool(status == "gekozen" or (status is None and pad == "vervolgstap.activiteit"))
    return True


def _value(record: Velden, pad: str) -> Any:  # noqa: ANN401 - a value of the record
    deel: Any = record
    for sleutel in pad.split("."):
        deel = None if deel is None else deel.get(sleutel)
    return deel
