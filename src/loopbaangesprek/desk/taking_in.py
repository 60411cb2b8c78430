"""A talk from an answers file or record: read, held, kept, and written where asked (contract C3).

The rule that lives here: all or nothing per file; nothing is half written.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from msgspec.structs import replace

from loopbaangesprek.desk.answers import Antwoordenbestand
from loopbaangesprek.desk.records import record_of, take_away, write_record
from loopbaangesprek.fouten import LobFout
from loopbaangesprek.gebeurtenissen import Feit, to_line
from loopbaangesprek.gesprek import replay
from loopbaangesprek.hoofd import head_and_words
from loopbaangesprek.opnemen.aanvang import as_it_began
from loopbaangesprek.opnemen.gegeven import section
from loopbaangesprek.opnemen.inhoud import take_in
from loopbaangesprek.opnemen.opname import NietOpgenomen
from loopbaangesprek.stores.base import number
from loopbaangesprek.talk.beginning import Wanted, begin, read_bank
from loopbaangesprek.teksten import antwoorden as t
from loopbaangesprek.teksten import verloop as tv
from loopbaangesprek.velden import NIVEAUS
from loopbaangesprek.wiring import new_id, now, opened, programme, say


def take_in_file(folder: Path, pad: Path, wanted: Wanted, naar: Path | None) -> int:
    """Hold the talk that is in a file; returns the exit code."""
    feiten = facts_from(folder, pad, wanted)
    talk = replay(feiten)
    verslag = record_of(talk)
    with opened(folder) as store:
        geschreven = write_record(verslag, naar) if naar else []
        try:
            om = now()
            kop, vindbaar = head_and_words(talk, om)
            store.write(0, number(0, [to_line(f) for f in feiten], om.isoformat()), kop, vindbaar=vindbaar)
        except LobFout:
            take_away(geschreven)
            raise
    say(t.opgenomen(talk.begin.code, talk.begin.datum), *(tv.GESCHREVEN.format(pad=p) for p in geschreven))
    if not geschreven:
        say(*tv.where_to_find(talk.begin.id))
    return 0


def facts_from(folder: Path, pad: Path, wanted: Wanted) -> list[Feit]:
    """The facts of the talk in a file; raises `AntwoordenFout` with every mistake and its line."""
    bestand = Antwoordenbestand(pad)
    lees = partial(read_bank, folder)
    bank = bestand.bank(lees) if wanted.bank is None else lees(wanted.bank)
    datum = bestand.datum or now().date()
    feit = begin(
        bank, _with_level(wanted, bestand), gesprek=new_id(), datum=datum, vorige=None, programma=programme()
    )
    try:
        return take_in(feit, bestand.inhoud, datum)
    except NietOpgenomen as niet:
        raise bestand.refusal(niet.fouten) from None


def _with_level(wanted: Wanted, bestand: Antwoordenbestand) -> Wanted:
    """The level decides in which words a bank asks, so it is needed before the talk begins.

    A level that is none is left for the reading of the file, which says so with its line.
    """
    niveau = section(as_it_began(bestand.inhoud), "jongere").get("niveau")
    return replace(wanted, niveau=wanted.niveau or (niveau if niveau in NIVEAUS else None))
