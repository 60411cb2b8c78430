"""The first question on screen, before anything is loaded to answer it with.

The rule that lives here: it is the screen that the rich face paints a moment later, byte for byte; where that is not
certain, nothing is shown. What is typed meanwhile is not echoed, and answers that question or none. Nothing is loaded
for it: all this must be done in the time in which a library would be found on the disk.
"""

from __future__ import annotations

import os
import sys

from loopbaangesprek.faces import echo
from loopbaangesprek.faces.legible import shows_signs

TYPE_CHECKING = False
if TYPE_CHECKING:  # `typing` takes longer to load than all of this
    from collections.abc import Callable, Sequence

_WIT = 3
"""Rows that a screen must have left; with fewer the rich face puts some of this elsewhere."""
_SMALST, _MAAT_TEKST, _MAAT_VRAAG = 64, 72, 64
_LEEG = "\x1b[H\x1b[J"
_STAAT: list[tuple[str, Callable[[], None]]] = []
"""While it stands there: which question, and what turns the echo of the terminal on again."""


def show(
    vraag: str, *, meldingen: Sequence[str] = (), hulp: Sequence[str] = (), keuze: Sequence[str] = ()
) -> bool:
    """Show a question, where it is certain how it looks; whether it stands there."""
    scherm = screen(*_size(), vraag, meldingen, hulp, keuze)
    if scherm is None or (echo_on := echo.off(lambda: _write(scherm))) is None:
        return False
    _STAAT.append((vraag, echo_on))
    _write(scherm)
    return True


def take_over(vraag: str) -> Callable[[], None] | None:
    """The face paints over it from here on; gives what turns the echo on again, or None where nothing was shown.

    Where it paints another question, nothing that was typed answers that one.
    """
    if not _STAAT:
        return None
    stond_er, echo_on = _STAAT.pop()
    echo.taken_over()
    if vraag != stond_er:
        echo.throw_away_typed()
    return echo_on


def stands() -> bool:
    """Whether it is on screen now."""
    return bool(_STAAT)


def withdraw(zin: str = "") -> None:
    """Something else comes on screen, or nothing more: wipe it and what was typed, and leave the terminal as it was."""
    if _STAAT:
        _, echo_on = _STAAT.pop()
        _write(f"{_LEEG}{' ' * _margin(_size()[0])}{zin}\x1b[K\r\n" if zin else _LEEG)
        echo.throw_away_typed()
        echo_on()


def screen(  # noqa: PLR0913, PLR0917 - the size, and what stands there
    kolommen: int,
    rijen: int,
    vraag: str,
    meldingen: Sequence[str] = (),
    hulp: Sequence[str] = (),
    keuze: Sequence[str] = (),
) -> str | None:
    """The codes and words of the whole screen; None where its rows would be folded, or do not fit."""
    genummerd = [f"  {nummer}  {woord}" for nummer, woord in enumerate(keuze, 1)]
    ruimte = kolommen - _margin(kolommen) - 2
    if kolommen < _SMALST or not (
        _fit((vraag, *genummerd), min(_MAAT_VRAAG, ruimte) - 2)
        and _fit((*meldingen, *(f"  {zin}" for zin in hulp)), min(_MAAT_TEKST, ruimte))
    ):
        return None
    regels = [
        *(["", *map(_dim, meldingen)] if meldingen else []),
        *("", "", f"▎ \x1b[1m{vraag}\x1b[0m"),
        *(["", *(f"  {_dim(zin)}" for zin in hulp)] if hulp else []),
        *(["", *genummerd] if keuze else []),
        *("", "\x1b[1m› \x1b[0m"),
    ]
    return _painted(regels, _margin(kolommen)) if len(regels) + _WIT <= rijen else None


def _fit(zinnen: Sequence[str], breedte: int) -> bool:
    return all(len(zin) <= breedte for zin in zinnen)


def _painted(regels: Sequence[str], rand: int) -> str:
    """Rows from the top of the screen on, and the cursor behind the sign of the last."""
    geheel = "\r\n".join((f"{' ' * rand}{regel}" if regel else "") + "\x1b[K" for regel in regels)
    return f"\x1b[?25l\x1b[H{geheel}\x1b[J\r\x1b[{rand + 2}C\x1b[?25h"


def _dim(zin: str) -> str:
    return f"\x1b[2m{zin}\x1b[0m"


def _margin(kolommen: int) -> int:
    return max(4, (kolommen - _MAAT_TEKST) // 4)


def _size() -> tuple[int, int]:
    try:
        return tuple(os.get_terminal_size(1))  # type: ignore[return-value]  # two numbers
    except OSError:
        return (0, 0)


def may_paint() -> bool:
    """Whether here is a terminal for the rich face, that shows all its signs, and is ours alone."""
    uit, term = sys.stdout, os.environ.get("TERM", "")
    if os.name != "posix" or term in {"", "dumb"} or os.environ.get("ACCESSIBLE") or uit is None:
        return False
    try:
        eigen = os.isatty(0) and os.isatty(1) and os.tcgetpgrp(0) == os.getpgrp()
    except OSError:
        return False
    return eigen and uit.encoding.lower() in {"utf-8", "utf8"} and shows_signs(os.environ)


def _write(tekst: str) -> None:
    try:  # noqa: SIM105 - contextlib takes longer to load than all of this
        os.write(1, tekst.encode())
    except OSError:  # the terminal is gone
        pass
