"""Making room on a sheet of the jongere's on which very much stands.

The rule that lives here: only what the sheet tells elsewhere too may be left out, in a fixed order, and only when all
of it then goes on one sheet; the sheet says that something was left out. When that is not enough nothing is left out,
and there is a second sheet: the page is the jongere's, and every word that is missing is a loss (M40). What shows
something ("dat zie ik aan"), when a step is done, what the jongere did, and what a leefregel brings and costs is told
nowhere else, and so is never left out (M14, M15, M25).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from loopbaangesprek.exports.bladen import Onderdeel, beside_headings
from loopbaangesprek.exports.blokken import Alinea, Opsomming, Schrijfruimte, StilleRegel, Taak, Weg
from loopbaangesprek.exports.omvang import is_one_sheet
from loopbaangesprek.teksten import lezers as t

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from loopbaangesprek.exports.blokken import Blok, Detail

    Blokken = tuple[Blok, ...]


def fit(blokken: Iterable[Blok]) -> Blokken:
    """These blocks, with as little left out as makes them one sheet; all of them where that cannot be."""
    alles = tuple(blokken)
    over = alles
    for korter in (_without_likeness, _without_meaning, _without_way):
        if is_one_sheet(over):
            return over
        over = _told_of(korter(over), alles)
    return over if is_one_sheet(over) else alles


def _without_likeness(blokken: Blokken) -> Blokken:
    """What is the same in two stories is what comes back, where that was said."""
    if not _found(blokken):
        return blokken
    return tuple(_less(blok, t.HETZELFDE) for blok in blokken)


def _without_meaning(blokken: Blokken) -> Blokken:
    """What it meant at the time is told once more in what was found; it stays where it is all that was felt."""
    alleen = any(len(deel.blokken) == 1 for deel in _parts(blokken) if deel.kop.tekst == t.WAT_IK_VOELDE)
    if alleen or not _found(blokken):
        return blokken
    return tuple(b for b in blokken if not (isinstance(b, Alinea) and b.label == t.HOE_HET_KWAM))


def _without_way(blokken: Blokken) -> Blokken:
    """The picture shows what the headings say."""
    return tuple(blok for blok in blokken if not isinstance(blok, Weg))


def _found(blokken: Blokken) -> bool:
    """Whether the sheet says what comes back."""
    return any(
        isinstance(blok, Alinea)
        for deel in _parts(blokken)
        if deel.kop.tekst == t.DIT_ZIE_IK_VAKER
        for blok in deel.blokken
    )


def _parts(blokken: Blokken) -> Iterator[Onderdeel]:
    return (deel for deel in beside_headings(blokken) if isinstance(deel, Onderdeel))


def _told_of(over: Blokken, alles: Blokken) -> Blokken:
    """That words were left out is told once, before the room to write; a picture is no words."""
    regel = StilleRegel(t.NIET_ALLES)
    if regel in over or _without_way(over) == _without_way(alles):
        return over
    eind = next((nr for nr, blok in enumerate(over) if isinstance(blok, Schrijfruimte)), len(over))
    return (*over[:eind], regel, *over[eind:])


def _less(blok: Blok, label: str) -> Blok:
    """The block without the details under a label."""
    if isinstance(blok, Opsomming):
        return replace(blok, punten=tuple(replace(p, details=_kept(p.details, label)) for p in blok.punten))
    return replace(blok, details=_kept(blok.details, label)) if isinstance(blok, (Alinea, Taak)) else blok


def _kept(details: tuple[Detail, ...], label: str) -> tuple[Detail, ...]:
    return tuple(detail for detail in details if detail.label != label)
