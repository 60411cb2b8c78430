"""The account to the law: how one jongere's talks stand, and what the law asks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from loopbaangesprek.cli.choices import Json
from loopbaangesprek.cli.printing import print_json

if TYPE_CHECKING:
    from loopbaangesprek.verantwoording import Verantwoording


def show_account(
    ctx: typer.Context,
    code: Annotated[str, typer.Argument(metavar="CODE", help="De code van de jongere.")],
    json: Json = False,
    naar: Annotated[
        Path | None, typer.Option("--naar", readable=False, help="Een map, of de naam van het bestand.")
    ] = None,
) -> None:
    """Welk gesprek laat zien wat de wet vraagt. En wat er nog ontbreekt."""
    from loopbaangesprek.desk.account import form_for, make_account, told  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.desk.dossiers import read_all  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.law import load_law  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.log import note_talks, note_written  # noqa: PLC0415 - see above
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.teksten.verantwoording import CODE_NODIG  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import now, tell  # noqa: PLC0415 - see above

    vorm = form_for(naar, json=json)
    law = load_law(ctx.obj)
    with opened(ctx.obj) as store:
        kept = read_all(store, code, nodig=CODE_NODIG)
        stand = make_account(kept, law, now().date())
        if paden := _written(stand, naar, vorm):
            note_written(store, paden, [kop.id for kop in kept.koppen], [kept.code])
        else:
            note_talks(store, "gelezen", kept.koppen)
    if not paden:
        _show(stand, vorm)
    tell(*told(kept, stand))


def _written(stand: Verantwoording, naar: Path | None, vorm: str) -> list[Path]:
    """Write the account where that was asked, and say where it stands."""
    from loopbaangesprek.asking import may_overwrite  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.desk.account import write_account  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import say, where_written  # noqa: PLC0415 - see above

    if naar is None:
        return []
    pad = write_account(stand, naar, vorm, may_overwrite())
    say(*where_written(pad))
    return [pad]


def _show(stand: Verantwoording, vorm: str) -> None:
    from loopbaangesprek.desk.listing import show_markdown  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.exports.account import render_account  # noqa: PLC0415 - see above

    tekst = render_account(stand, vorm).decode()
    typer.echo(tekst, nl=False) if vorm == "json" else show_markdown(tekst)


def show_law(
    ctx: typer.Context,
    eigen: Annotated[bool, typer.Option("--eigen", help="Een eigen kopie maken, om te veranderen.")] = False,
    json: Json = False,
) -> None:
    """Wat de wet vraagt van een dossier. En uit welk bestand dat komt."""
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
        print_json({"bestand": str(law.pad), "eigen": law.eigen, "wet": law.wet})
        return
    show_markdown(render_law(law.wet, eigen=law.eigen))
    say("", t.bestand(str(law.pad)), *(() if law.eigen else (t.ZELF_VERANDEREN,)))
