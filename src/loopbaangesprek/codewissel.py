"""The code of a jongere in the facts of a talk, changed for another one.

The rule that lives here: only the code itself changes, wherever it stands as the code; every other part of a line stays
as it was to the letter, and so do words in which somebody typed it.
"""

from __future__ import annotations

import msgspec

from loopbaangesprek.gebeurtenissen import Begonnen, Gewijzigd, from_line
from loopbaangesprek.namen import same_code

_PAD = "jongere.code"


def with_other_code(regel: str, oud: str, nieuw: str) -> str:
    """The line of a fact with the new code where the old one stood; the same line where it did not.

    A change of the code after the talk shows what it was: that too is corrected, or the old code would stay. Raises
    `msgspec.ValidationError` for a line that is no fact.
    """
    feit = from_line(regel)
    if isinstance(feit, Begonnen):
        leden = ["code"]
    elif isinstance(feit, Gewijzigd) and feit.pad == _PAD:
        leden = ["oud", "nieuw"]
    else:
        return regel
    anders = {lid: nieuw for lid in leden if same_code(getattr(feit, lid), oud)}
    return _with_members(regel, anders) if anders else regel


def looks_like_name(code: str) -> bool:
    """Whether a code has no digit in it, as names have none."""
    return not any(teken.isdecimal() for teken in code)


def _with_members(regel: str, anders: dict[str, str]) -> str:
    delen = msgspec.json.decode(regel, type=dict[str, msgspec.Raw])
    delen |= {lid: msgspec.Raw(msgspec.json.encode(tekst)) for lid, tekst in anders.items()}
    return msgspec.json.encode(delen).decode()
