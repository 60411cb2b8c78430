"""What the screen promised at a table, held against what is kept (`tafel`).

The rule that lives here: the store is read anew, over the ordinary disk. An answer that had its ✓ is a fact there, or a
later one to the same question is; what had none was told before the next question, and may be there half typed.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

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


class Bewaard(NamedTuple):
    """What is kept: the answers and notes, what is only half typed, and the codes of talks that are not ended."""

    feiten: set[str]
    half: set[str]
    open: set[str | None]


def kept_in(mappen: Iterable[Path], slot: str) -> Bewaard:
    """All that is kept in these folders."""
    daar = Bewaard(set(), set(), set())
    for pad in (map_ / DATABASE for map_ in mappen if (map_ / DATABASE).exists()):
        store = open_store(pad, slot or None)
        try:
            assert store.connection.pragma("integrity_check") == "ok", pad
            daar.open.update(kop.code for kop in store.interrupted())
            for kop in store.talks():
                feiten = [from_line(rij.regel) for rij in store.facts(kop.id)]
                daar.feiten.update(f.tekst for f in feiten if isinstance(f, (Beantwoord, Genoteerd)))
                daar.half.update(store.drafts(kop.id).values())
        finally:
            store.close()
    return daar


def lost(gezegd: Iterable[Gezegd], feiten: set[str]) -> list[str]:
    """What was noted and is no fact, nor is what was said later to the same question."""
    weg = []
    for samen in _by_question(gezegd):
        vast = max((i for i, g in enumerate(samen) if g.vast), default=None)
        if vast is not None and not feiten & {g.tekst for g in samen[vast:]}:
            weg.append(samen[vast].tekst)
    return weg


def not_there(gezegd: Iterable[Gezegd], daar: Bewaard) -> list[str]:
    """What was said last to each question and is not even there half typed."""
    laatste = [samen[-1].tekst for samen in _by_question(gezegd) if not samen[-1].vast]
    return [tekst for tekst in laatste if tekst not in daar.feiten | daar.half]


def _by_question(gezegd: Iterable[Gezegd]) -> list[list[Gezegd]]:
    op_vraag = sorted(gezegd, key=lambda g: g.vraag)
    return [list(samen) for _, samen in groupby(op_vraag, key=lambda g: g.vraag)]


def broken_promises(tafel: Tafel, code: int, daar: Bewaard) -> list[str]:
    """What the screen promised and is not so."""
    weg = [f"✓ en weg: {tekst!r}" for tekst in lost(tafel.gezegd, daar.feiten)]
    if ALLES_BEWAARD in tafel.out or KLAAR in tafel.out:
        weg += [f"bewaard en weg: {tekst!r}" for tekst in not_there(tafel.gezegd, daar)]
    elif not _told(tafel.out):
        weg.append("niet gezegd dat het mis is")
    weg += [
        f"geen ✓ en niets gezegd: {g.tekst!r}" for g in tafel.gezegd if not g.vast and not _told(g.daarna)
    ]
    weg += [f"geen Nederlands: {woord}" for woord in unknown_words(tafel.out)]
    return weg if code in {0, 1, 130} else [*weg, f"einde: {code}"]


def _told(getoond: str) -> bool:
    """Whether it was said in plain words that something could not be kept."""
    return any(zin in getoond for zin in _GEZEGD_DAT_HET_MIS_IS)
