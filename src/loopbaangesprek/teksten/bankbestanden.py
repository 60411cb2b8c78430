"""The sentences about the file of a bank that the disk refuses to read or to keep."""

from __future__ import annotations

import errno

from loopbaangesprek.schoon import cite

_REDEN = {
    errno.ENOSPC: "de schijf is vol",
    errno.EROFS: "de schijf is alleen om te lezen",
    errno.EISDIR: "het is een map",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ENOENT: "de map is weg",
}
"""What the system says, in words; for anything else it is that this user may not."""


def onleesbaar(pad: str, nummer: int | None) -> str:
    """Tell that a file could not be read, and why; `nummer` is the system's own number for it."""
    reden = _REDEN.get(nummer or 0, "geen toegang")
    return f"Het bestand {cite(pad)} kan niet worden gelezen ({reden}). Kijk of je het mag openen."


def niet_bewaard(pad: str, nummer: int | None) -> str:
    """Tell that the last good version of an own bank could not be kept, and why."""
    reden = _REDEN.get(nummer or 0, "geen toegang")
    return f"De kopie {cite(pad)} kan niet worden bewaard ({reden}). De bank zelf is niet veranderd. Kijk of je in die map mag schrijven."
