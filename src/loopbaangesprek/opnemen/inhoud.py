"""A whole talk from the content of a file: the facts it gives, through the same engine (contract C3).

The rule that lives here: all or nothing. Every mistake is gathered and told together; what is absent stays
unspoken.
"""

from __future__ import annotations

from datetime import date

from loopbaangesprek import wensen as w
from loopbaangesprek.gebeurtenissen import Begonnen, Feit
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.opnemen.aanvang import begin_from, with_term
from loopbaangesprek.opnemen.gegeven import is_flat, section, split_flat
from loopbaangesprek.opnemen.invullen import fill_flat, fill_record
from loopbaangesprek.opnemen.lijstvullen import Misplaatst, Vulling
from loopbaangesprek.opnemen.opname import NietOpgenomen, Opname
from loopbaangesprek.opnemen.terughalen import restore
from loopbaangesprek.opnemen.veranderingen import change_again
from loopbaangesprek.opnemen.verbanden import link_again
from loopbaangesprek.opnemen.vergelijken import disagreements
from loopbaangesprek.paden import Velden
from loopbaangesprek.teksten import antwoorden as t
from loopbaangesprek.volgorde import order
from loopbaangesprek.vragenbank import Vraag


def take_in(begin: Begonnen, inhoud: Velden, vandaag: date) -> list[Feit]:
    """The facts of the talk that a file holds; raises `NietOpgenomen` with every mistake at once."""
    return hold(begin, inhoud, vandaag).feiten


def hold(begin: Begonnen, inhoud: Velden, vandaag: date) -> Opname:
    """The talk that a file holds, with its facts and how it stands; raises what `take_in` raises."""
    plat = is_flat(inhoud)
    delen, antwoorden = split_flat(inhoud) if plat else (inhoud, {})
    volledig = not plat and has_answers(inhoud)
    begin, fouten = begin_from(delen, begin)
    if volledig:
        begin = with_term(inhoud, begin)
    opname = Opname(begin, vandaag, fouten, volledig=volledig)
    if plat:
        _take_flat(opname, delen, antwoorden)
    else:
        _take_record(opname, inhoud)
    if opname.fouten:
        raise NietOpgenomen(opname.fouten)
    return opname


def _take_flat(opname: Opname, delen: Velden, antwoorden: Velden) -> None:
    """The parts about the talk are read as they are in a record; all else is an answer."""
    bank = opname.gesprek.begin.bank
    _, strijdig = fill_record(bank, delen)
    vullingen, fouten = fill_flat(bank, antwoorden)
    opname.fouten += [*strijdig, *fouten]
    gesprek = section(delen, "gesprek")
    _tell(opname, gesprek.get("verteld"))
    _fill(opname, vullingen)
    _end(opname, gesprek.get("status"))


def _take_record(opname: Opname, inhoud: Velden) -> None:
    gesprek = section(inhoud, "gesprek")
    _tell(opname, gesprek.get("verteld"))
    if opname.volledig:
        restore(opname, inhoud["antwoorden"])
        link_again(opname, inhoud)
    else:
        _take_fields(opname, inhoud)
    _end(opname, gesprek.get("status"))
    if inhoud.get("wijzigingen") is not None:
        change_again(opname, inhoud["wijzigingen"])
    if opname.volledig:
        opname.fouten += disagreements(opname, inhoud)
    elif inhoud.get("wijzigingen") and not opname.fouten:
        opname.fouten.append(Misplaatst(("wijzigingen",), t.WIJZIGING_ZONDER_ANTWOORDEN))


def _tell(opname: Opname, verteld: object) -> None:
    """M1: the record says it with true, somebody who writes a file with ja."""
    if verteld in ("true", "ja"):
        opname.wish(w.Vertel())
    elif verteld not in (None, ""):
        fout = Misplaatst(("gesprek", "verteld"), t.geen_waarde("verteld", verteld, ("ja",)))
        opname.fouten.append(fout)


def _end(opname: Opname, status: object) -> None:
    """A talk in a file was held; whether it was broken off or worked out is what its status says."""
    opname.wish(w.BreekAf() if status == "afgebroken" else w.Sluit())
    if status == "afgerond":
        opname.wish(w.Klaar())


def has_answers(inhoud: Velden) -> bool:
    """Whether the answers of a talk are there, and not only the fields they led to; a talk may hold none."""
    antwoorden = inhoud.get("antwoorden")
    return antwoorden is not None and (antwoorden != [] or bool(inhoud.get("wijzigingen")))


def _take_fields(opname: Opname, inhoud: Velden) -> None:
    vullingen, fouten = fill_record(opname.gesprek.begin.bank, inhoud)
    opname.fouten += fouten
    _fill(opname, vullingen)
    if section(inhoud, "groter_verhaal").get("stem") in ("voorstel", "bevestigd"):
        for vraag in opname.gesprek.begin.bank.vragen():
            if vraag.oogst == "groter_verhaal.tekst":
                opname.wish(w.Van((vraag.id, 1), "begeleider"))


def _fill(opname: Opname, vullingen: list[Vulling]) -> None:
    """Questions that stand alone first: their answers decide which of several questions is asked."""
    for vulling in sorted(vullingen, key=lambda v: len(v.vragen) > 1):
        plek = (_applying(opname.gesprek, vulling).id, vulling.ronde)
        wens = w.Verbind(plek, vulling.tekst, vulling.gesprek) if vulling.gesprek else None
        opname.wish(wens or w.Antwoord(plek, vulling.tekst), vulling.bron)


def _applying(gesprek: Gesprek, vulling: Vulling) -> Vraag:
    """The question on the path that takes a value; the first one when the path hides them all."""
    if len(vulling.vragen) == 1:
        return vulling.vragen[0]
    namen = [v.id for v in vulling.vragen]
    op_pad = [b.vraag for b in order(gesprek) if b.geldt and b.ronde == vulling.ronde and b.vraag.id in namen]
    return op_pad[0] if op_pad else vulling.vragen[0]
