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
    StilleRegel,
    Streep,
    Taak,
    Tijdlijn,
    Verwijzing,
    Weg,
)
from loopbaangesprek.exports.word_words import PUNT, STIL, TAB, Deel, labelled, places, row, said, tell
from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import prenten
from loopbaangesprek.teksten import uitvoer as t

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from loopbaangesprek.exports.blokken import Blok

KOPPEN: Final = {1: "Title", 2: "Heading1", 3: "Heading2"}
"""Headings are Word's own, so that its navigation pane and a screen reader know them."""

HOKJE: Final = "☐"
SCHRIJFREGEL: Final = "Schrijfregel"
_NA_ELKAAR: Final = {
    ("Letterlijk", "Letterlijk"): "LetterlijkOok",
    ("Title", "StilleRegel"): "Subtitle",
    ("Subtitle", "StilleRegel"): "Subtitle",
}
"""A quote under a quote is another one, and has a line of its own; quiet lines under the title belong to it."""

_NAAST: Final = 24
"""How long a label can be to stand beside its words: so many signs go in the column for it in every serif."""


class Regel(Struct, frozen=True):
    """A paragraph: its style, its words, whether the next one stays with it, whether it begins a page."""

    stijl: str
    delen: tuple[Deel, ...] = ()
    samen: bool = False
    bovenaan: bool = False


def lines(blokken: Iterable[Blok], *, krap: bool = False) -> Iterator[Regel]:
    """The paragraphs of these blocks; a page break is the begin of what stands behind it, and never an empty page.

    On a full sheet (`krap`) what belongs to a paragraph stands behind it in a row, and a label in front of its words.
    """
    bovenaan, vorige = False, ""
    tekenen = _LIJNEN | (_IN_EEN_RIJ if krap else {})
    for blok in blokken:
        bovenaan = bovenaan or isinstance(blok, Bladzijde)
        for regel in tekenen[type(blok)](blok):
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
    """A short label stands beside the words; a longer one, and that of a quote, above them."""
    label = on_one_line(alinea.label)
    naast = _is_short(label) and bool(alinea.tekst) and not alinea.citaat
    if naast:
        delen = (Deel(label, STIL), Deel(TAB), Deel(alinea.tekst))
        yield Regel("Gelabeld", delen, samen=bool(alinea.details))
    else:
        yield from _label(label)
    if alinea.tekst and not naast:
        stijl = "Letterlijk" if alinea.citaat else "Woorden" if label else "WoordenLos"
        yield Regel(stijl, (Deel(said(alinea)),), samen=bool(alinea.details))
    yield from _details(alinea.details)


def _is_short(label: str) -> bool:
    return 0 < len(label) <= _NAAST


def _label(label: str) -> Iterator[Regel]:
    if label:
        yield _one("Label", label)


def _details(details: tuple[Detail, ...]) -> Iterator[Regel]:
    """The short lines under a paragraph, which stay with it."""
    for nummer, detail in enumerate(details, 1):
        label, samen = on_one_line(detail.label), nummer < len(details)
        if _is_short(label):
            yield Regel("DetailGelabeld", (Deel(label, STIL), Deel(TAB), Deel(detail.tekst)), samen)
        else:
            yield Regel("Detail", tell(detail), samen)


def _list(opsomming: Opsomming) -> Iterator[Regel]:
    yield from _label(opsomming.label)
    yield from chain.from_iterable(map(_point, opsomming.punten))


def _point(punt: Alinea) -> Iterator[Regel]:
    """A point of a list with what belongs to it behind it."""
    woorden = labelled(punt)
    tussen = (PUNT,) if woorden and punt.details else ()
    yield Regel("ListBullet", (*woorden, *tussen, *row(punt.details)))


def _task(taak: Taak) -> Iterator[Regel]:
    yield _box(taak)
    yield from _details(taak.details)


def _box(taak: Taak) -> Regel:
    return Regel("Taak", (Deel(HOKJE), Deel(TAB), Deel(taak.tekst)), samen=bool(taak.details))


def _room(ruimte: Schrijfruimte) -> Iterator[Regel]:
    yield from _label(ruimte.label)
    for nummer in range(1, ruimte.regels + 1):
        yield Regel(SCHRIJFREGEL, samen=nummer < ruimte.regels)


def _way(weg: Weg) -> Iterator[Regel]:
    yield Regel("Weg", (Deel(t.WEG, STIL), Deel(TAB), *places(weg)))


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


# --- on a full sheet


def _full_paragraph(alinea: Alinea) -> Iterator[Regel]:
    if alinea.citaat:
        yield from _label(alinea.label)
    if alinea.tekst or alinea.label:
        stijl = "Letterlijk" if alinea.citaat else "WoordenLos"
        delen = (Deel(said(alinea)),) if alinea.citaat else labelled(alinea)
        yield Regel(stijl, delen, samen=bool(alinea.details))
    if alinea.details:
        yield Regel("Detail", row(alinea.details))


def _full_task(taak: Taak) -> Iterator[Regel]:
    yield _box(taak)
    if taak.details:
        yield Regel("Detail", row(taak.details))


def _full_way(weg: Weg) -> Iterator[Regel]:
    yield Regel("WoordenLos", (Deel(f"{t.WEG}: ", STIL), *places(weg)))


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

_IN_EEN_RIJ: dict[type, Callable[[Any], Iterator[Regel]]] = {
    Alinea: _full_paragraph,
    Taak: _full_task,
    Weg: _full_way,
}
