"""The first facts of a talk, and what is told before its first question.

The rule that lives here: a talk that cannot be kept does not begin where nobody can be told.
"""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from loopbaangesprek.bewaartermijn import read_term
from loopbaangesprek.desk.damage import unreadable
from loopbaangesprek.desk.log import entry
from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.instellingen import BEWAARTERMIJN, ROL
from loopbaangesprek.stores.base import Store
from loopbaangesprek.talk.before import (
    better_another_code,
    previous_step,
    still_running,
    what_is_known,
    what_is_told,
)
from loopbaangesprek.talk.beginning import Wanted, begin, read_bank
from loopbaangesprek.talk.prepared import fill_prepared, known_stars, what_was_prepared
from loopbaangesprek.talk.session import Session
from loopbaangesprek.wiring import has_person, new_id, now, programme


def start(folder: Path, store: Store, wanted: Wanted) -> tuple[Session, tuple[str, ...]]:
    """The talk with its first facts, and what is told before the first question."""
    voorbereid, opmerkingen = what_was_prepared(store, wanted.code)
    bank = read_bank(folder, "basis" if wanted.bank is None else wanted.bank)
    ster, vreemd = known_stars(bank, voorbereid.ster)
    opmerkingen += better_another_code(wanted.code)
    opmerkingen += still_running(store, wanted.code)
    opmerkingen += unreadable(store, store.of_code(wanted.code) if wanted.code else ())
    feit = begin(
        bank,
        replace(wanted, ster=ster, bewaartermijn=read_term(store.setting(BEWAARTERMIJN))),
        gesprek=new_id(),
        datum=now().date(),
        vorige=previous_step(store, wanted.code),
        programma=programme(),
    )
    session = Session.begin(store, now, feit, entry("begonnen", [feit.id]))
    if session.store.trouble and not has_person():
        raise OpslagFout(session.store.trouble)
    opmerkingen += [*fill_prepared(session, voorbereid), *vreemd]
    if not session.store.trouble:
        _remember(store, wanted)
    bekend = what_is_known(store, feit.vorige)
    return session, what_is_told(feit, voorbereid, opmerkingen, bekend, op_slot=store.wachtzin is not None)


def _remember(store: Store, wanted: Wanted) -> None:
    """The role is asked once; what was prepared is used once."""
    if wanted.rol is not None and store.setting(ROL) != wanted.rol:
        store.set_setting(ROL, wanted.rol)
    if wanted.code:
        store.drop_prepared(wanted.code)
