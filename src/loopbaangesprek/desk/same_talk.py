"""Whether the talk in a file is kept already: by its id, and by what is in it.

The rule that lives here: a talk that is kept stays as it is. A file says nothing new when its record is the one that
is kept, or was at some moment since the talk ended. The program that made a record says nothing. A talk that was named
elsewhere has one name here, whichever file names it and whenever; and no name can be taken for somebody's code.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec.structs import replace

from loopbaangesprek.desk.damage import read_talk
from loopbaangesprek.desk.taking_in import Beginnings, beside, held, lines_of
from loopbaangesprek.fouten import AntwoordenFout, BankFout, OpslagFout
from loopbaangesprek.gebeurtenissen import Afgebroken, Afgerond, Begonnen, Feit, from_line
from loopbaangesprek.gesprek import Gesprek, apply, replay
from loopbaangesprek.namen import is_our_own
from loopbaangesprek.oogst import harvest
from loopbaangesprek.opnemen.gegeven import section
from loopbaangesprek.opnemen.lijstvullen import Misplaatst
from loopbaangesprek.teksten import invoeren as t
from loopbaangesprek.wiring import id_from

if TYPE_CHECKING:
    from loopbaangesprek.desk.answers import Antwoordenbestand
    from loopbaangesprek.kop import Kop
    from loopbaangesprek.stores.base import Store


def name_here(naam: str) -> str:
    """The name of a talk here: its own where that looks like one of ours, else the one that is always made of it."""
    return naam if is_our_own(naam) else id_from(f"naam {naam}".encode())


def own_id(bestand: Antwoordenbestand) -> str | None:
    """The id that a file gives its talk, once the talks in it have their names of here (`name_here`)."""
    naam = section(bestand.inhoud, "gesprek").get("id")
    return naam if isinstance(naam, str) and is_our_own(naam) else None


def id_of(bestand: Antwoordenbestand) -> str:
    """The id of the talk in a file; without its own it is made from the content, so that it comes back the same."""
    return own_id(bestand) or id_from(json.dumps(bestand.inhoud, ensure_ascii=False, sort_keys=True).encode())


def check_same(store: Store, kop: Kop, bestand: Antwoordenbestand, beginnings: Beginnings) -> None:
    """Whether a file holds the talk that is kept under its id, and nothing else.

    Raises `AntwoordenFout` when it holds something else or cannot be read, `BankFout`, and `GesprekBeschadigd`.
    """
    regels = _lines(store, kop)
    with suppress(AntwoordenFout, BankFout):  # the bank may have changed since: it is looked at again below
        als_nieuw = lines_of(held(bestand, beginnings.first_fact(bestand, kop.id)).feiten)
        if regels[: len(als_nieuw)] == als_nieuw:
            return
    _compare(store, kop, bestand, beginnings, regels)


def _lines(store: Store, kop: Kop) -> list[str]:
    """The facts of a talk as they are kept; raises `GesprekBeschadigd` where this talk is all that is wrong."""
    try:
        return [rij.regel for rij in store.facts(kop.id)]
    except OpslagFout:
        read_talk(store, kop)
        raise


def _compare(
    store: Store, kop: Kop, bestand: Antwoordenbestand, beginnings: Beginnings, regels: Sequence[str]
) -> None:
    """Compare with what the talk was: with the bank, on the day and by the program of then, and as it stood since."""
    begin = read_talk(store, kop).begin
    feiten = held(bestand, _as_it_began(begin, bestand, beginnings)).feiten
    if isinstance(eerste := feiten[0], Begonnen) and eerste.vorige is None:
        feiten[0] = replace(eerste, vorige=begin.vorige)  # that a step came before may be known here alone
    in_file = harvest(replay(feiten))
    if all(harvest(talk) != in_file for talk in _since_it_ended([from_line(regel) for regel in regels])):
        anders = t.is_anders if own_id(bestand) else t.is_veranderd
        if beginnings.wanted.code and not kop.code:
            anders = t.is_zonder_code
        raise bestand.refusal([Misplaatst(("gesprek", "id"), anders(kop))])


def _since_it_ended(feiten: Sequence[Feit]) -> Iterator[Gesprek]:
    """A talk as it stood when it ended, and after everything that came later; one that still runs, as it stands."""
    einde = next((i for i, f in enumerate(feiten) if isinstance(f, (Afgerond, Afgebroken))), len(feiten) - 1)
    talk = replay(feiten[: einde + 1])
    yield talk
    for feit in feiten[einde + 1 :]:
        talk = apply(talk, feit)
        yield talk


def _as_it_began(toen: Begonnen, bestand: Antwoordenbestand, beginnings: Beginnings) -> Begonnen:
    if (beginnings.wanted.bank or bestand.banknaam) == toen.bank.vragenbank:
        wanted = beside(beginnings.wanted, bestand)
        # What the file leaves out may have been said beside it then, and says nothing new now.
        code, niveau = wanted.code or toen.code, wanted.niveau or toen.niveau
        eerste = Begonnen(toen.id, toen.datum, toen.bank, toen.sha256, code=code, niveau=niveau)
    else:
        eerste = beginnings.first_fact(bestand, toen.id)
    datum = toen.datum if bestand.datum is None else bestand.datum.isoformat()
    return replace(eerste, datum=datum, programma=toen.programma, bewaartermijn=toen.bewaartermijn)
