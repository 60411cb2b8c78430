"""A locked kluis for the tests of reservekopieën, of coming back and of moving: the real program behind a wachtzin."""

from __future__ import annotations

import atexit
import contextlib
import resource
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.program import START, Ran, Talk, Warm, run, talk
from tests.warm_terminal import WarmTalk, WarmTerminals

sqlcipher3: Any = pytest.importorskip("sqlcipher3", reason="an independent SQLCipher opens the copies")

WACHTZIN = "vlieger tafel maan kastje"
SLOT = {"LOB_WACHTZIN": WACHTZIN}
_GULDEN_SNEDE = 0.6180339887498949
"""Its multiples fall all over the whole, however many there are."""
GESPREK = """\
bank: stage
moment: De storing in de koelcel
gebeurtenis: Het relais was stuk.
"""


@cache
def _warm() -> Warm:
    """One program that is kept warm, for all tests of this process."""
    kind = Warm()
    atexit.register(kind.close)
    return kind


@cache
def _terminals() -> WarmTerminals:
    """The same, in a terminal of its own each time."""
    klaar = WarmTerminals()
    atexit.register(klaar.close)
    return klaar


def lob(folder: Path, *woorden: str, typed: str = "") -> Ran:
    """The program behind the wachtzin of these tests; in a thread it runs beside another, and starts by itself."""
    if threading.current_thread() is threading.main_thread():
        return _warm().run(folder, *woorden, typed=typed, omgeving=SLOT)
    return cold(folder, *woorden)


def cold(folder: Path, *woorden: str) -> Ran:
    """The same, started anew: with the limits of now, and in the time that it takes."""
    return run(folder, *woorden, omgeving=SLOT)


def take_in(folder: Path, code: str = "vmbo-3310") -> None:
    """Keep a talk."""
    bestand = folder.parent / "gesprek.yaml"
    bestand.write_text(GESPREK, encoding="utf-8")
    klaar = lob(folder, "gesprek", "start", "--antwoorden", str(bestand), "--code", code)
    assert klaar.code == 0, klaar


def hold_a_talk(folder: Path, code: str) -> Talk:
    """A talk with one answer, stopped."""
    with talk(folder, *START, "--code", code, omgeving=SLOT) as gesprek:
        gesprek.answer("Over de stage bij de bakker.")
        gesprek.line("/stop")
        gesprek.rest()
    return gesprek


def opened(pad: Path, wachtzin: str = WACHTZIN) -> Any:
    """A file as another program opens it; damage in any page is found."""
    db = sqlcipher3.connect(f"file:{pad}?immutable=1", uri=True)
    db.execute(f"PRAGMA key = '{wachtzin}'")
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    return db


def codes_in(pad: Path) -> set[str]:
    """The codes of the talks in a closed file."""
    db = opened(pad)
    try:
        return {code for (code,) in db.execute("SELECT code FROM gesprekken")}
    finally:
        db.close()


def names(map_: Path) -> list[str]:
    """What stands in a folder."""
    return sorted(pad.name for pad in map_.iterdir())


@contextlib.contextmanager
def no_room_for(bytes_: int) -> Iterator[None]:
    """Children of this process can write files of so many bytes and no more."""
    oud = resource.getrlimit(resource.RLIMIT_FSIZE)
    vangt = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, oud[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, oud)
        signal.signal(signal.SIGXFSZ, vangt)


def kill_at_moments(
    folder: Path, woorden: tuple[str, ...], keren: Iterable[int], na: Callable[[int], None]
) -> None:
    """Kill a command at moments all through its run, and look at what is there after each.

    How long a run takes is measured with the first ones, that are let go on to their end.
    """
    duren = []
    for _ in range(3):
        begin = time.monotonic()
        kind = WarmTalk(_terminals(), folder, *woorden, omgeving=SLOT)
        kind.rest()
        duren.append(time.monotonic() - begin)
        assert kind.code == 0, kind.out
        na(0)
    for keer in keren:
        kind = WarmTalk(_terminals(), folder, *woorden, omgeving=SLOT)
        time.sleep(min(duren) * 1.1 * (keer * _GULDEN_SNEDE % 1))
        kind.kill()
        na(keer + 1)
