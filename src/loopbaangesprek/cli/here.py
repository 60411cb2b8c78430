"""Bare `lob`: where you are, what waits, and how to begin."""

from __future__ import annotations

from pathlib import Path

import typer

from loopbaangesprek.places import home_folder
from loopbaangesprek.teksten import hier as t


def folder(gekozen: str | None) -> Path:
    """The folder for everything the tool keeps."""
    return home_folder(Path(gekozen) if gekozen else None)


def version() -> None:
    """Print the version."""
    from loopbaangesprek.wiring import programme  # noqa: PLC0415 - help needs none of it

    typer.echo(f"lob {programme()}")


def manual() -> None:
    """Kort uitgelegd: hoe je een gesprek voert, en waar alles staat."""
    typer.echo(t.HANDLEIDING)


def where_am_i(kept: Path) -> None:
    """Print what was interrupted, which steps are coming up, and how to begin."""
    from loopbaangesprek.desk.damage import mended  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.wiring import is_kept, now, open_kept  # noqa: PLC0415 - see above

    if not is_kept(kept):
        typer.echo("\n".join(t.WELKOM))
        return
    store = open_kept(kept)
    try:
        koppen, zinnen = mended(store, store.talks())
    finally:
        store.close()
    lopend = [k for k in koppen if k.status == "loopt"]
    stappen = sorted(
        (k for k in koppen if k.stap and k.stap_staat == "open" and k.stap_wanneer),
        key=lambda k: str(k.stap_wanneer),
    )
    vandaag = now().date().isoformat()
    regels = [
        *t.lopend(lopend),
        *t.stappen(stappen, vandaag),
        *zinnen,
        *([""] if zinnen else []),
        *t.BEGINNEN,
    ]
    typer.echo("\n".join(regels))
