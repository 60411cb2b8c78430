"""A disk that refuses the N-th act of a kind, once or from then on, in the words of the system (`schijf_vfs`).

The rule that lives here: what SQLite hears is what it would hear of the system itself: a full disk is no other error
but a full one, and a short write leaves its first half behind.
"""

from __future__ import annotations

import errno
from collections import Counter
from pathlib import Path
from typing import Literal, get_args

import apsw

from tests.schijf_vfs import Daad, HalfGeschreven, Soort

Fout = Literal["EIO", "ENOSPC", "EACCES", "half"]
SOORTEN: tuple[Soort, ...] = get_args(Soort)
FOUTEN: dict[Soort, tuple[Fout, ...]] = {
    soort: ("EIO", "ENOSPC", "EACCES", *(("half",) if soort == "schrijf" else ())) for soort in SOORTEN
}
"""What each kind of act can fail with."""
_CODE: dict[Soort, int] = {
    "open": apsw.SQLITE_CANTOPEN,
    "schrijf": apsw.SQLITE_IOERR_WRITE,
    "sync": apsw.SQLITE_IOERR_FSYNC,
    "kort": apsw.SQLITE_IOERR_TRUNCATE,
    "wis": apsw.SQLITE_IOERR_DELETE,
}
_BLIJFT: dict[Fout, tuple[Soort, ...]] = {
    "EIO": SOORTEN,
    "ENOSPC": ("schrijf",),
    "EACCES": ("open", "schrijf", "kort", "wis"),
    "half": ("schrijf",),
}
"""What fails too once this trouble has come to stay: a dead disk does nothing more, a full one takes no bytes."""


class Fouten:
    """Refuses the `nummer`-th act of a kind on files in a folder (0: none yet); with `blijft` all after it too."""

    def __init__(self, map_: Path, soort: Soort, nummer: int, fout: Fout, *, blijft: bool) -> None:
        """Nothing was refused yet."""
        self.naam = f"{soort} {nummer} {fout}{' blijvend' if blijft else ''}"
        self.geraakt = 0
        self.gehoord: Counter[Soort] = Counter()
        self.system_number = 0
        self._map, self._soort, self._nummer, self._fout, self._blijft = map_, soort, nummer, fout, blijft

    def refuse_next(self, nummer: int = 1) -> None:
        """Refuse the next act of this kind, or one after it."""
        self._nummer = nummer

    def hear(self, daad: Daad) -> None:
        """Refuse it when it is the one, or one of those after it."""
        if not Path(daad.pad).is_relative_to(self._map):
            return
        self.gehoord[daad.soort] += 1
        if daad.soort == self._soort:
            self._nummer -= 1
            if self._nummer == 0:
                self._refuse(daad)  # which raises
        if self.geraakt and self._blijft and daad.soort in {self._soort, *_BLIJFT[self._fout]}:
            self._refuse(daad)

    def _refuse(self, daad: Daad) -> None:
        self.geraakt += 1
        vol = self._fout == "half" or (self._fout == "ENOSPC" and daad.soort == "schrijf")
        fout = apsw.exception_for(apsw.SQLITE_FULL if vol else _CODE[daad.soort])
        self.system_number = 0 if vol else getattr(errno, "EIO" if self._fout == "half" else self._fout)
        if self._fout == "half" and daad.soort == "schrijf":
            raise HalfGeschreven(len(daad.inhoud) // 2, fout)
        raise fout
