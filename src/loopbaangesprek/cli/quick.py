"""The way in for what needs no libraries: a question of which the answer is there at once.

The rule that lives here: only what is plainly meant goes this way. With any option or doubt, the way of all other
commands is taken, so that help and errors are the same; and what is done is the same function.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

Way = Callable[[Sequence[str]], None]

AANTAL = 20
"""Talks that a search shows when nobody says how many."""


def run_quick(words: Sequence[str]) -> bool:
    """Run a command that goes this way; False when it has to go the other."""
    if not words:
        _here()
        return True
    way = _WAYS.get(words[0])
    if way is None or len(words) == 1 or any(word.startswith("-") for word in words):
        return False
    way(words[1:])
    return True


def _here() -> None:
    from loopbaangesprek.cli.menu import where_am_i  # noqa: PLC0415 - only for this command
    from loopbaangesprek.places import home_folder  # noqa: PLC0415 - see above

    where_am_i(home_folder())


def _search(words: Sequence[str]) -> None:
    from loopbaangesprek.desk import searching  # noqa: PLC0415 - only for this command
    from loopbaangesprek.places import home_folder  # noqa: PLC0415 - see above
    from loopbaangesprek.zoekvraag import Zoekvraag  # noqa: PLC0415 - see above

    vraag = Zoekvraag(tuple(words))
    searching.search(
        home_folder(), vraag, AANTAL, lambda gevonden, meer: searching.show(vraag, gevonden, meer=meer)
    )


_WAYS: dict[str, Way] = {"zoek": _search}
