"""What is kept longer than the school keeps it is listed and asked about; nothing goes by itself.

The rule that lives here: days are counted from today, so that a test holds on any day.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from loopbaangesprek.bewaartermijn import kept_until
from loopbaangesprek.desk.cleaning import read_numbers
from loopbaangesprek.desk.retention import erase_overdue, past_term
from loopbaangesprek.instellingen import VERHUISD_UIT
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.vault.backups import Plan, keep_plan
from loopbaangesprek.vault.first_time import opened_to_keep
from loopbaangesprek.voorbereiding import Voorbereiding
from loopbaangesprek.wiring import now
from tests.jongeren import STAP, talk
from tests.lob import Lob
from tests.ontsleuteld import plain_pages
from tests.proefbank import antwoord
from tests.program import Talk

VANDAAG = now().date()
MERK = "zqxopruimwj"
WACHTZIN = "moeras gloeilamp ganzenbord tuinhek wandel kapstok"


def ago(dagen: int) -> str:
    """A day so many days ago."""
    return (VANDAAG - timedelta(days=dagen)).isoformat()


def keep_some(store: SqliteStore) -> None:
    """Two past two years, one with a talk since, one that runs, one that is prepared, one without a code."""
    talk(store, "lang", "mbo-0417", antwoord("moment", MERK), datum=ago(1500))
    talk(store, "langer", "MBO-0417", antwoord("moment", MERK), datum=ago(1600))
    talk(store, "oud", "vmbo-3310", *STAP, datum=ago(900))
    talk(store, "toen", "havo-0912", *STAP, datum=ago(2000))
    talk(store, "pas", "havo-0912", *STAP, datum=ago(30))
    talk(store, "open", "vwo-0001", antwoord("moment", "x"), datum=ago(1200), klaar=False)
    talk(store, "klaar", "vwo-0002", *STAP, datum=ago(1300))
    store.prepare("vwo-0002", Voorbereiding(waar="in de kas").to_line())
    talk(store, "niemand", None, *STAP, datum=ago(1000))


@pytest.fixture
def kept(lob: Lob) -> Lob:
    """The program with these talks kept."""
    with opened_to_keep(lob.folder / "lob") as store:
        keep_some(store)
    return lob


def ids(lob: Lob) -> set[str]:
    """The talks that are kept."""
    assert lob("gesprek", "lijst", "--json") == 0
    return {kop["id"] for kop in json.loads(lob.out)}


ALLES = {"lang", "langer", "oud", "toen", "pas", "open", "klaar", "niemand"}
VOORBIJ = {"lang", "langer", "oud", "niemand"}


def test_without_a_person_it_only_lists(kept: Lob) -> None:
    assert kept("opruimen") == 0
    regels = [regel.split() for regel in kept.out.splitlines()]
    assert ["1", "mbo-0417", "2", ago(1500)] in regels
    assert ["2", "zonder", "code", "(niemand)", "1", ago(1000)] in regels
    assert ["3", "vmbo-3310", "1", ago(900)] in regels
    assert "Met vwo-0001 loopt nog een gesprek" in kept.out
    assert "lob opruimen --ja" in kept.out
    assert MERK not in kept.out
    assert not {"havo-0912", "vwo-0002"} & {woord for regel in regels for woord in regel}
    assert ids(kept) == ALLES


def test_with_a_yes_all_of_it_goes_and_nothing_else(kept: Lob) -> None:
    assert kept("opruimen", "--ja") == 0
    assert "4 gesprekken gewist." in kept.out
    assert ids(kept) == ALLES - VOORBIJ
    assert MERK.encode() not in (kept.folder / "lob" / "lob.db").read_bytes()
    assert kept("opruimen", "--ja") == 0
    assert "Er is niets te wissen." in kept.out


@pytest.mark.parametrize(
    ("getypt", "weg"),
    [
        (("1 3", "2"), {"lang", "langer", "oud"}),
        (("alles", "2"), VOORBIJ),
        (("9", "2", "2"), {"niemand"}),
        (("alles", "1"), set()),
        (("niets",), set()),
        (("",), set()),
        (("/stop",), set()),
    ],
)
def test_a_person_picks(kept: Lob, getypt: tuple[str, ...], weg: set[str]) -> None:
    gesprek = Talk(kept.folder / "lob", "opruimen")
    for regel in getypt:
        gesprek.line(regel)
    gesprek.rest()
    assert gesprek.code == (130 if getypt == ("/stop",) else 0)
    assert ids(kept) == ALLES - weg


def test_the_term_of_the_school_counts(kept: Lob) -> None:
    """It is kept, and changing it erases nothing."""
    assert kept("opruimen", "--termijn", "4") == 0
    assert "De termijn is nu 4 jaar" in kept.out
    assert kept("opruimen", "--json") == 0
    lijst = json.loads(kept.out)
    assert (lijst["jaren"], [groep["code"] for groep in lijst["voorbij"]]) == (4, ["mbo-0417"])
    assert ids(kept) == ALLES


@pytest.mark.parametrize(
    "fout", [("--termijn", "0"), ("--termijn", "21"), ("--termijn", "2", "--ja"), ("--json", "--kopieen")]
)
def test_what_does_not_go_together_is_wrong_usage(kept: Lob, fout: tuple[str, ...]) -> None:
    assert kept("opruimen", *fout) == 2
    assert ids(kept) == ALLES


def test_the_last_day_itself_is_not_past(tmp_path: Path) -> None:
    store = open_store(tmp_path / "lob.db")
    dag = date(2024, 2, 29)
    talk(store, "schrikkel", "mbo-0417", *STAP, datum=dag.isoformat())
    assert past_term(store, kept_until(dag, 2)).voorbij == []
    assert len(past_term(store, kept_until(dag, 2) + timedelta(days=1)).voorbij) == 1
    store.close()


def test_somebody_who_had_a_talk_meanwhile_stays(tmp_path: Path) -> None:
    """Another window may have begun one while the list was looked at."""
    store = open_store(tmp_path / "lob.db")
    keep_some(store)
    gekozen = past_term(store, VANDAAG).voorbij
    talk(store, "net", "mbo-0417", *STAP, datum=ago(0))
    assert erase_overdue(store, gekozen, VANDAAG) == (2, 2)
    assert {kop.id for kop in store.talks()} == (ALLES - {"oud", "niemand"}) | {"net"}
    store.close()


@pytest.mark.parametrize(
    ("getypt", "nummers"),
    [
        ("1", [0]),
        ("1 3", [0, 2]),
        ("3, 1 en 2", [0, 1, 2]),
        ("2-4", [1, 2, 3]),
        ("alles", [0, 1, 2, 3]),
        ("", []),
        ("Niets", []),
        ("0", None),
        ("5", None),
        ("3-2", None),
        ("een", None),
        ("-1", None),
        ("²", None),
        ("9999999999", None),
    ],
)
def test_numbers_are_read_as_people_type_them(getypt: str, nummers: list[int] | None) -> None:
    assert read_numbers(getypt, 4) == nummers


def test_own_notes_of_which_the_time_is_over_go_too(lob: Lob) -> None:
    """Their day was set when they were written; a list alone takes none away."""
    with opened_to_keep(lob.folder / "lob") as store:
        talk(store, "pas", "havo-0912", *STAP, datum=ago(30))
        store.own.add("pas", ("moment", 1), "2024-05-05T10:00:00", ago(1), MERK)
        store.own.add("pas", ("moment", 1), "2024-05-05T10:00:00", ago(-1), "blijft")
    assert lob("opruimen") == 0
    assert "Eén eigen aantekening is verlopen." in lob.out
    assert lob("opruimen", "--ja") == 0
    assert "Die eigen aantekening is weg." in lob.out
    assert MERK.encode() not in (lob.folder / "lob" / "lob.db").read_bytes()
    with opened_to_keep(lob.folder / "lob") as store:
        assert [note.tekst for note in store.own.of_talk("pas")] == ["blijft"]


# Copies


@pytest.mark.lang
def test_the_copies_are_brought_up_to_date_with_what_was_erased(
    lob: Lob, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No byte is left in the newest reservekopie; the older ones, and copies beside the file, are gone."""
    monkeypatch.setenv("LOB_WACHTZIN", WACHTZIN)
    map_, reserve = lob.folder / "lob", lob.folder / "reserve"
    with opened_to_keep(map_) as store:
        keep_some(store)
    assert lob("kluis", "reservekopie", str(reserve)) == 0
    (map_ / "lob-schema-2.db").write_bytes(f"SQLite format 3\0{MERK}".encode())
    [oud] = reserve.iterdir()
    assert MERK.encode() in plain_pages(oud, WACHTZIN)
    assert lob("jongere", "wis", "mbo-0417", "--ja") == 0
    assert "lob opruimen --kopieen" in lob.out
    assert lob("opruimen", "--kopieen") == 0
    assert oud.exists()
    assert "lob opruimen --kopieen --ja" in lob.out
    assert lob("opruimen", "--kopieen", "--ja") == 0
    [nieuw] = reserve.iterdir()
    inhoud = plain_pages(nieuw, WACHTZIN)
    assert MERK.encode() not in inhoud
    assert b"magazijn" in inhoud
    assert not oud.exists()
    assert not (map_ / "lob-schema-2.db").exists()
    assert lob("opruimen", "--kopieen", "--ja") == 0


def test_copies_that_are_not_brought_up_to_date_are_told(lob: Lob, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a broken-off move left elsewhere, and what stands under another mark."""
    monkeypatch.setenv("LOB_WACHTZIN", WACHTZIN)
    map_, reserve, oud = lob.folder / "lob", lob.folder / "reserve", lob.folder / "oud"
    with opened_to_keep(map_) as store:
        keep_some(store)
        keep_plan(store, Plan(reserve, 5, each_time=False))
        store.set_setting(VERHUISD_UIT, str(oud))
    reserve.mkdir()
    oud.mkdir()
    vreemd = reserve / "reservekopie-qqqqqqqqqq-00009-2026-01-31.db"
    vreemd.touch()
    (oud / "lob.db").write_bytes(b"iets anders")
    assert lob("opruimen", "--kopieen", "--ja") == 0
    assert f"In {oud} zijn ook gesprekken bewaard." in lob.out
    assert f"In {reserve} staan ook reservekopieën van een andere computer" in lob.out
    assert vreemd.exists()


def test_what_sqlite_kept_beside_a_copy_goes_with_it(kept: Lob) -> None:
    """A copy that was put aside because it did not open may have its last answers beside it."""
    opzij = kept.folder / "lob" / "lob-opzij-2026-11-20.db"
    for eind in ("", "-wal", "-shm"):
        Path(f"{opzij}{eind}").write_bytes(f"SQLite format 3\0{MERK}".encode())
    assert kept("opruimen", "--kopieen", "--ja") == 0
    assert not list(opzij.parent.glob("lob-opzij-*"))


def test_where_no_fresh_copy_can_be_made_the_older_ones_stay(
    lob: Lob, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Here the wachtzin was taken off meanwhile, and a reservekopie is always locked."""
    map_, reserve = lob.folder / "lob", lob.folder / "reserve"
    monkeypatch.setenv("LOB_WACHTZIN", WACHTZIN)
    with opened_to_keep(map_) as store:
        keep_some(store)
    assert lob("kluis", "reservekopie", str(reserve)) == 0
    store = open_store(map_ / "lob.db", WACHTZIN)
    store.copy_into(lob.folder / "open.db", None)
    store.close()
    (lob.folder / "open.db").replace(map_ / "lob.db")
    monkeypatch.setenv("LOB_WACHTZIN", "")
    assert lob("opruimen", "--kopieen", "--ja") == 1
    assert "De oudere reservekopieën zijn gebleven." in lob.err
    assert len(list(reserve.iterdir())) == 1


def test_without_copies_there_is_nothing_to_bring_up_to_date(kept: Lob) -> None:
    assert kept("opruimen", "--kopieen") == 0
    assert kept.out == "Er zijn hier geen kopieën bij te werken.\n"
