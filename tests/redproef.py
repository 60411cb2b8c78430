"""What the tests of `lob kluis red` share: a kluis with talks that fill pages of their own, and damage to its pages.

The rule that lives here: the kluis is made once, by the program itself; each test breaks a copy of its own.
"""

from __future__ import annotations

import atexit
import random
import shutil
import tempfile
from contextlib import closing
from functools import cache
from pathlib import Path

from loopbaangesprek.stores.base import Store
from loopbaangesprek.stores.cipher import BLADZIJDE
from loopbaangesprek.stores.sqlite import open_store
from tests import kluizen
from tests import schade_proef as schade
from tests.opslag_proef import OM
from tests.program import START, Ran, in_dutch

LOOPT = "havo-2201"
CODES = ("vmbo-3310", "mbo-0417", LOOPT)
_NOTITIE = '{"feit":"genoteerd","vraag":"moment","tekst":"%s"}'


def lob(folder: Path, *woorden: str, typed: str = "") -> Ran:
    """The program behind the wachtzin of these tests, in which no word is anything but Dutch."""
    return in_dutch(kluizen.lob(folder, *woorden, typed=typed))


@cache
def _made() -> Path:
    """A kluis with two talks that were taken in and one that was stopped, and what is kept beside them."""
    thuis = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, thuis)
    folder = thuis / "kluis"
    open_store(folder / "lob.db").close()
    for code in CODES[:-1]:
        kluizen.take_in(folder, code)
    assert lob(folder, *START, "--code", LOOPT, typed="De bakker.\n\n/stop\n").code == 130
    with closing(open_store(folder / "lob.db")) as store:
        _fill(store)
    return folder


def _fill(store: Store) -> None:
    for head in store.talks():
        regels = [_NOTITIE % (f"{head.code} {nr} " * 20) for nr in range(40)]
        store.append(head.id, store.facts(head.id)[-1].nr, regels, head.gewijzigd_op, head)
        store.save_draft(head.id, "rol", 1, f"half van {head.code}")
        store.own.add(head.id, ("rol", 1), OM, "2999-01-01", f"eigen bij {head.code}")
        store.prepare(str(head.code), '{"waar":"lokaal 3"}')


def a_kluis(map_: Path) -> Path:
    """A kluis of one's own."""
    return Path(shutil.copytree(_made(), map_ / "kluis"))


def a_locked_one(map_: Path) -> Path:
    """The same behind a wachtzin."""
    return schade.lock(_made() / "lob.db", map_ / "dicht" / "lob.db").parent


def spoil(pad: Path, *bladen: int, vanaf: int = 0) -> bytes:
    """Damage pages, each from this byte on, and give what stands there then."""
    data = bytearray(pad.read_bytes())
    for nr in bladen:
        data[(nr - 1) * BLADZIJDE + vanaf : nr * BLADZIJDE] = random.Random(nr).randbytes(BLADZIJDE - vanaf)  # noqa: S311 - the same every time
    pad.write_bytes(data)
    return bytes(data)


def pages_of(pad: Path, gesprek: str) -> list[int]:
    """The pages on which nothing but facts of this talk stands, in their order."""
    return sorted(nr for nr, wie in schade.where_it_stands(pad).talks.items() if wie == {gesprek})


def ids(folder: Path, wachtzin: str | None = None) -> dict[str, str]:
    """The ids of the talks by their codes."""
    with closing(open_store(folder / "lob.db", wachtzin)) as store:
        return {str(head.code): head.id for head in store.talks()}
