"""A bank file made tidy: long sentences on lines of their own, no blanks at the end of a line.

The rule that lives here: the file says the same before and after, and comments are not touched.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.bankbewerking.bestand import Bestand, NietTeDoen
from loopbaangesprek.bankbewerking.blad import Blad
from loopbaangesprek.bankbewerking.einde import is_block_text, is_flow, start_of
from loopbaangesprek.bankbewerking.gegevens import Pad
from loopbaangesprek.bankbewerking.schrijfwijze import BREEDTE, block
from loopbaangesprek.plaats import Knoop, LeesFout


class Opgeruimd(Struct, frozen=True):
    """Tidied: the file as it became, how many sentences were folded, and how many lines lost their blanks."""

    bestand: Bestand
    gevouwen: int = 0
    gestript: int = 0


def tidy(bestand: Bestand) -> Opgeruimd:
    """Make a file tidy. Raises `NietTeDoen` when it would then say something else."""
    blad, gestript = _stripped(bestand)
    lang = [pad for pad in _texts(bestand, ()) if _is_long(bestand, pad)]
    gevouwen = 0
    for pad in reversed(lang):
        nieuw = _folded(bestand, blad, pad)
        gevouwen += nieuw != blad
        blad = nieuw
    try:
        klaar = bestand.read(blad)
    except LeesFout as fout:
        raise NietTeDoen(str(fout)) from fout
    if klaar.data != bestand.data:
        raise NietTeDoen(blad.tekst)
    return Opgeruimd(klaar, gevouwen, gestript)


def _texts(bestand: Bestand, pad: Pad) -> Iterator[Pad]:
    """The way to every text that does not stand between brackets, in file order."""
    knoop = bestand.need(pad)
    if isinstance(knoop.waarde, str):
        yield pad
    elif not is_flow(bestand.blad, knoop):
        for deel in (*knoop.leden, *range(len(knoop.lijst))):
            yield from _texts(bestand, (*pad, deel))


def _is_long(bestand: Bestand, pad: Pad) -> bool:
    """Whether a text makes a line too long, and nothing else stands behind it there."""
    knoop, einde = bestand.need(pad), bestand.end(pad)
    van, tot = start_of(knoop)[0], einde[0] + 1
    alleen = van + 1 == tot and not bestand.blad.rest(einde).strip()
    vouwbaar = alleen or is_block_text(bestand.blad, knoop)
    return vouwbaar and any(len(regel.rstrip()) > BREEDTE for regel in bestand.blad.regels[van:tot])


def _folded(bestand: Bestand, blad: Blad, pad: Pad) -> Blad:
    """The sheet with one text on lines of its own; as it was when that cannot be."""
    knoop, wijze = bestand.need(pad), bestand.schrijfwijze
    begin, einde = start_of(knoop), bestand.end(pad)
    kolom = bestand.indent(pad) + (wijze.na_streep if isinstance(pad[-1], int) else wijze.stap)
    if not isinstance(knoop.waarde, str) or not (blok := block(knoop.waarde, kolom)) or blok[0] != ">-":
        return blad
    if not is_block_text(bestand.blad, knoop):
        tot = einde[0], len(blad.regels[einde[0]])  # blanks behind the text go along
        return blad.cut(begin, tot, blok[0]).insert(begin[0] + 1, blok[1:])
    if not blad.rest(begin).startswith(">-"):
        return blad
    return blad.without(begin[0] + 1, einde[0] + 1).insert(begin[0] + 1, blok[1:])


def _stripped(bestand: Bestand) -> tuple[Blad, int]:
    """The sheet without blanks at the end of its lines, but for those that belong to a text or a comment."""
    vast = set(_inside(bestand, bestand.boom, ()))
    regels = tuple(
        regel if nummer in vast or "#" in regel else regel.rstrip(" \t")
        for nummer, regel in enumerate(bestand.blad.regels)
    )
    gestript = sum(oud != nieuw for oud, nieuw in zip(bestand.blad.regels, regels, strict=True))
    return replace(bestand.blad, regels=regels), gestript


def _inside(bestand: Bestand, knoop: Knoop, pad: Pad) -> Iterator[int]:
    """The lines that lie inside a text."""
    if isinstance(knoop.waarde, str):
        blok = is_block_text(bestand.blad, knoop)
        yield from range(start_of(knoop)[0] + blok, bestand.end(pad)[0] + blok)
    for deel in (*knoop.leden, *range(len(knoop.lijst))):
        yield from _inside(bestand, bestand.need((*pad, deel)), (*pad, deel))
