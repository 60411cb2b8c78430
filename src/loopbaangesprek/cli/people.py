"""Young people by their codes: who there are, another code, and a dossier that goes to the next counsellor."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from loopbaangesprek.cli.choices import MEESTE, Json
from loopbaangesprek.cli.printing import print_json


def show_list(
    ctx: typer.Context,
    langst_geleden: Annotated[
        bool, typer.Option("--langst-geleden", help="Eerst wie het langst geen gesprek had.")
    ] = False,
    aantal: Annotated[
        int | None, typer.Option("--aantal", min=1, max=MEESTE, help="Hoeveel er in de lijst staan.")
    ] = None,
    json: Json = False,
) -> None:
    """Wie er zijn, met hoeveel gesprekken en wanneer."""
    from loopbaangesprek.desk.people import as_lines, young_people  # noqa: PLC0415 - see above
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import tell  # noqa: PLC0415 - see above

    with opened(ctx.obj) as store:
        people = young_people(store, aantal, langst_geleden=langst_geleden)
    if json:
        print_json(people.jongeren)
    else:
        typer.echo("\n".join(as_lines(people)))
    tell(*people.zinnen)


def rename(
    ctx: typer.Context,
    oud: Annotated[str, typer.Argument(metavar="OUD", help="De code die er nu staat.")],
    nieuw: Annotated[str, typer.Argument(metavar="NIEUW", help="De code die het moet worden.")],
    samenvoegen: Annotated[
        bool, typer.Option("--samenvoegen", help="De nieuwe code is er al, en het is dezelfde jongere.")
    ] = False,
    ja: Annotated[bool, typer.Option("--ja", help="Niet vragen of de nieuwe code een naam is.")] = False,
) -> None:
    """Een jongere een andere code geven, in alle gesprekken."""
    from loopbaangesprek.desk.renaming import rename as rename_person  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import say  # noqa: PLC0415 - see above

    with opened(ctx.obj) as store:
        say(*rename_person(store, oud, nieuw, samenvoegen=samenvoegen, ja=ja))


def hand_over(
    ctx: typer.Context,
    code: Annotated[str, typer.Argument(metavar="CODE", help="De code van de jongere.")],
    naar: Annotated[
        Path | None, typer.Option("--naar", readable=False, help="Een map, of de naam van het bestand.")
    ] = None,
    alles: Annotated[
        bool, typer.Option("--alles", help="Ook wat tussen jullie blijft, als de jongere dat goed vindt.")
    ] = False,
) -> None:
    """Alles van één jongere in één bestand. Voor de volgende begeleider."""
    from loopbaangesprek.asking import may_overwrite  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.desk.handing_over import gather, told, write_handover  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.log import note_written  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.records_folder import records_folder  # noqa: PLC0415 - see above
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import say, tell, where_written  # noqa: PLC0415 - see above

    with opened(ctx.obj) as store:
        handover = gather(store, code, alles=alles)
        pad = write_handover(handover, naar or records_folder(store), may_overwrite())
        note_written(store, [pad], handover.ids, [handover.overdracht.code], daad="overgedragen")
    say(*where_written(pad), *told(handover, pad))
    tell(*handover.zinnen)


def take_over(
    ctx: typer.Context,
    bestand: Annotated[
        Path, typer.Argument(metavar="BESTAND", readable=False, help="Het bestand van de vorige begeleider.")
    ],
    als: Annotated[
        str | None, typer.Option("--als", help="De code die de jongere hier krijgt, als die anders is.")
    ] = None,
    samenvoegen: Annotated[
        bool, typer.Option("--samenvoegen", help="De code is er hier al, en het is dezelfde jongere.")
    ] = False,
    ook_gewist: Annotated[
        bool, typer.Option("--ook-gewist", help="Ook gesprekken die hier eerder zijn gewist.")
    ] = False,
) -> int:
    """De gesprekken uit zo'n bestand overnemen."""
    from loopbaangesprek.desk.arrived import told  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.taking_over import take_over as take  # noqa: PLC0415 - see above
    from loopbaangesprek.vault.first_time import opened_to_keep  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.wiring import say  # noqa: PLC0415 - see above

    with opened_to_keep(ctx.obj) as store:
        arrived = take(store, bestand, als, samenvoegen=samenvoegen, ook_gewist=ook_gewist)
    say(*told(arrived, bestand))
    return 1 if arrived.geweigerd else 0
