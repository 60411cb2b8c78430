"""The command `lob`: one thin file per group of commands, and one door for errors.

The rule that lives here: a known trouble is one Dutch sentence and its exit code; a traceback never reaches a
user.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import sys


def main() -> None:
    """The program's way in, and its way out."""
    uitgang: list[int] = []
    atexit.register(_leave, uitgang)  # the first that is registered is the last that is done
    from loopbaangesprek.cli.door import run  # noqa: PLC0415 - so that importing the package stays free

    uitgang.append(run())
    raise SystemExit(uitgang[0])


def _leave(uitgang: list[int]) -> None:
    """Give all that is held back at once: Python would take it apart bit by bit, longer than many commands take."""
    if not uitgang:
        return  # it broke off, and Python tells how
    for stroom in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, OSError, ValueError):  # closed, or there is none
            stroom.flush()
    os._exit(uitgang[0])
