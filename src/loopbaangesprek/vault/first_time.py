"""The first time something is kept here: behind which wachtzin is asked once, before anything is made.

The rule that lives here: only a person is asked, and only where nothing was settled; whoever leaves at the question
leaves nothing behind. A file of a version that did not ask yet gets its lock the next time a talk begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.desk.log import entry
from loopbaangesprek.environment import settled_by_environment
from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.instellingen import KLUIS, ZONDER
from loopbaangesprek.opening import is_kept, know_open, open_kept, remember
from loopbaangesprek.places import DATABASE, home_folder
from loopbaangesprek.teksten import kluis as t
from loopbaangesprek.vault.old_copies import after_locking
from loopbaangesprek.wiring import has_person, say, tell_dim

if TYPE_CHECKING:
    from loopbaangesprek.scherm import Face
    from loopbaangesprek.stores.sqlite import SqliteStore
    from loopbaangesprek.vault.new_wachtzin import Choice


def choose(folder: Path, face: Face | None = None, *, terug: bool = False) -> Choice | None:
    """What is wanted for the first thing that is kept here; None where that is settled, or nobody can be asked.

    Raises KeyboardInterrupt when somebody leaves, and `OpslagFout` where nothing can be kept. With `terug` there is
    a question before this one, and `GoesBack` is raised when that is wanted.
    """
    if settled_by_environment() or not has_person() or is_kept(home_folder(folder)):
        return None
    return _asked(face, terug=terug)


def open_chosen(folder: Path, keuze: Choice | None, face: Face | None = None) -> SqliteStore:
    """The store in a folder, made with what was chosen where there is none yet; raises what `open_kept` raises."""
    pad = home_folder(folder) / DATABASE
    if keuze is None:
        return open_kept(folder)
    if not is_kept(pad.parent):
        remember(pad, keuze.wachtzin)
    store = open_kept(
        folder, quietly=True
    )  # what is told before the first screen, that screen would wipe out
    if keuze.wachtzin is None and store.wachtzin is None:
        store.set_setting(KLUIS, ZONDER)
    elif keuze.wachtzin is not None:  # another window may have made it meanwhile, and without one
        _say(face, t.AFGESLOTEN if store.wachtzin == keuze.wachtzin else t.ZONDER_WACHTZIN)
    return store


def open_for_talk(folder: Path, keuze: Choice | None, face: Face) -> SqliteStore:
    """The same for a talk: where a file has no wachtzin the first screen says so, or asks about it once."""
    return (
        with_lock(open_kept(folder, quietly=True), face)
        if keuze is None
        else open_chosen(folder, keuze, face)
    )


@contextmanager
def opened_to_keep(folder: Path) -> Iterator[SqliteStore]:
    """The store on this computer, closed again afterwards; how to make it is asked where there is none."""
    store = open_chosen(folder, choose(folder))
    try:
        yield store
    finally:
        store.close()


def with_lock(store: SqliteStore, face: Face) -> SqliteStore:
    """The store, behind a wachtzin from now on where it had none and nobody had been asked.

    Raises KeyboardInterrupt when somebody leaves at the question; the store is closed then, and as it was.
    """
    try:
        if store.wachtzin is not None or _said_without(store, face):
            return store
        keuze = _asked(face)
        if keuze.wachtzin is None:
            store.set_setting(KLUIS, ZONDER)
            return store
    except BaseException:
        store.close()
        raise
    return _locked(store, keuze.wachtzin, face)


def _said_without(store: SqliteStore, face: Face) -> bool:
    """Whether it was settled that there is no wachtzin; then it is said in one line."""
    if settled_by_environment() or not has_person():
        tell_dim(t.ZONDER_WACHTZIN)
        return True
    if store.setting(KLUIS) is None:
        return False
    face.say(t.ZONDER_WACHTZIN)
    return True


def _locked(store: SqliteStore, wachtzin: str, face: Face) -> SqliteStore:
    """The same store behind a wachtzin; where that cannot be now it is told, and asked again the next time."""
    from loopbaangesprek.stores.relock import relock  # noqa: PLC0415 - once in the life of a file
    from loopbaangesprek.stores.sqlite import open_store  # noqa: PLC0415 - see above

    store.close()
    try:
        overschreven = relock(store.pad, None, wachtzin, regel=entry("wachtzin", bij="aan"))
    except OpslagFout as fout:
        face.say(fout.zin)
        return open_store(store.pad)
    remember(store.pad, wachtzin)
    face.say(t.AFGESLOTEN, t.old_file(overschreven=overschreven), *after_locking(store.pad.parent, face))
    return open_store(store.pad, wachtzin)


def _asked(face: Face | None, *, terug: bool = False) -> Choice:
    from loopbaangesprek.vault.new_wachtzin import ask_which_wachtzin  # noqa: PLC0415 - asked once

    try:
        keuze = ask_which_wachtzin(face, zonder=True, terug=terug)
    except KeyboardInterrupt:
        _say(face, t.NIETS_GEMAAKT)
        raise
    if keuze.wachtzin is None:
        _say(face, t.ZONDER_GEKOZEN)
        know_open()
    return keuze


def _say(face: Face | None, zin: str) -> None:
    if face is None:
        say(zin)
    else:
        face.say(zin)
