"""Reservekopieën: when one is made, which are kept, and how it stands with them.

The rule that lives here: a reservekopie is always locked, whole, and under a name that tells nothing; older ones go
only after a new one was read again. What goes wrong after a talk is one sentence, and changes nothing of the talk.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from loopbaangesprek.desk.log import note, safe_folder
from loopbaangesprek.fouten import Geweigerd, LobFout
from loopbaangesprek.instellingen import (
    RESERVE_BEWAAR,
    RESERVE_ELKE_KEER,
    RESERVE_GEWIST,
    RESERVE_MAP,
    RESERVE_NUMMER,
    RESERVE_SCHOON,
)
from loopbaangesprek.stores.base import Store
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.teksten import opslag
from loopbaangesprek.teksten import reserve as t
from loopbaangesprek.vault import copy_files as files
from loopbaangesprek.vault.marks import give_mark, mark_of
from loopbaangesprek.wiring import now, tell, tell_dim

BEWAAR = 5
"""How many are kept when nobody says."""
_GROOT = 8 * 2**20
"""Bytes (a thousand talks) from which it takes so long that it is said."""


class Plan(Struct, frozen=True):
    """Where reservekopieën go, how many are kept, and whether one is made after each talk."""

    folder: Path
    keep: int
    each_time: bool


def plan_of(store: Store) -> Plan | None:
    """What was decided for this kluis, or None."""
    map_ = store.setting(RESERVE_MAP)
    if not map_:
        return None
    return Plan(
        Path(map_), int(store.setting(RESERVE_BEWAAR) or BEWAAR), store.setting(RESERVE_ELKE_KEER) == "ja"
    )


def keep_plan(store: Store, plan: Plan | None) -> None:
    """Keep what was decided, or that nothing is; only what is another is written."""
    map_, bewaar = (str(plan.folder), str(plan.keep)) if plan else ("", "")
    waarden = {
        RESERVE_MAP: map_,
        RESERVE_BEWAAR: bewaar,
        RESERVE_ELKE_KEER: "ja" if plan and plan.each_time else "nee",
    }
    for naam, waarde in waarden.items():
        if store.setting(naam) != waarde:
            store.set_setting(naam, waarde)


def make_backup(store: SqliteStore, plan: Plan) -> Path:
    """Make a reservekopie, see that it is the same, and let go of those that are too many. Raises `LobFout`."""
    if store.wachtzin is None:
        raise Geweigerd(t.ZONDER_WACHTZIN)
    merk = give_mark(store)
    laatste = max(int(store.setting(naam) or 0) for naam in (RESERVE_NUMMER, RESERVE_SCHOON))
    doel = files.make(
        store, plan.folder, (merk, laatste), now().date(), lambda nummer: _remember(store, nummer)
    )
    files.keep_newest(plan.folder, merk, plan.keep)
    return doel


def _remember(store: Store, nummer: int) -> None:
    """From which number on the copies hold nothing that was erased before: told by counting, and not by a clock.

    So a number is given once, also where the copies go to another folder.
    """
    store.set_setting(RESERVE_NUMMER, str(nummer))
    geteld = str(_erased(store))
    if (store.setting(RESERVE_GEWIST) or "0") != geteld:
        store.set_setting(RESERVE_SCHOON, str(nummer))
        store.set_setting(RESERVE_GEWIST, geteld)


def _erased(store: Store) -> int:
    return store.log.count("gewist")


def back_up_after(store: Store) -> None:
    """After a talk: a reservekopie where that was asked for. What goes wrong is told, and stops nothing."""
    plan = None
    with suppress(LobFout):  # a place that cannot even be read was told of before
        plan = plan_of(store)
    if plan is None or not plan.each_time or not isinstance(store, SqliteStore):
        return
    with suppress(KeyboardInterrupt):  # who does not want to wait for it; the talk itself is kept
        try:
            files.refuse_missing(plan.folder)
            if store.pad.stat().st_size > _GROOT:
                tell_dim(t.EVEN_WACHTEN)
            make_backup(store, plan)
        except LobFout as fout:
            tell(t.niet_gelukt(fout.zin))
        except OSError:
            tell(t.niet_gelukt(opslag.verdwenen(str(store.pad))))


def make_now(store: SqliteStore, plan: Plan) -> list[str]:
    """Make one because somebody asked; returns the lines to say. Raises `LobFout`."""
    files.refuse_at_home(plan.folder, store.pad.parent)
    doel = make_backup(store, plan)
    note(store, "reservekopie", bij=_folder_in_log(store, plan.folder))
    dichtbij = [t.ZELFDE_SCHIJF] if files.is_on_the_same_disk(plan.folder, store.pad.parent) else []
    return [t.gemaakt(str(doel), len(store.talks())), *dichtbij, t.bewaard(plan.keep), *_still_erased(store)]


def copies(store: Store) -> list[Path]:
    """The reservekopieën of this kluis in the folder that was set, newest first; none where that is not there."""
    plan, merk = plan_of(store), mark_of(store)
    return files.found(plan.folder, merk) if plan and merk else []


def of_others(store: Store) -> list[Path]:
    """The reservekopieën in that folder under another mark: of another kluis, or of this one on another computer."""
    plan = plan_of(store)
    return (
        [pad for pad in files.found(plan.folder, None) if files.mark_in(pad) != mark_of(store)]
        if plan
        else []
    )


def other_folders(store: Store) -> list[str]:
    """The folders that ever got a reservekopie, but for the one that is set: copies may still be there."""
    plan = plan_of(store)
    namen = dict.fromkeys(
        regel.bij for regel in store.log.lines() if regel.daad == "reservekopie" and regel.bij
    )
    return [naam for naam in namen if plan is None or naam != _folder_in_log(store, plan.folder)]


def _folder_in_log(store: Store, map_: Path) -> str:
    return safe_folder(map_, {kop.code for kop in store.talks()})


def renew_copies(store: SqliteStore) -> Path | None:
    """A fresh reservekopie, and only after that the older ones go; None where no folder is set. Raises `LobFout`."""
    plan = plan_of(store)
    if plan is None:
        return None
    files.refuse_missing(plan.folder)
    doel = make_backup(store, plan)
    files.keep_newest(plan.folder, str(mark_of(store)), 1, strict=True)
    return doel


def status_lines(store: Store) -> list[str]:
    """How it stands with the reservekopieën of this kluis. Raises `OpslagFout`."""
    plan = plan_of(store)
    if plan is None:
        return [t.GEEN_RESERVEKOPIE]
    hoe = t.stand(str(plan.folder), elke_keer=plan.each_time)
    regels = [hoe if store.wachtzin is not None else t.stand_zonder_wachtzin(str(plan.folder))]
    if not plan.folder.is_dir():
        return [*regels, t.map_weg(str(plan.folder))]
    paden = copies(store)
    if not paden:
        return [*regels, t.GEEN_IN_MAP]
    oud = (now().date() - files.day_of(paden[0])).days
    return [*regels, t.nieuwste(oud, len(paden), files.mark_in(paden[0])), *_still_erased(store)]


def _still_erased(store: Store) -> list[str]:
    """A line where older copies hold what was erased since."""
    paden = copies(store)
    if str(_erased(store)) == (store.setting(RESERVE_GEWIST) or "0"):
        eerste = int(store.setting(RESERVE_SCHOON) or 0)
        paden = [pad for pad in paden if files.number_of(pad) < eerste]
    return [t.met_gewist(len(paden))] if paden else []
