"""Settings of the school."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from loopbaangesprek.cli.choices import VOOR, at_most_one, filled, one_of
from loopbaangesprek.fouten import VerkeerdGebruik

if TYPE_CHECKING:
    from loopbaangesprek.desk.choosing_style import Wanted


def house_style(
    ctx: typer.Context,
    naam: Annotated[str | None, typer.Option("--naam", help="De naam van je school.")] = None,
    kleur: Annotated[
        str | None, typer.Option("--kleur", help="Een kleur, zoals groen, of zes tekens, zoals 1f4e5f.")
    ] = None,
    logo: Annotated[Path | None, typer.Option("--logo", readable=False, help="Een PNG met het logo.")] = None,
    sjabloon: Annotated[
        Path | None,
        typer.Option("--sjabloon", readable=False, help="Een bestand met vaste tekst, in Markdown."),
    ] = None,
    weg: Annotated[
        str | None, typer.Option("--weg", help="Weghalen: naam, kleur, logo, sjabloon of alles.")
    ] = None,
    proef: Annotated[bool, typer.Option("--proef", help="Een verzonnen verslag schrijven.")] = False,
    voorbeeld: Annotated[
        bool, typer.Option("--voorbeeld", help="Een sjabloon schrijven om mee te beginnen.")
    ] = False,
    vorm: Annotated[
        str | None, typer.Option("--vorm", help="Bij --proef: md, html, pdf of docx (Word). Zonder: html.")
    ] = None,
    voor: Annotated[
        str | None,
        typer.Option("--voor", help="Bij --proef: jongere, begeleider of school. Zonder: jongere."),
    ] = None,
    naar: Annotated[
        Path | None, typer.Option("--naar", readable=False, help="Een map, of de naam van het bestand.")
    ] = None,
) -> None:
    """De huisstijl van je school op verslagen. Een naam, een kleur, een logo en vaste tekst."""
    from loopbaangesprek.desk.choosing_style import (  # noqa: PLC0415 - help needs none of it
        WEG,
        Wanted,
        choose_style,
        drop_style,
        show_style,
    )
    from loopbaangesprek.desk.style_trial import write_example  # noqa: PLC0415 - see above

    wanted = Wanted(filled("naam", naam), filled("kleur", kleur), logo, sjabloon)
    daden = {"weg": weg is not None, "voorbeeld": voorbeeld, "proef": proef}
    _check(wanted, daden, {"vorm": vorm, "voor": voor}, naar)
    wat = one_of("weg", filled("weg", weg), WEG)
    try_out = _trial(vorm, voor, naar) if proef else None
    if voorbeeld:
        write_example(naar)
    elif wat is not None:
        drop_style(ctx.obj, wat)
    elif wanted.anything:
        choose_style(ctx.obj, wanted)
    elif try_out is None:
        show_style(ctx.obj)
    if try_out is not None:
        try_out(ctx.obj)


def _check(
    wanted: Wanted, daden: dict[str, bool], bij_proef: dict[str, str | None], naar: Path | None
) -> None:
    """Refuse options that do not go together. Raises `VerkeerdGebruik`."""
    from loopbaangesprek.teksten import huisstijl as t  # noqa: PLC0415 - see above

    kiest = {optie: getattr(wanted, optie) is not None for optie in ("naam", "kleur", "logo", "sjabloon")}
    for daad in ("weg", "voorbeeld"):
        if daden[daad]:
            at_most_one(kiest | daden)
    for optie, waarde in bij_proef.items():
        if waarde is not None and not daden["proef"]:
            raise VerkeerdGebruik(t.WEL_ERBIJ.format(optie=optie))
    if naar is not None and not (daden["proef"] or daden["voorbeeld"]):
        raise VerkeerdGebruik(t.NAAR_ERBIJ)


def _trial(vorm: str | None, voor: str | None, naar: Path | None) -> Callable[[Path], None]:
    """How the trial page is written, with all that was typed for it checked. Raises `VerkeerdGebruik`."""
    from loopbaangesprek.desk.file_form import form_of  # noqa: PLC0415 - see above
    from loopbaangesprek.desk.style_trial import write_trial  # noqa: PLC0415 - see above
    from loopbaangesprek.exports import forms  # noqa: PLC0415 - see above

    form = form_of(one_of("vorm", vorm, forms()), naar) or "html"
    lezer = one_of("voor", voor, VOOR) or "jongere"
    return lambda folder: write_trial(folder, form, lezer, naar)
