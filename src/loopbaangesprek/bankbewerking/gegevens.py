"""What a file says, without where and how it says it; and each change on that alone.

The rule that lives here: this is what a change of the text is held against.
"""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.plaats import Knoop

Waarde = str | None | list["Waarde"] | dict[str, "Waarde"]
"""What stands behind a key: a text, nothing, a list or a mapping."""

Pad = tuple[str | int, ...]
"""The way to a value: keys, and numbers in a list."""


def to_data(knoop: Knoop) -> Waarde:
    """A value without its place."""
    if isinstance(knoop.waarde, dict):
        return {sleutel: to_data(lid) for sleutel, lid in knoop.waarde.items()}
    return [to_data(item) for item in knoop.waarde] if isinstance(knoop.waarde, list) else knoop.waarde


def size(knoop: Knoop) -> int:
    """How many things stand in a list or mapping."""
    return len(knoop.leden) + len(knoop.lijst)


def nest(sleutels: Sequence[str | int], waarde: Waarde) -> Waarde:
    """A value behind keys behind keys."""
    for sleutel in reversed(sleutels):
        waarde = {str(sleutel): waarde}
    return waarde


def put(data: Waarde, pad: Pad, waarde: Waarde) -> Waarde:
    """The data with a value at the end of a way."""
    if not pad:
        return waarde
    eerste, *rest = pad
    if isinstance(data, list) and isinstance(eerste, int):
        return [put(item, tuple(rest), waarde) if i == eerste else item for i, item in enumerate(data)]
    leden = data if isinstance(data, dict) else {}
    return {**leden, str(eerste): put(leden.get(str(eerste)), tuple(rest), waarde)}


def insert(data: Waarde, pad: Pad, plek: int, waarde: Waarde) -> Waarde:
    """The data with something more in a list."""
    lijst = get(data, pad)
    rij = lijst if isinstance(lijst, list) else []
    return put(data, pad, [*rij[:plek], waarde, *rij[plek:]])


def remove(data: Waarde, pad: Pad) -> Waarde:
    """The data without a value."""
    houder, laatste = get(data, pad[:-1]), pad[-1]
    if isinstance(houder, list):
        return put(data, pad[:-1], [item for i, item in enumerate(houder) if i != laatste])
    leden = houder if isinstance(houder, dict) else {}
    return put(data, pad[:-1], {sleutel: lid for sleutel, lid in leden.items() if sleutel != laatste})


def rename(data: Waarde, pad: Pad, sleutel: str) -> Waarde:
    """The data with another key in front of a value."""
    houder = get(data, pad[:-1])
    leden = houder if isinstance(houder, dict) else {}
    return put(data, pad[:-1], {sleutel if s == pad[-1] else s: lid for s, lid in leden.items()})


def get(data: Waarde, pad: Pad) -> Waarde:
    """The value at the end of a way; nothing when there is none."""
    for deel in pad:
        if isinstance(data, list) and isinstance(deel, int):
            data = data[deel]
        else:
            data = data.get(str(deel)) if isinstance(data, dict) else None
    return data
