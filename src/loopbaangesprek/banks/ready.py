"""A bank as it was made before, or made now and kept for the next time.

The rule that lives here: what comes out is what reading the files gives, and nobody can tell which of the two it was.
Only a bank of its name is kept, and only one without mistakes.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from loopbaangesprek import bank_state, compiled
from loopbaangesprek.vragenbank import Vragenbank


def load_bank(naam: str, eigen: Path) -> Vragenbank:
    """Load a bank by its name or the path of its file, with all it builds on. Raises `BankFout`."""
    plek = str(eigen)
    staat = bank_state.state_of(plek)
    if staat is not None and (bank := _kept(plek, naam, staat)) is not None:
        return bank
    from loopbaangesprek.banks import read  # noqa: PLC0415 - loads PyYAML

    bank = read.load_bank(naam, eigen)
    if staat is not None:
        compiled.keep(plek, compiled.BANK + naam, staat, msgspec.json.encode(bank))
    return bank


def _kept(plek: str, naam: str, staat: str) -> Vragenbank | None:
    if (data := compiled.kept(plek, compiled.BANK + naam, staat)) is None:
        return None
    try:
        return msgspec.json.decode(data, type=Vragenbank)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None
