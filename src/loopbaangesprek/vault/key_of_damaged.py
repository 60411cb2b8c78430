"""The wachtzin of a file that does not open: asked like any other, and tried on its pages.

The rule that lives here: each page tells by itself whether it was sealed with a wachtzin, so that one that does not fit
is told apart from a file that is broken, as long as the first 16 bytes are there. Without those nobody can tell, and
nothing behind a wachtzin can be read any more.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from loopbaangesprek.environment import from_environment
from loopbaangesprek.fouten import Afgesloten
from loopbaangesprek.key_ring import fetch, is_on
from loopbaangesprek.opening import ask_wachtzin
from loopbaangesprek.stores.diagnosis import fits_somewhere
from loopbaangesprek.teksten import kluis as tk
from loopbaangesprek.teksten import opslag
from loopbaangesprek.teksten import redden as t
from loopbaangesprek.wachtzin import POGINGEN
from loopbaangesprek.wiring import has_person, tell


def fitting_wachtzin(kopie: Path, pad: Path) -> str:
    """The wachtzin with which a copy of this file was sealed. Raises `Afgesloten` with what to do, and OSError."""
    geprobeerd = False
    for wachtzin in _given(pad):
        if fits_somewhere(kopie, wachtzin, everywhere=True):
            return wachtzin
        geprobeerd = True
    for over in reversed(range(POGINGEN if has_person() else 0)):
        if fits_somewhere(kopie, wachtzin := ask_wachtzin(weg=tk.NIET_GEOPEND), everywhere=True):
            return wachtzin
        geprobeerd = True
        if over:
            tell(tk.past_niet(over))
    raise Afgesloten(t.past_niet(str(pad)) if geprobeerd else opslag.afgesloten(str(pad)))


def _given(pad: Path) -> Iterator[str]:
    """What need not be typed: from the environment, or from the key ring of this computer."""
    wachtzin = from_environment()
    if wachtzin is None and is_on(pad):
        wachtzin = fetch(pad)
    if wachtzin is not None:
        yield wachtzin
