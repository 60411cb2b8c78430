"""Whether a bank got another version when its questions changed.

The rule that lives here: a record names the version of its bank, so the same version is the same questions. Comments,
white space and the order of keys are no change; the order of choices is one.
"""

from __future__ import annotations

import re
from typing import Any

from loopbaangesprek.plaats import Knoop, Verzamelaar
from loopbaangesprek.teksten import keuring as t

_TELLER = re.compile(r"(.*?)(\d+)(\D*)")
_LANGST = 15


def check_version(v: Verzamelaar, nu: Knoop, eerder: Knoop) -> None:
    """Report a sheet with other content than its last good version, under the same version."""
    lid, toen = nu.get("versie"), eerder.get("versie")
    if lid is None or toen is None or not isinstance(lid.waarde, str) or lid.waarde != toen.waarde:
        return
    if _content(nu) != _content(eerder):
        v.add(lid, "V01", t.versie_niet_hoger(lid.waarde, next_version(lid.waarde)))


def next_version(versie: str) -> str:
    """The version after this one: its last number is one more."""
    treffer = _TELLER.fullmatch(versie)
    if treffer is None or len(treffer[2]) > _LANGST:
        return f"{versie}-2"
    voor, getal, na = treffer.groups()
    return f"{voor}{int(getal) + 1:0{len(getal)}d}{na}"


def _content(blad: Knoop) -> Any:  # noqa: ANN401 - what a file says may have any shape
    return {sleutel: _plain(lid, sleutel) for sleutel, lid in blad.leden.items() if sleutel != "versie"}


def _plain(knoop: Knoop, sleutel: str = "") -> Any:  # noqa: ANN401 - see above
    """A value without its place; of choices the order counts too."""
    if isinstance(knoop.waarde, dict):
        leden = {naam: _plain(lid, naam) for naam, lid in knoop.waarde.items()}
        return list(leden.items()) if sleutel == "keuze" else leden
    return [_plain(item) for item in knoop.lijst] if isinstance(knoop.waarde, list) else knoop.waarde
