"""What a change of the lock lays beside the file for a moment, and how that goes away again.

The rule that lives here: what is taken away is overwritten first, so that its pages do not stay on the disk; on an SSD
that is not certain. A file that stands under another name as well is never overwritten.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.stores.gate import shut

_STUK = bytes(2**20)


def copy_of(pad: Path) -> Path:
    """Where the copy in the new lock is made."""
    return pad.with_name(f"{pad.name}.nieuw")


def old_of(pad: Path) -> Path:
    """What the old file is called while it is overwritten."""
    return pad.with_name(f"{pad.name}.oud")


def back_of(pad: Path) -> Path:
    """The folder in which a file that comes back is looked at and made ready."""
    return pad.with_name(f"{pad.name}.terug")


def clear_away(pad: Path) -> None:
    """Take away what a change that was broken off left behind; not while one may be running. Raises nothing."""
    pad = Path(os.path.realpath(pad))
    if not any(os.path.lexists(rest) for rest in (copy_of(pad), old_of(pad), back_of(pad))):
        return
    with suppress(OpslagFout, OSError), shut(pad, 0):
        drop(pad)


def drop(pad: Path) -> None:
    """Take it away, for who keeps the gate shut. Raises OSError."""
    for rest in (Path(f"{copy_of(pad)}-journal"), copy_of(pad), old_of(pad)):
        wipe(rest)
    with suppress(FileNotFoundError, NotADirectoryError):
        for rest in back_of(pad).iterdir():
            wipe(rest)
        back_of(pad).rmdir()


def wipe(pad: Path) -> None:
    """Overwrite a file and remove it; one that is not there is no trouble. Raises OSError."""
    with suppress(FileNotFoundError):
        if not pad.is_symlink() and pad.stat().st_nlink == 1:
            _overwrite(pad)
        pad.unlink()


def _overwrite(pad: Path) -> None:
    with pad.open("r+b", buffering=0) as bestand:
        over = pad.stat().st_size
        while over > 0:
            over -= bestand.write(_STUK[:over])
        os.fsync(bestand.fileno())
