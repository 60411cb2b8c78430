"""A talk while it is being taken in from a file: wishes go through the engine, mistakes are gathered.

The rule that lives here: a mistake stops nothing and is told with its place; all are told together.
"""

from __future__ import annotations

from datetime import date

from loopbaangesprek import wensen as w
from loopbaangesprek.besluit import decide
from loopbaangesprek.fouten import Geweigerd
from loopbaangesprek.gebeurtenissen import Begonnen, Feit
from loopbaangesprek.gesprek import Gesprek, apply
from loopbaangesprek.opnemen.lijstvullen import Misplaatst, Pad
from loopbaangesprek.paden import Velden
from loopbaangesprek.teksten import antwoorden as t
from loopbaangesprek.teksten import gesprek as tg

_IN_EEN_BESTAND = {tg.LEEG_ANTWOORD: t.LEEG, tg.GEEN_DATUM_NODIG: t.LEEG}
"""Sentences that tell somebody at the keyboard what to type, as they are for somebody with a file."""


class NietOpgenomen(Exception):
    """The mistakes in a file, each with its place."""

    def __init__(self, fouten: list[Misplaatst]) -> None:
        """Keep the mistakes."""
        self.fouten = fouten


class Opname:
    """A talk that is being taken in: the facts so far, the state, and the mistakes."""

    def __init__(self, begin: Begonnen, vandaag: date, fouten: list[Misplaatst], *, volledig: bool) -> None:
        """Start with a talk in which nothing was said, and the mistakes in how it began."""
        self.feiten: list[Feit] = [begin]
        self.gesprek = Gesprek(begin)
        self.vandaag = vandaag
        self.fouten = fouten
        self.volledig = volledig
        """Whether the file is a record of a talk that was held: it says all it knows, and comes out as it was (C3)."""
        self.verslag: Velden | None = None
        """The record, where it was made already to compare the file with it."""

    def wish(self, wens: w.Wens, bron: Pad = ()) -> None:
        """Grant a wish, or note the mistake at its place in the file; what is never refused needs no place."""
        try:
            feiten = decide(self.gesprek, wens, self.vandaag)
        except Geweigerd as nee:
            self.fouten.append(Misplaatst(bron, _IN_EEN_BESTAND.get(nee.zin, nee.zin)))
            return
        for feit in feiten:
            self.gesprek = apply(self.gesprek, feit)
        self.feiten += feiten
