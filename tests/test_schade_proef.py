"""A damaged place anywhere in the file: told by every command that meets it, and the rest saved by `lob kluis red`."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from loopbaangesprek.cli.door import run
from loopbaangesprek.stores.cipher import BLADZIJDE
from tests import schade_proef as schade
from tests.proeven import Tally, how_many, rounds
from tests.program import seed, unknown_words

pytestmark = pytest.mark.proef

LEZEN: tuple[tuple[str, ...], ...] = (
    (),
    ("gesprek", "lijst"),
    ("gesprek", "toon", "GESPREK"),
    ("gesprek", "toon", "GESPREK", "--json"),
    ("jongere", "lijst"),
    ("jongere", "toon", "jongere-00007"),
    ("jongere", "verantwoording", "jongere-00003"),
    ("stap", "lijst"),
    ("zoek", "planner"),
    ("overzicht",),
    ("logboek",),
    ("kluis", "status"),
    ("opruimen",),
)
"""The commands that read and change nothing."""


class Kluis(NamedTuple):
    """A whole kluis, what is in it, and where."""

    pad: Path
    data: bytes
    wachtzin: str | None
    voor: schade.Contents
    waar: schade.Where

    @property
    def bladen(self) -> int:
        """How many pages there are."""
        return len(self.data) // BLADZIJDE


class Place:
    """A folder in which a damaged kluis is put, and the program that finds it there."""

    def __init__(self, map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.map = map_
        self._capsys = capsys

    def put(self, data: bytes) -> Path:
        """Nothing but this file."""
        shutil.rmtree(self.map, ignore_errors=True)
        self.map.mkdir()
        (self.map / "lob.db").write_bytes(data)
        return self.map / "lob.db"

    def __call__(self, *woorden: str) -> tuple[int, str, str]:
        """The exit code and what was printed."""
        code = run(woorden)
        return code, *self._capsys.readouterr()


def _kluizen(tmp: Path) -> Iterator[Kluis]:
    os.environ.update(LOB_MAP=str(tmp / "lob"), LOB_WACHTZIN="", HOME=str(tmp))
    open_ = schade.make_kluis(tmp, lambda bron: run(("gesprek", "invoeren", str(bron))))
    for pad, wachtzin in ((open_, None), (schade.lock(open_, tmp / "slot" / "lob.db"), schade.WACHTZIN)):
        voor, waar = schade.contents(pad, wachtzin), schade.where_it_stands(pad, wachtzin)
        yield Kluis(pad, pad.read_bytes(), wachtzin, voor, waar)


@pytest.fixture(scope="module")
def kluizen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Kluis]]:
    """One without a wachtzin, and the same behind one."""
    voor = dict(os.environ)
    yield list(_kluizen(tmp_path_factory.mktemp("schade")))
    os.environ.clear()
    os.environ.update(voor)


@pytest.fixture
def place(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Place:
    """An empty place."""
    monkeypatch.setenv("LOB_MAP", str(tmp_path / "lob"))
    return Place(tmp_path / "lob", capsys)


def known(kluis: Kluis, monkeypatch: pytest.MonkeyPatch) -> None:
    """The wachtzin of a kluis in the environment."""
    monkeypatch.setenv("LOB_WACHTZIN", kluis.wachtzin or "")


def spoiled(kluis: Kluis, bladen: Sequence[int], soort: str, toeval: random.Random) -> bytes:
    """The bytes of a kluis with these pages damaged; the salt of the key stays, for without it nothing is left."""
    data = bytearray(kluis.data)
    for nr in bladen:
        schade.damage(data, nr, soort, toeval)
    if kluis.wachtzin is not None:
        data[:16] = kluis.data[:16]
    return bytes(data)


def saved(kluis: Kluis, place: Place, data: bytes, bladen: Sequence[int]) -> list[str]:
    """What is lost that should not be, after `lob kluis red` on these bytes."""
    pad = place.put(data)
    code, uit, fout = place("kluis", "red", "--ja")
    if code != 0 or unknown_words(uit + fout):
        return [f"{bladen}: {code} {uit} {fout}"]
    opzij = [ander.read_bytes() == data for ander in place.map.glob("lob-opzij-*.db")]
    weg = schade.missing(kluis.voor, schade.contents(pad, kluis.wachtzin), kluis.waar, bladen)
    verder = place("gesprek", "lijst")[0]
    if "is heel" in uit:  # what was damaged is in no use
        opzij.append(pad.read_bytes() == data)
    return [
        *(f"{bladen[:20]}: {wat}" for wat in weg),
        *([] if opzij == [True] else [f"{bladen[:20]}: het beschadigde bestand is weg"]),
        *([] if verder == 0 else [f"{bladen[:20]}: lijst gaf {verder}"]),
    ]


def test_wat_niet_op_de_kapotte_bladzijde_staat_wordt_gered(
    kluizen: list[Kluis], place: Place, monkeypatch: pytest.MonkeyPatch, telt: Callable[[str], Tally]
) -> None:
    """Every page in turn, without a wachtzin and behind one."""
    tally = telt("Eén kapotte bladzijde: `lob kluis red` redt alles wat er niet op staat, tot op de letter.")
    toeval = random.Random(seed())  # noqa: S311 - damage, no secret
    for kluis, stap in zip(kluizen, (1, how_many(9, 1)), strict=True):
        known(kluis, monkeypatch)
        for nr in range(1, kluis.bladen + 1, stap):
            soort = schade.SOORTEN[nr % len(schade.SOORTEN)]
            data = spoiled(kluis, [nr], soort, toeval)
            tally.trial(f"{soort} {verlies}" for verlies in saved(kluis, place, data, [nr]))
    tally.none_lost()


def test_ook_van_meer_kapotte_bladzijden_en_een_half_bestand_wordt_de_rest_gered(
    kluizen: list[Kluis], place: Place, monkeypatch: pytest.MonkeyPatch, telt: Callable[[str], Tally]
) -> None:
    """Pages at random, or the end of the file gone."""
    tally = telt(
        "Meer kapotte plekken, of een afgekapt bestand: `lob kluis red` redt alle andere gesprekken."
    )
    toeval = random.Random(seed())  # noqa: S311 - damage, no secret
    for keer in rounds(24):
        kluis = kluizen[keer % 4 == 0]
        known(kluis, monkeypatch)
        bladen = sorted(toeval.sample(range(1, kluis.bladen + 1), toeval.choice((2, 3, 5, 20))))
        data = spoiled(kluis, bladen, toeval.choice(schade.SOORTEN), toeval)
        if keer % 5 == 4:
            einde = toeval.randrange(len(kluis.data) // 4, len(kluis.data))
            data, bladen = data[:einde], [*bladen, *range(einde // BLADZIJDE + 1, kluis.bladen + 1)]
        tally.trial(saved(kluis, place, data, bladen))
    tally.none_lost()


def told(place: Place, opdracht: tuple[str, ...], hele: tuple[int, str, str], *, seen: bool) -> list[str]:
    """What is wrong with what a command says of a damaged file: it says what it says of a whole one, or what to do.

    Without a wachtzin SQLite has no way to see that in the middle of a text 512 bytes are others (`seen` False).
    """
    code, uit, fout = place(*opdracht)
    woorden = uit + fout
    if unknown_words(woorden):
        return [f"{opdracht}: {woorden[:300]}"]
    if code == 0:
        genoemd = "lob kluis red" in woorden or (uit, fout) == hele[1:] or "staat er weer goed in" in fout
        return [] if genoemd or not seen else [f"{opdracht}: anders, en niets gezegd"]
    zinnen = [regel for regel in woorden.splitlines() if "beschadigd" in regel]
    gezegd = code == 1 and zinnen and all("lob kluis red" in zin for zin in zinnen)
    return [] if gezegd else [f"{opdracht}: {code} {woorden[:300]}"]


def test_een_kapotte_bladzijde_wordt_in_een_zin_verteld(
    kluizen: list[Kluis], place: Place, monkeypatch: pytest.MonkeyPatch, telt: Callable[[str], Tally]
) -> None:
    """Every page in turn, and some commands that read for each: never a word of Python, and always what to do."""
    tally = telt("Een kapotte bladzijde: elke opdracht die leest vertelt het in één zin, of leest eromheen.")
    toeval = random.Random(seed())  # noqa: S311 - damage, no secret
    for kluis, stap, aantal in zip(kluizen, (1, how_many(9, 1)), (3, 3), strict=True):
        known(kluis, monkeypatch)
        gesprek = toeval.choice(sorted(kluis.voor.talks))
        opdrachten = [tuple(gesprek if w == "GESPREK" else w for w in woorden) for woorden in LEZEN]
        hele = {opdracht: (place.put(kluis.data), place(*opdracht))[1] for opdracht in opdrachten}
        for nr in range(1, kluis.bladen + 1, stap):
            soort = schade.SOORTEN[nr % len(schade.SOORTEN)]
            data, seen = (
                spoiled(kluis, [nr], soort, toeval),
                kluis.wachtzin is not None or "sector" not in soort,
            )
            for opdracht in toeval.sample(opdrachten, how_many(aantal, len(opdrachten))):
                place.put(data)
                mis = told(place, opdracht, hele[opdracht], seen=seen)
                tally.trial(f"bladzijde {nr}, {soort}: {wat}" for wat in mis)
    tally.none_lost()
