"""Another lock on the file: all that was in it is there afterwards, behind the new wachtzin and behind that only.

The rule that lives here: files are real, and what is not there any more is sought in their bytes.
"""

from __future__ import annotations

import os
import sys
import threading
from contextlib import closing
from pathlib import Path

import apsw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loopbaangesprek.fouten import Afgesloten, OpslagFout
from loopbaangesprek.stores import gate, leftovers
from loopbaangesprek.stores.comparing import is_whole, same_contents
from loopbaangesprek.stores.relock import relock
from loopbaangesprek.stores.sqlite import open_store
from loopbaangesprek.teksten.slot import NIETS_VERANDERD
from tests.kluisproef import KANARIE, A, B, all_of, fill, left_behind, opens_with
from tests.opslag_proef import begin
from tests.program import listing

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX rights, limits or links")


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    """A file with some talks, in a folder of its own and without a wachtzin."""
    pad = tmp_path / "lob" / "lob.db"
    fill(pad)
    return pad


@pytest.mark.parametrize(("oud", "nieuw"), [(None, A), (A, B), (A, None)])
def test_after_a_change_only_the_new_wachtzin_opens_the_file_and_every_row_is_there(
    tmp_path: Path, oud: str | None, nieuw: str | None
) -> None:
    pad = tmp_path / "lob.db"
    fill(pad, oud)
    eerst = all_of(pad, oud)
    relock(pad, oud, nieuw)
    assert opens_with(pad, [None, A, B]) == [nieuw]
    assert all_of(pad, nieuw) == eerst
    assert [bestand.name for bestand in tmp_path.iterdir()] == ["lob.db"]


def test_on_and_off_again_keeps_every_row_of_every_table(pad: Path, tmp_path: Path) -> None:
    voor = tmp_path / "voor.db"
    with closing(open_store(pad)) as store:
        store.copy_into(voor, None)
    relock(pad, None, A)
    relock(pad, A, B)
    relock(pad, B, None)
    een, ander = apsw.Connection(str(voor)), apsw.Connection(str(pad))
    assert same_contents(een, ander)
    assert is_whole(ander)
    een.close()
    ander.close()


def test_locking_leaves_no_byte_of_a_word_in_any_file_of_the_folder(pad: Path) -> None:
    assert any(KANARIE.encode() in bestand.read_bytes() for bestand in pad.parent.iterdir())
    relock(pad, None, A)
    assert [
        bestand
        for bestand in pad.parent.rglob("*")
        if bestand.is_file() and KANARIE.encode() in bestand.read_bytes()
    ] == []


@posix
def test_the_old_file_in_the_clear_is_overwritten_before_it_goes(pad: Path) -> None:
    with pad.open("rb") as oud:
        assert KANARIE.encode() in oud.read()
        relock(pad, None, A)
        oud.seek(0)
        assert not oud.read().strip(b"\0")


@posix
def test_a_file_that_has_a_second_name_somewhere_is_not_overwritten_there(pad: Path, tmp_path: Path) -> None:
    elders = tmp_path / "van-een-ander-programma.db"
    os.link(pad, elders)
    relock(pad, None, A)
    assert len(all_of(elders, None)[0]) == 3
    assert opens_with(pad, [None, A]) == [A]


@pytest.mark.lang
@posix
def test_of_a_link_the_file_that_it_leads_to_is_locked(pad: Path, tmp_path: Path) -> None:
    link = tmp_path / "link" / "lob.db"
    link.parent.mkdir()
    link.symlink_to(pad)
    with gate.passing(pad, 0), pytest.raises(OpslagFout, match="bezet"), gate.shut(link, 50):
        pass
    relock(link, None, A)
    assert link.is_symlink()
    assert opens_with(pad, [None, A]) == opens_with(link, [None, A]) == [A]
    assert not any(KANARIE.encode() in b.read_bytes() for b in tmp_path.rglob("*") if b.is_file())


@pytest.mark.lang
@posix
def test_the_file_and_its_copy_are_for_nobody_else_from_the_first_byte(pad: Path) -> None:
    gezien: set[int] = set()
    klaar = threading.Event()

    def kijk() -> None:
        while not klaar.is_set():
            try:
                gezien.add(leftovers.copy_of(pad).stat().st_mode & 0o777)
            except FileNotFoundError:
                continue

    kijker = threading.Thread(target=kijk)
    kijker.start()
    relock(pad, None, A)
    relock(pad, A, B)
    klaar.set()
    kijker.join()
    assert gezien <= {0o600}
    assert pad.stat().st_mode & 0o777 == 0o600


def test_a_change_is_refused_while_another_window_has_the_file_open_and_nothing_changes(pad: Path) -> None:
    with closing(open_store(pad)) as venster:
        begin(venster, "hier")
        with pytest.raises(OpslagFout, match="in een ander venster open") as fout:
            relock(pad, None, A, wacht_ms=50)
        assert NIETS_VERANDERD in fout.value.zin
        assert left_behind(pad) == []
        begin(venster, "daar")  # and that window goes on
    assert opens_with(pad, [None, A]) == [None]
    assert len(all_of(pad, None)[0]) == 5


def test_nobody_opens_the_file_while_its_lock_is_changed(pad: Path) -> None:
    with gate.shut(pad, 0), pytest.raises(OpslagFout, match="bezet"):
        open_store(pad, wacht_ms=50)
    with gate.passing(pad, 0), pytest.raises(OpslagFout, match="bezet"), gate.shut(pad, 50):
        pass
    with gate.passing(pad, 0), gate.passing(pad, 0):  # two who open it are not in each other's way
        assert len(all_of(pad, None)[0]) == 3


@pytest.mark.lang
def test_two_who_change_the_lock_at_once_leave_one_of_their_wachtzinnen(pad: Path) -> None:
    fouten: list[OpslagFout] = []

    def doe(wachtzin: str) -> None:
        try:
            relock(pad, None, wachtzin)
        except OpslagFout as fout:
            fouten.append(fout)

    draden = [threading.Thread(target=doe, args=(wachtzin,)) for wachtzin in (A, B)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert len(fouten) == 1
    (past,) = opens_with(pad, [None, A, B])
    assert past is not None
    assert len(all_of(pad, past)[0]) == 3
    assert left_behind(pad) == []


def test_a_window_that_was_first_has_changed_the_lock_and_that_is_told(pad: Path) -> None:
    relock(pad, None, A)
    for oud in (None, B):
        eerst = listing(pad.parent)
        with pytest.raises(OpslagFout, match="Een ander venster heeft zojuist de wachtzin"):
            relock(pad, oud, "iets anders dan dat")
        assert listing(pad.parent) == eerst


def test_what_a_change_that_was_broken_off_left_behind_goes_at_the_next_opening(pad: Path) -> None:
    leftovers.copy_of(pad).write_bytes(bytes(4096) + b"half")
    leftovers.old_of(pad).write_bytes(pad.read_bytes())
    with pytest.raises(Afgesloten), closing(open_store(pad, A)):  # also where the wachtzin does not fit
        pass
    assert left_behind(pad) == []


def test_a_folder_beside_ours_with_terug_behind_its_name_is_left_alone(pad: Path) -> None:
    """`.terug` belongs behind the name of a file of ours, and a folder of lob has a parent that is not ours."""
    elders = pad.parent.with_name(f"{pad.parent.name}.terug")
    elders.mkdir()
    (elders / "brief.txt").write_text("van een ander", encoding="utf-8")
    relock(pad, None, A)
    assert (elders / "brief.txt").read_text(encoding="utf-8") == "van een ander"


@posix
def test_a_change_that_was_killed_just_before_the_new_file_took_its_place_costs_nothing(pad: Path) -> None:
    """Then the file has two names, and overwriting one would be overwriting the file."""
    os.link(pad, leftovers.old_of(pad))
    assert len(all_of(pad, None)[0]) == 3
    assert left_behind(pad) == []
    assert pad.stat().st_nlink == 1


def test_what_another_window_is_making_is_not_cleared_away(pad: Path) -> None:
    leftovers.copy_of(pad).write_bytes(b"")
    with gate.passing(pad, 0):
        leftovers.clear_away(pad)
        assert left_behind(pad) == ["~lob-nieuw.tmp"]


@posix
@pytest.mark.parametrize("ruimte", [40_000, 100_000])
def test_on_a_full_disk_the_old_one_stays_and_that_is_told(pad: Path, ruimte: int) -> None:
    """A limit on the size of files is a disk that is full; in a process of its own."""
    import resource  # noqa: PLC0415 - POSIX only
    import signal  # noqa: PLC0415 - with it

    eerst = all_of(pad, None)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    zacht, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ruimte, hard))
    try:
        with pytest.raises(OpslagFout, match="is vol") as fout:
            relock(pad, None, A)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (zacht, hard))
    assert NIETS_VERANDERD in fout.value.zin
    assert left_behind(pad) == []
    assert all_of(pad, None) == eerst


def test_a_damaged_file_is_not_copied_and_stays_as_it_was(tmp_path: Path) -> None:
    pad = tmp_path / "lob.db"
    fill(pad, A, talks=60)
    heel = bytearray(pad.read_bytes())
    heel[len(heel) // 2] ^= 1
    pad.write_bytes(heel)
    with pytest.raises(OpslagFout, match="beschadigd") as fout:
        relock(pad, A, B)
    assert NIETS_VERANDERD in fout.value.zin
    assert left_behind(pad) == []
    assert pad.read_bytes()[8192:] == bytes(heel)[8192:]


def test_a_file_that_went_away_is_told(tmp_path: Path) -> None:
    with pytest.raises(OpslagFout, match="verplaatst of weggehaald"):
        relock(tmp_path / "lob.db", None, A)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.lang
@given(wachtzin=st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=80).filter(str.strip))
@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_whatever_signs_a_wachtzin_has_it_opens_what_it_locked(
    tmp_path_factory: pytest.TempPathFactory, wachtzin: str
) -> None:
    pad = tmp_path_factory.mktemp("kluis") / "lob.db"
    fill(pad, talks=1)
    relock(pad, None, wachtzin)
    assert len(all_of(pad, wachtzin)[0]) == 1
    with pytest.raises(Afgesloten):
        open_store(pad, wachtzin + "x")
