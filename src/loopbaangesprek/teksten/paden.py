"""The sentences about paths into a record."""

from __future__ import annotations


def onbekend_pad(pad: str) -> str:
    """A path that the record does not have."""
    return f"Het veld '{pad}' bestaat niet. Met lob gesprek toon --json zie je alle velden."
