"""The short texts that stand at the head of a record: a code, a school year, a name, a role.

The rule that lives here: each is one line and short, wherever it came from; what is longer was meant to be
something else, and is told.
"""

from __future__ import annotations

from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.teksten import begin as tb
from loopbaangesprek.teksten import paden as t

KORT: dict[str, tuple[int, str]] = {
    "jongere.code": (40, tb.CODE_TE_LANG),
    "jongere.leerjaar": (40, t.LEERJAAR_TE_LANG),
    "begeleider.naam": (80, t.NAAM_TE_LANG),
    "gesprek.aanwezig": (40, t.ROL_TE_LANG),
}
"""The most characters that a field may have, and what to do when there are more."""


def short_line(tekst: str | None, pad: str) -> str | None:
    """The text as it will be kept, or None when there is nothing in it; raises `Geweigerd` when it is too long."""
    net = on_one_line(schoon(tekst or ""))
    hoogstens, zin = KORT[pad]
    if len(net) > hoogstens:
        raise Geweigerd(zin)
    return net or None
