"""A reservekopie of the kluis, back from one, and the kluis to another folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from loopbaangesprek.cli.choices import MEESTE


def make(
    ctx: typer.Context,
    map_: Annotated[
        Path | None,
        typer.Argument(metavar="[MAP]", readable=False, help="De map waarin de reservekopie komt."),
    ] = None,
    bewaar: Annotated[
        int | None,
        typer.Option(
            "--bewaar",
            min=1,
            max=MEESTE,
            help="Hoeveel er blijven staan. Eerst 5, daarna wat je het laatst koos.",
        ),
    ] = None,
    elke_keer: Annotated[bool, typer.Option("--elke-keer", help="Ook vanzelf, na elk gesprek.")] = False,
    niet: Annotated[bool, typer.Option("--niet-elke-keer", help="Niet meer vanzelf.")] = False,
) -> None:
    """Een reservekopie van alle gesprekken maken. Achter je wachtzin, en ook vanzelf na elk gesprek."""
    from loopbaangesprek.vault import making_backups  # noqa: PLC0415 - help needs none of it

    making_backups.make(ctx.obj, map_, bewaar, making_backups.each_time(yes=elke_keer, no=niet))


def restore(
    ctx: typer.Context,
    waar: Annotated[
        Path | None,
        typer.Argument(
            metavar="[BESTAND|MAP]",
            readable=False,
            help="Een reservekopie, of de map waarin ze staan: dan de nieuwste.",
        ),
    ] = None,
    ja: Annotated[bool, typer.Option("--ja", help="Zonder te vragen.")] = False,
) -> None:
    """Een reservekopie terugzetten, ook op een nieuwe computer. Wat er stond, blijft bewaard."""
    from loopbaangesprek.vault import restoring  # noqa: PLC0415 - help needs none of it

    restoring.restore(ctx.obj, waar, ja=ja)


def rescue(
    ctx: typer.Context,
    naar: Annotated[
        Path | None,
        typer.Option(
            "--naar",
            metavar="MAP",
            readable=False,
            help="De map waar het heen gaat. Hier verandert dan niets.",
        ),
    ] = None,
    ja: Annotated[bool, typer.Option("--ja", help="Zonder te vragen.")] = False,
) -> None:
    """Redden wat er te redden is uit een beschadigde kluis. Het beschadigde bestand blijft bewaard."""
    from loopbaangesprek.vault import rescuing  # noqa: PLC0415 - help needs none of it

    rescuing.rescue(ctx.obj, naar, ja=ja)


def move(
    ctx: typer.Context,
    map_: Annotated[
        Path | None,
        typer.Argument(metavar="MAP", readable=False, help="De map waar alles heen gaat."),
    ] = None,
) -> None:
    """Alles naar een andere map brengen. lob vindt het daar vanzelf."""
    from loopbaangesprek.vault import moving  # noqa: PLC0415 - help needs none of it

    moving.move(ctx.obj, map_)
