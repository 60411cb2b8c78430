"""Writes `cli/word_tree.py`: what may be typed, as data that a Tab reads at once: `python -m bench.word_tree`.

With it the help pages (`bench/help_pages.py`), so that all that is known of a command beforehand is written at once.

The rule that lives here: the commands and options come from the command line itself, and the words behind an option
from the sentence with which it refuses one that it does not know. Only what no program can tell stands here by name.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from pprint import pformat
from typing import Any
from unittest import mock

from bench import help_pages
from loopbaangesprek.cli.app import command_line
from loopbaangesprek.cli.door import run
from loopbaangesprek.naslag import ONDERWERPEN
from loopbaangesprek.teksten.codes import CODES
from loopbaangesprek.velden import VELDEN

DOEL = Path(__file__).resolve().parents[1] / "src" / "loopbaangesprek" / "cli" / "word_tree.py"
PAD = ":pad"
_KOP = '''"""What may be typed behind `lob`, for the shell that asks; written by `python -m bench.word_tree`."""

from __future__ import annotations

# fmt: off
'''
_TYPEN = {
    "OPDRACHTEN": "dict[str, tuple[str, ...]]",
    "OPTIES": "dict[str, dict[str, object]]",
    "GEGEVENS": "dict[str, tuple[tuple[object, bool], ...]]",
}
_SOORTEN = {
    "--bank": "bank", "--vanuit": "bank", "--code": "code", "--jongere": "code", "--gesprek": "gesprek",
}  # fmt: skip
"""What stands behind an option, where that is something on this computer."""
_GEGEVENS: dict[str, Any] = {
    "GESPREK": "gesprek", "CODE": "code", "[CODE]": "gesprek", "OUD": "code", "BANK": "bank", "[BANK]": "bank",
    "[BANK]...": "bank", "[VELD]": tuple(sorted(VELDEN)), "[ONDERWERP]": tuple(ONDERWERPEN), "[MINUTEN|uit]": ("uit",),
    "BESTAND": PAD, "BESTAND|MAP...": PAD, "[MAP]": PAD, "MAP": PAD, "[BESTAND|MAP]": PAD,
}  # fmt: skip
"""The same for what stands by its place, by the name that the help gives it."""
_ANDERS: dict[str, Any] = {"vragen uitleg": tuple(sorted(CODES)), "vragen netjes": "bank"}
_ERBIJ = {"instellingen huisstijl": ("--proef",)}
"""Options that must be there before another is looked at."""
_PAST = re.compile(r"(?:past: |Kies uit: )([^.]+)\.")
_ONZIN = "zzzqqq"


def tree() -> dict[str, dict[str, Any]]:
    """All that the file holds, by the names it has there."""
    alle = {naam: opdracht for naam, opdracht in _commands(command_line()) if not opdracht.hidden}
    groepen = {naam: groep.commands for naam, groep in alle.items() if hasattr(groep, "commands")}
    return {
        "OPDRACHTEN": {
            naam: tuple(kind for kind, deel in delen.items() if not deel.hidden)
            for naam, delen in groepen.items()
        },
        "OPTIES": {naam: _options(naam, opdracht) for naam, opdracht in alle.items()},
        "GEGEVENS": {
            naam: plekken for naam, opdracht in alle.items() if (plekken := _places(naam, opdracht))
        },
    }


def text() -> str:
    """The text of the file: a few words a line."""
    delen = (f"{naam}: {_TYPEN[naam]} = \\\n {_laid_out(deel)}\n" for naam, deel in tree().items())
    return _KOP + "\n".join(delen)


def _laid_out(deel: object) -> str:
    return pformat(deel, width=116, compact=True, sort_dicts=False).replace("'", '"')


def _commands(opdracht: Any, naam: str = "") -> Iterator[tuple[str, Any]]:
    yield naam, opdracht
    for kind, deel in getattr(opdracht, "commands", {}).items():
        yield from _commands(deel, f"{naam} {kind}".strip())


def _options(naam: str, opdracht: Any) -> dict[str, object]:
    """Each option with what belongs behind it: words, a kind of them, or nothing that is known."""
    opties: dict[str, object] = {}
    for param in (p for p in opdracht.params if p.param_type_name == "option"):
        for optie in param.opts:
            opties[optie] = None if param.is_flag else _behind(naam, opdracht, param, optie)
    return {**opties, "--help": None}


def _behind(naam: str, opdracht: Any, param: Any, optie: str) -> object:
    if optie == "--map" or param.type.name == "path":
        return PAD
    if param.type.name != "str":
        return ""
    return _SOORTEN.get(optie) or _that_fit(naam, opdracht, optie) or ""


def _that_fit(naam: str, opdracht: Any, optie: str) -> tuple[str, ...]:
    """The words that an option names when it refuses another."""
    nodig = ["vmbo-3310" for p in opdracht.params if p.param_type_name == "argument" and p.required]
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        anders = {"HOME": folder, "LOB_MAP": folder, "LOB_WACHTZIN": "", "EDITOR": "true", "VISUAL": "true"}
        gezegd = io.StringIO()
        with (
            mock.patch.dict(os.environ, anders),
            mock.patch.object(sys, "stdin", io.StringIO()),
            contextlib.redirect_stderr(gezegd),
            contextlib.redirect_stdout(io.StringIO()),
        ):
            run([*naam.split(), *nodig, *_ERBIJ.get(naam, ()), optie, _ONZIN])
    past = _PAST.search(gezegd.getvalue())
    return tuple(past[1].split(", ")) if past and _ONZIN not in past[1] else ()


def _places(naam: str, opdracht: Any) -> tuple[tuple[object, bool], ...]:
    """What stands behind a command by its place, and whether there may be more of it."""
    gegevens = [p for p in opdracht.params if p.param_type_name == "argument"]
    return tuple(
        (_ANDERS.get(naam) or _GEGEVENS.get(p.human_readable_name, ""), p.nargs == -1) for p in gegevens
    )


if __name__ == "__main__":
    DOEL.write_text(text(), encoding="utf-8")
    help_pages.write()
