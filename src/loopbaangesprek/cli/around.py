"""Before and after a talk: setting things ready, working the record out, looking back on oneself (M34, M44, M45)."""

from __future__ import annotations

from typing import Annotated

import typer

from loopbaangesprek.cli.choices import one_of
from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.velden import SOORTEN


def prepare(
    ctx: typer.Context,
    code: Annotated[str, typer.Argument(metavar="CODE", help="De code van de jongere.")],
    soort: Annotated[
        str | None, typer.Option("--soort", help="Wat voor ervaring: stage, bijbaan, ...")
    ] = None,
    wanneer: Annotated[str | None, typer.Option("--wanneer", help="Wanneer het was.")] = None,
    waar: Annotated[str | None, typer.Option("--waar", help="Waar het was.")] = None,
    ster: Annotated[
        list[str] | None, typer.Option("--ster", help="Een vraag die je wilt stellen. Mag vaker.")
    ] = None,
    bank: Annotated[
        str | None, typer.Option("--bank", help="De vragenbank, om vragen met een ster uit te kiezen.")
    ] = None,
    weg: Annotated[bool, typer.Option("--weg", help="Weghalen wat er voor deze code klaarstaat.")] = False,
) -> None:
    """Een gesprek klaarzetten in twee minuten."""
    from loopbaangesprek.desk.preparing import drop_prepared, prepare_talk  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.schoon import on_one_line, schoon  # noqa: PLC0415 - see above
    from loopbaangesprek.teksten.voorbereiden import WEG_ALLEEN  # noqa: PLC0415 - see above
    from loopbaangesprek.voorbereiding import Voorbereiding  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import say  # noqa: PLC0415 - see above

    klaar = Voorbereiding(
        one_of("soort", soort, SOORTEN),
        on_one_line(schoon(wanneer)) if wanneer else None,
        on_one_line(schoon(waar)) if waar else None,
        tuple(ster or ()),
    )
    if not weg:
        say(*prepare_talk(ctx.obj, code, klaar, bank))
    elif klaar != Voorbereiding() or bank is not None:
        raise VerkeerdGebruik(WEG_ALLEEN)
    else:
        say(drop_prepared(ctx.obj, code))


def work_out(
    ctx: typer.Context,
    welk: Annotated[str, typer.Argument(metavar="GESPREK", help="De naam van het gesprek, of de code.")],
    eenvoudig: Annotated[
        bool, typer.Option("--eenvoudig", help="Zonder kleur en opmaak, voor schermlezers.")
    ] = False,
    akkoord: Annotated[
        bool, typer.Option("--akkoord", help="De jongere is het eens met wat erbij kwam.")
    ] = False,
    klaar: Annotated[bool, typer.Option("--klaar", help="Het verslag is klaar.")] = False,
) -> int:
    """Het verslag na het gesprek aanvullen, veld voor veld."""
    from loopbaangesprek.desk.working_out import work_out_talk  # noqa: PLC0415 - help needs none of it

    return work_out_talk(ctx.obj, welk, eenvoudig=eenvoudig, akkoord=akkoord, klaar=klaar)


def check_oneself(
    ctx: typer.Context,
    welk: Annotated[
        str | None,
        typer.Argument(
            metavar="[GESPREK]", help="De naam van het gesprek, of de code. Zonder: het laatste gesprek."
        ),
    ] = None,
    eenvoudig: Annotated[
        bool, typer.Option("--eenvoudig", help="Zonder kleur en opmaak, voor schermlezers.")
    ] = False,
) -> int:
    """Vijf vragen aan jezelf na een gesprek. Niets wordt bewaard, tenzij je dat wilt."""
    from loopbaangesprek.desk.selfcheck import check_oneself as ask  # noqa: PLC0415 - help needs none of it

    return ask(ctx.obj, welk, eenvoudig=eenvoudig)
