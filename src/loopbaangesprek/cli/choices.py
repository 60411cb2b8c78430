"""Checks on what was typed behind an option."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, TypeVar, cast

import typer

from loopbaangesprek.dichtbij import nearest
from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.teksten import keuzes as t

if TYPE_CHECKING:
    from loopbaangesprek.exports.uitgave import Lezer

Keuze = TypeVar("Keuze", bound=str)

MEESTE = 1_000_000
"""No list is longer, and a number of many more digits is one that no database can count to."""


VOOR: tuple[Lezer, ...] = ("begeleider", "jongere", "school")
"""For whom a file is; only the counsellor's has what stays between counsellor and jongere."""
Voor = Annotated[
    str | None,
    typer.Option("--voor", help="begeleider, jongere of school. Alleen voor jezelf staat alles erin."),
]
Json = Annotated[bool, typer.Option("--json", help="Als JSON, voor andere programma's.")]
"""For who wants data instead of lines."""


class NietInDeLijst(VerkeerdGebruik):
    """A choice: what was typed behind an option is none of those that fit; the help of the command tells of them."""


def one_of(optie: str, waarde: str | None, waarden: Sequence[Keuze]) -> Keuze | None:
    """The value when the option knows it, in capitals too; raises `NietInDeLijst` with what may have been meant."""
    if waarde is None or waarde in waarden:
        return cast("Keuze | None", waarde)
    klein = waarde.strip().lower()
    if klein in waarden:
        return cast("Keuze", klein)
    raise NietInDeLijst(t.past_niet(optie, waarden, _meant(optie, klein, waarden)))


def _meant(optie: str, woord: str, waarden: Sequence[str]) -> str:
    """What may have been meant: a word for the same, the nearest one, or another command."""
    zelfde = t.BEDOELD.get(optie, {}).get(woord, "")
    bedoeld = (zelfde,) if zelfde in waarden else nearest(woord, waarden)
    return t.bedoelde_je(bedoeld[0]) if bedoeld else t.ELDERS.get(optie, {}).get(woord, "")


def filled(optie: str, waarde: str | None) -> str | None:
    """The value, where the option was given with something behind it; raises `VerkeerdGebruik` where that is empty."""
    if waarde is None or waarde.strip():
        return waarde
    raise VerkeerdGebruik(f"Achter --{optie} staat niets. Zet er iets achter, of laat --{optie} weg.")


def at_most_one(opties: Mapping[str, bool]) -> None:
    """Refuse options that were given together and cannot both be followed. Raises `VerkeerdGebruik`."""
    samen = [f"--{optie}" for optie, gegeven in opties.items() if gegeven]
    if len(samen) > 1:
        raise VerkeerdGebruik(f"{' en '.join(samen)} gaan niet samen. Kies er een.")
