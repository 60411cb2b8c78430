"""Older copies of the file that stand beside it, and that no wachtzin of today locks.

The rule that lives here: a copy goes only after a yes; it is overwritten before it is removed.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.asking import ask_choice
from loopbaangesprek.places import DATABASE, older_copies
from loopbaangesprek.stores.place import with_beside
from loopbaangesprek.teksten import kluis as t
from loopbaangesprek.wiring import has_person

if TYPE_CHECKING:
    from loopbaangesprek.scherm import Face


def beside(folder: Path) -> dict[Path, bool]:
    """Every copy beside the file, and whether it is locked; also one that was laid aside under a name of its own."""
    from loopbaangesprek.stores.cipher import is_locked  # noqa: PLC0415 - only where copies are asked about

    stam, _, vorm = DATABASE.rpartition(".")
    paden = {*older_copies(folder), *folder.glob(f"{stam}-*.{vorm}")}
    return {pad: is_locked(pad) for pad in sorted(paden)}


def after_locking(folder: Path, face: Face | None = None) -> list[str]:
    """Tell of copies that another wachtzin opens, or none; and offer to remove those that anybody can read."""
    kopieen = beside(folder)
    open_ = [pad for pad, dicht in kopieen.items() if not dicht]
    oud = [t.kopie_oude_wachtzin(str(pad)) for pad, dicht in kopieen.items() if dicht]
    if not open_:
        return oud
    namen = [t.kopie_in_het_open(str(pad)) for pad in open_]
    if not has_person():
        return [*oud, *namen, t.KOPIEEN_BLIJVEN]
    if ask_choice(t.KOPIEEN_WEG, [t.WEG_JA, t.WEG_NEE], "\n".join(namen), face=face) != 0:
        return [*oud, *namen, t.KOPIEEN_BLIJVEN]
    return [*oud, *remove(open_)]


def remove(paden: list[Path]) -> list[str]:
    """Overwrite and remove copies; returns the lines to say."""
    from loopbaangesprek.stores.disk import wipe  # noqa: PLC0415 - seldom needed

    mislukt = []
    for pad in paden:
        try:
            for deel in reversed(with_beside(pad)):  # what SQLite had not laid in it goes first
                wipe(deel)
        except OSError:
            mislukt.append(pad)
    weg = len(paden) - len(mislukt)
    return [*([t.weggehaald(weg)] if weg else []), *(t.niet_weggehaald(str(pad)) for pad in mislukt)]
