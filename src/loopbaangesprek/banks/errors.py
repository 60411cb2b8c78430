"""Why a bank cannot be used: one class per cause.

The rule that lives here: each cause carries what is needed to say more about it than its sentence does.
"""

from __future__ import annotations

from collections.abc import Iterable

from loopbaangesprek.fouten import BankFout
from loopbaangesprek.plaats import Bevinding
from loopbaangesprek.teksten import banken


class OnbekendeBank(BankFout):
    """An unknown bank: there is none of this name; `dichtbij` holds the names that look like it."""

    def __init__(self, zin: str, dichtbij: Iterable[str] = ()) -> None:
        """Keep the sentence and the nearest names."""
        super().__init__(zin)
        self.dichtbij = tuple(dichtbij)


class OnleesbareBank(BankFout):
    """An unreadable bank: its file is there, but cannot be opened."""


class BankMetFouten(BankFout):
    """A bank with mistakes: `bevindingen` holds all of them, in the order of the file."""

    def __init__(self, naam: str, bevindingen: Iterable[Bevinding]) -> None:
        """Keep the findings; the sentence lists them."""
        self.bevindingen = tuple(bevindingen)
        super().__init__(banken.bank_met_fouten(naam, self.bevindingen))
