"""A terminal screen as a picture: an SVG of what pyte holds, that needs nothing but itself.

The rule that lives here: what the program wrote is drawn cell by cell, so the words of a picture are those of the
screen; no font, style or file is fetched from anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

import pyte
from msgspec import Struct
from pyte.screens import Char

BREED, HOOG, RAND = 9, 20, 18
"""A cell in pixels, and the room around the screen."""
INKT, PAPIER, FLAUW = "#1f2328", "#fdfdfb", 0.68
LIJN = "#c9ccd1"
LETTER = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace"
_SVG = "http://www.w3.org/2000/svg"
_KLEUREN = {
    "black": "#1f2328",
    "red": "#b42318",
    "green": "#3f6f00",
    "brown": "#9a4a00",
    "blue": "#1f5fbf",
    "magenta": "#8f3f8f",
    "cyan": "#00706f",
    "white": "#6b7075",
    "brightblack": "#6b7075",
    "brightred": "#c4320a",
    "brightgreen": "#4f7a00",
    "brightbrown": "#a15c00",
    "brightblue": "#3f68b5",
    "brightmagenta": "#99476f",
    "bfightmagenta": "#99476f",  # so spelled by pyte
    "brightcyan": "#007a78",
    "brightwhite": "#1f2328",
}


class Beeldscherm(pyte.Screen):
    """A screen that also remembers which text is soft: pyte has no place for that, and the program never blinks."""

    def select_graphic_rendition(self, *attrs: int) -> None:
        """Note soft text as text that blinks."""
        super().select_graphic_rendition(*_soft_as_blinking(attrs))


def _soft_as_blinking(attrs: tuple[int, ...]) -> Iterator[int]:
    rest = iter(attrs)
    for attr in rest:
        if attr in (38, 48):  # a colour, whose numbers mean something else
            yield attr
            yield from (next(rest, 0), next(rest, 0))
        else:
            yield from {2: (5,), 22: (22, 25)}.get(attr, (attr,))


class Stijl(Struct, frozen=True):
    """How a run of cells is drawn."""

    inkt: str
    papier: str
    vet: bool
    flauw: bool
    streep: bool


def svg(scherm: pyte.Screen, titel: str = "Een scherm van lob", *, cursor: bool = False) -> str:
    """What is on screen as a picture; rows at the bottom that are empty are left out."""
    hoog = _last_row(scherm, cursor=cursor) + 1
    breed = scherm.columns * BREED + 2 * RAND
    hoogte = hoog * HOOG + 2 * RAND
    delen = [deel for y in range(hoog) for deel in _row(scherm, y)]
    if cursor:
        delen.append(_box(scherm.cursor.x, scherm.cursor.y, 0.2, INKT))
    regels = (
        f'<svg xmlns="{_SVG}" viewBox="0 0 {breed} {hoogte}" role="img" aria-label={quoteattr(titel)}>',
        f"<title>{escape(titel)}</title>",
        f'<rect x="0.5" y="0.5" width="{breed - 1}" height="{hoogte - 1}" rx="8" fill="{PAPIER}" stroke="{LIJN}"/>',
        f'<g font-family="{LETTER}" font-size="15" fill="{INKT}" xml:space="preserve">',
        *delen,
        "</g>\n</svg>\n",
    )
    return "\n".join(regels)


def text(scherm: pyte.Screen) -> str:
    """What is on screen as rows of text, without the empty ones at the bottom."""
    return "\n".join(rij.rstrip() for rij in scherm.display).rstrip() + "\n"


def _last_row(scherm: pyte.Screen, *, cursor: bool) -> int:
    gevuld = [y for y, rij in enumerate(scherm.display) if rij.strip()]
    return max([*gevuld, scherm.cursor.y if cursor else 0, 0])


def _style(teken: Char) -> Stijl:
    inkt, papier = _colour(teken.fg, INKT), _colour(teken.bg, PAPIER)
    if teken.reverse:
        inkt, papier = papier, inkt
    return Stijl(inkt, papier, teken.bold, teken.blink, teken.underscore)


def _colour(naam: str, gewoon: str) -> str:
    return gewoon if naam == "default" else _KLEUREN.get(naam, f"#{naam}")


def _row(scherm: pyte.Screen, y: int) -> Iterator[str]:
    """The runs of one row: first what lies behind them, then their words, each word where its cells are."""
    rij = [(x, scherm.buffer[y][x]) for x in range(scherm.columns)]
    for stijl, groep in groupby(rij, key=lambda cel: _style(cel[1])):
        cellen = list(groep)
        if stijl.papier != PAPIER:
            yield _box(cellen[0][0], y, len(cellen), stijl.papier)
        for leeg, woord in groupby(cellen, key=lambda cel: cel[1].data == " "):
            if not leeg:
                yield _word(list(woord), y, stijl)


def _box(x: int, y: int, cellen: float, kleur: str) -> str:
    links, boven = RAND + x * BREED, RAND + y * HOOG
    return f'<rect x="{links}" y="{boven}" width="{cellen * BREED:g}" height="{HOOG}" fill="{kleur}"/>'


def _word(cellen: list[tuple[int, Char]], y: int, stijl: Stijl) -> str:
    """A word, made as wide as its cells whatever the letter is that the reader has."""
    tekst = escape("".join(cel.data for _, cel in cellen))
    uiterlijk = "".join(
        (
            f' fill="{stijl.inkt}"' if stijl.inkt != INKT else "",
            ' font-weight="bold"' if stijl.vet else "",
            f' opacity="{FLAUW}"' if stijl.flauw else "",
            ' text-decoration="underline"' if stijl.streep else "",
        )
    )
    x, lijn, breed = RAND + cellen[0][0] * BREED, RAND + y * HOOG + 15, len(cellen) * BREED
    return f'<text x="{x}" y="{lijn}" textLength="{breed}" lengthAdjust="spacingAndGlyphs"{uiterlijk}>{tekst}</text>'
