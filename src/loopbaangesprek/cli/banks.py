"""Question banks: which there are, what is in them, how they walk, and what prints of them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from loopbaangesprek.cli.choices import Json, one_of
from loopbaangesprek.cli.printing import print_json
from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.places import own_banks
from loopbaangesprek.teksten import proef as t

Bank = Annotated[
    str,
    typer.Argument(
        metavar="BANK", help="De naam van de vragenbank, of een bestand. Namen: lob vragen lijst."
    ),
]


def show_list(ctx: typer.Context, json: Json = False) -> None:
    """De vragenbanken die er zijn, ook die van jezelf."""
    from loopbaangesprek.workshop.listing import all_banks, show_banks  # noqa: PLC0415 - help needs none of it

    eigen = own_banks(ctx.obj)
    if json:
        print_json(all_banks(eigen))
    else:
        show_banks(eigen)


def show(
    ctx: typer.Context,
    bank: Bank,
    fase: Annotated[
        str | None, typer.Option("--fase", help="Alleen deze fase, bijvoorbeeld terugkijken.")
    ] = None,
    json: Json = False,
) -> None:
    """Een vragenbank bekijken, vraag voor vraag. Met het bestand waar elke vraag in staat."""
    from loopbaangesprek.vragenbank import FASEN  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.workshop.showing import bank_as_data, show_bank  # noqa: PLC0415 - see above

    fase = one_of("fase", fase, FASEN)
    if json:
        print_json(bank_as_data(own_banks(ctx.obj), bank, fase))
    else:
        show_bank(own_banks(ctx.obj), bank, fase)


def try_out(
    ctx: typer.Context,
    bank: Annotated[
        str | None, typer.Argument(metavar="[BANK]", help="De naam van de vragenbank, of een bestand.")
    ] = None,
    kort: Annotated[bool, typer.Option("--kort", help="Het korte gesprek, van een kwartier.")] = False,
    vervolg: Annotated[bool, typer.Option("--vervolg", help="Een gesprek na een eerdere stap.")] = False,
    spelen: Annotated[
        bool, typer.Option("--spelen", help="Zelf een gesprek voeren; er wordt niets bewaard.")
    ] = False,
    alle: Annotated[bool, typer.Option("--alle", help="De proefgesprekken van alle banken.")] = False,
    eenvoudig: Annotated[
        bool, typer.Option("--eenvoudig", help="Bij --spelen: zonder kleur en opmaak, voor schermlezers.")
    ] = False,
) -> int:
    """Een vragenbank proberen. Alle wegen, de proefgesprekken, of zelf een gesprek."""
    if alle and (bank or kort or vervolg or spelen):
        raise VerkeerdGebruik(t.ALLEEN_ALLE)
    if bank is None and not alle:
        raise VerkeerdGebruik(t.BANK_OF_ALLE)
    if spelen and vervolg:
        raise VerkeerdGebruik(t.VERVOLG_SPELEN)
    pad: Literal["standaard", "kort"] = "kort" if kort else "standaard"
    if spelen:
        from loopbaangesprek.talk.beginning import Wanted  # noqa: PLC0415 - only when it is played
        from loopbaangesprek.talk.practising import practise_talk  # noqa: PLC0415 - see above

        return practise_talk(ctx.obj, Wanted(bank=bank, pad=pad), eenvoudig=eenvoudig)
    from loopbaangesprek.workshop.trying import try_all, try_bank  # noqa: PLC0415 - help needs none of it

    eigen = own_banks(ctx.obj)
    return try_all(eigen) if bank is None else try_bank(eigen, bank, pad, vervolg=vervolg)


def print_sheet(
    ctx: typer.Context,
    bank: Bank,
    vorm: Annotated[
        str | None, typer.Option("--vorm", help="html of pdf om af te drukken, md om eerst te veranderen.")
    ] = None,
    naar: Annotated[
        Path | None, typer.Option("--naar", readable=False, help="Een map, of de naam van het bestand.")
    ] = None,
    kort: Annotated[bool, typer.Option("--kort", help="Het korte gesprek, van een kwartier.")] = False,
) -> None:
    """Een gesprek op papier. Eén A4 met de vragen van een bank en ruimte om te schrijven."""
    from loopbaangesprek.desk.file_form import form_of  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.workshop.printing import VORMEN, print_bank  # noqa: PLC0415 - see above

    gekozen = form_of(one_of("vorm", vorm, tuple(VORMEN)), naar, tuple(VORMEN)) or "html"
    print_bank(own_banks(ctx.obj), bank, "kort" if kort else "standaard", gekozen, naar)


def schema(
    ctx: typer.Context,  # noqa: ARG001 - every command takes it
    naar: Annotated[
        Path | None, typer.Option("--naar", readable=False, help="Een map, of de naam van het bestand.")
    ] = None,
) -> None:
    """Het schema van een vragenbank. Voor een editor die meedenkt terwijl je typt."""
    from loopbaangesprek.workshop.scheme import print_schema  # noqa: PLC0415 - help needs none of it

    print_schema(naar)
