"""A talk goes on when it cannot be saved: what is said is held in memory until a place takes it.

The rule that lives here: the whole talk is in memory from the first moment. While the store fails, every
append tries again with all that is pending, in one transaction; and any other store can take over. What the
store holds is read, never guessed: a write that failed half-way may have succeeded after all.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress

from loopbaangesprek.eigen import EigenAantekening
from loopbaangesprek.fouten import Botsing, GesprekNietGevonden, LobFout, OpslagFout
from loopbaangesprek.kop import Kop
from loopbaangesprek.logboek import Logregel
from loopbaangesprek.stores.base import Plek, Rij, Store, number
from loopbaangesprek.stores.pending import Bewaard, PendingNotes, last, missing
from loopbaangesprek.teksten import opslag
from loopbaangesprek.vindbaar import Vindbaar


class KeepGoing:
    """One running talk on a store that may fail: only `move_to` raises `OpslagFout`.

    `trouble` is None while all is well, else the sentence for the bar; `left` are the stores that it was moved from.
    """

    def __init__(self, store: Store, gesprek: str, rijen: Sequence[Rij]) -> None:
        """Take up a talk from the rows that were read from this store (none for a talk that begins)."""
        self.store = store
        self.gesprek = gesprek
        self.trouble: str | None = None
        self._rijen = list(rijen)
        self._vast = last(rijen)
        self._kop: Kop | None = None
        self._vindbaar: Vindbaar | None = None
        self._concepten: dict[Plek, str] = {}
        self._nog: dict[Plek, str | None] = {}
        self._eigen, self.left = PendingNotes(gesprek), list[Store]()
        try:
            self._kop = store.talk(gesprek)
            self._concepten = store.drafts(gesprek)
            self._eigen.read(store)  # so that they can go to another place too
        except OpslagFout as fout:
            self._in_trouble(fout)

    def facts(self) -> list[Rij]:
        """The whole talk as far as this window knows it, what is only in memory included."""
        return list(self._rijen)

    def drafts(self) -> dict[Plek, str]:
        """The half-typed texts, those that are only in memory included."""
        return dict(self._concepten)

    def own_notes(self, plek: Plek) -> list[EigenAantekening]:
        """The own notes at a question, those that are only in memory included."""
        with suppress(OpslagFout):
            self._eigen.read(self.store)
        return self._eigen.at(plek)

    def note_own(self, note: EigenAantekening) -> bool:
        """Keep an own note; returns whether it is on disk. Raises `Botsing` when the talk was erased meanwhile."""
        self._eigen.hold(note)
        return self._write_own()

    def drop_own(self, plek: Plek) -> bool:
        """Take away the own notes at a question; returns whether that was done on disk too."""
        self._eigen.let_go(plek)
        return self._write_own()

    def _write_own(self) -> bool:
        """In trouble it waits for what is tried with the next fact."""
        try:
            if self.trouble is None:
                with self.store.as_one():
                    self._eigen.write(self.store)
                self._eigen.written(self.store)
        except OpslagFout as fout:
            self._in_trouble(fout)
        return self.trouble is None

    def append(  # noqa: PLR0913 - all that goes into one transaction
        self,
        na: int,
        regels: Sequence[str],
        om: str,
        kop: Kop,
        *,
        concepten: Mapping[Plek, str | None] | None = None,
        vindbaar: Vindbaar | None = None,
        regel: Logregel | None = None,
    ) -> Bewaard:
        """Add facts behind number `na`, on disk or else in memory; drafts and the words to find go along.

        A line for the log goes to the disk with them, or nowhere: what comes there later is told by no line.
        Raises `Botsing` when another window wrote first: nothing was added then, `reread` and decide anew.
        """
        if na < last(self._rijen):
            raise Botsing(opslag.BOTSING)
        nieuw = number(na, regels, om)
        nog = {**self._nog, **(concepten or {})}
        self._vindbaar = vindbaar or self._vindbaar
        try:
            if self.trouble is None:
                self.store.write(na, nieuw, kop, concepten=nog, vindbaar=vindbaar, regel=regel)
            else:
                self._write_missing(self.store, [*self._rijen, *nieuw], kop, nog)
            self._safe(na + len(nieuw))
        except OpslagFout as fout:
            self._in_trouble(fout)
            self._nog = nog
        self._remember(nieuw, kop, concepten or {})
        return Bewaard(na + len(nieuw), self.trouble is None)

    def replace(self, na: int, weg: Collection[int], kop: Kop, vindbaar: Vindbaar | None = None) -> bool:
        """Drop facts for good; returns whether that was done. What cannot be dropped now simply stays.

        `facts` tells what is left, and from which number to go on. Raises `Botsing` when another window wrote
        first.
        """
        if self.trouble is not None:
            return False
        try:
            self.store.replace(self.gesprek, na, weg, kop, vindbaar)
        except OpslagFout as fout:
            self._in_trouble(fout)
            return False
        self._rijen = [rij for rij in self._rijen if rij.nr not in weg]
        self._vast, self._kop = last(self._rijen), kop
        return True

    def leave_no_copy(self) -> None:
        """No byte may be left of what is deleted; that this cannot be promised now is no trouble for the talk."""
        with suppress(OpslagFout):
            self.store.leave_no_copy()

    def save_draft(self, vraag: str, ronde: int, tekst: str | None) -> bool:
        """Keep half-typed text (None removes it); returns whether it is on disk.

        In trouble it is not tried: whoever types must not wait. A talk that is gone is told by the next append.
        """
        plek = (vraag, ronde)
        if self.trouble is None and self._concepten.get(plek) == tekst:
            return True
        self._remember((), self._kop, {plek: tekst})
        if self.trouble is None:
            try:
                self.store.save_draft(self.gesprek, vraag, ronde, tekst)
            except OpslagFout as fout:
                self._in_trouble(fout)
            except Botsing:
                return False
            else:
                return True
        self._nog[plek] = tekst
        return False

    def retry(self) -> bool:
        """Try once more to write all that is pending; returns whether everything is on disk now.

        Raises `Botsing` when another window wrote to the talk meanwhile.
        """
        try:
            if self.trouble is not None and self._kop is not None:
                self._write_missing(self.store, self._rijen, self._kop, self._nog)
                self._safe(last(self._rijen))
        except OpslagFout as fout:
            self._in_trouble(fout)
        return self.trouble is None

    def reread(self) -> list[Rij]:
        """The talk as it stands in the store, with what is still pending behind it (renumbered).

        Raises `GesprekNietGevonden` when another window erased the talk. While the store cannot be read, the
        talk as this window knows it.
        """
        try:
            daar = self.store.facts(self.gesprek)
            concepten = self.store.drafts(self.gesprek)
        except OpslagFout as fout:
            self._in_trouble(fout)
            return self.facts()
        if not daar and self._vast:
            raise GesprekNietGevonden(opslag.ELDERS_GEWIST)
        self._put_behind(daar)
        self._concepten = concepten
        self._remember((), self._kop, self._nog)
        self.retry()
        return self.facts()

    def move_to(self, store: Store) -> None:
        """Write the whole talk to another store and go on there; what was written before stays where it is.

        Raises `OpslagFout` when that place fails too, and `Botsing` when it holds another reading of this
        talk; the talk then stays as it was.
        """
        if self._kop is not None:
            weg = {plek: tekst for plek, tekst in self._nog.items() if tekst is None}
            self._write_missing(store, self._rijen, self._kop, {**weg, **self._concepten}, elders=True)
        self.left.append(self.store)
        self.store = store
        self._safe(last(self._rijen))

    def _write_missing(
        self,
        store: Store,
        rijen: Sequence[Rij],
        kop: Kop,
        concepten: Mapping[Plek, str | None],
        *,
        elders: bool = False,
    ) -> None:
        """Bring a store up to date in one transaction; never bring back what another window erased."""
        daar = store.facts(self.gesprek)
        if self._vast and not daar and not elders:
            raise Botsing(opslag.ELDERS_GEWIST)
        nog = missing(rijen, daar)
        with store.as_one():
            store.write(last(daar), nog, kop, concepten=concepten, vindbaar=self._vindbaar)
            self._eigen.write(store, elders=elders)
        self._eigen.written(store)

    def _put_behind(self, daar: list[Rij]) -> None:
        """Take over what the store holds, and number what it lacks behind that."""
        gelijk = {rij.nr: rij for rij in daar}
        nog = [rij for rij in self._rijen if rij.nr > self._vast and gelijk.get(rij.nr) != rij]
        self._vast = last(daar)
        self._rijen = daar + [Rij(self._vast + i, rij.om, rij.regel) for i, rij in enumerate(nog, 1)]

    def _remember(self, nieuw: Sequence[Rij], kop: Kop | None, concepten: Mapping[Plek, str | None]) -> None:
        self._rijen += nieuw
        self._kop = kop
        for plek, tekst in concepten.items():
            self._concepten.pop(plek, None)
            if tekst is not None:
                self._concepten[plek] = tekst

    def _safe(self, nr: int) -> None:
        self.trouble, self._vast, self._nog = None, nr, {}

    def _in_trouble(self, fout: LobFout) -> None:
        self.trouble = opslag.balk(fout.zin)
