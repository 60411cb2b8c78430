"""What was done with the talks of a jongere, as whoever reads an inzage may see it.

The rule that lives here: nothing of somebody else, and no place on this computer: of a folder only its last part. A
parent does not read that the jongere asked.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.desk.left_behind import Went, went_out
from loopbaangesprek.desk.log import safe_folder
from loopbaangesprek.desk.log_list import lines_about
from loopbaangesprek.exports.access import Done
from loopbaangesprek.logboek import Logregel
from loopbaangesprek.teksten import logboek as tl

if TYPE_CHECKING:
    from loopbaangesprek.stores.sqlite import SqliteStore


def what_was_done(store: SqliteStore, ids: Collection[str], code: str, voor: str) -> list[Done]:
    """The lines of the log about these talks, the oldest first."""
    anderen = _other_codes(store, code)
    regels = reversed(lines_about(store, ids))
    return [_done(regel, anderen) for regel in regels if not _is_private(voor, regel.daad, regel.bij)]


def what_went_out(store: SqliteStore, ids: Collection[str], code: str, voor: str) -> list[Done]:
    """What of these talks left the tool, the oldest first."""
    anderen = _other_codes(store, code)
    weg = went_out(store, ids)
    return [_copy(went, anderen) for went in weg if not _is_private(voor, went.daad, went.vorm)]


def _other_codes(store: SqliteStore, code: str) -> list[str]:
    """The codes of everybody else: a folder may be named after one of them."""
    return [j.code for j in store.archive.young_people() if isinstance(j.code, str) and j.code != code]


def _done(regel: Logregel, anderen: Sequence[str]) -> Done:
    return Done(regel.om[:16].replace("T", " "), regel.wie, tl.daad(regel.daad, _without(regel.bij, anderen)))


def _is_private(voor: str, daad: str, bij: str) -> bool:
    """Whether a line tells a parent that the jongere asked to read."""
    return voor != "jongere" and daad == "ingezien" and bij.partition(" ")[0] == "jongere"


def _without(bij: str, anderen: Sequence[str]) -> str:
    """What belongs to a line, with only the name of the folder."""
    vorm, spatie, map_ = bij.partition(" ")
    return f"{vorm}{spatie}{_folder(map_, anderen)}" if map_ else bij


def _folder(map_: str, anderen: Sequence[str]) -> str:
    """The last part of a folder, as far as it is not named after somebody else: what lies above is of this computer."""
    veilig = Path(safe_folder(Path(map_), anderen))
    return veilig.name or str(veilig)


def _copy(went: Went, anderen: Sequence[str]) -> Done:
    return Done(went.dag, went.wie, tl.naar_buiten(went.daad, went.vorm), _folder(went.map, anderen))
