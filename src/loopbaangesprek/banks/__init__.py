"""The banks: where they are, and how a name becomes a Vragenbank.

The rule that lives here: whoever needs a bank asks here. The YAML reader is loaded for a bank that was not kept ready,
not when a list of names is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopbaangesprek.banks.errors import BankMetFouten, OnbekendeBank, OnleesbareBank
from loopbaangesprek.banks.find import bank_names, folders

if TYPE_CHECKING:
    from pathlib import Path

    from loopbaangesprek.bankbestand import Stamboom
    from loopbaangesprek.vragenbank import Vragenbank

__all__ = [
    "BankMetFouten",
    "OnbekendeBank",
    "OnleesbareBank",
    "bank_names",
    "folders",
    "load_bank",
    "load_with_origin",
    "read_bank",
]


def load_bank(naam: str, eigen: Path | None = None) -> Vragenbank:
    """Load a bank by its name or the path of its file, with all it builds on. Raises `BankFout`."""
    if eigen is not None:
        from loopbaangesprek.banks import ready  # noqa: PLC0415 - loads msgspec

        return ready.load_bank(naam, eigen)
    from loopbaangesprek.banks import read  # noqa: PLC0415 - loads PyYAML

    return read.load_bank(naam, eigen)


def load_with_origin(naam: str, eigen: Path | None = None) -> tuple[Vragenbank, Stamboom]:
    """Load a bank, and say of each question which files it comes from. Raises `BankFout`."""
    from loopbaangesprek.banks import read  # noqa: PLC0415 - loads PyYAML

    return read.load_with_origin(naam, eigen)


def read_bank(data: bytes, naam: str, eigen: Path | None = None, *, bestand: str | None = None) -> Vragenbank:
    """Read a bank from bytes that are in no file (yet). Raises `BankFout`."""
    from loopbaangesprek.banks import read  # noqa: PLC0415 - loads PyYAML

    return read.read_bank(data, naam, eigen, bestand=bestand)
