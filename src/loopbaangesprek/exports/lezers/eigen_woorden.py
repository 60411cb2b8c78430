"""What of a record the jongere said or agreed to (M40).

The rule that lives here: a white list. A text stays only when it is the jongere's (`instemming`); what the counsellor
noted, brought in, asked on, changed or followed up drops out, and so does what a later schema added.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from loopbaangesprek.exports.lezers.instemming import own
from loopbaangesprek.velden import GEZEGD
from loopbaangesprek.verslagdelen import Deel, GroterVerhaal, RodeDraad, VorigeStap, Warmte

if TYPE_CHECKING:
    from loopbaangesprek.exports.lezers.instemming import Eigen
    from loopbaangesprek.verslag import Antwoord, Verslag

_ERBIJ = ("gesprek", "jongere", "begeleider", "competenties", "nog_open")
"""The parts that hold nothing that was said: when it was, with whom, and what was counted."""
_ZEGT_IETS_VAN = frozenset({"VerwantVerhaal.soort", "RodeDraad.voorlopig", "GroterVerhaal.stem"})
"""Members that say something about a text beside them, and are as true as that text."""
_LEEG_IS_NIETS = (VorigeStap, RodeDraad, Warmte)
"""Parts that are null while nothing stands in them."""
_NOOIT = frozenset({
    "Vooruitblik.ingebracht", "Opvolging.staat", "VerwantVerhaal.gesprek", "VorigeStap.gesprek", "Vervolgstap.status",
})  # fmt: skip
"""Members that are never the jongere's words; the status of the step is told anew."""


def own_words(verslag: Verslag) -> Verslag:
    """The record without what the jongere did not say or agree to."""
    eigen = own(verslag)
    data: dict[str, Any] = {"schema": 1, "wijzigingen": ()}
    data |= {deel: _plain(getattr(verslag, deel)) for deel in _ERBIJ}
    data |= {deel: _own(getattr(verslag, deel), eigen) for deel in GEZEGD}
    data["bevestiging"]["akkoord"] = eigen.akkoord
    data["vervolgstap"]["status"] = _status(verslag, data["vervolgstap"], eigen)
    data["antwoorden"] = [_answer(a) for a in eigen.antwoorden]
    return type(verslag).model_validate(data)


def _own(waarde: Any, eigen: Eigen) -> Any:  # noqa: ANN401 - any part of a record
    if isinstance(waarde, Deel):
        leden = {lid: _member(waarde, lid, eigen) for lid in type(waarde).model_fields}
        return None if isinstance(waarde, _LEEG_IS_NIETS) and not _says_something(waarde, leden) else leden
    if isinstance(waarde, tuple):
        alle = (_own_item(item, eigen) for item in waarde)
        return [item for item in alle if item is not None]
    return waarde if isinstance(waarde, (str, date)) and eigen.has(waarde) else None


def _member(deel: Deel, lid: str, eigen: Eigen) -> Any:  # noqa: ANN401 - see above
    naam, waarde = f"{type(deel).__name__}.{lid}", getattr(deel, lid)
    if naam in _NOOIT:
        return () if isinstance(waarde, tuple) else None
    if isinstance(deel, GroterVerhaal) and lid == "stem":
        return deel.stem if eigen.has(deel.tekst) else None
    return waarde if naam in _ZEGT_IETS_VAN else _own(waarde, eigen)


def _own_item(item: Any, eigen: Eigen) -> Any:  # noqa: ANN401 - see above
    if not isinstance(item, Deel):
        return item if eigen.has_line(item) else None
    leden = _own(item, eigen)
    return leden if _says_something(item, leden) else None


def _says_something(deel: Deel, leden: dict[str, Any]) -> bool:
    return any(w for lid, w in leden.items() if f"{type(deel).__name__}.{lid}" not in _ZEGT_IETS_VAN)


def _status(verslag: Verslag, stap: dict[str, Any], eigen: Eigen) -> str | None:
    """M28: that there is no step yet is only told where the jongere said so."""
    if stap["activiteit"]:
        return "gekozen"
    return "nog_niet" if verslag.vervolgstap.status == "nog_niet" and eigen.nog_geen_stap else None


def _answer(antwoord: Antwoord) -> dict[str, Any]:
    """An answer without what the counsellor wrote beside it."""
    return _plain(antwoord) | {"notitie": None, "doorgevraagd": ()}  # type: ignore[no-any-return]  # a part is a dict


def _plain(waarde: Any) -> Any:  # noqa: ANN401 - see above
    """A part as data, with the members that this schema knows."""
    if not isinstance(waarde, Deel):
        return waarde
    return {lid: _plain(getattr(waarde, lid)) for lid in type(waarde).model_fields}
