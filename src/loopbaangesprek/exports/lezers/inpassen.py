"""Making room on a page: of a talk in which much was said, the small things are left out first.

The rule that lives here: in a fixed order, and only as far as needed; never what stands alone under its heading. How
long a page is, is about right in every format: none is known here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from loopbaangesprek.exports.blokken import Alinea, Kop, Opsomming, Schrijfruimte, StilleRegel, Taak, Weg
from loopbaangesprek.teksten import lezers as t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopbaangesprek.exports.blokken import Blok, Detail

_REGELS = 44
"""How many lines go on a page, with room to write below them."""
_SCHRIJFREGELS = 2
"""How many lines to write on are left on a page that is full."""
_TEKENS = 80
"""About how many signs go on a line."""
_EERST_WEG = (
    (t.HOE_HET_KWAM,), (t.HETZELFDE,), (t.VERWACHT,), (t.TREKT,), (t.GEMIST,), (t.INZET,), (t.GOED,),
    (t.VOORDEEL, t.NADEEL), (t.ZELF_GEDAAN,), (t.KLAAR_ALS,), (t.BLIJKT_UIT,),
)  # fmt: skip
"""The labels of what can be missed first: what it meant and what is the same are told once more in what was found.

What a leefregel brings and what it costs go together, for one without the other tells only half (M14).
"""


def fit(blokken: Sequence[Blok]) -> tuple[Blok, ...]:
    """As much of these blocks as goes on one page."""
    over = tuple(blokken)
    for labels in _EERST_WEG:
        if sum(map(_lines, over)) <= _REGELS:
            break
        for label in labels:
            over = _without(over, label)
    return over if sum(map(_lines, over)) <= _REGELS else tuple(map(_less_to_write_on, over))


def _without(blokken: tuple[Blok, ...], label: str) -> tuple[Blok, ...]:
    """The blocks without what stands under a label, as long as something else stands under that heading."""
    uit: list[Blok] = []
    for blok, volgende in zip(blokken, (*blokken[1:], Kop("")), strict=True):
        alleen = isinstance(uit[-1] if uit else Kop(""), Kop) and not isinstance(
            volgende, (Alinea, Opsomming)
        )
        if alleen or not (isinstance(blok, Alinea) and blok.label == label):
            uit.append(_less(blok, label))
    return tuple(uit)


def _less(blok: Blok, label: str) -> Blok:
    if isinstance(blok, Opsomming):
        return replace(blok, punten=tuple(replace(p, details=_kept(p.details, label)) for p in blok.punten))
    if isinstance(blok, (Alinea, Taak)):
        return replace(blok, details=_kept(blok.details, label))
    return blok


def _less_to_write_on(blok: Blok) -> Blok:
    return replace(blok, regels=_SCHRIJFREGELS) if isinstance(blok, Schrijfruimte) else blok


def _kept(details: tuple[Detail, ...], label: str) -> tuple[Detail, ...]:
    return tuple(detail for detail in details if detail.label != label)


def _lines(blok: Blok) -> int:
    """About how many lines a block takes."""
    if isinstance(blok, (Alinea, Taak)):
        return _of(blok.tekst) + sum(_of(detail.tekst) for detail in blok.details)
    if isinstance(blok, Opsomming):
        return sum(map(_lines, blok.punten))
    return {Kop: 2, Weg: 3, StilleRegel: 1}.get(type(blok), 0)


def _of(tekst: str) -> int:
    return sum(1 + len(regel) // _TEKENS for regel in tekst.split("\n")) if tekst else 0
