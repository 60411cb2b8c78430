"""`lob kluis reservekopie`: what was asked for, and what was decided before.

The rule that lives here: a folder is remembered once a reservekopie stands in it. Where one is made after each talk,
that folder stays the one until another is named with `--elke-keer`: a stick that was used once changes nothing.
"""

from __future__ import annotations

import os
from pathlib import Path

from loopbaangesprek.asking import ask_choice
from loopbaangesprek.fouten import Geweigerd, VerkeerdGebruik
from loopbaangesprek.opening import is_kept, opened
from loopbaangesprek.stores.sqlite import SqliteStore
from loopbaangesprek.teksten import reserve as t
from loopbaangesprek.vault import copy_files as files
from loopbaangesprek.vault.backups import BEWAAR, Plan, keep_plan, make_now, plan_of
from loopbaangesprek.wiring import has_person, say


def each_time(*, yes: bool, no: bool) -> bool | None:
    """Whether one is to be made after each talk from now on; None when nobody says. Raises `VerkeerdGebruik`."""
    if yes and no:
        raise VerkeerdGebruik(t.WEL_EN_NIET)
    return yes if yes or no else None


def make(folder: Path, map_: Path | None, bewaar: int | None, elke_keer: bool | None) -> None:  # noqa: FBT001 - from the option
    """Make a reservekopie now, and keep what was decided with it; or only see to it that no more come by themselves."""
    if not is_kept(folder):
        raise Geweigerd(t.NIETS_BEWAARD)
    with opened(folder) as store:
        plan = plan_of(store)
        if elke_keer is False and map_ is None:
            _stop(store, plan, bewaar)
            return
        if store.wachtzin is None:
            raise Geweigerd(t.ZONDER_WACHTZIN)
        nieuw = _asked(plan, map_, bewaar, elke_keer)
        files.refuse_at_home(nieuw.folder, store.pad.parent)
        gemaakt = _see_to(nieuw.folder, known=map_ is None)
        blijft = plan is not None and plan.each_time and elke_keer is None and nieuw.folder != plan.folder
        regels = make_now(store, nieuw) if blijft else _made_and_kept(store, nieuw, plan)
        say(*gemaakt, *regels, t.NA_ELK_GESPREK if nieuw.each_time else t.OOK_VANZELF)


def _made_and_kept(store: SqliteStore, nieuw: Plan, oud: Plan | None) -> list[str]:
    """What is decided stands in the reservekopie as well; where none could be made, what was decided before stays."""
    keep_plan(store, nieuw)
    try:
        return make_now(store, nieuw)
    except BaseException:
        keep_plan(store, oud)
        raise


def _asked(plan: Plan | None, map_: Path | None, bewaar: int | None, elke_keer: bool | None) -> Plan:  # noqa: FBT001 - see above
    """What was typed, filled up with what was decided before."""
    if map_ is None and plan is None:
        raise VerkeerdGebruik(t.NOEM_EEN_MAP)
    waar = plan.folder if map_ is None and plan is not None else _whole(map_)
    return Plan(
        waar,
        bewaar or (plan.keep if plan else BEWAAR),
        each_time=elke_keer if elke_keer is not None else plan is not None and plan.each_time,
    )


def _see_to(map_: Path, *, known: bool) -> list[str]:
    """No folder is made by a slip of the pen: somebody says yes, or what it is to stand in is there.

    Returns what to say of a folder that is made without asking; raises `OpslagFout` and `Geweigerd`.
    """
    if known:  # it was there before: now its disk is not connected
        files.refuse_missing(map_)
    if os.path.lexists(map_):
        return []
    if has_person():
        if ask_choice(t.map_maken(str(map_)), list(t.MAP_MAKEN_KEUZE)) != 1:
            raise Geweigerd(t.NIETS_GEMAAKT)
        return []
    if not os.path.lexists(map_.parent):
        raise Geweigerd(t.map_is_er_niet(str(map_)))
    return [t.map_is_nieuw(str(map_))]


def _whole(map_: Path | None) -> Path:
    """The folder as it is found from anywhere; raises `VerkeerdGebruik` when there can be no such folder."""
    try:
        if map_ is not None and str(map_).strip():
            return map_.expanduser().absolute()
    except (RuntimeError, ValueError):
        pass
    raise VerkeerdGebruik(t.NOEM_EEN_MAP)


def _stop(store: SqliteStore, plan: Plan | None, bewaar: int | None) -> None:
    """No more by themselves; how many are to stay counts from the next one on."""
    if plan is None and bewaar is not None:
        raise VerkeerdGebruik(t.NOEM_EEN_MAP)
    if plan is not None:
        keep_plan(store, Plan(plan.folder, bewaar or plan.keep, each_time=False))
    say(t.NIET_ELKE_KEER, *([t.straks_bewaard(bewaar)] if bewaar else []))
