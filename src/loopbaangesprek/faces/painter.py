"""Painting a prompt with bare codes, and the text that stands above it.

The rule that lives here: a screen is painted over from its top, row by row, and what is left below is wiped; so
nothing flickers. Text that was shown to be read stays above the next prompt, and nothing scrolls away unread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from loopbaangesprek.faces import terminal as t
from loopbaangesprek.faces.blocks import Regel, Stuk, blocks, text_rows
from loopbaangesprek.faces.cells import cell_width
from loopbaangesprek.faces.folded import FoldedText
from loopbaangesprek.faces.paint import Blad, lay_out
from loopbaangesprek.faces.palette import Stijl
from loopbaangesprek.faces.typwerk import as_text
from loopbaangesprek.scherm import Scherm
from loopbaangesprek.schoon import schoon

_WIT = 3
"""Rows of white that a full screen still has; with less, what stands around the question is read first."""

_WOORDEN = ("vraag", "keuze", "invoer")
"""What must be read to answer."""

Pauzeer = Callable[[], None]


class Painter:
    """What stands on the screen of one talk."""

    def __init__(self, terminal: t.Terminal) -> None:
        """Begin with a screen that belongs to someone else."""
        self._terminal = terminal
        self._boven: tuple[tuple[Stijl, str], ...] = ()
        self._ongelezen = 0
        self._omlaag = 0
        self._bladzij: tuple[Regel, ...] = ()

    def clear(self) -> None:
        """Make the screen empty."""
        self._terminal.write(t.HOME, t.NAAR_ONDER_LEEG)
        self.forget()

    def hide(self) -> None:
        """Make the screen empty, and wipe what can be scrolled back to, without forgetting what stood there.

        In this order: some terminals keep a screen that is wiped among what can be scrolled back to.
        """
        self._terminal.write(t.HOME, t.NAAR_ONDER_LEEG, t.TERUGLEZEN_LEEG)

    def page(self) -> str:
        """What wipes the screen and brings back the page that was being read."""
        return t.HOME + t.NAAR_ONDER_LEEG + self._terminal.painted(self._bladzij) + "\r\n"

    def forget(self) -> None:
        """The next prompt takes the whole screen."""
        self._boven = ()
        self._bladzij = ()
        self._ongelezen = 0

    def show(self, stijl: Stijl, regels: tuple[str, ...], pauzeer: Pauzeer) -> None:
        """Show lines below each other, a screen at a time."""
        if not self._boven:
            self.clear()
        hoogte = max(1, self._terminal.maat.rijen - 1)
        rijen = self._rows((stijl, regel) for regel in regels)
        while rijen:
            if self._ongelezen >= hoogte:
                pauzeer()
                self._ongelezen, self._bladzij = 0, ()
            deel, rijen = rijen[: hoogte - self._ongelezen], rijen[hoogte - self._ongelezen :]
            self._terminal.write(self._terminal.painted(deel), "\r\n")
            self._ongelezen += len(deel)
            self._bladzij += deel
        self._boven += tuple((stijl, regel) for regel in regels)

    def _rows(self, regels: Iterable[tuple[Stijl, str]]) -> tuple[Regel, ...]:
        kolommen = self._terminal.maat.kolommen
        return tuple(
            r for stijl, tekst in regels for r in text_rows((tekst,), kolommen, self._terminal.tekens, stijl)
        )

    def make_room(self, scherm: Scherm, pauzeer: Pauzeer) -> Scherm:
        """The prompt as it fits; what stands around a question that leaves no room for it is shown to read first."""
        maat = self._terminal.maat
        rond = () if scherm.groot else (*scherm.meldingen, *scherm.hulpregels)
        hoogte = _WIT + sum(len(b.regels) for b in blocks(scherm, maat.kolommen, self._terminal.tekens))
        if rond and hoogte > maat.rijen:
            self.show("zacht", rond, pauzeer)
            scherm = replace(scherm, meldingen=(), hulpregels=())
        if self._is_cut(scherm):
            keuzes = (f"  {nummer}  {k.woord}" for nummer, k in enumerate(scherm.keuze, 1))
            self.show("vraag", (scherm.vraag, *keuzes), pauzeer)
        if self._ongelezen + self._lay_out(scherm).hoogte > maat.rijen and self._ongelezen:
            pauzeer()
        self._ongelezen = 0
        return scherm

    def _is_cut(self, scherm: Scherm) -> bool:
        """Whether the window is so small that the question or its choices lose words."""
        maat = self._terminal.maat
        nodig = [b for b in blocks(scherm, maat.kolommen, self._terminal.tekens) if b.naam in _WOORDEN]
        return sum(len(b.regels) for b in nodig) > maat.rijen

    def paint(self, scherm: Scherm) -> Blad:
        """Write the prompt and leave the cursor where the answer is typed."""
        rijen = self._typed(scherm)
        blad = self._lay_out(scherm, len(rijen))
        ruimte = max(1, self._terminal.maat.rijen - len(blad.boven) - len(blad.onder))
        rijen = rijen[-ruimte:]
        alles = self._terminal.painted((*blad.boven, *rijen, *blad.onder), scherm.fase)
        begin = "" if self._boven else t.HOME
        rechts = sum(cell_width(s.tekst) for s in rijen[-1])
        naar_invoer = f"{up(len(blad.onder))}\r\x1b[{rechts}C"
        self._terminal.write(t.CURSOR_WEG, begin, alles, t.NAAR_ONDER_LEEG, naar_invoer, t.CURSOR_TERUG)
        self._omlaag = len(blad.boven) + len(rijen) - 1
        return blad

    def back_to_top(self) -> None:
        """Put the cursor at the first row of the prompt, where the library starts to draw it."""
        self._terminal.write("\r", up(self._omlaag))

    def anew(self, scherm: Scherm) -> str:
        """What wipes the screen and brings back what stood above the prompt, as far as it fits."""
        ruimte = max(0, self._terminal.maat.rijen - self._lay_out(scherm).hoogte)
        rijen = self._rows(self._boven)[-ruimte:] if ruimte else ()
        boven = self._terminal.painted(rijen) + "\r\n" if rijen else ""
        return t.HOME + t.NAAR_ONDER_LEEG + boven

    def _lay_out(self, scherm: Scherm, getypt: int = 1) -> Blad:
        return lay_out(scherm, self._terminal.maat, self._terminal.tekens, getypt=getypt)

    def _typed(self, scherm: Scherm) -> list[Regel]:
        """What stands in the answer already, as rows behind the prompt sign."""
        blad = self._lay_out(scherm)
        tekst = as_text(schoon(scherm.tekst))
        sprong = (Stuk("gewoon", " " * blad.inspring),)
        rijen = FoldedText().fold(tekst, blad.breedte)
        return [
            (*(sprong if i else blad.invoer), Stuk("gewoon", tekst[a:b])) for i, (a, b) in enumerate(rijen)
        ]


def up(rijen: int) -> str:
    """The code that moves the cursor up."""
    return f"\x1b[{rijen}A" if rijen else ""
