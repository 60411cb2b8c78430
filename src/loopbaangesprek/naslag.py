"""The manual as a reference: which topic is which chapter, and what a chapter is made of.

The rule that lives here: the pages in `docs/` are the one source. A topic only names a heading, a chapter ends where
the next heading of its height begins, and what comes of it is text without a sign that a page needs and a reader not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from loopbaangesprek.dichtbij import nearest

if TYPE_CHECKING:
    from markdown_it.token import Token

HANDLEIDING, PRIVACY, SCHRIJVEN, WAAROM = (
    "handleiding.md",
    "privacy.md",
    "vragenbank-schrijven.md",
    "waarom.md",
)


class Onderwerp(NamedTuple):
    """A topic of the manual: the page it stands on, and its headings there; without any the whole page is meant."""

    pagina: str
    koppen: tuple[str, ...] = ()


ONDERWERPEN: dict[str, Onderwerp] = {
    "begin": Onderwerp(HANDLEIDING, ("Voor je begint",)),
    "oefenen": Onderwerp(HANDLEIDING, ("Oefenen",)),
    "gesprek": Onderwerp(HANDLEIDING, ("Tijdens het gesprek",)),
    "sneltoetsen": Onderwerp(HANDLEIDING, ("Toetsen", "Opdrachten met een schuine streep")),
    "voorbeeld": Onderwerp(HANDLEIDING, ("Een heel gesprek",)),
    "vertellen": Onderwerp(HANDLEIDING, ("Wat de jongere mag verwachten",)),
    "stoppen": Onderwerp(HANDLEIDING, ("Stoppen en verder gaan",)),
    "klaarzetten": Onderwerp(HANDLEIDING, ("Een gesprek klaarzetten",)),
    "verslag": Onderwerp(HANDLEIDING, ("Na het gesprek",)),
    "export": Onderwerp(HANDLEIDING, ("Als bestand",)),
    "huisstijl": Onderwerp(HANDLEIDING, ("De huisstijl van je school",)),
    "vervolggesprek": Onderwerp(HANDLEIDING, ("Een volgend gesprek",)),
    "stappen": Onderwerp(HANDLEIDING, ("De vervolgstappen",)),
    "invoeren": Onderwerp(HANDLEIDING, ("Een gesprek uit een bestand",)),
    "jongere": Onderwerp(HANDLEIDING, ("Alles van één jongere",)),
    "codes": Onderwerp(HANDLEIDING, ("Jongeren en codes",)),
    "rechten": Onderwerp(HANDLEIDING, ("Rechten van de jongere",)),
    "verantwoording": Onderwerp(HANDLEIDING, ("Verantwoording",)),
    "zoeken": Onderwerp(HANDLEIDING, ("Zoeken in alle gesprekken",)),
    "tellen": Onderwerp(HANDLEIDING, ("Tellen",)),
    "opruimen": Onderwerp(HANDLEIDING, ("Bewaren en opruimen",)),
    "banken": Onderwerp(HANDLEIDING, ("Vragenbanken",)),
    "bank-schrijven": Onderwerp(SCHRIJVEN),
    "instellingen": Onderwerp(HANDLEIDING, ("Het menu en de instellingen",)),
    "wachtzin": Onderwerp(HANDLEIDING, ("De wachtzin",)),
    "kluis": Onderwerp(HANDLEIDING, ("Kluisblad, sleutelbos en pauze",)),
    "reservekopie": Onderwerp(HANDLEIDING, ("Een reservekopie",)),
    "verhuizen": Onderwerp(HANDLEIDING, ("Verhuizen",)),
    "storing": Onderwerp(HANDLEIDING, ("Als bewaren niet lukt", "Twee vensters")),
    "aanvullen": Onderwerp(HANDLEIDING, ("Hulp en aanvullen",)),
    "voorlezen": Onderwerp(HANDLEIDING, ("Voorlezen en kleur",)),
    "opdrachten": Onderwerp(HANDLEIDING, ("Alle opdrachten",)),
    "privacy": Onderwerp(PRIVACY, ("Voor wie de gesprekken voert",)),
    "fg": Onderwerp(PRIVACY, ("Voor de functionaris gegevensbescherming (FG)",)),
    "waarom": Onderwerp(WAAROM),
}
"""The topics by the name that is typed, in the order in which somebody comes to need them."""

Soort = Literal["kop", "alinea", "punt", "letterlijk", "tabel"]


class Stuk(NamedTuple):
    """A piece of a chapter: a heading, a paragraph, an item of a list, lines as they are, or a table."""

    soort: Soort
    regels: tuple[str, ...] = ()
    teken: str = ""
    """What stands before an item: a dash or a number."""
    rijen: tuple[tuple[str, ...], ...] = ()
    """The rows of a table, its heading first."""


def meant(woord: str) -> tuple[str, ...]:
    """The topics that come nearest to a word that is none."""
    return nearest(woord.lower(), ONDERWERPEN, 3)


def chapter(pagina: str, koppen: Sequence[str]) -> tuple[Stuk, ...]:
    """The pieces below these headings of a page, in the order of `koppen`; without any all of it."""
    stukken = _read(pagina)
    if not koppen:
        return tuple(stuk for _, stuk in stukken)
    return tuple(stuk for kop in koppen for stuk in _below(kop, stukken))


def headings(pagina: str) -> tuple[str, ...]:
    """The headings of a page."""
    return tuple(stuk.regels[0] for _, stuk in _read(pagina) if stuk.soort == "kop")


def _below(kop: str, stukken: Sequence[tuple[int, Stuk]]) -> Iterator[Stuk]:
    """A heading with what stands below it; a height of 0 is no heading."""
    hoogte = 0
    for hoog, stuk in stukken:
        if stuk.soort == "kop" and hoogte and hoog <= hoogte:
            return
        if stuk.soort == "kop" and stuk.regels == (kop,) and not hoogte:
            hoogte = hoog
        if hoogte:
            yield stuk


@cache
def _read(pagina: str) -> tuple[tuple[int, Stuk], ...]:
    """The pieces of a page, read once."""
    return tuple(_pieces(pagina))


def _pieces(pagina: str) -> Iterator[tuple[int, Stuk]]:
    """The pieces of a page, each with the height of its heading."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only who reads the manual pays for it

    tekens: list[Token] = MarkdownIt("commonmark").enable("table").parse(pagina)
    stand = _Stand()
    for vorig, deel in pairwise(tekens):
        stand.walk(deel)
        if vorig.type == "heading_open":
            yield int(vorig.tag[1:]), Stuk("kop", (_plain(deel),))
        elif vorig.type in {"th_open", "td_open"}:
            stand.rijen[-1].append(_plain(deel))
        elif stuk := stand.piece(deel):
            yield 0, stuk


class _Stand:
    """Where the reading of a page has come: the signs of the lists it is in, and the rows of its table."""

    def __init__(self) -> None:
        self.punten: list[str] = []
        self.rijen: list[list[str]] = []
        self._teken = ""

    def walk(self, deel: Token) -> None:
        """Go into a list, an item, a table or a row, or out of an item."""
        if deel.type == "list_item_open":
            self._teken = f"{deel.info}." if deel.info else "-"
            self.punten.append(self._teken)
        elif deel.type == "list_item_close":
            self.punten.pop()
        elif deel.type == "table_open":
            self.rijen = []
        elif deel.type == "tr_open":
            self.rijen.append([])

    def piece(self, deel: Token) -> Stuk | None:
        """The piece that is whole here: a table, lines as they are, an item or a paragraph."""
        if deel.type == "table_close":
            return Stuk("tabel", rijen=tuple(map(tuple, self.rijen)))
        if deel.type == "fence":
            return Stuk("letterlijk", tuple(deel.content.rstrip("\n").split("\n")))
        if deel.type != "inline":
            return None
        woorden = (_plain(deel),)
        return Stuk("punt", woorden, self._take_sign()) if self.punten else Stuk("alinea", woorden)

    def _take_sign(self) -> str:
        """The sign of an item, once: what goes on below it stands under its words."""
        teken, self._teken = self._teken, " " * len(self.punten[-1])
        return teken


def _plain(regel: Token) -> str:
    """The words of a line, without the signs of its markup."""
    delen = regel.children or ()
    return "".join(" " if deel.type in {"softbreak", "hardbreak"} else deel.content for deel in delen)
