"""One sitting at the plain face, in this process: a counsellor who types what is asked for, and believes the screen.

The rule that lives here: an answer counts as noted from the moment that its ✓ was on screen, and no earlier; what is
typed depends only on what was shown. No pytest, so that a program of its own can sit here too.
"""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from loopbaangesprek.cli.door import run
from loopbaangesprek.teksten import eenvoudig
from loopbaangesprek.teksten import verloop as t
from tests.program import surroundings
from tests.taal import hear

VINKJE, NOTITIE = t.GENOTEERD.removeprefix("✓ ").capitalize(), t.NOTITIE_GEZET.removeprefix("✓ ").capitalize()
"""A ✓ as the plain face says it."""
ALLES_BEWAARD, KLAAR = "Alles is bewaard.", t.KLAAR
SLEUTEL = "x'8f3a0c51d27be964a1f0c3d85e2b7746910fce8ad3b52f6470e1c98b3a5d62f7'"
"""A wachtzin that is a key by itself: nothing is derived from it, so that opening costs no eighth of a second."""
_FASE = re.compile(r"^Vraag \d+, fase .*\n(?P<vraag>.*)$", re.MULTILINE)
_GEEN_PLEK = re.compile(rf"^(\d+) (?:{t.VERDER_ZONDER}|{t.NIET_BEGINNEN})$", re.MULTILINE)
ALS_NOTITIE = "notitie"
"""The question that a note answers."""
_MEEST = 500
"""Lines after which somebody is asked the same again and again."""


class Gezegd:
    """An answer that was typed, at which question, whether its ✓ was shown, and all that was shown up to the next."""

    def __init__(self, vraag: str, tekst: str) -> None:
        """Not noted yet."""
        self.vraag, self.tekst, self.vast = vraag, tekst, False
        self.daarna = ""

    def copy(self) -> Gezegd:
        """As it stands now."""
        zo = Gezegd(self.vraag, self.tekst)
        zo.vast = self.vast
        return zo


class Tafel:
    """Plays a talk: `stappen` are answers and commands, taken one by one wherever something can be typed.

    A choice is answered with its first number; the question where else to keep the talk with `elders`, or with doing
    without. `bij_vinkje` is called at the very moment a ✓ is on screen, and `bij_regel` before each line is typed.
    """

    def __init__(
        self,
        folder: Path,
        stappen: Iterable[str],
        *,
        slot: str = "",
        elders: Path | None = None,
    ) -> None:
        """Sit down."""
        self.folder = folder
        self.out = ""
        self.gezegd: list[Gezegd] = []
        self.verhuisd = False
        self._stappen = iter(stappen)
        self._omgeving = {**surroundings(folder, LOB_WACHTZIN=slot), "COLUMNS": "1000"}
        self._elders = elders
        self.bij_vinkje: Callable[[], None] = lambda: None
        self.bij_regel: Callable[[], None] = lambda: None
        self._vraag = ""
        self._gehoord = self._regels = 0
        self._rest: list[str] = []
        self._getypt: list[str] = []
        self._wacht: Gezegd | None = None
        self._net_gezegd: Gezegd | None = None
        self._weg = False

    def __call__(self, *woorden: str) -> int:
        """Run the program with these words; the exit code."""
        echt = sys.stdin, sys.stdout, sys.stderr
        scherm = _Scherm(self._shown)
        with _environment(self._omgeving):
            sys.stdin, sys.stdout, sys.stderr = _Toetsen(self._next), scherm, scherm
            try:
                code = run(woorden)
            finally:
                sys.stdin, sys.stdout, sys.stderr = echt
        hear(
            self.out, self.folder.parent, [*woorden, self.out if "/hulp" in self.out else "", *self._typed()]
        )
        return code

    @property
    def vast(self) -> list[Gezegd]:
        """What was called noted."""
        return [g for g in self.gezegd if g.vast]

    @property
    def half(self) -> str:
        """The lines of an answer that is not finished yet: each of them is kept."""
        gaande = self._wacht is not None and self._wacht.vraag != ALS_NOTITIE
        return "\n".join(self._getypt) if gaande else ""

    def _typed(self) -> list[str]:
        return [str(self.folder), *(g.tekst for g in self.gezegd)]

    def _shown(self, tekst: str) -> None:
        """Something came on screen."""
        self.out += tekst
        if self._net_gezegd:
            self._net_gezegd.daarna += tekst
        if self._wacht and any(regel.startswith((VINKJE, NOTITIE)) for regel in tekst.split("\n")):
            self._wacht.vast = True
            self._wacht = None
            self.bij_vinkje()
        if tekst.startswith((ALLES_BEWAARD, KLAAR)):
            self.bij_vinkje()

    def _next(self) -> str:
        """The line that is typed now; nothing at the end of the input."""
        self.bij_regel()
        nieuw, self._gehoord = self.out[self._gehoord :], len(self.out)
        if vragen := _FASE.findall(nieuw):
            self._vraag = vragen[-1]
        self._regels += 1
        regel = self._line(nieuw) if self._regels < _MEEST else None
        self.out += f"{regel}\n"
        return "" if regel is None else f"{regel}\n"

    def _line(self, nieuw: str) -> str | None:
        if t.WAAR_BEWAREN in nieuw:
            return self._place(nieuw)
        if nieuw.endswith(eenvoudig.KEUZE):
            return "1"
        if nieuw.endswith(eenvoudig.VERDER):
            self._getypt += self._rest[:1]
            return self._rest.pop(0) if self._rest else ""
        self._net_gezegd = None
        stap = next(self._stappen, None)
        if stap is None:
            stap, self._weg = (None if self._weg else "/stop"), True
        return stap if stap is None or stap.startswith("/") else self._say(stap)

    def _place(self, nieuw: str) -> str:
        if self._elders is not None:
            self.verhuisd = True
            return str(self._elders)
        return str(_GEEN_PLEK.findall(nieuw)[-1])

    def _say(self, tekst: str) -> str:
        waar = ALS_NOTITIE if self.out.rsplit("\n\n", 1)[-1].startswith(t.NOTITIE) else self._vraag
        self._wacht = self._net_gezegd = Gezegd(waar, tekst)
        self.gezegd.append(self._wacht)
        eerste, *self._rest = tekst.split("\n")
        self._getypt = [eerste]
        return eerste


class _Toetsen(io.TextIOBase):
    """What somebody types, line by line."""

    def __init__(self, regel: Callable[[], str]) -> None:
        self._regel = regel

    def isatty(self) -> bool:
        """Somebody sits here."""
        return True

    def readline(self, _size: int = -1) -> str:  # type: ignore[override]  # what the plain face asks for
        """The next line."""
        return self._regel()


class _Scherm(io.TextIOBase):
    """What somebody sees, at the moment that it is written."""

    def __init__(self, gezien: Callable[[str], None]) -> None:
        self._gezien = gezien

    def isatty(self) -> bool:
        """Somebody looks here."""
        return True

    def write(self, tekst: str) -> int:
        """Show it."""
        self._gezien(tekst)
        return len(tekst)

    def writelines(self, regels: Iterable[str]) -> None:  # type: ignore[override]  # of texts only
        """Show them."""
        for regel in regels:
            self.write(regel)


@contextmanager
def _environment(omgeving: dict[str, str]) -> Iterator[None]:
    """Another environment for as long as a block runs."""
    echt = dict(os.environ)
    os.environ.clear()
    os.environ.update(omgeving)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(echt)
