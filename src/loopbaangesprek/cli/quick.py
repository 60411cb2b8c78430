"""The way in for what needs no libraries: a question of which the answer is there at once.

The rule that lives here: only what is plainly meant goes this way. With any option or doubt, the way of all other
commands is taken, so that help and errors are the same; and what is done is the same function.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from loopbaangesprek.cli import plainly
from loopbaangesprek.cli.here import folder

AANTAL = 20
"""Talks that a search shows when nobody says how many."""


def run_quick(words: Sequence[str]) -> int | None:
    """Run a command that goes this way, and give its exit code; None when it has to go the other."""
    if (way := _WAYS.get(tuple(words))) is not None:
        way()
        return 0
    if list(words[:1]) == ["zoek"] and words[1:] and not any(word.startswith("-") for word in words):
        _search(words[1:])
        return 0
    return _talk(words)


def _talk(words: Sequence[str]) -> int | None:
    """Begin a talk or go on with one, where that is plainly meant."""
    if (gegeven := plainly.begins(words)) is not None:
        from loopbaangesprek.talk.beginning import Wanted, cleaned  # noqa: PLC0415 - only for this command
        from loopbaangesprek.talk.holding import start_talk  # noqa: PLC0415 - see above

        wanted = Wanted(
            bank=gegeven.get("--bank"),
            code=gegeven.get("--code"),
            niveau=gegeven.get("--niveau"),
            rol=gegeven.get("--rol"),
            pad="kort" if "--kort" in gegeven else "standaard",
        )
        return start_talk(folder(None), cleaned(wanted), eenvoudig="--eenvoudig" in gegeven, naar=None)
    if (welk := plainly.goes_on(words)) is not None:
        from loopbaangesprek.talk.resuming import resume_talk  # noqa: PLC0415 - only for this command

        return resume_talk(folder(None), welk[0] if welk else None, eenvoudig=False, naar=None)
    return None


def _here() -> None:
    from loopbaangesprek.cli.menu import where_am_i  # noqa: PLC0415 - only for this command

    where_am_i(folder(None))


def _list_talks() -> None:
    from loopbaangesprek.desk.talk_list import show_talks  # noqa: PLC0415 - only for this command

    show_talks(folder(None))


def _search(words: Sequence[str]) -> None:
    from loopbaangesprek.desk import searching  # noqa: PLC0415 - only for this command
    from loopbaangesprek.zoekvraag import Zoekvraag  # noqa: PLC0415 - see above

    vraag = Zoekvraag(tuple(words))
    searching.search(
        folder(None), vraag, AANTAL, lambda gevonden, meer: searching.show(vraag, gevonden, meer=meer)
    )


_WAYS: dict[tuple[str, ...], Callable[[], None]] = {(): _here, ("gesprek", "lijst"): _list_talks}
"""The commands that go this way when nothing but their words is said."""
