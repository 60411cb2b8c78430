"""Where copies of talks may still be: files that were written, reservekopieën, copies from before a new version.

The rule that lives here: it is told from the log and from what lies in the folders that lob knows; where else a file
went nobody here knows, and that is said.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from msgspec import Struct

from loopbaangesprek.clearing import elsewhere
from loopbaangesprek.desk.log_list import lines_about
from loopbaangesprek.fouten import LobFout
from loopbaangesprek.places import DATABASE, rescue_folders
from loopbaangesprek.stores.base import Store
from loopbaangesprek.teksten import rechten as t
from loopbaangesprek.vault import backups
from loopbaangesprek.vault.old_copies import beside

NAAR_BUITEN = ("uitgevoerd", "overgedragen", "ingezien")
"""The deeds with which something leaves the tool."""


class Went(Struct, frozen=True):
    """Something that left the tool: the day, by whom, what was done, in which form or for whom, and to which folder."""

    dag: str
    wie: str
    daad: str
    vorm: str
    map: str


def went_out(store: Store, ids: Collection[str]) -> list[Went]:
    """What of these talks was written, handed over or given to read; the oldest first."""
    regels = (regel for regel in lines_about(store, ids) if regel.daad in NAAR_BUITEN)
    return [Went(r.om[:10], r.wie, r.daad, *_parts(r.bij)) for r in reversed(list(regels))]


def _parts(bij: str) -> tuple[str, str]:
    vorm, _, map_ = bij.partition(" ")
    return vorm, map_


def where_copies_are(store: Store, ids: Collection[str], folder: Path) -> list[str]:
    """The lines to say of copies that a change does not reach. Raises nothing: what was changed is changed."""
    return [
        *_looked_up(lambda: _files(store, ids)),
        *_looked_up(lambda: _backups(store)),
        *_looked_up(lambda: [t.in_kopie(str(pad)) for pad in beside(folder)]),
        *_looked_up(lambda: [t.in_andere_map(map_) for map_ in other_folders(store, folder)]),
        t.WAT_LOB_NIET_WEET,
    ]


def other_folders(store: Store, folder: Path) -> list[str]:
    """Where talks went when the usual place failed, and what a broken-off move left. Raises `OpslagFout`."""
    gered = [str(map_) for map_ in rescue_folders(folder) if (map_ / DATABASE).is_file()]
    return list(dict.fromkeys([*gered, *elsewhere(store)]))


def _looked_up(look: Callable[[], list[str]]) -> list[str]:
    """What was found; where a place cannot be looked at, a line that says so."""
    try:
        return look()
    except (OSError, LobFout):
        return [t.NIET_NAGEKEKEN]


def _files(store: Store, ids: Collection[str]) -> list[str]:
    uit = dict.fromkeys(
        t.ging_naar(went.dag, went.daad, went.vorm, went.map) for went in went_out(store, ids)
    )
    return [t.BESTANDEN, *uit] if uit else []


def _backups(store: Store) -> list[str]:
    paden = backups.copies(store)
    hier = [t.in_reservekopieen(len(paden), str(paden[0].parent))] if paden else []
    anders = backups.of_others(store)
    ook = [t.ook_van_anderen(str(anders[0].parent))] if anders else []
    return [*hier, *ook, *(t.in_eerdere_map(map_) for map_ in backups.other_folders(store))]
