"""The layout of one prompt: a `Scherm` becomes styled rows, folded for a width and fitted to a height.

The rule that lives here: one question stands on screen with room around it (M4); no row is wider than the
terminal, no word is lost, and when the terminal is small the room goes first and the question last.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.faces.cells import cell_width, fold, fold_evenly
from loopbaangesprek.faces.palette import VOLLEDIG, Diepte, Stijl, Tekens, sgr
from loopbaangesprek.scherm import Scherm
from loopbaangesprek.schoon import schoon
from loopbaangesprek.vragenbank import FASEN, FaseNaam

_MAAT_VRAAG = 64
_MAAT_TEKST = 72
_STAP = 3
_INSPRING = 2
"""What belongs to the question is under its words; only signs stand before it."""
_STUURTEKEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")


class Stuk(Struct, frozen=True):
    """A piece of a row in one style."""

    stijl: Stijl
    tekst: str


Regel = tuple[Stuk, ...]


class Maat(Struct, frozen=True):
    """The size of the terminal."""

    kolommen: int = 80
    rijen: int = 24


class Blok(Struct, frozen=True):
    """Rows that belong together, with the white above them."""

    naam: str
    regels: tuple[Regel, ...]
    wit: int = 1

    @property
    def hoogte(self) -> int:
        """How many rows the block takes, its white included."""
        return self.wit + len(self.regels)


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


def margin(kolommen: int, *, groot: bool = False) -> int:
    """How far everything stands from the left edge."""
    if kolommen < 60:  # noqa: PLR2004 - below this every cell is needed
        return 2
    return max(8 if groot else 4, (kolommen - _MAAT_TEKST) // 4)


def answer_width(kolommen: int, *, groot: bool = False) -> int:
    """How many cells an answer may take on a row, behind its sign."""
    return max(2, min(_MAAT_TEKST, kolommen - margin(kolommen, groot=groot) - 2) - _INSPRING)


def clean(tekst: str, tekens: Tekens) -> str:
    """A text as it can be shown: cleaned, tabs as room, and no control character but the line end."""
    netjes = schoon(tekst).replace("\t", "    ")
    return tekens.show(_STUURTEKEN.sub("", netjes))


class _Vel(Struct, frozen=True):
    """What every block needs to know: the screen, the room, the signs."""

    scherm: Scherm
    kolommen: int
    tekens: Tekens

    @property
    def marge(self) -> int:
        return margin(self.kolommen, groot=self.scherm.groot)

    def room(self, maat: int) -> int:
        """How wide text may be: its measure, or what the terminal leaves."""
        return max(2, min(maat, self.kolommen - self.marge - 2))

    def rows(self, tekst: str, stijl: Stijl, inspring: int = 0) -> tuple[Regel, ...]:
        """A text as rows behind the margin."""
        rand = Stuk("gewoon", " " * (self.marge + inspring))
        rijen = fold(clean(tekst, self.tekens), self.room(_MAAT_TEKST) - inspring)
        return tuple((rand, Stuk(stijl, rij)) if rij else () for rij in rijen)


def blocks(scherm: Scherm, kolommen: int, tekens: Tekens = VOLLEDIG, hint: str | None = None) -> list[Blok]:
    """Everything that is to stand on screen, from top to bottom; `invoer` marks where the answer is typed."""
    vel = _Vel(scherm, kolommen, tekens)
    ruim = 3 if scherm.groot else 2
    alle = [
        Blok("balk", _warning(vel)),
        Blok("meldingen", _lines(vel, () if scherm.groot else scherm.meldingen)),
        Blok("stand", () if scherm.groot else _progress(vel)),
        Blok("vraag", _question(vel), wit=ruim),
        Blok("hulp", _lines(vel, () if scherm.groot else scherm.hulpregels, _INSPRING)),
        Blok("keuze", _choices(vel), wit=2 if scherm.groot else 1),
        Blok("invoer", ((),), wit=2 if scherm.groot else 1),
        Blok("hint", vel.rows(hint, "zacht", _INSPRING) if hint else ()),
        Blok("toetsen", () if scherm.groot else _commands(vel)),
    ]
    return [b for b in alle if b.regels]


def _question(vel: _Vel) -> tuple[Regel, ...]:
    """The question, large: bold, with room around it and a line in the colour of the phase beside it."""
    rand, streep = Stuk("gewoon", " " * vel.marge), vel.tekens.show("▎ ")
    rijen = fold_evenly(clean(vel.scherm.vraag, vel.tekens), vel.room(_MAAT_VRAAG) - len(streep))
    return tuple((rand, Stuk("fase", streep), Stuk("vraag", rij)) for rij in rijen)


def _lines(vel: _Vel, teksten: tuple[str, ...], inspring: int = 0) -> tuple[Regel, ...]:
    return tuple(regel for tekst in teksten for regel in vel.rows(tekst, "zacht", inspring))


def _commands(vel: _Vel) -> tuple[Regel, ...]:
    """The commands that are named on screen, with room between them."""
    rijen: list[str] = []
    for woord in vel.scherm.toetsen.split():
        ruimer = f"{rijen[-1]}{'   ' if woord.startswith('/') else ' '}{woord}" if rijen else woord
        if rijen and cell_width(ruimer) <= vel.room(_MAAT_TEKST):
            rijen[-1] = ruimer
        else:
            rijen.append(woord)
    return _lines(vel, tuple(rijen))


def _warning(vel: _Vel) -> tuple[Regel, ...]:
    """The warning as a solid bar: reverse video, and a sign for who sees no reverse video."""
    if not vel.scherm.balk:
        return ()
    ruimte = vel.room(_MAAT_TEKST) - 4
    rijen = fold(clean(vel.scherm.balk, vel.tekens), ruimte)
    breedte = max(map(cell_width, rijen))
    rand = Stuk("gewoon", " " * vel.marge)
    return tuple(
        (rand, Stuk("balk", f" {'!' if not i else ' '} {rij}{' ' * (breedte - cell_width(rij))} "))
        for i, rij in enumerate(rijen)
    )


def _progress(vel: _Vel) -> tuple[Regel, ...]:
    """The six steps with where the talk is in words beside them, or below when there is no room."""
    scherm = vel.scherm
    stand = clean(scherm.stand or (scherm.fase or "").capitalize(), vel.tekens)
    naam, scheiding, rest = stand.partition(vel.tekens.show(" · "))
    woorden = (Stuk("fase", naam), Stuk("zacht", scheiding + rest))
    balk = _steps(scherm, vel.tekens) if scherm.fase else ()
    rand = Stuk("gewoon", " " * vel.marge)
    lengte = sum(cell_width(s.tekst) for s in balk)
    if lengte + 3 + cell_width(stand) <= vel.room(_MAAT_TEKST):
        return ((rand, *balk, Stuk("gewoon", "   " if balk else ""), *woorden),)
    return ((rand, *balk), *vel.rows(stand, "fase")) if balk else vel.rows(stand, "fase")


def _steps(scherm: Scherm, tekens: Tekens) -> Regel:
    """A bar of six steps: thick what is behind, thin what is to come; never a number (C6)."""
    nu = FASEN.index(scherm.fase) if scherm.fase else 0
    vol, leeg = tekens.show("━"), tekens.show("─")
    stukken: list[Stuk] = []
    for i in range(len(FASEN)):
        klaar = _STAP if i < nu else 0
        if i == nu:
            klaar = min(_STAP, max(1, round(_STAP * (scherm.voortgang * len(FASEN) - i))))
        stukken += [
            Stuk("fase" if i == nu else "zacht", vol * klaar),
            Stuk("zacht", leeg * (_STAP - klaar) + (" " if i + 1 < len(FASEN) else "")),
        ]
    return tuple(s for s in stukken if s.tekst)


def _choices(vel: _Vel) -> tuple[Regel, ...]:
    """The choices, numbered; the one that stands in the answer has a sign before it and is bold."""
    regels: list[Regel] = []
    pijl = vel.tekens.show("›")
    for nummer, keuze in enumerate(vel.scherm.keuze, 1):
        gekozen = keuze.woord == vel.scherm.tekst
        kop = f"{pijl if gekozen else ' '} {nummer}  "
        stijl: Stijl = "gekozen" if gekozen else "gewoon"
        rijen = fold(clean(keuze.woord, vel.tekens), vel.room(_MAAT_VRAAG) - len(kop))
        for i, rij in enumerate(rijen):
            regels.append(
                (
                    Stuk("gewoon", " " * vel.marge),
                    Stuk("gekozen" if gekozen else "fase", kop if not i else " " * len(kop)),
                    Stuk(stijl, rij),
                )
            )
    return tuple(regels)


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
    """The prompt as it fits on the terminal; `getypt` is how many rows the answer takes so far."""
    vel = _Vel(scherm, maat.kolommen, tekens)
    blokken = fit(blocks(scherm, maat.kolommen, tekens, hint), maat.rijen - min(getypt, 3) + 1)
    if scherm.groot:
        blokken = _lowered(blokken, maat.rijen)
    plaats = next(i for i, b in enumerate(blokken) if b.naam == "invoer")
    wit: tuple[Regel, ...] = ((),) * blokken[plaats].wit
    return Blad(
        boven=(*_stack(blokken[:plaats]), *wit),
        invoer=(Stuk("gewoon", " " * vel.marge), Stuk("gekozen", tekens.show("›") + " ")),
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


def text_rows(
    regels: tuple[str, ...], kolommen: int, tekens: Tekens = VOLLEDIG, stijl: Stijl = "gewoon"
) -> tuple[Regel, ...]:
    """Lines of a longer text behind the margin, folded."""
    vel = _Vel(Scherm(vraag=""), kolommen, tekens)
    return tuple(regel for tekst in regels for regel in vel.rows(tekst, stijl))


def to_ansi(regel: Regel, fase: FaseNaam | None = None, diepte: Diepte = 0) -> str:
    """A row for a bare terminal, with the tool's own codes and no others."""
    delen = []
    for stuk in regel:
        code = sgr(stuk.stijl, fase, diepte)
        delen.append(f"\x1b[{code}m{stuk.tekst}\x1b[0m" if code and stuk.tekst else stuk.tekst)
    return "".join(delen)
