"""What is kept ready of the banks, for the tests that look at its files."""

from __future__ import annotations

from pathlib import Path

from loopbaangesprek import compiled


def kept_files(folder: Path) -> list[Path]:
    """The files that are kept ready in a folder of lob, by name."""
    bewaard = folder / compiled.MAP
    return sorted(bewaard.iterdir()) if bewaard.is_dir() else []
