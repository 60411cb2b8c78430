"""What a change of the kluis lays beside it, and takes away: only what is ours, and never what is needed yet.

The rule that lives here: files are real. Of a disk without locks the fake is a module that the program finds first.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from types import FrameType

import pytest

from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.places import older_copies
from loopbaangesprek.stores import gate, leftovers
from loopbaangesprek.stores.alone import alone_with, alone_with_unread
from loopbaangesprek.stores.connection import connect
from loopbaangesprek.stores.place import identity
from loopbaangesprek.stores.relock import relock
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.stores.swap import put_in_place
from loopbaangesprek.stores.tables import MIGRATIES
from loopbaangesprek.teksten.slot import NIETS_VERANDERD
from tests.kluisproef import A, B, all_of, fill, opens_with
from tests.lob import Lob
from tests.opslag_proef import add_column, begin

DAG = date(2026, 11, 26)
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX locks or links")

ZONDER_SLOTEN = """\
import errno
import importlib.machinery, importlib.util, sys
spec = importlib.machinery.PathFinder.find_spec("fcntl", [p for p in sys.path if p != {map!r}])
echt = importlib.util.module_from_spec(spec)
spec.loader.exec_module(echt)
globals().update(vars(echt))
def flock(*_):
    raise OSError(errno.ENOLCK, "no locks here")
"""


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    """A locked file with some talks."""
    pad = tmp_path / "lob" / "lob.db"
    fill(pad, A)
    return pad


def without_locks(tmp_path: Path, code: str) -> str:
    """What a program prints on a disk that knows no flock."""
    map_ = tmp_path / "zonder"
    map_.mkdir()
    (map_ / "fcntl.py").write_text(ZONDER_SLOTEN.format(map=str(map_)), encoding="utf-8")
    omgeving = {**os.environ, "PYTHONPATH": os.pathsep.join([str(map_), *sys.path])}
    klaar = subprocess.run(
        [sys.executable, "-c", code], env=omgeving, capture_output=True, text=True, check=False
    )
    assert klaar.returncode == 0, klaar.stderr
    return klaar.stdout


def left_by_a_killed_talk(pad: Path, wachtzin: str, code: str) -> None:
    """A file with a WAL beside it, in which the last talk still is."""
    store = open_store(pad, wachtzin)
    store.connection.wal_autocheckpoint(0)
    begin(store, code)
    dood = pad.with_name("dood")
    dood.mkdir()
    for deel in (pad, Path(f"{pad}-wal")):
        shutil.copy(deel, dood)
    store.close()
    for deel in dood.iterdir():
        shutil.move(deel, pad.with_name(deel.name))
    dood.rmdir()


def test_files_that_only_look_like_ours_are_left_alone(pad: Path) -> None:
    """A counsellor calls a backup of her own `lob.db.oud`; and nobody else's file goes by its name alone."""
    brief = b"een brief van een ander"
    namen = ("lob.db.oud", "lob.db.nieuw", "~lob-oud.tmp", "~lob-nieuw.tmp-journal")
    for naam in namen:
        pad.with_name(naam).write_bytes(brief)
    map_ = pad.with_name("lob.db.terug")
    map_.mkdir()
    (map_ / "brief.txt").write_bytes(brief)
    open_store(pad, A).close()
    with pytest.raises(OpslagFout, match="Er staat al") as fout:
        relock(pad, A, B)
    assert NIETS_VERANDERD in fout.value.zin
    assert all(pad.with_name(naam).read_bytes() == brief for naam in namen)
    assert (map_ / "brief.txt").read_bytes() == brief


@posix
def test_a_link_in_the_place_of_our_folder_empties_no_other(pad: Path, tmp_path: Path) -> None:
    elders = tmp_path / "elders"
    elders.mkdir()
    (elders / "lob.db").write_bytes(b"")
    leftovers.back_of(pad).symlink_to(elders)
    open_store(pad, A).close()
    assert (elders / "lob.db").exists()


@pytest.mark.lang
@posix
def test_on_a_disk_without_locks_nothing_is_cleared_away(pad: Path, tmp_path: Path) -> None:
    leftovers.copy_of(pad).write_bytes(b"")
    code = (
        "from pathlib import Path\n"
        "from loopbaangesprek.stores.leftovers import clear_away, copy_of\n"
        "from loopbaangesprek.stores.relock import relock\n"
        f"pad = Path({str(pad)!r})\n"
        "clear_away(pad)\n"
        "print(copy_of(pad).exists())\n"
        f"try: relock(pad, {A!r}, {B!r})\n"
        "except Exception as fout: print('Er staat al' in str(fout))\n"
        "copy_of(pad).unlink()\n"
        f"print(relock(pad, {A!r}, {B!r}))\n"
    )
    assert without_locks(tmp_path, code).split() == ["True", "True", "True"]
    assert opens_with(pad, [A, B]) == [B]
    assert [b.name for b in pad.parent.iterdir()] == ["lob.db"]


def put_back(pad: Path, *, kill: bool = False) -> Path | None:
    """Another file in the place of one that nobody opens; with `kill` broken off just before it has the place."""
    terug = leftovers.back_of(pad)
    terug.mkdir()
    fill(terug / "lob.db", B, talks=1)
    with alone_with_unread(pad) as los:
        if not kill:
            return put_in_place(terug / "lob.db", pad, DAG, los)
        with pytest.raises(Killed), stopped_at_replacing(pad):
            put_in_place(terug / "lob.db", pad, DAG, los)
    return None


class Killed(Exception):
    """Stands in for a kill."""


@contextmanager
def stopped_at_replacing(pad: Path) -> Iterator[None]:
    """Stop the program where something is about to get the name of this file."""

    def look(frame: FrameType, wat: str, arg: object) -> None:
        if wat == "c_call" and arg is os.replace and str(frame.f_locals.get("target")) == str(pad):
            raise Killed

    sys.setprofile(look)
    try:
        yield
    finally:
        sys.setprofile(None)


@pytest.mark.lang
@posix
def test_the_last_answers_of_a_file_that_nobody_opens_stay_with_it(pad: Path) -> None:
    left_by_a_killed_talk(pad, A, "laatste")
    opzij = put_back(pad)
    assert opzij is not None
    assert not list(pad.parent.glob("lob.db-*"))
    assert len(all_of(pad, B)[0]) == 1
    assert len(all_of(opzij, A)[0]) == 4


@pytest.mark.lang
@posix
def test_killed_just_before_another_file_takes_the_place_the_last_answers_come_home(pad: Path) -> None:
    left_by_a_killed_talk(pad, A, "laatste")
    put_back(pad, kill=True)
    assert len(all_of(pad, A)[0]) == 4
    assert not leftovers.back_of(pad).exists()


@posix
def test_killed_just_after_it_the_last_answers_go_where_the_old_file_went(pad: Path) -> None:
    left_by_a_killed_talk(pad, A, "laatste")
    put_back(pad, kill=True)
    (leftovers.back_of(pad) / leftovers.KLAAR).replace(pad)
    assert len(all_of(pad, B)[0]) == 1
    [opzij] = pad.parent.glob("lob-opzij-*.db")
    assert len(all_of(opzij, A)[0]) == 4


@pytest.mark.lang
@posix
def test_of_a_link_the_file_that_it_leads_to_is_put_aside_and_replaced(pad: Path, tmp_path: Path) -> None:
    link = tmp_path / "link" / "lob.db"
    link.parent.mkdir()
    link.symlink_to(pad)
    left_by_a_killed_talk(pad, A, "laatste")
    opzij = put_back(link)
    assert opzij is not None
    assert opzij.parent == link.parent
    assert link.is_symlink()
    assert not opzij.is_symlink()
    assert len(all_of(pad, B)[0]) == 1
    assert len(all_of(opzij, A)[0]) == 4


@pytest.mark.lang
@posix
def test_whether_the_old_file_was_overwritten_is_told(pad: Path, tmp_path: Path) -> None:
    assert relock(pad, A, B)
    os.link(pad, tmp_path / "tweede-naam.db")
    assert not relock(pad, B, A)


@posix
def test_a_copy_is_on_the_disk_before_it_takes_the_place(pad: Path) -> None:
    """Seen from outside: what is asked of the system, in order."""
    gezien: list[object] = []

    def look(frame: FrameType, wat: str, arg: object) -> None:
        if wat == "c_call" and arg is os.fsync:
            gezien.append(os.fstat(frame.f_locals.get("nummer", 0)).st_ino)
        if wat == "c_call" and arg is os.replace:
            gezien.append("replace")

    sys.setprofile(look)
    try:
        relock(pad, A, B)
    finally:
        sys.setprofile(None)
    teken = identity(str(pad))
    assert teken is not None
    assert teken[1] in gezien[: gezien.index("replace")]


@pytest.mark.lang
def test_a_copy_that_is_not_sound_does_not_take_the_place(pad: Path) -> None:
    """A row that the table does not allow goes along in a copy, and is seen there."""
    with closing(open_store(pad, A)) as store:
        store.connection.pragma("ignore_check_constraints", "ON")
        store.connection.execute(
            "CREATE TABLE proef (nr INTEGER CHECK (nr > 0)); INSERT INTO proef VALUES (-1)"
        )
    with pytest.raises(OpslagFout, match="klopt niet"):
        relock(pad, A, B)
    assert opens_with(pad, [A, B]) == [A]


@posix
def test_nobody_is_alone_while_another_is_opening_the_file(pad: Path) -> None:
    bezet = pytest.raises(OpslagFout, match="bezet")
    with closing(open_store(pad, A)) as store, gate.passing(pad, 0), bezet, alone_with(store):
        pass


def test_what_sqlite_lays_aside_stays_in_memory(pad: Path, tmp_path: Path) -> None:
    fill(tmp_path / "open.db")
    for kluis, wachtzin in ((pad, A), (tmp_path / "open.db", None)):
        db = connect(kluis, wachtzin)
        assert db.pragma("temp_store") == 2
        db.close()


@pytest.mark.lang
def test_a_migration_that_is_killed_leaves_nothing_that_is_listed_as_a_copy(pad: Path) -> None:
    kopie = pad.with_name(f"lob-schema-{len(MIGRATIES)}.db")
    nieuwer = (*MIGRATIES, add_column)
    with pytest.raises(Killed), stopped_at_replacing(kopie):
        open_store(pad, A, migraties=nieuwer)
    assert older_copies(pad.parent) == []
    pad.with_name("~lob-schema.tmp").write_bytes(b"half")  # a real kill takes nothing away
    open_store(pad, A, migraties=nieuwer).close()
    assert older_copies(pad.parent) == [kopie]
    assert not pad.with_name("~lob-schema.tmp").exists()


@posix
def test_of_an_old_file_that_has_another_name_too_nobody_says_it_was_overwritten(
    lob: Lob, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = lob.folder / "lob" / "lob.db"
    fill(pad)
    os.link(pad, lob.folder / "tweede-naam.db")
    nieuw = lob.folder / "nieuw.txt"
    nieuw.write_text(A, encoding="utf-8")
    monkeypatch.setenv("LOB_NIEUWE_WACHTZIN_BESTAND", str(nieuw))
    assert lob("kluis", "wachtzin", "--aan") == 0
    assert "is overschreven" not in lob.out
    assert "kon niet worden overschreven" in lob.out


def test_the_status_looks_at_the_seals_where_sqlite_does_not_look(
    lob: Lob, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Damage in a page that is free: SQLite finds nothing, for it reads none of it."""
    pad = lob.folder / "lob" / "lob.db"
    fill(pad, A)
    db = connect(pad, A)
    db.pragma("journal_mode", "DELETE")
    db.pragma("secure_delete", "OFF")
    db.execute("CREATE TABLE weg (a); INSERT INTO weg VALUES (randomblob(400000))")
    voor = pad.stat().st_size
    db.execute("DROP TABLE weg")
    db.close()
    data = bytearray(pad.read_bytes())
    data[voor - 4096 * 20 + 1000] ^= 1
    pad.write_bytes(data)
    monkeypatch.setenv("LOB_WACHTZIN", A)
    assert lob("kluis", "status") == 1
    assert "beschadigd" in lob.out + lob.err
