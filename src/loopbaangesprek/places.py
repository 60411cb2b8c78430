"""Where the tool keeps things on this computer.

The rule that lives here: one folder for everything (`LOB_MAP` or `--map`); without it, the platform's own.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.teksten import opslag

DATABASE = "lob.db"


def home_folder(gekozen: Path | None = None, *, named: bool = True) -> Path:
    """The folder for everything the tool keeps; raises `OpslagFout` when there can be no such folder.

    With `named` False the folder where it is kept when nobody names one.
    """
    name = (gekozen or os.environ.get("LOB_MAP")) if named else None
    if name:
        try:
            return Path(name).expanduser()
        except (RuntimeError, ValueError):
            raise OpslagFout(opslag.geen_map(str(name))) from None
    from platformdirs import user_data_path  # noqa: PLC0415 - most runs name a folder or need none

    return user_data_path("loopbaangesprek", appauthor=False)


def older_copies(folder: Path) -> list[Path]:
    """The copies beside the database: from before a new version changed it, and what `zet-terug` put aside."""
    stam, _, vorm = DATABASE.rpartition(".")
    try:
        return sorted(pad for wat in ("schema", "opzij") for pad in folder.glob(f"{stam}-{wat}-*.{vorm}"))
    except OSError:
        return []


def own_banks(folder: Path) -> Path:
    """The folder with the school's own question banks."""
    return folder / "vragen"


def export_folder() -> Path:
    """Where a record is written when nobody named a place: the folder for documents."""
    from platformdirs import user_documents_path  # noqa: PLC0415 - see above

    return user_documents_path() / "Loopbaangesprekken"


def rescue_folders(folder: Path) -> list[Path]:
    """Other places that may be written when the usual one cannot."""
    import tempfile  # noqa: PLC0415 - only in trouble

    ideas = [Path(tempfile.gettempdir()) / "loopbaangesprek"]
    with suppress(RuntimeError):  # nobody's home
        ideas = [Path.home() / "Loopbaangesprek", export_folder(), *ideas]
    return [idea for idea in ideas if idea != folder]
