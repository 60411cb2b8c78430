"""A command that is killed at any moment: exporting, erasing, changing, taking in, handing over.

The rule that lives here: afterwards everything is as it was or as it was going to be, and as it was going to be once
the screen had said so. A file is there whole or not at all. The kill is a real one, all through a run in a terminal.
"""

from __future__ import annotations

import re
import shutil
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from msgspec import Struct

from loopbaangesprek.stores.sqlite import open_store
from tests.proeven import Tally, rounds
from tests.program import Warm
from tests.warm_terminal import WarmTalk, WarmTerminals

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals and terminals")

MERK = "kanariewit5517"
_GESPREK = """\
bank: stage
datum: 2026-11-20
jongere: {{code: {code}}}
ervaring: {{titel: De koelcel van {code}}}
klein_verhaal: {{gebeurtenis: Het relais was stuk., emoties: [bang, trots]}}
reflectie: {{gemist: {woord} van {code}}}
"""
_TOEVALLIG = re.compile(r'"id":"[a-z0-9]{10}"|\d{4}-\d\d-\d\dT[0-9:.+]+')
"""What another run of the same command calls otherwise: the id of a new talk, and the moment."""
_GULDEN_SNEDE = 0.6180339887498949
"""Its multiples fall all over the whole, however many there are."""


class Daad(Struct, frozen=True):
    """A command, the word on screen that says that it was done, and whether each talk goes by itself."""

    woorden: tuple[str, ...]
    gezegd: str
    los: bool = False
    weg: bool = False


DADEN = (
    Daad(("gesprek", "exporteer", "vmbo-2", "--naar", "UIT"), "vmbo-2-stage.md"),
    Daad(("gesprek", "exporteer", "vmbo-2", "--vorm", "html", "--naar", "UIT"), "vmbo-2-stage.html"),
    Daad(("gesprek", "wis", "vmbo-2", "--ja"), "gewist", weg=True),
    Daad(("jongere", "wis", "vmbo-2", "--ja"), "gewist", weg=True),
    Daad(("gesprek", "wijzig", "vmbo-2", "reflectie.gemist", "--waarde", "x", "--reden", "y"), "Gewijzigd"),
    Daad(("jongere", "hernoem", "vmbo-2", "vmbo-9"), "Hernoemd"),
    Daad(("gesprek", "invoeren", "IN"), "4 gesprekken zijn opgenomen", los=True),
    Daad(("jongere", "overnemen", "MEE"), "Overgenomen"),
)
"""What is done; the words in capitals are names beside the folder."""


class Huis:
    """A folder with three talks, put back as it was before each command."""

    def __init__(self, tmp_path: Path, warm: Warm, terminals: WarmTerminals) -> None:
        """Keep three talks, and lay ready what is taken in and taken over."""
        self._gaaf, self._werk, self._terminals = tmp_path / "gaaf", tmp_path / "werk", terminals
        self._namen = {"UIT": str(self._werk / "uit"), "IN": str(self._werk / "in"), "MEE": self._mee}
        (self._gaaf / "in").mkdir(parents=True)
        for nummer in (4, 5, 6, 7):
            self._file(nummer, "in")
        for nummer in (1, 2, 3):
            bestand = str(self._file(nummer, "."))
            assert warm.run(self._gaaf / "lob", "gesprek", "start", "--antwoorden", bestand).code == 0
        ander = str(self._file(8, "."))
        assert warm.run(tmp_path / "ander", "gesprek", "start", "--antwoorden", ander).code == 0
        klaar = warm.run(tmp_path / "ander", "jongere", "overdragen", "vmbo-8", "--naar", str(self._gaaf))
        assert klaar.code == 0, klaar

    @property
    def folder(self) -> Path:
        """Where the talks are."""
        return self._werk / "lob"

    @property
    def _mee(self) -> str:
        return str(self._werk / "mee.lob-overdracht")

    def _file(self, nummer: int, map_: str) -> Path:
        pad = self._gaaf / map_ / f"gesprek-{nummer}.yaml"
        pad.write_text(_GESPREK.format(code=f"vmbo-{nummer}", woord=MERK), encoding="utf-8")
        return pad

    def as_new(self) -> None:
        """Put everything back."""
        shutil.rmtree(self._werk, ignore_errors=True)
        shutil.copytree(self._gaaf, self._werk)
        for pad in self._werk.glob("*overdracht*"):
            pad.rename(self._mee)

    def start(self, daad: Daad) -> WarmTalk:
        """Begin with a command."""
        woorden = (self._namen.get(woord, woord) for woord in daad.woorden)
        return WarmTalk(self._terminals, self.folder, *woorden)

    def talks(self) -> dict[str, list[str]]:
        """What is kept of every talk, by its code."""
        with closing(open_store(self.folder / "lob.db")) as store:
            return {
                str(kop.code): [_TOEVALLIG.sub("", rij.regel) for rij in store.facts(kop.id)]
                for kop in store.talks()
            }

    def files(self) -> dict[str, bytes]:
        """What was written, without what a program that was killed left half: the next one takes that away."""
        return {pad.name: pad.read_bytes() for pad in self._werk.glob("uit/*") if pad.name[:5] != ".lob-"}

    def marked(self) -> list[str]:
        """The files of the folder in which the word of the second talk stands."""
        woord = f"{MERK} van vmbo-2".encode()
        return [pad.name for pad in self.folder.rglob("*") if pad.is_file() and woord in pad.read_bytes()]


class Verloop(Struct, frozen=True):
    """How a command goes when nobody kills it: how long it takes, and what is there after it."""

    duur: float
    talks: dict[str, list[str]]
    files: dict[str, bytes]


def let_go_on(huis: Huis, daad: Daad) -> Verloop:
    """Let a command come to its end, a few times, for the shortest time it takes."""
    duren = []
    for _ in range(3):
        huis.as_new()
        begin = time.monotonic()
        ging = huis.start(daad)
        ging.rest()
        duren.append(time.monotonic() - begin)
        assert ging.code == 0, ging.out
        assert daad.gezegd in "".join(ging.out.split("\r\n")), ging.out
    return Verloop(min(duren), huis.talks(), huis.files())


def lost(huis: Huis, daad: Daad, gezegd: str, voor: dict[str, list[str]], na: Verloop) -> list[str]:
    """What is neither as it was nor as it was going to be, or not as was said."""
    klaar = daad.gezegd in "".join(gezegd.split("\r\n"))
    nu, uit = huis.talks(), huis.files()
    goed = (nu == na.talks) if klaar else nu in (voor, na.talks)
    if daad.los and not klaar:  # each talk is there whole, or is not
        goed = all(nu.get(code) == feiten for code, feiten in voor.items()) and all(
            feiten == na.talks.get(code) for code, feiten in nu.items()
        )
    weg = [] if goed else [f"{daad.woorden}: gesprekken {sorted(nu)}"]
    if uit != na.files and (klaar or uit):
        weg.append(f"{daad.woorden}: bestanden {sorted(uit)}")
    if daad.weg and "vmbo-2" not in nu and huis.marked():
        weg.append(f"{daad.woorden}: resten in {huis.marked()}")
    return weg


@pytest.mark.proef
def test_a_command_that_is_killed_leaves_what_was_or_what_was_to_come(
    tmp_path: Path, warm: Warm, terminals: WarmTerminals, telt: Callable[[str], Tally]
) -> None:
    tally = telt("Na kill -9 tijdens exporteren, wissen, wijzigen of invoeren is alles zoals ervoor of erna.")
    huis = Huis(tmp_path, warm, terminals)
    huis.as_new()
    voor = huis.talks()
    verlopen = [let_go_on(huis, daad) for daad in DADEN]
    onderweg = 0
    for keer in rounds(160):
        daad, na = DADEN[keer % len(DADEN)], verlopen[keer % len(DADEN)]
        huis.as_new()
        ging = huis.start(daad)
        time.sleep(na.duur * 1.1 * (keer // len(DADEN) * _GULDEN_SNEDE % 1))
        ging.kill()
        onderweg += ging.code is None
        tally.trial(lost(huis, daad, ging.out, voor, na))
    tally.none_lost()
    assert onderweg > tally.keer // 3
