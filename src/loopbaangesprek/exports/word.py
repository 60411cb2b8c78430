"""A document as a Word file, with styles of its own that a school can change.

The rule that lives here: it reads as the page and the PDF do, two voices in one serif, and it is only text: no field
but the number of the page, no link, no macro, nothing from outside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.exports.word_fit import fit
from loopbaangesprek.exports.word_lines import lines
from loopbaangesprek.fouten import OnderdeelMist
from loopbaangesprek.teksten import uitvoer as t

if TYPE_CHECKING:
    from loopbaangesprek.exports.uitgave import Uitgave

VORM = "docx"


def render(uitgave: Uitgave) -> bytes:
    """Render an edition as a Word file; raises `OnderdeelMist` where python-docx is not installed as it should be."""
    try:
        from loopbaangesprek.exports import word_paper as p  # noqa: PLC0415 - only this form needs python-docx
    except (ImportError, OSError) as mist:  # there, and not able to work on this computer, is not there
        raise OnderdeelMist(t.onderdeel_mist(VORM)) from mist
    stuk = uitgave.stuk()
    papier = p.new_paper(stuk.titel)
    regels = tuple(lines(stuk.blokken, krap=stuk.krap))
    if stuk.krap:
        maat, regels = fit(regels, p.height_of_head(stuk.uiterlijk))
        p.tighten(papier, maat)
    if stuk.uiterlijk.kleur:
        p.colour(papier, stuk.uiterlijk.kleur)
    p.set_head(papier, stuk.uiterlijk)
    p.set_foot(papier, stuk.voet)
    for regel in regels:
        p.set_line(papier, regel)
    return p.to_bytes(papier)
