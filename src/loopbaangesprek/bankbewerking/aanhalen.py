"""A text as it is typed in a bank file: as it is, or between quotes where it would be read as something else.

The rule that lives here: what is written comes back as the same text, and looks like what stands around it.
"""

from __future__ import annotations

import json
import re

_GEWOON = re.compile(r"[^\W_](?:.*\S)?")
_BIJZONDER = re.compile(r":(?:\s|$)|\s#|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_HAAKJES = re.compile(r"[\[\]{},?]|^[=]|: ?")
_NIETS = frozenset({"~", "null", "Null", "NULL"})


def is_plain(tekst: str, *, binnen: bool = False) -> bool:
    """Whether a text may stand without quotes; `binnen` says that it stands between brackets."""
    if not _GEWOON.fullmatch(tekst) or _BIJZONDER.search(tekst) or tekst in _NIETS:
        return False
    return not (binnen and _HAAKJES.search(tekst))


def quote(tekst: str, teken: str = '"') -> str:
    """A text between quotes of this kind, or of the other where that reads better."""
    if "\n" in tekst or "\u2028" in tekst or "\u2029" in tekst:
        return json.dumps(tekst, ensure_ascii=False).replace("\u2028", "\\L").replace("\u2029", "\\P")
    if teken == '"' and '"' not in tekst and "\\" not in tekst:
        return f'"{tekst}"'
    return "'" + tekst.replace("'", "''") + "'"


def as_typed(tekst: str, teken: str = '"', *, binnen: bool = False, altijd: bool = False) -> str:
    """A text as it goes into the file."""
    return quote(tekst, teken) if altijd or not is_plain(tekst, binnen=binnen) else tekst
