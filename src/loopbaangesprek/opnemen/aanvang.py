"""How the talk in a file began: who, at what level, with whom, and the step of the time before.

The rule that lives here: what was changed after the talk counts as it was when the talk began; the change itself
comes later, as a change.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec.structs import replace

from loopbaangesprek.bewaartermijn import term_between
from loopbaangesprek.eenregel import KORT, short_line
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gebeurtenissen import Begonnen, Vorige
from loopbaangesprek.kop import is_day
from loopbaangesprek.opnemen.gegeven import AANWEZIG, Gegeven, check, flatten, section
from loopbaangesprek.opnemen.lijstvullen import Misplaatst
from loopbaangesprek.paden import Velden, put
from loopbaangesprek.teksten import antwoorden as t
from loopbaangesprek.velden import NIVEAUS, ROLLEN, VORMEN
from loopbaangesprek.wijzigbaar import BIJ_HET_BEGIN, field_at
from loopbaangesprek.wijziging import check_value

KOP: dict[str, tuple[str, tuple[str, ...]]] = {
    "gesprek.vorm": ("vorm", VORMEN),
    "jongere.code": ("code", ()),
    "jongere.niveau": ("niveau", NIVEAUS),
    "jongere.leerjaar": ("leerjaar", ()),
    "begeleider.naam": ("naam", ()),
    "begeleider.rol": ("rol", ROLLEN),
}
"""The fields that are fixed when the talk begins: their name in `Begonnen`, and the values they know."""
VORIGE_STAP = {"opening.vorige_stap.gesprek": "gesprek", "opening.vorige_stap.activiteit": "activiteit"}


def begin_from(inhoud: Velden, begin: Begonnen) -> tuple[Begonnen, list[Misplaatst]]:
    """The beginning of the talk as the file says it; what is no part of it is looked at elsewhere."""
    fouten: list[Misplaatst] = []
    wat: Velden = {}
    vorige: dict[str, str] = {}
    for gegeven in flatten(as_it_began(inhoud)):
        if gegeven.waarde is None or gegeven.pad not in (*KOP, *VORIGE_STAP, AANWEZIG):
            continue
        try:
            check(gegeven)
            if gegeven.pad in VORIGE_STAP:
                vorige[VORIGE_STAP[gegeven.pad]] = gegeven.waarde
            else:
                wat |= _fixed(gegeven)
        except Geweigerd as nee:
            fouten.append(Misplaatst(gegeven.bron, nee.zin))
        except Misplaatst as fout:
            fouten.append(fout)
    stap = Vorige(vorige.get("gesprek"), vorige.get("activiteit")) if vorige else None
    return replace(begin, **wat, vorige=stap), fouten


def _fixed(gegeven: Gegeven) -> Velden:
    """One field of the beginning; raises `Misplaatst` or `Geweigerd`."""
    pad, waarde = gegeven.pad, gegeven.waarde
    if pad == AANWEZIG:
        return {"aanwezig": tuple(rol for w in waarde if (rol := short_line(w, pad)))}
    naam, waarden = KOP[pad]
    if waarden and waarde not in waarden:
        raise Misplaatst(gegeven.bron, t.geen_waarde(pad, waarde, waarden))
    return {naam: short_line(waarde, pad) if pad in KORT else waarde}


def with_term(inhoud: Velden, begin: Begonnen) -> Begonnen:
    """The beginning with the term of a finished record: what leads from its day to its last day (C3)."""
    tot = section(inhoud, "gesprek").get("bewaren_tot")
    if not isinstance(tot, str) or not is_day(tot):
        return begin
    jaren = term_between(date.fromisoformat(begin.datum), date.fromisoformat(tot))
    return begin if jaren is None else replace(begin, bewaartermijn=jaren)


def as_it_began(inhoud: Velden) -> Velden:
    """The content of a file, with what was fixed at the beginning as it was before it was changed."""
    wijzigingen = inhoud.get("wijzigingen")
    toen = inhoud
    for wijziging in reversed(wijzigingen if isinstance(wijzigingen, list) else []):
        if isinstance(wijziging, dict) and _can_take_back(toen, wijziging):
            deel = str(wijziging["pad"]).partition(".")[0]
            toen = {**toen, deel: _copy(toen.get(deel) or {})}
            put(toen, wijziging["pad"], wijziging["oud"])
    return toen


def _can_take_back(inhoud: Velden, wijziging: Velden) -> bool:
    pad = wijziging.get("pad")
    if pad not in BIJ_HET_BEGIN or "oud" not in wijziging:
        return False
    try:
        check_value(field_at(pad), wijziging["oud"])
    except Geweigerd:
        return False
    deel: Any = inhoud
    for sleutel in pad.split(".")[:-1]:
        deel = deel.get(sleutel) if isinstance(deel, dict) else deel
    return deel is None or isinstance(deel, dict)


def _copy(deel: Velden) -> Velden:
    return {sleutel: dict(w) if isinstance(w, dict) else w for sleutel, w in deel.items()}
