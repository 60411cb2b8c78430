"""Reading a paste: it stays one piece, and a very large one costs no more than what is kept of it.

The rule that lives here: what stands between the marks of a paste is text, also when it holds an end mark of
its own. prompt_toolkit looks through everything pasted so far at each kilobyte, which takes minutes for 10 MB.
"""

from __future__ import annotations

from prompt_toolkit.input.vt100_parser import Vt100Parser
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys

from loopbaangesprek.schoon import LIMIET

_BEGIN = "\x1b[200~"
_EINDE = "\x1b[201~"
_GENOEG = 2 * LIMIET + 1
"""As many characters as the cleaner looks at, and one more, so that it can be told that something was cut."""


class PasteParser(Vt100Parser):
    """The parser of prompt_toolkit with a paste of bounded cost."""

    def reset(self, request: bool = False) -> None:  # noqa: FBT001, FBT002 - the signature of the library
        """Start anew, outside a paste."""
        super().reset(request)
        self._begin_paste()

    def _begin_paste(self) -> None:
        self._gehouden = self._staart = ""
        self._lengte = 0

    def feed(self, data: str) -> None:
        """Take what was read."""
        if self._in_bracketed_paste:
            self._take(data)
        else:
            super().feed(data)

    def _take(self, data: str) -> None:
        """Keep what was pasted; what comes after the end mark is typed."""
        stroom = self._staart + data
        self._gehouden += data[: max(0, _GENOEG - len(self._gehouden))]
        self._lengte += len(data)
        eind = _end_of_paste(stroom)
        if eind is None:
            self._staart = stroom[-len(_EINDE) + 1 :]
            return
        inhoud = self._gehouden[: self._lengte - (len(stroom) - eind)]
        self._in_bracketed_paste = False
        self._begin_paste()
        self.feed_key_callback(KeyPress(Keys.BracketedPaste, inhoud))
        self.feed(stroom[eind + len(_EINDE) :])


def _end_of_paste(stroom: str) -> int | None:
    """Where the paste ends: at its last end mark, since one that has no begin mark after it is part of it."""
    eind = stroom.find(_EINDE)
    if eind < 0:
        return None
    while True:
        volgende = stroom.find(_EINDE, eind + 1)
        if volgende < 0 or _BEGIN in stroom[eind:volgende]:
            return eind
        eind = volgende
