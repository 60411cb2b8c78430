"""What a style looks like: one colour per phase, and the signs that are drawn.

The rule that lives here: nothing blinks, and nothing is said by colour alone. Each colour stands out enough
(3 : 1 or more) on a black as well as on a white background.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from loopbaangesprek.faces.legible import TEKENS, legible
from loopbaangesprek.vragenbank import FaseNaam

Stijl = Literal["gewoon", "zacht", "vraag", "fase", "gekozen", "balk"]
Diepte = Literal[0, 16, 256]
"""How many colours the terminal has; 0 when it has none, or when the counsellor wants none."""


class Kleur(Struct, frozen=True):
    """A colour: its hex code, its place in the 256 colours, and the nearest of the 16 that keeps its contrast."""

    hex: str
    xterm: int
    ansi: int
    ansi_naam: str


FASE_KLEUR: dict[FaseNaam, Kleur] = {
    "opening": Kleur("#008787", 30, 36, "ansicyan"),
    "terugkijken": Kleur("#5f87d7", 68, 94, "ansibrightblue"),
    "reflecteren": Kleur("#af5faf", 133, 35, "ansimagenta"),
    "vooruitkijken": Kleur("#d75f00", 166, 33, "ansiyellow"),
    "activeren": Kleur("#5f8700", 64, 32, "ansigreen"),
    "afronden": Kleur("#af5f87", 132, 95, "ansibrightmagenta"),
}

_SGR: dict[Stijl, str] = {"gewoon": "", "zacht": "2", "vraag": "1", "fase": "", "gekozen": "1", "balk": "1;7"}
_WOORDEN: dict[Stijl, str] = {
    "gewoon": "",
    "zacht": "dim",
    "vraag": "bold",
    "fase": "",
    "gekozen": "bold",
    "balk": "bold reverse",
}
_GEKLEURD: tuple[Stijl, ...] = ("fase", "gekozen")


def sgr(stijl: Stijl, fase: FaseNaam | None, diepte: Diepte) -> str:
    """The codes of a style for a bare terminal, without their escape; empty for plain text."""
    delen = [_SGR[stijl]]
    if fase and diepte and stijl in _GEKLEURD:
        kleur = FASE_KLEUR[fase]
        delen.append(f"38;5;{kleur.xterm}" if diepte > 16 else str(kleur.ansi))  # noqa: PLR2004 - see Diepte
    return ";".join(filter(None, delen))


def words(stijl: Stijl, fase: FaseNaam | None, diepte: Diepte) -> str:
    """The same style in the words of prompt_toolkit."""
    delen = [_WOORDEN[stijl]]
    if fase and diepte and stijl in _GEKLEURD:
        kleur = FASE_KLEUR[fase]
        delen.append(kleur.hex if diepte > 16 else kleur.ansi_naam)  # noqa: PLR2004 - see Diepte
    return " ".join(filter(None, delen))


_ANDERS = {teken: TEKENS[teken] for teken in "✓●○›▎━─…·→‘’“”–—"}


class Tekens(Struct, frozen=True):
    """The signs a console can show; `anders` says what stands in for the ones it cannot."""

    anders: dict[str, str] = {}

    def show(self, tekst: str) -> str:
        """A text with stand-ins for what the console cannot show."""
        return "".join(self.anders.get(teken, teken) for teken in tekst) if self.anders else tekst


VOLLEDIG = Tekens()
KAAL = Tekens(_ANDERS)


def signs_for(codering: str) -> Tekens:
    """The signs a console with this encoding can show: all of them, the plain ones, or no accents either."""
    try:
        "".join(_ANDERS).encode(codering)
    except (UnicodeEncodeError, LookupError):
        return KAAL if _shows_accents(codering) else Tekens(_ANDERS | _without_accents(codering))
    return VOLLEDIG


def _shows_accents(codering: str) -> bool:
    try:
        "éëïó".encode(codering)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _without_accents(codering: str) -> dict[str, str]:
    return {teken: legible(teken, codering) for teken in map(chr, range(0xC0, 0x180))}
