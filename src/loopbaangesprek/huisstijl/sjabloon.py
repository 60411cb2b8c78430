"""The template of a school: what stands before a record and after it, written in Markdown.

The rule that lives here: a handful of Markdown is known (headings, paragraphs, lists, a line); whatever else would be
drawn as something else is told with its line. What comes out is text in parts, and no markup. A remark between `<!--`
and `-->` is for whoever writes the template, and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal, NoReturn

from msgspec import Struct

from loopbaangesprek.fouten import HuisstijlFout
from loopbaangesprek.schoon import schoon
from loopbaangesprek.teksten import huisstijl as t

if TYPE_CHECKING:
    from markdown_it.token import Token

MEESTE_BYTES = 20_000
"""The most of a template: some pages, which is more than anybody reads around a record."""

Soort = Literal["kop", "tussenkop", "alinea", "lijst", "streep"]

_VERSLAG = re.compile(r"\{\{\s*verslag\s*\}\}")
_PLEK = re.compile(r"\{\{([^{}]*)\}\}")
_PLEKKEN = {"school", "datum"}
_KOPPEN: dict[str, Soort] = {"h1": "kop", "h2": "kop", "h3": "tussenkop"}
_OPMAAK = {"strong_open", "strong_close", "em_open", "em_close"}
"""What makes words bold or slanted: the words stay, and are plain."""
_TEKST = {"text", "text_special"}
_REGELEINDEN = {"softbreak": " ", "hardbreak": "\n"}


class Sjabloondeel(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a template: what it is, and its text; a list has one for each point, a line has none."""

    soort: Soort
    teksten: tuple[str, ...] = ()


class Sjabloon(Struct, frozen=True, forbid_unknown_fields=True):
    """The fixed texts of a school: what comes before a record, and what comes after it."""

    voor: tuple[Sjabloondeel, ...] = ()
    na: tuple[Sjabloondeel, ...] = ()


def is_sound(sjabloon: Sjabloon) -> bool:
    """Whether a template that was kept could have come from a file."""
    delen = (*sjabloon.voor, *sjabloon.na)
    return bool(delen) and all(map(_part_is_sound, delen)) and sum(map(_length, delen)) <= MEESTE_BYTES


def _part_is_sound(deel: Sjabloondeel) -> bool:
    aantal = len(deel.teksten)
    past = {"streep": aantal == 0, "lijst": aantal > 0}.get(deel.soort, aantal == 1)
    return past and all(tekst and schoon(tekst) == tekst for tekst in deel.teksten)


def _length(deel: Sjabloondeel) -> int:
    return sum(len(tekst.encode()) for tekst in deel.teksten)


def read_template(tekst: str) -> Sjabloon:
    """A template from its text; raises `HuisstijlFout` with the line, and what to type instead."""
    regels = schoon(tekst).split("\n")
    plekken = [i for i, regel in enumerate(regels) if _VERSLAG.fullmatch(regel.strip())]
    if not plekken:
        _point_out_in_a_line(regels)
        raise HuisstijlFout(t.VERSLAG_MIST)
    if len(plekken) > 1:
        raise HuisstijlFout(t.verslag_dubbel(plekken[0] + 1, plekken[1] + 1))
    (plek,) = plekken
    sjabloon = Sjabloon(tuple(_parts(regels[:plek], 0)), tuple(_parts(regels[plek + 1 :], plek + 1)))
    if not is_sound(sjabloon):
        raise HuisstijlFout(t.SJABLOON_LEEG)
    return sjabloon


def _point_out_in_a_line(regels: Sequence[str]) -> None:
    """Say where the place of the record is, when it stands among other words."""
    for nummer, regel in enumerate(regels, 1):
        if _VERSLAG.search(regel):
            raise HuisstijlFout(t.verslag_niet_alleen(nummer))


def _parts(regels: Sequence[str], vooraf: int) -> Iterator[Sjabloondeel]:
    """The parts of one side of a template; `vooraf` is how many lines stand before it."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only who chooses a template pays for it

    # Tables and what is struck through are known so that they can be told, and do not stand there as loose signs.
    lezer = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    omgeving: dict[str, Any] = {}
    lezing = _Lezing(lezer.parse("\n".join(regels), omgeving), vooraf)
    if verwijzingen := omgeving.get("references"):
        lezing.refuse("link_open", min(v["map"][0] for v in verwijzingen.values()))
    yield from lezing.parts()


class _Lezing:
    """A reading of the signs of Markdown: where it is, and how many lines came before."""

    def __init__(self, tekens: Sequence[Token], vooraf: int) -> None:
        self.tekens = iter(tekens)
        self.vooraf = vooraf
        self.had_kop = False

    def parts(self) -> Iterator[Sjabloondeel]:
        """Every part in order; raises `HuisstijlFout` at the first that is not known."""
        for teken in self.tekens:
            if teken.type == "heading_open":
                yield self._heading(teken)
            elif teken.type == "paragraph_open":
                yield from self._filled("alinea", [self._text(next(self.tekens))])
            elif teken.type == "bullet_list_open":
                yield from self._filled("lijst", list(self._points()))
            elif teken.type == "hr":
                yield Sjabloondeel("streep")
            elif not teken.type.endswith("_close") and not _is_remark(teken):
                self.refuse(teken.type, _line_of(teken))

    def _heading(self, teken: Token) -> Sjabloondeel:
        soort = _KOPPEN.get(teken.tag)
        tekst = self._text(next(self.tekens))
        if soort is None or not tekst:
            raise HuisstijlFout(t.kop_kan_niet(self._number(_line_of(teken)), leeg=not tekst))
        # A smaller heading under no heading would leave out a step for whoever hears the page.
        soort = soort if self.had_kop else "kop"
        self.had_kop = True
        return Sjabloondeel(soort, (tekst,))

    @staticmethod
    def _filled(soort: Soort, teksten: list[str]) -> Iterator[Sjabloondeel]:
        """A part of the texts that hold something; none where no text does."""
        if vol := tuple(filter(None, teksten)):
            yield Sjabloondeel(soort, vol)

    def _points(self) -> Iterator[str]:
        """The points of a list, each one paragraph."""
        in_punt = 0
        for teken in self.tekens:
            if teken.type == "bullet_list_close":
                return
            if teken.type == "list_item_open":
                in_punt = 0
            elif teken.type == "paragraph_open":
                in_punt += 1
                if in_punt > 1:
                    self.refuse("lange_punt", _line_of(teken))
                yield self._text(next(self.tekens))
            elif not teken.type.endswith("_close"):
                self.refuse("lijst_in_lijst" if "list" in teken.type else teken.type, _line_of(teken))

    def _text(self, blok: Token) -> str:
        """The words of a paragraph, a heading or a point."""
        regel, tekst = _line_of(blok), ""
        for deel in blok.children or ():
            if deel.type in _TEKST:
                tekst += deel.content
            elif deel.type in _REGELEINDEN:
                tekst += _REGELEINDEN[deel.type]
                regel += 1
            elif deel.type not in _OPMAAK:
                self.refuse(deel.type, regel)
        self._check_places(tekst, _line_of(blok))
        return schoon(tekst).strip()

    def _check_places(self, tekst: str, regel: int) -> None:
        for plek in _PLEK.findall(tekst):
            if plek.strip() == "verslag":
                raise HuisstijlFout(t.verslag_niet_alleen(self._number(regel)))
            if plek not in _PLEKKEN:
                raise HuisstijlFout(t.onbekende_plek(self._number(regel), plek.strip()[:30]))

    def _number(self, regel: int) -> int:
        return self.vooraf + regel + 1

    def refuse(self, soort: str, regel: int) -> NoReturn:
        """Say that something cannot stand in a template, on which line, and what to type instead."""
        raise HuisstijlFout(t.kan_niet(self._number(regel), soort))


def _line_of(teken: Token) -> int:
    return teken.map[0] if teken.map else 0


def _is_remark(teken: Token) -> bool:
    tekst = teken.content.strip()
    return teken.type == "html_block" and tekst.startswith("<!--") and tekst.find("-->") == len(tekst) - 3
