"""A store that keeps nothing: for practice (`lob oefen`) and for tests.

The rule that lives here: each write behaves as in the SQLite store, conflicts included, and all is forgotten when the
program ends. Many writes as one (`as_one`) are only many writes: what fails undoes none before it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext

from loopbaangesprek.fouten import Botsing
from loopbaangesprek.kop import Kop
from loopbaangesprek.logboek import Logregel
from loopbaangesprek.namen import fold
from loopbaangesprek.stores.base import (
    KORTSTE_BEGIN,
    Herschreven,
    Plek,
    Rij,
    Store,
    check_rows,
    named_so,
)
from loopbaangesprek.stores.log import Log, MemoryLog
from loopbaangesprek.stores.own_notes import MemoryOwnNotes, OwnNotes
from loopbaangesprek.teksten import opslag
from loopbaangesprek.vindbaar import Vindbaar


class _Talk:
    """All there is of one talk; `volgnr` tells which of a day was begun last."""

    def __init__(self, volgnr: int, kop: Kop) -> None:
        self.volgnr = volgnr
        self.kop = kop
        self.rijen: dict[int, Rij] = {}
        self.concepten: dict[Plek, str] = {}

    def set_drafts(self, concepten: Mapping[Plek, str | None]) -> None:
        for plek, tekst in concepten.items():
            self.concepten.pop(plek, None)
            if tekst is not None:
                self.concepten[plek] = tekst


class MemoryStore(Store):
    """Talks in memory, with the behaviour of a store on disk."""

    def __init__(self) -> None:
        """Begin empty."""
        self._gesprekken: dict[str, _Talk] = {}
        self._begonnen = 0
        self._voorbereid: dict[str, str] = {}
        self._instellingen: dict[str, str] = {}
        self.wachtzin = None
        self.own: OwnNotes = MemoryOwnNotes()
        self.log: Log = MemoryLog()

    def write(  # noqa: PLR0913 - all that goes into one transaction
        self,
        na: int,
        rijen: Sequence[Rij],
        kop: Kop,
        *,
        weg: Collection[int] = (),
        concepten: Mapping[Plek, str | None] | None = None,
        vindbaar: Vindbaar | None = None,  # noqa: ARG002 - nothing is searched in memory
        regel: Logregel | None = None,
    ) -> None:
        """Change one talk as a whole; see `Store.write`."""
        check_rows(na, rijen)
        talk = self._gesprekken.get(kop.id)
        if talk is None:
            if na:
                raise Botsing(opslag.ELDERS_GEWIST)
            self._begonnen += 1
            talk = self._gesprekken[kop.id] = _Talk(self._begonnen, kop)
        elif max(talk.rijen, default=0) > na:
            raise Botsing(opslag.BOTSING)
        talk.kop = kop
        talk.rijen.update((rij.nr, rij) for rij in rijen)
        for nr in weg:
            talk.rijen.pop(nr, None)
        talk.set_drafts(concepten or {})
        if regel is not None:
            self.log.add(regel)

    def as_one(self) -> AbstractContextManager[None]:
        """Memory writes at once, and takes nothing back."""
        return nullcontext()

    def rewrite(self, talks: Sequence[Herschreven]) -> None:
        """Put other facts in the place of facts; see `Store.rewrite`."""
        for talk in talks:
            daar = self._gesprekken.get(talk.kop.id)
            if daar is None or max(daar.rijen, default=0) > talk.na:
                raise Botsing(opslag.BOTSING if daar else opslag.ELDERS_GEWIST)
        for talk in talks:
            daar = self._gesprekken[talk.kop.id]
            daar.kop = talk.kop
            daar.rijen |= {nr: Rij(nr, daar.rijen[nr].om, regel) for nr, regel in talk.regels.items()}

    def facts(self, gesprek: str) -> list[Rij]:
        """Every fact of a talk in order."""
        talk = self._gesprekken.get(gesprek)
        return sorted(talk.rijen.values(), key=lambda rij: rij.nr) if talk else []

    def save_draft(self, gesprek: str, vraag: str, ronde: int, tekst: str | None) -> None:
        """Keep half-typed text, or remove it."""
        talk = self._gesprekken.get(gesprek)
        if talk is None:
            raise Botsing(opslag.ELDERS_GEWIST)
        talk.set_drafts({(vraag, ronde): tekst})

    def drafts(self, gesprek: str) -> dict[Plek, str]:
        """The half-typed texts of a talk."""
        talk = self._gesprekken.get(gesprek)
        return dict(talk.concepten) if talk else {}

    def talks(self, limit: int | None = None) -> list[Kop]:
        """All talks, newest first."""
        return self._where(lambda _: True)[:limit]

    def talk(self, gesprek: str) -> Kop | None:
        """The Kop of one talk, or None."""
        talk = self._gesprekken.get(gesprek)
        return talk.kop if talk else None

    def find(self, woord: str) -> list[Kop]:
        """The talks a typed word can mean; see `Store.find`."""
        naam = fold(woord)

        def of_code(kop: Kop) -> bool:
            return kop.code is not None and fold(kop.code) == naam

        if zelf := named_so(woord, self._where(lambda kop: fold(kop.id) == naam or of_code(kop))):
            return zelf
        lang = len(woord) >= KORTSTE_BEGIN
        return self._where(lambda kop: of_code(kop) or (lang and fold(kop.id).startswith(naam)))

    def interrupted(self) -> list[Kop]:
        """The talks that are not finished."""
        return self._where(lambda kop: kop.status == "loopt")

    def of_code(self, code: str) -> list[Kop]:
        """The talks of one jongere."""
        return self._where(lambda kop: kop.code is not None and fold(kop.code) == fold(code))

    def codes(self) -> list[str]:
        """Every code, that of the newest talk first."""
        codes: dict[str, str] = {}
        for kop in self.talks():
            if kop.code:
                codes.setdefault(fold(kop.code), kop.code)
        return list(codes.values())

    def erase_all(
        self, gesprekken: Collection[str], regel: Logregel | None = None, klaargezet: Collection[str] = ()
    ) -> None:
        """Forget some talks."""
        for gesprek in gesprekken:
            self._gesprekken.pop(gesprek, None)
            self.own.drop([note.nr for note in self.own.of_talk(gesprek)])
        for code in klaargezet:
            self.drop_prepared(code)
        if regel is not None:
            self.log.add(regel)

    def leave_no_copy(self) -> None:
        """What is gone from memory is gone."""

    def prepare(self, code: str, tekst: str) -> None:
        """Keep what was prepared for a jongere."""
        self._voorbereid[fold(code)] = tekst

    def prepared(self, code: str) -> str | None:
        """What was prepared for a jongere, or None."""
        return self._voorbereid.get(fold(code))

    def drop_prepared(self, code: str) -> None:
        """Remove what was prepared for a jongere."""
        self._voorbereid.pop(fold(code), None)

    def setting(self, naam: str) -> str | None:
        """A setting, or None."""
        return self._instellingen.get(naam)

    def set_setting(self, naam: str, waarde: str) -> None:
        """Keep a setting."""
        self._instellingen[naam] = waarde

    def close(self) -> None:
        """Nothing to let go of."""

    def _where(self, past: Callable[[Kop], bool]) -> list[Kop]:
        talks = [talk for talk in self._gesprekken.values() if past(talk.kop)]
        talks.sort(key=lambda talk: (talk.kop.datum, talk.volgnr), reverse=True)
        return [talk.kop for talk in talks]
