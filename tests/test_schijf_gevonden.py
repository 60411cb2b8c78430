"""What the proofs on a failing disk found, each by itself: told in plain words, opened again, nothing written over.

The rule that lives here: the disk is that of the proofs (`schijf_vfs`); what it found once stays tried by default.
"""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from loopbaangesprek.fouten import Afgesloten, GeenLobBestand, OpslagFout
from loopbaangesprek.stores.sqlite import open_store
from tests.foutproef import OUD
from tests.opslag_proef import begin, lines, talk_on
from tests.program import unknown_words
from tests.schijf_fouten import Fouten
from tests.schijf_vfs import heard_by
from tests.stroomuitval import VERLIEZEN, Beeld, Opname, lay_down, quick_place
from tests.tafel import SLEUTEL

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the disk below is that of POSIX")


@pytest.mark.parametrize("slot", [None, SLEUTEL], ids=["zonder slot", "op slot"])
def test_a_first_opening_that_lost_its_power_is_done_again(slot: str | None) -> None:
    """Whatever had come of the first page and its journal: the file opens, and a talk can be kept in it."""
    with quick_place() as thuis:
        bron, werk = thuis / "bron", thuis / "werk"
        bron.mkdir()
        werk.mkdir()
        opname = Opname(bron)
        with heard_by(opname):
            open_store(bron / "lob.db", slot).close()
        beeld = Beeld(opname)
        for nr, daad in enumerate(opname.daden[:12]):
            beeld.do(daad)
            for keer, verlies in enumerate(VERLIEZEN * 3):
                lot = random.Random(f"{nr} {keer}")  # noqa: S311 - the same again, every time
                lay_down(beeld.after_a_cut(verlies, lot), werk, lot)
                store = open_store(werk / "lob.db", slot)
                begin(store, "fiets")
                store.close()


def test_pages_of_a_locked_file_that_had_not_come_yet_stand_in_its_wal(tmp_path: Path) -> None:
    """The power went while the WAL was laid in the file: zeros between its pages are no other program's file."""
    store = open_store(tmp_path / "lob.db", SLEUTEL)
    gaande = talk_on(store)
    bestanden = {naam: (tmp_path / naam).read_bytes() for naam in ("lob.db", "lob.db-wal")}
    store.close()
    na = tmp_path / "na"
    na.mkdir()
    half = bytes(4096 + 512) + random.Random(1).randbytes(3584)  # noqa: S311 - the same again, every time
    (na / "lob.db").write_bytes(bestanden["lob.db"][:4096] + half)
    (na / "lob.db-wal").write_bytes(bestanden["lob.db-wal"])
    with pytest.raises(Afgesloten):
        open_store(na / "lob.db")
    store = open_store(na / "lob.db", SLEUTEL)
    assert lines(store, "fiets") == [rij.regel for rij in gaande.facts()]
    store.close()


@pytest.mark.parametrize("maak", [lambda: bytes(4096), lambda: bytes(40960), lambda: b"iets anders " * 900])
@pytest.mark.parametrize("slot", [None, SLEUTEL], ids=["zonder slot", "op slot"])
def test_zeros_that_are_no_kluis_stay_as_they_are(
    maak: Callable[[], bytes], slot: str | None, tmp_path: Path
) -> None:
    """Without a journal beside it nothing tells that the file is ours: it is refused, and not written over."""
    (tmp_path / "lob.db").write_bytes(maak())
    with pytest.raises(GeenLobBestand):
        open_store(tmp_path / "lob.db", slot)
    assert (tmp_path / "lob.db").read_bytes() == maak()


@pytest.mark.parametrize(
    ("soort", "fout", "zin"), [("sync", "EIO", "(EIO)"), ("schrijf", "ENOSPC", "is vol")]
)
def test_a_copy_of_an_older_file_that_cannot_be_made_is_told_as_it_is(
    soort: str, fout: str, zin: str, tmp_path: Path
) -> None:
    """What the copy met is told, in no word of a programmer; the old file stays, and is brought up to date later."""
    pad = tmp_path / "lob.db"
    shutil.copyfile(OUD, pad)
    voor = pad.read_bytes()
    fouten = Fouten(tmp_path, soort, 1, fout, blijft=True)  # type: ignore[arg-type]  # words of a table
    with heard_by(fouten), pytest.raises(OpslagFout) as geweigerd:
        open_store(pad)
    assert zin in geweigerd.value.zin
    assert fouten.geraakt
    assert pad.read_bytes() == voor
    open_store(pad).close()
    assert [rest.name for rest in tmp_path.glob("*-schema-1.db")] == ["lob-schema-1.db"]


def test_what_windows_share_may_not_be_made(tmp_path: Path) -> None:
    """SQLite keeps that file beside the WAL and opens it itself: what stands in its way is real here."""
    (tmp_path / "lob.db-shm").mkdir()
    with pytest.raises(OpslagFout) as geweigerd:
        open_store(tmp_path / "lob.db")
    assert not unknown_words(geweigerd.value.zin)
    (tmp_path / "lob.db-shm").rmdir()
    store = open_store(tmp_path / "lob.db")
    begin(store, "fiets")
    store.close()
