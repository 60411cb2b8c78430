"""What a change of the lock lays beside the file for a moment, and how that goes away again.

The rule that lives here: what is taken away is overwritten first, so that its pages do not stay on the disk; on an SSD
that is not certain. A file that stands under another name as well is never overwritten; and the old file only once it
is sure that its name belongs to the new one.
"""

from __future__ import annotations

import os
import sys
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
        drop_back(pad)
        drop(pad)


def drop(pad: Path) -> None:
    """Take it away, for who keeps the gate shut. Raises OSError."""
    wipe(Path(f"{copy_of(pad)}-journal"))
    wipe(copy_of(pad))
    if not os.path.lexists(old_of(pad)):
        return
    if names_last(pad):
        wipe(old_of(pad))
    else:  # a power cut might still bring the old name back, and then what it leads to is needed
        old_of(pad).unlink(missing_ok=True)


def drop_back(pad: Path) -> None:
    """Take away the folder in which a file came back, for who keeps the gate shut. Raises OSError."""
    with suppress(FileNotFoundError, NotADirectoryError):
        for rest in back_of(pad).iterdir():
            wipe(rest)
        back_of(pad).rmdir()


def names_last(pad: Path) -> bool:
    """See to it that what a file is called survives a power cut; whether this disk can promise that. Raises nothing.

    Windows knows no such thing for a folder; there a file takes its name with it to the disk.
    """
    try:
        to_disk(pad if sys.platform == "win32" else pad.parent)
    except OSError:
        return False
    return True


def to_disk(pad: Path) -> None:
    """Have a file, or the names in a folder, on the disk for good. Raises OSError."""
    nummer = os.open(pad, os.O_RDONLY if pad.is_dir() else os.O_RDWR)
    try:
        os.fsync(nummer)
        if sys.platform == "darwin":
            import fcntl  # noqa: PLC0415 - past the drive's own cache too, which only macOS needs

            fcntl.fcntl(nummer, fcntl.F_FULLFSYNC)
    finally:
        os.close(nummer)


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
