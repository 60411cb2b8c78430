"""What a picture in SVG is made of: lines, dots, words.

The rule that lives here: lines and words take the colour of the text around the picture, and nothing else is needed of
that: no style, no font of its own, no address.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

Plek = tuple[float, float]

BREED, SMAL = 400, 230
"""How many units a picture is wide, lying and standing."""

LETTER, GROOT = 9, 12
"""How many of them a letter is high."""

_LETTERSOORT = "Libertinus Serif, Georgia, serif"


def picture(naam: str, gezegd: str, hoog: float, delen: Iterable[str], *, staand: bool) -> str:
    """A picture with its name, and with what it shows in words for who does not see it."""
    breed, letter = (SMAL, GROOT) if staand else (BREED, LETTER)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {breed} {_number(hoog)}"'
        f' font-family="{_LETTERSOORT}" font-size="{letter}" fill="currentColor">'
        f"<title>{escape(naam)}</title><desc>{escape(gezegd)}</desc>{''.join(delen)}</svg>"
    )


def line(van: Plek, naar: Plek, *, gestippeld: bool = False) -> str:
    """A thin line."""
    streepjes = ' stroke-dasharray="1 3"' if gestippeld else ""
    return f'<path d="M{_place(van)}L{_place(naar)}" stroke="currentColor" stroke-width="0.6"{streepjes}/>'


def dot(plek: Plek, kleur: str, *, vol: bool = True) -> str:
    """A full dot, or a smaller open one: without colours they still differ."""
    x, y = map(_number, plek)
    straal, vulling = (4.5, escape(kleur)) if vol else (3.5, "none")
    return (
        f'<circle cx="{x}" cy="{y}" r="{straal}" fill="{vulling}" stroke="currentColor" stroke-width="0.8"/>'
    )


def words(tekst: str, plek: Plek, *, midden: bool = False) -> str:
    """Words from here on, or with their middle here."""
    x, y = map(_number, plek)
    anker = ' text-anchor="middle"' if midden else ""
    return f'<text x="{x}" y="{y}"{anker}>{escape(tekst)}</text>'


def _place(plek: Plek) -> str:
    return " ".join(map(_number, plek))


def _number(getal: float) -> str:
    return f"{getal:.1f}".removesuffix(".0")
