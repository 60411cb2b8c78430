"""Talks of young people in a store, held with the small bank, for the tests of lists, other codes and handing over.

The rule that lives here: a talk is what its wishes made of it, kept as a session keeps it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from loopbaangesprek import wensen as w
from loopbaangesprek.besluit import decide
from loopbaangesprek.gebeurtenissen import Afgerond, Begonnen, Feit, to_line
from loopbaangesprek.gesprek import replay
from loopbaangesprek.hoofd import head_and_words
from loopbaangesprek.stores.base import Store, number
from tests.opslag_proef import OM
from tests.proefbank import VANDAAG, antwoord, begonnen

STAP: tuple[w.Wens, ...] = (
    antwoord("moment", "een dag in het magazijn"),
    antwoord("stap", "de planner bellen"),
)
"""A talk in which a step is chosen."""


def facts_of(
    gesprek: str,
    code: str | None,
    *wensen: w.Wens,
    datum: str = "2026-11-20",
    klaar: bool = True,
    **begin: object,
) -> list[Feit]:
    """The facts of a talk in which this was wished; closed, unless it goes on."""
    feiten: list[Feit] = [replace(begonnen(code=code, **begin), id=gesprek, datum=datum)]
    for wens in wensen:
        feiten += decide(replay(feiten), wens, VANDAAG)
    return [*feiten, Afgerond()] if klaar else feiten


def keep(store: Store, feiten: Sequence[Feit], *, om: str = OM) -> None:
    """Keep a talk, or what was added to it."""
    begin = feiten[0]
    assert isinstance(begin, Begonnen)
    eerder = len(store.facts(begin.id))
    kop, vindbaar = head_and_words(replay(feiten), datetime.fromisoformat(om))
    rijen = number(eerder, [to_line(feit) for feit in feiten[eerder:]], om)
    store.write(eerder, rijen, kop, vindbaar=vindbaar)


def talk(store: Store, gesprek: str, code: str | None, *wensen: w.Wens, **begin: object) -> list[Feit]:
    """Hold and keep a talk; returns its facts."""
    feiten = facts_of(gesprek, code, *wensen, **begin)  # type: ignore[arg-type]  # a day is among them
    keep(store, feiten)
    return feiten
