"""All there is of one jongere is erased when they ask for it, and where copies may still be is told.

The rule that lives here: every byte of every file is looked at, behind the lock too; and nobody takes back in unseen
what was erased.
"""

from __future__ import annotations

import json
from pathlib import Path

import apsw
import pytest

from loopbaangesprek import wensen as w
from loopbaangesprek.logboek import Logregel, erased
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.vault.first_time import opened_to_keep
from loopbaangesprek.voorbereiding import Voorbereiding
from tests.jongeren import talk
from tests.lob import BESTAND, Lob
from tests.ontsleuteld import plain_pages
from tests.proefbank import antwoord
from tests.program import START, Talk, run

MERK = "zqxkanariewj"
CODE = "mbo-0417"
ANDER = "vmbo-3310"
WACHTZIN = "moeras gloeilamp ganzenbord tuinhek wandel kapstok"
WISSEN = ("jongere", "wis", CODE)


def keep_marked(store: SqliteStore) -> None:
    """Two talks of one jongere, one of which runs, with the mark in all that can be typed; and one of another."""
    wensen = (antwoord("moment", f"{MERK} moment"), w.Notitie(("moment", 1), f"{MERK} notitie"))
    talk(
        store,
        "fiets",
        CODE,
        *wensen,
        antwoord("stap", f"{MERK} stap"),
        datum="2025-02-12",
        leerjaar=f"{MERK} 3",
    )
    talk(store, "taart", CODE.upper(), antwoord("moment", f"{MERK} half"), klaar=False)
    talk(store, "ander", ANDER, antwoord("moment", "in de kantine"))
    store.save_draft("taart", "stap", 1, f"{MERK} concept")
    store.own.add("fiets", ("moment", 1), "2026-11-20T10:00:00", "2027-07-31", f"{MERK} eigen")
    store.prepare(CODE, Voorbereiding(waar=f"{MERK} klaar").to_line())


def marked(map_: Path) -> dict[str, int]:
    """How often the mark stands in each file below a folder."""
    tel = {pad.name: pad.read_bytes().count(MERK.encode()) for pad in map_.rglob("*") if pad.is_file()}
    return {naam: aantal for naam, aantal in tel.items() if aantal}


@pytest.fixture
def kept(lob: Lob) -> Lob:
    """The program with the talks kept."""
    with opened_to_keep(lob.folder / "lob") as store:
        keep_marked(store)
    return lob


def codes(lob: Lob) -> list[str]:
    """The codes in the list."""
    assert lob("jongere", "lijst", "--json") == 0
    return [jongere["code"] for jongere in json.loads(lob.out)]


# What goes


def test_all_there_is_of_a_jongere_goes_and_of_another_nothing(kept: Lob) -> None:
    assert kept(*WISSEN, "--ja") == 0
    assert kept.out.startswith(f"Alles van {CODE.upper()} is gewist: 2 gesprekken.\n")
    assert codes(kept) == [ANDER]
    assert marked(kept.folder) == {}


def test_no_byte_is_left_while_another_window_is_open_either(kept: Lob) -> None:
    map_ = kept.folder / "lob"
    ander = open_store(map_ / "lob.db")
    assert ander.facts("ander")
    assert marked(map_)
    assert kept(*WISSEN, "--ja") == 0
    assert marked(map_) == {}
    ander.close()
    assert marked(map_) == {}


def test_behind_the_lock_no_byte_is_left_either(lob: Lob, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages themselves are decrypted, unused ones included."""
    pad = lob.folder / "lob" / "lob.db"
    monkeypatch.setenv("LOB_WACHTZIN", WACHTZIN)
    with opened_to_keep(pad.parent) as store:
        keep_marked(store)
    assert MERK.encode() in plain_pages(pad, WACHTZIN)
    assert marked(lob.folder) == {}
    assert lob(*WISSEN, "--ja") == 0
    over = plain_pages(pad, WACHTZIN)
    assert MERK.encode() not in over
    assert CODE.encode() not in over.lower()
    assert b"in de kantine" in over


def test_what_was_only_prepared_goes_too(lob: Lob) -> None:
    assert lob("gesprek", "bereid-voor", CODE, "--waar", MERK) == 0
    assert lob(*WISSEN, "--ja") == 0
    assert lob.out.startswith(f"Alles van {CODE} is gewist.\n")
    assert marked(lob.folder) == {}
    assert lob(*WISSEN, "--ja") == 1


def test_a_damaged_talk_goes_with_the_others(kept: Lob) -> None:
    db = apsw.Connection(str(kept.folder / "lob" / "lob.db"))
    fiets = "(SELECT nr FROM gesprekken WHERE id = 'fiets')"
    db.execute(f"UPDATE feiten SET regel = ? WHERE nr = 2 AND gesprek = {fiets}", (f"geen json {MERK}",))  # noqa: S608 - our own
    db.close()
    assert kept(*WISSEN, "--ja") == 0
    assert codes(kept) == [ANDER]
    assert marked(kept.folder) == {}


def test_the_log_knows_that_it_was_erased_and_not_of_whom(kept: Lob) -> None:
    assert kept("gesprek", "toon", "fiets") == 0
    assert kept(*WISSEN, "--ja") == 0
    assert kept("logboek", "--json") == 0
    wis, lees = json.loads(kept.out)[:2]
    assert (wis["daad"], wis["bij"]) == ("gewist", "2")
    assert [(g["gesprek"], g["code"], g["gewist"]) for g in wis["gesprekken"]] == [
        ("taart", None, True),
        ("fiets", None, True),
    ]
    assert (lees["daad"], lees["gesprekken"][0]["gewist"]) == ("gelezen", True)
    inhoud = (kept.folder / "lob" / "lob.db").read_bytes().lower()
    assert CODE.encode() not in inhoud


def test_an_erasure_that_cannot_be_noted_is_no_erasure(kept: Lob) -> None:
    """They are one transaction."""
    with opened_to_keep(kept.folder / "lob") as store:
        store._db.execute(
            "CREATE TRIGGER dicht BEFORE INSERT ON logboek BEGIN SELECT raise(ABORT, 'vol'); END"
        )
    assert kept(*WISSEN, "--ja") == 1
    assert sorted(codes(kept)) == sorted([CODE.upper(), ANDER])
    assert kept("gesprek", "toon", "fiets") == 0  # and reading goes on, with one line about it
    assert "kon dit niet worden genoteerd" in kept.err


# Asking


def test_without_a_person_it_asks_for_a_yes(kept: Lob) -> None:
    assert kept(*WISSEN) == 2
    assert kept.err == f"Er is niemand om het te vragen. Toch wissen: lob jongere wis {CODE.upper()} --ja\n"
    assert marked(kept.folder)


@pytest.mark.parametrize(
    ("getypt", "code", "zin"),
    [
        (CODE, 0, "is gewist: 2 gesprekken."),
        ("vmbo-3310", 1, f"Dat is niet {CODE.upper()}. Er is niets gewist."),
        ("", 1, "Er is niets gewist."),
        ("/stop", 130, "Er is niets gewist."),
    ],
)
def test_the_code_has_to_be_typed_over(kept: Lob, getypt: str, code: int, zin: str) -> None:
    gesprek = Talk(kept.folder / "lob", *WISSEN)
    gehoord = gesprek.line(getypt)
    assert "er 2 gesprekken, van 2025-02-12 tot en met 2026-11-20." in gehoord
    assert "Er loopt nog een gesprek." in gehoord
    assert "Er staat iets klaar" in gehoord
    assert "Er is 1 eigen aantekening." in gehoord
    assert zin in gesprek.rest()
    assert gesprek.code == code
    assert bool(marked(kept.folder / "lob")) == bool(code)


def test_a_window_that_has_the_talk_open_is_told(tmp_path: Path) -> None:
    """Nothing of what is typed there comes back."""
    map_ = tmp_path / "lob"
    venster = Talk(map_, *START, "--code", CODE, "--niveau", "mbo", "--eenvoudig")
    venster.answer(f"{MERK} eerste")
    venster.hears("> ")
    wissen = Talk(map_, *WISSEN)
    assert "is open in een ander venster" in wissen.line(CODE)
    assert "is gewist: 1 gesprek." in wissen.rest()
    venster.kind.send(f"{MERK} tweede\n\n")
    assert "gewist" in venster.rest()
    assert venster.code == 1
    assert marked(map_) == {}
    assert json.loads(run(map_, "gesprek", "lijst", "--json").out) == []


# Where copies may be


def test_where_copies_may_be_is_told_without_a_code(kept: Lob) -> None:
    uit = kept.folder / f"uit-{CODE}" / "map"
    assert kept("gesprek", "exporteer", "fiets", "--naar", str(uit)) == 0
    assert kept("jongere", "overdragen", CODE, "--naar", str(kept.folder / "naar")) == 0
    (kept.folder / "lob" / "lob-schema-2.db").write_bytes(b"SQLite format 3\0")
    assert kept(*WISSEN, "--ja") == 0
    assert "geschreven als md: " in kept.out
    assert str(kept.folder / "naar") in kept.out
    assert "overgedragen als json: " in kept.out
    assert "lob-schema-2.db" in kept.out
    assert "Wat is geprint, gemaild" in kept.out
    assert CODE.encode() not in (kept.folder / "lob" / "lob.db").read_bytes().lower()


def test_a_place_that_cannot_be_looked_at_is_no_trouble_after_the_erasure(kept: Lob) -> None:
    """A copy beside the file that nobody can read is told of, and all is erased."""
    (kept.folder / "lob" / "lob-schema-2.db").symlink_to("lob-schema-2.db")
    assert kept(*WISSEN, "--ja") == 0
    assert "Eén plek was niet na te kijken." in kept.out
    assert codes(kept) == [ANDER]


@pytest.mark.lang
@pytest.mark.parametrize(
    "woorden",
    [(*WISSEN, "--ja"), ("gesprek", "wis", "fiets", "--ja"), ("jongere", "hernoem", CODE, "mbo-9999")],
)
def test_every_copy_of_all_talks_is_told_by_whoever_changes_them(
    lob: Lob, monkeypatch: pytest.MonkeyPatch, woorden: tuple[str, ...]
) -> None:
    """One answer to the question which copies there are: also those under another mark, and a file laid aside."""
    monkeypatch.setenv("LOB_WACHTZIN", WACHTZIN)
    map_, reserve = lob.folder / "lob", lob.folder / "reserve"
    with opened_to_keep(map_) as store:
        keep_marked(store)
    assert lob("kluis", "reservekopie", str(reserve)) == 0
    (reserve / "reservekopie-qqqqqqqqqq-00009-2026-01-31.db").touch()
    (map_ / "lob-school.db").write_bytes(b"SQLite format 3\0")
    assert lob(*woorden) == 0
    assert f"In de reservekopie in {reserve} kan het nog staan." in lob.out
    assert "van een andere computer of van iemand anders" in lob.out
    assert "lob-school.db" in lob.out
    assert "Wat is geprint, gemaild" in lob.out


# Taking in again


def test_a_record_that_was_erased_is_not_taken_in_unseen(lob: Lob) -> None:
    naam = lob.taken_in("datum: 2026-11-20\n" + BESTAND)
    assert lob("gesprek", "exporteer", naam, "--vorm", "json", "--naar", str(lob.folder / "uit")) == 0
    assert lob("gesprek", "wis", naam, "--ja") == 0
    assert lob("gesprek", "invoeren", str(lob.folder / "uit")) == 1
    assert "is hier eerder gewist" in lob.err
    assert lob("gesprek", "lijst", "--json") == 0
    assert json.loads(lob.out) == []
    assert lob("gesprek", "invoeren", str(lob.folder / "uit"), "--ook-gewist") == 0
    assert lob("gesprek", "invoeren", str(lob.folder / "uit")) == 0  # it came back, and is here now
    assert lob.record(naam)["gesprek"]["id"] == naam


@pytest.mark.parametrize(("keuze", "aantal"), [("1", 0), ("2", 1)])
def test_whoever_takes_in_an_erased_record_is_asked_once(lob: Lob, keuze: str, aantal: int) -> None:
    naam = lob.taken_in("datum: 2026-11-20\n" + BESTAND)
    assert lob("gesprek", "exporteer", naam, "--vorm", "json", "--naar", str(lob.folder / "uit")) == 0
    assert lob("gesprek", "wis", naam, "--ja") == 0
    gesprek = Talk(lob.folder / "lob", "gesprek", "invoeren", str(lob.folder / "uit"))
    assert "eerder gewist. Toch opnemen?" in gesprek.line(keuze)
    gesprek.rest()
    assert gesprek.code == (0 if aantal else 1)
    assert lob("gesprek", "lijst", "--json") == 0
    assert len(json.loads(lob.out)) == aantal


def test_a_dossier_that_was_erased_is_not_taken_over_unseen(kept: Lob) -> None:
    """Nor what was prepared along with it."""
    uit = kept.folder / "uit" / "dossier.json"
    assert kept("jongere", "overdragen", CODE, "--naar", str(uit)) == 0
    assert kept(*WISSEN, "--ja") == 0
    assert kept("jongere", "overnemen", str(uit)) == 1
    assert kept.out.count("is hier eerder gewist") == 2
    assert codes(kept) == [ANDER]
    assert kept(*WISSEN, "--ja") == 1
    assert kept("jongere", "overnemen", str(uit), "--ook-gewist") == 0
    assert sorted(map(str.lower, codes(kept))) == sorted([CODE, ANDER])


def test_a_talk_that_came_back_is_erased_no_more() -> None:
    weg, terug = (
        Logregel("1", "ik", "gewist", ("fiets", "taart")),
        Logregel("2", "ik", "ingevoerd", ("fiets",)),
    )
    assert erased([weg]) == {"fiets", "taart"}
    assert erased([terug, weg]) == {"taart"}
    assert erased([weg, terug]) == {"fiets", "taart"}
