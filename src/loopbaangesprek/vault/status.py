"""How it stands with what is kept (`lob kluis status`): where, how big, locked or not, whole or not.

The rule that lives here: the whole file is read, and nothing is changed; where it is damaged, as much is told as can be
read.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.opening import is_kept, open_kept
from loopbaangesprek.places import DATABASE, home_folder
from loopbaangesprek.stores.leftovers import copy_of, old_of
from loopbaangesprek.stores.presence import held_now
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.stores.whole import is_whole_file
from loopbaangesprek.teksten import kluis as t
from loopbaangesprek.vault.backups import status_lines
from loopbaangesprek.vault.old_copies import beside
from loopbaangesprek.vault.pause_setting import pause_lines
from loopbaangesprek.vault.ring import ring_lines


class OldCopy(Struct, frozen=True):
    """A copy beside the file."""

    bestand: str
    afgesloten: bool


class Status(Struct, frozen=True):
    """What there is to know about the file; the names are those of the JSON."""

    bestand: str
    grootte: int = 0
    gesprekken: int | None = None
    afgesloten: bool = False
    heel: bool | None = None
    vensters: int = 0
    """The talks that are open in a window now."""
    kopieen: tuple[OldCopy, ...] = ()
    resten: bool = False
    """Whether a change of the lock that was broken off left something behind."""
    meer: tuple[str, ...] = ()
    """What there is to say of the reservekopieën, the key ring and the pause."""


def status_of(folder: Path) -> Status:
    """Look at all there is; raises what `open_kept` raises."""
    home = home_folder(folder)
    pad = home / DATABASE
    if not is_kept(home):
        return Status(str(pad))
    store = open_kept(home, quietly=True)
    try:
        aantal, meer = _inside(store)
    finally:
        store.close()
    return Status(
        bestand=str(pad),
        grootte=pad.stat().st_size,
        gesprekken=aantal,
        afgesloten=store.wachtzin is not None,
        heel=is_whole_file(pad, store.wachtzin) and aantal is not None,
        vensters=held_now(home),
        kopieen=tuple(OldCopy(str(kopie), dicht) for kopie, dicht in beside(home).items()),
        resten=copy_of(pad).exists() or old_of(pad).exists(),
        meer=meer,
    )


def _inside(store: SqliteStore) -> tuple[int | None, tuple[str, ...]]:
    """What the file itself tells; where it is damaged, as much as can be read."""
    try:
        return len(store.talks()), (*status_lines(store), *ring_lines(store.pad), *pause_lines(store))
    except OpslagFout:
        return None, ()


def as_lines(status: Status) -> list[str]:
    """What to say of it."""
    if status.heel is None:
        return [t.NIETS_BEWAARD.format(pad=status.bestand)]
    return [
        *t.bestand(status.bestand, status.grootte, status.gesprekken),
        t.MET if status.afgesloten else t.ZONDER_SLOT,
        t.HEEL if status.heel else t.NIET_HEEL,
        *t.vensters(status.vensters),
        *([t.RESTEN] if status.resten else []),
        *(t.oude_kopie(kopie.bestand, dicht=kopie.afgesloten) for kopie in status.kopieen),
        *status.meer,
    ]
