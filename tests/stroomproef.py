"""Talks held once on a disk that is recorded, and what has to be there after a power cut at any moment of them.

The rule that lives here: what is found is what stood there after some whole wish: none older than the last thing that
the screen promised, and none of which the disk had heard nothing yet. No pytest.
"""

from __future__ import annotations

import random
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import apsw

from loopbaangesprek import wensen as w
from loopbaangesprek.desk.damage import read_talk
from loopbaangesprek.fouten import LobFout
from loopbaangesprek.gebeurtenissen import Beantwoord, Genoteerd, from_line
from loopbaangesprek.places import DATABASE
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.talk.session import Session
from loopbaangesprek.volgorde import order
from loopbaangesprek.wiring import now
from tests.beloofd import lost
from tests.schijf_vfs import Daad, heard_by
from tests.stroomgesprekken import VLUCHTIG, Zitting
from tests.stroomuitval import VERLIEZEN, Beeld, Opname, Verlies, lay_down
from tests.tafel import Gezegd, Tafel

_KOP = 24
"""How long the head of a frame in a WAL is."""
_DAARNA = "daarna nog opgeschreven"


class Belofte(NamedTuple):
    """What the screen had promised when so many acts were done: what was noted, and the half answer of then."""

    bij: int
    vast: tuple[Gezegd, ...]
    half: str


class Stand(NamedTuple):
    """All that a store holds: the facts of each talk, and the half-typed texts."""

    feiten: frozenset[tuple[str, int, str]]
    half: frozenset[tuple[str, str, int, str]]

    @property
    def teksten(self) -> set[str]:
        """The answers and notes in it."""
        feiten = [from_line(regel) for _, _, regel in self.feiten]
        return {feit.tekst for feit in feiten if isinstance(feit, (Beantwoord, Genoteerd))}


class Bedreigd:
    """A recorded talk, of which every moment can be tried."""

    def __init__(self, opname: Opname, slot: str, beloften: Sequence[Belofte], werk: Path) -> None:
        """Try it in an empty folder."""
        self.slot, self.map = slot, werk
        self.daden = opname.daden
        self._opname, self._beloften = opname, beloften
        self._standen: dict[int, Stand] = {}
        self._ijk = sorted({0, len(self.daden)} | _changing(self.daden) | {b.bij for b in beloften})

    def moments(self) -> Iterator[tuple[int, Beeld]]:
        """Every moment at which the power can go, with the disk as it is then."""
        beeld = Beeld(self._opname)
        yield 0, beeld
        for nr, daad in enumerate(self.daden, 1):
            beeld.do(daad)
            yield nr, beeld

    def cut(self, nr: int, beeld: Beeld, verlies: Verlies, zaad: str) -> list[str]:
        """Cut the power, open what is found, and tell what was promised and is not there."""
        lot = random.Random(f"{zaad} {nr} {verlies}")  # noqa: S311 - the same again with the same seed
        lay_down(beeld.after_a_cut(verlies, lot), self.map, lot)
        try:
            stand = self._found()
        except (LobFout, apsw.Error, AssertionError) as fout:
            return [f"{zaad} {nr} {verlies}: {fout!r} {getattr(fout, 'zin', '')}"]
        return [f"{zaad} {nr} {verlies}: {weg}" for weg in self._missing(nr, stand)]

    def _found(self) -> Stand:
        """What the program itself finds; each talk can go on."""
        store = open_store(self.map / DATABASE, self.slot or None)
        try:
            assert store.connection.pragma("integrity_check") == "ok"
            for kop in store.talks():
                read_talk(store, kop)
            stand = _stand(store)
            for kop in store.interrupted():
                _go_on(store, kop.id)
            return stand
        finally:
            store.close()

    def _missing(self, nr: int, stand: Stand) -> list[str]:
        mag = self._may_be(nr)
        belofte = self._promised(nr)
        weg = [f"✓ en weg: {tekst!r}" for tekst in lost(belofte.vast, stand.teksten)]
        er_is = {*stand.teksten, *(tekst for *_, tekst in stand.half)}
        if belofte.half and not any(tekst.startswith(belofte.half) for tekst in er_is):
            weg.append(f"half en weg: {belofte.half!r}")
        if not weg and stand not in mag:
            weg.append(f"een stand die er nooit was, of al voorbij: {len(stand.feiten)} feiten")
        return weg

    def _promised(self, nr: int) -> Belofte:
        plek = bisect_right([b.bij for b in self._beloften], nr)
        return self._beloften[plek - 1] if plek else Belofte(0, (), "")

    def _may_be(self, nr: int) -> set[Stand]:
        """What stood there at the last promise, at each change since then, and after the wish being written."""
        van, tot = self._promised(nr).bij, bisect_left(self._ijk, nr)
        mag = self._ijk[bisect_left(self._ijk, van) : tot + 1]
        return {self._standen[ijk] for ijk in mag}

    def calibrate(self) -> None:
        """What the store holds at each promise and each change, when nothing is lost at all."""
        lot = random.Random(0)  # noqa: S311 - draws nothing here
        for nr, beeld in self.moments():
            if nr in self._ijk:
                lay_down(beeld.after_a_cut("niets weg", lot), self.map, lot)
                self._standen[nr] = self._found()


def _changing(daden: Sequence[Daad]) -> set[int]:
    """After which acts a store may hold something else: whatever the syncs are, for these may be missing.

    In a WAL that is the page of a frame in whose head stands how long the file becomes: with it a transaction ends.
    """
    einden, einde = set(), False
    for nr, daad in enumerate(daden, 1):
        if daad.soort == "schrijf" and daad.naam.endswith("-wal"):
            if einde and len(daad.inhoud) != _KOP:
                einden.add(nr)
            einde = any(daad.inhoud[4:8]) if len(daad.inhoud) == _KOP else False
        elif daad.soort != "open":
            einden.add(nr)
    return einden


def _go_on(store: SqliteStore, gesprek: str) -> None:
    """Take up a talk that was found: all of it is there, and it takes a wish, with which it stands there anew."""
    er_was = store.facts(gesprek)
    session = Session.resume(store, now, gesprek)
    assert (len(session.facts), session.numbers[-1]) == (len(er_was), er_was[-1].nr), "niet heel hervat"
    assert session.wish(w.Notitie(order(session.talk)[0].plek, _DAARNA)), session.store.trouble
    *zelfde, nieuw = store.facts(gesprek)
    assert (zelfde, _DAARNA in nieuw.regel) == (er_was, True), "gaat niet verder"


def _stand(store: SqliteStore) -> Stand:
    feiten, half = set(), set()
    for kop in store.talks():
        feiten |= {(kop.id, rij.nr, rij.regel) for rij in store.facts(kop.id)}
        half |= {(kop.id, *plek, tekst) for plek, tekst in store.drafts(kop.id).items()}
    return Stand(frozenset(feiten), frozenset(half))


def record(map_: Path, werk: Path, zittingen: Sequence[Zitting], slot: str = "") -> Bedreigd:
    """Hold the talks on a disk that is recorded."""
    opname, beloften = Opname(map_), list[Belofte]()
    eerder: dict[str, list[Gezegd]] = defaultdict(list)

    def promise(tafel: Tafel | None) -> None:
        gezegd = [*chain(*eerder.values()), *(tafel.gezegd if tafel else ())]
        vast = tuple(g.copy() for g in gezegd if not g.tekst.startswith(VLUCHTIG))
        beloften.append(Belofte(len(opname.daden), vast, tafel.half if tafel else ""))

    (map_.parent / "ernaast").mkdir(exist_ok=True)
    with heard_by(opname):
        for zitting in zittingen:
            if zitting.wist:
                eerder.pop(zitting.code)
                promise(None)
            tafel = Tafel(map_, zitting.stappen, slot=slot)
            tafel.bij_vinkje = tafel.bij_regel = partial(promise, tafel)
            code = tafel(*(woord.format(ernaast=map_.parent / "ernaast") for woord in zitting.woorden))
            assert code in {0, 130}, tafel.out
            eerder[zitting.code] += tafel.gezegd
            promise(None)
    bedreigd = Bedreigd(opname, slot, beloften, werk)
    bedreigd.calibrate()
    return bedreigd


def ways(nr: int, bedreigd: Bedreigd) -> tuple[Verlies, ...]:
    """At a sync, and at the moment before it, everything is tried; elsewhere two of the four ways in turn."""
    rond = bedreigd.daden[max(0, nr - 1) : nr + 1]
    if any(daad.soort != "schrijf" for daad in rond):
        return VERLIEZEN
    return VERLIEZEN[nr % 2 :: 2]
