"""A talk in progress: the facts so far, the state they make, and the store that holds them.

The rule that lives here: facts are stored first and applied after that; a ✓ is shown only for what is stored.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import pairwise

from loopbaangesprek.besluit import decide
from loopbaangesprek.fouten import Botsing, OpslagFout
from loopbaangesprek.gebeurtenissen import Beantwoord, Begonnen, Feit, Plek, from_line, to_line
from loopbaangesprek.gesprek import Gesprek, apply, replay
from loopbaangesprek.hoofd import head, head_and_words
from loopbaangesprek.inkorten import superseded, taken_back
from loopbaangesprek.logboek import Logregel
from loopbaangesprek.stores.base import Rij, Store
from loopbaangesprek.stores.keep_going import KeepGoing
from loopbaangesprek.wensen import Wens

Clock = Callable[[], datetime]
_PAUZE = 15 * 60
"""A silence longer than this (seconds) does not count as time in the talk."""


class Session:
    """One talk at one keyboard; `moved_to` is the folder it went to when the usual one failed.

    `owes` tells that something was taken back, which may stand in a place that it was kept in before.

    Raises `Geweigerd` for a wish that cannot be, and `Botsing` when another window wrote first; the talk was
    then read again, and the wish can be weighed anew.
    """

    def __init__(self, store: KeepGoing, clock: Clock, rijen: Sequence[Rij]) -> None:
        """Take up a talk from its rows; the first of them is its beginning."""
        self.clock = clock
        self.store = store
        self.id = store.gesprek
        self.moved_to: str | None = None
        self.owes = False
        self._read(rijen)

    @classmethod
    def begin(cls, store: Store, clock: Clock, feit: Begonnen, regel: Logregel | None = None) -> Session:
        """A new talk; where its first fact cannot be written the talk begins in memory (`store.trouble`).

        `regel` is its line in the log, kept with that fact.
        """
        om = clock()
        kept = KeepGoing(store, feit.id, ())
        kept.append(0, [to_line(feit)], om.isoformat(), head(Gesprek(feit), om), regel=regel)
        return cls(kept, clock, kept.facts())

    @classmethod
    def resume(cls, store: Store, clock: Clock, gesprek: str) -> Session:
        """A talk as it stands in the store."""
        rijen = store.facts(gesprek)
        return cls(KeepGoing(store, gesprek, rijen), clock, rijen)

    def _read(self, rijen: Sequence[Rij]) -> None:
        self.numbers = [rij.nr for rij in rijen]
        self.facts: list[Feit] = [from_line(rij.regel) for rij in rijen]
        self.times = [datetime.fromisoformat(rij.om) for rij in rijen]
        self.talk: Gesprek = replay(self.facts)

    def wish(self, *wensen: Wens) -> bool:
        """Grant a wish, or more at once; returns whether it is safely stored (False: kept in memory only)."""
        return self.add(self._granted(*wensen))

    def wish_kept(self, wens: Wens) -> None:
        """Grant a wish of which nothing may stay in memory only; raises `OpslagFout` when it can't be stored."""
        self.add_kept(self._granted(wens))

    def _granted(self, *wensen: Wens) -> list[Feit]:
        talk, feiten = self.talk, []
        for wens in wensen:
            for feit in decide(talk, wens, self.clock().date()):
                talk = apply(talk, feit)
                feiten.append(feit)
        return feiten

    def add_kept(self, feiten: Sequence[Feit]) -> None:
        """Store facts of which nothing may stay in memory only; raises `OpslagFout` when they can't be stored."""
        if not self.add(feiten) and self.store.trouble:
            raise OpslagFout(self.store.trouble)

    def add(self, feiten: Sequence[Feit]) -> bool:
        """Store facts in one transaction and apply them."""
        talk = self.talk
        for feit in feiten:
            talk = apply(talk, feit)
        om = self.clock()
        last = self.numbers[-1]
        try:
            lines = [to_line(f) for f in feiten]
            done = {f.plek: None for f in feiten if isinstance(f, Beantwoord)}
            # In a talk that goes on the words to find change with every answer: they are worked out when it stops.
            kop, vindbaar = head_and_words(talk, om) if talk.einde else (head(talk, om), None)
            kept = self.store.append(last, lines, om.isoformat(), kop, concepten=done, vindbaar=vindbaar)
        except Botsing:
            self.reload()
            raise
        self.numbers += range(last + 1, kept.nr + 1)
        self.facts += feiten
        self.times += [om] * len(feiten)
        self.talk = talk
        return kept.vast

    def reload(self) -> None:
        """Read the talk again as it stands in the store."""
        self._read(self.store.reread())

    def shorten(self) -> None:
        """Let go of what was taken back or replaced, and keep by which words the talk can be found.

        What cannot be written now stays until later.
        """
        weg = superseded(self.facts)
        if taken_back(self.facts, self.talk):
            self.owes = True
            self.store.leave_no_copy()
        if self.store.trouble or (self.talk.einde and not weg):
            return  # the words of a talk that ended were kept with its end
        numbers = [self.numbers[i] for i in weg]
        try:
            kop, vindbaar = head_and_words(self.talk, self.times[-1])
            done = self.store.replace(self.numbers[-1], numbers, kop, vindbaar)
        except Botsing:
            self.reload()
        else:
            if done and weg:
                self._read(self.store.facts())

    def draft(self, plek: Plek) -> str | None:
        """The half-typed text at a place, or None."""
        return self.store.drafts().get(plek)

    def keep_draft(self, plek: Plek, tekst: str | None) -> None:
        """Keep half-typed text; None or nothing but white space removes it."""
        self.store.save_draft(*plek, tekst if tekst and tekst.strip() else None)

    def drop_drafts(self) -> None:
        """Let go of all half-typed text."""
        for plek in self.store.drafts():
            self.keep_draft(plek, None)

    def minutes(self) -> int:
        """The time in the talk in whole minutes; long silences do not count."""
        moments = [*self.times, self.clock()]
        gaps = ((b - a).total_seconds() for a, b in pairwise(moments))
        return int(sum(gap for gap in gaps if 0 < gap < _PAUZE) // 60)
