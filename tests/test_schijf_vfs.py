"""Whether the disk of the proofs does what it says: it lies below the encryption, it refuses, and it loses power.

The rule that lives here: a proof that finds nothing is worth as much as its instrument.
"""

from __future__ import annotations

import errno
import random
import sys
from pathlib import Path

import apsw
import pytest

from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.stores.sqlite import open_store
from tests.opslag_proef import OM, begin, kop, lines
from tests.schijf_fouten import Fouten
from tests.schijf_vfs import heard_by
from tests.stroomuitval import VERLIEZEN, Beeld, Opname, lay_down
from tests.tafel import SLEUTEL

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the disk below is that of POSIX")

GEHEIM = "het relais was stuk"


def heard(map_: Path, slot: str | None) -> bytes:
    """All that the disk is given to write while a talk is kept and the file is closed."""
    opname = Opname(map_)
    with heard_by(opname):
        store = open_store(map_ / "lob.db", slot)
        store.append("fiets", 0, [GEHEIM] * 20, OM, kop("fiets"))
        store.save_draft("fiets", "rol", 1, GEHEIM)
        store.close()
    assert {daad.soort for daad in opname.daden} == {"open", "schrijf", "sync", "kort", "wis"}
    return b"".join(daad.inhoud for daad in opname.daden)


def test_what_the_disk_is_given_of_a_locked_file_cannot_be_read(tmp_path: Path) -> None:
    """So it lies below the encryption; of a file without a lock it reads every word."""
    (tmp_path / "open").mkdir()
    (tmp_path / "dicht").mkdir()
    leesbaar, dicht = heard(tmp_path / "open", None), heard(tmp_path / "dicht", SLEUTEL)
    for woord in (GEHEIM, "CREATE TABLE", "SQLite format 3"):
        assert woord.encode() in leesbaar
        assert woord.encode() not in dicht


@pytest.mark.parametrize(
    ("soort", "fout", "zin"),
    [
        ("schrijf", "EIO", "(EIO)"),
        ("schrijf", "ENOSPC", "is vol"),
        ("schrijf", "EACCES", "mag niet geschreven"),
        ("schrijf", "half", "is vol"),
        ("sync", "EIO", "(EIO)"),
        ("sync", "ENOSPC", "is vol"),
    ],
)
def test_what_is_refused_is_told_as_the_system_would_tell_it(
    soort: str, fout: str, zin: str, tmp_path: Path
) -> None:
    """What was refused is not there; what came before it and what comes after is."""
    fouten = Fouten(tmp_path, soort, 0, fout, blijft=False)  # type: ignore[arg-type]  # words of a table
    with heard_by(fouten):
        store = open_store(tmp_path / "lob.db")
        begin(store, "fiets")
        fouten.refuse_next()
        with pytest.raises(OpslagFout) as geweigerd:
            store.append("fiets", 1, ["geweigerd"], OM, kop("fiets"))
        assert zin in geweigerd.value.zin
        assert fouten.geraakt == 1
        store.append("fiets", 1, ["daarna"], OM, kop("fiets"))
        store.close()
    store = open_store(tmp_path / "lob.db")
    assert lines(store, "fiets") == ["begonnen", "daarna"]
    store.close()


def test_a_short_write_leaves_its_first_half(tmp_path: Path) -> None:
    """The disk took a part, and said so."""
    fouten = Fouten(tmp_path, "schrijf", 0, "half", blijft=False)
    with heard_by(fouten):
        db = apsw.Connection(str(tmp_path / "iets.db"))
        db.execute("CREATE TABLE t (a)")
        db.pragma("journal_mode", "WAL")
        db.execute("INSERT INTO t VALUES (1)")
        voor = (tmp_path / "iets.db-wal").stat().st_size
        fouten.refuse_next(2)  # the first write of a change is the heading of a page, the second the page
        with pytest.raises(apsw.FullError):
            db.execute("INSERT INTO t VALUES (2)")
        assert (tmp_path / "iets.db-wal").stat().st_size == voor + 24 + 2048
        db.close()


def test_what_fails_for_good_goes_on_failing(tmp_path: Path) -> None:
    """A dead disk opens nothing, and tells its own number."""
    fouten = Fouten(tmp_path, "open", 1, "EIO", blijft=True)
    with heard_by(fouten):
        for _ in range(3):
            with pytest.raises(apsw.CantOpenError):
                apsw.Connection(str(tmp_path / "iets.db"))
    assert fouten.geraakt == 3
    assert fouten.system_number == errno.EIO
    apsw.Connection(str(tmp_path / "iets.db")).close()


def after_losing_all(map_: Path, synchroon: str) -> int:
    """How many rows there are after a power cut at which all that was not synced is gone."""
    opname = Opname(map_)
    with heard_by(opname):
        db = apsw.Connection(str(map_ / "lob.db"))
        db.pragma("journal_mode", "WAL")
        db.pragma("synchronous", synchroon)
        db.execute("CREATE TABLE t (a)")
        for i in range(5):
            db.execute("INSERT INTO t VALUES (?)", (i,))
        daden = len(opname.daden)
        db.close()
    beeld = Beeld(opname)
    for daad in opname.daden[:daden]:
        beeld.do(daad)
    (map_ / "na").mkdir()
    lot = random.Random(1)  # noqa: S311 - the same again, every time
    lay_down(beeld.after_a_cut("alles weg", lot), map_ / "na", lot)
    db = apsw.Connection(str(map_ / "na" / "lob.db"))
    tabellen = db.execute("SELECT name FROM sqlite_schema").fetchall()
    rijen = db.execute("SELECT count(*) FROM t").fetchall()[0][0] if tabellen else 0
    db.close()
    assert isinstance(rijen, int)
    return rijen


def test_what_was_not_synced_is_gone_and_what_was_stays(tmp_path: Path) -> None:
    """With a database that does not wait for the disk, and with one that does."""
    for synchroon in ("OFF", "FULL"):
        (tmp_path / synchroon).mkdir()
    assert after_losing_all(tmp_path / "OFF", "OFF") == 0
    assert after_losing_all(tmp_path / "FULL", "FULL") == 5


def test_one_act_can_be_lost_in_many_ways(tmp_path: Path) -> None:
    """Gone, there, half there, or zeros where the file had not been so long."""
    opname = Opname(tmp_path)
    with heard_by(opname):
        db = apsw.Connection(str(tmp_path / "lob.db"))
        db.execute("CREATE TABLE t (a); INSERT INTO t VALUES ('x')")
        db.close()
    beeld = Beeld(opname)
    for daad in opname.daden:
        if daad.naam == "lob.db" and daad.soort == "sync":
            break
        beeld.do(daad)
    lot = random.Random(5)  # noqa: S311 - the same again, every time
    gezien = {
        verlies: {beeld.after_a_cut(verlies, lot).get("lob.db", b"") for _ in range(60)}
        for verlies in VERLIEZEN
    }
    assert gezien["alles weg"] == {b""}
    assert len(gezien["niets weg"]) == 1
    heel = gezien["niets weg"].pop()
    assert len(heel) == 8192
    assert len(gezien["door elkaar"]) > 10
    stukken = {bytes_[i : i + 512] for bytes_ in gezien["door elkaar"] for i in range(0, len(bytes_), 512)}
    assert stukken <= {*(heel[i : i + 512] for i in range(0, 8192, 512)), bytes(512)}
