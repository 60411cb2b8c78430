"""The sheet for a talk on paper as a page to print: exactly one A4, in black and white.

The rule that lives here: texts reach the page as data, through a template that escapes all of them. The page loads
nothing, runs nothing and knows no address.
"""

from __future__ import annotations

from loopbaangesprek.exports.pages import render_page
from loopbaangesprek.gespreksblad import Gespreksblad
from loopbaangesprek.teksten import gespreksblad as t


def render_sheet(blad: Gespreksblad) -> str:
    """Render a sheet as HTML."""
    return render_page("gespreksblad.html", blad=blad, t=t, rijen=_rows(blad))


def _rows(blad: Gespreksblad) -> tuple[int, int]:
    """How high the two rows of boxes are, against each other: as high as the fuller box of each."""
    boven, onder = blad.vakken[:2], blad.vakken[2:]
    return max(vak.hoogte for vak in boven), max(vak.hoogte for vak in onder)
