"""Bare `lob`: where you are, what waits, and what to do next; for a person as a menu.

The rule that lives here: the first words are there before anything that takes long is loaded, and what is chosen is
the very command that could have been typed. No other module of the command line is needed to say where one is.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.opening import is_kept, open_kept, opened
from loopbaangesprek.teksten import hier as t
from loopbaangesprek.vault.whereabouts import warn_where_it_stands
from loopbaangesprek.wiring import has_person, now, say, tell_dim

if TYPE_CHECKING:
    from loopbaangesprek.scherm import Face
    from loopbaangesprek.stand import Handeling, Stand


def where_am_i(kept: Path, genoemd: str | None = None) -> None:
    """Say where somebody is, and offer what to do next; `genoemd` is the folder that was named with --map."""
    if not has_person():
        warn_where_it_stands(kept)
        say(*t.WELKOM) if not is_kept(kept) else say(*_read(kept)[1])
        return
    if not is_kept(kept):
        from loopbaangesprek.vault.first_steps import settle  # noqa: PLC0415 - once in the life of a file

        kept = settle(kept, genoemd=genoemd is not None)
    _walk(kept, ["--map", genoemd] if genoemd else [])


def as_data(kept: Path) -> Stand:
    """Where somebody is, for other programs."""
    from loopbaangesprek.desk.standing import standing  # noqa: PLC0415 - help needs none of it

    with opened(kept) as store:
        return standing(store, now().date())[0]


def _walk(kept: Path, vooraf: list[str]) -> None:
    """The menu: what is chosen is done, and then it is there again, until somebody leaves it."""
    from loopbaangesprek.cli.door import go_in  # noqa: PLC0415 - the door leads here
    from loopbaangesprek.wiring import choose_face  # noqa: PLC0415 - see above

    face = choose_face(eenvoudig=True)
    handelingen, regels = _read(kept, face)
    say(*regels)
    while (gekozen := _chosen(handelingen, face)) is not None:
        go_in([*vooraf, *gekozen.woorden])
        handelingen, _ = _read(kept, face, _told_before)


def _told_before(_zin: str) -> None:
    """That there is no lock is told once, and not at every turn of the menu."""


def _chosen(handelingen: Sequence[Handeling], face: Face) -> Handeling | None:
    from loopbaangesprek.asking import ask_choice  # noqa: PLC0415 - what is kept is told first

    nummer = ask_choice(t.WAT_NU, [h.zin for h in handelingen], t.WAT_NU_UITLEG, face=face)
    return None if nummer is None else handelingen[nummer]


def _read(
    kept: Path, face: Face | None = None, beside: Callable[[str], None] = tell_dim
) -> tuple[Sequence[Handeling], list[str]]:
    """What can be done, and the lines that say where somebody is; with a face it hides itself after a silence."""
    from loopbaangesprek.desk.standing import standing  # noqa: PLC0415 - where nothing is kept it is not needed
    from loopbaangesprek.stand import menu, volgende  # noqa: PLC0415 - see above

    vandaag = now().date()
    with closing(open_kept(kept, beside)) as store:
        stand, zinnen = standing(store, vandaag)
        if face is not None:
            from loopbaangesprek.talk.pausing import watch_over  # noqa: PLC0415 - only a person goes away

            watch_over(face, store)
    if beside is tell_dim:
        warn_where_it_stands(kept)
    dag = vandaag.isoformat()
    regels = [*_one_line_each(_lists(stand)), *zinnen, *([""] if zinnen else [])]
    if face is not None:
        return menu(stand, dag), regels[:-1] or [t.NOG_GEEN_GESPREK]  # the question brings its own empty line
    doen = [(handeling.zin, handeling.woorden) for handeling in volgende(stand, dag)]
    return (), [*regels, *t.te_typen(doen), *t.VERDER]


def _lists(stand: Stand) -> list[str]:
    return [
        *t.lopend(stand.lopend),
        *t.stappen(stand.voorbij, stand.komend),
        *t.gepland(stand.gepland),
        *t.klaargezet([(klaar.code, klaar.wat) for klaar in stand.klaargezet]),
        *t.laatste(stand.laatste),
    ]


def _one_line_each(regels: Sequence[str]) -> Sequence[str]:
    """Lines of a list, cut where they are wider than the window: all of a step stands in its own list."""
    if not sys.stdout.isatty():
        return regels
    from loopbaangesprek.faces.cells import cut  # noqa: PLC0415 - only a window needs it

    breedte = shutil.get_terminal_size().columns
    return [cut(regel, breedte) for regel in regels]
