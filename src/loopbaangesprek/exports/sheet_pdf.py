"""The sheet for a talk on paper as PDF: exactly one A4, in black and white.

The rule that lives here: texts reach the page as data. What would not fit in a box is cut off there, as it is on the
page of HTML; that it fits is seen to where the sheet is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from loopbaangesprek.exports.typesetting import typeset
from loopbaangesprek.teksten import gespreksblad as t

if TYPE_CHECKING:
    from loopbaangesprek.gespreksblad import Gespreksblad, Vak


def render_sheet(blad: Gespreksblad) -> bytes:
    """Render a sheet as PDF; raises `OnderdeelMist` where the typesetter is not installed."""
    gegevens = {
        "titel": blad.titel,
        "datum": t.DATUM,
        "code": t.CODE,
        "vertel": t.VERTEL,
        "uitleg": " · ".join((t.DOEL, t.duur(blad.minuten), t.OPSCHRIJVEN, t.LEZEN)),
        "wens": blad.wens,
        "rijen": [max(vak.hoogte for vak in rij) for rij in (blad.vakken[:2], blad.vakken[2:])],
        "vakken": list(map(_box, blad.vakken)),
        "teruglezen": t.TERUGLEZEN,
        "akkoord": blad.akkoord,
        "akkoord_keuze": blad.akkoord_keuze,
        "stap": t.STAP,
        "dag": t.DAG,
        "volgende": t.VOLGENDE,
        "met": t.MET,
        "herkomst": blad.herkomst,
    }
    return typeset("gespreksblad.typ", gegevens)


def _box(vak: Vak) -> dict[str, Any]:
    return {
        "kop": t.FASE[vak.fase],
        "plekken": [
            {
                "zinnen": [{"na": t.na(zin.na) if zin.na else "", "tekst": zin.tekst} for zin in plek.zinnen],
                "keuze": plek.keuze,
            }
            for plek in vak.plekken
        ],
        "ook": f"{t.OOK}: {', '.join(vak.ook)}" if vak.ook else "",
        "over": t.over(vak.over) if vak.over else "",
    }
