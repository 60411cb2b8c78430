"""The text of a file as lines that each keep their own end.

The rule that lives here: a change names a place and what comes there; every other line comes out as it went in,
with CRLF where it had CRLF, and without a newline at the end where it had none. Lines and columns count from 0.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

Plek = tuple[int, int]
"""A place: the line and the column."""

_EINDE = re.compile("\r\n|\n|\r")
_MERK = "\ufeff"


class Blad(Struct, frozen=True):
    """A sheet of text: its lines, how each of them ends, and the mark that some programs put in front."""

    regels: tuple[str, ...]
    einden: tuple[str, ...]
    merk: str = ""

    @property
    def tekst(self) -> str:
        """The whole text, as it goes into the file."""
        return self.merk + "".join(
            regel + einde for regel, einde in zip(self.regels, self.einden, strict=True)
        )

    @property
    def regeleinde(self) -> str:
        """How a new line ends: as the first one does."""
        return self.einden[0] or "\n"

    def rest(self, plek: Plek) -> str:
        """What stands on the line from this place on."""
        return self.regels[plek[0]][plek[1] :]

    def cut(self, van: Plek, tot: Plek, nieuw: str = "") -> Blad:
        """Put something in the place of a piece; a newline in it ends a line as the others end."""
        eerste, *rest = nieuw.split("\n")
        begin, einde = self.regels[van[0]][: van[1]], self.rest(tot)
        regels = [begin + eerste, *rest]
        regels[-1] += einde
        # The old first line keeps its own end when something is put behind it on lines of their own.
        voor = [self.einden[van[0]] or self.regeleinde] if rest else []
        midden = [self.regeleinde] * (len(rest) - 1) if rest else []
        return self._with(van[0], tot[0] + 1, regels, [*voor, *midden, self.einden[tot[0]]])

    def insert(self, voor: int, nieuw: Sequence[str]) -> Blad:
        """Put lines in front of a line; past the last one, behind it."""
        if voor < len(self.regels):
            return self._with(voor, voor, nieuw, [self.regeleinde] * len(nieuw))
        laatste = len(self.regels) - 1
        return self.cut((laatste, len(self.regels[laatste])), (laatste, len(self.regels[laatste])),
                        "".join(f"\n{regel}" for regel in nieuw))  # fmt: skip

    def without(self, van: int, tot: int) -> Blad:
        """Take lines out, the last one not included."""
        return self._with(van, tot, (), ())

    def _with(self, van: int, tot: int, regels: Sequence[str], einden: Sequence[str]) -> Blad:
        regels = (*self.regels[:van], *regels, *self.regels[tot:])
        einden = (*self.einden[:van], *einden, *self.einden[tot:])
        # Behind a line that has an end another one begins, be it empty; so the parser counts too.
        rest = ("",) if not einden or einden[-1] else ()
        return replace(self, regels=(*regels, *rest), einden=(*einden, *rest))


def to_sheet(tekst: str) -> Blad:
    """The text of a file as a sheet; `to_sheet(tekst).tekst` is the same text again."""
    merk, tekst = (_MERK, tekst[1:]) if tekst.startswith(_MERK) else ("", tekst)
    return Blad(tuple(_EINDE.split(tekst)), (*_EINDE.findall(tekst), ""), merk)


def is_blank(regel: str) -> bool:
    """Whether nothing stands on a line."""
    return not regel.strip()


def is_remark(regel: str) -> bool:
    """Whether a line holds a comment and nothing else."""
    return regel.lstrip().startswith("#")


def indent_of(regel: str) -> int:
    """How far a line stands from the left edge."""
    return len(regel) - len(regel.lstrip(" "))
