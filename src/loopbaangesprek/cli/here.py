"""Bare `lob`: where you are, what waits, and how to begin."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import typer

from loopbaangesprek.kop import Kop
from loopbaangesprek.places import home_folder
from loopbaangesprek.teksten import hier as t

_NIEUWSTE = 50
"""How many of the newest talks are looked over for damage."""


def folder(gekozen: str | None) -> Path:
    """The folder for everything the tool keeps."""
    return home_folder(Path(gekozen) if gekozen else None)


def version() -> None:
    """Print the version."""
    from loopbaangesprek.wiring import programme  # noqa: PLC0415 - help needs none of it

    typer.echo(f"lob {programme()}")


def manual() -> None:
    """Kort uitgelegd: een gesprek voeren, en waar alles staat."""
    from loopbaangesprek.wiring import say  # noqa: PLC0415 - help needs none of it

    say(t.HANDLEIDING)


def where_am_i(kept: Path) -> None:
    """Print what was interrupted, which steps are coming up, and how to begin."""
    from loopbaangesprek.desk.damage import mended  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.opening import is_kept, opened  # noqa: PLC0415 - see above
    from loopbaangesprek.vault.whereabouts import warn_where_it_stands  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import now, say  # noqa: PLC0415 - see above

    if not is_kept(kept):
        warn_where_it_stands(kept)
        say(*t.WELKOM)
        return
    with opened(kept) as store:
        warn_where_it_stands(kept)
        # Only what an index gives at once, however many talks there are. Damage can hide a talk from those two; among
        # the newest it is seen all the same.
        gevonden = (*store.talks(_NIEUWSTE), *store.interrupted(), *store.archive.open_steps())
        koppen, zinnen = mended(store, list({kop.id: kop for kop in gevonden}.values()))
    lijsten = [
        *t.lopend([kop for kop in koppen if kop.status == "loopt"]),
        *t.stappen(_coming(koppen), now().date().isoformat()),
    ]
    say(*_one_line_each(lijsten), *zinnen, *([""] if zinnen else []), *t.VERDER)


def _one_line_each(regels: Sequence[str]) -> Sequence[str]:
    """Lines of a list, cut where they are wider than the window: all of a step stands in its own list."""
    if not sys.stdout.isatty():
        return regels
    from loopbaangesprek.faces.cells import cut  # noqa: PLC0415 - only a window needs it

    breedte = shutil.get_terminal_size().columns
    return [cut(regel, breedte) for regel in regels]


def _coming(koppen: Sequence[Kop]) -> list[Kop]:
    """The talks with an open step that has a day, the soonest first."""
    met_dag = (kop for kop in koppen if kop.stap_open and kop.stap_wanneer)
    return sorted(met_dag, key=lambda kop: kop.stap_wanneer or "")
