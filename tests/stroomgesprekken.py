"""The talks that are held on a disk that loses power (`stroomproef`): as data, each sitting with what is typed in it.

The rule that lives here: between them they write in every way that a talk can: correct, take away, erase, copy.
"""

from __future__ import annotations

from typing import NamedTuple

from tests.program import START
from tests.tafel import SLEUTEL

VLUCHTIG = "vluchtig"
"""How an answer begins that is going to be taken back: it is promised nothing."""


class Zitting(NamedTuple):
    """Of whom it is, the words with which the program is started, and what is typed; with `wist` all of it goes."""

    code: str
    woorden: tuple[str, ...]
    stappen: tuple[str, ...] = ()
    wist: bool = False


def begin(code: str, *stappen: str, bank: str = "stage") -> Zitting:
    """A new talk."""
    woorden = [bank if woord == "stage" else woord for woord in START]
    return Zitting(code, (*woorden, "--code", code, "--eenvoudig"), stappen)


def verder(code: str, *stappen: str) -> Zitting:
    """A talk that goes on."""
    return Zitting(code, ("gesprek", "hervat", code, "--eenvoudig"), stappen)


GESPREKKEN: dict[str, tuple[str, tuple[Zitting, ...]]] = {
    "zonder slot, in twee keer": (
        "",
        (
            begin("vmbo-1", "de wens", "het moment\nmet een tweede regel", "wat er gebeurde"),
            verder("vmbo-1", "de rol", "wat ze verwachtten", "/afronden", "de stap", "de reden"),
        ),
    ),
    "op slot, met verbeteren en weghalen": (
        SLEUTEL,
        (
            begin(
                "vmbo-2",
                *(
                    "wat ik wil",
                    "het moment",
                    "/terug",
                    "een ander moment",
                    f"{VLUCHTIG} iets",
                    "/niet-opslaan",
                ),
                *("wat er was", "/notitie", "een notitie", "de rol\nover meer\nregels", "/besproken"),
                bank="bijbaan",
            ),
            verder(
                "vmbo-2", "het gevoel", "/voorlezen 2", "een beter moment", "/afronden", "een stap", "warm"
            ),
        ),
    ),
    "op slot, met wissen, opschonen en een reservekopie": (
        SLEUTEL,
        (
            begin("vmbo-3", "de wens van drie", "het moment van drie", "wat drie deed", bank="open-dag"),
            begin("vmbo-4", "de wens van vier", "/terug", "een andere wens", "het moment", bank="basis"),
            Zitting("", ("kluis", "reservekopie", "{ernaast}", "--elke-keer")),
            Zitting("vmbo-3", ("gesprek", "wis", "vmbo-3", "--ja"), wist=True),
            verder(
                "vmbo-4", "/notitie", "een notitie", "wat er gebeurde", "/afronden", "de stap", "de reden"
            ),
        ),
    ),
}
"""Talks of different ways: what locks them, and each sitting."""
