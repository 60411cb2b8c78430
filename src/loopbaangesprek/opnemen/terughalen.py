"""A finished record read back: its `antwoorden` are the talk, question by question (contract C3).

The rule that lives here: the words as asked are kept, even when the bank has changed since.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from loopbaangesprek import wensen as w
from loopbaangesprek.gebeurtenissen import Plek, Scherming, Woorden
from loopbaangesprek.opnemen.lijstvullen import Misplaatst, Pad
from loopbaangesprek.opnemen.opname import Opname
from loopbaangesprek.teksten import antwoorden as t
from loopbaangesprek.vragenbank import Stem, Vraag

Regel = dict[str, Any]

VELDEN_VAN_ANTWOORD = (
    "vraag", "fase", "ronde", "gevraagd", "antwoord", "staat", "buiten_pad", "woorden", "van", "doorgevraagd",
    "notitie", "afgeschermd",
)  # fmt: skip


def restore(opname: Opname, antwoorden: Any) -> None:  # noqa: ANN401 - what a file holds
    """Say again what a record's `antwoorden` say; mistakes are noted at their place."""
    if not isinstance(antwoorden, list):
        opname.fouten.append(Misplaatst(("antwoorden",), t.lijst_verwacht("antwoorden")))
        return
    vragen = {naam: v for v in opname.gesprek.begin.bank.vragen() for naam in (*v.vroeger, v.id)}
    for i, regel in enumerate(antwoorden):
        bron: Pad = ("antwoorden", i)
        if not isinstance(regel, dict) or not isinstance(regel.get("vraag"), str):
            opname.fouten.append(Misplaatst(bron, t.item_verwacht("antwoorden", VELDEN_VAN_ANTWOORD)))
            continue
        onbekend = [k for k in regel if k not in VELDEN_VAN_ANTWOORD]
        vraag = vragen.get(regel["vraag"])
        if vraag is None:
            bank = opname.gesprek.begin.bank.vragenbank
            opname.fouten.append(Misplaatst((*bron, "vraag"), t.onbekende_vraag(regel["vraag"], bank)))
        elif vreemd := _strange(regel):
            opname.fouten.append(Misplaatst((*bron, vreemd), t.past_niet(vreemd)))
        elif onbekend:
            opname.fouten.append(
                Misplaatst((*bron, onbekend[0]), t.onbekende_sleutel(onbekend[0], VELDEN_VAN_ANTWOORD))
            )
        else:
            _one(opname, vraag, regel, bron)


_PAST: dict[str, Callable[[Any], bool]] = {
    "antwoord": lambda v: isinstance(v, str),
    "gevraagd": lambda v: isinstance(v, str),
    "notitie": lambda v: isinstance(v, str),
    "doorgevraagd": lambda v: isinstance(v, list) and all(isinstance(d, str) for d in v),
    "woorden": lambda v: v in get_args(Woorden),
    "van": lambda v: v in get_args(Stem),
    "afgeschermd": lambda v: v in get_args(Scherming),
}
"""What each member of an answer may hold, where it holds anything."""


def _strange(regel: Regel) -> str | None:
    """The member that holds what does not fit, or an answer beside a state without one; None when all fits."""
    for lid, past in _PAST.items():
        if regel.get(lid) is not None and not past(regel[lid]):
            return lid
    zonder = regel.get("staat") in ("besproken", "overgeslagen", "later")
    return "antwoord" if zonder and regel.get("antwoord") is not None else None


def _one(opname: Opname, vraag: Vraag, regel: Regel, bron: Pad) -> None:
    ronde = str(regel.get("ronde") or "1")
    plek = (vraag.id, int(ronde) if ronde.isdecimal() else 0)
    for wens in (*_stand(opname, regel, plek, bron), *_beside(vraag, regel, plek)):
        opname.wish(wens, bron)


def _stand(opname: Opname, regel: Regel, plek: Plek, bron: Pad) -> list[w.Wens]:
    """The answer, or that there was none."""
    antwoord = regel.get("antwoord")
    staat: Any = regel.get("staat") or ("beantwoord" if antwoord else None)
    if staat == "beantwoord" and isinstance(antwoord, str):
        woorden = regel.get("woorden")
        return [w.Antwoord(plek, antwoord, woorden if woorden in get_args(Woorden) else "samengevat")]
    if staat in ("besproken", "overgeslagen", "later"):
        return [w.Stand(plek, staat)]
    zin = t.GEEN_ANTWOORD if staat == "beantwoord" else t.ONBEKENDE_STAAT
    opname.fouten.append(Misplaatst((*bron, "staat"), zin))
    return []


def _beside(vraag: Vraag, regel: Regel, plek: Plek) -> list[w.Wens]:
    """What stands beside an answer: how it was asked, whose words it holds, notes and probes."""
    wensen: list[w.Wens] = []
    gevraagd = regel.get("gevraagd")
    van: Any = regel.get("van")
    soort: Any = regel.get("afgeschermd")
    if isinstance(gevraagd, str) and gevraagd != vraag.vraag:
        wensen.append(w.Anders(plek, gevraagd))
    if van in get_args(Stem) and van != (vraag.stem or "jongere"):
        wensen.append(w.Van(plek, van))
    if soort in get_args(Scherming) and not (soort == "gevoelig" and vraag.gevoelig):
        wensen.append(w.Afscherming(plek, soort))
    if isinstance(regel.get("notitie"), str):
        wensen.append(w.Notitie(plek, regel["notitie"]))
    doorgevraagd = regel.get("doorgevraagd")
    probes = doorgevraagd if isinstance(doorgevraagd, list) else []
    return [*wensen, *(w.Doorvraag(plek, str(probe)) for probe in probes)]
