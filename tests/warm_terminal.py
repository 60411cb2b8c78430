"""`lob` in a terminal, by a process that has its libraries loaded already: starting is most of what a kill costs.

The rule that lives here: each run is a process of its own at the head of a session of its own, in a terminal of its
own, and is killed as a cold one is. What depends on how Python starts is tried cold.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pexpect
from pexpect.fdpexpect import fdspawn

from tests.dood_bij import Dood
from tests.program import GEDULD, LADEN, Talk, beside, surroundings


class WarmTerminals:
    """The process that starts them."""

    def __init__(self) -> None:
        """Load everything once."""
        self._kind = subprocess.Popen(
            [sys.executable, "-c", _WARM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[1],  # what lies in `tests` is loaded too
            env={
                "PATH": os.environ["PATH"],
                "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
                "LANG": "C.UTF-8",
            },
        )

    def start(
        self, folder: Path, woorden: tuple[str, ...], omgeving: Mapping[str, str], dood: Dood | None = None
    ) -> tuple[int, int]:
        """Start `lob` in a new terminal; gives its process and our end of the terminal."""
        wij, zij = pty.openpty()
        fcntl.ioctl(zij, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 200, 0, 0))
        waar = {"tty": os.ttyname(zij), "cwd": str(beside(folder)), "env": dict(omgeving)}
        pid = self._ask(woorden=woorden, dood=dood, **waar)
        os.close(zij)  # they have it open by now
        return pid, wij

    def wait(self, pid: int) -> int:
        """Wait for its end; gives the exit code, or minus the signal that ended it."""
        return self._ask(wacht=pid)

    def _ask(self, **wens: object) -> int:
        assert self._kind.stdin
        assert self._kind.stdout
        self._kind.stdin.write(json.dumps(wens) + "\n")
        self._kind.stdin.flush()
        return int(self._kind.stdout.readline())

    def close(self) -> None:
        """Let go."""
        self._kind.communicate(timeout=GEDULD)


_WARM = (
    LADEN
    + """
import contextlib, fcntl, gc, termios
from tests.dood_bij import Dood, dying
gc.freeze()
while regel := sys.stdin.readline():
    wens = json.loads(regel)
    if "wacht" in wens:
        print(os.waitstatus_to_exitcode(os.waitpid(wens["wacht"], 0)[1]), flush=True)
        continue
    tty = os.open(wens["tty"], os.O_RDWR | os.O_NOCTTY)
    if kind := os.fork():
        os.close(tty)
        print(kind, flush=True)
        continue
    os.setsid()
    fcntl.ioctl(tty, termios.TIOCSCTTY, 0)
    for nr in range(3):
        os.dup2(tty, nr)
    os.close(tty)
    sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", closefd=False)
    sys.stdout = sys.__stdout__ = open(1, "w", encoding="utf-8", buffering=1, closefd=False)
    sys.stderr = sys.__stderr__ = open(2, "w", encoding="utf-8", buffering=1, closefd=False)
    os.environ.clear()
    os.environ.update(wens["env"])
    os.chdir(wens["cwd"])
    sys.argv = ["lob", *wens["woorden"]]
    from loopbaangesprek.cli import main
    code = 0
    try:
        with dying(Dood(*wens["dood"])) if wens["dood"] else contextlib.nullcontext():
            main()
    except SystemExit as einde:
        code = einde.code
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code or 0)
"""
)


class _Kind(fdspawn):  # type: ignore[type-arg]  # it takes none while it runs
    """A warm run, as pexpect knows a program."""

    def __init__(self, terminals: WarmTerminals, pid: int, fd: int, encoding: str | None) -> None:
        super().__init__(fd, encoding=encoding, codec_errors="replace")
        self._terminals, self._pid, self.pid = terminals, pid, pid
        self._einde: int | None = None

    def wait(self) -> int | None:
        """Wait for its end."""
        if self._einde is None:
            self._einde = self._terminals.wait(self._pid)
            self.exitstatus = self._einde if self._einde >= 0 else None
        return self.exitstatus

    def kill(self, nummer: int) -> None:
        """Send a signal."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._pid, nummer)


def warm_kind(
    terminals: WarmTerminals,
    folder: Path,
    woorden: tuple[str, ...],
    omgeving: Mapping[str, str],
    dood: Dood | None = None,
    **hoe: Any,
) -> _Kind:
    """A warm run in this folder."""
    pid, fd = terminals.start(folder, woorden, {**surroundings(folder), **omgeving}, dood)
    kind = _Kind(terminals, pid, fd, hoe.get("encoding"))
    kind.delaybeforesend = None
    return kind


class WarmTalk(Talk):
    """A talk in the plain face by a warm program, that dies by itself where that is asked."""

    def __init__(
        self,
        terminals: WarmTerminals,
        folder: Path,
        *woorden: str,
        omgeving: Mapping[str, str] | None = None,
        dood: Dood | None = None,
    ) -> None:
        """Start it."""
        self._terminals, self._dood = terminals, dood
        super().__init__(folder, *woorden, omgeving=omgeving)

    def _spawn(self, woorden: tuple[str, ...], omgeving: Mapping[str, str], _: object) -> Any:
        return warm_kind(self._terminals, self.folder, woorden, omgeving, self._dood, encoding="utf-8")

    def type(self, tekst: str) -> None:
        """Type without waiting until the program listens: it may be dead by then."""
        self._getypt.append(tekst)
        with contextlib.suppress(OSError):  # macOS: nobody reads any more
            self.kind.send(tekst)


class WarmKeys:
    """A talk in the rich face by a warm program: what was typed, and the bytes that came; nothing is painted."""

    def __init__(self, terminals: WarmTerminals, folder: Path, *woorden: str) -> None:
        """Start it."""
        self._kind = warm_kind(terminals, folder, woorden, {"PYTHONUTF8": "1"})
        self.rauw = b""

    def read(self) -> None:
        """Take in what the program wrote since the last time."""
        with contextlib.suppress(OSError):
            while True:
                try:
                    stuk = self._kind.read_nonblocking(65536, 0.01)
                except (pexpect.EOF, pexpect.TIMEOUT):
                    return
                self.rauw += stuk

    def type(self, tekst: str) -> None:
        """Press keys."""
        self._kind.send(tekst.encode())

    def signal(self, nummer: int) -> None:
        """Send a signal to the program."""
        self._kind.kill(nummer)

    def close(self) -> None:
        """Take in what had come and close the window; whatever still runs in it ends."""
        self.signal(signal.SIGKILL)
        self.read()
        self._kind.wait()
        self._kind.close()
