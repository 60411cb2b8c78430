"""Erasing a talk, and saying what is left of it elsewhere.

The rule that lives here: whatever is not gone is told in the same breath, with how to be rid of it; and once the talk
is gone, no trouble after that says otherwise.
"""

from __future__ import annotations

from pathlib import Path

from loopbaangesprek.desk.damage import read_talk
from loopbaangesprek.desk.left_behind import where_copies_are
from loopbaangesprek.desk.log import entry
from loopbaangesprek.fouten import GesprekBeschadigd, OnleesbareTekst, OpslagFout
from loopbaangesprek.kop import Kop
from loopbaangesprek.oogst import harvest
from loopbaangesprek.stores.base import Store
from loopbaangesprek.teksten import verslagen as t


def erase_talk(store: Store, kop: Kop, folder: Path) -> list[str]:
    """Erase a talk for good; returns the lines to say. Raises `OpslagFout`, that tells whether it is still there."""
    store.erase_all([kop.id], entry("gewist", [kop.id], "1"))
    over = [*_told_elsewhere(store, kop), *_still_prepared(store, kop.code)]
    return [t.GEWIST, *over, *where_copies_are(store, [kop.id], folder)]


def _told_elsewhere(store: Store, kop: Kop) -> list[str]:
    """A line when a story of it was put in later talks with `/eerder`: it was told there too, and stays."""
    try:
        later = (
            [ander.id for ander in store.of_code(kop.code) if _holds_a_story(store, ander, kop.id)]
            if kop.code
            else []
        )
    except OpslagFout:
        return []
    return [t.staat_nog_verteld(later)] if later else []


def _holds_a_story(store: Store, ander: Kop, van: str) -> bool:
    try:
        verhalen = harvest(read_talk(store, ander))["verwante_verhalen"]
    except GesprekBeschadigd:
        return False
    return any(verhaal["gesprek"] == van and verhaal["verhaal"] for verhaal in verhalen)


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
