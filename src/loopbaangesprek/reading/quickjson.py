"""From the bytes of a JSON file straight to plain data, cleaned, by the reader that Python brings along.

The rule that lives here: what comes out is to the letter what the tree with places (`jsontree`) holds, or nothing at
all. Whatever may be wrong or strange is left to the tree, which knows the lines; so no mistake has two readers.
"""

from __future__ import annotations

import re
from json.decoder import JSONDecoder
from typing import Any, NoReturn

from loopbaangesprek.plaats import LeesFout
from loopbaangesprek.reading.tekstbestand import Grenzen, decode
from loopbaangesprek.schoon import schoon

_HALF = re.compile(r"\\u[dD][89a-fA-F]")
"""Half of a character, written as an escape: the only way in which one can stand in a text that was decoded."""
_LANG = 40


class _InDoubt(Exception):
    """Something that the tree has to look at."""


def read_quickly(data: bytes, bestand: str, grenzen: Grenzen) -> dict[str, Any] | None:
    """The data in a JSON file: texts, lists, mappings and None. None where the tree has to look.

    `schema` may stand at the top as the bare number 1, and as nothing else.
    """
    try:
        tekst = decode(data, bestand, grenzen)
    except LeesFout:
        return None
    if len(tekst) > grenzen.knopen or not grenzen.stuurtekens or _HALF.search(tekst):
        return None  # a text of so many signs holds fewer values
    try:
        top: Any = _LEZER.decode(tekst)
        if not isinstance(top, dict) or top.get("schema") not in (None, ("1",)):
            return None
        inhoud: dict[str, Any] = _plain(top, grenzen.diepte)
    except (_InDoubt, ValueError, RecursionError):
        return None
    return inhoud


def _pairs(paren: list[tuple[str, Any]]) -> dict[str, Any]:
    """The members of a mapping, each under the name that is kept; two with one name are a mistake."""
    leden = {schoon(sleutel): waarde for sleutel, waarde in paren}
    if len(leden) != len(paren):
        raise _InDoubt
    return leden


def _number(tekst: str) -> tuple[str]:
    """A number stays as it was typed; the tuple tells it from a text."""
    if len(tekst) > _LANG:
        raise _InDoubt
    return (tekst,)


def _no_number(_: str) -> NoReturn:
    raise _InDoubt


_LEZER = JSONDecoder(
    object_pairs_hook=_pairs, parse_int=_number, parse_float=_number, parse_constant=_no_number
)


def _plain(waarde: Any, diepte: int) -> Any:  # noqa: ANN401 - what a file holds
    """A value as it is kept; `diepte` is how many containers may still be opened."""
    if isinstance(waarde, str):
        return schoon(waarde)
    if isinstance(waarde, dict):
        if not diepte:
            raise _InDoubt
        return {sleutel: _plain(lid, diepte - 1) for sleutel, lid in waarde.items()}
    if isinstance(waarde, list):
        if not diepte:
            raise _InDoubt
        return [_plain(lid, diepte - 1) for lid in waarde]
    return _bare(waarde)


def _bare(waarde: tuple[str] | bool | None) -> str | None:  # noqa: FBT001 - what a file holds
    """What stood without quotes: a number, true, false or null."""
    if waarde is None:
        return None
    return waarde[0] if isinstance(waarde, tuple) else str(waarde).lower()
