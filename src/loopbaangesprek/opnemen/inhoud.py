"""A whole talk from the content of a file: the facts it gives, through the same engine (contract C3).

The rule that lives here: all or nothing. Every mistake is gathered and told together; what is absent stays
unspoken.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from loopbaangesprek import wensen as w
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gebeurtenissen import Begonnen, Feit
from loopbaangesprek.gesprek import Gesprek
from loopbaangesprek.oogst import harvest
from loopbaangesprek.opnemen.invullen import (
    Velden,
    begin_from,
    fill_flat,
    fill_record,
    flatten,
    is_derived,
    is_flat,
)
from loopbaangesprek.opnemen.lijstvullen import Misplaatst, Pad, Vulling
from loopbaangesprek.opnemen.opname import NietOpgenomen, Opname
from loopbaangesprek.opnemen.terughalen import restore
from loopbaangesprek.paden import get
from loopbaangesprek.teksten import antwoorden as t
from loopbaangesprek.velden import LIJSTEN
from loopbaangesprek.volgorde import order
from loopbaangesprek.vragenbank import Vraag


def take_in(begin: Begonnen, inhoud: Velden, vandaag: date) -> list[Feit]:
    """The facts of the talk that a file holds; raises `NietOpgenomen` with every mistake at once."""
    if is_flat(inhoud):
        opname = Opname(begin, vandaag)
        vullingen, opname.fouten = fill_flat(begin.bank, inhoud)
        _fill(opname, vullingen)
        opname.wish(w.Sluit(), ())
    else:
        begin, fouten = begin_from(inhoud, begin)
        opname = Opname(begin, vandaag)
        opname.fouten = fouten
        _take_record(opname, inhoud)
    if opname.fouten:
        raise NietOpgenomen(opname.fouten)
    return opname.feiten


def _take_record(opname: Opname, inhoud: Velden) -> None:
    gesprek = inhoud.get("gesprek")
    kop: Velden = gesprek if isinstance(gesprek, dict) else {}
    if kop.get("verteld") in ("true", "ja"):
        opname.wish(w.Vertel(), ("gesprek", "verteld"))
    elif kop.get("verteld") is not None:
        opname.fouten.append(
            Misplaatst(("gesprek", "verteld"), t.geen_waarde("verteld", kop["verteld"], ("ja",)))
        )
    if inhoud.get("antwoorden"):
        restore(opname, inhoud["antwoorden"])
    else:
        vullingen, fouten = fill_record(opname.gesprek.begin.bank, inhoud)
        opname.fouten += fouten
        _fill(opname, vullingen)
        _voice(opname, inhoud)
    opname.wish(w.BreekAf() if kop.get("status") == "afgebroken" else w.Sluit(), ("gesprek", "status"))
    if kop.get("status") == "afgerond":
        opname.wish(w.Klaar(), ("gesprek", "status"))
    _changes(opname, inhoud.get("wijzigingen") or [])
    if not opname.fouten:
        opname.fouten += _disagreements(opname, inhoud)


def _fill(opname: Opname, vullingen: list[Vulling]) -> None:
    """Questions that stand alone first: their answers decide which of several questions is asked."""
    for vulling in sorted(vullingen, key=lambda v: len(v.vragen) > 1):
        gekozen = _applying(opname.gesprek, vulling)
        opname.wish(w.Antwoord((gekozen.id, vulling.ronde), vulling.tekst), vulling.bron)


def _applying(gesprek: Gesprek, vulling: Vulling) -> Vraag:
    """The question on the path that takes a value; the first one when the path hides them all."""
    namen = [v.id for v in vulling.vragen]
    op_pad = [b.vraag for b in order(gesprek) if b.geldt and b.ronde == vulling.ronde and b.vraag.id in namen]
    return op_pad[0] if op_pad and len(namen) > 1 else vulling.vragen[0]


def _voice(opname: Opname, inhoud: Velden) -> None:
    deel = inhoud.get("groter_verhaal")
    stem = deel.get("stem") if isinstance(deel, dict) else None
    if stem in ("voorstel", "bevestigd"):
        for vraag in opname.gesprek.begin.bank.vragen():
            if vraag.oogst == "groter_verhaal.tekst":
                opname.wish(w.Van((vraag.id, 1), "begeleider"), ("groter_verhaal", "stem"))


def _changes(opname: Opname, wijzigingen: Any) -> None:  # noqa: ANN401 - what a file holds
    for i, wijziging in enumerate(wijzigingen):
        bron: Pad = ("wijzigingen", i)
        if not isinstance(wijziging, dict) or not {"pad", "oud", "nieuw", "reden", "wanneer"} <= set(
            wijziging
        ):
            opname.fouten.append(
                Misplaatst(bron, t.item_verwacht("wijzigingen", ("pad", "oud", "nieuw", "reden", "wanneer")))
            )
            continue
        pad, reden, wanneer = (str(wijziging[lid]) for lid in ("pad", "reden", "wanneer"))
        opname.wish(w.Wijzig(pad, wijziging["oud"], wijziging["nieuw"], reden, wanneer), bron)


def _disagreements(opname: Opname, inhoud: Velden) -> list[Misplaatst]:
    """Fields that say something else than the answers they are made of."""
    if not inhoud.get("antwoorden"):
        return []
    record = harvest(opname.gesprek)
    fouten = []
    for gegeven in flatten(inhoud):
        if is_derived(gegeven.pad) or gegeven.pad == "gesprek.verteld":
            continue
        gelijk = _value(record, gegeven.pad) in (gegeven.waarde, gegeven.waarde or [])
        if not gelijk and not (gegeven.pad in LIJSTEN and _same_items(record, gegeven.pad, gegeven.waarde)):
            fouten.append(Misplaatst(gegeven.bron, t.oneens(gegeven.pad)))
    return fouten


def _value(record: Velden, pad: str) -> Any:  # noqa: ANN401 - a value of the record
    try:
        return get(record, pad)
    except Geweigerd:
        return None


def _same_items(record: Velden, pad: str, waarde: Any) -> bool:  # noqa: ANN401 - what a file holds
    leeg = dict.fromkeys(LIJSTEN[pad])
    items = [leeg | item if isinstance(item, dict) else item for item in waarde or []]
    return bool(items == get(record, pad))
