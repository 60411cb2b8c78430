"""From the content of an answers file to the answers that hold the talk (contract C3).

The rule that lives here: each given value goes to the question that asks for it; a key that no question asks
for is a mistake with a place, never dropped. Derived fields are computed anew.
"""

from __future__ import annotations

from typing import Any

from loopbaangesprek.opnemen.aanvang import KOP, VORIGE_STAP
from loopbaangesprek.opnemen.gegeven import (
    AANWEZIG,
    SECTIES,
    VERTELD,
    Gegeven,
    check,
    flatten,
    is_derived,
    members,
    section,
)
from loopbaangesprek.opnemen.lijstvullen import (
    MEESTE_IDEEEN,
    MEESTE_RONDES,
    Misplaatst,
    Vulling,
    fill_list,
    fill_steps,
)
from loopbaangesprek.paden import NIET_WARM, STAP, Velden
from loopbaangesprek.teksten import antwoorden as t
from loopbaangesprek.velden import LIJSTEN, VELDEN, is_step
from loopbaangesprek.vragenbank import Vraag, Vragenbank

_ELDERS = frozenset({*KOP, *VORIGE_STAP, AANWEZIG, VERTELD})
"""What is read where the talk begins."""


def fill_record(bank: Vragenbank, inhoud: Velden) -> tuple[list[Vulling], list[Misplaatst]]:
    """The answers of a (partial) record, each with the questions that could take it."""
    vullingen: list[Vulling] = []
    fouten: list[Misplaatst] = []
    eerder = section(inhoud, "vervolgstap").get("niet_warm")
    # With more ideas than can be, which is told at the list, nothing is wrong with the step.
    ronde = 1 + (min(len(eerder), MEESTE_IDEEEN) if isinstance(eerder, list) else 0)
    for gegeven in flatten(inhoud):
        try:
            _check_no_question(bank, gegeven)
            check(gegeven)
            vullingen += _fill_one(bank, gegeven, inhoud, ronde)
        except Misplaatst as fout:
            fouten.append(fout)
    return vullingen, fouten


def _check_no_question(bank: Vragenbank, gegeven: Gegeven) -> None:
    """Who writes fields gives no answer by the name of its question; raises `Misplaatst` with the field it goes to."""
    if gegeven.pad in SECTIES:
        return
    veld = next((v.oogst for v in bank.vragen() if v.id == gegeven.pad and v.oogst), None)
    if veld is not None:
        raise Misplaatst(gegeven.bron, t.vraag_tussen_velden(gegeven.pad, veld))


def _fill_one(bank: Vragenbank, gegeven: Gegeven, inhoud: Velden, ronde: int) -> list[Vulling]:
    """The answers that one value gives; `ronde` is that of the step itself."""
    pad, waarde = gegeven.pad, gegeven.waarde
    if _says_not_yet(gegeven, inhoud):
        return [Vulling(_asking(bank, STAP, gegeven), ronde, t.NOG_NIET, gegeven.bron)]
    if pad in _ELDERS or is_derived(pad) or not waarde:
        return []
    if pad in LIJSTEN:
        return fill_list(bank, pad, gegeven.bron, waarde)
    if pad == NIET_WARM:
        return fill_steps(bank, gegeven.bron, waarde)
    if VELDEN[pad].soort == "regels":
        waarde = "\n".join(" ".join(regel.split("\n")) for regel in waarde)
    if is_step(pad) and pad != STAP and ronde > 1 and not _has_step(inhoud):
        raise Misplaatst(gegeven.bron, t.STAP_ZONDER_ACTIVITEIT)
    vragen = _asking(bank, pad, gegeven)
    return [Vulling(vragen, ronde if is_step(pad) else 1, waarde, gegeven.bron)] if waarde.strip() else []


def _says_not_yet(gegeven: Gegeven, inhoud: Velden) -> bool:
    """M28: `nog_niet` is said, unless an activity stands beside it."""
    gezegd = gegeven.pad == "vervolgstap.status" and gegeven.waarde == "nog_niet"
    return gezegd and not section(inhoud, "vervolgstap").get("activiteit")


def _has_step(inhoud: Velden) -> bool:
    """Whether a step stands behind the ideas that were not warm, or that there is none yet."""
    stap = section(inhoud, "vervolgstap")
    return bool(stap.get("activiteit")) or stap.get("status") == "nog_niet"


def _asking(bank: Vragenbank, pad: str, gegeven: Gegeven) -> tuple[Vraag, ...]:
    vragen = tuple(v for v in bank.vragen() if v.oogst == pad)
    if not vragen:
        raise Misplaatst(gegeven.bron, t.geen_vraag_voor(pad, bank.vragenbank))
    return vragen


def fill_flat(bank: Vragenbank, inhoud: Velden) -> tuple[list[Vulling], list[Misplaatst]]:
    """The answers of a flat map of question ids; a list fills rounds, or lines where one answer holds lines."""
    vragen = {v.id: v for v in bank.vragen()}
    herhaalt = {v.id for _, gr in bank.groepen() if gr.herhaal for v in gr.alle()}
    vullingen: list[Vulling] = []
    fouten: list[Misplaatst] = []
    for sleutel, waarde in inhoud.items():
        leeg = waarde is None or (isinstance(waarde, str) and not waarde.strip())
        if leeg and (sleutel in vragen or sleutel in SECTIES):
            continue
        try:
            vullingen += _fill_rounds(_named(sleutel, vragen), waarde, herhaalt=sleutel in herhaalt)
        except Misplaatst as fout:
            fouten.append(fout)
    return vullingen, fouten


def _fill_rounds(vraag: Vraag, waarde: Any, *, herhaalt: bool) -> list[Vulling]:  # noqa: ANN401 - what a file holds
    rondes = waarde if isinstance(waarde, list) else [waarde]
    if not all(isinstance(ronde, str) for ronde in rondes):
        raise Misplaatst((vraag.id,), t.tekst_verwacht(vraag.id))
    if vraag.invoer == "regels":
        rondes = ["\n".join(rondes)]
    if len(rondes) > 1 and not herhaalt:
        raise Misplaatst((vraag.id,), t.tekst_verwacht(vraag.id))
    if len(rondes) > MEESTE_RONDES:
        raise Misplaatst((vraag.id, MEESTE_RONDES), t.te_lange_lijst(vraag.id, MEESTE_RONDES))
    return [Vulling((vraag,), i, tekst, (vraag.id,)) for i, tekst in enumerate(rondes, 1)]


def _named(sleutel: str, vragen: dict[str, Vraag]) -> Vraag:
    """The question of that name; a part of the record needs its fields, of anything else the nearest is told."""
    if sleutel in vragen:
        return vragen[sleutel]
    if sleutel not in SECTIES:
        raise Misplaatst((sleutel,), t.onbekende_sleutel(sleutel, [*vragen, *SECTIES]))
    leden = members(sleutel)
    raise Misplaatst((sleutel,), t.deel_verwacht(sleutel, leden) if leden else t.lijst_verwacht(sleutel))
