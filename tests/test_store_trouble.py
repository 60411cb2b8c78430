"""What happens to a talk when the disk, another program or a heavy hand gets in the way.

The rule that lives here: the trouble is the real thing (a full disk, a read-only folder, a kill), never a
pretended one, wherever the machine lets us make it.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw
import pytest

from loopbaangesprek.fouten import Beschadigd, Botsing, GesprekNietGevonden, OpslagFout
from loopbaangesprek.stores.base import Store
from loopbaangesprek.stores.keep_going import KeepGoing
from loopbaangesprek.stores.memory import MemoryStore
from loopbaangesprek.stores.pending import Bewaard
from loopbaangesprek.stores.presence import hold
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.stores.tables import MIGRATIES
from tests.opslag_proef import OM, ROOT, add_column, begin, kop, lines, program, run, say, talk_on, told

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX rights, signals or limits")


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    """The path of a database that is not there yet."""
    return tmp_path / "map" / "lob.db"


# A full disk


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    schijf = tmp_path / "schijf"
    schijf.mkdir()
    mount = shutil.which("mount")
    if sys.platform != "linux" or os.geteuid() != 0 or mount is None:
        pytest.skip("mounting a small disk needs root on Linux")
    opdracht = [mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(schijf)]
    if subprocess.run(opdracht, capture_output=True, check=False).returncode:
        pytest.skip("mounting is not allowed here")
    yield schijf
    subprocess.run(["umount", "-l", str(schijf)], check=True)


def fill(schijf: Path) -> Path:
    """A file that takes all the room that is left."""
    vulling = schijf / "vulling"
    with vulling.open("wb", buffering=0) as bestand:
        for stuk in (4096, 1):
            try:
                while True:
                    bestand.write(b"x" * stuk)
            except OSError:
                continue
    return vulling


def test_on_a_full_disk_the_talk_goes_on_and_is_saved_when_there_is_room(small_disk: Path) -> None:
    """No answer is called safe that is not; the bar says what to do; afterwards everything is on disk."""
    store = open_store(small_disk / "lob.db")
    gaande = talk_on(store)
    vulling = fill(small_disk)
    bewaard = [say(gaande, f"antwoord {i} " + "tekst " * 2000) for i in range(4)]
    assert not bewaard[-1].vast
    assert [b.nr for b in bewaard] == [3, 4, 5, 6]
    assert gaande.trouble is not None
    assert "is vol" in gaande.trouble
    assert gaande.save_draft("verwachting", 1, "nog half") is False
    assert gaande.drafts() == {("rol", 1): "half", ("verwachting", 1): "nog half"}
    vast = sum(b.vast for b in bewaard)
    assert lines(store, "fiets") == told(gaande)[: 2 + vast]
    vulling.unlink()
    assert say(gaande, "ruimte") == Bewaard(7, vast=True)
    assert not gaande.trouble
    store.close()
    store = open_store(small_disk / "lob.db")
    assert lines(store, "fiets") == told(gaande)
    assert store.drafts("fiets") == gaande.drafts()
    store.close()


def test_from_a_full_disk_the_whole_talk_moves_to_another_place(small_disk: Path, pad: Path) -> None:
    """Facts from before and after, drafts and heading: all of it is in the new place, and goes on there."""
    store = open_store(small_disk / "lob.db")
    gaande = talk_on(store)
    fill(small_disk)
    while say(gaande, "antwoord " * 3000).vast:
        pass
    gaande.save_draft("rol", 1, None)
    gaande.save_draft("verwachting", 2, "half")
    ander = open_store(pad)
    gaande.move_to(ander)
    assert gaande.trouble is None
    assert say(gaande, "hier verder").vast
    assert lines(ander, "fiets") == told(gaande)
    assert ander.drafts("fiets") == {("verwachting", 2): "half"}
    assert ander.talks() == [kop("fiets")]
    ander.close()
    store.close()


def test_a_store_is_not_begun_on_a_full_disk(small_disk: Path) -> None:
    """It says so, in words."""
    fill(small_disk)
    with pytest.raises(OpslagFout, match="is vol"):
        open_store(small_disk / "map" / "lob.db")


def test_erasing_on_a_full_disk_tells_whether_it_was_done(small_disk: Path) -> None:
    """Either the talk is still there and that is said, or it is gone and the remains are announced."""
    store = open_store(small_disk / "lob.db")
    for i in range(10):
        store.append(f"g{i}", 0, ["MERKTEKEN" if i == 7 else "tekst"] * 20, OM, kop(f"g{i}"))
    vulling = fill(small_disk)
    with pytest.raises(OpslagFout) as fout:
        store.erase("g7")
    assert ("resten" in fout.value.zin) == (store.talk("g7") is None)
    vulling.unlink()
    store.erase("g7")
    store.close()
    assert b"MERKTEKEN" not in (small_disk / "lob.db").read_bytes()


LIMITED = """
    import resource, sys
    from pathlib import Path
    from loopbaangesprek.stores.keep_going import KeepGoing
    from loopbaangesprek.stores.sqlite import open_store
    from tests.opslag_proef import lines, say, talk_on, told
    store = open_store(Path(sys.argv[1]))
    gaande = talk_on(store)
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    groot = max(deel.stat().st_size for deel in Path(sys.argv[1]).parent.iterdir())
    resource.setrlimit(resource.RLIMIT_FSIZE, (groot + 50_000, hard))
    bewaard = [say(gaande, f"{i} " + "tekst " * 1000) for i in range(12)]
    assert bewaard[0].vast and not bewaard[-1].vast, bewaard
    assert "is vol" in gaande.trouble, gaande.trouble
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    assert gaande.retry()
    assert lines(store, "fiets") == told(gaande) and len(told(gaande)) == 14
"""


@posix
def test_a_limit_on_file_size_is_a_full_disk(pad: Path) -> None:
    """The same, where no small disk can be mounted; everything is written once the limit is gone."""
    klaar = run(LIMITED, pad)
    assert klaar.returncode == 0, klaar.stderr


# A place that may not be written


@contextmanager
def open_folder() -> Iterator[Path]:
    """A folder that every user can walk into, which pytest's own is not."""
    map_ = Path(tempfile.mkdtemp())
    map_.chmod(0o755)
    yield map_
    map_.chmod(0o755)
    shutil.rmtree(map_)


def as_ordinary_user(doe: Callable[[], None]) -> int:
    """Run something as a user who is not root, in a process of its own; 0 when nothing was raised."""
    kind = os.fork()
    if kind:
        return os.waitstatus_to_exitcode(os.waitpid(kind, 0)[1])
    try:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        doe()
        os._exit(0)
    except BaseException as fout:  # noqa: BLE001 - a forked test must never come back
        os.write(2, repr(fout).encode())
        os._exit(1)


@posix
def test_a_folder_of_someone_else_is_told_in_words() -> None:
    """Nothing is made there, and the sentence says what to do."""

    def doe() -> None:
        with pytest.raises(OpslagFout, match=r"mag niet geschreven worden.*--map"):
            open_store(map_ / "lob.db")
        with pytest.raises(OpslagFout, match="mag niet geschreven worden"):
            open_store(map_ / "dieper" / "lob.db")

    with open_folder() as map_:
        map_.chmod(0o555)
        assert as_ordinary_user(doe) == 0
        assert list(map_.iterdir()) == []


@posix
def test_a_file_that_may_only_be_read_is_told_in_words() -> None:
    """Both when its folder may be written and when it may not."""

    def doe() -> None:
        with pytest.raises(OpslagFout, match="mag niet geschreven worden"):
            open_store(map_ / "lob.db")

    with open_folder() as map_:
        store = open_store(map_ / "lob.db")
        begin(store, "fiets")
        store.close()
        voor = (map_ / "lob.db").read_bytes()
        (map_ / "lob.db").chmod(0o444)
        for rechten in (0o777, 0o555):
            map_.chmod(rechten)
            assert as_ordinary_user(doe) == 0
        assert (map_ / "lob.db").read_bytes() == voor


def test_a_read_only_disk_is_told_in_words(small_disk: Path) -> None:
    """Also to root, who may write everywhere else."""
    open_store(small_disk / "lob.db").close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(OpslagFout, match="mag niet geschreven worden"):
        open_store(small_disk / "lob.db")


def test_where_a_folder_stands_no_file_can_be(pad: Path) -> None:
    """And the other way round."""
    pad.mkdir(parents=True)
    with pytest.raises(OpslagFout, match=r"lob\.db is een map.*--map"):
        open_store(pad)
    bestand = pad / "bestand"
    bestand.write_text("x")
    for onder in (bestand, bestand / "dieper"):
        with pytest.raises(OpslagFout, match=r"lob\.db/bestand is een bestand en geen map.*--map"):
            open_store(onder / "lob.db")


@posix
def test_a_name_that_cannot_be_written_down_is_told(tmp_path: Path) -> None:
    """A folder whose name is not text, as an old stick may have."""
    for naam in ("map\udc80", "map\0"):
        with pytest.raises(OpslagFout, match=r"kan er niet zijn.*--map"):
            open_store(tmp_path / naam / "lob.db")
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    """For the disk one part is too long, for SQLite the whole path; nothing is said about rights."""
    for map_ in (tmp_path / ("a" * 300), tmp_path.joinpath(*["b" * 100] * 6), tmp_path / ("c/" * 3000)):
        with pytest.raises(OpslagFout, match=r"De naam van de map is te lang: '.{10,80}…'.*--map"):
            open_store(map_ / "lob.db")


def test_a_migration_that_has_no_room_for_its_copy_leaves_the_file_as_it_was(small_disk: Path) -> None:
    """No half copy stays behind, and the older program still opens the file."""
    pad = small_disk / "lob.db"
    store = open_store(pad)
    store.append("fiets", 0, ["tekst " * 50_000], OM, kop("fiets"))
    store.close()
    voor = pad.read_bytes()
    vulling = fill(small_disk)
    vulling.write_bytes(b"x" * (vulling.stat().st_size - 200_000))
    with pytest.raises(OpslagFout, match="is vol"):
        open_store(pad, migraties=(*MIGRATIES, add_column))
    assert pad.read_bytes() == voor
    assert sorted(deel.name for deel in small_disk.glob("*.db")) == ["lob.db"]
    store = open_store(pad)
    assert lines(store, "fiets") == ["tekst " * 50_000]
    store.close()


# A folder that goes


@posix
def test_after_the_folder_was_removed_no_answer_is_called_safe(pad: Path, tmp_path: Path) -> None:
    """SQLite would go on writing into a file that no longer has a name."""
    store = open_store(pad)
    gaande = talk_on(store)
    shutil.rmtree(pad.parent)
    assert say(gaande, "nog een") == Bewaard(3, vast=False)
    assert gaande.trouble is not None
    assert "verplaatst of weggehaald" in gaande.trouble
    with pytest.raises(OpslagFout, match="weggehaald"):
        store.save_draft("fiets", "rol", 1, "half")
    with pytest.raises(OpslagFout, match="weggehaald"):
        store.erase("fiets")
    ander = open_store(tmp_path / "elders" / "lob.db")
    gaande.move_to(ander)
    assert say(gaande, "en verder").vast
    assert lines(ander, "fiets") == ["begonnen", "verteld", "nog een", "en verder"]
    assert ander.drafts("fiets") == {("rol", 1): "half"}
    ander.close()
    store.close()


@posix
def test_a_folder_that_comes_back_takes_what_was_said_meanwhile(pad: Path) -> None:
    """Such as a stick that was pulled out and put back, or a folder that was moved by mistake."""
    store = open_store(pad)
    gaande = talk_on(store)
    pad.parent.rename(pad.parent.with_name("verplaatst"))
    assert not say(gaande, "zonder map").vast
    pad.parent.with_name("verplaatst").rename(pad.parent)
    assert say(gaande, "met map").vast
    assert lines(store, "fiets") == ["begonnen", "verteld", "zonder map", "met map"]
    store.close()


@posix
@pytest.mark.parametrize("naam", ["lob.db", "lob.db-wal", "lob.db-shm"])
def test_a_file_that_was_replaced_is_noticed(pad: Path, naam: str) -> None:
    """A synchronised folder or a cleaning program that puts another file in its place."""
    store = open_store(pad)
    gaande = talk_on(store)
    deel = pad.with_name(naam)
    inhoud = deel.read_bytes()
    deel.unlink()
    deel.write_bytes(inhoud)
    assert not say(gaande, "nog een").vast
    assert gaande.trouble is not None
    assert "weggehaald" in gaande.trouble
    store.close()


# Another program holds the file


LOCKER = """
    import sys, apsw
    db = apsw.Connection(sys.argv[1])
    db.pragma("locking_mode", sys.argv[2])
    db.execute("BEGIN IMMEDIATE")
    print("vast", flush=True)
    sys.stdin.readline()
"""


@contextmanager
def locked_by_another(pad: Path, manier: str = "NORMAL") -> Iterator[None]:
    """Another process keeps the file to itself for as long as a block runs."""
    opdracht = program(LOCKER, pad, manier)
    with subprocess.Popen(opdracht, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as ander:
        assert ander.stdout is not None
        assert ander.stdout.readline().strip() == b"vast"
        yield
        ander.kill()


def test_a_file_that_another_program_keeps_locked(pad: Path) -> None:
    """The talk goes on in memory, and is written when the other lets go."""
    store = open_store(pad, wacht_ms=50)
    gaande = talk_on(store)
    with locked_by_another(pad):
        assert not say(gaande, "wachtend").vast
        assert gaande.trouble is not None
        assert "bezet" in gaande.trouble
        assert lines(store, "fiets") == ["begonnen", "verteld"]
    assert say(gaande, "vrij").vast
    assert lines(store, "fiets") == ["begonnen", "verteld", "wachtend", "vrij"]
    store.close()


def test_a_file_that_another_program_keeps_locked_is_not_opened(pad: Path) -> None:
    """It is told which file is busy, after a while."""
    open_store(pad).close()
    with locked_by_another(pad, "EXCLUSIVE"), pytest.raises(OpslagFout, match="bezet"):
        open_store(pad, wacht_ms=50)
    open_store(pad).close()


# A damaged file


def read_all(store: Store) -> None:
    """Everything that can be read."""
    for hoofd in store.talks():
        store.facts(hoofd.id)
        store.drafts(hoofd.id)
        store.find(hoofd.id)
        store.of_code(hoofd.code or "")
    store.interrupted()
    store.prepared("vmbo-3310")
    store.setting("rol")


def test_a_damaged_page_anywhere_is_told_and_never_breaks_the_program(pad: Path) -> None:
    """Whichever page is hit, and by what: what can be read is read, and the rest is one sentence."""
    store = open_store(pad)
    for i in range(40):
        tekst = "ik was de monteur " * (i * 20)
        store.append(f"gesprek-{i}", 0, [tekst, tekst], OM, kop(f"gesprek-{i}", code=f"vmbo-{i}"))
        store.save_draft(f"gesprek-{i}", "rol", 1, tekst)
    store.close()
    gaaf = pad.read_bytes()
    toeval = random.Random(7)  # noqa: S311 - the same again, every time
    geteld = 0
    for bladzij in range(0, len(gaaf) // 4096, 4):
        for schade in (toeval.randbytes(4096), bytes(4096), toeval.randbytes(40) + bytes(500)):
            kapot = bytearray(gaaf)
            kapot[bladzij * 4096 : bladzij * 4096 + len(schade)] = schade
            pad.write_bytes(kapot)
            try:
                store = open_store(pad)
            except OpslagFout:
                geteld += 1
                continue
            try:
                read_all(store)
            except OpslagFout as fout:
                geteld += "beschadigd" in fout.zin
            store.close()
    assert geteld > 20


def test_the_talks_beside_a_damaged_page_can_still_be_read(pad: Path) -> None:
    """And a running talk that meets the damage goes on in memory and moves."""
    store = open_store(pad)
    for i in range(30):
        store.append(f"g{i}", 0, [f"gesprek {i} " * 300], OM, kop(f"g{i}"))
    gaande = talk_on(store)
    store.close()
    inhoud = bytearray(pad.read_bytes())
    plek = inhoud.index(b"gesprek 15 gesprek 15") // 4096 * 4096
    inhoud[plek : plek + 4096] = b"\xff" * 4096
    pad.write_bytes(inhoud)
    store = open_store(pad)
    with pytest.raises(OpslagFout, match="beschadigd"):
        store.facts("g15")
    assert lines(store, "g2") == ["gesprek 2 " * 300]
    assert lines(store, "fiets") == told(gaande)
    store.close()


def damage_table(pad: Path, tabel: str) -> None:
    """Spoil the first page of a table."""
    db = apsw.Connection(str(pad))
    [(blad,)] = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (tabel,)).fetchall()
    db.close()
    assert isinstance(blad, int)
    inhoud = bytearray(pad.read_bytes())
    inhoud[(blad - 1) * 4096 : blad * 4096] = b"\xff" * 4096
    pad.write_bytes(inhoud)


def test_a_damaged_table_of_facts_lets_the_talk_go_on(pad: Path, tmp_path: Path) -> None:
    """The pages that the next answer needs are hit while the talk runs."""
    store = open_store(pad)
    begin(store, "ander")
    gaande = talk_on(store)
    store.close()
    store = open_store(pad)
    gaande = KeepGoing(store, "fiets", store.facts("fiets"))
    store.close()
    damage_table(pad, "feiten")
    store = open_store(pad)
    gaande.store = store
    assert not say(gaande, "verder").vast
    assert gaande.trouble is not None
    assert "beschadigd" in gaande.trouble
    ander = open_store(tmp_path / "elders" / "lob.db")
    gaande.move_to(ander)
    assert lines(ander, "fiets") == ["begonnen", "verteld", "verder"]
    ander.close()
    store.close()


def test_a_table_that_is_not_what_it_was_is_told_as_damage(pad: Path) -> None:
    """One bit in the page that says which tables there are: what is asked of it is no longer there."""
    open_store(pad).close()
    inhoud = pad.read_bytes()
    assert inhoud.count(b"TABLE instellingen (") == 1
    pad.write_bytes(inhoud.replace(b"TABLE instellingen (", b"TABLE instellingeo ("))
    with pytest.raises(Beschadigd, match="beschadigd"):
        read_all(open_store(pad))


def test_a_file_cut_short_is_told(pad: Path) -> None:
    """Half a file, or only its first bytes, is damaged or no file of ours; it is never written over."""
    store = open_store(pad)
    for i in range(20):
        store.append(f"g{i}", 0, ["tekst " * 500], OM, kop(f"g{i}"))
    store.close()
    gaaf = pad.read_bytes()
    for lengte in (10, 100, 5000, len(gaaf) // 2):
        pad.write_bytes(gaaf[:lengte])
        with pytest.raises(OpslagFout):
            read_all(open_store(pad))
        assert pad.read_bytes() == gaaf[:lengte]


# A kill


TALKER = """
    import sys
    from pathlib import Path
    from loopbaangesprek.stores.sqlite import open_store
    from tests.opslag_proef import OM, kop
    store = open_store(Path(sys.argv[1]))
    rijen = store.facts("fiets")
    nr = rijen[-1].nr if rijen else 0
    while True:
        nr = store.append("fiets", nr, ["antwoord " * 40], OM, kop("fiets"))
        print(nr, flush=True)
        store.save_draft("fiets", "rol", 1, str(nr))
"""


@pytest.mark.lang
@posix
def test_what_was_called_safe_is_there_after_a_kill(pad: Path) -> None:
    """Twenty times kill -9 at a random moment: no number that was printed is missing, and none is torn."""
    toeval = random.Random(1)  # noqa: S311 - the same again, every time
    for _ in range(20):
        with subprocess.Popen(program(TALKER, pad), stdout=subprocess.PIPE, cwd=ROOT) as prater:
            assert prater.stdout is not None
            gezien = [prater.stdout.readline() for _ in range(toeval.randrange(1, 40))]
            prater.send_signal(signal.SIGKILL)
            gezien += prater.stdout.readlines()
        laatste = max(int(regel) for regel in gezien if regel.endswith(b"\n"))
        store = open_store(pad)
        rijen = store.facts("fiets")
        assert [rij.nr for rij in rijen] == list(range(1, len(rijen) + 1))
        assert laatste <= len(rijen) <= laatste + 1
        assert {rij.regel for rij in rijen} == {"antwoord " * 40}
        store.close()


HOLDER = """
    import sys
    from pathlib import Path
    from loopbaangesprek.stores.presence import hold
    venster = hold(Path(sys.argv[1]), "fiets")
    print(venster is not None, flush=True)
    sys.stdin.readline()
"""


@posix
def test_a_window_that_was_killed_lets_go_of_its_talk(tmp_path: Path) -> None:
    """While it lives it is seen; after kill -9 the talk is free, whatever file was left."""
    opdracht = program(HOLDER, tmp_path)
    with subprocess.Popen(opdracht, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as ander:
        assert ander.stdout is not None
        assert ander.stdout.readline().strip() == b"True"
        assert hold(tmp_path, "fiets") is None
        ander.send_signal(signal.SIGKILL)
    venster = hold(tmp_path, "fiets")
    assert venster is not None
    venster.release()


@posix
def test_where_no_presence_can_be_written_the_talk_simply_goes_on() -> None:
    """Being told of a second window is a courtesy; it never stops a talk."""

    def doe() -> None:
        venster = hold(map_, "fiets")
        assert venster is not None
        venster.release()

    with open_folder() as map_:
        map_.chmod(0o555)
        assert as_ordinary_user(doe) == 0


@posix
def test_a_presence_whose_folder_was_removed_is_let_go_quietly(tmp_path: Path) -> None:
    """The folder may be gone by the time the talk ends."""
    venster = hold(tmp_path / "map", "fiets")
    assert venster is not None
    shutil.rmtree(tmp_path / "map")
    venster.release()


# Going on, and two windows


def test_a_talk_without_trouble_is_written_as_it_goes(pad: Path) -> None:
    """Every append is safe, drafts go along or stay, and what was shortened is shorter in the store."""
    store = open_store(pad)
    gaande = talk_on(store)
    assert gaande.append(2, ["a", "b"], OM, kop("fiets"), concepten={("rol", 1): None}) == Bewaard(
        4, vast=True
    )
    assert gaande.drafts() == store.drafts("fiets") == {}
    assert gaande.replace(4, [2, 3], kop("fiets"))
    assert told(gaande) == lines(store, "fiets") == ["begonnen", "b"]
    assert say(gaande, "c") == Bewaard(5, vast=True)
    assert gaande.reread() == store.facts("fiets")
    weer = KeepGoing(store, "fiets", store.facts("fiets"))
    assert weer.save_draft("rol", 1, "half")
    assert weer.facts() == gaande.facts()
    store.close()


def test_in_trouble_shortening_waits(pad: Path) -> None:
    """What cannot be dropped now simply stays, in memory as in the store."""
    store = open_store(pad, wacht_ms=20)
    gaande = talk_on(store)
    with locked_by_another(pad):
        assert gaande.replace(2, [1], kop("fiets")) is False
        assert gaande.trouble is not None
        assert gaande.replace(2, [1], kop("fiets")) is False
        assert [rij.regel for rij in gaande.reread()] == ["begonnen", "verteld"]
    assert gaande.retry()
    assert lines(store, "fiets") == ["begonnen", "verteld"]
    store.close()


def test_another_window_is_noticed_before_anything_is_added(pad: Path) -> None:
    """The talk is read again, and what was refused can be said after that."""
    een, ander = open_store(pad), open_store(pad)
    gaande = talk_on(een)
    ander.append("fiets", 2, ["van de ander"], OM, kop("fiets"))
    with pytest.raises(Botsing):
        say(gaande, "van mij")
    assert told(gaande) == ["begonnen", "verteld"]
    assert [rij.regel for rij in gaande.reread()] == ["begonnen", "verteld", "van de ander"]
    assert say(gaande, "van mij") == Bewaard(4, vast=True)
    een.close()
    ander.close()


def test_what_was_said_in_trouble_comes_behind_what_another_window_wrote(pad: Path) -> None:
    """Nothing of either is lost: the pending facts are renumbered and written."""
    een, ander = open_store(pad, wacht_ms=20), open_store(pad)
    gaande = talk_on(een)
    with locked_by_another(pad):
        say(gaande, "in het geheugen")
        gaande.save_draft("rol", 1, "half in het geheugen")
    ander.append("fiets", 2, ["van de ander"], OM, kop("fiets"))
    with pytest.raises(Botsing):
        say(gaande, "nog een")
    gaande.reread()
    assert gaande.trouble is None
    assert lines(een, "fiets") == told(gaande) == ["begonnen", "verteld", "van de ander", "in het geheugen"]
    assert een.drafts("fiets") == gaande.drafts() == {("rol", 1): "half in het geheugen"}
    een.close()
    ander.close()


def test_a_talk_that_another_window_erased_stays_erased(pad: Path) -> None:
    """Neither an answer, nor a draft, nor what was pending brings it back; and that is told."""
    een, ander = open_store(pad, wacht_ms=20), open_store(pad)
    gaande = talk_on(een)
    with locked_by_another(pad):
        say(gaande, "in het geheugen")
    ander.erase("fiets")
    with pytest.raises(Botsing):
        say(gaande, "nog een")
    gaande.save_draft("rol", 1, "nog iets")
    with pytest.raises(GesprekNietGevonden, match="gewist"):
        gaande.reread()
    assert een.talks() == []
    een.close()
    ander.close()


def test_a_write_that_seemed_to_fail_but_did_not_is_not_written_twice(pad: Path) -> None:
    """The folder goes between the commit and the look at it, and comes back: the fact is there once."""
    store = open_store(pad)
    gaande = talk_on(store)
    elders = pad.parent.with_name("weg")

    def at_commit() -> bool:
        pad.parent.rename(elders)
        return False

    store._db.set_commit_hook(at_commit)
    assert not say(gaande, "toch geschreven").vast
    store._db.set_commit_hook(None)
    elders.rename(pad.parent)
    assert lines(store, "fiets")[-1] == "toch geschreven"
    assert say(gaande, "daarna").vast
    assert lines(store, "fiets") == ["begonnen", "verteld", "toch geschreven", "daarna"]
    store.close()


def test_moving_to_a_place_that_fails_too_leaves_the_talk_as_it_was(small_disk: Path, pad: Path) -> None:
    """The next place can still be tried."""
    vol = open_store(small_disk / "lob.db")
    fill(small_disk)
    gaande = KeepGoing(MemoryStore(), "fiets", [])
    say(gaande, "begonnen " * 50_000)
    with pytest.raises(OpslagFout, match="is vol"):
        gaande.move_to(vol)
    goed = open_store(pad)
    gaande.move_to(goed)
    assert lines(goed, "fiets") == told(gaande)
    goed.close()
    vol.close()


def test_a_place_that_holds_another_talk_of_that_id_is_not_mixed_with_this_one(pad: Path) -> None:
    """Moving there is refused; moving to where an older part of the same talk lies is fine."""
    gaande = talk_on(MemoryStore())
    store = open_store(pad)
    store.append("fiets", 0, ["heel iets anders"], OM, kop("fiets"))
    with pytest.raises(Botsing):
        gaande.move_to(store)
    assert lines(store, "fiets") == ["heel iets anders"]
    store.erase("fiets")
    begin(store, "fiets")
    gaande.move_to(store)
    assert lines(store, "fiets") == told(gaande)
    store.close()


def test_a_talk_can_begin_while_nothing_can_be_saved(pad: Path) -> None:
    """The very first fact may be the one that fails; moving before anything was said is no trouble either."""
    store = open_store(pad, wacht_ms=20)
    gaande = KeepGoing(store, "fiets", [])
    gaande.move_to(store)
    with locked_by_another(pad):
        assert say(gaande, "begonnen") == Bewaard(1, vast=False)
        assert not gaande.retry()
    assert gaande.retry()
    assert lines(store, "fiets") == ["begonnen"]
    store.close()


def test_half_typed_text_is_kept_in_memory_while_the_file_is_locked(pad: Path) -> None:
    """It goes to disk with the next answer, the removed one too; and typing does not wait for a locked file."""
    store = open_store(pad, wacht_ms=20)
    gaande = talk_on(store)
    with locked_by_another(pad):
        assert gaande.save_draft("verwachting", 1, "eerste woorden") is False
        assert gaande.trouble
        assert gaande.save_draft("verwachting", 1, "en meer") is False
        assert gaande.save_draft("rol", 1, None) is False
    assert store.drafts("fiets") == {("rol", 1): "half"}
    assert say(gaande, "antwoord").vast
    assert store.drafts("fiets") == gaande.drafts() == {("verwachting", 1): "en meer"}
    store.close()


def test_a_half_typed_text_of_an_erased_talk_is_told_by_the_next_answer(pad: Path) -> None:
    """Who is typing is not interrupted in the middle of a word."""
    een, ander = open_store(pad), open_store(pad)
    gaande = talk_on(een)
    ander.erase("fiets")
    assert gaande.save_draft("rol", 1, "nog iets") is False
    with pytest.raises(Botsing, match="gewist"):
        say(gaande, "antwoord")
    assert een.talks() == []
    een.close()
    ander.close()


def test_a_talk_whose_half_typed_texts_cannot_be_read_goes_on(pad: Path) -> None:
    """It is told; reading again gives the talk as this window knows it; its answers are still written."""
    store = open_store(pad)
    rijen = talk_on(store).facts()
    store.close()
    damage_table(pad, "concepten")
    store = open_store(pad)
    gaande = KeepGoing(store, "fiets", rijen)
    assert gaande.trouble is not None
    assert "beschadigd" in gaande.trouble
    assert gaande.reread() == rijen
    assert say(gaande, "verder").vast
    assert lines(store, "fiets") == ["begonnen", "verteld", "verder"]
    store.close()


def test_a_caller_who_is_behind_is_refused(pad: Path) -> None:
    """A number that this window has passed itself is as old as one of another window."""
    gaande = talk_on(MemoryStore())
    with pytest.raises(Botsing):
        gaande.append(1, ["te laat"], OM, kop("fiets"))
    assert told(gaande) == ["begonnen", "verteld"]
    assert not pad.exists()
