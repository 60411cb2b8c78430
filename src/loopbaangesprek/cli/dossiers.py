"""Everything of one jongere: the talks side by side, and all of it as files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from loopbaangesprek.cli.choices import VOOR, Json, Voor, one_of
from loopbaangesprek.cli.printing import print_json

if TYPE_CHECKING:
    from loopbaangesprek.exports.uitgave import Lezer

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
    vorm: Annotated[
        str | None,
        typer.Option("--vorm", help="Als één stuk: md, json, html, pdf of docx (Word). Anders een map."),
    ] = None,
    naar: Annotated[
        Path | None, typer.Option("--naar", readable=False, help="Een map, of de naam van het ene bestand.")
    ] = None,
    voor: Voor = None,
) -> None:
    """Alles van één jongere als bestanden schrijven.

    Alles wat er is in een nieuwe map. Met --vorm, of voor de jongere of de school, als één stuk met een inhoud.
    """
    from loopbaangesprek.desk.file_form import form_of  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.exports import forms  # noqa: PLC0415 - see above
    from loopbaangesprek.exports.uitgave import sees_all  # noqa: PLC0415 - see above

    lezer = one_of("voor", voor, VOOR)
    # A folder with all there is would give these two what is not for them.
    vanzelf = "md" if lezer in {"jongere", "school"} else None
    gekozen = form_of(one_of("vorm", vorm, forms()), naar, of_map=vanzelf is None) or vanzelf
    if gekozen is None:
        _write_all(ctx.obj, code, naar, alles=sees_all(lezer))
    else:
        _write_one(ctx.obj, code, naar, gekozen, lezer)


def _write_all(folder: Path, code: str, naar: Path | None, *, alles: bool) -> None:
    """Everything in a new folder."""
    from loopbaangesprek.desk.dossier_files import left_out, write_dossier  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.log import note_written  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.records_folder import records_folder  # noqa: PLC0415 - see above
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.teksten import dossier as t  # noqa: PLC0415 - see above
    from loopbaangesprek.teksten.uitvoer import MAP_NIET_VERSLEUTELD  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import say, tell  # noqa: PLC0415 - see above

    with opened(folder) as store:
        pad, kept = write_dossier(store, code, naar or records_folder(store), alles=alles)
        lezer: Lezer | None = "begeleider" if alles else None
        note_written(store, [pad], [kop.id for kop in kept.koppen], [kept.code], lezer=lezer)
    say(*t.geschreven(kept.code, str(pad)))
    tell(*left_out(kept), *kept.zinnen, MAP_NIET_VERSLEUTELD)


def _write_one(folder: Path, code: str, naar: Path | None, vorm: str, lezer: Lezer | None) -> None:
    """Everything as one document for one reader."""
    from loopbaangesprek.desk.dossier_document import write_document  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.log import note_written  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.readers import reader  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.records_folder import records_folder  # noqa: PLC0415 - see above
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.teksten.uitvoer import NIET_VERSLEUTELD  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import say, tell, where_written  # noqa: PLC0415 - see above

    with opened(folder) as store:
        pad, kept, zonder = write_document(
            store, code, naar or records_folder(store), vorm, reader(store, folder, lezer)
        )
        note_written(store, [pad], [kop.id for kop in kept.koppen], [kept.code], lezer=lezer)
    say(*where_written(pad))
    tell(*zonder, *kept.zinnen, NIET_VERSLEUTELD)
