"""The real program, started the way a counsellor starts it: in a terminal, or with lines through a pipe.

The rule that lives here: a test that drives the program sees only what a person sees (its screen, its exit code,
its files) and afterwards reads the store with the program's own reader.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import secrets
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pexpect
from msgspec import Struct

from loopbaangesprek.gebeurtenissen import Beantwoord, Feit, from_line
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.teksten import eenvoudig
from tests.taal import hear

GEDULD = 20.0
"""Seconds to wait for something that must come; only a test that fails waits that long."""
_NAAST = Path(sys.executable).with_name("lob")
LOB = (
    [str(_NAAST)]
    if _NAAST.exists()
    else [sys.executable, "-c", "from loopbaangesprek.cli import main; main()"]
)
"""The command `lob`, from the same environment as the tests."""
START = ("gesprek", "start", "--bank", "stage", "--rol", "mentor")
"""How a talk begins without a question beforehand; the code comes behind it."""
UITNODIGINGEN = (eenvoudig.ANTWOORD, eenvoudig.VERDER, eenvoudig.KEUZE)
"""The words behind which a line is typed in the plain face."""
LUISTERT = re.compile(rf"^(?:{'|'.join(UITNODIGINGEN)})", re.MULTILINE)
"""One of them, at the begin of a line."""
_VREEMD = re.compile(
    r"Traceback|Usage|Error|No such|Aborted|Invalid|Missing|Try '|File \"|\bWarning\b|Exception|Errno|"
    r"iets mis dat"
)
"""Words of Python and of typer that never reach a user, and the sentence for a trouble nobody thought of."""


def beside(folder: Path) -> Path:
    """The nearest folder above this one that exists; the home of a test stands there."""
    return next(boven for boven in folder.parents if boven.is_dir())


def surroundings(folder: Path, **anders: str) -> dict[str, str]:
    """An environment of its own: nothing of this computer's settings, and a home that was empty."""
    thuis, tijdelijk = beside(folder) / "thuis", beside(folder) / "tijdelijk"
    thuis.mkdir(exist_ok=True)
    tijdelijk.mkdir(exist_ok=True)
    return {
        **{naam: os.environ[naam] for naam in ("PATH", "PYTHONPATH") if naam in os.environ},
        "HOME": str(thuis),
        "TMPDIR": str(tijdelijk),
        "LOB_MAP": str(folder),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "LOB_WACHTZIN": "",
        **anders,
    }


class Ran(Struct, frozen=True):
    """What came of one run of the program."""

    code: int
    out: str
    err: str

    @property
    def words(self) -> str:
        """All that was shown."""
        return self.out + self.err


def run(
    folder: Path, *woorden: str | bytes, typed: str | bytes = b"", omgeving: Mapping[str, str] | None = None
) -> Ran:
    """Run `lob` with lines through a pipe and wait for its end."""
    klaar = subprocess.run(
        [*LOB, *woorden],
        input=typed.encode("utf-8", "surrogateescape") if isinstance(typed, str) else typed,
        capture_output=True,
        check=False,
        timeout=120,
        cwd=beside(folder),
        env={**surroundings(folder), **(omgeving or {})},
    )
    ran = Ran(klaar.returncode, *(deel.decode("utf-8", "replace") for deel in (klaar.stdout, klaar.stderr)))
    return ran if "LOB_SPOOR" in (omgeving or {}) else _heard(ran, folder, woorden, typed)


def _heard(ran: Ran, folder: Path, woorden: Iterable[str | bytes], typed: str | bytes) -> Ran:
    """The same run, after its language was listened to."""
    getypt = [w if isinstance(w, str) else w.decode("utf-8", "replace") for w in (*woorden, typed)]
    hear(ran.words, beside(folder), getypt)
    return ran


class Warm:
    """`lob` in a process that has loaded its libraries before; each run is a process of its own all the same.

    Starting takes most of the time of a refusal, and there are very many of them to try. What depends on how
    Python itself starts (an encoding, a closed stream) is run cold, with `run`.
    """

    def __init__(self) -> None:
        """Load everything once."""
        self._kind = subprocess.Popen(
            [sys.executable, "-c", _WARM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={
                "PATH": os.environ["PATH"],
                "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
                "LANG": "C.UTF-8",
            },
        )

    def run(
        self,
        folder: Path,
        *woorden: str,
        typed: str | bytes = b"",
        omgeving: Mapping[str, str] | None = None,
    ) -> Ran:
        """Run `lob` with lines through a pipe and wait for its end."""
        assert self._kind.stdin
        assert self._kind.stdout
        invoer = typed.encode("utf-8", "surrogateescape") if isinstance(typed, str) else typed
        with tempfile.TemporaryDirectory() as stromen:
            namen = [os.path.join(stromen, naam) for naam in ("in", "uit", "fout")]  # noqa: PTH118
            Path(namen[0]).write_bytes(invoer)
            wens = {
                "woorden": woorden,
                "stromen": namen,
                "cwd": str(beside(folder)),
                "env": {**surroundings(folder), **(omgeving or {})},
            }
            self._kind.stdin.write(json.dumps(wens) + "\n")
            self._kind.stdin.flush()
            code = int(self._kind.stdout.readline())
            ran = Ran(code, *(Path(n).read_bytes().decode("utf-8", "replace") for n in namen[1:]))
            return ran if "LOB_SPOOR" in (omgeving or {}) else _heard(ran, folder, woorden, typed)

    def close(self) -> None:
        """Let go."""
        self._kind.communicate(timeout=GEDULD)


LADEN = """
import importlib, json, os, pkgutil, sys, typer.main, yaml
import loopbaangesprek
for deel in pkgutil.walk_packages(loopbaangesprek.__path__, "loopbaangesprek."):
    importlib.import_module(deel.name)
from loopbaangesprek.cli.app import command_line
command_line()
"""
"""What has all libraries of the program loaded, in a process that is kept."""
_WARM = (
    LADEN
    + """
import io
while regel := sys.stdin.readline():
    wens = json.loads(regel)
    if kind := os.fork():
        print(os.waitstatus_to_exitcode(os.waitpid(kind, 0)[1]), flush=True)
        continue
    for nr, pad in enumerate(wens["stromen"]):
        os.dup2(os.open(pad, os.O_RDONLY if nr == 0 else os.O_WRONLY | os.O_CREAT), nr)
    sys.stdin = io.TextIOWrapper(open(0, "rb"), encoding="utf-8", line_buffering=False)
    os.environ.clear()
    os.environ.update(wens["env"])
    os.chdir(wens["cwd"])
    sys.argv = ["lob", *wens["woorden"]]
    from loopbaangesprek.cli import main
    code = 0
    try:
        main()
    except SystemExit as einde:
        code = einde.code
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)  # tearing down all that was loaded takes longer than the run itself
"""
)


def unknown_words(tekst: str) -> list[str]:
    """Words of Python's, of typer's, or about a trouble that the program does not know."""
    return _VREEMD.findall(tekst)


def in_dutch(ran: Ran) -> Ran:
    """Check that nothing of Python's or typer's own words came out, and give the run back."""
    assert not unknown_words(ran.words), ran
    return ran


def leftover(kind: pexpect.spawn[Any]) -> bytes:
    """What a terminal still holds of a program that is gone: the system hands it on a moment after the end."""
    rest = b""
    with contextlib.suppress(OSError):  # how Linux says that nothing more will come
        while select.select([kind.child_fd], [], [], 0.2)[0] and (stuk := os.read(kind.child_fd, 65536)):
            rest += stuk
    return rest


class Talk:
    """`lob` in a terminal, line by line: the plain face as a person hears it."""

    def __init__(
        self,
        folder: Path,
        *woorden: str,
        omgeving: Mapping[str, str | None] | None = None,
        preexec: Callable[[], None] | None = None,
    ) -> None:
        """Start the program; what is None is taken out of its environment."""
        self.folder = folder
        self.out = ""
        self._gehoord = 0
        self._getypt: list[str] = []
        self._spoor = "LOB_SPOOR" in (omgeving or {})  # a trace was asked for, and that is in English
        heel = {**surroundings(folder), **(omgeving or {})}
        self.kind = self._spawn(woorden, {naam: w for naam, w in heel.items() if w is not None}, preexec)
        assert self.kind.pid
        self.pid: int = self.kind.pid

    def _spawn(
        self, woorden: tuple[str, ...], omgeving: Mapping[str, str], preexec: Callable[[], None] | None
    ) -> pexpect.spawn[Any]:
        kind = pexpect.spawn(
            LOB[0],
            [*LOB[1:], *woorden],
            dimensions=(40, 200),
            env=dict(omgeving),
            cwd=str(beside(self.folder)),
            encoding="utf-8",
            codec_errors="replace",
            preexec_fn=preexec,
        )
        kind.delaybeforesend = None
        kind.ptyproc.delayafterclose = 0  # type: ignore[attr-defined]  # the types do not know it
        return kind

    def read(self, timeout: float = 0.05) -> bool:
        """Take in what came on screen; False when the program is gone."""
        try:
            self.out += self.kind.read_nonblocking(65536, timeout)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            self.out += leftover(self.kind).decode("utf-8", "replace")
            return False
        return True

    def hears(self, tekst: str) -> str:
        """Wait until a text has come since the last one that was waited for, and give all that came with it.

        The sign of the manual, "> ", stands for the word with which the face says that it listens.
        """
        einde = time.monotonic() + GEDULD
        leeft = True
        zoek = LUISTERT if tekst == "> " else re.compile(re.escape(tekst))
        while not (gevonden := zoek.search(self.out, self._gehoord)):
            assert leeft, f"{tekst!r} kwam niet; het programma stopte na:\n{self.out[-1500:]}"
            assert time.monotonic() < einde, f"{tekst!r} kwam niet; wel:\n{self.out[-1500:]}"
            leeft = self.read()
        begin, self._gehoord = self._gehoord, gevonden.end()
        return self.out[begin : self._gehoord]

    def line(self, tekst: str = "") -> str:
        """Wait until the program listens, type a line, and give what was said before it."""
        self._getypt.append(tekst)
        gehoord = self.hears("> ")
        self.kind.send(tekst + "\n")
        return gehoord

    def answer(self, *regels: str) -> None:
        """Type an answer and the empty line that ends it."""
        for regel in (*regels, ""):
            self.line(regel)

    def signal(self, nummer: int) -> None:
        """Send a signal to the program."""
        os.kill(self.pid, nummer)

    def kill(self) -> None:
        """Kill it as a power cut would, and take in what had come on screen; nothing if it has ended already."""
        if self.kind.closed:
            return
        with contextlib.suppress(ProcessLookupError):
            self.signal(signal.SIGKILL)
        self.rest()

    def rest(self) -> str:
        """Wait for the end and give all that was still said."""
        einde = time.monotonic() + GEDULD
        while self.read():
            assert time.monotonic() < einde, f"het programma stopt niet; het laatste:\n{self.out[-2000:]}"
        gezegd, self._gehoord = self.out[self._gehoord :], len(self.out)
        if not self._spoor:
            hear(self.out, beside(self.folder), (*map(str, self.kind.args or ()), *self._getypt))
        self.kind.wait()
        self.kind.close()
        return gezegd

    @property
    def code(self) -> int | None:
        """The exit code, once it has ended; None after a kill."""
        return self.kind.exitstatus


@contextlib.contextmanager
def talk(folder: Path, *woorden: str, **hoe: Any) -> Iterator[Talk]:
    """A talk in the plain face, that is ended afterwards, whatever happens."""
    gesprek = Talk(folder, *woorden, "--eenvoudig", **hoe)
    try:
        yield gesprek
    finally:
        gesprek.kill()


def facts(folder: Path, code: str) -> list[Feit]:
    """The facts of the one talk with this code."""
    store = open_store(folder / "lob.db")
    try:
        koppen = store.find(code)
        assert len(koppen) <= 1, koppen
        return [from_line(rij.regel) for kop in koppen for rij in store.facts(kop.id)]
    finally:
        store.close()


def answers(folder: Path, code: str) -> list[str]:
    """What was noted in the one talk with this code, in the order in which it was said."""
    return [feit.tekst for feit in facts(folder, code) if isinstance(feit, Beantwoord)]


def half_typed(folder: Path, code: str) -> list[str]:
    """The half-typed texts of the one talk with this code."""
    store = open_store(folder / "lob.db")
    try:
        return [tekst for kop in store.find(code) for tekst in store.drafts(kop.id).values()]
    finally:
        store.close()


def talks_kept(folder: Path) -> int:
    """How many talks are kept in this folder; a folder without a store holds none."""
    if not (folder / "lob.db").exists():
        return 0
    store = open_store(folder / "lob.db")
    try:
        return len(store.talks())
    finally:
        store.close()


def seed() -> int:
    """A number to draw by, the same again with LOB_ZAAD."""
    return int(os.environ.get("LOB_ZAAD") or secrets.randbelow(10**6))


def listing(folder: Path) -> dict[str, str]:
    """Every file below a folder with a fingerprint of its bytes, to see that nothing was written or changed."""
    return {
        str(pad.relative_to(folder)): hashlib.sha256(pad.read_bytes()).hexdigest()
        for pad in sorted(folder.rglob("*"))
        if pad.is_file()
    }
