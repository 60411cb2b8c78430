"""How soon the first question of a talk is there, when it can be answered, and how soon the next one comes.

The rule that lives here: what a person sees is measured from outside, in a terminal: the moment at which bytes come out
of it. Each round runs everything once, so that a busy machine is busy for all; of each the quickest round and the
middle one count, and only ratios within one run are told. `python -m bench.first_question` prints them.
"""

from __future__ import annotations

import fcntl
import os
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from bench.processes import ratios
from bench.tables import Row, as_markdown
from loopbaangesprek.gebeurtenissen import Beantwoord, from_line, to_line
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.teksten import eerste as t
from loopbaangesprek.teksten.verloop import GENOTEERD

LOB = str(Path(sys.executable).with_name("lob"))
KAAL = (sys.executable, "-c", "pass")
BIBLIOTHEEK = (
    sys.executable,
    "-c",
    "from prompt_toolkit import PromptSession; PromptSession().prompt('> ')",
)
"""What a library takes that everybody uses for this, and nothing around it."""
START = ("gesprek", "start", "--bank", "stage")
EERSTE = ("--niveau", "vmbo", "--rol", "mentor", "--code")
KORT_GESPREK, LANG_GESPREK = "vmbo-3310", "vmbo-2007"
ANTWOORDEN = 200
_KLAAR = b"\x1b[?2004h"
"""What prompt_toolkit writes when it listens to keys."""
_VRAAG = "▎".encode()
"""What stands beside every question."""
_GEDULD, _STIL = 20.0, 0.6


class Window:
    """A program in a terminal of its own, started as cheaply as can be, and what came out of it with the moment."""

    def __init__(self, words: Sequence[str], env: dict[str, str]) -> None:
        """Start it."""
        self._meester, knecht = os.openpty()
        fcntl.ioctl(knecht, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        naam = os.ttyname(knecht)
        self.uit = b""
        self.begin = time.perf_counter()
        self.pid = os.posix_spawn(
            words[0],
            list(words),
            env,
            setsid=True,
            file_actions=[
                (os.POSIX_SPAWN_OPEN, 0, naam, os.O_RDWR, 0),
                (os.POSIX_SPAWN_DUP2, 0, 1),
                (os.POSIX_SPAWN_DUP2, 0, 2),
                (os.POSIX_SPAWN_CLOSE, self._meester),
            ],
        )
        os.close(knecht)

    def until(self, patroon: bytes, vanaf: int = 0) -> float:
        """The seconds since the start at which this had come out; an empty pattern waits for the end."""
        einde = time.monotonic() + _GEDULD
        while not (patroon and patroon in self.uit[vanaf:]):
            if not select.select([self._meester], [], [], max(0.0, einde - time.monotonic()))[0]:
                raise TimeoutError(patroon, self.uit[-500:])
            try:
                self.uit += os.read(self._meester, 65536)
            except OSError:  # how Linux says that the last who had it open is gone
                break
        return time.perf_counter() - self.begin

    def worked(self) -> float:
        """The seconds of a processor that it used so far; waiting for the disk, or for its turn, is no work."""
        return int(Path(f"/proc/{self.pid}/schedstat").read_text(encoding="ascii").split()[0]) / 1e9

    def type(self, toetsen: str) -> None:
        """Press keys."""
        os.write(self._meester, toetsen.encode())

    def drain(self) -> None:
        """Take in all that comes, until nothing has come for a while: what is loaded meanwhile is there by then."""
        while select.select([self._meester], [], [], _STIL)[0]:
            self.uit += os.read(self._meester, 65536)

    def close(self) -> None:
        """End it as a power cut would."""
        os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)
        os.close(self._meester)


@contextmanager
def window(words: Sequence[str], env: dict[str, str]) -> Iterator[Window]:
    """A window that is closed afterwards."""
    venster = Window(words, env)
    try:
        yield venster
    finally:
        venster.close()


def _surroundings(thuis: Path) -> dict[str, str]:
    """A home of its own, with something kept in it and no wachtzin."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(thuis),
        "LOB_MAP": str(thuis / "lob"),
        "LOB_WACHTZIN": "",
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
    }


def _long_talk(env: dict[str, str]) -> None:
    """One talk that was interrupted after so many answers."""
    with window([LOB, *START, *EERSTE, LANG_GESPREK], env) as venster:
        venster.until(_KLAAR)
        venster.type("een wens\r\r")
        venster.until(GENOTEERD.encode())
    store = open_store(Path(env["LOB_MAP"]) / "lob.db")
    kop = store.interrupted()[0]
    rijen = store.facts(kop.id)
    antwoord = next(feit for rij in rijen if isinstance(feit := from_line(rij.regel), Beantwoord))
    # The same question answered anew each time would fall away: every round is one more.
    regels = [
        to_line(Beantwoord(antwoord.vraag, ronde, f"antwoord {ronde}")) for ronde in range(2, ANTWOORDEN + 1)
    ]
    store.append(kop.id, rijen[-1].nr, regels, rijen[-1].om, kop)
    store.close()


def _seen(words: Sequence[str], env: dict[str, str], *wat: bytes) -> tuple[float, ...]:
    """When each thing was there, and how much was worked until the last of them."""
    with window(words, env) as venster:
        return (*map(venster.until, wat), venster.worked())


def _next_seen(env: dict[str, str]) -> tuple[float, ...]:
    """From the Enter that ends an answer: when the ✓ was there, and how long after it the next question.

    The second answer: at the first one things are loaded that are loaded by then.
    """
    with window([LOB, *START, *EERSTE, KORT_GESPREK], env) as venster:
        venster.until(_KLAAR)
        venster.type("een wens\r\r")
        venster.until(GENOTEERD.encode())
        venster.drain()
        venster.type("een moment\r")
        venster.drain()
        vanaf, begin = len(venster.uit), time.perf_counter() - venster.begin
        venster.type("\r")
        vinkje = venster.until(GENOTEERD.encode(), vanaf)
        return vinkje - begin, venster.until(_VRAAG, vanaf) - vinkje


def measure(rondes: int = 12) -> dict[str, list[float]]:
    """Each thing in seconds, in each of so many rounds that alternate."""
    with tempfile.TemporaryDirectory() as map_:
        env = _surroundings(Path(map_))
        subprocess.run([LOB, "gesprek", "lijst"], env=env, check=False, capture_output=True)
        _long_talk(env)
        wegen: dict[tuple[str, ...], Callable[[], tuple[float, ...]]] = {
            ("pass", "pass, werk"): lambda: _seen(KAAL, env, b""),
            ("bibliotheek", "bibliotheek, werk"): lambda: _seen(BIBLIOTHEEK, env, _KLAAR),
            ("start te zien", "start", "start, werk"): lambda: _seen(
                [LOB, *START], env, t.WELKE_CODE.encode(), _KLAAR
            ),
            ("eerste te zien", "eerste", "eerste, werk"): lambda: _seen(
                [LOB, *START, *EERSTE, KORT_GESPREK], env, _VRAAG, _KLAAR
            ),
            ("hervat te zien", "hervat", "hervat, werk"): lambda: _seen(
                [LOB, "gesprek", "hervat", LANG_GESPREK], env, _VRAAG, _KLAAR
            ),
            ("vinkje", "volgende"): lambda: _next_seen(env),
        }
        return _alternating(wegen, rondes)


def _alternating(
    wegen: dict[tuple[str, ...], Callable[[], tuple[float, ...]]], rondes: int
) -> dict[str, list[float]]:
    duren: dict[str, list[float]] = defaultdict(list)
    for _ in range(rondes):
        for namen, weg in wegen.items():
            for naam, duur in zip(namen, weg(), strict=True):
                duren[naam].append(duur)
    return duren


def rows(rondes: int = 12) -> list[Row]:
    """What was measured, as rows of the shared table."""
    duur = measure(rondes)

    def keer(wat: str, naam: str, doel: float | None = None) -> Row:
        vlugste, midden = ratios(duur[naam], duur["pass"])
        return Row(wat, vlugste, "x", doel, "python -c pass", midden)

    def werk(naam: str) -> Row:
        vlugste, midden = ratios(duur[f"{naam}, werk"], duur["pass, werk"])
        return Row("… waarvan rekenen", vlugste, "x", None, "wat python -c pass rekent", midden)

    def naast_eerste(wat: str, deel: str) -> Row:
        vlugste, midden = ratios(duur[f"hervat{deel}"], duur[f"eerste{deel}"])
        return Row(wat, vlugste, "x", 1.2, "de eerste vraag van de bank", midden)

    def ms(wat: str, naam: str, doel: float | None, tegen: str) -> Row:
        return Row(wat, 1000 * min(duur[naam]), "ms", doel, tegen, 1000 * median(duur[naam]))

    return [
        keer("prompt_toolkit alleen, klaar om te typen", "bibliotheek"),
        werk("bibliotheek"),
        keer("lob gesprek start --bank stage: eerste vraag te zien", "start te zien", 2.0),
        keer("… klaar om te typen", "start", 11.0),
        werk("start"),
        keer("met code, niveau en rol: eerste vraag te zien", "eerste te zien"),
        keer("… klaar om te typen", "eerste", 11.0),
        werk("eerste"),
        naast_eerste(f"hervat na {ANTWOORDEN} antwoorden: te zien", " te zien"),
        naast_eerste("… klaar om te typen", ""),
        naast_eerste("… waarvan rekenen", ", werk"),
        ms("Enter tot ✓", "vinkje", None, ""),
        ms("✓ tot de volgende vraag", "volgende", 16.0, "het ✓"),
    ]


if __name__ == "__main__":
    print(as_markdown(rows(*map(int, sys.argv[1:2]))))
