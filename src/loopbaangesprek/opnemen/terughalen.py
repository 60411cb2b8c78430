"""A finished record read back: its `antwoorden` are the talk, question by question (contract C3).

The rule that lives here: the words as asked are kept, even when the bank has changed since; a question is
answered once in a round.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, get_args

from loopbaangesprek import wensen as w
from loopbaangesprek.gebeurtenissen import Plek, Scherming, Woorden
from loopbaangesprek.opnemen.lijstvullen import MEESTE_RONDES, Misplaatst, Pad
from loopbaangesprek.opnemen.opname import Opname
from loopbaangesprek.teksten import antwoorden as t
from loopbaangesprek.velden import is_step
from loopbaangesprek.vragenbank import Stem, Vraag, Vragenbank

Regel = dict[str, Any]

VELDEN_VAN_ANTWOORD = (
    "vraag", "fase", "ronde", "gevraagd", "antwoord", "staat", "buiten_pad", "woorden", "van", "doorgevraagd",
    "notitie", "afgeschermd",
)  # fmt: skip
_RONDE = re.compile(r"[1-9][0-9]{0,2}", re.ASCII)


def restore(opname: Opname, antwoorden: Any) -> None:  # noqa: ANN401 - what a file holds
    """Say again what a record's `antwoorden` say; mistakes are noted at their place."""
    if not isinstance(antwoorden, list):
        opname.fouten.append(Misplaatst(("antwoorden",), t.lijst_verwacht("antwoorden")))
        return
    bekend = _questions(opname.gesprek.begin.bank)
    gezien: set[Plek] = set()
    for i, regel in enumerate(antwoorden):
        try:
            _say_again(opname, bekend, gezien, regel, ("antwoorden", i))
        except Misplaatst as fout:
            opname.fouten.append(fout)


def _questions(bank: Vragenbank) -> dict[str, tuple[Vraag, bool]]:
    """Every question by its names, earlier ones included, and whether it can be asked in more rounds than one."""
    return {
        naam: (v, gr.herhaal is not None or is_step(v.oogst))
        for _, gr in bank.groepen()
        for v in gr.alle()
        for naam in (*v.vroeger, v.id)
    }


def _say_again(
    opname: Opname,
    bekend: dict[str, tuple[Vraag, bool]],
    gezien: set[Plek],
    regel: Any,  # noqa: ANN401 - what a file holds
    bron: Pad,
) -> None:
    """Say one answer again, all of it or nothing; raises `Misplaatst`."""
    vraag, herhaalt = _question(opname.gesprek.begin.bank.vragenbank, bekend, regel, bron)
    plek = (vraag.id, _round(regel, bron, herhaalt=herhaalt))
    if plek in gezien:
        raise Misplaatst(bron, t.dubbel_antwoord(*plek))
    gezien.add(plek)
    _check(regel, bron)
    opname.wish(_stand(regel, plek, bron), (*bron, "antwoord"))
    for wens in _beside(vraag, regel, plek):
        opname.wish(wens)


def _question(
    bank: str,
    bekend: dict[str, tuple[Vraag, bool]],
    regel: Any,  # noqa: ANN401 - what a file holds
    bron: Pad,
) -> tuple[Vraag, bool]:
    if not isinstance(regel, dict) or not isinstance(regel.get("vraag"), str):
        raise Misplaatst(bron, t.item_verwacht("antwoorden", VELDEN_VAN_ANTWOORD))
    if regel["vraag"] not in bekend:
        raise Misplaatst((*bron, "vraag"), t.onbekende_vraag(regel["vraag"], bank))
    return bekend[regel["vraag"]]


def _round(regel: Regel, bron: Pad, *, herhaalt: bool) -> int:
    ronde = regel.get("ronde")
    if ronde is None:
        return 1
    goed = isinstance(ronde, str) and _RONDE.fullmatch(ronde)
    if not goed or int(ronde) > MEESTE_RONDES:
        raise Misplaatst((*bron, "ronde"), t.GEEN_RONDE)
    if int(ronde) > 1 and not herhaalt:
        raise Misplaatst((*bron, "ronde"), t.EEN_RONDE)
    return int(ronde)


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


def _check(regel: Regel, bron: Pad) -> None:
    """Whether each member holds what it can hold; no answer beside a state without one. Raises `Misplaatst`."""
    for lid, waarde in regel.items():
        if lid not in VELDEN_VAN_ANTWOORD:
            raise Misplaatst((*bron, lid), t.onbekende_sleutel(lid, VELDEN_VAN_ANTWOORD))
        if lid in _PAST and waarde is not None and not _PAST[lid](waarde):
            raise Misplaatst((*bron, lid), t.past_niet(lid))
    if regel.get("staat") in ("besproken", "overgeslagen", "later") and regel.get("antwoord") is not None:
        raise Misplaatst((*bron, "antwoord"), t.past_niet("antwoord"))


def _stand(regel: Regel, plek: Plek, bron: Pad) -> w.Wens:
    """The answer, or that there was none; raises `Misplaatst`."""
    antwoord = regel.get("antwoord")
    staat: Any = regel.get("staat")
    if staat is None and antwoord:
        staat = "beantwoord"
    if staat == "beantwoord" and isinstance(antwoord, str) and antwoord.strip():
        return w.Antwoord(plek, antwoord, regel.get("woorden") or "samengevat")
    if staat in ("besproken", "overgeslagen", "later"):
        return w.Stand(plek, staat)
    raise Misplaatst((*bron, "staat"), t.GEEN_ANTWOORD if staat == "beantwoord" else t.ONBEKENDE_STAAT)


def _beside(vraag: Vraag, regel: Regel, plek: Plek) -> list[w.Wens]:
    """What stands beside an answer: how it was asked, whose words it holds, notes and probes."""
    wensen: list[w.Wens] = []
    gevraagd, van, soort = (regel.get(lid) for lid in ("gevraagd", "van", "afgeschermd"))
    if gevraagd and gevraagd != vraag.vraag:
        wensen.append(w.Anders(plek, gevraagd))
    if van and van != (vraag.stem or "jongere"):
        wensen.append(w.Van(plek, van))
    if soort and not (soort == "gevoelig" and vraag.gevoelig):
        wensen.append(w.Afscherming(plek, soort))
    if regel.get("notitie"):
        wensen.append(w.Notitie(plek, regel["notitie"]))
    return [*wensen, *(w.Doorvraag(plek, probe) for probe in regel.get("doorgevraagd") or ())]
