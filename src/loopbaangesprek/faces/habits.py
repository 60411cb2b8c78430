"""What one sitting has shown so far of how somebody types.

The rule that lives here: a thing is explained once, where it is needed; a key that belongs to the screen before
this one does nothing.
"""

from __future__ import annotations

from time import monotonic, sleep

_ECHO = 0.7
"""Seconds in which an Enter still belongs to the digit before it: people type 1 and then Enter."""


class Habits:
    """Remembers, from prompt to prompt, what was explained and when a digit chose."""

    def __init__(self) -> None:
        """Begin as with somebody who never saw this screen."""
        self.knows_enter = False
        self._chosen = float("-inf")

    def chose(self) -> None:
        """Note that a digit answered at once."""
        self._chosen = monotonic()

    def let_it_pass(self) -> None:
        """Wait until that Enter has come, where what reads the keyboard next knows nothing of it."""
        sleep(max(0.0, _ECHO - (monotonic() - self._chosen)))
        self._chosen = float("-inf")

    def is_echo(self) -> bool:
        """Whether an Enter that comes now belongs to that digit; only the first one on the next screen can."""
        sinds, self._chosen = monotonic() - self._chosen, float("-inf")
        return sinds < _ECHO
