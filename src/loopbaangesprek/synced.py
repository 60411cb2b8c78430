"""Whether a folder is one that a sync program copies to another computer.

The rule that lives here: it is told by names (of the folders on the way, and of what the programs leave there) and by
what the environment says, so it can miss one; a database that is copied while it is written to can be lost.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

_MAPNAMEN = (
    (r"onedrive( ?- ?.+)?", "OneDrive"),
    (r"dropbox( ?[(-].+)?", "Dropbox"),
    (r"nextcloud\d*", "Nextcloud"),
    (r"owncloud\d*", "ownCloud"),
    (r"google ?drive( ?[-(].+)?|googledrive-.+|drivefs|my drive|mijn drive", "Google Drive"),
    (r"icloud ?drive|icloud-.+|com~apple~clouddocs|mobile documents", "iCloud"),
)
"""How each program names the folder that it keeps the same everywhere; case makes no difference."""
_MERKTEKENS = (
    (r"\.dropbox(\.cache)?", "Dropbox"),
    (r"\.nextcloudsync\.log", "Nextcloud"),
    (r"\.owncloudsync\.log", "ownCloud"),
    (r"\.?_?csync_journal\.db|\._?sync_[0-9a-z]+\.db", "Nextcloud of ownCloud"),
    (r"\.stfolder|\.stignore", "Syncthing"),
    (r"\.tmp\.drive(down|up)load", "Google Drive"),
)
"""What each program leaves in that folder."""
_OMGEVING = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


def synced_by(folder: Path) -> str | None:
    """The program that copies this folder, or one above it, elsewhere; None when none is seen. Raises nothing."""
    try:
        echt = folder.absolute().resolve()
    except (OSError, RuntimeError, ValueError):
        echt = folder
    paden = list(dict.fromkeys((echt, *echt.parents, folder, *folder.parents)))
    return _by_environment(paden) or _by_name(paden) or _by_what_is_there(paden)


def _by_environment(paden: list[Path]) -> str | None:
    mappen = [Path(waarde) for naam in _OMGEVING if (waarde := os.environ.get(naam))]
    return "OneDrive" if any(map_ in paden for map_ in mappen) else None


def _by_name(paden: list[Path]) -> str | None:
    return next((prog for pad in paden if (prog := _named(pad.name, _MAPNAMEN))), None)


def _by_what_is_there(paden: list[Path]) -> str | None:
    return next(
        (prog for pad in paden for naam in _names_in(pad) if (prog := _named(naam, _MERKTEKENS))), None
    )


def _named(naam: str, patronen: tuple[tuple[str, str], ...]) -> str | None:
    return next((prog for patroon, prog in patronen if re.fullmatch(patroon, naam.casefold())), None)


def _names_in(pad: Path) -> list[str]:
    """What stands in a folder under a name with a dot; nothing where that cannot be seen."""
    try:
        return [naam for naam in os.listdir(pad) if naam.startswith((".", "_csync"))]  # noqa: PTH208 - names alone
    except (OSError, ValueError):
        return []
