"""Around the wachtzin: the kluisblad, the key ring of this computer, and the pause."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def print_sheet(
    ctx: typer.Context,
    naar: Annotated[
        Path | None, typer.Option("--naar", readable=False, help="Een map, of de naam van het bestand.")
    ] = None,
) -> None:
    """Een blad voor in de kluis van de school. Erop staat wat de wachtzin opent, en hoe."""
    from loopbaangesprek.vault.sheet import print_vault_sheet  # noqa: PLC0415 - help needs none of it

    print_vault_sheet(ctx.obj, naar)


def key_ring(
    ctx: typer.Context,
    aan: Annotated[bool, typer.Option("--aan", help="De wachtzin in de sleutelbos zetten.")] = False,
    uit: Annotated[bool, typer.Option("--uit", help="De wachtzin eruit halen.")] = False,
) -> None:
    """De wachtzin in de sleutelbos van deze computer, of eruit. Erin: dan wordt hij hier niet meer gevraagd."""
    from loopbaangesprek.fouten import VerkeerdGebruik  # noqa: PLC0415 - see above
    from loopbaangesprek.teksten.kluishulp import RING_AAN_OF_UIT  # noqa: PLC0415 - see above
    from loopbaangesprek.vault.ring import set_ring  # noqa: PLC0415 - help needs none of it

    if aan and uit:
        raise VerkeerdGebruik(RING_AAN_OF_UIT)
    set_ring(ctx.obj, aan if aan or uit else None)


def pause(
    ctx: typer.Context,
    minuten: Annotated[
        str | None,
        typer.Argument(
            metavar="[MINUTEN|uit]", help="Na hoeveel minuten stilte, of uit. Zonder: hoe het nu staat."
        ),
    ] = None,
) -> None:
    """Na hoeveel minuten stilte het scherm dichtgaat. In een gesprek, en tot je de wachtzin typt."""
    from loopbaangesprek.vault.pause_setting import set_pause  # noqa: PLC0415 - help needs none of it

    set_pause(ctx.obj, minuten)
