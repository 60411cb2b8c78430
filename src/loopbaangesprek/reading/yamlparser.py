"""PyYAML's parser, as far as this project knows it.

The rule that lives here: only events are asked of it. The parser in C is taken, or the one in Python where PyYAML
was built without it; both give the same events.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast


class Mark(Protocol):
    """A place as the parser counts: from 0."""

    index: int
    line: int
    column: int


class Event(Protocol):
    """An event of the parser. A scalar has all of these; what the others lack is not asked of them."""

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    tags: dict[str, str] | None


class Parser(Protocol):
    """What gives the events of a YAML text, one by one."""

    def get_event(self) -> Event | None:
        """Give the next event; None at the end."""


def new_parser(tekst: str) -> Parser:
    """Make the C parser, or the slow one where PyYAML was built without it."""
    try:
        from yaml._yaml import CParser  # noqa: PLC0415 - it may not be there
    except ImportError:
        return slow_parser(tekst)
    return cast("Parser", CParser(tekst))


def slow_parser(tekst: str) -> Parser:
    """Make the parser that is written in Python."""
    from yaml import SafeLoader  # noqa: PLC0415 - rarely needed

    return cast("Parser", SafeLoader(tekst))


MakeParser = Callable[[str], Parser]
