"""Half-typed text on its way to the disk: never older there than was promised (contract C7)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from loopbaangesprek.faces.saving import HalfTyped

HOOGSTENS_OUD = 2.0
"""Seconds that half-typed text may be old on disk."""
TIK = 0.25


class LoopWithClock(asyncio.SelectorEventLoop):
    """An event loop whose time goes by only when a test says so."""

    nu = 0.0

    def time(self) -> float:
        """The time as the test has it."""
        return self.nu


def play(doe: Callable[[LoopWithClock], Coroutine[Any, Any, None]]) -> None:
    """Run something with a clock of its own."""
    lus = LoopWithClock()
    try:
        lus.run_until_complete(doe(lus))
    finally:
        lus.close()


@pytest.mark.parametrize("toetsen", [1, 3, 8])
def test_typed_text_is_never_more_than_two_seconds_old_on_disk(toetsen: int) -> None:
    """Whoever types without a pause, or stops in the middle of a word: whatever was typed before that is kept."""
    getypt, bewaard = [""], [""]

    async def type_on(lus: LoopWithClock) -> None:
        half = HalfTyped(bewaard.append, lambda: getypt[-1])
        for tik in range(70):
            lus.nu += TIK
            if tik < 60 and tik % 10 < toetsen:
                getypt.append(f"{getypt[-1]}{tik} ")
                half.changed()
            else:
                getypt.append(getypt[-1])
            for _ in range(3):
                await asyncio.sleep(0)
            oud = round(HOOGSTENS_OUD / TIK)
            assert bewaard[-1].startswith(getypt[max(0, len(getypt) - 1 - oud)])
        assert bewaard[-1] == getypt[-1]

    play(type_on)


def test_the_same_text_is_not_saved_twice_and_trouble_does_not_break_the_typing() -> None:
    pogingen: list[str] = []

    def refuse(tekst: str) -> None:
        pogingen.append(tekst)
        raise OSError

    async def type_on(lus: LoopWithClock) -> None:
        tekst = "half"
        half = HalfTyped(refuse, lambda: tekst)
        half.changed()
        tekst = "half en meer"
        for _ in range(5):
            lus.nu += 1
            half.changed()
            await asyncio.sleep(0)

    play(type_on)
    assert pogingen == ["half en meer"]
