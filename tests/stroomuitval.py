"""A disk that loses power: what was written and not yet synced may be gone, half there, out of order, or zeros.

The rule that lives here: no crueller than a disk that keeps its word when it is told to sync. So:

- what was synced stays. Of every write since then each sector (512 or 4096 bytes) is as it was or as it was to become,
  by itself and in any order; where a file had not been so long before, what did not come is zeros;
- the length of a file changes with what was written past its end, or with a truncation that may not have come;
- names that were made or removed come in order, as a journal of a file system keeps them; they are certain once the
  folder was synced: SQLite does so with the first sync of a new journal or WAL, and with a removal where it asks so;
- what SQLite only shares between windows (`-shm`) is rubbish afterwards.

One talk is recorded once; then every moment of it can be tried, each in many ways, without holding it again.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from tests.schijf_vfs import Daad

Verlies = Literal["alles weg", "niets weg", "tot een moment", "door elkaar"]
VERLIEZEN: tuple[Verlies, ...] = get_args(Verlies)
"""Nothing of what was not synced is there; all of it; a first part, the last act torn; any sectors in any order."""
_NIEUWE_NAAM = ("-wal", "-journal")
"""With the first sync of these SQLite syncs the folder too."""


class Opname:
    """Hears what is done to the files in a folder, and keeps it in order; with what it found there."""

    def __init__(self, map_: Path) -> None:
        """Nothing was done yet."""
        self.map = map_
        self.daden: list[Daad] = []
        self.gevonden: dict[str, bytes] = {}
        self.system_number = 0

    def hear(self, daad: Daad) -> None:
        """Remember it; a file that was there before, with what is in it."""
        pad = Path(daad.pad)
        if pad.parent != self.map:
            return
        if daad.soort == "open" and not any(d.naam == pad.name for d in self.daden) and pad.exists():
            self.gevonden[pad.name] = pad.read_bytes()
        self.daden.append(daad)


class _Naam(NamedTuple):
    """A name that leads to a file from now on, or to none."""

    naam: str
    nummer: int | None


class Beeld:
    """What a disk holds for certain, and what it may hold, at a moment of a recording."""

    def __init__(self, opname: Opname) -> None:
        """At the very beginning; a file that was found with nothing in it had just been made."""
        self._vast: dict[int, bytes] = {}
        self._los: dict[int, list[tuple[int, Daad]]] = {}
        self._namen: dict[str, int] = {}
        self._losse_namen: list[_Naam] = []
        self._nieuw: set[int] = set()
        self._nu: dict[str, int] = {}
        self._keer = 0
        for naam, inhoud in opname.gevonden.items():
            nummer = self._make(naam)
            if inhoud:
                self._vast[nummer] = inhoud
                self._sync_names()

    def _make(self, naam: str) -> int:
        nummer = len(self._vast)
        self._vast[nummer], self._los[nummer] = b"", []
        self._nu[naam] = nummer
        self._losse_namen.append(_Naam(naam, nummer))
        if naam.endswith(_NIEUWE_NAAM):
            self._nieuw.add(nummer)
        return nummer

    def _sync_names(self) -> None:
        for naam, nummer in self._losse_namen:
            self._namen = _with_name(self._namen, naam, nummer)
        self._losse_namen = []

    def do(self, daad: Daad) -> None:
        """One act further."""
        self._keer += 1
        nummer = self._nu.get(daad.naam)
        if daad.soort == "open":
            if nummer is None:
                self._make(daad.naam)
        elif daad.soort == "wis":
            self._remove(daad)
        elif nummer is not None and daad.soort == "sync":
            self._sync(nummer)
        elif nummer is not None:
            self._los[nummer].append((self._keer, daad))

    def _remove(self, daad: Daad) -> None:
        if self._nu.pop(daad.naam, None) is not None:
            self._losse_namen.append(_Naam(daad.naam, None))
        if daad.plek:
            self._sync_names()

    def _sync(self, nummer: int) -> None:
        inhoud = bytearray(self._vast[nummer])
        for _, daad in self._los[nummer]:
            _apply(inhoud, daad)
        self._vast[nummer], self._los[nummer] = bytes(inhoud), []
        if nummer in self._nieuw:
            self._nieuw.discard(nummer)
            self._sync_names()

    def after_a_cut(self, verlies: Verlies, lot: random.Random) -> dict[str, bytes]:
        """The files as they are found when the power is back."""
        namen = dict(self._namen)
        for naam, nummer in self._losse_namen[: self._names_kept(verlies, lot)]:
            namen = _with_name(namen, naam, nummer)
        losse = sorted(keer for daden in self._los.values() for keer, _ in daden)
        tot = lot.choice(losse) if losse else 0
        sector = lot.choice((512, 4096))
        neem: dict[Verlies, Callable[[bytearray, int, Daad], None]] = {
            "alles weg": lambda _inhoud, _keer, _daad: None,
            "niets weg": lambda inhoud, _keer, daad: _apply(inhoud, daad),
            "tot een moment": lambda inhoud, keer, daad: _until(inhoud, keer - tot, daad, sector, lot),
            "door elkaar": lambda inhoud, _keer, daad: _by_sector(inhoud, daad, sector, lot),
        }
        return {naam: self._content(nummer, neem[verlies]) for naam, nummer in namen.items()}

    def _names_kept(self, verlies: Verlies, lot: random.Random) -> int:
        meest = len(self._losse_namen)
        return {"alles weg": 0, "niets weg": meest}.get(verlies, lot.randint(0, meest))

    def _content(self, nummer: int, neem: Callable[[bytearray, int, Daad], None]) -> bytes:
        inhoud = bytearray(self._vast[nummer])
        for keer, daad in self._los[nummer]:
            neem(inhoud, keer, daad)
        return bytes(inhoud)


def _with_name(namen: dict[str, int], naam: str, nummer: int | None) -> dict[str, int]:
    zonder = {n: i for n, i in namen.items() if n != naam}
    return zonder if nummer is None else {**zonder, naam: nummer}


def _apply(inhoud: bytearray, daad: Daad) -> None:
    """Write, or make shorter or longer, as was asked."""
    if daad.soort == "kort":
        del inhoud[daad.plek :]
    inhoud.extend(bytes(max(0, daad.plek - len(inhoud))))
    if daad.soort == "schrijf":
        inhoud[daad.plek : daad.plek + len(daad.inhoud)] = daad.inhoud


def _until(inhoud: bytearray, verder: int, daad: Daad, sector: int, lot: random.Random) -> None:
    """All that came before a moment, of the act at that moment a part, and nothing after it."""
    if verder < 0:
        _apply(inhoud, daad)
    elif verder == 0:
        _by_sector(inhoud, daad, sector, lot)


def _by_sector(inhoud: bytearray, daad: Daad, sector: int, lot: random.Random) -> None:
    """Each sector by itself; a truncation comes or does not come."""
    if daad.soort == "kort":
        if lot.random() < 0.5:
            _apply(inhoud, daad)
        return
    plek, einde = daad.plek, daad.plek + len(daad.inhoud)
    while plek < einde:
        tot = min(einde, plek - plek % sector + sector)
        deel, kans = daad.inhoud[plek - daad.plek : tot - daad.plek], lot.random()
        if kans < 0.5:
            _apply(inhoud, Daad("schrijf", daad.pad, plek, deel))
        elif kans < 0.65:  # the file became longer, and what was to stand there did not come
            inhoud.extend(bytes(max(0, tot - len(inhoud))))
        plek = tot


@contextmanager
def quick_place() -> Iterator[Path]:
    """A folder for what is laid down and opened many thousands of times; in memory, where there is such a place."""
    snel = Path("/dev/shm")  # noqa: S108 - only made-up talks
    with tempfile.TemporaryDirectory(dir=snel if snel.is_dir() else None) as map_:
        yield Path(map_)


def lay_down(bestanden: dict[str, bytes], map_: Path, lot: random.Random) -> None:
    """Put the files in an empty folder, with rubbish in what was shared between windows."""
    for rest in map_.iterdir():
        if rest.is_file():
            rest.unlink()
    for naam, inhoud in bestanden.items():
        (map_ / naam).write_bytes(inhoud)
        if naam.endswith("-wal") and lot.random() < 0.3:
            (map_ / naam.replace("-wal", "-shm")).write_bytes(lot.randbytes(lot.choice((3, 700, 32768))))
