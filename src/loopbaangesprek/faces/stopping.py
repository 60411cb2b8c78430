"""Being told to stop from outside: a terminal that closes, a machine that shuts down.

The rule that lives here: a signal only raises a flag and wakes whoever waits for a key; what was typed is kept
by the normal way out.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALEN = tuple(
    getattr(signal, naam) for naam in ("SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, naam)
)


class Stop:
    """Whether the talk must stop, and who must be woken for it."""

    def __init__(self) -> None:
        """Nothing has been asked yet."""
        self.gevraagd = False
        self.wek: Callable[[], None] | None = None

    def ask(self, *_signaal: int | FrameType | None) -> None:
        """Ask to stop."""
        self.gevraagd = True
        if self.wek is not None:
            self.wek()

    @contextmanager
    def listen(self) -> Iterator[None]:
        """Let the signals to stop be heard, and give them back as they were."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        vorige = {s: signal.signal(s, self.ask) for s in _SIGNALEN}
        try:
            yield
        finally:
            for nummer, handler in vorige.items():
                signal.signal(nummer, handler)
