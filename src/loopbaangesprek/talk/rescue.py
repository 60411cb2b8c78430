"""When the usual place cannot be written: offer another one, and write the whole talk there (contract C7).

The rule that lives here: the talk goes on whatever happens to the disk; what was typed is in memory until it is
safe somewhere.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.fouten import LobFout, OpslagFout
from loopbaangesprek.instellingen import ELDERS, ELDERS_VAN
from loopbaangesprek.places import DATABASE, is_for_a_while, rescue_folders
from loopbaangesprek.scherm import Face, Scherm
from loopbaangesprek.stores.base import Store
from loopbaangesprek.teksten import elders as te
from loopbaangesprek.teksten import verloop as t
from loopbaangesprek.vault.first_time import choose, open_for_talk
from loopbaangesprek.wiring import has_person

if TYPE_CHECKING:
    from loopbaangesprek.stores.sqlite import SqliteStore
    from loopbaangesprek.talk.session import Session
    from loopbaangesprek.talk.sitting import Sitting
    from loopbaangesprek.vault.new_wachtzin import Choice

_POGINGEN = 3


def offer_another_place(folder: Path, sitting: Sitting) -> None:
    """Ask in mid-talk where to keep the talk instead, and move it there; doing without is allowed.

    First it is tried once more: another window may have kept the file to itself for a while.
    """
    sitting.session.reload()
    if not sitting.session.store.trouble:
        sitting.note(te.TOCH_BEWAARD)
        return
    gekozen = _ask_and_move(folder, sitting.session, sitting.face)
    if gekozen:
        sitting.note(t.VERHUISD.format(map=gekozen))


def save_at_last(folder: Path, session: Session, face: Face, *, may_ask: bool) -> None:
    """At the end: try once more what is pending, and when that fails ask once more where to keep it.

    Raises `GesprekNietGevonden` when another window erased the talk: then there is nothing to keep.
    """
    session.reload()
    if session.store.trouble and may_ask and has_person():
        gekozen = _ask_and_move(folder, session, face)
        if gekozen:
            face.read_out((t.VERHUISD.format(map=gekozen),))


def _ask_and_move(folder: Path, session: Session, face: Face) -> str | None:
    """The place that was picked and took the whole talk, or None."""
    from loopbaangesprek.talk.elsewhere import ask_place  # noqa: PLC0415 - only in trouble

    vraag = t.WAAR_BEWAREN
    for _ in range(_POGINGEN):
        scherm = Scherm(vraag=vraag, balk=session.store.trouble, hulpregels=_for_a_while(folder))
        gekozen = ask_place(scherm, _ideas(folder), t.VERDER_ZONDER, face, partial(_keep_answer, session))
        if gekozen is None:
            return None
        place = _named(gekozen)
        if place is not None and _move(folder, place, session):
            session.moved_to = str(place)
            return str(place)
        vraag = f"{t.VERHUIZEN_LUKT_NIET} {t.WAAR_BEWAREN}"
    return None


def _keep_answer(session: Session, tekst: str) -> None:
    """A text that is no place was probably an answer: half-typed text of the question that is next."""
    from loopbaangesprek.volgorde import turn  # noqa: PLC0415 - only in trouble

    beurt = turn(session.talk)
    if beurt is not None:
        eerder = session.draft(beurt.plek)
        session.keep_draft(beurt.plek, f"{eerder}\n{tekst}" if eerder else tekst)


def open_or_elsewhere(folder: Path, face: Face) -> tuple[Path, Store]:
    """The store in its usual place, or in another one that the counsellor picks; raises `OpslagFout` otherwise."""
    vraag, place = t.WAAR_BEWAREN, folder
    keuze = _chosen(folder, face)
    for _ in range(_POGINGEN):
        try:
            store = open_for_talk(place, keuze, face)
        except OpslagFout as fout:
            if not has_person():
                raise
            from loopbaangesprek.talk.elsewhere import ask_place  # noqa: PLC0415 - only in trouble

            scherm = Scherm(vraag=vraag, balk=fout.zin, hulpregels=_for_a_while(folder))
            gekozen = ask_place(scherm, _ideas(folder), t.NIET_BEGINNEN, face)
            if gekozen is None:
                raise
        else:
            place = store.pad.parent  # it may have moved at the question
            if place != folder:
                note_elsewhere(None, store, folder)
            return place, store
        place = _named(gekozen) or place
        vraag = f"{t.VERHUIZEN_LUKT_NIET} {t.WAAR_BEWAREN}"
    raise OpslagFout(t.NERGENS)


def _chosen(folder: Path, face: Face) -> Choice | None:
    """The wachtzin of what is kept for the first time; a place that can hold nothing is told when it is opened."""
    try:
        return choose(folder, face)
    except OpslagFout:
        return None


def _ideas(folder: Path) -> list[str]:
    """Other places that may work."""
    return [str(idea) for idea in rescue_folders(folder) if _may_work(idea)]


def _for_a_while(folder: Path) -> tuple[str, ...]:
    """Which of those places is empty after a restart of the computer."""
    return tuple(te.tijdelijk(idee) for idee in _ideas(folder) if is_for_a_while(Path(idee)))


def _named(gekozen: str) -> Path | None:
    """The folder that was picked or typed, or None when there can be no such folder."""
    try:
        return Path(gekozen).expanduser().absolute()
    except (RuntimeError, ValueError, OSError):
        return None


def _move(folder: Path, place: Path, session: Session) -> bool:
    """Write the whole talk there, behind the same wachtzin; False when that cannot be."""
    from loopbaangesprek.stores.sqlite import open_store  # noqa: PLC0415 - only in trouble

    eerder = session.store.store
    try:
        daar = open_store(place / DATABASE, eerder.wachtzin)
        session.store.move_to(daar)
    except LobFout:
        return False
    note_elsewhere(eerder, daar, folder)
    return True


def note_elsewhere(eerder: Store | None, daar: SqliteStore, folder: Path) -> None:
    """Have an erasure name where talks went: kept in the place that failed, or else in the one that was taken."""
    from loopbaangesprek.desk.log import safe_folder  # noqa: PLC0415 - only in trouble

    codes = {kop.code for kop in daar.talks()}
    with suppress(LobFout):
        if eerder is not None:
            namen = (eerder.setting(ELDERS) or "").split("\n")
            eerder.set_setting(
                ELDERS, "\n".join(dict.fromkeys(filter(None, [*namen, safe_folder(daar.pad.parent, codes)])))
            )
            return
    with suppress(LobFout):
        daar.set_setting(ELDERS_VAN, safe_folder(folder, codes))


def _may_work(folder: Path) -> bool:
    """Whether a folder, or the nearest one above it that exists, may be written."""
    try:
        while not folder.exists() and folder != folder.parent:
            folder = folder.parent
        return folder.is_dir() and os.access(folder, os.W_OK)
    except OSError:
        return False
