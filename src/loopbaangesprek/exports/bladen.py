"""How a document is parted: into sheets, and on a full sheet into parts whose heading stands beside them.

The rule that lives here: where a sheet is full the headings stand in the margin, so that no line is spent on them. The
first heading of a sheet is its title, and stands above.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from loopbaangesprek.exports.blokken import Bladzijde, Blok, Kop, Schrijfruimte, Streep

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Onderdeel(Struct, frozen=True):
    """A heading, and what stands under it."""

    kop: Kop
    blokken: tuple[Blok, ...]


def sheets(blokken: Iterable[Blok]) -> tuple[tuple[Blok, ...], ...]:
    """The blocks of each sheet; one on which nothing stands is none."""
    bladen: list[list[Blok]] = [[]]
    for blok in blokken:
        if isinstance(blok, Bladzijde):
            bladen.append([])
        else:
            bladen[-1].append(blok)
    return tuple(tuple(blad) for blad in bladen if blad)


def beside_headings(blad: Iterable[Blok]) -> tuple[Blok | Onderdeel, ...]:
    """The blocks of a sheet, each heading below the title with what stands under it."""
    uit: list[Blok | Onderdeel] = []
    titel: Kop | None = None
    open_ = False
    for blok in blad:
        if isinstance(blok, Kop):
            titel = titel or blok
            open_ = blok.niveau > titel.niveau
            uit.append(Onderdeel(blok, ()) if open_ else blok)
            continue
        open_ = open_ and not isinstance(blok, (Schrijfruimte, Streep))
        deel = uit.pop() if open_ else None
        uit.append(Onderdeel(deel.kop, (*deel.blokken, blok)) if isinstance(deel, Onderdeel) else blok)
    return tuple(uit)


def levels(koppen: Iterable[Kop]) -> Iterator[int]:
    """The level of each heading; one that skips a level would tell who hears the page that something is missing."""
    boven: list[int] = []
    for kop in koppen:
        boven = [*(niveau for niveau in boven if niveau < kop.niveau), kop.niveau]
        yield len(boven)
