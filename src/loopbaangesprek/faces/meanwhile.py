"""What can be done while somebody reads the screen.

The rule that lives here: it begins only once the screen stands and keys are read, and in a thread of its own, so that
nobody waits for it. It touches nothing that a talk touches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread

EVEN = 0.2
"""Seconds in which the screen is drawn, and who types ahead has typed."""
_TE_DOEN: list[Callable[[], None]] = []


@contextmanager
def doing(doe: Callable[[], None]) -> Iterator[None]:
    """Have this done the next time that somebody reads; no more once this is over."""
    _TE_DOEN.append(doe)
    try:
        yield
    finally:
        if doe in _TE_DOEN:
            _TE_DOEN.remove(doe)


def somebody_reads() -> None:
    """A screen stands there, and keys are read."""
    while _TE_DOEN:
        doe = _TE_DOEN.pop(0)
        with suppress(RuntimeError):  # no thread can be begun: whoever needs what it makes, makes it
            Thread(target=doe, daemon=True).start()  # a program that ends does not wait for it
