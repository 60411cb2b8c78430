"""Erasing a talk, and saying what is left of it elsewhere.

The rule that lives here: whatever is not gone is told in the same breath, with how to be rid of it; and once the talk
is gone, no trouble after that says otherwise.
"""

from __future__ import annotations

from pathlib import Path

from loopbaangesprek.desk.left_behind import where_copies_are
from loopbaangesprek.desk.log import entry
from loopbaangesprek.fouten import OnleesbareTekst, OpslagFout
from loopbaangesprek.kop import Kop
from loopbaangesprek.stores.base import Store
from loopbaangesprek.teksten import verslagen as t


def erase_talk(store: Store, kop: Kop, folder: Path) -> list[str]:
    """Erase a talk for good; returns the lines to say. Raises `OpslagFout`, that tells whether it is still there."""
    store.erase_all([kop.id], entry("gewist", [kop.id], "1"))
    return [t.GEWIST, *_still_prepared(store, kop.code), *where_copies_are(store, [kop.id], folder)]


def _still_prepared(store: Store, code: str | None) -> list[str]:
    """A line when it was the last talk under a code, and something is prepared for the next one."""
    if not code:
        return []
    try:
        if store.of_code(code) or store.prepared(code) is None:
            return []
    except OnleesbareTekst:
        pass  # what is prepared is damaged, and it is there
    except OpslagFout:
        return []
    return [t.staat_nog_klaar(code)]
