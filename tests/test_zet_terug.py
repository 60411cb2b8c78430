"""Back from a reservekopie: on a new computer, over what is there, and killed on the way."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from loopbaangesprek.desk.log import entry
from loopbaangesprek.stores.sqlite import open_store
from tests.kluizen import (
    SLOT,
    WACHTZIN,
    codes_in,
    cold,
    kill_at_moments,
    lob,
    names,
    no_room_for,
    opened,
    sqlcipher3,
    take_in,
)
from tests.proeven import Tally, rounds
from tests.program import Talk, listing, run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX signals and terminals")

ANDERE = "zeven andere woorden hier"


@pytest.fixture
def kluis(tmp_path: Path) -> Path:
    """A locked kluis with a talk, and a reservekopie of it in `kopie`."""
    folder = tmp_path / "kluis"
    take_in(folder)
    assert lob(folder, "kluis", "reservekopie", str(tmp_path / "kopie")).code == 0
    return folder


def aside(folder: Path) -> Path:
    """What was put aside."""
    [pad] = folder.glob("lob-opzij-*.db")
    return pad


def test_on_a_new_computer_everything_is_back_with_nothing_but_the_folder_and_the_wachtzin(
    kluis: Path, tmp_path: Path
) -> None:
    nieuw = tmp_path / "nieuw" / "lob"
    (tmp_path / "nieuw").mkdir()
    kopie = listing(tmp_path / "kopie")
    klaar = lob(nieuw, "kluis", "zet-terug", str(tmp_path / "kopie"))
    assert klaar.code == 0, klaar
    assert "teruggezet: 1 gesprek" in klaar.out
    assert codes_in(nieuw / "lob.db") == {"vmbo-3310"}
    assert names(nieuw) == ["lob.db"]
    assert (nieuw / "lob.db").stat().st_mode & 0o777 == 0o600
    assert nieuw.stat().st_mode & 0o777 == 0o700
    assert listing(tmp_path / "kopie") == kopie
    assert "vmbo-3310" in lob(nieuw, "gesprek", "lijst").out
    assert kluis.exists()


@pytest.mark.lang
def test_the_wachtzin_is_asked_three_times_and_the_right_one_opens_it(kluis: Path, tmp_path: Path) -> None:
    nieuw = tmp_path / "nieuw" / "lob"
    (tmp_path / "nieuw").mkdir()
    kind = Talk(nieuw, "kluis", "zet-terug", str(tmp_path / "kopie"))
    for poging in ("mis", "weer mis", WACHTZIN):
        kind.hears("Wachtzin van de reservekopie: ")
        kind.kind.send(poging + "\n")
    assert "teruggezet: 1 gesprek" in kind.rest()
    assert kind.code == 0
    assert WACHTZIN not in kind.out
    kind = Talk(nieuw.parent / "nog", "kluis", "zet-terug", str(tmp_path / "kopie"))
    for _ in range(3):
        kind.hears("Wachtzin van de reservekopie: ")
        kind.kind.send("mis\n")
    assert "past niet op" in kind.rest()
    assert kind.code == 1
    assert not (nieuw.parent / "nog").exists()
    assert kluis.exists()


@pytest.mark.lang
def test_the_newest_in_the_folder_is_taken(kluis: Path, tmp_path: Path) -> None:
    take_in(kluis, "mbo-0417")
    assert lob(kluis, "kluis", "reservekopie").code == 0
    assert lob(tmp_path / "nieuw", "kluis", "zet-terug", str(tmp_path / "kopie")).code == 0
    assert codes_in(tmp_path / "nieuw" / "lob.db") == {"vmbo-3310", "mbo-0417"}
    oudste = min((tmp_path / "kopie").iterdir())
    assert lob(tmp_path / "ander", "kluis", "zet-terug", str(oudste)).code == 0
    assert codes_in(tmp_path / "ander" / "lob.db") == {"vmbo-3310"}


def test_of_both_is_shown_how_much_there_is_and_what_was_here_is_put_aside(
    kluis: Path, tmp_path: Path
) -> None:
    take_in(kluis, "mbo-0417")
    vraag = Talk(kluis, "kluis", "zet-terug", omgeving=SLOT)
    gezien = " ".join(vraag.line("1").split())
    assert "In de reservekopie: 1 gesprek, het nieuwste van" in gezien
    assert "Hier staat nu: 2 gesprekken" in gezien
    assert "vmbo" not in gezien
    vraag.rest()
    assert vraag.code == 1
    assert codes_in(kluis / "lob.db") == {"vmbo-3310", "mbo-0417"}
    vraag = Talk(kluis, "kluis", "zet-terug", omgeving=SLOT)
    vraag.line("2")
    slot = " ".join(vraag.rest().split())
    assert vraag.code == 0
    assert aside(kluis).name in slot
    assert codes_in(kluis / "lob.db") == {"vmbo-3310"}
    assert codes_in(aside(kluis)) == {"vmbo-3310", "mbo-0417"}
    assert sorted(tmp_path.glob("kluis/~*.tmp")) == []


@pytest.mark.lang
def test_what_was_put_aside_can_be_put_back_as_well(kluis: Path) -> None:
    take_in(kluis, "mbo-0417")
    assert lob(kluis, "kluis", "zet-terug", "--ja").code == 0
    assert lob(kluis, "kluis", "zet-terug", str(aside(kluis)), "--ja").code == 0
    assert codes_in(kluis / "lob.db") == {"vmbo-3310", "mbo-0417"}


@pytest.mark.lang
def test_without_a_person_it_needs_a_yes(kluis: Path) -> None:
    voor = listing(kluis)
    klaar = lob(kluis, "kluis", "zet-terug")
    assert klaar.code == 1
    assert "--ja" in klaar.err
    assert set(listing(kluis)) == set(voor)


@pytest.mark.lang
def test_what_was_erased_since_is_erased_again_and_said(kluis: Path, tmp_path: Path) -> None:
    """No word of it is left in the file that came back, and the log still says what was done here."""
    take_in(kluis, "mbo-0417")
    assert lob(kluis, "kluis", "reservekopie").code == 0
    store = open_store(kluis / "lob.db", WACHTZIN)
    [weg] = store.of_code("mbo-0417")
    store.prepare("mbo-0417", "{}")
    store.drop_prepared("mbo-0417")
    store.erase_all([weg.id], entry("gewist", [weg.id]))
    store.close()
    klaar = lob(kluis, "kluis", "zet-terug", "--ja")
    assert klaar.code == 0, klaar
    assert "opnieuw gewist: 1 gesprek" in klaar.out
    assert codes_in(kluis / "lob.db") == {"vmbo-3310"}
    store = open_store(kluis / "lob.db", WACHTZIN)
    daden = [regel.daad for regel in store.log.lines() if weg.id in regel.gesprekken]
    assert daden.count("gewist") == 2
    store.copy_into(tmp_path / "open.db", None)
    store.close()
    assert b"mbo-0417" not in (tmp_path / "open.db").read_bytes()


@pytest.mark.lang
def test_what_was_erased_and_taken_in_again_comes_back(kluis: Path) -> None:
    """It is here again, so it is not gone."""
    store = open_store(kluis / "lob.db", WACHTZIN)
    [kop] = store.of_code("vmbo-3310")
    rijen = store.facts(kop.id)
    store.erase_all([kop.id], entry("gewist", [kop.id]))
    store.append(kop.id, 0, [rij.regel for rij in rijen], rijen[0].om, kop)
    store.close()
    klaar = lob(kluis, "kluis", "zet-terug", "--ja")
    assert klaar.code == 0, klaar
    assert "opnieuw gewist" not in klaar.out
    assert codes_in(kluis / "lob.db") == {"vmbo-3310"}


@pytest.mark.lang
def test_it_is_refused_while_another_window_has_the_kluis_open(kluis: Path) -> None:
    ander = open_store(kluis / "lob.db", WACHTZIN)
    klaar = lob(kluis, "kluis", "zet-terug", "--ja")
    assert klaar.code == 1
    assert "ander venster" in klaar.err
    ander.set_setting("rol", "mentor")
    assert ander.setting("rol") == "mentor"
    ander.close()
    assert list(kluis.glob("lob-opzij-*")) == []
    assert lob(kluis, "kluis", "zet-terug", "--ja").code == 0


@pytest.mark.lang
@pytest.mark.parametrize("hoe", ["bladzijde 1", "halverwege", "afgekapt", "leeg gemaakt"])
def test_a_damaged_kluis_is_put_aside_as_it_is(kluis: Path, hoe: str) -> None:
    pad = kluis / "lob.db"
    data = bytearray(pad.read_bytes())
    if hoe == "bladzijde 1":
        data[100] ^= 1
    elif hoe == "halverwege":
        data[3 * 4096 + 5] ^= 1
    elif hoe == "afgekapt":
        del data[1000:]
    else:
        data = bytearray(len(data))
    pad.write_bytes(data)
    klaar = lob(kluis, "kluis", "zet-terug", str(kluis.parent / "kopie"), "--ja")
    assert klaar.code == 0, klaar
    assert codes_in(pad) == {"vmbo-3310"}
    if hoe != "halverwege":  # that one still opens, so SQLite leaves WAL mode in it
        assert aside(kluis).read_bytes() == data
        assert "kan er weer in staan" in klaar.out


@pytest.mark.lang
def test_a_kluis_of_which_the_wachtzin_is_forgotten_can_be_replaced(kluis: Path) -> None:
    """Enter says so, once; the reservekopie has a wachtzin of its own."""
    (kluis / "lob.db").unlink()
    open_store(kluis / "lob.db", ANDERE).close()
    vraag = Talk(kluis, "kluis", "zet-terug", str(kluis.parent / "kopie"))
    vraag.hears("Wachtzin: ")
    vraag.kind.send("\n")
    assert "past niet" not in vraag.hears("Wachtzin van de reservekopie: ")
    vraag.kind.send(WACHTZIN + "\n")
    assert "gaat niet open" in vraag.line("2")
    vraag.rest()
    assert vraag.code == 0
    assert codes_in(kluis / "lob.db") == {"vmbo-3310"}
    opened(aside(kluis), ANDERE).close()


@pytest.mark.lang
def test_a_place_that_will_not_do_is_told_before_any_wachtzin_is_asked(kluis: Path) -> None:
    (kluis.parent / "leeg").mkdir()
    for waar, woorden in (("kopei", "is er niet"), ("leeg", "staat geen reservekopie")):
        vraag = Talk(kluis, "kluis", "zet-terug", str(kluis.parent / waar))
        rest = vraag.rest()
        assert woorden in " ".join(rest.split())
        assert "Wachtzin" not in rest
        assert vraag.code == 1


@pytest.mark.lang
def test_where_the_wachtzin_is_forgotten_the_folder_has_to_be_named(kluis: Path) -> None:
    vraag = Talk(kluis, "kluis", "zet-terug")
    vraag.hears("Wachtzin: ")
    vraag.kind.send("\n")
    assert "lob weet niet waar je reservekopieën staan" in " ".join(vraag.rest().split())
    assert vraag.code == 2


@pytest.mark.lang
def test_without_anybody_to_type_it_no_wachtzin_is_called_wrong(kluis: Path, tmp_path: Path) -> None:
    klaar = run(tmp_path / "nieuw", "kluis", "zet-terug", str(kluis.parent / "kopie"))
    assert klaar.code == 1
    assert "niemand om de wachtzin te typen" in klaar.err
    assert "past niet" not in klaar.err


@pytest.mark.lang
def test_a_folder_that_may_not_be_looked_into_is_not_called_empty(kluis: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("nothing is forbidden to root")
    (kluis.parent / "kopie").chmod(0o000)
    klaar = lob(kluis, "kluis", "zet-terug", str(kluis.parent / "kopie"))
    (kluis.parent / "kopie").chmod(0o700)
    assert klaar.code == 1
    assert "mag lob niet kijken" in klaar.err


@pytest.mark.lang
def test_a_forgotten_one_that_is_open_elsewhere_is_left_alone(kluis: Path) -> None:
    ander = open_store(kluis / "lob.db", WACHTZIN)
    klaar = run(
        kluis, "kluis", "zet-terug", str(kluis.parent / "kopie"), "--ja", omgeving={"LOB_WACHTZIN": ANDERE}
    )
    assert klaar.code == 1
    assert "ander venster" in klaar.err
    ander.close()
    assert list(kluis.glob("lob-opzij-*")) == []


@pytest.mark.lang
@pytest.mark.parametrize("wachtzin", ["in een bestand dat er niet is", "in een leeg bestand", "niet gegeven"])
def test_a_wachtzin_that_was_not_tried_is_not_forgotten_and_the_kluis_keeps_its_place(
    kluis: Path, wachtzin: str, tmp_path: Path
) -> None:
    open_store(tmp_path / "OPEN.db").close()
    leeg = tmp_path / "leeg.txt"
    leeg.touch()
    omgeving = {
        "in een bestand dat er niet is": {"LOB_WACHTZIN_BESTAND": str(tmp_path / "weg.txt")},
        "in een leeg bestand": {"LOB_WACHTZIN_BESTAND": str(leeg)},
        "niet gegeven": {},
    }[wachtzin]
    klaar = run(kluis, "kluis", "zet-terug", str(tmp_path / "OPEN.db"), "--ja", omgeving=omgeving)
    assert klaar.code == 1, klaar
    assert list(kluis.glob("lob-opzij-*")) == []
    assert codes_in(kluis / "lob.db") == {"vmbo-3310"}


@pytest.mark.lang
@pytest.mark.parametrize("soort", ["tekst", "zip", "leeg", "willekeurig", "ander programma"])
def test_only_a_kluis_of_lob_comes_back(kluis: Path, soort: str, tmp_path: Path) -> None:
    bestand = tmp_path / "vreemd.db"
    if soort == "ander programma":
        import sqlite3  # noqa: PLC0415 - only here

        with sqlite3.connect(bestand) as db:
            db.execute("CREATE TABLE klanten (naam TEXT)")
        db.close()
    else:
        willekeurig = bytes((i * 97 + i // 7 * 31) % 256 for i in range(20_000))
        data = {"tekst": b"Beste ouders, " * 900, "zip": b"PK\3\4" + bytes(9000), "leeg": b""}
        bestand.write_bytes(data.get(soort, willekeurig))
    voor = listing(kluis)
    klaar = lob(kluis, "kluis", "zet-terug", str(bestand), "--ja")
    assert klaar.code == 1, klaar
    assert "vreemd.db" in klaar.err
    assert "lob.db" not in klaar.err
    assert list(kluis.glob("lob-opzij-*")) == []
    assert set(listing(kluis)) == set(voor)
    assert codes_in(kluis / "lob.db") == {"vmbo-3310"}


@pytest.mark.lang
@pytest.mark.parametrize("byte", [10, 5000, 40_000, -1])
def test_a_damaged_reservekopie_never_takes_the_place(kluis: Path, byte: int, tmp_path: Path) -> None:
    [pad] = (tmp_path / "kopie").iterdir()
    data = bytearray(pad.read_bytes())
    data[byte] ^= 1
    pad.write_bytes(data)
    klaar = lob(kluis, "kluis", "zet-terug", "--ja")
    assert klaar.code == 1
    assert pad.name in klaar.err
    assert "iets veranderd" in klaar.err
    assert names(kluis) == sorted({*names(kluis)} - {"~lob-terug.tmp"})
    assert codes_in(kluis / "lob.db") == {"vmbo-3310"}


def test_an_older_kluis_comes_back_as_one_of_today(tmp_path: Path) -> None:
    oud = Path(__file__).parent / "opslag" / "lob-schema-2.db"
    nieuw = tmp_path / "nieuw"
    klaar = lob(nieuw, "kluis", "zet-terug", str(oud))
    assert klaar.code == 0, klaar
    assert names(nieuw) == ["lob.db"]
    assert lob(nieuw, "gesprek", "lijst").code == 0


def test_a_kluis_that_was_copied_while_it_ran_comes_back_with_its_last_answers(tmp_path: Path) -> None:
    """As from the disk of an old laptop: the file and what SQLite kept beside it."""
    oud, weg = tmp_path / "oud", tmp_path / "gered"
    weg.mkdir()
    store = open_store(oud / "lob.db", WACHTZIN)
    store.set_setting("rol", "mentor")
    for naam in ("lob.db", "lob.db-wal"):
        (weg / naam).write_bytes((oud / naam).read_bytes())
    store.close()
    assert lob(tmp_path / "nieuw", "kluis", "zet-terug", str(weg / "lob.db")).code == 0
    store = open_store(tmp_path / "nieuw" / "lob.db", WACHTZIN)
    assert store.setting("rol") == "mentor"
    store.close()


@pytest.mark.lang
def test_from_a_shared_folder_the_own_kluis_is_taken_and_a_stranger_has_to_pick(
    kluis: Path, tmp_path: Path
) -> None:
    ander = tmp_path / "ander"
    take_in(ander, "mbo-0417")
    assert lob(ander, "kluis", "reservekopie", str(tmp_path / "kopie")).code == 0
    assert lob(kluis, "kluis", "zet-terug", "--ja").code == 0
    assert codes_in(kluis / "lob.db") == {"vmbo-3310"}
    klaar = lob(tmp_path / "nieuw", "kluis", "zet-terug", str(tmp_path / "kopie"))
    assert klaar.code == 2
    assert all(naam in klaar.err for naam in names(tmp_path / "kopie"))
    vraag = Talk(tmp_path / "nieuw", "kluis", "zet-terug", str(tmp_path / "kopie"), omgeving=SLOT)
    vraag.line("1")
    vraag.rest()
    assert vraag.code == 0
    assert len(codes_in(tmp_path / "nieuw" / "lob.db")) == 1


@pytest.mark.lang
def test_where_it_goes_after_a_talk_is_the_folder_that_it_came_from_on_a_new_computer(
    kluis: Path, tmp_path: Path
) -> None:
    assert lob(kluis, "kluis", "reservekopie", "--elke-keer").code == 0
    (tmp_path / "kopie").rename(tmp_path / "stick")
    nieuw = tmp_path / "nieuw"
    assert lob(nieuw, "kluis", "zet-terug", str(tmp_path / "stick")).code == 0
    take_in(nieuw, "mbo-0417")
    assert len(names(tmp_path / "stick")) == 3
    assert not (tmp_path / "kopie").exists()


@pytest.mark.lang
@pytest.mark.parametrize("waar", ["weg", "leeg", ""])
def test_a_place_without_one_is_told(kluis: Path, waar: str, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    klaar = lob(tmp_path / "nieuw", "kluis", "zet-terug", *([str(tmp_path / waar)] if waar else []))
    assert klaar.code == (1 if waar else 2)
    assert not (tmp_path / "nieuw").exists()
    assert kluis.exists()


def test_a_full_disk_leaves_what_is_here(kluis: Path) -> None:
    with no_room_for(60_000):
        klaar = cold(kluis, "kluis", "zet-terug", "--ja")
    assert klaar.code == 1
    assert "vol" in klaar.err
    assert codes_in(kluis / "lob.db") == {"vmbo-3310"}
    assert not [naam for naam in names(kluis) if naam.startswith("lob.db.")]


@pytest.mark.lang
def test_the_wachtzin_is_in_no_file_of_the_folders(kluis: Path) -> None:
    assert lob(kluis, "kluis", "zet-terug", "--ja").code == 0
    for pad in kluis.parent.rglob("*"):
        assert not pad.is_file() or WACHTZIN.encode() not in pad.read_bytes()


def kill_while_putting_back(kluis: Path, keren: Iterable[int], tally: Tally) -> None:
    """What is here after a kill is what was here, or what came; whole, and whatever was here still is somewhere."""
    kopie = kluis.parent / "kopie"
    oud, nieuw = {"vmbo-3310", "mbo-0417"}, {"vmbo-3310"}
    take_in(kluis, "mbo-0417")
    (kluis.parent / "beide.db").write_bytes((kluis / "lob.db").read_bytes())

    def look(_: int) -> None:
        lijst = lob(kluis, "gesprek", "lijst")
        assert lijst.code == 0, lijst
        er = {code for code in oud if code in lijst.out}
        assert er in (oud, nieuw)
        if er == nieuw:
            assert any(codes_in(pad) == oud for pad in kluis.glob("lob-opzij-*.db"))
        assert not [naam for naam in names(kluis) if naam.startswith("lob.db.")]
        for pad in kluis.glob("lob*"):
            pad.unlink()
        (kluis / "lob.db").write_bytes((kluis.parent / "beide.db").read_bytes())
        tally.trial()

    kill_at_moments(kluis, ("kluis", "zet-terug", str(kopie), "--ja"), keren, look)


@pytest.mark.proef
def test_many_kills_while_it_comes_back_leave_the_one_or_the_other(
    kluis: Path, telt: Callable[[str], Tally]
) -> None:
    tally = telt("Na kill -9 tijdens `lob kluis zet-terug` staat er wat er stond, of wat terugkwam.")
    kill_while_putting_back(kluis, rounds(20), tally)
    tally.none_lost()


@pytest.mark.lang
def test_another_program_opens_what_came_back(kluis: Path, tmp_path: Path) -> None:
    assert lob(tmp_path / "nieuw", "kluis", "zet-terug", str(tmp_path / "kopie")).code == 0
    with pytest.raises(sqlcipher3.DatabaseError):
        opened(tmp_path / "nieuw" / "lob.db", ANDERE)
    assert kluis.exists()


# The lock, where the copy has none


@pytest.mark.lang
def test_a_copy_without_a_lock_takes_none_off(kluis: Path, tmp_path: Path) -> None:
    store = open_store(kluis / "lob.db", WACHTZIN)
    store.copy_into(tmp_path / "OPEN.db", None)
    store.close()
    klaar = lob(kluis, "kluis", "zet-terug", str(tmp_path / "OPEN.db"), "--ja")
    assert klaar.code == 0, klaar
    assert "Nu staat alles weer op slot" in klaar.out
    assert codes_in(kluis / "lob.db") == {"vmbo-3310"}
    assert b"vmbo-3310" not in (kluis / "lob.db").read_bytes()
    assert sorted(pad.name for pad in kluis.glob("*lob*")) == sorted(["lob.db", aside(kluis).name])


def test_where_no_wachtzin_is_known_it_says_that_anybody_can_read_it(tmp_path: Path) -> None:
    open_store(tmp_path / "OPEN.db").close()
    klaar = lob(tmp_path / "nieuw", "kluis", "zet-terug", str(tmp_path / "OPEN.db"))
    assert klaar.code == 0, klaar
    assert "deze kopie heeft geen wachtzin" in klaar.out
    assert "lob kluis wachtzin --aan" in klaar.out


# Two computers and one folder


def marks(map_: Path) -> list[str]:
    """The mark of each reservekopie in a folder, in the order of their names."""
    return [naam.split("-")[1] for naam in names(map_)]


@pytest.mark.lang
def test_two_computers_that_go_on_from_one_copy_leave_each_others_reservekopieen(
    kluis: Path, tmp_path: Path
) -> None:
    kopie = tmp_path / "kopie"
    [eerste] = marks(kopie)
    ander = tmp_path / "ander"
    assert lob(ander, "kluis", "zet-terug", str(kopie)).code == 0
    for _ in range(2):
        assert lob(ander, "kluis", "reservekopie", "--bewaar", "1").code == 0
    assert sorted(set(marks(kopie))) == sorted(marks(kopie))
    assert len(names(kopie)) == 2
    assert lob(kluis, "kluis", "reservekopie", "--bewaar", "1").code == 0
    assert marks(kopie).count(eerste) == 1
    assert len(names(kopie)) == 2
    tweede = next(merk for merk in marks(kopie) if merk != eerste)
    vanhier = next(kopie.glob(f"reservekopie-{eerste}-*"))
    assert lob(ander, "kluis", "zet-terug", str(vanhier), "--ja").code == 0
    assert lob(ander, "kluis", "reservekopie").code == 0
    assert sorted(marks(kopie)) == sorted([eerste, tweede])


@pytest.mark.lang
def test_what_replaces_itself_goes_on_under_its_own_mark(kluis: Path, tmp_path: Path) -> None:
    kopie = tmp_path / "kopie"
    assert lob(kluis, "kluis", "zet-terug", "--ja").code == 0
    assert lob(kluis, "kluis", "reservekopie").code == 0
    (kluis / "lob.db").write_bytes(b"kapot" * 2000)
    assert lob(kluis, "kluis", "zet-terug", str(kopie), "--ja").code == 0
    assert lob(kluis, "kluis", "reservekopie").code == 0
    assert len(set(marks(kopie))) == 1
    assert len(names(kopie)) == 3
