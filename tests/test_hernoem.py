"""`lob jongere hernoem`: all talks or none, and the old code is gone to the last byte."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from loopbaangesprek import gebeurtenissen as g
from loopbaangesprek.codewissel import looks_like_name, with_other_code
from loopbaangesprek.desk.renaming import rename
from loopbaangesprek.fouten import Botsing, GesprekBeschadigd, GesprekNietGevonden, Geweigerd, VerkeerdGebruik
from loopbaangesprek.gebeurtenissen import Feit, from_line, to_line
from loopbaangesprek.gesprek import replay
from loopbaangesprek.oogst import harvest
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.talk.session import Session
from loopbaangesprek.teksten.rechten import WAT_LOB_NIET_WEET
from loopbaangesprek.voorbereiding import Voorbereiding
from tests.jongeren import STAP, facts_of, keep, talk
from tests.opslag_proef import OM, lines
from tests.proefbank import antwoord
from tests.program import Talk, Warm, in_dutch
from tests.test_laws import changed_talks, talks

OUD, NIEUW = "sanne-oud-331", "vmbo-3310"


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """The folder of a store."""
    return tmp_path / "map"


@pytest.fixture
def store(map_: Path) -> Iterator[SqliteStore]:
    """A store with three talks of one jongere, and one of another."""
    kept = open_store(map_ / "lob.db")
    talk(kept, "fiets", OUD, *STAP, datum="2025-11-24")
    talk(kept, "taart", OUD.upper(), *STAP, datum="2026-02-12")
    talk(kept, "trap", OUD, antwoord("moment", "de trap"), klaar=False)
    talk(kept, "kassa", "havo-2140", *STAP)
    yield kept
    kept.close()


def to(store: SqliteStore, nieuw: str, oud: str = OUD, *, samenvoegen: bool = False) -> list[str]:
    """Rename without a person."""
    return rename(store, oud, nieuw, samenvoegen=samenvoegen, ja=False)


def bytes_with(map_: Path, *woorden: str) -> list[str]:
    """The files in the folder in which one of these words stands, whatever its capitals."""
    inhoud = {deel.name: deel.read_bytes().lower() for deel in map_.iterdir() if deel.is_file()}
    return [naam for naam, data in inhoud.items() if any(woord.lower().encode() in data for woord in woorden)]


def everything(store: SqliteStore) -> dict[str, tuple[object, ...]]:
    """All there is of every talk."""
    return {kop.id: (kop, store.facts(kop.id), store.drafts(kop.id)) for kop in store.talks()}


# --- what changes and what does not -----------------------------------------------------------------------------


def test_every_talk_gets_the_new_code_and_keeps_its_name_and_its_words(store: SqliteStore) -> None:
    voor = {naam: lines(store, naam) for naam in ("fiets", "taart", "trap")}
    assert to(store, NIEUW) == [
        f"Hernoemd: {OUD} heet nu {NIEUW}, in 3 gesprekken.",
        "Bestanden die je eerder hebt gemaakt, hebben nog de oude code.",
        WAT_LOB_NIET_WEET,
    ]
    assert {kop.id for kop in store.of_code(NIEUW)} == set(voor)
    assert store.of_code(OUD) == []
    for naam, regels in voor.items():
        na = lines(store, naam)
        assert na[1:] == regels[1:]
        begin = from_line(na[0])
        assert isinstance(begin, g.Begonnen)
        assert replace(begin, code=None) == replace(from_line(regels[0]), code=None)
        assert harvest(replay(map(from_line, na)))["jongere"]["code"] == begin.code == NIEUW


def test_a_talk_of_somebody_else_stays_as_it_is(store: SqliteStore) -> None:
    voor = everything(store)["kassa"]
    to(store, NIEUW)
    assert everything(store)["kassa"] == voor


def test_no_byte_of_the_old_code_is_left(store: SqliteStore, map_: Path) -> None:
    """Not in the file, its WAL or its unused room; not of what was prepared either."""
    store.prepare(OUD, Voorbereiding(soort="stage").to_line())
    store.save_draft("trap", "gebeurtenis", 1, "half")
    assert bytes_with(map_, OUD) != []
    to(store, NIEUW)
    assert store.drafts("trap") == {("gebeurtenis", 1): "half"}
    assert store.prepared(NIEUW) == '{"soort":"stage"}'
    store.close()
    assert bytes_with(map_, OUD) == []


def test_while_another_window_is_open_the_old_code_is_gone_too(store: SqliteStore, map_: Path) -> None:
    """It is somebody's name, perhaps."""
    ander = open_store(map_ / "lob.db")
    assert len(ander.of_code(OUD)) == 3
    to(store, NIEUW)
    store.close()
    assert bytes_with(map_, OUD) == []
    ander.close()


@pytest.mark.parametrize("nieuw", [OUD.upper(), "Sanne-Oud-331"])
def test_a_code_can_change_in_its_capitals_only(store: SqliteStore, map_: Path, nieuw: str) -> None:
    store.prepare(OUD, Voorbereiding(waar="hier").to_line())
    to(store, nieuw)
    assert {kop.code for kop in store.of_code(OUD)} == {nieuw}
    assert store.prepared(nieuw) == '{"waar":"hier"}'
    store.close()
    data = (map_ / "lob.db").read_bytes()
    assert (nieuw.encode() in data, OUD.encode() in data) == (True, False)


def test_the_same_code_is_no_change(store: SqliteStore) -> None:
    voor = everything(store)
    with pytest.raises(Geweigerd, match="Zo heet deze jongere al"):
        to(store, "havo-2140", "havo-2140")
    assert everything(store) == voor


def test_what_was_only_prepared_can_be_renamed(store: SqliteStore) -> None:
    store.prepare("mbo-1", Voorbereiding(waar="hier").to_line())
    assert to(store, "mbo-2", "mbo-1")[0] == "Hernoemd: mbo-1 heet nu mbo-2."
    assert (store.prepared("mbo-1"), store.prepared("mbo-2")) == (None, '{"waar":"hier"}')


def test_a_correction_of_the_code_shows_the_new_one_only(store: SqliteStore, map_: Path) -> None:
    """A change made after the talk holds what it was: that is corrected as well, its reason stays."""
    feiten = facts_of("brug", "vmbo-1", *STAP)
    feiten.append(g.Gewijzigd("jongere.code", "vmbo-1", OUD, "verkeerd getypt", OM))
    keep(store, feiten)
    to(store, NIEUW)
    feit = from_line(lines(store, "brug")[-1])
    assert feit == g.Gewijzigd("jongere.code", "vmbo-1", NIEUW, "verkeerd getypt", OM)
    store.close()
    assert bytes_with(map_, OUD) == []


def test_words_in_which_the_old_code_was_typed_stay_and_are_told(store: SqliteStore) -> None:
    talk(store, "brug", OUD, antwoord("moment", f"ik ben {OUD}"))
    regel = lines(store, "brug")[1]
    gezegd = to(store, NIEUW)
    assert gezegd[-2] == f"In één gesprek staat '{OUD}' ook in de tekst. Die is gebleven zoals hij was: brug."
    assert lines(store, "brug")[1] == regel


def test_where_the_words_cannot_be_searched_the_rename_is_still_done_and_told(
    store: SqliteStore, map_: Path
) -> None:
    """It was done before anybody looked."""
    db = apsw.Connection(str(map_ / "lob.db"))
    db.execute("DELETE FROM woorden_data WHERE id = 10")
    db.close()
    gezegd = to(store, NIEUW)
    assert gezegd[0] == f"Hernoemd: {OUD} heet nu {NIEUW}, in 3 gesprekken."
    assert gezegd[-2].startswith(f"Of '{OUD}' ook nog in de tekst staat, was niet na te kijken.")
    assert gezegd[-2].endswith(f"lob zoek {OUD} --jongere {NIEUW}")
    assert len(store.of_code(NIEUW)) == 3


# --- two that become one ----------------------------------------------------------------------------------------


def test_two_dossiers_are_not_put_together_without_a_word(store: SqliteStore) -> None:
    voor = everything(store)
    with pytest.raises(VerkeerdGebruik, match=r"Met havo-2140 staat er al 1 gesprek.*--samenvoegen"):
        to(store, "HAVO-2140")
    assert everything(store) == voor


def test_two_dossiers_can_be_put_together_in_the_capitals_that_were_there(store: SqliteStore) -> None:
    to(store, "HAVO-2140", samenvoegen=True)
    assert [kop.code for kop in store.of_code("havo-2140")] == ["havo-2140"] * 4


def test_of_two_things_prepared_one_stays_and_the_other_is_told(store: SqliteStore) -> None:
    store.prepare(OUD, Voorbereiding(soort="stage", waar="de haven").to_line())
    store.prepare("havo-2140", Voorbereiding(waar="hier").to_line())
    gezegd = to(store, "havo-2140", samenvoegen=True)
    assert (
        f"Voor havo-2140 stond al iets klaar, en dat is gebleven. Voor {OUD} stond klaar: stage, de haven."
        in gezegd
    )
    assert (store.prepared(OUD), store.prepared("havo-2140")) == (None, '{"waar":"hier"}')


# --- all or none ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wat", ["regel = '{\"feit\"'", "regel = x'00'", "om = 'ooit'"])
def test_where_one_talk_is_damaged_none_is_renamed(store: SqliteStore, map_: Path, wat: str) -> None:
    """One sentence tells which it is."""
    store.prepare(OUD, '{"waar":"hier"}')
    db = apsw.Connection(str(map_ / "lob.db"))
    db.pragma("writable_schema", "ON")
    db.execute("UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = 'feiten'")
    db.close()
    db = apsw.Connection(str(map_ / "lob.db"))
    db.execute(
        f"UPDATE feiten SET {wat} WHERE nr = 2 "  # noqa: S608 - words of this file
        "AND gesprek = (SELECT nr FROM gesprekken WHERE id = 'taart')"
    )
    db.close()
    weer = open_store(map_ / "lob.db")
    koppen = weer.talks()
    with pytest.raises(GesprekBeschadigd, match=r"Gesprek taart .* is beschadigd(.|\n)*Er is niets hernoemd"):
        to(weer, NIEUW)
    assert (weer.talks(), weer.prepared(OUD)) == (koppen, '{"waar":"hier"}')
    weer.close()


def test_a_code_that_nobody_has_is_told_with_the_nearest(store: SqliteStore) -> None:
    with pytest.raises(GesprekNietGevonden, match=r"'havo-240'\. Bedoelde je havo-2140\?"):
        to(store, NIEUW, "havo-240")


@pytest.mark.parametrize(("oud", "nieuw"), [("", "b1"), ("a1", " "), ("a1", "\u200b")])
def test_a_code_that_is_none_is_wrong_usage(store: SqliteStore, oud: str, nieuw: str) -> None:
    with pytest.raises(VerkeerdGebruik, match="Geef de code van nu en de nieuwe code"):
        to(store, nieuw, oud)


def test_a_window_in_which_a_talk_is_open_notices_and_goes_on(store: SqliteStore, map_: Path) -> None:
    """Its first word after that is refused there once, and nothing is lost."""
    ander = open_store(map_ / "lob.db")
    session = Session.resume(ander, lambda: datetime.fromisoformat(OM), "trap")
    to(store, NIEUW)
    with pytest.raises(Botsing):
        session.wish(antwoord("gebeurtenis", "ik viel"))
    assert session.talk.begin.code == NIEUW
    assert session.wish(antwoord("gebeurtenis", "ik viel"))
    assert [kop.code for kop in ander.of_code(NIEUW)] == [NIEUW] * 3
    assert lines(store, "trap")[-1] == to_line(g.Beantwoord("gebeurtenis", tekst="ik viel"))
    ander.close()


# --- one line ---------------------------------------------------------------------------------------------------


@given(talks() | changed_talks(), st.text(min_size=1, max_size=5), st.text(min_size=1, max_size=5))
def test_only_the_code_changes_in_the_facts_of_a_talk(feiten: list[Feit], oud: str, nieuw: str) -> None:
    """And back again is as it was, to the letter."""
    assert isinstance(feiten[0], g.Begonnen)
    regels = [to_line(feit) for feit in (replace(feiten[0], code=oud), *feiten[1:])]
    anders = [with_other_code(regel, oud, nieuw) for regel in regels]
    assert anders == [to_line(feit) for feit in (replace(feiten[0], code=nieuw), *feiten[1:])]
    assert [with_other_code(regel, nieuw, oud) for regel in anders] == regels


def test_a_line_with_fields_of_a_later_program_keeps_them() -> None:
    regel = '{"feit":"gewijzigd","pad":"jongere.code","oud":"a1","nieuw":"b","reden":"a1","wanneer":"","later":[1.50]}'
    assert with_other_code(regel, "A1", "c3") == regel.replace('"oud":"a1"', '"oud":"c3"')


@pytest.mark.parametrize(
    ("code", "naam"), [("sanne", True), ("Jan de Boer", True), ("vmbo-1", False), ("٣", False)]
)
def test_a_code_without_a_digit_looks_like_a_name(code: str, naam: bool) -> None:  # noqa: FBT001 - what is expected
    assert looks_like_name(code) == naam


# --- as a counsellor does it ------------------------------------------------------------------------------------


def test_without_a_terminal_a_name_is_remarked_upon_and_done(
    warm: Warm, map_: Path, store: SqliteStore
) -> None:
    store.close()
    ging = in_dutch(warm.run(map_, "jongere", "hernoem", OUD, "sanne"))
    assert (ging.code, ging.out.splitlines()[:2]) == (
        0,
        [
            f"Hernoemd: {OUD} heet nu sanne, in 3 gesprekken.",
            "Is 'sanne' een naam? Kies liever een code, zoals vmbo-3310.",
        ],
    )


def test_what_goes_wrong_has_its_own_end(warm: Warm, map_: Path, store: SqliteStore) -> None:
    store.close()
    assert in_dutch(warm.run(map_, "jongere", "hernoem", "havo-240", NIEUW)).code == 1
    assert in_dutch(warm.run(map_, "jongere", "hernoem", OUD, "havo-2140")).code == 2
    assert in_dutch(warm.run(map_, "jongere", "hernoem", OUD)).err.startswith(
        "Zet ook de nieuwe code erachter"
    )
    assert in_dutch(warm.run(map_, "jongere", "hernoem", OUD, "havo-2140", "--samenvoegen")).code == 0


@pytest.mark.parametrize(
    ("keuze", "samen"), [("1", ["havo-2140"]), ("ja", ["havo-2140"] * 4), ("", ["havo-2140"])]
)
def test_somebody_is_asked_whether_two_belong_together(
    map_: Path, store: SqliteStore, keuze: str, samen: list[str]
) -> None:
    """Enter alone is no yes."""
    store.close()
    vraag = Talk(map_, "jongere", "hernoem", OUD, "havo-2140")
    assert f"Is dat dezelfde jongere als {OUD}?" in vraag.line(keuze)
    assert ("Er is niets veranderd." in vraag.rest()) == (len(samen) == 1)
    assert vraag.code == 0
    weer = open_store(map_ / "lob.db")
    assert [kop.code for kop in weer.of_code("havo-2140")] == samen
    weer.close()


@pytest.mark.parametrize(
    ("getypt", "wordt"),
    [
        (["1"], "sanne"),
        (["toch"], "sanne"),
        (["2", "vmbo-7"], "vmbo-7"),
        (["2", "ja", "2", "vmbo-7"], "vmbo-7"),
    ],
)
def test_somebody_is_gently_asked_about_a_name(
    map_: Path, store: SqliteStore, getypt: list[str], wordt: str
) -> None:
    """With two ways on; a code that was typed there is looked at again, and no yes becomes one."""
    store.close()
    vraag = Talk(map_, "jongere", "hernoem", OUD, "sanne")
    assert "Is 'sanne' een naam? Kies liever een code" in vraag.line(getypt[0])
    for regel in getypt[1:]:
        vraag.line(regel)
    assert f"{OUD} heet nu {wordt}" in vraag.rest()
    assert vraag.code == 0


def test_with_ja_nobody_is_asked_about_a_name(map_: Path, store: SqliteStore) -> None:
    store.close()
    vraag = Talk(map_, "jongere", "hernoem", OUD, "sanne", "--ja")
    assert "heet nu sanne" in vraag.rest()
    assert vraag.code == 0


@pytest.mark.parametrize(("getypt", "code"), [("/stop", 130), ("/terug", 1), ("", 1)])
def test_who_leaves_the_question_has_changed_nothing(
    map_: Path, store: SqliteStore, getypt: str, code: int
) -> None:
    store.close()
    vraag = Talk(map_, "jongere", "hernoem", OUD, "sanne")
    vraag.line(getypt)
    assert "Er is niets veranderd." in vraag.rest()
    assert vraag.code == code
    weer = open_store(map_ / "lob.db")
    assert len(weer.of_code(OUD)) == 3
    weer.close()
