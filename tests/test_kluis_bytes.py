"""The bytes of a locked file: another program opens it, no damage goes unseen, and nothing in it can be read (C7)."""

from __future__ import annotations

import os
import random
import shutil
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import apsw
import pytest
import sqlcipher3.dbapi2 as sqlcipher

from loopbaangesprek.fouten import Afgesloten, LobFout, OpslagFout
from loopbaangesprek.stores.cipher import BLADZIJDE, copy_into
from loopbaangesprek.stores.connection import connect
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.stores.tables import MIGRATIES
from tests.kanarie import WACHTZIN, behind, bird, contents, flip, found_below, found_in, independent
from tests.opslag_proef import OM, add_column, begin, kop, lines
from tests.program import START, in_dutch, run, seed
from tests.rich_talk import VRAAG, rich_talk

CODE = "vmbo-3310"
VERKEERD = "moeras gloeilamp"
WACHTZINNEN = {
    "words": "moeras gloeilamp ganzenbord tuinhek",
    "quotes": "'t is Sint's \"grote\" boek",
    "sql": "'; DROP TABLE feiten; --",
    "address": "een?cipher=aes&key=b#c%41+d/é=ü",
    "long": "".join(chr(ord("a") + i % 26) for i in range(200)),
    "far": "日本 𝔘nicode 🙂 naïef",
    "hexes": "x'00ff'",
}
ZINNEN = [bird(veld) for veld in ("wens", "moment", "gebeurtenis", "rol")]

lang = pytest.mark.lang
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals and terminals")


@pytest.fixture(scope="module")
def gevuld(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the program itself kept a talk behind a wachtzin: four answers, one half typed, a note."""
    folder = tmp_path_factory.mktemp("gevuld") / "map"
    regels = [r for zin in ZINNEN for r in (zin, "")]
    typed = "\n".join([*regels, f"/notitie {bird('notitie')}", bird("half"), "/stop", ""])
    gezegd = run(folder, *START, "--code", CODE, "--eenvoudig", typed=typed, omgeving=behind(WACHTZIN))
    assert in_dutch(gezegd).code == 130, gezegd
    return folder


@pytest.fixture
def pad(gevuld: Path, tmp_path: Path) -> Path:
    """A copy of that file, to break."""
    return Path(shutil.copy(gevuld / "lob.db", tmp_path / "lob.db"))


def told(folder: Path, *woorden: str, wachtzin: str = WACHTZIN) -> Any:
    """What the program says of this folder, in Dutch and without a traceback."""
    return in_dutch(run(folder, *woorden, omgeving=behind(wachtzin)))


# Another program opens it


def test_what_the_program_kept_is_read_by_sqlcipher_itself(pad: Path) -> None:
    """Every row of every table is the same in both, and SQLCipher finds each page sealed."""
    eigen, ander = connect(pad, WACHTZIN), independent(pad, WACHTZIN)
    gelezen = contents(ander)
    assert gelezen == contents(eigen)
    assert [zin for zin in ZINNEN if any(zin in str(rij) for rij in gelezen["feiten"])] == ZINNEN
    assert bird("half") in str(gelezen["concepten"])
    assert bird("notitie") in str(gelezen["feiten"])
    assert ander.execute("PRAGMA cipher_integrity_check").fetchall() == []
    assert ander.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.lang
@pytest.mark.parametrize("wachtzin", WACHTZINNEN.values(), ids=WACHTZINNEN)
def test_any_wachtzin_opens_the_file_in_both_programs(wachtzin: str, tmp_path: Path) -> None:
    """Quotes, signs of an address, é, and two hundred signs: in the file itself, and in a copy in that lock."""
    store = open_store(tmp_path / "lob.db", wachtzin)
    begin(store, "fiets")
    (tmp_path / "kopie.db").touch()
    store.copy_into(tmp_path / "kopie.db", wachtzin)
    rijen = contents(store._db)
    store.close()
    for naam in ("lob.db", "kopie.db"):
        ander = independent(tmp_path / naam, wachtzin)
        assert contents(ander) == rijen
        assert ander.execute("PRAGMA cipher_integrity_check").fetchall() == []
        ander.close()
        with pytest.raises(sqlcipher.DatabaseError):
            contents(independent(tmp_path / naam, wachtzin + " "))


def test_a_wachtzin_from_a_file_locks_as_one_from_the_environment_does(gevuld: Path, tmp_path: Path) -> None:
    """The first line counts, without the mark that some editors put in front and the end of the line."""
    sleutel = tmp_path / "wachtzin.txt"
    sleutel.write_bytes(b"\xef\xbb\xbf" + WACHTZIN.encode() + b"\r\nnog een regel\r\n")
    folder = Path(shutil.copytree(gevuld, tmp_path / "map"))
    uit_bestand = {"LOB_WACHTZIN": VERKEERD, "LOB_WACHTZIN_BESTAND": str(sleutel)}
    assert run(folder, "gesprek", "lijst", "--json", omgeving=uit_bestand).code == 0


def test_a_wrong_wachtzin_opens_it_in_neither_program(gevuld: Path, pad: Path) -> None:
    """And it is told without the wachtzin in it; the file stays as it was."""
    voor = pad.read_bytes()
    with pytest.raises(sqlcipher.DatabaseError):
        contents(independent(pad, VERKEERD))
    with pytest.raises(Afgesloten):
        open_store(pad, VERKEERD)
    ging = told(pad.parent, "gesprek", "lijst", wachtzin=VERKEERD)
    assert (ging.code, ging.out) == (1, "")
    assert "De wachtzin past niet" in ging.err
    assert VERKEERD not in ging.words
    assert pad.read_bytes() == voor == (gevuld / "lob.db").read_bytes()


def test_a_copy_that_fails_does_not_say_the_wachtzin(pad: Path, tmp_path: Path) -> None:
    """SQLite repeats the address that it could not open, and the key stands in that; nothing of it goes on."""
    db = connect(pad, WACHTZIN)
    with pytest.raises(apsw.CantOpenError) as gevangen:
        copy_into(db, tmp_path / "bestaat niet" / "lob.db", WACHTZIN)
    gezegd = "".join(traceback.format_exception(gevangen.value))
    assert [woord for woord in WACHTZIN.split() if len(woord) > 2 and woord in gezegd] == []
    db.close()


@pytest.mark.lang
def test_what_another_program_wrote_again_opens_here(pad: Path) -> None:
    """SQLCipher builds the file anew and changes a word; the program reads the talk with that word."""
    ander = independent(pad, WACHTZIN)
    with ander:
        ander.execute("UPDATE feiten SET regel = replace(regel, ?, 'met de hand')", (ZINNEN[1],))
    ander.execute("VACUUM")
    ander.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    ander.close()
    getoond = told(pad.parent, "gesprek", "toon", CODE)
    assert getoond.code == 0
    assert "met de hand" in getoond.out
    assert ZINNEN[0] in getoond.out


def test_nothing_that_sqlite_lays_aside_comes_on_disk() -> None:
    """Sorting and building anew happen in memory: so SQLite was built, whatever a connection asks."""
    assert {"TEMP_STORE=2", "TEMP_STORE=3"} & set(apsw.compile_options)


# No damage goes unseen


def read_all(db: apsw.Connection, rijen: object) -> None:
    """Read every page, the index of words too; what is read is what was written, or an error says that it is not."""
    db.pragma("shrink_memory")
    assert contents(db) == rijen
    assert db.pragma("integrity_check") == "ok"
    raise AssertionError("the damage was not seen")


def test_one_flipped_bit_in_any_page_is_noticed(pad: Path) -> None:
    """In the content, in what each page begins with and in its seal; never is another word read than was written."""
    lot, heel = random.Random(seed()), pad.read_bytes()  # noqa: S311 - a place, no secret
    db = connect(pad, WACHTZIN)
    rijen = contents(db)
    plekken = [
        bladzijde * BLADZIJDE + plek
        for bladzijde in range(len(heel) // BLADZIJDE)
        for plek in (lot.randrange(16, 4016), lot.randrange(4016, 4032), lot.randrange(4032, 4096))
    ]
    for plek in plekken:
        flip(pad, plek)
        with pytest.raises(apsw.Error):
            read_all(db, rijen)
        flip(pad, plek)
    assert pad.read_bytes() == heel
    db.close()


def test_sqlcipher_names_the_page_with_a_flipped_bit(pad: Path) -> None:
    """The check of that other program points at the very page."""
    for bladzijde in (3, 7):
        flip(pad, bladzijde * BLADZIJDE - 2000)
    [*gezegd] = independent(pad, WACHTZIN).execute("PRAGMA cipher_integrity_check").fetchall()
    assert [regel.rsplit(" ", 1)[-1] for (regel,) in gezegd] == ["3", "7"]


@pytest.mark.lang
@pytest.mark.parametrize(("plek", "zin"), [(5, "De wachtzin past niet"), (2000, "is op een plek beschadigd")])
def test_damage_is_told_in_one_sentence(plek: int, zin: str, pad: Path) -> None:
    """In the first 16 bytes nobody can tell it from a wrong wachtzin; everywhere else it is called damage."""
    flip(pad, plek)
    ging = told(pad.parent, "gesprek", "lijst")
    assert (ging.code, ging.out) == (1, "")
    assert zin in ging.err


class Running:
    """A talk that is kept in the WAL alone, for the store that writes it is still open."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = open_store(folder / "lob.db", WACHTZIN)
        begin(self.store, "fiets")
        self.store._db.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
        self.store._db.wal_autocheckpoint(0)
        for nr in range(1, 13):
            self.store.append("fiets", nr, [f"{nr} {bird('moment')}"], OM, kop("fiets"))
        self.regels = lines(self.store, "fiets")

    def copy(self, naar: Path) -> Path:
        """The file and its WAL as a power cut would leave them."""
        naar.mkdir()
        for naam in ("lob.db", "lob.db-wal"):
            shutil.copy(self.folder / naam, naar / naam)
        return naar / "lob.db"


@pytest.fixture
def loopt(tmp_path: Path) -> Iterator[Running]:
    """A talk of thirteen lines, twelve of them in the WAL."""
    gesprek = Running(tmp_path / "map")
    yield gesprek
    gesprek.store.close()


def broken_wal(loopt: Running, naar: Path, plek: int) -> list[str]:
    """The lines that are read after a power cut and a flipped bit in the WAL; none when that is refused."""
    pad = loopt.copy(naar)
    flip(naar / "lob.db-wal", plek)
    try:
        store = open_store(pad, WACHTZIN)
    except OpslagFout:
        return []
    gelezen = lines(store, "fiets")
    store.close()
    return gelezen


def check_wal(loopt: Running, tmp_path: Path, keren: int) -> None:
    """Flip a bit in so many places of the WAL, its heading and frames; what is read is how the talk once was."""
    lot = random.Random(seed())  # noqa: S311 - a place, no secret
    lengte = (loopt.folder / "lob.db-wal").stat().st_size
    for keer in range(keren):
        plek = lot.randrange(lengte * keer // keren, lengte * (keer + 1) // keren)
        gelezen = broken_wal(loopt, tmp_path / f"keer-{keer}", plek)
        assert gelezen == loopt.regels[: len(gelezen)], plek
        assert len(gelezen) < len(loopt.regels), plek


@pytest.mark.lang
def test_a_flipped_bit_in_the_wal_leaves_the_talk_as_it_was_before(loopt: Running, tmp_path: Path) -> None:
    """SQLite drops a frame that does not fit, and all behind it: later answers are gone, but nothing wrong is read."""
    check_wal(loopt, tmp_path, 6)


@lang
def test_a_flipped_bit_anywhere_in_the_wal_never_gives_a_wrong_word(loopt: Running, tmp_path: Path) -> None:
    check_wal(loopt, tmp_path, 150)


def test_a_flipped_bit_in_the_wal_of_a_window_that_is_open_is_noticed(loopt: Running) -> None:
    """Another window reads the frame as it is now; its seal does not fit, and that is told."""
    lengte = (loopt.folder / "lob.db-wal").stat().st_size
    for plek in range(32 + 24 + 100, lengte, BLADZIJDE + 24):
        flip(loopt.folder / "lob.db-wal", plek)
    with pytest.raises(LobFout):
        lines(open_store(loopt.folder / "lob.db", WACHTZIN), "fiets")


# Nothing in it can be read


@posix
def test_while_a_talk_runs_no_word_of_it_stands_in_the_files(tmp_path: Path) -> None:
    """In mid-answer, with the half typed text on disk: the file, its WAL and what lies beside it are all sealed."""
    folder, half = tmp_path / "map", bird("half")
    with rich_talk(folder, omgeving=behind(WACHTZIN)) as gesprek:
        gesprek.answer("wens", ZINNEN[0])
        gesprek.answer("moment", ZINNEN[1])
        gesprek.hears(VRAAG["gebeurtenis"])
        gesprek.type(half)
        gesprek.until(lambda: half in kept_half(folder))
        assert {pad.name for pad in folder.iterdir()} >= {"lob.db", "lob.db-wal", "lob.db-shm"}
        assert (folder / "lob.db-wal").stat().st_size > BLADZIJDE
        assert found_below(tmp_path, [*ZINNEN, half, CODE]) == {}
    assert found_below(tmp_path, [*ZINNEN, half, CODE]) == {}


def kept_half(folder: Path) -> str:
    """The half typed texts, read beside the window that is open."""
    store = open_store(folder / "lob.db", WACHTZIN)
    try:
        return " ".join(t for kop in store.talks() for t in store.drafts(kop.id).values())
    finally:
        store.close()


def test_the_same_search_finds_every_word_where_there_is_no_wachtzin(tmp_path: Path) -> None:
    """The proof of the proof: without a lock each of these words is found in the file."""
    store = open_store(tmp_path / "lob.db")
    store.append("fiets", 0, ZINNEN, OM, kop("fiets", code=CODE))
    assert sorted(found_in((tmp_path / "lob.db-wal").read_bytes(), [*ZINNEN, CODE])) == sorted(
        [*ZINNEN, CODE]
    )
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX rights")
@pytest.mark.parametrize("wachtzin", [None, WACHTZIN], ids=["open", "locked"])
def test_every_file_is_the_owners_alone_whatever_the_umask(wachtzin: str | None, tmp_path: Path) -> None:
    """The file, its WAL, what lies beside it, the copy before a new schema and the folder itself."""
    voor, pad = os.umask(0), tmp_path / "map" / "lob.db"
    try:
        open_store(pad, wachtzin).close()
        store = open_store(pad, wachtzin, migraties=(*MIGRATIES, add_column))
        begin(store, "fiets")
        rechten = {kind.name: kind.stat().st_mode & 0o777 for kind in pad.parent.iterdir()}
        store.close()
    finally:
        os.umask(voor)
    assert pad.parent.stat().st_mode & 0o777 == 0o700
    assert set(rechten) == {"lob.db", "lob.db-wal", "lob.db-shm", f"lob-schema-{len(MIGRATIES)}.db"}
    assert set(rechten.values()) == {0o600}


@pytest.mark.lang
def test_the_copy_before_a_new_schema_is_behind_the_same_wachtzin(tmp_path: Path) -> None:
    """A new version of the program makes a copy first, and it is as closed as the file itself."""
    store = open_store(tmp_path / "lob.db", WACHTZIN)
    begin(store, "fiets", code=CODE)
    store.close()
    open_store(tmp_path / "lob.db", WACHTZIN, migraties=(*MIGRATIES, add_column)).close()
    kopie = tmp_path / f"lob-schema-{len(MIGRATIES)}.db"
    assert found_below(tmp_path, [CODE]) == {}
    assert CODE in str(contents(independent(kopie, WACHTZIN))["gesprekken"])
