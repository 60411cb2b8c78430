"""A file on its way back: fetched, opened with its own wachtzin, and made to fit what happened here since.

The rule that lives here: the file it comes from is only read. What was erased here since stays erased, and what the log
says here is not forgotten.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from loopbaangesprek.desk.log import entry
from loopbaangesprek.environment import from_environment
from loopbaangesprek.fouten import (
    Afgesloten,
    Beschadigd,
    GeenLobBestand,
    Geweigerd,
    LobFout,
    NieuwerBestand,
)
from loopbaangesprek.logboek import ever_erased
from loopbaangesprek.namen import same_code
from loopbaangesprek.opening import ask_wachtzin
from loopbaangesprek.places import DATABASE
from loopbaangesprek.stores.backup import check_whole
from loopbaangesprek.stores.base import Store
from loopbaangesprek.stores.cipher import state_of
from loopbaangesprek.stores.leftovers import back_of, drop_back
from loopbaangesprek.stores.place import make_folder
from loopbaangesprek.stores.relock import relock
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.stores.swap import fetch
from loopbaangesprek.stores.trouble import named
from loopbaangesprek.teksten import kluis as tk
from loopbaangesprek.teksten import opslag
from loopbaangesprek.teksten import terugzetten as t
from loopbaangesprek.vault.backups import BEWAAR, Plan, keep_plan, plan_of
from loopbaangesprek.vault.copy_files import mark_in
from loopbaangesprek.vault.marks import is_related
from loopbaangesprek.wachtzin import POGINGEN
from loopbaangesprek.wiring import has_person, tell

_OOK_VAN_EEN_ANDERE = ("gewist", "reservekopie")


class _NotGiven(Afgesloten):
    """No wachtzin was tried, so none is wrong."""


@contextmanager
def fetched(bron: Path, pad: Path, bekend: str | None) -> Iterator[SqliteStore]:
    """A whole copy of a file, open in a folder beside the kluis; nothing is left of it unless it took the place."""
    omgeving = from_environment()  # what is wrong with that says nothing of the copy
    make_folder(back_of(pad))
    try:
        hier = back_of(pad) / DATABASE
        with _told_of(bron):
            with named(str(bron)):
                fetch(bron, hier)
            store = _open(hier, (bekend, omgeving))
        try:
            yield store
        finally:
            store.close()
    finally:
        with named(str(pad)):
            drop_back(pad)


@contextmanager
def _told_of(bron: Path) -> Iterator[None]:
    """What is wrong is told of the file that was named, and not of the copy of it that is looked at."""
    try:
        yield
    except _NotGiven:
        raise Afgesloten(t.is_op_slot(str(bron))) from None
    except Afgesloten:
        raise Afgesloten(t.kopie_past_niet(str(bron))) from None
    except NieuwerBestand:
        raise NieuwerBestand(opslag.nieuwer(str(bron))) from None
    except GeenLobBestand as fout:
        raise Geweigerd(t.geen_kluis(str(bron))) from fout
    except Beschadigd as fout:
        raise Beschadigd(t.kopie_beschadigd(str(bron))) from fout


def _open(pad: Path, bekend: tuple[str | None, ...]) -> SqliteStore:
    """Open it with the first wachtzin that fits, every page of it looked at."""
    if (toestand := state_of(pad)) != "dicht":
        if toestand != "open":
            raise GeenLobBestand(opslag.geen_lob_bestand(str(pad)))
        return _locked_as_here(_whole(pad, None), bekend[0])
    for wachtzin in dict.fromkeys(filter(None, bekend)):
        try:
            return _whole(pad, wachtzin)
        except Afgesloten:
            continue
    if not has_person() and not any(bekend):
        raise _NotGiven(opslag.afgesloten(str(pad)))
    return _asked(pad)


def _locked_as_here(store: SqliteStore, wachtzin: str | None) -> SqliteStore:
    """What stood here was locked, so what comes in its place is: a copy without a lock takes none off."""
    if wachtzin is None:
        return store
    store.close()
    relock(store.pad, None, wachtzin)
    return open_store(store.pad, wachtzin)


def lock_lines(terug: SqliteStore, bron: Path) -> list[str]:
    """What to say of the lock where the copy had none. Raises `OpslagFout`."""
    with named(str(bron)):
        if state_of(bron) == "dicht":
            return []
    return [t.IS_NU_OP_SLOT if terug.wachtzin is not None else t.ZONDER_WACHTZIN]


def _asked(pad: Path) -> SqliteStore:
    for over in reversed(range(POGINGEN if has_person() else 0)):
        try:
            return _whole(pad, ask_wachtzin(t.WACHTZIN_KOPIE))
        except Afgesloten:
            if over:
                tell(tk.past_niet(over))
    raise Afgesloten(opslag.wachtzin_past_niet(str(pad)))


def _whole(pad: Path, wachtzin: str | None) -> SqliteStore:
    """After opening, which may bring it up to date; a copy of a running kluis may have a WAL beside it till then."""
    store = open_store(pad, wachtzin)
    store.close()
    check_whole(pad, wachtzin)
    return open_store(pad, wachtzin)


def keep_erased(hier: Store, terug: SqliteStore) -> int:
    """Erase in what comes back what was erased here, and is not here again; returns how many talks that were."""
    ids = ever_erased(hier.log.lines())
    koppen = [kop for kop in map(terug.talk, sorted(ids)) if kop is not None and hier.talk(kop.id) is None]
    weg = [kop.id for kop in koppen]
    if weg:
        codes = {kop.code for kop in koppen if isinstance(kop.code, str)}
        alleen = [code for code in codes if hier.prepared(code) is None and _is_all_of(terug, code, weg)]
        terug.erase_all(weg, entry("gewist", weg), klaargezet=alleen)
    return len(weg)


def _is_all_of(store: Store, code: str, weg: Collection[str]) -> bool:
    """Whether a jongere has no talk but these."""
    return not any(same_code(kop.code, code) and kop.id not in weg for kop in store.of_code(code))


def carry_log(hier: Store, terug: SqliteStore) -> None:
    """The lines that were added here since; of another kluis only what was erased, and where its copies went."""
    bekend = set(terug.log.lines())
    zelfde = is_related(hier, terug)
    erbij = [r for r in hier.log.lines() if r not in bekend and (zelfde or r.daad in _OOK_VAN_EEN_ANDERE)]
    with terug.as_one():
        for regel in reversed(erbij):
            terug.log.add(regel)


def plan_again(terug: SqliteStore, bron: Path) -> None:
    """The folder for reservekopieën may be another one on a new computer: then it is the one it came from."""
    plan = plan_of(terug)
    if mark_in(bron) != "0" and (plan is None or not plan.folder.is_dir()):
        oud = plan or Plan(bron.parent, BEWAAR, each_time=False)
        keep_plan(terug, Plan(bron.parent.absolute(), oud.keep, each_time=oud.each_time))


def is_no_obstacle(fout: LobFout, *, tried: bool) -> bool:
    """Whether what stands here can be put aside although it does not open: damaged, or its wachtzin is forgotten.

    A wachtzin that nobody `tried` was not forgotten.
    """
    return isinstance(fout, Beschadigd | GeenLobBestand) or (tried and isinstance(fout, Afgesloten))
