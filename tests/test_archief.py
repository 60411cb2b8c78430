"""What can be asked of many talks at once: words, steps, counts, young people; and an older file that comes along.

The rule that lives here: the store on disk is asked, with real talks in it.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import apsw
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from loopbaangesprek.fouten import Botsing, OpslagFout
from loopbaangesprek.gebeurtenissen import Begonnen, from_line
from loopbaangesprek.kop import Kop
from loopbaangesprek.logboek import Logregel
from loopbaangesprek.stores.base import Herschreven, number
from loopbaangesprek.stores.counters import TEL_GESPREKKEN
from loopbaangesprek.stores.sqlite import SqliteStore, open_store
from loopbaangesprek.telling import KOLOMMEN
from loopbaangesprek.vindbaar import Vindbaar
from loopbaangesprek.zoekvraag import BEGIN, EINDE, Zoekvraag
from tests.opslag_proef import OM, kop

SCHEMA_1 = Path(__file__).parent / "opslag" / "lob-schema-1.db"
SCHEMA_2 = SCHEMA_1.with_name("lob-schema-2.db")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    """An empty store."""
    kept = open_store(tmp_path / "lob.db")
    yield kept
    kept.close()


def keep(store: SqliteStore, gesprek: str, *teksten: str, **anders: Any) -> None:
    """A talk in which these texts were typed."""
    vindbaar = Vindbaar(tuple(f"veld.{i}" for i in range(len(teksten))), teksten)
    gewoon = kop(gesprek, status="afgerond")
    store.write(0, number(0, ["begonnen"], OM), gewoon._replace(**anders), vindbaar=vindbaar)


def found(store: SqliteStore, *woorden: str, **anders: str) -> list[str]:
    """The ids of the talks in which these words are, newest first."""
    vraag = replace(Zoekvraag(woorden), **anders)
    return [treffer.kop.id for treffer in store.archive.search(vraag, 20)]


def test_a_word_is_found_without_its_accents_and_capitals(store: SqliteStore) -> None:
    """Dutch is typed with and without trema."""
    keep(store, "een", "Ik vond de coördinatie geen probléém")
    for woord in ("coordinatie", "Coördinatie", "COORDINATIE", "probleem"):
        assert found(store, woord) == ["een"]
    assert found(store, "coordineren") == []


def test_all_words_must_be_there_and_a_phrase_stays_in_one_text(store: SqliteStore) -> None:
    """Two words may stand in two answers; a phrase may not begin in one and end in the next."""
    keep(store, "een", "de fiets", "kapot gemaakt")
    assert found(store, "fiets", "gemaakt") == ["een"]
    assert found(store, "kapot gemaakt") == ["een"]
    assert found(store, "fiets kapot") == []
    assert found(store, '"de fiets" gemaakt') == ["een"]


def test_a_star_finds_the_beginning_of_a_word(store: SqliteStore) -> None:
    """Also of the last word of a phrase."""
    keep(store, "een", "bij de fietsenmaker")
    assert found(store, "fiets") == []
    assert found(store, "fiets*") == ["een"]
    assert found(store, '"de fiets"*') == ["een"]


def test_what_is_found_shows_its_place_and_the_words_in_it(store: SqliteStore) -> None:
    """Only the texts with a word in them, each with the place where it stands."""
    keep(store, "een", "Een lekke band", "niets", "Weer een band, op zaterdag")
    [treffer] = store.archive.search(Zoekvraag(("band",)), 20)
    band = f"{BEGIN}band{EINDE}"
    assert treffer.plaatsen == (("veld.0", f"Een lekke {band}"), ("veld.2", f"Weer een {band}, op zaterdag"))


def test_the_newest_talk_is_found_first_whenever_it_was_entered(store: SqliteStore) -> None:
    """Also of an old talk that was taken in later."""
    for gesprek, datum in (
        ("mei", "2026-05-12"),
        ("feb", "2026-02-12"),
        ("nov", "2025-11-20"),
        ("sep", "2026-09-01"),
    ):
        keep(store, gesprek, "band", datum=datum)
    assert found(store, "band") == ["sep", "mei", "feb", "nov"]
    assert [t.kop.id for t in store.archive.search(Zoekvraag(("band",)), 2)] == ["sep", "mei"]


def test_a_search_can_be_narrowed_down(store: SqliteStore) -> None:
    """By jongere, period, kind of experience, competence and bank; capitals in a code make no difference."""
    keep(
        store,
        "een",
        "band",
        code="vmbo-1",
        datum="2026-02-12",
        soort="stage",
        competenties="netwerken",
        bank="stage",
    )
    keep(store, "twee", "band", code="vmbo-2", datum="2026-05-12", soort="bijbaan", bank="bijbaan")
    for anders in (
        {"code": "VMBO-1"}, {"tot": "2026-03-01"}, {"soort": "stage"}, {"competentie": "netwerken"}, {"bank": "stage"},
    ):  # fmt: skip
        assert found(store, "band", **anders) == ["een"], anders
    assert found(store, "band", van="2026-05-12") == ["twee"]
    assert found(store, "band", code="vmbo-1", soort="bijbaan") == []


@given(st.lists(st.text(max_size=20), max_size=4))
def test_whatever_is_typed_is_only_looked_for(woorden: list[str]) -> None:
    """No sign means anything to the database but a quote and a star."""
    uitdrukking = Zoekvraag(woorden).uitdrukking()
    if uitdrukking:
        HIER.archive.search(Zoekvraag(woorden), 20)
    assert bool(uitdrukking) == any(teken.isalnum() for woord in woorden for teken in woord)


HIER = open_store(Path(tempfile.mkdtemp()) / "lob.db")
"""One store for all examples: nothing is written to it."""


def test_changed_words_are_no_longer_found(store: SqliteStore) -> None:
    """The talk is found by what stands in it now."""
    keep(store, "een", "band")
    store.write(1, (), kop("een", status="afgerond"), vindbaar=Vindbaar(("veld",), ("ketting",)))
    assert (found(store, "band"), found(store, "ketting")) == ([], ["een"])
    store.erase("een")
    assert found(store, "ketting") == []


def test_a_bank_is_kept_once_and_read_back_to_the_letter(tmp_path: Path) -> None:
    """Two talks with one bank; the bank goes with the last of them."""
    store = open_store(tmp_path / "lob.db")
    bank = '{"vragenbank":"stage","titel":"Één"}'
    regel = '{"feit":"begonnen","id":"%s","bank":' + bank + ',"sha256":"x"}'
    for gesprek in ("een", "twee"):
        store.append(gesprek, 0, [regel % gesprek, "tweede"], OM, kop(gesprek))
    assert [rij.regel for rij in store.facts("een")] == [regel % "een", "tweede"]
    assert banks(store) == 1
    store.rewrite([Herschreven(kop("een", code="nieuw"), 2, {1: regel % "EEN"})])
    assert [rij.regel for rij in store.facts("een")] == [regel % "EEN", "tweede"]
    store.erase("een")
    assert banks(store) == 1
    store.erase("twee")
    assert banks(store) == 0
    store.close()


def banks(store: SqliteStore) -> int:
    return len(store._db.execute("SELECT nr FROM banken").fetchall())


def counted(store: SqliteStore) -> dict[tuple[str, ...], tuple[int, ...]]:
    """The counts as they were kept, those that came to nothing left out."""
    regels = store.archive.tally(None, None)
    return {(r.maand, r.niveau, r.leerjaar, r.rol): r.aantallen for r in regels if any(r.aantallen)}


def recount(store: SqliteStore) -> dict[tuple[str, ...], tuple[int, ...]]:
    """The same counts from the talks themselves."""
    rijen = store._db.execute(f"{TEL_GESPREKKEN} GROUP BY 1, 2, 3, 4").fetchall()
    return {tuple(map(str, rij[:4])): tuple(int(str(n)) for n in rij[4:]) for rij in rijen}


DAGEN = st.dates(date(2025, 10, 28), date(2026, 2, 3)).map(date.isoformat)
KOPPEN = st.builds(
    kop,
    st.sampled_from(["een", "twee", "drie"]),
    DAGEN,
    status=st.sampled_from(["loopt", "afgerond", "afgebroken", "gewijzigd"]),
    niveau=st.sampled_from([None, "vmbo", "mbo"]),
    leerjaar=st.sampled_from([None, "3"]),
    stap_staat=st.sampled_from([None, "open", "gedaan"]),
    competenties=st.sampled_from(["", "netwerken", "werkexploratie,netwerken"]),
)


@given(st.lists(st.tuples(KOPPEN, st.booleans()), max_size=12), DAGEN, DAGEN)
def test_the_counts_are_always_what_counting_again_gives(
    stappen: list[tuple[Kop, bool]], van: str, tot: str
) -> None:
    """Whatever is written, changed or erased; and a period counts the talks of its days, and no others."""
    store = open_store(Path(tempfile.mkdtemp()) / "lob.db")
    for koptekst, weg in stappen:
        store.erase(koptekst.id) if weg else store.write(len(store.facts(koptekst.id)), (), koptekst)
    assert counted(store) == recount(store)
    koppen = [k for k in store.talks() if van <= k.datum <= tot]
    gevoerd = [k for k in koppen if k.status not in ("loopt", "afgebroken")]
    per_soort = [sum(r.aantallen[i] for r in store.archive.tally(van, tot)) for i in range(len(KOLOMMEN))]
    assert per_soort[:3] == [
        len(gevoerd),
        sum(k.status == "afgebroken" for k in koppen),
        sum(k.status == "loopt" for k in koppen),
    ]
    assert per_soort[KOLOMMEN.index("open")] == sum(k.stap_staat == "open" for k in gevoerd)
    assert per_soort[KOLOMMEN.index("netwerken")] == sum("netwerken" in k.competenties for k in gevoerd)
    store.close()


def test_a_year_that_no_talk_has_any_more_is_in_no_count(store: SqliteStore) -> None:
    """It was typed by a person, and may say more than a year."""
    keep(store, "een", leerjaar="3b bij meester Merkteken")
    keep(store, "twee", leerjaar="3")
    store.write(1, (), kop("een", status="afgerond", leerjaar="3"))
    [regel] = store.archive.tally(None, None)
    assert (regel.leerjaar, regel.aantallen[0]) == ("3", 2)


def test_open_steps_come_soonest_first_and_those_without_a_day_last(store: SqliteStore) -> None:
    """A step that is done is no longer in the list, nor one in a talk that still goes on."""
    for gesprek, wanneer, staat in (("a", "2026-05-01", "open"), ("b", None, "open"), ("c", "2026-03-01", "open"),
                                    ("d", "2026-01-01", "gedaan")):  # fmt: skip
        keep(store, gesprek, stap="Bellen", stap_wanneer=wanneer, stap_staat=staat)
    keep(store, "e", stap="Bellen", stap_wanneer="2026-01-01", stap_staat="open", status="loopt")
    assert [k.id for k in store.archive.open_steps()] == ["c", "a", "b"]


def test_young_people_are_listed_once_with_what_the_last_talk_says(store: SqliteStore) -> None:
    """Capitals in a code make no difference; a talk without a code belongs to nobody."""
    keep(store, "a", code="VMBO-1", datum="2025-11-01", niveau="vmbo", stap_staat="open")
    keep(store, "b", code="vmbo-1", datum="2026-11-01", niveau="mbo", status="loopt")
    keep(store, "c", code=None)
    [jongere] = store.archive.young_people()
    assert (jongere.gesprekken, jongere.eerste, jongere.laatste) == (2, "2025-11-01", "2026-11-01")
    assert (jongere.niveau, jongere.open_stappen, jongere.loopt) == ("mbo", 1, 1)


def lines_of(oud: Path) -> dict[str, list[str]]:
    """The facts in an older file, as another program reads them; a bank that is kept apart stays apart."""
    vlaggen = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    db = apsw.Connection(f"{oud.absolute().as_uri()}?immutable=1", flags=vlaggen)
    regels: dict[str, list[str]] = {}
    for gesprek, regel in db.execute(
        "SELECT g.id, f.regel FROM gesprekken g JOIN feiten f ON f.gesprek = g.nr ORDER BY f.nr"
    ):
        regels.setdefault(str(gesprek), []).append(str(regel))
    db.close()
    return regels


def test_an_older_file_keeps_its_talks_and_can_be_searched_and_counted(tmp_path: Path) -> None:
    """A file of schema 1, kept for ever: five talks, a half-typed answer, something prepared, a setting."""
    pad = tmp_path / "lob.db"
    shutil.copy(SCHEMA_1, pad)
    oud = lines_of(SCHEMA_1)
    store = open_store(pad)
    assert {k.id: [rij.regel for rij in store.facts(k.id)] for k in store.talks()} == oud
    assert {k.niveau for k in store.talks()} == {"vmbo", "mbo"}
    assert {t.kop.code for t in store.archive.search(Zoekvraag(("koelcel",)), 20)} == {"mbo-0417"}
    [lopend] = store.interrupted()
    assert list(store.drafts(lopend.id).values()) == ["half getypt"]
    assert store.prepared("mbo-0417") == '{"soort":"stage"}'
    assert store.setting("rol") == "mentor"
    assert recount(store) == counted(store)
    assert sum(regel.aantallen[0] for regel in store.archive.tally(None, None)) == 4
    store.close()
    assert pad.with_name("lob-schema-1.db").exists()


def test_a_file_from_before_own_notes_and_the_log_gets_room_for_both(tmp_path: Path) -> None:
    """A file of schema 2, kept for ever: three talks of whom the bank is kept apart."""
    pad = tmp_path / "lob.db"
    shutil.copy(SCHEMA_2, pad)
    store = open_store(pad)
    codes = {k.code: k.id for k in store.talks()}
    assert set(codes) == {"mbo-0417", "vmbo-2081", "vmbo-3310"}
    oud = lines_of(SCHEMA_2)
    for gesprek, regels in oud.items():
        begin, *rest = [rij.regel for rij in store.facts(gesprek)]
        assert rest == regels[1:]
        assert isinstance(from_line(begin), Begonnen)
    store.own.add(codes["mbo-0417"], ("rol", 1), OM, "2027-07-31", "volgende keer eerder bellen")
    store.log.add(Logregel(OM, "mentor", "gelezen", (codes["mbo-0417"],)))
    assert [n.tekst for n in store.own.of_talk(codes["mbo-0417"])] == ["volgende keer eerder bellen"]
    assert [r.daad for r in store.log.lines()] == ["gelezen"]
    assert recount(store) == counted(store)
    store.close()
    assert pad.with_name("lob-schema-2.db").exists()


def test_own_notes_go_with_their_talk_and_the_log_keeps_what_was_done(store: SqliteStore) -> None:
    """A line of the log can be added and never changed, not even by hand."""
    keep(store, "een", "de fiets")
    store.own.add("een", ("rol", 1), OM, "2027-07-31", "bellen")
    store.erase_all(["een"], Logregel(OM, "mentor", "gewist", ("een",)))
    assert store.own.of_talk("een") == []
    with pytest.raises(Botsing):
        store.own.add("een", ("rol", 1), OM, "2027-07-31", "te laat")
    for sql in ("DELETE FROM logboek", "UPDATE logboek SET wie = 'niemand'"):
        with pytest.raises(apsw.ConstraintError):
            store._db.execute(sql)
    assert store.log.lines(gesprek="een") == [Logregel(OM, "mentor", "gewist", ("een",))]
    assert store.log.lines(gesprek="ee") == []


# Damage


def damage(pad: Path, *sql: str) -> None:
    """Write bytes that are no text, past every trigger."""
    db = apsw.Connection(str(pad))
    for rij in db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        db.execute(f"DROP TRIGGER {rij[0]}")
    for opdracht in sql:
        db.execute(opdracht)
    db.close()


@pytest.mark.parametrize(
    "wat",
    [
        "UPDATE gesprekken SET code = CAST(code || x'ff' AS TEXT) WHERE id = 'een'",
        "UPDATE gesprekken SET titel = CAST(titel || x'ff' AS TEXT) WHERE id = 'een'",
        "UPDATE vindbaar SET tekst = CAST(tekst || x'ff' AS TEXT) WHERE gesprek = 1",
        "UPDATE vindbaar SET plaatsen = CAST(plaatsen || x'ff' AS TEXT) WHERE gesprek = 1",
        "UPDATE tellingen SET leerjaar = CAST(leerjaar || x'ff' AS TEXT)",
    ],
)
def test_bytes_that_are_no_text_keep_nobody_from_what_is_whole(tmp_path: Path, wat: str) -> None:
    """What is damaged shows a sign in its place; all else is found and counted."""
    store = open_store(tmp_path / "lob.db")
    keep(store, "een", "een band", code="vmbo-1")
    keep(store, "twee", "nog een band", code="vmbo-2")
    store.close()
    damage(tmp_path / "lob.db", wat)
    store = open_store(tmp_path / "lob.db")
    assert set(found(store, "band")) == {"een", "twee"}
    assert len(store.archive.young_people()) == 2
    assert sum(r.aantallen[0] for r in store.archive.tally(None, None)) == 2
    assert store.archive.count_young_people(None, None, "2027-01-01") == (2, 2)
    assert [k.id for k in store.archive.damaged()] == (["een"] if "code" in wat else [])
    store.close()


def test_a_damaged_bank_is_whole_again_with_the_next_talk(tmp_path: Path) -> None:
    """It is kept once, so one damaged row would take all talks along."""
    pad = tmp_path / "lob.db"
    store = open_store(pad)
    regel = '{"feit":"begonnen","id":"%s","bank":{"vragenbank":"stage"},"sha256":"x"}'
    store.append("een", 0, [regel % "een"], OM, kop("een"))
    store.close()
    damage(pad, "UPDATE banken SET inhoud = CAST(inhoud || x'ff' AS TEXT)")
    store = open_store(pad)
    with pytest.raises(OpslagFout):
        store.facts("een")
    [(nr, _, bytes_)] = store.raw_facts("een")
    assert (nr, bytes_.replace(b"\xff", b"")) == (1, (regel % "een").encode())
    store.append("twee", 0, [regel % "twee"], OM, kop("twee"))
    assert [rij.regel for rij in store.facts("een")] == [regel % "een"]
    store.close()


def test_one_damaged_talk_keeps_no_older_file_from_coming_along(tmp_path: Path) -> None:
    """An id that is no text: the others are worked out anew, and that one is told where it is read."""
    pad = tmp_path / "lob.db"
    shutil.copy(SCHEMA_1, pad)
    damage(pad, "UPDATE gesprekken SET id = CAST(id || x'ff' AS TEXT) WHERE code = 'vmbo-1102'")
    store = open_store(pad)
    assert len(store.talks()) == 5
    assert [t.kop.code for t in store.archive.search(Zoekvraag(("koelcel",)), 20)] == ["mbo-0417"]
    store.close()
