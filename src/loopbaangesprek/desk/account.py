"""The account of one jongere to the law, from what is kept.

The rule that lives here: what may not be printed of a talk counts for nothing either, so an account never leans on an
answer that nobody may read.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.desk.dossiers import Kept
from loopbaangesprek.desk.law import LawFile
from loopbaangesprek.exports.account import render_account
from loopbaangesprek.exports.zichtbaar import visible
from loopbaangesprek.files import export_name, names_file, write_export
from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.teksten import verantwoording as t
from loopbaangesprek.verantwoording import Verantwoording, account_for

if TYPE_CHECKING:
    from loopbaangesprek.verslag import Verslag

VORMEN = ("md", "json")
_NAAM = "verantwoording"


def make_account(kept: Kept, law: LawFile, vandaag: date) -> Verantwoording:
    """The account of the talks that could be read."""
    lopend = {read.kop.id for read in kept.gelezen if read.talk.einde is None}
    verslagen = [_as_data(read.verslag) for read in kept.gelezen]
    return account_for(kept.code, verslagen, law.wet, vandaag.isoformat(), lopend)


def form_for(naar: Path | None, *, json: bool) -> str:
    """The form that is meant, by the option and the ending of the file. Raises `VerkeerdGebruik`."""
    if naar is None or not names_file(naar):
        return "json" if json else "md"
    vorm = naar.suffix[1:].lower()
    if vorm not in VORMEN:
        raise VerkeerdGebruik(t.VERKEERDE_VORM)
    if json and vorm != "json":
        raise VerkeerdGebruik(t.JSON_OF_MD)
    return vorm


def write_account(
    stand: Verantwoording, naar: Path, vorm: str, overschrijf: Callable[[Path], bool] | None
) -> Path:
    """Write an account to a folder or a file; without a yes from `overschrijf` a name that is taken gets a number."""
    naam = export_name(date.fromisoformat(stand.gemaakt_op), stand.code, _NAAM, vorm)
    return write_export(naar, naam, render_account(stand, vorm), overschrijf)


def _as_data(verslag: Verslag) -> dict[str, object]:
    return visible(verslag).model_dump(mode="json", by_alias=True)
