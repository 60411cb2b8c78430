"""Help where one is: the short manual, the chapters of the long one, and what Tab adds."""

from __future__ import annotations

from typing import Annotated

import typer

from loopbaangesprek.cli.choices import at_most_one, one_of


def manual(
    ctx: typer.Context,
    onderwerp: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ONDERWERP]", help="Waarover je wilt lezen. Zonder: alles in het kort."),
    ] = None,
) -> None:
    """Alles in het kort. Met een onderwerp: dat hoofdstuk van de handleiding."""
    from loopbaangesprek.desk.manual import show_chapter, show_short, show_steps  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.teksten.hulp import IN_HET_KORT  # noqa: PLC0415 - see above

    if not onderwerp:
        show_short()
    elif onderwerp == [IN_HET_KORT]:
        show_steps()
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


def install_completion(
    shell: Annotated[
        str | None,
        typer.Option("--shell", help="bash, zsh, fish of powershell. Zonder: die van dit venster."),
    ] = None,
    toon: Annotated[
        bool, typer.Option("--toon", help="Alleen laten zien; er wordt niets geschreven.")
    ] = False,
    weg: Annotated[bool, typer.Option("--weg", help="Het weer weghalen.")] = False,
    ja: Annotated[bool, typer.Option("--ja", help="Zonder nog eens te vragen.")] = False,
) -> None:
    """De Tab-toets lob laten aanvullen. Je ziet eerst in welk bestand dat komt."""
    from loopbaangesprek.desk import completion  # noqa: PLC0415 - help needs none of it

    at_most_one({"toon": toon, "weg": weg})
    at_most_one({"toon": toon, "ja": ja})
    shell = one_of("shell", shell, completion.SHELLS)
    if toon:
        typer.echo(completion.script(shell or completion.this_shell()), nl=False)
    else:
        completion.install(shell, ja=ja, weg=weg)
