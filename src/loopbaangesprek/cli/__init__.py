"""The command `lob`: one thin file per group of commands, and one door for errors.

The rule that lives here: a known trouble is one Dutch sentence and its exit code; a traceback never reaches a
user. What needs no libraries has a way in of its own, before anything is loaded: a shell that asks what may be typed
next (`completing`), and what is known beforehand (`at_once`).
"""

from __future__ import annotations

import atexit
import gc
import os
import sys

VRAAG, VRAAG_LEEG = "__vul-aan", "__vul-aan-leeg"
"""What a shell puts before the words; the second where the last word is empty, for a shell that drops empty words."""

GESTOPT = 130
"""The exit code of who was stopped, with everything kept."""
_TELKENS = 50_000
"""So many new things before Python looks what is left of them: loading makes very many, and throws none away."""


def main() -> None:
    """The program's way in, and its way out."""
    if sys.argv[1:2] in ([VRAAG], [VRAAG_LEEG]):
        from loopbaangesprek.cli import completing  # noqa: PLC0415 - at every Tab, and nothing else with it

        completing.answer(sys.argv[1:])
        completing.leave()
    uitgang: list[int] = []
    atexit.register(_leave, uitgang)  # the first that is registered is the last that is done
    uitgang.append(_go_in(sys.argv[1:]))
    raise SystemExit(uitgang[0])


def _go_in(words: list[str]) -> int:
    """Answer what is known beforehand; all else goes through the door, and all trouble comes out of it."""
    try:
        from loopbaangesprek.cli import at_once  # noqa: PLC0415 - so that importing the package stays free

        if at_once.answered(words):
            return 0
        gc.set_threshold(_TELKENS)
        from loopbaangesprek.cli import first_screen  # noqa: PLC0415 - what was answered needs none of it

        return first_screen.behind_it(words, lambda: _through_the_door(words))
    except OSError as fout:
        from loopbaangesprek.cli.door import cannot_write  # noqa: PLC0415 - only in trouble

        return cannot_write(fout)
    except KeyboardInterrupt:  # while any of it was loaded
        return GESTOPT


def _through_the_door(words: list[str]) -> int:
    from loopbaangesprek.cli.door import run  # noqa: PLC0415 - a question may be on screen before it is loaded

    return run(words)


def _leave(uitgang: list[int]) -> None:
    """Give all that is held back at once: Python would take it apart bit by bit, longer than many commands take."""
    if not uitgang:
        return  # it broke off, and Python tells how
    for stroom in (sys.stdout, sys.stderr):
        try:  # noqa: SIM105 - contextlib would take longer than the flush
            stroom.flush()
        except (AttributeError, OSError, ValueError):  # closed, or there is none
            pass
    os._exit(uitgang[0])
