"""Help where one is: the short manual, and the chapters of the long one."""

from __future__ import annotations

from typing import Annotated

import typer


def manual(
    ctx: typer.Context,
    onderwerp: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ONDERWERP]", help="Waarover je wilt lezen. Zonder: alles in het kort."),
    ] = None,
) -> None:
    """Kort uitgelegd: een gesprek voeren, en waar alles staat. Met een onderwerp: dat hoofdstuk."""
    from loopbaangesprek.desk.manual import show_chapter, show_short  # noqa: PLC0415 - help needs none of it

    if not onderwerp:
        show_short()
    elif (uitleg := _of_command(ctx, onderwerp)) is not None:
        typer.echo(uitleg)
    else:
        show_chapter(" ".join(onderwerp))


def _of_command(ctx: typer.Context, woorden: list[str]) -> str | None:
    """The help page of a command, where two words or more name one; a single word is a topic."""
    hier = ctx.find_root()
    for woord in woorden if len(woorden) > 1 else ():
        deel = getattr(hier.command, "commands", {}).get(woord)
        if deel is None:
            return None
        hier = type(hier)(deel, info_name=woord, parent=hier)
    return hier.get_help() if len(woorden) > 1 else None
