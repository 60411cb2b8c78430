"""Talks that are kept: list, show, export, change, erase."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from loopbaangesprek.cli.choices import MEESTE, VOOR, Json, Voor, at_most_one, filled, one_of
from loopbaangesprek.cli.printing import print_json
from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.teksten import verslagen as t

Welk = Annotated[
    str, typer.Argument(metavar="GESPREK", help="De naam van het gesprek, het begin ervan, of de code.")
]


def show_list(
    ctx: typer.Context,
    code: Annotated[str | None, typer.Option("--code", help="Alleen van deze jongere.")] = None,
    aantal: Annotated[
        int | None,
        typer.Option("--aantal", min=1, max=MEESTE, help="Hoeveel gesprekken. Zonder dit: de nieuwste 50."),
    ] = None,
    json: Json = False,
) -> None:
    """De gesprekken die er zijn, het nieuwste bovenaan."""
    code = filled("code", code)
    if not json:
        from loopbaangesprek.desk.talk_list import show_talks  # noqa: PLC0415 - help needs none of it

        show_talks(ctx.obj, code, aantal)
        return
    from loopbaangesprek.desk.talk_list import newest  # noqa: PLC0415 - see above
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import tell  # noqa: PLC0415 - see above

    with opened(ctx.obj) as store:
        koppen, zinnen, _ = newest(store, code, aantal)
    print_json(koppen)
    tell(*zinnen)


def show(
    ctx: typer.Context,
    welk: Welk,
    alles: Annotated[bool, typer.Option("--alles", help="Ook wat tussen jou en de jongere blijft.")] = False,
    eigen: Annotated[bool, typer.Option("--eigen", help="Alleen je eigen aantekeningen.")] = False,
    json: Json = False,
) -> None:
    """Het verslag van een gesprek lezen."""
    from loopbaangesprek.desk.damage import saved_in_part  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.desk.listing import show_markdown  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.log import note  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.records import kept_record, not_shown  # noqa: PLC0415 - see above
    from loopbaangesprek.exports import render  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.exports.editions import edition  # noqa: PLC0415 - see above
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import tell  # noqa: PLC0415 - see above

    at_most_one({"eigen": eigen, "alles": alles})
    at_most_one({"eigen": eigen, "json": json})
    if eigen:
        _show_own(ctx.obj, welk)
        return
    with opened(ctx.obj) as store:
        verslag, zonder = kept_record(store, welk, alles=alles)
        note(store, "gelezen", [verslag.gesprek.id])
        gered = saved_in_part(store, verslag.gesprek.id)
    tekst = render("json" if json else "md", edition(verslag, alles=alles)).decode()
    typer.echo(tekst, nl=False) if json else show_markdown(tekst)
    tell(*gered, *not_shown(zonder, welk))


def _show_own(folder: Path, welk: str) -> None:
    from loopbaangesprek.desk.log import note  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.own_notes import own_lines  # noqa: PLC0415 - see above
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import say  # noqa: PLC0415 - see above

    with opened(folder) as store:
        naam, regels = own_lines(store, welk)
        note(store, "gelezen", [naam])
    say(*regels)


def export(
    ctx: typer.Context,
    welk: Welk,
    vorm: Annotated[
        str | None, typer.Option("--vorm", help="md, json, html, pdf of docx (Word). Zonder: md.")
    ] = None,
    naar: Annotated[
        Path | None, typer.Option("--naar", readable=False, help="Een map, of de naam van het bestand.")
    ] = None,
    voor: Voor = None,
) -> None:
    """Het verslag als bestand schrijven."""
    from loopbaangesprek.desk.file_form import form_of  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.desk.readers import reader  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.records import write_kept  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.records_folder import records_folder  # noqa: PLC0415 - see above
    from loopbaangesprek.exports import forms  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.teksten.uitvoer import NIET_VERSLEUTELD  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import say, tell, where_written  # noqa: PLC0415 - see above

    lezer = one_of("voor", voor, VOOR)
    vorm = form_of(one_of("vorm", vorm, forms()), naar) or "md"
    with opened(ctx.obj) as store:
        wie = reader(store, ctx.obj, lezer)
        paden, zinnen = write_kept(store, welk, naar or records_folder(store), vorm, wie)
    for pad in paden:
        say(*where_written(pad))
    tell(*zinnen, NIET_VERSLEUTELD)


def change(
    ctx: typer.Context,
    welk: Welk,
    pad: Annotated[
        str | None, typer.Argument(metavar="[VELD]", help="Het veld, bijvoorbeeld reflectie.inzicht.")
    ] = None,
    waarde: Annotated[
        str | None, typer.Option("--waarde", help="Wat er moet staan. Leeg maakt het veld leeg.")
    ] = None,
    reden: Annotated[str | None, typer.Option("--reden", help="Waarom het verandert.")] = None,
) -> None:
    """Een veld veranderen, met een reden. De oude tekst blijft zichtbaar."""
    from loopbaangesprek.desk.afterwards import change_field  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above

    with opened(ctx.obj) as store:
        typer.echo(change_field(store, welk, pad, waarde, reden))


def erase(
    ctx: typer.Context,
    welk: Welk,
    ja: Annotated[bool, typer.Option("--ja", help="Zonder nog eens te vragen.")] = False,
) -> None:
    """Een gesprek wissen. Het komt niet terug."""
    from loopbaangesprek.asking import ask_choice  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.desk.erasing import erase_talk  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.records import find_any  # noqa: PLC0415 - see above
    from loopbaangesprek.opening import opened  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import has_person, say  # noqa: PLC0415 - see above

    with opened(ctx.obj) as store:
        kop = find_any(store, welk)
        if not ja and not has_person():
            raise VerkeerdGebruik(t.WISSEN_ZONDER_VRAAG.format(naam=kop.id))
        wie = f"{t.WISSEN} ({kop.code or kop.id}, {kop.datum}, {kop.bank_titel})"
        if ja or ask_choice(wie, list(t.WISSEN_KEUZE.values())) == 1:
            say(*erase_talk(store, kop, ctx.obj))
        else:
            say(t.NIET_GEWIST)
