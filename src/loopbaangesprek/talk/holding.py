"""A new talk from the first keystroke to the record.

The rule that lives here: what a talk needs is loaded after the questions before it, so that those are there soon.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.banks import bank_names
from loopbaangesprek.places import DATABASE, own_banks
from loopbaangesprek.talk.beginning import Wanted, read_bank
from loopbaangesprek.talk.preloading import NA_DE_VRAGEN, loading
from loopbaangesprek.talk.rescue import open_or_elsewhere
from loopbaangesprek.talk.setup import ask_what_is_missing
from loopbaangesprek.teksten import eerste as t
from loopbaangesprek.vault.whereabouts import warn_where_it_stands
from loopbaangesprek.wiring import choose_face, stops_gently

if TYPE_CHECKING:
    from loopbaangesprek.scherm import Face
    from loopbaangesprek.stores.base import Store


def start_talk(folder: Path, wanted: Wanted, *, eenvoudig: bool, naar: Path | None) -> int:
    """Begin a talk at the keyboard and hold it; returns the exit code."""
    face = choose_face(eenvoudig=eenvoudig)
    with stops_gently():
        if wanted.bank is not None:
            read_bank(folder, wanted.bank)
        nieuw = not os.path.lexists(folder / DATABASE)
        if nieuw:  # before a wachtzin is chosen for it
            warn_where_it_stands(folder, face.say)
        place, store = open_or_elsewhere(folder, face)
        try:
            if not nieuw or place != folder:
                warn_where_it_stands(place, face.say)
            with loading(NA_DE_VRAGEN):
                complete = _complete(face, store, wanted, bank_names(own_banks(folder)))
            from loopbaangesprek.talk.before import drop_expired  # noqa: PLC0415 - after the questions before it
            from loopbaangesprek.talk.first_facts import start  # noqa: PLC0415 - see above
            from loopbaangesprek.talk.seeing_through import see_through  # noqa: PLC0415 - see above

            drop_expired(store, face)
            session, told = start(folder, store, complete)
            session.moved_to = str(place) if place != folder else None
            return see_through(place, session, face, told, naar)
        finally:
            store.close()


def _complete(face: Face, store: Store, wanted: Wanted, banken: Sequence[str]) -> Wanted:
    """All that a talk needs; whoever stops before it begins hears how to begin again."""
    try:
        return ask_what_is_missing(face, store, wanted, banken)
    except KeyboardInterrupt:
        face.read_out((t.NIET_BEGONNEN,))
        raise
