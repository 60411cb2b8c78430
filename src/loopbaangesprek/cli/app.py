"""Gathers the commands; nothing else happens here."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Annotated

import typer
from typer.core import TyperGroup
from typer.main import get_group

from loopbaangesprek.cli import (
    account,
    archive,
    around,
    backups,
    banks,
    checks,
    chosen,
    dossiers,
    here,
    making,
    menu,
    people,
    records,
    rights,
    safe,
    settings,
    steps,
    talk,
    vault,
)
from loopbaangesprek.cli import help as help_
from loopbaangesprek.cli.dutch import DutchCommand, make_app
from loopbaangesprek.cli.printing import print_json

app = make_app("Een gids voor het loopbaangesprek: klein verhaal, groter verhaal, vervolgstap.", name="lob")
gesprek = make_app("Gesprekken voeren, lezen, uitwerken en meegeven.")
app.add_typer(gesprek, name="gesprek")
vragen = make_app("Vragenbanken bekijken, maken en nakijken.")
app.add_typer(vragen, name="vragen")
jongere = make_app("Alles van één jongere bij elkaar. De gesprekken, wat erin gezegd is, de stappen.")
app.add_typer(jongere, name="jongere")
stap = make_app("De vervolgstappen: wat er loopt, en wat ervan kwam.")
app.add_typer(stap, name="stap")
kluis = make_app("De kluis: wachtzin, reservekopie en verhuizen.")
app.add_typer(kluis, name="kluis")
instellingen = make_app("Wat jij en je school zelf kiezen. Als vragen, als opdrachten en als bestand.")
app.add_typer(instellingen, name="instellingen")

_GESPREK: dict[str, Callable[..., object]] = {
    "start": talk.start,
    "hervat": talk.resume,
    "bereid-voor": around.prepare,
    "uitwerken": around.work_out,
    "zelfcheck": around.check_oneself,
    "invoeren": talk.enter,
    "lijst": records.show_list,
    "toon": records.show,
    "exporteer": records.export,
    "wijzig": records.change,
    "wis": records.erase,
}
_VRAGEN: dict[str, Callable[..., object]] = {
    "lijst": banks.show_list,
    "toon": banks.show,
    "proef": banks.try_out,
    "controleer": checks.check,
    "uitleg": checks.explain,
    "print": banks.print_sheet,
    "schema": banks.schema,
    "nieuw": making.new,
    "bewerk": making.edit,
    "netjes": making.tidy,
}
_JONGERE: dict[str, Callable[..., object]] = {
    "lijst": people.show_list,
    "hernoem": people.rename,
    "overdragen": people.hand_over,
    "overnemen": people.take_over,
    "toon": dossiers.show,
    "exporteer": dossiers.export,
    "inzage": rights.give_access,
    "wis": rights.erase,
    "verantwoording": account.show_account,
    "wet": account.show_law,
}
_STAP: dict[str, Callable[..., object]] = {
    "lijst": steps.show_list,
    "werk-bij": steps.update,
    "agenda": steps.to_calendar,
}
_KLUIS: dict[str, Callable[..., object]] = {
    "wachtzin": vault.wachtzin,
    "status": vault.status,
    "reservekopie": backups.make,
    "zet-terug": backups.restore,
    "red": backups.rescue,
    "verhuis": backups.move,
    "blad": safe.print_sheet,
    "sleutelbos": safe.key_ring,
    "pauze": safe.pause,
}
_INSTELLINGEN: dict[str, Callable[..., object]] = {
    "rol": chosen.role,
    "map": chosen.folder,
    "verslagen": chosen.records,
    "bewaartermijn": chosen.term,
    "pauze": chosen.pause,
    "huisstijl": settings.house_style,
    "eenvoudig": chosen.plain,
    "bewaar": chosen.write,
    "lees": chosen.read,
}
for groep, opdrachten in (
    (gesprek, _GESPREK),
    (vragen, _VRAGEN),
    (jongere, _JONGERE),
    (stap, _STAP),
    (kluis, _KLUIS),
    (instellingen, _INSTELLINGEN),
):
    for naam, opdracht in opdrachten.items():
        groep.command(naam, cls=DutchCommand)(opdracht)

app.command("zoek", cls=DutchCommand)(archive.search)
app.command("overzicht", cls=DutchCommand)(archive.overview)
app.command("logboek", cls=DutchCommand)(rights.show_log)
app.command("opruimen", cls=DutchCommand)(rights.clean_up)
app.command("oefen", cls=DutchCommand)(talk.practise)
app.command("hulp", cls=DutchCommand)(help_.manual)
app.command("installeer-aanvullen", cls=DutchCommand)(help_.install_completion)
app.command("help", cls=DutchCommand, hidden=True)(help_.manual)  # what hands type by themselves


@gesprek.callback(invoke_without_command=True)
@vragen.callback(invoke_without_command=True)
@jongere.callback(invoke_without_command=True)
@stap.callback(invoke_without_command=True)
@kluis.callback(invoke_without_command=True)
def _group(ctx: typer.Context) -> None:
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())


instellingen.callback(invoke_without_command=True)(chosen.show_all)


@app.callback(invoke_without_command=True)
def _root(
    ctx: typer.Context,
    map_: Annotated[str | None, typer.Option("--map", help="De map waarin lob alles bewaart.")] = None,
    versie: Annotated[bool, typer.Option("--version", "--versie", help="Laat de versie zien.")] = False,
    json: Annotated[
        bool, typer.Option("--json", help="Wat er wacht, als JSON, voor andere programma's.")
    ] = False,
) -> None:
    ctx.obj = here.folder(map_)
    if versie:
        here.version()
    elif ctx.invoked_subcommand is None and json:
        print_json(menu.as_data(ctx.obj))
    elif ctx.invoked_subcommand is None:
        menu.where_am_i(ctx.obj, map_)


@cache
def command_line() -> TyperGroup:
    """All of it as one command; made once, for making it takes longer than most commands do."""
    return get_group(app)
