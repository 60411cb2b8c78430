"""The layout of one prompt: its blocks fitted to the height of the terminal.

The rule that lives here: one question stands on screen with room around it (M4); when the terminal is small the
room goes first, then what is named or remarked, and the question last.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.faces.blocks import Blok, Regel, Stuk, answer_width, blocks, margin
from loopbaangesprek.faces.cells import cell_width
from loopbaangesprek.faces.palette import VOLLEDIG, Diepte, Tekens, sgr
from loopbaangesprek.scherm import Scherm
from loopbaangesprek.vragenbank import FaseNaam

MEEST_GETYPT = 3
"""Rows of the answer that are on screen however small it is; a longer answer scrolls."""


class Maat(Struct, frozen=True):
    """The size of the terminal."""

    kolommen: int = 80
    rijen: int = 24


class Blad(Struct, frozen=True):
    """A whole prompt: the rows above the answer, the row it is typed in, the rows below."""

    boven: tuple[Regel, ...]
    invoer: Regel
    onder: tuple[Regel, ...]
    breedte: int
    """How many cells an answer may take on a row."""

    @property
    def inspring(self) -> int:
        """How far the answer stands from the left edge."""
        return sum(cell_width(stuk.tekst) for stuk in self.invoer)

    @property
    def hoogte(self) -> int:
        """How many rows the prompt takes when one row is typed."""
        return len(self.boven) + 1 + len(self.onder)


def height(blokken: list[Blok]) -> int:
    """How many rows the blocks take together."""
    return sum(b.hoogte for b in blokken)


def _less_white(meest: int) -> Callable[[list[Blok]], list[Blok]]:
    return lambda blokken: [replace(b, wit=min(b.wit, meest)) for b in blokken]


def _without(naam: str) -> Callable[[list[Blok]], list[Blok]]:
    return lambda blokken: [b for b in blokken if b.naam != naam]


_STAPPEN: tuple[Callable[[list[Blok]], list[Blok]], ...] = (
    _less_white(1),
    _without("toetsen"),
    _less_white(0),
    _without("meldingen"),
    _without("hulp"),
    _without("stand"),
)


def fit(blokken: list[Blok], rijen: int) -> list[Blok]:
    """The blocks that fit: white goes first, then what is named or remarked; the question stays the longest."""
    for stap in _STAPPEN:
        if height(blokken) <= rijen:
            break
        blokken = stap(blokken)
    while height(blokken) > rijen and any(len(b.regels) > 1 for b in blokken):
        langste = max(blokken, key=lambda b: len(b.regels))
        blokken = [replace(b, regels=b.regels[:-1]) if b is langste else b for b in blokken]
    return blokken


def lay_out(
    scherm: Scherm, maat: Maat, tekens: Tekens = VOLLEDIG, hint: str | None = None, getypt: int = 1
) -> Blad:
    """The prompt as it fits on the terminal; `getypt` is how many rows the answer takes, a few at most count."""
    blokken = fit(blocks(scherm, maat.kolommen, tekens, hint), maat.rijen - min(getypt, MEEST_GETYPT) + 1)
    if scherm.groot:
        blokken = _lowered(blokken, maat.rijen)
    plaats = next(i for i, b in enumerate(blokken) if b.naam == "invoer")
    wit: tuple[Regel, ...] = ((),) * blokken[plaats].wit
    rand = Stuk("gewoon", " " * margin(maat.kolommen, groot=scherm.groot))
    return Blad(
        boven=(*_stack(blokken[:plaats]), *wit),
        invoer=(rand, Stuk("gekozen", tekens.show("›") + " ")),
        onder=_stack(blokken[plaats + 1 :]),
        breedte=answer_width(maat.kolommen, groot=scherm.groot),
    )


def _lowered(blokken: list[Blok], rijen: int) -> list[Blok]:
    """The blocks a third of the way down, where the eye rests; a hint that comes or goes moves nothing."""
    over = rijen - height(blokken)
    vast = rijen - height([b for b in blokken if b.naam != "hint"])
    eerste = blokken[0]
    return [replace(eerste, wit=eerste.wit + max(0, min(over, vast // 3))), *blokken[1:]]


def _stack(blokken: list[Blok]) -> tuple[Regel, ...]:
    return tuple(regel for b in blokken for regel in (*(((),) * b.wit), *b.regels))


def to_ansi(regel: Regel, fase: FaseNaam | None = None, diepte: Diepte = 0) -> str:
    """A row for a bare terminal, with the tool's own codes and no others."""
    delen = []
    for stuk in regel:
        code = sgr(stuk.stijl, fase, diepte)
        delen.append(f"\x1b[{code}m{stuk.tekst}\x1b[0m" if code and stuk.tekst else stuk.tekst)
    return "".join(delen)
