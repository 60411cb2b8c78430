"""A bank on paper: the sheet for a talk without a screen (M45).

The rule that lives here: a sheet is an export like any other; it never replaces a file without a yes.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from loopbaangesprek.asking import may_overwrite
from loopbaangesprek.banks import load_bank
from loopbaangesprek.files import write_export
from loopbaangesprek.gespreksblad import sheet_of
from loopbaangesprek.places import export_folder
from loopbaangesprek.teksten import gespreksblad as t
from loopbaangesprek.wegen import Pad
from loopbaangesprek.wiring import say, where_written

VORMEN = {"html": "sheet_html", "md": "sheet_markdown", "pdf": "sheet_pdf"}
"""The forms of a sheet, each with the module that renders it."""

_DAARNA = {"html": [t.KLAAR], "pdf": [t.KLAAR_PDF]}


def print_bank(eigen: Path, naam: str, pad: Pad, vorm: str, naar: Path | None) -> None:
    """Write the sheet of a bank, and say where it is."""
    bank = load_bank(naam, eigen)
    uit: str | bytes = import_module(f"loopbaangesprek.exports.{VORMEN[vorm]}").render_sheet(
        sheet_of(bank, pad)
    )
    inhoud = uit.encode() if isinstance(uit, str) else uit
    bestandsnaam = t.bestandsnaam(bank.vragenbank[:40], vorm, kort=pad == "kort")
    geschreven = write_export(naar or export_folder(), bestandsnaam, inhoud, may_overwrite())
    say(*where_written(geschreven), *_DAARNA.get(vorm, []))
