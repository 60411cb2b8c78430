"""Question banks: which there are, what is in them, how they walk, and what prints of them."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from loopbaangesprek.cli.choices import one_of
from loopbaangesprek.places import own_banks
from loopbaangesprek.vragenbank import FASEN

Bank = Annotated[
    str,
    typer.Argument(
        metavar="BANK", help="De naam van de vragenbank, of een bestand. Namen: lob vragen lijst."
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Als JSON, voor andere programma's.")]


def show_list(ctx: typer.Context, json: Json = False) -> None:
    """De vragenbanken die er zijn, ook die van jezelf."""
    from loopbaangesprek.banklijst import as_lines  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.wiring import say  # noqa: PLC0415 - see above
    from loopbaangesprek.workshop.listing import all_banks  # noqa: PLC0415 - see above

    regels = all_banks(own_banks(ctx.obj))
    _print_json(regels) if json else say(*as_lines(regels))


def show(
    ctx: typer.Context,
    bank: Bank,
    fase: Annotated[
        str | None, typer.Option("--fase", help="Alleen deze fase, bijvoorbeeld terugkijken.")
    ] = None,
    json: Json = False,
) -> None:
    """Een vragenbank bekijken, vraag voor vraag, met het bestand waar elke vraag in staat."""
    from loopbaangesprek.workshop.showing import bank_as_data, show_bank  # noqa: PLC0415 - help needs none of it

    fase = one_of("fase", fase, FASEN)
    if json:
        _print_json(bank_as_data(own_banks(ctx.obj), bank, fase))
    else:
        show_bank(own_banks(ctx.obj), bank, fase)


def _print_json(wat: Any) -> None:  # noqa: ANN401 - whatever can be JSON
    import msgspec  # noqa: PLC0415 - help needs none of it

    typer.echo(msgspec.json.format(msgspec.json.encode(wat), indent=2).decode())
