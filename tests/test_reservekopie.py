"""Reservekopieën: locked, whole, so many, and never in the way of a talk."""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from loopbaangesprek.desk.log import entry
from loopbaangesprek.fouten import OpslagFout
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.vault.backups import (
    BEWAAR,
    Plan,
    copies,
    keep_plan,
    make_backup,
    other_folders,
    plan_of,
    renew_copies,
    status_lines,
)
from loopbaangesprek.vault.copy_files import mark_in
from tests.kluizen import (
    SLOT,
    WACHTZIN,
    codes_in,
    cold,
    hold_a_talk,
    kill_at_moments,
    lob,
    names,
    no_room_for,
    opened,
    sqlcipher3,
    take_in,
)
from tests.proeven import Tally, rounds
from tests.program import Talk, run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals and terminals")


@pytest.fixture
def kluis(tmp_path: Path) -> Path:
    """A folder with a locked kluis and one talk in it."""
    folder = tmp_path / "kluis"
    take_in(folder)
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    """An open locked kluis."""
    hier = open_store(tmp_path / "kluis" / "lob.db", WACHTZIN)
    yield hier
    hier.close()


def test_a_reservekopie_holds_every_talk_and_opens_with_the_wachtzin_elsewhere(kluis: Path) -> None:
    klaar = lob(kluis, "kluis", "reservekopie", "kopie")
    assert klaar.code == 0, klaar
    assert "nagekeken, met 1 gesprek" in klaar.out
    [naam] = names(kluis.parent / "kopie")
    assert naam.startswith("reservekopie-")
    assert naam.endswith(".db")
    assert "3310" not in naam
    assert codes_in(kluis.parent / "kopie" / naam) == {"vmbo-3310"}
    with pytest.raises(sqlcipher3.DatabaseError):
        opened(kluis.parent / "kopie" / naam, "vlieger tafel")


@pytest.mark.lang
def test_a_reservekopie_is_for_this_user_only_whatever_the_umask(kluis: Path) -> None:
    oud = os.umask(0)
    try:
        assert lob(kluis, "kluis", "reservekopie", "kopie").code == 0
    finally:
        os.umask(oud)
    [pad] = (kluis.parent / "kopie").iterdir()
    assert pad.stat().st_mode & 0o777 == 0o600
    assert pad.parent.stat().st_mode & 0o777 == 0o700


def test_without_a_wachtzin_there_is_no_reservekopie_and_it_says_why(tmp_path: Path) -> None:
    folder = tmp_path / "kluis"
    open_store(folder / "lob.db").close()
    geweigerd = run(folder, "kluis", "reservekopie", "kopie")
    assert geweigerd.code == 1
    assert "altijd op slot" in geweigerd.err
    assert "lob kluis wachtzin" in geweigerd.err
    assert not (tmp_path / "kopie").exists() or not names(tmp_path / "kopie")


def test_where_nothing_is_kept_nothing_is_made(tmp_path: Path) -> None:
    geweigerd = lob(tmp_path / "kluis", "kluis", "reservekopie", "kopie")
    assert geweigerd.code == 1
    assert "nog niets bewaard" in geweigerd.err
    assert not (tmp_path / "kluis").exists()


def test_a_folder_has_to_be_named_once(kluis: Path) -> None:
    geweigerd = lob(kluis, "kluis", "reservekopie")
    assert geweigerd.code == 2
    assert "lob kluis reservekopie MAP" in geweigerd.err
    assert lob(kluis, "kluis", "reservekopie", "kopie").code == 0
    assert lob(kluis, "kluis", "reservekopie").code == 0
    assert len(names(kluis.parent / "kopie")) == 2


def test_the_folder_of_the_kluis_itself_is_no_place_for_it(kluis: Path) -> None:
    for map_ in (str(kluis), str(kluis / "kopie")):
        geweigerd = lob(kluis, "kluis", "reservekopie", map_)
        assert geweigerd.code == 1
        assert "andere map" in geweigerd.err


@pytest.mark.lang
def test_a_file_is_no_folder_for_it_and_what_was_decided_stays(kluis: Path) -> None:
    (kluis.parent / "bestand").write_text("x", encoding="utf-8")
    geweigerd = lob(kluis, "kluis", "reservekopie", "bestand", "--elke-keer")
    assert geweigerd.code == 1
    assert "kan geen reservekopie komen" in geweigerd.err
    assert lob(kluis, "kluis", "reservekopie").code == 2


@pytest.mark.lang
def test_only_the_newest_of_this_kluis_are_kept(kluis: Path) -> None:
    """Another kluis may use the same folder, and whatever else lies there stays as well."""
    map_ = kluis.parent / "kopie"
    ander = kluis.parent / "ander"
    take_in(ander, "mbo-0417")
    assert lob(ander, "kluis", "reservekopie", str(map_)).code == 0
    (map_ / "reservekopie-vakantie.db").write_text("van mij", encoding="utf-8")
    vreemd = names(map_)
    for _ in range(4):
        assert lob(kluis, "kluis", "reservekopie", str(map_), "--bewaar", "2").code == 0
    eigen = [naam for naam in names(map_) if naam not in vreemd]
    assert [naam.split("-")[2] for naam in eigen] == ["00003", "00004"]
    assert set(vreemd) <= set(names(map_))


@pytest.mark.lang
def test_five_are_kept_when_nobody_says(store: SqliteStore, tmp_path: Path) -> None:
    for _ in range(7):
        make_backup(store, Plan(tmp_path / "kopie", BEWAAR, each_time=False))
    assert [naam.split("-")[2] for naam in names(tmp_path / "kopie")] == [f"0000{nr}" for nr in range(3, 8)]


def test_after_each_talk_there_is_a_new_one_with_that_talk_in_it(kluis: Path) -> None:
    map_ = kluis.parent / "kopie"
    assert lob(kluis, "kluis", "reservekopie", str(map_), "--elke-keer").code == 0
    gesprek = hold_a_talk(kluis, "havo-0912")
    assert gesprek.code == 130
    assert "eservekopie" not in gesprek.out
    assert codes_in(map_ / names(map_)[-1]) == {"vmbo-3310", "havo-0912"}
    take_in(kluis, "mbo-0417")
    assert codes_in(map_ / names(map_)[-1]) == {"vmbo-3310", "havo-0912", "mbo-0417"}
    uit = lob(kluis, "kluis", "reservekopie", "--niet-elke-keer")
    assert uit.code == 0
    assert "niet meer vanzelf" in uit.out
    take_in(kluis, "mbo-0418")
    assert len(names(map_)) == 3


@pytest.mark.lang
@pytest.mark.parametrize("hoe", ["weg", "bestand"])
def test_after_a_talk_trouble_is_one_sentence_and_the_talk_ends_as_it_did(kluis: Path, hoe: str) -> None:
    map_ = kluis.parent / "kopie"
    assert lob(kluis, "kluis", "reservekopie", str(map_), "--elke-keer").code == 0
    for pad in map_.iterdir():
        pad.unlink()
    map_.rmdir()
    if hoe == "bestand":
        map_.write_text("x", encoding="utf-8")
    gesprek = hold_a_talk(kluis, "havo-0912")
    assert gesprek.code == 130
    assert "Er is nu geen reservekopie gemaakt." in " ".join(gesprek.out.split())
    assert gesprek.out.count("eservekopie gemaakt") == 1
    assert not map_.is_dir()


@pytest.mark.lang
def test_a_stick_that_was_used_once_does_not_change_where_it_goes_by_itself(kluis: Path) -> None:
    map_ = kluis.parent / "kopie"
    assert lob(kluis, "kluis", "reservekopie", str(map_), "--elke-keer").code == 0
    assert lob(kluis, "kluis", "reservekopie", "stick").code == 0
    take_in(kluis, "mbo-0417")
    assert len(names(map_)) == 2
    assert len(names(kluis.parent / "stick")) == 1
    assert lob(kluis, "kluis", "reservekopie", "stick", "--elke-keer").code == 0
    take_in(kluis, "mbo-0418")
    assert len(names(map_)) == 2
    assert len(names(kluis.parent / "stick")) == 3


@pytest.mark.lang
def test_a_full_disk_leaves_the_older_ones_and_says_so(kluis: Path) -> None:
    map_ = kluis.parent / "kopie"
    assert lob(kluis, "kluis", "reservekopie", str(map_), "--bewaar", "1", "--elke-keer").code == 0
    eerst = names(map_)
    with no_room_for(40_000):
        klaar = cold(kluis, "kluis", "reservekopie")
    assert klaar.code == 1
    assert "is vol" in klaar.err
    assert names(map_) == eerst
    assert not [naam for naam in names(kluis) if naam.startswith("~")]
    assert codes_in(map_ / eerst[0]) == {"vmbo-3310"}


class Watcher(threading.Thread):
    """A sync program: it opens every file that it sees in a folder, at once."""

    def __init__(self, map_: Path) -> None:
        """Begin to watch."""
        super().__init__(daemon=True)
        self.map_, self.heel, self.stuk = map_, set[str](), list[str]()
        self._klaar = threading.Event()
        self.start()

    def run(self) -> None:
        """Look until it is enough."""
        while not self._klaar.is_set():
            for naam in names(self.map_):
                if naam not in self.heel and not (naam.startswith("~") and naam.endswith(".tmp")):
                    self._open(naam)

    def _open(self, naam: str) -> None:
        try:
            opened(self.map_ / naam).close()
            self.heel.add(naam)
        except (sqlcipher3.DatabaseError, AssertionError) as fout:
            if (self.map_ / naam).exists():
                self.stuk.append(f"{naam}: {fout}")

    def stop(self) -> None:
        """Stop watching."""
        self._klaar.set()
        self.join()


def _another_disk() -> Path | None:
    """A folder on another disk than that for temporary files, where there is one."""
    ander = Path("/dev/shm")  # noqa: S108 - a disk in memory, that is only looked for
    return ander if ander.is_dir() and os.access(ander, os.W_OK) else None


@pytest.mark.lang
@pytest.mark.parametrize("schijf", ["dezelfde", "andere"])
def test_whoever_watches_the_folder_only_ever_sees_whole_files(
    store: SqliteStore, tmp_path: Path, schijf: str
) -> None:
    ander = _another_disk() if schijf == "andere" else tmp_path
    if ander is None or (schijf == "andere" and ander.stat().st_dev == tmp_path.stat().st_dev):
        pytest.skip("there is one disk here")
    with tempfile.TemporaryDirectory(dir=ander) as map_:
        kijker = Watcher(Path(map_))
        for _ in range(6):
            make_backup(store, Plan(Path(map_), 3, each_time=False))
        time.sleep(0.3)
        kijker.stop()
        assert kijker.stuk == []
        assert set(names(Path(map_))) <= kijker.heel


@pytest.mark.lang
def test_what_is_written_in_another_window_meanwhile_is_in_it_or_not_but_never_half(
    store: SqliteStore, tmp_path: Path
) -> None:
    ander = open_store(store.pad, WACHTZIN)
    stop = threading.Event()

    def write() -> None:
        for nummer in range(10_000):
            if stop.is_set():
                return
            ander.set_setting("teller", str(nummer))
            time.sleep(0.15)

    schrijver = threading.Thread(target=write)
    schrijver.start()
    try:
        pad = make_backup(store, Plan(tmp_path / "kopie", 3, each_time=False))
    except OpslagFout as fout:
        assert "ander venster" in fout.zin.casefold()  # noqa: PT017 - a busy machine may be too slow for it
        pad = None
    stop.set()
    schrijver.join()
    ander.close()
    if pad is not None:
        opened(pad).close()


@pytest.mark.lang
def test_what_was_erased_since_is_told_until_the_older_ones_are_gone(
    store: SqliteStore, tmp_path: Path
) -> None:
    assert "nog niet ingesteld" in status_lines(store)[0]
    plan = Plan(tmp_path / "kopie", 5, each_time=True)
    keep_plan(store, plan)
    assert plan_of(store) == plan
    make_backup(store, plan)
    assert len(status_lines(store)) == 2
    store.erase_all(["weggeweest"], entry("gewist", ["weggeweest"]))
    assert "1 oudere reservekopie" in status_lines(store)[-1]
    make_backup(store, plan)
    assert "1 oudere reservekopie" in status_lines(store)[-1]
    assert len(copies(store)) == 2
    vers = renew_copies(store)
    assert copies(store) == [vers]
    assert "gewist" not in " ".join(status_lines(store))


def test_how_it_stands_tells_that_the_folder_is_gone(store: SqliteStore, tmp_path: Path) -> None:
    keep_plan(store, Plan(tmp_path / "weg", 5, each_time=True))
    assert "is er niet" in status_lines(store)[-1]
    assert copies(store) == []
    with pytest.raises(OpslagFout):
        renew_copies(store)
    keep_plan(store, None)
    assert renew_copies(store) is None


@pytest.mark.lang
def test_folders_that_got_one_are_remembered_in_the_log(kluis: Path) -> None:
    for map_ in ("kopie", "stick"):
        assert lob(kluis, "kluis", "reservekopie", map_).code == 0
    store = open_store(kluis / "lob.db", WACHTZIN)
    assert other_folders(store) == [str(kluis.parent / "kopie")]
    store.close()


@pytest.mark.lang
def test_a_name_with_a_day_that_cannot_be_is_no_reservekopie(store: SqliteStore, tmp_path: Path) -> None:
    plan = Plan(tmp_path / "kopie", 1, each_time=False)
    keep_plan(store, plan)
    eerste = make_backup(store, plan)
    vreemd = eerste.with_name(eerste.name[:-13] + "2026-02-31.db")
    vreemd.write_text("van mij", encoding="utf-8")
    assert copies(store) == [eerste]
    assert "van vandaag" in status_lines(store)[1]
    assert f"met {mark_in(eerste)} in de naam" in status_lines(store)[1]
    make_backup(store, plan)
    assert vreemd.read_text(encoding="utf-8") == "van mij"


@pytest.mark.lang
def test_how_many_are_kept_is_kept_in_mind_when_no_more_come_by_themselves(kluis: Path) -> None:
    assert lob(kluis, "kluis", "reservekopie", "--niet-elke-keer", "--bewaar", "3").code == 2
    allebei = lob(kluis, "kluis", "reservekopie", "kopie", "--elke-keer", "--niet-elke-keer")
    assert allebei.code == 2
    assert "Kies er een" in allebei.err
    assert lob(kluis, "kluis", "reservekopie", "kopie", "--elke-keer").code == 0
    uit = lob(kluis, "kluis", "reservekopie", "--niet-elke-keer", "--bewaar", "2")
    assert uit.code == 0
    assert "de nieuwste 2" in uit.out
    for _ in range(3):
        assert lob(kluis, "kluis", "reservekopie").code == 0
    assert len(names(kluis.parent / "kopie")) == 2


# A copy that is not the same


class Forgetful(SqliteStore):
    """A place whose copies are not what it holds: a row is gone, or a page is damaged."""

    def __init__(self, echt: SqliteStore, spoil: Callable[[Path, str | None], None]) -> None:
        """Be like this store, but for its copies."""
        self.__dict__.update(echt.__dict__)
        self.spoil = spoil

    def copy_into(self, doel: Path, wachtzin: str | None) -> None:
        """Copy, and spoil it."""
        super().copy_into(doel, wachtzin)
        self.spoil(doel, wachtzin)


def lose_a_row(pad: Path, wachtzin: str | None) -> None:
    """One setting is another."""
    kopie = open_store(pad, wachtzin)
    kopie.set_setting("rol", "decaan")
    kopie.close()


def damage_a_page(pad: Path, wachtzin: str | None) -> None:  # noqa: ARG001 - it needs no key
    """One bit of a page in the middle."""
    data = bytearray(pad.read_bytes())
    data[len(data) // 2] ^= 1
    pad.write_bytes(data)


@pytest.mark.lang
@pytest.mark.parametrize("spoil", [lose_a_row, damage_a_page])
def test_a_copy_that_is_not_the_same_is_no_reservekopie(
    store: SqliteStore, tmp_path: Path, spoil: Callable[[Path, str | None], None]
) -> None:
    store.set_setting("rol", "mentor")
    plan = Plan(tmp_path / "kopie", 1, each_time=False)
    eerste = make_backup(store, plan)
    with pytest.raises(OpslagFout):
        make_backup(Forgetful(store, spoil), plan)
    assert names(tmp_path / "kopie") == [eerste.name]
    assert not [naam for naam in names(store.pad.parent) if naam.startswith("~")]


def kill_while_copying(kluis: Path, keren: Iterable[int], tally: Tally) -> None:
    """Kill the program at moments all through its run; what stands in the folder is whole."""
    map_ = kluis.parent / "kopie"
    assert lob(kluis, "kluis", "reservekopie", str(map_)).code == 0

    def look(_: int) -> None:
        for pad in map_.glob("reservekopie-*"):
            assert codes_in(pad) == {"vmbo-3310"}
        assert 1 <= len(list(map_.glob("reservekopie-*"))) <= 6
        tally.trial()

    kill_at_moments(kluis, ("kluis", "reservekopie"), keren, look)
    assert lob(kluis, "kluis", "reservekopie").code == 0
    assert not [naam for naam in (*names(kluis), *names(map_)) if naam.startswith("~")]
    assert lob(kluis, "gesprek", "lijst").code == 0


@pytest.mark.proef
def test_many_kills_while_one_is_made_leave_whole_files_and_the_talks(
    kluis: Path, telt: Callable[[str], Tally]
) -> None:
    tally = telt("Na kill -9 tijdens `lob kluis reservekopie` is elke kopie heel, en de kluis ook.")
    kill_while_copying(kluis, rounds(20), tally)
    tally.none_lost()


@pytest.mark.lang
def test_a_slip_of_the_pen_makes_no_folder_and_the_whole_path_and_the_same_disk_are_said(kluis: Path) -> None:
    mis = lob(kluis, "kluis", "reservekopie", "stik/kopie", "--elke-keer")
    assert mis.code == 1
    assert f"{kluis.parent / 'stik' / 'kopie'} is er niet" in mis.err
    assert not (kluis.parent / "stik").exists()
    klaar = lob(kluis, "kluis", "reservekopie", "kopie")
    assert f"De map {kluis.parent / 'kopie'} was er nog niet" in klaar.out
    assert f"{kluis.parent / 'kopie' / 'reservekopie-'}" in klaar.out
    assert "dezelfde schijf als lob zelf" in klaar.out
    (kluis.parent / "Dropbox").mkdir()
    assert "dezelfde schijf" not in lob(kluis, "kluis", "reservekopie", "Dropbox").out
    (kluis.parent / "Dropbox").rename(kluis.parent / "los")
    los = lob(kluis, "kluis", "reservekopie")
    assert "Sluit de schijf aan" in los.err
    assert not (kluis.parent / "Dropbox").exists()


@pytest.mark.lang
@pytest.mark.parametrize(("antwoord", "code"), [("1", 1), ("2", 0)])
def test_a_person_is_asked_before_a_folder_is_made(kluis: Path, antwoord: str, code: int) -> None:
    vraag = Talk(kluis, "kluis", "reservekopie", str(kluis.parent / "stick"), omgeving=SLOT)
    vraag.hears("Wil je die maken?")
    vraag.line(antwoord)
    vraag.rest()
    assert vraag.code == code
    assert (kluis.parent / "stick").exists() == (code == 0)


@pytest.mark.lang
def test_a_clean_copy_in_another_folder_is_not_told_of(store: SqliteStore, tmp_path: Path) -> None:
    eerste, tweede = (Plan(tmp_path / naam, 5, each_time=False) for naam in ("kopie", "stick"))
    for _ in range(3):
        make_backup(store, eerste)
    store.erase_all(["weggeweest"], entry("gewist", ["weggeweest"]))
    make_backup(store, eerste)
    keep_plan(store, tweede)
    make_backup(store, tweede)
    assert "gewist" not in " ".join(status_lines(store))
    keep_plan(store, eerste)
    assert "3 oudere reservekopieën" in status_lines(store)[-1]


def test_without_a_wachtzin_no_longer_it_says_that_none_comes(tmp_path: Path) -> None:
    hier = open_store(tmp_path / "kluis" / "lob.db")
    (tmp_path / "kopie").mkdir()
    keep_plan(hier, Plan(tmp_path / "kopie", 5, each_time=True))
    assert "er komt er nu geen" in status_lines(hier)[0]
    assert "na elk gesprek" not in status_lines(hier)[0]
    hier.close()
    assert "altijd op slot" in run(tmp_path / "kluis", "kluis", "reservekopie").err


@pytest.mark.lang
def test_another_wachtzin_or_none_says_what_it_means_for_the_reservekopieen(
    kluis: Path, tmp_path: Path
) -> None:
    assert lob(kluis, "kluis", "reservekopie", "kopie", "--elke-keer").code == 0
    (tmp_path / "nieuw.txt").write_text("zeven andere woorden hier\n", encoding="utf-8")
    nieuw = {"LOB_NIEUWE_WACHTZIN_BESTAND": str(tmp_path / "nieuw.txt")}
    anders = run(kluis, "kluis", "wachtzin", "--wijzig", omgeving={**SLOT, **nieuw})
    assert "Maak meteen een nieuwe reservekopie" in anders.out, anders
    uit = run(kluis, "kluis", "wachtzin", "--uit", omgeving={"LOB_WACHTZIN": "zeven andere woorden hier"})
    assert "komt er nu geen reservekopie meer" in uit.out, uit
