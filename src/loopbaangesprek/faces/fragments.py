"""Styled rows in the words of prompt_toolkit.

The rule that lives here: the library gets fragments with a style beside each text, never a text with codes in it.
"""

from __future__ import annotations

from prompt_toolkit.formatted_text import StyleAndTextTuples

from loopbaangesprek.faces.blocks import Regel
from loopbaangesprek.faces.line import Line
from loopbaangesprek.faces.palette import words
from loopbaangesprek.vragenbank import FaseNaam


def to_fragments(regels: tuple[Regel, ...], fase: FaseNaam | None, lijn: Line) -> StyleAndTextTuples:
    """Rows in the words of prompt_toolkit."""
    stukken: StyleAndTextTuples = []
    for nummer, regel in enumerate(regels):
        if nummer:
            stukken.append(("", "\n"))
        stukken += [(words(s.stijl, fase, lijn.terminal.diepte), s.tekst) for s in regel]
    return stukken
