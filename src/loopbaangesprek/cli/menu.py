"""Bare `lob`: where you are, what waits, and what to do next; for a person as a menu.

The rule that lives here: the first words are there before anything that takes long is loaded, and what is chosen is
the very command that could have been typed. No other module of the command line is needed to say where one is.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from loopbaangesprek.opening import is_kept, opened
from loopbaangesprek.teksten import hier as t
from loopbaangesprek.vault.whereabouts import warn_where_it_stands
from loopbaangesprek.wiring import has_person, now, say

if TYPE_CHECKING:
    from loopbaangesprek.scherm import Face
    from loopbaangesprek.stand import Handeling, Stand


def where_am_i(kept: Path, genoemd: str | None = None) -> None:
    """Say where somebody is, and offer what to do next; `genoemd` is the folder that was named with --map."""
    if not has_person():
        warn_where_it_stands(kept)
        say(*(_page(kept) if is_kept(kept) else t.WELKOM))
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
    from loopbaangesprek.desk.standing import look  # noqa: PLC0415 - where nothing is kept it is not needed
    from loopbaangesprek.stand import menu  # noqa: PLC0415 - see above
    from loopbaangesprek.wiring import choose_face  # noqa: PLC0415 - see above

    face = choose_face(eenvoudig=True)
    stand, regels = look(kept, face)
    warn_where_it_stands(kept)
    say(*(regels or [t.NOG_GEEN_GESPREK]))
    while (gekozen := _chosen(menu(stand, _today()), face)) is not None:
        go_in([*vooraf, *gekozen.woorden])
        stand, _ = look(kept, face)


def _page(kept: Path) -> list[str]:
    """Where somebody is, with the commands to type: for who cannot be asked."""
    from loopbaangesprek.desk.standing import look  # noqa: PLC0415 - where nothing is kept it is not needed
    from loopbaangesprek.stand import volgende  # noqa: PLC0415 - see above

    stand, regels = look(kept)
    doen = [(handeling.zin, handeling.woorden) for handeling in volgende(stand, _today())]
    return [*regels, *([""] if regels else []), *t.te_typen(doen), *t.VERDER]


def _today() -> str:
    return now().date().isoformat()


def _chosen(handelingen: Sequence[Handeling], face: Face) -> Handeling | None:
    from loopbaangesprek.asking import ask_choice  # noqa: PLC0415 - what is kept is told first

    nummer = ask_choice(t.WAT_NU, [h.zin for h in handelingen], t.WAT_NU_UITLEG, face=face)
    return None if nummer is None else handelingen[nummer]
