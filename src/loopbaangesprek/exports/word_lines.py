"""Blocks as paragraphs of a Word file: each with the name of its style and the words in it.

The rule that lives here: how something looks stands in its style and nowhere else, so that a school can change it. A
paragraph says which style it has, and what may not be parted from it; the words in it are data.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from loopbaangesprek.datums import say_date
from loopbaangesprek.exports.blokken import (
    Alinea,
    Bladzijde,
    Detail,
    Inhoud,
    Kop,
    Opsomming,
    Schrijfruimte,
    Station,
    StilleRegel,
    Streep,
    Taak,
    Tijdlijn,
    Verwijzing,
    Weg,
)
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import prenten
from loopbaangesprek.teksten import uitvoer as t

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from loopbaangesprek.exports.blokken import Blok

KOPPEN: Final = {1: "Title", 2: "Heading1", 3: "Heading2"}
"""Headings are Word's own, so that its navigation pane and a screen reader know them."""

STIL: Final = "StilleWoorden"
HOKJE: Final = "☐"
SCHRIJFREGEL: Final = "Schrijfregel"
TAB: Final = "\t"
_NA_ELKAAR: Final = {("Letterlijk", "Letterlijk"): "LetterlijkOok"}
"""A quote under a quote is another one, and has a line of its own."""

HARDE_SPATIE: Final = "\u00a0"
"""A place on the way is not broken over two lines."""


class Deel(Struct, frozen=True):
    """Words in a paragraph, in a style of their own where they are not of its voice."""

    tekst: str
    stijl: str = ""


class Regel(Struct, frozen=True):
    """A paragraph: its style, its words, whether the next one stays with it, whether it begins a page."""

    stijl: str
    delen: tuple[Deel, ...] = ()
    samen: bool = False
    bovenaan: bool = False


def lines(blokken: Iterable[Blok]) -> Iterator[Regel]:
    """The paragraphs of these blocks; a page break is the begin of what stands behind it, and never an empty page."""
    bovenaan, vorige = False, ""
    for blok in blokken:
        bovenaan = bovenaan or isinstance(blok, Bladzijde)
        for regel in _LIJNEN[type(blok)](blok):
            stijl = _NA_ELKAAR.get((vorige, regel.stijl), regel.stijl)
            yield Regel(stijl, regel.delen, regel.samen, bovenaan)
            bovenaan, vorige = False, stijl


def _heading(kop: Kop) -> Iterator[Regel]:
    yield _one(KOPPEN[kop.niveau], kop.tekst)


def _quiet(regel: StilleRegel) -> Iterator[Regel]:
    yield _one("StilleRegel", regel.tekst)


def _rule(_: Streep) -> Iterator[Regel]:
    yield Regel("Streep")


def _nothing(_: Bladzijde) -> Iterator[Regel]:
    return iter(())


def _paragraph(alinea: Alinea) -> Iterator[Regel]:
    yield from _label(alinea.label)
    if alinea.tekst:
        stijl = "Letterlijk" if alinea.citaat else "Woorden" if alinea.label else "WoordenLos"
        yield Regel(stijl, (Deel(_said(alinea)),), samen=bool(alinea.details))
    yield from _details("Detail", alinea.details)


def _label(label: str) -> Iterator[Regel]:
    if label:
        yield _one("Label", label)


def _said(alinea: Alinea) -> str:
    """What was said; word for word stands between quotes, and only that does (M10)."""
    return f"“{alinea.tekst}”" if alinea.citaat else alinea.tekst


def _details(stijl: str, details: tuple[Detail, ...]) -> Iterator[Regel]:
    """The short lines under a paragraph, which stay with it."""
    for nummer, detail in enumerate(details, 1):
        yield Regel(stijl, _detail(detail), samen=nummer < len(details))


def _detail(detail: Detail) -> tuple[Deel, ...]:
    if not detail.label:
        return (Deel(on_one_line(detail.tekst), STIL),)
    return (Deel(f"{on_one_line(detail.label)}: ", STIL), Deel(detail.tekst))


def _list(opsomming: Opsomming) -> Iterator[Regel]:
    yield from _label(opsomming.label)
    yield from chain.from_iterable(map(_point, opsomming.punten))


def _point(punt: Alinea) -> Iterator[Regel]:
    label = on_one_line(punt.label)
    delen = (
        Deel(f"{label}: " if punt.tekst else label, STIL) if label else None,
        Deel(_said(punt)) if punt.tekst else None,
    )
    yield Regel("ListBullet", tuple(filter(None, delen)), samen=bool(punt.details))
    yield from _details("ListContinue", punt.details)


def _task(taak: Taak) -> Iterator[Regel]:
    yield Regel("Taak", (Deel(HOKJE), Deel(TAB), Deel(taak.tekst)), samen=bool(taak.details))
    yield from _details("Detail", taak.details)


def _room(ruimte: Schrijfruimte) -> Iterator[Regel]:
    yield from _label(ruimte.label)
    for nummer in range(1, ruimte.regels + 1):
        yield Regel(SCHRIJFREGEL, samen=nummer < ruimte.regels)


def _way(weg: Weg) -> Iterator[Regel]:
    """The way in words: what was not reached stands between brackets, which paper without colour shows too."""
    yield from _label(t.WEG)
    pijl = Deel(f"{HARDE_SPATIE}→ ", STIL)
    plekken = map(_place, weg.stations)
    yield Regel("Weg", tuple(chain.from_iterable((pijl, plek) for plek in plekken))[1:])


def _place(station: Station) -> Deel:
    naam = on_one_line(station.naam).replace(" ", HARDE_SPATIE)
    return Deel(naam) if station.bereikt else Deel(f"({naam})", STIL)


def _days(lijn: Tijdlijn) -> Iterator[Regel]:
    yield from _label(prenten.TIJDLIJN)
    for nummer, punt in enumerate(lijn.punten, 1):
        delen = (Deel(say_date(punt.dag), STIL), Deel(TAB), Deel(on_one_line(punt.naam)))
        yield Regel("Dag", delen, samen=nummer < len(lijn.punten))


def _contents(inhoud: Inhoud) -> Iterator[Regel]:
    yield from _label(inhoud.label)
    yield from map(_entry, inhoud.regels)


def _entry(regel: Verwijzing) -> Regel:
    """A heading as it is called; nothing to click on, for a link is a field."""
    stil = on_one_line(regel.stil)
    return Regel(
        "Inhoudsregel", (Deel(on_one_line(regel.tekst)), *((Deel(f"  {stil}", STIL),) if stil else ()))
    )


def _one(stijl: str, tekst: str) -> Regel:
    return Regel(stijl, (Deel(on_one_line(tekst)),))


_LIJNEN: dict[type, Callable[[Any], Iterator[Regel]]] = {
    Kop: _heading,
    StilleRegel: _quiet,
    Streep: _rule,
    Alinea: _paragraph,
    Opsomming: _list,
    Bladzijde: _nothing,
    Taak: _task,
    Schrijfruimte: _room,
    Weg: _way,
    Tijdlijn: _days,
    Inhoud: _contents,
}
