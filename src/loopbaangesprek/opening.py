"""From a folder to an open store: what is kept there, and the wachtzin that opens it.

The rule that lives here: a wachtzin comes from the environment, from the key ring of this computer when that was asked
for, or from the counsellor, who gets three tries; it is asked once in a run, and is shown and written nowhere.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.clearing import finish
from loopbaangesprek.environment import first_from_environment, from_environment
from loopbaangesprek.fouten import Afgesloten, OpslagFout
from loopbaangesprek.instellingen import AAN, EENVOUDIG
from loopbaangesprek.places import DATABASE, home_folder, older_copies
from loopbaangesprek.plain_mark import put_right
from loopbaangesprek.teksten import kluis as t
from loopbaangesprek.teksten import opslag
from loopbaangesprek.traces import leave_no_core, wipe_leftovers
from loopbaangesprek.wachtzin import POGINGEN, tidy
from loopbaangesprek.wiring import ask_hidden, has_person, tell, tell_dim

if TYPE_CHECKING:
    from loopbaangesprek.stores.sqlite import SqliteStore

_KEREN = 3
"""How often a place is followed that moves while somebody waits for it."""
_BEKEND: dict[str, str] = {}
"""The wachtzin of each file that was opened in this run, so that it is asked once."""
_VERTELD: set[str] = set()
"""What was told in this run, so that it is told once."""


def open_kept(folder: Path | None, *, quietly: bool = False, may_forget: bool = False) -> SqliteStore:
    """The store on this computer; that it has no wachtzin is told beside the answer, unless `quietly`.

    With `may_forget` an empty line says that somebody does not know the wachtzin any more, and no more is asked.
    Raises `Afgesloten`, `OpslagFout` or `NieuwerBestand` with what to do.
    """
    leave_no_core()
    wipe_leftovers()
    for _ in range(_KEREN):
        with suppress(_Elsewhere):
            return _opened(_open_where_it_is(folder, quietly=quietly, may_forget=may_forget))
    raise OpslagFout(opslag.bezet(str(home_folder(folder) / DATABASE)))


class _Elsewhere(OpslagFout):
    """Everything moved while this waited: the file in the old folder says where to."""


class _Spot:
    """A folder as it was named, the file it led to, and whether that file was there."""

    def __init__(self, folder: Path | None, pad: Path, *, was_there: bool) -> None:
        """Remember how it was."""
        self.folder = folder
        self.pad = pad
        self.was_there = was_there

    def open(self, wachtzin: str | None) -> SqliteStore:
        """Open the file, or make it where there was none; raises `_Elsewhere`, and what `open_store` raises."""
        from loopbaangesprek.stores.sqlite import open_store  # noqa: PLC0415 - only who keeps something pays for it

        self._look_again()  # before the folder could be made anew
        return open_store(self.pad, wachtzin, look_again=self._look_again)

    def now(self) -> Path:
        """The file that the folder leads to by now."""
        return home_folder(self.folder) / DATABASE

    def _look_again(self) -> None:
        """Somebody may have thought long at the question, or another program kept the file to itself."""
        if self.now() != self.pad:
            raise _Elsewhere(opslag.verdwenen(str(self.pad)))
        if self.was_there and not os.path.lexists(self.pad):
            raise OpslagFout(opslag.verdwenen(str(self.pad)))


def _open_where_it_is(folder: Path | None, *, quietly: bool, may_forget: bool) -> SqliteStore:
    from loopbaangesprek.stores.cipher import state_of  # noqa: PLC0415 - only who keeps something pays for it
    from loopbaangesprek.stores.trouble import named  # noqa: PLC0415 - see above

    pad = home_folder(folder) / DATABASE
    with named(str(pad)):
        toestand = state_of(pad)
    plek = _Spot(folder, pad, was_there=toestand in {"dicht", "open"})
    if toestand == "dicht":
        return _open_locked(plek, may_forget=may_forget)
    if toestand == "open":
        if not quietly:
            _tell_open()
        return plek.open(None)
    _tell_emptied(pad)
    return plek.open(_BEKEND.get(str(pad)) or first_from_environment())


def _tell_emptied(pad: Path) -> None:
    """A new kluis begins where a file of 0 bytes stands; what was in it may be in a copy beside it."""
    with suppress(OSError):
        if pad.stat().st_size == 0 and (kopieen := older_copies(pad.parent)):
            tell(opslag.leeg_geworden(str(pad), str(max(kopieen, key=lambda kopie: kopie.stat().st_mtime))))


def _tell_open() -> None:
    """Whoever does more than one thing in a run is told once that there is no lock."""
    if t.ZONDER_WACHTZIN not in _VERTELD:
        know_open()
        tell_dim(t.ZONDER_WACHTZIN)


def know_open() -> None:
    """Somebody knows that there is no lock: it was just said, or chosen, and is not told again in this run."""
    _VERTELD.add(t.ZONDER_WACHTZIN)


def remember(pad: Path, wachtzin: str | None) -> None:
    """From now on in this run this wachtzin (or none) opens that file."""
    _BEKEND.pop(str(pad), None)
    if wachtzin is not None:
        _BEKEND[str(pad)] = wachtzin


def _open_locked(plek: _Spot, *, may_forget: bool) -> SqliteStore:
    """Open a locked file with the first wachtzin that fits."""
    bekend = _BEKEND.get(str(plek.pad)) or from_environment()
    if bekend is None and (store := _open_with_key_ring(plek)):
        return store
    if bekend is not None or not has_person():
        return plek.open(bekend)
    for over in reversed(range(POGINGEN)):
        wachtzin = ask_wachtzin(weg=t.NIET_GEOPEND)
        if may_forget and not wachtzin:
            break
        try:
            return plek.open(wachtzin)
        except Afgesloten:
            if not over:
                raise
            tell(t.past_niet(over))
        except _Elsewhere:
            remember(plek.now(), wachtzin)  # it was typed for what stands there now
            raise
    raise Afgesloten(opslag.wachtzin_past_niet(str(plek.pad)))


def _open_with_key_ring(plek: _Spot) -> SqliteStore | None:
    """The store with the wachtzin from the key ring, when that was asked for; what it gives may not fit any more."""
    from loopbaangesprek.key_ring import fetch, is_on  # noqa: PLC0415 - only for a locked file
    from loopbaangesprek.teksten import kluishulp  # noqa: PLC0415 - see above

    if not is_on(plek.pad):
        return None
    wachtzin = fetch(plek.pad)
    if wachtzin is None:
        tell(kluishulp.RING_GEEFT_NIETS)
        return None
    try:
        return plek.open(wachtzin)
    except Afgesloten:
        tell(kluishulp.RING_PAST_NIET)
        return None


def ask_wachtzin(vraag: str = t.WACHTZIN, weg: str = "") -> str:
    """The wachtzin as a person types it, unseen; raises KeyboardInterrupt when none comes, and tells `weg`."""
    return tidy(ask_hidden(vraag, weg))


def _opened(store: SqliteStore) -> SqliteStore:
    finish(store)
    with suppress(OpslagFout):  # a damaged setting is none
        put_right(store.pad.parent, altijd=store.setting(EENVOUDIG) == AAN)
    if store.wachtzin is not None:
        remember(store.pad, store.wachtzin)
    return store


def is_kept(folder: Path) -> bool:
    """Whether something was ever kept in a folder; raises `OpslagFout` where nothing can be."""
    try:
        (folder / DATABASE).stat()
    except FileNotFoundError:
        return False
    except (OSError, ValueError) as fout:
        from loopbaangesprek.stores.trouble import sentence  # noqa: PLC0415 - only in trouble

        raise OpslagFout(sentence(fout, str(folder / DATABASE))) from fout
    return True


@contextmanager
def opened(folder: Path, *, quietly: bool = False) -> Iterator[SqliteStore]:
    """The store on this computer, closed again afterwards; where none was ever made an empty one that leaves nothing.

    A folder that is not there may be a slip of the pen: that is said.
    """
    if is_kept(home_folder(folder)):
        store = open_kept(folder, quietly=quietly)
    else:
        from loopbaangesprek.stores.sqlite import empty_store  # noqa: PLC0415 - only where nothing is kept

        _tell_missing(folder)
        store = empty_store()
    try:
        yield store
    finally:
        store.close()


def _tell_missing(folder: Path) -> None:
    if not folder.exists() and folder != home_folder(named=False):
        tell(opslag.map_is_er_niet(str(folder)))
