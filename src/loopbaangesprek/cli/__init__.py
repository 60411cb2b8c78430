"""The command `lob`: one thin file per group of commands, and one door for errors.

The rule that lives here: a known trouble is one Dutch sentence and its exit code; a traceback never reaches a
user. A shell that asks what may be typed next has a way in of its own, before anything is loaded.
"""

from __future__ import annotations

import atexit
import os
import sys

VRAAG, VRAAG_LEEG = "__vul-aan", "__vul-aan-leeg"
"""What a shell puts before the words; the second where the last word is empty, for a shell that drops empty words."""


def main() -> None:
    """The program's way in, and its way out."""
    if sys.argv[1:2] in ([VRAAG], [VRAAG_LEEG]):
        from loopbaangesprek.cli import completing  # noqa: PLC0415 - at every Tab, and nothing else with it

        completing.answer(sys.argv[1:])
        completing.leave()
    uitgang: list[int] = []
    atexit.register(_leave, uitgang)  # the first that is registered is the last that is done
    from loopbaangesprek.cli.door import run  # noqa: PLC0415 - so that importing the package stays free

    uitgang.append(run())
    raise SystemExit(uitgang[0])


def _leave(uitgang: list[int]) -> None:
    """Give all that is held back at once: Python would take it apart bit by bit, longer than many commands take."""
    if not uitgang:
        return  # it broke off, and Python tells how
    import contextlib  # noqa: PLC0415 - loaded by now

    for stroom in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, OSError, ValueError):  # closed, or there is none
            stroom.flush()
    os._exit(uitgang[0])
