"""The next steps: which are open, what came of one, and its days in a calendar."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from loopbaangesprek.cli.choices import Json, filled, one_of
from loopbaangesprek.cli.printing import print_json
from loopbaangesprek.velden import STATEN

Welk = Annotated[
    str, typer.Argument(metavar="GESPREK", help="De naam van het gesprek, het begin ervan, of de code.")
]


def show_list(
    ctx: typer.Context,
    te_laat: Annotated[bool, typer.Option("--te-laat", help="Alleen waarvan de dag voorbij is.")] = False,
    code: Annotated[str | None, typer.Option("--code", help="Alleen van deze jongere.")] = None,
    alle: Annotated[
        bool, typer.Option("--alle", help="Ook stappen die klaar zijn of niet doorgaan.")
    ] = False,
    json: Json = False,
) -> None:
    """De stappen die open staan, de eerste dag bovenaan."""
    from loopbaangesprek.desk.steps import as_lines, nothing_to_list, steps_kept  # noqa: PLC0415 - see above
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import tell  # noqa: PLC0415 - see above

    code = filled("code", code)
    with opened(ctx.obj) as store:
        koppen, zinnen = steps_kept(store, code, alle=alle, te_laat=te_laat)
    if json:
        print_json(koppen)
    elif koppen:
        typer.echo("\n".join(as_lines(koppen, stand=alle and not te_laat)))
    else:
        typer.echo(nothing_to_list(code, alle=alle, te_laat=te_laat))
    tell(*zinnen)


def update(
    ctx: typer.Context,
    welk: Welk,
    staat: Annotated[
        str | None, typer.Option("--staat", help="gedaan, veranderd, vervallen of open.")
    ] = None,
    geleerd: Annotated[
        str | None, typer.Option("--geleerd", help="Wat de jongere ervan leerde. Leeg maakt het veld leeg.")
    ] = None,
) -> None:
    """Vastleggen wat er van een stap kwam."""
    from loopbaangesprek.desk.codes import restore_nameless  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.desk.steps import update_step  # noqa: PLC0415 - see above
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import say, stops_gently, tell  # noqa: PLC0415 - see above

    gekozen = one_of("staat", staat, STATEN)
    with opened(ctx.obj) as store, stops_gently():
        tell(*restore_nameless(store))
        say(update_step(store, welk, gekozen, geleerd))


def to_calendar(
    ctx: typer.Context,
    welk: Welk,
    naar: Annotated[
        Path | None, typer.Option("--naar", readable=False, help="Een map, of de naam van het bestand.")
    ] = None,
) -> None:
    """De dagen van een stap als bestand voor je agenda (.ics)."""
    from loopbaangesprek.asking import may_overwrite  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.desk.calendar import write_calendar  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.codes import restore_nameless  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.records_folder import records_folder  # noqa: PLC0415 - see above
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.teksten.stappen import AGENDA_KLAAR  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import say, tell, where_written  # noqa: PLC0415 - see above

    with opened(ctx.obj) as store:
        tell(*restore_nameless(store))
        pad = write_calendar(store, welk, naar or records_folder(store), may_overwrite())
    say(*where_written(pad))
    say(AGENDA_KLAAR)
