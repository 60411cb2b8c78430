"""A clock that is set back or forward, or is in another country: nothing is lost, erased or put in another order.

The rule that lives here: the order of a talk is that of its numbers. The clock only tells of which day something is,
and how long a talk takes; and that is never less than nothing.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loopbaangesprek import wensen as w
from loopbaangesprek.banks import load_bank
from loopbaangesprek.desk.own_notes import drop_expired
from loopbaangesprek.desk.retention import erase_overdue, past_term
from loopbaangesprek.eigen import EigenAantekening
from loopbaangesprek.gebeurtenissen import Beantwoord
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.talk.beginning import Wanted, begin
from loopbaangesprek.talk.session import Session
from tests.browser import missing
from tests.proeven import Tally, rounds
from tests.program import START, Ran, Talk, answers, run, talk

BANK = load_bank("stage", None)
momenten = st.datetimes(
    min_value=datetime(1971, 1, 1),  # noqa: DTZ001 - the zone is drawn beside it
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001 - see above
    timezones=st.one_of(
        st.just(ZoneInfo("Europe/Amsterdam")),
        st.integers(-12, 14).map(lambda uren: timezone(timedelta(hours=uren))),
    ),
)


def clock_of(standen: list[datetime]) -> Callable[[], datetime]:
    """A clock that stands at these moments, one after the other, and at the last one from then on."""
    rest: Iterator[datetime] = iter(standen)
    nu = [standen[0]]

    def kijk() -> datetime:
        nu[0] = next(rest, nu[0])
        return nu[0]

    return kijk


def hold(pad: Path, code: str, standen: list[datetime]) -> Session:
    """A talk with six answers, held by a clock that jumps; stopped and gone on with in between."""
    klok = clock_of(standen)
    with closing(open_store(pad)) as store:
        dag = klok().date()
        feit = begin(BANK, Wanted(code=code), gesprek=code, datum=dag, vorige=None, programma="0.1.0")
        session = Session.begin(store, klok, feit)
        for nummer in range(3):
            session.wish(w.Antwoord(("moment", 1), f"antwoord {nummer}"))
    with closing(open_store(pad)) as store:
        session = Session.resume(store, klok, code)
        for nummer in range(3, 6):
            session.wish(w.Antwoord(("moment", 1), f"antwoord {nummer}"))
            assert session.minutes() >= 0
        gezien = [feit.tekst for feit in session.facts if isinstance(feit, Beantwoord)]
        assert gezien[-6:] == [f"antwoord {nummer}" for nummer in range(6)]
        assert session.numbers == sorted(session.numbers)
        assert Session.resume(store, klok, code).talk == session.talk
        session.shorten()
        assert session.talk.tekst(("moment", 1)) == "antwoord 5"
    return session


@settings(max_examples=15)
@given(st.lists(momenten, min_size=1, max_size=20), st.lists(momenten, min_size=1, max_size=20))
def test_however_the_clock_jumps_the_last_answer_counts_and_no_talk_is_lost(
    een: list[datetime], twee: list[datetime]
) -> None:
    """Between two facts, between two talks, over years and over zones."""
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "lob.db"
        hold(pad, "vmbo-1", een)
        hold(pad, "vmbo-2", twee)
        with closing(open_store(pad)) as store:
            assert {kop.code for kop in store.talks()} == {"vmbo-1", "vmbo-2"}
            assert {kop.code for kop in store.interrupted()} == {"vmbo-1", "vmbo-2"}
            past_term(store, max(een[-1], twee[-1]).date())
            assert len(store.talks()) == 2


def test_a_clock_that_was_set_back_makes_nothing_too_old_and_drops_no_own_note(tmp_path: Path) -> None:
    """A talk of what is now the future is kept, and what somebody chose to erase is erased only if it is still due."""
    nu = datetime(2026, 11, 20, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
    pad = tmp_path / "lob.db"
    hold(pad, "vmbo-1", [nu])
    with closing(open_store(pad)) as store:
        store.own.add("vmbo-1", ("moment", 1), nu.isoformat(), "2026-12-20", "voor mezelf")
        session = Session.resume(store, clock_of([nu]), "vmbo-1")
        session.wish(w.Sluit())
        later = date(2030, 1, 1)
        [groep] = past_term(store, later).voorbij
        for vroeger in (date(2025, 11, 20), date(1970, 1, 1), date(1, 1, 1)):
            assert past_term(store, vroeger).voorbij == []
            assert erase_overdue(store, [groep], vroeger) == (0, 0)
            assert drop_expired(store, vroeger) == 0
        assert [note.tekst for note in store.own.of_talk("vmbo-1")] == ["voor mezelf"]
        assert isinstance(store.own.of_talk("vmbo-1")[0], EigenAantekening)
        assert [kop.code for kop in store.talks()] == ["vmbo-1"]


# The program itself, by the clock of a computer that is wrong


SPRONGEN = ("-365d", "-40y", "+365d", "-3h", "-1s")


class WrongClock:
    """The clock of the system as the program sees it; it can be set while a talk is held."""

    def __init__(self, tmp_path: Path) -> None:
        """Begin with the right time. Skips where there is no faketime."""
        gevonden = sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
        if not gevonden:
            missing("faketime", "faketime")
        self._stand = tmp_path / "klok"
        self.set("+0")
        self.around = {
            "LD_PRELOAD": str(gevonden[0]),
            "FAKETIME_TIMESTAMP_FILE": str(self._stand),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_FORCE_MONOTONIC_FIX": "0",  # else the threads of Python wait for each other for seconds
        }

    def set(self, sprong: str) -> None:
        """Set it so much back or forward, in one go: whoever looks at it meanwhile sees the one or the other."""
        nieuw = self._stand.with_suffix(".nieuw")
        nieuw.write_text(f"{sprong}\n", encoding="ascii")
        nieuw.replace(self._stand)


@pytest.mark.proef
@pytest.mark.skipif(os.name != "posix", reason="needs a terminal and faketime")
def test_a_clock_that_is_set_in_the_middle_of_a_talk_loses_nothing(
    tmp_path: Path, telt: Callable[[str], Tally]
) -> None:
    tally = telt(
        "De klok van de computer verzet, midden in een gesprek of ertussen: niets weg, niets door elkaar."
    )
    klok, folder = WrongClock(tmp_path), tmp_path / "map"
    codes = []
    for keer in rounds(len(SPRONGEN)):
        klok.set("+0")
        code, sprong = f"klok-{keer}", SPRONGEN[keer % len(SPRONGEN)]
        codes.append(code)
        zone = {"TZ": ("Europe/Amsterdam", "Pacific/Kiritimati", "America/Adak")[keer % 3]}
        gegeven = [f"antwoord {nr}" for nr in range(5)]
        with talk(folder, *START, "--code", code, omgeving={**klok.around, **zone}) as gesprek:
            _say(gesprek, gegeven[:2])
            klok.set(sprong)
            _say(gesprek, gegeven[2:4])
            gesprek.line("half")
            gesprek.line("/stop")
            gesprek.rest()
        with talk(folder, "gesprek", "hervat", code, omgeving={**klok.around, "TZ": "UTC"}) as weer:
            assert "Tot nu toe: half" in weer.hears("> ")
            weer.kind.send("\n")
            _say(weer, gegeven[4:])
            weer.line("/stop")
            weer.rest()
        staat = [tekst for tekst in answers(folder, code) if tekst != "stage"]
        tally.trial([] if staat == [*gegeven[:4], "half", *gegeven[4:]] else [f"{sprong}: {staat}"], 6)
        assert "-" not in "".join(regel for regel in gesprek.out.split("\n") if "minuten" in regel)
        for woorden in ((), ("gesprek", "lijst"), ("opruimen",), ("overzicht",)):
            ging = _with_clock(folder, klok, *woorden)
            assert ging.code == 0, ging
        weg = [c for c in codes if c not in _with_clock(folder, klok, "gesprek", "lijst").out]
        tally.trial(weg)
    tally.none_lost()


def _say(gesprek: Talk, teksten: list[str]) -> None:
    for tekst in teksten:
        gesprek.answer(tekst)


def _with_clock(folder: Path, klok: WrongClock, *woorden: str) -> Ran:
    return run(folder, *woorden, omgeving=klok.around)
