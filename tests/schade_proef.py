"""A kluis to damage: some sixty talks with all that is kept beside them, and what was in it before.

The rule that lives here: no pytest. What is expected after damage is worked out with SQLite itself and on paper (which
rows stand on which page), never with the code that saves them.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Collection
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple

import apsw

from loopbaangesprek.fouten import OnleesbareTekst
from loopbaangesprek.kop import Kop
from loopbaangesprek.stores.base import Plek, Rij
from loopbaangesprek.stores.cipher import BLADZIJDE, copy_into
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from tests.opslag_proef import OM
from tests.veel_gesprekken import write_talks

GESPREKKEN = 60
_BLADEN = "SELECT path, pageno, pagetype, ncell FROM dbstat WHERE name = ? ORDER BY path"
_GESPREK_PER_FEIT = "SELECT g.id FROM feiten f JOIN gesprekken g ON g.nr = f.gesprek ORDER BY f.rowid"
_GESPREK_PER_BANK = (
    "SELECT (SELECT count(*) FROM banken b WHERE b.nr < f.bank), g.id "
    "FROM feiten f JOIN gesprekken g ON g.nr = f.gesprek WHERE f.bank IS NOT NULL"
)
_NAAST = ("concepten", "eigen", "voorbereid", "instellingen", "logboek")
_INSTELLINGEN = "SELECT naam, waarde FROM instellingen WHERE naam NOT LIKE '@_%' ESCAPE '@'"
WACHTZIN = "vlieger tafel maan kastje"


def make_kluis(map_: Path, take_in: Callable[[Path], object]) -> Path:
    """A kluis with talks taken in from files, and with drafts, own notes, choices and what was prepared beside them."""
    write_talks(map_ / "bron", GESPREKKEN)
    take_in(map_ / "bron")
    pad = map_ / "lob" / "lob.db"
    with closing(open_store(pad)) as store:
        for nummer, kop in enumerate(store.talks()):
            store.save_draft(kop.id, "rol", 1, f"half getypt {nummer} " * (9 if nummer % 20 else 900))
            store.own.add(kop.id, ("rol", 1), OM, "2999-01-01", f"voor mezelf {nummer} " * 9)
            store.prepare(f"{kop.code}-{nummer}", json.dumps({"waar": f"lokaal {nummer}"}))
        store.set_setting("rol", "mentor")
    return pad


def lock(pad: Path, doel: Path) -> Path:
    """The same behind a wachtzin."""
    with closing(open_store(pad)) as store:
        doel.parent.mkdir()
        doel.touch()
        copy_into(store.connection, doel, WACHTZIN)
    return doel


class Talk(NamedTuple):
    """All there is of a talk."""

    kop: Kop
    facts: list[Rij]
    drafts: dict[Plek, str]
    own: list[str]


class Contents(NamedTuple):
    """All there is in a kluis."""

    talks: dict[str, Talk]
    log: list[str]
    settings: dict[str, str]
    prepared: dict[str, str]


def contents(pad: Path, wachtzin: str | None = None) -> Contents:
    """All that the program itself reads in a file."""
    with closing(open_store(pad, wachtzin)) as store:
        return Contents(
            {kop.id: _talk(store, kop) for kop in store.talks()},
            [repr(regel) for regel in store.log.lines()],
            {str(naam): str(waarde) for naam, waarde in store.connection.execute(_INSTELLINGEN)},
            dict(store.archive.prepared(10**6)),
        )


def _talk(store: SqliteStore, kop: Kop) -> Talk:
    eigen = [note.tekst for note in store.own.of_talk(kop.id)]
    feiten: list[Rij] = []
    half: dict[Plek, str] = {}
    with suppress(OnleesbareTekst):  # of what is damaged nothing is expected
        feiten = store.facts(kop.id)
    with suppress(OnleesbareTekst):
        half = store.drafts(kop.id)
    return Talk(kop, feiten, half, eigen)


class Where(NamedTuple):
    """What stands on which page of a whole file, by their numbers; what is on no list is an index or a signpost."""

    talks: dict[int, set[str]]
    """The ids of the talks that have a fact there."""
    banks: dict[int, set[str]]
    """The ids of the talks whose bank is there."""
    marks: set[int]
    """The pages of the index that knows the banks by their marks."""
    beside: dict[int, str]
    """The table of which there are rows that stand beside the talks."""


def where_it_stands(pad: Path, wachtzin: str | None = None) -> Where:
    """Worked out from what SQLite tells of each page: how many rows there are, in the order of their numbers."""
    with closing(open_store(pad, wachtzin)) as store:
        db = store.connection
        gesprekken = [{str(naam)} for (naam,) in db.execute(_GESPREK_PER_FEIT)]
        banken: list[set[str]] = [set() for _ in db.execute("SELECT 1 FROM banken")]
        for plaats, naam in db.execute(_GESPREK_PER_BANK):
            banken[int(str(plaats))].add(str(naam))
        naast = {nr: naam for naam in _NAAST for nr in _pages(db, naam)}
        merken = {int(str(nr)) for _, nr, *_ in db.execute(_BLADEN, ("sqlite_autoindex_banken_1",))}
        return Where(
            _spread(_pages(db, "feiten"), gesprekken), _spread(_pages(db, "banken"), banken), merken, naast
        )


def _pages(db: apsw.Connection, tabel: str) -> dict[int, range]:
    """The pages of a table, each with the rows that are (partly) on it, counted from 0."""
    staat: dict[int, range] = {}
    blad, begin, einde = "", 0, 0
    bladen: list[Any] = db.execute(_BLADEN, (tabel,)).fetchall()
    for plek, nr, soort, cellen in bladen:
        if soort == "leaf":
            blad, begin, einde = plek, einde, einde + cellen
            staat[nr] = range(begin, einde)
        elif soort == "overflow":
            cel = begin + int(plek.removeprefix(blad).partition("+")[0], 16)
            staat[nr] = range(cel, cel + 1)
    return staat


def _spread(bladen: dict[int, range], wie: list[set[str]]) -> dict[int, set[str]]:
    return {nr: set().union(*(wie[rij] for rij in rijen)) for nr, rijen in bladen.items()}


SOORTEN = ("toeval", "nullen", "enen", "sector", "lege sector")
"""What a disk makes of a page: all of it, or one of the 512 bytes that are written at once."""


def damage(data: bytearray, nr: int, soort: str, toeval: random.Random) -> None:
    """Spoil a page (counted from 1) in one of these ways."""
    begin = (nr - 1) * BLADZIJDE
    sector = begin + 512 * toeval.randrange(8)
    stuk = {
        "toeval": (begin, toeval.randbytes(BLADZIJDE)),
        "nullen": (begin, bytes(BLADZIJDE)),
        "enen": (begin, b"\xff" * BLADZIJDE),
        "sector": (sector, toeval.randbytes(512)),
        "lege sector": (sector, bytes(512)),
    }
    waar, bytes_ = stuk[soort]
    data[waar : waar + len(bytes_)] = bytes_


def missing(voor: Contents, na: Contents, waar: Where, bladen: Collection[int]) -> list[str]:
    """What does not stand on one of these pages, and is not as it was."""
    op = set().union(*(waar.talks.get(nr, ()) for nr in bladen))
    geraakt = {waar.beside[nr] for nr in bladen if nr in waar.beside}
    mist = []
    for naam, talk in voor.talks.items():
        nu = na.talks.get(naam)
        if nu is None:  # its row and its first fact are gone: nothing tells any more what it was called
            mist += [] if naam in op else [f"gesprek {naam}"]
            continue
        if naam not in op:
            mist += [f"feiten {naam}"] * (nu.facts != talk.facts) + [f"kop {naam}"] * (nu.kop != talk.kop)
        mist += [f"half {naam}"] * (nu.drafts != talk.drafts and "concepten" not in geraakt)
        mist += [f"eigen {naam}"] * (nu.own != talk.own and "eigen" not in geraakt)
    gelijk = {
        "logboek": voor.log == [regel for regel in na.log if "daad='gered'" not in regel],
        "instellingen": voor.settings == na.settings,
        "voorbereid": voor.prepared == na.prepared,
    }
    return mist + [naam for naam, is_gelijk in gelijk.items() if not is_gelijk and naam not in geraakt]
