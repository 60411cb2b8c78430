"""The record for a school as data: a whole record in which only the fields stand that its headings name.

The rule that lives here: what the law does not ask for is empty, and so is every question as it was asked; only
whether the jongere found it right is there always. The shape is that of any record (contract C4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from loopbaangesprek.exports.lezers.school import DAG, fields_asked, says_of_it
from loopbaangesprek.exports.zichtbaar import visible
from loopbaangesprek.paden import STAP
from loopbaangesprek.velden import GEZEGD
from loopbaangesprek.verslagdelen import Deel

if TYPE_CHECKING:
    from collections.abc import Collection

    from loopbaangesprek.verslag import Verslag
    from loopbaangesprek.wetboek import Wet

_ERBIJ = ("gesprek", "jongere", "begeleider", "competenties")
"""The parts that hold nothing that was said."""
_BIJ_EEN_VELD = {
    "rode_draad.voorlopig": "rode_draad.tekst",
    "groter_verhaal.stem": "groter_verhaal.tekst",
    "vervolgstap.status": STAP,
    DAG: STAP,
    "verwante_verhalen.soort": "verwante_verhalen.verhaal",
}
"""Members that say something about the field beside them, and go where that goes."""
_LEEG_IS_NIETS = frozenset({"rode_draad", "vervolgstap.warmte", "opening.vorige_stap"})
"""Parts that are null while nothing stands in them."""


def under_law(verslag: Verslag, wet: Wet | None) -> Verslag:
    """The record with what a school's headings name; raises `Geweigerd` where no law names any."""
    velden = fields_asked(verslag, wet)
    zichtbaar = visible(verslag)
    data: dict[str, Any] = {"schema": 1, "nog_open": (), "antwoorden": (), "wijzigingen": ()}
    data |= {deel: getattr(zichtbaar, deel).model_dump() for deel in _ERBIJ}
    data |= {deel: _only(getattr(zichtbaar, deel), deel, velden) for deel in GEZEGD}
    data["bevestiging"] |= _read_back(zichtbaar)
    return type(verslag).model_validate(data)


def _read_back(zichtbaar: Verslag) -> dict[str, Any]:
    """Whether the jongere found it right; the remark with it where that is a part of the answer (M41)."""
    bevestiging = zichtbaar.bevestiging
    erbij = {"opmerking": bevestiging.opmerking} if says_of_it(zichtbaar) else {}
    return {"akkoord": bevestiging.akkoord, **erbij}


def _only(waarde: Any, pad: str, velden: Collection[str]) -> Any:  # noqa: ANN401 - any part of a record
    if isinstance(waarde, Deel):
        leden = {
            lid: _only(getattr(waarde, lid), f"{pad}.{lid}", velden) for lid in type(waarde).model_fields
        }
        return None if pad in _LEEG_IS_NIETS and not any(leden.values()) else leden
    if isinstance(waarde, tuple) and any(isinstance(item, Deel) for item in waarde):
        return [leden for item in waarde if any((leden := _only(item, pad, velden)).values())]
    if pad in velden or _BIJ_EEN_VELD.get(pad) in velden:
        return waarde
    return () if isinstance(waarde, tuple) else None
