"""What a running talk has, and its store not yet: facts, and own notes.

The rule that lives here: what the store holds is read, never guessed; what is there already is not written twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from loopbaangesprek.fouten import Botsing
from loopbaangesprek.teksten import opslag

if TYPE_CHECKING:
    from loopbaangesprek.eigen import EigenAantekening
    from loopbaangesprek.stores.base import Plek, Rij, Store


class Bewaard(Struct, frozen=True):
    """What became of an append: the last number, and whether it is on disk (only then a ✓ may be shown)."""

    nr: int
    vast: bool


def missing(eigen: Sequence[Rij], daar: Sequence[Rij]) -> list[Rij]:
    """The rows of ours that are not in that place yet.

    Raises `Botsing` when something else is there than we know: then someone else wrote to this talk.
    """
    bekend = {rij.nr: rij for rij in eigen}
    if any(bekend.get(rij.nr) != rij for rij in daar):
        raise Botsing(opslag.BOTSING)
    return [rij for rij in eigen if rij.nr > last(daar)]


def last(rijen: Iterable[Rij]) -> int:
    """The last number of these rows; 0 when there are none."""
    return max((rij.nr for rij in rijen), default=0)


class PendingNotes:
    """The own notes of one running talk, those that are only in memory included."""

    def __init__(self, gesprek: str) -> None:
        """Begin with none; `read` tells what the store has."""
        self._gesprek = gesprek
        self._kept: list[EigenAantekening] = []
        self._new: list[EigenAantekening] = []
        self._gone: set[int] = set()

    def at(self, plek: Plek) -> list[EigenAantekening]:
        """The notes at a question, in the order in which they were written."""
        return [note for note in (*self._kept, *self._new) if (note.vraag, note.ronde) == plek]

    def hold(self, note: EigenAantekening) -> None:
        """Have a note, until `write`."""
        self._new.append(note)

    def let_go(self, plek: Plek) -> None:
        """Have no note at a question any more; what the store has goes with `write`."""
        self._gone |= {note.nr for note in self._kept if (note.vraag, note.ronde) == plek}
        self._new = [note for note in self._new if (note.vraag, note.ronde) != plek]
        self._kept = [note for note in self._kept if note.nr not in self._gone]

    def read(self, store: Store) -> None:
        """Take over what the store has."""
        self._kept = [note for note in store.own.of_talk(self._gesprek) if note.nr not in self._gone]

    def write(self, store: Store, *, elders: bool = False) -> None:
        """Bring a store up to date, another one than before with `elders`.

        Raises `OpslagFout`, and `Botsing` when the talk is not there.
        """
        if not (elders or self._new or self._gone):
            return
        daar = {_content(note) for note in store.own.of_talk(self._gesprek)}
        for note in (*(self._kept if elders else ()), *self._new):
            if _content(note) not in daar:
                store.own.add(self._gesprek, (note.vraag, note.ronde), note.om, note.tot, note.tekst)
        if not elders:
            store.own.drop(self._gone)

    def written(self, store: Store) -> None:
        """What waited is in the store now."""
        if self._new or self._gone:
            self._new, self._gone = [], set()
            self.read(store)


def _content(note: EigenAantekening) -> tuple[str, int, str, str]:
    return note.vraag, note.ronde, note.om, note.tekst
