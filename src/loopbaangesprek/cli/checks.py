"""Question banks that are looked over: what is wrong, what could be better, and what a code means."""

from __future__ import annotations

from typing import Annotated

import typer

from loopbaangesprek.cli.choices import Json
from loopbaangesprek.cli.printing import print_json
from loopbaangesprek.places import own_banks


def check(
    ctx: typer.Context,
    banken: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[BANK]...",
            help="De naam van een vragenbank, of een bestand. Zonder naam: alle eigen banken.",
        ),
    ] = None,
    json: Json = False,
) -> int:
    """Nakijken of een vragenbank klopt, en wat er beter kan."""
    from loopbaangesprek.teksten.nakijken import GEEN_EIGEN  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.workshop import checking  # noqa: PLC0415 - see above

    checked = checking.check_banks(own_banks(ctx.obj), banken or [])
    if json:
        print_json(checking.as_data(checked))
    elif not checked.gekeurd and not checked.niet:
        typer.echo(GEEN_EIGEN)
    checking.show(checked, stil=json)
    return checked.code


def explain(
    code: Annotated[
        str | None, typer.Argument(metavar="[CODE]", help="De code, zoals W04. Zonder code: alle codes.")
    ] = None,
    json: Json = False,
) -> None:
    """Uitleg bij een code van de keuring, met een voorbeeld."""
    from loopbaangesprek.workshop import explaining  # noqa: PLC0415 - help needs none of it

    if json:
        print_json(explaining.as_data(code))
    else:
        typer.echo("\n".join(explaining.explain(code)))
