"""The colour of a school: a word, or six signs as a designer writes them.

The rule that lives here: a colour is for lines and dots, never for words; so any colour is allowed, and of a light one
it is said that paper hardly shows it.
"""

from __future__ import annotations

import re

from loopbaangesprek.fouten import VerkeerdGebruik
from loopbaangesprek.teksten import huisstijl as t

KLEUREN = {
    "groen": "#2f6b3a",
    "blauw": "#1f4e8c",
    "rood": "#a3262a",
    "paars": "#5b3a8c",
    "oranje": "#b4530a",
    "geel": "#8a6d00",
    "bruin": "#6b4423",
    "roze": "#b03070",
    "turquoise": "#1f7a7a",
    "grijs": "#595959",
    "zwart": "#000000",
}
"""Colours by name, each dark enough to see a thin line in it on white."""

ZICHTBAAR = 3.0
"""The least contrast in which a line is seen, as the guidelines for accessible pages have it."""

_ZES, _DRIE = re.compile(r"#?([0-9a-f]{6})"), re.compile(r"#?([0-9a-f]{3})")
_NAMEN = {kleur: naam for naam, kleur in KLEUREN.items()}


def read_colour(getypt: str) -> str:
    """What was typed as `#rrggbb`; raises `VerkeerdGebruik`."""
    woord = getypt.strip().casefold()
    if woord in KLEUREN:
        return KLEUREN[woord]
    if zes := _ZES.fullmatch(woord):
        return f"#{zes[1]}"
    if drie := _DRIE.fullmatch(woord):
        return "#" + "".join(teken * 2 for teken in drie[1])
    raise VerkeerdGebruik(t.geen_kleur(tuple(KLEUREN)))


def named(kleur: str) -> str:
    """A colour as it is told: with its word, where it has one."""
    return f"{_NAMEN[kleur]} ({kleur})" if kleur in _NAMEN else kleur


def contrast(kleur: str) -> float:
    """The contrast of a colour with white paper, from 1 (none) to 21 (black)."""
    rood, groen, blauw = (_linear(int(kleur[plek : plek + 2], 16) / 255) for plek in (1, 3, 5))
    return 1.05 / (0.2126 * rood + 0.7152 * groen + 0.0722 * blauw + 0.05)


def _linear(deel: float) -> float:
    return deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - of sRGB
