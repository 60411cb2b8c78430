"""Whole programs beside each other: how long each takes from start to end, and how many instructions.

The rule that lives here: in each round every program runs once, so that a busy machine is busy for all; and only ratios
within one run are told. Instructions are counted by `valgrind --tool=callgrind`, for time is noisy and they are not.
"""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from platformdirs import user_cache_path

KAAL = [sys.executable, "-c", "pass"]
"""What everything is measured against: Python that starts and does nothing."""
LOB = str(Path(sys.executable).with_name("lob"))
_GETELD = re.compile(rb"Collected : (\d+)")


def _nothing() -> None:
    pass


class Program(NamedTuple):
    """A program to run: its words, in which surroundings, and what is done before each time."""

    woorden: list[str]
    omgeving: Mapping[str, str]
    vooraf: Callable[[], None] = _nothing


def surroundings(thuis: Path, **anders: str) -> dict[str, str]:
    """A home of its own, without a wachtzin; nothing of this computer's settings, so that compiled code is kept."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(thuis),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "LOB_WACHTZIN": "",
        "PYTHONHASHSEED": "0",
        **anders,
    }


def kept() -> Path:
    """A folder on a disk, where what takes long to make stays between runs."""
    map_ = user_cache_path("loopbaangesprek-bench", appauthor=False)
    map_.mkdir(parents=True, exist_ok=True)
    return map_


def timed(programmas: Mapping[str, Program], rondes: int) -> dict[str, list[float]]:
    """Seconds of each program in each round; one round before that warms up."""
    tijden: dict[str, list[float]] = {naam: [] for naam in programmas}
    for ronde in range(rondes + 1):
        for naam, programma in programmas.items():
            programma.vooraf()
            begin = time.perf_counter()
            run(programma)
            if ronde:
                tijden[naam].append(time.perf_counter() - begin)
    return tijden


def run(programma: Program) -> None:
    """Run a program to its end; what it says is thrown away, that it failed is not."""
    subprocess.run(
        programma.woorden,
        env=dict(programma.omgeving),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )


def counted(programma: Program) -> int:
    """How many instructions a program takes."""
    programma.vooraf()
    with tempfile.NamedTemporaryFile() as verslag:
        vooraan = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
        run(Program([*vooraan, f"--log-file={verslag.name}", *programma.woorden], programma.omgeving))
        geteld = _GETELD.search(verslag.read())
    assert geteld
    return int(geteld[1])


def ratios(tijden: list[float], kaal: list[float]) -> tuple[float, float]:
    """How many times as long as another program: the quickest of each, and the middle of each."""
    return min(tijden) / min(kaal), statistics.median(tijden) / statistics.median(kaal)
