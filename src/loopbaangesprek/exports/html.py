"""A document as a page of HTML: to read on a screen or a phone, in the light or in the dark, and to print.

The rule that lives here: the page is whole by itself; it loads nothing, runs nothing and knows no address. Every text
is data for a template that escapes all of them, and stands in an element of its own, as it was written.
"""

from __future__ import annotations

import re
from base64 import b64encode
from itertools import chain, count
from typing import TYPE_CHECKING, Any

from loopbaangesprek.exports.bladen import Onderdeel, beside_headings, levels, sheets
from loopbaangesprek.exports.blokken import Blok, Inhoud, Kop, Tijdlijn, Weg
from loopbaangesprek.exports.omvang import MATEN, measure_for
from loopbaangesprek.exports.pages import render_page
from loopbaangesprek.exports.svg import time_line_svg, way_svg
from loopbaangesprek.exports.uitgave import KLEUR
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import prenten, uitvoer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loopbaangesprek.exports.uitgave import Stuk, Uitgave

VORM = "html"

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_VOET = 90
"""How many signs of a foot are on one line of paper."""
_OP_DE_PAGINA = "var(--kleur)"
"""A picture takes the colour that the page has for it, in the light and in the dark."""


def render(uitgave: Uitgave) -> str:
    """Render an edition as one page that needs nothing else."""
    stuk = uitgave.stuk()
    uiterlijk = stuk.uiterlijk
    kleur = uiterlijk.kleur if _HEX.fullmatch(uiterlijk.kleur) else KLEUR
    return render_page(
        "stuk.html",
        titel=on_one_line(stuk.titel),
        bladen=_sheets(stuk),
        voet=stuk.voet,
        voet_in_css=_in_css(stuk.voet),
        krap=stuk.krap,
        maat=measure_for(stuk) if stuk.krap else MATEN[0],
        school=uiterlijk.naam,
        logo=b64encode(uiterlijk.logo).decode(),
        logo_in_woorden=uitvoer.LOGO,
        kleur=kleur,
        kleur_in_het_donker=_lighter(kleur),
        t=prenten,
    )


def _sheets(stuk: Stuk) -> list[list[tuple[str, Any]]]:
    """Sheet by sheet each block with the name of how it is drawn; pictures are drawn already."""
    bladen = sheets(stuk.blokken)
    alle = tuple(chain.from_iterable(bladen))
    ids, niveaus, nummers = _ids(alle), levels(b for b in alle if isinstance(b, Kop)), count()

    def drawn(blok: Blok | Onderdeel, klasse: str = "") -> tuple[str, Any]:
        if isinstance(blok, Onderdeel):
            return "Onderdeel", (drawn(blok.kop, "zijkop"), [drawn(deel) for deel in blok.blokken])
        return type(blok).__name__, _drawn(blok, next(nummers), ids, niveaus, klasse)

    titel = "kop1" if stuk.krap else ""
    return [[drawn(b, titel) for b in (beside_headings(blad) if stuk.krap else blad)] for blad in bladen]


def _drawn(blok: Blok, nr: int, ids: dict[str, str], niveaus: Iterator[int], klasse: str) -> Any:  # noqa: ANN401 - as its kind asks
    if isinstance(blok, Kop):
        return blok.tekst, next(niveaus), f"k{nr}", klasse or f"kop{blok.niveau}"
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


def _lighter(kleur: str) -> str:
    """The colour as it is seen on a dark page: halfway to white."""
    delen = (int(kleur[plek : plek + 2], 16) for plek in (1, 3, 5))
    return "#" + "".join(f"{(deel + 255) // 2:02x}" for deel in delen)


def _in_css(tekst: str) -> str:
    """A text between the quotes of a style sheet: but for letters and digits each sign as its number."""
    kort = on_one_line(tekst)
    kort = kort if len(kort) <= _VOET else f"{kort[: _VOET - 1]}…"
    return "".join(c if c.isascii() and c.isalnum() else f"\\{ord(c):06x}" for c in kort)
