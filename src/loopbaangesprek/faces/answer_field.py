"""The field an answer is typed in: what is typed, folded between words at any width.

The rule that lives here: the text in the buffer is never changed to be shown; a row on screen knows from where
to where it runs, and the cursor is placed by that. prompt_toolkit itself breaks words and is slow on long lines.
"""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.buffer import Buffer
from prompt_toolkit.data_structures import Point
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.layout.controls import BufferControl, UIContent

from loopbaangesprek.faces.folded import FoldedText


class AnswerField(BufferControl):
    """Shows a buffer as folded rows."""

    def __init__(self, buffer: Buffer, breedte: Callable[[], int]) -> None:
        """Show this buffer; `breedte` tells how many cells a row may take now."""
        super().__init__(buffer=buffer, include_default_input_processors=False)
        self._breedte = breedte
        self._gevouwen = FoldedText()

    def folded(self) -> FoldedText:
        """The text as it is folded now."""
        self._gevouwen.fold(self.buffer.text, self._breedte())
        return self._gevouwen

    def preferred_height(self, width: int, max_available_height: int, *_args: object) -> int:
        """As many rows as the text takes, or as there are."""
        del width
        return min(max_available_height, len(self.folded().rijen))

    def create_content(self, width: int, height: int, preview_search: bool = False) -> UIContent:  # noqa: FBT001, FBT002 - the signature of the library
        """The rows, and the place of the cursor among them."""
        del width, height, preview_search
        tekst, plek, gevouwen = self.buffer.text, self.buffer.cursor_position, self.folded()
        rij = gevouwen.row_of(plek)
        van, tot = gevouwen.rijen[rij]

        def line(nummer: int) -> StyleAndTextTuples:
            begin, eind = gevouwen.rijen[nummer]
            return [("", tekst[begin:eind] + " ")]

        return UIContent(line, len(gevouwen.rijen), cursor_position=Point(x=min(plek, tot) - van, y=rij))
