"""What may come next on a command line, for the shell that asks.

The rule that lives here: of what is kept only codes and the names of talks ever come out; nothing is asked, nothing is
written, and whatever goes wrong, there is simply nothing to add. It runs at every Tab: what it needs not, it loads not.
"""

from __future__ import annotations

import os
import sys

from loopbaangesprek.cli import VRAAG_LEEG
from loopbaangesprek.cli.word_tree import GEGEVENS, OPDRACHTEN, OPTIES

PAD = ":pad"
"""Said instead of words where the shell itself knows what fits: a file or a folder."""


def answer(words: list[str]) -> None:
    """Print what may stand for the last word, one a line; nothing where anything is wrong."""
    try:
        getypt = [*words[1:], ""] if words[0] == VRAAG_LEEG else words[1:]
        gevonden = [woord for woord in complete(getypt) if woord.isprintable()]
        os.write(1, "".join(f"{woord}\n" for woord in gevonden).encode("utf-8", "replace"))
    except Exception:  # noqa: BLE001, S110 - at a Tab there is nobody to tell it to
        pass


def complete(words: list[str]) -> list[str]:
    """What may stand for the last of these words; the others are on the line before it."""
    *eerder, woord = _joined(words)
    regel = _Regel()
    for vorig in eerder:
        regel.walk(vorig)
    if regel.wacht is not None:
        return _values(regel.wacht, woord, regel.map_)
    if woord.startswith("-") and not regel.alleen_gegevens:
        return _options(regel, woord)
    if onder := OPDRACHTEN.get(regel.opdracht):
        return [naam for naam in onder if naam.startswith(woord)]
    return _values(regel.next_place(), woord, regel.map_)


def _options(regel: _Regel, woord: str) -> list[str]:
    """The options that begin so, each once; past its sign an option is there, with what may stand behind it."""
    opties = OPTIES[regel.opdracht]
    optie, is_, begin = woord.partition("=")
    if is_:
        return [
            f"{optie}={waarde}" for waarde in _values(opties.get(optie), begin, regel.map_) if waarde != PAD
        ]
    return [optie for optie in opties if optie.startswith(woord) and optie not in regel.gehad]


def _joined(words: list[str]) -> list[str]:
    """The words without those that bash makes of the sign in --bank=stage."""
    alle = [*words, ""] if words[-1:] in ([], ["="]) else words
    return [woord for woord in alle if woord != "="]


class _Regel:
    """A command line as far as it was read: which command, which options, how many words by their place."""

    def __init__(self) -> None:
        self.opdracht = ""
        self.gehad: set[str] = set()
        self.geteld = 0
        self.wacht: object = None
        """What the option just before this place waits for."""
        self.map_: str | None = None
        self.alleen_gegevens = False
        self._optie = ""

    def walk(self, woord: str) -> None:
        """Read one word on."""
        if self.wacht is not None:
            self.map_ = woord if self._optie == "--map" else self.map_
            self.wacht = None
        elif woord == "--":
            self.alleen_gegevens = True
        elif woord.startswith("-") and not self.alleen_gegevens:
            self._option(woord)
        elif woord in OPDRACHTEN.get(self.opdracht, ()):
            self.opdracht = f"{self.opdracht} {woord}".strip()
        else:
            self.geteld += 1

    def _option(self, woord: str) -> None:
        self._optie, is_, waarde = woord.partition("=")
        self.gehad.add(self._optie)
        soort = OPTIES[self.opdracht].get(self._optie)
        self.wacht = None if is_ else soort
        if is_ and self._optie == "--map":
            self.map_ = waarde

    def next_place(self) -> object:
        """What fits in the place where the words have come; the last one may be for any number of words."""
        plekken = GEGEVENS.get(self.opdracht, ())
        if self.geteld < len(plekken):
            return plekken[self.geteld][0]
        return plekken[-1][0] if plekken and plekken[-1][1] else None


def _values(soort: object, begin: str, map_: str | None) -> list[str]:
    """The words of a kind that begin so."""
    if soort == PAD:
        return [PAD]
    if isinstance(soort, tuple):
        return [waarde for waarde in soort if waarde.lower().startswith(begin.lower())]
    if soort in {"bank", "code", "gesprek"}:
        from loopbaangesprek.cli import completing_kept  # noqa: PLC0415 - only these look on the disk

        return completing_kept.words(str(soort), begin, map_)
    return []


def leave() -> None:
    """End at once: to take Python apart takes longer than the answer."""
    sys.stdout.flush()
    os._exit(0)
