"""What a jongere can ask for, and what the school has to do: the log, and what follows from it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from loopbaangesprek.bewaartermijn import LANGST
from loopbaangesprek.cli.choices import MEESTE, Json, at_most_one, filled, one_of
from loopbaangesprek.cli.printing import print_json

Code = Annotated[str, typer.Argument(metavar="CODE", help="De code van de jongere.")]


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
    from loopbaangesprek.desk.forgetting import erase_person  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import say  # noqa: PLC0415 - see above

    with opened(ctx.obj) as store:
        say(*erase_person(store, code, ctx.obj, ja=ja))


def clean_up(
    ctx: typer.Context,
    termijn: Annotated[
        int | None,
        typer.Option(
            "--termijn", min=1, max=LANGST, help="Hoeveel jaar na het laatste gesprek de school bewaart."
        ),
    ] = None,
    kopieen: Annotated[
        bool, typer.Option("--kopieen", help="De reservekopie vernieuwen, en oudere kopieën weghalen.")
    ] = False,
    ja: Annotated[bool, typer.Option("--ja", help="Zonder te vragen.")] = False,
    json: Annotated[
        bool, typer.Option("--json", help="Alleen de lijst, als JSON, voor andere programma's.")
    ] = False,
) -> int:
    """Wissen wat langer is bewaard dan de school wil. Er gaat geen gesprek vanzelf weg."""
    from loopbaangesprek.desk import cleaning  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.desk.retention import past_term  # noqa: PLC0415 - see above
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.vault.first_time import opened_to_keep  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import now, say  # noqa: PLC0415 - see above

    at_most_one({"termijn": termijn is not None, "kopieen": kopieen, "json": json})
    at_most_one({"termijn": termijn is not None, "json": json, "ja": ja})
    if termijn is not None:
        with opened_to_keep(ctx.obj) as store:
            say(*cleaning.change_term(store, termijn))
        return 0
    with opened(ctx.obj) as store:
        if json:
            print_json(past_term(store, now().date()))
            return 0
        if kopieen:
            return cleaning.renew(store, ctx.obj, ja=ja)
        cleaning.clean_up(store, ctx.obj, ja=ja)
    return 0


def give_access(
    ctx: typer.Context,
    code: Code,
    voor: Annotated[str, typer.Option("--voor", help="Voor wie het is: jongere of ouder.")] = "jongere",
    naar: Annotated[
        Path | None, typer.Option("--naar", readable=False, help="De map waarin de nieuwe map komt.")
    ] = None,
    met_eigen: Annotated[
        bool, typer.Option("--met-eigen", help="Ook je eigen aantekeningen, als de school dat beslist.")
    ] = False,
    alles: Annotated[
        bool,
        typer.Option(
            "--alles", help="Voor een ouder: ook wat tussen jullie blijft, als de school dat beslist."
        ),
    ] = False,
) -> None:
    """Alles wat er van één jongere is, om te laten lezen. Ook wat er niet in staat, en waarom.

    Onder de 16 vragen de ouders erom, vanaf 16 de jongere. Lob kent geen leeftijden: kijk dat zelf na.
    """
    from loopbaangesprek.desk.access import VOOR, Asked, left_to_decide, write_access  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.desk.law import load_law, load_rights  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.records_folder import records_folder  # noqa: PLC0415 - see above
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.teksten import inzage as t  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import say, tell  # noqa: PLC0415 - see above

    asked = Asked(one_of("voor", voor, VOOR) or "jongere", met_eigen, alles)
    rechten = load_rights(load_law(ctx.obj))
    with opened(ctx.obj) as store:
        pad, kept = write_access(store, code, naar or records_folder(store), asked, rechten)
        erbij = left_to_decide(store, kept, asked, naar)
    say(*t.geschreven(kept.code, asked.voor, str(pad), len(kept.koppen)), *erbij)
    tell(*kept.zinnen)
