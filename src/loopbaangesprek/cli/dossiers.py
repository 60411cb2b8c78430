"""Everything of one jongere: the talks side by side, and all of it as files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from loopbaangesprek.cli.choices import VOOR, Json, Voor, one_of
from loopbaangesprek.cli.printing import print_json

Code = Annotated[str, typer.Argument(metavar="CODE", help="De code van de jongere.")]


def show(
    ctx: typer.Context,
    code: Code,
    alles: Annotated[bool, typer.Option("--alles", help="Ook wat tussen jou en de jongere blijft.")] = False,
    json: Json = False,
) -> None:
    """De gesprekken van één jongere naast elkaar.

    Wat er gezegd is, in welk verhaal, en wat er van de stappen kwam.
    """
    from loopbaangesprek.desk.dossiers import not_shown, read_all  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.listing import show_markdown  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.log import note_talks  # noqa: PLC0415 - see above
    from loopbaangesprek.exports.dossier_markdown import render_dossier  # noqa: PLC0415 - see above
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import tell  # noqa: PLC0415 - see above

    with opened(ctx.obj) as store:
        kept = read_all(store, code, alles=alles)
        note_talks(store, "gelezen", kept.koppen)
    dossier = kept.dossier()
    if json:
        print_json(dossier)
    else:
        show_markdown(render_dossier(dossier))
    tell(*not_shown(kept, code), *kept.zinnen)


def export(
    ctx: typer.Context,
    code: Code,
    naar: Annotated[
        Path | None, typer.Option("--naar", readable=False, help="De map waarin de nieuwe map komt.")
    ] = None,
    voor: Voor = None,
) -> None:
    """Alles van één jongere als bestanden schrijven.

    Alles wat er is, om te lezen en als JSON, in een nieuwe map.
    """
    from loopbaangesprek.desk.dossier_files import left_out, write_dossier  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.desk.log import note_written  # noqa: PLC0415 - see above
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.places import export_folder  # noqa: PLC0415 - see above
    from loopbaangesprek.teksten import dossier as t  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import say, tell  # noqa: PLC0415 - see above

    alles = one_of("voor", voor, VOOR) == "begeleider"
    with opened(ctx.obj) as store:
        pad, kept = write_dossier(store, code, naar or export_folder(), alles=alles)
        note_written(store, [pad], [kop.id for kop in kept.koppen], [kept.code])
    say(*t.geschreven(kept.code, str(pad)))
    tell(*left_out(kept), *kept.zinnen)
