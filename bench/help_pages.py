"""Writes `cli/pages/`: the help page of every command, as typer lays it out: `python -m bench.help_pages`.

The rule that lives here: a page is what the command itself says in a window of that width, to the letter.
"""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any
from unittest import mock

from loopbaangesprek.cli.app import command_line
from loopbaangesprek.cli.at_once import BLADEN, BREEDTES, page_file
from loopbaangesprek.cli.door import go_in


def pages() -> dict[Path, str]:
    """Every page, by the file where it belongs."""
    return {
        Path(page_file(opdracht, breedte)): said((*opdracht, "--help"), breedte)
        for breedte in BREEDTES
        for opdracht in commands()
    }


def said(woorden: tuple[str, ...], breedte: int) -> str:
    """What the program says to these words in a window of that width, when nothing is known beforehand."""
    gezegd = io.StringIO()
    with mock.patch.dict(os.environ, {"COLUMNS": str(breedte)}), redirect_stdout(gezegd):
        go_in(woorden)
    return gezegd.getvalue()


def commands(opdracht: Any = None, namen: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words of every command and every group of them, those that are not shown included."""
    yield namen
    for naam, deel in getattr(opdracht or command_line(), "commands", {}).items():
        yield from commands(deel, (*namen, naam))


def write() -> None:
    """Write them all anew; what is no command any more has no page."""
    shutil.rmtree(BLADEN, ignore_errors=True)
    for pad, blad in pages().items():
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text(blad, encoding="utf-8")


if __name__ == "__main__":
    write()
