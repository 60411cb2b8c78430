"""What the screen promised at a table, held against what is kept (`tafel`).

The rule that lives here: the store is read anew, over the ordinary disk; an answer that was noted is there, or a later
one to the same question.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from loopbaangesprek.gebeurtenissen import Beantwoord, Genoteerd, from_line
from loopbaangesprek.places import DATABASE
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.teksten import verloop as t
from tests.program import unknown_words
from tests.tafel import ALLES_BEWAARD, KLAAR, Gezegd, Tafel

_GEZEGD_DAT_HET_MIS_IS = (
    "nu niet bewaard",
    t.NOG_NIET_BEWAARD,
    t.IN_HET_GEHEUGEN,
    "mag niet geschreven worden",
    "is vol.",
    "lukt niet (",
)


def kept_in(mappen: Iterable[Path], slot: str) -> set[str]:
    """Every answer, note and half-typed text in these folders."""
    teksten: set[str] = set()
    for pad in (map_ / DATABASE for map_ in mappen if (map_ / DATABASE).exists()):
        store = open_store(pad, slot or None)
        try:
            assert store.connection.pragma("integrity_check") == "ok", pad
            for kop in store.talks():
                feiten = [from_line(rij.regel) for rij in store.facts(kop.id)]
                teksten |= {feit.tekst for feit in feiten if isinstance(feit, (Beantwoord, Genoteerd))}
                teksten |= set(store.drafts(kop.id).values())
        finally:
            store.close()
    return teksten


def lost(gezegd: Iterable[Gezegd], daar: set[str], *, alles: bool = False) -> list[str]:
    """What was noted and is not there; with `alles` whatever was said."""
    weg = []
    op_vraag = sorted(gezegd, key=lambda g: g.vraag)
    for _, groep in groupby(op_vraag, key=lambda g: g.vraag):
        samen = list(groep)
        laatste = max((i for i, g in enumerate(samen) if g.vast or alles), default=None)
        if laatste is not None and not daar & {g.tekst for g in samen[laatste:]}:
            weg.append(samen[laatste].tekst)
    return weg


def broken_promises(tafel: Tafel, code: int, daar: set[str]) -> list[str]:
    """What the screen promised and is not so."""
    bewaard = ALLES_BEWAARD in tafel.out or KLAAR in tafel.out
    weg = [f"weg: {tekst!r}" for tekst in lost(tafel.gezegd, daar, alles=bewaard)]
    weg += [f"geen Nederlands: {woord}" for woord in unknown_words(tafel.out)]
    if code not in {0, 1, 130}:
        weg.append(f"einde: {code}")
    if not bewaard and not any(zin in tafel.out for zin in _GEZEGD_DAT_HET_MIS_IS):
        weg.append("niet gezegd dat het mis is")
    return weg
