"""The wachtzin of what is kept, and how it stands with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from loopbaangesprek.cli.choices import Json
from loopbaangesprek.cli.printing import print_json

if TYPE_CHECKING:
    from loopbaangesprek.vault.locking import Deed


def wachtzin(
    ctx: typer.Context,
    aan: Annotated[bool, typer.Option("--aan", help="Een wachtzin erop.")] = False,
    wijzig: Annotated[bool, typer.Option("--wijzig", help="Een andere wachtzin.")] = False,
    uit: Annotated[bool, typer.Option("--uit", help="De wachtzin eraf.")] = False,
) -> None:
    """De wachtzin erop zetten, wijzigen of eraf halen."""
    from loopbaangesprek.fouten import VerkeerdGebruik  # noqa: PLC0415 - see above
    from loopbaangesprek.teksten.kluis import EEN_TEGELIJK  # noqa: PLC0415 - see above
    from loopbaangesprek.vault.locking import change_lock  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.wiring import say, stops_gently  # noqa: PLC0415 - see above

    deeds: dict[Deed, bool] = {"aan": aan, "wijzig": wijzig, "uit": uit}
    gevraagd = [deed for deed, ja in deeds.items() if ja]
    if len(gevraagd) > 1:
        raise VerkeerdGebruik(EEN_TEGELIJK)
    with stops_gently():
        say(*change_lock(ctx.obj, gevraagd[0] if gevraagd else None))


def status(
    ctx: typer.Context,
    json: Json = False,
) -> int:
    """Waar alles staat, of het op slot is, en of het heel is."""
    from loopbaangesprek.vault.status import as_lines, status_of  # noqa: PLC0415 - help needs none of it
    from loopbaangesprek.wiring import say  # noqa: PLC0415 - see above

    stand = status_of(ctx.obj)
    if json:
        print_json(stand)
    else:
        say(*as_lines(stand))
    return 1 if stand.heel is False else 0
