"""Typed text folded for a width, and places in it.

The rule that lives here: a row knows from where to where it runs in the text, so a cursor can be placed in it;
a line that did not change is not folded again.
"""

from __future__ import annotations

from bisect import bisect_right

from loopbaangesprek.faces.cells import Spanne, wrap


class FoldedText:
    """A text folded for a width, line by line; lines that did not change are not folded again."""

    def __init__(self) -> None:
        """Start without a text."""
        self.tekst: str | None = None
        self.rijen: list[Spanne] = []
        self._breedte = 0
        self._bekend: dict[str, list[Spanne]] = {}

    def fold(self, tekst: str, breedte: int) -> list[Spanne]:
        """The rows of the text, as spans of it."""
        if (tekst, breedte) != (self.tekst, self._breedte):
            if breedte != self._breedte:
                self._bekend = {}
            self.tekst, self._breedte = tekst, breedte
            self._bekend = {r: self._bekend.get(r) or wrap(r, breedte) for r in set(tekst.split("\n"))}
            self.rijen = list(self._place(tekst))
        return self.rijen

    def _place(self, tekst: str) -> list[Spanne]:
        rijen: list[Spanne] = []
        begin = 0
        for regel in tekst.split("\n"):
            rijen += [(begin + van, begin + tot) for van, tot in self._bekend[regel]]
            begin += len(regel) + 1
        return rijen

    def row_of(self, plek: int) -> int:
        """The row in which a place in the text stands."""
        return max(0, bisect_right(self.rijen, plek, key=lambda rij: rij[0]) - 1)

    def moved(self, plek: int, stap: int) -> int:
        """The place one row up or down from another, as far from the left."""
        rij = self.row_of(plek)
        doel = min(max(0, rij + stap), len(self.rijen) - 1)
        van, tot = self.rijen[doel]
        # The end of a row in a broken word is the begin of the next row.
        gebroken = doel + 1 < len(self.rijen) and self.rijen[doel + 1][0] == tot > van
        return plek if doel == rij else min(van + plek - self.rijen[rij][0], tot - gebroken)
