"""What is done with a whole file on the disk: have it there for good, copy it, overwrite it before it goes.

The rule that lives here: what is taken away is overwritten first, so that its pages do not stay on the disk; on an SSD
that is not certain. A file that stands under another name as well is never overwritten.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from loopbaangesprek.stores.place import BESTAND_RECHTEN, make_file
from loopbaangesprek.traces import overwrite


def to_disk(pad: Path) -> None:
    """Have a file, or the names in a folder, on the disk for good; not every disk can do so for a folder.

    Raises OSError for a file.
    """
    try:
        _sync(pad)
    except OSError:
        if not pad.is_dir():
            raise


def is_name_safe(pad: Path) -> bool:
    """See to it that what a file is called survives a power cut; whether this disk can promise that. Raises nothing.

    Windows knows no such thing for a folder; there a file takes its name with it to the disk.
    """
    try:
        _sync(pad if sys.platform == "win32" else pad.parent)
    except OSError:
        return False
    return True


def _sync(pad: Path) -> None:
    nummer = os.open(pad, os.O_RDONLY if pad.is_dir() else os.O_RDWR)
    try:
        os.fsync(nummer)
        if sys.platform == "darwin":
            import fcntl  # noqa: PLC0415 - past the drive's own cache too, which only macOS needs

            with suppress(OSError):  # a disk elsewhere has no cache that we can reach
                fcntl.fcntl(nummer, fcntl.F_FULLFSYNC)
    finally:
        os.close(nummer)


def wipe(pad: Path) -> bool:
    """Overwrite a file and remove it; whether its pages are overwritten. Raises OSError.

    One that is not there is no trouble. A link goes, and not what it leads to.
    """
    alleen = False
    with suppress(FileNotFoundError):
        if alleen := not pad.is_symlink() and pad.stat().st_nlink == 1:
            overwrite(pad)
        pad.unlink()
    return alleen


def copy_bytes(van: Path, naar: Path) -> None:
    """A copy that is for this user only from its first byte on. Raises OSError; nothing is left then."""
    import shutil  # noqa: PLC0415 - seldom copied, and every command comes by here

    make_file(naar)
    try:
        shutil.copyfile(van, naar)
        naar.chmod(BESTAND_RECHTEN)
        to_disk(naar)
    except BaseException:
        naar.unlink(missing_ok=True)
        raise


def take_to(van: Path, naar: Path) -> None:
    """Give a file another name, on another disk too. Raises OSError."""
    try:
        van.replace(naar)
    except OSError:
        copy_bytes(van, naar)
        wipe(van)
