"""What of a record may be printed.

The rule that lives here: an answer that fell off the path of the talk (`buiten_pad`) is not printed, and neither is the
field that only it filled. What was shielded is left out of the facts before a record for others is made of them
(`afschermen`); where a whole record comes by all the same, it is not printed either, unless it is the counsellor's own.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from loopbaangesprek.velden import GEZEGD

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopbaangesprek.verslag import Antwoord, Verslag

_MAG_LEEG = frozenset({"rode_draad", "warmte"})
_STANDEN = frozenset({"status", "stem", "voorlopig", "soort"})
"""Members that say something about their neighbours, and nothing by themselves."""


def visible(verslag: Verslag, *, alles: bool = False) -> Verslag:
    """The record without what may not be printed; the same record when all of it may.

    With `alles` it is the counsellor's own, and what is shielded is in it.
    """
    weg = [a for a in verslag.antwoorden if is_hidden(a, alles=alles)]
    if not weg:
        return verslag
    gezegd = [a for a in verslag.antwoorden if not is_hidden(a, alles=alles)]
    verborgen = _texts(weg) - _texts(gezegd)
    data = verslag.model_dump(by_alias=True)
    for deel in GEZEGD:
        data[deel] = _without(data[deel], verborgen, deel)
    data["antwoorden"] = [a.model_dump() for a in gezegd]
    data["wijzigingen"] = [
        w for w in data["wijzigingen"] if not verborgen & set(map(_key, (w["oud"], w["nieuw"])))
    ]
    return type(verslag).model_validate(data)


def is_hidden(antwoord: Antwoord, *, alles: bool = False) -> bool:
    """Whether an answer may not be printed."""
    return antwoord.buiten_pad or (antwoord.afgeschermd is not None and not alles)


def _texts(antwoorden: Iterable[Antwoord]) -> set[str]:
    """The answers, and their lines apart: a line of a list field is an item there."""
    alle = {_key(a.antwoord) for a in antwoorden if a.antwoord}
    return alle | {_key(regel) for tekst in alle for regel in tekst.split("\n")} - {""}


def _key(waarde: object) -> str:
    if isinstance(waarde, (list, tuple)):
        return "\n".join(map(_key, waarde))
    return waarde.isoformat() if isinstance(waarde, date) else str(waarde or "").strip()


def _without(waarde: Any, verborgen: set[str], naam: str) -> Any:  # noqa: ANN401 - any part of a record
    if isinstance(waarde, dict):
        over = {sleutel: _without(lid, verborgen, sleutel) for sleutel, lid in waarde.items()}
        return None if naam in _MAG_LEEG and not _says_something(over) else over
    if isinstance(waarde, (list, tuple)):
        items = [_without(item, verborgen, "") for item in waarde]
        return [i for i in items if i is not None and (not isinstance(i, dict) or _says_something(i))]
    if naam in _STANDEN or not isinstance(waarde, (str, date)):
        return waarde
    return None if _key(waarde) in verborgen else waarde


def _says_something(delen: dict[str, Any]) -> bool:
    return any(waarde for sleutel, waarde in delen.items() if sleutel not in _STANDEN)
