"""The paths of a bank in lines: the head and the end once, and between them what is different.

The rule that lives here: a path is named by the choices that lead there, in the words of the choice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, product

from loopbaangesprek.schoon import on_one_line
from loopbaangesprek.teksten import wegen as t
from loopbaangesprek.volgorde import Beurt
from loopbaangesprek.vragenbank import Vragenbank
from loopbaangesprek.wegen import Tak, Wegen

Keuzes = tuple[tuple[str, str | None], ...]
_MEESTE_REGELS = 6
_EERSTE = 10


def path_lines(bank: Vragenbank, wegen: Wegen) -> Iterator[str]:
    """All paths, told so that one sees where they part."""
    minuten = [tak.minuten for tak in wegen.takken]
    yield t.hoeveel(on_one_line(bank.titel), wegen.aantal, minuten, volledig=wegen.volledig)
    if not wegen.volledig:
        yield t.MEER
    if wegen.aantal == 1:
        yield from _part("", (*wegen.begin, *wegen.takken[0].beurten, *wegen.einde))
        return
    woorden = {vraag.id: {k.waarde: k.woord for k in vraag.keuze} for vraag in bank.vragen()}
    yield from _part(t.BEGIN, wegen.begin)
    for tak in wegen.takken if wegen.volledig else wegen.takken[:_EERSTE]:
        yield from _branch(tak, woorden)
    yield from _part(t.EINDE, wegen.einde)


def _branch(tak: Tak, woorden: dict[str, dict[str, str]]) -> Iterator[str]:
    yield ""
    yield t.weg(tak.nummers, tak.minuten)
    regels = list(_choices(tak.keuzes, woorden))
    yield from regels[:_MEESTE_REGELS]
    if len(regels) > _MEESTE_REGELS:
        yield t.nog_meer(len(regels) - _MEESTE_REGELS)
    yield from _questions(tak.beurten) if tak.beurten else (t.NIETS_ANDERS,)


def _choices(keuzes: Sequence[Keuzes], woorden: dict[str, dict[str, str]]) -> Iterator[str]:
    """The choices that lead here: in one line where every answer goes with every other, else a line a path."""
    vragen = [tuple(vraag for vraag, _ in weg) for weg in keuzes]
    waarden = [list(dict.fromkeys(w)) for w in zip(*([w for _, w in weg] for weg in keuzes), strict=False)]
    samen = len(set(vragen)) == 1 and len(set(keuzes)) == len(list(product(*waarden)))
    for weg in (
        [list(zip(vragen[0], waarden, strict=True))] if samen else [[(v, [w]) for v, w in k] for k in keuzes]
    ):
        yield t.na([(vraag, [_word(woorden, vraag, w) for w in mogelijk]) for vraag, mogelijk in weg])


def _word(woorden: dict[str, dict[str, str]], vraag: str, waarde: str | None) -> str:
    return t.GEEN_ANTWOORD if waarde is None else on_one_line(woorden.get(vraag, {}).get(waarde, waarde))


def _part(kop: str, beurten: Sequence[Beurt]) -> Iterator[str]:
    if beurten:
        yield from ("", kop) if kop else ("",)
        yield from _questions(beurten)


def _questions(beurten: Sequence[Beurt]) -> Iterator[str]:
    breed = max(len(beurt.vraag.id) for beurt in beurten)
    for fase, deel in groupby(beurten, key=lambda beurt: beurt.fase):
        yield t.fase(fase)
        yield from (f"    {b.vraag.id.ljust(breed)}  {on_one_line(b.vraag.vraag)}" for b in deel)
