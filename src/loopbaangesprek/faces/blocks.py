"""What stands on screen around an answer: the blocks of one prompt, as styled rows folded for a width.

The rule that lives here: no row is wider than the terminal and no word is lost; what belongs to the question
stands under its words, and only signs stand before it.
"""

from __future__ import annotations

import re

from msgspec import Struct

from loopbaangesprek.faces.cells import cell_width, fold, fold_evenly
from loopbaangesprek.faces.palette import VOLLEDIG, Stijl, Tekens
from loopbaangesprek.scherm import Scherm
from loopbaangesprek.schoon import on_one_line, schoon
from loopbaangesprek.vragenbank import FASEN

_MAAT_VRAAG = 64
_MAAT_TEKST = 72
_STAP = 3
_INSPRING = 2
_STUURTEKEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")


class Stuk(Struct, frozen=True):
    """A piece of a row in one style."""

    stijl: Stijl
    tekst: str


Regel = tuple[Stuk, ...]


class Blok(Struct, frozen=True):
    """Rows that belong together, with the white above them."""

    naam: str
    regels: tuple[Regel, ...]
    wit: int = 1

    @property
    def hoogte(self) -> int:
        """How many rows the block takes, its white included."""
        return self.wit + len(self.regels)


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
        """A text as rows behind the margin; what is said softly is short, and is folded evenly."""
        rand = Stuk("gewoon", " " * (self.marge + inspring))
        vouw = fold_evenly if stijl == "zacht" else fold
        rijen = vouw(clean(tekst, self.tekens), self.room(_MAAT_TEKST) - inspring)
        return tuple((rand, Stuk(stijl, rij)) if rij else () for rij in rijen)


def blocks(scherm: Scherm, kolommen: int, tekens: Tekens = VOLLEDIG, hint: str | None = None) -> list[Blok]:
    """Everything that is to stand on screen, from top to bottom; `invoer` marks where the answer is typed."""
    vel = _Vel(scherm, kolommen, tekens)
    ruim = 3 if scherm.groot else 2
    alle = [
        Blok("balk", _warning(vel)),
        Blok("meldingen", _lines(vel, scherm.meldingen)),
        Blok("stand", () if scherm.groot else _progress(vel)),
        Blok("vraag", _question(vel), wit=ruim),
        Blok("zegt", tuple(r for zin in scherm.zegt for r in vel.rows(zin, "gewoon", _INSPRING))),
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
    zin = vel.scherm.balk or vel.scherm.opschrift
    if not zin:
        return ()
    ruimte = vel.room(_MAAT_TEKST) - 4
    rijen = fold_evenly(clean(zin, vel.tekens), ruimte)
    breedte = max(map(cell_width, rijen))
    rand = Stuk("gewoon", " " * vel.marge)
    return tuple(
        (rand, Stuk("balk", f" {'*' if not i else ' '} {rij}{' ' * (breedte - cell_width(rij))} "))
        for i, rij in enumerate(rijen)
    )


def _progress(vel: _Vel) -> tuple[Regel, ...]:
    """The six steps with where the talk is in words beside them, or below when there is no room."""
    scherm = vel.scherm
    stand = on_one_line(clean(scherm.stand or (scherm.fase or "").capitalize(), vel.tekens))
    if not stand:
        return ()
    naam, scheiding, rest = stand.partition(vel.tekens.show(" · "))
    woorden = (Stuk("fase", naam), Stuk("zacht", scheiding + rest))
    balk = _steps(scherm, vel.tekens) if scherm.fase else ()
    rand = Stuk("gewoon", " " * vel.marge)
    lengte = sum(cell_width(s.tekst) for s in balk)
    if lengte > vel.room(_MAAT_TEKST):
        return vel.rows(stand, "fase")
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
        stijlen: tuple[Stijl, Stijl] = ("gekozen", "gekozen") if gekozen else ("fase", "gewoon")
        for rij in fold_evenly(clean(keuze.woord, vel.tekens), vel.room(_MAAT_VRAAG) - len(kop)):
            regels.append((Stuk("gewoon", " " * vel.marge), Stuk(stijlen[0], kop), Stuk(stijlen[1], rij)))
            kop = " " * len(kop)
    return tuple(regels)


def text_rows(
    regels: tuple[str, ...], kolommen: int, tekens: Tekens = VOLLEDIG, stijl: Stijl = "gewoon"
) -> tuple[Regel, ...]:
    """Lines of a longer text behind the margin, folded."""
    vel = _Vel(Scherm(vraag=""), kolommen, tekens)
    return tuple(regel for tekst in regels for regel in vel.rows(tekst, stijl))
