"""What is on the table during one sitting and is no part of the talk: remarks, tips, the size of the screen.

The rule that lives here: nothing here is stored; stopping and going on later gives the same talk.
"""

from __future__ import annotations

from loopbaangesprek.gebeurtenissen import Plek
from loopbaangesprek.scherm import Face
from loopbaangesprek.talk.session import Session
from loopbaangesprek.teksten import bescherming as tb
from loopbaangesprek.teksten import verloop as t
from loopbaangesprek.wensen import Wens


class Sitting:
    """One sitting at one screen."""

    def __init__(self, session: Session, face: Face, *, banner: str | None = None) -> None:
        """Sit down with a talk and a face."""
        self.session = session
        self.face = face
        self.large = False
        self.rescued = False
        self.read_back_done = False
        self.tell_opening = False
        self.banner = banner
        self.told_half: set[Plek] = set()
        self.waiting: dict[Plek, str] = {}  # what was sent here after another window wrote (`other_window`)
        self._asked_about: set[Plek] = set()
        self._notes: list[str] = []
        self._replies: list[str] = []
        self._refused = False
        self._aids: tuple[Plek, list[str]] = (("", 0), [])

    def note(self, *regels: str) -> None:
        """Say something on the next screen; not where the jongere reads along (M45)."""
        self._notes += regels

    def reply(self, *regels: str) -> None:
        """Answer to what was typed: this stands on every screen, also where the jongere reads along."""
        self._replies += regels

    def refuse(self, *regels: str) -> None:
        """Answer to a choice that was none; an empty answer after it needs no second word on how to choose."""
        self.reply(*regels)
        self._refused = True

    def take_refused(self) -> bool:
        """Whether the last choice was none, and forget it."""
        was, self._refused = self._refused, False
        return was

    def ask_gently(self, plek: Plek, tekst: str) -> None:
        """Say once per place that something typed there may be better not kept; it holds nobody up."""
        if plek in self._asked_about:
            return
        from loopbaangesprek.gevoelige_woorden import stands_out  # noqa: PLC0415 - after the first screen

        if wat := stands_out(tekst):
            self._asked_about.add(plek)
            self.note(tb.misschien(wat))

    def take_notes(self) -> tuple[str, ...]:
        """The remarks for this screen, and forget them."""
        notes = (*(() if self.large else self._notes), *self._replies)
        self._notes, self._replies = [], []
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
