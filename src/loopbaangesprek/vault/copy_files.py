"""The files of reservekopieën: their names, and how one comes into a folder that a sync program may be watching.

The rule that lives here: whoever watches the folder sees whole files only. A copy is made beside the kluis and gets its
name there in one step; where that is another disk it is made in the folder itself under a name `~….tmp`, which
OneDrive, Dropbox and Nextcloud leave alone. A name holds the mark of the kluis, a number and a day, and nothing of a
jongere.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from time import monotonic, sleep

from loopbaangesprek.files import is_full
from loopbaangesprek.fouten import Geweigerd, OpslagFout, SchijfVol
from loopbaangesprek.namen import LENGTE, LETTERS
from loopbaangesprek.stores.backup import make_copy
from loopbaangesprek.stores.disk import to_disk
from loopbaangesprek.stores.presence import Presence, hold
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.synced import synced_by
from loopbaangesprek.teksten import opslag
from loopbaangesprek.teksten import reserve as t

_NAAM = re.compile(rf"reservekopie-([{LETTERS}]{{{LENGTE}}})-(\d{{5,}})-(\d{{4}}-\d{{2}}-\d{{2}})\.db")
_GEDULD = 10.0
"""Seconds to wait for another window that makes a reservekopie."""
_EVEN = 0.1


def found(map_: Path, merk: str | None) -> list[Path]:
    """The reservekopieën in a folder, of one kluis or (None) of all, newest first. Raises nothing."""
    with suppress(OSError):
        paden = [pad for pad in map_.iterdir() if _is_one(pad) and merk in {None, mark_in(pad)}]
        return sorted(paden, key=number_of, reverse=True)
    return []


def _is_one(pad: Path) -> bool:
    """Whether it is named as one, of a day that there can be."""
    with suppress(ValueError):
        return _NAAM.fullmatch(pad.name) is not None and bool(day_of(pad))
    return False


def mark_in(pad: Path) -> str:
    """The mark of the kluis that a reservekopie is of."""
    return _part(pad, 1)


def number_of(pad: Path) -> int:
    """The number of a reservekopie: later ones have a higher one, whatever the clock said."""
    return int(_part(pad, 2))


def day_of(pad: Path) -> date:
    """The day on which one was made that was `found`."""
    return date.fromisoformat(_part(pad, 3))


def _part(pad: Path, nummer: int) -> str:
    past = _NAAM.fullmatch(pad.name)
    return str(past[nummer]) if past else "0"


def refuse_missing(map_: Path) -> None:
    """A folder that is not there now may be on a disk that is not connected: nothing is made in its place."""
    if not map_.is_dir():
        raise OpslagFout(t.map_weg(str(map_)))


def refuse_at_home(map_: Path, thuis: Path) -> None:
    """What happens to the folder of the kluis happens to a reservekopie in it. Raises `Geweigerd`."""
    hier, daar = thuis.absolute().resolve(), map_.absolute().resolve()
    if hier == daar or hier in daar.parents:
        raise Geweigerd(t.BIJ_DE_GESPREKKEN)


def is_on_the_same_disk(map_: Path, thuis: Path) -> bool:
    """Whether what breaks the disk of the kluis breaks this folder too; one that is copied elsewhere is safe."""
    with suppress(OSError):
        return map_.stat().st_dev == thuis.stat().st_dev and synced_by(map_) is None
    return False


def make(
    store: SqliteStore, map_: Path, na: tuple[str, int], dag: date, vooraf: Callable[[int], None]
) -> Path:
    """Make one in a folder, with a mark and a number higher than any before (`na`), and give its path.

    `vooraf` is told that number before the copying. Raises `OpslagFout`.
    """
    merk, laatste = na
    thuis = store.pad.parent
    with _one_at_a_time(thuis, merk):
        try:
            map_.mkdir(0o700, parents=True, exist_ok=True)
            nummer = max((number_of(pad) for pad in found(map_, merk)), default=0)
            nummer = max(nummer, laatste) + 1
            vooraf(nummer)
            return _written(store, map_, merk, f"{nummer:05}-{dag.isoformat()}")
        except (OSError, ValueError) as fout:
            if isinstance(fout, OSError) and is_full(fout):
                raise SchijfVol(t.vol(str(map_))) from fout
            raise OpslagFout(t.map_kan_niet(str(map_))) from fout


def _written(store: SqliteStore, map_: Path, merk: str, rest: str) -> Path:
    """Beside the kluis where that is the same disk, else in the folder itself."""
    naam, tijdelijk = f"reservekopie-{merk}-{rest}.db", f"~reservekopie-{merk}.tmp"
    for waar in (store.pad.parent, map_):
        (waar / tijdelijk).unlink(missing_ok=True)  # what a run that was killed left behind
    for waar in _places(store.pad.parent, map_):
        pad = waar / tijdelijk
        try:
            _copy(store, pad, map_)
            pad.replace(map_ / naam)
        except OSError as fout:
            if fout.errno != errno.EXDEV:
                raise
            continue
        finally:
            pad.unlink(missing_ok=True)
        to_disk(map_)
        return map_ / naam
    raise OpslagFout(t.map_kan_niet(str(map_)))


def _places(thuis: Path, map_: Path) -> list[Path]:
    return [thuis, map_] if thuis.stat().st_dev == map_.stat().st_dev else [map_]


def _copy(store: SqliteStore, pad: Path, map_: Path) -> None:
    try:
        make_copy(store, pad)
    except SchijfVol as fout:
        raise SchijfVol(t.vol(str(map_))) from fout


def _one_at_a_time(thuis: Path, merk: str) -> Presence:
    """Only one window makes a reservekopie; so what lies there half made is a remainder."""
    einde = monotonic() + _GEDULD
    while (slot := hold(thuis, f"reservekopie {merk}")) is None:
        if monotonic() > einde:
            raise OpslagFout(t.BEZIG)
        sleep(_EVEN)
    return slot


def keep_newest(map_: Path, merk: str, aantal: int, *, strict: bool = False) -> None:
    """Let go of the older ones of a kluis; with `strict` one that stays is a trouble (`OpslagFout`)."""
    for pad in found(map_, merk)[aantal:]:
        try:
            pad.unlink(missing_ok=True)
        except OSError as fout:
            if strict:
                raise OpslagFout(opslag.niet_schrijfbaar(str(pad))) from fout
