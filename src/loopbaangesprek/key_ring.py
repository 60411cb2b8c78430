"""The key ring of this computer, in which the wachtzin can be kept: off until it is asked for.

The rule that lives here: `keyring` is imported only where somebody asks about the ring, or a marker beside the file
says that the wachtzin is in there, for that takes longer than unlocking. Whatever goes wrong in a key ring, the
wachtzin is asked as if there were none. A ring that writes in the clear is refused.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.teksten import kluishulp as t

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

DIENST = "loopbaangesprek"
"""Under which name the wachtzin stands in the ring."""
_IN_HET_OPEN = "plaintext"
"""In the name of a ring that keeps what it gets in a file that anybody can read."""


def is_on(pad: Path) -> bool:
    """Whether the wachtzin of a file is said to be in the key ring."""
    with suppress(OSError):
        return _marker(pad).exists()
    return False


def fetch(pad: Path) -> str | None:
    """The wachtzin of a file as the key ring gives it; None where it gives none."""
    try:
        return _ring().get_password(DIENST, _account(pad))
    except Exception:  # noqa: BLE001 - a ring is a program of somebody else, and raises what it likes
        return None


def is_installed() -> bool:
    """Whether the extra that reaches a key ring is there."""
    try:
        import keyring  # noqa: F401, PLC0415 - see the top
    except ImportError:
        return False
    return True


def fitting_ring() -> KeyringBackend:
    """The ring of this computer, where it may be used; raises `Geweigerd` with what stands in the way."""
    if not is_installed():
        raise Geweigerd(t.RING_ONTBREEKT)
    ring = _ring()
    if _is_in_the_clear(ring):
        raise Geweigerd(t.RING_IN_HET_OPEN)
    return ring


def put(pad: Path, wachtzin: str) -> None:
    """Keep the wachtzin of a file in the key ring, and leave a marker; raises `Geweigerd` where that cannot be."""
    ring = fitting_ring()
    if not _takes(ring, pad, wachtzin):
        raise Geweigerd(t.GEEN_RING)
    _leave_marker(pad)


def _takes(ring: KeyringBackend, pad: Path, wachtzin: str) -> bool:
    """Put it in, and see whether it comes out again: a ring that swallows everything is one too."""
    try:
        ring.set_password(DIENST, _account(pad), wachtzin)
        return ring.get_password(DIENST, _account(pad)) == wachtzin
    except Exception:  # noqa: BLE001 - see above
        return False


def drop(pad: Path) -> bool:
    """Take the wachtzin of a file out of the key ring, with the marker; whether the ring let go of it."""
    with suppress(OSError):
        _marker(pad).unlink(missing_ok=True)
    try:
        ring = _ring()
        if ring.get_password(DIENST, _account(pad)) is not None:
            ring.delete_password(DIENST, _account(pad))
        return ring.get_password(DIENST, _account(pad)) is None
    except Exception:  # noqa: BLE001 - see above
        return False


def _ring() -> KeyringBackend:
    """The ring that this computer has; raises ImportError without the extra."""
    import keyring  # noqa: PLC0415 - takes longer than all the rest of an opening

    return keyring.get_keyring()


def _is_in_the_clear(ring: KeyringBackend) -> bool:
    """Whether this ring, or the first of a chain, keeps things readable on the disk."""
    eerste = next(iter(getattr(ring, "backends", ())), ring)
    return _IN_HET_OPEN in type(eerste).__name__.casefold()


def _account(pad: Path) -> str:
    return str(pad.resolve())


def _marker(pad: Path) -> Path:
    return pad.with_suffix(".sleutelbos")


def _leave_marker(pad: Path) -> None:
    """Say beside the file that its wachtzin is in the ring; without it the ring would never be asked."""
    try:
        with os.fdopen(os.open(_marker(pad), os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as bestand:
            bestand.write(t.MERK)
    except OSError:
        drop(pad)
        raise Geweigerd(t.geen_merk(str(pad.parent))) from None
