"""A command that is killed at every stage: exporting, erasing, changing, taking in, handing over.

The rule that lives here: afterwards everything is as it was or as it was going to be, and as it was going to be once
the screen had said so. A file is there whole or not at all. The kill is a real one, in a terminal, and it falls right
before an act on the disk: a moment between two acts leaves the same files as the moment before the second.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace

from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from tests.dood_bij import Dood, acts_in
from tests.proeven import LANG, Tally
from tests.program import Warm
from tests.tafel import SLEUTEL
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
vervolgstap: {{activiteit: Een dag mee met de storingsdienst.}}
"""
_DAARNA = """\
bank: stage
datum: 2026-12-18
jongere: {code: vmbo-2}
opening: {vorige_stap: {staat: gedaan, geleerd: Bellen helpt.}}
ervaring: {titel: De avonddienst}
"""
_APART = ("html", "--klaar", "--antwoorden")
"""The words that tell commands apart which begin alike."""
_HALF = ("gebeurtenis", 1)
_TOEVALLIG = re.compile(r'"id":"[a-z0-9]{10}"|\([a-z0-9]{10}\)|\d{4}-\d\d-\d\dT[0-9:.+]+')
"""What another run of the same command calls otherwise: the id of a new talk, and the moment."""


class Daad(Struct, frozen=True):
    """A command, the word on screen that says that it was done, what is typed at it, and whether something goes."""

    woorden: tuple[str, ...]
    gezegd: str
    getypt: str = ""
    weg: bool = False

    def __str__(self) -> str:
        """How it is called among the others."""
        return " ".join((*self.woorden[:2], *(w.lstrip("-") for w in self.woorden if w in _APART)))


_EINDE = "\4"
_NIEUW = ("--bank", "basis", "--code", "vmbo-9", "--niveau", "vmbo", "--rol", "mentor")
DADEN = (
    Daad(("gesprek", "exporteer", "vmbo-2", "--naar", "UIT"), "vmbo-2-stage.md"),
    Daad(("gesprek", "exporteer", "vmbo-2", "--vorm", "html", "--naar", "UIT"), "vmbo-2-stage.html"),
    Daad(("gesprek", "wis", "vmbo-2", "--ja"), "gewist", weg=True),
    Daad(("jongere", "wis", "vmbo-2", "--ja"), "gewist", weg=True),
    Daad(("gesprek", "wijzig", "vmbo-2", "reflectie.gemist", "--waarde", "x", "--reden", "y"), "Gewijzigd"),
    Daad(("jongere", "hernoem", "vmbo-2", "vmbo-9"), "Hernoemd"),
    Daad(("gesprek", "uitwerken", "vmbo-2", "--eenvoudig"), "Alles is bewaard", getypt="Nu ik\n\n/stop\n1\n"),
    Daad(("gesprek", "uitwerken", "vmbo-2", "--klaar"), "Het verslag is klaar"),
    Daad(("stap", "werk-bij", "vmbo-2", "--staat", "gedaan", "--geleerd", "Bellen helpt."), "Bijgewerkt"),
    Daad(("gesprek", "start", "--eenvoudig", *_NIEUW), "Alles is bewaard", getypt=_EINDE),
    Daad(("gesprek", "start", "--antwoorden", "DAARNA"), "is opgenomen"),
    Daad(("gesprek", "invoeren", "IN"), "4 gesprekken zijn opgenomen"),
    Daad(("jongere", "overnemen", "MEE"), "Overgenomen"),
)
"""What is done; the words in capitals are names beside the folder."""


class Stand(Struct, frozen=True):
    """What is kept of each jongere, by code; what the log says of changes; and the files that were written."""

    jongeren: dict[str, list[str]]
    logboek: list[str]
    bestanden: dict[str, bytes]


class Huis:
    """A folder with three talks, put back as it was before each command."""

    def __init__(self, tmp_path: Path, warm: Warm, terminals: WarmTerminals, slot: str) -> None:
        """Keep three talks, one with all that can be beside it; lay ready what is taken in and taken over."""
        self._warm, self._terminals = warm, terminals
        self._gaaf, self._werk = tmp_path / "gaaf", tmp_path / "werk"
        self._spoor, sleutel = tmp_path / "spoor.txt", tmp_path / "sleutel.txt"
        self._namen = {
            "UIT": str(self._werk / "uit"),
            "IN": str(self._werk / "in"),
            "MEE": self._mee,
            "DAARNA": str(self._werk / "daarna.yaml"),
        }
        self.slot, self._omgeving = slot or None, {"LOB_WACHTZIN_BESTAND": str(sleutel)} if slot else {}
        sleutel.write_text(slot, encoding="utf-8")
        (self._gaaf / "in").mkdir(parents=True)
        (self._gaaf / "daarna.yaml").write_text(_DAARNA, encoding="utf-8")
        for nummer in (4, 5, 6, 7):
            self._file(nummer, "in")
        for nummer in (1, 2, 3):
            self._lob("gaaf/lob", "gesprek", "start", "--antwoorden", str(self._file(nummer, ".")))
        self._lob("gaaf/lob", "gesprek", "bereid-voor", "vmbo-2", "--waar", f"{MERK} van vmbo-2")
        with closing(self._open("gaaf")) as store:
            [kop] = store.find("vmbo-2")
            store.own.add(kop.id, _HALF, "2026-11-20T09:00", "2027-08-01", f"{MERK} van vmbo-2")
            store.save_draft(kop.id, *_HALF, f"{MERK} van vmbo-2")
        self._lob("ander", "gesprek", "start", "--antwoorden", str(self._file(8, ".")))
        self._lob("ander", "jongere", "overdragen", "vmbo-8", "--naar", str(self._gaaf))

    @property
    def _mee(self) -> str:
        return str(self._werk / "mee.lob-overdracht")

    def _file(self, nummer: int, map_: str) -> Path:
        pad = self._gaaf / map_ / f"gesprek-{nummer}.yaml"
        pad.write_text(_GESPREK.format(code=f"vmbo-{nummer}", woord=MERK), encoding="utf-8")
        return pad

    def _lob(self, map_: str, *woorden: str) -> None:
        klaar = self._warm.run(self._gaaf.parent / map_, *woorden, omgeving=self._omgeving)
        assert klaar.code == 0, klaar

    def _open(self, map_: str = "werk") -> SqliteStore:
        return open_store(self._gaaf.parent / map_ / "lob" / "lob.db", self.slot)

    def as_new(self) -> None:
        """Put everything back."""
        shutil.rmtree(self._werk, ignore_errors=True)
        shutil.copytree(self._gaaf, self._werk)
        for pad in self._werk.glob("*overdracht*"):
            pad.rename(self._mee)

    def run(self, daad: Daad, bij: int = 0) -> WarmTalk:
        """A command in the folder as it was, killed before its so-manieth act (0: never)."""
        self.as_new()
        woorden = (self._namen.get(woord, woord) for woord in daad.woorden)
        dood = Dood(bij, str(self._spoor))
        ging = WarmTalk(self._terminals, self._werk / "lob", *woorden, omgeving=self._omgeving, dood=dood)
        ging.type(daad.getypt)
        ging.rest()
        return ging

    def acts(self) -> list[str]:
        """What the last command did to the disk; if it was killed, the last was not done."""
        return acts_in(self._spoor)

    def look(self) -> Stand:
        """What there is; what a program that was killed left half the next one takes away."""
        with closing(self._open()) as store:
            assert store.connection.pragma("integrity_check") == "ok"
            codes = {*store.codes(), "vmbo-2", "vmbo-9"}
            jongeren = {code: delen for code in sorted(codes) if (delen := list(_kept_of(store, code)))}
            regels = (regel for regel in store.log.lines() if regel.daad != "gelezen")
            logboek = [f"{regel.daad} {len(regel.gesprekken)}" for regel in regels]
        uit = {pad.name: pad.read_bytes() for pad in self._werk.glob("uit/*") if pad.name[:5] != ".lob-"}
        return Stand(jongeren, logboek, uit)

    def marked(self) -> list[str]:
        """The files of the folder in which the word of the second talk stands."""
        woord = f"{MERK} van vmbo-2".encode()
        bestanden = (pad for pad in (self._werk / "lob").rglob("*") if pad.is_file())
        return [pad.name for pad in bestanden if woord in pad.read_bytes()]


def _kept_of(store: SqliteStore, code: str) -> Iterator[str]:
    """The facts and own notes of the talks of a jongere, what was left half typed, and what is prepared."""
    for kop in store.of_code(code):
        yield from (_TOEVALLIG.sub("", rij.regel) for rij in store.facts(kop.id))
        yield from (note.tekst for note in store.own.of_talk(kop.id))
        if half := store.drafts(kop.id).get(_HALF):
            yield half
    if klaargezet := store.prepared(code):
        yield klaargezet


class Verloop(Struct, frozen=True):
    """How a command goes when nobody kills it: what was there before, what is after it, and its acts."""

    voor: Stand
    na: Stand
    daden: list[str]


def let_go_on(huis: Huis, daad: Daad) -> Verloop:
    """Let a command come to its end."""
    huis.as_new()
    voor = huis.look()
    ging = huis.run(daad)
    assert ging.code == (130 if daad.getypt == _EINDE else 0), ging.out
    assert is_said(daad, ging.out), ging.out
    return Verloop(voor, huis.look(), huis.acts())


def is_said(daad: Daad, out: str) -> bool:
    """Whether the screen said that it was done."""
    return daad.gezegd in "".join(out.split("\r\n"))


def turns(daden: Sequence[str]) -> list[int]:
    """The numbers of the acts to die before: the first and the last of each row of the same acts; in a long run all.

    So it dies too when all of a transaction is written but its end.
    """
    rond = ("", *daden, "")
    return [nr for nr, daad in enumerate(daden, 1) if LANG or not rond[nr - 1] == daad == rond[nr + 1]]


def lost(huis: Huis, daad: Daad, verloop: Verloop, *, gezegd: bool) -> tuple[list[str], str]:
    """What is neither as it was nor as it was going to be, or not as was said; and which of the two it is."""
    resten = huis.marked() if gezegd or huis.slot else []  # before the next opening could sweep
    nu = huis.look()
    goed = [verloop.na] if gezegd else [verloop.voor, verloop.na]
    if verloop.na.bestanden and not gezegd:  # a file comes first, and then its line in the log
        goed.append(replace(verloop.na, logboek=verloop.voor.logboek))
    weg = [] if nu in goed else [f"{sorted(nu.jongeren)}, {nu.logboek}, {sorted(nu.bestanden)}"]
    if (daad.weg and "vmbo-2" not in nu.jongeren) or huis.slot:
        weg += [f"resten in {naam}" for naam in (resten or huis.marked())]
    return weg, "gezegd" if gezegd else "ervoor" if nu == verloop.voor else "erna"


@pytest.fixture(
    scope="module", params=["", SLEUTEL] if LANG else [""], ids=["zonder slot", "op slot"][: 1 + LANG]
)
def huis(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    warm: Warm,
    terminals: WarmTerminals,
) -> Huis:
    """The folder, without a wachtzin; in a long run behind one as well."""
    return Huis(tmp_path_factory.mktemp("huis"), warm, terminals, request.param)


@pytest.mark.proef
@pytest.mark.parametrize("daad", DADEN, ids=str)
def test_a_command_that_is_killed_leaves_what_was_or_what_was_to_come(
    daad: Daad, huis: Huis, telt: Callable[[str], Tally]
) -> None:
    """Some kills must fall where it hurts: before anything has changed, and after that but before it is said."""
    tally = telt("Na kill -9 tijdens exporteren, wissen, wijzigen of invoeren is alles zoals ervoor of erna.")
    verloop = let_go_on(huis, daad)
    geteld = Counter[str]()
    for nr in turns(verloop.daden):
        ging = huis.run(daad, nr)
        assert ging.code is not None or len(huis.acts()) == nr
        dood_bij = f"{daad}, dood voor daad {nr} ({huis.acts()[-1]})"
        weg, hoe = lost(huis, daad, verloop, gezegd=is_said(daad, ging.out))
        tally.trial([f"{dood_bij}: {wat}" for wat in weg], keer=int(ging.code is None))
        geteld[hoe] += 1
    tally.none_lost()
    assert geteld["ervoor"], geteld
    assert geteld["erna"], geteld
