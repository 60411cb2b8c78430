"""What all tests share: the program, and how hard Hypothesis looks (`LOB_LANG=1` looks ten times harder)."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, settings

from tests import proeven, taal
from tests.lob import Lob
from tests.program import Warm
from tests.warm_terminal import WarmTerminals

pytest_plugins = ["pytester"]

for naam in ("COLUMNS", "LINES"):
    os.environ.pop(naam, None)
"""A window in a test is as wide as it is, and not as that of whoever runs the tests."""

GETELD: list[proeven.Geteld] = []
"""What the proofs of this run counted."""
GEVALLEN: set[pytest.Item] = set()
"""The tests that fell over."""

settings.register_profile(
    "kort", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "lang", deadline=None, max_examples=1000, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("lang" if os.environ.get("LOB_LANG") else "kort")


def pytest_xdist_auto_num_workers() -> int:
    """Twice as many as there are processors: a test that looks at a terminal waits most of its time."""
    return 2 * (os.cpu_count() or 1)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """What was heard in one of the processes that tests run in, side by side."""
    taal.HEARD.update(getattr(node, "workeroutput", {}).get("engels", {}))


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """A run in which the program said something in English fails."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["engels"] = taal.HEARD
    elif taal.HEARD:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """What a proof counted, from whichever process it ran in; what failed is counted too."""
    if report.when == "teardown":
        GETELD.extend(
            msgspec.convert(was, proeven.Geteld) for wat, was in report.user_properties if wat == "proef"
        )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How often each promise was tried, in the document too where that is asked; and each English word, with where."""
    if GETELD:
        terminalreporter.section("tried, lost (tests/proeven.py)")
        for regel in proeven.as_lines(GETELD):
            terminalreporter.line(regel)
        # Of the processes that tests run in, side by side, each knows its own part alone.
        if os.environ.get("LOB_TABEL") and not hasattr(terminalreporter.config, "workeroutput"):
            proeven.write_table(GETELD, whole=proeven.is_whole(terminalreporter.config))
    if taal.HEARD:
        terminalreporter.section("English in what the program printed (tests/taal.py)")
        for woord, waar in sorted(taal.HEARD.items()):
            terminalreporter.line(f"{woord}: {waar}")


@pytest.fixture
def lob(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Lob:
    """The program with a folder of its own."""
    return Lob(tmp_path, capsys, monkeypatch)


@pytest.fixture
def telt(
    request: pytest.FixtureRequest, record_property: Callable[[str, object], None]
) -> Iterator[Callable[[str], proeven.Tally]]:
    """A count for each promise that a test tries; after the test it goes to the table."""
    tallies: list[proeven.Tally] = []

    def count(belofte: str) -> proeven.Tally:
        tallies.append(proeven.Tally(belofte))
        return tallies[-1]

    yield count
    for tally in tallies:
        verloren = max(len(tally.verloren), int(request.node in GEVALLEN))
        record_property("proef", (tally.belofte, request.node.originalname, tally.keer, verloren))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """What a proof falls over is a loss, also where it was not counted as one."""
    report = yield
    if report.when == "call" and report.failed:
        GEVALLEN.add(item)
    return report


@pytest.fixture(scope="module")
def warm() -> Iterator[Warm]:
    """The program with its libraries loaded."""
    kind = Warm()
    yield kind
    kind.close()


@pytest.fixture(scope="module")
def terminals() -> Iterator[WarmTerminals]:
    """The program with its libraries loaded, for talks in terminals of their own."""
    klaar = WarmTerminals()
    yield klaar
    klaar.close()
