"""Whether the same talk is already open in another window.

The rule that lives here: this is a courtesy, so that the second window can be told; what keeps two windows
from losing something is the store. The lock belongs to the process: the system lets go of it, also after a
kill.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from loopbaangesprek.stores.place import make_folder

if TYPE_CHECKING:
    from filelock import BaseFileLock

MAP = "vensters"


class Presence:
    """A talk that is open here; `release` says that it no longer is."""

    def __init__(self, slot: BaseFileLock | None) -> None:
        """Hold the lock, or nothing where the disk knows no locks: then no second window can be told."""
        self._slot = slot

    def release(self) -> None:
        """Let the talk go and remove the file of the lock; a second time is no trouble."""
        slot, self._slot = self._slot, None
        if slot is not None:
            # While it is still held: filelock sends back whoever opened the old file in between.
            with suppress(OSError):
                Path(slot.lock_file).unlink()
            with suppress(OSError):
                slot.release()

    def __enter__(self) -> Self:
        """Hold it for as long as a block runs."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go."""
        self.release()


def held_now(map_: Path) -> int:
    """How many talks are open in a window of this computer now. Raises nothing."""
    from filelock import FileLock, Timeout  # noqa: PLC0415 - see below

    open_ = 0
    for pad in sorted((map_ / MAP).glob("*.slot")):
        with suppress(OSError, NotImplementedError):
            try:
                with FileLock(pad, timeout=0, mode=0o600):
                    pass
            except Timeout:
                open_ += 1
    return open_


def hold(map_: Path, gesprek: str) -> Presence | None:
    """Say that this talk is open here; None when another live process has it open.

    Raises nothing: where no lock can be made, the talk simply goes on.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - costs as much as all the rest of the store

    naam = hashlib.sha256(gesprek.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    try:
        make_folder(map_ / MAP)
        slot = FileLock(map_ / MAP / f"{naam}.slot", timeout=0, mode=0o600)
        slot.acquire()
    except Timeout:
        return None
    except (OSError, NotImplementedError):
        return Presence(None)
    return Presence(slot)
