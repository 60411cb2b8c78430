"""The kluisblad as a page to print: one A4, in black and white.

The rule that lives here: the wachtzin is not on it and never reaches this module; there is room to write it by hand.
The page loads nothing, runs nothing and knows no address.
"""

from __future__ import annotations

from loopbaangesprek.exports.pages import render_page
from loopbaangesprek.teksten import kluishulp as t


def render_vault_sheet(bestand: str) -> str:
    """Render the sheet for a file, named by its path on this computer."""
    return render_page("kluisblad.html", bestand=bestand, t=t)
