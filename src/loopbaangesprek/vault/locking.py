"""The wachtzin of what is kept: on, another one, or off (`lob kluis wachtzin`).

The rule that lives here: the wachtzin of now opens the file first; the new one comes from a person, or from a file that
LOB_NIEUWE_WACHTZIN_BESTAND names. What else the change touches (older copies, the key ring, the sheet) is told.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from loopbaangesprek.asking import ask_choice, leaving_says
from loopbaangesprek.desk.log import entry
from loopbaangesprek.environment import new_from_environment, settled_by_environment
from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.instellingen import KLUIS, ZONDER
from loopbaangesprek.opening import is_kept, open_kept, remember
from loopbaangesprek.places import DATABASE, home_folder
from loopbaangesprek.stores.relock import relock
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.teksten import kluis as t
from loopbaangesprek.teksten import reserve
from loopbaangesprek.vault.backups import Plan, plan_of
from loopbaangesprek.vault.old_copies import after_locking
from loopbaangesprek.vault.ring import with_another
from loopbaangesprek.wiring import has_person, tell

Deed = Literal["aan", "wijzig", "uit"]
_GROOT = 2**24
"""Bytes from which a change takes so long that it is told beforehand."""


def change_lock(folder: Path, wat: Deed | None) -> list[str]:
    """Do what was asked with the wachtzin, or ask what is to be done; returns the lines to say.

    Raises KeyboardInterrupt when somebody leaves, and `LobFout` with what stands in the way; nothing is changed then.
    """
    home = home_folder(folder)
    if not is_kept(home):
        return _begin(home, wat)
    store = open_kept(home, quietly=True)  # what is done here is about that very sentence
    try:
        with leaving_says(t.NIETS_GEDAAN):
            deed = _deed(wat, locked=store.wachtzin is not None)
            if deed is None:
                return [t.NIETS_GEDAAN]
            nieuw = None if deed == "uit" else _new_one()
        if nieuw == store.wachtzin:
            return [t.ZELFDE]
        return _change(store, nieuw, deed)
    finally:
        store.close()


def _begin(home: Path, wat: Deed | None) -> list[str]:
    """Nothing is kept yet: make the place behind a wachtzin."""
    if wat == "uit":
        raise VerkeerdGebruik(t.NOG_NIETS)
    if wat == "wijzig":
        raise VerkeerdGebruik(t.NIET_AFGESLOTEN)
    if wat is None and not has_person():
        raise VerkeerdGebruik(t.WAT_ZONDER_PERSOON)
    with leaving_says(t.NIETS_GEMAAKT):
        nieuw = _new_one()
    remember(home / DATABASE, nieuw)
    store = open_kept(home, quietly=True)
    store.close()
    # Another window may have made it meanwhile, and without one.
    return [t.AFGESLOTEN if store.wachtzin == nieuw else t.NIET_AFGESLOTEN]


def _deed(wat: Deed | None, *, locked: bool) -> Deed | None:
    """What is to be done with this file; None for nothing."""
    if wat == "aan" and locked:
        raise VerkeerdGebruik(t.AL_AFGESLOTEN)
    if wat in ("wijzig", "uit") and not locked:
        raise VerkeerdGebruik(t.NIET_AFGESLOTEN)
    if wat == "uit":
        return "uit" if not has_person() or _is_sure() else None
    if wat is not None:
        return wat
    if not has_person():
        raise VerkeerdGebruik(t.WAT_ZONDER_PERSOON)
    if not locked:
        return "aan"
    nummer = ask_choice(t.WAT_DOEN, [t.WIJZIGEN, t.ERAF, t.LATEN])
    if nummer == 1:
        return "uit" if _is_sure() else None
    return "wijzig" if nummer == 0 else None


def _is_sure() -> bool:
    return ask_choice(t.ERAF_ZEKER, [t.NEE, t.JA_ERAF], t.ERAF_UITLEG) == 1


def _new_one() -> str | None:
    """The wachtzin that is to come: from the environment, or from a person."""
    if (nieuw := new_from_environment()) is not None:
        return nieuw
    if not has_person():
        raise VerkeerdGebruik(t.NIEUWE_NODIG)
    from loopbaangesprek.vault.new_wachtzin import ask_which_wachtzin  # noqa: PLC0415 - loads the words

    return ask_which_wachtzin(zonder=False).wachtzin


def _change(store: SqliteStore, nieuw: str | None, deed: Deed) -> list[str]:
    oud = store.wachtzin
    if nieuw is None:
        store.set_setting(KLUIS, ZONDER)  # before: whoever is killed on the way is not asked again
    store.close()
    if store.pad.stat().st_size > _GROOT:
        tell(t.EVEN)
    overschreven = relock(store.pad, oud, nieuw, regel=entry("wachtzin", bij=deed))
    remember(store.pad, nieuw)
    anders = open_store(store.pad, nieuw)
    try:
        kopieen = _of_copies(plan_of(anders), deed)
    finally:
        anders.close()
    bos = with_another(store.pad, nieuw)
    return [*_told(store.pad.parent, deed, overschreven=overschreven), *kopieen, *bos]


def _of_copies(plan: Plan | None, deed: Deed) -> list[str]:
    """What it means for the reservekopieën, where those are made."""
    if deed == "uit":
        return [reserve.VANZELF_HOUDT_OP] if plan and plan.each_time else []
    return [reserve.MAAK_METEEN] if plan else []


def _told(home: Path, deed: Deed, *, overschreven: bool) -> list[str]:
    """What came of it, and what it touches beside the file."""
    if deed == "uit":
        return [t.ERAF_GEHAALD, t.KOPIE_VAN_TOEN]
    gedaan = (
        [t.AFGESLOTEN, t.old_file(overschreven=overschreven)]
        if deed == "aan"
        else [t.GEWIJZIGD, t.NIEUW_BLAD, t.KOPIE_VAN_TOEN]
    )
    omgeving = [t.PAS_BESTAND_AAN] if settled_by_environment() else []
    return [*gedaan, *omgeving, *after_locking(home)]
