"""Checks on what was typed behind an option."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated, TypeVar, cast

import typer

from loopbaangesprek.fouten import VerkeerdGebruik

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
    """The value when the option knows it; raises `NietInDeLijst` with the nearest one."""
    if waarde is None or waarde in waarden:
        return cast("Keuze | None", waarde)
    dichtbij = get_close_matches(waarde, waarden, 1)
    bedoeld = f" Bedoelde je {dichtbij[0]}?" if dichtbij else ""
    raise NietInDeLijst(f"Achter --{optie} past: {', '.join(waarden)}.{bedoeld}")


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
