"""What the proofs with harmed files hold a reader to: the bounds are felt, and only the tool's own errors pass."""

from __future__ import annotations

import sys
import time

import pytest

from loopbaangesprek.fouten import Geweigerd
from tests.kwaad import HOOGSTENS_MB, HOOGSTENS_S, TooMuch, bounded, read_or_refused, within_bounds


def refuse() -> None:
    """Refuse in words."""
    raise Geweigerd("Dit kan niet.")


def think_long() -> None:
    """Take more processor time than was promised."""
    einde = time.process_time() + HOOGSTENS_S
    while time.process_time() < einde:
        pass


def test_a_reader_that_refuses_in_words_passes_and_one_that_stumbles_does_not() -> None:
    assert read_or_refused(lambda: None)
    assert not read_or_refused(refuse)
    with pytest.raises(ZeroDivisionError):
        read_or_refused(lambda: 1 // 0)


def test_a_reader_that_takes_too_long_is_noticed() -> None:
    with pytest.raises(TooMuch, match=r"1\.\d+ s"), within_bounds():
        think_long()


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is asked of Linux")
def test_a_reader_that_takes_too_much_memory_is_noticed() -> None:
    with pytest.raises(TooMuch, match=r"\d{3} MB"):
        bounded(lambda: len(b"\xff" * (HOOGSTENS_MB + 20) * 1024 * 1024))
