"""How long a talk may be left alone: shown, and chosen.

The rule that lives here: it is kept with the talks, behind the same wachtzin, and counts from the next talk that
begins or goes on.
"""

from __future__ import annotations

from pathlib import Path

from loopbaangesprek.fouten import Geweigerd, VerkeerdGebruik
from loopbaangesprek.instellingen import PAUZE
from loopbaangesprek.opening import is_kept, opened
from loopbaangesprek.pauze import as_setting, read_pause
from loopbaangesprek.stores.base import Store
from loopbaangesprek.teksten import kluishulp as t
from loopbaangesprek.wiring import say


def set_pause(folder: Path, getypt: str | None) -> None:
    """Keep after how many minutes a talk is hidden, or say it; raises `VerkeerdGebruik`."""
    if getypt is None:
        with opened(folder) as store:
            say(*pause_lines(store))
        return
    waarde = as_setting(getypt)
    if waarde is None:
        raise VerkeerdGebruik(t.PAUZE_GETAL)
    if not is_kept(folder):
        raise Geweigerd(t.NIETS_BEWAARD)
    with opened(folder) as store:
        store.set_setting(PAUZE, waarde)
        say(*pause_lines(store))


def pause_lines(store: Store) -> list[str]:
    """How it stands with the silence in a talk."""
    minuten = read_pause(store.setting(PAUZE))
    if minuten is None:
        return [t.PAUZE_UIT]
    return [t.pauze_na(minuten), *([] if store.wachtzin else [t.PAUZE_ZONDER])]
