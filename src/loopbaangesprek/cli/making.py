"""Making a question bank one's own: starting one, working on it, tidying its file."""

from __future__ import annotations

from typing import Annotated

import typer

from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.places import own_banks
from loopbaangesprek.teksten import bankbewerken as t


def new(
    ctx: typer.Context,
    naam: Annotated[
        str, typer.Argument(metavar="NAAM", help="Hoe jullie bank heet, bijvoorbeeld stage-zorg.")
    ],
    vanuit: Annotated[
        str | None, typer.Option("--vanuit", help="De bank waar hij op verder bouwt. Anders is dat basis.")
    ] = None,
) -> None:
    """Een eigen vragenbank beginnen, boven op een bank die er al is."""
    from loopbaangesprek.wiring import say  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.workshop.making import make_bank  # noqa: PLC0415 - see above

    say(*make_bank(own_banks(ctx.obj), naam, vanuit))


def edit(
    ctx: typer.Context,
    bank: Annotated[str, typer.Argument(metavar="BANK", help="De naam van jullie eigen bank.")],
    vragen: Annotated[
        bool, typer.Option("--vragen", help="Vraag voor vraag, zonder het bestand te zien.")
    ] = False,
    terug: Annotated[bool, typer.Option("--terug", help="Een eerdere goede versie terugzetten.")] = False,
    eenvoudig: Annotated[
        bool, typer.Option("--eenvoudig", help="Bij --vragen: zonder kleur en opmaak, voor schermlezers.")
    ] = False,
) -> int:
    """Een eigen vragenbank veranderen, ook vraag voor vraag."""
    if vragen and terug:
        raise VerkeerdGebruik(t.MET_BEIDE)
    from loopbaangesprek.workshop.opening import How, work_on  # noqa: PLC0415 - help needs none of it

    hoe: How = "vragen" if vragen else "terug" if terug else "bestand"
    return work_on(own_banks(ctx.obj), bank, hoe, eenvoudig=eenvoudig)


def tidy(
    ctx: typer.Context,
    bestand: Annotated[
        str, typer.Argument(metavar="BESTAND", help="Het bestand, of de naam van jullie eigen bank.")
    ],
) -> None:
    """Het bestand netjes maken; de vragen blijven precies gelijk."""
    from loopbaangesprek.wiring import say  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.workshop.tidying import tidy_bank  # noqa: PLC0415 - see above

    say(*tidy_bank(own_banks(ctx.obj), bestand))
