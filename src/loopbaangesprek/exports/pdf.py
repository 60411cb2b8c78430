"""A document as PDF: to print, to keep, to send.

The rule that lives here: the template draws, and this file only says what stands in the document. A text is never more
than a text; headings follow each other without a gap, as who hears the page needs them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from loopbaangesprek.exports import svg
from loopbaangesprek.exports.blokken import Bladzijde, Blok, Inhoud, Kop, Tijdlijn, Weg
from loopbaangesprek.exports.typesetting import typeset
from loopbaangesprek.teksten import pdf as t
from loopbaangesprek.teksten import prenten, uitvoer

if TYPE_CHECKING:
    from loopbaangesprek.exports.uitgave import Stuk, Uitgave

VORM = "pdf"

_KLEUR = "#1f4e5f"
_MATEN = (11, 10.5, 10, 9.5, 9)
"""The sizes of text, in points; only what should fit on one page is ever set in a smaller one."""
_MEER_DAN_EEN = 30_000
"""As many bytes of data as no page can hold, so that no size need be tried."""


def render(uitgave: Uitgave) -> bytes:
    """Render an edition as PDF."""
    stuk = uitgave.stuk()
    uiterlijk = stuk.uiterlijk
    blokken = list(_blocks(stuk, uiterlijk.kleur or _KLEUR))
    past = stuk.krap and Bladzijde() not in stuk.blokken and len(msgspec.json.encode(blokken)) < _MEER_DAN_EEN
    gegevens = {
        "titel": stuk.titel.strip() or uitvoer.TITEL,
        "voet": stuk.voet,
        "kleur": uiterlijk.kleur or _KLEUR,
        "maten": _MATEN if past else _MATEN[:1],
        "naam": uiterlijk.naam,
        "te_doen": prenten.TE_DOEN,
        "logo": (uiterlijk.naam or t.LOGO) if uiterlijk.logo else "",
        "plaatje": list(uiterlijk.logo),  # numbers: a file beside the template can only hold text
        "blokken": blokken,
    }
    return typeset("stuk.typ", gegevens, {})


def _blocks(stuk: Stuk, kleur: str) -> Iterator[dict[str, Any]]:
    """The blocks as data, each with its kind."""
    koppen = {kop.anker: kop for kop in reversed(stuk.blokken) if isinstance(kop, Kop) and kop.anker}
    namen = {anker: f"kop-{nr}" for nr, anker in enumerate(koppen)}
    rang = 0
    for blok in stuk.blokken:
        if isinstance(blok, Kop):
            rang = min(blok.niveau, rang + 1)
            naam = namen[blok.anker] if koppen.get(blok.anker) is blok else ""
            yield _data(blok, rang=rang, naam=naam)
        elif isinstance(blok, Inhoud):
            yield _data(blok, namen=[namen.get(regel.anker, "") for regel in blok.regels])
        elif isinstance(blok, (Weg, Tijdlijn)):
            yield from _picture(blok, kleur)
        else:
            yield _data(blok)


def _data(blok: Blok, **meer: object) -> dict[str, Any]:
    return {"soort": type(blok).__name__, **msgspec.to_builtins(blok), **meer}


def _picture(blok: Weg | Tijdlijn, kleur: str) -> Iterator[dict[str, Any]]:
    """A picture, and what it says to who does not see it; nothing where there is nothing to draw."""
    if isinstance(blok, Weg):
        prent, gezegd, label = svg.way_svg(blok, kleur), svg.say_way(blok), uitvoer.WEG
    else:
        prent, gezegd, label = svg.time_line_svg(blok, kleur), svg.say_time_line(blok), prenten.TIJDLIJN
    if prent:
        yield {"soort": "Prent", "svg": prent, "alt": gezegd, "label": label}
