"""Golden transcripts: a whole talk through the plain face, with what was typed marked by "> "."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from pathlib import Path

from loopbaangesprek.banks import load_bank
from loopbaangesprek.faces.plain import PlainFace
from loopbaangesprek.gebeurtenissen import Vorige
from loopbaangesprek.stores.memory import MemoryStore
from loopbaangesprek.talk.before import what_is_told
from loopbaangesprek.talk.beginning import Wanted, begin
from loopbaangesprek.talk.conduct import hold
from loopbaangesprek.talk.session import Session
from loopbaangesprek.voorbereiding import Voorbereiding


class TickingClock:
    """A clock that ticks a minute a talkative look."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Ten seconds after the last look."""
        self.moment += timedelta(seconds=10)
        return self.moment


class Echo(io.StringIO):
    """Typed lines, each shown in the transcript at the moment it is read."""

    def __init__(self, typed: str, out: io.StringIO) -> None:
        super().__init__(typed)
        self.out = out

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]  # typeshed's two bases differ
        """The next line, shown as typed."""
        line = super().readline(-1 if size is None else size)
        if line:
            self.out.write(f"> {line}")
        return line


def start(bank: str, *, vorige: Vorige | None = None, pad: str = "standaard") -> Session:
    """A talk that begins, in memory, on a day that never changes."""
    clock = TickingClock()
    wanted = Wanted(code="vmbo-3310", niveau="vmbo", rol="mentor", pad=pad)  # type: ignore[arg-type]
    day = clock().date()
    feit = begin(
        load_bank(bank, None), wanted, gesprek="voorbeeld1", datum=day, vorige=vorige, programma="proef"
    )
    return Session.begin(MemoryStore(), clock, feit)


def play(session: Session, typed: list[str]) -> str:
    """The transcript of a talk in which these lines are typed."""
    out = io.StringIO()
    face = PlainFace(Echo("".join(f"{line}\n" for line in typed), out), out)
    hold(session, face, what_is_told(session.talk.begin, Voorbereiding()))
    return out.getvalue()


def typed_in(transcript: Path) -> list[str]:
    """What was typed in a transcript."""
    return [line[2:] for line in transcript.read_text(encoding="utf-8").splitlines() if line.startswith("> ")]
