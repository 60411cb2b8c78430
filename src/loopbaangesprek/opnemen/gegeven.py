"""What a file gives: its values outside the lists of a finished record, each with its path and its place.

The rule that lives here: a key that the record does not have, or a value of the wrong kind, is a mistake with a
place; an empty part, and an empty text, say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from loopbaangesprek.eenregel import KORT
from loopbaangesprek.opnemen.lijstvullen import Misplaatst, Pad
from loopbaangesprek.paden import ITEMS, Velden
from loopbaangesprek.teksten import antwoorden as t
from loopbaangesprek.velden import VELDEN, list_of
from loopbaangesprek.wijzigbaar import BIJ_HET_BEGIN

SECTIES = (
    "schema", "gesprek", "jongere", "begeleider", "opening", "ervaring", "klein_verhaal", "reflectie",
    "verwante_verhalen", "rode_draad", "groter_verhaal", "vooruitblik", "vervolgstap", "activeren",
    "bevestiging", "competenties", "nog_open", "antwoorden", "wijzigingen",
)  # fmt: skip
OVER_HET_GESPREK = ("gesprek", "jongere", "begeleider")
"""The parts about the talk itself, which may stand beside flat answers too."""
AFGELEID = frozenset({
    "competenties", "nog_open", "antwoorden", "wijzigingen",
    "gesprek.id", "gesprek.datum", "gesprek.status", "gesprek.bank", "gesprek.programma", "gesprek.bewaren_tot",
    "rode_draad.voorlopig", "vervolgstap.status", "groter_verhaal.stem",
})  # fmt: skip
"""What is computed, or read elsewhere, and asks for no question."""
_WOORDEN: dict[str, tuple[str, ...]] = {
    "gesprek.status": ("uit_te_werken", "afgerond", "afgebroken", "gewijzigd"),
    "vervolgstap.status": ("gekozen", "nog_niet"),
    "groter_verhaal.stem": ("jongere", "voorstel", "bevestigd"),
}
"""Computed fields of which a word says something that no answer does."""
_BOVENAAN = ("schema", "bank", "datum")
"""What may stand at the top of every file."""
AANWEZIG = "gesprek.aanwezig"
VERTELD = "gesprek.verteld"

_GEVULD = tuple(pad for pad in VELDEN if list_of(pad) is None)
_LIJSTEN = frozenset({*ITEMS, AANWEZIG, *(pad for pad in _GEVULD if VELDEN[pad].soort == "regels")})
_VELDEN = tuple(dict.fromkeys((*KORT, *BIJ_HET_BEGIN, VERTELD, *_GEVULD, *ITEMS)))
"""Every path outside the items of lists that a file can fill, in the order in which they are named."""
BEKEND = frozenset(_VELDEN) | AFGELEID
_DELEN = frozenset(pad[:i] for pad in BEKEND for i, teken in enumerate(pad) if teken == ".")
"""The parts of the record that hold other fields."""


class Gegeven(Struct, frozen=True):
    """One value from the file: its path in the record, its place in the file, and what stands there."""

    pad: str
    bron: Pad
    waarde: Any


def flatten(inhoud: Velden) -> Iterator[Gegeven]:
    """Every value of a record; lists come as they are, its answers and changes too, and so does what is strange."""
    for sleutel, waarde in inhoud.items():
        if sleutel not in _BOVENAAN:
            yield from _leaves(sleutel, (sleutel,), waarde)


def _leaves(pad: str, bron: Pad, waarde: Any) -> Iterator[Gegeven]:  # noqa: ANN401 - what a file holds
    if pad in _DELEN and isinstance(waarde, dict):
        for sleutel, deel in waarde.items():
            yield from _leaves(f"{pad}.{sleutel}", (*bron, sleutel), deel)
    else:
        leeg = isinstance(waarde, str) and not waarde.strip()
        yield Gegeven(pad, bron, None if leeg else waarde)


def check(gegeven: Gegeven) -> None:
    """Whether a value can stand where it stands; raises `Misplaatst`."""
    pad, waarde = gegeven.pad, gegeven.waarde
    if pad in _WOORDEN and waarde is not None and waarde not in _WOORDEN[pad]:
        raise Misplaatst(gegeven.bron, t.geen_waarde(pad, waarde, _WOORDEN[pad]))
    if pad not in BEKEND and pad not in _DELEN:
        raise Misplaatst(gegeven.bron, t.onbekende_sleutel(pad, BEKEND))
    if waarde is None or pad in AFGELEID:
        return
    if pad in _DELEN:
        raise Misplaatst(gegeven.bron, t.deel_verwacht(pad, members(pad)))
    if pad in _LIJSTEN:
        if not isinstance(waarde, list) or (pad not in ITEMS and not all(isinstance(w, str) for w in waarde)):
            raise Misplaatst(gegeven.bron, t.lijst_verwacht(pad))
    elif not isinstance(waarde, str):
        raise Misplaatst(gegeven.bron, t.tekst_verwacht(pad))


def members(deel: str) -> list[str]:
    """What stands right under a part of the record; nothing for what is no part."""
    onder = [pad.removeprefix(f"{deel}.").partition(".")[0] for pad in _VELDEN if pad.startswith(f"{deel}.")]
    return list(dict.fromkeys(onder))


def section(inhoud: Velden, naam: str) -> Velden:
    """A part of the record as a file gives it; empty when it gives none."""
    deel = inhoud.get(naam)
    return deel if isinstance(deel, dict) else {}


def is_flat(inhoud: Velden) -> bool:
    """Whether the file is a flat map of question ids, with or without parts about the talk, and no (partial) record."""
    delen = {k for k, v in inhoud.items() if k in SECTIES and isinstance(v, (dict, list))}
    if not delen <= {*OVER_HET_GESPREK}:
        return False
    return not delen or any(k not in delen and k not in _BOVENAAN for k in inhoud)


def split_flat(inhoud: Velden) -> tuple[Velden, Velden]:
    """A flat file in two: the parts about the talk itself, and the answers."""
    delen = {k: v for k, v in inhoud.items() if k in OVER_HET_GESPREK and isinstance(v, dict)}
    return delen, {k: v for k, v in inhoud.items() if k not in delen and k not in _BOVENAAN}


def is_derived(pad: str) -> bool:
    """Whether a path is computed by the tool, so that what the file says of it does not count."""
    return pad in AFGELEID
