"""Half-typed text on its way to the disk.

The rule that lives here: a change is saved within a second, at once after a quiet one, and only when there is
something new (contract C6). Trouble with saving never breaks the typing; whoever saves tells of it.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable

from loopbaangesprek.scherm import Bewaar

_RUST = 0.9
"""Seconds between two savings: with the time a write takes, no text is ever older than two seconds on disk."""


class HalfTyped:
    """Watches over the text of one prompt."""

    def __init__(self, bewaar: Bewaar, lees: Callable[[], str]) -> None:
        """Save with `bewaar` what `lees` reads; what stands there now needs no saving."""
        self._bewaar = bewaar
        self._lees = lees
        self._laatst = lees()
        self._moment = float("-inf")
        self._wekker: asyncio.TimerHandle | None = None

    def changed(self) -> None:
        """Note that something was typed: save it now, or when the second is over."""
        lus = asyncio.get_running_loop()
        wacht = self._moment + _RUST - lus.time()
        if wacht <= 0:
            self.save()
        elif self._wekker is None:
            self._wekker = lus.call_later(wacht, self.save)

    def save(self) -> None:
        """Save what is new."""
        self.stop()
        tekst = self._lees()
        if tekst == self._laatst:
            return
        self._laatst = tekst
        # Whatever goes wrong there, the counsellor must be able to type on; the loop shows the trouble itself.
        with contextlib.suppress(Exception):
            self._bewaar(tekst)
        with contextlib.suppress(RuntimeError):  # after the end there is no loop, and nothing to wait for
            self._moment = asyncio.get_running_loop().time()

    def stop(self) -> None:
        """Take back a saving that was still to come."""
        if self._wekker is not None:
            self._wekker.cancel()
            self._wekker = None
