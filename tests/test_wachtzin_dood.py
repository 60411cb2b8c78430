"""A change of the lock that is killed at any moment: the file opens with the old wachtzin or the new one, complete.

The rule that lives here: the real program, a real kill (signal 9), a moment drawn by lot: somewhere in the run, while
the copy is made and read again, or about when it takes the place. LOB_ZAAD repeats a round.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

import pytest

from loopbaangesprek.stores import leftovers
from loopbaangesprek.stores.place import identity
from loopbaangesprek.stores.sqlite import open_store
from tests.kluisproef import KANARIE, A, B, all_of, fill, left_behind, opens_with
from tests.proeven import Tally, rounds
from tests.program import LOB, beside, seed, surroundings
from tests.test_kill import tell

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals")

DAAD = {(None, A): "--aan", (A, B): "--wijzig", (B, None): "--uit", (B, A): "--wijzig", (A, None): "--uit"}


class Change:
    """One change of the lock, by the program itself."""

    def __init__(self, pad: Path, oud: str | None, nieuw: str | None) -> None:
        """Start it."""
        self.pad, self.oud, self.nieuw = pad, oud, nieuw
        nieuw_bestand = beside(pad.parent) / "nieuw.txt"
        nieuw_bestand.write_text(nieuw or "", encoding="utf-8")
        omgeving = surroundings(
            pad.parent, LOB_WACHTZIN=oud or "", LOB_NIEUWE_WACHTZIN_BESTAND=str(nieuw_bestand)
        )
        self.teken = identity(str(pad))
        self.begin = time.monotonic()
        self.kind = subprocess.Popen(
            [*LOB, "kluis", "wachtzin", DAAD[oud, nieuw]],
            env=omgeving,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )

    def finish(self) -> float:
        """Let it end well, and tell how long it took."""
        uit, _ = self.kind.communicate(timeout=60)
        assert self.kind.returncode == 0, uit
        return time.monotonic() - self.begin

    def _wait_for(self, waar: Callable[[], bool]) -> None:
        while self.kind.poll() is None and not waar():
            time.sleep(0.0002)

    def kill(self, lot: random.Random, duur: float) -> str:
        """Kill it at a moment drawn by lot, and tell what was on its way then."""
        wijze = lot.random()
        if wijze < 0.5:
            self._wait_for(leftovers.copy_of(self.pad).exists)
            time.sleep(lot.uniform(0, duur / 3))
        elif wijze < 0.75:
            self._wait_for(lambda: identity(str(self.pad)) != self.teken)
            time.sleep(lot.choice((0.0, lot.uniform(0, 0.01))))
        else:
            time.sleep(lot.uniform(0, duur * 1.1))
        self.kind.kill()
        self.kind.communicate(timeout=60)
        if left_behind(self.pad):
            return "onderweg"
        return "klaar" if self.kind.returncode == 0 else "ervoor of erna"


def changes_in_log(pad: Path, wachtzin: str | None) -> int:
    """How many changes of the lock the log tells of."""
    with closing(open_store(pad, wachtzin)) as store:
        return store.log.count("wachtzin")


def kill_often(pad: Path, keren: Iterable[int], zaad: int, talks: int, tally: Tally) -> Counter[str]:
    """So many kills, from whatever the file has become to another lock; what was on its way is counted."""
    lot = random.Random(zaad)  # noqa: S311 - draws moments, keeps no secrets
    fill(pad, None, talks)
    heel, nu, geteld = all_of(pad, None), None, Counter[str]()
    duur = Change(pad, None, A).finish()
    nu = A
    for keer in keren:
        nieuw = lot.choice([naar for van, naar in DAAD if van == nu])
        geteld[Change(pad, nu, nieuw).kill(lot, duur)] += 1
        past = opens_with(pad, [nu, nieuw])
        assert len(past) == 1, (zaad, keer, nu, nieuw, past)
        assert left_behind(pad) == [], (zaad, keer)
        assert all_of(pad, past[0]) == heel, (zaad, keer)
        geteld["de nieuwe" if past == [nieuw] else "de oude"] += 1
        nu = past[0]
        assert changes_in_log(pad, nu) == 1 + geteld["de nieuwe"], (zaad, keer)
        tally.trial()
        if nu is not None:
            assert not any(KANARIE.encode() in b.read_bytes() for b in pad.parent.rglob("*") if b.is_file())
    return geteld


@pytest.mark.proef
def test_many_kills_leave_the_old_wachtzin_or_the_new_one_and_every_talk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], telt: Callable[[str], Tally]
) -> None:
    tally = telt(
        "Na kill -9 tijdens `lob kluis wachtzin` past de oude wachtzin of de nieuwe, met elk gesprek."
    )
    zaad = seed()
    geteld = kill_often(tmp_path / "map" / "lob.db", rounds(30), zaad, 400, tally)
    verdeeld = ", ".join(f"{aantal} {wat}" for wat, aantal in geteld.items())
    tell(capsys, f"seed {zaad}, {tally.keer} kills: {verdeeld}")
    tally.none_lost()
    assert geteld["onderweg"] > tally.keer // 8
    assert min(geteld["de oude"], geteld["de nieuwe"]) > tally.keer // 20
