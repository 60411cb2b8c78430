"""A document as a page of HTML: to read on a screen or a phone, in the light or in the dark, and to print.

The rule that lives here: the page is whole by itself; it loads nothing, runs nothing and knows no address. Every text
is data for a template that escapes all of them, and stands in an element of its own, as it was written.
"""

from __future__ import annotations

import re
from base64 import b64encode
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import astuple

from loopbaangesprek.exports.blokken import Blok, Inhoud, Kop, Tijdlijn, Weg
from loopbaangesprek.exports.pages import render_page
from loopbaangesprek.exports.svg import time_line_svg, way_svg
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import prenten, uitvoer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loopbaangesprek.exports.uitgave import Stuk, Uitgave

VORM = "html"

_KLEUR = "#1f4e5f"
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_VOET = 90
"""How many signs of a foot are on one line of paper."""
_TEKENS_OP_REGEL = 90
_GEWONE_LETTER = 10.0
"""In points, on a page that is meant to be one."""
_LETTERS = ((20, 11.0), (27, _GEWONE_LETTER), (30, 9.25), (34.5, 8.75))
"""How many lines fit on one page in a letter of so many points; found by printing (test_html_lang)."""
_OP_DE_PAGINA = "var(--kleur)"
"""A picture takes the colour that the page has for it, in the light and in the dark."""


def render(uitgave: Uitgave) -> str:
    """Render an edition as one page that needs nothing else."""
    stuk = uitgave.stuk()
    uiterlijk = stuk.uiterlijk
    kleur = uiterlijk.kleur if _HEX.fullmatch(uiterlijk.kleur) else _KLEUR
    return render_page(
        "stuk.html",
        titel=on_one_line(stuk.titel),
        delen=_parts(stuk),
        voet=stuk.voet,
        voet_in_css=_in_css(stuk.voet),
        krap=stuk.krap,
        letter=_letter(stuk.blokken) if stuk.krap else None,
        school=uiterlijk.naam,
        logo=b64encode(uiterlijk.logo).decode(),
        kleur=kleur,
        kleur_in_het_donker=_lighter(kleur),
        t=prenten,
    )


def _parts(stuk: Stuk) -> list[tuple[str, Any]]:
    """Each block with the name of how it is drawn; pictures are drawn already."""
    ids = _ids(stuk.blokken)
    niveaus = _levels(stuk.blokken)
    return [(type(blok).__name__, _drawn(blok, nr, ids, niveaus)) for nr, blok in enumerate(stuk.blokken)]


def _drawn(blok: Blok, nr: int, ids: dict[str, str], niveaus: dict[int, int]) -> Any:  # noqa: ANN401 - as its kind asks
    if isinstance(blok, Kop):
        return blok, niveaus[nr], f"k{nr}"
    if isinstance(blok, Inhoud):
        return blok.label, [(regel, ids.get(regel.anker, "")) for regel in blok.regels], f"k{nr}"
    if isinstance(blok, Weg):
        return uitvoer.WEG, *(way_svg(blok, _OP_DE_PAGINA, staand=staand) for staand in (False, True))
    if isinstance(blok, Tijdlijn):
        return prenten.TIJDLIJN, *(
            time_line_svg(blok, _OP_DE_PAGINA, staand=staand) for staand in (False, True)
        )
    return blok


def _ids(blokken: Iterable[Blok]) -> dict[str, str]:
    """Where each heading stands that contents can point to, by its place: a text is never part of an address."""
    return {blok.anker: f"k{nr}" for nr, blok in enumerate(blokken) if isinstance(blok, Kop) and blok.anker}


def _levels(blokken: Iterable[Blok]) -> dict[int, int]:
    """The level of each heading; one that skips a level would tell who hears the page that something is missing."""
    niveaus: dict[int, int] = {}
    boven: list[int] = []
    for nr, blok in enumerate(blokken):
        if isinstance(blok, Kop):
            boven = [*(niveau for niveau in boven if niveau < blok.niveau), blok.niveau]
            niveaus[nr] = len(boven)
    return niveaus


def _letter(blokken: tuple[Blok, ...]) -> float:
    """How many points a letter is where one page is meant: no smaller than that takes, nor where it takes two."""
    regels = sum(max(0.5, len(tekst) / _TEKENS_OP_REGEL) for tekst in _texts(blokken) if tekst)
    return next((letter for ruimte, letter in _LETTERS if regels <= ruimte), _GEWONE_LETTER)


def _texts(deel: object) -> Iterator[str]:
    """Every text in a block, whatever its kind."""
    if isinstance(deel, str):
        yield deel
    elif isinstance(deel, (Struct, tuple)):
        for lid in deel if isinstance(deel, tuple) else astuple(deel):
            yield from _texts(lid)


def _lighter(kleur: str) -> str:
    """The colour as it is seen on a dark page: halfway to white."""
    delen = (int(kleur[plek : plek + 2], 16) for plek in (1, 3, 5))
    return "#" + "".join(f"{(deel + 255) // 2:02x}" for deel in delen)


def _in_css(tekst: str) -> str:
    """A text between the quotes of a style sheet: but for letters and digits each sign as its number."""
    kort = on_one_line(tekst)
    kort = kort if len(kort) <= _VOET else f"{kort[: _VOET - 1]}…"
    return "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):06x}" for c in kort)
