"""What a jongere can ask for, and what the school has to do: the log, and what follows from it."""

from __future__ import annotations

from typing import Annotated

import typer

from loopbaangesprek.cli.choices import MEESTE, filled
from loopbaangesprek.cli.printing import print_json

Code = Annotated[str, typer.Argument(metavar="CODE", help="De code van de jongere.")]
Json = Annotated[bool, typer.Option("--json", help="Als JSON, voor andere programma's.")]


def show_log(
    ctx: typer.Context,
    gesprek: Annotated[
        str | None, typer.Option("--gesprek", help="Alleen van dit gesprek, ook als het is gewist.")
    ] = None,
    code: Annotated[str | None, typer.Option("--code", help="Alleen van deze jongere.")] = None,
    aantal: Annotated[
        int | None,
        typer.Option("--aantal", min=1, max=MEESTE, help="Hoeveel regels. Zonder dit: de nieuwste 50."),
    ] = None,
    json: Json = False,
) -> None:
    """Wie wat met welk gesprek deed, en wanneer. Het nieuwste bovenaan.

    Het laat zien wat er met lob is gedaan. Wie de wachtzin heeft, kan het bestand ook met een ander programma lezen
    of veranderen. Dat staat hier niet.
    """
    from loopbaangesprek.desk.log_list import NIEUWSTE, as_lines, read_log  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import say  # noqa: PLC0415 - see above

    gesprek, code = filled("gesprek", gesprek), filled("code", code)
    meeste = aantal if json else aantal or NIEUWSTE
    with opened(ctx.obj) as store:
        lines, meer = read_log(store, gesprek, code, meeste)
    if json:
        print_json(lines)
    else:
        say(*as_lines(lines, meer=meer, alles=gesprek is None and code is None))


def erase(
    ctx: typer.Context,
    code: Code,
    ja: Annotated[bool, typer.Option("--ja", help="Zonder de code nog eens te vragen.")] = False,
) -> None:
    """Alles van één jongere wissen. Het komt niet terug.

    Daarna staat er waar nog een kopie kan zijn.
    """
    from loopbaangesprek.desk.forgetting import forget  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import say  # noqa: PLC0415 - see above

    with opened(ctx.obj) as store:
        say(*forget(store, code, ctx.obj, ja=ja))
