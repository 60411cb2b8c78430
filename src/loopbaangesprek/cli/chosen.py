"""`lob instellingen`: everything that can be chosen, one by one, as a list and as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from loopbaangesprek.cli.choices import Json
from loopbaangesprek.cli.printing import print_json

Rol = Annotated[
    str | None,
    typer.Argument(metavar="[ROL]", help="mentor, decaan, stagebegeleider, vakdocent of anders."),
]
Verslagen = Annotated[
    str | None, typer.Argument(metavar="[MAP]", help="De map, of het woord gewoon: de gewone map.")
]
Jaren = Annotated[str | None, typer.Argument(metavar="[JAREN]", help="Hele jaren.")]
Minuten = Annotated[str | None, typer.Argument(metavar="[MINUTEN|uit]", help="Hele minuten, of uit.")]
AanUit = Annotated[str | None, typer.Argument(metavar="[aan|uit]", help="aan of uit.")]
Map = Annotated[
    Path | None, typer.Argument(metavar="[MAP]", readable=False, help="De map waar alles heen gaat.")
]


def show_all(ctx: typer.Context, json: Json = False) -> None:
    """Everything that can be chosen, for who named nothing."""
    if ctx.invoked_subcommand is not None:
        return
    from loopbaangesprek.desk.settings import read_kept, show  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.wiring import has_person  # noqa: PLC0415 - see above

    if json:
        print_json(read_kept(ctx.obj).as_data())
    elif has_person():
        from loopbaangesprek.desk.asking_settings import ask_settings  # noqa: PLC0415 - see above

        ask_settings(ctx.obj)
    else:
        show(ctx.obj)


def role(ctx: typer.Context, rol: Rol = None) -> None:
    """Je rol in een gesprek."""
    _choose(ctx.obj, "rol", rol)


def folder(ctx: typer.Context, map_: Map = None) -> None:
    """De map waarin alles staat. Een andere map: dan verhuist alles daarheen."""
    if map_ is None:
        _choose(ctx.obj, "map", None)
        return
    from loopbaangesprek.vault.moving import move  # noqa: PLC0415 - help needs none of it

    move(ctx.obj, map_)


def records(ctx: typer.Context, map_: Verslagen = None) -> None:
    """De map waarin lob verslagen schrijft."""
    _choose(ctx.obj, "verslagen", map_)


def term(ctx: typer.Context, jaren: Jaren = None) -> None:
    """Hoeveel jaar na het laatste gesprek je school bewaart."""
    _choose(ctx.obj, "bewaartermijn", jaren)


def pause(ctx: typer.Context, minuten: Minuten = None) -> None:
    """Na hoeveel minuten stilte het scherm dichtgaat."""
    _choose(ctx.obj, "pauze", minuten)


def plain(ctx: typer.Context, stand: AanUit = None) -> None:
    """Altijd het eenvoudige venster, voor wie laat voorlezen."""
    _choose(ctx.obj, "eenvoudig", stand)


def write(
    ctx: typer.Context,
    bestand: Annotated[
        Path | None,
        typer.Argument(metavar="[BESTAND]", readable=False, help="De naam van het bestand, of een map."),
    ] = None,
) -> None:
    """Alle instellingen in een bestand. Om te lezen, of voor collega's."""
    from loopbaangesprek.desk.settings_file import write_file  # noqa: PLC0415 - help needs none of it

    write_file(ctx.obj, bestand)


def read(
    ctx: typer.Context,
    bestand: Annotated[
        Path, typer.Argument(metavar="BESTAND", readable=False, help="Een bestand met instellingen.")
    ],
) -> None:
    """Een bestand met instellingen inlezen. Klopt er iets niet, dan verandert er niets."""
    from loopbaangesprek.desk.settings_file import read_file  # noqa: PLC0415 - help needs none of it

    read_file(ctx.obj, bestand)


def _choose(kept: Path, naam: str, getypt: str | None) -> None:
    from loopbaangesprek.desk.settings import choose, show_one  # noqa: PLC0415 - help needs none of it

    if getypt is None:
        show_one(kept, naam)
    else:
        choose(kept, naam, getypt)
