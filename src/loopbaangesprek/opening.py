"""From a folder to an open store: what is kept there, and the wachtzin that opens it.

The rule that lives here: a wachtzin comes from the environment, from the key ring of this computer when that was asked
for, or from the counsellor, who gets three tries; it is asked once in a run, and is shown and written nowhere.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from loopbaangesprek.clearing import finish
from loopbaangesprek.fouten import Afgesloten, Geweigerd, OpslagFout
from loopbaangesprek.places import DATABASE, home_folder
from loopbaangesprek.teksten import kluis as t
from loopbaangesprek.teksten import kluishulp, opslag
from loopbaangesprek.traces import leave_no_core, wipe_leftovers
from loopbaangesprek.wachtzin import POGINGEN, is_strong, tidy
from loopbaangesprek.wiring import ask_hidden, has_person, tell, tell_dim

if TYPE_CHECKING:
    from loopbaangesprek.stores.sqlite import SqliteStore

BESTAND, ZIN, NIEUW_BESTAND = "LOB_WACHTZIN_BESTAND", "LOB_WACHTZIN", "LOB_NIEUWE_WACHTZIN_BESTAND"
"""The variables of the environment: a file with the wachtzin, the wachtzin itself, a file with the one to come."""
_KEREN = 3
"""How often a place is followed that moves while somebody waits for it."""
_BEKEND: dict[str, str] = {}
"""The wachtzin of each file that was opened in this run, so that it is asked once."""


def open_kept(
    folder: Path | None, beside: Callable[[str], None] = tell_dim, *, may_forget: bool = False
) -> SqliteStore:
    """The store on this computer; that it has no wachtzin is told `beside`.

    With `may_forget` an empty line says that somebody does not know the wachtzin any more, and no more is asked.
    Raises `Afgesloten`, `OpslagFout` or `NieuwerBestand` with what to do.
    """
    leave_no_core()
    wipe_leftovers()
    for _ in range(_KEREN):
        with suppress(_Elsewhere):
            return _opened(_open_where_it_is(folder, beside, may_forget=may_forget))
    raise OpslagFout(opslag.bezet(str(home_folder(folder) / DATABASE)))


class _Elsewhere(OpslagFout):
    """Everything moved while this waited: the file in the old folder says where to."""


class _Spot(NamedTuple):
    """A folder as it was named, the file it led to, and whether that file was there."""

    folder: Path | None
    pad: Path
    was_there: bool

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


def _open_where_it_is(folder: Path | None, beside: Callable[[str], None], *, may_forget: bool) -> SqliteStore:
    from loopbaangesprek.stores.cipher import state_of  # noqa: PLC0415 - only who keeps something pays for it
    from loopbaangesprek.stores.trouble import named  # noqa: PLC0415 - see above

    pad = home_folder(folder) / DATABASE
    with named(str(pad)):
        toestand = state_of(pad)
    plek = _Spot(folder, pad, toestand in {"dicht", "open"})
    if toestand == "dicht":
        return _open_locked(plek, may_forget=may_forget)
    if toestand == "open":
        beside(t.ZONDER_WACHTZIN)
        return plek.open(None)
    return plek.open(_BEKEND.get(str(pad)) or _first_from_environment())


def _first_from_environment() -> str | None:
    """The wachtzin for a file that is yet to be made; what is too easy to guess is refused here."""
    wachtzin = from_environment()
    if wachtzin is not None:
        refuse_weak(wachtzin, BESTAND if os.environ.get(BESTAND) else ZIN)
    return wachtzin


def remember(pad: Path, wachtzin: str | None) -> None:
    """From now on in this run this wachtzin (or none) opens that file."""
    _BEKEND.pop(str(pad), None)
    if wachtzin is not None:
        _BEKEND[str(pad)] = wachtzin


def from_environment() -> str | None:
    """The wachtzin from LOB_WACHTZIN_BESTAND or LOB_WACHTZIN; None without one, or when it says to do without.

    Raises `Geweigerd` when the file cannot be read.
    """
    return _from_file(BESTAND) if os.environ.get(BESTAND) else tidy(os.environ.get(ZIN, "")) or None


def new_from_environment() -> str | None:
    """The wachtzin that is to come, from LOB_NIEUWE_WACHTZIN_BESTAND; None without one.

    Raises `Geweigerd` when the file cannot be read, and for one that is too easy to guess.
    """
    wachtzin = _from_file(NIEUW_BESTAND)
    if wachtzin is not None:
        refuse_weak(wachtzin, NIEUW_BESTAND)
    return wachtzin


def _from_file(variabele: str) -> str | None:
    """The first line of the file that a variable names; no `Afgesloten`, for no wachtzin was tried."""
    if not (naam := os.environ.get(variabele)):
        return None
    try:
        wachtzin = tidy(Path(naam).expanduser().read_text(encoding="utf-8-sig").partition("\n")[0])
    except (OSError, ValueError, RuntimeError):
        raise Geweigerd(t.bestand_niet_gelezen(naam, variabele)) from None
    if not wachtzin:  # whoever names a file wants a lock, and must not be left without one unseen
        raise Geweigerd(t.bestand_leeg(naam, variabele))
    return wachtzin


def settled_by_environment() -> bool:
    """Whether the environment says which wachtzin, or that there is to be none."""
    return bool(os.environ.get(BESTAND)) or ZIN in os.environ


def refuse_weak(wachtzin: str, variabele: str) -> None:
    """Raise `Geweigerd` for a new wachtzin from the environment that is too easy to guess."""
    if not is_strong_here(wachtzin):
        raise Geweigerd(t.zwak_uit_omgeving(variabele))


def is_strong_here(wachtzin: str) -> bool:
    """Whether a wachtzin is hard to guess, also for who has our list of words."""
    from loopbaangesprek.reading.words import load_words  # noqa: PLC0415 - only who thinks of one needs it

    return is_strong(wachtzin, load_words())


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
def opened(folder: Path) -> Iterator[SqliteStore]:
    """The store on this computer, closed again afterwards; where none was ever made an empty one that leaves nothing.

    A folder that is not there may be a slip of the pen: that is said.
    """
    if is_kept(home_folder(folder)):
        store = open_kept(folder)
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
