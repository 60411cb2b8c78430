"""The lines of an answer in the plain face, while they are typed.

The rule that lives here: what is kept is each finished line.
"""

from __future__ import annotations

from time import monotonic

from loopbaangesprek.opdrachten import is_command, unescape
from loopbaangesprek.scherm import Bewaar

_LANG = 5_000
"""From so many characters on, writing every line anew would take longer than typing it."""


class TypedLines:
    """The lines of an answer so far; each is kept when it is finished, a very long answer once a second."""

    def __init__(self, begin: str, bewaar: Bewaar) -> None:
        """Begin with what stands there already."""
        self._regels = [begin] if begin else []
        self._lengte = len(begin)
        self._bewaar = bewaar
        self._bewaard = 0.0

    @property
    def begonnen(self) -> bool:
        """Whether a line of the answer stands."""
        return bool(self._regels)

    @property
    def tekst(self) -> str:
        """The answer so far."""
        return "\n".join(self._regels)

    def with_line(self, regel: str) -> str:
        """The answer with one line more, when that is text and no command."""
        erbij = [] if is_command(regel) or not regel else [unescape(regel)]
        return "\n".join([*self._regels, *erbij])

    def keep(self, regel: str) -> None:
        """Keep the answer with a line that is not added yet; nothing where that is no text."""
        if self.with_line(regel) != self.tekst:
            self._bewaar(self.with_line(regel))

    def add(self, regel: str) -> None:
        """Add a finished line."""
        self._regels.append(regel)
        self._lengte += len(regel) + 1
        nu = monotonic()
        if self._lengte < _LANG or nu - self._bewaard > 1:
            self._bewaar(self.tekst)
            self._bewaard = nu
