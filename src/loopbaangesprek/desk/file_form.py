"""The form of a file: the one that was asked for, or the one that its name ends on.

The rule that lives here: in a file stands what its name says; where the two do not agree, nothing is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from loopbaangesprek.exports import forms
from loopbaangesprek.files import names_file
from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.teksten import keuzes as t

if TYPE_CHECKING:
    from pathlib import Path

_OOK = {"htm": "html", "markdown": "md", "txt": "md"}
"""Other endings of the same kind of file."""


def form_of(
    vorm: str | None, naar: Path | None, vormen: Sequence[str] = (), *, of_map: bool = False
) -> str | None:
    """The form of one file, out of `vormen` or else of all there are; None where neither says it.

    Raises `VerkeerdGebruik` where the two do not agree, and where no form ends as the name does. With `of_map` a name
    can be of a new folder too: one with an ending that nobody knows is, where no form was asked for.
    """
    vormen = vormen or forms()
    einde = naar.suffix[1:].lower() if naar is not None and names_file(naar) else ""
    if naar is None or not einde:
        return vorm
    genoemd = _OOK.get(einde, einde)
    if genoemd not in vormen:
        bedoeld = vorm or t.BEDOELD["vorm"].get(einde)
        if of_map and bedoeld is None:
            return None
        raise VerkeerdGebruik(_unknown(naar, bedoeld, vormen))
    if vorm not in (None, genoemd):
        raise VerkeerdGebruik(t.vorm_en_naam(str(vorm), naar.name, naar.with_suffix(f".{vorm}").name))
    return genoemd


def _unknown(naar: Path, bedoeld: str | None, vormen: Sequence[str]) -> str:
    if bedoeld in vormen:
        return t.ander_einde(naar.suffix, naar.with_suffix(f".{bedoeld}").name)
    return t.onbekend_einde(naar.suffix, vormen)
