"""How long nothing was typed.

The rule that lives here: time is measured by two clocks, and the longer one counts: the steady one may stand still
while a laptop is closed, and the one on the wall may be put back.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop

_KIJK = 15.0
"""Seconds between two looks at the clock: how long a screen can still stand there when a laptop is opened again."""


class Silence:
    """A silence at one prompt; every key begins it anew."""

    def __init__(self, seconden: float) -> None:
        """Begin now; it is long after so many seconds."""
        self._seconden = seconden
        self.break_()

    def break_(self, *_wat: object) -> None:
        """Note that something was typed."""
        self._vast, self._muur = monotonic(), time()

    def left(self) -> float:
        """How many seconds it may still last; none or fewer when it has lasted too long."""
        return self._seconden - max(monotonic() - self._vast, time() - self._muur)

    def watch(self, lus: AbstractEventLoop, dan: Callable[[], None]) -> None:
        """Call `dan` once it has lasted too long, as long as this loop runs."""
        over = self.left()
        if over <= 0:
            dan()
        else:
            lus.call_later(min(over, _KIJK), self.watch, lus, dan)


class Run:
    """The silence in the whole of a run: it goes on while one face makes room for another.

    Whoever could not give the wachtzin is shown nothing more in this run.
    """

    def __init__(self) -> None:
        """Nothing is watched over yet."""
        self._stilte: Silence | None = None
        self.closed = False

    def begin(self) -> None:
        """Begin to count where nobody did yet: what is guarded anew has not been silent for less."""
        self._stilte = self._stilte or Silence(0)

    def typed(self) -> None:
        """Note that somebody typed who may see what is there."""
        self._stilte = Silence(0)

    def is_long(self, seconden: float) -> bool:
        """Whether nothing was typed for longer than this."""
        return self._stilte is not None and seconden + self._stilte.left() <= 0


RUN = Run()
"""The silence in this run."""
