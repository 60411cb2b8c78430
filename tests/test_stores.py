"""What every store does: numbered facts, drafts, lists, erasure; and what only the file on disk does.

The rule that lives here: whatever can be asked of both stores is asked of both.
"""

from __future__ import annotations

import random
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import Any

import apsw
import pytest

from loopbaangesprek.fouten import Afgesloten, Botsing, NieuwerBestand, OpslagFout
from loopbaangesprek.gebeurtenissen import to_line
from loopbaangesprek.stores.base import Rij, Store, number
from loopbaangesprek.stores.memory import MemoryStore
from loopbaangesprek.stores.presence import hold
from loopbaangesprek.stores.schema import bring_up_to_date
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.stores.tables import MIGRATIES
from tests.opslag_proef import OM, ROOT, add_column, begin, kop, lines, program, run
from tests.proefbank import begonnen


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Each store in turn."""
    kept: Store = MemoryStore() if request.param == "memory" else open_store(tmp_path / "lob.db")
    yield kept
    kept.close()


@pytest.fixture
def pad(tmp_path: Path) -> Path:
    """The path of a database that is not there yet."""
    return tmp_path / "map" / "lob.db"


# Facts


def test_facts_come_back_in_order_with_number_and_moment(store: Store) -> None:
    """What is appended is read back as it was, numbered from one."""
    assert store.append("fiets", 0, ["een", "twee"], OM, kop("fiets")) == 2
    assert store.append("fiets", 2, ["dríe\n'\"\x00🙂"], "later", kop("fiets")) == 3
    assert store.facts("fiets") == [Rij(1, OM, "een"), Rij(2, OM, "twee"), Rij(3, "later", "dríe\n'\"\x00🙂")]


def test_an_unknown_talk_has_no_facts_no_drafts_and_no_heading(store: Store) -> None:
    """Asking for what is not there is no trouble."""
    assert store.facts("weg") == []
    assert store.drafts("weg") == {}
    assert store.talk("weg") is None


def test_the_heading_is_renewed_with_every_append(store: Store) -> None:
    """A list shows what the last fact made of the talk."""
    begin(store, "fiets")
    anders = kop("fiets", status="afgerond", titel="De fiets", stap="bellen", stap_staat="open", code=None)
    store.append("fiets", 1, [], OM, anders)
    assert store.talk("fiets") == anders
    assert store.talks() == [anders]


def test_a_second_writer_with_an_old_number_is_refused_and_changes_nothing(store: Store) -> None:
    """Two windows that both read up to 1: the first to write wins, the second has to read again."""
    begin(store, "fiets")
    store.append("fiets", 1, ["van de een"], OM, kop("fiets"))
    with pytest.raises(Botsing):
        store.append("fiets", 1, ["van de ander"], OM, kop("fiets", titel="anders"))
    with pytest.raises(Botsing):
        store.replace("fiets", 1, [1], kop("fiets", titel="anders"))
    assert lines(store, "fiets") == ["begonnen", "van de een"]
    assert store.talk("fiets") == kop("fiets")


def test_a_talk_that_began_elsewhere_is_not_begun_again(store: Store) -> None:
    """The same id twice from nothing is a collision too."""
    begin(store, "fiets")
    with pytest.raises(Botsing):
        begin(store, "fiets")


def test_an_erased_talk_does_not_come_back_half(store: Store) -> None:
    """Who goes on with a talk that another window erased, is refused."""
    begin(store, "fiets")
    store.erase("fiets")
    with pytest.raises(Botsing):
        store.append("fiets", 1, ["nog iets"], OM, kop("fiets"))
    with pytest.raises(Botsing):
        store.save_draft("fiets", "rol", 1, "half")
    assert store.talks() == []


def test_replaced_facts_are_gone_and_numbers_go_on(store: Store) -> None:
    """Compaction drops facts by number; what follows keeps its place, and what is not there is no trouble."""
    store.append("fiets", 0, list("abcd"), OM, kop("fiets"))
    store.replace("fiets", 4, {2, 3, 99}, kop("fiets"))
    assert [(rij.nr, rij.regel) for rij in store.facts("fiets")] == [(1, "a"), (4, "d")]
    assert store.append("fiets", 4, ["e"], OM, kop("fiets")) == 5


def test_after_the_last_fact_was_dropped_both_the_old_and_a_new_reader_can_go_on(store: Store) -> None:
    """A withdrawal and what it withdrew disappear together, and they stand at the end."""
    store.append("fiets", 0, list("abc"), OM, kop("fiets"))
    store.replace("fiets", 3, {2, 3}, kop("fiets"))
    assert store.append("fiets", 3, ["d"], OM, kop("fiets")) == 4
    store.replace("fiets", 4, {4}, kop("fiets"))
    assert store.append("fiets", store.facts("fiets")[-1].nr, ["e"], OM, kop("fiets")) == 2
    assert lines(store, "fiets") == ["a", "e"]


def test_one_write_does_everything_at_once(store: Store) -> None:
    """Facts, compaction and the draft of the answered question go in one transaction."""
    rijen = [Rij(1, OM, "a"), Rij(2, OM, "b")]
    store.write(0, rijen, kop("fiets"), concepten={("rol", 1): "half", ("rol", 2): "heel"})
    store.write(2, [Rij(3, OM, "c")], kop("fiets"), weg=[2], concepten={("rol", 1): None})
    assert lines(store, "fiets") == ["a", "c"]
    assert store.drafts("fiets") == {("rol", 2): "heel"}


@pytest.mark.parametrize("nummers", [(1,), (3, 2), (2, 2)])
def test_rows_that_do_not_rise_are_a_mistake_in_the_program(store: Store, nummers: tuple[int, ...]) -> None:
    """Such rows are refused before anything is written."""
    begin(store, "fiets")
    with pytest.raises(ValueError, match="follow each other"):
        store.write(1, [Rij(nr, OM, "x") for nr in nummers], kop("fiets"))
    with pytest.raises(ValueError, match="belongs to the talk"):
        store.append("fiets", 1, ["x"], OM, kop("ander"))
    assert lines(store, "fiets") == ["begonnen"]


# Drafts


def test_half_typed_text_is_kept_per_question_and_round_and_can_be_removed(store: Store) -> None:
    """The last text counts; None removes it; other places and talks are left alone."""
    begin(store, "fiets")
    begin(store, "taart")
    store.save_draft("taart", "rol", 1, "bakker")
    store.save_draft("fiets", "rol", 1, "ik was de")
    store.save_draft("fiets", "rol", 1, "ik was de monteur")
    store.save_draft("fiets", "rol", 2, "")
    assert store.drafts("fiets") == {("rol", 1): "ik was de monteur", ("rol", 2): ""}
    store.save_draft("fiets", "rol", 1, None)
    store.save_draft("fiets", "nooit", 1, None)
    assert store.drafts("fiets") == {("rol", 2): ""}
    assert store.drafts("taart") == {("rol", 1): "bakker"}


# Lists


def test_lists_are_newest_first_and_within_a_day_the_last_one_begun(store: Store) -> None:
    """The clock plays no part: the order of beginning does."""
    begin(store, "maart", datum="2025-03-01")
    begin(store, "mei-een", datum="2025-05-01")
    begin(store, "mei-twee", datum="2025-05-01")
    begin(store, "april", datum="2025-04-01")
    store.append("mei-een", 1, ["later nog iets"], OM, kop("mei-een", "2025-05-01"))
    namen = [k.id for k in store.talks()]
    assert namen == ["mei-twee", "mei-een", "april", "maart"]
    assert [k.id for k in store.talks(2)] == namen[:2]
    assert store.talks(0) == []


def test_only_talks_that_run_are_interrupted(store: Store) -> None:
    """`hervat` offers what is not finished."""
    begin(store, "a", datum="2025-03-01")
    begin(store, "b", datum="2025-04-01")
    begin(store, "c", datum="2025-05-01")
    store.append("b", 1, ["afgerond"], OM, kop("b", "2025-04-01", status="afgerond"))
    assert [k.id for k in store.interrupted()] == ["c", "a"]


def test_the_talks_of_one_jongere_are_found_with_or_without_capitals(store: Store) -> None:
    """A code is a name: VMBO-3310 is vmbo-3310."""
    begin(store, "a", datum="2025-03-01")
    begin(store, "b", code="mbo-12")
    begin(store, "c", code="VMBO-3310")
    begin(store, "d", code=None)
    assert [k.id for k in store.of_code("Vmbo-3310")] == ["c", "a"]
    assert store.of_code("vmbo") == []
    assert store.of_code("") == []


def test_each_code_is_given_once_as_its_newest_talk_writes_it(store: Store) -> None:
    begin(store, "a", datum="2025-03-01")
    begin(store, "b", code="mbo-12", datum="2025-04-01")
    begin(store, "c", code="VMBO-3310", datum="2025-05-01")
    begin(store, "d", code=None, datum="2025-06-01")
    assert store.codes() == ["VMBO-3310", "mbo-12"]


@pytest.mark.parametrize(
    ("woord", "gevonden"),
    [
        ("kfm3a9x2wd", ["kfm3a9x2wd"]),
        ("KFM3A9X2WD", ["kfm3a9x2wd"]),
        ("kfm3a", ["kfm3a9x2wd"]),
        ("KFM3", ["kfm3b7y4qe", "kfm3a9x2wd"]),
        ("kfm", []),
        ("vmbo-3310", ["kfm3b7y4qe", "kfm3a9x2wd"]),
        ("VMBO-3310", ["kfm3b7y4qe", "kfm3a9x2wd"]),
        ("zw", ["rrrrrrrrrr"]),
        ("é_1%", ["tttttttttt"]),
        ("_fm3", []),
        ("%", []),
        ("", []),
        ("pppp", ["qqqqqqqqqq", "pppp222222"]),
    ],
)
def test_a_typed_word_finds_the_talks_it_can_mean(store: Store, woord: str, gevonden: list[str]) -> None:
    """An id, the beginning of one from four signs on, or a code; where both fit, both are offered."""
    begin(store, "kfm3a9x2wd", datum="2025-03-01")
    begin(store, "kfm3b7y4qe", datum="2025-04-01")
    begin(store, "rrrrrrrrrr", code="ZW")
    begin(store, "tttttttttt", code="é_1%")
    begin(store, "pppp222222", code=None)
    begin(store, "qqqqqqqqqq", code="PPPP")
    assert [k.id for k in store.find(woord)] == gevonden


def test_an_exact_id_goes_before_those_that_begin_so(store: Store) -> None:
    """Capitals count only where two ids differ in nothing else."""
    begin(store, "abcd")
    begin(store, "abcdef")
    assert [k.id for k in store.find("ABCD")] == ["abcd"]
    begin(store, "Abcd")
    assert [k.id for k in store.find("Abcd")] == ["Abcd"]
    assert {k.id for k in store.find("ABCD")} == {"abcd", "Abcd"}


def test_a_word_that_is_an_id_and_a_code_means_both(store: Store) -> None:
    """Nobody's talk is erased because another talk happens to be called so."""
    begin(store, "vmbo-2", code="mbo-9")
    begin(store, "anders", code="vmbo-2")
    assert {k.id for k in store.find("vmbo-2")} == {"vmbo-2", "anders"}


# Prepared talks and settings


def test_what_was_prepared_for_a_jongere_is_kept_until_it_is_dropped(store: Store) -> None:
    """The last preparation counts, whatever the capitals."""
    store.prepare("vmbo-3310", "eerst")
    store.prepare("VMBO-3310", "beter")
    assert store.prepared("vmbo-3310") == "beter"
    store.drop_prepared("Vmbo-3310")
    store.drop_prepared("vmbo-3310")
    assert store.prepared("vmbo-3310") is None


def test_settings_are_remembered(store: Store) -> None:
    """A setting that was never made is None."""
    assert store.setting("rol") is None
    store.set_setting("rol", "mentor")
    store.set_setting("rol", "decaan")
    assert store.setting("rol") == "decaan"


def test_erasing_takes_one_talk_and_leaves_the_others(store: Store) -> None:
    """An unknown talk, or one that was erased before, is no trouble."""
    for gesprek in ("fiets", "taart"):
        begin(store, gesprek)
        store.save_draft(gesprek, "rol", 1, "half")
    store.erase("fiets")
    store.erase("fiets")
    store.erase("nooit geweest")
    assert store.facts("fiets") == []
    assert store.drafts("fiets") == {}
    assert store.talk("fiets") is None
    assert lines(store, "taart") == ["begonnen"]
    assert store.drafts("taart") == {("rol", 1): "half"}
    begin(store, "fiets")
    assert lines(store, "fiets") == ["begonnen"]


def test_closing_twice_is_no_trouble(store: Store) -> None:
    """The fixture closes once more."""
    store.close()


# The file on disk


def raw(pad: Path) -> bytes:
    """Every byte of the database and of what SQLite keeps beside it."""
    return b"".join(deel.read_bytes() for deel in sorted(pad.parent.glob("*")) if deel.is_file())


def test_what_was_written_is_there_after_opening_again(pad: Path) -> None:
    """All of it: facts, drafts, headings, preparations, settings."""
    store = open_store(pad)
    begin(store, "fiets")
    store.save_draft("fiets", "rol", 2, "half")
    store.prepare("mbo-12", "stage")
    store.set_setting("rol", "mentor")
    store.close()
    store = open_store(pad)
    assert lines(store, "fiets") == ["begonnen"]
    assert store.drafts("fiets") == {("rol", 2): "half"}
    assert store.talks() == [kop("fiets")]
    assert (store.prepared("mbo-12"), store.setting("rol")) == ("stage", "mentor")
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_folder_and_files_are_for_this_user_only(pad: Path) -> None:
    """The folder 0700, every file in it 0600, also while it is open."""
    store = open_store(pad)
    begin(store, "fiets")
    assert stat.S_IMODE(pad.parent.stat().st_mode) == 0o700
    rechten = {deel.name: stat.S_IMODE(deel.stat().st_mode) for deel in pad.parent.iterdir()}
    assert rechten == {"lob.db": 0o600, "lob.db-wal": 0o600, "lob.db-shm": 0o600}
    store.close()


def test_the_file_is_opened_as_the_contract_wants(pad: Path) -> None:
    """WAL, synchronous FULL (2), secure_delete, today's schema; and the promises hold at the file itself."""
    store = open_store(pad)
    begin(store, "fiets")
    db = store._db
    names = ("journal_mode", "synchronous", "secure_delete", "foreign_keys", "user_version")
    assert [db.pragma(naam) for naam in names] == ["wal", 2, 1, 1, len(MIGRATIES)]
    store.close()
    assert pad.read_bytes()[:15] == b"SQLite format 3"
    assert [deel.name for deel in pad.parent.iterdir()] == ["lob.db"]


def test_another_window_that_dropped_facts_is_noticed(pad: Path) -> None:
    """Also when the number that was read last is the last one still: the reader holds facts that are gone."""
    een, ander = open_store(pad), open_store(pad)
    een.append("fiets", 0, list("abc"), OM, kop("fiets"))
    assert lines(ander, "fiets") == list("abc")
    een.append("fiets", 3, ["trekt b in"], OM, kop("fiets"))
    een.replace("fiets", 4, {2, 4}, kop("fiets"))
    with pytest.raises(Botsing):
        ander.append("fiets", 3, ["d"], OM, kop("fiets"))
    assert lines(ander, "fiets") == ["a", "c"]
    assert ander.append("fiets", 3, ["d"], OM, kop("fiets")) == 4
    een.close()
    ander.close()


def test_newest_lists_read_from_an_index_that_holds_all_of_it(pad: Path) -> None:
    """Lists stay quick with a hundred thousand talks; finding a word never walks through all of them."""
    from loopbaangesprek.stores import queries as q  # noqa: PLC0415 - only to look at the plans

    store = open_store(pad)
    db = store._db
    plannen = {
        naam: " / ".join(str(rij[3]) for rij in db.execute(f"EXPLAIN QUERY PLAN {sql}", waarden))
        for naam, sql, waarden in (
            ("newest", q.KOPPEN, (50,)),
            ("jongere", q.VAN_CODE, ("c",)),
            ("zoek", q.ZOEK, {"woord": "w", "begin": "wwww"}),
        )
    }
    assert plannen["newest"] == "SCAN gesprekken USING COVERING INDEX gesprekken_nieuwste"
    assert plannen["jongere"] == "SEARCH gesprekken USING INDEX gesprekken_code (code=?)"
    assert "SCAN" not in plannen["zoek"]
    store.close()


# Erased means erased


STRAY = (44, 88, 133, 164, 221, 242)
"""Seeds with which deleting alone, without VACUUM, was seen to leave a copy in the unused room of a page."""


class Writer:
    """Someone who writes, changes and drops texts at random, each with a mark of its own."""

    def __init__(self, store: Store, zaad: int) -> None:
        self.store = store
        self.toeval = random.Random(zaad)  # noqa: S311 - the same again, every time
        self.merken: dict[str, list[str]] = {}
        self.nummers: dict[str, int] = {}

    def text(self, gesprek: str) -> str:
        """A text of any length that can be told from all others."""
        merk = f"{self.toeval.getrandbits(96):024x}"
        self.merken.setdefault(gesprek, []).append(merk)
        return f"{merk} " * self.toeval.choice((1, 2, 4, 12, 12, 36, 120, 400))

    def step(self) -> None:
        """Change one of twelve talks in some way."""
        gesprek = f"gesprek{self.toeval.randrange(12)}"
        na = self.nummers.get(gesprek, 0)
        hoofd = kop(gesprek, f"2025-01-{self.toeval.randrange(1, 28):02}", titel=self.text(gesprek)[:300])
        regels = [self.text(gesprek) for _ in range(self.toeval.randrange(3))]
        concepten: dict[tuple[str, int], str | None] = {
            ("vraag", r): self.text(gesprek) for r in range(4) if self.toeval.random() < 0.2
        }
        self.store.write(na, number(na, regels, OM), hoofd, concepten=concepten)
        self.nummers[gesprek] = na + len(regels)
        if self.toeval.random() < 0.2:
            weg = [self.toeval.randrange(1, 50) for _ in range(3)]
            self.store.replace(gesprek, self.nummers[gesprek], weg, hoofd)


@pytest.mark.parametrize("zaad", [0, 1, *STRAY])
def test_no_byte_of_an_erased_talk_is_left(pad: Path, zaad: int) -> None:
    """Not in the file, its free pages, the unused room within pages, nor in the WAL; not even of old drafts.

    The others are complete, and their texts are where the search would have found those of the erased one.
    """
    store = open_store(pad)
    writer = Writer(store, zaad)
    for _ in range(250):
        writer.step()
    blijft = {gesprek: store.facts(gesprek) for gesprek in writer.nummers}
    erased = writer.toeval.choice(sorted(writer.nummers))
    assert any(merk.encode() in raw(pad) for merk in writer.merken[erased])
    store.erase(erased)
    for open_nog in (True, False):
        bytes_ = raw(pad)
        assert [merk for merk in writer.merken[erased] if merk[4:20].encode() in bytes_] == []
        if open_nog:
            store.close()
    store = open_store(pad)
    assert {gesprek: store.facts(gesprek) for gesprek in blijft} == {**blijft, erased: []}
    store.close()


def test_an_erasure_that_was_broken_off_is_finished_by_the_next_opening(pad: Path) -> None:
    """Another window reads at that very moment: the talk is gone, the sentence tells of remains, later it is done."""
    store = open_store(pad, wacht_ms=50)
    store.append("fiets", 0, ["MERKTEKEN-FEIT"] * 50, OM, kop("fiets", titel="MERKTEKEN-TITEL"))
    reader = apsw.Connection(str(pad))
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM feiten").fetchall()
    with pytest.raises(OpslagFout, match="resten"):
        store.erase("fiets")
    assert store.talk("fiets") is None
    open_store(pad, wacht_ms=50).close()
    assert b"MERKTEKEN" in raw(pad)
    reader.close()
    open_store(pad).close()
    assert b"MERKTEKEN" not in raw(pad)
    store.close()


# Older, newer and other files


def test_a_file_of_a_newer_version_is_refused_and_untouched(pad: Path) -> None:
    """Not a byte changes, and nothing appears beside it."""
    newer = open_store(pad, migraties=(*MIGRATIES, add_column))
    begin(newer, "fiets")
    newer.close()
    voor = {deel.name: deel.read_bytes() for deel in pad.parent.iterdir()}
    with pytest.raises(NieuwerBestand, match="nieuwere versie"):
        open_store(pad)
    assert {deel.name: deel.read_bytes() for deel in pad.parent.iterdir()} == voor


NEWER_AND_KILLED = """
    import os, signal, sys
    from pathlib import Path
    from loopbaangesprek.stores.tables import MIGRATIES
    from loopbaangesprek.stores.sqlite import open_store
    store = open_store(Path(sys.argv[1]))
    store.set_setting("rol", "mentor")
    store._db.wal_checkpoint(mode=3)
    store._db.pragma("user_version", 9)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_newer_file_that_was_left_with_a_wal_keeps_both(pad: Path) -> None:
    """The newer number stands only in the WAL of a program that was killed: both files stay as they are."""
    run(NEWER_AND_KILLED, pad)
    voor = {naam: (pad.parent / naam).read_bytes() for naam in ("lob.db", "lob.db-wal")}
    assert voor["lob.db-wal"]
    with pytest.raises(NieuwerBestand):
        open_store(pad)
    assert {naam: (pad.parent / naam).read_bytes() for naam in voor} == voor


class LetsAnotherGoFirst(apsw.Connection):
    """A window that finds a new file, and is overtaken just before it makes it ready."""

    eerst: Callable[[], object]

    def execute(self, *wat: Any, **hoe: Any) -> apsw.Cursor:
        """The same, after the other window."""
        if wat[0] == "BEGIN IMMEDIATE":
            self.eerst()
        return super().execute(*wat, **hoe)


def test_of_two_windows_that_make_a_file_at_one_moment_the_second_changes_nothing(pad: Path) -> None:
    """The first has begun a talk by then, and must not be told that somebody else wrote in it."""
    pad.parent.mkdir()
    tweede = LetsAnotherGoFirst(str(pad))
    eersten: list[Store] = []

    def eerst() -> None:
        eersten.append(open_store(pad))
        eersten[0].append("proef1", 0, [to_line(begonnen())], OM, kop("proef1"))

    tweede.eerst = eerst
    bring_up_to_date(tweede, pad, MIGRATIES, lambda ander: apsw.Connection(str(ander)))
    tweede.close()
    [store] = eersten
    store.append("proef1", 1, ["verder"], OM, kop("proef1"))
    assert lines(store, "proef1")[1:] == ["verder"]
    store.close()


def test_windows_that_make_a_locked_file_at_one_moment_all_have_it_open(pad: Path) -> None:
    """Each draws a salt while the file is empty; only the first one's comes to stand in it."""
    samen = threading.Barrier(3)

    def venster(_: int) -> SqliteStore:
        samen.wait()
        return open_store(pad, "vlieger tafel maan kastje")

    with ThreadPoolExecutor(3) as vensters:
        stores = list(vensters.map(venster, range(3)))
    for nr, store in enumerate(stores):
        begin(store, f"fiets-{nr}")
    assert {kop.id for kop in stores[0].talks()} == {"fiets-0", "fiets-1", "fiets-2"}
    for store in stores:
        store.close()


def test_an_older_file_is_copied_and_then_brought_up_to_date(pad: Path) -> None:
    """The copy is the file of before, for this user only; what was in it is in the new one."""
    store = open_store(pad)
    begin(store, "fiets")
    store.close()
    store = open_store(pad, migraties=(*MIGRATIES, add_column))
    assert lines(store, "fiets") == ["begonnen"]
    assert store._db.pragma("user_version") == len(MIGRATIES) + 1
    store.close()
    kopie = pad.with_name(f"lob-schema-{len(MIGRATIES)}.db")
    assert stat.S_IMODE(kopie.stat().st_mode) == 0o600
    oud = open_store(kopie)
    assert lines(oud, "fiets") == ["begonnen"]
    oud.close()
    open_store(pad, migraties=(*MIGRATIES, add_column)).close()
    assert not pad.with_name(f"lob-schema-{len(MIGRATIES)}-2.db").exists()


def test_a_migration_that_fails_half_way_leaves_the_file_as_it_was(pad: Path) -> None:
    """One transaction: the first step is undone with the second, and the copy is not left lying about."""

    def breaks(db: apsw.Connection) -> None:
        db.execute("INSERT INTO er_is_geen_tabel VALUES (1)")

    store = open_store(pad)
    begin(store, "fiets")
    store.close()
    with pytest.raises(OpslagFout):
        open_store(pad, migraties=(*MIGRATIES, add_column, breaks))
    assert not list(pad.parent.glob("*schema*"))
    store = open_store(pad)
    assert lines(store, "fiets") == ["begonnen"]
    begin(store, "taart")
    store.close()


def test_an_earlier_copy_is_never_overwritten(pad: Path) -> None:
    """The second copy gets a number."""
    open_store(pad).close()
    eerder = pad.with_name(f"lob-schema-{len(MIGRATIES)}.db")
    eerder.write_text("van eerder")
    open_store(pad, migraties=(*MIGRATIES, add_column)).close()
    assert eerder.read_text() == "van eerder"
    assert eerder.with_stem(f"{eerder.stem}-2").exists()


def rubbish(pad: Path) -> None:
    pad.write_bytes(b"dit is een brief, geen gesprek\n" * 400)


def stranger(pad: Path) -> None:
    db = apsw.Connection(str(pad))
    db.execute("CREATE TABLE recepten (naam)")
    db.close()


def stranger_with_mark(pad: Path) -> None:
    db = apsw.Connection(str(pad))
    db.pragma("application_id", 42)
    db.close()


def locked(pad: Path) -> None:
    open_store(pad, "zes woorden die niemand raadt").close()


@pytest.mark.parametrize(
    ("make", "zin"),
    [
        (rubbish, "geen bestand van dit programma"),
        (stranger, "geen bestand van dit programma"),
        (stranger_with_mark, "geen bestand van dit programma"),
        (locked, "op slot, met een wachtzin"),
    ],
)
def test_a_file_that_is_not_ours_is_left_as_it_is(pad: Path, make: Callable[[Path], None], zin: str) -> None:
    """A letter, another program's database, or one behind a wachtzin: told, and untouched."""
    pad.parent.mkdir(exist_ok=True)
    make(pad)
    voor = pad.read_bytes()
    with pytest.raises((Afgesloten, OpslagFout), match=zin):
        open_store(pad)
    assert pad.read_bytes() == voor
    assert [deel.name for deel in pad.parent.iterdir()] == ["lob.db"]


# A wachtzin


def test_with_a_wachtzin_the_file_opens_again_and_holds_no_readable_text(pad: Path) -> None:
    """Nor does the WAL while it is open; a wrong wachtzin is told and changes nothing."""
    store = open_store(pad, "zes woorden die niemand raadt")
    store.append("fiets", 0, ["MERKTEKEN"] * 20, OM, kop("fiets"))
    assert b"MERKTEKEN" not in raw(pad)
    store.close()
    bytes_ = pad.read_bytes()
    assert b"SQLite format" not in bytes_
    with pytest.raises(Afgesloten, match="wachtzin past niet"):
        open_store(pad, "iets anders")
    assert pad.read_bytes() == bytes_
    store = open_store(pad, "zes woorden die niemand raadt")
    assert lines(store, "fiets") == ["MERKTEKEN"] * 20
    store.close()


def test_a_locked_file_is_copied_locked_before_a_migration(pad: Path) -> None:
    """What is secret in the file is secret in its copy."""
    store = open_store(pad, "geheim genoeg")
    begin(store, "fiets")
    store.close()
    open_store(pad, "geheim genoeg", migraties=(*MIGRATIES, add_column)).close()
    kopie = open_store(pad.with_name(f"lob-schema-{len(MIGRATIES)}.db"), "geheim genoeg")
    assert lines(kopie, "fiets") == ["begonnen"]
    kopie.close()
    assert b"begonnen" not in raw(pad)


# Two windows


TALK_IN_A_WINDOW = """
    import sys
    from pathlib import Path
    from loopbaangesprek.fouten import Botsing
    from loopbaangesprek.stores.sqlite import open_store
    from tests.opslag_proef import OM, kop
    pad, venster, gesprek = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    store = open_store(pad)
    for i in range(60):
        while True:
            rijen = store.facts(gesprek)
            try:
                store.append(gesprek, rijen[-1].nr if rijen else 0, [f"{venster}-{i}"], OM, kop(gesprek))
                break
            except Botsing:
                continue
        store.save_draft(gesprek, venster, 1, str(i))
    store.close()
"""


@pytest.mark.parametrize("gesprekken", [("samen", "samen"), ("links", "rechts")])
def test_two_windows_at_once_lose_nothing(pad: Path, gesprekken: tuple[str, str]) -> None:
    """The same talk or two talks: every fact of both is there, in the order of its window, also in a new file."""
    vensters = [
        subprocess.Popen(program(TALK_IN_A_WINDOW, pad, naam, gesprek), cwd=ROOT)
        for naam, gesprek in zip(("een", "twee"), gesprekken, strict=True)
    ]
    assert [venster.wait(60) for venster in vensters] == [0, 0]
    store = open_store(pad)
    regels = [regel for gesprek in dict.fromkeys(gesprekken) for regel in lines(store, gesprek)]
    for naam in ("een", "twee"):
        assert [r for r in regels if r.startswith(f"{naam}-")] == [f"{naam}-{i}" for i in range(60)]
    assert len(regels) == 120
    store.close()


def test_a_second_window_on_the_same_talk_is_seen(tmp_path: Path) -> None:
    """One presence a talk; other talks are free, and after letting go nothing is left behind."""
    with hold(tmp_path, "fiets") or pytest.fail("nobody has it open"):
        assert hold(tmp_path, "fiets") is None
        ander = hold(tmp_path, "../../taart/\udc80\x00" * 50)
        assert ander is not None
        ander.release()
        ander.release()
    assert list((tmp_path / "vensters").iterdir()) == []
    weer = hold(tmp_path, "fiets")
    assert weer is not None
    weer.release()


def test_a_store_in_memory_needs_no_database_library() -> None:
    """Practice and the pure parts do not pay for SQLite, nor the store for filelock."""
    code = """
        import sys
        import loopbaangesprek.stores.memory, loopbaangesprek.stores.keep_going
        assert "apsw" not in sys.modules
        import loopbaangesprek.stores.sqlite, loopbaangesprek.stores.presence
        assert not {"filelock", "dataclasses", "pydantic"} & set(sys.modules)
    """
    klaar = run(code)
    assert klaar.returncode == 0, klaar.stderr


def test_the_store_made_is_the_one_the_rest_knows(pad: Path) -> None:
    """`open_store` gives a SqliteStore, and that is a Store."""
    store: Store = open_store(pad)
    assert isinstance(store, SqliteStore)
    store.close()


def test_what_is_rolled_back_was_never_seen(pad: Path) -> None:
    """After writes that did not come about the next one is no collision."""
    store = open_store(pad)
    begin(store, "fiets")
    assert lines(store, "fiets") == ["begonnen"]

    def append_and_stop() -> None:
        with store.as_one():
            store.append("fiets", 1, ["tweede"], OM, kop("fiets"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        append_and_stop()
    store.append("fiets", 1, ["tweede"], OM, kop("fiets"))
    assert lines(store, "fiets") == ["begonnen", "tweede"]
    store.close()


@pytest.mark.parametrize("deel", [False, True], ids=["a batch", "a part of one"])
def test_a_disk_that_fills_up_in_a_batch_is_what_the_batch_fails_of(pad: Path, *, deel: bool) -> None:
    """Also when somebody swallows it: nothing later is kept by itself, and nothing is told as kept."""
    store = open_store(pad)
    begin(store, "fiets")
    store._db.pragma("max_page_count", store._db.pragma("page_count"))

    def append_two() -> None:
        with store.as_one(), store.as_one() if deel else nullcontext():
            with suppress(OpslagFout):
                store.append("groot", 0, ["x" * 500_000], OM, kop("groot"))
            with suppress(OpslagFout):
                store.append("klein", 0, ["x"], OM, kop("klein"))

    with pytest.raises(OpslagFout, match="vol"):
        append_two()
    assert [k.id for k in store.talks()] == ["fiets"]
    store.close()


def test_a_part_that_failed_leaves_nothing_of_itself(pad: Path) -> None:
    """What else went in the same batch is kept."""
    store = open_store(pad)
    begin(store, "fiets")

    def begin_and_stop() -> None:
        with store.as_one():
            begin(store, "stage")
            raise Botsing("dit deel gaat niet door")

    with store.as_one():
        with pytest.raises(Botsing):
            begin_and_stop()
        store.append("fiets", 1, ["tweede"], OM, kop("fiets"))
    assert [k.id for k in store.talks()] == ["fiets"]
    assert lines(store, "fiets") == ["begonnen", "tweede"]
    store.close()


def test_the_order_is_that_of_the_numbers_whatever_the_clock_says(store: Store) -> None:
    """The clock is set back an hour in the middle of a talk."""
    begin(store, "fiets")
    store.append("fiets", 1, ["daarna"], "2025-11-24T09:15:00+01:00", kop("fiets"))
    assert lines(store, "fiets") == ["begonnen", "daarna"]


def test_a_draft_that_was_replaced_is_not_left_in_the_file_of_an_open_window(pad: Path) -> None:
    """Long before anything is swept: its bytes are overwritten as it goes."""
    store = open_store(pad)
    begin(store, "fiets")
    store.save_draft("fiets", "rol", 1, "MERKTEKEN " * 2000)
    store._db.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
    assert b"MERKTEKEN" in pad.read_bytes()
    store.save_draft("fiets", "rol", 1, None)
    store._db.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
    assert b"MERKTEKEN" not in raw(pad)
    store.close()


def test_a_migration_that_failed_half_way_can_be_done_again(pad: Path) -> None:
    """Its first step was undone too, so that it does not stand in the way the next time."""

    def breaks(db: apsw.Connection) -> None:
        db.execute("INSERT INTO er_is_geen_tabel VALUES (1)")

    store = open_store(pad)
    begin(store, "fiets")
    store.close()
    with pytest.raises(OpslagFout):
        open_store(pad, migraties=(*MIGRATIES, add_column, breaks))
    store = open_store(pad, migraties=(*MIGRATIES, add_column))
    assert lines(store, "fiets") == ["begonnen"]
    store.close()


def test_whoever_begins_to_write_keeps_the_others_waiting_from_that_moment(pad: Path) -> None:
    """What one window read before it writes cannot be changed by another in between."""
    een, ander = open_store(pad), open_store(pad, wacht_ms=20)
    begin(een, "fiets")
    with een.as_one():
        with pytest.raises(OpslagFout, match="bezet"):
            ander.append("fiets", 1, ["van de ander"], OM, kop("fiets"))
        een.append("fiets", 1, ["van de een"], OM, kop("fiets"))
    assert lines(ander, "fiets") == ["begonnen", "van de een"]
    een.close()
    ander.close()


def test_a_newer_locked_file_that_was_left_with_a_wal_keeps_both(pad: Path) -> None:
    """Behind a wachtzin it has to be opened to be looked at: it is closed again without emptying its WAL."""
    run(NEWER_AND_KILLED.replace("Path(sys.argv[1])", "Path(sys.argv[1]), 'zes woorden'"), pad)
    voor = {naam: (pad.parent / naam).read_bytes() for naam in ("lob.db", "lob.db-wal")}
    assert voor["lob.db-wal"]
    with pytest.raises(NieuwerBestand):
        open_store(pad, "zes woorden")
    assert {naam: (pad.parent / naam).read_bytes() for naam in voor} == voor
