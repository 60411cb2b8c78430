"""A document as PDF: to print, to keep, to send.

The rule that lives here: the template draws, and this file only says what stands in the document. A text is never more
than a text; headings follow each other without a gap, as who hears the page needs them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from loopbaangesprek.exports import svg
from loopbaangesprek.exports.bladen import Onderdeel, beside_headings, levels, sheets
from loopbaangesprek.exports.blokken import Blok, Inhoud, Kop, Tijdlijn, Weg
from loopbaangesprek.exports.omvang import MATEN, one_page_each
from loopbaangesprek.exports.typesetting import typeset
from loopbaangesprek.exports.uitgave import KLEUR
from loopbaangesprek.teksten import prenten, uitvoer

if TYPE_CHECKING:
    from loopbaangesprek.exports.uitgave import Stuk, Uitgave

VORM = "pdf"

_MEER_DAN_EEN = 30_000
"""As many bytes of data as no sheet can hold, so that no measure need be tried."""


def render(uitgave: Uitgave) -> bytes:
    """Render an edition as PDF."""
    stuk = uitgave.stuk()
    uiterlijk = stuk.uiterlijk
    bladen = _sheets(stuk, uiterlijk.kleur or KLEUR)
    past = max(len(msgspec.json.encode(blad)) for blad in bladen) < _MEER_DAN_EEN
    gegevens = {
        "titel": stuk.titel.strip() or uitvoer.TITEL,
        "voet": stuk.voet,
        "kleur": uiterlijk.kleur or KLEUR,
        "krap": stuk.krap,
        "maten": MATEN if past else MATEN[:1],
        "zeker": one_page_each(stuk) if stuk.krap and past else None,
        "naam": uiterlijk.naam,
        "te_doen": prenten.TE_DOEN,
        "logo": (uiterlijk.naam or uitvoer.LOGO) if uiterlijk.logo else "",
        "plaatje": list(uiterlijk.logo),  # numbers: a file beside the template can only hold text
        "bladen": bladen,
    }
    return typeset("stuk.typ", gegevens)


def _sheets(stuk: Stuk, kleur: str) -> list[list[dict[str, Any]]]:
    """Sheet by sheet the blocks as data, each with its kind."""
    koppen = tuple(blok for blok in stuk.blokken if isinstance(blok, Kop))
    met_anker = {kop.anker: kop for kop in reversed(koppen) if kop.anker}
    namen = {anker: f"kop-{nr}" for nr, anker in enumerate(met_anker)}
    rangen = levels(koppen)

    def heading(kop: Kop) -> dict[str, Any]:
        naam = namen[kop.anker] if met_anker.get(kop.anker) is kop else ""
        return _data(kop, rang=next(rangen), naam=naam)

    def drawn(blok: Blok | Onderdeel) -> Iterator[dict[str, Any]]:
        if isinstance(blok, Onderdeel):
            kop = heading(blok.kop)
            yield {"soort": "Onderdeel", "kop": kop, "blokken": [d for b in blok.blokken for d in drawn(b)]}
        elif isinstance(blok, Kop):
            yield heading(blok)
        elif isinstance(blok, Inhoud):
            yield _data(blok, namen=[namen.get(regel.anker, "") for regel in blok.regels])
        elif isinstance(blok, (Weg, Tijdlijn)):
            yield from _picture(blok, kleur)
        else:
            yield _data(blok)

    bladen = sheets(stuk.blokken) or ((),)
    return [[d for b in (beside_headings(blad) if stuk.krap else blad) for d in drawn(b)] for blad in bladen]


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
