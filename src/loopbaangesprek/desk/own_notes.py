"""Own notes after the talk: read again by who wrote them, and gone when their time is over.

The rule that lives here: they are shown by themselves, and only when they are asked for.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from loopbaangesprek.desk.damage import read_talk
from loopbaangesprek.desk.log import entry
from loopbaangesprek.fouten import GesprekBeschadigd
from loopbaangesprek.teksten import bescherming as t

if TYPE_CHECKING:
    from loopbaangesprek.eigen import EigenAantekening
    from loopbaangesprek.gesprek import Gesprek
    from loopbaangesprek.kop import Kop
    from loopbaangesprek.stores.base import Store


def own_lines(store: Store, welk: str) -> tuple[str, list[str]]:
    """The id of the talk that is meant, and its own notes as lines; raises `GesprekNietGevonden`."""
    from loopbaangesprek.desk.records import find_any  # noqa: PLC0415 - a talk that begins needs none of it

    kop = find_any(store, welk)
    notes = store.own.of_talk(kop.id)
    if not notes:
        return kop.id, [t.EIGEN_GEEN_BIJ]
    talk = _talk(store, kop)
    regels = [f"{t.EIGEN_BIJ} ({kop.code or kop.id}, {kop.datum})"]
    for note in notes:
        regels += [
            "",
            question_of(talk, note),
            *(f"  {regel}" for regel in note.tekst.split("\n")),
            _until(note),
        ]
    return kop.id, [*regels, "", t.ALLEEN_JIJ]


def drop_expired(store: Store, vandaag: date) -> int:
    """Take away the own notes of which the time is over; returns how many. Raises `OpslagFout`."""
    notes = store.own.expired(vandaag.isoformat())
    if notes:
        with store.as_one():
            store.own.drop([note.nr for note in notes])
            store.log.add(entry("verlopen", bij=str(len(notes))))
            store.leave_no_copy()
    return len(notes)


def _talk(store: Store, kop: Kop) -> Gesprek | None:
    try:
        return read_talk(store, kop)
    except GesprekBeschadigd:
        return None


def question_of(talk: Gesprek | None, note: EigenAantekening) -> str:
    """The question in the words in which it was asked; its name where nobody can tell."""
    if talk is None:
        return note.vraag
    uit_de_bank = {vraag.id: vraag.vraag for vraag in talk.begin.bank.vragen()}
    return talk.cel((note.vraag, note.ronde)).gevraagd or uit_de_bank.get(note.vraag, note.vraag)


def _until(note: EigenAantekening) -> str:
    from loopbaangesprek.datums import say_date  # noqa: PLC0415 - only where they are shown

    return f"  ({t.EIGEN_BEWAARD_TOT.format(dag=say_date(date.fromisoformat(note.tot)))})"
