"""The command `lob`: one thin file per group of commands, and one door for errors.

The rule that lives here: a known trouble is one Dutch sentence and its exit code; a traceback never reaches a
user.
"""

from __future__ import annotations


def main() -> None:
    """The program's way in."""
    from loopbaangesprek.cli.door import run  # noqa: PLC0415 - so that importing the package stays free

    raise SystemExit(run())
