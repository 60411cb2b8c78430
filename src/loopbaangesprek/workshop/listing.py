"""The list of question banks.

The rule that lives here: each bank is read by itself, so that one with mistakes in it never breaks the list.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from loopbaangesprek.banklijst import Bankregel, row_of
from loopbaangesprek.banks import bank_names, load_bank
from loopbaangesprek.banks.find import find_bank
from loopbaangesprek.banks.origin import is_shipped
from loopbaangesprek.fouten import BankFout


def all_banks(eigen: Path) -> list[Bankregel]:
    """Every bank there is, by name."""
    return list(_rows(eigen))


def _rows(eigen: Path) -> Iterator[Bankregel]:
    for naam in bank_names(eigen):
        try:
            pad = find_bank(naam, eigen)
        except BankFout as fout:
            yield Bankregel(naam, "", eigen=True, fout=fout.zin)
            continue
        try:
            yield row_of(load_bank(naam, eigen), str(pad), eigen=not is_shipped(pad))
        except BankFout as fout:
            yield Bankregel(naam, str(pad), eigen=not is_shipped(pad), fout=fout.zin)
