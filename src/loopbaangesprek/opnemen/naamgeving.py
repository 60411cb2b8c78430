"""The names of talks in a file: of its own, and of the others that it leads to.

The rule that lives here: a talk has one name, wherever a file says it. So who gives it another name changes the links
to it too, those in what was changed after the talk included.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from loopbaangesprek.paden import VERHALEN, Velden

Naam = Callable[[str], str]
"""Another name for a talk, or the same one."""

_VERBAND = re.compile(rf"opening\.vorige_stap\.gesprek|{VERHALEN}\.[0-9]+\.gesprek")
"""The paths at which a change can touch a link."""


def name_anew(inhoud: Velden, naam: Naam) -> Velden:
    """The content of a file with another name for each talk in it; what is no name stays as it is."""
    return {
        sleutel: _DELEN[sleutel](deel, naam) if sleutel in _DELEN else deel
        for sleutel, deel in inhoud.items()
    }


def _named(deel: Any, lid: str, naam: Naam) -> Any:  # noqa: ANN401 - what a file holds
    """A part with another name at one of its members; an empty one says nothing."""
    stond = deel.get(lid) if isinstance(deel, dict) else None
    return {**deel, lid: naam(stond.strip())} if isinstance(stond, str) and stond.strip() else deel


def _opening(deel: Any, naam: Naam) -> Any:  # noqa: ANN401 - what a file holds
    if not isinstance(deel, dict) or "vorige_stap" not in deel:
        return deel
    return {**deel, "vorige_stap": _named(deel["vorige_stap"], "gesprek", naam)}


def _stories(deel: Any, naam: Naam) -> Any:  # noqa: ANN401 - what a file holds
    return [_named(verhaal, "gesprek", naam) for verhaal in deel] if isinstance(deel, list) else deel


def _changes(deel: Any, naam: Naam) -> Any:  # noqa: ANN401 - what a file holds
    return [_changed(wijziging, naam) for wijziging in deel] if isinstance(deel, list) else deel


def _changed(wijziging: Any, naam: Naam) -> Any:  # noqa: ANN401 - what a file holds
    pad = wijziging.get("pad") if isinstance(wijziging, dict) else None
    if not isinstance(pad, str) or not _VERBAND.fullmatch(pad):
        return wijziging
    return _named(_named(wijziging, "oud", naam), "nieuw", naam)


_DELEN: dict[str, Callable[[Any, Naam], Any]] = {
    "gesprek": lambda deel, naam: _named(deel, "id", naam),
    "opening": _opening,
    VERHALEN: _stories,
    "wijzigingen": _changes,
}
"""The parts of a record in which a talk is named."""
