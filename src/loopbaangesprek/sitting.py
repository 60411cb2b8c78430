"""What is on the table during one sitting and is no part of the talk: remarks, tips, the size of the screen.

The rule that lives here: nothing here is stored; stopping and going on later gives the same talk.
"""

from __future__ import annotations

from collections.abc import Sequence

from loopbaangesprek.gebeurtenissen import Plek
from loopbaangesprek.scherm import Face, Invoer, Scherm
from loopbaangesprek.session import Session
from loopbaangesprek.teksten import verloop as t
from loopbaangesprek.vragenbank import Keuze
from loopbaangesprek.wensen import Wens


class Sitting:
    """One sitting at one screen."""

    def __init__(self, session: Session, face: Face) -> None:
        """Sit down with a talk and a face."""
        self.session = session
        self.face = face
        self.large = False
        self.rescued = False
        self.read_back_done = False
        self.tell_opening = False
        self.banner: str | None = None
        self._notes: list[str] = []
        self._aids: tuple[Plek, list[str]] = (("", 0), [])

    def note(self, *regels: str) -> None:
        """Say something on the next screen."""
        self._notes += regels

    def take_notes(self) -> tuple[str, ...]:
        """The remarks for this screen, and forget them."""
        notes, self._notes = tuple(self._notes), []
        return notes

    def aid(self, plek: Plek, regel: str) -> None:
        """Put a tip or probe below the question of a place, as long as that question is on screen."""
        if self._aids[0] != plek:
            self._aids = (plek, [])
        if regel not in self._aids[1]:
            self._aids[1].append(regel)

    def aids_for(self, plek: Plek) -> tuple[str, ...]:
        """The tips and probes that were asked for at a place."""
        return tuple(self._aids[1]) if self._aids[0] == plek else ()

    def wish_and_tell(self, wens: Wens, gelukt: str = t.GENOTEERD) -> None:
        """Grant a wish and say that it was stored, or that it is only remembered for now."""
        self.note(gelukt if self.session.wish(wens) else t.IN_HET_GEHEUGEN)

    def ask_line(self, vraag: str, tekst: str = "") -> str | None:
        """Ask the counsellor for a line beside the talk; None when it was left."""
        return Sitting.line(self.face, vraag, tekst=tekst)

    def ask_choice(self, vraag: str, woorden: Sequence[str]) -> int | None:
        """Let the counsellor pick one of a few things; None when nothing was picked."""
        return Sitting.choose(self.face, vraag, woorden)

    @staticmethod
    def place(face: Face, moeite: str, vraag: str, plaatsen: Sequence[str], geen: str) -> str | None:
        """Ask for a folder, by number or typed; None when the counsellor goes on without."""
        keuze = tuple(Keuze(woord, woord) for woord in (*plaatsen, geen))
        invoer = face.ask(Scherm(vraag=vraag, keuze=keuze, balk=moeite), _drop)
        nummer = picked([k.woord for k in keuze], invoer)
        if nummer is not None:
            return None if nummer == len(plaatsen) else plaatsen[nummer]
        return None if invoer.einde or invoer.opdracht else invoer.tekst.strip() or None

    @staticmethod
    def line(face: Face, vraag: str, uitleg: str = "", *, tekst: str = "") -> str | None:
        """Ask for a line with any face; None when it was left or broken off."""
        hulp = (uitleg,) if uitleg else ()
        invoer = face.ask(Scherm(vraag=vraag, tekst=tekst, hulpregels=hulp), _drop)
        if invoer.einde:
            raise KeyboardInterrupt
        return None if invoer.opdracht else invoer.tekst

    @staticmethod
    def choose(face: Face, vraag: str, woorden: Sequence[str], uitleg: str = "") -> int | None:
        """Let one of a few things be picked with any face, by number or word; None when nothing was picked."""
        keuze = tuple(Keuze(woord, str(i)) for i, woord in enumerate(woorden))
        hulp = (uitleg,) if uitleg else ()
        return picked(woorden, face.ask(Scherm(vraag=vraag, keuze=keuze, hulpregels=hulp), _drop))


def _drop(_tekst: str) -> None:
    """What is typed beside the talk is not kept."""


def picked(woorden: Sequence[str], invoer: Invoer) -> int | None:
    """The number (from 0) of the choice that was typed, or None."""
    woord = invoer.tekst.strip().casefold()
    if invoer.einde or invoer.opdracht or not woord:
        return None
    if woord.isdecimal():
        return int(woord) - 1 if 1 <= int(woord) <= len(woorden) else None
    begin = [i for i, w in enumerate(woorden) if w.casefold().startswith(woord)]
    return begin[0] if len(begin) == 1 else None
