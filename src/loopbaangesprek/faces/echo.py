"""The echo of the terminal, off while a question stands there, with the keys that mean something else to a face.

The rule that lives here: however the program ends or is put away meanwhile, the terminal is left as it was. Nothing is
loaded for it: the first question is on screen before anything is.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:  # `typing` takes longer to load than all of this
    from collections.abc import Callable
    from types import FrameType

_VORIGE: list[list[object]] = []
"""While the echo is off: how the terminal was; more than one where it was turned off twice."""
_LATEN_ZIEN: list[Callable[[], None]] = []
"""While something stands on the screen that nobody else can bring back: what shows it again."""


def off(laat_zien: Callable[[], None] | None = None) -> Callable[[], None] | None:
    """Turn it off; gives what leaves the terminal as it was, or None where there is no terminal."""
    if sys.platform == "win32":
        return None
    import termios  # noqa: PLC0415 - not on Windows

    try:
        vorige = termios.tcgetattr(0)
        _watch()
        _VORIGE.append(vorige)
        _set(_quiet(vorige))
    except (OSError, termios.error):
        return None
    if laat_zien is not None:
        _LATEN_ZIEN.append(laat_zien)

    def terug() -> None:
        _LATEN_ZIEN.clear()
        _set(vorige)
        if vorige in _VORIGE:
            _VORIGE.remove(vorige)

    return terug


def _quiet(hoe: list[object]) -> list[object]:
    r"""The same terminal without an echo; Ctrl-D ends nothing and Ctrl-\ kills nothing, as where a face reads them."""
    import termios  # noqa: PLC0415 - not on Windows

    *gewoon, tekens = hoe
    gewoon[3] &= ~termios.ECHO  # type: ignore[operator]  # the flags of the lines, a number
    tekens = [*tekens]  # type: ignore[misc]  # which sign does what
    tekens[termios.VQUIT] = tekens[termios.VEOF] = bytes([os.fpathconf(0, "PC_VDISABLE") & 0xFF])
    return [*gewoon, tekens]


def taken_over() -> None:
    """Who paints from here on brings back what stands there by itself."""
    _LATEN_ZIEN.clear()


def throw_away_typed() -> None:
    """What was typed was meant for another question."""
    if sys.platform == "win32":
        return
    import termios  # noqa: PLC0415 - not on Windows

    try:  # noqa: SIM105 - contextlib takes longer to load than all of this
        termios.tcflush(0, termios.TCIFLUSH)
    except (OSError, termios.error):  # the terminal is gone
        pass


def leave_as_it_was() -> None:
    """Nobody reads keys any more: leave the terminal as it was before the first time."""
    if _VORIGE and _is_in_front():
        _set(_VORIGE[0])


def _is_in_front() -> bool:
    """Whether the terminal is ours; a program in the background that changes it is put away by that."""
    try:
        return os.tcgetpgrp(0) == os.getpgrp()
    except OSError:
        return False


def _set(hoe: list[object]) -> None:
    import termios  # noqa: PLC0415 - not on Windows

    try:  # noqa: SIM105 - see above
        termios.tcsetattr(0, termios.TCSANOW, hoe)  # type: ignore[arg-type]  # as it was given
    except (OSError, termios.error):  # the terminal is gone
        pass


def _watch() -> None:
    """From here on a signal that ends or puts away the program leaves the terminal as it was.

    Where somebody else listens to it, or nobody may, that stays so. It is never taken back: with the echo on the signal
    does what it always does.
    """
    import _signal as s  # type: ignore[import-not-found]  # noqa: PLC0415 - `signal` takes longer than all of this

    for nummer in (s.SIGTERM, s.SIGHUP, s.SIGQUIT, s.SIGTSTP):
        if s.getsignal(nummer) == s.SIG_DFL:
            try:  # noqa: SIM105 - see above
                s.signal(nummer, _as_it_was)
            except ValueError:  # not in a thread
                pass


def _as_it_was(nummer: int, _frame: FrameType | None) -> None:
    """Leave the terminal as it was, and do what the signal does; who comes back finds it as he left it."""
    import _signal as s  # noqa: PLC0415 - see above
    import termios  # noqa: PLC0415 - not on Windows

    try:
        nu = termios.tcgetattr(0)
    except (OSError, termios.error):  # the terminal is gone
        nu = None
    leave_as_it_was()
    s.signal(nummer, s.SIG_DFL)
    os.kill(os.getpid(), nummer)
    s.signal(nummer, _as_it_was)  # put away, and called back
    if _VORIGE and nu is not None:
        _set(nu)
    for laat_zien in _LATEN_ZIEN:
        laat_zien()
