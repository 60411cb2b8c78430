"""Whether the same talk is already open in another window.

The rule that lives here: this is a courtesy, so that the second window can be told; what keeps two windows
from losing something is the store. The lock belongs to the process: the system lets go of it, also after a
kill.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple, Self

from loopbaangesprek.stores.place import make_folder

MAP = "vensters"


class _Slot(NamedTuple):
    """A file that this process holds, and what lets it go."""

    pad: Path
    let_go: Callable[[], None]


class Presence:
    """A talk that is open here; `release` says that it no longer is."""

    def __init__(self, slot: _Slot | None) -> None:
        """Hold the lock, or nothing where the disk knows no locks: then no second window can be told."""
        self._slot = slot

    def release(self) -> None:
        """Let the talk go and remove the file of the lock; a second time is no trouble."""
        slot, self._slot = self._slot, None
        if slot is not None:
            # While it is still held: whoever opened the old file in between sees that, and opens the new one.
            with suppress(OSError):
                slot.pad.unlink()
            with suppress(OSError):
                slot.let_go()

    def __enter__(self) -> Self:
        """Hold it for as long as a block runs."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go."""
        self.release()


def held_now(map_: Path) -> int:
    """How many talks are open in a window of this computer now. Raises nothing."""
    open_ = 0
    for pad in sorted((map_ / MAP).glob("*.slot")):
        with suppress(OSError, NotImplementedError):
            slot = _take(pad)
            if slot is None:
                open_ += 1
            else:
                slot.let_go()
    return open_


def hold(map_: Path, gesprek: str) -> Presence | None:
    """Say that this talk is open here; None when another live process has it open.

    Raises nothing: where no lock can be made, the talk simply goes on.
    """
    naam = hashlib.sha256(gesprek.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    try:
        make_folder(map_ / MAP)
        slot = _take(map_ / MAP / f"{naam}.slot")
    except (OSError, NotImplementedError):
        return Presence(None)
    return Presence(slot) if slot else None


def _take(pad: Path) -> _Slot | None:
    """Hold a file; None when another live process holds it. Raises OSError and NotImplementedError."""
    if sys.platform == "win32":
        return _take_on_windows(pad)
    while True:
        nummer = os.open(pad, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            mine = _locked(nummer, pad)
        except BaseException:
            os.close(nummer)
            raise
        if mine:
            return _Slot(pad, partial(os.close, nummer))
        os.close(nummer)
        if mine is None:
            return None


def _locked(nummer: int, pad: Path) -> bool | None:
    """Whether an open file is held now and still the one by that name; None when another holds it."""
    import fcntl  # noqa: PLC0415 - not on Windows

    try:
        fcntl.flock(nummer, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return os.path.samestat(os.fstat(nummer), pad.stat())
    except BlockingIOError:
        return None
    except FileNotFoundError:  # whoever held it has just let it go, and removed it
        return False


def _take_on_windows(pad: Path) -> _Slot | None:
    from filelock import FileLock, Timeout  # noqa: PLC0415 - it takes longer to load than all the rest of the store

    slot = FileLock(pad, timeout=0, mode=0o600)
    try:
        slot.acquire()
    except Timeout:
        return None
    return _Slot(pad, slot.release)
