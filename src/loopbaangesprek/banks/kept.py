"""The last good version of an own bank, kept beside it.

The rule that lives here: only what passed the keuring is kept, whole or not at all, one version for each bank, in
`.goed` in the own folder. What is kept there is never read as a bank to talk with.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from loopbaangesprek.fouten import BankFout
from loopbaangesprek.keuring.leesvorm import ID
from loopbaangesprek.reading.tekstbestand import BANK
from loopbaangesprek.teksten import bankbestanden

GOED = ".goed"
"""The folder in the own folder; a name that begins with a dot is no bank."""


def last_good(eigen: Path, naam: str) -> bytes | None:
    """The last version of an own bank that passed; None when none was kept, or it cannot be read."""
    pad = _place(eigen, naam)
    if pad is None:
        return None
    try:
        with pad.open("rb") as bestand:
            return bestand.read(BANK.grootte + 1)
    except OSError:
        return None


def keep_good(eigen: Path, naam: str, data: bytes) -> None:
    """Keep this version of an own bank as the last good one. Raises `BankFout` when it cannot be written."""
    pad = _place(eigen, naam)
    if pad is None or last_good(eigen, naam) == data:
        return
    try:
        pad.parent.mkdir(0o700, parents=True, exist_ok=True)
        _write(pad, data)
    except OSError as fout:
        raise BankFout(bankbestanden.niet_bewaard(str(pad), fout.errno)) from fout


def _place(eigen: Path, naam: str) -> Path | None:
    """Where the copy of a bank stands; a name that no bank has gets no place."""
    return eigen / GOED / f"{naam}.yaml" if ID.fullmatch(naam) else None


def _write(pad: Path, data: bytes) -> None:
    """Write beside the target first, so that a failure leaves the old copy; mkstemp gives mode 0600."""
    nummer, tijdelijk = tempfile.mkstemp(prefix=".lob-", suffix=".tmp", dir=pad.parent)
    try:
        with os.fdopen(nummer, "wb") as bestand:
            bestand.write(data)
            bestand.flush()
            os.fsync(bestand.fileno())
        Path(tijdelijk).replace(pad)
    finally:
        with suppress(OSError):
            Path(tijdelijk).unlink(missing_ok=True)
