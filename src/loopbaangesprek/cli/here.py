"""What belongs to the program as a whole: its folder and its version."""

from __future__ import annotations

from pathlib import Path

from loopbaangesprek.places import home_folder
from loopbaangesprek.plain_mark import always_plain
from loopbaangesprek.wiring import prefer_plain


def folder(gekozen: str | None) -> Path:
    """The folder for everything the tool keeps; what was chosen there for always counts from now on."""
    kept = home_folder(Path(gekozen) if gekozen else None)
    prefer_plain(altijd=always_plain(kept))
    return kept


def version() -> None:
    """Print the version."""
    import typer  # noqa: PLC0415 - where the folder is, is asked by who needs none of it

    from loopbaangesprek.wiring import programme  # noqa: PLC0415 - help needs none of it

    typer.echo(f"lob {programme()}")
