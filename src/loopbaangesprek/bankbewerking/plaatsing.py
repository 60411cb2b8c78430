"""Where something new comes in a file that is written below each other.

The rule that lives here: it comes right behind what it belongs to, so that a comment stays above what it was
written for; and it gets white around it where its neighbours have.
"""

from __future__ import annotations

from loopbaangesprek.bankbewerking.bestand import Bestand
from loopbaangesprek.bankbewerking.blad import is_blank
from loopbaangesprek.bankbewerking.einde import key_of
from loopbaangesprek.bankbewerking.gegevens import Pad
from loopbaangesprek.keuring.bladvorm import BLAD_SLEUTELS

VOLGORDE = (*(s for s in BLAD_SLEUTELS if s != "fasen"), "fasen")
"""The keys of a bank in the order in which people write them."""
_EINDE = ("...", "---")

Wit = list[str]
"""Empty lines, or none."""


def place_of_member(bestand: Bestand, pad: Pad) -> tuple[int, Wit, Wit]:
    """The line in front of which a new key comes, and the white above and below it."""
    houder, sleutel = pad[:-1], str(pad[-1])
    if not houder:
        return _place_of_part(bestand, sleutel)
    laatste = list(bestand.need(houder).leden)[-1]
    return bestand.end((*houder, laatste))[0] + 1, _white(bestand, houder), []


def place_of_item(bestand: Bestand, pad: Pad, plek: int) -> tuple[int, Wit]:
    """The line in front of which something new in a list comes, and the white above it."""
    if plek:
        return bestand.end((*pad, plek - 1))[0] + 1, _white(bestand, pad)
    return key_of(bestand.need(pad))[0] + 1, _white(bestand, pad)


def step_behind_dash(bestand: Bestand, pad: Pad, plek: int) -> int | None:
    """How far the neighbour of something new stands behind its dash, when that can be seen."""
    buur: Pad = (*pad, max(0, plek - 1))
    (regel, kolom), knoop = bestand.dash(buur), bestand.need(buur)
    sprong = knoop.kolom - 1 - kolom
    return sprong if knoop.regel - 1 == regel and sprong > 1 else None


def _place_of_part(bestand: Bestand, sleutel: str) -> tuple[int, Wit, Wit]:
    """A new part of the bank comes behind the parts that go before it; where nothing follows, at the very end."""
    namen = list(bestand.boom.leden)
    rang = VOLGORDE.index(sleutel)
    eerder = [naam for naam in namen if naam in VOLGORDE[:rang]] or namen[:1]
    na = max(eerder, key=namen.index)
    voor = bestand.end((na,))[0] + 1
    if na == namen[-1]:
        voor = _last_line(bestand, voor)
    volgende = bestand.blad.regels[voor : voor + 1]
    return voor, [""], [""] if volgende and not is_blank(volgende[0]) else []


def _last_line(bestand: Bestand, voor: int) -> int:
    """Behind the comments at the end of the file, and in front of the white there."""
    regels = bestand.blad.regels
    einde = next((i for i in range(voor, len(regels)) if regels[i].startswith(_EINDE)), len(regels))
    while einde > voor and is_blank(regels[einde - 1]):
        einde -= 1
    return einde


def _white(bestand: Bestand, pad: Pad) -> Wit:
    """An empty line, when what stands here already has them in between."""
    houder = bestand.need(pad)
    kinderen: list[Pad] = [(*pad, s) for s in (houder.leden or range(len(houder.lijst)))]
    if len(kinderen) > 1:
        tot = _first_line(bestand, kinderen[-1])
        van = bestand.end(kinderen[-2])[0] + 1
    else:
        van, tot = key_of(houder)[0] + 1, _first_line(bestand, kinderen[0])
    return [""] if any(is_blank(regel) for regel in bestand.blad.regels[van:tot]) else []


def _first_line(bestand: Bestand, pad: Pad) -> int:
    return bestand.dash(pad)[0] if isinstance(pad[-1], int) else key_of(bestand.need(pad))[0]
