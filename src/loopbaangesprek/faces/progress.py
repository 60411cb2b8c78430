"""How far it is with very many things: a bar in a terminal, now and then a line elsewhere.

The rule that lives here: what is few is not counted aloud, and nothing of it reaches what the program answers.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

FEW = 20
"""So many are done before anybody wonders."""
A_LINE_EACH = 1_000

Step = Callable[[], None]


@contextmanager
def bar(total: int, what: str) -> Iterator[Step]:
    """A bar on the error stream, gone at the end; yields what to call for each thing that is done."""
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import (  # noqa: PLC0415 - see above
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn(what, markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total)
        yield lambda: progress.advance(task)


@contextmanager
def lines(total: int, say: Callable[[int, int], str]) -> Iterator[Step]:
    """A line on the error stream for each thousand; `say` makes it of how many are done and how many there are."""
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if done % A_LINE_EACH == 0 and done < total:
            sys.stderr.write(f"{say(done, total)}\n")
            sys.stderr.flush()

    yield step
