"""The kluisblad: how the kluis is opened by somebody who was not there.

The rule that lives here: the wachtzin is not asked, for it does not come on the sheet; that there is one shows from the
file. A sheet is an export like any other, and never replaces a file without a yes.
"""

from __future__ import annotations

from pathlib import Path

from loopbaangesprek.asking import may_overwrite
from loopbaangesprek.exports.vault_sheet_html import render_vault_sheet
from loopbaangesprek.files import write_export
from loopbaangesprek.fouten import Geweigerd, OpslagFout
from loopbaangesprek.places import DATABASE, export_folder
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.stores.cipher import Toestand, state_of
from loopbaangesprek.stores.trouble import named
from loopbaangesprek.teksten import kluishulp as t
from loopbaangesprek.teksten import opslag
from loopbaangesprek.wiring import say, where_written

_ZONDER_SLOT: dict[Toestand, str] = {"leeg": t.NIETS_BEWAARD, "open": t.GEEN_WACHTZIN}


def print_vault_sheet(folder: Path, naar: Path | None) -> None:
    """Write the sheet for the kluis in a folder, and say where it is; raises `Geweigerd` where nothing is locked."""
    pad = folder.absolute() / DATABASE
    with named(str(pad)):
        toestand = state_of(pad)
    if toestand in _ZONDER_SLOT:
        raise Geweigerd(_ZONDER_SLOT[toestand])
    if toestand == "vreemd":
        raise OpslagFout(opslag.geen_lob_bestand(str(pad)))
    blad = render_vault_sheet(on_one_line(schoon(str(pad))))
    geschreven = write_export(naar or export_folder(), t.BESTANDSNAAM, blad.encode(), may_overwrite())
    say(*where_written(geschreven), *t.BLAD_KLAAR)
