"""What is laid beside the file for a moment while another takes its place, and how that goes away again.

The rule that lives here: only what is ours goes: a name that nobody types, of this user, and with what a kluis begins
with. Nothing goes while another window may be busy with it, nor where a disk knows no gate, so that nobody can tell;
and the old file is overwritten only once it is sure that its name belongs to the new one.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.stores.cipher import may_be_ours
from loopbaangesprek.stores.disk import is_name_safe, take_to, wipe
from loopbaangesprek.stores.gate import shut
from loopbaangesprek.stores.place import NAAST, identity
from loopbaangesprek.teksten import opslag

KLAAR = "klaar.db"
"""What comes back is called so from the moment that it only has to take the place."""


def _named(pad: Path, wat: str) -> Path:
    """Sync programs leave `~….tmp` alone; and beside a link nothing is made, but beside the file it leads to."""
    echt = Path(os.path.realpath(pad))
    return echt.with_name(f"~{echt.stem}-{wat}.tmp")


def copy_of(pad: Path) -> Path:
    """Where the copy in the new lock is made."""
    return _named(pad, "nieuw")


def old_of(pad: Path) -> Path:
    """What the old file is called while it is overwritten."""
    return _named(pad, "oud")


def back_of(pad: Path) -> Path:
    """The folder in which a file that comes back is looked at and made ready."""
    return _named(pad, "terug")


def is_left(pad: Path) -> bool:
    """Whether there is anything that a change left, or is busy with."""
    return any(os.path.lexists(rest) for rest in (copy_of(pad), old_of(pad), back_of(pad)))


def clear_away(pad: Path, wacht_ms: int = 0) -> None:
    """Take away what a change that was broken off left behind; not while one may be running.

    Raises `OpslagFout` only where the file must not be opened without what lies there: its last answers.
    """
    if not is_left(pad):
        return
    with suppress(OpslagFout, OSError), shut(pad, wacht_ms if _waits(pad) else 0) as dicht:
        if dicht:
            drop_back(pad)
            drop(pad)
    if _waits(pad):
        raise OpslagFout(opslag.bezet(str(pad)))


def drop(pad: Path, alleen: Collection[tuple[int, int] | None] | None = None) -> bool:
    """Take it away, for who keeps the gate shut; whether an old file was overwritten. Raises OSError.

    With `alleen` only the files that the disk knows by these signs.
    """
    kopie, oud = copy_of(pad), old_of(pad)
    if _may_go(kopie, alleen):
        wipe(Path(f"{kopie}-journal"))
        wipe(kopie)
    if not _may_go(oud, alleen):
        return False
    if is_name_safe(oud):
        return wipe(oud)
    oud.unlink(missing_ok=True)  # a power cut might still bring the old name back, and then that leads to it
    return False


def _may_go(pad: Path, alleen: Collection[tuple[int, int] | None] | None) -> bool:
    return _is_file_of_ours(pad) and may_be_ours(pad) and (alleen is None or identity(str(pad)) in alleen)


def _is_file_of_ours(pad: Path) -> bool:
    with suppress(OSError):
        stand = pad.lstat()
        return stat.S_ISREG(stand.st_mode) and _is_mine(stand)
    return False


def _is_mine(stand: os.stat_result) -> bool:
    return sys.platform == "win32" or stand.st_uid == os.getuid()


def drop_back(pad: Path) -> None:
    """Take away the folder in which a file came back, for who keeps the gate shut. Raises OSError."""
    terug = back_of(pad)
    if not _is_folder_of_ours(terug):
        return
    _bring_home(pad, terug)
    for rest in terug.iterdir():
        if (
            rest.name.lstrip("~").startswith(("lob", KLAAR))
            and not _is_parked(rest)
            and _is_file_of_ours(rest)
        ):
            wipe(rest)
    with suppress(OSError):  # something of another
        terug.rmdir()


def _is_folder_of_ours(pad: Path) -> bool:
    with suppress(OSError):
        stand = pad.lstat()
        return stat.S_ISDIR(stand.st_mode) and _is_mine(stand)
    return False


def parked(terug: Path, opzij: Path, eind: str) -> Path:
    """Where what SQLite had not laid in the old file yet waits until the new one has its place."""
    return terug / f"{_APART}{opzij.name}{eind}"


_APART = "apart-"


def _is_parked(pad: Path) -> bool:
    return pad.name.startswith(_APART)


def _waits(pad: Path) -> bool:
    """Whether the file stands there without its last answers: a change was killed just before it happened."""
    terug = back_of(pad)
    with suppress(OSError):
        return (terug / KLAAR).exists() and any(map(_is_parked, terug.iterdir()))
    return False


def _bring_home(pad: Path, terug: Path) -> None:
    """Back beside the file while that still has its place; else on to where it was put aside."""
    for rest in filter(_is_parked, [*terug.iterdir()]):
        eind = next(eind for eind in NAAST if rest.name.endswith(eind))
        if (terug / KLAAR).exists():
            doel = Path(f"{os.path.realpath(pad)}{eind}")
        else:
            doel = _put_aside(pad, rest.name.removeprefix(_APART))
        if not doel.exists() or not doel.stat().st_size:
            take_to(rest, doel)


def _put_aside(pad: Path, naam: str) -> Path:
    """Beside the way to the file, or beside the file itself, where that way was a link."""
    mappen = (pad.parent, Path(os.path.realpath(pad)).parent)
    return next((map_ for map_ in mappen if (map_ / naam.rpartition("-")[0]).exists()), mappen[0]) / naam
