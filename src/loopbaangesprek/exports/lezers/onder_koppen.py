"""The dossier for a school as data: per talk what stands under each heading.

The rule that lives here: it is read from the very pages the school gets, so there can be no more in it than on paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from loopbaangesprek.exports.blokken import Alinea, Blok, Kop, Opsomming, Taak
from loopbaangesprek.exports.lezers.dossier import page_of
from loopbaangesprek.teksten import dossier as t

if TYPE_CHECKING:
    from loopbaangesprek.exports.lezers.dossier import Bundel, Deel
    from loopbaangesprek.wetboek import Wet


def under_headings(bundel: Bundel, wet: Wet | None) -> list[dict[str, Any]]:
    """Each talk with its day, whether the jongere found it right and what stands under its headings.

    Of a talk that is no part of the picture only that it was there is told.
    """
    return [_talk(deel, bundel, wet) for deel in bundel.delen]


def _talk(deel: Deel, bundel: Bundel, wet: Wet | None) -> dict[str, Any]:
    datum = deel.datum.isoformat()
    if deel.alleen_dat:
        return {"datum": datum, "titel": t.ALLEEN_DAT[deel.alleen_dat][0], "akkoord": None, "onderdelen": []}
    titel, *onderdelen = _by_heading(page_of(deel, bundel.lezer, wet))
    boven = [titel | {"kop": ""}] if titel["regels"] else []
    akkoord = deel.te_lezen.bevestiging.akkoord
    return {
        "datum": datum,
        "titel": titel["kop"],
        "akkoord": akkoord,
        "onderdelen": [*boven, *onderdelen],
    }


def _by_heading(blokken: Iterable[Blok]) -> list[dict[str, Any]]:
    """The headings in order, each with the lines that follow it; what stands before the first belongs to that."""
    delen: list[dict[str, Any]] = []
    voor: list[dict[str, Any]] = []
    for blok in blokken:
        if isinstance(blok, Kop):
            delen.append({"kop": blok.tekst, "regels": voor})
            voor = []
        else:
            (delen[-1]["regels"] if delen else voor).extend(_lines(blok))
    return delen


def _lines(blok: Blok) -> Iterator[dict[str, Any]]:
    """What a block says, line by line; lines of ours that are quiet, and pictures, say nothing here."""
    if isinstance(blok, Opsomming):
        for punt in blok.punten:
            yield from _lines(Alinea(punt.tekst, punt.label or blok.label, punt.citaat, punt.details))
    elif isinstance(blok, (Alinea, Taak)):
        label, citaat = (blok.label, blok.citaat) if isinstance(blok, Alinea) else ("", False)
        if blok.tekst:
            yield {"label": label, "tekst": blok.tekst, "letterlijk": citaat}
        yield from ({"label": d.label, "tekst": d.tekst, "letterlijk": False} for d in blok.details)
