"""A jongere or a parent gets to see all there is, what is left out and why; and nothing of anybody else.

The rule that lives here: every text has a word of its own, so that a test can tell what is in it and what is not.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loopbaangesprek import wensen as w
from loopbaangesprek.desk.access import Asked, write_access
from loopbaangesprek.desk.log import note
from loopbaangesprek.stores.sqlite import SqliteStore, empty_store
from loopbaangesprek.vault.first_time import opened_to_keep
from loopbaangesprek.voorbereiding import Voorbereiding
from tests.jongeren import keep, talk
from tests.lob import Lob
from tests.proefbank import antwoord

CODE, ANDER = "mbo-0417", "vmbo-3310"
EIGEN, DICHT = "zqxeigen", "zqxdicht"
OPEN = {
    "zqxmoment", "zqxnotitie", "zqxanders", "zqxstap", "zqxhalf", "zqxklaar", "zqxnieuw", "zqxreden", "zqxleerjaar",
}  # fmt: skip
"""A word for each field that is in it whoever reads."""


def keep_all(store: SqliteStore) -> None:
    """Two talks of a jongere with a word of its own in every field."""
    talk(
        store, "fiets", CODE,
        w.Anders(("moment", 1), "zqxanders?"),
        antwoord("moment", "zqxmoment"),
        w.Notitie(("moment", 1), "zqxnotitie"),
        antwoord("stap", "zqxstap"),
        leerjaar="zqxleerjaar", datum="2025-02-12",
    )  # fmt: skip
    feiten = talk(
        store,
        "taart",
        CODE,
        antwoord("moment", DICHT),
        w.Afscherming(("moment", 1), "tussen_ons"),
        klaar=False,
    )
    assert feiten
    store.save_draft("taart", "stap", 1, "zqxhalf")
    store.own.add("fiets", ("moment", 1), "2026-11-20T10:00:00", "2027-07-31", EIGEN)
    store.prepare(CODE, Voorbereiding(waar="zqxklaar").to_line())
    talk(store, "anders", ANDER, antwoord("moment", "zqxander"))


@pytest.fixture
def kept(lob: Lob) -> Lob:
    """The program with these talks kept, and one field changed."""
    with opened_to_keep(lob.folder / "lob") as store:
        keep_all(store)
    wijzig = (
        "gesprek",
        "wijzig",
        "fiets",
        "reflectie.inzicht",
        "--waarde",
        "zqxnieuw",
        "--reden",
        "zqxreden",
    )
    assert lob(*wijzig) == 0
    return lob


def given_to(lob: Lob, *opties: str) -> tuple[str, dict[str, Any]]:
    """What is in the folder: the text to read, and the data."""
    naar = lob.folder / "uit"
    assert lob("jongere", "inzage", CODE, "--naar", str(naar), *opties) == 0
    [map_] = sorted(naar.iterdir(), key=lambda pad: pad.stat().st_mtime_ns)[-1:]
    assert sorted(pad.name for pad in map_.iterdir()) == ["inzage.json", "inzage.md"]
    return (map_ / "inzage.md").read_text(encoding="utf-8"), json.loads((map_ / "inzage.json").read_bytes())


def words_in(tekst: str) -> set[str]:
    """The words of these tests that stand in a text."""
    return {woord for woord in (*OPEN, EIGEN, DICHT, "zqxander") if woord in tekst}


def test_the_jongere_sees_all_there_is_but_own_notes(kept: Lob) -> None:
    md, data = given_to(kept)
    assert words_in(md) - {"zqxander", "zqxanders"} == (OPEN | {DICHT}) - {"zqxanders"}
    assert "zqxanders?" in md
    assert words_in(json.dumps(data)) >= OPEN | {DICHT}
    for tekst in (md, json.dumps(data)):
        assert EIGEN not in tekst
        assert ANDER not in tekst
    assert "Er is 1 eigen aantekening van de begeleider." in md
    assert "blijft tussen de jongere en de begeleider" in md
    assert f"lob jongere inzage {CODE} --naar {kept.folder / 'uit'} --met-eigen" in kept.out
    assert "Dit gesprek loopt nog." in md
    assert "In het programma heet dit gesprek taart." in md
    assert "Op school: " in md
    assert "reflectie" not in md.split("## Wie er iets mee deed")[0].replace("reflectie.inzicht", "")
    assert "vragenbank" not in json.dumps(data["feiten"])


def test_own_notes_go_along_after_the_school_decided(kept: Lob) -> None:
    md, data = given_to(kept, "--met-eigen")
    assert EIGEN in md
    assert "moment, 2026" not in md
    assert "Opgeschreven op: 20 november 2026" in md.replace("opgeschreven", "Opgeschreven").replace("*", "")
    assert data["eigen_aantekeningen"][0]["tekst"] == EIGEN
    assert "--met-eigen" not in kept.out


def test_a_parent_does_not_see_what_stays_between_the_two_unless_the_school_decides(kept: Lob) -> None:
    md, data = given_to(kept, "--voor", "ouder")
    assert DICHT not in md + json.dumps(data)
    assert "1 antwoord blijft tussen de jongere en de begeleider." in md
    assert "opgeschreven, maar staat hier niet" in md
    assert "besproken, niet opgeschreven" not in md
    assert data["weggelaten"] == [{"gesprek": "taart", "vraag": "moment", "ronde": 1}]
    assert "Is de jongere 16 of ouder?" in kept.out
    assert "Alles van" not in kept.out
    assert "voor een ouder." in md
    assert f"--voor ouder --naar {kept.folder / 'uit'} --alles" in kept.out
    assert "De school beslist; vraag de FG." in kept.out
    given_to(kept, "--voor", "ouder", "--met-eigen")
    assert kept.out.rstrip().endswith("--met-eigen --alles")
    md, data = given_to(kept, "--voor", "ouder", "--alles")
    assert DICHT in md
    assert DICHT in json.dumps(data)


def test_for_whom_it_can_be_is_told(kept: Lob) -> None:
    assert kept("jongere", "inzage", CODE, "--voor", "school") == 2
    assert "jongere, ouder" in kept.err
    assert kept("jongere", "inzage", "onbekend-1") == 1
    for opdracht in ("inzage", "toon", "exporteer", "verantwoording"):
        assert kept("jongere", opdracht, "") == 2
        assert f"lob jongere {opdracht} vmbo-3310" in kept.err


def test_that_it_was_given_is_noted_with_for_whom(kept: Lob) -> None:
    given_to(kept, "--voor", "ouder")
    assert kept("logboek", "--code", CODE, "--json") == 0
    regel = json.loads(kept.out)[0]
    assert (regel["daad"], regel["bij"]) == ("ingezien", f"ouder {kept.folder / 'uit'}")
    assert {g["gesprek"] for g in regel["gesprekken"]} == {"fiets", "taart"}
    md, data = given_to(kept)
    assert "inzage voor een ouder in uit" in md
    assert [kopie["wat"] for kopie in data["kopieen"]] == ["inzage voor een ouder"]


def test_a_parent_does_not_read_that_the_jongere_asked_and_nobody_reads_where_a_folder_is(kept: Lob) -> None:
    """The folder is named after who reads, and what is in it names no place on this computer."""
    given_to(kept)
    given_to(kept, "--voor", "ouder")
    md, data = given_to(kept, "--voor", "ouder", "--alles")
    namen = sorted(pad.name.partition("-inzage-")[2] for pad in (kept.folder / "uit").iterdir())
    assert namen == ["jongere", "ouder", "ouder-2"]
    assert [kopie["wat"] for kopie in data["kopieen"]] == ["inzage voor een ouder"]
    for tekst in (md, json.dumps(data)):
        assert "voor de jongere" not in tekst
        assert str(kept.folder) not in tekst
    md, data = given_to(kept)
    assert [kopie["wat"] for kopie in data["kopieen"]].count("inzage voor de jongere") == 1
    assert str(kept.folder) not in md + json.dumps(data)


def test_who_may_ask_stands_in_it_with_its_source_and_a_school_can_change_it(kept: Lob) -> None:
    md, _ = given_to(kept)
    assert "Het programma weet niet hoe oud een jongere is." in md
    assert "jonger dan 16" in md
    assert "Uitvoeringswet AVG" in md
    recht = "rechten:\n  - over: inzage\n    regel: Vraag het de FG.\n    bron: Onze school.\n"
    eigen = f"bijgewerkt: 2026-11-26\nschooltypen:\n  havo: {{eisen: []}}\n{recht}"
    (kept.folder / "lob" / "wet.yaml").write_text(eigen, encoding="utf-8")
    md, data = given_to(kept)
    assert "Vraag het de FG." in md
    assert "jonger dan 16" not in md
    assert [recht["bron"] for recht in data["rechten"]] == ["Onze school."]


def test_a_damaged_talk_is_told_and_what_is_left_of_it_is_in_the_data(kept: Lob) -> None:
    with opened_to_keep(kept.folder / "lob") as store:
        store._db.execute("UPDATE feiten SET regel = 'kapot zqxrest' WHERE nr = 2 AND gesprek = 1")
    md, data = given_to(kept)
    assert "is beschadigd" in md
    assert "zqxrest" in json.dumps(data)
    _, data = given_to(kept, "--voor", "ouder")
    assert "zqxrest" not in json.dumps(data)


def test_a_folder_that_is_named_after_somebody_else_is_not_named(kept: Lob) -> None:
    naar = kept.folder / f"map-{ANDER}" / "x"
    assert kept("gesprek", "exporteer", "fiets", "--naar", str(naar)) == 0
    md, data = given_to(kept)
    assert ANDER not in md + json.dumps(data)
    assert "geschreven als md in …" in md


# Nothing of anybody else


@st.composite
def _said(draw: st.DrawFn, merk: str) -> dict[str, str]:
    """Words of one jongere for some of the fields there are; each has the mark of whose it is."""
    velden = draw(
        st.sets(st.sampled_from(("moment", "stap", "notitie", "half", "eigen", "klaar", "leerjaar", "naam")))
    )
    return {veld: f"{merk}{veld} {draw(st.text(max_size=5).map(repr))}" for veld in sorted(velden)}


def _keep(store: SqliteStore, gesprek: str, code: str | None, gezegd: dict[str, str], *, klaar: bool) -> None:
    wensen: list[w.Wens] = [antwoord(veld, gezegd[veld]) for veld in ("moment", "stap") if veld in gezegd]
    if "notitie" in gezegd:
        wensen.append(w.Notitie(("moment", 1), gezegd["notitie"]))
    begin = {veld: gezegd[veld] for veld in ("leerjaar", "naam") if veld in gezegd}
    talk(store, gesprek, code, *wensen, klaar=klaar, **begin)
    if "half" in gezegd:
        store.save_draft(gesprek, "moment", 1, gezegd["half"])
    if "eigen" in gezegd:
        store.own.add(gesprek, ("moment", 1), "2026-11-20T10:00:00", "2027-07-31", gezegd["eigen"])
    if "klaar" in gezegd and code:
        store.prepare(code, Voorbereiding(waar=gezegd["klaar"]).to_line())


@given(
    mijn=_said("zqxmijn"),
    anders=st.lists(
        st.tuples(st.sampled_from((ANDER, "MBO-04170", "mbo-041", None)), _said("zqxander")), max_size=3
    ),
    asked=st.builds(Asked, st.sampled_from(("jongere", "ouder")), st.booleans(), st.booleans()),
    klaar=st.booleans(),
)
def test_nothing_of_another_jongere_is_in_it_and_all_of_this_one_is(
    tmp_path_factory: pytest.TempPathFactory,
    mijn: dict[str, str],
    anders: list[tuple[str | None, dict[str, str]]],
    asked: Asked,
    *,
    klaar: bool,
) -> None:
    """Also where one code begins with the other, where a talk has no code, and where one search found them both."""
    store = empty_store()
    _keep(store, "mijn", CODE, mijn, klaar=klaar)
    for nummer, (code, gezegd) in enumerate(anders):
        _keep(store, f"ander{nummer}", code, gezegd, klaar=klaar)
    note(store, "gezocht", ["mijn", *(f"ander{nummer}" for nummer in range(len(anders)))])
    note(
        store,
        "uitgevoerd",
        ["mijn"],
        f"md {Path('/x') / ANDER / 'y'}" if any(c == ANDER for c, _ in anders) else "",
    )
    map_, _ = write_access(store, CODE, tmp_path_factory.mktemp("uit"), asked, ())
    store.close()
    for naam in ("inzage.md", "inzage.json"):
        tekst = (map_ / naam).read_text(encoding="utf-8")
        assert "zqxander" not in tekst
        assert "ander0" not in tekst
        if any(code == ANDER for code, _ in anders):
            assert ANDER not in tekst
        for veld in mijn:
            assert (f"zqxmijn{veld}" in tekst) == (veld != "eigen" or asked.met_eigen)


def test_a_talk_that_was_changed_since_is_whole(tmp_path: Path) -> None:
    """What was kept before and what came later both stand in the data, each with its moment."""
    store = empty_store()
    feiten = talk(store, "fiets", CODE, antwoord("moment", "eerst"))
    keep(store, feiten)
    map_, _ = write_access(store, CODE, tmp_path, Asked("jongere"), ())
    data = json.loads((map_ / "inzage.json").read_bytes())
    assert [feit["feit"] for feit in data["feiten"]["fiets"]] == ["begonnen", "beantwoord", "afgerond"]
    assert all(feit["om"] for feit in data["feiten"]["fiets"])
    store.close()
