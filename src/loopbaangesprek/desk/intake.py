"""Files on their way in: each is looked at by itself, and those that can be kept reach the disk together.

The rule that lives here: nothing counts as taken in before it is on disk; a file that is refused stops no other, and
a talk that is kept already is not kept twice. A talk from paper looks for the step it looked back on, so those come
after the records, in the order of their days; within a day in that of their files.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, ExitStack, nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from loopbaangesprek.desk.answer_files import Found
from loopbaangesprek.desk.answers import Antwoordenbestand
from loopbaangesprek.desk.arrived import erased_here
from loopbaangesprek.desk.log import note
from loopbaangesprek.desk.same_talk import check_same, id_of, name_here
from loopbaangesprek.desk.taking_in import Beginnings, held, keep_and_write, name_for_code, remarks, told
from loopbaangesprek.fouten import AntwoordenFout, BankFout, Botsing, GesprekBeschadigd
from loopbaangesprek.gevoelige_woorden import all_that_stands_out
from loopbaangesprek.opening import is_kept
from loopbaangesprek.opnemen.inhoud import has_answers
from loopbaangesprek.opnemen.opname import Opname
from loopbaangesprek.teksten import invoeren as t
from loopbaangesprek.teksten import rechten as tr
from loopbaangesprek.vault.backups import back_up_after
from loopbaangesprek.vault.first_time import opened_to_keep
from loopbaangesprek.wiring import now

if TYPE_CHECKING:
    from loopbaangesprek.kop import Kop
    from loopbaangesprek.stores.base import Store
    from loopbaangesprek.talk.beginning import Wanted

TOGETHER = 100
"""How many talks reach the disk in one go: a broken-off run has at most so many to do again."""
REFUSALS = (AntwoordenFout, BankFout, GesprekBeschadigd)
"""What is wrong with one file, and says nothing about the next."""

State = Literal["opgenomen", "had_je_al", "geweigerd"]


class Outcome(Struct, frozen=True):
    """What came of a file: its talk is in, was there already, or was refused for a reason."""

    found: Found
    state: State
    talk: str | None = None
    reason: str | None = None
    written: tuple[Path, ...] = ()
    told: str = ""
    """The sentence about this talk by itself."""
    remarks: tuple[str, ...] = ()
    """What there is to say of its code, where it is told about by itself."""
    name: str | None = None
    """Its code, where that looks like a name and is new here."""
    better_not: tuple[str, ...] = ()
    """What in its answers may be better not kept."""


class Held(Struct, frozen=True):
    """A talk that can be kept, and the file it comes from."""

    found: Found
    bestand: Antwoordenbestand
    opname: Opname


class Intake:
    """Takes in files, one after the other; `outcomes` are those that are certain."""

    def __init__(self, folder: Path, wanted: Wanted, naar: Path | None, *, ook_gewist: bool = False) -> None:
        """Begin with nothing taken in; the store is opened when it is needed. Raises `BankFout`.

        With `ook_gewist` talks that were erased here may come back.
        """
        self.outcomes: list[Outcome] = []
        self.erased: list[Found] = []
        """The files of which the talk was erased here, and that stay out."""
        self._may_come_back = ook_gewist
        self._erased: frozenset[str] | None = None
        self._folder = folder
        self._naar = naar
        # Where files are written beside them: each talk with its own, or neither.
        self._alone = naar is not None
        self._beginnings = Beginnings(folder, wanted)
        self._beginnings.check_bank()
        self._waiting: list[Outcome | Held] = []
        self._papers: list[tuple[date, Found]] = []
        self._ids: set[str] = set()
        self._store: Store | None = None
        self._open = ExitStack()

    def close(self) -> None:
        """Let go of the store, with a reservekopie of what is in; what still waits is not taken in."""
        if self._store is not None and any(outcome.state == "opgenomen" for outcome in self.outcomes):
            back_up_after(self._store)
        self._open.close()

    def take(self, found: Found, *, waits: bool = True) -> bool:
        """Look at a file; False when it `waits` for others, and is one of the `papers`.

        Raises what stops them all: a place that fails, for the talks or for what is written.
        """
        item: Outcome | Held | None
        try:
            item = self._look(found, waits=waits)
        except REFUSALS as fout:
            item = Outcome(found, "geweigerd", reason=fout.zin)
        if item is None:
            return False
        self._waiting.append(item)
        if len(self._ids) >= (1 if self._alone else TOGETHER):
            self.flush()
        return True

    def papers(self) -> list[Found]:
        """The files that wait, in the order in which they have to be looked at; they wait no longer."""
        papers, self._papers = sorted(self._papers, key=lambda paper: paper[0]), []
        return [found for _, found in papers]

    def flush(self) -> None:
        """Keep what waits, and be certain of it; raises what `take` raises."""
        with self._in_one_go():
            outcomes = [self._finish(item) for item in self._waiting]
            nieuw = [outcome.talk for outcome in outcomes if outcome.state == "opgenomen" and outcome.talk]
            if nieuw and not self._alone:
                note(self._opened(), "ingevoerd", nieuw)
        self.outcomes += outcomes
        self._waiting, self._ids = [], set()

    def _look(self, found: Found, *, waits: bool) -> Outcome | Held | None:
        if found.reason:
            raise AntwoordenFout(found.reason)
        bestand = Antwoordenbestand(found.path, found.name)
        if waits and not has_answers(bestand.inhoud):
            # Read again when it is its turn: thousands of talks from paper would not fit in memory.
            self._papers.append((bestand.datum or now().date(), found))
            return None
        bestand.name_talks(name_here)
        gesprek = id_of(bestand)
        if gesprek in self._ids:
            self.flush()  # so that it is met where the others are
        if (kop := self._kept(gesprek)) is not None:
            return self._had(found, bestand, kop)
        if self._was_erased(gesprek):
            self.erased.append(found)
            raise AntwoordenFout(tr.IS_GEWIST)
        opname = held(bestand, self._beginnings.first_fact(bestand, gesprek))
        self._ids.add(gesprek)
        return Held(found, bestand, opname)

    def _kept(self, gesprek: str) -> Kop | None:
        """The talk that is kept under an id; where nothing was ever kept, no store is made to look."""
        if self._store is None and not is_kept(self._folder):
            return None
        return self._opened().talk(gesprek)

    def take_erased(self) -> None:
        """Take in after all what was erased here; raises what `take` raises."""
        again, self.erased, self._may_come_back = self.erased, [], True
        self.outcomes = [outcome for outcome in self.outcomes if outcome.found not in again]
        for found in again:
            self.take(found, waits=False)
        self.flush()

    def _was_erased(self, gesprek: str) -> bool:
        """Whether this talk was erased here; where nothing was ever kept, nothing was."""
        if self._may_come_back or (self._store is None and not is_kept(self._folder)):
            return False
        if self._erased is None:
            self._erased = erased_here(self._opened())
        return gesprek in self._erased

    def _opened(self) -> Store:
        if self._store is None:
            self._store = self._open.enter_context(opened_to_keep(self._folder))
        return self._store

    def _in_one_go(self) -> AbstractContextManager[None]:
        return self._opened().as_one() if self._ids and not self._alone else nullcontext()

    def _had(self, found: Found, bestand: Antwoordenbestand, kop: Kop) -> Outcome:
        check_same(self._opened(), kop, bestand, self._beginnings)
        return Outcome(found, "had_je_al", talk=kop.id, told=t.had_je_al(kop))

    def _finish(self, item: Outcome | Held) -> Outcome:
        """Keep a talk that can be kept; one that another window took in meanwhile is looked at again."""
        if isinstance(item, Outcome):
            return item
        gesprek = item.opname.gesprek.begin
        name = name_for_code(self._opened(), item.opname)
        try:
            written, step = keep_and_write(self._opened(), item.opname, self._naar, alone=self._alone)
        except Botsing:
            return self._look_again(item)
        return Outcome(
            item.found,
            "opgenomen",
            talk=gesprek.id,
            written=tuple(written),
            told=" ".join(filter(None, (told(item.opname, item.bestand), step))),
            remarks=tuple(remarks(item.opname, name)),
            name=name,
            better_not=tuple(all_that_stands_out(item.opname.gesprek)),
        )

    def _look_again(self, item: Held) -> Outcome:
        kop = self._opened().talk(item.opname.gesprek.begin.id)
        try:
            return self._had(item.found, item.bestand, kop) if kop else self._finish(item)
        except REFUSALS as fout:
            return Outcome(item.found, "geweigerd", reason=fout.zin)
