"""Why an own bank could not be written: one class per cause."""

from __future__ import annotations

from loopbaangesprek.fouten import BankFout


class NietTeSchrijven(BankFout):
    """A bank file or its folder that cannot be written."""


class AndersGeworden(BankFout):
    """A bank file that another program wrote in meanwhile; nothing of it was overwritten."""
