"""The account to the law: how one jongere's talks stand, and what the law asks."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

Json = Annotated[bool, typer.Option("--json", help="Als JSON, voor andere programma's.")]


def show_account(
    ctx: typer.Context,
    code: Annotated[str, typer.Argument(metavar="CODE", help="De code van de jongere.")],
    json: Json = False,
    naar: Annotated[
        Path | None, typer.Option("--naar", readable=False, help="Een map, of de naam van het bestand.")
    ] = None,
) -> None:
    """Welk gesprek laat zien wat de wet vraagt, en wat er nog ontbreekt."""
    from loopbaangesprek.asking import may_overwrite  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.desk.account import form_for, make_account, write_account  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.dossiers import read_all  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.law import load_law  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.listing import show_markdown  # noqa: PLC0415 - see above
    from loopbaangesprek.exports.account import render_account  # noqa: PLC0415 - see above
    from loopbaangesprek.teksten import verantwoording as t  # noqa: PLC0415 - see above
    from loopbaangesprek.teksten.verloop import GESCHREVEN  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import now, opened, say  # noqa: PLC0415 - see above

    vorm = form_for(naar, json=json)
    law = load_law(ctx.obj)
    with opened(ctx.obj) as store:
        kept = read_all(store, code)
    stand = make_account(kept, law, now().date())
    if naar is not None:
        say(GESCHREVEN.format(pad=write_account(stand, naar, vorm, may_overwrite())))
    elif vorm == "json":
        typer.echo(render_account(stand, vorm).decode(), nl=False)
    else:
        show_markdown(render_account(stand, vorm).decode())
    zonder_niveau = kept.gelezen[-1:] if stand.niveau is None else ()
    _tell(*kept.zinnen, *(t.NIVEAU_ERBIJ.format(naam=read.kop.id) for read in zonder_niveau))


def show_law(
    ctx: typer.Context,
    eigen: Annotated[bool, typer.Option("--eigen", help="Een eigen kopie maken, om te veranderen.")] = False,
    json: Json = False,
) -> None:
    """Wat de wet vraagt van een dossier, en uit welk bestand dat komt."""
    from loopbaangesprek.desk.law import copy_law, load_law  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.desk.listing import show_markdown  # noqa: PLC0415 - see above
    from loopbaangesprek.exports.law import render_law  # noqa: PLC0415 - see above
    from loopbaangesprek.teksten import wet as t  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import say  # noqa: PLC0415 - see above

    if eigen:
        say(t.GEMAAKT.format(pad=copy_law(ctx.obj)), *t.GEMAAKT_UITLEG)
        return
    law = load_law(ctx.obj)
    if json:
        _print_json({"bestand": str(law.pad), "eigen": law.eigen, "wet": law.wet})
        return
    show_markdown(render_law(law.wet, eigen=law.eigen))
    say("", t.bestand(str(law.pad)), *(() if law.eigen else (t.ZELF_VERANDEREN,)))


def _tell(*zinnen: str) -> None:
    """Tell what is no part of the account beside it."""
    from loopbaangesprek.faces.plain import in_window  # noqa: PLC0415 - only who tells something

    for zin in zinnen:
        typer.echo(in_window(zin, sys.stderr), err=True)


def _print_json(wat: Any) -> None:  # noqa: ANN401 - whatever can be JSON
    import msgspec  # noqa: PLC0415 - help needs none of it

    typer.echo(msgspec.json.format(msgspec.json.encode(wat), indent=2).decode())
