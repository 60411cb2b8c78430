"""A terminal window for the tests: a program in a pty, its screen read back by pyte."""

from __future__ import annotations

import contextlib
import json
import os
import shlex
import signal
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
import pexpect
import pyte

from loopbaangesprek.scherm import Scherm
from tests.program import LOB, leftover
from tests.schermbeeld import Beeldscherm

GEDULD = 15.0
"""Seconds to wait for something that must come; only a test that fails waits that long."""
OMGEVING = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "PYTHONUTF8": "1", "LOB_WACHTZIN": ""}
_PROEF = Path(__file__).with_name("gezicht_proef.py")


def only_answer(*woorden: str) -> list[str]:
    """A command of which the window shows the answer alone, and not what is told beside it."""
    return ["sh", "-c", f"exec {shlex.join([*LOB, *woorden])} 2>/dev/null"]


class Window:
    """A program in a terminal of its own."""

    def __init__(
        self,
        opdracht: list[str],
        kolommen: int = 80,
        rijen: int = 24,
        omgeving: Mapping[str, str] | None = None,
    ) -> None:
        """Start the program."""
        schoon = {
            k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLORTERM", "LC_ALL", "LC_CTYPE")
        }
        self.scherm = Beeldscherm(kolommen, rijen)
        self._stroom = pyte.ByteStream(self.scherm)
        self.rauw = b""
        self.kind: pexpect.spawn[bytes] = pexpect.spawn(
            opdracht[0],
            opdracht[1:],
            dimensions=(rijen, kolommen),
            env={**schoon, **OMGEVING, **(omgeving or {})},
            timeout=GEDULD,
            encoding=None,
        )
        self.kind.delaybeforesend = None
        self.kind.delayafterclose = self.kind.delayafterterminate = 0

    def read(self) -> None:
        """Take in what the program wrote since the last time."""
        with contextlib.suppress(pexpect.TIMEOUT, OSError):
            try:
                while True:
                    self._take_in(self.kind.read_nonblocking(65536, timeout=0.02))
            except pexpect.EOF:
                self._take_in(leftover(self.kind))

    def _take_in(self, stuk: bytes) -> None:
        self.rauw += stuk
        self._stroom.feed(stuk)

    def until(self, waar: Callable[[], Any]) -> Any:
        """Wait until something is so, and give it."""
        einde = time.monotonic() + GEDULD
        while time.monotonic() < einde:
            self.read()
            if uitkomst := waar():
                return uitkomst
        raise AssertionError("\n".join(["niet gebeurd; op het scherm staat:", *self.rows]))

    def sees(self, tekst: str) -> None:
        """Wait until a text is on screen; line ends and margins do not count."""
        self.until(lambda: tekst in self.words)

    @property
    def rows(self) -> list[str]:
        """The screen, row by row."""
        return [rij.rstrip() for rij in self.scherm.display]

    @property
    def words(self) -> str:
        """All words on the screen in reading order."""
        return " ".join(" ".join(self.rows).split())

    def type(self, tekst: str) -> None:
        """Press keys."""
        self.kind.send(tekst.encode("utf-8", "surrogateescape"))

    def paste(self, tekst: str) -> None:
        """Paste, as a terminal does that marks a paste."""
        self.type(f"\x1b[200~{tekst}\x1b[201~")

    def resize(self, kolommen: int, rijen: int) -> None:
        """Make the window another size."""
        self.scherm.resize(rijen, kolommen)
        self.kind.setwinsize(rijen, kolommen)

    def signal(self, nummer: int) -> None:
        """Send a signal to the program."""
        self.kind.kill(nummer)

    def close(self) -> None:
        """Close the window, as a click on its cross does."""
        with contextlib.suppress(OSError, pexpect.ExceptionPexpect):
            self.kind.close(force=True)


class FaceWindow(Window):
    """The rich face in a window, told step by step what to show."""

    def __init__(
        self, map_: Path, kolommen: int = 80, rijen: int = 24, omgeving: Mapping[str, str] | None = None
    ) -> None:
        """Start the face; its plan is a pipe in this folder."""
        self._plan = map_ / "plan"
        self.uitkomst = map_ / "uitkomst"
        self._gelezen = self._gevraagd = self._bekeken = 0
        self._gebeurd: list[dict[str, Any]] = []
        os.mkfifo(self._plan)
        super().__init__(
            [sys.executable, str(_PROEF), str(self._plan), str(self.uitkomst)], kolommen, rijen, omgeving
        )
        self._pijp = self._plan.open("w", encoding="utf-8")

    def step(self, soort: str, wat: Any) -> None:
        """Tell the face to do something."""
        self._gevraagd += soort == "ask"
        self._pijp.write(json.dumps({soort: wat}) + "\n")
        self._pijp.flush()

    def ask(self, scherm: Scherm) -> None:
        """Let the face ask, and wait until it listens to keys."""
        eerder = len(self.rauw)
        self.step("ask", msgspec.to_builtins(scherm))
        self.until(lambda: b"\x1b[?2004h" in self.rauw[eerder:])

    @property
    def idle(self) -> bool:
        """Whether everything that was asked has been answered."""
        return self.kind.isalive() and self._gevraagd == sum("invoer" in g for g in self.events)

    @property
    def events(self) -> list[dict[str, Any]]:
        """Everything that came back so far."""
        if self.uitkomst.exists():
            with self.uitkomst.open("rb") as bestand:
                bestand.seek(self._bekeken)
                nieuw = bestand.read()
            heel = nieuw[: nieuw.rfind(b"\n") + 1]
            self._bekeken += len(heel)
            self._gebeurd += [json.loads(regel) for regel in heel.splitlines()]
        return self._gebeurd

    def answer(self) -> dict[str, Any]:
        """Wait for the next thing that came back, other than half-typed text."""
        antwoord: dict[str, Any] = self.until(self._next)
        return antwoord

    def _next(self) -> dict[str, Any] | None:
        gebeurd = [g for g in self.events if "bewaar" not in g]
        if len(gebeurd) <= self._gelezen:
            return None
        self._gelezen += 1
        return gebeurd[self._gelezen - 1]

    def said(self, tekst: str = "", opdracht: str | None = None, *, einde: bool = False) -> None:
        """Wait for what the prompt gave, and see that it is this."""
        assert self.answer() == {"invoer": {"tekst": tekst, "opdracht": opdracht, "einde": einde}}

    def saved(self) -> list[str]:
        """The half-typed texts that were kept, oldest first."""
        return [g["bewaar"] for g in self.events if "bewaar" in g]

    def close(self) -> None:
        """Close the window and the plan."""
        super().close()
        self._pijp.close()


@contextlib.contextmanager
def window(map_: Path, **hoe: Any) -> Iterator[FaceWindow]:
    """A window that is closed afterwards, whatever happens."""
    map_.mkdir(parents=True, exist_ok=True)
    venster = FaceWindow(map_, **hoe)
    try:
        yield venster
    finally:
        if venster.kind.pid is not None and venster.kind.isalive():
            os.kill(venster.kind.pid, signal.SIGKILL)
        venster.close()
