"""Whatever is in the file where talks are kept, and beside it: every command reads it, or says in words why not.

The rule that lives here: the file begins as a real one, locked or not, and harm is done to its bytes, to its WAL, or
to what stands in its rows; then a command of the program itself is run on it, within a second of processor time and
200 MB.
"""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from tests.kluisproef import A
from tests.kwaad import GEK, STIL, VEEL, Inhoud, bounded
from tests.lob import Lob
from tests.proeven import Tally, how_many
from tests.program import unknown_words

pytestmark = [
    pytest.mark.proef,
    STIL,
    pytest.mark.skipif(
        sys.platform == "win32", reason="the file of a program that was killed is copied with its WAL"
    ),
]

BLADZIJDE = 4096
GESPREK = """\
bank: stage
datum: 2026-11-{dag}
jongere: {{code: vmbo-{nr}, niveau: vmbo}}
begeleider: {{rol: mentor}}
ervaring: {{titel: De koelcel {nr}, waardering: positief}}
klein_verhaal: {{gebeurtenis: {verhaal}, emoties: [bang, trots]}}
vervolgstap: {{activiteit: bellen, wanneer: 2026-12-10, opvolging: {{wie: de mentor, wanneer: 2026-12-20}}}}
"""
OPDRACHTEN: tuple[tuple[str, ...], ...] = (
    (), ("gesprek", "lijst"), ("gesprek", "lijst", "--json"), ("gesprek", "toon", "vmbo-1"), ("zoek", "koelcel"),
    ("gesprek", "toon", "vmbo-2", "--json"), ("overzicht",), ("stap", "lijst"), ("jongere", "lijst"), ("logboek",),
    ("jongere", "toon", "vmbo-2"), ("kluis", "status"), ("opruimen",), ("instellingen",),
    ("gesprek", "hervat", "vmbo-4"),
    ("gesprek", "exporteer", "vmbo-1", "--naar", "UIT"), ("jongere", "verantwoording", "vmbo-1"), ("stap", "agenda"),
    ("gesprek", "start", "--antwoorden", "NIEUW"), ("gesprek", "wis", "vmbo-1", "--ja"),
    ("jongere", "hernoem", "vmbo-1", "x"),
    ("gesprek", "wijzig", "vmbo-2", "ervaring.waar", "--waarde", "x", "--reden", "y"),
    ("kluis", "reservekopie", "KOPIE"),
    ("jongere", "overdragen", "vmbo-2", "--naar", "UIT"), ("jongere", "inzage", "vmbo-1"), ("gesprek", "lijst"),
    ("gesprek", "start", "--bank", "stage", "--code", "vmbo-9", "--rol", "mentor"),
    ("jongere", "wis", "vmbo-3", "--ja"), ("kluis", "red", "--ja"), ("kluis", "red"),
)  # fmt: skip
"""What is run; the words in capitals are names beside the folder."""
SLOTEN = pytest.mark.parametrize("wachtzin", ["", A], ids=["open", "wachtzin"])


class Kluis:
    """A file that was filled by the program, closed and left by a program that was killed; and where harm is done."""

    def __init__(self, lob: Lob, wachtzin: str) -> None:
        """Fill it."""
        self.lob, self.wachtzin = lob, wachtzin
        self.map = lob.folder / "lob"
        self.namen = {naam: str(lob.folder / naam.lower()) for naam in ("UIT", "KOPIE")}
        self.namen["NIEUW"] = str(self._file(8))
        for nr in (1, 2, 3):
            assert lob("gesprek", "start", "--antwoorden", str(self._file(nr))) == 0, lob.err
        assert (
            lob(
                "gesprek",
                "start",
                "--bank",
                "stage",
                "--code",
                "vmbo-4",
                "--rol",
                "mentor",
                typed="een\n\nhalf\n",
            )
            == 130
        ), lob.err
        assert lob("instellingen", "huisstijl", "--naam", "De school") == 0, lob.err
        with closing(self._open()) as store:
            self._beside(store)
            self.levend = self._bytes()  # with its WAL, as after a kill
        self.dicht = self._bytes()
        assert self.dicht["lob.db-wal"] == b"" != self.levend["lob.db-wal"]

    def _file(self, nr: int) -> Path:
        pad = self.lob.folder / f"gesprek-{nr}.yaml"
        verhaal = "Het relais was stuk. " * (200 if nr == 2 else 1)
        pad.write_text(GESPREK.format(nr=nr, dag=10 + nr, verhaal=verhaal), encoding="utf-8")
        return pad

    def _open(self) -> SqliteStore:
        return open_store(self.map / "lob.db", self.wachtzin or None)

    def _beside(self, store: SqliteStore) -> None:
        """What stands beside the talks."""
        [kop] = store.of_code("vmbo-4")
        store.save_draft(kop.id, "moment", 1, "half getypt")
        store.own.add(kop.id, ("moment", 1), "2026-11-20T10:00:00+01:00", "2027-11-20", "voor mezelf")
        store.prepare("vmbo-2", '{"doel": "x"}')
        store.set_setting("bewaartermijn", "3")

    def _bytes(self) -> dict[str, bytes]:
        paden = {naam: self.map / naam for naam in ("lob.db", "lob.db-wal", "lob.db-shm")}
        return {naam: pad.read_bytes() if pad.exists() else b"" for naam, pad in paden.items()}

    def lay(self, **bestanden: bytes) -> None:
        """Put these files there, and nothing else."""
        self._daar = {naam.replace("_", ".", 1).replace("_", "-"): data for naam, data in bestanden.items()}
        self._lay()

    def _lay(self) -> None:
        shutil.rmtree(self.map)
        for naam in ("UIT", "KOPIE"):
            shutil.rmtree(self.namen[naam], ignore_errors=True)
        self.map.mkdir()
        for naam, data in self._daar.items():
            if data:
                (self.map / naam).write_bytes(data)

    def run(self, nummer: int) -> None:
        """Run one of the commands; what it says is Dutch, and what it costs is within the bounds."""
        woorden = tuple(self.namen.get(woord, woord) for woord in OPDRACHTEN[nummer % len(OPDRACHTEN)])

        def once() -> int:
            self._lay()
            return self.lob(*woorden, typed="")

        # Who saves a damaged file reads all of it, some times over, and unlocks each time.
        code = once() if woorden[:2] == ("kluis", "red") else bounded(once)
        gezegd = self.lob.out + self.lob.err
        assert code in (0, 1, 2, 130), (woorden, code, gezegd)
        assert not unknown_words(gezegd), (woorden, gezegd)
        assert code == 0 or gezegd.strip(), woorden


@pytest.fixture
def kluis(lob: Lob, monkeypatch: pytest.MonkeyPatch, wachtzin: str) -> Kluis:
    """A kluis with four talks."""
    monkeypatch.setenv("LOB_WACHTZIN", wachtzin)
    monkeypatch.setenv("HOME", str(lob.folder / "thuis"))
    return Kluis(lob, wachtzin)


def _bits(data: bytearray, a: int, lot: random.Random) -> None:
    for _ in range(1 + a % 20 if data else 0):
        data[lot.randrange(len(data))] ^= 1 << lot.randrange(8)


def _head(data: bytearray, a: int, lot: random.Random) -> None:
    data[a % 100 : a % 100 + 1] = lot.randbytes(1)


def _zeros(data: bytearray, a: int, _: random.Random) -> None:
    blad = _page(data, a)
    data[blad : blad + BLADZIJDE] = bytes(BLADZIJDE)


def _noise(data: bytearray, a: int, lot: random.Random) -> None:
    blad = _page(data, a)
    data[blad : blad + BLADZIJDE] = lot.randbytes(BLADZIJDE)


def _corner(data: bytearray, a: int, lot: random.Random) -> None:
    plek, lang = a % (len(data) + 1), lot.randrange(64)
    data[plek : plek + lang] = lot.randbytes(lang)


def _swap(data: bytearray, a: int, lot: random.Random) -> None:
    een, ander = (slice(blad, blad + BLADZIJDE) for blad in (_page(data, a), _page(data, lot.randrange(999))))
    data[een], data[ander] = data[ander], data[een]


def _cut(data: bytearray, a: int, _: random.Random) -> None:
    del data[a % (len(data) + 1) :]


def _grow(data: bytearray, a: int, lot: random.Random) -> None:
    data += lot.randbytes(a % 9000)


def _page(data: bytearray, a: int) -> int:
    """Where one of the pages begins."""
    return a % (len(data) // BLADZIJDE + 1) * BLADZIJDE


SCHADE = (_bits, _bits, _head, _zeros, _noise, _corner, _swap, _cut, _grow)
"""What a bad disk or a bad program does to a file."""


def _harm_bytes(data: bytes, kwaad: Sequence[tuple[int, int, int]]) -> bytes:
    """The bytes of a file after some of that."""
    kapot = bytearray(data)
    for daad, a, b in kwaad:
        SCHADE[daad](kapot, a, random.Random(b))  # noqa: S311 - the same again, every time
    return bytes(kapot)


getallen = st.integers(0, 2**20)
daden = st.lists(st.tuples(st.integers(0, len(SCHADE) - 1), getallen, getallen), max_size=4)
Daden = list[tuple[int, int, int]]
onzin = st.one_of(
    st.binary(max_size=300),
    st.binary(max_size=200).map(lambda rest: b"SQLite format 3\x00" + rest),
    st.integers(0, 2**32).map(lambda zaad: random.Random(zaad).randbytes(zaad % 20_000)),  # noqa: S311 - see above
).map(Inhoud)


@SLOTEN
def test_whatever_became_of_the_bytes_of_the_file_every_command_says_so_in_words(
    kluis: Kluis, wachtzin: str, telt: Callable[[str], Tally]
) -> None:
    tally = telt("Op een lob.db met onzin of schade zegt elke opdracht in het Nederlands wat er is.")

    @settings(VEEL, max_examples=how_many(60 if wachtzin else 300, 10_000))
    @given(daden, daden, daden, st.booleans(), getallen)
    def throw(db: Daden, wal: Daden, shm: Daden, levend: bool, nummer: int) -> None:  # noqa: FBT001 - drawn
        bron = kluis.levend if levend else kluis.dicht
        kluis.lay(
            lob_db=_harm_bytes(bron["lob.db"], db),
            lob_db_wal=_harm_bytes(bron["lob.db-wal"], wal),
            lob_db_shm=_harm_bytes(bron["lob.db-shm"], shm),
        )
        kluis.run(nummer)
        tally.trial()

    throw()
    tally.none_lost()


@SLOTEN
def test_rubbish_in_the_place_of_the_file_or_beside_it_is_told_by_every_command(
    kluis: Kluis, wachtzin: str, telt: Callable[[str], Tally]
) -> None:
    tally = telt("Op een lob.db met onzin of schade zegt elke opdracht in het Nederlands wat er is.")

    @settings(VEEL, max_examples=how_many(60 if wachtzin else 300, 10_000))
    @given(st.none() | onzin, st.none() | onzin, st.none() | onzin, getallen)
    def throw(db: bytes | None, wal: bytes | None, shm: bytes | None, nummer: int) -> None:
        kluis.lay(
            lob_db=kluis.dicht["lob.db"] if db is None else db,
            lob_db_wal=wal or b"",
            lob_db_shm=shm or b"",
        )
        kluis.run(nummer)
        tally.trial()

    throw()
    tally.none_lost()


def cells(db: apsw.Connection) -> list[tuple[str, str]]:
    """Every column of every table."""
    tabellen = [
        naam for (naam,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    ]
    return [
        (str(tabel), str(kolom[1]))
        for tabel in tabellen
        if not str(tabel).startswith("sqlite_")
        for kolom in db.execute(f'PRAGMA table_info("{tabel}")').fetchall()
    ]


def _harm_rows(pad: Path, kwaad: Sequence[tuple[int, int, object]]) -> None:
    """Put something else in some of the cells, past what the tables allow."""
    with closing(apsw.Connection(str(pad))) as db:
        db.execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
        alle = cells(db)
        for waar, rij, waarde in kwaad:
            tabel, kolom = alle[waar % len(alle)]
            zet = f'UPDATE "{tabel}" SET "{kolom}" = ?'  # noqa: S608 - our own names
            waar_dan = f'rowid = (SELECT rowid FROM "{tabel}" LIMIT 1 OFFSET {rij % 5})'  # noqa: S608 - see above
            for sql in (f"{zet} WHERE {waar_dan}", zet):  # the second for a table whose rows have no number
                try:
                    db.execute(sql, (waarde,))
                    break
                except apsw.Error:  # a table says of what kind a value is
                    continue


WOORDEN = (
    "", " ", "x", "{}", "[]", "null", "0", "-1", '{"soort":"Beantwoord"}', '{"soort":"begonnen"}', "2026-13-45", "ooit",
    "2026-11-20", "9" * 5000, "[" * 3000, '{"a":' * 2000, "loopt", "uit_te_werken", "beschadigd", "../../x", "\u202e",
)  # fmt: skip
waarden = st.one_of(
    st.sampled_from([woord.decode("utf-8", "replace") for woord in GEK]),
    st.sampled_from(WOORDEN),
    st.integers(-(2**62), 2**62),
    st.none(),
)


@pytest.mark.parametrize("wachtzin", [""], ids=["open"])
def test_whatever_stands_in_the_rows_every_command_says_so_in_words(
    kluis: Kluis, telt: Callable[[str], Tally]
) -> None:
    tally = telt("Op een lob.db met onzin of schade zegt elke opdracht in het Nederlands wat er is.")

    @settings(VEEL, max_examples=how_many(600, 10_000))
    @given(st.lists(st.tuples(getallen, getallen, waarden), min_size=1, max_size=3), getallen)
    def throw(kwaad: list[tuple[int, int, object]], nummer: int) -> None:
        kluis.lay(lob_db=kluis.dicht["lob.db"])
        _harm_rows(kluis.map / "lob.db", kwaad)
        kluis.lay(lob_db=(kluis.map / "lob.db").read_bytes())
        kluis.run(nummer)
        tally.trial()

    throw()
    tally.none_lost()


@SLOTEN
def test_a_reservekopie_of_rubbish_never_takes_the_place_of_what_is_here(
    kluis: Kluis, wachtzin: str, telt: Callable[[str], Tally]
) -> None:
    tally = telt("Een reservekopie met onzin of schade komt nooit op de plek van wat er is.")
    kopie = kluis.lob.folder / "kopie.db"

    @settings(VEEL, max_examples=how_many(20 if wachtzin else 150, 10_000))
    @given(st.one_of(onzin, daden.map(lambda d: Inhoud(_harm_bytes(kluis.dicht["lob.db"], d)))))
    def throw(data: bytes) -> None:
        kluis.lay(lob_db=kluis.dicht["lob.db"])
        kopie.write_bytes(data)
        code = kluis.lob("kluis", "zet-terug", str(kopie), "--ja")
        gezegd = kluis.lob.out + kluis.lob.err
        assert code in (0, 1), gezegd
        assert not unknown_words(gezegd), gezegd
        with closing(open_store(kluis.map / "lob.db", wachtzin or None)) as store:
            staat = {kop.code for kop in store.talks()}
        heel = {"vmbo-1", "vmbo-2", "vmbo-3", "vmbo-4"}
        tally.trial([] if code == 0 or staat == heel else [str(staat)])

    throw()
    tally.none_lost()
