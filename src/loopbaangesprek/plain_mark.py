"""Whether the plain face is always meant, as it can be known before the wachtzin is typed.

The rule that lives here: the setting in `lob.db` is the truth, and a marker beside it says the same. Somebody who
cannot read the rich face must not have to get through it first; whoever opens the file puts the marker right.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from loopbaangesprek.usual import MERK_EENVOUDIG


def always_plain(folder: Path) -> bool:
    """Whether the plain face is always meant for what is kept in a folder."""
    try:
        return _marker(folder).exists()
    except (OSError, ValueError):
        return False


def put_right(folder: Path, *, altijd: bool) -> None:
    """Leave the marker or take it away; where nothing can be written it stays as it is."""
    if always_plain(folder) == altijd:
        return
    with suppress(OSError, ValueError):
        if not altijd:
            _marker(folder).unlink(missing_ok=True)
            return
        from loopbaangesprek.teksten import instellingen as t  # noqa: PLC0415 - seldom put right

        with os.fdopen(
            os.open(_marker(folder), os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w"
        ) as bestand:
            bestand.write(t.MERK_EENVOUDIG)


def _marker(folder: Path) -> Path:
    return folder / MERK_EENVOUDIG
