"""The list of question banks.

The rule that lives here: each bank is read by itself, so that one with mistakes in it never breaks the list.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from loopbaangesprek.banklijst import Bankregel, row_of
from loopbaangesprek.banks import bank_names, load_bank
from loopbaangesprek.banks.find import EXTENSIES, find_bank
from loopbaangesprek.banks.origin import is_shipped
from loopbaangesprek.fouten import BankFout
from loopbaangesprek.keuring.leesvorm import ID, suggest_name
from loopbaangesprek.teksten import banklijst as t


def all_banks(eigen: Path) -> list[Bankregel]:
    """Every bank there is, by name."""
    return list(_rows(eigen))


def misnamed(eigen: Path) -> list[str]:
    """A remark about each own file that cannot be a bank, because of its name."""
    try:
        files = sorted(file for file in eigen.iterdir() if file.suffix in EXTENSIES)
    except OSError:
        return []
    return [t.verkeerde_naam(f.name, suggest_name(f.stem)) for f in files if not ID.fullmatch(f.stem)]


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
