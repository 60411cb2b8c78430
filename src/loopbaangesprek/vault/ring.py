"""The key ring as somebody asks for it: on, off, how it stands, and with another wachtzin.

The rule that lives here: the wachtzin has opened the file before it goes into the ring, and what that means is said
every time.
"""

from __future__ import annotations

from pathlib import Path

from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.key_ring import drop, fitting_ring, is_installed, is_on, put
from loopbaangesprek.opening import is_kept, opened
from loopbaangesprek.places import DATABASE
from loopbaangesprek.teksten import kluishulp as t
from loopbaangesprek.wiring import say, tell


def set_ring(folder: Path, aan: bool | None) -> None:  # noqa: FBT001 - from the option
    """Put the wachtzin in the key ring, take it out, or say how it stands; raises `Geweigerd`."""
    pad = folder / DATABASE
    if aan is None:
        say(*ring_lines(pad))
    elif aan:
        _put_in(folder, pad)
    else:
        _take_out(pad)


def ring_lines(pad: Path) -> list[str]:
    """How it stands with the key ring, for a file."""
    if is_on(pad):
        return [t.RING_STAAT_AAN, t.RING_BETEKENT]
    return [t.RING_STAAT_UIT] if is_installed() else [t.RING_NIET_ERIN, t.RING_ONTBREEKT]


def with_another(pad: Path, wachtzin: str | None) -> list[str]:
    """Have the ring follow when a file gets another wachtzin, or none; what there is to say about that."""
    if not is_on(pad):
        return []
    if wachtzin is None:
        return [t.RING_UIT if drop(pad) else t.RING_LAAT_NIET_LOS]
    try:
        put(pad, wachtzin)
    except Geweigerd as fout:
        drop(pad)
        return [fout.zin, t.RING_UIT]
    return [t.RING_VOLGT]


def _put_in(folder: Path, pad: Path) -> None:
    if not is_kept(folder):
        raise Geweigerd(t.NIETS_BEWAARD)
    fitting_ring()  # nobody types a wachtzin for what cannot be
    with opened(folder) as store:
        if store.wachtzin is None:
            raise Geweigerd(t.RING_ZONDER_WACHTZIN)
        put(pad, store.wachtzin)
    say(t.RING_AAN, t.RING_BETEKENT)


def _take_out(pad: Path) -> None:
    was_aan = is_on(pad)
    if drop(pad):
        say(t.RING_UIT)
    elif was_aan:
        tell(t.RING_LAAT_NIET_LOS)
    else:
        say(*ring_lines(pad))
