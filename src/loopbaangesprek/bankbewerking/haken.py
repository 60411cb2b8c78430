"""The same cuts where a list or mapping is written between brackets, on one line or more.

The rule that lives here: what is added stands between quotes as its neighbours do, commas are kept straight, and
a comment between the brackets stays.
"""

from __future__ import annotations

from loopbaangesprek.bankbewerking.bestand import Bestand
from loopbaangesprek.bankbewerking.blad import Blad, Plek
from loopbaangesprek.bankbewerking.einde import key_of, sign_at, skip, start_of
from loopbaangesprek.bankbewerking.gegevens import Pad, Waarde
from loopbaangesprek.bankbewerking.schrijfwijze import inline
from loopbaangesprek.plaats import Knoop


def put_between(bestand: Bestand, pad: Pad, waarde: Waarde) -> Blad:
    """Put another value in the place of one that stands between brackets."""
    knoop = bestand.need(pad)
    begin, einde = start_of(knoop), bestand.end(pad)
    aangehaald = isinstance(knoop.waarde, str) and not knoop.kaal
    nieuw = _typed(bestand, waarde, sign_at(bestand.blad, begin) if aangehaald else "")
    wit = " " if begin == einde and not bestand.blad.regels[begin[0]][: begin[1]].endswith(" ") else ""
    return bestand.blad.cut(begin, einde, wit + nieuw)


def add_between(bestand: Bestand, pad: Pad, plek: int, waarde: Waarde) -> Blad:
    """Add something at a place in a list, or a key at the end of a mapping."""
    houder = bestand.need(pad)
    nieuw = _typed(bestand, waarde, "")
    if isinstance(houder.waarde, dict):
        nieuw = nieuw[1:-1]  # a key and its value, without brackets of their own
    kinderen = _children(pad, houder)
    if plek < len(kinderen):
        voor = _begin(bestand, kinderen[plek])
        return bestand.blad.cut(voor, voor, f"{nieuw}, ")
    if kinderen:
        na = bestand.end(kinderen[-1])
        return bestand.blad.cut(na, na, f", {nieuw}")
    regel, kolom = start_of(houder)
    return bestand.blad.cut((regel, kolom + 1), (regel, kolom + 1), nieuw)


def remove_between(bestand: Bestand, pad: Pad) -> Blad:
    """Take something away from between brackets, with one comma."""
    kinderen = _children(pad[:-1], bestand.need(pad[:-1]))
    nummer = kinderen.index(pad)
    begin, einde = _begin(bestand, pad), bestand.end(pad)
    if nummer:
        komma = skip(bestand.blad, bestand.end(kinderen[nummer - 1]))
        blad = bestand.blad.cut(begin, einde)
        return blad.cut(komma, _past_white(blad, (komma[0], komma[1] + 1)))
    komma = skip(bestand.blad, einde)
    if sign_at(bestand.blad, komma) != ",":
        return bestand.blad.cut(begin, einde)
    blad = bestand.blad.cut(komma, _past_white(bestand.blad, (komma[0], komma[1] + 1)))
    return blad.cut(begin, einde)


def _past_white(blad: Blad, plek: Plek) -> Plek:
    """Past the white on this line."""
    rest = blad.rest(plek)
    return plek[0], plek[1] + len(rest) - len(rest.lstrip(" \t"))


def _children(pad: Pad, houder: Knoop) -> list[Pad]:
    return [(*pad, sleutel) for sleutel in (houder.leden or range(len(houder.lijst)))]


def _begin(bestand: Bestand, pad: Pad) -> Plek:
    knoop = bestand.need(pad)
    return start_of(knoop) if isinstance(pad[-1], int) else key_of(knoop)


def _typed(bestand: Bestand, waarde: Waarde, aanhaling: str) -> str:
    wijze = bestand.schrijfwijze
    return inline(waarde, aanhaling or wijze.aanhaling, json_=bestand.json, altijd=bool(aanhaling))
