"""All talks at once: looking for words, and counting."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from loopbaangesprek.cli.choices import MEESTE, Json, at_most_one, filled, one_of
from loopbaangesprek.cli.printing import print_json
from loopbaangesprek.cli.quick import AANTAL
from loopbaangesprek.velden import COMPETENTIES, SOORTEN

if TYPE_CHECKING:
    from loopbaangesprek.zoekvraag import Treffer

Van = Annotated[
    str | None, typer.Option("--van", help="Vanaf deze dag, maand of jaar: 2026-02-12, 2026-02, 2026.")
]
Tot = Annotated[str | None, typer.Option("--tot", help="Tot en met deze dag, maand of jaar.")]


def search(
    ctx: typer.Context,
    woorden: Annotated[
        list[str], typer.Argument(metavar="WOORDEN...", help="Alle woorden moeten in het gesprek staan.")
    ],
    begin: Annotated[bool, typer.Option("--begin", help="Ook langere woorden die zo beginnen.")] = False,
    jongere: Annotated[str | None, typer.Option("--jongere", help="Alleen van deze jongere.")] = None,
    van: Van = None,
    tot: Tot = None,
    soort: Annotated[
        str | None, typer.Option("--soort", help="Wat voor ervaring: stage, bijbaan, ...")
    ] = None,
    competentie: Annotated[
        str | None, typer.Option("--competentie", help="Gesprekken waarin dit aan bod kwam.")
    ] = None,
    bank: Annotated[str | None, typer.Option("--bank", help="Gesprekken met deze vragenbank.")] = None,
    aantal: Annotated[
        int, typer.Option("--aantal", min=1, max=MEESTE, help="Hoeveel gesprekken, het nieuwste eerst.")
    ] = AANTAL,
    json: Json = False,
) -> None:
    """Woorden zoeken in alle gesprekken. Tussen aanhalingstekens: woorden naast elkaar."""
    from loopbaangesprek.desk import searching  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.zoekvraag import Zoekvraag  # noqa: PLC0415 - see above

    eerste, laatste = _period(van, tot)
    vraag = Zoekvraag(
        tuple(woorden), filled("jongere", jongere), eerste, laatste, one_of("soort", soort, SOORTEN),
        one_of("competentie", competentie, COMPETENTIES), filled("bank", bank), begin,
    )  # fmt: skip

    def give(treffers: list[Treffer], meer: bool) -> None:  # noqa: FBT001 - as `searching.Gevonden` says
        if json:
            print_json(searching.as_data(treffers))
        else:
            searching.show(vraag, treffers, meer=meer)

    searching.search(ctx.obj, vraag, aantal, give)


def overview(
    ctx: typer.Context,
    van: Van = None,
    tot: Tot = None,
    per: Annotated[
        str | None,
        typer.Option("--per", help="Eén tabel met alles: per niveau, leerjaar, schooljaar, maand of rol."),
    ] = None,
    zonder_gesprek: Annotated[
        int,
        typer.Option(
            "--zonder-gesprek",
            min=1,
            max=MEESTE,
            help="Na hoeveel maanden een jongere lang geen gesprek had.",
        ),
    ] = 6,
    csv: Annotated[bool, typer.Option("--csv", help="Als tabel voor een rekenblad.")] = False,
    naar: Annotated[
        Path | None,
        typer.Option("--naar", readable=False, help="Bij --csv: een map, of de naam van het bestand."),
    ] = None,
    json: Json = False,
) -> None:
    """Tellen: gesprekken, stappen en competenties. Zonder dat er iets uit een gesprek te lezen is."""
    from loopbaangesprek.desk import overview as desk  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.overzicht import GROEPEN  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import say, where_written  # noqa: PLC0415 - see above

    at_most_one({"per": per is not None, "csv" if csv else "naar": csv or naar is not None, "json": json})
    per = one_of("per", per, tuple(GROEPEN))
    overzicht, regels = desk.overview(ctx.obj, *_period(van, tot), zonder_gesprek)
    if json:
        print_json(overzicht)
    elif csv or naar is not None:
        if (pad := desk.write_csv(regels, naar)) is not None:
            say(*where_written(pad))
    else:
        desk.show(overzicht, per)


def _period(van: str | None, tot: str | None) -> tuple[str | None, str | None]:
    """The first and the last day of the period that was typed; raises `VerkeerdGebruik`."""
    from loopbaangesprek.tijdvak import check_order, first_day, last_day  # noqa: PLC0415 - help needs none of it

    eerste, laatste = first_day(van, "van"), last_day(tot, "tot")
    check_order(eerste, laatste)
    return eerste, laatste
