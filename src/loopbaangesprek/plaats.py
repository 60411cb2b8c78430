"""Where something stands in a file: places, findings, and the tree of what was read.

The rule that lives here: every value that came from a file knows its file, line and column, so that whoever
finds a mistake later can point at it. Lines and columns count from 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from loopbaangesprek.fouten import LobFout

Ernst = Literal["fout", "waarschuwing"]


class Plaats(Struct, frozen=True, order=True):
    """A place in a file."""

    bestand: str
    regel: int
    kolom: int

    def __str__(self) -> str:
        """The form that editors make clickable."""
        return f"{self.bestand}:{self.regel}:{self.kolom}"


class Bevinding(Struct, frozen=True, order=True):
    """A finding: something in a file that is wrong, or could be better, in one Dutch sentence."""

    bestand: str
    regel: int
    kolom: int
    code: str
    ernst: Ernst
    zin: str

    @property
    def plaats(self) -> Plaats:
        """Where it stands."""
        return Plaats(self.bestand, self.regel, self.kolom)

    def __str__(self) -> str:
        """The finding on one line."""
        return f"{self.plaats} {self.code} {self.ernst} {self.zin}"


class LeesFout(LobFout):
    """A file that could not be read into a tree: everything that was found, with its place.

    `knoop` is the tree all the same where nothing of it is missing, so that the rest of the file can be looked at too.
    """

    def __init__(self, bevindingen: Iterable[Bevinding], knoop: Knoop | None = None) -> None:
        """Keep the findings; the sentence lists them, one a line."""
        self.bevindingen = tuple(bevindingen)
        self.knoop = knoop
        super().__init__("\n".join(map(str, self.bevindingen)))


class Knoop(Struct, gc=False):
    """A node: a text, nothing, a list or a mapping, with its place.

    `kaal` says that a text stood there without quotes (in JSON: a number, true or false). `rest` is what stood
    behind a text and was taken for a comment: `kwaliteit #1` is the text "kwaliteit" with the rest "#1".
    """

    waarde: str | list[Knoop] | dict[str, Knoop] | None
    bestand: str
    regel: int
    kolom: int
    sleutel_regel: int = 0
    sleutel_kolom: int = 0
    kaal: bool = False
    rest: str | None = None

    @property
    def plaats(self) -> Plaats:
        """Where the value begins."""
        return Plaats(self.bestand, self.regel, self.kolom)

    @property
    def sleutelplaats(self) -> Plaats:
        """Where the key begins that this value stands behind; in a list, where the value itself begins."""
        if not self.sleutel_regel:
            return self.plaats
        return Plaats(self.bestand, self.sleutel_regel, self.sleutel_kolom)

    @property
    def leden(self) -> dict[str, Knoop]:
        """The members of a mapping; of anything else, none."""
        return self.waarde if isinstance(self.waarde, dict) else {}

    @property
    def lijst(self) -> list[Knoop]:
        """The items of a list; of anything else, none."""
        return self.waarde if isinstance(self.waarde, list) else []

    def get(self, sleutel: str) -> Knoop | None:
        """The member behind a key, or None when it is not there or nothing stands behind it."""
        knoop = self.leden.get(sleutel)
        return None if knoop is None or knoop.waarde is None else knoop


class Verzamelaar:
    """A collector: takes findings one by one, so that a reader can go on and report everything at once."""

    def __init__(self) -> None:
        """Begin with nothing found."""
        self.bevindingen: list[Bevinding] = []

    def add(self, plaats: Plaats | Knoop, code: str, zin: str) -> None:
        """Note a mistake at a place, or where a node begins."""
        self._note(plaats, code, "fout", zin)

    def warn(self, plaats: Plaats | Knoop, code: str, zin: str) -> None:
        """Note something that could be better."""
        self._note(plaats, code, "waarschuwing", zin)

    def _note(self, plaats: Plaats | Knoop, code: str, ernst: Ernst, zin: str) -> None:
        self.bevindingen.append(Bevinding(plaats.bestand, plaats.regel, plaats.kolom, code, ernst, zin))
