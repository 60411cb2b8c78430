"""A bank file while it is changed: its text, its tree, and the way from one to the other.

The rule that lives here: after each cut the text is read again, so that no place is ever out of date. What cannot
be found or cannot be done is an error before anything was written.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from loopbaangesprek.bankbewerking.blad import Blad, Plek, is_blank, to_sheet
from loopbaangesprek.bankbewerking.einde import end_of, is_flow, key_of, sign_at, skip, start_of
from loopbaangesprek.bankbewerking.gegevens import Pad, Waarde, to_data
from loopbaangesprek.bankbewerking.schrijfwijze import Schrijfwijze, habits
from loopbaangesprek.plaats import Knoop

Lezer = Callable[[str], Knoop]
"""Reads a text into a tree; raises `LeesFout`."""


class NietTeDoen(Exception):
    """Not to be done: a change that this file cannot have without touching more than was asked."""


class Bestand(Struct, frozen=True):
    """A file that is worked on: its text as a sheet, its tree, and how it is written."""

    blad: Blad
    boom: Knoop
    lezer: Lezer
    schrijfwijze: Schrijfwijze

    @property
    def tekst(self) -> str:
        """The whole text, as it goes into the file."""
        return self.blad.tekst

    @property
    def data(self) -> Waarde:
        """What the file says."""
        return to_data(self.boom)

    @property
    def json(self) -> bool:
        """Whether the whole file stands between brackets, every key between quotes."""
        eerste = next(iter(self.boom.leden.values()), None)
        return (
            is_flow(self.blad, self.boom) and eerste is not None and sign_at(self.blad, key_of(eerste)) == '"'
        )

    def read(self, blad: Blad) -> Bestand:
        """The file with another text."""
        return open_file(blad.tekst, self.lezer, self.schrijfwijze)

    def get(self, pad: Pad) -> Knoop | None:
        """The value at the end of a way, when there is one; it may hold nothing."""
        knoop: Knoop | None = self.boom
        for deel in pad:
            knoop = _below(knoop, deel) if knoop is not None else None
        return knoop

    def need(self, pad: Pad) -> Knoop:
        """The value at the end of a way. Raises `NietTeDoen`."""
        if (knoop := self.get(pad)) is None:
            raise NietTeDoen(pad)
        return knoop

    def indent(self, pad: Pad) -> int:
        """How far what a value stands in is from the left edge."""
        return self.need(pad[:-1]).kolom - 1

    def end(self, pad: Pad) -> Plek:
        """Where the value at the end of a way ends in the text."""
        return end_of(self.blad, self.need(pad), self.indent(pad) if pad else 0)

    def in_flow(self, pad: Pad) -> bool:
        """Whether a value stands between brackets, however many lists deeper."""
        return any(is_flow(self.blad, self.need(pad[:diep])) for diep in range(len(pad)))

    def colon(self, pad: Pad) -> Plek:
        """The place right behind the colon of a key. Raises `NietTeDoen`."""
        regel, kolom = skip(self.blad, self.key_end(pad))
        if sign_at(self.blad, (regel, kolom)) != ":":
            raise NietTeDoen(pad)
        return regel, kolom + 1

    def key_end(self, pad: Pad) -> Plek:
        """Where a key ends in the text."""
        regel, kolom = key_of(self.need(pad))
        kaal = sign_at(self.blad, (regel, kolom)) not in {'"', "'"}
        return end_of(self.blad, Knoop(str(pad[-1]), "", regel + 1, kolom + 1, kaal=kaal), 0)

    def dash(self, pad: Pad) -> Plek:
        """The place of the dash of something in a list that stands below each other."""
        *boven, nummer = pad
        lijst = self.need(tuple(boven))
        if nummer == 0:
            return start_of(lijst)
        regel = self.end((*boven, int(nummer) - 1))[0] + 1
        kolom = lijst.kolom - 1
        for nummer_ in range(regel, len(self.blad.regels)):
            tekst = self.blad.regels[nummer_]
            if tekst[kolom : kolom + 1] == "-" and is_blank(tekst[:kolom]):
                return nummer_, kolom
        raise NietTeDoen(pad)


def open_file(tekst: str, lezer: Lezer, schrijfwijze: Schrijfwijze | None = None) -> Bestand:
    """A text as a file that can be changed. Raises what the reader raises."""
    blad = to_sheet(tekst)
    boom = lezer(tekst)
    return Bestand(blad, boom, lezer, schrijfwijze or habits(blad, boom))


def _below(knoop: Knoop, deel: str | int) -> Knoop | None:
    if isinstance(deel, str):
        return knoop.leden.get(deel)
    return knoop.lijst[deel] if deel < len(knoop.lijst) else None
