"""The files that are to be taken in: those that were named, and those in the folders that were named.

The rule that lives here: in a folder the ending says what an answers file may be; a file that was named is always
looked at. Nothing is passed over silently but what hides itself, and what the tool writes beside records.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from loopbaangesprek.teksten import invoeren as t

ENDINGS = (".json", ".yaml", ".yml")
BESIDE = ("dossier.json",)
"""What the tool writes beside records, and is none."""


class Found(Struct, frozen=True):
    """A file, and what it is called where something is told of it; or a folder that gave none, with the reason."""

    path: Path
    name: str
    reason: str | None = None


def find_files(paths: Sequence[Path]) -> list[Found]:
    """The files behind these paths: as they were named, and within a folder in the order of their names."""
    return [found for path in paths for found in (_in_folder(path) if is_folder(path) else [_named(path)])]


def is_folder(path: Path) -> bool:
    """Whether a path leads to a folder; one that cannot be is told where it is opened."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _named(path: Path) -> Found:
    return Found(path, path.name)


def _in_folder(folder: Path) -> list[Found]:
    """All there is in a folder and below; links to other folders are not followed, so that none leads round."""
    closed: list[Found] = []

    def note(trouble: OSError) -> None:
        closed.append(_told(Path(trouble.filename or folder), t.MAP_NIET_TE_LEZEN))

    inside = [
        path for top, below, names in os.walk(folder, onerror=note) for path in _fitting(top, below, names)
    ]
    found = [Found(path, path.relative_to(folder).as_posix()) for path in inside]
    found.sort(key=lambda f: f.path.parts)
    return [*found, *closed] or [_told(folder, t.GEEN_BESTANDEN)]


def _told(folder: Path, reason: str) -> Found:
    return Found(folder, str(folder), reason)


def _fitting(top: str, below: list[str], names: list[str]) -> Iterator[Path]:
    """The files to look at in one folder; hidden folders below it are left out of the walk."""
    below[:] = [name for name in below if not name.startswith(".")]
    shown = [name for name in names if not name.startswith(".") and name not in BESIDE]
    for path in (Path(top, name) for name in shown if name.lower().endswith(ENDINGS)):
        if _opens(path):
            yield path


def _opens(path: Path) -> bool:
    """Whether a name can be opened, or is told to be gone; a pipe or a device would wait for ever."""
    return path.is_file() or not path.exists()
