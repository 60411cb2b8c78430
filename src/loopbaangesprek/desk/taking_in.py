"""A talk from an answers file or record: read, held, kept, and written where asked (contract C3).

The rule that lives here: all or nothing per file; nothing is half written.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from loopbaangesprek.afschermen import without_shielded
from loopbaangesprek.bewaartermijn import read_term
from loopbaangesprek.codewissel import looks_like_name
from loopbaangesprek.desk.answers import Antwoordenbestand
from loopbaangesprek.desk.log import note, note_written
from loopbaangesprek.desk.records import record_of, take_away, write_record
from loopbaangesprek.fouten import UitvoerFout
from loopbaangesprek.gebeurtenissen import Begonnen, Feit, to_line
from loopbaangesprek.gesprek import replay
from loopbaangesprek.gevoelige_woorden import all_that_stands_out
from loopbaangesprek.hoofd import head_and_words
from loopbaangesprek.instellingen import BEWAARTERMIJN
from loopbaangesprek.namen import same_code
from loopbaangesprek.oogst import harvest
from loopbaangesprek.opnemen.aanvang import as_it_began
from loopbaangesprek.opnemen.gegeven import section
from loopbaangesprek.opnemen.inhoud import hold
from loopbaangesprek.opnemen.lijstvullen import Misplaatst
from loopbaangesprek.opnemen.opname import NietOpgenomen, Opname
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.stores.base import number
from loopbaangesprek.talk.before import looks_like_one_there
from loopbaangesprek.talk.beginning import Wanted, begin, read_bank
from loopbaangesprek.talk.following import follow_up, link_to_previous
from loopbaangesprek.teksten import antwoorden as t
from loopbaangesprek.teksten import verloop as tv
from loopbaangesprek.teksten.begin import toch_een_ander
from loopbaangesprek.teksten.bescherming import misschien_in_bestand
from loopbaangesprek.vault.backups import back_up_after
from loopbaangesprek.vault.first_time import opened_to_keep
from loopbaangesprek.velden import NIVEAUS
from loopbaangesprek.wiring import new_id, now, programme, say, where_written

if TYPE_CHECKING:
    from loopbaangesprek.stores.base import Store
    from loopbaangesprek.vragenbank import Vragenbank


def take_in_file(folder: Path, pad: Path, wanted: Wanted, naar: Path | None) -> int:
    """Hold the talk that is in a file; returns the exit code."""
    bestand = Antwoordenbestand(pad)
    opname = _held(folder, bestand, wanted)
    with opened_to_keep(folder) as store:
        naam = name_for_code(store, opname)
        ook = _there_is_one_like_it(store, opname)
        try:
            geschreven, zin = keep_and_write(store, opname, naar, alone=True)
            back_up_after(store)
        except UitvoerFout as fout:
            raise UitvoerFout(f"{fout.zin} {t.NIETS_OPGENOMEN}") from None
    say(told(opname, bestand), *where_written(*geschreven))
    if not geschreven:
        say(*tv.where_to_find(opname.gesprek.begin.id))
    wat = all_that_stands_out(opname.gesprek)
    say(*remarks(opname, naam), *ook, *better_not_line(wat), *([zin] if zin else []))
    return 0


def better_not_line(wat: Sequence[str]) -> list[str]:
    """The line about all that may be better not kept."""
    return [misschien_in_bestand(len(wat), wat[0])] if wat else []


def told(opname: Opname, bestand: Antwoordenbestand) -> str:
    """The sentence about a talk that was taken in from a file."""
    return t.opgenomen(_code(opname), opname.gesprek.begin.datum, zonder_datum=bestand.datum is None)


def remarks(opname: Opname, naam: str | None) -> list[str]:
    """What there is to say of its code: that there is none, or that it may be a name."""
    geen = [] if _code(opname) else [t.code_geven(opname.gesprek.begin.id)]
    return geen + ([t.zijn_het_namen([naam])] if naam else [])


def name_for_code(store: Store, opname: Opname) -> str | None:
    """The code of a talk, where it looks like a name and no talk has it yet."""
    code = _code(opname)
    return code if code and looks_like_name(code) and not store.of_code(code) else None


def _there_is_one_like_it(store: Store, opname: Opname) -> list[str]:
    """A line where its code looks like one that is there, and may be meant as that one."""
    code = _code(opname)
    bestaand = looks_like_one_there(store, code)
    return [toch_een_ander(code, bestaand)] if code and bestaand else []


def _code(opname: Opname) -> str | None:
    """The code as the record says it, which may have come after the talk."""
    code: str | None = opname.gesprek.begin.code or harvest(opname.gesprek)["jongere"]["code"]
    return code


def facts_from(folder: Path, pad: Path, wanted: Wanted) -> list[Feit]:
    """The facts of the talk in a file; raises `AntwoordenFout` with every mistake and its line."""
    return _held(folder, Antwoordenbestand(pad), wanted).feiten


def _held(folder: Path, bestand: Antwoordenbestand, wanted: Wanted) -> Opname:
    return held(bestand, Beginnings(folder, wanted).first_fact(bestand, new_id()))


class Beginnings:
    """How the talks from files begin: each bank is read once, in the words for each level."""

    def __init__(self, folder: Path, wanted: Wanted) -> None:
        """Begin with no bank read; `wanted` holds for every file."""
        self.wanted = wanted
        self._read = cache(partial(read_bank, folder))
        self._programme = programme()
        self._begun: dict[tuple[int, str | None], Begonnen] = {}

    def check_bank(self) -> None:
        """Read the bank that holds for every file, if there is one; raises `BankFout`."""
        if self.wanted.bank is not None:
            self._read(self.wanted.bank)

    def first_fact(self, bestand: Antwoordenbestand, gesprek: str) -> Begonnen:
        """The first fact of the talk in a file; raises `BankFout` and `AntwoordenFout`."""
        wanted = beside(self.wanted, bestand)
        naam = self.wanted.bank
        bank = bestand.bank(self._read) if naam is None else self._read(naam)
        datum = bestand.datum or now().date()
        begin = self._begin(bank, _level(wanted, bestand))
        return replace(begin, id=gesprek, datum=datum.isoformat(), code=wanted.code)

    def _begin(self, bank: Vragenbank, niveau: str | None) -> Begonnen:
        """The beginning of a talk with a bank at a level; it carries the whole bank, and is made once."""
        sleutel = (id(bank), niveau)
        if sleutel not in self._begun:
            self._begun[sleutel] = begin(
                bank, replace(self.wanted, niveau=niveau),
                gesprek="", datum=now().date(), vorige=None, programma=self._programme,
            )  # fmt: skip
        return self._begun[sleutel]


def beside(wanted: Wanted, bestand: Antwoordenbestand) -> Wanted:
    """What was asked for, with a code and a level only where the file says none; raises `AntwoordenFout`.

    An option fills in what is left out and overrules nothing. A level that is none is told by the reading of the file.
    """
    nu = section(bestand.inhoud, "jongere")
    toen = section(as_it_began(bestand.inhoud), "jongere")
    code, niveau = _text(nu.get("code")), _text(nu.get("niveau"))
    if wanted.code and code and not same_code(code, wanted.code):
        raise bestand.refusal([Misplaatst(("jongere", "code"), t.andere_code(code, wanted.code))])
    if wanted.niveau and niveau in NIVEAUS and niveau != wanted.niveau:
        raise bestand.refusal([Misplaatst(("jongere", "niveau"), t.ander_niveau(niveau, wanted.niveau))])
    return replace(
        wanted,
        code=None if code or _text(toen.get("code")) else wanted.code,
        niveau=None if niveau or _text(toen.get("niveau")) else wanted.niveau,
    )


def _text(waarde: object) -> str:
    return on_one_line(waarde) if isinstance(waarde, str) else ""


def _level(wanted: Wanted, bestand: Antwoordenbestand) -> str | None:
    """The level decides in which words a bank asks, so it is needed before the talk begins."""
    niveau = section(as_it_began(bestand.inhoud), "jongere").get("niveau")
    return niveau if niveau in NIVEAUS else wanted.niveau


def held(bestand: Antwoordenbestand, eerste: Begonnen) -> Opname:
    """Hold the talk in a file after its first fact; raises `AntwoordenFout` with every mistake and its line."""
    try:
        return hold(eerste, bestand.inhoud, date.fromisoformat(eerste.datum))
    except NietOpgenomen as niet:
        raise bestand.refusal(niet.fouten) from None


def keep_and_write(
    store: Store, opname: Opname, naar: Path | None, *, alone: bool
) -> tuple[list[Path], str | None]:
    """Keep a talk and write its record, both or neither; the files, and what to say of the step it looks back on.

    `alone` brings its own line in the log along; of many together whoever calls adds one.
    """
    if not opname.volledig:
        _link(store, opname)
        _keep_for(store, opname)
    geschreven = _write(opname, naar) if naar else []
    try:
        with store.as_one():
            return geschreven, _kept_with_its_lines(store, opname, geschreven, alone=alone)
    except BaseException:
        take_away(geschreven)
        raise


def _kept_with_its_lines(store: Store, opname: Opname, geschreven: list[Path], *, alone: bool) -> str | None:
    ids = [opname.gesprek.begin.id]
    keep(store, opname, now())
    note_written(store, geschreven, ids, [_code(opname)])
    if alone:
        note(store, "ingevoerd", ids)
    return None if opname.volledig else follow_up(store, opname.gesprek, record=opname.verslag)


def _write(opname: Opname, naar: Path) -> list[Path]:
    """The record as data is whole, so that it can come back in (C3); the one to read leaves out what is shielded."""
    te_lezen = record_of(replay(without_shielded(opname.feiten)))
    return write_record(record_of(opname.gesprek), naar, te_lezen=te_lezen)


def _link(store: Store, opname: Opname) -> None:
    """A talk from paper may say what came of a step without saying of which: it was the previous one (M2)."""
    feiten = link_to_previous(store, opname.feiten)
    if feiten[0] != opname.feiten[0]:
        opname.feiten, opname.gesprek, opname.verslag = feiten, replay(feiten), None


def _keep_for(store: Store, opname: Opname) -> None:
    """A talk that is new here is kept as long as the school keeps talks now; a finished record says it itself."""
    begin, jaren = opname.gesprek.begin, read_term(store.setting(BEWAARTERMIJN))
    if begin.bewaartermijn != jaren:
        feiten: list[Feit] = [replace(begin, bewaartermijn=jaren), *opname.feiten[1:]]
        opname.feiten, opname.gesprek, opname.verslag = feiten, replay(feiten), None


def keep(store: Store, opname: Opname, om: datetime) -> None:
    """Keep a talk that was not there yet; raises what `Store.write` raises."""
    kop, vindbaar = head_and_words(opname.gesprek, om, opname.verslag)
    store.write(0, number(0, lines_of(opname.feiten), om.isoformat()), kop, vindbaar=vindbaar)


def lines_of(feiten: Sequence[Feit]) -> list[str]:
    """The facts as they are kept."""
    return [to_line(feit) for feit in feiten]
