"""The places in which a talk was kept before it went to another one: what is taken back has to go there too.

The rule that lives here: nothing is added there, and only what is no longer in the talk goes. A place that cannot be
reached is named, with what to do once it can.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.fouten import LobFout
from loopbaangesprek.gebeurtenissen import from_line
from loopbaangesprek.gesprek import replay
from loopbaangesprek.hoofd import head_and_words
from loopbaangesprek.teksten.bescherming import staat_er_nog
from loopbaangesprek.teksten.verloop import lob

if TYPE_CHECKING:
    from pathlib import Path

    from loopbaangesprek.stores.base import Store
    from loopbaangesprek.talk.session import Session


def clear_where_it_was(session: Session) -> list[str]:
    """Take out of each earlier place what is no longer in the talk; a sentence for each where that cannot be now."""
    daar = [store for store in session.store.left if _place(store) != _place(session.store.store)]
    return [staat_er_nog(lob(_place(store)), session.id) for store in daar if not _cleared(store, session)]


def _place(store: Store) -> str | None:
    """The folder of a store; None for one in memory."""
    pad: Path | None = getattr(store, "pad", None)
    return None if pad is None else str(pad.parent)


def _cleared(store: Store, session: Session) -> bool:
    """Whether the talk as it was kept there holds nothing any more that this one lacks."""
    try:
        with store.as_one():
            _drop_facts(store, session)
            _drop_own(store, session)
        store.leave_no_copy()
    except (LobFout, ValueError):  # ValueError: what stands there is no talk any more
        return False
    return True


def _drop_facts(store: Store, session: Session) -> None:
    """Drop facts and half-typed texts; its row and its words are made of what is left there."""
    hier, rijen = set(session.store.facts()), store.facts(session.id)
    weg = [rij.nr for rij in rijen if rij not in hier]
    drafts = session.store.drafts()
    half = {plek: None for plek, tekst in store.drafts(session.id).items() if drafts.get(plek) != tekst}
    if weg or half:
        over = replay(from_line(rij.regel) for rij in rijen if rij in hier)
        kop, vindbaar = head_and_words(over, session.clock())
        store.write(rijen[-1].nr, (), kop, weg=weg, concepten=half, vindbaar=vindbaar)


def _drop_own(store: Store, session: Session) -> None:
    def is_here(vraag: str, ronde: int, tekst: str) -> bool:
        return any(note.tekst == tekst for note in session.store.own_notes((vraag, ronde)))

    daar = store.own.of_talk(session.id)
    store.own.drop([note.nr for note in daar if not is_here(note.vraag, note.ronde, note.tekst)])
