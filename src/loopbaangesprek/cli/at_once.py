"""The way in for what is known beforehand: the version, the help page of a command, and a list that was kept.

The rule that lives here: nothing is loaded for it, and only words that can mean nothing else are answered here. What
cannot be shown just as it is goes the way of all commands: there it is known what to do.
"""

from __future__ import annotations

import os
import sys

from loopbaangesprek import __version__
from loopbaangesprek.window import columns

TYPE_CHECKING = False  # to load `typing` or `collections` takes longer than most answers here
if TYPE_CHECKING:
    from collections.abc import Sequence

BLADEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pages")
"""Where the help pages stand, as `bench/help_pages.py` wrote them: a folder for each width, in it a file a command."""
BREEDTES = (100, 80)
"""The widths that a help page knows; in a narrower window it is laid out for that window alone."""
GROEPEN = ("gesprek", "vragen", "jongere", "stap", "kluis")
"""Groups of commands that by themselves say what their help page says."""
_HULP, _VERSIE = ("--help", "-h"), ("--version", "--versie")
_APPARATEN = ("aux", "con", "nul", "prn")
"""On Windows these name a device in every folder, and who opens the console waits for what is typed."""
_BANKEN = ["vragen", "lijst"]


def answered(words: Sequence[str]) -> bool:
    """Whether these words were answered; raises OSError where who reads is gone."""
    if len(words) == 1 and words[0] in _VERSIE:
        return _shown(f"lob {__version__}\n")
    blad = _banks() if list(words) == _BANKEN else _page(words)
    return blad is not None and _shown(blad)


def layout(breed: int) -> int | None:
    """How wide a help page is in a window this wide; None where no page was laid out for it beforehand."""
    return next((breedte for breedte in BREEDTES if breedte <= breed), None)


def page_file(words: Sequence[str], breedte: int) -> str:
    """Where the help page of a command stands; that of the program itself has its name."""
    return os.path.join(BLADEN, str(breedte), *(words or ["lob"])) + ".txt"


def _page(words: Sequence[str]) -> str | None:
    """The help page that is asked for, and nothing but that."""
    if words and words[-1] in _HULP:
        opdracht = words[:-1]
    elif len(words) == 1 and words[0] in GROEPEN:
        opdracht = words
    else:
        return None
    breedte = layout(columns())
    if breedte is None or opdracht == ["lob"] or not all(map(_is_plain, opdracht)):
        return None
    try:
        with open(page_file(opdracht, breedte), encoding="utf-8") as bestand:
            return bestand.read()
    except (OSError, ValueError):  # no such command, or it is not where it should be
        return None


def _banks() -> str | None:
    from loopbaangesprek.cli.kept_list import kept_list  # noqa: PLC0415 - only for this command

    return kept_list()


def _is_plain(word: str) -> bool:
    """Whether a word can be the name of a command, so that it leads to no other file."""
    kaal = word.replace("-", "")
    return kaal.isascii() and kaal.isalpha() and kaal.islower() and word not in _APPARATEN


def _shown(tekst: str) -> bool:
    """Write it, unless this console lacks one of its signs or is closed."""
    uit = sys.stdout
    try:
        tekst.encode(uit.encoding)
    except (AttributeError, UnicodeEncodeError):
        return False
    uit.write(tekst)
    uit.flush()
    return True
