"""Another wachtzin on the file, or none: always on a verified copy, that then takes its place (contract C7).

The rule that lives here: killed at any moment, the file opens with the old wachtzin or with the new one, complete.
Nothing is changed while another window has the file open, and nobody can open it meanwhile.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import apsw

from loopbaangesprek.fouten import GeenLobBestand, OpslagFout
from loopbaangesprek.stores.alone import have_alone
from loopbaangesprek.stores.cipher import copy_into
from loopbaangesprek.stores.comparing import is_whole_and_same
from loopbaangesprek.stores.connection import connect
from loopbaangesprek.stores.disk import to_disk
from loopbaangesprek.stores.gate import shut
from loopbaangesprek.stores.leftovers import copy_of, drop, old_of
from loopbaangesprek.stores.log import SqliteLog
from loopbaangesprek.stores.place import identity, make_file
from loopbaangesprek.stores.transactions import Transactions
from loopbaangesprek.stores.trouble import named
from loopbaangesprek.teksten import opslag
from loopbaangesprek.teksten import slot as t

if TYPE_CHECKING:
    from loopbaangesprek.logboek import Logregel

_WACHT_MS = 1000
"""How long to wait for a window that is opening or closing the file."""


class _New(NamedTuple):
    """The wachtzin that comes, and the line of the log that tells of it."""

    wachtzin: str | None
    regel: Logregel | None


def relock(
    pad: Path,
    oud: str | None,
    nieuw: str | None,
    *,
    regel: Logregel | None = None,
    wacht_ms: int = _WACHT_MS,
) -> bool:
    """Have the file open with another wachtzin (None: with none); no store of this program may be open on it.

    The old file is overwritten before it goes, as far as a disk allows; whether it was is what this gives. `regel` is
    added to the log with it, or neither is done. Raises `OpslagFout` with what stands in the way, and the file is as it
    was then.
    """
    pad = Path(os.path.realpath(pad))  # of a link the file goes that it leads to, and not the link
    with shut(pad, wacht_ms) as dicht, named(str(pad)):
        if not pad.exists():
            raise OpslagFout(opslag.verdwenen(str(pad)))
        if dicht:
            drop(pad)  # what a change that was broken off left behind
        return _change(pad, oud, _New(nieuw, regel), wacht_ms, dicht=dicht)


def _change(pad: Path, oud: str | None, nieuw: _New, wacht_ms: int, *, dicht: bool) -> bool:
    """Where there is no gate nothing goes but the two files of this change."""
    van_ons = [identity(str(pad))]
    overschreven = False
    db = connect(pad, oud, wacht_ms)
    try:
        _have_it_alone(db, pad)
        with _nothing_changed():
            van_ons.append(_make_copy(pad))
            _copy(db, pad, nieuw)
            _take_its_place(db, pad)
    finally:
        db.close(force=True)  # while nobody can have made another of this name
        with suppress(OSError):  # a later opening does it
            overschreven = drop(pad, None if dicht else van_ons)
    return overschreven


def _have_it_alone(db: apsw.Connection, pad: Path) -> None:
    try:
        have_alone(db, str(pad), t.ander_venster)
    except GeenLobBestand:  # another window was first, and the old wachtzin opens nothing any more
        raise OpslagFout(t.ander_slot(str(pad))) from None


def _make_copy(pad: Path) -> tuple[int, int] | None:
    """An empty file to copy into, and by what the disk knows it; never one that stood there."""
    kopie = copy_of(pad)
    for rest in (kopie, old_of(pad)):
        if os.path.lexists(rest):
            raise OpslagFout(t.naam_bezet(str(rest)))
    make_file(kopie)
    return identity(str(kopie))


def _copy(db: apsw.Connection, pad: Path, nieuw: _New) -> None:
    """Make the copy, read all of it again in its own lock, add the line to it, and have it on the disk."""
    kopie = copy_of(pad)
    with named(str(pad), db):
        copy_into(db, kopie, nieuw.wachtzin)
        with closing(connect(kopie, nieuw.wachtzin)) as ander:
            if not is_whole_and_same(ander, db):
                raise OpslagFout(t.kopie_klopt_niet(str(pad)))
            if nieuw.regel is not None:
                SqliteLog(Transactions(ander, str(pad))).add(nieuw.regel)
        to_disk(kopie)


@contextmanager
def _nothing_changed() -> Iterator[None]:
    """Adds to a trouble that nothing came of it."""
    try:
        yield
    except OpslagFout as fout:
        raise OpslagFout(t.niets_veranderd(fout.zin)) from fout


def _take_its_place(db: apsw.Connection, pad: Path) -> None:
    """The one moment at which the file changes; the old one keeps a name, so that it can be overwritten."""
    with suppress(OSError, NotImplementedError):  # a disk without hard links: the old one goes as it is
        os.link(pad, old_of(pad))
    if sys.platform == "win32":
        db.close()  # Windows puts nothing in the place of a file that is open
    with named(str(pad)):
        copy_of(pad).replace(pad)
    to_disk(pad.parent)
