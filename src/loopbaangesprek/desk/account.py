"""The account of one jongere to the law, from what is kept.

The rule that lives here: what may not be printed of a talk counts for nothing either, so an account never leans on an
answer that nobody may read.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from loopbaangesprek.desk.dossiers import Kept
from loopbaangesprek.desk.law import LawFile
from loopbaangesprek.exports.account import render_account
from loopbaangesprek.files import export_name, names_file, write_export
from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.teksten import verantwoording as t
from loopbaangesprek.verantwoording import Verantwoording, account_for

VORMEN = ("md", "json")
_NAAM = "verantwoording"


def make_account(kept: Kept, law: LawFile, vandaag: date) -> Verantwoording:
    """The account of the talks that could be read."""
    return account_for(kept.code, kept.records(), law.wet, vandaag.isoformat(), kept.lopend)


def told(kept: Kept, stand: Verantwoording) -> list[str]:
    """What to tell beside it: of damage, and how to say what kind of school it is where no talk says so."""
    zonder_niveau = kept.gelezen[-1:] if stand.niveau is None else ()
    return [*kept.zinnen, *(t.NIVEAU_ERBIJ.format(naam=read.kop.id) for read in zonder_niveau)]


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
