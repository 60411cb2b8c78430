"""One value in the place of another, where a file is written below each other.

The rule that lives here: a text keeps the kind of quotes or block that it had, and a comment behind it stays.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from loopbaangesprek.bankbewerking.bestand import Bestand, NietTeDoen
from loopbaangesprek.bankbewerking.blad import Blad, Plek
from loopbaangesprek.bankbewerking.einde import is_block_text, is_flow, sign_at, start_of
from loopbaangesprek.bankbewerking.gegevens import Pad, Waarde
from loopbaangesprek.bankbewerking.schrijfwijze import block
from loopbaangesprek.plaats import Knoop

_KOP = re.compile(r"[|>][0-9+-]*")


def replace_value(bestand: Bestand, pad: Pad, waarde: Waarde) -> Blad:
    """Put a value in the place of what stands there; the lines of the old one go."""
    knoop = bestand.need(pad)
    if isinstance(pad[-1], int) and not (isinstance(waarde, str) and isinstance(knoop.waarde, str)):
        raise NietTeDoen(pad)
    blad, begin, einde = _without_lines(bestand, pad, knoop)
    kop, onder = _written(bestand, pad, knoop, waarde, rest=bool(blad.rest(einde).strip()))
    if not kop and isinstance(pad[-1], str):
        begin = bestand.colon(pad)  # nothing comes behind the key, so no space either
    elif not blad.regels[begin[0]][: begin[1]].endswith((" ", "-")) and begin[1]:
        kop = f" {kop}"
    return blad.cut(begin, einde, kop).insert(begin[0] + 1, onder)


def _without_lines(bestand: Bestand, pad: Pad, knoop: Knoop) -> tuple[Blad, Plek, Plek]:
    """The sheet without the lines that the old value has to itself, and what is left of it to replace."""
    begin, einde = start_of(knoop), bestand.end(pad)
    if is_block_text(bestand.blad, knoop):
        kop = _KOP.match(bestand.blad.rest(begin))
        rest = begin[0], begin[1] + (kop.end() if kop else 0)
        return bestand.blad.without(begin[0] + 1, einde[0] + 1), begin, rest
    if isinstance(knoop.waarde, (list, dict)) and not is_flow(bestand.blad, knoop):
        plek = bestand.colon(pad)
        return bestand.blad.without(begin[0], einde[0] + 1), plek, plek
    return bestand.blad, begin, einde


def _written(
    bestand: Bestand, pad: Pad, knoop: Knoop, waarde: Waarde, *, rest: bool
) -> tuple[str, list[str]]:
    """A value as it is typed here; `rest` says that a comment stands behind it."""
    wijze, rand = bestand.schrijfwijze, bestand.indent(pad)
    if not isinstance(waarde, str):
        return wijze.behind(waarde, rand)
    teken = sign_at(bestand.blad, start_of(knoop))
    aangehaald = isinstance(knoop.waarde, str) and not knoop.kaal and teken in {'"', "'"}
    kolom = rand + (wijze.na_streep if isinstance(pad[-1], int) else wijze.stap)
    if is_block_text(bestand.blad, knoop) and (blok := block(waarde, kolom)):
        return blok[0], blok[1:]
    if aangehaald:
        wijze = replace(wijze, aanhaling=teken)
    altijd = aangehaald or (rest and not isinstance(knoop.waarde, str))
    return wijze.text(waarde, kolom, len(str(pad[-1])), altijd=altijd)
